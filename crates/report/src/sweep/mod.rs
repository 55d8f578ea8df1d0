//! What a sweep comes to: a line a point for readers, a line a mean for machines, and a page.

mod page;

pub use page::html;

use scenario::Study;
use serde_json::{Map, Value, json};
use study::Findings;
use study::compare::Verdict;

use crate::subject::{Shown, called, held_together};
use crate::table::{Cell, Table};
use crate::text::{self, Words};

/// Measures that are shown to readers, where the study has them.
const SHORT: [&str; 2] = ["value_lost", "leakers"];

/// One point of a sweep.
pub struct Point {
    /// Its values, one a path.
    pub values: Vec<f64>,
    /// What was found there.
    pub findings: Findings,
}

/// A whole sweep.
pub struct Swept {
    /// The study of the first point: what its author says.
    pub study: Study,
    /// The command that repeats it.
    pub command: String,
    /// Are points scattered between the ends, and not on a grid?
    pub scattered: bool,
    /// What is varied.
    pub paths: Vec<String>,
    /// The units of the values; empty for numbers.
    pub units: Vec<String>,
    /// The points, in the order in which they were played.
    pub points: Vec<Point>,
}

impl Swept {
    /// What an option is called in a language.
    fn called<'a>(&'a self, words: &Words, option: &'a str) -> &'a str {
        called(&self.study, words.code(), option)
    }

    /// The same as it stands in a sentence.
    fn named(&self, words: &Words, option: &str) -> String {
        held_together(words, self.called(words, option))
    }
}

/// The answer at the terminal: a line a point, with the means of each option and who is ahead.
pub fn answer(swept: &Swept, words: &Words, file: &str) -> String {
    let mut out = words.say("mark", &[]) + "\n\n";
    if let Some(first) = swept.points.first() {
        out += &table(swept, &first.findings, words).lines(words);
    }
    out + &format!("\n{}\n", words.say("sweep-at", &[("file", file.into())]))
}

/// Places of the measures that are shown to readers.
fn measures(findings: &Findings) -> Vec<usize> {
    let place = |name: &&str| findings.columns.measures.iter().position(|m| m.name == **name);
    SHORT.iter().filter_map(place).collect()
}

/// A value with its unit.
fn written(value: f64, unit: &str) -> String {
    format!("{} {unit}", text::figure(value)).trim_end().to_owned()
}

fn table(swept: &Swept, first: &Findings, words: &Words) -> Table {
    let measures = measures(first);
    let paths = swept.paths.iter().map(|path| (path.clone(), false));
    let means = measures.iter().flat_map(|at| {
        let measure = words.say(&format!("measure-{}", first.columns.measures[*at].name), &[]);
        first.options.iter().map(move |option| {
            let option = swept.called(words, &option.option);
            let args = [("measure", (&measure).into()), ("option", option.into())];
            (words.say("sweep-mean", &args), true)
        })
    });
    let heads: Vec<_> =
        paths.chain(means).chain([(words.say("column-head-verdict", &[]), false)]).collect();
    let mut table = Table::new(String::new(), heads);
    for Point { values, findings } in &swept.points {
        let values = values
            .iter()
            .zip(&swept.units)
            .map(|(value, unit)| Cell::from(written(*value, unit)).exact([*value]));
        let means = measures.iter().flat_map(|at| {
            let unit = &findings.columns.measures[*at].unit;
            findings.options.iter().map(move |option| {
                let mean = option.measures[*at].headline();
                Shown::of(unit, mean.value).cell(words, mean)
            })
        });
        table.row(values.chain(means).chain([Cell::from(verdict(swept, findings, words))]));
    }
    table
}

/// Who is ahead at a point, in a word or two.
fn verdict(swept: &Swept, findings: &Findings, words: &Words) -> String {
    let name = |option: usize| swept.called(words, &findings.options[option].option);
    match &findings.verdict {
        Verdict::Winner { option, .. } => {
            words.say("sweep-wins", &[("option", name(*option).into())])
        }
        Verdict::Leads { option, .. } | Verdict::NominalOnly { leader: Some(option) } => {
            words.say("sweep-leads", &[("option", name(*option).into())])
        }
        Verdict::OneOption => String::new(),
        Verdict::NominalOnly { leader: None } | Verdict::Undecided { .. } => {
            words.say("sweep-open", &[])
        }
    }
}

/// Every mean of every point, a line each. Paths stand as columns, with units in their heads.
pub fn csv(swept: &Swept) -> Vec<u8> {
    let heads = swept.paths.iter().zip(&swept.units).map(|(path, unit)| {
        quoted(&if unit.is_empty() { path.clone() } else { format!("{path} [{unit}]") })
    });
    let fixed = "option,measure,mean,low_95,high_95,replications";
    let mut out = format!("point,{},{fixed}\n", heads.collect::<Vec<_>>().join(","));
    for (number, Point { values, findings }) in (1..).zip(&swept.points) {
        let values: Vec<String> = values.iter().map(ToString::to_string).collect();
        for option in &findings.options {
            for (measure, estimate) in findings.columns.measures.iter().zip(&option.measures) {
                let mean = estimate.headline();
                out += &format!(
                    "{number},{},{},{},{},{},{},{}\n",
                    values.join(","),
                    quoted(&option.option),
                    measure.key(),
                    mean.value,
                    mean.interval.low,
                    mean.interval.high,
                    mean.replications
                );
            }
        }
    }
    out.into_bytes()
}

fn quoted(cell: &str) -> String {
    match cell.contains([',', '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

/// The same with the whole summary of each point.
pub fn json(swept: &Swept) -> Vec<u8> {
    let points = swept.points.iter().map(|Point { values, findings }| {
        let values: Map<String, Value> = swept
            .paths
            .iter()
            .zip(&swept.units)
            .zip(values)
            .map(|((path, unit), value)| (path.clone(), json!({ "value": value, "unit": unit })))
            .collect();
        let summary: Value =
            serde_json::from_slice(&study::summary(findings)).unwrap_or(Value::Null);
        json!({ "values": values, "summary": summary })
    });
    let whole = json!({ "marking": "SIMULATION", "points": points.collect::<Vec<_>>() });
    format!("{whole:#}\n").into_bytes()
}
