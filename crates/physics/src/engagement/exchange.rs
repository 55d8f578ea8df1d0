//! Hughes's salvo model: two forces that strike each other at once.

/// One side of an exchange; all units alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Force {
    /// Units in action.
    pub units: f64,
    /// Well-aimed missiles that each unit fires in a salvo.
    pub strike: f64,
    /// Well-aimed missiles that each unit destroys.
    pub defence: f64,
    /// Hits that put a unit out of action.
    pub staying_power: f64,
}

impl Force {
    /// The same force with `losses` units fewer.
    pub fn after(self, losses: f64) -> Self {
        Self { units: self.units - losses, ..self }
    }

    /// Units lost to `attacker`: (missiles - missiles destroyed) / staying power, between none
    /// and all.
    fn losses_to(&self, attacker: &Force) -> f64 {
        let leakers = attacker.strike * attacker.units - self.defence * self.units;
        (leakers / self.staying_power).clamp(0.0, self.units)
    }

    fn is_possible(&self) -> bool {
        let counts = [self.units, self.strike, self.defence];
        counts.iter().all(|n| (0.0..f64::INFINITY).contains(n)) && self.staying_power > 0.0
    }
}

/// Units that `a` and `b` lose in one simultaneous exchange of salvos.
///
/// Deterministic and homogeneous: every missile that is not destroyed hits, hits spread evenly,
/// both sides fire before either is hit. `None` for negative or infinite numbers or a staying
/// power of zero. Source: Hughes, *A salvo model of warships in missile combat used to evaluate
/// their staying power*, Naval Research Logistics 42 (1995). Table:
/// `hughes_salvo`.
pub fn exchange(a: &Force, b: &Force) -> Option<(f64, f64)> {
    let possible = a.is_possible() && b.is_possible();
    possible.then(|| (a.losses_to(b), b.losses_to(a)))
}
