//! What a radar sees of a flight that comes, hovers and goes on.

mod stage;

use engine::geometry::{Geometry, WayOf};
use engine::plan::*;
use engine::prepare::Preparation;
use engine::sample::Sample;
use stage::*;

/// A minute towards the radar, a minute on the spot, a minute on.
fn comes_and_hovers() -> Plan {
    let mut plan = empty(600.0);
    plan.posts.push(post("post", place(0.0, 0.0, 0.0)));
    plan.radars.push(radar("radar", 0, place(0.0, 0.0, 10.0), 1.0));
    plan.radars[0].coverage.min_radial_speed = fixed(30.0);
    let far = [place(0.0, 30e3, 500.0), place(0.0, 24e3, 500.0), place(0.0, 18e3, 500.0)];
    let mut flight = flight("helicopter/1", Side::Hostile, far[0], far[1], 100.0);
    flight.path = Path::new(vec![
        Piece::Leg(Leg::new(far[0], far[1], 100.0)),
        Piece::Hold(Hold::hover(far[1], seconds(60.0))),
        Piece::Leg(Leg::new(far[1], far[2], 100.0)),
    ]);
    plan.flights.push(flight);
    plan
}

/// The levels of a piece in which nothing is seen were drawn straight from the last of the piece
/// before it to the first of the piece after it.
#[test]
fn what_hovers_is_not_seen_by_what_came_before_and_comes_after() {
    let plan = comes_and_hovers();
    let geometry = Geometry::of(&plan);
    let place = geometry.place(0, 0, WayOf::MAIN);
    let levels = Preparation::with(&plan, geometry).levels(&plan, &Sample::nominal(&plan));
    let hovers = plan.flights[0].path.pieces()[1].0;
    let seen = |after: f64| levels.level_db(place, hovers + seconds(after)) > f64::NEG_INFINITY;
    for (after, moves) in [(-30.0, true), (-0.1, true), (90.0, true), (119.0, true)] {
        assert_eq!(seen(after), moves, "{after} s");
    }
    for after in [0.1, 1.0, 30.0, 59.0, 59.9] {
        assert!(!seen(after), "seen on the spot after {after} s");
    }
}
