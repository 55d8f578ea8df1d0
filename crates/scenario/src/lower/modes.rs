//! Sets of IFF modes: one bit for each that the scenario names.

use engine::plan::ModeSets;

use crate::field::Referred;
use crate::language::{ModeSpace, Scenario};

/// Sets that a scenario can name.
pub const MOST: usize = 16;

/// The sets that are spoken of.
pub fn of(scenario: &Scenario, spoken: &[Referred<ModeSpace>]) -> ModeSets {
    let named = scenario.modes.iter().flatten().take(MOST).enumerate();
    let bits = named.filter(|(_, mode)| spoken.iter().any(|own| own.value == mode.value));
    ModeSets(bits.map(|(bit, _)| 1 << bit).sum())
}
