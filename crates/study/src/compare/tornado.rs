//! Each group of figures at its low and at its high end, the others nominal, on the draws of the
//! nominal world.

use crate::estimate::{Confidence, Mean, Student, Tally, mean_of};
use crate::model::Columns;
use crate::scene::{Scene, Scenes};

use super::ends::Enough;
use super::pair::{Difference, PairedMean, paired_mean};

/// The headline measure with one group of figures at one end.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// Mean of each option.
    pub means: Vec<Mean>,
    /// Paired difference of each pair of options, in the order of the comparisons.
    pub differences: Vec<PairedMean>,
}

impl End {
    fn of(
        tallies: &[Tally],
        differences: &[Vec<Difference>],
        columns: &Columns,
        confidence: Confidence,
    ) -> Self {
        let (headline, signed) = (columns.headline, columns.measures[columns.headline].signed);
        let mean = |tally: &Tally| {
            let moments = &tally.measures[headline];
            mean_of(moments, &Student::new(f64::from(moments.count) - 1.0, confidence))
                .within(signed)
        };
        Self {
            means: tallies.iter().map(mean).collect(),
            differences: differences
                .iter()
                .map(|pair| paired_mean(&pair[headline], confidence))
                .collect(),
        }
    }
}

/// One group of figures at both ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The group's name.
    pub group: String,
    /// At its low end.
    pub low: End,
    /// At its high end.
    pub high: End,
}

impl Bar {
    /// Replications behind each of its ends.
    pub fn replications(&self) -> u64 {
        self.low.means.iter().map(|mean| mean.replications).max().unwrap_or(0)
    }

    /// How far the group moves a pair's difference, or where there is only one option its mean;
    /// the most over all pairs.
    pub fn swing(&self) -> f64 {
        let differences = self.low.differences.iter().zip(&self.high.differences);
        let means = self.low.means.iter().zip(&self.high.means);
        let swings = differences.map(|(low, high)| (high.mean.value - low.mean.value).abs());
        let greatest = swings.fold(0.0, f64::max);
        if self.low.differences.is_empty() {
            means.map(|(low, high)| (high.value - low.value).abs()).fold(0.0, f64::max)
        } else {
            greatest
        }
    }
}

/// Every group of figures, those that move the answer most first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tornado {
    /// Replications of each end that could matter; 0 where single figures were not looked at.
    pub replications: u32,
    /// Replications of every other end; 0 where those others were not tried.
    pub screening: u32,
    /// Groups that were not tried at all, since all of them would have cost too much.
    pub untried: usize,
    /// Groups that might turn a winner round and could not be played often enough to tell.
    pub unsettled: Vec<String>,
    /// What would have been enough to look at all of them, where the study is too small for that.
    pub enough: Option<Enough>,
    /// Those that were tried, by swing, and by name where that is equal.
    pub bars: Vec<Bar>,
}

/// The tornado of the headline measure from what was folded by scene.
pub(crate) fn tornado(
    scenes: &Scenes,
    tallies: &[Vec<Tally>],
    differences: &[Vec<Vec<Difference>>],
    columns: &Columns,
) -> Tornado {
    let first = scenes.worlds() as usize;
    let ends = (first..scenes.list().len())
        .map(|scene| End::of(&tallies[scene], &differences[scene], columns, scenes.confidence()));
    let ends: Vec<End> = ends.collect();
    let groups = scenes.list()[first..].iter().step_by(2).filter_map(|scene| match scene {
        Scene::End { group, .. } => Some(group.clone()),
        Scene::World(_) | Scene::Point(_) => None,
    });
    let played = scenes.ends();
    let tried = |(group, _): &(String, &[End])| played.replications_of(group) > 0;
    let all = ends.len() / 2;
    let mut bars: Vec<Bar> = groups
        .zip(ends.chunks_exact(2))
        .filter(tried)
        .map(|(group, ends)| Bar { group, low: ends[0].clone(), high: ends[1].clone() })
        .collect();
    bars.sort_by(|a, b| b.swing().total_cmp(&a.swing()).then_with(|| a.group.cmp(&b.group)));
    Tornado {
        replications: played.replications,
        screening: played.screening,
        untried: all - bars.len(),
        unsettled: played.unsettled.iter().cloned().collect(),
        enough: played.enough,
        bars,
    }
}
