//! The findings as one JSON file: keys in a fixed order, units in names, an interval beside every
//! mean.

mod anyway;

use serde_json::{Map, Value, json};

use crate::compare::{Bar, Comparison, End, PairedMean, PairedMeasure, Verdict};
use crate::estimate::{CauseShare, Estimate, Interval, Mean, NotKnowing, Share};
use crate::findings::{Findings, OptionFindings, RoundsSpent};

/// The summary of a study, as the bytes of a JSON file. What is not known, such as the interval
/// of a single replication, is null.
pub fn summary(findings: &Findings) -> Vec<u8> {
    let mut bytes = format!("{:#}", summarised(findings)).into_bytes();
    bytes.push(b'\n');
    bytes
}

/// The same as a value, for whoever adds to it what a scenario says.
pub fn summarised(findings: &Findings) -> Value {
    let settings = &findings.settings;
    let options: Vec<Value> = findings.options.iter().map(|o| option(o, findings)).collect();
    let comparisons: Vec<Value> =
        findings.comparisons.iter().map(|c| comparison(c, findings)).collect();
    let holds: Vec<Value> = findings.holds.iter().map(|h| anyway::holding(h, findings)).collect();
    let names: Vec<&str> = findings.options.iter().map(|o| o.option.as_str()).collect();
    let sensitivity = findings.sensitivity.as_ref();
    let sensitivity =
        sensitivity.map(|found| crate::sensitivity::summary(found, &names, &findings.columns));
    let cross_checks: Vec<Value> =
        findings.cross_checks.iter().map(|c| anyway::cross_check(c, findings)).collect();
    let rankings: Vec<Value> =
        findings.rankings.iter().map(|r| anyway::ranking(r, findings)).collect();
    let texts: Vec<Value> =
        findings.texts.iter().map(|t| json!({ "name": t.name, "blake3": t.blake3 })).collect();
    json!({
        "marking": "SIMULATION",
        "ravelin": findings.version,
        "fingerprint": findings.fingerprint.to_string(),
        "seed": settings.seed,
        "replications": settings.replications,
        "worlds": settings.worlds,
        "design": settings.design.name(),
        "precision": findings.precision.as_ref().map(|p| anyway::precision(p, findings)),
        "texts": texts,
        "headline": findings.columns.measures[findings.columns.headline].key(),
        "verdict": verdict(&findings.verdict, findings),
        "sensitivity": sensitivity,
        "holds_anyway": holds,
        "but_for": findings.but_for.iter().map(anyway::but_for).collect::<Vec<_>>(),
        "cross_checks": cross_checks,
        "rankings": rankings,
        "options": options,
        "comparisons": comparisons,
        "tornado": {
            "replications": findings.tornado.replications,
            "screening_replications": findings.tornado.screening,
            "untried": findings.tornado.untried,
            "unsettled": findings.tornado.unsettled,
            "bars": findings.tornado.bars.iter().map(|b| bar(b, findings)).collect::<Vec<_>>(),
        },
    })
}

fn option(option: &OptionFindings, findings: &Findings) -> Value {
    let keys = findings.columns.measures.iter().map(|measure| measure.key());
    let measures: Map<String, Value> = keys.zip(option.measures.iter().map(estimate)).collect();
    json!({
        "option": option.option,
        "measures": measures,
        "leak_causes": causes(&option.causes),
        "leak_causes_nominal": causes(&option.causes_nominal),
        "raids": option.raids.iter().map(anyway::raid).collect::<Map<_, _>>(),
        "rounds_by_type": option.rounds.iter().map(rounds).collect::<Map<_, _>>(),
        "typical_replication": option.telling.typical,
        "worst_replication": option.telling.worst,
    })
}

fn estimate(estimate: &Estimate) -> Value {
    json!({
        "nominal": mean(&estimate.nominal),
        "over_worlds": estimate.over_worlds.as_ref().map(mean),
        "luck_90": interval(&estimate.luck),
        "luck_90_over_worlds": estimate.luck_over_worlds.as_ref().map(interval),
        "not_knowing_90": estimate.not_knowing.as_ref().map(not_knowing),
        "world_means": estimate.world_means,
        "none_in_replications": estimate.none_in,
        "at_most_per_replication_95": estimate.at_most(),
    })
}

pub(crate) fn mean(mean: &Mean) -> Value {
    json!({
        "mean": mean.value,
        "interval_95": interval(&mean.interval),
        "replications": mean.replications,
    })
}

pub(crate) fn interval(interval: &Interval) -> Value {
    json!([interval.low, interval.high])
}

fn not_knowing(spread: &NotKnowing) -> Value {
    json!({ "interval": interval(&spread.interval), "resolved": spread.resolved })
}

fn share(share: &Share) -> Value {
    json!({ "count": share.count, "of": share.of, "interval_95": interval(&share.interval) })
}

fn causes(causes: &[CauseShare]) -> Value {
    let each = causes.iter().map(|cause| {
        let share = json!({
            "leakers": cause.leakers,
            "share": cause.share,
            "interval_95": interval(&cause.interval),
        });
        (cause.cause.clone(), share)
    });
    Value::Object(each.collect())
}

fn rounds(rounds: &RoundsSpent) -> (String, Value) {
    let spent = json!({
        "nominal": mean(&rounds.nominal),
        "over_worlds": rounds.over_worlds.as_ref().map(mean),
    });
    (rounds.interceptor.clone(), spent)
}

fn comparison(comparison: &Comparison, findings: &Findings) -> Value {
    let keys = findings.columns.measures.iter().map(|measure| measure.key());
    let measures: Map<String, Value> = keys.zip(comparison.measures.iter().map(paired)).collect();
    json!({
        "first": findings.options[comparison.first].option,
        "second": findings.options[comparison.second].option,
        "first_less_second": measures,
    })
}

fn paired(measure: &PairedMeasure) -> Value {
    json!({
        "nominal": paired_mean(&measure.nominal),
        "over_worlds": measure.over_worlds.as_ref().map(paired_mean),
        "not_knowing_90": measure.not_knowing.as_ref().map(not_knowing),
        "first_better_worlds": measure.first_better.as_ref().map(share),
        "second_better_worlds": measure.second_better.as_ref().map(share),
    })
}

fn paired_mean(paired: &PairedMean) -> Value {
    json!({
        "mean": paired.mean.value,
        "interval_95": interval(&paired.mean.interval),
        "interval_99": paired.interval_99.as_ref().map(interval),
        "replications": paired.mean.replications,
        "variance_factor_of_common_draws": paired.draws_gain,
    })
}

fn bar(bar: &Bar, findings: &Findings) -> Value {
    json!({
        "group": bar.group,
        "replications": bar.replications(),
        "low": end(&bar.low, findings),
        "high": end(&bar.high, findings),
    })
}

fn end(end: &End, findings: &Findings) -> Value {
    let names = findings.options.iter().map(|option| option.option.clone());
    let means: Map<String, Value> = names.zip(end.means.iter().map(mean)).collect();
    let differences: Vec<Value> = end.differences.iter().map(paired_mean).collect();
    json!({ "means": means, "differences": differences })
}

fn verdict(verdict: &Verdict, findings: &Findings) -> Value {
    let name = |option: &usize| findings.options[*option].option.clone();
    match verdict {
        Verdict::OneOption => json!({ "kind": "one-option" }),
        Verdict::NominalOnly { leader } => {
            json!({ "kind": "nominal-only", "leader": leader.as_ref().map(name) })
        }
        Verdict::Winner { option, won } => {
            json!({ "kind": "winner", "option": name(option), "worlds_won": share(won) })
        }
        Verdict::Leads { option, won } => {
            json!({ "kind": "leads", "option": name(option), "worlds_won": share(won) })
        }
        Verdict::Undecided { leader, won, reversed_by, hangs_on } => json!({
            "kind": "undecided",
            "leader": leader.as_ref().map(name),
            "worlds_won": share(won),
            "reversed_by": reversed_by,
            "hangs_on": hangs_on,
        }),
    }
}
