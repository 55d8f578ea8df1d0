//! Ctrl-C asks the study to stop and keep what is finished; a second one ends the program at once.

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};

use signal_hook::consts::TERM_SIGNALS;
use signal_hook::flag;
use study::Interrupt;

use crate::outcome::Outcome;

/// Whether somebody wants to stop. Whoever did once does so for all that the program still has to do.
pub fn watched() -> Interrupt<'static> {
    static ASKED: OnceLock<Arc<AtomicBool>> = OnceLock::new();
    Interrupt::when(ASKED.get_or_init(watch))
}

fn watch() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in TERM_SIGNALS {
        // Where the system refuses, the signal ends the program as ever: the journal bears it.
        let code = i32::from(Outcome::Interrupted.code());
        let _ = flag::register_conditional_shutdown(*signal, code, Arc::clone(&stop));
        let _ = flag::register(*signal, Arc::clone(&stop));
    }
    stop
}
