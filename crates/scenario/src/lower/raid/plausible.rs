//! Speeds and heights that are unlikely for a class: likely slips of a unit.

use crate::catalogue::{Figure, FlightEntry};
use crate::diagnostic::{Code, Diagnostic, HintCode, Span};
use crate::field::{Measured, Quantity, Time};
use crate::language::{Raid, SideWord, Waypoint};

/// A value may lie outside the catalogue's span by this factor: catalogues err, and knots are
/// nearly twice as fast as they look.
const SLACK: f64 = 1.25;

/// Warn of every speed and height of a group that is far outside its class, and of gaps that are
/// unusual between the flights of one attack.
pub fn look(raid: &Raid, entry: &FlightEntry, found: &mut Vec<Diagnostic>) {
    if entry.ballistic.is_some() && raid.launch.is_none() && raid.released.is_none() {
        // Its heights and speeds are then those of an aircraft, and no unit is to blame.
        let doubt = Diagnostic::new(Code::NotLaunched, raid.class.span);
        let doubt = doubt.with("class", &*raid.class.value).with("raid", &*raid.name.value);
        found.push(doubt.hint(HintCode::AddField, "line", "launch = \"30.00S 20.00W\""));
        return;
    }
    let branches = raid.if_fired_at.iter().flatten();
    let points: Vec<&Waypoint> = raid
        .route
        .iter()
        .flatten()
        .chain(branches.clone().flat_map(|branch| &branch.route))
        .collect();
    let speeds = points.iter().map(|point| (point.speed.value, point.speed.span));
    let speeds = speeds
        .chain(branches.map(|branch| (branch.speed.value, branch.speed.span)))
        .chain(raid.released.iter().map(|released| (released.speed.value, released.speed.span)));
    let heights = points.iter().map(|point| (point.height.value, point.height.span));
    if raid.side == SideWord::Hostile {
        let released = raid.released.as_ref().map(|released| (released.interval, 60.0));
        let spans = [Some((raid.interval, 240.0)), raid.mean_gap.map(|gap| (gap, 600.0)), released];
        found.extend(spans.into_iter().flatten().filter_map(|(span, most)| slow(span, most)));
    }
    let class = raid.class.value.as_str();
    found.extend(speeds.filter_map(|speed| unlikely(class, &entry.speed, speed)));
    found.extend(heights.filter_map(|height| unlikely(class, &entry.height, height)));
}

/// A gap between the flights of one attack that is longer than usual.
fn slow(gap: Quantity<Time>, most: f64) -> Option<Diagnostic> {
    (gap.value > most).then(|| {
        Diagnostic::new(Code::UnusualValue, gap.span)
            .with("text", format!("{} s", gap.value))
            .with("low", "0 s")
            .with("high", format!("{most} s"))
    })
}

fn unlikely<M: Measured>(
    class: &str,
    figure: &Figure<M>,
    (value, span): (f64, Span),
) -> Option<Diagnostic> {
    let (low, high) = (figure.law.low(), figure.law.high());
    let outside = value < low / SLACK || value > high * SLACK;
    let show = |number: f64| format!("{number:.0} {}", M::DIMENSION.base());
    outside.then(|| {
        Diagnostic::new(Code::UnlikelyForClass, span)
            .with("text", show(value))
            .with("class", class)
            .with("low", show(low))
            .with("high", show(high))
    })
}
