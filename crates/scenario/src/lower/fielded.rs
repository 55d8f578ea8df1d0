//! Systems as they stand in an option: as they were written, or as parts of an order that was.

use std::collections::BTreeMap;

use super::Context;
use super::figures::Figures;
use crate::catalogue::{Part, ReleaseWord, SystemEntry};
use crate::diagnostic::{Code, Diagnostic, HintCode, Span};
use crate::field::Text;
use crate::language::{PartTable, Setting, System};
use crate::nearest::nearest;

/// Distance of a fire unit that a fair view adds from the one that it repeats, m.
const ASIDE: f64 = 2_000.0;

/// A system of an option.
#[derive(Clone)]
pub struct Fielded<'a> {
    /// As it was written: it, or the order that it is a part of.
    pub written: &'a System,
    /// Its id in the catalogue.
    pub id: &'a str,
    /// What the catalogue says of it; nothing where it has no such entry.
    pub entry: Option<&'a SystemEntry>,
    /// Its name in the option.
    pub name: String,
    /// The system above it.
    pub superior: Option<Text>,
    /// The post of its order that is above it, with the link to it.
    pub above: Option<Above<'a>>,
    /// The middle of its sectors, degrees from north.
    pub boresight: f64,
    /// Direction from north and distance in m from where the order stands, where its author says
    /// nothing else.
    pub step: (f64, f64),
    /// What the author says of this part of an order.
    pub own: Option<&'a PartTable>,
    /// How many launchers it has, where neither its entry nor its author decides that.
    pub launchers: Option<u32>,
    /// Has it launchers in the nominal number, and not in the number of each world?
    pub nominal: bool,
    /// By launcher and load, rounds ready and in store, where a fair view decides that.
    pub loads: Option<Vec<Vec<(u32, u32)>>>,
}

/// What stands above a part of an order.
#[derive(Clone)]
pub struct Above<'a> {
    /// The name of its post.
    pub post: String,
    /// The kind of link to it.
    pub link: Option<&'a str>,
    /// What that passes on.
    pub release: ReleaseWord,
}

impl<'a> Fielded<'a> {
    /// A system as it was written.
    fn of(context: &Context<'a>, written: &'a System) -> Self {
        let id = written.system.value.as_str();
        Self {
            written,
            id,
            entry: context.shelf.entries.system(id),
            name: written.name.value.clone(),
            superior: written.superior.clone(),
            above: None,
            boresight: written.boresight.map_or(0.0, |boresight| boresight.value),
            step: (0.0, 0.0),
            own: None,
            launchers: None,
            nominal: false,
            loads: None,
        }
    }

    /// Where its place was written.
    pub fn place(&self) -> Span {
        let at = self.own.map(|own| own.at.span).or(self.written.at.as_ref().map(|at| at.span));
        let aboard = self.written.aboard.as_ref().map(|aboard| aboard.span);
        at.or(aboard).unwrap_or(self.written.name.span)
    }

    /// One more of it, aside.
    pub fn again(&self, number: u32) -> Self {
        let bearing = self.boresight + 90.0 + 180.0 * f64::from(number % 2);
        Self {
            name: format!("{}#{number}", self.name),
            step: (bearing, ASIDE * f64::from(number.div_ceil(2))),
            ..self.clone()
        }
    }

    /// Can it engage by itself: has it a radar that guides rounds, and launchers, on the ground?
    pub fn is_fire_unit(&self, context: &Context<'_>) -> bool {
        let Some(entry) = self.entry else { return false };
        let radars = entry.radar.iter().flatten();
        let mut radars = radars.filter_map(|r| context.shelf.entries.radar(&r.radar.value));
        let armed = entry.launchers.as_ref().is_some_and(|groups| !groups.is_empty());
        armed && radars.any(|radar| radar.guidance.is_some()) && self.written.aboard.is_none()
    }
}

/// A written system with all its parts: one that only lists others is not there itself.
pub fn field<'a>(
    context: &Context<'a>,
    written: &'a System,
    set: &BTreeMap<&'a str, &'a Setting>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Fielded<'a>> {
    let whole = Fielded::of(context, written);
    let parts = whole.entry.and_then(|entry| entry.part.as_deref()).unwrap_or_default();
    if parts.is_empty() {
        found.extend(written.part.iter().flatten().map(|own| no_part(written, own, &[])));
        return vec![whole];
    }
    let mut figures = Figures::new(set.clone(), context.claims);
    let mut fielded: Vec<Fielded<'a>> = Vec::new();
    if whole.entry.is_some_and(|entry| entry.post.as_ref().is_some_and(|posts| !posts.is_empty())) {
        fielded.push(whole.clone());
    }
    for part in parts {
        let count = part_count(whole.id, part, &mut figures);
        fielded.extend((0..count).map(|index| of_part(context, &whole, part, (index, count))));
    }
    for own in written.part.iter().flatten() {
        let name = format!("{}/{}", written.name.value, own.name.value);
        match fielded.iter_mut().find(|unit| unit.name == name) {
            None => found.push(no_part(written, own, &fielded)),
            Some(unit) => {
                unit.own = Some(own);
                unit.boresight = own.boresight.map_or(unit.boresight, |turned| turned.value);
            }
        }
    }
    fielded
}

/// How many systems of one kind an order has: the nominal count, or the author's.
pub fn part_count(order: &str, part: &Part, figures: &mut Figures<'_>) -> u32 {
    figures.nominal(order, &format!("{}.count", part.name.value), &part.count) as u32
}

/// One of the systems of one kind, on its place in the circle about the middle.
fn of_part<'a>(
    context: &Context<'a>,
    order: &Fielded<'a>,
    part: &'a Part,
    (index, count): (u32, u32),
) -> Fielded<'a> {
    let own = &order.name;
    let name = match index {
        0 => format!("{own}/{}", part.name.value),
        _ => format!("{own}/{}/{}", part.name.value, index + 1),
    };
    let around = part.bearing.value + 360.0 * f64::from(index) / f64::from(count);
    let first = order.entry.and_then(|entry| entry.post.as_ref()?.first());
    let above = part.superior.as_ref().map(|post| Above {
        post: match first.is_some_and(|first| first.name.value == post.value) {
            true => own.clone(),
            false => format!("{own}/{}", post.value),
        },
        link: part.link.as_ref().map(|link| link.value.as_str()),
        release: part.release,
    });
    let launchers = part.launchers.as_ref().map(|launchers| launchers.law.nominal() as u32);
    let id = part.system.value.as_str();
    Fielded {
        id,
        entry: context.shelf.entries.system(id),
        name,
        superior: if above.is_some() { None } else { order.superior.clone() },
        above,
        step: (order.boresight + around, part.distance.value),
        launchers,
        // What comes with an order is dealt to the launchers that it has, whatever the world.
        nominal: order.entry.is_some_and(|entry| entry.stock.is_some()),
        ..order.clone()
    }
}

/// A part that the order does not have.
fn no_part(written: &System, own: &PartTable, fielded: &[Fielded<'_>]) -> Diagnostic {
    let before = format!("{}/", written.name.value);
    let names = || fielded.iter().filter_map(|unit| unit.name.strip_prefix(&before));
    let near = nearest(&own.name.value, names());
    let fault = Diagnostic::new(Code::NoSuchPart, own.name.span)
        .with("part", &*own.name.value)
        .with("id", &*written.system.value);
    match near.is_empty() {
        true => fault.hint_names(HintCode::OneOf, names().map(str::to_owned).collect()),
        false => fault.hint_names(HintCode::DidYouMean, near),
    }
}
