//! Moments of the day.

use super::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::field::Start;
use crate::language::Span;

/// Seconds from the scenario's beginning, which may lie outside its day.
pub fn seconds(context: &Context<'_>, start: Start, found: &mut Vec<Diagnostic>) -> Option<f64> {
    match start {
        Start::After(after) => Some(after.value),
        Start::On(moment) => {
            let Some(begins) = context.scenario.begins else {
                found.push(Diagnostic::new(Code::MomentWithoutBeginning, moment.span));
                return None;
            };
            Some((moment.value.unix_s - begins.value.unix_s) as f64)
        }
    }
}

/// Where a moment was written.
pub fn written(start: Start) -> crate::diagnostic::Span {
    match start {
        Start::After(after) => after.span,
        Start::On(moment) => moment.span,
    }
}

/// A span that ends where or before it begins.
pub fn ends_before(span: &Span) -> Diagnostic {
    Diagnostic::new(Code::EndsBeforeItBegins, written(span.until)).beside(written(span.from))
}
