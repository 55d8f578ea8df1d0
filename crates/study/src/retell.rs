//! Replications told again: played once more with every event kept.

use std::borrow::Cow;

use engine::chance::Chance;
use engine::kernel::{Sensing, simulate};
use engine::plan::Plan;
use engine::prepare::Tables;
use engine::record::Record;
use engine::sample::Sample;
use engine::world::World;
use rayon::prelude::*;

use crate::interrupt::Interrupt;
use crate::request::Settings;
use crate::simulation::{Simulation, open_groups};
use crate::worlds::Worlds;

/// One option in one world of a study, to be played once more.
pub struct Retelling<'a> {
    simulation: &'a Simulation<'a>,
    option: usize,
    seed: u64,
    world: u32,
    tables: Cow<'a, Tables>,
}

impl Simulation<'_> {
    /// One option in one world of a study, to be played once more.
    pub fn retelling(&self, option: usize, settings: &Settings, world: u32) -> Retelling<'_> {
        let plan = &self.plans()[option];
        let tables = if world == 0 {
            Cow::Borrowed(self.nominal(option))
        } else {
            let sample = sample(self.plans(), option, settings, world);
            Cow::Owned(self.preparation(option).tables(plan, &sample, Sensing::Waiting))
        };
        Retelling { simulation: self, option, seed: settings.seed, world, tables }
    }
}

impl Retelling<'_> {
    /// Play replications once more, on the study's threads, and give what is told of each record with
    /// its trace, in the order asked for. They are those of the study, event by event. Nothing where
    /// somebody asks to stop.
    pub fn told<Told: Send>(
        &self,
        replications: impl IntoIterator<Item = u32>,
        stop: Interrupt<'_>,
        tell: impl Fn(u32, &Record) -> Told + Sync,
    ) -> Option<Vec<Told>> {
        let (plan, tables) = (&self.simulation.plans()[self.option], &*self.tables);
        let memory = || (World::sized_for(plan, tables), Record::with_trace(plan));
        let replications: Vec<u32> = replications.into_iter().collect();
        let played = |(world, record): &mut (World, Record), replication: u32| {
            let chance = Chance::new(self.seed, self.world, replication);
            (!stop.asked()).then(|| {
                simulate(plan, tables, chance, world, record);
                tell(replication, record)
            })
        };
        let all = || replications.into_par_iter().map_init(memory, played).collect();
        self.simulation.pool().install(all)
    }
}

/// The values that the figures of an option have in a world of a study.
pub fn sample(plans: &[Plan], option: usize, settings: &Settings, world: u32) -> Sample {
    let groups: Vec<String> = plans.iter().flat_map(open_groups).collect();
    let names = groups.iter().map(String::as_str);
    let worlds = Worlds::new(settings.seed, settings.design, settings.worlds, names);
    Sample::by_group(&plans[option], |group| worlds.reading(world, group))
}
