//! Posts as the loop needs them: attention, the times of their steps, how they identify.

use physics::earth::to_ecef;
use physics::frame::{Ecef, Position};

use super::StepTable;
use crate::plan::{
    Identification, ModeSets, OnLoss, Plan, Post, PostId, Superior, Value, WeaponsControl,
};
use crate::time::Time;

/// A post and its attention.
#[derive(Clone, Debug)]
pub(crate) struct DeskTable {
    /// Decisions at once.
    pub places: u32,
    /// Tracks at once.
    pub tracks: u32,
    pub identify: StepTable,
    pub evaluate: StepTable,
    pub evidence: EvidenceTable,
    pub control: WeaponsControl,
    pub superior: Superior,
    pub on_loss: OnLoss,
    /// Does the post order any launcher's rounds?
    pub shoots: bool,
    /// The radars whose tracks it reads itself, as places in the plan's list.
    pub radars: Vec<u32>,
    /// Everything of its system that can be attacked.
    pub sites: Vec<Position<Ecef>>,
    /// The number of its system among the plan's.
    pub system: u32,
}

/// What a post goes by when it identifies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EvidenceTable {
    pub asks: ModeSets,
    pub answered: f64,
    pub knows_plans: bool,
    pub keeps_corridors: bool,
    pub hostile_shown: f64,
    pub others_taken_for_hostile: f64,
    pub again: Time,
}

/// The shortest time after which a post looks again at what it does not know, s.
const SOONEST_AGAIN: f64 = 0.5;

/// The desks of a plan in one world.
pub(super) fn desks(plan: &Plan, value: &impl Fn(Value) -> f64) -> Vec<DeskTable> {
    let table = |i: usize, post: &Post| {
        let id = PostId(i as u32);
        DeskTable {
            places: whole(value(post.attention.decisions)),
            tracks: whole(value(post.attention.tracks)),
            identify: StepTable::of(post.steps.identify, value),
            evaluate: StepTable::of(post.steps.evaluate, value),
            evidence: evidence(&post.identification, value),
            control: post.control,
            superior: post.superior,
            on_loss: post.on_loss,
            shoots: plan.launchers.iter().any(|launcher| launcher.post == id),
            radars: (0..plan.radars.len() as u32)
                .filter(|radar| plan.radars[*radar as usize].post == id)
                .collect(),
            sites: sites(plan, &post.system),
            system: plan.posts.iter().position(|p| p.system == post.system).unwrap_or(i) as u32,
        }
    };
    plan.posts.iter().enumerate().map(|(i, post)| table(i, post)).collect()
}

fn whole(count: f64) -> u32 {
    count.round().max(0.0) as u32
}

fn evidence(by: &Identification, value: &impl Fn(Value) -> f64) -> EvidenceTable {
    EvidenceTable {
        asks: by.asks,
        answered: value(by.answered),
        knows_plans: by.knows_plans,
        keeps_corridors: by.keeps_corridors,
        hostile_shown: value(by.hostile_shown),
        others_taken_for_hostile: value(by.others_taken_for_hostile),
        again: Time::from_seconds(value(by.again).max(SOONEST_AGAIN)),
    }
}

fn sites(plan: &Plan, system: &str) -> Vec<Position<Ecef>> {
    let of_system = |post: PostId| plan.posts[post.index()].system == system;
    let posts = plan.posts.iter().filter(|p| p.system == system).map(|p| p.site);
    let radars = plan.radars.iter().filter(|r| of_system(r.post)).map(|r| r.site);
    let launchers = plan.launchers.iter().filter(|l| of_system(l.post)).map(|l| l.site);
    posts.chain(radars).chain(launchers).map(to_ecef).collect()
}
