//! The answer at the terminal: short, and the same words as on the page.

use crate::subject::Subject;
use crate::{answer, section};

/// The answer, how sure it is, the options in a table, and where the rest is.
pub fn answer(subject: &Subject, report: &str) -> String {
    let mut out = subject.say("mark-line", &[("title", (&subject.study.title).into())]) + "\n\n";
    out += &(answer::sentence(subject) + "\n");
    out += &(answer::leaking(subject) + "\n");
    for paragraph in answer::how_sure(subject) {
        out += &(paragraph + "\n");
    }
    out += &format!("\n{}", section::summary(subject).lines(subject.words));
    if !subject.findings.comparisons.is_empty() {
        out += &format!("\n{}", section::differences(subject).lines(subject.words));
    }
    out += &format!("\n{}\n", subject.say("numbers-read", &[]));
    let fingerprint = subject.findings.fingerprint.to_string();
    out += &format!("\n{}\n", subject.say("report-at", &[("file", report.into())]));
    out += &format!("{}\n", subject.say("fingerprint-is", &[("fingerprint", fingerprint.into())]));
    out
}
