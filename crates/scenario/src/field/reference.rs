//! Reference pages of a field list, in Markdown.

use std::fmt::Write as _;

use super::schema::one_line;
use super::{Field, Need, Record, Shape, Vary};
use crate::catalogue::figure_record;
use crate::unit::Dimension;

/// The page of files whose outermost table is `record`, with every table inside it.
pub fn page(record: &Record, title: &str) -> String {
    let mut out = format!("# {title}\n\n<!-- Made from the field lists; do not edit. -->\n");
    let mut done: Vec<&'static str> = Vec::new();
    let mut waiting = vec![record.clone()];
    while !waiting.is_empty() {
        let record = waiting.remove(0);
        if done.contains(&record.name) {
            continue;
        }
        done.push(record.name);
        section(&record, &mut out);
        waiting.extend(record.fields.iter().filter_map(|field| inner(&field.shape)));
    }
    out
}

/// The page of all units.
pub fn units() -> String {
    let mut out = String::from("# Units\n\n<!-- Made from the list of units; do not edit. -->\n\n");
    out.push_str("A quantity is a number and a unit in one text, such as \"250 km\".\n\n");
    out.push_str(
        "| quantity | units | inside the program | example |\n| --- | --- | --- | --- |\n",
    );
    for dimension in Dimension::ALL {
        let mut units: Vec<String> =
            dimension.units().map(|unit| format!("`{}`", unit.symbol)).collect();
        if dimension.is_bare() {
            units.insert(0, "none".to_owned());
        }
        let (name, base, example) = (dimension.name(), dimension.base(), dimension.example());
        let units = units.join(", ");
        let _ = writeln!(out, "| {name} | {units} | {base} | `\"{example}\"` |");
    }
    out
}

fn section(record: &Record, out: &mut String) {
    let _ = write!(out, "\n## {}\n\n{}\n\n", record.name, one_line(record.doc));
    out.push_str("| key | value | if left out | bounds | varied | meaning |\n");
    out.push_str("| --- | --- | --- | --- | --- | --- |\n");
    for field in &record.fields {
        let _ = writeln!(
            out,
            "| `{}` | {} | {} | {} | {} | {} |",
            field.name,
            kind(&field.shape),
            without(field),
            field.within.map_or(String::new(), |(low, high)| format!("{low} to {high}")),
            varied(field.vary),
            one_line(field.doc),
        );
    }
    for (name, words) in record.fields.iter().filter_map(choice) {
        let _ = write!(out, "\n`{name}` is one of\n\n");
        for (word, says) in words {
            let _ = writeln!(out, "- `\"{word}\"`: {}", one_line(says));
        }
    }
}

/// May a study vary the field?
fn varied(vary: Vary) -> &'static str {
    match vary {
        Vary::Sweep => "yes",
        Vary::Fixed => "",
        Vary::Never => "never",
    }
}

fn without(field: &Field) -> String {
    match field.need {
        Need::Required => "must be there".to_owned(),
        Need::Optional => "nothing".to_owned(),
        Need::Default(text) => format!("`{text}`"),
        Need::Usual => "as `common.toml` says".to_owned(),
    }
}

fn kind(shape: &Shape) -> String {
    match shape {
        Shape::Quantity(dimension) => {
            format!("[{0}](units.md), `\"{1}\"`", dimension.name(), dimension.example())
        }
        Shape::Amount => "quantity with its unit".to_owned(),
        Shape::Whole => "whole number".to_owned(),
        Shape::Text => "text".to_owned(),
        Shape::Flag => "`true` or `false`".to_owned(),
        Shape::Version => "`1`".to_owned(),
        Shape::Place => "place, `\"30.00S 20.00W\"`".to_owned(),
        Shape::Moment => "date and time, `\"2027-03-01T04:00Z\"`".to_owned(),
        Shape::Start => "time since the beginning, or date and time".to_owned(),
        Shape::Choice(_) => "one of the words below".to_owned(),
        Shape::Name(space) => format!("a new name, {space}"),
        Shape::Reference(space) => format!("name of a defined {space}"),
        Shape::Id(folder) => format!("catalogue id, `\"{folder}/...\"`"),
        Shape::List(of) => match inner(of) {
            Some(record) => format!("list of {}", link(record.name)),
            None => format!("list: {}", kind(of)),
        },
        Shape::Table(record) => link(record().name),
        Shape::Figure(dimension) => format!("{} of {}", link("Figure"), dimension.name()),
        Shape::Settings(spread) => {
            format!("figures by name, each a quantity or {}", link(spread().name))
        }
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

fn inner(shape: &Shape) -> Option<Record> {
    match shape {
        Shape::Table(record) | Shape::Settings(record) => Some(record()),
        Shape::Figure(_) => Some(figure_record()),
        Shape::List(of) => inner(of),
        _ => None,
    }
}

fn choice(field: &Field) -> Option<(&str, &'static [(&'static str, &'static str)])> {
    let mut shape = &field.shape;
    while let Shape::List(of) = shape {
        shape = of;
    }
    match shape {
        Shape::Choice(words) => Some((&field.name, words)),
        _ => None,
    }
}
