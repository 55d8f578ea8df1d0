//! The summary as JSON, as the study keeps it.

use super::Format;
use crate::subject::Subject;

pub(super) const FORMAT: Format = Format { name: "json", file: "summary.json", write };

fn write(subject: &Subject) -> Vec<u8> {
    study::summary(subject.findings)
}
