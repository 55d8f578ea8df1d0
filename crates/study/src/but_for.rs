//! But for what? A seeded sample of leakers, each replayed with one constraint taken away and the same
//! draws: had it been stopped? Shares may pass 100 %, since more than one constraint may have let it
//! through; where none alone did, pairs are tried.

use std::collections::BTreeMap;

use engine::chance::{Chance, Purpose, name_hash};
use engine::kernel::simulate;
use engine::plan::{FlightId, Plan};
use engine::prepare::{Tables, prepare};
use engine::record::Record;
use engine::relief::Constraint;
use engine::sample::Sample;
use engine::world::World;
use rayon::prelude::*;

use crate::estimate::{Interval, wilson};

/// Leakers that are asked, of one option.
pub const SAMPLE: usize = 24;
/// Replications of the nominal world among which they are drawn.
const AMONG: u32 = 200;

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
    /// Pairs that stop any of these, the most effective first.
    pub pairs: Vec<Stopped>,
    /// Leakers that no pair stops either.
    pub none_in_pairs: u32,
}

/// A leaker of the sample.
#[derive(Clone, Copy)]
struct Leaker {
    replication: u32,
    flight: FlightId,
}

/// Ask the leakers of a plan, under a study's seed.
pub fn but_for(plan: &Plan, seed: u64, replications: u32) -> ButFor {
    let asked = Asked::new(plan, seed);
    let leakers = asked.sample(replications.min(AMONG));
    let answers: Vec<Vec<Vec<Constraint>>> =
        leakers.par_iter().map(|leaker| asked.what_stops(*leaker)).collect();
    let sample = leakers.len() as u32;
    let mut counts: BTreeMap<Vec<Constraint>, u32> = BTreeMap::new();
    for without in answers.iter().flatten() {
        *counts.entry(without.clone()).or_default() += 1;
    }
    let stopped = |without: Vec<Constraint>, leakers: u32| {
        let share = f64::from(leakers) / f64::from(sample.max(1));
        Stopped { without, leakers, interval: wilson(share, f64::from(sample)) }
    };
    let alone = Constraint::ALL.iter().map(|constraint| {
        let without = vec![*constraint];
        let leakers = counts.get(&without).copied().unwrap_or(0);
        stopped(without, leakers)
    });
    let mut pairs: Vec<Stopped> = counts
        .iter()
        .filter(|(without, _)| without.len() == 2)
        .map(|(without, leakers)| stopped(without.clone(), *leakers))
        .collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.leakers));
    let with = |number: usize| {
        answers.iter().filter(|ways| ways.iter().any(|way| way.len() == number)).count() as u32
    };
    ButFor {
        option: plan.option.clone(),
        sample,
        alone: alone.collect(),
        none_alone: sample - with(1),
        none_in_pairs: sample - with(1) - with(2),
        pairs,
    }
}

/// A plan whose leakers are asked.
struct Asked<'a> {
    plan: &'a Plan,
    seed: u64,
    nominal: Sample,
    tables: Tables,
}

impl<'a> Asked<'a> {
    fn new(plan: &'a Plan, seed: u64) -> Self {
        let nominal = Sample::nominal(plan);
        let tables = prepare(plan, &nominal);
        Self { plan, seed, nominal, tables }
    }

    /// Leakers of the first replications, each with the same chance to be among the sample.
    fn sample(&self, replications: u32) -> Vec<Leaker> {
        let mut world = World::sized_for(self.plan, &self.tables);
        let mut record = Record::sized_for(self.plan);
        let mut drawn = Vec::new();
        for replication in 0..replications {
            let chance = Chance::new(self.seed, 0, replication);
            simulate(self.plan, &self.tables, chance, &mut world, &mut record);
            for flight in (0..self.plan.flights.len() as u32).map(FlightId) {
                if record.ledger(flight).leaked() {
                    let name = name_hash(&self.plan.flights[flight.index()].name);
                    let order = chance.uniform(Purpose::ButFor, 0, name, 0);
                    drawn.push((order, Leaker { replication, flight }));
                }
            }
        }
        drawn.sort_by(|a, b| a.0.total_cmp(&b.0));
        drawn.truncate(SAMPLE);
        drawn.into_iter().map(|(_, leaker)| leaker).collect()
    }

    /// Every constraint without which the leaker is stopped; pairs of them where there is none.
    fn what_stops(&self, leaker: Leaker) -> Vec<Vec<Constraint>> {
        let all = Constraint::ALL;
        let alone: Vec<Vec<Constraint>> =
            all.iter().map(|one| vec![*one]).filter(|way| self.stops(leaker, way)).collect();
        if !alone.is_empty() {
            return alone;
        }
        let pairs = all
            .iter()
            .enumerate()
            .flat_map(|(i, one)| all[i + 1..].iter().map(|other| vec![*one, *other]));
        pairs.filter(|way| self.stops(leaker, way)).collect()
    }

    fn stops(&self, leaker: Leaker, without: &[Constraint]) -> bool {
        let Leaker { replication, flight } = leaker;
        let tables = self.tables.relieved(self.plan, &self.nominal, flight, without);
        let mut world = World::sized_for(self.plan, &tables);
        let mut record = Record::sized_for(self.plan);
        let chance = Chance::new(self.seed, 0, replication);
        simulate(self.plan, &tables, chance, &mut world, &mut record);
        !record.ledger(flight).leaked()
    }
}
