//! Stopping by precision: play on until a mean is known well enough.
//!
//! It is judged at fixed looks only, after 256, 512, 1024 ... replications of each option in each
//! world. Whoever looks several times and stops when he likes what he sees is misled more often than
//! his intervals say: so with `k` looks that may be made each interval is taken at 1 - 0.05 / k, and
//! all of them together hold at 95 % (Bonferroni), whichever one the study stops at and for
//! whatever reason.

use crate::compare::Pairs;
use crate::error::StudyError;
use crate::estimate::{Confidence, Moments, mean_over_worlds, outcomes};
use crate::journal::Journal;
use crate::model::{Columns, Model};
use crate::request::Settings;
use crate::scene::Scenes;

/// Replications at the first look; each look has twice as many as the one before.
pub const FIRST_LOOK: u32 = 256;

/// When to stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Until {
    /// The measure, by its place among the columns.
    pub measure: usize,
    /// Half the width that its interval may have.
    pub half_width: f64,
    /// Asked of the paired difference of every two options, and not of each option's mean?
    pub differences: bool,
}

/// One look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Replications of each option in each world.
    pub replications: u32,
    /// Half the width of the widest interval asked for; infinite while it is not known.
    pub half_width: f64,
}

/// How a study that plays until it is precise enough came to its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Precision {
    /// What was asked.
    pub until: Until,
    /// Looks made, in order.
    pub looks: Vec<Look>,
    /// Looks that might have been made: each interval of the study is taken at 1 - 0.05 / this.
    pub planned: u32,
    /// Was it reached?
    pub reached: bool,
    /// Replications of each option in each world that would be needed, judged from the last look;
    /// where it was reached, no more than were played. Nothing where no replication differed from
    /// any other and nobody can tell.
    pub needed: Option<u64>,
}

/// The replications at which a study of these settings is looked at: once, at the end, where no
/// precision is asked for.
pub(crate) fn looks(settings: &Settings) -> Vec<u32> {
    let most = settings.replications;
    if settings.until.is_none() {
        return vec![most];
    }
    let doubling = std::iter::successors(Some(FIRST_LOOK), |look| look.checked_mul(2));
    doubling.take_while(|look| *look < most).chain([most]).collect()
}

/// What one look at the rows says of the precision asked for: half the width of the widest
/// interval.
///
/// Where every replication of an option gave zero there is no variance to judge by. Then the mean is
/// bounded by the greatest outcome there can be, times the chance that so many replications do not
/// rule out, `-ln(0.05 / k) / n` at `k` looks: the rule of three. Where all outcomes are equal but
/// not zero, or the greatest is not known, the precision counts as not reached.
pub(crate) fn look<M: Model>(
    model: &M,
    scenes: &Scenes,
    until: &Until,
    journal: &mut Journal,
) -> Result<Look, StudyError> {
    let options = scenes.options();
    let worlds = 0..scenes.worlds() as usize;
    let rows: Vec<Vec<Moments>> = worlds
        .map(|world| moments(journal, scenes, world, until, model.columns()))
        .collect::<Result<_, _>>()?;
    let most = (0..options).map(|option| model.most(option, until.measure)).fold(0.0, f64::max);
    let asked = 0..rows.first().map_or(0, Vec::len);
    let half = |at: usize| {
        let worlds: Vec<Moments> = rows.iter().map(|world| world[at]).collect();
        half_width(&worlds, most, scenes.confidence())
    };
    Ok(Look {
        replications: scenes.replications_in_worlds(),
        half_width: asked.map(half).fold(0.0, f64::max),
    })
}

/// Moments of what is asked in one world: of each option, or of each pair's difference.
fn moments(
    journal: &mut Journal,
    scenes: &Scenes,
    world: usize,
    until: &Until,
    columns: &Columns,
) -> Result<Vec<Moments>, StudyError> {
    let of = |option| outcomes(journal, scenes, (option, world), columns, until.measure);
    let outcomes: Vec<Vec<f64>> = (0..scenes.options()).map(of).collect::<Result<_, _>>()?;
    if !until.differences {
        return Ok(outcomes.iter().map(|column| Moments::of(column.iter().copied())).collect());
    }
    let pairs = Pairs::new(outcomes.len());
    let difference = |(a, b): &(usize, usize)| {
        Moments::of(outcomes[*a].iter().zip(&outcomes[*b]).map(|(a, b)| a - b))
    };
    Ok(pairs.list().iter().map(difference).collect())
}

/// Half the interval of the mean over the drawn worlds, or in the nominal one where none are drawn.
fn half_width(worlds: &[Moments], most: f64, confidence: Confidence) -> f64 {
    let judged = crate::compare::judged(worlds);
    let played: u64 = judged.iter().map(|world| u64::from(world.count)).sum();
    if judged.iter().all(|world| world.variance == 0.0) {
        let none = judged.iter().all(|world| world.mean == 0.0);
        let bound = most * confidence.not_ruled_out(played);
        return if none && bound.is_finite() { bound / 2.0 } else { f64::INFINITY };
    }
    mean_over_worlds(judged, confidence).map_or(f64::INFINITY, |mean| mean.interval.width() / 2.0)
}

impl Precision {
    /// What came of asking, from the looks made.
    pub(crate) fn of(until: Until, planned: u32, looks: Vec<Look>) -> Self {
        let last = looks.last().copied();
        let reached = last.is_some_and(|look| look.half_width <= until.half_width);
        let needed = last.filter(|look| look.half_width.is_finite()).map(|look| {
            let ratio = look.half_width / until.half_width;
            (f64::from(look.replications) * ratio * ratio).ceil() as u64
        });
        Self { until, looks, planned, reached, needed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_double_and_end_at_the_most() {
        let until = Some(Until { measure: 0, half_width: 1.0, differences: false });
        let of =
            |replications, until| looks(&Settings { replications, until, ..Settings::DEFAULT });
        assert_eq!(of(1000, None), [1000]);
        assert_eq!(of(1000, until), [256, 512, 1000]);
        assert_eq!(of(1024, until), [256, 512, 1024]);
        assert_eq!(of(100, until), [100]);
    }

    #[test]
    fn what_would_be_needed_grows_with_the_square() {
        let until = Until { measure: 0, half_width: 0.1, differences: false };
        let look = Look { replications: 512, half_width: 0.3 };
        let missed = Precision::of(until, 2, vec![look]);
        assert_eq!((missed.reached, missed.needed), (false, Some(4608)));
        let blind = Look { half_width: f64::INFINITY, ..look };
        assert_eq!(Precision::of(until, 2, vec![blind]).needed, None);
    }
}
