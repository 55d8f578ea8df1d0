//! What lies off the ground that it should be on, and what stands in the sea where only land carries it.

use engine::plan::{Flight, Ground, Mount, Plan, elevation};
use physics::earth::Geodetic;

use super::super::option::Whole;
use super::super::{Context, site};
use crate::diagnostic::{Code, Diagnostic, HintCode, Span};
use crate::language::{AboveWord, Raid, Waypoint};

/// Heights are rounded, and tiles err by some metres (NASA's own statement of SRTM: 16 m for nine
/// places in ten): so far off the ground is no mistake, m.
const SLACK: f64 = 30.0;

/// Warn of every waypoint and every aim that lies under the ground.
pub fn flights(context: &Context<'_>, plan: &Plan, found: &mut Vec<Diagnostic>) {
    for group in plan.flights.chunk_by(|one, other| one.raid == other.raid) {
        let raid = context.scenario.raid.iter().find(|raid| raid.name.value == group[0].raid);
        let Some(raid) = raid else { continue };
        let said = found.len();
        let branches = raid.if_fired_at.iter().flatten().flat_map(|branch| &branch.route);
        let points = raid.route.iter().flatten().chain(branches);
        found.extend(points.filter_map(|point| waypoint(context, raid, point)));
        // They arrive at the height of their last waypoint: once is enough.
        if found.len() == said {
            found.extend(arrival(context, raid, &group[0]));
        }
    }
}

fn waypoint(context: &Context<'_>, raid: &Raid, point: &Waypoint) -> Option<Diagnostic> {
    if point.above == AboveWord::Ground {
        return None;
    }
    let place = site::at(point.at.value, point.height.value);
    let off = Off {
        what: "waypoint",
        name: &raid.name.value,
        span: point.height.span,
        is_a_height: true,
    };
    let doubt = off.doubt(context, place)?;
    Some(doubt.hint(HintCode::AddField, "line", "above = \"ground\""))
}

/// Where the flights of a group come to their aim.
fn arrival(context: &Context<'_>, raid: &Raid, flight: &Flight) -> Option<Diagnostic> {
    let aim = raid.aim.as_ref()?.span;
    let written = raid.arrival_height.map(|height| height.span);
    let place = flight.path.at(flight.path.duration());
    let off = Off {
        what: "aim",
        name: &raid.name.value,
        span: written.unwrap_or(aim),
        is_a_height: written.is_some(),
    };
    off.doubt(context, place).map(|doubt| off.mended(doubt, context, "arrival-height", place))
}

/// Warn of every system that stands in the sea, under its ground, or above it where tiles know it.
pub fn systems(context: &Context<'_>, whole: &Whole<'_>, plan: &Plan, found: &mut Vec<Diagnostic>) {
    for unit in &whole.systems {
        let post = plan.posts.iter().find(|post| post.name == unit.name);
        let Some(post) = post.filter(|post| post.mount == Mount::Ground) else { continue };
        let name = &unit.written.name.value;
        if plan.environment.sea.covers(post.site) {
            let doubt = Diagnostic::new(Code::InTheSea, unit.place());
            found.push(doubt.with("system", &**name));
        }
        let table = unit.own.map_or(unit.written.span, |own| own.span);
        let height = unit.own.map_or(unit.written.height, |own| own.height).span;
        // What was left out stands where its table does.
        let is_a_height = height != table;
        let span = if is_a_height { height } else { unit.place() };
        let above = known(&context.ground, post.site).is_some_and(|ground| post.site.h_m > ground);
        let what = if above { "above" } else { "site" };
        let off = Off { what, name, span, is_a_height };
        let doubt = off.doubt(context, post.site);
        found.extend(doubt.map(|doubt| off.mended(doubt, context, "height", post.site)));
    }
}

/// The height of the ground where a tile has it, m.
fn known(ground: &Ground, place: Geodetic) -> Option<f64> {
    match ground {
        Ground::Smooth => None,
        Ground::Tiles(tiles) => tiles.bilinear(place.lon_deg, place.lat_deg).height(),
    }
}

/// Something that may lie off its ground.
struct Off<'a> {
    /// Under it, but for what is `above`.
    what: &'static str,
    name: &'a str,
    /// Its height, where that was written, else what stands for it.
    span: Span,
    is_a_height: bool,
}

impl Off<'_> {
    fn doubt(&self, context: &Context<'_>, place: Geodetic) -> Option<Diagnostic> {
        let ground = elevation(&context.ground, place);
        let depth = if self.what == "above" { place.h_m - ground } else { ground - place.h_m };
        (depth > SLACK).then(|| {
            Diagnostic::new(Code::OffGround, self.span)
                .with("what", self.what)
                .with("name", self.name)
                .with("depth", format!("{depth:.0} m"))
                .with("ground", format!("{ground:.0} m"))
        })
    }

    /// With the height of its ground as a hint: as the value where one is written, else as a field.
    fn mended(
        &self,
        doubt: Diagnostic,
        context: &Context<'_>,
        field: &str,
        at: Geodetic,
    ) -> Diagnostic {
        let ground = elevation(&context.ground, at);
        if self.is_a_height {
            return doubt.hint(HintCode::WriteLike, "example", format!("{ground:.0} m"));
        }
        doubt.hint(HintCode::AddField, "line", format!("{field} = \"{ground:.0} m\""))
    }
}
