//! Ballistic flights come down where they are aimed, or are none.

mod stage;

use engine::plan::*;
use engine::time::Time;
use physics::earth::{Geodetic, to_ecef};
use physics::flight::rocket::Motor;
use stage::{fall, rocket, seconds};

#[test]
fn every_arc_comes_down_where_it_is_aimed() {
    let launch = Geodetic::new(36.0, 44.0, 300.0);
    let aim = Geodetic::new(37.2, 42.1, 700.0);
    let mut highest = Vec::new();
    for arc in [Arc::Depressed, Arc::CutOff { elevation_deg: 55.0 }, Arc::Lofted] {
        let path = fall(launch, aim, arc);
        let end = path.at(path.duration());
        assert!(to_ecef(end).distance(to_ecef(aim)) < 6.0, "{arc:?} {end:?}");
        assert!(to_ecef(path.at(Time::ZERO)).distance(to_ecef(launch)) < 1e-3);
        let apogee = (0..1_000)
            .map(|i| path.duration().seconds() * f64::from(i) / 1_000.0)
            .map(|t| path.at(seconds(t)).h_m)
            .fold(0.0, f64::max);
        highest.push(apogee);
    }
    assert!(highest[0] < highest[1] && highest[1] < highest[2], "{highest:?}");
}

#[test]
fn what_is_out_of_reach_has_no_flight() {
    let launch = Geodetic::new(36.0, 44.0, 300.0);
    let far = Geodetic::new(50.0, 20.0, 300.0);
    for arc in [Arc::Depressed, Arc::CutOff { elevation_deg: 50.0 }] {
        assert_eq!(ballistic(&rocket(), launch, far, arc), None);
    }
    let heavy = Rocket { motor: Motor { burn_s: 500.0, ..rocket().motor }, ..rocket() };
    let near = Geodetic::new(36.5, 44.5, 300.0);
    assert_eq!(ballistic(&heavy, launch, near, Arc::Lofted), None, "it does not lift off");
}
