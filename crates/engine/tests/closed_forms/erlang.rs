//! Erlang's loss system: flights arrive as a Poisson stream, each takes a fire channel for the
//! time of one round's flight or, if none is free at once, is never engaged.
//!
//! A flight comes head-on and can be met only if its round leaves within some hundredths of a
//! second of its appearance: a moment later the intercept would lie inside the least range. So
//! nobody waits. The service time is one and the same for all, which the loss does not depend on.

use engine::geometry::Watcher;
use engine::plan::{FlightId, Flyout, Leg, Origin, Path, Piece, Plan, Scan, Span, Start};
use engine::prepare::Preparation;
use engine::time::Time;
use physics::earth::{Geodetic, geodesic, to_ecef};
use physics::queueing::erlang_b;

use crate::judge::{Effort, Tally, rows};
use crate::stage::fixed;
use crate::textbook::{SITE, plan, play_on};

/// Arrivals of one replication, of which the first are the warm-up.
const ARRIVALS: u32 = 1_000;
/// Service times of warm-up.
const WARM_UP: f64 = 20.0;
/// Seconds that a channel is taken.
const SERVICE: f64 = 400.0;
/// Speeds of flights and rounds, m/s.
const FLIGHT: f64 = 250.0;
const ROUND: f64 = 300.0;
/// Time between looks, s.
const LOOK: f64 = 0.02;

/// A loss system of so many channels under so many erlangs.
pub fn loss_system(channels: u32, load: f64) -> Plan {
    let mut plan = plan(ARRIVALS, 0.0, 1.0, 1_000_000);
    let at = |distance: f64| {
        let far = geodesic::direct(SITE.lat_deg, SITE.lon_deg, 0.0, distance);
        Geodetic { lat_deg: far.lat2_deg, lon_deg: far.lon2_deg, h_m: SITE.h_m }
    };
    let from = at((FLIGHT + ROUND) * SERVICE);
    let path = Path::new(vec![Piece::Leg(Leg::new(from, at(0.9 * ROUND * SERVICE), FLIGHT))]);
    let mean_gap = Time::from_seconds(SERVICE / load);
    for (i, flight) in plan.flights.iter_mut().enumerate() {
        flight.path = path.clone();
        let after = match i {
            0 => Origin::Moment(Time::ZERO),
            _ => Origin::Flight(FlightId(i as u32 - 1)),
        };
        flight.start = Start::Poisson { after, mean_gap };
    }
    plan.duration = Time::from_seconds(1e9);
    plan.posts[0].channels = fixed(f64::from(channels));
    plan.posts[0].steps.assess = Span::Fixed(fixed(0.0));
    plan.posts[0].doctrine.review = fixed(1e6);
    plan.radars[0].scan = Scan::Electronic { search: fixed(LOOK), track: fixed(LOOK) };
    // It sees a flight in its first moments only: nothing is to be known of it later.
    let slant =
        Watcher::of(&plan, &plan.radars[0]).view(path.at(Time::from_seconds(10.0 * LOOK))).slant_m;
    plan.radars[0].coverage.min_range = fixed(slant);
    let round = &mut plan.interceptors[0];
    round.flyout = Flyout::MeanSpeed(fixed(ROUND));
    round.min_range = fixed(meeting_distance(&path, Time::from_seconds(2.5 * LOOK)));
    plan
}

/// From the launcher to where a round that leaves at an age of the flight would meet it, if that
/// went straight on from there.
fn meeting_distance(path: &Path, age: Time) -> f64 {
    let (site, here) = (to_ecef(SITE), to_ecef(path.at(age)));
    let velocity = (here - to_ecef(path.at(Time::ZERO))) * (1.0 / age.seconds());
    let gap = here - site;
    let (a, b) = (velocity.dot(velocity) - ROUND * ROUND, gap.dot(velocity));
    let c = gap.dot(gap);
    let seconds =
        if a.abs() < 1e-3 * ROUND { -0.5 * c / b } else { c / ((b * b - a * c).sqrt() - b) };
    (gap + velocity * seconds).length()
}

fn judge(effort: Effort, fault: f64) -> Tally {
    let mut tally = Tally::default();
    let preparation = Preparation::of(&loss_system(1, 1.0));
    for row in rows("erlang_b.csv") {
        let (channels, load) = (row.number("channels") as u32, row.number("offered_load_erlang"));
        let known = erlang_b(channels, load).expect("a load");
        assert!((known / row.number("blocking") - 1.0).abs() < 1e-9);
        let name = format!("erlang_b {channels} channels, {load} erlang");
        let Some(trials) = effort.trials(known) else {
            tally.skip(name);
            continue;
        };
        let plan = loss_system(channels, load * (1.0 + fault));
        let warm = (WARM_UP * load).ceil().min(0.5 * f64::from(ARRIVALS)) as usize;
        let counted = ARRIVALS as usize - warm;
        let replications = trials.div_ceil(counted as u32).max(8);
        // Losses of one day hang together: the day's share is the trial.
        let (mut sum, mut squares) = (0.0, 0.0);
        play_on(&preparation, &plan, 500 + row.number("id") as u64, replications, |record| {
            let lost = record.ledgers()[warm..].iter().filter(|ledger| ledger.shots == 0).count();
            let share = lost as f64 / counted as f64;
            sum += share;
            squares += share * share;
        });
        let n = f64::from(replications);
        let variance = (squares - sum * sum / n) / (n - 1.0);
        tally.student(&name, sum / n, variance / n, replications, known);
    }
    tally
}

#[test]
fn channels_lose_as_erlang_says() {
    let effort = Effort::of_this_run();
    let tally = judge(effort, 0.0);
    assert!(tally.rows() > 20, "only {} intervals were judged", tally.rows());
    assert!(tally.holds("erlang_b"));
    assert!(!judge(effort, 0.10).holds("erlang_b with a fault"), "a fault is caught");
}
