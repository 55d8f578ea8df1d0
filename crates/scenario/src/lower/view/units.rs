//! Equal fire units and rounds: as many engagement radars with launchers, as many ready rounds,
//! nothing in store.

use super::super::option::Whole;
use super::survey::Survey;
use super::{Share, Unit, said};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::StudyTable;

/// What each option has.
pub fn shares(
    wholes: &[Whole<'_>],
    surveys: &[Survey],
    study: Option<&StudyTable>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Share> {
    let fewest = surveys.iter().map(|survey| survey.fire_units.len()).min().unwrap_or(1);
    let count = said(study, |study| study.fire_units).map_or(fewest, |own| own.value as usize);
    let mut shares: Vec<Vec<Unit>> =
        surveys.iter().map(|survey| Share::first(survey, count)).collect();
    let fewest = shares.iter().map(|units| ready(units)).min().unwrap_or(0);
    let rounds = said(study, |study| study.ready_rounds);
    for (whole, units) in wholes.iter().zip(&mut shares) {
        let has = ready(units);
        if let Some(asked) = rounds.filter(|asked| asked.value > has) {
            let fault = Diagnostic::new(Code::FewerRoundsReady, asked.span)
                .with("option", &*whole.table.name.value)
                .with("rounds", asked.value.to_string());
            found.push(fault.with("has", has.to_string()));
        }
        hold(units, rounds.map_or(fewest, |rounds| rounds.value).min(has));
    }
    shares.into_iter().map(|units| Share { units, budget: None, if_prices: None }).collect()
}

fn ready(units: &[Unit]) -> u32 {
    units.iter().flat_map(|unit| unit.loads.iter().flatten()).map(|load| load.0).sum()
}

/// Leave so many rounds ready: of every load the same share, by the method of largest remainders,
/// the earlier first. Nothing is in store.
fn hold(units: &mut [Unit], rounds: u32) {
    let has = u64::from(ready(units).max(1));
    let mut loads: Vec<&mut (u32, u32)> =
        units.iter_mut().flat_map(|unit| unit.loads.iter_mut().flatten()).collect();
    let mut remainders: Vec<(u64, usize)> = Vec::new();
    for (at, load) in loads.iter_mut().enumerate() {
        let share = u64::from(load.0) * u64::from(rounds);
        remainders.push((share % has, at));
        **load = ((share / has) as u32, 0);
    }
    let left = rounds - loads.iter().map(|load| load.0).sum::<u32>();
    remainders.sort_by_key(|(remainder, at)| (std::cmp::Reverse(*remainder), *at));
    for (_, at) in remainders.into_iter().take(left as usize) {
        loads[at].0 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_taken_from_all_alike() {
        let loads = vec![vec![(4, 9), (12, 0)], vec![(4, 0)]];
        let mut units = vec![Unit { of: 0, number: 0, loads }];
        hold(&mut units, 9);
        assert_eq!(units[0].loads, [vec![(2, 0), (5, 0)], vec![(2, 0)]]);
        assert_eq!(ready(&units), 9);
        hold(&mut units, 0);
        assert_eq!(ready(&units), 0);
    }
}
