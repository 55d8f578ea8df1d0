//! What a study is, written once before anything is played: enough to repeat it anywhere.

use serde_json::{Value, json};

use super::frame::{Shape, StudyId};
use crate::model::{Columns, Model};
use crate::precision::Until;
use crate::request::{Settings, Text};

/// Layout of the manifest and its journal.
const FORMAT: u32 = 2;

/// The manifest of a study. It holds no time, host, path or thread count: one study has one
/// manifest, byte for byte.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Manifest {
    value: Value,
}

impl Manifest {
    /// `design` is what of a study its settings do not say: null for the worlds themselves.
    pub(crate) fn new<M: Model>(
        model: &M,
        settings: &Settings,
        texts: &[Text],
        design: Option<Value>,
    ) -> Self {
        let columns = model.columns();
        let options: Vec<Value> = (0..)
            .zip(model.options())
            .map(|(i, name)| json!({ "name": name, "blake3": model.digest(i).to_hex().as_str() }))
            .collect();
        let texts: Vec<Value> = texts.iter().map(text).collect();
        let measures: Vec<String> = columns.measures.iter().map(|m| m.key()).collect();
        Self {
            value: json!({
                "marking": "SIMULATION",
                "format": FORMAT,
                "ravelin": env!("CARGO_PKG_VERSION"),
                "seed": settings.seed,
                "replications": settings.replications,
                "worlds": settings.worlds,
                "tornado_replications": settings.tornado_replications(),
                "design": settings.design.name(),
                "until": settings.until.as_ref().map(|until| asked(until, columns)),
                "points": design,
                "options": options,
                "columns": {
                    "measures": measures,
                    "leak_causes": columns.causes,
                    "rounds": columns.rounds,
                },
                "texts": texts,
            }),
        }
    }

    /// The file, byte for byte.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!("{:#}", self.value).into_bytes();
        bytes.push(b'\n');
        bytes
    }

    /// The shape of this study's rows, with the name that its blocks carry.
    pub(crate) fn shape<M: Model>(&self, model: &M) -> Shape {
        let mut study = StudyId::default();
        study.copy_from_slice(&blake3::hash(&self.bytes()).as_bytes()[..16]);
        let columns = model.columns();
        Shape { study, measures: columns.measures.len(), counts: columns.counts() }
    }

    /// Are these bytes a manifest, of whatever study?
    pub(crate) fn is_one(bytes: &[u8]) -> bool {
        let value: Result<Value, _> = serde_json::from_slice(bytes);
        value.is_ok_and(|value| value["marking"] == "SIMULATION" && value["format"].is_u64())
    }

    /// The first part in which the bytes of another manifest differ, if they do.
    pub(crate) fn differs_from(&self, other: &[u8]) -> Option<String> {
        if self.bytes() == other {
            return None;
        }
        let other: Value = serde_json::from_slice(other).unwrap_or(Value::Null);
        let parts = self.value.as_object().into_iter().flatten();
        let first = parts.into_iter().find(|(name, part)| other.get(name) != Some(part));
        Some(first.map_or_else(|| "manifest".to_owned(), |(name, _)| name.clone()))
    }
}

/// What precision is asked for.
pub(crate) fn asked(until: &Until, columns: &Columns) -> Value {
    json!({
        "measure": columns.measures[until.measure].name,
        "half_width": until.half_width,
        "differences": until.differences,
    })
}

fn text(text: &Text) -> Value {
    json!({
        "name": text.name,
        "blake3": blake3::hash(text.text.as_bytes()).to_hex().as_str(),
        "text": text.text,
    })
}
