//! What an option costs to buy.

use super::Context;
use super::figures::Figures;
use super::laydown::Laydown;
use super::option::Whole;
use crate::language::CostTable;
use crate::study::{Contract, Cost, CostLine, CostOf};

/// Equipment, rounds in launchers and in store, and what the author adds. Of launchers whose number
/// the sources dispute, the nominal number counts.
pub fn of(whole: &Whole<'_>, laydown: &Laydown, figures: &Figures<'_>) -> Cost {
    let mut cost = Cost::default();
    for (unit, standing) in whole.systems.iter().zip(&laydown.standing) {
        match standing.price.is_empty() {
            true => cost.unpriced.push(unit.name.clone()),
            false => standing.price.iter().for_each(|line| add(&mut cost.lines, line.clone())),
        }
    }
    let counted = |at: usize| is_counted(laydown, figures, at);
    let launchers = (0..laydown.launchers.len()).filter(|at| counted(*at));
    for load in launchers.flat_map(|at| &laydown.launchers[at].loads) {
        let round = &laydown.interceptors[load.interceptor.index()];
        let line = CostLine {
            of: CostOf::Round(round.name.clone()),
            times: f64::from(load.ready + load.store),
            each: figures.ends(round.price),
        };
        add(&mut cost.lines, line);
    }
    cost.lines.extend(whole.costs.iter().map(|table| written(table)));
    cost
}

/// Is a launcher among the nominal number of its group?
pub fn is_counted(laydown: &Laydown, figures: &Figures<'_>, launcher: usize) -> bool {
    use engine::plan::{Presence, Value};
    match laydown.launchers[launcher].presence {
        Presence::Always => true,
        Presence::InCount { count, before } => {
            f64::from(before) < figures.ends(Value::Open(count))[0]
        }
    }
}

/// Things alike stand on one line.
fn add(lines: &mut Vec<CostLine>, line: CostLine) {
    match lines.iter_mut().find(|known| known.of == line.of && known.each == line.each) {
        Some(known) => known.times += line.times,
        None => lines.push(line),
    }
}

fn written(table: &CostTable) -> CostLine {
    let price = table.price.value;
    let low = table.low.map_or(price, |low| low.value).min(price);
    let high = table.high.map_or(price, |high| high.value).max(price);
    CostLine { of: CostOf::Other(table.pays.value.clone()), times: 1.0, each: [price, low, high] }
}

/// What was published about contracts for the orders that an option places.
pub fn contracts(
    context: &Context<'_>,
    whole: &Whole<'_>,
    figures: &mut Figures<'_>,
) -> Vec<Contract> {
    let mut contracts: Vec<Contract> = Vec::new();
    for unit in &whole.systems {
        let id = unit.written.system.value.as_str();
        let entry = context.shelf.entries.system(id);
        let Some(contract) = entry.and_then(|entry| entry.contract.as_ref()) else { continue };
        if contracts.iter().any(|known| known.id == id) {
            continue;
        }
        contracts.push(Contract {
            id: id.to_owned(),
            price: figures.spread(id, "contract.price", &contract.price),
            covers: contract.covers.value.clone(),
            year: contract.year.value,
        });
    }
    contracts
}
