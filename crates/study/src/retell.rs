//! Replications told again: played once more with every event kept.

use engine::chance::Chance;
use engine::kernel::simulate;
use engine::plan::Plan;
use engine::prepare::prepare;
use engine::record::Record;
use engine::sample::Sample;
use engine::world::World;

use crate::request::Settings;
use crate::simulation::open_groups;
use crate::worlds::Worlds;

/// Plays replications of one option in one world of a study once more and shows each record, with
/// its trace, in the order asked for. They are those of the study, event by event.
pub fn retell(
    plans: &[Plan],
    option: usize,
    settings: &Settings,
    world: u32,
    replications: impl IntoIterator<Item = u32>,
    mut show: impl FnMut(u32, &Record),
) {
    let plan = &plans[option];
    let tables = prepare(plan, &sample(plans, option, settings, world));
    let mut memory = World::sized_for(plan, &tables);
    let mut record = Record::with_trace(plan);
    for replication in replications {
        let chance = Chance::new(settings.seed, world, replication);
        simulate(plan, &tables, chance, &mut memory, &mut record);
        show(replication, &record);
    }
}

/// The values that the figures of an option have in a world of a study.
pub fn sample(plans: &[Plan], option: usize, settings: &Settings, world: u32) -> Sample {
    let groups: Vec<String> = plans.iter().flat_map(open_groups).collect();
    let names = groups.iter().map(String::as_str);
    let worlds = Worlds::new(settings.seed, settings.design, settings.worlds, names);
    Sample::by_group(&plans[option], |group| worlds.reading(world, group))
}
