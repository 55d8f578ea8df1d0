//! The air, the sea and the ground of a study, and its corridors.

use engine::plan::{self, Sea, Value};
use physics::earth::Geodetic;

use super::{Context, site};
use crate::diagnostic::{At, Code, Diagnostic};
use crate::unit::Position;

/// The environment of every option.
pub fn environment(context: &Context<'_>) -> plan::Environment {
    let scenario = context.scenario;
    let air = &scenario.environment;
    let land: Vec<_> = scenario.land.iter().flatten().map(|land| points(&land.outline)).collect();
    plan::Environment {
        ground: context.ground.clone(),
        sea: match land.is_empty() {
            true => Sea::None,
            false => Sea::Around { land, rms_height: rms_height(air.sea_state.value) },
        },
        gas: air.gas.value,
        rain_mm_h: Value::Fixed(air.rain.value),
        rain_height: air.rain_height.value,
    }
}

/// Root mean square height of the waves in m at a state of the sea: a quarter of the significant
/// height in the middle of its band (World Meteorological Organization, Manual on Codes, table
/// 3700; the quarter holds for a narrow spectrum, Longuet-Higgins 1952).
fn rms_height(state: u32) -> f64 {
    const SIGNIFICANT: [f64; 10] = [0.0, 0.05, 0.3, 0.875, 1.875, 3.25, 5.0, 7.5, 11.5, 14.0];
    SIGNIFICANT[(state as usize).min(SIGNIFICANT.len() - 1)] / 4.0
}

/// The corridors of every option; an outline or line of too few points is said.
pub fn corridors(context: &Context<'_>, found: &mut Vec<Diagnostic>) -> Vec<plan::Corridor> {
    let few = |points: &[At<Position>], least: usize| {
        // The same point twice makes no outline longer.
        let mut apart: Vec<Position> = Vec::new();
        for point in points {
            if apart.len() < least && !apart.contains(&point.value) {
                apart.push(point.value);
            }
        }
        let first = points.first().filter(|_| apart.len() < least)?;
        let fault = Diagnostic::new(Code::TooFewPoints, first.span);
        Some(fault.with("least", least.to_string()))
    };
    let scenario = context.scenario;
    let outlines = || scenario.land.iter().flatten().map(|land| &land.outline);
    found.extend(outlines().filter_map(|outline| few(outline, 3)));
    found.extend(outlines().filter_map(|outline| crossing(outline)));
    let corridors = scenario.corridor.iter().flatten();
    corridors
        .map(|corridor| {
            found.extend(few(&corridor.line, 2));
            plan::Corridor {
                name: corridor.name.value.clone(),
                line: points(&corridor.line),
                half_width: corridor.width.value / 2.0,
                floor: corridor.floor.value,
                ceiling: corridor.ceiling.value,
            }
        })
        .collect()
}

/// Warn of an outline of which two sides cross, at the end of the later one. Sides are taken as straight on
/// the map: near the poles, or over thousands of kilometres, that is not quite how they run.
fn crossing(outline: &[At<Position>]) -> Option<Diagnostic> {
    let first = outline.first()?.value;
    // East of the first point as the shorter way goes, so that the date line parts nothing.
    let flat = |point: &At<Position>| {
        let east = (point.value.lon_deg - first.lon_deg + 540.0).rem_euclid(360.0) - 180.0;
        (east, point.value.lat_deg)
    };
    let corners: Vec<(f64, f64)> = outline.iter().map(flat).collect();
    let count = corners.len();
    let side = |at: usize| (corners[at], corners[(at + 1) % count]);
    for later in 2..count {
        // The last side ends where the first begins.
        let earlier = usize::from(later == count - 1)..later - 1;
        if earlier.into_iter().any(|earlier| cross(side(earlier), side(later))) {
            let end = &outline[(later + 1) % count];
            return Some(Diagnostic::new(Code::OutlineCrosses, end.span));
        }
    }
    None
}

type Corner = (f64, f64);

/// Do two sides cross, each with its ends on both sides of the other? Touching is no crossing.
fn cross((a, b): (Corner, Corner), (c, d): (Corner, Corner)) -> bool {
    let turn =
        |p: Corner, q: Corner, r: Corner| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
    turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}

fn points(points: &[At<Position>]) -> Vec<Geodetic> {
    points.iter().map(|point| site::at(point.value, 0.0)).collect()
}
