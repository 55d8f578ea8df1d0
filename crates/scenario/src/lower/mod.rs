//! From a scenario to one plan an option: SI, dense ids, nothing unset.

mod claims;
mod cost;
mod fielded;
mod figures;
mod ground;
mod idle;
mod laydown;
mod moment;
mod net;
mod option;
mod raid;
mod roster;
mod setting;
mod site;
mod translation;
mod view;

use std::collections::BTreeMap;

use engine::chance::name_hash;
use engine::plan::{self, Ground, Plan};
use engine::time::Time;
use fielded::Fielded;
use figures::Figures;
use option::Whole;
use roster::Roster;

use crate::catalogue::Shelf;
use crate::diagnostic::{Code, Diagnostic};
use crate::import::Recorded;
use crate::language::{ClaimsWord, Raid, Scenario, Setting, ViewWord};
use crate::study::{Cost, InView, OptionText, Settings, Source, Study, Translated};

/// The ids of the catalogue that a scenario speaks of.
pub fn needed(scenario: &Scenario) -> Vec<&str> {
    let assets = scenario.asset.iter().map(|asset| asset.kind.value.as_str());
    let recorded = scenario.traffic.iter().flatten().map(|traffic| traffic.class.value.as_str());
    let classes = scenario.raid.iter().map(|raid| raid.class.value.as_str()).chain(recorded);
    let systems = || scenario.option.iter().flat_map(|option| option.system.iter().flatten());
    let types = systems().map(|system| system.system.value.as_str());
    let rounds = systems().filter_map(|system| system.round.as_ref());
    let loads = systems().flat_map(|system| system.load.iter().flatten());
    let loads = loads.filter_map(|load| load.round.as_ref());
    let stores = systems().flat_map(|system| system.store.iter().flatten());
    let loads = loads.chain(stores.map(|store| &store.round));
    let rounds = rounds.chain(loads).map(|round| round.value.as_str());
    let nets = scenario.option.iter().flat_map(|option| option.link.iter().flatten());
    let links = nets.filter_map(|link| link.link.as_ref()).map(|link| link.value.as_str());
    assets.chain(classes).chain(types).chain(rounds).chain(links).collect()
}

/// What is given beside a scenario.
pub struct Given<'a> {
    /// The entries of the catalogue.
    pub shelf: &'a Shelf<'a>,
    /// The ground that its tiles give.
    pub ground: Ground,
    /// Figures that are set from outside; they go before all that the scenario sets.
    pub figures: &'a [Setting],
    /// Recorded traffic, in the order of the scenario's tables.
    pub recorded: &'a [Recorded],
    /// Whose claims are believed, where that is asked from outside.
    pub claims: Option<ClaimsWord>,
    /// The fair view that is asked from outside.
    pub view: Option<ViewWord>,
}

/// What lowering reads.
struct Context<'a> {
    scenario: &'a Scenario,
    shelf: &'a Shelf<'a>,
    ground: Ground,
    figures: &'a [Setting],
    recorded: &'a [Recorded],
    claims: ClaimsWord,
    falls: raid::Falls,
}

/// The study of a scenario, all entries of which are on the shelf.
pub fn lower(scenario: &Scenario, given: Given<'_>, found: &mut Vec<Diagnostic>) -> Option<Study> {
    let Given { shelf, ground, figures, recorded, claims: asked, view } = given;
    let falls = raid::Falls::default();
    let written = scenario.study.as_ref().map(|study| study.claims);
    let claims = asked.or(written).unwrap_or(ClaimsWord::Spread);
    let context = Context { scenario, shelf, ground, figures, recorded, claims, falls };
    crowds(scenario, found)?;
    let said = found.len();
    let environment = ground::environment(&context);
    let corridors = ground::corridors(&context, found);
    let mut lowered = Lowered::default();
    let options = scenario.option.iter();
    let wholes: Vec<Whole> =
        options.filter_map(|table| Whole::of(&context, table, found)).collect();
    let views = views(scenario);
    let view = view.unwrap_or(views[0]);
    let fielded = view::field(&context, &wholes, view, &views, found);
    for own in &fielded {
        lowered.add(&context, own, &environment, &corridors, found);
    }
    let translations = translation::translations(scenario, found);
    found.extend(setting::unused(&lowered.settings));
    collisions(&lowered.options, scenario, found);
    let sound = found[said..].iter().all(|d| d.severity() == crate::Severity::Warning);
    if sound {
        doubts(&context, &fielded, &lowered, view, found);
    }
    sound.then(|| study(&context, lowered, (views, view), translations))
}

/// What can be played and is likely not what was meant.
fn doubts(
    context: &Context<'_>,
    fielded: &[InItsView<'_>],
    lowered: &Lowered<'_>,
    view: ViewWord,
    found: &mut Vec<Diagnostic>,
) {
    idle::assets(context.scenario, found);
    for (own, plan) in fielded.iter().zip(&lowered.options) {
        idle::undefended(&own.whole, found);
        idle::ground::flights(context, plan, found);
        idle::ground::systems(context, &own.whole, plan, found);
        idle::systems(context, &own.whole, plan, found);
    }
    // Another view may make options equal that are not.
    if view == ViewWord::AsOffered {
        idle::alike(context.scenario, &lowered.options, &lowered.texts, found);
    }
}

/// The views that a scenario names, each once; as offered, where it names none.
fn views(scenario: &Scenario) -> Vec<ViewWord> {
    let mut views: Vec<ViewWord> = Vec::new();
    for view in scenario.study.iter().flat_map(|study| study.views.iter().flatten()) {
        if !views.contains(view) {
            views.push(*view);
        }
    }
    if views.is_empty() { vec![ViewWord::AsOffered] } else { views }
}

/// An option as its view has it.
struct InItsView<'a> {
    whole: Whole<'a>,
    changed: Option<InView>,
}

/// What has become of the options so far.
#[derive(Default)]
struct Lowered<'a> {
    options: Vec<Plan>,
    texts: Vec<OptionText>,
    held: BTreeMap<String, plan::Figure>,
    settings: Vec<setting::Asked<'a>>,
}

impl<'a> Lowered<'a> {
    fn add(
        &mut self,
        context: &Context<'a>,
        fielded: &InItsView<'a>,
        environment: &plan::Environment,
        corridors: &[plan::Corridor],
        found: &mut Vec<Diagnostic>,
    ) {
        let whole = &fielded.whole;
        let Some(roster) = Roster::of(context, whole, found) else { return };
        let mut figures = Figures::new(whole.set.clone(), context.claims);
        let laydown = laydown::lower(context, whole, &roster, &mut figures, found);
        // Where a system cannot stand, what is wrong with the flights is said nevertheless.
        let stands = laydown.is_some();
        let laydown = laydown.unwrap_or_default();
        let raids = raid::lower(context, &roster, &laydown, &mut figures, found);
        let links = net::lower(context, whole, &laydown, &mut figures, found);
        let mut text = text(whole);
        text.cost = cost::of(whole, &laydown, &figures);
        text.contracts = cost::contracts(context, whole, &mut figures);
        text.changed = fielded.changed.clone();
        found.append(&mut figures.wrong);
        self.held.append(&mut figures.held);
        self.settings.push((figures.set, figures.asked));
        let Some(raids) = raids.filter(|_| stands) else { return };
        self.texts.push(text);
        self.options.push(Plan {
            option: whole.table.name.value.clone(),
            duration: Time::from_seconds(context.scenario.duration.value),
            figures: figures.open,
            classes: raids.classes,
            flights: raids.flights,
            assets: defended(context).chain(laydown.equipment).collect(),
            environment: environment.clone(),
            links,
            corridors: corridors.to_vec(),
            radars: laydown.radars,
            posts: laydown.posts,
            launchers: laydown.launchers,
            interceptors: laydown.interceptors,
        });
    }
}

fn text(whole: &Whole<'_>) -> OptionText {
    OptionText {
        name: whole.table.name.value.clone(),
        says: whole.table.says.as_ref().map(|says| says.value.clone()),
        gives_up: whole.gives_up.iter().map(|line| (*line).to_owned()).collect(),
        cost: Cost::default(),
        contracts: Vec::new(),
        changed: None,
    }
}

/// The most of each thing that a scenario may hold: far above any study, well below what would
/// exhaust a machine.
const MOST_FLIGHTS: u64 = 100_000;
const MOST_LEGS: u64 = 1_000_000;
const MOST_LAUNCHERS: u64 = 100_000;

/// Refuse what would not fit into any machine before anything is made of it.
fn crowds(scenario: &Scenario, found: &mut Vec<Diagnostic>) -> Option<()> {
    let all = scenario.raid.iter().map(|raid| flights(scenario, raid));
    let legs = scenario.raid.iter().map(|raid| {
        let points = raid.route.as_ref().map_or(0, Vec::len) as u64 + 1;
        flights(scenario, raid).saturating_mul(points)
    });
    let systems = scenario.option.iter().flat_map(|option| &option.system);
    let systems = systems.map(|systems| systems.len() as u64).sum::<u64>();
    let wanted = [
        ("flights", all.fold(0, u64::saturating_add), MOST_FLIGHTS),
        ("legs", legs.fold(0, u64::saturating_add), MOST_LEGS),
        ("launchers", systems * 200, MOST_LAUNCHERS),
    ];
    let (what, count, limit) = match wanted.into_iter().find(|(_, count, most)| count > most) {
        Some(too_many) => too_many,
        None => return Some(()),
    };
    // Where it is the author's factor that makes them so many, it is shown; asked from outside, it
    // stands nowhere in the file.
    let factor = scenario.study.as_ref().map(|study| study.raid_size);
    let grown = factor.filter(|factor| factor.value > 1.0 && factor.span.end > factor.span.start);
    let place = match grown {
        Some(factor) if what != "launchers" => factor.span,
        _ => scenario.title.span,
    };
    let fault = Diagnostic::new(Code::TooMany, place)
        .with("what", what)
        .with("count", count.to_string())
        .with("limit", limit.to_string());
    found.push(fault);
    None
}

/// How many flights a group has, each of its carriers' own among them.
fn flights(scenario: &Scenario, raid: &Raid) -> u64 {
    let mut count = 1_u64;
    let mut at = Some(raid);
    // A chain of carriers is no longer than the list of groups; a circle is refused elsewhere.
    for _ in 0..scenario.raid.len() {
        let Some(raid) = at else { break };
        count = count.saturating_mul(u64::from(raid.count.value));
        let by = raid.released.as_ref().map(|released| &released.by.value);
        at = by.and_then(|by| scenario.raid.iter().find(|carrier| carrier.name.value == *by));
    }
    count
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
    let systems = scenario.option.iter().flat_map(|option| option.system.iter().flatten());
    let systems = systems.map(|system| (system.name.value.as_str(), system.name.span));
    let written = raids.chain(systems).find(|(own, _)| begins(own));
    written.map_or(scenario.title.span, |(_, span)| span)
}

fn study(
    context: &Context<'_>,
    lowered: Lowered<'_>,
    (views, view): (Vec<ViewWord>, ViewWord),
    translations: Vec<Translated>,
) -> Study {
    let scenario = context.scenario;
    let Lowered { options, texts, held, .. } = lowered;
    let held: Vec<plan::Figure> = held.into_values().collect();
    let settings = scenario.study.as_ref().map(|study| Settings {
        replications: study.replications.value,
        worlds: study.worlds.value,
        seed: u64::from(study.seed.value),
    });
    Study {
        language: scenario.language.word(),
        title: scenario.title.value.clone(),
        question: scenario.question.as_ref().map(|question| question.value.clone()),
        note: scenario.note.as_ref().map(|note| note.value.clone()),
        translations,
        begins: scenario.begins.as_ref().map(|begins| begins.value),
        settings: settings.unwrap_or_default(),
        views,
        view,
        raid_size: scenario.raid_size(),
        texts,
        sources: sources(context, &options, &held),
        options,
        held,
        names: context.shelf.entries.names(),
        translated_names: context.shelf.entries.translated_names(),
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
