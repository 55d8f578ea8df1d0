//! Independent shots: what salvos that met a living flight should have killed.
//!
//! Whatever made a post fire, and however often, a salvo that meets a living flight kills it with the
//! chance of its own rounds. So kills less the sum of those chances is zero in the mean (a martingale), with
//! no assumption about doctrine, assessment or who fires how often.

use engine::chance::Chance;
use engine::kernel::simulate;
use engine::plan::{FlightClass, Interceptor, Plan, Value};
use engine::record::{Record, What};
use engine::world::World;
use rayon::prelude::*;

use super::{Checked, CrossCheck, Form, LEAST_EVENTS, of_mean};
use crate::estimate::Interval;

/// Kills of one class in one replication.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Kills {
    /// In the engine.
    pub seen: f64,
    /// By independent shots at least and at most, as far as the geometry of a meeting matters.
    pub least: f64,
    pub most: f64,
}

/// By replication and class.
pub(super) type Played = Vec<Vec<Kills>>;

/// Play the first replications of the nominal world again and count; fewer where somebody asks to stop.
pub(super) fn play(checked: &Checked<'_>, seed: u64, replications: u32) -> Played {
    let Checked { plan, tables, stop, .. } = checked;
    let memory = || (World::sized_for(plan, tables), Record::with_trace(plan));
    let chances = Chances::of(checked);
    (0..replications)
        .into_par_iter()
        .take_any_while(|_| !stop.asked())
        .map_init(memory, |(world, record), replication| {
            simulate(plan, tables, Chance::new(seed, 0, replication), world, record);
            counted(plan, record, &chances)
        })
        .collect()
}

fn counted(plan: &Plan, record: &Record, chances: &Chances) -> Vec<Kills> {
    let mut kills = vec![Kills::default(); plan.classes.len()];
    for happening in record.trace() {
        let What::Intercept { interceptor, rounds, guided: true, killed, .. } = happening.what
        else {
            continue;
        };
        let class = plan.flights[happening.flight.index()].class.index();
        let [least, most] = chances.of_salvo(class, interceptor.index(), rounds);
        kills[class].seen += f64::from(u8::from(killed));
        kills[class].least += least;
        kills[class].most += most;
    }
    kills
}

/// A check for each class with enough kills to tell.
pub(super) fn checks(checked: &Checked<'_>, played: &Played) -> Vec<CrossCheck> {
    let of_class = |class: usize| {
        let days = || played.iter().map(move |day| day[class]);
        let mean = |of: fn(Kills) -> f64| days().map(of).sum::<f64>() / played.len() as f64;
        let closed = Interval { low: mean(|kills| kills.least), high: mean(|kills| kills.most) };
        if closed.high * (played.len() as f64) < LEAST_EVENTS {
            return None;
        }
        Some(of_mean(
            checked.option,
            Form::IndependentShots { class: checked.plan.classes[class].name.clone() },
            days().map(|kills| kills.seen),
            closed,
            days().map(|kills| kills.seen - kills.most),
            days().map(|kills| kills.least - kills.seen),
        ))
    };
    (0..checked.plan.classes.len()).filter_map(of_class).collect()
}

/// What a round of each type does to each class in the nominal world.
pub(super) struct Chances {
    /// By class and type of round.
    each: Vec<OneRound>,
    rounds: usize,
}

#[derive(Clone, Copy, Debug)]
struct OneRound {
    /// That it kills where it works and meets its flight: at least and at most.
    kills: [f64; 2],
    /// That it works.
    works: f64,
    /// That all rounds of a salvo share one fate.
    alike: f64,
}

impl Chances {
    pub(super) fn of(checked: &Checked<'_>) -> Self {
        let Checked { plan, sample, .. } = checked;
        let value = |v: Value| sample.value(plan, v);
        let each = plan.classes.iter().flat_map(|class| {
            plan.interceptors.iter().map(move |round| one_round(class, round, &value))
        });
        Self { each: each.collect(), rounds: plan.interceptors.len() }
    }

    /// The greatest chance of one round against anything.
    pub(super) fn greatest(&self) -> f64 {
        self.each.iter().map(|one| one.kills[1] * one.works).fold(0.0, f64::max)
    }

    fn of_salvo(&self, class: usize, interceptor: usize, rounds: u32) -> [f64; 2] {
        let one = self.each[class * self.rounds + interceptor];
        one.kills.map(|kills| salvo(kills, one.works, one.alike, rounds))
    }
}

/// That any round of a salvo kills: with the chance `alike` all share one fate and at least one has
/// to work, else each has its own.
fn salvo(kills: f64, works: f64, alike: f64, rounds: u32) -> f64 {
    let power = |base: f64| (0..rounds).fold(1.0, |product, _| product * base);
    let alike = if rounds > 1 { alike.clamp(0.0, 1.0) } else { 0.0 };
    (1.0 - alike) * (1.0 - power(1.0 - kills * works)) + alike * kills * (1.0 - power(1.0 - works))
}

/// At least: crossing at a right angle, and where it evades a round that has no agility left.
fn one_round(class: &FlightClass, round: &Interceptor, value: &impl Fn(Value) -> f64) -> OneRound {
    let most = (value(class.kill_probability) * value(round.kill_factor)).clamp(0.0, 1.0);
    let evades = value(class.evasion_g) * value(round.margin) > 0.0;
    let crossing = value(round.crossing_factor).clamp(0.0, 1.0);
    OneRound {
        kills: [if evades { 0.0 } else { most * crossing }, most],
        works: (value(round.launch_reliability) * value(round.guidance_reliability))
            .clamp(0.0, 1.0),
        alike: value(round.salvo_correlation),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_salvo_without_correlation_is_the_binomial() {
        assert!((salvo(0.6, 1.0, 0.0, 2) - 0.84).abs() < 1e-15);
        assert!((salvo(0.6, 0.5, 0.0, 2) - 0.51).abs() < 1e-15);
        assert_eq!(salvo(0.6, 1.0, 0.9, 1), 0.6);
    }

    #[test]
    fn rounds_that_share_one_fate_do_what_one_does() {
        assert!((salvo(0.6, 1.0, 1.0, 4) - 0.6).abs() < 1e-15);
        assert!((salvo(0.6, 0.5, 1.0, 2) - 0.45).abs() < 1e-15);
    }
}
