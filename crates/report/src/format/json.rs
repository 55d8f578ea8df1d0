//! The summary as JSON, as the study keeps it, with what the scenario says of its options and what was
//! found in its other views.

use scenario::{InView, OptionText};
use serde_json::{Value, json};

use super::Format;
use crate::subject::Subject;

pub(super) const FORMAT: Format = Format { name: "json", file: "summary.json", write };

fn write(subject: &Subject) -> Vec<u8> {
    let mut whole = summarised(subject);
    let views = subject.views.iter().map(|viewed| {
        let mut own = summarised(&subject.in_view(viewed));
        // The texts and the mark are those of the whole.
        if let Some(own) = own.as_object_mut() {
            ["marking", "ravelin", "texts"].iter().for_each(|key| drop(own.remove(*key)));
        }
        own
    });
    whole["views"] = views.collect();
    let mut bytes = format!("{whole:#}").into_bytes();
    bytes.push(b'\n');
    bytes
}

/// The summary in the view that the options are in.
fn summarised(subject: &Subject) -> Value {
    let mut summary = study::summarised(subject.findings);
    summary["view"] = json!(subject.study.view.word());
    summary["raid_size"] = json!(subject.study.raid_size);
    let options = 0..subject.findings.options.len();
    summary["offers"] = options.filter_map(|at| subject.text(at)).map(offer).collect();
    summary
}

/// What an option costs to buy and gives up, and what its view has changed.
fn offer(text: &OptionText) -> Value {
    let [nominal, low, high] = text.cost.total();
    json!({
        "option": text.name,
        "gives_up": text.gives_up,
        "price_usd": { "low": low, "nominal": nominal, "high": high },
        "without_known_price": text.cost.unpriced,
        "changed": text.changed.as_ref().map(changed),
    })
}

fn changed(view: &InView) -> Value {
    let counts = |[offered, in_view]: [u32; 2]| json!({ "offered": offered, "in_view": in_view });
    let [offered, in_view] = view.price;
    json!({
        "fire_units": counts(view.fire_units),
        "ready_rounds": counts(view.ready),
        "rounds_in_store": counts(view.store),
        "nominal_price_usd": { "offered": offered, "in_view": in_view },
        "budget_usd": view.budget,
    })
}
