//! The same options in other fair views: what was changed by how much, and what comes of it.

use scenario::InView;
use scenario::language::ViewWord;

use crate::answer;
use crate::page::{Block, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};
use crate::text;

/// The section; nothing where the study has one view and that is as offered.
pub fn section(subject: &Subject) -> Option<Section> {
    let changed = subject.study.view != ViewWord::AsOffered;
    if subject.views.is_empty() && !changed {
        return None;
    }
    let mut blocks = vec![Block::Text(subject.say("views-read", &[]))];
    if changed {
        blocks.push(Block::Table(table(subject)));
    }
    for viewed in subject.views {
        let own = subject.in_view(viewed);
        blocks.push(Block::Text(answer_in(&own)));
        blocks.push(Block::Table(table(&own)));
        let view = own.study.view.word();
        blocks.push(Block::Code(format!("{} --view {view} --out {view}", subject.command)));
    }
    Some(Section { id: "views", heading: subject.say("heading-views", &[]), blocks })
}

/// The answer in each other view, a line each.
pub fn answers(subject: &Subject) -> Vec<String> {
    subject.views.iter().map(|viewed| answer_in(&subject.in_view(viewed))).collect()
}

/// What a view is called.
pub fn name(subject: &Subject) -> String {
    subject.say(&format!("view-{}", subject.study.view.word()), &[])
}

fn answer_in(subject: &Subject) -> String {
    let args = [("view", name(subject).into()), ("answer", answer::sentence(subject).into())];
    subject.say("view-answer", &args)
}

/// Options as rows: what the view has made of them, and what comes of it.
fn table(subject: &Subject) -> Table {
    let heads = ["fire-units", "ready", "store", "price", "left", "if-prices"];
    let mut columns = vec![(subject.say("column-head-option", &[]), false)];
    columns.extend(heads.map(|head| (subject.say(&format!("view-head-{head}"), &[]), true)));
    let measures: Vec<usize> =
        ["value_lost", "leakers"].iter().filter_map(|name| subject.measure(name)).collect();
    columns.extend(measures.iter().map(|at| {
        let measure = &subject.findings.columns.measures[*at].name;
        (subject.say(&format!("measure-{measure}"), &[]), true)
    }));
    columns.push((subject.say("view-head-first", &[]), true));
    let caption = subject.say("view-caption", &[("view", name(subject).into())]);
    let mut table = Table::new(caption, columns);
    for option in 0..subject.findings.options.len() {
        let Some(changed) = subject.text(option).and_then(|text| text.changed.as_ref()) else {
            continue;
        };
        let mut row = vec![Cell::from(subject.option(option))];
        row.extend(changes(subject, changed));
        row.extend(measures.iter().map(|at| {
            let mean = subject.findings.options[option].measures[*at].headline();
            Shown::of("", 0.0).cell(subject.words, mean)
        }));
        row.push(first(subject, option));
        table.row(row);
    }
    table
}

fn changes(subject: &Subject, changed: &InView) -> Vec<Cell> {
    let none = || Cell::from(subject.say("has-none", &[]));
    let count = |[before, now]: [u32; 2]| {
        let beside = subject.say("view-was", &[("before", text::figure(f64::from(before)).into())]);
        Cell::with(text::figure(f64::from(now)), beside)
    };
    let [before, now] = changed.price;
    let shown = Shown::of("USD", now);
    let was = subject.say("view-was", &[("before", shown.figure(subject.words, before).into())]);
    let left = changed.budget.map(|budget| (budget - now).max(0.0));
    let left = left.map_or_else(none, |left| {
        let shown = Shown::of("USD", left);
        Cell::from(shown.figure(subject.words, left))
    });
    let units = changed.if_prices.map_or_else(none, |[dear, cheap]| {
        let ends = [("low", dear), ("high", cheap)].map(|(name, end)| (name, end.into()));
        Cell::from(subject.say("span", &ends))
    });
    vec![
        count(changed.fire_units),
        count(changed.ready),
        count(changed.store),
        Cell::with(shown.figure(subject.words, now), was),
        left,
        units,
    ]
}

/// In how many worlds it comes first.
fn first(subject: &Subject, option: usize) -> Cell {
    let rankings = subject.findings.rankings.iter().flat_map(|ranking| &ranking.places);
    let Some(places) = rankings.into_iter().find(|places| places.option == option) else {
        return subject.say("has-none", &[]).into();
    };
    let won = &places.worlds[0];
    subject.say("so-many-of", &[("count", won.count.into()), ("of", won.of.into())]).into()
}
