//! What must follow for sensing when the question is changed in a known way.
#![allow(missing_docs)]

mod stage;

use engine::chance::Chance;
use engine::geometry::{Fineness, Geometry, WayOf};
use engine::kernel::Sensing;
use engine::plan::{Branch, FlightId, Leg, Measurement, Path, Piece, Plan, Value};
use engine::prepare::Preparation;
use engine::record::Gate;
use engine::sample::Sample;
use engine::time::Time;
use physics::earth::Geodetic;
use stage::{Player, plans};

/// The Patriot option of the first look, with every value at its nominal.
fn battery() -> Plan {
    plans("first-look.toml").swap_remove(1)
}

/// Moments of the first detection of each flight, by replication.
fn detections(plan: &Plan, replications: u32) -> Vec<Vec<Time>> {
    let mut player = Player::new(plan, &Sample::nominal(plan), Sensing::Looks);
    let first = |record: &engine::record::Record, flight: usize| {
        let passages = record.passages(FlightId(flight as u32));
        passages.iter().map(|passage| passage.at(Gate::Detected)).min().unwrap_or(Time::NEVER)
    };
    (0..replications)
        .map(|replication| {
            let record = player.play(Chance::new(21, 0, replication));
            (0..plan.flights.len()).map(|flight| first(record, flight)).collect()
        })
        .collect()
}

#[test]
fn half_the_cross_section_is_never_detected_earlier() {
    for decorrelation in [0.1, 6.0] {
        let mut whole = battery();
        // Nothing is shot at: a flight that lives longer is seen longer.
        for post in &mut whole.posts {
            post.channels = Value::Fixed(0.0);
        }
        let nominal = Sample::nominal(&whole);
        for class in &mut whole.classes {
            class.echo.decorrelation = Value::Fixed(decorrelation);
        }
        let mut half = whole.clone();
        for class in &mut half.classes {
            for value in class.echo.rcs_dbsm.iter_mut().flatten() {
                *value = Value::Fixed(nominal.value(&whole, *value) - 3.0103);
            }
        }
        let (mut later, mut alike) = (0, 0);
        for (a, b) in detections(&whole, 400).iter().zip(&detections(&half, 400)) {
            for (a, b) in a.iter().zip(b) {
                assert!(a <= b, "half the echo was detected earlier: {a:?} {b:?}");
                if a < b {
                    later += 1;
                } else {
                    alike += 1;
                }
            }
        }
        println!("{later} detections later, {alike} alike");
        assert!(later > alike / 4, "halving the echo must matter");
    }
}

fn mirrored(place: Geodetic) -> Geodetic {
    Geodetic { lat_deg: -place.lat_deg, ..place }
}

/// The plan seen in a mirror that lies in the plane of the equator.
fn mirror(plan: &Plan) -> Plan {
    let mut other = plan.clone();
    for flight in &mut other.flights {
        let pieces = flight.path.pieces().iter().map(|(_, piece)| match piece {
            Piece::Leg(leg) => {
                Piece::Leg(Leg::new(mirrored(leg.from), mirrored(leg.to), leg.speed))
            }
            other => other.clone(),
        });
        flight.path = Path::new(pieces.collect());
    }
    for radar in &mut other.radars {
        radar.site = mirrored(radar.site);
        radar.coverage.boresight_deg = (180.0 - radar.coverage.boresight_deg).rem_euclid(360.0);
    }
    for launcher in &mut other.launchers {
        launcher.site = mirrored(launcher.site);
        launcher.boresight_deg = (180.0 - launcher.boresight_deg).rem_euclid(360.0);
    }
    for post in &mut other.posts {
        post.site = mirrored(post.site);
    }
    for asset in &mut other.assets {
        asset.site = mirrored(asset.site);
    }
    other
}

#[test]
fn a_mirror_through_the_equator_changes_nothing() {
    const REPLICATIONS: u32 = 2_000;
    let mut plan = battery();
    for radar in &mut plan.radars {
        // Errors of place are drawn as east and north: those are not mirrored.
        radar.measurement = Measurement::EXACT;
    }
    let other = mirror(&plan);
    let mut here = Player::new(&plan, &Sample::nominal(&plan), Sensing::Waiting);
    let mut there = Player::new(&other, &Sample::nominal(&other), Sensing::Waiting);
    let mut differ = 0;
    for replication in 0..REPLICATIONS {
        let chance = Chance::new(22, 0, replication);
        let (a, b) = (here.play(chance), there.play(chance));
        let same = a.ledgers().iter().zip(b.ledgers()).all(|(a, b)| {
            a.end == b.end && (a.ended - b.ended).micros().abs() < 50_000 && a.shots == b.shots
        });
        differ += u32::from(!same);
    }
    println!("{differ} of {REPLICATIONS} replications differ");
    assert!(differ <= REPLICATIONS / 1_000, "{differ} of {REPLICATIONS} replications differ");
}

/// Tables half as fine and twice as fine give the same signal.
#[test]
fn finer_tables_say_the_same() {
    let plan = battery();
    let sample = Sample::nominal(&plan);
    let tables = |fineness: Fineness| {
        let geometry = Geometry::with(&plan, fineness);
        (geometry.clone(), Preparation::with(&plan, geometry).levels(&plan, &sample))
    };
    let ((geometry, coarse), (_, fine)) =
        (tables(Fineness::STANDARD), tables(Fineness::STANDARD.halved()));
    let (mut compared, mut worst) = (0, 0.0_f64);
    for flight in 0..plan.flights.len() {
        for radar in 0..plan.radars.len() {
            let place = geometry.place(flight, radar, WayOf::MAIN);
            let whole = plan.flights[flight].path.duration().micros();
            for i in 0..2_000 {
                let tau = Time::from_micros(whole / 2_000 * i);
                let (a, b) = (coarse.level_db(place, tau), fine.level_db(place, tau));
                if a > f64::NEG_INFINITY && b > f64::NEG_INFINITY {
                    worst = worst.max((a - b).abs());
                    compared += 1;
                }
            }
        }
    }
    println!("{compared} levels, {worst:.4} dB apart at worst");
    assert!(compared > 5_000 && worst < 0.02);
}

/// A branch that goes on where the main path would have gone is seen as the main path is.
#[test]
fn a_branch_is_seen_from_where_it_leaves() {
    let mut plan = battery();
    let path = plan.flights[0].path.clone();
    let at = Time::from_micros(path.duration().micros() / 2);
    let piece = path.pieces().partition_point(|(begin, _)| *begin <= at) - 1;
    let Piece::Leg(leg) = &path.pieces()[piece].1 else { panic!("a leg") };
    let onward = Leg::new(path.at(at), leg.to, leg.speed);
    let rest = path.pieces()[piece + 1..].iter().map(|(_, piece)| piece.clone());
    let pieces = std::iter::once(Piece::Leg(onward)).chain(rest).collect();
    plan.flights[0].branches = vec![Branch {
        at,
        when: engine::plan::Trigger::FiredAt,
        path: Path::new(pieces),
        keeps_role: true,
    }];
    let geometry = Geometry::of(&plan);
    let levels = Preparation::with(&plan, geometry.clone()).levels(&plan, &Sample::nominal(&plan));
    let mut compared = 0;
    for radar in 0..plan.radars.len() {
        let (main, branch) =
            (geometry.place(0, radar, WayOf::MAIN), geometry.place(0, radar, WayOf::branch(0)));
        for i in 1..500 {
            let on = Time::from_micros((path.duration() - at).micros() / 500 * i);
            let (a, b) = (levels.level_db(main, at + on), levels.level_db(branch, on));
            if a > f64::NEG_INFINITY && b > f64::NEG_INFINITY {
                assert!((a - b).abs() < 0.05, "{a} {b}");
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "{compared}");
}
