//! A raid that is engaged one after another from one magazine.

use super::Salvos;
use super::salvos::miss_and_kill;

/// What becomes of a raid against a limited magazine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InventoryOutcome {
    /// Mean number of leakers.
    pub leakers: f64,
    /// Variance of that number.
    pub var_leakers: f64,
    /// Probability that none leaks.
    pub p_no_leaker: f64,
    /// Mean rounds used.
    pub rounds_used: f64,
}

impl InventoryOutcome {
    const NOBODY_CAME: Self =
        Self { leakers: 0.0, var_leakers: 0.0, p_no_leaker: 1.0, rounds_used: 0.0 };
}

/// `threats` engaged one after another from a magazine of `rounds` by `salvos` with perfect
/// looks; a salvo is cut to the rounds left, and who finds the magazine empty leaks.
///
/// `None` unless 0 <= pk <= 1. Backward recursion over threats and rounds left, in time
/// `threats` x `rounds` x salvos; the variance by the law of total variance, so that nothing
/// cancels. Relative error about 1e-14. Table: `leak_limited_inventory`.
pub fn leak_limited_inventory(
    threats: u32,
    rounds: u32,
    pk: f64,
    salvos: &Salvos,
) -> Option<InventoryOutcome> {
    if !(0.0..=1.0).contains(&pk) {
        return None;
    }
    let whole = salvos.total();
    // More than everybody can use changes nothing.
    let rounds = u64::from(rounds).min(whole.saturating_mul(u64::from(threats))) as u32;
    let short = u64::from(rounds).min(whole) as u32;
    let ways: Vec<Vec<Way>> = (0..=short).map(|left| ways(left, pk, salvos)).collect();
    let mut after = vec![InventoryOutcome::NOBODY_CAME; rounds as usize + 1];
    for _ in 0..threats {
        // From the full magazine down, so that fewer rounds still hold the threats after.
        for left in (0..after.len()).rev() {
            after[left] = one_more(&ways[left.min(short as usize)], left, &after);
        }
    }
    after.pop()
}

/// One way in which the engagement of one threat can end.
struct Way {
    probability: f64,
    used: u32,
    leaks: bool,
}

/// All ways with `left` rounds in the magazine.
fn ways(left: u32, pk: f64, salvos: &Salvos) -> Vec<Way> {
    let mut ways = Vec::with_capacity(salvos.sizes().len() + 1);
    let (mut used, mut alive) = (0, 1.0);
    for &size in salvos.sizes() {
        let fired = size.min(left - used);
        if fired == 0 {
            break;
        }
        let (miss, kill) = miss_and_kill(pk, fired);
        used += fired;
        ways.push(Way { probability: alive * kill, used, leaks: false });
        alive *= miss;
    }
    ways.push(Way { probability: alive, used, leaks: true });
    ways
}

/// The outcome with one threat more, before those of `after` (indexed by rounds left).
///
/// A way that uses no round leads to the same magazine, whose entry is still the one of the
/// threats after: it is overwritten only with this function's result.
fn one_more(ways: &[Way], left: usize, after: &[InventoryOutcome]) -> InventoryOutcome {
    let then = |way: &Way| &after[left - way.used as usize];
    let leakers_by = |way: &Way| f64::from(u8::from(way.leaks)) + then(way).leakers;
    let mean = |value: &dyn Fn(&Way) -> f64| -> f64 {
        ways.iter().map(|way| way.probability * value(way)).sum()
    };
    let leakers = mean(&leakers_by);
    InventoryOutcome {
        leakers,
        var_leakers: mean(&|way| {
            let off = leakers_by(way) - leakers;
            then(way).var_leakers + off * off
        }),
        p_no_leaker: mean(&|way| {
            if way.leaks { 0.0 } else { then(way).p_no_leaker }
        }),
        rounds_used: mean(&|way| f64::from(way.used) + then(way).rounds_used),
    }
}
