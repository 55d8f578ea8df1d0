//! What it costs more to avoid one leaker more, pair by pair.

use study::compare::Comparison;
use study::estimate::Interval;

use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};

/// One option of a pair instead of the other.
struct Instead {
    better: usize,
    worse: usize,
    /// Leakers that it avoids in a day: mean, and the ends of the 95 % interval.
    avoided: [f64; 3],
    /// Price of the rounds that it launches more in a day, alike, USD.
    rounds: [f64; 3],
}

/// A row a pair; nothing where nothing is compared.
pub fn table(subject: &Subject) -> Option<Table> {
    let (leakers, rounds) = (subject.measure("leakers")?, subject.measure("rounds_price")?);
    if subject.findings.comparisons.is_empty() {
        return None;
    }
    let heads = [
        ("column-head-instead", false),
        ("column-head-avoided", true),
        ("column-head-equipment-each", true),
        ("column-head-rounds-each", true),
    ];
    let heads = heads.map(|(key, numeric)| (subject.say(key, &[]), numeric));
    let mut table = Table::new(subject.say("avoided-caption", &[]), heads);
    for comparison in &subject.findings.comparisons {
        let instead = Instead::of(comparison, leakers, rounds);
        table.row(row(subject, &instead));
    }
    Some(table)
}

impl Instead {
    fn of(comparison: &Comparison, leakers: usize, rounds: usize) -> Self {
        let ends = |at: usize, sign: f64| {
            let mean = comparison.measures[at].headline().mean;
            let Interval { low, high } = mean.interval;
            let (low, high) = if sign < 0.0 { (-high, -low) } else { (low, high) };
            [sign * mean.value, low, high]
        };
        let first_leaks_less = comparison.measures[leakers].headline().mean.value <= 0.0;
        let (first, second) = (comparison.first, comparison.second);
        match first_leaks_less {
            true => Self {
                better: first,
                worse: second,
                avoided: ends(leakers, -1.0),
                rounds: ends(rounds, 1.0),
            },
            false => Self {
                better: second,
                worse: first,
                avoided: ends(leakers, 1.0),
                rounds: ends(rounds, -1.0),
            },
        }
    }

    /// Are the leakers told apart at all? Without that no price can be put on one.
    fn told(&self) -> bool {
        self.avoided[1] > 0.0
    }

    /// A price by leakers avoided: the middle, and the least and the most that the ends of both
    /// allow. Where each holds on 95 %, both hold on 90 %.
    fn each(&self, price: [f64; 3]) -> [f64; 3] {
        let ends =
            [price[1], price[2]].map(|price| self.avoided[1..].iter().map(move |a| price / a));
        let ends = || ends.clone().into_iter().flatten();
        [
            price[0] / self.avoided[0],
            ends().fold(f64::INFINITY, f64::min),
            ends().fold(f64::NEG_INFINITY, f64::max),
        ]
    }
}

fn row(subject: &Subject, instead: &Instead) -> [Cell; 4] {
    let pair = [
        ("better", subject.named(instead.better).into()),
        ("worse", subject.named(instead.worse).into()),
    ];
    let [value, low, high] = instead.avoided;
    let avoided = Cell::from_interval(subject.words, value, low, high);
    if !instead.told() {
        let open = || Cell::from(subject.say("avoided-not-told", &[]));
        return [subject.say("avoided-or", &pair).into(), avoided, open(), open()];
    }
    [
        subject.say("avoided-instead", &pair).into(),
        avoided,
        equipment(subject, instead),
        rounds(subject, instead, instead.rounds),
    ]
}

/// Equipment that one leaker avoided costs more, at nominal prices, and between the ends of what
/// sources say of what only one of both has: there even the sign may be open.
fn equipment(subject: &Subject, instead: &Instead) -> Cell {
    let more = subject.equipment_more(instead.better, instead.worse);
    if more == [0.0; 3] {
        return subject.say("avoided-same-price", &[]).into();
    }
    shown(subject, instead.each(more))
}

fn shown(subject: &Subject, [middle, low, high]: [f64; 3]) -> Cell {
    let shown = Shown::of("USD", low.abs().max(high));
    let spread = (high - low).min(middle.abs());
    Cell::with(shown.about(subject.words, middle, spread), shown.ends(subject.words, low, high))
        .exact([middle, low, high])
}

/// Rounds that are paid more for one leaker avoided; in words where nothing is, or where it is not known.
fn rounds(subject: &Subject, instead: &Instead, price: [f64; 3]) -> Cell {
    let [middle, low, high] = price;
    if high < 0.0 {
        let less = Shown::of("USD", middle).about(subject.words, -middle, middle / 10.0);
        return subject.say("avoided-cheaper", &[("less", less.into())]).into();
    }
    if low <= 0.0 {
        return subject.say("avoided-price-not-told", &[]).into();
    }
    shown(subject, instead.each(price))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instead(avoided: [f64; 3]) -> Instead {
        Instead { better: 0, worse: 1, avoided, rounds: [0.0; 3] }
    }

    #[test]
    fn the_price_of_a_leaker_takes_in_what_both_ends_allow() {
        let each = instead([2.0, 1.0, 4.0]).each([8.0, 6.0, 10.0]);
        assert_eq!(each, [4.0, 1.5, 10.0]);
        assert_eq!(instead([2.0, 1.0, 4.0]).each([8.0; 3]), [4.0, 2.0, 8.0]);
    }

    #[test]
    fn leakers_that_are_not_told_apart_have_no_price() {
        assert!(instead([2.0, 0.1, 4.0]).told());
        assert!(!instead([2.0, -0.1, 4.0]).told() && !instead([0.0; 3]).told());
    }
}
