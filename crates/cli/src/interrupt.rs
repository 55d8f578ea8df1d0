//! Ctrl-C asks the study to stop and keep what is finished; a second one ends the program at once.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::TERM_SIGNALS;
use signal_hook::flag;

use crate::outcome::Outcome;

/// What is set when somebody wants to stop.
pub fn watched() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in TERM_SIGNALS {
        // Where the system refuses, the signal ends the program as ever: the journal bears it.
        let code = i32::from(Outcome::Interrupted.code());
        let _ = flag::register_conditional_shutdown(*signal, code, Arc::clone(&stop));
        let _ = flag::register(*signal, Arc::clone(&stop));
    }
    stop
}
