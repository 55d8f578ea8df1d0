//! What only follows from another mistake: it is not said, so that the cause stands alone.

use crate::diagnostic::{Arg, Code, Diagnostic, HintCode, Severity};

/// Leave out of what was found from `before` on what only follows from what was found before it:
/// where a table was left out because something is wrong in it, that others do not find it; where a
/// field has a name that the language does not know, that it is missing.
pub fn leave_out(found: &mut Vec<Diagnostic>, before: usize, text: &str) {
    let partial = found[..before].iter().any(|d| d.severity() == Severity::Error);
    if !partial {
        return;
    }
    let later = found.split_off(before);
    let unknown: Vec<&Diagnostic> = found.iter().filter(|d| d.code == Code::UnknownField).collect();
    let kept: Vec<Diagnostic> = later
        .into_iter()
        .filter(|d| !may_follow(d.code) && !unknown.iter().any(|slip| is_missed(d, slip, text)))
        .collect();
    found.extend(kept);
}

/// May it only follow from a table that was left out, because something is wrong in it?
fn may_follow(code: Code) -> bool {
    use Code::{
        CarrierGrounded, Circular, LooksAway, MissingField, NoBoresight, NoStation, NobodyAims,
        NotInOption, NothingCanLeak, NothingDefends, NothingInReach, OptionsAlike, UnknownFigure,
        UnknownName,
    };
    [
        CarrierGrounded,
        Circular,
        LooksAway,
        MissingField,
        NoBoresight,
        NoStation,
        NobodyAims,
        NotInOption,
        NothingCanLeak,
        NothingInReach,
        NothingDefends,
        OptionsAlike,
        UnknownFigure,
        UnknownName,
    ]
    .contains(&code)
}

/// The fields for want of which this is said of a table.
fn wanted(said: &Diagnostic) -> Vec<String> {
    let list = |fields: &[&str]| fields.iter().map(|field| (*field).to_owned()).collect();
    match said.code {
        Code::RouteTooShort => list(&["route", "aim", "launch", "released"]),
        Code::PayloadWithoutAim => list(&["aim", "role"]),
        Code::OneOfNeeded => {
            let fields = said.args.iter().find(|(name, _)| *name == "fields");
            match fields {
                Some((_, Arg::List(fields))) => fields.clone(),
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Is it said of the table in which this unknown field stands, and may that be what is missed there?
fn is_missed(said: &Diagnostic, unknown: &Diagnostic, text: &str) -> bool {
    let wanted = wanted(said);
    if wanted.is_empty() || !is_inside(unknown, said, text) {
        return false;
    }
    let near = unknown.hints.iter().find(|hint| hint.code == HintCode::DidYouMean);
    match near.and_then(|hint| hint.args.first()) {
        Some((_, Arg::List(near))) => near.iter().any(|field| wanted.contains(field)),
        // It resembles nothing: it may be any of them.
        _ => true,
    }
}

/// Does a key stand in the table that something is said of? The span of a table is its head, or all
/// of it where it stands between braces.
fn is_inside(key: &Diagnostic, table: &Diagnostic, text: &str) -> bool {
    let (key, table) = (key.span, table.span);
    if key.file != table.file || key.start < table.start {
        return false;
    }
    let between = text.get(table.end..key.start.max(table.end)).unwrap_or_default();
    !between.lines().any(|line| line.trim_start().starts_with("[["))
}
