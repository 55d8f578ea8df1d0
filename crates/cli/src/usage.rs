//! What is wrong with a command line, in the reader's language.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use report::text::Words;

use crate::outcome::Outcome;
use crate::{terminal, whole};

/// Show the help that was asked for, or say what is wrong.
pub fn explain(fault: &Error, words: &Words) -> Outcome {
    if matches!(fault.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        terminal::print(fault.render().to_string());
        return Outcome::Done;
    }
    terminal::tell(&format!("{}: {}", words.say("severity-error", &[]), said(fault, words)));
    for hint in hints(fault, words) {
        terminal::tell(&format!("{}: {hint}", words.say("severity-hint", &[])));
    }
    Outcome::BadInput
}

fn said(fault: &Error, words: &Words) -> String {
    let argument = context(fault, ContextKind::InvalidArg);
    let value = context(fault, ContextKind::InvalidValue);
    let other = context(fault, ContextKind::PriorArg);
    let (low, high) = whole::bounds(fault).unwrap_or_default();
    let (key, argument) = match fault.kind() {
        ErrorKind::UnknownArgument => ("usage-unknown-argument", argument),
        ErrorKind::InvalidSubcommand => {
            ("usage-unknown-verb", context(fault, ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => ("usage-missing-value", argument),
        ErrorKind::ValueValidation if !high.is_empty() => ("usage-outside", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("usage-invalid-value", argument),
        ErrorKind::MissingRequiredArgument => ("usage-missing-argument", argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("usage-missing-verb", argument)
        }
        ErrorKind::ArgumentConflict if argument == other => ("usage-twice", argument),
        ErrorKind::ArgumentConflict => ("usage-conflict", argument),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => ("usage-too-many", argument),
        _ => ("usage-other", argument),
    };
    let args = [
        ("argument", argument.into()),
        ("value", value.into()),
        ("other", other.into()),
        ("low", low.into()),
        ("high", high.into()),
    ];
    words.say(key, &args)
}

fn hints(fault: &Error, words: &Words) -> Vec<String> {
    let suggestions =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggested = suggestions.into_iter().find_map(|kind| nearest(fault, kind));
    let possible = context(fault, ContextKind::ValidValue);
    let mut hints = Vec::new();
    if let Some(suggestion) = suggested {
        hints.push(words.say("usage-did-you-mean", &[("suggestion", suggestion.into())]));
    }
    if !possible.is_empty() {
        hints.push(words.say("usage-possible", &[("values", possible.into())]));
    }
    hints.push(words.say("usage-see-help", &[]));
    hints
}

/// The nearest of what may have been meant, which clap puts last.
fn nearest(fault: &Error, kind: ContextKind) -> Option<String> {
    match fault.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => None,
    }
}

fn context(fault: &Error, kind: ContextKind) -> String {
    match fault.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
