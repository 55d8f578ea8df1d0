//! From a scenario to one plan an option: SI, dense ids, nothing unset.

mod figures;
mod laydown;
mod raid;
mod site;

use std::collections::BTreeMap;

use engine::chance::name_hash;
use engine::plan::{self, Plan};
use engine::time::Time;
use figures::Figures;

use crate::catalogue::Shelf;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{OptionTable, Scenario};
use crate::study::{OptionText, Settings, Source, Study};

/// The ids of the catalogue that a scenario speaks of.
pub fn needed(scenario: &Scenario) -> Vec<&str> {
    let assets = scenario.asset.iter().map(|asset| asset.kind.value.as_str());
    let classes = scenario.raid.iter().map(|raid| raid.class.value.as_str());
    let systems = scenario.option.iter().flat_map(|option| &option.system);
    let systems = systems.flat_map(|s| [s.system.value.as_str(), s.round.value.as_str()]);
    assets.chain(classes).chain(systems).collect()
}

/// What lowering reads.
struct Context<'a> {
    scenario: &'a Scenario,
    shelf: &'a Shelf<'a>,
}

/// The study of a scenario, all entries of which are on the shelf.
pub fn lower(scenario: &Scenario, shelf: &Shelf<'_>, found: &mut Vec<Diagnostic>) -> Option<Study> {
    let context = Context { scenario, shelf };
    crowds(scenario, found)?;
    let mut held = BTreeMap::new();
    let mut options = Vec::new();
    for option in &scenario.option {
        let mut figures = Figures::default();
        // A raid is the same in every option: what is wrong with it is said once.
        let said = found.len();
        let flights = raid::lower(&context, &mut figures, found);
        if !options.is_empty() {
            found.truncate(said);
        }
        let laydown = laydown::lower(&context, option, &mut figures, found);
        if let (Some(raid), Some(laydown)) = (flights, laydown) {
            options.push(assemble(&context, option, raid, laydown, &mut figures));
        }
        held.append(&mut figures.held);
    }
    collisions(&options, scenario, found);
    if options.len() < scenario.option.len() {
        return None;
    }
    Some(study(&context, options, held.into_values().collect()))
}

/// The most of each thing that a scenario may hold: far above any study, well below what would
/// exhaust a machine.
const MOST_FLIGHTS: u64 = 100_000;
const MOST_LEGS: u64 = 1_000_000;
const MOST_LAUNCHERS: u64 = 100_000;

/// Refuse what would not fit into any machine before anything is made of it.
fn crowds(scenario: &Scenario, found: &mut Vec<Diagnostic>) -> Option<()> {
    let flights = scenario.raid.iter().map(|raid| u64::from(raid.count.value));
    let legs = scenario.raid.iter();
    let legs = legs.map(|raid| u64::from(raid.count.value) * (raid.route.len() as u64 + 1));
    let systems = scenario.option.iter().map(|option| option.system.len() as u64).sum::<u64>();
    let wanted = [
        ("flights", flights.sum::<u64>(), MOST_FLIGHTS),
        ("legs", legs.sum(), MOST_LEGS),
        ("launchers", systems * 200, MOST_LAUNCHERS),
    ];
    let (what, count, limit) = match wanted.into_iter().find(|(_, count, most)| count > most) {
        Some(too_many) => too_many,
        None => return Some(()),
    };
    let fault = Diagnostic::new(Code::TooMany, scenario.title.span)
        .with("what", what)
        .with("count", count.to_string())
        .with("limit", limit.to_string());
    found.push(fault);
    None
}

fn assemble(
    context: &Context<'_>,
    option: &OptionTable,
    raid: raid::Raids,
    laydown: laydown::Laydown,
    figures: &mut Figures,
) -> Plan {
    Plan {
        option: option.name.value.clone(),
        duration: Time::from_seconds(context.scenario.duration.value),
        figures: std::mem::take(&mut figures.open),
        classes: raid.classes,
        flights: raid.flights,
        assets: defended(context).chain(laydown.equipment).collect(),
        environment: plan::Environment::CLEAR,
        links: Vec::new(),
        corridors: Vec::new(),
        radars: laydown.radars,
        posts: laydown.posts,
        launchers: laydown.launchers,
        interceptors: laydown.interceptors,
        equipment_price: laydown.equipment_price,
    }
}

/// What is defended. Its place in the list is its place in the scenario.
fn defended(context: &Context<'_>) -> impl Iterator<Item = plan::Asset> {
    context.scenario.asset.iter().map(|asset| plan::Asset {
        name: asset.name.value.clone(),
        kind: plan::AssetKind::Defended,
        site: site::at(asset.at.value, asset.height.value),
        worth: asset.worth.value,
    })
}

/// Two names with one hash would share their luck. Renaming one of them mends it.
fn collisions(options: &[Plan], scenario: &Scenario, found: &mut Vec<Diagnostic>) {
    let mut by_hash: BTreeMap<u32, &str> = BTreeMap::new();
    for name in options.iter().flat_map(Plan::drawing_names) {
        let other = *by_hash.entry(name_hash(name)).or_insert(name);
        if other != name {
            let place = place_of(name, scenario);
            // Whole groups collide: it is said once.
            if found.iter().any(|said| said.code == Code::NamesCollide && said.span == place) {
                continue;
            }
            let fault = Diagnostic::new(Code::NamesCollide, place);
            found.push(fault.with("first", other).with("second", name));
        }
    }
}

/// Where a name that keys draws was written: at its raid or system, else at the top.
fn place_of(name: &str, scenario: &Scenario) -> crate::diagnostic::Span {
    let begins = |own: &str| {
        name.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let raids = scenario.raid.iter().map(|raid| (raid.name.value.as_str(), raid.name.span));
    let systems = scenario.option.iter().flat_map(|option| &option.system);
    let systems = systems.map(|system| (system.name.value.as_str(), system.name.span));
    let written = raids.chain(systems).find(|(own, _)| begins(own));
    written.map_or(scenario.title.span, |(_, span)| span)
}

fn study(context: &Context<'_>, options: Vec<Plan>, held: Vec<plan::Figure>) -> Study {
    let scenario = context.scenario;
    let text = |option: &OptionTable| OptionText {
        name: option.name.value.clone(),
        says: option.says.as_ref().map(|says| says.value.clone()),
    };
    let settings = scenario.study.as_ref().map(|study| Settings {
        replications: study.replications.value,
        worlds: study.worlds.value,
        seed: u64::from(study.seed.value),
    });
    Study {
        title: scenario.title.value.clone(),
        question: scenario.question.as_ref().map(|question| question.value.clone()),
        note: scenario.note.as_ref().map(|note| note.value.clone()),
        begins: scenario.begins.as_ref().map(|begins| begins.value),
        settings: settings.unwrap_or_default(),
        texts: scenario.option.iter().map(text).collect(),
        sources: sources(context, &options, &held),
        options,
        held,
        names: context.shelf.entries.names(),
        files: Vec::new(),
    }
}

/// The sources that the figures of this study cite, and no others.
fn sources(context: &Context<'_>, options: &[Plan], held: &[plan::Figure]) -> Vec<Source> {
    let figures = options.iter().flat_map(|plan| &plan.figures).chain(held);
    let cited: Vec<&str> =
        figures.flat_map(|figure| &figure.claims).map(|claim| claim.source.as_str()).collect();
    let list = context.shelf.sources.iter();
    let used = list.filter(|source| cited.contains(&source.key.value.as_str()));
    let text = |text: &Option<crate::field::Text>| {
        text.as_ref().map_or(String::new(), |text| text.value.clone())
    };
    used.map(|source| Source {
        key: source.key.value.clone(),
        title: source.title.value.clone(),
        publisher: source.publisher.value.clone(),
        year: source.year.as_ref().map_or(0, |year| year.value as u16),
        address: text(&source.address),
        note: text(&source.note),
    })
    .collect()
}
