//! Which groups of figures are worth their ends, from the worlds alone: where all of them cannot be
//! tried, those with which the answer went from world to world.
//!
//! Each drawn world reads each group at one quantile. The slope of an answer over a group's quantiles
//! says how far the group moves it, and also, by chance, how all others fell (marginal screening:
//! Fan and Lv 2008, *Journal of the Royal Statistical Society B* 70). So it only chooses whom to try:
//! what is said of a group comes from its ends.

use std::collections::BTreeSet;

use engine::sample::Reading;

use crate::error::StudyError;
use crate::estimate::{Moments, outcomes};
use crate::journal::Journal;
use crate::model::Columns;
use crate::scene::Scenes;

use super::pair::Pairs;

/// As many groups as their ends may cost, those first that seem to move an answer most.
pub(super) fn by_worlds(
    journal: &mut Journal,
    scenes: &Scenes,
    columns: &Columns,
) -> Result<BTreeSet<String>, StudyError> {
    let answers = answers(journal, scenes, columns)?;
    let mut groups: Vec<(f64, &str, u64)> = scenes
        .movers()
        .into_iter()
        .map(|(group, options)| (steepest(scenes, group, &answers), group, options))
        .collect();
    groups.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let ends = scenes.ends();
    let mut left = ends.budget;
    let mut picked = BTreeSet::new();
    for (slope, group, options) in groups {
        let cost = 2 * options * u64::from(ends.replications);
        if cost > left || slope == 0.0 {
            break;
        }
        left -= cost;
        picked.insert(group.to_owned());
    }
    Ok(picked)
}

/// What the headline gives in each drawn world: of each pair of options its difference, of one
/// option alone its mean.
fn answers(
    journal: &mut Journal,
    scenes: &Scenes,
    columns: &Columns,
) -> Result<Vec<Vec<f64>>, StudyError> {
    let pairs = Pairs::new(scenes.options());
    let mut in_world = |world| -> Result<Vec<f64>, StudyError> {
        let mean = |option| {
            let rows = outcomes(journal, scenes, (option, world), columns, columns.headline)?;
            Ok(Moments::of(rows.into_iter()).mean)
        };
        let means = (0..scenes.options()).map(mean).collect::<Result<Vec<f64>, StudyError>>()?;
        let differences = pairs.list().iter().map(|(a, b)| means[*a] - means[*b]);
        Ok(if means.len() == 1 { means } else { differences.collect() })
    };
    (1..scenes.worlds() as usize).map(&mut in_world).collect()
}

/// How far a group seems to move an answer from its lowest quantile to its highest, the most over
/// all answers.
fn steepest(scenes: &Scenes, group: &str, answers: &[Vec<f64>]) -> f64 {
    let quantile = |world| match scenes.reading(world, group) {
        Reading::Quantile(quantile) => quantile,
        _ => 0.5,
    };
    let quantiles: Vec<f64> = (1..=answers.len()).map(quantile).collect();
    let count = answers.first().map_or(0, Vec::len);
    let slopes = (0..count).map(|which| {
        let answer: Vec<f64> = answers.iter().map(|world| world[which]).collect();
        slope(&quantiles, &answer).abs()
    });
    slopes.fold(0.0, f64::max)
}

/// Slope of the line of least squares; 0 where all stand at one place.
fn slope(x: &[f64], y: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let (x0, y0) = (mean(x), mean(y));
    let spread: f64 = x.iter().map(|x| (x - x0) * (x - x0)).sum();
    let shared: f64 = x.iter().zip(y).map(|(x, y)| (x - x0) * (y - y0)).sum();
    if spread > 0.0 { shared / spread } else { 0.0 }
}
