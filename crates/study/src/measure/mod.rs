//! Output statistics: what a replication is asked. One file a measure, one list.

mod debris_landed;
mod double_engagements;
mod equipment_lost;
mod exchange;
mod flights_killed;
mod killed_price;
mod leakers;
mod never_released;
mod payload_aloft;
mod payload_killed;
mod rounds_price;
mod rounds_spent;
mod rounds_too_late;
mod rounds_unguided;
mod rounds_wasted;
mod shots_at_civil;
mod shots_at_friendly;
mod shots_at_nothing;
mod turned_away;
mod value_lost;
mod value_saved;

use engine::plan::{AssetKind, Plan, Role};
use engine::record::Record;
use engine::sample::{Reading, Sample};

/// Which way a measure is better for the defender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// Less is better.
    Lower,
    /// More is better.
    Higher,
    /// It only describes.
    Neither,
}

impl Better {
    /// Word for it in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
            Self::Neither => "neither",
        }
    }
}

/// What things cost in one world, and what is at stake there.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    /// One round of each type, USD, in the plan's order of interceptors.
    pub interceptors: Vec<f64>,
    /// One flight of each class, USD, in the plan's order of classes.
    pub classes: Vec<f64>,
    /// Worth that is destroyed in the mean where every flight that can leak does.
    pub at_stake: f64,
}

impl Prices {
    /// The prices of a plan in a world.
    pub fn of(plan: &Plan, sample: &Sample) -> Self {
        Self {
            interceptors: plan.interceptors.iter().map(|i| sample.value(plan, i.price)).collect(),
            classes: plan.classes.iter().map(|c| sample.value(plan, c.price)).collect(),
            at_stake: at_stake(plan, sample),
        }
    }
}

/// Each arrival takes its share of what is left of the asset that it is aimed at; an anti-radiation
/// flight finds a radar that sends to the end.
fn at_stake(plan: &Plan, sample: &Sample) -> f64 {
    let mut left = vec![1.0; plan.assets.len()];
    for flight in &plan.flights {
        let Some((aim, damage)) = flight.role.aim() else { continue };
        let found = match flight.role {
            Role::AntiRadiation { homing, .. } => sample.value(plan, homing.hit),
            _ => 1.0,
        };
        left[aim.index()] *= 1.0 - found * sample.value(plan, damage);
    }
    lost(plan, &left)
}

/// Most that can be lost on one day of any world: every flight arrives, each destroys as much as any claim
/// grants it, and equipment that may be destroyed is.
pub(crate) fn most_lost(plan: &Plan) -> f64 {
    let most = Sample::by_group(plan, |_| Reading::High);
    let mut left = vec![1.0; plan.assets.len()];
    for (aim, damage) in plan.flights.iter().filter_map(|flight| flight.role.aim()) {
        let share = most.value(plan, damage);
        let whole = plan.assets[aim.index()].kind == AssetKind::Equipment && share > 0.0;
        left[aim.index()] *= if whole { 0.0 } else { 1.0 - share };
    }
    lost(plan, &left)
}

/// Worth that is lost where so much is left of each asset.
fn lost(plan: &Plan, left: &[f64]) -> f64 {
    plan.assets.iter().zip(left).map(|(asset, left)| asset.worth * (1.0 - left)).sum()
}

/// One output statistic of a replication.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// Its name in files and message keys.
    pub name: &'static str,
    /// Its unit; empty for counts.
    pub unit: &'static str,
    /// Which way is better.
    pub better: Better,
    /// Can it be below zero?
    pub signed: bool,
    /// Takes it from a record.
    pub read: fn(&Plan, &Prices, &Record) -> f64,
}

/// Every measure, the headline first.
pub const ALL: &[Measure] = &[
    value_lost::MEASURE,
    leakers::MEASURE,
    payload_killed::MEASURE,
    payload_aloft::MEASURE,
    flights_killed::MEASURE,
    rounds_spent::MEASURE,
    rounds_price::MEASURE,
    killed_price::MEASURE,
    exchange::MEASURE,
    never_released::MEASURE,
    turned_away::MEASURE,
    debris_landed::MEASURE,
    equipment_lost::MEASURE,
    rounds_wasted::MEASURE,
    rounds_too_late::MEASURE,
    rounds_unguided::MEASURE,
    double_engagements::MEASURE,
    shots_at_friendly::MEASURE,
    shots_at_civil::MEASURE,
    shots_at_nothing::MEASURE,
    value_saved::MEASURE,
];

/// Place of the headline measure in [`ALL`].
pub const HEADLINE: usize = 0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_the_headline_is_value_lost() {
        for (i, measure) in ALL.iter().enumerate() {
            assert!(ALL[..i].iter().all(|other| other.name != measure.name));
        }
        assert_eq!(ALL[HEADLINE].name, "value_lost");
        assert_eq!(ALL[HEADLINE].better, Better::Lower);
    }
}
