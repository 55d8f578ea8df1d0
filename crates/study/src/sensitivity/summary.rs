//! What a sensitivity study found, as JSON.

use serde_json::{Value, json};

use super::{Effect, Factor, Index, Indices, Moving, Of, Sensitivity, Swing};
use crate::model::Columns;
use crate::summary::{interval, mean};

/// The findings, as a part of a summary. The options are named in their order.
pub fn summary(found: &Sensitivity, options: &[&str], columns: &Columns) -> Value {
    let of = match found.ask.of {
        Of::Option(one) => json!([options[one]]),
        Of::Difference(first, second) => json!([options[first], options[second]]),
    };
    json!({
        "marking": "SIMULATION",
        "measure": columns.measures[found.ask.measure].key(),
        "options": of,
        "nominal": mean(&found.nominal),
        "walks": found.ask.walks,
        "replications_at_each_point_of_a_walk": found.ask.walk_replications,
        "effects": found.screening.effects.iter().map(effect).collect::<Vec<_>>(),
        "tornado": found.screening.swings.iter().map(swing).collect::<Vec<_>>(),
        "indices": found.indices.as_ref().map(indices),
        "fingerprint": found.fingerprint.to_string(),
    })
}

fn effect(effect: &Effect) -> Value {
    json!({
        "group": effect.group,
        "mean": effect.mean,
        "mean_size": effect.size,
        "size_freed_of_luck": effect.freed,
        "varies": effect.varies,
        "told_from_luck": effect.told,
    })
}

fn swing(swing: &Swing) -> Value {
    json!({ "group": swing.group, "low": mean(&swing.low), "high": mean(&swing.high) })
}

fn indices(indices: &Indices) -> Value {
    json!({
        "mean": indices.mean,
        "variance": indices.variance,
        "variance_of_luck_taken_out": indices.noise,
        "base_samples": indices.base,
        "scrambles": indices.scrambles,
        "replications_at_each_point": indices.replications,
        "points": indices.points,
        "factors": indices.factors.iter().map(factor).collect::<Vec<_>>(),
    })
}

fn factor(factor: &Factor) -> Value {
    let (group, others) = match &factor.moving {
        Moving::Group(group) => (Some(group), None),
        Moving::Others(groups) => (None, Some(groups)),
    };
    json!({
        "group": group,
        "groups_moving_together": others,
        "first_order": index(&factor.first),
        "total": index(&factor.total),
    })
}

fn index(index: &Index) -> Value {
    json!({ "value": index.value, "interval_95": interval(&index.interval) })
}
