//! What a defence's radars would collect on friendly flights that pass them: how long, from how
//! far and from which side they see them, and what the author's mitigations take away.
//!
//! Only friendly flights are asked about, on the paths that their author wrote; nothing here ranks
//! bearings or looks for a path. Aspects are told in bins of 30 degrees at least.

use engine::geometry::Geometry;
use engine::plan::{FlightId, Grade, Mount, Plan, Radar, Side, Value};
use engine::prepare::{Signal, sends, usual_start};
use engine::sample::Sample;
use engine::time::Time;
use physics::math::from_db;
use rayon::prelude::*;

use crate::worlds::{Design, Worlds};

/// Widths that bins of aspects may have, degrees. No bin is narrower than 30, and all edges are its
/// multiples, so that the difference of two tables tells nothing finer either.
pub const WIDTHS_DEG: [f64; 4] = [30.0, 60.0, 90.0, 180.0];
/// The time between two moments at which a flight is asked for.
const STEP: Time = Time::from_micros(1_000_000);

/// How exposure is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Width of the bins of aspects, degrees; one of [`WIDTHS_DEG`], or the next wider one is taken.
    pub bin_deg: f64,
    /// Worlds, of which the first is nominal.
    pub worlds: u32,
    /// Seed of the worlds.
    pub seed: u64,
    /// The cross-section in dBsm that reflectors fitted in peacetime give from every side, if they
    /// are.
    pub reflectors_dbsm: Option<f64>,
    /// Names of raids; every friendly one if there are none.
    pub raids: Vec<String>,
}

/// A number in the nominal world, and the least and greatest over all worlds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Over {
    /// In the nominal world.
    pub nominal: f64,
    /// In the world in which it is least.
    pub low: f64,
    /// In the world in which it is greatest.
    pub high: f64,
}

/// What a radar collects from some sides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    /// Angle off the flight's nose at which the bin begins, degrees.
    pub from_deg: f64,
    /// And at which it ends.
    pub to_deg: f64,
    /// Seconds in line of sight and inside every limit of the radar.
    pub in_view: Over,
    /// Those of them in which the radar sends.
    pub lit: Over,
    /// Looks that detect it, on average.
    pub detections: Over,
    /// Nearest and farthest it is in view in any world, m; nothing where it never is.
    pub range: Option<(f64, f64)>,
}

/// What one radar collects on all flights of a raid.
#[derive(Clone, Debug, PartialEq)]
pub struct Collected {
    /// The raid.
    pub raid: String,
    /// Its class of flight.
    pub class: String,
    /// How many flights it has.
    pub flights: u32,
    /// The radar.
    pub radar: String,
    /// Word for its band.
    pub band: &'static str,
    /// The worst grade of the figures of its reach and of the flight's cross-section; nothing where
    /// both are given.
    pub grade: Option<Grade>,
    /// All sides together.
    pub all: Bin,
    /// By side, from the nose on.
    pub bins: Vec<Bin>,
}

/// An option's radars.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionExposure {
    /// The option.
    pub option: String,
    /// What each of its radars collects on each raid that was asked for, in their order.
    pub collected: Vec<Collected>,
}

/// Names of the raids of friendly flights, in the order in which they are written.
pub fn friendly(plans: &[Plan]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for flight in plans.iter().flat_map(|plan| &plan.flights) {
        if flight.side == Side::Friendly && !names.contains(&flight.raid) {
            names.push(flight.raid.clone());
        }
    }
    names
}

/// What the radars of every option collect.
pub fn exposure(plans: &[Plan], asked: &Asked) -> Vec<OptionExposure> {
    let groups = plans.iter().flat_map(|plan| &plan.figures).map(|figure| figure.group.as_str());
    let worlds = Worlds::new(asked.seed, Design::Hypercube, asked.worlds.max(1), groups);
    plans.iter().map(|plan| of_option(plan, &worlds, asked)).collect()
}

fn of_option(plan: &Plan, worlds: &Worlds, asked: &Asked) -> OptionExposure {
    let samples: Vec<Sample> = (0..worlds.count())
        .map(|world| Sample::by_group(plan, |group| worlds.reading(world, group)))
        .collect();
    let raids = friendly(std::slice::from_ref(plan));
    let raids = raids.iter().filter(|raid| asked.raids.is_empty() || asked.raids.contains(raid));
    let pairs: Vec<(&String, &Radar)> =
        raids.flat_map(|raid| plan.radars.iter().map(move |radar| (raid, radar))).collect();
    let one = |(raid, radar): &(&String, &Radar)| collected(plan, &samples, raid, radar, asked);
    OptionExposure { option: plan.option.clone(), collected: pairs.par_iter().map(one).collect() }
}

fn collected(
    plan: &Plan,
    samples: &[Sample],
    raid: &str,
    radar: &Radar,
    asked: &Asked,
) -> Collected {
    let flights: Vec<FlightId> = (0..plan.flights.len() as u32)
        .map(FlightId)
        .filter(|flight| plan.flights[flight.index()].raid == raid)
        .filter(
            |flight| !matches!(radar.mount, Mount::Aboard { flight: own, .. } if own == *flight),
        )
        .collect();
    let class = flights.first().map(|flight| plan.flights[flight.index()].class);
    let class = class.map(|class| &plan.classes[class.index()]);
    let tracks: Vec<Track> = flights.iter().map(|f| Track::of(plan, *f, radar, asked)).collect();
    let by_world: Vec<Vec<Sums>> =
        samples.iter().map(|sample| sums(plan, sample, radar, &tracks, asked)).collect();
    let bins: Vec<Bin> = (0..bins(asked.bin_deg))
        .map(|bin| {
            let (width, from) = (width(asked.bin_deg), bin as f64);
            let (from_deg, to_deg) = (from * width, (from + 1.0) * width);
            Bin { from_deg, to_deg, ..Bin::over(by_world.iter().map(|world| world[bin])) }
        })
        .collect();
    let whole = by_world.iter().map(|world| world.iter().copied().fold(Sums::NONE, Sums::and));
    let open = class.iter().flat_map(|class| class.echo.rcs_dbsm[radar.band as usize]);
    Collected {
        raid: raid.to_owned(),
        class: class.map_or_else(String::new, |class| class.name.clone()),
        flights: flights.len() as u32,
        radar: radar.name.clone(),
        band: radar.band.name(),
        grade: open.chain([radar.reach]).filter_map(|value| grade(plan, value)).max(),
        all: Bin { to_deg: 180.0, ..Bin::over(whole) },
        bins,
    }
}

fn grade(plan: &Plan, value: Value) -> Option<Grade> {
    match value {
        Value::Fixed(_) => None,
        Value::Open(figure) => Some(plan.figures[figure.0 as usize].grade),
    }
}

/// The width that bins have.
fn width(bin_deg: f64) -> f64 {
    WIDTHS_DEG.into_iter().find(|width| *width >= bin_deg).unwrap_or(180.0)
}

/// How many bins there are.
fn bins(bin_deg: f64) -> usize {
    (180.0 / width(bin_deg)) as usize
}

/// A flight before a radar: what is the same in every world.
struct Track {
    flight: FlightId,
    start: Time,
    geometry: Geometry,
    /// Moments of its own time at which it may be seen, with the bin and the range in m.
    moments: Vec<(Time, usize, f64)>,
}

impl Track {
    fn of(plan: &Plan, flight: FlightId, radar: &Radar, asked: &Asked) -> Self {
        let geometry = Geometry::of_pair(plan, flight, radar);
        let start = usual_start(plan, flight);
        let last = plan.flights[flight.index()].path.duration().min(plan.duration - start);
        let last_bin = bins(asked.bin_deg) - 1;
        let half = Time::from_micros(STEP.micros() / 2);
        let moments = (0..)
            .map(|i| Time::from_micros(i * STEP.micros()) + half)
            .take_while(|tau| *tau < last)
            .filter_map(|tau| {
                let knot = geometry.at(0, tau)?;
                let bin = (knot.off_nose_deg / width(asked.bin_deg)) as usize;
                Some((tau, bin.min(last_bin), from_db(knot.spreading_db / -4.0)))
            })
            .collect();
        Self { flight, start, geometry, moments }
    }
}

/// What is summed in one world.
#[derive(Clone, Copy)]
struct Sums {
    in_view: f64,
    lit: f64,
    detections: f64,
    nearest: f64,
    farthest: f64,
}

impl Sums {
    const NONE: Self =
        Self { in_view: 0.0, lit: 0.0, detections: 0.0, nearest: f64::INFINITY, farthest: 0.0 };

    fn and(self, other: Self) -> Self {
        Self {
            in_view: self.in_view + other.in_view,
            lit: self.lit + other.lit,
            detections: self.detections + other.detections,
            nearest: self.nearest.min(other.nearest),
            farthest: self.farthest.max(other.farthest),
        }
    }
}

fn sums(plan: &Plan, sample: &Sample, radar: &Radar, tracks: &[Track], asked: &Asked) -> Vec<Sums> {
    let mut sums = vec![Sums::NONE; bins(asked.bin_deg)];
    let least = asked.reflectors_dbsm.unwrap_or(f64::NEG_INFINITY);
    for track in tracks {
        let profiles = track.geometry.profiles(0);
        let signal = Signal::of(plan, sample, profiles, (track.flight, radar), least);
        for (tau, bin, range) in &track.moments {
            let level = signal.level_db(*tau);
            if level == f64::NEG_INFINITY {
                continue;
            }
            let lit = STEP.seconds() * sends(plan, sample, radar, track.start + *tau);
            let looks = lit / signal.between_looks();
            sums[*bin] = sums[*bin].and(Sums {
                in_view: STEP.seconds(),
                lit,
                detections: looks * signal.detection(level),
                nearest: *range,
                farthest: *range,
            });
        }
    }
    sums
}

impl Over {
    fn of(values: impl Iterator<Item = f64> + Clone) -> Self {
        Self {
            nominal: values.clone().next().unwrap_or(0.0),
            low: values.clone().fold(f64::INFINITY, f64::min),
            high: values.fold(f64::NEG_INFINITY, f64::max),
        }
    }
}

impl Bin {
    /// Over worlds, of which the first is nominal.
    fn over(worlds: impl Iterator<Item = Sums> + Clone) -> Self {
        let whole = worlds.clone().fold(Sums::NONE, Sums::and);
        Self {
            from_deg: 0.0,
            to_deg: 0.0,
            in_view: Over::of(worlds.clone().map(|sums| sums.in_view)),
            lit: Over::of(worlds.clone().map(|sums| sums.lit)),
            detections: Over::of(worlds.map(|sums| sums.detections)),
            range: (whole.in_view > 0.0).then_some((whole.nearest, whole.farthest)),
        }
    }
}
