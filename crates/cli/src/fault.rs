//! A fault of the program ends in one line that can be reported, not in a trace.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::{Arc, Mutex, PoisonError};

use report::text::Words;

use crate::outcome::Outcome;
use crate::terminal;

/// Tell a story; where it breaks off by a fault of ours, say so and keep the shell's peace.
pub fn guarded(words: &Words, story: impl FnOnce() -> Outcome) -> Outcome {
    let first: Arc<Mutex<Option<String>>> = Arc::default();
    let seen = Arc::clone(&first);
    panic::set_hook(Box::new(move |fault| {
        // Other threads may fall over the same thing: the first one tells where.
        let mut first = seen.lock().unwrap_or_else(PoisonError::into_inner);
        first.get_or_insert_with(|| described(fault));
    }));
    panic::catch_unwind(AssertUnwindSafe(story)).unwrap_or_else(|_| {
        let what = first.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
        terminal::tell(&words.say("our-fault", &[("what", what.into())]));
        terminal::tell(&words.say("our-fault-report", &[]));
        Outcome::OurFault
    })
}

fn described(fault: &PanicHookInfo<'_>) -> String {
    let payload = fault.payload();
    let what = payload.downcast_ref::<&str>().copied();
    let what =
        what.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or_default();
    let version = env!("CARGO_PKG_VERSION");
    match fault.location() {
        Some(place) => format!("{what} ({}:{}, {version})", place.file(), place.line()),
        None => format!("{what} ({version})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_outcome() {
        let outcome = guarded(&Words::english(), || panic!("planted"));
        assert_eq!(outcome, Outcome::OurFault);
        let _ = panic::take_hook();
    }
}
