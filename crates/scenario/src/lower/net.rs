//! The net of an option.

use engine::plan::{Interface, Link, PostId, Release, Value};
use engine::time::Time;

use super::figures::Figures;
use super::laydown::Laydown;
use super::option::{Edge, Whole};
use super::site::km;
use super::{Context, moment};
use crate::diagnostic::{Code, Diagnostic, HintCode};
use crate::language::Span;

/// What a link is where neither its kind nor its author says more: s, s, s, share, tracks.
const PLAIN: [f64; 5] = [1.0, 0.0, 4.0, 0.0, 1e6];

/// The links of an option: those inside its systems, then those between them.
pub fn lower(
    context: &Context<'_>,
    option: &Whole<'_>,
    laydown: &Laydown,
    figures: &mut Figures,
    found: &mut Vec<Diagnostic>,
) -> Vec<Link> {
    let mut links = Vec::new();
    for inside in &laydown.inside {
        let (one, other) = inside.ends;
        for (from, to) in [(one, other), (other, one)] {
            let ends = Ends { laydown, from, to, release: inside.release.release() };
            let link = ends.link(context, inside.link.as_deref(), figures);
            let names =
                (laydown.posts[one.index()].name.as_str(), &*laydown.posts[other.index()].name);
            found.extend(unsighted(&link, laydown, names, option.place_of(names.1)));
            links.push(link);
        }
    }
    for edge in &option.edges {
        let posts = (laydown.standing.get(edge.from), laydown.standing.get(edge.to));
        let (Some(from), Some(to)) = posts else { continue };
        let ends = Ends {
            laydown,
            from: from.first_post,
            to: to.first_post,
            release: edge.release.release(),
        };
        let kind = edge.link.link.as_ref().map(|kind| kind.value.as_str());
        let mut link = ends.link(context, kind, figures);
        as_written(&mut link, edge);
        link.down = spans(context, edge.link.down.iter().flatten(), found);
        let names = (&*edge.link.from.value, &*edge.link.to.value);
        let doubt = unsighted(&link, laydown, names, edge.link.to.span);
        let may_do_without =
            |doubt: Diagnostic| doubt.hint(HintCode::AddField, "line", "line-of-sight = false");
        found.extend(doubt.map(may_do_without));
        links.push(link);
    }
    links
}

/// The ends of a link and what it passes on.
struct Ends<'a> {
    laydown: &'a Laydown,
    from: PostId,
    to: PostId,
    release: Release,
}

impl Ends<'_> {
    /// A link of a kind, as the catalogue has it.
    fn link(&self, context: &Context<'_>, kind: Option<&str>, figures: &mut Figures) -> Link {
        let post = |id: PostId| self.laydown.posts[id.index()].name.as_str();
        let [latency, jitter, period, loss, capacity] = PLAIN.map(Value::Fixed);
        let interface = Interface {
            keeps_identity: true,
            sigma_factor: Value::Fixed(1.0),
            registration_sigma: Value::Fixed(0.0),
        };
        let mut link = Link {
            name: format!("{}>{}", post(self.from), post(self.to)),
            from: self.from,
            to: self.to,
            release: self.release,
            latency,
            jitter,
            period,
            loss,
            capacity,
            interface,
            needs_line_of_sight: false,
            down: Vec::new(),
        };
        let entry = kind.and_then(|id| Some((id, context.shelf.entries.link(id)?)));
        if let Some((id, entry)) = entry {
            link.latency = figures.value(id, "latency", &entry.latency);
            link.jitter = figures.value(id, "jitter", &entry.jitter);
            link.period = figures.value(id, "period", &entry.period);
            link.loss = figures.value(id, "loss", &entry.loss);
            link.capacity = figures.value(id, "capacity", &entry.capacity);
            link.needs_line_of_sight = entry.needs_line_of_sight.value;
            link.interface = Interface {
                keeps_identity: entry.keeps_identity.value,
                sigma_factor: figures.value(id, "sigma-factor", &entry.sigma_factor),
                registration_sigma: figures.value(
                    id,
                    "registration-sigma",
                    &entry.registration_sigma,
                ),
            };
        }
        link
    }
}

/// What the author says of a link goes before what its kind says.
fn as_written(link: &mut Link, edge: &Edge<'_>) {
    let written = edge.link;
    let say = |own: Option<f64>, place: &mut Value| {
        if let Some(own) = own {
            *place = Value::Fixed(own);
        }
    };
    say(written.latency.map(|own| own.value), &mut link.latency);
    say(written.jitter.map(|own| own.value), &mut link.jitter);
    say(written.period.map(|own| own.value), &mut link.period);
    say(written.loss.map(|own| own.value), &mut link.loss);
    say(written.capacity.map(|own| f64::from(own.value)), &mut link.capacity);
    if let Some(sight) = written.line_of_sight {
        link.needs_line_of_sight = sight.value;
    }
    if let Some(foreign) = &written.foreign {
        link.interface = Interface {
            keeps_identity: foreign.keeps_identity.value,
            sigma_factor: Value::Fixed(foreign.sigma_factor.value),
            registration_sigma: Value::Fixed(foreign.registration.value),
        };
    }
}

/// A link that carries nothing all day, since its ends never see each other: by the names of its ends,
/// and the place in the text that says where it leads.
fn unsighted(
    link: &Link,
    laydown: &Laydown,
    (from, to): (&str, &str),
    place: crate::diagnostic::Span,
) -> Option<Diagnostic> {
    let sight = link.sight(&laydown.posts);
    let silent = link.needs_line_of_sight && link.release != Release::Nothing && !sight.is_clear();
    silent.then(|| {
        Diagnostic::new(Code::NoLineOfSight, place)
            .with("from", from)
            .with("to", to)
            .with("apart", km(sight.apart))
            .with("sight", km(sight.reach))
    })
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
