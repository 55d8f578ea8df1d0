//! Where a continuous function of one variable is zero.

/// A zero of `f` between `a` and `b`, to a width of `tolerance`; `None` if `f` has the same sign
/// at both ends or is not a number there.
///
/// Source: Chandrupatla, *A new hybrid quadratic/bisection algorithm*, Advances in Engineering
/// Software 28 (1997): inverse quadratic interpolation where it is safe, halving elsewhere.
pub fn between(a: f64, b: f64, tolerance: f64, mut f: impl FnMut(f64) -> f64) -> Option<f64> {
    // `near` is the newest end of the bracket, `far` the other, `old` the one discarded last.
    let (mut far, mut near) = (a, b);
    let (mut f_far, mut f_near) = (f(a), f(b));
    if f_far == 0.0 {
        return Some(far);
    }
    let straddles = f_near == 0.0 || (f_far < 0.0 && f_near > 0.0) || (f_far > 0.0 && f_near < 0.0);
    if !straddles {
        return None;
    }
    let mut share = 0.5;
    for _ in 0..200 {
        let best = if f_near.abs() < f_far.abs() { near } else { far };
        let width = (far - near).abs();
        if width <= tolerance || f_near == 0.0 {
            return Some(best);
        }
        let least = (0.5 * tolerance / width).min(0.5);
        share = f64::clamp(share, least, 1.0 - least);
        let x = near + share * (far - near);
        let fx = f(x);
        let (old, f_old);
        if (fx > 0.0) == (f_near > 0.0) {
            (old, f_old) = (near, f_near);
        } else {
            (old, f_old) = (far, f_far);
            (far, f_far) = (near, f_near);
        }
        (near, f_near) = (x, fx);
        share = next_share([near, far, old], [f_near, f_far, f_old]);
    }
    Some(near)
}

/// How far from `near` towards `far` the next trial lies, as a share of the bracket.
fn next_share([near, far, old]: [f64; 3], [f_near, f_far, f_old]: [f64; 3]) -> f64 {
    let xi = (near - far) / (old - far);
    let phi = (f_near - f_far) / (f_old - f_far);
    let quadratic_is_safe = phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi;
    if !quadratic_is_safe {
        return 0.5;
    }
    f_near / (f_far - f_near) * f_old / (f_far - f_old)
        + (old - near) / (far - near) * f_near / (f_old - f_near) * f_far / (f_old - f_far)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_cube_root_of_two() {
        let root = between(0.0, 2.0, 1e-15, |x| x * x * x - 2.0).unwrap();
        assert!((root - crate::math::cbrt(2.0)).abs() < 1e-14);
    }

    #[test]
    fn crosses_a_cliff() {
        let root = between(-1.0, 1.0, 1e-12, |x| if x < 0.25 { -1e-9 } else { 1e9 }).unwrap();
        assert!((root - 0.25).abs() < 1e-12);
    }

    #[test]
    fn refuses_ends_of_one_sign_and_what_is_no_number() {
        assert_eq!(between(0.0, 1.0, 1e-12, |_| 1.0), None);
        assert_eq!(between(0.0, 1.0, 1e-12, |_| f64::NAN), None);
    }
}
