//! What one radar would see of one flight in one world, for what is asked outside the loop.

use std::sync::Arc;

use physics::detection::single_pulse::threshold;
use physics::math::from_db;

use super::sights;
use crate::geometry::Profile;
use crate::plan::{Emission, FlightId, Mount, Origin, Plan, Radar, Start};
use crate::sample::Sample;
use crate::sense::{Ladder, Sight, beat};
use crate::time::Time;

/// The signal of a pair on the flight's main path: of the class's mean airframe, without jamming.
#[derive(Clone, Debug)]
pub struct Signal {
    sight: Sight,
    period: f64,
}

impl Signal {
    /// Of a radar that looks at a flight, from the profiles of the pair. Where the flight carries
    /// reflectors, its cross-section is nowhere less than `least_rcs_dbsm`.
    pub fn of(
        plan: &Plan,
        sample: &Sample,
        profiles: &[Profile],
        (flight, radar): (FlightId, &Radar),
        least_rcs_dbsm: f64,
    ) -> Self {
        let value = |v| sample.value(plan, v);
        let class = &plan.classes[plan.flights[flight.index()].class.index()];
        let mut scale = sights::scale(plan, class, radar, &value);
        scale.rcs_dbsm = scale.rcs_dbsm.map(|rcs| rcs.max(least_rcs_dbsm));
        let ladder = Arc::new(Ladder::of(class.echo.swerling, threshold(radar.pfa)));
        let beat = beat(radar.scan);
        let period = sights::period(value(beat.search)).seconds();
        Self {
            sight: Sight::without_looks(profiles, &scale, ladder),
            period: period / beat.sweep.looks_a_turn() as f64,
        }
    }

    /// Mean SNR at a moment of the flight's own time, dB; minus infinity where nothing is seen.
    pub fn level_db(&self, tau: Time) -> f64 {
        self.sight.level_db(tau)
    }

    /// Chance that one look at a mean SNR of so many dB detects the flight.
    pub fn detection(&self, level_db: f64) -> f64 {
        self.sight.detection(from_db(level_db))
    }

    /// Seconds between looks at a flight in search.
    pub fn between_looks(&self) -> f64 {
        self.period
    }
}

/// The share of the time about a moment of the day in which a radar sends, if nothing stops it. A
/// radar that waits for cues is taken to have one: what it might collect is meant.
pub fn sends(plan: &Plan, sample: &Sample, radar: &Radar, at: Time) -> f64 {
    if let Mount::Aboard { flight, from, until } = radar.mount {
        let begin = usual_start(plan, flight);
        if at < begin + from || at > begin + until {
            return 0.0;
        }
    }
    match &radar.emission {
        Emission::On | Emission::OnCue { .. } => 1.0,
        Emission::Silent => 0.0,
        Emission::Scheduled(spans) => {
            f64::from(u8::from(spans.iter().any(|(on, off)| (*on..*off).contains(&at))))
        }
        Emission::Blinking { on, off } => {
            let (on, off) = (sample.value(plan, *on).max(0.0), sample.value(plan, *off).max(0.0));
            if on + off > 0.0 { on / (on + off) } else { 1.0 }
        }
    }
}

/// When a flight starts as its author means it: in the middle of its window, after mean gaps.
pub fn usual_start(plan: &Plan, flight: FlightId) -> Time {
    match plan.flights[flight.index()].start {
        Start::Fixed(at) => at,
        Start::Jittered { earliest, spread } => earliest + Time::from_micros(spread.micros() / 2),
        Start::Poisson { after: Origin::Moment(at), mean_gap } => at + mean_gap,
        Start::Poisson { after: Origin::Flight(before), mean_gap } => {
            usual_start(plan, before) + mean_gap
        }
        Start::Released { by, at } => usual_start(plan, by) + at,
    }
}
