//! Rounds beside those that full launchers hold: stores of systems, stocks of orders.

use super::super::Context;
use super::super::figures::Figures;
use super::super::option::Whole;
use super::Laydown;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::System;

/// Deal the stock of each order and the store of each system to their launchers, but where a fair
/// view has decided what these hold.
pub fn deal(
    context: &Context<'_>,
    option: &Whole<'_>,
    laydown: &mut Laydown,
    figures: &mut Figures<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let mut dealt: Vec<&System> = Vec::new();
    for unit in &option.systems {
        let system = unit.written;
        let own = |other: &&crate::lower::Fielded<'_>| std::ptr::eq(other.written, system);
        let decided = option.systems.iter().filter(own).any(|other| other.loads.is_some());
        if decided || dealt.iter().any(|known| std::ptr::eq(*known, system)) {
            continue;
        }
        dealt.push(system);
        let mut dealing = Dealing { option, laydown, system };
        dealing.stock(context, figures, found);
        dealing.store(found);
    }
}

/// A system, or an order with all its parts, that is given its rounds.
struct Dealing<'a> {
    option: &'a Whole<'a>,
    laydown: &'a mut Laydown,
    system: &'a System,
}

impl Dealing<'_> {
    /// What comes with an order: its launchers are filled as far as it goes, the rest is in store.
    fn stock(
        &mut self,
        context: &Context<'_>,
        figures: &mut Figures<'_>,
        found: &mut Vec<Diagnostic>,
    ) {
        let order = self.system.system.value.as_str();
        let Some(entry) = context.shelf.entries.system(order) else { return };
        for stock in entry.stock.iter().flatten() {
            let round = stock.round.value.as_str();
            let short = round.rsplit('/').next().unwrap_or(round);
            let rounds = figures.nominal(order, &format!("stock.{short}"), &stock.rounds) as u32;
            let slots = self.slots(round);
            if slots.is_empty() {
                let fault = Diagnostic::new(Code::StockUnused, self.system.system.span);
                found.push(fault.with("round", round).with("rounds", rounds.to_string()));
                continue;
            }
            let full: Vec<u32> = slots.iter().map(|slot| self.load(*slot).0).collect();
            let ready = filled(&full, rounds);
            let left = rounds - ready.iter().sum::<u32>();
            let store = shared(slots.len(), left);
            for ((slot, ready), store) in slots.into_iter().zip(ready).zip(store) {
                self.set(slot, (ready, store));
            }
        }
    }

    /// What the author puts in store.
    fn store(&mut self, found: &mut Vec<Diagnostic>) {
        for store in self.system.store.iter().flatten() {
            let slots = self.slots(&store.round.value);
            if slots.is_empty() {
                let fault = Diagnostic::new(Code::StoreWithoutLauncher, store.round.span);
                found.push(fault.with("round", &*store.round.value));
                continue;
            }
            let more = shared(slots.len(), store.rounds.value);
            for (slot, more) in slots.into_iter().zip(more) {
                let (ready, before) = self.load(slot);
                self.set(slot, (ready, before.saturating_add(more)));
            }
        }
    }

    /// The loads of one type of round, by launcher and load.
    fn slots(&self, round: &str) -> Vec<(usize, usize)> {
        let own = self.option.systems.iter().zip(&self.laydown.standing);
        let own = own.filter(|(unit, _)| std::ptr::eq(unit.written, self.system));
        let launchers = own.flat_map(|(_, standing)| standing.launchers.clone());
        let is_round = |at: &usize, load: &engine::plan::Load| {
            let name = &self.laydown.interceptors[load.interceptor.index()].name;
            (name == round).then_some(*at)
        };
        launchers
            .flat_map(|at| {
                let loads = self.laydown.launchers[at].loads.iter().enumerate();
                loads.filter_map(move |(i, load)| is_round(&at, load).map(|at| (at, i)))
            })
            .collect()
    }

    fn load(&self, (launcher, load): (usize, usize)) -> (u32, u32) {
        let load = &self.laydown.launchers[launcher].loads[load];
        (load.ready, load.store)
    }

    fn set(&mut self, (launcher, load): (usize, usize), (ready, store): (u32, u32)) {
        let load = &mut self.laydown.launchers[launcher].loads[load];
        (load.ready, load.store) = (ready, store);
    }
}

/// Rounds dealt one to each in turn, to nobody more than fits.
pub fn filled(full: &[u32], rounds: u32) -> Vec<u32> {
    let mut dealt = vec![0; full.len()];
    let mut left = rounds.min(full.iter().sum());
    while left > 0 {
        for (own, full) in dealt.iter_mut().zip(full) {
            if left > 0 && *own < *full {
                *own += 1;
                left -= 1;
            }
        }
    }
    dealt
}

/// Rounds dealt one to each in turn.
pub fn shared(among: usize, rounds: u32) -> Vec<u32> {
    let among = among as u32;
    (0..among).map(|at| rounds / among + u32::from(at < rounds % among)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_dealt_in_turn() {
        assert_eq!(filled(&[4, 4, 2], 9), [4, 3, 2]);
        assert_eq!(filled(&[4, 4, 2], 99), [4, 4, 2]);
        assert_eq!(filled(&[3, 3], 1), [1, 0]);
        assert_eq!(shared(4, 6), [2, 2, 1, 1]);
        assert_eq!(shared(3, 0), [0, 0, 0]);
    }
}
