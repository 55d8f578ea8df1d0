//! How one place looks from another over the refracting Earth.

use physics::earth::geodesic::{self, Course, Nearby};
use physics::earth::{Geodetic, to_ecef, to_geodetic};
use physics::frame::{Ecef, Position, Vector};
use physics::math::{acos, to_db};
use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::sea::{Field, SeaBetween};
use physics::terrain::{Coordinates, Point};

use super::air::{self, Gas};
use super::search::Pace;
use super::surface::Water;
use crate::plan::{Environment, Ground, Mount, Plan, Radar};
use crate::time::Time;

/// A radar's place and what lies between it and what it looks at.
#[derive(Clone, Debug, PartialEq)]
pub struct Watcher {
    site: Geodetic,
    place: Position<Ecef>,
    around: Nearby,
    earth: EffectiveEarth,
    k_factor: f64,
    ground: Ground,
    /// Greatest height of the ground, m, and how far its lowest is below 0.
    highest_m: f64,
    sunk_m: f64,
    gas: Option<&'static Gas>,
    rain_height_m: f64,
    /// Does it rain in any world?
    rains: bool,
    water: Option<Water>,
    /// What is farther is never accepted, m.
    farthest_m: f64,
}

/// A ray between two heights over the effective Earth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ray {
    /// Height of its beginning, m.
    pub from_m: f64,
    /// Height of its end, m.
    pub to_m: f64,
    /// Elevation at its beginning, radians.
    pub elevation_rad: f64,
    /// Elevation at its end, looking back, radians.
    pub back_elevation_rad: f64,
    /// Its length, m.
    pub slant_m: f64,
}

impl Ray {
    /// Between two heights, `ground_m` apart along the Earth.
    pub fn between(earth: EffectiveEarth, from_m: f64, to_m: f64, ground_m: f64) -> Self {
        let (out, back) =
            (earth.sight(from_m, to_m, ground_m), earth.sight(to_m, from_m, ground_m));
        Self {
            from_m,
            to_m,
            elevation_rad: out.elevation_rad,
            back_elevation_rad: back.elevation_rad,
            slant_m: out.slant_m,
        }
    }
}

/// Where a point is, as a radar would measure it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Ray length, m.
    pub slant_m: f64,
    /// Direction clockwise from north, degrees in [0, 360).
    pub azimuth_deg: f64,
    /// Elevation of the refracted ray at the antenna, degrees.
    pub elevation_deg: f64,
    /// Distance along the Earth, m.
    pub ground_m: f64,
    /// Ground distance left to the smooth horizon, m; negative below it.
    pub margin_m: f64,
}

/// How a flight's motion looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aspect {
    /// Radial speed, m/s: positive where it goes away.
    pub radial_m_s: f64,
    /// Angle between the flight's nose and the radar, degrees: 0 comes straight on. What hovers
    /// shows its side.
    pub off_nose_deg: f64,
}

/// What lies on the way of an echo besides distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// Loss to gas, both ways, dB.
    pub gas_db: f64,
    /// Metres of the way out that lie in rain.
    pub rain_m: f64,
    /// What the sea makes of it.
    pub field: Field,
}

/// What stands between radar and flight, of the kinds that change at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Is there a straight line of sight?
    pub in_sight: bool,
    /// Is the flight near enough, and in sight or lit round the bulge of the sea?
    pub reached: bool,
    /// Is there land under the flight?
    pub over_land: bool,
    /// Does the sea mirror the ray?
    pub mirrored: bool,
    /// Are there two rays?
    pub lobes: bool,
}

/// Effective over true radius of an Earth without horizon.
const FLAT: f64 = 1e6;
/// Coasts are looked for again after so long, s.
const CLEAR_S: f64 = 120.0;
/// Below this, both ways, what comes round the bulge is not followed, dB.
const FAINTEST_BEYOND_DB: f64 = -60.0;
/// The parabola by which hills are looked over and the sphere differ by less than this, m.
const SPHERE_M: f64 = 20.0;

impl Watcher {
    /// The watcher of a radar of a plan. A k factor that no atmosphere has counts as 4/3.
    pub fn of(plan: &Plan, radar: &Radar) -> Self {
        Self::over(plan, radar, &plan.environment, radar.k_factor)
    }

    /// The same over a flat Earth without hills or sea.
    pub fn without_horizon(plan: &Plan, radar: &Radar) -> Self {
        let Environment { ground, sea, .. } = Environment::CLEAR;
        let flat = Environment { ground, sea, ..plan.environment.clone() };
        Self::over(plan, radar, &flat, FLAT)
    }

    fn over(plan: &Plan, radar: &Radar, environment: &Environment, k_factor: f64) -> Self {
        let Environment { ground, sea, gas, rain_mm_h, rain_height } = environment;
        let earth = EffectiveEarth::with_k(k_factor).unwrap_or(EffectiveEarth::FOUR_THIRDS);
        let site = standing(plan, radar.site, radar.mount);
        let frequency = radar.band.frequency_hz();
        let (ground, lowest_m, highest_m) = match ground {
            Ground::Tiles(tiles) if tiles.coordinates() == Coordinates::Geographic => {
                let (lowest_m, highest_m) = tiles.extremes_m();
                (ground.clone(), lowest_m, highest_m)
            }
            Ground::Tiles(_) | Ground::Smooth => (Ground::Smooth, 0.0, 0.0),
        };
        Self {
            site,
            place: to_ecef(site),
            around: Nearby::to(site.lat_deg, site.lon_deg),
            earth,
            k_factor,
            ground,
            highest_m: highest_m.max(0.0),
            sunk_m: (-lowest_m).max(0.0),
            gas: gas.then(|| Gas::of(radar.band)),
            rain_height_m: *rain_height,
            rains: plan.greatest(*rain_mm_h) > 0.0,
            water: Water::of(sea, earth, frequency),
            farthest_m: plan.greatest(radar.coverage.instrumented_range),
        }
    }

    /// The same without a limit of range: for what jams from afar.
    pub fn boundless(self) -> Self {
        Self { farthest_m: f64::INFINITY, ..self }
    }

    /// Greatest range at which anything is accepted in any world, m.
    pub fn farthest_m(&self) -> f64 {
        self.farthest_m
    }

    /// Where the antenna is.
    pub fn site(&self) -> Geodetic {
        self.site
    }

    /// The Earth that it looks over.
    pub fn earth(&self) -> EffectiveEarth {
        self.earth
    }

    /// Has the ground any hills?
    pub(super) fn has_hills(&self) -> bool {
        matches!(self.ground, Ground::Tiles(_))
    }

    /// Greatest height of the ground, m.
    pub(super) fn highest_m(&self) -> f64 {
        self.highest_m
    }

    /// Is there any sea?
    pub(super) fn has_sea(&self) -> bool {
        self.water.is_some()
    }

    /// The view of a point: the geodesic gives distance and azimuth, the effective Earth (the
    /// true one blown up by k, over which rays are straight) slant range, elevation and horizon.
    pub fn view(&self, point: Geodetic) -> View {
        let Course { length_m, azimuth_deg } = self.course(point);
        let sight = self.earth.sight(self.site.h_m, point.h_m, length_m);
        let horizon = self.earth.horizon(self.site.h_m.max(0.0), point.h_m.max(0.0));
        View {
            slant_m: sight.slant_m,
            azimuth_deg,
            elevation_deg: sight.elevation_rad.to_degrees(),
            ground_m: length_m,
            margin_m: horizon.map_or(f64::NEG_INFINITY, |h| h.ground_arc_m - length_m),
        }
    }

    fn course(&self, point: Geodetic) -> Course {
        self.around.course(point.lat_deg, point.lon_deg).unwrap_or_else(|| {
            let Geodetic { lat_deg, lon_deg, .. } = self.site;
            let far = geodesic::inverse(lat_deg, lon_deg, point.lat_deg, point.lon_deg);
            Course { length_m: far.s12_m, azimuth_deg: far.azi1_deg.rem_euclid(360.0) }
        })
    }

    /// How the motion of a point looks: along the straight line to it, without refraction. Of an
    /// airborne radar the own motion does not count.
    pub fn aspect(&self, point: Geodetic, velocity: Vector<Ecef>) -> Aspect {
        let away = to_ecef(point) - self.place;
        let (distance, speed) = (away.length(), velocity.length());
        let radial_m_s = if distance > 0.0 { velocity.dot(away) / distance } else { 0.0 };
        let off_nose_deg = if speed > 1e-3 {
            acos((-radial_m_s / speed).clamp(-1.0, 1.0)).to_degrees()
        } else {
            90.0
        };
        Aspect { radial_m_s, off_nose_deg }
    }

    /// Losses on the way to a point; `lobes` holds what the last question worked out.
    pub(super) fn way(
        &self,
        point: Geodetic,
        view: &View,
        mirrored: bool,
        between: &mut Option<SeaBetween>,
    ) -> Way {
        let sky = self.gas.is_some() || self.rains;
        let ray = if sky { self.ray(point, view) } else { NO_RAY };
        let rain_m = || air::in_rain_m(self.earth, &ray, self.rain_height_m);
        Way {
            gas_db: self.gas.map_or(0.0, |gas| -2.0 * gas.one_way_db(self.earth, &ray)),
            rain_m: if self.rains { rain_m() } else { 0.0 },
            field: if mirrored { self.field_at(point, view, between) } else { UNTOUCHED },
        }
    }

    fn ray(&self, point: Geodetic, view: &View) -> Ray {
        let (from_m, to_m) = (self.site.h_m, point.h_m);
        let back = || self.earth.sight(to_m, from_m, view.ground_m).elevation_rad;
        Ray {
            from_m,
            to_m,
            elevation_rad: view.elevation_deg.to_radians(),
            back_elevation_rad: if self.rains { back() } else { 0.0 },
            slant_m: view.slant_m,
        }
    }

    fn keep_between(&self, water: &Water, point: Geodetic, between: &mut Option<SeaBetween>) {
        if !between.is_some_and(|known| known.is_between(self.site.h_m, point.h_m)) {
            *between = water.between(self.site.h_m, point.h_m);
        }
    }

    /// What the sea makes of the field, if it mirrors.
    pub(super) fn field_at(
        &self,
        point: Geodetic,
        view: &View,
        between: &mut Option<SeaBetween>,
    ) -> Field {
        let Some(water) = &self.water else { return UNTOUCHED };
        self.keep_between(water, point, between);
        between.as_mut().and_then(|b| b.field(view.ground_m)).unwrap_or(UNTOUCHED)
    }

    /// What stands between.
    pub(super) fn standing(
        &self,
        point: Geodetic,
        view: &View,
        between: &mut Option<SeaBetween>,
    ) -> Standing {
        let near = view.slant_m <= self.farthest_m;
        let in_sight = self.sees(point, view, near);
        let mut standing = Standing {
            in_sight,
            reached: in_sight && near,
            over_land: true,
            mirrored: false,
            lobes: false,
        };
        let Some(water) = self.water.as_ref().filter(|_| near) else { return standing };
        standing.over_land = water.is_land(point.lat_deg, point.lon_deg);
        if !(in_sight || view.margin_m < 0.0 && !self.has_hills()) {
            return standing;
        }
        self.keep_between(water, point, between);
        let mirror = between.as_ref().and_then(|between| between.mirror(view.ground_m));
        let Some((arc_m, lobes)) = mirror else { return standing };
        let [lat_deg, lon_deg] = self.at(view.azimuth_deg, arc_m);
        if water.is_land(lat_deg, lon_deg) {
            return standing;
        }
        standing.lobes = lobes;
        standing.mirrored = in_sight || self.comes_round(point, view, between);
        standing.reached |= standing.mirrored;
        standing
    }

    /// Latitude and longitude of what lies in a direction at a distance.
    fn at(&self, azimuth_deg: f64, away_m: f64) -> [f64; 2] {
        let line = geodesic::Line::new(self.site.lat_deg, self.site.lon_deg, azimuth_deg);
        let place = line.at(away_m);
        [place.lat2_deg, place.lon2_deg]
    }

    /// How long no coast can come under a flight or under the mirror of its echo, s: both move over
    /// the ground, and the mirror also outwards and inwards as the flight sinks and climbs.
    pub(super) fn clear_of_coasts_s(
        &self,
        point: Geodetic,
        view: &View,
        pace: Pace,
        between: &Option<SeaBetween>,
    ) -> f64 {
        let Some(water) = &self.water else { return f64::INFINITY };
        let own = water.offing_m(point.lat_deg, point.lon_deg) / pace.speed;
        let known = between.as_ref().filter(|known| known.is_between(self.site.h_m, point.h_m));
        let Some((arc_m, _)) = known.and_then(|known| known.mirror(view.ground_m)) else {
            return own.min(CLEAR_S);
        };
        let [lat_deg, lon_deg] = self.at(view.azimuth_deg, arc_m);
        // Till the heights have fallen to half.
        let heights = self.site.h_m + point.h_m;
        let lasting = (0.5 * heights / pace.climb).min(CLEAR_S);
        let lever = 2.0 * (view.ground_m + pace.speed * lasting) / heights;
        let mirror = water.offing_m(lat_deg, lon_deg) / (pace.speed + lever * pace.climb);
        own.min(mirror).min(lasting)
    }

    /// Does enough of an echo come round the bulge of the sea to be followed?
    fn comes_round(&self, point: Geodetic, view: &View, sea: &mut Option<SeaBetween>) -> bool {
        match self.field_at(point, view, sea) {
            Field::Smooth { factor } => 4.0 * to_db(factor) >= FAINTEST_BEYOND_DB,
            Field::Rays { .. } => true,
        }
    }

    /// Is there a line of sight? Hills count where the flight is near enough to matter; farther
    /// away the smooth horizon answers.
    fn sees(&self, point: Geodetic, view: &View, near: bool) -> bool {
        let Ground::Tiles(tiles) = &self.ground else { return view.margin_m >= 0.0 };
        if !near {
            return view.margin_m >= 0.0;
        }
        let raised = |h: f64| (h + self.sunk_m + SPHERE_M).max(0.0);
        let beyond = self
            .earth
            .horizon(raised(self.site.h_m), raised(point.h_m))
            .is_none_or(|h| h.ground_arc_m < view.ground_m);
        if beyond {
            return false;
        }
        let end = |place: Geodetic| Point { x: place.lon_deg, y: place.lat_deg, z_m: place.h_m };
        tiles
            .visible_on_earth(end(self.site), end(point), self.k_factor, self.highest_m)
            .unwrap_or(view.margin_m >= 0.0)
    }
}

const NO_RAY: Ray =
    Ray { from_m: 0.0, to_m: 0.0, elevation_rad: 0.0, back_elevation_rad: 0.0, slant_m: 0.0 };

/// Where nothing but air is on the way.
const UNTOUCHED: Field = Field::Smooth { factor: 1.0 };

/// Where something stands: its site or, aboard a flight, the middle of the station.
fn standing(plan: &Plan, site: Geodetic, mount: Mount) -> Geodetic {
    let Mount::Aboard { flight, from, until } = mount else { return site };
    const SAMPLES: i64 = 64;
    let path = &plan.flights[flight.index()].path;
    let span = (until - from).micros();
    let (mut sum, mut height) = ([0.0; 3], 0.0);
    for i in 0..SAMPLES {
        let tau = from + Time::from_micros(span / SAMPLES * i + span / (2 * SAMPLES));
        let place = path.at(tau);
        let xyz = to_ecef(place).xyz();
        sum = [0, 1, 2].map(|axis| sum[axis] + xyz[axis] / SAMPLES as f64);
        height += place.h_m / SAMPLES as f64;
    }
    let middle = to_geodetic(Position::new(sum[0], sum[1], sum[2]));
    Geodetic { h_m: height, ..middle }
}

impl View {
    /// Two-way spreading of the echo in dB relative to a range of 1 m.
    pub fn spreading_db(&self) -> f64 {
        -4.0 * to_db(self.slant_m.max(1.0))
    }
}
