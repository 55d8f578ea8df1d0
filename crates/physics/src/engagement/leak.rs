//! Salvos with looks between them that may err.

use super::Salvos;
use super::salvos::miss_and_kill;
use crate::math::{exp, ln_1p};

/// How a look between two salvos may err.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assessment {
    /// Probability that a killed threat is reported alive: rounds are wasted on it.
    pub false_alive: f64,
    /// Probability that a living threat is reported killed: it is let go and leaks.
    pub false_kill: f64,
}

impl Assessment {
    /// Looks that never err.
    pub const PERFECT: Self = Self { false_alive: 0.0, false_kill: 0.0 };
}

/// What becomes of one threat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ThreatOutcome {
    /// Probability that it leaks.
    pub p_leak: f64,
    /// Mean rounds fired at it.
    pub rounds: f64,
    /// Variance of the rounds fired at it.
    pub var_rounds: f64,
}

/// What becomes of a raid of independent threats, each with rounds enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RaidOutcome {
    /// Mean number of leakers.
    pub leakers: f64,
    /// Variance of that number.
    pub var_leakers: f64,
    /// Probability that none leaks.
    pub p_no_leaker: f64,
    /// Mean rounds fired.
    pub rounds: f64,
    /// Variance of the rounds fired.
    pub var_rounds: f64,
}

/// One threat engaged by `salvos` of rounds that each kill with probability `pk`, independently;
/// a look follows every salvo but the last.
///
/// `None` unless `pk` and both error probabilities lie in [0, 1]. Source: the Markov chain of
/// shoot-look-shoot, Washburn & Kress, *Combat Modeling* (2009), chapters 2 and 3. Relative error about
/// 1e-15. Table: `leak_through`.
pub fn leak_through(pk: f64, salvos: &Salvos, looks: Assessment) -> Option<ThreatOutcome> {
    let possible =
        [pk, looks.false_alive, looks.false_kill].iter().all(|p| (0.0..=1.0).contains(p));
    if !possible {
        return None;
    }
    let mut chain = Chain { alive: 1.0, wasted: 0.0, leaked: 0.0 };
    let last = salvos.sizes().len() - 1;
    let mut stops = Vec::with_capacity(last + 1);
    let mut fired = 0.0;
    for (at, &size) in salvos.sizes().iter().enumerate() {
        fired += f64::from(size);
        chain.fire(pk, size);
        let stop = if at < last { chain.look(looks) } else { chain.alive + chain.wasted };
        stops.push((fired, stop));
    }
    // Counted beyond the first salvo and around the mean: the difference of two large moments
    // would lose a small variance.
    let first = f64::from(salvos.sizes()[0]);
    let beyond: f64 = stops.iter().map(|(fired, stop)| (fired - first) * stop).sum();
    let off = |fired: f64| fired - first - beyond;
    let var_rounds = stops.iter().map(|&(fired, stop)| stop * off(fired) * off(fired)).sum();
    let rounds = first + beyond;
    let p_leak = chain.leaked + chain.alive;
    Some(ThreatOutcome { p_leak, rounds, var_rounds })
}

/// Where one threat stands: probabilities of its states.
struct Chain {
    /// Alive and still engaged.
    alive: f64,
    /// Killed, but still engaged because reported alive.
    wasted: f64,
    /// Alive and let go.
    leaked: f64,
}

impl Chain {
    fn fire(&mut self, pk: f64, rounds: u32) {
        let (miss, kill) = miss_and_kill(pk, rounds);
        self.wasted += self.alive * kill;
        self.alive *= miss;
    }

    /// Returns the probability that the engagement ends with this look.
    fn look(&mut self, looks: Assessment) -> f64 {
        let let_go = self.alive * looks.false_kill;
        let done = self.wasted * (1.0 - looks.false_alive);
        self.leaked += let_go;
        self.alive *= 1.0 - looks.false_kill;
        self.wasted *= looks.false_alive;
        let_go + done
    }
}

impl ThreatOutcome {
    /// The same for `threats` that are engaged independently of each other.
    pub fn raid(&self, threats: u32) -> RaidOutcome {
        let n = f64::from(threats);
        let p_no_leaker = if threats == 0 { 1.0 } else { exp(n * ln_1p(-self.p_leak)) };
        RaidOutcome {
            leakers: n * self.p_leak,
            var_leakers: n * self.p_leak * (1.0 - self.p_leak),
            p_no_leaker,
            rounds: n * self.rounds,
            var_rounds: n * self.var_rounds,
        }
    }
}
