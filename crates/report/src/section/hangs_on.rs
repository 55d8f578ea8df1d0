//! Single figures at their ends: what moves the answer most.

use study::compare::{Comparison, End};
use study::estimate::Mean;

use crate::page::{Block, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};

/// So many of the figures are shown.
const MOST: usize = 8;

/// The section; nothing where single figures were not tried.
pub fn section(subject: &Subject) -> Option<Section> {
    if subject.findings.tornado.bars.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Text(subject.say("hangs-on-read", &[]))];
    if subject.findings.comparisons.is_empty() {
        blocks.push(Block::Table(of_mean(subject)));
    }
    let pairs = subject.findings.comparisons.iter().enumerate();
    blocks.extend(pairs.map(|(pair, c)| Block::Table(of_difference(subject, pair, c))));
    Some(Section { id: "hangs-on", heading: subject.say("heading-hangs-on", &[]), blocks })
}

fn of_mean(subject: &Subject) -> Table {
    let replications = subject.findings.tornado.replications;
    let args = [("option", subject.option(0).into()), ("replications", replications.into())];
    table(subject, subject.say("hangs-on-mean", &args), |end| end.means.first().copied())
}

fn of_difference(subject: &Subject, pair: usize, comparison: &Comparison) -> Table {
    let args = [
        ("first", subject.option(comparison.first).into()),
        ("second", subject.option(comparison.second).into()),
        ("replications", subject.findings.tornado.replications.into()),
    ];
    let caption = subject.say("hangs-on-difference", &args);
    table(subject, caption, |end| end.differences.get(pair).map(|difference| difference.mean))
}

/// The figures that move a mean most, which it is at their low and at their high end.
fn table(subject: &Subject, caption: String, mean: impl Fn(&End) -> Option<Mean>) -> Table {
    let heads = ["column-head-figure", "column-head-low-end", "column-head-high-end"];
    let heads = heads.iter().enumerate().map(|(i, key)| (subject.say(key, &[]), i > 0));
    let mut table = Table::new(caption, heads);
    let mut moved: Vec<(f64, &str, Mean, Mean)> = Vec::new();
    for bar in &subject.findings.tornado.bars {
        let (Some(low), Some(high)) = (mean(&bar.low), mean(&bar.high)) else { continue };
        moved.push(((high.value - low.value).abs(), &bar.group, low, high));
    }
    moved.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    for (_, group, low, high) in moved.iter().take(MOST) {
        let shown = Shown::of("", 0.0);
        let ends = [low, high].map(|mean| shown.cell(subject.words, mean));
        table.row(std::iter::once(Cell::from(subject.figure(group))).chain(ends));
    }
    table
}
