//! How soon a round is where, and what it can do there.

use physics::flyout::table::Table;
use physics::frame::{Ecef, Position};

/// How a type of round flies in one world.
#[derive(Clone, Debug)]
pub(crate) enum Fly {
    /// At a mean speed in m/s, with a lateral acceleration left in g.
    MeanSpeed { speed: f64, agility: f64 },
    /// As its table of fly-outs says; with the least seconds that it needs for a metre over the
    /// ground.
    Table { table: Table, least_s_per_m: f64 },
    /// Nowhere: its figures describe nothing that flies.
    Nowhere,
}

/// A round's arrival at a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Arrival {
    /// Time of flight, s.
    pub seconds: f64,
    /// Speed then, m/s.
    pub speed: f64,
    /// Lateral acceleration available then, g.
    pub lateral_g: f64,
}

/// A launcher's place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stand {
    pub position: Position<Ecef>,
    /// Away from the Earth's centre, and how far it is from there.
    up: [f64; 3],
    radius: f64,
    east: [f64; 3],
    north: [f64; 3],
}

impl Stand {
    /// The stand at a position.
    pub fn at(position: Position<Ecef>) -> Self {
        let [x, y, z] = position.xyz();
        let radius = (x * x + y * y + z * z).sqrt();
        let up = [x / radius, y / radius, z / radius];
        let across = (up[0] * up[0] + up[1] * up[1]).sqrt().max(1e-12);
        let east = [-up[1] / across, up[0] / across, 0.0];
        let north = [
            up[1] * east[2] - up[2] * east[1],
            up[2] * east[0] - up[0] * east[2],
            up[0] * east[1] - up[1] * east[0],
        ];
        Self { position, up, radius, east, north }
    }

    /// Distance along the ground to below a point, m, over the sphere through the stand: the
    /// chord between the two verticals, with the first term of what the arc is longer by (below
    /// 1e-6 of it out to 500 km).
    pub fn ground_range(&self, point: Position<Ecef>) -> f64 {
        let [x, y, z] = point.xyz();
        let length = (x * x + y * y + z * z).sqrt();
        let apart = [x / length - self.up[0], y / length - self.up[1], z / length - self.up[2]];
        let chord2 = apart[0] * apart[0] + apart[1] * apart[1] + apart[2] * apart[2];
        self.radius * chord2.sqrt() * (1.0 + chord2 / 24.0)
    }

    /// Is the direction to a point within an angle of a bearing (given by its sine and cosine)?
    /// The angle is given by its cosine.
    pub fn faces(&self, point: Position<Ecef>, bearing: [f64; 2], within_cos: f64) -> bool {
        let [x, y, z] = (point - self.position).xyz();
        let along = |axis: [f64; 3]| axis[0] * x + axis[1] * y + axis[2] * z;
        let (east, north) = (along(self.east), along(self.north));
        east * bearing[0] + north * bearing[1] >= within_cos * (east * east + north * north).sqrt()
    }
}

impl Fly {
    /// As a table of fly-outs says.
    pub fn by(table: Table) -> Self {
        // A little less than least, so that rounding cannot turn it false.
        let least_s_per_m = table.least_s_per_m() * (1.0 - 1e-9);
        Self::Table { table, least_s_per_m }
    }

    /// Seconds before which no round is at a point: what can be said without the table.
    pub fn least_seconds(&self, from: &Stand, point: Position<Ecef>) -> f64 {
        match self {
            Self::Table { least_s_per_m, .. } => least_s_per_m * from.ground_range(point),
            Self::MeanSpeed { .. } | Self::Nowhere => 0.0,
        }
    }

    /// The arrival at a point of a height; nothing where the round does not get.
    pub fn to(&self, from: &Stand, point: Position<Ecef>, height: f64) -> Option<Arrival> {
        match self {
            Self::MeanSpeed { speed, agility } => Some(Arrival {
                seconds: from.position.distance(point) / speed,
                speed: *speed,
                lateral_g: *agility,
            }),
            Self::Table { table, .. } => table.at(from.ground_range(point), height).map(|node| {
                Arrival { seconds: node.time_s, speed: node.speed_m_s, lateral_g: node.lateral_g }
            }),
            Self::Nowhere => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use physics::earth::{Geodetic, geodesic, to_ecef};

    #[test]
    fn ground_range_is_the_arc_over_the_sphere_through_the_stand() {
        let site = Geodetic::new(40.0, 30.0, 0.0);
        let stand = Stand::at(to_ecef(site));
        for (lat, lon) in [(40.3, 30.1), (41.0, 31.0), (43.0, 28.0)] {
            let truth = geodesic::inverse(40.0, 30.0, lat, lon).s12_m;
            let found = stand.ground_range(to_ecef(Geodetic::new(lat, lon, 15_000.0)));
            assert!((found / truth - 1.0).abs() < 4e-3, "{found} for {truth}");
        }
    }

    #[test]
    fn a_sector_is_about_its_bearing() {
        let stand = Stand::at(to_ecef(Geodetic::new(40.0, 30.0, 0.0)));
        let north = [0.0, 1.0];
        let ahead = to_ecef(Geodetic::new(41.0, 30.3, 10_000.0));
        let aside = to_ecef(Geodetic::new(40.0, 31.0, 10_000.0));
        let behind = to_ecef(Geodetic::new(39.0, 30.0, 10_000.0));
        let half = 0.5; // 60 degrees to either side
        assert!(stand.faces(ahead, north, half));
        assert!(!stand.faces(aside, north, half) && !stand.faces(behind, north, half));
        assert!(stand.faces(aside, [1.0, 0.0], half));
    }
}
