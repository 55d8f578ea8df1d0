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
    steepest_over(&quantiles, answers)
}

/// The steepest slope of any answer over quantiles, both by world.
fn steepest_over(quantiles: &[f64], answers: &[Vec<f64>]) -> f64 {
    let count = answers.first().map_or(0, Vec::len);
    let slopes = (0..count).map(|which| {
        let answer: Vec<f64> = answers.iter().map(|world| world[which]).collect();
        slope(quantiles, &answer).abs()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worlds::{Design, Worlds};

    /// Figures of the synthetic study: as many as the largest shipped one leaves open, and so many picked.
    const FIGURES: usize = 641;
    const PICKED: usize = 17;
    const STUDIES: u64 = 200;

    /// The answer of each drawn world, as a sum of all figures: the first has this share of its variance
    /// over worlds, all others have the rest alike.
    fn answers(columns: &[Vec<f64>], share: f64) -> Vec<Vec<f64>> {
        let others = (columns.len() - 1) as f64;
        let in_world = |world: usize| {
            let rest: f64 = columns[1..].iter().map(|column| column[world] - 0.5).sum();
            vec![share.sqrt() * (columns[0][world] - 0.5) + ((1.0 - share) / others).sqrt() * rest]
        };
        (0..columns[0].len()).map(in_world).collect()
    }

    /// In how many of all studies with so many worlds a figure that has such a share of the variance is
    /// not among those that are picked, for each share.
    fn missed<const N: usize>(worlds: u32, shares: [f64; N]) -> [u32; N] {
        let names: Vec<String> = (0..FIGURES).map(|figure| format!("figure-{figure}")).collect();
        let mut missed = [0; N];
        for seed in 0..STUDIES {
            let names = names.iter().map(String::as_str);
            let drawn = Worlds::new(seed, Design::Hypercube, worlds, names.clone());
            let quantile = |world, name| match drawn.reading(world, name) {
                Reading::Quantile(quantile) => quantile,
                _ => 0.5,
            };
            let column = |name| (1..worlds).map(|world| quantile(world, name)).collect();
            let columns: Vec<Vec<f64>> = names.map(column).collect();
            for (missed, share) in missed.iter_mut().zip(shares) {
                let answers = answers(&columns, share);
                let slopes = columns.iter().map(|column| steepest_over(column, &answers));
                let slopes: Vec<f64> = slopes.collect();
                let before = slopes.iter().filter(|slope| **slope > slopes[0]).count();
                *missed += u32::from(before >= PICKED);
            }
        }
        missed
    }

    /// What docs/models/estimates.md states.
    #[test]
    fn how_often_a_figure_is_missed() {
        let shares = [0.1, 0.2, 0.3, 0.5, 0.7, 0.9];
        assert_eq!(STATED.map(|(worlds, _)| (worlds, missed(worlds, shares))), STATED);
    }

    const STATED: [(u32, [u32; 6]); 3] =
        [(16, [169, 139, 90, 23, 1, 0]), (32, [151, 63, 21, 0, 0, 0]), (64, [75, 13, 0, 0, 0, 0])];
}
