//! How sturdy the order of the options is over the worlds, by view.

use study::compare::{Places, Ranking};
use study::estimate::Share;

use crate::chart::{Bar, Bars, Chart, Group};
use crate::page::{Block, Section};
use crate::subject::Subject;
use crate::table::{Cell, Table};
use crate::text;

/// The section; nothing where no worlds were drawn or nothing is compared.
pub fn section(subject: &Subject) -> Option<Section> {
    let drawn = subject.findings.settings.worlds > 1;
    let charts: Vec<Block> = subject
        .findings
        .rankings
        .iter()
        .filter(|_| drawn)
        .filter_map(|ranking| Some(Block::Chart(chart(subject, ranking)?)))
        .collect();
    if charts.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Text(subject.say("ranks-read", &[]))];
    blocks.extend(charts);
    Some(Section { id: "ranks", heading: subject.say("heading-ranks", &[]), blocks })
}

fn chart(subject: &Subject, ranking: &Ranking) -> Option<Chart> {
    let first = |places: &&Places| places.worlds[0].count;
    let leader = ranking.places.iter().max_by_key(first)?;
    let title = title(subject, ranking, leader);
    let same = ranking.as_nominal;
    let bars = ranking.places.iter().map(|places| bar(subject, places)).collect();
    Some(Chart {
        data: table(subject, &title, ranking),
        title,
        note: subject.say("ranks-note", &[("of", same.of.into()), ("same", same.count.into())]),
        keys: Vec::new(),
        strips: Bars { groups: vec![Group { heading: String::new(), bars }] }.strips(),
    })
}

fn title(subject: &Subject, ranking: &Ranking, leader: &Places) -> String {
    let won = leader.worlds[0];
    let mut args = vec![
        ("option", subject.named(leader.option).into()),
        ("count", won.count.into()),
        ("of", won.of.into()),
        ("clear", if leader.clear.count == 0 { "none" } else { "some" }.into()),
    ];
    if ranking.view.is_empty() {
        return subject.say("ranks-title", &args);
    }
    args.push(("view", subject.say(&format!("view-{}", ranking.view), &[]).into()));
    subject.say("ranks-title-view", &args)
}

fn bar(subject: &Subject, places: &Places) -> Bar {
    let won = places.worlds[0];
    let [value, low, high] =
        [won.value(), won.interval.low, won.interval.high].map(|share| share * 100.0);
    let number = cell(subject, &won).line(subject.words);
    let args = [("option", subject.named(places.option).into()), ("number", number.into())];
    Bar { series: places.option, label: subject.say("bar-label", &args), value, low, high }
}

fn cell(subject: &Subject, share: &Share) -> Cell {
    let (low, high) = (share.interval.low, share.interval.high);
    let (whole, ends) = text::share_within(subject.words, share.value(), low, high);
    Cell::with(whole, ends).exact([share.value(), low, high].map(|share| share * 100.0))
}

fn table(subject: &Subject, title: &str, ranking: &Ranking) -> Table {
    let place = |place: usize| subject.say("column-head-place", &[("place", (place + 1).into())]);
    let mut heads = vec![
        (subject.say("column-head-option", &[]), false),
        (subject.say("column-head-nominal-place", &[]), true),
    ];
    heads.extend((0..ranking.places.len()).map(|at| (place(at), true)));
    heads.push((subject.say("column-head-clear", &[]), true));
    let mut table = Table::new(title.to_owned(), heads);
    for places in &ranking.places {
        let mut row: Vec<Cell> = vec![
            subject.option(places.option).into(),
            Cell::from((places.nominal + 1).to_string()).exact([(places.nominal + 1) as f64]),
        ];
        row.extend(places.worlds.iter().chain([&places.clear]).map(|share| cell(subject, share)));
        table.row(row);
    }
    table
}
