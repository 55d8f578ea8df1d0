//! The page of a sweep: what changes from point to point, drawn and as a table.

use std::sync::Arc;

use serde_json::json;
use study::compare::Verdict;
use study::estimate::Mean;

use super::{Point, Swept, measures, table, written};
use crate::chart::{Chart, Line, Lines, Panel, Series};
use crate::page::{self, Alert, Block, Edition, Key, Page, Section};
use crate::subject::{Author, Shown};
use crate::text::Words;

/// So many panels are drawn below one another; the table has all points.
const PANELS: usize = 12;

/// The page in every language, that of the `words` first.
pub fn html(swept: &Swept, words: &Words) -> Vec<u8> {
    let edition = |words: Words| {
        let words = Arc::new(words);
        Edition { page: page(swept, &words), words }
    };
    let editions: Vec<Edition> = words.every_language().into_iter().map(edition).collect();
    let prints = swept.points.iter().map(|point| point.findings.fingerprint.to_string());
    let carried = json!({
        "marking": "SIMULATION",
        "command": swept.command,
        "fingerprints": prints.collect::<Vec<_>>(),
    });
    page::html(&editions, words.digits(), &carried.to_string())
}

fn page(swept: &Swept, words: &Words) -> Page {
    let author = Author::of(&swept.study, words.code());
    let head = || words.say("alert-author-head", &[]);
    Page {
        author: author.language.to_owned(),
        title: author.title.to_owned(),
        question: author.question.unwrap_or_default().to_owned(),
        grade: words.say("sweep-mark", &[]),
        answer: answer(swept, words),
        measured: vec![varied(swept, words)],
        beside: None,
        decided: false,
        tally: Vec::new(),
        sure: vec![words.say("sweep-sure", &[]), played(swept, words)],
        holds: Vec::new(),
        holds_read: String::new(),
        alerts: author
            .note
            .into_iter()
            .map(|text| Alert { head: head(), text: text.to_owned(), written: true })
            .collect(),
        sections: sections(swept, words),
    }
}

/// Who is ahead at how many points; with one option, how far its mean moves.
fn answer(swept: &Swept, words: &Words) -> String {
    let points = ("points", swept.points.len().into());
    let Some(first) = swept.points.first() else { return words.say("sweep-answer-none", &[]) };
    if let Verdict::OneOption = first.findings.verdict {
        let measure = first.findings.columns.headline;
        let range = range(swept, words, measure, 0);
        return words.say("sweep-answer-one", &[points, ("range", range.into())]);
    }
    let ahead = |point: &Point| match point.findings.verdict {
        Verdict::Winner { option, .. }
        | Verdict::Leads { option, .. }
        | Verdict::NominalOnly { leader: Some(option) } => Some(option),
        _ => None,
    };
    let count = |wanted: Option<usize>| swept.points.iter().filter(|p| ahead(p) == wanted).count();
    let options = first.findings.options.iter().enumerate().filter_map(|(at, option)| {
        let count = count(Some(at));
        let named = swept.named(words, &option.option);
        let args = [("option", named.into()), ("count", count.into())];
        (count > 0).then(|| words.say("sweep-ahead-at", &args))
    });
    let open = count(None);
    let open = (open > 0).then(|| words.say("sweep-open-at", &[("count", open.into())]));
    let list = words.list(options.chain(open));
    words.say("sweep-answer", &[points, ("list", list.into())])
}

/// What is varied, from where to where.
fn varied(swept: &Swept, words: &Words) -> String {
    let paths = swept.paths.iter().enumerate().map(|(at, path)| {
        let values = swept.points.iter().map(|point| point.values[at]);
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), ends);
        let args = [
            ("path", path.into()),
            ("low", written(low, "").into()),
            ("high", written(high, &swept.units[at]).into()),
        ];
        words.say("sweep-varied-one", &args)
    });
    let list = words.list(paths);
    words.say("sweep-varied", &[("list", list.into())])
}

fn ends((low, high): (f64, f64), value: f64) -> (f64, f64) {
    (low.min(value), high.max(value))
}

fn played(swept: &Swept, words: &Words) -> String {
    let settings = swept.points.first().map(|point| point.findings.settings);
    let numbers = settings.map_or((0, 0), |settings| (settings.replications, settings.worlds));
    words.say("sure-played", &[("replications", numbers.0.into()), ("worlds", numbers.1.into())])
}

fn sections(swept: &Swept, words: &Words) -> Vec<Section> {
    let Some(first) = swept.points.first() else { return Vec::new() };
    let drawn = measures(&first.findings);
    let charts = drawn.into_iter().map(|at| Block::Chart(chart(swept, words, at)));
    let means = vec![
        Block::Text(words.say("sweep-table-read", &[])),
        Block::Table(table(swept, &first.findings, words)),
    ];
    let again = vec![Block::Code(swept.command.clone())];
    let section = |id, key: &str, blocks| Section { id, heading: words.say(key, &[]), blocks };
    vec![
        section("curves", "sweep-heading-curves", charts.collect()),
        section("points", "sweep-heading-points", means),
        section("repeat", "heading-repeat", again),
    ]
}

/// The lowest and the highest mean of an option over all points.
fn range(swept: &Swept, words: &Words, measure: usize, option: usize) -> String {
    let means = swept.points.iter().map(|point| mean(point, measure, option).value);
    let (low, high) = means.fold((f64::INFINITY, f64::NEG_INFINITY), ends);
    let findings = &swept.points[0].findings;
    let shown = Shown::of(&findings.columns.measures[measure].unit, high);
    let args = [
        ("option", swept.named(words, &findings.options[option].option).into()),
        ("low", shown.about(words, low, high - low).into()),
        ("high", shown.about(words, high, high - low).into()),
    ];
    words.say("sweep-range", &args)
}

fn mean(point: &Point, measure: usize, option: usize) -> &Mean {
    point.findings.options[option].measures[measure].headline()
}

fn chart(swept: &Swept, words: &Words, measure: usize) -> Chart {
    let first = &swept.points[0].findings;
    let name = words.say(&format!("measure-{}", first.columns.measures[measure].name), &[]);
    let options = 0..first.options.len();
    let ranges = words.list(options.clone().map(|option| range(swept, words, measure, option)));
    let title = words.say("sweep-chart", &[("measure", name.into()), ("ranges", ranges.into())]);
    let across = longest(swept);
    let unit = &swept.units[across];
    let path = match unit.is_empty() {
        true => swept.paths[across].clone(),
        false => format!("{} [{unit}]", swept.paths[across]),
    };
    let held = held(swept, across);
    let args = [("path", path.into()), ("panels", held.len().min(PANELS).into())];
    let key = |option: usize| {
        Key::of_series(option, swept.called(words, &first.options[option].option).to_owned())
    };
    let panels = held.iter().take(PANELS).map(|held| panel(swept, words, across, measure, held));
    Chart {
        note: words.say("sweep-chart-note", &args),
        keys: options.map(key).collect(),
        strips: Lines { panels: panels.collect(), joined: !swept.scattered }.strips(),
        data: table(swept, first, words),
        title,
    }
}

/// The axis with most values: it runs across.
fn longest(swept: &Swept) -> usize {
    let different = |at: &usize| {
        let mut values: Vec<f64> = swept.points.iter().map(|point| point.values[*at]).collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        values.len()
    };
    (0..swept.paths.len()).rev().max_by_key(different).unwrap_or(0)
}

/// The values of all other axes, each set once; scattered points have none in common.
fn held(swept: &Swept, across: usize) -> Vec<Vec<f64>> {
    let mut held: Vec<Vec<f64>> = Vec::new();
    for point in &swept.points {
        let others = others(point, across);
        if !swept.scattered && !held.contains(&others) {
            held.push(others);
        }
    }
    if swept.scattered { vec![Vec::new()] } else { held }
}

fn others(point: &Point, across: usize) -> Vec<f64> {
    let mut others = point.values.clone();
    others.remove(across);
    others
}

fn panel(swept: &Swept, words: &Words, across: usize, measure: usize, held: &[f64]) -> Panel {
    let findings = &swept.points[0].findings;
    let factor = |value: f64| {
        let shown = Shown::of(&findings.columns.measures[measure].unit, 0.0);
        shown.scaled(&study::estimate::Interval { low: value, high: value }).low
    };
    let mut here: Vec<&Point> = swept
        .points
        .iter()
        .filter(|point| swept.scattered || others(point, across) == held)
        .collect();
    here.sort_by(|a, b| a.values[across].total_cmp(&b.values[across]));
    let series = (0..findings.options.len()).map(|option| {
        let line = |point: &&Point| {
            let mean = mean(point, measure, option);
            let [value, low, high] =
                [mean.value, mean.interval.low, mean.interval.high].map(factor);
            Line { at: point.values[across], value, low, high }
        };
        Series { series: option, points: here.iter().map(line).collect() }
    });
    let names = swept.paths.iter().zip(&swept.units).enumerate();
    let names = names.filter(|(at, _)| *at != across).map(|(_, of)| of);
    let heading = names.zip(held).map(|((path, unit), value)| {
        let args = [("path", path.into()), ("value", written(*value, unit).into())];
        words.say("sweep-held", &args)
    });
    Panel { heading: words.list(heading), series: series.collect() }
}
