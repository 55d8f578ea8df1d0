//! Which value each open figure had in each world.

use std::io;

use engine::plan::FigureId;

use super::{Again, Records, field};
use crate::columnar::{Field, Kind, Sink, Value};
use crate::subject::Subject;

pub(super) const RECORDS: Records = Records { name: "worlds", fields, write };

fn fields(subject: &Subject) -> Vec<Field> {
    let columns = [
        ("option", Kind::Text),
        ("world", Kind::Count),
        ("figure", Kind::Text),
        ("group", Kind::Text),
        ("unit", Kind::Text),
        ("value", Kind::Number),
    ];
    columns.map(|(name, kind)| field(subject, name, "", kind)).into()
}

fn write(subject: &Subject, _: Option<&Again>, sink: &mut dyn Sink) -> io::Result<()> {
    let settings = &subject.findings.settings;
    for (option, plan) in subject.plans.iter().enumerate() {
        for world in 0..settings.worlds {
            let sample = study::sample(subject.plans, option, settings, world);
            for (id, figure) in (0..).map(FigureId).zip(&plan.figures) {
                if figure.law.low() < figure.law.high() {
                    sink.row(&[
                        Value::Text(&plan.option),
                        Value::Count(world.into()),
                        Value::Text(&figure.name),
                        Value::Text(&figure.group),
                        Value::Text(&figure.unit),
                        Value::Number(Some(sample.figure(plan, id))),
                    ])?;
                }
            }
        }
    }
    Ok(())
}
