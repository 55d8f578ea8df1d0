//! Fair views: the same options for equal money, or with equal fire units and rounds.
//!
//! A view changes how many fire units an option has and how many rounds they hold, and nothing else:
//! docs/models/views.md says by which rules.

mod money;
mod survey;
mod units;

use super::{Context, InItsView};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{StudyTable, ViewWord};
use crate::study::InView;
use survey::Survey;

use super::option::{Edge, Whole};

/// Fire units of an option in a view, at most.
const MOST_UNITS: usize = 100;

/// The options as a view has them. Every view that the scenario names is tried, so that what stands
/// in its way is said at once; where the asked one cannot be built, options are as offered.
pub fn field<'a>(
    context: &Context<'a>,
    wholes: &[Whole<'a>],
    asked: ViewWord,
    named: &[ViewWord],
    found: &mut Vec<Diagnostic>,
) -> Vec<InItsView<'a>> {
    let others = named.iter().filter(|view| **view != asked);
    for view in others {
        built(context, wholes, *view, found);
    }
    built(context, wholes, asked, found).unwrap_or_else(|| {
        wholes.iter().map(|whole| InItsView { whole: whole.clone(), changed: None }).collect()
    })
}

/// The options in a view; nothing as offered, and where it cannot be built.
fn built<'a>(
    context: &Context<'a>,
    wholes: &[Whole<'a>],
    view: ViewWord,
    found: &mut Vec<Diagnostic>,
) -> Option<Vec<InItsView<'a>>> {
    if view == ViewWord::AsOffered {
        return None;
    }
    // Where nothing stands there is nothing to make equal: such an option is a yardstick in every view.
    let defended: Vec<Whole> =
        wholes.iter().filter(|whole| !whole.systems.is_empty()).cloned().collect();
    let surveys: Option<Vec<Survey>> =
        defended.iter().map(|whole| Survey::of(context, whole)).collect();
    let surveys = surveys.filter(|surveys| !surveys.is_empty())?;
    let said = found.len();
    for (whole, survey) in defended.iter().zip(&surveys) {
        if survey.fire_units.is_empty() {
            let fault = Diagnostic::new(Code::NoFireUnit, whole.table.name.span);
            found.push(fault.with("option", &*whole.table.name.value));
        }
    }
    if found.len() > said {
        return None;
    }
    let study = context.scenario.study.as_ref();
    let shares = match view {
        ViewWord::EqualMoney => money::shares(&defended, &surveys, study, found)?,
        ViewWord::EqualFireUnits | ViewWord::AsOffered => {
            units::shares(&defended, &surveys, study, found)
        }
    };
    let options = defended.iter().zip(surveys.iter().zip(shares));
    let mut viewed = options.map(|(whole, (survey, share))| share.of(whole, survey));
    let as_it_is = |whole: &Whole<'a>| InItsView { whole: whole.clone(), changed: None };
    let own = wholes.iter().map(|whole| match whole.systems.is_empty() {
        true => Some(as_it_is(whole)),
        false => viewed.next(),
    });
    own.collect()
}

/// What an option has in a view.
struct Share {
    /// Fire units: their place among those of the survey, and which repetition it is, with rounds
    /// ready and in store by launcher and load.
    units: Vec<Unit>,
    budget: Option<f64>,
    if_prices: Option<[u32; 2]>,
}

/// A fire unit in a view.
struct Unit {
    /// Its place among those of the survey.
    of: usize,
    /// 0 for itself, from 1 for those that stand beside it.
    number: u32,
    /// Rounds ready and in store, by launcher and load.
    loads: Vec<Vec<(u32, u32)>>,
}

impl Share {
    /// So many fire units in the survey's order, begun anew where they are more than there are, each
    /// with its own rounds.
    fn first(survey: &Survey, count: usize) -> Vec<Unit> {
        let all = survey.fire_units.len();
        let unit = |at: usize| Unit {
            of: at % all,
            number: (at / all) as u32,
            loads: survey.fire_units[at % all].loads(),
        };
        (0..count).map(unit).collect()
    }

    /// The option with these fire units.
    fn of<'a>(&self, whole: &Whole<'a>, survey: &Survey) -> InItsView<'a> {
        let mut own = whole.clone();
        own.systems.clear();
        let mut places: Vec<Vec<usize>> = Vec::new();
        for (index, system) in whole.systems.iter().enumerate() {
            let before = own.systems.len();
            match survey.fire_units.iter().position(|unit| unit.system == index) {
                None => own.systems.push(system.clone()),
                Some(unit) => {
                    own.systems.extend(self.units.iter().filter(|u| u.of == unit).map(|u| {
                        let one =
                            if u.number == 0 { system.clone() } else { system.again(u.number) };
                        super::Fielded { nominal: true, loads: Some(u.loads.clone()), ..one }
                    }))
                }
            }
            places.push((before..own.systems.len()).collect());
        }
        let names: Vec<String> = own.systems.iter().map(|system| system.name.clone()).collect();
        for system in &mut own.systems {
            system.superior = system.superior.take().filter(|above| names.contains(&above.value));
        }
        own.edges = edges(whole, &places);
        let changed = Some(self.changed(survey));
        InItsView { whole: own, changed }
    }

    fn changed(&self, survey: &Survey) -> InView {
        let sum = |of: fn(&(u32, u32)) -> u32| {
            let loads = self.units.iter().flat_map(|unit| unit.loads.iter().flatten());
            loads.map(of).sum::<u32>()
        };
        let before = |of: fn(&(u32, u32)) -> u32| {
            let loads = survey.fire_units.iter().flat_map(|unit| unit.loads());
            loads.flatten().map(|load| of(&load)).sum::<u32>()
        };
        let price = |unit: &Unit| survey.fire_units[unit.of].price_with(&unit.loads, 0);
        InView {
            fire_units: [survey.fire_units.len(), self.units.len()].map(|count| count as u32),
            ready: [before(|load| load.0), sum(|load| load.0)],
            store: [before(|load| load.1), sum(|load| load.1)],
            price: [survey.price(0), survey.other[0] + self.units.iter().map(price).sum::<f64>()],
            budget: self.budget,
            if_prices: self.if_prices,
        }
    }
}

/// Links of an option between what its systems became: what stands beside a fire unit is linked as
/// that is.
fn edges<'a>(whole: &Whole<'a>, places: &[Vec<usize>]) -> Vec<Edge<'a>> {
    let ends = |edge: &Edge<'a>| {
        let (edge, to) = (*edge, places[edge.to].clone());
        let from = places[edge.from].clone();
        from.into_iter()
            .flat_map(move |from| to.clone().into_iter().map(move |to| Edge { from, to, ..edge }))
    };
    whole.edges.iter().flat_map(ends).collect()
}

/// What the scenario says of its views.
fn said<T>(study: Option<&StudyTable>, of: impl Fn(&StudyTable) -> Option<T>) -> Option<T> {
    study.and_then(of)
}
