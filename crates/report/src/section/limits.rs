//! What this cannot say: what is not in the models, or is in them more simply than in the world.

use engine::plan::{Flight, Ground, Jammer, Plan, Side};

use crate::page::{Block, Section};
use crate::subject::Subject;

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let limits = keys(subject.plans).map(|key| subject.say(key, &[]));
    let heading = subject.say("heading-limits", &[]);
    Some(Section { id: "limits", heading, blocks: vec![Block::List(limits.into())] })
}

/// Keys of the sentences; some depend on what the scenario has.
fn keys(plans: &[Plan]) -> [&'static str; 10] {
    let hills = plans.iter().any(|plan| plan.environment.ground != Ground::Smooth);
    let flies = |wanted: fn(&Flight) -> bool| plans.iter().any(|p| p.flights.iter().any(wanted));
    let jams = flies(|flight| flight.jammer != Jammer::NONE);
    let others = flies(|flight| flight.side != Side::Hostile);
    [
        "limit-figures",
        "limit-raid",
        if hills { "limit-hills" } else { "limit-smooth" },
        "limit-weather",
        if jams { "limit-jamming" } else { "limit-no-jamming" },
        if others { "limit-others" } else { "limit-no-others" },
        "limit-kill",
        "limit-fly-out",
        "limit-people",
        "limit-use",
    ]
}
