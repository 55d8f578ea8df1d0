//! The simulation as what a study plays on: plans in, rows out.

use std::fmt::Write as _;
use std::sync::OnceLock;

use engine::chance::Chance;
use engine::geometry::Survey;
use engine::kernel::Sensing;
use engine::kernel::simulate;
use engine::plan::{FigureId, FlightId, Plan, Value};
use engine::prepare::{self, Detail, Preparation};
use engine::record::{COLUMNS, LeakCause, Record};
use engine::sample::{Reading, Sample};
use engine::world::World;
use rayon::prelude::*;

use crate::but_for::{ButFor, but_for};
use crate::cross_check::{Checked, CrossCheck};
use crate::error::StudyError;
use crate::estimate::Nominal;
use crate::interrupt::Interrupt;
use crate::measure::{ALL, HEADLINE, Prices, most_lost};
use crate::model::{Cell, Columns, MeasureColumn, Model, RaidColumn};
use crate::threads;

/// Plays plans with the engine.
pub struct Simulation<'a> {
    plans: &'a [Plan],
    preparations: Vec<Preparation>,
    columns: Columns,
    /// By option and type of round, its place in a row.
    round_places: Vec<Vec<usize>>,
    /// By option and flight, where its raid's causes begin in a row.
    raid_places: Vec<Vec<usize>>,
    /// By option, the tables of the nominal world, made when they are first asked for.
    nominal: Vec<OnceLock<prepare::Tables>>,
    pool: rayon::ThreadPool,
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
    /// Of the options of a study, looked up on so many threads; rows have a column for each type of
    /// round that any of them holds.
    ///
    /// # Errors
    /// [`StudyError::NoThreads`].
    pub fn new(plans: &'a [Plan], threads: usize) -> Result<Self, StudyError> {
        Self::heeding(plans, threads, Interrupt::NEVER)
    }

    /// The same, given up where somebody asks to stop meanwhile.
    ///
    /// # Errors
    /// [`StudyError::NoThreads`], [`StudyError::InterruptedPreparing`].
    pub fn heeding(
        plans: &'a [Plan],
        threads: usize,
        stop: Interrupt<'_>,
    ) -> Result<Self, StudyError> {
        Self::made(plans, threads, &Detail::STANDARD, stop)
    }

    /// The same on tables as fine as one likes.
    ///
    /// # Errors
    /// [`StudyError::NoThreads`].
    pub fn in_detail(
        plans: &'a [Plan],
        threads: usize,
        detail: &Detail,
    ) -> Result<Self, StudyError> {
        Self::made(plans, threads, detail, Interrupt::NEVER)
    }

    fn made(
        plans: &'a [Plan],
        threads: usize,
        detail: &Detail,
        stop: Interrupt<'_>,
    ) -> Result<Self, StudyError> {
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
                    signed: measure.signed,
                })
                .collect(),
            headline: HEADLINE,
            causes: LeakCause::ALL.iter().map(|cause| cause.name().to_owned()).collect(),
            rounds,
            raids: raids(plans),
        };
        let first = columns.round_range().start;
        let place = |name: &String| {
            first + columns.rounds.iter().position(|round| round == name).unwrap_or(0)
        };
        let round_places = plans
            .iter()
            .map(|plan| plan.interceptors.iter().map(|i| place(&i.name)).collect())
            .collect();
        let place = |raid: &String| {
            let raid = columns.raids.iter().position(|known| known.name == *raid);
            columns.raid_range(raid.unwrap_or(0)).start
        };
        let raid_places = plans
            .iter()
            .map(|plan| plan.flights.iter().map(|f| place(&f.raid)).collect())
            .collect();
        let pool = threads::pool(threads)?;
        let preparations = pool.install(|| preparations(plans, detail, stop));
        let preparations = preparations.ok_or(StudyError::InterruptedPreparing)?;
        let nominal = plans.iter().map(|_| OnceLock::new()).collect();
        Ok(Self { plans, preparations, columns, round_places, raid_places, nominal, pool })
    }

    /// The options.
    pub fn plans(&self) -> &'a [Plan] {
        self.plans
    }

    /// What no figure moves, of an option.
    pub(crate) fn preparation(&self, option: usize) -> &Preparation {
        &self.preparations[option]
    }

    /// The threads that it works on.
    pub(crate) fn pool(&self) -> &rayon::ThreadPool {
        &self.pool
    }

    /// The tables of an option's nominal world.
    pub(crate) fn nominal(&self, option: usize) -> &prepare::Tables {
        self.nominal[option].get_or_init(|| {
            let plan = &self.plans[option];
            self.preparations[option].tables(plan, &Sample::nominal(plan), Sensing::Waiting)
        })
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
                row[self.raid_places[option][flight.index()] + cause as usize] += 1.0;
            }
        }
        for (place, spent) in self.round_places[option].iter().zip(record.rounds_spent()) {
            row[*place] += f64::from(*spent);
        }
    }
}

/// Unit of figures that are prices: they move measures of money and nothing that happens.
const MONEY: &str = "USD";
/// A world in which fewer than one figure of so many is moved is made beside the nominal one.
const FEW: usize = 4;

/// Does any post weigh rounds by a figure?
fn is_weighed(plan: &Plan, figure: FigureId) -> bool {
    plan.posts.iter().any(|post| post.doctrine.round_price == Value::Open(figure))
}

/// What no figure moves, of all options: geometry that they share is worked out once, and all of
/// it on every thread. Nothing where somebody asks to stop.
fn preparations(plans: &[Plan], detail: &Detail, stop: Interrupt<'_>) -> Option<Vec<Preparation>> {
    let survey = Survey::of(plans, detail.fineness);
    let jobs = survey.jobs();
    let profiles = jobs.par_iter().map(|job| (!stop.asked()).then(|| job.run()));
    let geometries = survey.assemble(profiles.collect::<Option<_>>()?);
    let prepared =
        |(plan, geometry)| (!stop.asked()).then(|| Preparation::in_detail(plan, geometry, detail));
    plans.par_iter().zip(geometries).map(prepared).collect()
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

    fn most(&self, option: usize, measure: usize) -> f64 {
        most(&self.plans[option], ALL[measure].name)
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
        // Where few figures are moved, most of what radars see is as in the nominal world.
        let known = (sample.moved() * FEW < plan.figures.len()).then(|| self.nominal(option));
        let tables =
            self.preparations[option].tables_beside(plan, &sample, Sensing::Waiting, known);
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

    fn but_for(
        &self,
        option: usize,
        seed: u64,
        leakers: &[u32],
        stop: Interrupt<'_>,
    ) -> Option<ButFor> {
        Some(but_for(&self.plans[option], self.nominal(option), seed, leakers, stop))
    }

    fn cross_checks(
        &self,
        option: usize,
        seed: u64,
        nominal: &Nominal,
        stop: Interrupt<'_>,
    ) -> Vec<CrossCheck> {
        let plan = &self.plans[option];
        let (sample, tables) = (&Sample::nominal(plan), self.nominal(option));
        Checked { option, plan, sample, tables, columns: &self.columns, stop }.all(seed, nominal)
    }

    fn moves_headline(&self, option: usize, group: &str) -> bool {
        let plan = &self.plans[option];
        let figures = (0..).map(FigureId).zip(&plan.figures);
        let mut own = figures.filter(|(_, figure)| figure.group == group);
        own.any(|(id, figure)| figure.unit != MONEY || is_weighed(plan, id))
    }

    fn ledger(&self, option: usize, memory: &Memory) -> Vec<Vec<Cell>> {
        let plan = &self.plans[option];
        let line = |flight| {
            COLUMNS.iter().map(|c| Cell::from((c.read)(plan, &memory.record, flight))).collect()
        };
        flights(plan).map(line).collect()
    }
}

/// The raids of all options that can leak, each once, with the most flights that it has in any.
fn raids(plans: &[Plan]) -> Vec<RaidColumn> {
    let mut raids: Vec<RaidColumn> = Vec::new();
    for plan in plans {
        let mut counted: Vec<RaidColumn> = Vec::new();
        for flight in plan.flights.iter().filter(|f| f.role.can_leak()) {
            match counted.iter_mut().find(|raid| raid.name == flight.raid) {
                Some(raid) => raid.payloads += 1,
                None => counted.push(RaidColumn { name: flight.raid.clone(), payloads: 1 }),
            }
        }
        for raid in counted {
            match raids.iter_mut().find(|known| known.name == raid.name) {
                Some(known) => known.payloads = known.payloads.max(raid.payloads),
                None => raids.push(raid),
            }
        }
    }
    raids
}

/// The greatest outcome that a measure can have with a plan, where that is known.
fn most(plan: &Plan, measure: &str) -> f64 {
    let payloads = || plan.flights.iter().filter(|f| f.role.can_leak());
    match measure {
        "leakers" | "payload_killed" | "payload_aloft" => payloads().count() as f64,
        "flights_killed" => plan.flights.len() as f64,
        "value_lost" => most_lost(plan),
        _ => f64::INFINITY,
    }
}

/// The groups of figures that a plan leaves open, each once, in the plan's order.
pub(crate) fn open_groups(plan: &Plan) -> Vec<String> {
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
