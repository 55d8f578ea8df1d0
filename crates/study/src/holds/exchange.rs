//! Who pays more: the rounds cost more than the flights they kill, or less.

use super::seen::{Judged, Seen, middle};
use super::{About, Candidate, weight};

pub(super) fn candidates(seen: &Seen<'_>) -> Vec<Candidate> {
    let Some(exchange) = seen.columns.measures.iter().position(|m| m.name == "exchange") else {
        return Vec::new();
    };
    let sides = |option: usize| {
        let worlds = seen.measure(option, exchange);
        let side = |key, truth: fn(&Judged) -> bool, sign: f64| Candidate {
            key,
            option: Some(option),
            truth: worlds.iter().map(|world| Some(truth(world))).collect(),
            about: vec![
                ("measure", About::Measure(exchange)),
                ("by", About::Quantity(middle(worlds.iter().map(|judged| sign * judged.mean)))),
            ],
            weight: weight::EXCHANGE,
        };
        [
            side("holds-rounds-dearer", |judged| judged.low > 0.0, 1.0),
            side("holds-rounds-cheaper", |judged| judged.high < 0.0, -1.0),
        ]
    };
    seen.options().flat_map(sides).collect()
}
