//! Newton's method on the azimuth at point 1, inside a bracket (Karney 2013, section 4).

use super::chart::{TINY, reduced};
use super::inverse::Corner;
use super::series;
use crate::earth::angle::Angle;
use crate::earth::wgs84::F;
use std::f64::consts::PI;

const EPS: f64 = f64::EPSILON;
/// Steps of Newton's method before bisection takes over; it needs 2 to 3 on average.
const NEWTON_STEPS: u32 = 20;
/// Steps in all: bisection of the half circle to the last bit needs 53 and a few.
const ALL_STEPS: u32 = NEWTON_STEPS + 63;

/// The geodesic that leaves point 1 at some azimuth, where it first reaches the latitude of
/// point 2.
pub(super) struct Hit {
    pub alpha2: Angle,
    pub sigma1: Angle,
    pub sigma2: Angle,
    pub arc: f64,
    pub eps: f64,
    /// Its longitude there less that of point 2.
    miss: f64,
}

/// Azimuths known to pass short of the longitude of point 2 and beyond it.
struct Bracket {
    short: Angle,
    beyond: Angle,
}

impl Bracket {
    fn narrow(&mut self, alpha1: Angle, miss: f64, always: bool) {
        let cotangent = alpha1.cos / alpha1.sin;
        if miss > 0.0 && (always || cotangent > self.beyond.cos / self.beyond.sin) {
            self.beyond = alpha1;
        } else if miss < 0.0 && (always || cotangent < self.short.cos / self.short.sin) {
            self.short = alpha1;
        }
    }

    fn middle(&self) -> Angle {
        let sin = (self.short.sin + self.beyond.sin) / 2.0;
        let cos = (self.short.cos + self.beyond.cos) / 2.0;
        Angle::new(sin, cos).unit()
    }

    fn closed_on(&self, alpha1: Angle) -> bool {
        let to_short = (self.short.sin - alpha1.sin).abs() + (self.short.cos - alpha1.cos);
        let to_beyond = (alpha1.sin - self.beyond.sin).abs() + (alpha1.cos - self.beyond.cos);
        to_short < EPS || to_beyond < EPS
    }
}

/// The azimuth at point 1 of the shortest path, and that path; `alpha1` is where to start.
pub(super) fn solve(corner: &Corner, mut alpha1: Angle) -> (Angle, Hit) {
    let mut bracket = Bracket { short: Angle::new(TINY, 1.0), beyond: Angle::new(TINY, -1.0) };
    let (mut converging, mut closed) = (false, false);
    let mut step = 0;
    loop {
        let hit = shoot(corner, alpha1);
        let tolerance = if converging { 8.0 * EPS } else { EPS };
        let missed = hit.miss.abs() >= tolerance;
        if closed || !missed || step == ALL_STEPS {
            return (alpha1, hit);
        }
        bracket.narrow(alpha1, hit.miss, step > NEWTON_STEPS);
        let next = if step < NEWTON_STEPS { newton_step(corner, alpha1, &hit) } else { None };
        step += 1;
        if let Some(next) = next {
            converging = hit.miss.abs() <= 16.0 * EPS;
            alpha1 = next;
        } else {
            alpha1 = bracket.middle();
            converging = false;
            closed = bracket.closed_on(alpha1);
        }
    }
}

/// The geodesic at azimuth `alpha1` up to the latitude of point 2.
fn shoot(corner: &Corner, alpha1: Angle) -> Hit {
    let Corner { p1, p2, lambda12, .. } = *corner;
    let (beta1, beta2) = (p1.beta, p2.beta);
    // Along the equator there would be no first crossing: lean south by nothing.
    let leaning = beta1.sin == 0.0 && alpha1.cos == 0.0;
    let alpha1 = if leaning { Angle::new(alpha1.sin, -TINY) } else { alpha1 };
    let across = alpha1.sin * beta1.sin;
    let sin0 = alpha1.sin * beta1.cos;
    let cos0_2 = alpha1.cos * alpha1.cos + across * across;
    let alpha2 = arrival(corner, alpha1, sin0);
    let (ahead1, ahead2) = (alpha1.cos * beta1.cos, alpha2.cos * beta2.cos);
    let sigma1 = Angle::new(beta1.sin, ahead1).unit();
    let sigma2 = Angle::new(beta2.sin, ahead2).unit();
    let arc = sigma2.minus_within_half_turn(sigma1).to_radians();
    let omega1 = Angle::new(sin0 * beta1.sin, ahead1);
    let omega2 = Angle::new(sin0 * beta2.sin, ahead2);
    let on_sphere = omega2.minus_within_half_turn(omega1).minus(lambda12).to_radians();
    let eps = series::expansion(cos0_2);
    let c3 = series::c3(eps);
    let series = series::sum(sigma2, &c3) - series::sum(sigma1, &c3);
    let miss = on_sphere - F * series::a3(eps) * sin0 * (arc + series);
    Hit { alpha2, sigma1, sigma2, arc, eps, miss }
}

/// The azimuth at the latitude of point 2, by Clairaut's relation (eqs. 5 and 45).
fn arrival(corner: &Corner, alpha1: Angle, sin0: f64) -> Angle {
    let (beta1, beta2) = (corner.p1.beta, corner.p2.beta);
    let same_size = beta2.cos == beta1.cos;
    if same_size && beta2.sin.abs() == -beta1.sin {
        return Angle::new(alpha1.sin, alpha1.cos.abs());
    }
    let ahead1 = alpha1.cos * beta1.cos;
    let cos2_difference = if beta1.cos < -beta1.sin {
        (beta2.cos - beta1.cos) * (beta1.cos + beta2.cos)
    } else {
        (beta1.sin - beta2.sin) * (beta1.sin + beta2.sin)
    };
    Angle::new(
        if same_size { alpha1.sin } else { sin0 / beta2.cos },
        (ahead1 * ahead1 + cos2_difference).sqrt() / beta2.cos,
    )
}

/// The next azimuth by Newton, if it stays in the eastern half circle.
fn newton_step(corner: &Corner, alpha1: Angle, hit: &Hit) -> Option<Angle> {
    let slope = slope(corner, hit);
    if slope <= 0.0 || slope.is_nan() {
        return None;
    }
    let turn = -hit.miss / slope;
    if turn.abs() >= PI {
        return None;
    }
    let next = alpha1.plus(Angle::radians(turn));
    (next.sin > 0.0).then(|| next.unit())
}

/// How the longitude reached changes with the azimuth of departure (eq. 46).
fn slope(corner: &Corner, hit: &Hit) -> f64 {
    let Corner { p1, p2, .. } = *corner;
    if hit.alpha2.cos == 0.0 {
        return -2.0 * (1.0 - F) * p1.stretch / p1.beta.sin;
    }
    let m12 = reduced(hit.eps, hit.arc, (p1, hit.sigma1), (p2, hit.sigma2));
    m12 * (1.0 - F) / (hit.alpha2.cos * p2.beta.cos)
}
