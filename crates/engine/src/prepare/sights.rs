//! What radars see in one world: scales, rhythms, schedules, jammers.

use std::collections::BTreeMap;
use std::sync::Arc;

use physics::detection::single_pulse::{swerling1_required_snr, threshold};
use physics::math::to_db;
use physics::propagation::rain::RainLaw;

use crate::geometry::{Geometry, Profile, WayOf as Way};
use crate::plan::{
    Emission, Flight, FlightClass, FlightId, Plan, Radar, Scan, Swerling, TimeBudget, Value,
};
use crate::sense::{
    AirframeLaw, Beam, Jammers, Ladder, Rhythm, Rule, Scale, Schedule, Sight, Source, beat,
};
use crate::time::Time;

/// What radars see in one world.
#[derive(Clone, Debug)]
pub(crate) struct SightTables {
    pub geometry: Arc<Geometry>,
    /// By place of the geometry: flight by flight, way by way, radar by radar. Worlds share those
    /// that no figure between them moves.
    pub sights: Vec<Arc<Sight>>,
    /// By class of flight and radar: what sights are made with.
    makings: Vec<Making>,
    pub radars: Vec<RadarTable>,
    pub jammers: Jammers,
    /// By flight: how its airframe's cross-section is spread about its class's.
    pub airframes: Vec<AirframeLaw>,
}

/// A radar in one world, apart from what it sees.
#[derive(Clone, Debug)]
pub(crate) struct RadarTable {
    pub rule: Rule,
    pub schedule: Schedule,
    /// How long it stays on after a cue, where it waits for cues.
    pub hold: Option<Time>,
    /// Does it never send?
    pub silent: bool,
    pub load: Load,
    /// Has it one phase of its scan for all flights?
    pub one_phase: bool,
    /// Time between looks at what is tracked.
    pub track_period: Time,
}

/// What tracks cost a radar's search.
#[derive(Clone, Debug)]
pub(crate) struct Load {
    free_tracks: f64,
    share_a_track: f64,
    pub most_tracks: u32,
    /// Factors by which the search is stretched, in rising steps from one.
    stretches: Vec<f64>,
}

impl Load {
    /// The step of the stretch that so many tracks bring: the next one that is enough.
    pub fn step(&self, tracks: u32) -> u8 {
        let beyond = (f64::from(tracks) - self.free_tracks).max(0.0);
        let needed = 1.0 + beyond * self.share_a_track;
        let steps = self.stretches.partition_point(|stretch| *stretch < needed);
        steps.min(self.stretches.len() - 1) as u8
    }
}

/// Steps in which a search is stretched; between two of them the larger counts.
const STRETCHES: [f64; 13] = [1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 13.0, 16.0];
/// Shortest time between looks that is kept apart, s.
const SHORTEST_PERIOD: f64 = 0.02;

/// What the sights of one class of flight before one radar are made with, besides their geometry:
/// equal makings give equal sights.
#[derive(Clone, Debug, PartialEq)]
struct Making {
    scale: Scale,
    searches: Arc<[Time]>,
    track: Time,
    decorrelation: Time,
    looks_to_drop: i64,
    airframes: Arc<[(i16, i16)]>,
}

/// Everything that radars see in a world. What is the same in a world of the same plan that is
/// `known` already is taken from there.
pub(super) fn tables(
    plan: &Plan,
    geometry: &Arc<Geometry>,
    value: &impl Fn(Value) -> f64,
    known: Option<&SightTables>,
) -> SightTables {
    let radars: Vec<RadarTable> = plan.radars.iter().map(|r| radar(plan, r, value)).collect();
    let airframes: Vec<AirframeLaw> = plan
        .classes
        .iter()
        .map(|class| AirframeLaw::of(value(class.echo.airframe_sigma_db)))
        .collect();
    let makings = makings(plan, &radars, &airframes, value);
    let mut smith = Smith { plan, ladders: BTreeMap::new() };
    let mut sights = Vec::with_capacity(geometry.places());
    for flight in &plan.flights {
        for _ in 0..=flight.branches.len() {
            for radar in 0..plan.radars.len() {
                let (place, which) =
                    (sights.len(), flight.class.index() * plan.radars.len() + radar);
                let same = known.filter(|known| known.makings[which] == makings[which]);
                sights.push(match same {
                    Some(known) => Arc::clone(&known.sights[place]),
                    None => smith.sight(geometry.profiles(place), radar, &makings[which]),
                });
            }
        }
    }
    let airframe_of = |flight: &Flight| airframes[flight.class.index()].clone();
    SightTables {
        geometry: geometry.clone(),
        sights,
        makings,
        radars,
        jammers: jammers(plan, geometry, value),
        airframes: plan.flights.iter().map(airframe_of).collect(),
    }
}

fn makings(
    plan: &Plan,
    radars: &[RadarTable],
    airframes: &[AirframeLaw],
    value: &impl Fn(Value) -> f64,
) -> Vec<Making> {
    let searches: Vec<Arc<[Time]>> =
        plan.radars.iter().zip(radars).map(|(r, table)| searches(r, table, value)).collect();
    let making = |class: usize, radar: usize| Making {
        scale: scale(plan, &plan.classes[class], &plan.radars[radar], value),
        searches: Arc::clone(&searches[radar]),
        track: radars[radar].track_period,
        decorrelation: decorrelation(&plan.classes[class], value),
        looks_to_drop: i64::from(radars[radar].rule.misses),
        airframes: airframes[class].bounds.clone(),
    };
    let classes = 0..plan.classes.len();
    classes
        .flat_map(|class| (0..plan.radars.len()).map(move |radar| (class, radar)))
        .map(|(class, radar)| making(class, radar))
        .collect()
}

/// Makes sights; those of one law and threshold share their ladder.
struct Smith<'a> {
    plan: &'a Plan,
    ladders: BTreeMap<(u8, u64), Arc<Ladder>>,
}

impl Smith<'_> {
    fn sight(&mut self, profiles: &[Profile], radar: usize, making: &Making) -> Arc<Sight> {
        let radar = &self.plan.radars[radar];
        let law = making.scale.swerling;
        let ladder = self
            .ladders
            .entry((law as u8, radar.pfa.to_bits()))
            .or_insert_with(|| Arc::new(Ladder::of(law, threshold(radar.pfa))));
        let rhythm = Rhythm {
            search: &making.searches,
            track: making.track,
            sweep: beat(radar.scan).sweep,
            decorrelation: making.decorrelation,
            looks_to_drop: making.looks_to_drop,
            airframes: making.airframes.clone(),
            ladder: ladder.clone(),
        };
        Arc::new(Sight::of(profiles, &making.scale, &rhythm))
    }
}

impl SightTables {
    /// Other sights of one flight, way by way and radar by radar: of a stronger echo, and from
    /// other profiles where there are any.
    pub(crate) fn otherwise(
        &self,
        plan: &Plan,
        flight: FlightId,
        stronger_db: f64,
        profiles: Option<&[Vec<Profile>]>,
    ) -> Vec<Arc<Sight>> {
        let mut smith = Smith { plan, ladders: BTreeMap::new() };
        let first = self.geometry.place(flight.index(), 0, Way::MAIN);
        let flight = &plan.flights[flight.index()];
        let makings = &self.makings[flight.class.index() * plan.radars.len()..];
        let sight = |at: usize| {
            let radar = at % plan.radars.len();
            let mut making = makings[radar].clone();
            making.scale.rcs_dbsm = making.scale.rcs_dbsm.map(|rcs| rcs + stronger_db);
            let own = || self.geometry.profiles(first + at);
            smith.sight(profiles.map_or_else(own, |others| &others[at]), radar, &making)
        };
        (0..(flight.branches.len() + 1) * plan.radars.len()).map(sight).collect()
    }

    /// Put such sights in the place of the flight's own.
    pub(crate) fn replace(&mut self, flight: FlightId, sights: &[Arc<Sight>]) {
        let first = self.geometry.place(flight.index(), 0, Way::MAIN);
        self.sights[first..first + sights.len()].clone_from_slice(sights);
    }
}

fn decorrelation(class: &FlightClass, value: &impl Fn(Value) -> f64) -> Time {
    match class.echo.swerling {
        // What does not fluctuate needs no amplitudes in common.
        Swerling::Zero => Time::ZERO,
        Swerling::One | Swerling::Three => {
            Time::from_seconds(value(class.echo.decorrelation).max(0.0))
        }
    }
}

pub(super) fn period(value: f64) -> Time {
    Time::from_seconds(value.max(SHORTEST_PERIOD))
}

fn searches(radar: &Radar, table: &RadarTable, value: &impl Fn(Value) -> f64) -> Arc<[Time]> {
    let search = value(beat(radar.scan).search);
    table.load.stretches.iter().map(|stretch| period(search * stretch)).collect()
}

fn radar(plan: &Plan, radar: &Radar, value: &impl Fn(Value) -> f64) -> RadarTable {
    let hold = match &radar.emission {
        Emission::OnCue { hold } => Some(Time::from_seconds(value(*hold).max(0.0))),
        _ => None,
    };
    let schedule = match &radar.emission {
        Emission::Scheduled(spans) => Schedule::Spans(spans.clone()),
        Emission::Blinking { on, off } => {
            let on = Time::from_seconds(value(*on).max(0.0));
            let turn = on + Time::from_seconds(value(*off).max(0.0));
            if turn > on { Schedule::Blinking { on, turn } } else { Schedule::Always }
        }
        _ => Schedule::Always,
    };
    let beat = beat(radar.scan);
    RadarTable {
        rule: Rule {
            hits: radar.confirmation.hits,
            looks: radar.confirmation.looks,
            misses: value(radar.confirmation.misses).round().clamp(1.0, 255.0) as u8,
        },
        schedule,
        hold,
        silent: radar.emission == Emission::Silent,
        load: load(plan, radar, value),
        one_phase: beat.one_phase,
        track_period: period(value(beat.track)),
    }
}

fn load(plan: &Plan, radar: &Radar, value: &impl Fn(Value) -> f64) -> Load {
    let TimeBudget { free_tracks, share_a_track, most_tracks } = radar.budget;
    let most_tracks = value(most_tracks).round().clamp(0.0, 1e9) as u32;
    let flights = (plan.flights.len() as u32).min(most_tracks);
    let mut load = Load {
        free_tracks: value(free_tracks),
        share_a_track: value(share_a_track).max(0.0),
        most_tracks,
        stretches: STRETCHES.to_vec(),
    };
    // A turning antenna turns as it does, however much it tracks.
    let steered = matches!(radar.scan, Scan::Electronic { .. });
    let steps = if steered { load.step(flights) } else { 0 };
    load.stretches.truncate(usize::from(steps) + 1);
    load
}

pub(super) fn scale(
    plan: &Plan,
    class: &FlightClass,
    radar: &Radar,
    value: &impl Fn(Value) -> f64,
) -> Scale {
    let half_seen = swerling1_required_snr(0.5, radar.pfa).unwrap_or(1.0);
    let reach_db = 4.0 * to_db(value(radar.reach).max(1.0));
    let spreading = |range: f64| -4.0 * to_db(range.max(1.0));
    let coverage = &radar.coverage;
    Scale {
        pfa: radar.pfa,
        swerling: class.echo.swerling,
        snr_at_1m_db: to_db(half_seen) + reach_db,
        rcs_dbsm: class.echo.rcs_dbsm[radar.band as usize].map(value),
        rain_db_km: rain_db_km(plan, radar, value),
        clutter_db: value(radar.disturbance.clutter_loss_db).max(0.0),
        beam_deg: value(radar.measurement.beam_deg).max(0.0),
        farthest_db: spreading(value(coverage.instrumented_range)),
        nearest_db: spreading(value(coverage.min_range)),
        boresight_deg: coverage.boresight_deg,
        half_sector_deg: 0.5 * value(coverage.sector_deg),
        blanked_deg: coverage.blanked_deg,
        half_blanked_deg: 0.5 * coverage.blanked_width_deg,
        min_elevation_deg: value(coverage.min_elevation_deg),
        max_elevation_deg: value(coverage.max_elevation_deg),
        min_radial_speed: value(coverage.min_radial_speed).max(0.0),
    }
}

/// What a kilometre of the scenario's rain takes both ways, dB: ITU-R P.838 for a polarisation
/// between the two, so that elevation does not matter. Below 1 GHz rain takes nothing.
fn rain_db_km(plan: &Plan, radar: &Radar, value: &impl Fn(Value) -> f64) -> f64 {
    let rain = value(plan.environment.rain_mm_h);
    let law = RainLaw::new(radar.band.frequency_hz() * 1e-9, 0.0, std::f64::consts::FRAC_PI_4);
    match law {
        Some(law) if rain > 0.0 => 2.0 * law.attenuation_db_km(rain),
        _ => 0.0,
    }
}

fn jammers(plan: &Plan, geometry: &Geometry, value: &impl Fn(Value) -> f64) -> Jammers {
    let jamming = |flight: &&Flight| flight.jammer.jams();
    let flights = (0..plan.flights.len()).filter(|i| jamming(&&plan.flights[*i]));
    let mut jammers =
        Jammers { flights: flights.map(|i| i as u32).collect(), ..Jammers::default() };
    for flight in plan.flights.iter().filter(jamming) {
        for radar in &plan.radars {
            let range = value(flight.jammer.noise_range[radar.band as usize]);
            let level = if range > 0.0 { 2.0 * to_db(range) } else { f64::NEG_INFINITY };
            jammers.at_1m_db.push(level);
        }
    }
    let beam = |radar: &Radar| {
        Beam::new(
            value(radar.measurement.beam_deg).max(0.0),
            value(radar.disturbance.sidelobe_db).min(0.0),
        )
    };
    jammers.beams = plan.radars.iter().map(beam).collect();
    let radars = plan.radars.len();
    let lobes = |(i, level): (usize, &f64)| jammers.beams[i % radars].lobes(*level);
    jammers.lobes = jammers.at_1m_db.iter().enumerate().map(lobes).collect();
    for jammer in &jammers.flights {
        jammers.first.push(jammers.sources.len());
        for way in 0..=plan.flights[*jammer as usize].branches.len() {
            for radar in 0..plan.radars.len() {
                let place = geometry.place(*jammer as usize, radar, Way(way as u32));
                jammers.sources.push(Source::of(geometry.profiles(place)));
            }
        }
    }
    jammers
}
