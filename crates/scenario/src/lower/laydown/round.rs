//! Types of round.

use engine::plan::{Flyout, Interceptor, InterceptorId, Motor, Support};

use super::super::figures::Figures;
use super::Placing;
use crate::catalogue::{InterceptorEntry, MotorEntry, SupportWord};

impl Placing<'_, '_> {
    /// A type of round, taken up once.
    pub(super) fn interceptor(&mut self, id: &str) -> Option<InterceptorId> {
        let known = self.laydown.interceptors.iter().position(|round| round.name == id);
        if let Some(known) = known {
            return Some(InterceptorId(known as u32));
        }
        let entry = self.context.shelf.entries.interceptor(id)?;
        self.laydown.interceptors.push(round(id, entry, self.figures));
        Some(InterceptorId(self.laydown.interceptors.len() as u32 - 1))
    }
}

fn round(id: &str, entry: &InterceptorEntry, figures: &mut Figures) -> Interceptor {
    let max_range = figures.value(id, "max-range", &entry.max_range);
    let ballistic = entry.ballistic_range.as_ref();
    Interceptor {
        name: id.to_owned(),
        flyout: match &entry.motor {
            Some(motor) => Flyout::PointMass(self::motor(id, motor, figures)),
            None => Flyout::MeanSpeed(figures.value(id, "mean-speed", &entry.mean_speed)),
        },
        launch_delay: figures.value(id, "launch-delay", &entry.launch_delay),
        min_range: figures.value(id, "min-range", &entry.min_range),
        max_range,
        ballistic_range: ballistic
            .map_or(max_range, |range| figures.value(id, "ballistic-range", range)),
        min_altitude: figures.value(id, "min-altitude", &entry.min_altitude),
        max_altitude: figures.value(id, "max-altitude", &entry.max_altitude),
        keep_out_altitude: figures.value(id, "keep-out-altitude", &entry.keep_out_altitude),
        against: entry.against.against(),
        support: match entry.support {
            SupportWord::Whole => Support::Whole,
            SupportWord::Midcourse => {
                Support::Midcourse { alone: figures.value(id, "alone", &entry.alone) }
            }
            SupportWord::Terminal => {
                Support::Terminal { lit: figures.value(id, "lit", &entry.lit) }
            }
            SupportWord::None => Support::None,
        },
        basket: figures.value(id, "basket", &entry.basket),
        margin: figures.value(id, "margin", &entry.margin),
        agility_g: figures.value(id, "agility", &entry.agility),
        crossing_factor: figures.value(id, "crossing-factor", &entry.crossing_factor),
        kill_factor: figures.value(id, "kill-factor", &entry.kill_factor),
        launch_reliability: figures.value(id, "launch-reliability", &entry.launch_reliability),
        guidance_reliability: figures.value(
            id,
            "guidance-reliability",
            &entry.guidance_reliability,
        ),
        salvo_correlation: figures.value(id, "salvo-correlation", &entry.salvo_correlation),
        price: figures.value(id, "price", &entry.price),
    }
}

/// The point mass of a round: masses, burning and size at their nominal values, impulse and drag
/// open.
fn motor(id: &str, entry: &MotorEntry, figures: &mut Figures) -> Motor {
    let launch_mass = figures.nominal(id, "motor.launch-mass", &entry.launch_mass);
    let share = figures.nominal(id, "motor.propellant-share", &entry.propellant_share);
    let diameter = figures.nominal(id, "motor.diameter", &entry.diameter);
    Motor {
        launch_mass,
        burnout_mass: launch_mass * (1.0 - share),
        burn: figures.nominal(id, "motor.burn", &entry.burn),
        specific_impulse: figures.value(id, "motor.specific-impulse", &entry.specific_impulse),
        area: std::f64::consts::FRAC_PI_4 * diameter * diameter,
        drag_factor: figures.value(id, "motor.drag-factor", &entry.drag_factor),
        limit_g: figures.nominal(id, "motor.limit", &entry.limit),
        longest: figures.nominal(id, "motor.longest", &entry.longest),
    }
}
