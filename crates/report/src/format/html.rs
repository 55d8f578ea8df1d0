//! The report as one HTML file.

use super::Format;
use crate::page::Page;
use crate::subject::Subject;
use crate::{answer, section};

pub(super) const FORMAT: Format = Format { name: "html", file: "report.html", write };

fn write(subject: &Subject) -> Vec<u8> {
    page(subject).html(subject.words)
}

fn page(subject: &Subject) -> Page {
    Page {
        title: subject.study.title.clone(),
        question: subject.study.question.clone().unwrap_or_default(),
        grade: answer::grades(subject),
        answer: answer::sentence(subject),
        leaking: answer::leaking(subject),
        decided: answer::decided(subject),
        sure: answer::how_sure(subject),
        alerts: answer::alerts(subject),
        sections: section::ALL.iter().filter_map(|section| section(subject)).collect(),
        study: section::carried(subject),
    }
}
