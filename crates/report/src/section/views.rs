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
        blocks.extend(tables(subject));
    }
    for viewed in subject.views {
        let own = subject.in_view(viewed);
        blocks.push(Block::Text(answer_in(&own)));
        blocks.extend(tables(&own));
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
fn tables(subject: &Subject) -> [Block; 2] {
    let offers = (0..subject.findings.options.len()).filter_map(|option| {
        let changed = subject.text(option).and_then(|text| text.changed.as_ref())?;
        Some((option, changed))
    });
    let view = || [("view", name(subject).into())];
    let head = || (subject.say("column-head-option", &[]), false);
    let heads = ["fire-units", "ready", "store", "price", "left", "if-prices"];
    let heads = heads.map(|head| (subject.say(&format!("view-head-{head}"), &[]), true));
    let columns = std::iter::once(head()).chain(heads);
    let mut made = Table::new(subject.say("view-caption", &view()), columns);

    let measures: Vec<usize> =
        ["value_lost", "leakers"].iter().filter_map(|name| subject.measure(name)).collect();
    let mut columns = vec![head()];
    columns.extend(measures.iter().map(|at| {
        let measure = &subject.findings.columns.measures[*at].name;
        (subject.say(&format!("measure-{measure}"), &[]), true)
    }));
    columns.push((subject.say("view-head-first", &[]), true));
    let mut comes = Table::new(subject.say("view-outcome", &view()), columns);
    for (option, changed) in offers {
        let own = || std::iter::once(Cell::from(subject.option(option)));
        made.row(own().chain(changes(subject, changed)));
        let means = measures.iter().map(|at| {
            let mean = subject.findings.options[option].measures[*at].headline();
            Shown::of("", 0.0).cell(subject.words, mean)
        });
        comes.row(own().chain(means).chain([first(subject, option)]));
    }
    [Block::Table(made), Block::Table(comes)]
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
