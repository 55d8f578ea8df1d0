//! When flights start.

use engine::plan::{FlightId, Origin, Start};
use engine::time::Time;

use super::super::{Context, moment};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Raid;

/// When the flights of a group start, but for those that carriers release.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    first: f64,
    interval: f64,
    jitter: f64,
    mean_gap: Option<f64>,
}

impl Rule {
    /// What a group's author says.
    pub fn of(context: &Context<'_>, raid: &Raid, found: &mut Vec<Diagnostic>) -> Option<Self> {
        Some(Self {
            first: begins(context, raid, found)?,
            interval: raid.interval.value,
            jitter: raid.jitter.value,
            mean_gap: raid.mean_gap.map(|gap| gap.value),
        })
    }

    /// The start of one of the group, counted from 0, the first of which has this id.
    pub fn start(&self, member: u32, first: FlightId) -> Start {
        let at = |seconds: f64| Time::from_seconds(seconds);
        if let Some(mean_gap) = self.mean_gap {
            let after = match member {
                0 => Origin::Moment(at(self.first)),
                _ => Origin::Flight(FlightId(first.0 + member - 1)),
            };
            return Start::Poisson { after, mean_gap: at(mean_gap) };
        }
        let earliest = at(self.first + f64::from(member) * self.interval);
        match at(self.jitter) {
            Time::ZERO => Start::Fixed(earliest),
            spread => Start::Jittered { earliest, spread },
        }
    }

    /// The mean start of one of the group, counted from 0, if it is drawn from a stream.
    pub fn expected(&self, member: u32) -> Time {
        let gap = self.mean_gap.unwrap_or(self.interval);
        Time::from_seconds(self.first + f64::from(member) * gap + self.jitter)
    }
}

/// Seconds from the scenario's beginning to a raid's start.
fn begins(context: &Context<'_>, raid: &Raid, found: &mut Vec<Diagnostic>) -> Option<f64> {
    let duration = context.scenario.duration.value;
    let seconds = moment::seconds(context, raid.start, found)?;
    if !(0.0..duration).contains(&seconds) {
        let fault = Diagnostic::new(Code::StartOutsideDay, moment::written(raid.start))
            .with("start", format!("{seconds} s"))
            .with("duration", format!("{duration} s"));
        found.push(fault);
        return None;
    }
    Some(seconds)
}
