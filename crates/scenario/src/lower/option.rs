//! Options with what they take over from others: who stands, who is linked, what is set.

use std::collections::BTreeMap;

use super::Context;
use crate::catalogue::ReleaseWord;
use crate::diagnostic::{Code, Diagnostic, HintCode, Span};
use crate::field::Text;
use crate::language::{LinkTable, OptionTable, Setting, System};
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
pub struct Whole<'a> {
    /// As it was written.
    pub table: &'a OptionTable,
    /// Its systems.
    pub systems: Vec<&'a System>,
    /// Its net.
    pub edges: Vec<Edge<'a>>,
    /// Figures that it sets, by name.
    pub set: BTreeMap<&'a str, &'a Setting>,
    /// Groups of flights that do not fly.
    pub without: Vec<&'a str>,
    /// What it gives up.
    pub gives_up: Vec<&'a str>,
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
        };
        let everywhere = context.scenario.set.iter().flat_map(|set| &set.list);
        whole.set.extend(everywhere.map(|setting| (setting.path.as_str(), setting)));
        let mut links = Vec::new();
        for option in chain {
            whole.take(option, &mut links, found);
        }
        let outside = context.figures.iter();
        whole.set.extend(outside.map(|setting| (setting.path.as_str(), setting)));
        if whole.systems.is_empty() {
            found.push(Diagnostic::new(Code::OptionEmpty, table.span));
        }
        whole.edges = edges(&whole.systems, &links, found);
        whole.cut(&table.off_net, true, found);
        whole.cut(&table.receives_only, false, found);
        (found.len() == said).then_some(whole)
    }

    /// Cut the links from these systems to others, or both ways; what they share among themselves
    /// stays.
    fn cut(&mut self, names: &Option<Vec<Text>>, both_ways: bool, found: &mut Vec<Diagnostic>) {
        let names = names.iter().flatten();
        let own: Vec<usize> = names.filter_map(|name| named(&self.systems, name, found)).collect();
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
        links: &mut Vec<&'a LinkTable>,
        found: &mut Vec<Diagnostic>,
    ) {
        for name in option.drop.iter().flatten() {
            let Some(index) = named(&self.systems, name, found) else { continue };
            self.systems.remove(index);
            links.retain(|link| ![&link.from.value, &link.to.value].contains(&&name.value));
        }
        twice(option, found);
        for system in option.system.iter().flatten() {
            let same = self.systems.iter().position(|own| own.name.value == system.name.value);
            match same {
                Some(index) => self.systems[index] = system,
                None => self.systems.push(system),
            }
        }
        for link in option.link.iter().flatten() {
            links.retain(|own| !same_edge(own, link));
            links.push(link);
        }
        let set = option.set.iter().flat_map(|set| &set.list);
        self.set.extend(set.map(|setting| (setting.path.as_str(), setting)));
        self.without.extend(option.without.iter().flatten().map(|raid| raid.value.as_str()));
        self.gives_up.extend(option.gives_up.iter().flatten().map(|line| line.value.as_str()));
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
pub fn named(systems: &[&System], name: &Text, found: &mut Vec<Diagnostic>) -> Option<usize> {
    let place = systems.iter().position(|system| system.name.value == name.value);
    if place.is_none() {
        let names = || systems.iter().map(|system| system.name.value.as_str());
        let near = nearest(&name.value, names());
        let all = names().map(str::to_owned).collect();
        let fault = Diagnostic::new(Code::NotInOption, name.span).with("name", &*name.value);
        found.push(match near.is_empty() {
            true => fault.hint_names(HintCode::OneOf, all),
            false => fault.hint_names(HintCode::DidYouMean, near),
        });
    }
    place
}

fn edges<'a>(
    systems: &[&System],
    links: &[&'a LinkTable],
    found: &mut Vec<Diagnostic>,
) -> Vec<Edge<'a>> {
    let mut edges: Vec<Edge<'a>> = Vec::new();
    for link in links {
        let ends = (named(systems, &link.from, found), named(systems, &link.to, found));
        let (Some(from), Some(to)) = ends else { continue };
        if from == to {
            let fault = Diagnostic::new(Code::LinkToItself, link.to.span);
            found.push(fault.with("name", &*link.to.value));
            continue;
        }
        let ways = [(from, to), (to, from)];
        for (from, to) in ways.into_iter().take(1 + usize::from(link.both_ways.value)) {
            if let Some(known) = edges.iter().find(|edge| (edge.from, edge.to) == (from, to)) {
                let fault = Diagnostic::new(Code::LinkTwice, link.from.span);
                let ends = [&systems[from].name.value, &systems[to].name.value];
                let fault = fault.with("from", &**ends[0]).with("to", &**ends[1]);
                found.push(fault.beside(known.link.from.span));
                continue;
            }
            edges.push(Edge { link, from, to, release: link.release });
        }
    }
    edges
}
