//! The drag coefficient as a function of Mach number.

/// A drag coefficient given at Mach numbers, linear between them and constant beyond the ends.
#[derive(Clone, Debug, PartialEq)]
pub struct DragCurve {
    knots: Vec<Knot>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Knot {
    mach: f64,
    coefficient: f64,
    slope: f64,
}

impl DragCurve {
    /// The same coefficient at every Mach number.
    pub fn constant(coefficient: f64) -> Self {
        DragCurve { knots: vec![Knot { mach: 0.0, coefficient, slope: 0.0 }] }
    }

    /// A curve through (Mach number, coefficient) pairs.
    ///
    /// `None` if there is no pair, a number is not finite, a coefficient is negative or the Mach
    /// numbers do not rise.
    pub fn through(pairs: &[(f64, f64)]) -> Option<Self> {
        let sound = pairs.iter().all(|&(m, c)| m.is_finite() && c.is_finite() && c >= 0.0);
        let rising = pairs.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if pairs.is_empty() || !sound || !rising {
            return None;
        }
        let slope_after = |at: usize| {
            pairs.get(at + 1).map_or(0.0, |next| (next.1 - pairs[at].1) / (next.0 - pairs[at].0))
        };
        let knot = |(at, &(mach, coefficient)): (usize, &(f64, f64))| Knot {
            mach,
            coefficient,
            slope: slope_after(at),
        };
        Some(DragCurve { knots: pairs.iter().enumerate().map(knot).collect() })
    }

    /// The curve with every coefficient multiplied by a factor; `None` if that is negative or not
    /// finite.
    pub fn scaled(&self, factor: f64) -> Option<Self> {
        let scaled = |knot: &Knot| (knot.mach, knot.coefficient * factor);
        DragCurve::through(&self.knots.iter().map(scaled).collect::<Vec<_>>())
    }

    /// The coefficient at a Mach number; NaN at NaN.
    pub fn at(&self, mach: f64) -> f64 {
        let above = self.knots.iter().skip(1).take_while(|knot| mach >= knot.mach).count();
        let knot = &self.knots[above];
        let beyond = if mach < knot.mach { 0.0 } else { mach - knot.mach };
        knot.coefficient + knot.slope * beyond
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_linear_inside_and_constant_outside() {
        let curve = DragCurve::through(&[(0.5, 0.2), (1.0, 0.4), (3.0, 0.2)]).unwrap();
        for (mach, coefficient) in
            [(0.0, 0.2), (0.5, 0.2), (0.75, 0.3), (1.0, 0.4), (2.0, 0.3), (3.0, 0.2), (9.0, 0.2)]
        {
            assert!((curve.at(mach) - coefficient).abs() < 1e-15, "Mach {mach}");
        }
        assert!(curve.at(f64::NAN).is_nan());
    }

    #[test]
    fn broken_curves_are_refused() {
        for pairs in [&[][..], &[(1.0, 0.2), (1.0, 0.3)], &[(0.0, f64::NAN)], &[(0.0, -0.1)]] {
            assert_eq!(DragCurve::through(pairs), None);
        }
    }
}
