//! Where an invented interceptor can be, and when.

use physics::flight::drag::DragCurve;
use physics::flyout::air::StandardAir;
use physics::flyout::interceptor::{Burn, Interceptor, Surroundings};
use physics::flyout::reach::{Launcher, Limits, Reach};
use physics::flyout::table::{Grid, Table};

use crate::Picture;
use crate::canvas::{Axis, Plot, evenly};

pub const PICTURES: [Picture; 2] =
    [("fly-out-envelope", envelope), ("fly-out-convergence", convergence)];

const BURNS: [Burn; 2] = [
    Burn { propellant_kg: 300.0, specific_impulse_s: 240.0, burn_s: 5.0 },
    Burn { propellant_kg: 150.0, specific_impulse_s: 230.0, burn_s: 10.0 },
];

/// Calls with the fly-outs of the invented interceptor.
fn with_reach<T>(use_it: impl FnOnce(&Reach<StandardAir>) -> T) -> T {
    let drag = DragCurve::through(&[(0.0, 0.25), (0.9, 0.3), (1.1, 0.55), (2.0, 0.4), (5.0, 0.25)])
        .unwrap();
    let interceptor = Interceptor {
        burnout_mass_kg: 450.0,
        burns: &BURNS,
        area_m2: 0.12,
        drag: &drag,
        induced_drag: 0.05,
        normal_coefficient: 4.0,
        side_thrust: 0.2,
        lateral_limit_g: 30.0,
        launch_speed_m_s: 30.0,
        navigation_constant: 3.0,
    };
    use_it(&Reach {
        interceptor: &interceptor,
        surroundings: &Surroundings::standard(),
        launcher: Launcher { altitude_m: 0.0, lowest_deg: 10.0, highest_deg: 85.0 },
        limits: Limits {
            minimum_speed_m_s: 400.0,
            minimum_lateral_g: 5.0,
            longest_s: 150.0,
            slack: 1.0,
        },
    })
}

fn table(reach: &Reach<StandardAir>, rows: usize, columns: usize) -> Table {
    let grid = Grid { floor_m: 50.0, ceiling_m: 30e3, farthest_m: 120e3, rows, columns };
    Table::of(reach, &grid).unwrap()
}

fn envelope() -> Plot {
    let table = with_reach(|reach| table(reach, 24, 24));
    let (floor, ceiling) = (table.floor_m(), table.ceiling_m());
    let edges: Vec<_> = evenly(floor, ceiling, 100)
        .filter_map(|h| {
            table.edge(h).map(|edge| (edge.near_m / 1000.0, edge.far_m / 1000.0, h / 1000.0))
        })
        .collect();
    let outline = edges.iter().map(|e| (e.0, e.2)).chain(edges.iter().rev().map(|e| (e.1, e.2)));
    let (x, y) =
        (Axis::linear("ground range, km", 0.0, 120.0), Axis::linear("altitude, km", 0.0, 30.0));
    let mut plot = Plot::new("Envelope of an invented interceptor, and when it can be there", x, y);
    for seconds in [20.0, 40.0, 60.0, 90.0] {
        plot = plot.line(&format!("{seconds} s"), after(&table, seconds));
    }
    plot.dashed("edge: slower than 400 m/s or under 5 g", outline.collect::<Vec<_>>())
}

/// Where the interceptor is after so many seconds, by halving along each altitude.
fn after(table: &Table, seconds: f64) -> Vec<(f64, f64)> {
    let place = |h: f64| {
        let edge = table.edge(h)?;
        let time = |range: f64| table.at(range, h).map_or(f64::NAN, |node| node.time_s);
        let (mut near, mut far) = (edge.near_m, edge.far_m);
        if !(time(near) < seconds && time(far) > seconds) {
            return None;
        }
        for _ in 0..40 {
            let middle = 0.5 * (near + far);
            if time(middle) < seconds { near = middle } else { far = middle }
        }
        Some((near / 1000.0, h / 1000.0))
    };
    evenly(table.floor_m(), table.ceiling_m(), 80).filter_map(place).collect()
}

/// Errors of looked-up times against fly-outs, by place along the envelope at one altitude.
fn convergence() -> Plot {
    let h = 6_000.0;
    let (x, y) = (
        Axis::linear("share of the way from near to far edge, at 6 km", 0.1, 0.9),
        Axis::log("relative error of the time of flight", 1e-6, 1.0),
    );
    with_reach(|reach| {
        let mut plot = Plot::new("The finer the table, the nearer its times", x, y);
        for (rows, columns) in [(5, 9), (9, 17), (17, 33)] {
            let table = table(reach, rows, columns);
            let edge = table.edge(h).unwrap();
            let errors: Vec<_> = evenly(0.1, 0.9, 65)
                .filter_map(|share| {
                    let range = edge.near_m + share * (edge.far_m - edge.near_m);
                    let exact = reach.first_arrival(range, h)?;
                    Some((share, (table.at(range, h)?.time_s / exact.time_s - 1.0).abs()))
                })
                .collect();
            plot = plot.line(&format!("{rows} by {columns}"), errors);
        }
        plot
    })
}
