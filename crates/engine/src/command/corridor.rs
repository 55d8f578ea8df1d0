//! Airspace kept for friends and civil flights, as a track is held against it.

use physics::earth::{Geodetic, geodesic, to_ecef};
use physics::frame::{Ecef, Position};

use crate::plan::Corridor;

/// A corridor's middle line as straight pieces this long at most, m: the chord of a geodesic of
/// 20 km lies 8 m below its middle, which nobody's corridor is narrow enough to feel.
const LONGEST_PIECE: f64 = 20_000.0;

/// A corridor, ready to be asked.
#[derive(Clone, Debug)]
pub(crate) struct Lane {
    /// Points of the middle line on the ellipsoid.
    line: Vec<Position<Ecef>>,
    half_width: f64,
    floor: f64,
    ceiling: f64,
}

impl Lane {
    /// Of a corridor of the plan.
    pub fn of(corridor: &Corridor) -> Self {
        let on_the_ground = |lat, lon| to_ecef(Geodetic::new(lat, lon, 0.0));
        let mut line = Vec::new();
        for ends in corridor.line.windows(2) {
            let (from, to) = (ends[0], ends[1]);
            let course = geodesic::inverse(from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg);
            let way = geodesic::Line::new(from.lat_deg, from.lon_deg, course.azi1_deg);
            let pieces = (course.s12_m / LONGEST_PIECE).ceil().max(1.0);
            line.extend((0..pieces as u32).map(|i| {
                let point = way.at(course.s12_m * f64::from(i) / pieces);
                on_the_ground(point.lat2_deg, point.lon2_deg)
            }));
        }
        line.extend(corridor.line.last().map(|end| on_the_ground(end.lat_deg, end.lon_deg)));
        let Corridor { half_width, floor, ceiling, .. } = *corridor;
        Self { line, half_width, floor, ceiling }
    }

    /// Does it hold a place at a height (m above the ellipsoid)? The place is first let down to the
    /// ground along the line to the Earth's centre, which errs by 1/300 of its height at most.
    pub fn holds(&self, place: Position<Ecef>, height: f64) -> bool {
        if !(self.floor..=self.ceiling).contains(&height) {
            return false;
        }
        let [x, y, z] = place.xyz();
        let centre = (x * x + y * y + z * z).sqrt();
        let down = (centre - height) / centre;
        let foot = Position::new(x * down, y * down, z * down);
        self.line.windows(2).any(|ends| distance_to(foot, ends[0], ends[1]) <= self.half_width)
    }
}

fn distance_to(point: Position<Ecef>, from: Position<Ecef>, to: Position<Ecef>) -> f64 {
    let (along, gap) = (to - from, point - from);
    let length2 = along.dot(along);
    let share = if length2 > 0.0 { (gap.dot(along) / length2).clamp(0.0, 1.0) } else { 0.0 };
    (gap - along * share).length()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lane_has_its_width_and_its_heights() {
        let lane = Lane::of(&Corridor {
            name: "lane".into(),
            line: vec![Geodetic::new(40.0, 20.0, 0.0), Geodetic::new(40.0, 23.0, 0.0)],
            half_width: 10_000.0,
            floor: 8_000.0,
            ceiling: 12_000.0,
        });
        // The geodesic bulges north of the parallel: 40.0097 N at 21.5 E.
        let holds = |lat: f64, h: f64| lane.holds(to_ecef(Geodetic::new(lat, 21.5, h)), h);
        assert!(holds(40.0, 10_000.0));
        assert!(!holds(40.0, 7_900.0) && !holds(40.0, 12_100.0));
        let degree = 111_000.0;
        assert!(holds(40.0097 + 9_900.0 / degree, 10_000.0));
        assert!(!holds(40.0097 + 10_100.0 / degree, 10_000.0));
        assert!(holds(40.0097 - 9_900.0 / degree, 10_000.0));
        assert!(!holds(40.0097 - 10_100.0 / degree, 10_000.0));
    }
}
