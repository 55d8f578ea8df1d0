//! Intervals against `binomial_intervals` and their own definitions; Student's law against
//! published critical values and statrs.

mod table;

use physics::math::special::beta_fraction;
use physics::statistics::{clopper_pearson, student_t_cdf, student_t_quantile, wilson};
use statrs::distribution::{ContinuousCDF, StudentsT};
use table::Errors;

#[test]
fn binomial_intervals() {
    let (mut score, mut exact) = (Errors::default(), Errors::default());
    for row in table::read("binomial_intervals").rows() {
        let successes = row.num("successes") as u64;
        let trials = row.num("trials") as u64;
        let confidence = row.num("confidence");
        let ours = wilson(successes, trials, confidence).expect("a possible question");
        score.note(ours.low - row.num("wilson_lo"));
        score.note(ours.high - row.num("wilson_hi"));
        let ours = clopper_pearson(successes, trials, confidence).expect("a possible question");
        exact.note(ours.low - row.num("clopper_pearson_lo"));
        exact.note(ours.high - row.num("clopper_pearson_hi"));
    }
    score.print("Wilson, absolute");
    exact.print("Clopper-Pearson, absolute");
    assert!(score.worst() <= 1e-9);
    assert!(exact.worst() <= 1e-9);
}

#[test]
fn clopper_pearson_ends_leave_half_the_error_on_each_side() {
    let mut errors = Errors::default();
    for trials in [1u64, 2, 7, 40, 999, 30_000, 2_000_000] {
        for successes in [0, 1, trials / 3, trials / 2, trials - 1, trials] {
            for confidence in [0.5, 0.9, 0.99, 0.9999] {
                let interval = clopper_pearson(successes, trials, confidence).unwrap();
                let (k, n) = (successes as f64, trials as f64);
                let half = 0.5 * (1.0 - confidence);
                // P(X >= k) at the low end, P(X > k) at the high end, as beta fractions.
                if successes > 0 {
                    errors.note(beta_fraction(k, n - k + 1.0, interval.low) - half);
                }
                if successes < trials {
                    errors.note(beta_fraction(k + 1.0, n - k, interval.high) - (1.0 - half));
                }
                assert!(interval.contains(k / n));
            }
        }
    }
    errors.print("Clopper-Pearson tails, absolute");
    assert!(errors.worst() <= 1e-9);
}

#[test]
fn edges_and_impossible_questions() {
    for interval in [wilson, clopper_pearson] {
        for trials in [1, 20, 1_000_000_000] {
            assert_eq!(interval(0, trials, 0.95).unwrap().low, 0.0);
            assert_eq!(interval(trials, trials, 0.95).unwrap().high, 1.0);
        }
        assert_eq!(interval(0, 0, 0.95), None);
        assert_eq!(interval(3, 2, 0.95), None);
        for confidence in [0.0, 1.0, -0.5, f64::NAN, f64::INFINITY] {
            assert_eq!(interval(1, 2, confidence), None);
        }
    }
    // Closed form at no success: (1 - high)^n = alpha / 2.
    let high = clopper_pearson(0, 5, 0.9).unwrap().high;
    assert!((physics::math::powi(1.0 - high, 5) - 0.05).abs() < 1e-15);
}

#[test]
fn student_quantiles() {
    // Abramowitz & Stegun, table 26.10, as printed.
    let printed = [
        (0.975, 1.0, 12.706),
        (0.975, 4.0, 2.776),
        (0.975, 10.0, 2.228),
        (0.995, 30.0, 2.750),
        (0.95, 120.0, 1.658),
        (0.9995, 3.0, 12.924),
    ];
    for (p, freedom, t) in printed {
        assert!((student_t_quantile(p, freedom).unwrap() - t).abs() <= 5.001e-4);
    }
    // Closed forms: Cauchy's law, and two degrees.
    let two = |p: f64| (2.0 * p - 1.0) * (0.5 / (p * (1.0 - p))).sqrt();
    for p in [1e-9, 0.001, 0.2, 0.26, 0.4999, 0.50001, 0.7, 0.975] {
        let cauchy = -1.0 / physics::math::tan(std::f64::consts::PI * p);
        assert!((student_t_quantile(p, 1.0).unwrap() / cauchy - 1.0).abs() < 1e-11, "{p}");
        assert!((student_t_quantile(p, 2.0).unwrap() / two(p) - 1.0).abs() < 1e-11, "{p}");
    }
}

#[test]
fn student_law_against_statrs_and_itself() {
    let mut inverse = Errors::default();
    for freedom in [1.0, 2.5, 5.0, 31.0, 400.0, 31_999.0, 1e6] {
        let oracle = StudentsT::new(0.0, 1.0, freedom).unwrap();
        for p in [1e-6, 0.01, 0.2, 0.3, 0.45, 0.6, 0.9, 0.995, 0.999_999] {
            let t = student_t_quantile(p, freedom).unwrap();
            inverse.note(student_t_cdf(t, freedom) / p - 1.0);
            assert!((oracle.cdf(t) - p).abs() < 1e-9, "{freedom} {p} {t}");
        }
    }
    inverse.print("Student's law, cdf of quantile, relative");
    assert!(inverse.worst() < 1e-11);
    assert_eq!(student_t_quantile(0.5, 3.0), Some(0.0));
    assert_eq!(student_t_quantile(1.0, 3.0), None);
    assert_eq!(student_t_quantile(0.3, 0.0), None);
    assert!(student_t_cdf(1.0, -1.0).is_nan());
}
