//! But for what? A seeded sample of leakers, each replayed with one constraint taken away and the same
//! draws: had it been stopped? Shares may pass 100 %, since more than one constraint may have let it
//! through; where none alone did, pairs are tried for some.
//!
//! Every leaker of the nominal world has the same chance to be among the sample: the rows say how
//! many each replication had. Nothing that is taken away from a flight changes what was before it
//! started: the day is played up to there once, and goes on from there without one constraint after
//! the other, until it is known what becomes of the flight.

use engine::chance::{Chance, Purpose};
use engine::kernel::{simulate, simulate_fate, simulate_until_start};
use engine::plan::{FlightId, Plan};
use engine::prepare::Tables;
use engine::record::Record;
use engine::relief::{Constraint, Reliever};
use engine::world::World;
use rayon::prelude::*;

use crate::estimate::{Interval, wilson};
use crate::interrupt::Interrupt;

/// Leakers that are asked, of one option.
pub const SAMPLE: usize = 12;
/// Of those that nothing alone stops, so many are tried with every pair: that takes four times as many
/// replays as one constraint.
pub const SAMPLE_IN_PAIRS: usize = 2;

/// How many of the sample one or two constraints would have stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct Stopped {
    /// The constraint, or the pair.
    pub without: Vec<Constraint>,
    /// Leakers that are stopped without it.
    pub leakers: u32,
    /// 95 % interval (Wilson) of their share.
    pub interval: Interval,
}

/// What it would have taken to stop an option's leakers, in the nominal world.
#[derive(Clone, Debug, PartialEq)]
pub struct ButFor {
    /// The option.
    pub option: String,
    /// Leakers asked.
    pub sample: u32,
    /// By constraint, in the order of the list.
    pub alone: Vec<Stopped>,
    /// Leakers that no constraint alone stops.
    pub none_alone: u32,
    /// How many of these were tried with every pair.
    pub sample_in_pairs: u32,
    /// Pairs that stop any of those, the most effective first.
    pub pairs: Vec<Stopped>,
    /// Leakers of those that no pair stops either.
    pub none_in_pairs: u32,
}

/// A leaker of the sample.
#[derive(Clone, Copy)]
struct Leaker {
    replication: u32,
    flight: FlightId,
}

/// Ways to stop a leaker.
type Ways = Vec<Vec<Constraint>>;

/// Ask the leakers of a plan's nominal world, of which each replication had so many, under a study's
/// seed, on the threads of the pool that this is called in. Where somebody asks to stop, the rest are
/// not asked, and the answer is worth nothing.
pub(crate) fn but_for(
    plan: &Plan,
    tables: &Tables,
    seed: u64,
    leakers: &[u32],
    stop: Interrupt<'_>,
) -> ButFor {
    let asked = Asked { plan, seed, tables, reliever: Reliever::new(plan, tables), stop };
    let memory = || (World::sized_for(plan, tables), Record::sized_for(plan));
    let sample: Vec<Leaker> = drawn(seed, leakers)
        .into_par_iter()
        .map_init(memory, |(world, record), place| asked.find(place, world, record))
        .flatten()
        .collect();
    let ways = |sample: &[Leaker], ways: &Ways| -> Vec<Ways> {
        sample.par_iter().map(|leaker| asked.what_stops(*leaker, ways)).collect()
    };
    let alone = ways(&sample, &alone());
    let mut left: Vec<Leaker> = sample
        .iter()
        .zip(&alone)
        .filter_map(|(leaker, ways)| ways.is_empty().then_some(*leaker))
        .collect();
    let none_alone = left.len() as u32;
    left.truncate(SAMPLE_IN_PAIRS);
    let in_pairs = ways(&left, &pairs());
    answer(&plan.option, &alone, none_alone, &in_pairs)
}

fn alone() -> Ways {
    Constraint::ALL.iter().map(|one| vec![*one]).collect()
}

fn pairs() -> Ways {
    let all = Constraint::ALL;
    let with = |(i, one): (usize, &Constraint)| {
        let one = *one;
        all[i + 1..].iter().map(move |other| vec![one, *other]).collect::<Ways>()
    };
    all.iter().enumerate().flat_map(with).collect()
}

/// Count what stopped how many.
fn answer(option: &str, alone: &[Ways], none_alone: u32, in_pairs: &[Ways]) -> ButFor {
    let counted = |answers: &[Ways], ways: Ways| -> Vec<Stopped> {
        let sample = answers.len() as u32;
        let stopped = |without: Vec<Constraint>| {
            let leakers = answers.iter().filter(|ways| ways.contains(&without)).count() as u32;
            let share = f64::from(leakers) / f64::from(sample.max(1));
            Stopped { without, leakers, interval: wilson(share, f64::from(sample)) }
        };
        ways.into_iter().map(stopped).collect()
    };
    let mut stopping: Vec<Stopped> = counted(in_pairs, pairs());
    stopping.retain(|pair| pair.leakers > 0);
    stopping.sort_by_key(|pair| std::cmp::Reverse(pair.leakers));
    ButFor {
        option: option.to_owned(),
        sample: alone.len() as u32,
        alone: counted(alone, self::alone()),
        none_alone,
        sample_in_pairs: in_pairs.len() as u32,
        pairs: stopping,
        none_in_pairs: in_pairs.iter().filter(|ways| ways.is_empty()).count() as u32,
    }
}

/// The sample, as replications and which of its leakers: each has the same chance.
fn drawn(seed: u64, leakers: &[u32]) -> Vec<(u32, u32)> {
    let of = |(replication, leakers): (u32, &u32)| {
        let chance = Chance::new(seed, 0, replication);
        let place =
            move |which| (chance.uniform(Purpose::ButFor, which, 0, 0), (replication, which));
        (0..*leakers).map(place).collect::<Vec<_>>()
    };
    let mut all: Vec<(f64, (u32, u32))> = (0..).zip(leakers).flat_map(of).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    all.into_iter().take(SAMPLE).map(|(_, place)| place).collect()
}

/// A plan whose leakers are asked.
struct Asked<'a> {
    plan: &'a Plan,
    seed: u64,
    tables: &'a Tables,
    reliever: Reliever<'a>,
    stop: Interrupt<'a>,
}

impl Asked<'_> {
    /// The leaker with a number among those of a replication.
    fn find(
        &self,
        (replication, which): (u32, u32),
        world: &mut World,
        record: &mut Record,
    ) -> Option<Leaker> {
        if self.stop.asked() {
            return None;
        }
        let chance = Chance::new(self.seed, 0, replication);
        simulate(self.plan, self.tables, chance, world, record);
        let flights = (0..self.plan.flights.len() as u32).map(FlightId);
        let mut leakers = flights.filter(|flight| record.ledger(*flight).leaked());
        leakers.nth(which as usize).map(|flight| Leaker { replication, flight })
    }

    /// Those of some ways that stop a leaker.
    fn what_stops(&self, leaker: Leaker, ways: &Ways) -> Ways {
        if self.stop.asked() {
            return Ways::new();
        }
        let Leaker { replication, flight } = leaker;
        let (plan, chance) = (self.plan, Chance::new(self.seed, 0, replication));
        let relieved = self.reliever.of(flight);
        let as_it_was = relieved.without(&[]);
        let mut world = World::sized_for(plan, &as_it_was);
        let mut record = Record::sized_for(plan);
        simulate_until_start(plan, &as_it_was, chance, &mut world, &mut record, flight);
        let stops = |way: &&Vec<Constraint>| {
            let (mut world, mut record) = (world.clone(), record.clone());
            simulate_fate(plan, &relieved.without(way), chance, &mut world, &mut record, flight);
            !record.ledger(flight).leaked()
        };
        ways.iter().take_while(|_| !self.stop.asked()).filter(stops).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_leaker_has_the_same_chance() {
        let leakers: Vec<u32> = (0..40).map(|replication| replication % 5).collect();
        let all: u32 = leakers.iter().sum();
        let mut times = vec![0_u32; leakers.len()];
        const SEEDS: u64 = 3_000;
        for seed in 0..SEEDS {
            let sample = drawn(seed, &leakers);
            assert_eq!(sample.len(), SAMPLE);
            let mut once = sample.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), SAMPLE);
            sample.iter().for_each(|(replication, _)| times[*replication as usize] += 1);
        }
        // 4.9 standard deviations in forty places: a sound draw fails once in 25,000 seeds.
        for (count, own) in times.iter().zip(&leakers) {
            let share = SAMPLE as f64 / f64::from(all);
            let expected = SEEDS as f64 * share * f64::from(*own);
            let deviation = (expected * (1.0 - share)).sqrt().max(1e-9);
            assert!((f64::from(*count) - expected).abs() <= 4.9 * deviation, "{count} {expected}");
        }
    }

    #[test]
    fn a_study_with_few_leakers_asks_all_of_them() {
        let mut sample = drawn(1, &[0, 2, 0, 1]);
        sample.sort_unstable();
        assert_eq!(sample, [(1, 0), (1, 1), (3, 0)]);
    }
}
