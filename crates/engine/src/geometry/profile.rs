//! What a radar would measure along one piece of a path, while there is something to measure.
//!
//! Knots stand so close that straight lines between them (of the phase of the sea's lobes,
//! Hermite's cubics) keep the signal to a few thousandths of a decibel. Each piece has knots of
//! its own: what is known of one piece never depends on what comes after it.

use physics::math::to_db;
use physics::propagation::sea::Field;

use super::Fineness;
use super::search::Scout;
use super::view::{Standing, Watcher};
use crate::plan::Path;
use crate::time::Time;

/// A span of a flight's own time, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// First moment.
    pub rise: Time,
    /// Last moment.
    pub set: Time,
}

impl Interval {
    /// Put at the end of a list, as one with the last where nothing lies between.
    pub(super) fn go_on_from(self, before: &mut Vec<Self>) {
        match before.last_mut() {
            Some(last) if (self.rise - last.set).micros() <= 1 => last.set = self.set,
            _ => before.push(self),
        }
    }
}

/// The view at one moment of a flight's own time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Knot {
    /// When.
    pub tau: Time,
    /// What is the same in every world: two-way spreading relative to 1 m, gas, and the field of
    /// the sea where it has no lobes, dB.
    pub level_db: f64,
    /// Ray length as two-way spreading alone, dB relative to 1 m.
    pub spreading_db: f64,
    /// Kilometres of the way out in rain.
    pub rain_km: f64,
    /// Azimuth in degrees, unwound: it runs on past north instead of jumping.
    pub azimuth_deg: f64,
    /// Elevation, degrees.
    pub elevation_deg: f64,
    /// Radial speed, m/s; positive goes away.
    pub radial_m_s: f64,
    /// Angle off the flight's nose, degrees.
    pub off_nose_deg: f64,
    /// The mirrored ray, where there are two.
    pub lobe: Lobe,
}

/// The mirrored ray of the sea at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lobe {
    /// Mirrored over direct field, for an antenna as bright towards the mirror.
    pub ratio: f64,
    /// By how much it is behind, radians, counted on over whole turns.
    pub phase: f64,
    /// How that changes, radians a second.
    pub rate: f64,
    /// Angle from the direct ray down to it, degrees.
    pub below_deg: f64,
}

/// A stretch of a piece over which nothing changes at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Is there land under the flight?
    pub over_land: bool,
    /// Are there two rays?
    pub lobes: bool,
    /// Knots from its first moment to its last.
    pub knots: Vec<Knot>,
}

/// One piece of a path as a radar sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// When the piece begins and ends.
    pub piece: Interval,
    pub(super) sights: Vec<Interval>,
    pub(super) stretches: Vec<Stretch>,
}

impl Profile {
    /// The profiles of all pieces of a path.
    pub(super) fn along(path: &Path, watcher: &Watcher, fineness: &Fineness) -> Vec<Self> {
        let ends = path.pieces().iter().skip(1).map(|(begin, _)| *begin);
        let ends = ends.chain(std::iter::once(path.duration()));
        let pieces = path.pieces().iter().zip(ends);
        let over = |span| Self::of(&mut Scout::new(path, watcher, span, fineness));
        pieces
            .map(|((begin, piece), end)| {
                let whole = Interval { rise: *begin, set: end };
                match piece.circuit().map(|circuit| *begin + circuit).filter(|once| *once < end) {
                    Some(once) => over(Interval { set: once, ..whole }).repeated(end),
                    None => over(whole),
                }
            })
            .collect()
    }

    fn of(scout: &mut Scout) -> Self {
        let spans = scout.spans();
        let mut sights: Vec<Interval> = Vec::new();
        for (span, _) in spans.iter().filter(|(_, standing)| standing.in_sight) {
            span.go_on_from(&mut sights);
        }
        let reached = spans.iter().filter(|(_, standing)| standing.reached);
        let stretches = reached.map(|(span, standing)| Stretch {
            over_land: standing.over_land,
            lobes: standing.lobes,
            knots: scout.knots(*span, standing),
        });
        let stretches = stretches.collect();
        Self { piece: scout.piece, sights, stretches }
    }

    /// The spans with line of sight, in order.
    pub fn intervals(&self) -> &[Interval] {
        &self.sights
    }

    /// The stretches over which the flight can be seen at all, in order.
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }
}

impl Stretch {
    /// First and last moment.
    pub fn span(&self) -> Interval {
        Interval { rise: self.knots[0].tau, set: self.knots[self.knots.len() - 1].tau }
    }

    /// The view at a moment between the first and the last.
    pub fn at(&self, tau: Time) -> Option<Knot> {
        let after = self.knots.partition_point(|knot| knot.tau <= tau);
        let before = self.knots.get(after.checked_sub(1)?)?;
        if before.tau == tau {
            return Some(*before);
        }
        self.knots.get(after).map(|next| between(before, next, tau))
    }
}

/// The view at `tau` between two knots.
pub fn between(a: &Knot, b: &Knot, tau: Time) -> Knot {
    let span = (b.tau - a.tau).seconds();
    let share = if span > 0.0 { (tau - a.tau).seconds() / span } else { 0.0 };
    let mix = |x: f64, y: f64| x + (y - x) * share;
    Knot {
        tau,
        level_db: mix(a.level_db, b.level_db),
        spreading_db: mix(a.spreading_db, b.spreading_db),
        rain_km: mix(a.rain_km, b.rain_km),
        azimuth_deg: mix(a.azimuth_deg, b.azimuth_deg),
        elevation_deg: mix(a.elevation_deg, b.elevation_deg),
        radial_m_s: mix(a.radial_m_s, b.radial_m_s),
        off_nose_deg: mix(a.off_nose_deg, b.off_nose_deg),
        lobe: a.lobe.towards(&b.lobe, span, share),
    }
}

impl Lobe {
    /// Between two lobes `span` seconds apart: the phase by Hermite's cubic, the rest straight.
    pub fn towards(&self, next: &Self, span: f64, share: f64) -> Self {
        let mix = |x: f64, y: f64| x + (y - x) * share;
        let rise = next.phase - self.phase;
        let (first, last) = (span * self.rate - rise, rise - span * next.rate);
        let bend = (1.0 - share) * first + share * last;
        let slope = rise + (1.0 - 2.0 * share) * bend + share * (1.0 - share) * (last - first);
        Self {
            ratio: mix(self.ratio, next.ratio),
            phase: self.phase + share * (rise + (1.0 - share) * bend),
            rate: if span > 0.0 { slope / span } else { self.rate },
            below_deg: mix(self.below_deg, next.below_deg),
        }
    }
}

/// Half the time over which the rate of a phase is taken.
const INSTANT: Time = Time::from_micros(50_000);
/// Knots stand no closer than this.
const CLOSEST: i64 = 1_000;

/// By how much two lines through the middle are nearer than one from end to end to a parabola, as
/// which all but flies; and two cubics than one to a quartic, as the phase of the lobes does.
const BY_LINES: f64 = 4.0;
const BY_CUBICS: f64 = 16.0;

/// A span in which nothing changes at once, and its knots so far.
struct Smooth<'a> {
    span: Interval,
    standing: &'a Standing,
    knots: Vec<Knot>,
}

impl Smooth<'_> {
    fn last(&self) -> &Knot {
        &self.knots[self.knots.len() - 1]
    }
}

impl Scout<'_> {
    /// The knots of a span in which nothing changes at once.
    fn knots(&mut self, span: Interval, standing: &Standing) -> Vec<Knot> {
        let whole = (span.set - span.rise).micros();
        let parts =
            (whole + 2 * self.fineness.widest.micros() - 1) / (2 * self.fineness.widest.micros());
        let mut smooth = Smooth { span, standing, knots: Vec::new() };
        smooth.knots.push(self.look(span.rise, 180.0, &smooth));
        for part in 1..=parts {
            let tau = span.rise + Time::from_micros(whole * part / parts);
            let to = self.look(tau, smooth.last().azimuth_deg, &smooth);
            self.go_on(&mut smooth, to);
        }
        smooth.knots
    }

    /// Knots from the last one to another: the middle and the end, where two lines through them
    /// are near enough, else those of either half. Whatever is looked at becomes a knot.
    fn go_on(&mut self, smooth: &mut Smooth, to: Knot) {
        let from = *smooth.last();
        let step = (to.tau - from.tau).micros();
        if step <= CLOSEST {
            smooth.knots.push(to);
            return;
        }
        let half = from.tau + Time::from_micros(step / 2);
        let middle = self.look(half, from.azimuth_deg, smooth);
        let to = Knot { azimuth_deg: unwound(to.azimuth_deg, middle.azimuth_deg), ..to };
        if self.straight_enough(&from, &middle, &to) {
            smooth.knots.extend([middle, to]);
        } else {
            self.go_on(smooth, middle);
            self.go_on(smooth, to);
        }
    }

    /// The view at a moment of such a span as a knot.
    fn look(&mut self, tau: Time, near_deg: f64, smooth: &Smooth) -> Knot {
        let knot = self.knot(tau, near_deg, smooth.standing);
        self.with_rate(knot, smooth.span, smooth.standing)
    }

    /// The view at a moment as a knot; its azimuth within half a turn of another.
    fn knot(&mut self, tau: Time, near_deg: f64, standing: &Standing) -> Knot {
        let place = self.path.at_end_of(self.piece, tau);
        let velocity = if tau == self.piece.set && tau > self.piece.rise {
            self.path.velocity_just_before(tau)
        } else {
            self.path.velocity(tau)
        };
        let view = self.watcher.view(place);
        let aspect = self.watcher.aspect(place, velocity);
        let way = self.watcher.way(place, &view, standing.mirrored, &mut self.between);
        let spreading_db = view.spreading_db();
        let field_db = match way.field {
            Field::Smooth { factor } => 4.0 * to_db(factor),
            Field::Rays { .. } => 0.0,
        };
        let lobe = match way.field {
            Field::Rays { ratio, phase_rad, below_rad } => {
                Lobe { ratio, phase: phase_rad, rate: 0.0, below_deg: below_rad.to_degrees() }
            }
            Field::Smooth { .. } => Lobe::default(),
        };
        Knot {
            tau,
            level_db: spreading_db + way.gas_db + field_db,
            spreading_db,
            rain_km: way.rain_m * 1e-3,
            azimuth_deg: unwound(view.azimuth_deg, near_deg),
            elevation_deg: view.elevation_deg,
            radial_m_s: aspect.radial_m_s,
            off_nose_deg: aspect.off_nose_deg,
            lobe,
        }
    }

    /// How fast the phase of the mirrored ray changes, from what it is a little before and after.
    fn phase_rate(&mut self, knot: &Knot, span: Interval) -> f64 {
        let (before, after) =
            ((knot.tau - INSTANT).max(span.rise), (knot.tau + INSTANT).min(span.set));
        match (self.phase(before), self.phase(after)) {
            (Some(a), Some(b)) if after > before => (b - a) / (after - before).seconds(),
            _ => 0.0,
        }
    }

    fn phase(&mut self, tau: Time) -> Option<f64> {
        let place = self.path.at_end_of(self.piece, tau);
        let view = self.watcher.view(place);
        match self.watcher.field_at(place, &view, &mut self.between) {
            Field::Rays { phase_rad, .. } => Some(phase_rad),
            Field::Smooth { .. } => None,
        }
    }

    /// The same knot with the rate of its lobe.
    fn with_rate(&mut self, knot: Knot, span: Interval, standing: &Standing) -> Knot {
        if !standing.lobes {
            return knot;
        }
        let rate = self.phase_rate(&knot, span);
        Knot { lobe: Lobe { rate, ..knot.lobe }, ..knot }
    }

    /// Do lines from one to the middle to the other stay as near to what lies between as asked?
    fn straight_enough(&self, from: &Knot, middle: &Knot, to: &Knot) -> bool {
        let guess = between(from, to, middle.tau);
        let off = |read: fn(&Knot) -> f64| (read(&guess) - read(middle)).abs() / BY_LINES;
        let fine = self.fineness;
        off(|k| k.level_db) <= fine.signal_db
            && off(|k| k.spreading_db) <= fine.signal_db
            && off(|k| k.rain_km) <= fine.rain_km
            && off(|k| k.azimuth_deg) <= fine.angle_deg
            && off(|k| k.elevation_deg) <= fine.elevation_deg
            && off(|k| k.off_nose_deg) <= fine.angle_deg
            && off(|k| k.radial_m_s) <= fine.speed_m_s
            && off(|k| k.lobe.ratio) <= fine.lobe
            && (guess.lobe.phase - middle.lobe.phase).abs() / BY_CUBICS <= fine.lobe
            && off(|k| k.lobe.below_deg) <= fine.angle_deg
    }
}

/// The same direction as `azimuth_deg`, within half a turn of `near_deg`.
pub(super) fn unwound(azimuth_deg: f64, near_deg: f64) -> f64 {
    azimuth_deg - 360.0 * ((azimuth_deg - near_deg) / 360.0).round()
}
