//! The direct problem: one geodesic, many points.

use super::Direct;
use super::chart::{Point, TINY};
use super::series::{self, Sines};
use crate::earth::angle::{Angle, DEGREE, atan2_deg, normal_deg, without_dust};
use crate::earth::wgs84::{B, F};

/// A geodesic from a point at an azimuth; points along it cost about a third of a fresh
/// [`direct`](super::direct).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    lon1_deg: f64,
    /// Azimuth where the geodesic crosses the equator northwards.
    alpha0: Angle,
    /// Arc from that crossing to point 1, and the longitude ω of point 1 on the sphere.
    sigma1: Angle,
    omega1: Angle,
    /// Distance from the crossing to point 1, as the angle τ = s/(b A1).
    tau1: Angle,
    /// b A1, metres per radian of τ.
    metres: f64,
    /// τ1 - σ1, by which distance leads arc.
    lead1: f64,
    arc_of_distance: Sines,
    /// Longitude on the ellipsoid less that on the sphere: scale, its series, its value at 1.
    longitude_scale: f64,
    longitude: Sines,
    longitude1: f64,
}

impl Line {
    /// The geodesic that leaves point 1 at an azimuth, all in degrees.
    pub fn new(lat1_deg: f64, lon1_deg: f64, azi1_deg: f64) -> Self {
        let beta1 = Point::at_latitude(lat1_deg).beta;
        let alpha1 = Angle::degrees(without_dust(azi1_deg));
        // Clairaut: sin α cos β is constant (eqs. 5 and 10).
        let across = alpha1.sin * beta1.sin;
        let alpha0 =
            Angle::new(alpha1.sin * beta1.cos, (alpha1.cos * alpha1.cos + across * across).sqrt());
        let on_equator_due_east = beta1.sin == 0.0 && alpha1.cos == 0.0;
        let ahead = if on_equator_due_east { 1.0 } else { beta1.cos * alpha1.cos };
        let sigma1 = Angle::new(beta1.sin, ahead).unit();
        let eps = series::expansion(alpha0.cos * alpha0.cos);
        let lead1 = series::sum(sigma1, &series::c1(eps));
        let longitude = series::c3(eps);
        Self {
            lon1_deg: normal_deg(lon1_deg),
            alpha0,
            sigma1,
            omega1: Angle::new(alpha0.sin * beta1.sin, ahead),
            tau1: sigma1.plus(Angle::radians(lead1)),
            metres: B * (1.0 + series::a1_minus_1(eps)),
            lead1,
            arc_of_distance: series::c1_reverted(eps),
            longitude_scale: -F * alpha0.sin * series::a3(eps),
            longitude,
            longitude1: series::sum(sigma1, &longitude),
        }
    }

    /// The point at `s12_m` metres from point 1; negative lengths go backwards.
    pub fn at(&self, s12_m: f64) -> Direct {
        let tau12 = s12_m / self.metres;
        let tau2 = self.tau1.plus(Angle::radians(tau12));
        let arc = tau12 + (series::sum(tau2, &self.arc_of_distance) + self.lead1);
        let sigma2 = self.sigma1.plus(Angle::radians(arc));
        let Angle { sin: sin0, cos: cos0 } = self.alpha0;
        let cos_beta2 = (sin0 * sin0 + cos0 * cos0 * sigma2.cos * sigma2.cos).sqrt();
        // On a meridian the pole itself has no azimuth: keep the one it is passed on.
        let (cos_beta2, cos_sigma2) =
            if cos_beta2 == 0.0 { (TINY, TINY) } else { (cos_beta2, sigma2.cos) };
        Direct {
            lat2_deg: atan2_deg(cos0 * sigma2.sin, (1.0 - F) * cos_beta2),
            lon2_deg: self.longitude_at(Angle::new(sigma2.sin, cos_sigma2), arc),
            azi2_deg: atan2_deg(sin0, cos0 * cos_sigma2),
        }
    }

    /// Longitude in degrees where the arc from point 1 is `arc` (eqs. 8 and 23).
    fn longitude_at(&self, sigma2: Angle, arc: f64) -> f64 {
        let omega2 = Angle::new(self.alpha0.sin * sigma2.sin, sigma2.cos);
        let on_sphere = omega2.minus(self.omega1).to_radians();
        let series = series::sum(sigma2, &self.longitude) - self.longitude1;
        let lon12 = (on_sphere + self.longitude_scale * (arc + series)) / DEGREE;
        normal_deg(self.lon1_deg + normal_deg(lon12))
    }
}
