//! Single figures: how far a step of each moves the answer, and the answer at each one's ends.

use physics::math::special;

use crate::error::StudyError;
use crate::estimate::{Confidence, Mean, Moments, Student, mean_of};
use crate::model::Model;

use super::outcomes::Outcomes;
use super::walks::{STEP, Walks};

/// The chance with which a figure that does nothing may be taken for one that does something.
const FALSE_ALARM: f64 = 0.01;

/// What walking through one group's range does, as changes from its low to its high end.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The group.
    pub group: String,
    /// Mean change, by Morris's mu.
    pub mean: f64,
    /// Mean size of the change, by Morris's mu* (Campolongo et al. 2007); luck makes it larger.
    pub size: f64,
    /// Root mean square of the change with the noise of luck taken out: what groups are ranked by.
    pub freed: f64,
    /// How much the change differs from walk to walk, beyond luck: bends and interactions.
    pub varies: f64,
    /// Does it move the answer by more than luck explains, with a false alarm in a hundred?
    pub told: bool,
}

/// The answer with one group at its ends, the others nominal, on the draws of the nominal world.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// The group.
    pub group: String,
    /// At its low end.
    pub low: Mean,
    /// At its high end.
    pub high: Mean,
}

/// What single figures do.
#[derive(Clone, Debug, PartialEq)]
pub struct Screening {
    /// Every open group, the largest effect first.
    pub effects: Vec<Effect>,
    /// The tornado: every open group, the widest swing first.
    pub swings: Vec<Swing>,
}

impl Screening {
    /// The groups that move the answer, at most so many, the largest effect first.
    pub(super) fn kept(&self, most: usize) -> Vec<String> {
        let told = self.effects.iter().filter(|effect| effect.told);
        told.take(most).map(|effect| effect.group.clone()).collect()
    }
}

/// The first stage from its rows: the mean in the nominal world, and single figures.
pub(super) fn screen<M: Model>(
    outcomes: &mut Outcomes<'_, M>,
    walks: &Walks,
    groups: Vec<String>,
) -> Result<(Mean, Screening), StudyError> {
    let nominal = (walks.walks() as usize) * (groups.len() + 1);
    let centre = mean(&Moments::of(outcomes.of(nominal, nominal)?.iter().copied()));
    let (mut effects, mut swings) = (Vec::new(), Vec::new());
    for (at, group) in groups.into_iter().enumerate() {
        let mut steps = Vec::new();
        for walk in 0..walks.walks() {
            let (before, after, sign) = walks.step(walk, at);
            let before = outcomes.of(before as usize, before as usize)?;
            let after = outcomes.of(after as usize, after as usize)?;
            let change = after.iter().zip(&before).map(|(a, b)| sign * (a - b) / STEP);
            steps.push(Moments::of(change.collect::<Vec<_>>().iter().copied()));
        }
        let low = nominal + 1 + 2 * at;
        let mut end = |scene| -> Result<Mean, StudyError> {
            Ok(mean(&Moments::of(outcomes.of(scene, nominal)?.iter().copied())))
        };
        swings.push(Swing { group: group.clone(), low: end(low)?, high: end(low + 1)? });
        effects.push(effect(group, &steps));
    }
    effects.sort_by(|a, b| b.freed.total_cmp(&a.freed).then_with(|| a.group.cmp(&b.group)));
    let swing = |swing: &Swing| (swing.high.value - swing.low.value).abs();
    swings.sort_by(|a, b| swing(b).total_cmp(&swing(a)).then_with(|| a.group.cmp(&b.group)));
    Ok((centre, Screening { effects, swings }))
}

fn mean(moments: &Moments) -> Mean {
    mean_of(moments, &Student::new(f64::from(moments.count) - 1.0, Confidence::ONCE))
}

/// One group's effect from its change in each walk.
fn effect(group: String, steps: &[Moments]) -> Effect {
    let count = steps.len() as f64;
    let average = |of: &dyn Fn(&Moments) -> f64| steps.iter().map(of).sum::<f64>() / count;
    let mean = average(&|step| step.mean);
    let noise = average(&Moments::variance_of_mean);
    let square = average(&|step| step.mean * step.mean);
    let between = Moments::of(steps.iter().map(|step| step.mean)).variance;
    Effect {
        group,
        mean,
        size: average(&|step| step.mean.abs()),
        freed: (square - noise).max(0.0).sqrt(),
        varies: (between - noise).max(0.0).sqrt(),
        told: told(steps),
    }
}

/// Are the changes more than luck? Their squares over their variances sum to a chi-square where
/// they are nothing but luck.
fn told(steps: &[Moments]) -> bool {
    let ratios = steps.iter().filter(|step| step.mean != 0.0);
    let sum: f64 = ratios.map(|step| step.mean * step.mean / step.variance_of_mean()).sum();
    let half = steps.len() as f64 / 2.0;
    let most = special::gamma_quantile_upper(half, FALSE_ALARM).unwrap_or(f64::INFINITY);
    sum > 2.0 * most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(mean: f64, variance: f64) -> Moments {
        Moments { count: 100, mean, variance }
    }

    #[test]
    fn luck_alone_is_not_told() {
        // Eight changes of one standard error each: chi-square 8 on 8 degrees.
        assert!(!told(&[step(0.1, 1.0); 8]));
        // 99 % of a chi-square on 8 degrees lies below 20.09: of 1.59 standard errors each.
        assert!(!told(&[step(0.158, 1.0); 8]));
        assert!(told(&[step(0.159, 1.0); 8]));
        assert!(told(&[step(0.1, 0.0); 8]) && !told(&[step(0.0, 0.0); 8]));
    }

    #[test]
    fn noise_is_taken_out_of_the_effect() {
        let alike = effect("g".into(), &[step(0.5, 9.0); 4]);
        assert!((alike.freed - 0.4).abs() < 1e-12, "{}", alike.freed);
        assert_eq!((alike.mean, alike.size, alike.varies), (0.5, 0.5, 0.0));
    }
}
