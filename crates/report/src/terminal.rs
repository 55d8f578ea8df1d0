//! The answer at the terminal: short, and the same words as on the page.

use crate::subject::Subject;
use crate::{answer, but_for, holds, section, sensitivity};

/// The answer, how sure it is, the options in a table, and where the rest is.
pub fn answer(subject: &Subject, report: &str) -> String {
    let mut out = subject.say("mark-line", &[("title", subject.author().title.into())]) + "\n\n";
    out += &(answer::sentence(subject) + "\n");
    for paragraph in answer::measured(subject) {
        out += &(paragraph + "\n");
    }
    for paragraph in answer::how_sure(subject) {
        out += &(paragraph + "\n");
    }
    for paragraph in holds::precision(subject) {
        out += &(paragraph + "\n");
    }
    for line in section::answers(subject) {
        out += &(line + "\n");
    }
    out += &offers(subject);
    out += &anyway(subject);
    out += &but_for(subject);
    out += &format!("\n{}", section::summary(subject).lines(subject.words));
    if !subject.findings.comparisons.is_empty() {
        out += &format!("\n{}", section::differences(subject).lines(subject.words));
    }
    if let Some(found) = &subject.findings.sensitivity {
        out += &format!("\n{}", sensitivity::answer(subject, found));
    }
    out += &format!("\n{}\n", subject.say("numbers-read", &[]));
    let fingerprint = subject.findings.fingerprint.to_string();
    out += &format!("\n{}\n", subject.say("report-at", &[("file", report.into())]));
    out += &format!("{}\n", subject.say("fingerprint-is", &[("fingerprint", fingerprint.into())]));
    out
}

/// What the options cost and give up, where several are compared.
fn offers(subject: &Subject) -> String {
    if subject.findings.comparisons.is_empty() {
        return String::new();
    }
    let lines = section::offers(subject);
    lines.iter().fold(String::from("\n"), |out, line| out + &format!("- {line}\n"))
}

/// But for what leakers would have been stopped, as a list.
fn but_for(subject: &Subject) -> String {
    let lines = but_for::lines(subject);
    if lines.is_empty() {
        return String::new();
    }
    let args =
        [("sampled", but_for::sampled(subject).into()), ("drawn", holds::drawn(subject).into())];
    let (heading, read) = (subject.say("heading-but-for", &[]), subject.say("but-for-read", &args));
    let mut out = format!("\n{heading} {read}\n");
    for line in lines {
        out += &format!("- {line}\n");
    }
    out
}

/// What holds anyway, as a list.
fn anyway(subject: &Subject) -> String {
    let mut out = format!("\n{}\n", holds::read(subject));
    for line in holds::lines(subject) {
        out += &format!("- {line}\n");
    }
    out
}
