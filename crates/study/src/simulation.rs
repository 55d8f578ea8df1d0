//! The simulation as what a study plays on: plans in, rows out.

use std::fmt::Write as _;

use engine::chance::Chance;
use engine::kernel::Sensing;
use engine::kernel::simulate;
use engine::plan::{FlightId, Plan};
use engine::prepare::{self, Preparation, prepare};
use engine::record::{COLUMNS, LeakCause, Record};
use engine::sample::{Reading, Sample};
use engine::world::World;

use crate::measure::{ALL, HEADLINE, Prices};
use crate::model::{Cell, Columns, MeasureColumn, Model};
use crate::request::Settings;
use crate::worlds::Worlds;

/// Plays plans with the engine.
pub struct Simulation<'a> {
    plans: &'a [Plan],
    preparations: Vec<Preparation>,
    columns: Columns,
    /// By option and type of round, its place in a row.
    round_places: Vec<Vec<usize>>,
}

/// An option in one world.
pub struct Prepared {
    tables: prepare::Tables,
    prices: Prices,
}

/// A thread's memory.
pub struct Memory {
    world: World,
    record: Record,
}

impl<'a> Simulation<'a> {
    /// Of the options of a study; rows have a column for each type of round that any of them
    /// holds.
    pub fn new(plans: &'a [Plan]) -> Self {
        let mut rounds: Vec<String> = Vec::new();
        for interceptor in plans.iter().flat_map(|plan| &plan.interceptors) {
            if !rounds.contains(&interceptor.name) {
                rounds.push(interceptor.name.clone());
            }
        }
        let columns = Columns {
            measures: ALL
                .iter()
                .map(|measure| MeasureColumn {
                    name: measure.name.to_owned(),
                    unit: measure.unit.to_owned(),
                    better: measure.better,
                })
                .collect(),
            headline: HEADLINE,
            causes: LeakCause::ALL.iter().map(|cause| cause.name().to_owned()).collect(),
            rounds,
        };
        let first = columns.round_range().start;
        let place = |name: &String| {
            first + columns.rounds.iter().position(|round| round == name).unwrap_or(0)
        };
        let round_places = plans
            .iter()
            .map(|plan| plan.interceptors.iter().map(|i| place(&i.name)).collect())
            .collect();
        Self {
            plans,
            preparations: plans.iter().map(Preparation::of).collect(),
            columns,
            round_places,
        }
    }

    fn write_row(&self, option: usize, prices: &Prices, record: &Record, row: &mut [f64]) {
        let plan = &self.plans[option];
        row.fill(0.0);
        for (place, measure) in row.iter_mut().zip(ALL) {
            *place = (measure.read)(plan, prices, record);
        }
        let causes = self.columns.cause_range().start;
        for flight in flights(plan) {
            if let Some(cause) = record.leak_cause(flight) {
                row[causes + cause as usize] += 1.0;
            }
        }
        for (place, spent) in self.round_places[option].iter().zip(record.rounds_spent()) {
            row[*place] += f64::from(*spent);
        }
    }
}

impl Model for Simulation<'_> {
    type Tables = Prepared;
    type Scratch = Memory;

    fn options(&self) -> Vec<String> {
        self.plans.iter().map(|plan| plan.option.clone()).collect()
    }

    fn columns(&self) -> &Columns {
        &self.columns
    }

    fn groups(&self, option: usize) -> Vec<String> {
        open_groups(&self.plans[option])
    }

    fn digest(&self, option: usize) -> blake3::Hash {
        let mut hashed = Hashed(blake3::Hasher::new());
        // Hashing cannot fail.
        let _ = write!(hashed, "{:?}", self.plans[option]);
        hashed.0.finalize()
    }

    fn prepare(&self, option: usize, reading: &dyn Fn(&str) -> Reading) -> Prepared {
        let plan = &self.plans[option];
        let sample = Sample::by_group(plan, reading);
        let tables = self.preparations[option].tables(plan, &sample, Sensing::Waiting);
        Prepared { tables, prices: Prices::of(plan, &sample) }
    }

    fn scratch(&self, option: usize, prepared: &Prepared) -> Memory {
        let plan = &self.plans[option];
        Memory { world: World::sized_for(plan, &prepared.tables), record: Record::sized_for(plan) }
    }

    fn play(
        &self,
        option: usize,
        prepared: &Prepared,
        chance: Chance,
        memory: &mut Memory,
        row: &mut [f64],
    ) {
        let plan = &self.plans[option];
        simulate(plan, &prepared.tables, chance, &mut memory.world, &mut memory.record);
        self.write_row(option, &prepared.prices, &memory.record, row);
    }

    fn ledger(&self, option: usize, memory: &Memory) -> Vec<Vec<Cell>> {
        let plan = &self.plans[option];
        let line = |flight| {
            COLUMNS.iter().map(|c| Cell::from((c.read)(plan, &memory.record, flight))).collect()
        };
        flights(plan).map(line).collect()
    }
}

/// Play one replication of a study again, with every event kept: the story behind a row.
pub fn replay(plan: &Plan, settings: &Settings, world: u32, replication: u32) -> Record {
    let groups = open_groups(plan);
    let worlds = Worlds::new(settings.seed, settings.worlds, groups.iter().map(String::as_str));
    let sample = Sample::by_group(plan, |group| worlds.reading(world, group));
    let tables = prepare(plan, &sample);
    let mut memory = World::sized_for(plan, &tables);
    let mut record = Record::with_trace(plan);
    let chance = Chance::new(settings.seed, world, replication);
    simulate(plan, &tables, chance, &mut memory, &mut record);
    record
}

/// The groups of figures that a plan leaves open, each once, in the plan's order.
fn open_groups(plan: &Plan) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for figure in &plan.figures {
        if figure.law.low() < figure.law.high() && !groups.contains(&figure.group) {
            groups.push(figure.group.clone());
        }
    }
    groups
}

fn flights(plan: &Plan) -> impl Iterator<Item = FlightId> {
    (0..plan.flights.len() as u32).map(FlightId)
}

/// Text that is hashed as it is written.
struct Hashed(blake3::Hasher);

impl std::fmt::Write for Hashed {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}
