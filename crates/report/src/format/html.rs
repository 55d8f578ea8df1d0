//! The report as one HTML file, in every language of the program.

use std::sync::Arc;

use super::Format;
use crate::page::{self, Edition, Page};
use crate::subject::Subject;
use crate::{alert, answer, holds, section};

pub(super) const FORMAT: Format = Format { name: "html", file: "report.html", write };

/// The subject's own language first, then the others.
fn write(subject: &Subject) -> Vec<u8> {
    let editions = subject.words.every_language().into_iter().map(|words| {
        let words = Arc::new(words);
        Edition { page: page(&Subject { words: &words, ..*subject }), words }
    });
    let editions: Vec<Edition> = editions.collect();
    page::html(&editions, subject.words.digits(), &section::carried(subject))
}

fn page(subject: &Subject) -> Page {
    Page {
        author: subject.author().language.to_owned(),
        title: subject.author().title.to_owned(),
        question: subject.author().question.unwrap_or_default().to_owned(),
        grade: answer::grades(subject),
        answer: answer::sentence(subject),
        measured: answer::measured(subject),
        beside: answer::beside(subject),
        decided: answer::decided(subject),
        tally: answer::tally(subject),
        sure: [answer::how_sure(subject), holds::precision(subject)].concat(),
        holds: holds::lines(subject),
        holds_read: holds::read(subject),
        alerts: alert::all(subject),
        sections: section::ALL.iter().filter_map(|section| section(subject)).collect(),
    }
}
