//! Every figure used, a row for each claim behind it.

use std::io;

use engine::plan::{Claim, Figure, Law};

use super::{Again, Records, field};
use crate::columnar::{Field, Kind, Sink, Value};
use crate::section::{figures_used, letter};
use crate::subject::Subject;

pub(super) const RECORDS: Records = Records { name: "figures", fields, write };

fn fields(subject: &Subject) -> Vec<Field> {
    let columns = [
        ("figure", Kind::Text),
        ("unit", Kind::Text),
        ("low", Kind::Number),
        ("nominal", Kind::Number),
        ("high", Kind::Number),
        ("law", Kind::Text),
        ("grade", Kind::Text),
        ("claim_low", Kind::Number),
        ("claim_nominal", Kind::Number),
        ("claim_high", Kind::Number),
        ("claim_kind", Kind::Text),
        ("claim_source", Kind::Text),
        ("claim_year", Kind::Count),
        ("claim_note", Kind::Text),
    ];
    columns.map(|(name, kind)| field(subject, name, "", kind)).into()
}

fn write(subject: &Subject, _: Option<&Again>, sink: &mut dyn Sink) -> io::Result<()> {
    for figure in figures_used(subject) {
        for claim in &figure.claims {
            sink.row(&row(figure, claim))?;
        }
    }
    Ok(())
}

fn row<'a>(figure: &'a Figure, claim: &'a Claim) -> [Value<'a>; 14] {
    let number = |value: f64| Value::Number(value.is_finite().then_some(value));
    [
        Value::Text(&figure.name),
        Value::Text(&figure.unit),
        number(figure.law.low()),
        number(figure.law.nominal()),
        number(figure.law.high()),
        Value::Text(law(&figure.law)),
        Value::Text(letter(figure.grade)),
        number(claim.low),
        number(claim.nominal),
        number(claim.high),
        Value::Text(&claim.kind),
        Value::Text(&claim.source),
        Value::Count(claim.year.into()),
        Value::Text(&claim.note),
    ]
}

fn law(law: &Law) -> &'static str {
    match law {
        _ if law.low() == law.high() => "fixed",
        Law::Triangular { .. } => "triangular",
        Law::Uniform { .. } => "uniform",
        Law::LogUniform { .. } => "log-uniform",
        Law::Discrete { .. } => "discrete",
    }
}
