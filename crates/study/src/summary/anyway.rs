//! What holds anyway, the order of the options, the raids and the precision, as JSON.

use serde_json::{Map, Value, json};

use super::{causes, share};
use crate::but_for::{ButFor, Stopped};
use crate::compare::Ranking;
use crate::cross_check::CrossCheck;
use crate::findings::{Findings, RaidFindings};
use crate::holds::{About, Holding};
use crate::journal::asked;
use crate::precision::Precision;

/// A finding that holds: its key, the options it holds for, and its arguments by name.
pub(super) fn holding(holding: &Holding, findings: &Findings) -> Value {
    let option = |option: &usize| findings.options[*option].option.clone();
    let about: Map<String, Value> = holding
        .about
        .iter()
        .map(|(name, about)| ((*name).to_owned(), argument(about, findings)))
        .collect();
    json!({
        "finding": holding.key,
        "options": holding.options.iter().map(option).collect::<Vec<_>>(),
        "about": about,
        "worlds": share(&holding.worlds),
        "weight": holding.weight,
    })
}

fn argument(about: &About, findings: &Findings) -> Value {
    let columns = &findings.columns;
    match about {
        About::Option(option) => json!(findings.options[*option].option),
        About::Measure(measure) => json!(columns.measures[*measure].key()),
        About::Cause(cause) => json!(columns.causes[*cause]),
        About::Raid(raid) => json!(columns.raids[*raid].name),
        About::Share(ends) | About::Quantity(ends) => {
            json!({ "at_5": ends[0], "at_50": ends[1], "at_95": ends[2] })
        }
    }
}

/// The order of the options in one view.
pub(super) fn ranking(ranking: &Ranking, findings: &Findings) -> Value {
    let places = ranking.places.iter().map(|places| {
        json!({
            "option": findings.options[places.option].option,
            "place_nominal": places.nominal + 1,
            "worlds_by_place": places.worlds.iter().map(share).collect::<Vec<_>>(),
            "worlds_clear_of_all": share(&places.clear),
        })
    });
    json!({
        "view": ranking.view,
        "places": places.collect::<Vec<_>>(),
        "worlds_in_nominal_order": share(&ranking.as_nominal),
    })
}

/// What became of a raid.
pub(super) fn raid(raid: &RaidFindings) -> (String, Value) {
    let found = json!({
        "payload_flights": raid.payloads,
        "mean_leakers": raid.leakers,
        "leak_causes": causes(&raid.causes),
    });
    (raid.raid.clone(), found)
}

/// How a study that plays until it is precise enough came to its end.
pub(super) fn precision(precision: &Precision, findings: &Findings) -> Value {
    let looks = precision.looks.iter();
    let looks = looks
        .map(|look| json!({ "replications": look.replications, "half_width": look.half_width }));
    json!({
        "asked": asked(&precision.until, &findings.columns),
        "looks": looks.collect::<Vec<_>>(),
        "looks_planned": precision.planned,
        "reached": precision.reached,
        "replications_needed": precision.needed,
    })
}

/// What it would have taken to stop an option's leakers.
pub(super) fn but_for(asked: &ButFor) -> Value {
    let stopped = |stopped: &Stopped| {
        let without: Vec<&str> = stopped.without.iter().map(|c| c.name()).collect();
        json!({
            "without": without,
            "leakers": stopped.leakers,
            "interval_95": [stopped.interval.low, stopped.interval.high],
        })
    };
    json!({
        "option": asked.option,
        "sample": asked.sample,
        "alone": asked.alone.iter().map(stopped).collect::<Vec<_>>(),
        "none_alone": asked.none_alone,
        "sample_in_pairs": asked.sample_in_pairs,
        "pairs": asked.pairs.iter().map(stopped).collect::<Vec<_>>(),
        "none_in_pairs": asked.none_in_pairs,
    })
}

/// A closed form beside the engine's number.
pub(super) fn cross_check(check: &CrossCheck, findings: &Findings) -> Value {
    json!({
        "option": findings.options[check.option].option,
        "form": check.form.name(),
        "of": check.form.of(),
        "engine": check.engine.value,
        "engine_interval_95": [check.engine.interval.low, check.engine.interval.high],
        "replications": check.engine.replications,
        "closed_form": [check.closed.low, check.closed.high],
        "parting": check.parting.map(|parting| parting.name()),
    })
}
