//! Closed forms beside the engine's numbers: where a textbook knows the answer to a part of the
//! question, both stand side by side, and where they part beyond reason somebody is wrong.
//!
//! Each form takes something from what was played and gives the rest: none is a second simulation. What a
//! form assumes, and when it is left out, stands with it and in `docs/models/cross-checks.md`.

mod magazine;
mod shots;
mod spared;

use engine::plan::{Flight, Plan, Side};
use engine::prepare::Tables;
use engine::sample::Sample;

use crate::estimate::{Confidence, Interval, Mean, Moments, Nominal, Student, mean_of};
use crate::interrupt::Interrupt;
use crate::model::Columns;

/// A closed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Kills of a class of flights a replication, against independent shots: the sum over all salvos
    /// that met a living flight of the chance that one of them kills it.
    IndependentShots {
        /// The class.
        class: String,
    },
    /// Kills a replication, against the most that the option's rounds can bring about when each is fired
    /// at a flight that is known to live, one after another.
    Magazine,
    /// The share of replications in which nothing of a ballistic raid leaks, against Wilkening's form for
    /// flights whose fates have nothing to do with each other.
    NoneLeaks {
        /// The raid.
        raid: String,
    },
}

impl Form {
    /// Word for it in files and message keys.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::IndependentShots { .. } => "independent-shots",
            Self::Magazine => "magazine",
            Self::NoneLeaks { .. } => "none-leaks",
        }
    }

    /// What it is asked of, where that is not the option as a whole.
    pub fn of(&self) -> &str {
        match self {
            Self::IndependentShots { class } => class,
            Self::Magazine => "",
            Self::NoneLeaks { raid } => raid,
        }
    }
}

/// How an engine's number and a closed form part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// The engine's number is above.
    Above,
    /// It is below.
    Below,
}

impl Parting {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Above, Self::Below];

    /// Word for it in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Below => "below",
        }
    }
}

/// A closed form beside the engine's number, in the nominal world of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct CrossCheck {
    /// The option, by its place in the study.
    pub option: usize,
    /// The form.
    pub form: Form,
    /// The engine's number.
    pub engine: Mean,
    /// Where the closed form puts it: its inputs, and the luck of the days that they are taken from (95 %),
    /// leave it open so far.
    pub closed: Interval,
    /// Do the two part, and how?
    pub parting: Option<Parting>,
}

/// Replications of the nominal world that are played again for it.
pub const REPLICATIONS: u32 = 32;
/// Checks over which the chance of a false alarm, one in a hundred, is shared out.
const CHECKS: usize = 64;
/// On fewer replications nothing is said: options share their luck, so that on one day all of them may stand
/// on the same side of a form without meaning anything.
const LEAST_REPLICATIONS: u32 = 8;
/// Below so many expected events a normal law says little.
const LEAST_EVENTS: f64 = 20.0;

/// An option, as checks need it.
#[derive(Clone, Copy)]
pub(crate) struct Checked<'a> {
    pub option: usize,
    pub plan: &'a Plan,
    pub sample: &'a Sample,
    pub tables: &'a Tables,
    pub columns: &'a Columns,
    pub stop: Interrupt<'a>,
}

impl Checked<'_> {
    /// Every check that the option allows, on the threads of the pool that this is called in.
    pub(crate) fn all(&self, seed: u64, nominal: &Nominal) -> Vec<CrossCheck> {
        let mut checks = Vec::new();
        let replications = (nominal.leakers.len() as u32).min(REPLICATIONS);
        if replications >= LEAST_REPLICATIONS {
            let played = shots::play(self, seed, replications);
            checks.extend(shots::checks(self, &played));
            checks.extend(magazine::check(self, &played));
        }
        checks.extend(spared::checks(self, nominal));
        checks.retain(|check| self.can_part(check));
        checks
    }

    /// Does the span of a form leave anything out that the engine could have given? Where it does not, to
    /// agree means nothing.
    fn can_part(&self, check: &CrossCheck) -> bool {
        let flights = |of: &dyn Fn(&Flight) -> bool| {
            self.plan.flights.iter().filter(|flight| of(flight)).count() as f64
        };
        let most = match &check.form {
            Form::IndependentShots { class } => {
                flights(&|flight| self.plan.classes[flight.class.index()].name == *class)
            }
            Form::Magazine => flights(&|flight| flight.side == Side::Hostile),
            Form::NoneLeaks { .. } => 1.0,
        };
        check.closed.low > 0.0 || check.closed.high < most
    }
}

/// A check of a mean: `over` and `under` are, replication by replication, by how much the engine's
/// number is above the form's high end and below its low end.
fn of_mean(
    option: usize,
    form: Form,
    engine: impl Iterator<Item = f64> + Clone,
    closed: Interval,
    over: impl Iterator<Item = f64> + Clone,
    under: impl Iterator<Item = f64> + Clone,
) -> CrossCheck {
    let engine = Moments::of(engine);
    let (over, under) = (Moments::of(over), Moments::of(under));
    let degrees = f64::from(engine.count) - 1.0;
    let strict = Student::new(degrees, Confidence::at_looks(CHECKS));
    let beyond = |excess: Moments| {
        let interval = strict.around(excess.mean, excess.variance_of_mean()).at_99;
        interval.low > 0.0
    };
    let parting = if beyond(over) {
        Some(Parting::Above)
    } else if beyond(under) {
        Some(Parting::Below)
    } else {
        None
    };
    // What a form takes from the days that were played has their luck in it, and so has the
    // difference: as far as that goes the span is open.
    let student = Student::new(degrees, Confidence::ONCE);
    let luck = |excess: Moments| {
        let around = student.around(excess.mean, excess.variance_of_mean()).at_95;
        (around.high - around.low) / 2.0
    };
    let closed = Interval { low: closed.low - luck(under), high: closed.high + luck(over) };
    let closed = Interval { low: closed.low.max(0.0), high: closed.high };
    // Kills and shares of days: neither is below zero.
    let engine = mean_of(&engine, &student).within(false);
    CrossCheck { option, form, engine, closed, parting }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kills of 32 days, so many of ten shots a day, each of which should kill with 0.6.
    fn check(kills: impl Fn(u32) -> f64) -> CrossCheck {
        let days = || (0..32).map(&kills);
        let excess = || days().map(|seen| seen - 6.0);
        let closed = Interval { low: 6.0, high: 6.0 };
        of_mean(0, Form::Magazine, days(), closed, excess(), excess().map(|over| -over))
    }

    #[test]
    fn rounds_that_kill_otherwise_than_they_should_part() {
        let around = |mean: f64| move |day: u32| mean + [-1.6, 0.0, 1.6, 0.0][day as usize % 4];
        let sound = check(around(6.1));
        assert_eq!(sound.parting, None);
        assert!(sound.closed.holds(sound.engine.value), "{sound:?}");
        assert_eq!(check(around(7.5)).parting, Some(Parting::Above));
        assert_eq!(check(around(4.5)).parting, Some(Parting::Below));
    }
}
