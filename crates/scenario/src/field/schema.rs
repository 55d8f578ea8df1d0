//! JSON Schema (draft 2020-12) of a field list, for editors that complete and check.

use std::collections::BTreeMap;

use super::{Field, Need, Record, Shape};
use crate::catalogue::figure_record;
use crate::unit::Dimension;

/// The schema of files whose outermost table is `record`.
pub fn json_schema(record: &Record, title: &str) -> String {
    let mut definitions = BTreeMap::new();
    let mut schema = vec![
        ("$schema", Json::text("https://json-schema.org/draft/2020-12/schema")),
        ("title", Json::text(title)),
    ];
    schema.extend(table(record, &mut definitions));
    let definitions = definitions.into_iter().collect();
    schema.push(("$defs", Json::Object(definitions)));
    let mut out = String::new();
    Json::object(schema).write(&mut out, 0);
    out.push('\n');
    out
}

type Definitions = BTreeMap<String, Json>;

fn table(record: &Record, definitions: &mut Definitions) -> Vec<(&'static str, Json)> {
    let required = record.fields.iter().filter(|field| field.need == Need::Required);
    let required = required.map(|field| Json::text(&field.name)).collect();
    let properties = record.fields.iter();
    let properties = properties.map(|f| (f.name.clone(), property(f, definitions))).collect();
    vec![
        ("description", Json::text(&one_line(record.doc))),
        ("type", Json::text("object")),
        ("properties", Json::Object(properties)),
        ("required", Json::List(required)),
        ("additionalProperties", Json::Flag(false)),
    ]
}

fn property(field: &Field, definitions: &mut Definitions) -> Json {
    let mut says = one_line(field.doc);
    if let Some((low, high)) = field.within {
        says.push_str(&format!(" From {low} to {high}."));
    }
    let mut parts = vec![("description", Json::text(&says))];
    if let Need::Default(text) = field.need {
        parts.push(("default", default(text, &field.shape)));
    }
    parts.extend(shape(&field.shape, definitions));
    Json::object(parts)
}

/// A default as JSON: a number or flag where the field takes one, else text.
fn default(text: &str, shape: &Shape) -> Json {
    match shape {
        Shape::Flag => Json::Flag(text == "true"),
        Shape::Whole | Shape::Quantity(Dimension::Ratio | Dimension::Count) => {
            Json::Plain(text.to_owned())
        }
        Shape::Table(_) if text == "{}" => Json::Object(Vec::new()),
        _ => Json::text(text),
    }
}

fn shape(shape: &Shape, definitions: &mut Definitions) -> Vec<(&'static str, Json)> {
    match shape {
        Shape::Quantity(dimension) => quantity(*dimension),
        Shape::Amount => vec![("type", Json::texts(["string", "number"]))],
        Shape::Whole => vec![("type", Json::text("integer"))],
        Shape::Version => vec![("const", Json::Plain("1".to_owned()))],
        Shape::Flag => vec![("type", Json::text("boolean"))],
        Shape::Text => text(1),
        Shape::Moment => text(1),
        Shape::Start => text(1),
        Shape::Place => vec![
            ("type", Json::text("string")),
            ("pattern", Json::text(r"^\s*[0-9.]+[NSEW][ ,]+[0-9.]+[NSEW]\s*$")),
        ],
        Shape::Choice(words) => {
            vec![("enum", Json::List(words.iter().map(|(word, _)| Json::text(word)).collect()))]
        }
        Shape::Name(_) | Shape::Reference(_) => text(1),
        Shape::Id(folder) => {
            vec![("type", Json::text("string")), ("pattern", Json::text(&format!("^{folder}/")))]
        }
        Shape::List(of) => vec![
            ("type", Json::text("array")),
            ("minItems", Json::Plain("1".to_owned())),
            ("items", Json::object(self::shape(of, definitions))),
        ],
        Shape::Table(record) => reference(&record(), definitions),
        Shape::Figure(_) => reference(&figure_record(), definitions),
        Shape::Settings(spread) => vec![
            ("type", Json::text("object")),
            (
                "additionalProperties",
                Json::object(vec![(
                    "anyOf",
                    Json::List(vec![
                        Json::object(self::shape(&Shape::Amount, definitions)),
                        Json::object(reference(&spread(), definitions)),
                    ]),
                )]),
            ),
        ],
    }
}

fn text(least: u32) -> Vec<(&'static str, Json)> {
    vec![("type", Json::text("string")), ("minLength", Json::Plain(least.to_string()))]
}

/// A text with a unit, or a plain number where the dimension needs none.
fn quantity(dimension: Dimension) -> Vec<(&'static str, Json)> {
    let units: Vec<String> =
        dimension.units().map(|unit| unit.symbol.replace(' ', r"\s+")).collect();
    let optional = if dimension.is_bare() { "?" } else { "" };
    let units =
        if units.is_empty() { String::new() } else { format!("({}){optional}", units.join("|")) };
    let number = r"[+-]?[0-9]*\.?[0-9]*([eE][+-]?[0-9]+)?";
    let once = format!(r"{number}\s*{units}");
    let pattern = match dimension {
        Dimension::Time => format!(r"^\s*({once}\s*)+$"),
        _ => format!(r"^\s*{once}\s*$"),
    };
    let kind = match dimension.is_bare() {
        true => Json::texts(["string", "number"]),
        false => Json::text("string"),
    };
    vec![
        ("type", kind),
        ("pattern", Json::text(&pattern)),
        ("examples", Json::texts([dimension.example()])),
    ]
}

fn reference(record: &Record, definitions: &mut Definitions) -> Vec<(&'static str, Json)> {
    if !definitions.contains_key(record.name) {
        // Its place is taken before its fields are looked at, so that tables may hold each other.
        definitions.insert(record.name.to_owned(), Json::Flag(true));
        let table = Json::object(table(record, definitions));
        definitions.insert(record.name.to_owned(), table);
    }
    vec![("$ref", Json::text(&format!("#/$defs/{}", record.name)))]
}

/// A doc comment as one line.
pub(super) fn one_line(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As much of JSON as a schema needs.
enum Json {
    Text(String),
    /// A number, as it is written.
    Plain(String),
    Flag(bool),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn texts<const N: usize>(texts: [&str; N]) -> Self {
        Self::List(texts.map(Self::text).into())
    }

    fn object(parts: Vec<(&str, Self)>) -> Self {
        Self::Object(parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect())
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Text(text) => quote(text, out),
            Self::Plain(number) => out.push_str(number),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    item.write(out, depth + 1);
                }
                out.push(']');
            }
            Self::Object(parts) => {
                out.push('{');
                for (index, (name, part)) in parts.iter().enumerate() {
                    out.push_str(if index > 0 { ",\n" } else { "\n" });
                    out.push_str(&"  ".repeat(depth + 1));
                    quote(name, out);
                    out.push_str(": ");
                    part.write(out, depth + 1);
                }
                out.push('\n');
                out.push_str(&"  ".repeat(depth));
                out.push('}');
            }
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}
