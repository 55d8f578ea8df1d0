//! What tests of the simulation on shipped scenarios share: the plans, and how they are played.
#![allow(dead_code)] // each test takes what it needs

use std::path::Path;

use engine::chance::Chance;
use engine::kernel::{Sensing, simulate};
use engine::plan::Plan;
use engine::prepare::{Preparation, Tables};
use engine::record::{Record, What};
use engine::sample::{Reading, Sample};
use engine::world::World;

/// The options of a shipped scenario.
pub fn plans(scenario: &str) -> Vec<Plan> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(scenario);
    scenario::read_file(&path).study.expect("a shipped scenario is valid").options
}

/// Plays one plan in one world again and again.
pub struct Player<'a> {
    pub plan: &'a Plan,
    pub tables: Tables,
    pub world: World,
    pub record: Record,
}

impl<'a> Player<'a> {
    pub fn new(plan: &'a Plan, sample: &Sample, sensing: Sensing) -> Self {
        let tables = Preparation::of(plan).tables(plan, sample, sensing);
        let world = World::sized_for(plan, &tables);
        Self { plan, world, record: Record::sized_for(plan), tables }
    }

    pub fn traced(plan: &'a Plan, sample: &Sample) -> Self {
        Self { record: Record::with_trace(plan), ..Self::new(plan, sample, Sensing::Waiting) }
    }

    pub fn play(&mut self, chance: Chance) -> &Record {
        simulate(self.plan, &self.tables, chance, &mut self.world, &mut self.record);
        &self.record
    }
}

/// A world whose figures stand at quantiles that depend on their groups' names alone.
pub fn scattered(plan: &Plan, world: u32) -> Sample {
    Sample::by_group(plan, |group| {
        let hash = engine::chance::name_hash(group).wrapping_mul(2 * world + 1);
        Reading::Quantile((f64::from(hash) + 0.5) / 4_294_967_296.0)
    })
}

/// An event with names in place of numbers, so that plans of other lists can be compared.
pub fn named(plan: &Plan, what: What) -> String {
    match what {
        What::Confirmed(radar) => format!("confirmed {}", plan.radars[radar.index()].name),
        What::Dropped(radar) => format!("dropped {}", plan.radars[radar.index()].name),
        What::Launched { launcher, post, intercept } => format!(
            "launched {} {} {}",
            plan.launchers[launcher.index()].name,
            plan.posts[post.index()].name,
            intercept.micros()
        ),
        What::Intercept { post, guided, killed } => {
            format!("intercept {} {guided} {killed}", plan.posts[post.index()].name)
        }
        What::Decided(post) => format!("decided {}", plan.posts[post.index()].name),
        What::Started | What::Arrived => what.name().to_owned(),
    }
}

/// Small whole numbers from a fixed stream.
pub struct Dice(u32);

impl Dice {
    pub fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 += 1;
        let u = Chance::new(99, 0, self.0).uniform(engine::chance::Purpose::Look, 0, 0, 0);
        (u * sides as f64) as usize
    }
}
