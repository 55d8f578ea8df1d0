//! What was played in a scene, as the one number a replication that is asked about.

use crate::error::StudyError;
use crate::estimate::{Moments, column};
use crate::fingerprint::ResultsHash;
use crate::journal::Journal;
use crate::model::Model;
use crate::scene::Scenes;

use super::{Ask, Of};

/// Reads a stage's journal.
pub(super) struct Outcomes<'a, M> {
    pub journal: &'a mut Journal,
    pub scenes: &'a Scenes,
    pub model: &'a M,
    pub ask: &'a Ask,
    pub hash: &'a mut ResultsHash,
}

impl<M: Model> Outcomes<'_, M> {
    /// The outcomes of a scene, in the order of replications. Where an option was not played, for
    /// it does not hold the group that is at an end, it has the outcomes of `instead`.
    pub(super) fn of(&mut self, scene: usize, instead: usize) -> Result<Vec<f64>, StudyError> {
        match self.ask.of {
            Of::Option(option) => self.option(option, scene, instead),
            Of::Difference(first, second) => {
                let first = self.option(first, scene, instead)?;
                let second = self.option(second, scene, instead)?;
                Ok(first.iter().zip(&second).map(|(a, b)| a - b).collect())
            }
        }
    }

    /// Mean and variance of a scene's outcomes.
    pub(super) fn moments(&mut self, scene: usize) -> Result<Moments, StudyError> {
        Ok(Moments::of(self.of(scene, scene)?.iter().copied()))
    }

    fn option(
        &mut self,
        option: usize,
        scene: usize,
        instead: usize,
    ) -> Result<Vec<f64>, StudyError> {
        let played = self.scenes.replications(option, scene) > 0;
        let scene = if played { scene } else { instead };
        let width = self.model.columns().width();
        let mut outcomes = Vec::new();
        for stretch in self.scenes.stretches_of(option, scene) {
            let block = self.journal.read(&stretch)?;
            self.hash.add(0, scene as u32, &block);
            outcomes.extend(column(&block.rows, width, self.ask.measure));
        }
        Ok(outcomes)
    }
}
