//! What is played: every option in every world, and each group of figures at its ends.

use std::collections::BTreeSet;

use engine::sample::Reading;

use crate::model::Model;
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
}

/// A stretch of replications of one option in one scene; its number of scene is the world's, and
/// the ends follow the worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stretch {
    pub option: u32,
    pub scene: u32,
    pub first: u32,
    pub count: u32,
}

/// All scenes of a study in order, and how many replications each option plays in them.
#[derive(Clone, Debug)]
pub(crate) struct Scenes {
    seed: u64,
    worlds: Worlds,
    list: Vec<Scene>,
    groups: Vec<BTreeSet<String>>,
    replications: u32,
    tornado: u32,
}

impl Scenes {
    pub(crate) fn new<M: Model>(model: &M, settings: &Settings) -> Self {
        let options = model.options().len();
        let groups: Vec<BTreeSet<String>> =
            (0..options).map(|option| model.groups(option).into_iter().collect()).collect();
        let all: BTreeSet<&String> = groups.iter().flatten().collect();
        let worlds =
            Worlds::new(settings.seed, settings.worlds, all.iter().map(|group| group.as_str()));
        let tornado = settings.tornado_replications();
        let mut list: Vec<Scene> = (0..settings.worlds).map(Scene::World).collect();
        if tornado > 0 {
            for group in all {
                for high in [false, true] {
                    list.push(Scene::End { group: group.clone(), high });
                }
            }
        }
        Self {
            seed: settings.seed,
            worlds,
            list,
            groups,
            replications: settings.replications,
            tornado,
        }
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

    /// Replications of each end of each group.
    pub(crate) fn tornado(&self) -> u32 {
        self.tornado
    }

    /// Does any option leave anything open?
    pub(crate) fn has_open_figures(&self) -> bool {
        self.groups.iter().any(|groups| !groups.is_empty())
    }

    pub(crate) fn options(&self) -> usize {
        self.groups.len()
    }

    /// The world whose draws a scene uses.
    pub(crate) fn draws_of(&self, scene: usize) -> u32 {
        match &self.list[scene] {
            Scene::World(world) => *world,
            Scene::End { .. } => 0,
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
        }
    }

    /// Replications that an option plays in a scene. An option that does not hold the group
    /// plays none at its ends: they would be those of the nominal world again.
    pub(crate) fn replications(&self, option: usize, scene: usize) -> u32 {
        match &self.list[scene] {
            Scene::World(_) => self.replications,
            Scene::End { group, .. } if self.groups[option].contains(group) => self.tornado,
            Scene::End { .. } => 0,
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
        (0..total.div_ceil(BLOCK)).map(move |block| {
            let first = block * BLOCK;
            let count = BLOCK.min(total - first);
            Stretch { option: option as u32, scene: scene as u32, first, count }
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
        scene == 0 && replication < LEDGERS
    }
}
