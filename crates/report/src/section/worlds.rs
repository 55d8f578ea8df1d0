//! World by world: how far apart two options are, and on which side.

use study::compare::Comparison;

use crate::chart::{Chart, Dot, Dots};
use crate::page::Key;
use crate::subject::Subject;
use crate::table::{Cell, Table};
use crate::text;

/// The chart of one pair; nothing where no worlds were drawn.
pub fn chart(subject: &Subject, comparison: &Comparison) -> Option<Chart> {
    let headline = subject.findings.columns.headline;
    let measure = &comparison.measures[headline];
    let (first_better, second_better) = (measure.first_better?, measure.second_better?);
    let mut worlds = differences(subject, comparison);
    worlds.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let (first, second) = (subject.named(comparison.first), subject.named(comparison.second));
    let pair = [("first", first.into()), ("second", second.into())];
    let side = match (first_better.count, second_better.count) {
        (0, 0) => "neither",
        (_, 0) => "first",
        (0, _) => "second",
        _ => "both",
    };
    let title = subject.say(
        "worlds-title",
        &[
            ("side", side.into()),
            pair[0].clone(),
            pair[1].clone(),
            ("won", first_better.count.into()),
            ("lost", second_better.count.into()),
            ("of", first_better.of.into()),
        ],
    );
    let dot = |(_, value): &(usize, f64)| Dot {
        value: *value,
        series: (*value != 0.0).then_some(if *value < 0.0 {
            comparison.first
        } else {
            comparison.second
        }),
    };
    let side = |better: &str| subject.say("worlds-side", &[("option", better.into())]);
    Some(Chart {
        data: table(subject, &title, &worlds),
        note: subject.say("worlds-note", &pair),
        title,
        keys: [comparison.first, comparison.second]
            .map(|option| Key::of_series(option, side(&subject.named(option))))
            .into(),
        strips: Dots { dots: worlds.iter().map(dot).collect() }.strips(),
    })
}

/// Number of each drawn world with the difference of the means in it.
pub fn differences(subject: &Subject, comparison: &Comparison) -> Vec<(usize, f64)> {
    let headline = subject.findings.columns.headline;
    let means = |option: usize| &subject.findings.options[option].measures[headline].world_means;
    let both = means(comparison.first).iter().zip(means(comparison.second));
    both.map(|(first, second)| first - second).enumerate().skip(1).collect()
}

fn table(subject: &Subject, title: &str, worlds: &[(usize, f64)]) -> Table {
    let heads = [("column-head-world", true), ("column-head-difference", true)];
    let heads = heads.map(|(key, numeric)| (subject.say(key, &[]), numeric));
    let mut table = Table::new(title.to_owned(), heads);
    for (world, difference) in worlds {
        table.row([
            Cell::from(world.to_string()).exact([*world as f64]),
            Cell::from(text::fixed(*difference, 2)).exact([*difference]),
        ]);
    }
    table
}
