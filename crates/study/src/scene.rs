//! What is played: every option in every world, each group of figures at its ends, and the points of
//! a sensitivity study.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use engine::sample::Reading;

use crate::compare::Ends;
use crate::estimate::Confidence;
use crate::model::Model;
use crate::precision;
use crate::request::Settings;
use crate::worlds::Worlds;

/// Replications that one block of the journal holds at most.
pub(crate) const BLOCK: u32 = 256;

/// Replications of each option in the nominal world whose full ledgers are kept.
pub(crate) const LEDGERS: u32 = 4;

/// One reading of all figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scene {
    /// A world of the design, on draws of its own.
    World(u32),
    /// One group at an end and the others nominal, on the draws of the nominal world.
    End {
        /// The group.
        group: String,
        /// At its high end?
        high: bool,
    },
    /// A point of another design than that of the worlds, by its number there.
    Point(u32),
}

/// A design of points beside the worlds.
pub(crate) trait Points: Send + Sync {
    /// How many points it has.
    fn count(&self) -> u32;
    /// How a group of figures is read at a point.
    fn reading(&self, point: u32, group: &str) -> Reading;
    /// The world whose draws a point uses.
    fn draws(&self, point: u32) -> u32;
}

/// A stretch of replications of one option in one scene, which goes by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stretch {
    pub option: u32,
    pub scene: u32,
    pub first: u32,
    pub count: u32,
}

/// All scenes of a study in order, and how many replications each option plays in them.
#[derive(Clone)]
pub(crate) struct Scenes {
    seed: u64,
    worlds: Worlds,
    list: Vec<Scene>,
    groups: Vec<BTreeSet<String>>,
    /// By option, those of its groups that are played at their ends.
    movers: Vec<BTreeSet<String>>,
    points: Option<Arc<dyn Points>>,
    plays: Vec<bool>,
    replications: u32,
    ends: Ends,
    at_points: u32,
    confidence: Confidence,
}

impl Scenes {
    /// The worlds of a study, with so many replications in each, and the ends of its figures, of
    /// which none is played yet.
    pub(crate) fn study<M: Model>(model: &M, settings: &Settings, replications: u32) -> Self {
        let groups = groups(model);
        let movers = movers(model, &groups);
        let all: BTreeSet<&String> = groups.iter().flatten().collect();
        let names = all.iter().map(|group| group.as_str());
        let worlds = Worlds::new(settings.seed, settings.design, settings.worlds, names);
        let open: Vec<usize> = movers.iter().map(BTreeSet::len).collect();
        let ends_to_play = Ends::planned(settings, &open);
        let mut list: Vec<Scene> = (0..settings.worlds).map(Scene::World).collect();
        if ends_to_play.replications > 0 {
            let moving: BTreeSet<&String> = movers.iter().flatten().collect();
            list.extend(moving.into_iter().flat_map(|group| ends(group)));
        }
        Self {
            seed: settings.seed,
            worlds,
            list,
            plays: vec![true; groups.len()],
            groups,
            movers,
            points: None,
            replications,
            ends: ends_to_play,
            at_points: 0,
            confidence: Confidence::at_looks(precision::looks(settings).len()),
        }
    }

    /// The points of a design, for the options that it `plays`.
    pub(crate) fn points<M: Model>(
        model: &M,
        seed: u64,
        points: Arc<dyn Points>,
        plays: Vec<bool>,
        replications: u32,
    ) -> Self {
        Self {
            seed,
            worlds: Worlds::new(seed, crate::worlds::Design::Hypercube, 1, []),
            list: (0..points.count()).map(Scene::Point).collect(),
            movers: groups(model),
            groups: groups(model),
            points: Some(points),
            plays,
            replications,
            ends: Ends::default(),
            at_points: replications,
            confidence: Confidence::ONCE,
        }
    }

    /// With the nominal world and the ends of these groups after the points, so many replications
    /// each.
    pub(crate) fn with_ends(mut self, groups: &[String], replications: u32) -> Self {
        self.list.push(Scene::World(0));
        self.list.extend(groups.iter().flat_map(|group| ends(group)));
        self.replications = replications;
        self.ends = Ends::all_at(replications);
        self
    }

    /// With the ends as far as `ends` says.
    pub(crate) fn playing(&self, ends: Ends) -> Self {
        Self { ends, ..self.clone() }
    }

    pub(crate) fn seed(&self) -> u64 {
        self.seed
    }

    pub(crate) fn list(&self) -> &[Scene] {
        &self.list
    }

    pub(crate) fn worlds(&self) -> u32 {
        self.worlds.count()
    }

    /// Replications of each option in each world.
    pub(crate) fn replications_in_worlds(&self) -> u32 {
        self.replications
    }

    /// How far single figures are played at their ends.
    pub(crate) fn ends(&self) -> &Ends {
        &self.ends
    }

    /// Is a group of an option played at its ends?
    pub(crate) fn leaves_open(&self, option: usize, group: &str) -> bool {
        self.movers[option].contains(group)
    }

    /// The groups that are played at their ends, each with how many options leave it open.
    pub(crate) fn movers(&self) -> BTreeMap<&str, u64> {
        let mut movers = BTreeMap::new();
        for group in self.movers.iter().flatten() {
            *movers.entry(group.as_str()).or_default() += 1;
        }
        movers
    }

    /// What intervals must allow for.
    pub(crate) fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Does any option leave anything open that can move its headline?
    pub(crate) fn has_open_figures(&self) -> bool {
        self.movers.iter().any(|groups| !groups.is_empty())
    }

    pub(crate) fn options(&self) -> usize {
        self.groups.len()
    }

    /// The world whose draws a scene uses.
    pub(crate) fn draws_of(&self, scene: usize) -> u32 {
        match &self.list[scene] {
            Scene::World(world) => *world,
            Scene::End { .. } => 0,
            Scene::Point(point) => self.points.as_ref().map_or(0, |points| points.draws(*point)),
        }
    }

    /// How a group of figures is read in a scene.
    pub(crate) fn reading(&self, scene: usize, group: &str) -> Reading {
        match &self.list[scene] {
            Scene::World(world) => self.worlds.reading(*world, group),
            Scene::End { group: at_end, high } if at_end == group => {
                if *high {
                    Reading::High
                } else {
                    Reading::Low
                }
            }
            Scene::End { .. } => Reading::Nominal,
            Scene::Point(point) => {
                let points = self.points.as_ref();
                points.map_or(Reading::Nominal, |points| points.reading(*point, group))
            }
        }
    }

    /// Replications that an option plays in a scene. An option that does not hold the group
    /// plays none at its ends: they would be those of the nominal world again.
    pub(crate) fn replications(&self, option: usize, scene: usize) -> u32 {
        match &self.list[scene] {
            _ if !self.plays[option] => 0,
            Scene::World(_) => self.replications,
            Scene::End { group, .. } if self.leaves_open(option, group) => {
                self.ends.replications_of(group)
            }
            Scene::End { .. } => 0,
            Scene::Point(_) => self.at_points,
        }
    }

    /// Every block of the study, scene by scene.
    pub(crate) fn stretches(&self) -> impl Iterator<Item = Stretch> + '_ {
        let pairs = (0..self.list.len())
            .flat_map(|scene| (0..self.options()).map(move |option| (option, scene)));
        pairs.flat_map(|(option, scene)| self.stretches_of(option, scene))
    }

    /// The blocks of one option in one scene, in order.
    pub(crate) fn stretches_of(
        &self,
        option: usize,
        scene: usize,
    ) -> impl Iterator<Item = Stretch> + use<> {
        let total = self.replications(option, scene);
        // What every end plays is a block of its own: the few that play on keep it.
        let screened = match &self.list[scene] {
            Scene::End { .. } => self.ends.screening.min(total),
            Scene::World(_) | Scene::Point(_) => 0,
        };
        blocks(0, screened).chain(blocks(screened, total)).map(move |(first, count)| Stretch {
            option: option as u32,
            scene: scene as u32,
            first,
            count,
        })
    }

    /// Is this stretch one of the study's blocks?
    pub(crate) fn plays(&self, stretch: &Stretch) -> bool {
        let (option, scene) = (stretch.option as usize, stretch.scene as usize);
        option < self.options()
            && scene < self.list.len()
            && self.stretches_of(option, scene).any(|ours| ours == *stretch)
    }

    /// Is the full ledger of a replication kept?
    pub(crate) fn keeps_ledger(&self, scene: usize, replication: u32) -> bool {
        self.points.is_none() && scene == 0 && replication < LEDGERS
    }
}

/// Replications from one to another, so many to a block.
fn blocks(from: u32, to: u32) -> impl Iterator<Item = (u32, u32)> {
    (from..to).step_by(BLOCK as usize).map(move |first| (first, BLOCK.min(to - first)))
}

fn ends(group: &str) -> [Scene; 2] {
    [false, true].map(|high| Scene::End { group: group.to_owned(), high })
}

/// By option, those of its groups that can move the headline: an end of any other would be the nominal
/// world again.
fn movers<M: Model>(model: &M, groups: &[BTreeSet<String>]) -> Vec<BTreeSet<String>> {
    let moving = |(option, groups): (usize, &BTreeSet<String>)| {
        groups.iter().filter(|group| model.moves_headline(option, group)).cloned().collect()
    };
    groups.iter().enumerate().map(moving).collect()
}

/// By option, the groups that it leaves open.
fn groups<M: Model>(model: &M) -> Vec<BTreeSet<String>> {
    (0..model.options().len()).map(|option| model.groups(option).into_iter().collect()).collect()
}
