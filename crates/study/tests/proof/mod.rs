//! How honest the intervals of a study are: synthetic problems whose answers are known, each played
//! by the code of a study, and the share of them whose 95 % interval holds the answer.
#![allow(dead_code, reason = "each user takes its own part")]

mod indices;
mod outcome;

use outcome::{Luck, Outcome};
use study::estimate::Interval;
use study::precision::Until;
use study::{Findings, Request, Settings, run_on};

/// A class of problems.
pub struct Class {
    /// Its name.
    pub name: &'static str,
    /// What is estimated, from what.
    pub what: &'static str,
    /// What the cover must lie in, in per cent, over many problems; nothing where it is only told.
    pub band: Option<(f64, f64)>,
    /// Problems of the long form.
    pub problems: u32,
    /// Its intervals are made so much narrower for the planted fault, which the band must catch.
    pub fault: f64,
    /// Plays one problem: each interval asked for, with its estimate and the truth.
    pub play: fn(u32) -> Vec<Asked>,
}

/// An interval, and what it should hold.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub estimate: f64,
    pub interval: Interval,
    pub truth: f64,
}

/// How a class came out.
#[derive(Clone, Copy, Debug)]
pub struct Cover {
    /// Intervals asked for.
    pub asked: u32,
    /// Per cent that hold the truth.
    pub honest: f64,
    /// The same with the planted fault.
    pub faulty: f64,
}

impl Class {
    /// Plays so many problems.
    pub fn cover(&self, problems: u32) -> Cover {
        let (mut asked, mut held, mut faulty) = (0, 0, 0);
        for problem in 0..problems {
            for one in (self.play)(problem) {
                asked += 1;
                held += u32::from(one.interval.holds(one.truth));
                faulty += u32::from(one.narrowed(self.fault).holds(one.truth));
            }
        }
        let share = |count: u32| 100.0 * f64::from(count) / f64::from(asked.max(1));
        Cover { asked, honest: share(held), faulty: share(faulty) }
    }
}

impl Asked {
    fn narrowed(&self, by: f64) -> Interval {
        let end = |end: f64| self.estimate + (end - self.estimate) * by;
        Interval { low: end(self.interval.low), high: end(self.interval.high) }
    }
}

/// Every class.
pub const CLASSES: &[Class] = &[
    Class {
        name: "mean",
        what: "mean of 6 normal outcomes, Student's t",
        band: Some((94.3, 95.7)),
        problems: 20_000,
        // The normal's quantile in the place of Student's.
        fault: 1.96 / 2.571,
        play: mean,
    },
    Class {
        name: "paired",
        what: "paired difference of two options, 6 normal outcomes each",
        band: Some((94.3, 95.7)),
        problems: 20_000,
        fault: 1.96 / 2.571,
        play: paired,
    },
    Class {
        name: "over-worlds",
        what: "mean over 5 worlds of 4 normal outcomes each, Satterthwaite's degrees",
        band: Some((93.5, 97.0)),
        problems: 20_000,
        fault: 0.8,
        play: over_worlds,
    },
    Class {
        name: "counts",
        what: "mean of 50 skewed counts (Poisson, 0.5)",
        band: None,
        problems: 20_000,
        fault: 0.8,
        play: counts,
    },
    Class {
        name: "rare-counts",
        what: "mean of 200 rare counts (Poisson, 0.05)",
        band: None,
        problems: 20_000,
        fault: 0.8,
        play: rare_counts,
    },
    Class {
        name: "wilson",
        what: "share of a leak cause among 60 leakers, over random shares, Wilson",
        band: Some((94.0, 96.0)),
        problems: 20_000,
        fault: 0.85,
        play: wilson,
    },
    Class {
        name: "clopper-pearson",
        what: "share of 40 worlds won, over random shares, Clopper-Pearson",
        band: Some((94.5, 100.0)),
        problems: 20_000,
        fault: 0.7,
        play: clopper_pearson,
    },
    Class {
        name: "stopped",
        what: "mean of normal outcomes, stopped by precision at up to 5 looks",
        band: Some((94.0, 100.0)),
        problems: 20_000,
        fault: 0.6,
        play: stopped,
    },
    Class {
        name: "stopped-skewed",
        what: "mean of exponential outcomes, stopped by precision at up to 5 looks",
        band: Some((94.0, 100.0)),
        problems: 20_000,
        fault: 0.6,
        play: stopped_skewed,
    },
    Class {
        name: "stopped-difference",
        what: "paired difference, stopped by precision at up to 5 looks",
        band: Some((94.0, 100.0)),
        problems: 20_000,
        fault: 0.6,
        play: stopped_difference,
    },
    Class {
        name: "indices",
        what: "Sobol' indices above 0.05 with inner luck, 8 scrambles of 64 points",
        band: Some((90.0, 98.0)),
        problems: 500,
        fault: 0.5,
        play: indices::play,
    },
];

fn played(model: &Outcome, settings: Settings) -> Findings {
    run_on(model, &Request::in_memory(settings)).expect("runs")
}

fn settings(problem: u32, replications: u32) -> Settings {
    Settings { seed: u64::from(problem), replications, worlds: 1, tornado: 0, ..Settings::DEFAULT }
}

fn of_mean(findings: &Findings, truth: f64) -> Vec<Asked> {
    let mean = findings.options[0].measures[0].headline();
    vec![Asked { estimate: mean.value, interval: mean.interval, truth }]
}

fn of_difference(findings: &Findings, truth: f64) -> Vec<Asked> {
    let mean = &findings.comparisons[0].measures[0].headline().mean;
    vec![Asked { estimate: mean.value, interval: mean.interval, truth }]
}

fn mean(problem: u32) -> Vec<Asked> {
    of_mean(&played(&Outcome::one(Luck::Normal), settings(problem, 6)), 0.0)
}

fn paired(problem: u32) -> Vec<Asked> {
    of_difference(&played(&Outcome::two(Luck::Normal), settings(problem, 6)), -1.0)
}

fn over_worlds(problem: u32) -> Vec<Asked> {
    let settings = Settings { worlds: 6, ..settings(problem, 4) };
    let findings = played(&Outcome::one(Luck::NormalOfWorld), settings);
    // The worlds as they are: the mean over just these worlds.
    let truth = outcome::mean_of_worlds(&settings);
    of_mean(&findings, truth)
}

fn counts(problem: u32) -> Vec<Asked> {
    of_mean(&played(&Outcome::one(Luck::Poisson(0.5)), settings(problem, 50)), 0.5)
}

fn rare_counts(problem: u32) -> Vec<Asked> {
    of_mean(&played(&Outcome::one(Luck::Poisson(0.05)), settings(problem, 200)), 0.05)
}

fn wilson(problem: u32) -> Vec<Asked> {
    let share = outcome::random(problem);
    let findings = played(&Outcome::one(Luck::Cause(share)), settings(problem, 60));
    let cause = &findings.options[0].causes[0];
    vec![Asked { estimate: cause.share, interval: cause.interval, truth: share }]
}

fn clopper_pearson(problem: u32) -> Vec<Asked> {
    let share = outcome::random(problem);
    let settings = Settings { worlds: 41, ..settings(problem, 8) };
    let findings = played(&Outcome::two(Luck::Winner(share)), settings);
    let won = findings.comparisons[0].measures[0].first_better.expect("lower is better");
    vec![Asked { estimate: won.value(), interval: won.interval, truth: share }]
}

/// Settings that stop where half the interval is below a random width, so that all looks happen.
fn until(problem: u32, deviation: f64, differences: bool) -> Settings {
    // Between what the first and what the last look reach with 2.58 deviations.
    let replications = 256.0 * (1.0 + 15.0 * outcome::random(problem));
    let half_width = 2.58 * deviation / replications.sqrt();
    let until = Some(Until { measure: 0, half_width, differences });
    Settings { until, ..settings(problem, 4096) }
}

fn stopped(problem: u32) -> Vec<Asked> {
    of_mean(&played(&Outcome::one(Luck::Normal), until(problem, 1.0, false)), 0.0)
}

fn stopped_skewed(problem: u32) -> Vec<Asked> {
    of_mean(&played(&Outcome::one(Luck::Exponential), until(problem, 1.0, false)), 1.0)
}

fn stopped_difference(problem: u32) -> Vec<Asked> {
    let settings = until(problem, std::f64::consts::SQRT_2, true);
    of_difference(&played(&Outcome::two(Luck::Normal), settings), -1.0)
}
