//! The net of an option.

use engine::plan::{Interface, Link, PostId, Release, Value};
use engine::time::Time;

use super::option::{Edge, Whole};
use super::{Context, moment};
use crate::diagnostic::Diagnostic;
use crate::language::{ReleaseWord, Span};

/// Tracks that a link carries where nothing bounds them.
const BOUNDLESS: f64 = 1e6;

/// The links of an option. Posts are in the order of its systems.
pub fn lower(context: &Context<'_>, option: &Whole<'_>, found: &mut Vec<Diagnostic>) -> Vec<Link> {
    let mut links = Vec::new();
    for edge in &option.edges {
        let name = |index: usize| option.systems[index].name.value.as_str();
        let written = edge.link;
        links.push(Link {
            name: format!("{}>{}", name(edge.from), name(edge.to)),
            from: PostId(edge.from as u32),
            to: PostId(edge.to as u32),
            release: release(edge.release),
            latency: Value::Fixed(written.latency.value),
            jitter: Value::Fixed(written.jitter.value),
            period: Value::Fixed(written.period.value),
            loss: Value::Fixed(written.loss.value),
            capacity: Value::Fixed(
                written.capacity.map_or(BOUNDLESS, |most| f64::from(most.value)),
            ),
            interface: interface(edge),
            needs_line_of_sight: written.line_of_sight.value,
            down: spans(context, written.down.iter().flatten(), found),
        });
    }
    links
}

fn release(word: ReleaseWord) -> Release {
    match word {
        ReleaseWord::Nothing => Release::Nothing,
        ReleaseWord::Surveillance => Release::Surveillance,
        ReleaseWord::EngagementQuality => Release::EngagementQuality,
        ReleaseWord::Coordination => Release::Coordination,
    }
}

fn interface(edge: &Edge<'_>) -> Interface {
    let foreign = edge.link.foreign.as_ref();
    Interface {
        keeps_identity: foreign.is_none_or(|foreign| foreign.keeps_identity.value),
        sigma_factor: Value::Fixed(foreign.map_or(1.0, |foreign| foreign.sigma_factor.value)),
        registration_sigma: Value::Fixed(foreign.map_or(0.0, |foreign| foreign.registration.value)),
    }
}

/// Spans of the day in order, those that overlap joined.
pub fn spans<'a>(
    context: &Context<'_>,
    written: impl Iterator<Item = &'a Span>,
    found: &mut Vec<Diagnostic>,
) -> Vec<(Time, Time)> {
    let mut spans: Vec<(f64, f64)> = Vec::new();
    for span in written {
        let from = moment::seconds(context, span.from, found);
        let until = moment::seconds(context, span.until, found);
        let (Some(from), Some(until)) = (from, until) else { continue };
        if until <= from {
            found.push(moment::ends_before(span));
            continue;
        }
        spans.push((from, until));
    }
    spans.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut joined: Vec<(f64, f64)> = Vec::new();
    for (from, until) in spans {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => joined.push((from, until)),
        }
    }
    let time = Time::from_seconds;
    joined.into_iter().map(|(from, until)| (time(from), time(until))).collect()
}
