//! Root of a function of one variable between two points of opposite sign.

/// Where `function` changes sign between `a` and `b`, to within `tolerance`.
///
/// `None` if the signs at the ends are alike or a value is not a number. The answer is the end of
/// the last bracket at which the function is smaller.
///
/// T. R. Chandrupatla, *A new hybrid quadratic/bisection algorithm for finding the zero of a
/// nonlinear function without using derivatives*, Adv. Eng. Software 28 (1997) 145-149.
pub fn bracketed(
    mut function: impl FnMut(f64) -> f64,
    a: f64,
    b: f64,
    tolerance: f64,
) -> Option<f64> {
    let mut near = (b, function(b));
    let mut far = (a, function(a));
    if near.1 == 0.0 {
        return Some(near.0);
    }
    if far.1 == 0.0 {
        return Some(far.0);
    }
    let opposite = (near.1 > 0.0 && far.1 < 0.0) || (near.1 < 0.0 && far.1 > 0.0);
    if !opposite {
        return None;
    }
    let mut share = 0.5;
    // Bisection alone needs 64 halvings for any bracket of ordinary numbers; the quadratic
    // steps may take one more each.
    for _ in 0..200 {
        let x = near.0 + share * (far.0 - near.0);
        let trial = (x, function(x));
        if trial.1.is_nan() {
            return None;
        }
        let third = if (trial.1 > 0.0) == (near.1 > 0.0) {
            near
        } else {
            std::mem::replace(&mut far, near)
        };
        near = trial;
        let best = if far.1.abs() < near.1.abs() { far } else { near };
        let least = (f64::EPSILON * best.0.abs() + 0.5 * tolerance) / (far.0 - near.0).abs();
        if best.1 == 0.0 || least.is_nan() || least > 0.5 {
            return Some(best.0);
        }
        share = quadratic_share(near, far, third).unwrap_or(0.5).clamp(least, 1.0 - least);
    }
    Some(near.0)
}

/// The share of the bracket at which inverse quadratic interpolation puts the root, where
/// Chandrupatla's criterion says that it may be trusted.
fn quadratic_share(near: (f64, f64), far: (f64, f64), third: (f64, f64)) -> Option<f64> {
    let xi = (near.0 - far.0) / (third.0 - far.0);
    let phi = (near.1 - far.1) / (third.1 - far.1);
    let trusted = phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi;
    trusted.then(|| {
        let across = near.1 / (far.1 - near.1) * (third.1 / (far.1 - third.1));
        let along = (third.0 - near.0) / (far.0 - near.0);
        across + along * (near.1 / (third.1 - near.1)) * (far.1 / (third.1 - far.1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{cos, exp};

    #[test]
    fn finds_the_fixed_point_of_the_cosine() {
        let x = bracketed(|x| cos(x) - x, 0.0, 1.0, 1e-15).unwrap();
        assert!((x - 0.739_085_133_215_160_6).abs() < 1e-15);
    }

    #[test]
    fn finds_a_root_on_a_flat_shelf_in_few_calls() {
        let mut calls = 0;
        let steep = |x: f64| {
            calls += 1;
            exp(20.0 * x) - 5.0
        };
        let x = bracketed(steep, -10.0, 10.0, 1e-13).unwrap();
        assert!((x - crate::math::ln(5.0) / 20.0).abs() < 1e-13);
        assert!(calls < 40, "{calls} calls");
    }

    #[test]
    fn refuses_ends_of_like_sign_and_what_is_not_a_number() {
        assert_eq!(bracketed(|x| x * x + 1.0, -1.0, 1.0, 1e-9), None);
        assert_eq!(bracketed(|_| f64::NAN, -1.0, 1.0, 1e-9), None);
        assert_eq!(bracketed(|x| if x.abs() < 0.5 { f64::NAN } else { x }, -1.0, 1.0, 1e-9), None);
    }
}
