//! What circles for hours is tabulated for one circuit: every other one is looked at anew.

mod stage;

use engine::geometry::{Geometry, Knot, View, Watcher, WayOf};
use engine::plan::*;
use engine::time::Time;
use stage::*;

/// A circuit of seven minutes that a flight goes round for three hours, somewhat more than whole
/// times, after a way there and before a way home.
fn patrol() -> Plan {
    let mut plan = empty(20_000.0);
    let station = Hold {
        from_deg: 250.0,
        ..Hold::orbit(place(0.0, 0.0, 6e3), 15e3, 225.0, seconds(10_888.0))
    };
    let (from, home) = (place(-90e3, 20e3, 6e3), place(80e3, -70e3, 6e3));
    let mut patrol = flight("patrol/1", Side::Friendly, from, home, 225.0);
    patrol.path = Path::new(vec![
        Piece::Leg(Leg::new(from, station.entry(), 225.0)),
        Piece::Hold(station),
        Piece::Leg(Leg::new(station.exit(), home, 225.0)),
    ]);
    plan.flights.push(patrol);
    plan.posts.push(post("post", place(0.0, 0.0, 0.0)));
    // Inside the circuit, beside it, and where the horizon and the limit of range cut it.
    for (east, north, height) in
        [(3e3, 1e3, 10.0), (-40e3, 25e3, 10.0), (330e3, 0.0, 5.0), (0.0, -150e3, 30.0)]
    {
        let name = format!("radar/{}", plan.radars.len());
        plan.radars.push(radar(&name, 0, place(east, north, height), 1.0));
    }
    plan.radars[3].coverage.instrumented_range = fixed(150e3);
    plan.environment.gas = true;
    plan
}

fn is_near(knot: &Knot, view: &View, radial_m_s: f64) -> bool {
    let turned = (knot.azimuth_deg - view.azimuth_deg).rem_euclid(360.0);
    turned.min(360.0 - turned) < 0.02
        && (knot.spreading_db - view.spreading_db()).abs() < 0.008
        && (knot.elevation_deg - view.elevation_deg).abs() < 0.006
        && (knot.radial_m_s - radial_m_s).abs() < 0.2
}

#[test]
fn every_circuit_is_seen_as_it_is() {
    let plan = patrol();
    let geometry = Geometry::of(&plan);
    let path = &plan.flights[0].path;
    let (mut seen, mut hidden) = (0, 0);
    for (r, radar) in plan.radars.iter().enumerate() {
        let (watcher, place) = (Watcher::of(&plan, radar), geometry.place(0, r, WayOf::MAIN));
        for i in 0..20_000 {
            let tau = Time::from_micros(path.duration().micros() / 20_000 * i + 77_777);
            let (point, velocity) = (path.at(tau), path.velocity(tau));
            let view = watcher.view(point);
            let edge =
                view.margin_m.abs() < 10.0 || (view.slant_m - watcher.farthest_m()).abs() < 10.0;
            match geometry.at(place, tau) {
                Some(knot) => {
                    let aspect = watcher.aspect(point, velocity);
                    assert!(
                        is_near(&knot, &view, aspect.radial_m_s),
                        "{r} {tau:?}: {knot:?} {view:?}"
                    );
                    seen += 1;
                }
                None if edge => {}
                None => {
                    let reached = view.margin_m > 0.0 && view.slant_m < watcher.farthest_m();
                    assert!(!reached, "radar {r} does not see {tau:?}: {view:?}");
                    hidden += 1;
                }
            }
        }
    }
    assert!(seen > 40_000 && hidden > 10_000, "{seen} seen, {hidden} hidden");
}

#[test]
fn knots_of_a_station_are_in_order_and_end_with_it() {
    let plan = patrol();
    let geometry = Geometry::of(&plan);
    for r in 0..plan.radars.len() {
        let station = &geometry.pair(0, r)[1];
        let sights = station.intervals();
        assert!(sights.windows(2).all(|two| two[0].set < two[1].rise), "{sights:?}");
        assert!(sights.iter().all(|sight| sight.rise <= sight.set));
        let spans: Vec<_> = station.stretches().iter().map(|stretch| stretch.span()).collect();
        assert!(spans.windows(2).all(|two| two[0].set < two[1].rise), "{spans:?}");
        assert!(spans.last().is_none_or(|last| last.set <= station.piece.set));
        for stretch in station.stretches() {
            for two in stretch.knots.windows(2) {
                assert!(two[0].tau < two[1].tau);
                assert!((two[0].azimuth_deg - two[1].azimuth_deg).abs() < 90.0, "{two:?}");
            }
        }
    }
    // Seen from inside and from beside it is one long stretch, and seen to its last moment.
    for r in [0, 1] {
        let station = &geometry.pair(0, r)[1];
        assert_eq!(station.stretches().len(), 1);
        assert_eq!(station.stretches()[0].span(), station.piece);
    }
    let around = &geometry.pair(0, 0)[1].stretches()[0].knots;
    let turned = around[around.len() - 1].azimuth_deg - around[0].azimuth_deg;
    assert!((turned - 360.0 * 26.0).abs() < 360.0, "turned by {turned} degrees");
}
