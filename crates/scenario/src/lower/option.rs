//! Options with what they take over from others: who stands, who is linked, what is set.

use std::collections::BTreeMap;

use super::Context;
use super::fielded::{Fielded, field};
use crate::catalogue::ReleaseWord;
use crate::diagnostic::{Code, Diagnostic, HintCode, Span};
use crate::field::Text;
use crate::language::{CostTable, LinkTable, OptionTable, Setting, System};
use crate::nearest::nearest;

/// A directed link of an option.
#[derive(Clone, Copy)]
pub struct Edge<'a> {
    /// As it was written.
    pub link: &'a LinkTable,
    /// Index of the system whose picture is passed on.
    pub from: usize,
    /// Index of the system that receives it.
    pub to: usize,
    /// What is passed on, after everything that the option says about its net.
    pub release: ReleaseWord,
}

/// An option as a whole.
#[derive(Clone)]
pub struct Whole<'a> {
    /// As it was written.
    pub table: &'a OptionTable,
    /// Its systems as they stand, parts of orders one by one.
    pub systems: Vec<Fielded<'a>>,
    /// Its net.
    pub edges: Vec<Edge<'a>>,
    /// Figures that it sets, by name.
    pub set: BTreeMap<&'a str, &'a Setting>,
    /// Groups of flights that do not fly.
    pub without: Vec<&'a str>,
    /// What it gives up.
    pub gives_up: Vec<&'a str>,
    /// What it costs beside its systems.
    pub costs: Vec<&'a CostTable>,
}

/// Systems and links of an option as they are collected from its chain.
#[derive(Default)]
struct Written<'a> {
    systems: Vec<&'a System>,
    links: Vec<&'a LinkTable>,
}

impl<'a> Whole<'a> {
    /// An option and everything before it in its chain; nothing where it makes no sense.
    pub fn of(
        context: &Context<'a>,
        table: &'a OptionTable,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let said = found.len();
        let chain = chain(context, table, found)?;
        let mut whole = Self {
            table,
            systems: Vec::new(),
            edges: Vec::new(),
            set: BTreeMap::new(),
            without: Vec::new(),
            gives_up: Vec::new(),
            costs: Vec::new(),
        };
        let everywhere = context.scenario.set.iter().flat_map(|set| &set.list);
        whole.set.extend(everywhere.map(|setting| (setting.path.as_str(), setting)));
        let mut written = Written::default();
        for option in chain {
            whole.take(option, &mut written, found);
        }
        let outside = context.figures.iter();
        whole.set.extend(outside.map(|setting| (setting.path.as_str(), setting)));
        for system in &written.systems {
            whole.systems.extend(field(context, system, &whole.set, found));
        }
        whole.edges = edges(&whole.systems, &written, found);
        whole.cut(&table.off_net, true, found);
        whole.cut(&table.receives_only, false, found);
        (found.len() == said).then_some(whole)
    }

    /// Where the place of a system of this name was written, or of a part of an order.
    pub fn place_of(&self, name: &str) -> Span {
        let named = |unit: &&Fielded<'_>| unit.name == name;
        let unit = self.systems.iter().find(named).or(self.systems.first());
        unit.map_or(self.table.name.span, Fielded::place)
    }

    /// Cut the links from these systems to others, or both ways; what they share among themselves
    /// stays.
    fn cut(&mut self, names: &Option<Vec<Text>>, both_ways: bool, found: &mut Vec<Diagnostic>) {
        let names = names.iter().flatten();
        let own: Vec<usize> =
            names.flat_map(|name| every_named(&self.systems, name, found)).collect();
        for edge in &mut self.edges {
            let (from, to) = (own.contains(&edge.from), own.contains(&edge.to));
            if from && !to || both_ways && to && !from {
                edge.release = ReleaseWord::Nothing;
            }
        }
    }

    /// What one option of the chain adds, replaces and drops.
    fn take(
        &mut self,
        option: &'a OptionTable,
        written: &mut Written<'a>,
        found: &mut Vec<Diagnostic>,
    ) {
        let Written { systems, links } = written;
        for name in option.drop.iter().flatten() {
            let own = |system: &&System| system.name.value == name.value;
            let Some(index) = systems.iter().position(own) else {
                found.push(unknown(systems.iter().map(|s| s.name.value.as_str()), name));
                continue;
            };
            systems.remove(index);
            links.retain(|link| ![&link.from.value, &link.to.value].contains(&&name.value));
        }
        twice(option, found);
        for system in option.system.iter().flatten() {
            let same = systems.iter().position(|own| own.name.value == system.name.value);
            match same {
                Some(index) => systems[index] = system,
                None => systems.push(system),
            }
        }
        for link in option.link.iter().flatten() {
            links.retain(|own| !same_edge(own, link));
            links.push(link);
        }
        let set = option.set.iter().flat_map(|set| &set.list);
        self.set.extend(set.map(|setting| (setting.path.as_str(), setting)));
        self.without.extend(option.without.iter().flatten().map(|raid| raid.value.as_str()));
        self.costs.extend(option.cost.iter().flatten());
        if let Some(own) = &option.gives_up {
            self.gives_up = own.iter().map(|line| line.value.as_str()).collect();
        }
    }
}

/// The options from the outermost base to this one.
fn chain<'a>(
    context: &Context<'a>,
    table: &'a OptionTable,
    found: &mut Vec<Diagnostic>,
) -> Option<Vec<&'a OptionTable>> {
    let mut chain = vec![table];
    let mut last = table;
    while let Some(base) = &last.from {
        last = context.scenario.option.iter().find(|option| option.name.value == base.value)?;
        if chain.iter().any(|known| std::ptr::eq(*known, last)) {
            let fault = Diagnostic::new(Code::Circular, base.span);
            found.push(fault.with("name", &*base.value));
            return None;
        }
        chain.push(last);
    }
    chain.reverse();
    Some(chain)
}

/// Do two links join the same systems in the same direction?
fn same_edge(one: &LinkTable, other: &LinkTable) -> bool {
    let ends = |link: &LinkTable| (link.from.value.clone(), link.to.value.clone());
    let turned = |(from, to)| (to, from);
    ends(one) == ends(other)
        || (one.both_ways.value && other.both_ways.value && ends(one) == turned(ends(other)))
}

/// Names of systems are unique inside an option; two options may share them, and their luck.
fn twice(option: &OptionTable, found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for name in option.system.iter().flatten().map(|system| &system.name) {
        let before = *first.entry(name.value.as_str()).or_insert(name.span);
        if before != name.span {
            let fault = Diagnostic::new(Code::NameTwice, name.span)
                .with("name", &*name.value)
                .with("space", "system");
            found.push(fault.beside(before));
        }
    }
}

/// The place of a system among those of the option; where there is none, that is said.
pub fn named(systems: &[Fielded<'_>], name: &Text, found: &mut Vec<Diagnostic>) -> Option<usize> {
    every_named(systems, name, found).first().copied()
}

/// The places of a system and of its parts. A name alone stands for an order's own post, or, where it
/// has none, for all its parts.
fn every_named(systems: &[Fielded<'_>], name: &Text, found: &mut Vec<Diagnostic>) -> Vec<usize> {
    let places = |own: &dyn Fn(&Fielded<'_>) -> bool| -> Vec<usize> {
        systems.iter().enumerate().filter(|(_, unit)| own(unit)).map(|(at, _)| at).collect()
    };
    let exact = places(&|unit| unit.name == name.value);
    let places = match exact.is_empty() {
        true => places(&|unit| unit.written.name.value == name.value),
        false => exact,
    };
    if places.is_empty() {
        found.push(unknown(systems.iter().map(|unit| unit.name.as_str()), name));
    }
    places
}

/// No system of the option has this name.
fn unknown<'n>(names: impl Iterator<Item = &'n str> + Clone, name: &Text) -> Diagnostic {
    let near = nearest(&name.value, names.clone());
    let fault = Diagnostic::new(Code::NotInOption, name.span).with("name", &*name.value);
    match near.is_empty() {
        true => fault.hint_names(HintCode::OneOf, names.map(str::to_owned).collect()),
        false => fault.hint_names(HintCode::DidYouMean, near),
    }
}

fn edges<'a>(
    systems: &[Fielded<'_>],
    written: &Written<'a>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Edge<'a>> {
    let mut edges: Vec<Edge<'a>> = Vec::new();
    for link in &written.links {
        let from = every_named(systems, &link.from, found);
        let to = every_named(systems, &link.to, found);
        let pairs = from.iter().flat_map(|from| to.iter().map(|to| (*from, *to)));
        for ends in pairs {
            join(&mut edges, systems, link, ends, found);
        }
    }
    edges
}

/// Join two systems by a link, one way or both.
fn join<'a>(
    edges: &mut Vec<Edge<'a>>,
    systems: &[Fielded<'_>],
    link: &'a LinkTable,
    (from, to): (usize, usize),
    found: &mut Vec<Diagnostic>,
) {
    if from == to {
        let fault = Diagnostic::new(Code::LinkToItself, link.to.span);
        found.push(fault.with("name", &*link.to.value));
        return;
    }
    let ways = [(from, to), (to, from)];
    for (from, to) in ways.into_iter().take(1 + usize::from(link.both_ways.value)) {
        if let Some(known) = edges.iter().find(|edge| (edge.from, edge.to) == (from, to)) {
            let fault = Diagnostic::new(Code::LinkTwice, link.from.span)
                .with("from", &*systems[from].name)
                .with("to", &*systems[to].name);
            found.push(fault.beside(known.link.from.span));
            continue;
        }
        edges.push(Edge { link, from, to, release: link.release });
    }
}
