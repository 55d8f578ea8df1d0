//! How a figure is spread over what its claims leave open.

use std::collections::BTreeMap;

use engine::plan::Law;

use super::claim::Stated;
use crate::unit::Dimension;

/// Counts whose claims lie further apart are spread evenly between the whole numbers too.
const MOST_CHOICES: f64 = 64.0;

/// The spread of the claims: triangular over their envelope, uniform where nobody names a best
/// value, a choice where things are counted and are few enough to be told apart.
pub(super) fn law(claims: &[&Stated], of: Dimension) -> Law {
    let low = claims.iter().map(|c| c.low).fold(f64::INFINITY, f64::min);
    let high = claims.iter().map(|c| c.high).fold(f64::NEG_INFINITY, f64::max);
    let nominal = claims.iter().find_map(|c| c.nominal);
    if of == Dimension::Count && high - low < MOST_CHOICES {
        let middle = (low + (high - low) / 2.0).floor();
        return Law::Discrete { choices: votes(claims), nominal: nominal.unwrap_or(middle) };
    }
    match nominal {
        Some(nominal) => Law::Triangular { low, nominal, high },
        None => Law::Uniform { low, nominal: low + (high - low) / 2.0, high },
    }
}

/// The spread of one span alone, with a best value or without.
pub fn law_of_span(low: f64, nominal: Option<f64>, high: f64, of: Dimension) -> Law {
    law(&[&Stated { low, nominal, high }], of)
}

/// Each claim has one vote. One that states a value gives it all to that; one that states a span
/// gives half to its nominal value, if it has one, and spreads the rest over the whole numbers.
fn votes(claims: &[&Stated]) -> Vec<(f64, f64)> {
    let mut votes: BTreeMap<i64, f64> = BTreeMap::new();
    let mut vote = |number: i64, weight: f64| *votes.entry(number).or_insert(0.0) += weight;
    let share = 1.0 / claims.len() as f64;
    for claim in claims {
        let (low, high) = (claim.low.round() as i64, claim.high.round() as i64);
        let spread = if claim.nominal.is_some() { share / 2.0 } else { share };
        if let Some(nominal) = claim.nominal {
            vote(nominal.round() as i64, share - spread);
        }
        let span = (high - low + 1) as f64;
        (low..=high).for_each(|number| vote(number, spread / span));
    }
    votes.into_iter().map(|(number, weight)| (number as f64, weight)).collect()
}
