//! What an option has as offered, counted and priced.

use std::collections::BTreeMap;

use super::super::figures::Figures;
use super::super::laydown::{self, Laydown};
use super::super::option::Whole;
use super::super::roster::Roster;
use super::super::{Context, Fielded};
use crate::study::CostLine;

/// An option, counted. Prices are nominal, low and high, USD.
pub struct Survey {
    /// Its fire units in the order in which a view takes them: the first of each kind, then the
    /// second of each, so that what is mixed stays mixed.
    pub fire_units: Vec<FireUnit>,
    /// Price of all else that stands on the ground or that its author adds.
    pub other: [f64; 3],
}

/// A fire unit: an engagement radar with its launchers.
pub struct FireUnit {
    /// Its place among the systems of the option.
    pub system: usize,
    /// What its equipment costs; nothing where that is not known.
    pub equipment: Option<[f64; 3]>,
    /// By launcher, its loads.
    pub launchers: Vec<Vec<Slot>>,
}

/// Rounds of one type on a launcher.
#[derive(Clone, Copy)]
pub struct Slot {
    pub price: [f64; 3],
    pub ready: u32,
    pub store: u32,
}

impl Survey {
    /// Count an option; nothing where it cannot stand, which is said elsewhere.
    pub fn of(context: &Context<'_>, whole: &Whole<'_>) -> Option<Self> {
        let mut nominal = whole.clone();
        nominal.systems.iter_mut().for_each(|system| system.nominal = true);
        let mut elsewhere = Vec::new();
        let mut figures = Figures::new(whole.set.clone(), context.claims);
        let roster = Roster::of(context, &nominal, &mut elsewhere)?;
        let laydown = laydown::lower(context, &nominal, &roster, &mut figures, &mut elsewhere)?;
        let mut survey = Self { fire_units: Vec::new(), other: [0.0; 3] };
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        let mut ranked: Vec<(usize, FireUnit)> = Vec::new();
        for (index, system) in whole.systems.iter().enumerate() {
            let price = sum(&laydown.standing[index].price);
            if system.is_fire_unit(context) {
                let rank = kinds.entry(system.id).or_default();
                ranked.push((*rank, fire_unit(index, price, &laydown, &figures)));
                *rank += 1;
            } else if stands(system) {
                add(&mut survey.other, price.unwrap_or_default());
            }
        }
        for cost in &whole.costs {
            let [low, high] = [cost.low, cost.high].map(|end| end.unwrap_or(cost.price).value);
            add(&mut survey.other, [cost.price.value, low, high]);
        }
        ranked.sort_by_key(|(rank, unit)| (*rank, unit.system));
        survey.fire_units = ranked.into_iter().map(|(_, unit)| unit).collect();
        Some(survey)
    }

    /// What it costs: 0 for the nominal, 1 for the low, 2 for the high prices.
    pub fn price(&self, at: usize) -> f64 {
        self.other[at] + self.fire_units.iter().map(|unit| unit.price(at)).sum::<f64>()
    }
}

impl FireUnit {
    /// What it costs with its rounds as offered.
    pub fn price(&self, at: usize) -> f64 {
        self.price_with(&self.loads(), at)
    }

    /// What it costs with other rounds.
    pub fn price_with(&self, loads: &[Vec<(u32, u32)>], at: usize) -> f64 {
        let slots = self.launchers.iter().flatten().zip(loads.iter().flatten());
        let rounds = slots.map(|(slot, (ready, store))| slot.price[at] * f64::from(ready + store));
        self.equipment.map_or(0.0, |price| price[at]) + rounds.sum::<f64>()
    }

    /// Rounds ready and in store as offered, by launcher and load.
    pub fn loads(&self) -> Vec<Vec<(u32, u32)>> {
        let of = |slots: &Vec<Slot>| slots.iter().map(|slot| (slot.ready, slot.store)).collect();
        self.launchers.iter().map(of).collect()
    }
}

/// Does it stand on the ground? What flies belongs to its flight, which an option does not buy.
fn stands(system: &Fielded<'_>) -> bool {
    system.written.aboard.is_none()
}

fn fire_unit(
    system: usize,
    equipment: Option<[f64; 3]>,
    laydown: &Laydown,
    figures: &Figures<'_>,
) -> FireUnit {
    let own = laydown.standing[system].launchers.clone();
    let slots = |launcher: &engine::plan::Launcher| {
        let loads = launcher.loads.iter().map(|load| Slot {
            price: figures.ends(laydown.interceptors[load.interceptor.index()].price),
            ready: load.ready,
            store: load.store,
        });
        loads.collect()
    };
    FireUnit { system, equipment, launchers: laydown.launchers[own].iter().map(slots).collect() }
}

fn sum(lines: &[CostLine]) -> Option<[f64; 3]> {
    let sums = lines.iter().map(CostLine::sum);
    sums.reduce(|mut all, line| {
        add(&mut all, line);
        all
    })
}

fn add(sum: &mut [f64; 3], more: [f64; 3]) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}
