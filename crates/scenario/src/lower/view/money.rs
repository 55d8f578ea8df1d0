//! Equal money: whole fire units as far as the budget goes, then rounds.

use super::super::option::Whole;
use super::survey::Survey;
use super::{MOST_UNITS, Share, Unit, said};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{StudyTable, ViewWord};

/// Rounds in store for each one that a launcher holds, at most: as many as `reloads` allows.
const MOST_RELOADS: u32 = 100;

/// What each option has for the budget; nothing where a price is not known, or too little remains
/// for a single fire unit.
pub fn shares(
    wholes: &[Whole<'_>],
    surveys: &[Survey],
    study: Option<&StudyTable>,
    found: &mut Vec<Diagnostic>,
) -> Option<Vec<Share>> {
    let before = found.len();
    for (whole, survey) in wholes.iter().zip(surveys) {
        found.extend(unpriced(whole, survey));
    }
    if found.len() > before {
        return None;
    }
    let cheapest = surveys.iter().map(|survey| survey.price(0)).fold(f64::INFINITY, f64::min);
    let budget = said(study, |study| study.budget).map_or(cheapest, |budget| budget.value);
    let shares: Vec<Option<Share>> = wholes
        .iter()
        .zip(surveys)
        .map(|(whole, survey)| {
            let share = share(survey, budget);
            if share.is_none() {
                found.push(too_small(whole, survey, budget));
            }
            share
        })
        .collect();
    shares.into_iter().collect()
}

/// What the budget buys of an option; nothing where not even one fire unit.
fn share(survey: &Survey, budget: f64) -> Option<Share> {
    let count = affordable(survey, budget, 0);
    let mut units = Share::first(survey, count);
    let spent: f64 = units.iter().map(|unit| survey.fire_units[unit.of].price(0)).sum();
    stock_up(&mut units, survey, budget - survey.other[0] - spent);
    let if_prices = Some([2, 1].map(|at| affordable(survey, budget, at) as u32));
    (count > 0).then_some(Share { units, budget: Some(budget), if_prices })
}

/// How many fire units with their rounds the budget buys, in their order, begun anew where it buys
/// more than all: the first that is too dear ends it, so that what is mixed stays mixed.
fn affordable(survey: &Survey, budget: f64, at: usize) -> usize {
    // A cent of rounding must not cost a fire unit.
    let mut left = budget * (1.0 + 1e-9) - survey.other[at];
    let prices = survey.fire_units.iter().map(|unit| unit.price(at)).cycle();
    let bought = prices.take(MOST_UNITS).take_while(|price| {
        left -= price;
        left >= 0.0
    });
    bought.count()
}

/// Rounds for what is left over, one beside each load in turn.
fn stock_up(units: &mut [Unit], survey: &Survey, left: f64) {
    let mut left = left;
    loop {
        let mut bought = false;
        for unit in units.iter_mut() {
            let slots = survey.fire_units[unit.of].launchers.iter().flatten();
            for (slot, load) in slots.zip(unit.loads.iter_mut().flatten()) {
                let room = load.1 < slot.ready.saturating_mul(MOST_RELOADS);
                if room && slot.price[0] <= left {
                    left -= slot.price[0];
                    load.1 += 1;
                    bought = true;
                }
            }
        }
        if !bought {
            return;
        }
    }
}

/// Fire units without a known price.
fn unpriced(whole: &Whole<'_>, survey: &Survey) -> Vec<Diagnostic> {
    let unknown = survey.fire_units.iter().filter(|unit| unit.equipment.is_none());
    let fault = |unit: &super::survey::FireUnit| {
        let system = &whole.systems[unit.system];
        Diagnostic::new(Code::PriceUnknown, system.written.system.span)
            .with("id", system.id)
            .with("option", &*whole.table.name.value)
    };
    unknown.map(fault).collect()
}

fn too_small(whole: &Whole<'_>, survey: &Survey, budget: f64) -> Diagnostic {
    let least = survey.other[0] + survey.fire_units[0].price(0);
    let money = |dollars: f64| format!("{dollars:.0} USD");
    Diagnostic::new(Code::ViewTooSmall, whole.table.name.span)
        .with("option", &*whole.table.name.value)
        .with("view", ViewWord::EqualMoney.word())
        .with("least", money(least))
        .with("given", money(budget))
}
