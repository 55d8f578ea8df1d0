//! What a relation reads and gives, where it comes from and how far it holds, in words.

use report::text::Words;
use serde_json::json;

use super::column::{Bounds, Column, Content, MOST_WHOLE};
use super::relation::{RELATIONS, Relation};

/// Every relation with its columns: text, or JSON.
pub fn list(json: bool, words: &Words) -> String {
    if json {
        let all: Vec<_> = RELATIONS.iter().map(|relation| described(relation, words)).collect();
        return format!("{:#}\n", serde_json::Value::from(all));
    }
    let mut text = String::new();
    for relation in RELATIONS {
        let about = words.say(&format!("help-{}", relation.name), &[]);
        text += &format!("{}{}\n    {about}\n", relation.name, options(relation));
        let inputs: Vec<&str> = relation.columns.iter().map(|column| column.name).collect();
        let args =
            [("inputs", inputs.join(" ").into()), ("outputs", relation.outputs.join(" ").into())];
        text += &indented(&words.say("calc-list-columns", &args));
    }
    text
}

fn options(relation: &Relation) -> String {
    relation.beside.map_or(String::new(), |beside| {
        let option = format!("--{} FILE", beside.option);
        if beside.required { format!(" {option}") } else { format!(" [{option}]") }
    })
}

fn described(relation: &Relation, words: &Words) -> serde_json::Value {
    let part = |name: &str| words.say(&format!("calc-{}-{name}", relation.name), &[]);
    let column = |column: &Column| {
        json!({
            "name": column.name,
            "holds": bounds(column, words),
            "optional": column.optional,
            "nan": column.or_nan,
        })
    };
    json!({
        "relation": relation.name,
        "about": words.say(&format!("help-{}", relation.name), &[]),
        "inputs": relation.columns.iter().map(column).collect::<Vec<_>>(),
        "outputs": relation.outputs,
        "option": relation.beside.map(|beside| json!({ "name": beside.option, "required": beside.required })),
        "source": part("source"),
        "validity": part("valid"),
        "tables": relation.tables,
    })
}

/// What stands below the options in a relation's help: columns, source, validity, tables.
pub fn columns(relation: &Relation, words: &Words) -> String {
    let part = |part: &str| words.say(&format!("calc-{}-{part}", relation.name), &[]);
    let widest = relation.columns.iter().map(|column| column.name.len()).max().unwrap_or(0);
    let mut text = words.say("calc-heading-inputs", &[]) + "\n";
    for column in relation.columns {
        text += &format!("  {:widest$}  {}\n", column.name, bounds(column, words));
    }
    let sections = [
        ("calc-heading-outputs", relation.outputs.join(" ")),
        ("calc-heading-source", part("source")),
        ("calc-heading-validity", part("valid")),
        ("calc-heading-tables", relation.tables.join(" ")),
    ];
    for (heading, body) in sections {
        text += &format!("\n{}\n{}", words.say(heading, &[]), indented(&body));
    }
    text
}

/// What a column may hold: `-90 to 90`, `a whole number of at least 1`.
pub fn bounds(column: &Column, words: &Words) -> String {
    let mut text = match column.content {
        Content::Word => words.say("calc-holds-word", &[]),
        Content::Number(bounds) => number(bounds, words),
        Content::NumberOr(bounds, word) => {
            let args = [("number", number(bounds, words).into()), ("word", word.into())];
            words.say("calc-holds-number-or", &args)
        }
        Content::Whole(low, high) if high >= MOST_WHOLE => {
            words.say("calc-holds-whole-from", &[("low", shown(low).into())])
        }
        Content::Whole(low, high) => {
            let args = [("low", shown(low).into()), ("high", shown(high).into())];
            words.say("calc-holds-whole", &args)
        }
    };
    let extras = [
        (column.or_infinite, "calc-holds-or-infinite"),
        (column.or_nan, "calc-holds-or-nan"),
        (column.optional, "calc-holds-optional"),
    ];
    for (_, key) in extras.into_iter().filter(|(holds, _)| *holds) {
        text = words.say(key, &[("what", text.into())]);
    }
    text
}

/// A bound as one would write it: the great ones as powers of ten.
fn shown(bound: f64) -> String {
    if bound.abs() < 1e15 { bound.to_string() } else { format!("{bound:e}") }
}

fn number(bounds: Bounds, words: &Words) -> String {
    let say = |key: &str, low: f64, high: f64| {
        words.say(key, &[("low", shown(low).into()), ("high", shown(high).into())])
    };
    match bounds {
        Bounds::Any => say("calc-holds-any", 0.0, 0.0),
        Bounds::Within(low, high) => say("calc-holds-within", low, high),
        Bounds::Between(low, high) => say("calc-holds-between", low, high),
        Bounds::AtLeast(low) => say("calc-holds-at-least", low, 0.0),
        Bounds::Above(low) => say("calc-holds-above", low, 0.0),
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}
