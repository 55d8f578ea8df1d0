//! Tables of signal and of sight against the relations themselves, evaluated anew at random
//! moments of every shipped scenario.
#![allow(missing_docs)]

mod stage;

use engine::geometry::{Geometry, Profile, Watcher, WayOf};
use engine::plan::{Environment, Ground, Plan, Radar, Sea, Value};
use engine::prepare::Preparation;
use engine::sample::Sample;
use engine::time::Time;
use physics::detection::single_pulse::swerling1_required_snr;
use physics::earth::{Geodetic, geodesic, to_ecef};
use physics::math::to_db;
use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::gas_path::one_way_loss_db;
use physics::propagation::rain::RainLaw;
use physics::propagation::sea::Sea as Water;
use physics::propagation::sea_surface::Polarisation;
use physics::terrain::Point;
use stage::{Dice, plans};

const TRIPLES: usize = 10_000;
/// Largest difference, dB.
const TOLERANCE_DB: f64 = 0.01;
/// What comes with a fainter lobe is not compared, dB.
const FAINTEST_LOBE_DB: f64 = -20.0;
const SCENARIOS: [&str; 2] = ["first-look.toml", "which-offer.toml"];

/// A flight as a radar's relations see it at one moment, by its own short way.
struct Direct<'a> {
    plan: &'a Plan,
    radar: &'a Radar,
    place: Geodetic,
    slant_m: f64,
    elevation_rad: f64,
    ground_m: f64,
    azimuth_deg: f64,
    earth: EffectiveEarth,
}

impl<'a> Direct<'a> {
    fn new(plan: &'a Plan, radar: &'a Radar, site: Geodetic, place: Geodetic) -> Self {
        let course = geodesic::inverse(site.lat_deg, site.lon_deg, place.lat_deg, place.lon_deg);
        let earth = EffectiveEarth::with_k(radar.k_factor).unwrap();
        let sight = earth.sight(site.h_m, place.h_m, course.s12_m);
        Self {
            plan,
            radar,
            place,
            slant_m: sight.slant_m,
            elevation_rad: sight.elevation_rad,
            ground_m: course.s12_m,
            azimuth_deg: course.azi1_deg,
            earth,
        }
    }

    /// The angle between the nose of a flight of this velocity and the radar, degrees.
    fn off_nose_deg(&self, site: Geodetic, flight: usize, tau: Time) -> f64 {
        let path = &self.plan.flights[flight].path;
        let instant = Time::from_micros(20_000);
        let moved = to_ecef(path.at(tau + instant)) - to_ecef(path.at(tau - instant));
        if moved.length() < 1e-6 {
            return 90.0;
        }
        let to_radar = to_ecef(site) - to_ecef(self.place);
        let cosine = moved.dot(to_radar) / moved.length() / to_radar.length();
        physics::math::acos(cosine.clamp(-1.0, 1.0)).to_degrees()
    }

    fn gas_db(&self, site: Geodetic) -> f64 {
        let f_ghz = self.radar.band.frequency_hz() * 1e-9;
        if !self.plan.environment.gas {
            return 0.0;
        }
        let one_way =
            one_way_loss_db(self.earth, f_ghz, site.h_m, self.elevation_rad, self.slant_m);
        -2.0 * one_way.unwrap_or(0.0)
    }

    fn is_land(&self, lat: f64, lon: f64) -> bool {
        let Sea::Around { land, .. } = &self.plan.environment.sea else { return true };
        land.iter().any(|ring| {
            let mut inside = false;
            for (i, a) in ring.iter().enumerate() {
                let b = &ring[(i + 1) % ring.len()];
                let crosses = (a.lat_deg > lat) != (b.lat_deg > lat);
                let share = (lat - a.lat_deg) / (b.lat_deg - a.lat_deg);
                if crosses && lon < a.lon_deg + share * (b.lon_deg - a.lon_deg) {
                    inside = !inside;
                }
            }
            inside
        })
    }

    /// What the sea makes of the echo, dB: with the mirrored ray dimmed by a beam of this width.
    fn sea_db(&self, site: Geodetic, beam_deg: f64) -> f64 {
        let Sea::Around { rms_height, .. } = self.plan.environment.sea else { return 0.0 };
        let frequency = self.radar.band.frequency_hz();
        let temperate = Water::temperate(frequency, Polarisation::Horizontal, rms_height);
        let water = Water { earth: self.earth, ..temperate };
        let (h1, h2) = (site.h_m, self.place.h_m);
        if !(h1 > 0.0 && h2 > 0.0) {
            return 0.0;
        }
        let mirror = self.earth.specular(h1, h2, self.ground_m);
        let arc = mirror.map_or_else(|| self.earth.tangent_arc_m(h1), |mirror| mirror.first_arc_m);
        let point = geodesic::Line::new(site.lat_deg, site.lon_deg, self.azimuth_deg).at(arc);
        if self.is_land(point.lat2_deg, point.lon2_deg) {
            return 0.0;
        }
        let two_rays = water.two_ray_limit_m(h1, h2).is_some_and(|limit| self.ground_m < limit);
        let factor = if two_rays {
            let below = self.elevation_rad - self.earth.sight(h1, 0.0, arc).elevation_rad;
            let widths = below.to_degrees() / beam_deg.max(1e-12);
            let gain = if beam_deg > 0.0 {
                physics::math::exp(-2.0 * std::f64::consts::LN_2 * widths * widths)
            } else {
                1.0
            };
            water.two_ray_factor(h1, h2, self.ground_m, gain).unwrap()
        } else {
            water.factor(h1, h2, self.ground_m).unwrap()
        };
        4.0 * to_db(factor)
    }
}

/// Mean SNR by the relation, dB, and the part of it that is the sea's.
fn direct_db(plan: &Plan, flight: usize, radar: &Radar, site: Geodetic, tau: Time) -> (f64, f64) {
    let sample = Sample::nominal(plan);
    let value = |v: Value| sample.value(plan, v);
    let direct = Direct::new(plan, radar, site, plan.flights[flight].path.at(tau));
    let class = &plan.classes[plan.flights[flight].class.index()];
    let [nose, beam, tail] = class.echo.rcs_dbsm[radar.band as usize].map(value);
    let angle = direct.off_nose_deg(site, flight, tau);
    let rcs = if angle <= 90.0 {
        nose + (beam - nose) * angle / 90.0
    } else {
        beam + (tail - beam) * (angle - 90.0) / 90.0
    };
    let half_seen = to_db(swerling1_required_snr(0.5, radar.pfa).unwrap());
    let spreading = 40.0 * physics::math::log10(value(radar.reach) / direct.slant_m);
    let beam_deg = value(radar.measurement.beam_deg);
    let elevation = direct.elevation_rad.to_degrees();
    let grounded = (1.0 - elevation / beam_deg.max(1e-12)).clamp(0.0, 1.0);
    let over_land = direct.is_land(direct.place.lat_deg, direct.place.lon_deg);
    let clutter = if over_land { value(radar.disturbance.clutter_loss_db) * grounded } else { 0.0 };
    let rain = value(plan.environment.rain_mm_h);
    assert!(rain == 0.0 || direct.place.h_m < plan.environment.rain_height, "rain from above");
    let law = RainLaw::new(radar.band.frequency_hz() * 1e-9, 0.0, std::f64::consts::FRAC_PI_4);
    let rain_db = law.map_or(0.0, |law| -2.0 * law.attenuation_db_km(rain) * direct.slant_m * 1e-3);
    let sea_db = direct.sea_db(site, beam_deg);
    let dry = half_seen + spreading + rcs + direct.gas_db(site) + rain_db - clutter;
    (dry + sea_db, sea_db)
}

/// Is a moment at least so many seconds from any end of a stretch, where beams and coasts cut?
fn away_from_edges(profiles: &[Profile], tau: Time) -> bool {
    let margin = Time::from_micros(200_000);
    profiles.iter().flat_map(|p| p.stretches()).any(|stretch| {
        let span = stretch.span();
        span.rise + margin <= tau && tau + margin <= span.set
    })
}

#[test]
fn tables_of_signal_are_the_relation() {
    let mut dice = Dice::new(5);
    let (mut compared, mut worst) = (0, 0.0_f64);
    let studies: Vec<Vec<Plan>> = SCENARIOS.iter().map(|name| plans(name)).collect();
    let wet = soaked(&studies[0][1]);
    let options: Vec<&Plan> = studies.iter().flatten().chain([&wet]).collect();
    for (i, plan) in options.iter().enumerate() {
        // The options of one study share much: two of the last are enough.
        if (4..7).contains(&i) {
            continue;
        }
        let geometry = Geometry::of(plan);
        let preparation = Preparation::with(plan, geometry.clone());
        let levels = preparation.levels(plan, &Sample::nominal(plan));
        let share = TRIPLES.div_ceil(options.len() - 3);
        let mut done = 0;
        for _ in 0..400 * share {
            if done == share {
                break;
            }
            let (flight, radar) = (dice.roll(plan.flights.len()), dice.roll(plan.radars.len()));
            let place = geometry.place(flight, radar, WayOf::MAIN);
            let whole = plan.flights[flight].path.duration().micros();
            let tau = Time::from_micros(
                (whole as f64 * dice.roll(1 << 20) as f64 / f64::from(1 << 20)) as i64,
            );
            let level = levels.level_db(place, tau);
            if level == f64::NEG_INFINITY || !away_from_edges(geometry.profiles(place), tau) {
                continue;
            }
            let site = Watcher::of(plan, &plan.radars[radar]).site();
            let (direct, sea) = direct_db(plan, flight, &plan.radars[radar], site, tau);
            if sea < FAINTEST_LOBE_DB {
                continue;
            }
            let off = (level - direct).abs();
            assert!(
                off < TOLERANCE_DB,
                "{} {} {} at {}: {level} dB in the table, {direct} by the relation ({sea} the sea's)",
                plan.option,
                plan.flights[flight].name,
                plan.radars[radar].name,
                tau.seconds()
            );
            worst = worst.max(off);
            done += 1;
        }
        compared += done;
    }
    println!("{compared} triples, {worst:.4} dB at worst");
    assert!(compared >= TRIPLES * 9 / 10, "{compared} triples");
}

/// The same plan in rain and gas over the sea, every flight below the rain's height.
fn soaked(plan: &Plan) -> Plan {
    let environment = Environment {
        sea: Sea::Around { land: Vec::new(), rms_height: 0.3 },
        gas: true,
        rain_mm_h: Value::Fixed(4.0),
        rain_height: 50_000.0,
        ground: Ground::Smooth,
    };
    Plan { environment, ..plan.clone() }
}

/// Hills that were drawn, not measured: no real place.
fn hilly(plan: &Plan) -> Plan {
    let mut rough = plan.clone();
    let site = plan.radars[0].site;
    rough.environment.ground = Ground::Tiles(std::sync::Arc::new(stage::hills(site)));
    for radar in &mut rough.radars {
        radar.site.h_m += 60.0;
    }
    rough
}

#[test]
fn ends_of_sight_are_those_of_the_exact_traversal() {
    let plan = hilly(&plans("first-look.toml")[1]);
    let Ground::Tiles(tiles) = &plan.environment.ground else { panic!("no hills") };
    let geometry = Geometry::of(&plan);
    let (mut ends, mut hidden) = (0, 0);
    for flight in 0..plan.flights.len() {
        for (r, radar) in plan.radars.iter().enumerate() {
            let path = &plan.flights[flight].path;
            let clearance = |tau: Time| {
                let point = path.at(tau);
                let end = |p: Geodetic| Point { x: p.lon_deg, y: p.lat_deg, z_m: p.h_m };
                let exact = tiles.clearance_on_earth(end(radar.site), end(point), radar.k_factor);
                exact.unwrap().min_m
            };
            for profile in geometry.pair(flight, r) {
                for interval in profile.intervals() {
                    for (edge, inward) in [(interval.rise, 1), (interval.set, -1)] {
                        if edge == profile.piece.rise || edge == profile.piece.set {
                            continue;
                        }
                        let step = Time::from_micros(100_000 * inward);
                        let (out, inside) = (clearance(edge - step), clearance(edge + step));
                        let exact = clearance(edge).abs() < 0.5 || out <= 0.0 && inside > 0.0;
                        assert!(exact, "{flight} {r} {edge:?}: {out} {inside}");
                        ends += 1;
                    }
                }
            }
            hidden +=
                usize::from(geometry.pair(flight, r).iter().all(|p| p.intervals().is_empty()));
        }
    }
    println!("{ends} ends, {hidden} pairs never in sight");
    assert!(ends >= 10, "{ends} ends");
}
