//! False tracks as the loop needs them.

use crate::plan::{Plan, PostId, Radar, Value};
use crate::time::Time;

/// A radar's false tracks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ClutterTable {
    /// Mean time between two, s; infinite where there are none.
    pub mean_gap: f64,
    pub lasts: Time,
    /// The sector in which they appear.
    pub from_rad: f64,
    pub width_rad: f64,
    pub nearest: f64,
    pub farthest: f64,
}

/// The tables of a plan's radars.
pub(super) fn clutter(plan: &Plan, value: &impl Fn(Value) -> f64) -> Vec<ClutterTable> {
    let table = |radar: &Radar| {
        let an_hour = value(radar.disturbance.false_tracks_per_hour).max(0.0);
        let width = value(radar.coverage.sector_deg).clamp(0.0, 360.0);
        ClutterTable {
            mean_gap: 3_600.0 / an_hour,
            lasts: Time::from_seconds(value(radar.disturbance.false_track_lasts).max(0.0)),
            from_rad: (radar.coverage.boresight_deg - 0.5 * width).to_radians(),
            width_rad: width.to_radians(),
            nearest: value(radar.coverage.min_range),
            farthest: value(radar.coverage.instrumented_range),
        }
    };
    plan.radars.iter().map(table).collect()
}

/// Places for ghosts that each post needs: eight deviations above the mean number of false
/// tracks at once and some more, which is passed less often than once in 10^9 readings, and one
/// for each flight where tracks come from other systems with errors of place.
pub(super) fn ghost_places(plan: &Plan, tables: &[ClutterTable], duplicates: bool) -> usize {
    let most = (0..plan.posts.len() as u32).map(PostId).map(|post| {
        let mine = plan.radars.iter().zip(tables).filter(|(radar, _)| radar.post == post);
        let mean: f64 = mine.map(|(_, table)| table.lasts.seconds() / table.mean_gap).sum();
        if mean > 0.0 { (mean + 8.0 * mean.sqrt() + 8.0).ceil() as usize } else { 0 }
    });
    most.max().unwrap_or(0) + usize::from(duplicates) * plan.flights.len()
}
