//! Random functions whose indices are known, seen through inner luck.

use study::sensitivity::{Ask, Index, Moving, sensitivity};
use study::{Request, Settings};

use super::{Asked, outcome};
use crate::function::{Function, input};

/// Indices below this are not asked for: an interval that is cut at nothing says little.
const LEAST: f64 = 0.05;

const INPUTS: u32 = 4;

/// Four inputs, straight or bent, two of which act together.
pub fn play(problem: u32) -> Vec<Asked> {
    let random = |number: u32| outcome::random(1_000_000 + problem * 16 + number);
    let weights: Vec<f64> = (0..INPUTS).map(|input| 0.3 + 2.0 * random(input)).collect();
    let bent: Vec<bool> = (0..INPUTS).map(|input| random(4 + input) < 0.5).collect();
    let together = 4.0 * random(8);
    // A straight input is even of variance 1/12, a bent one of variance 1/3; their product 1/144.
    let alone: Vec<f64> =
        weights.iter().zip(&bent).map(|(w, bent)| w * w / if *bent { 3.0 } else { 12.0 }).collect();
    let both = together * together / 144.0;
    let variance = alone.iter().sum::<f64>() + both;
    let function = Function::new(INPUTS as usize, move |u| {
        let each = weights.iter().zip(&bent).zip(u);
        let sum: f64 = each
            .map(|((w, bent), u)| w * if *bent { (4.0 * u - 2.0).abs() - 1.0 } else { u - 0.5 })
            .sum();
        sum + together * (u[0] - 0.5) * (u[1] - 0.5)
    });
    // The luck of one replication is as large as what the inputs do.
    let function = function.with_luck(variance.sqrt());
    let ask = Ask { replications: 20, ..Ask::default() };
    let settings = Settings { seed: u64::from(problem), ..Settings::DEFAULT };
    let found = sensitivity(&function, &ask, &Request::in_memory(settings)).expect("runs");
    let factors = found.indices.map(|indices| indices.factors).unwrap_or_default();
    let mut asked = Vec::new();
    for (at, alone) in alone.iter().enumerate() {
        let ours = |moving: &Moving| *moving == Moving::Group(input(at));
        let Some(factor) = factors.iter().find(|factor| ours(&factor.moving)) else { continue };
        let total = if at < 2 { alone + both } else { *alone };
        for (index, truth) in [(factor.first, alone / variance), (factor.total, total / variance)] {
            let Index { value, interval } = index;
            asked.push(Asked { estimate: value, interval, truth });
        }
    }
    asked.retain(|one| one.truth > LEAST);
    asked
}
