//! When a radar looks at a flight: the scan laws. Another law is another arm here.

use crate::plan::{Scan, Value};

/// How looks at one flight follow each other under a law.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beat {
    /// Seconds between looks.
    pub period: Value,
    /// Does the moment of a look move with the flight's azimuth?
    pub turning: bool,
    /// Has the radar one phase for all flights, or does each flight have its own?
    pub one_phase: bool,
}

/// The beat of a law.
pub(crate) fn beat(scan: Scan) -> Beat {
    match scan {
        Scan::Rotating { period } | Scan::Sector { period } => {
            Beat { period, turning: true, one_phase: true }
        }
        Scan::Electronic { search, .. } => {
            Beat { period: search, turning: false, one_phase: false }
        }
    }
}
