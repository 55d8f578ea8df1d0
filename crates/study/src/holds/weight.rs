//! How much the subject of a finding weighs, from 0 to 1: a choice, made once and shown here.
//!
//! What is lost comes first, then what leaks, then what is spent. Measures that only mirror others
//! (who was killed did not leak) weigh little, so that they do not crowd out the rest.

/// Weight of a measure by its name.
pub(super) fn of_measure(name: &str) -> f64 {
    match name {
        "value_lost" => 1.0,
        "leakers" => 0.95,
        // It says what `value_lost` says.
        "value_saved" => 0.0,
        "exchange" | "rounds_price" => 0.55,
        "rounds_spent" => 0.6,
        "payload_killed" | "payload_aloft" | "flights_killed" | "killed_price" => 0.1,
        _ => 0.4,
    }
}

/// Why most flights leak.
pub(super) const CAUSE: f64 = 0.9;
/// Why the flights of one raid leak.
pub(super) const CAUSE_OF_RAID: f64 = 0.8;
/// That no round is left.
pub(super) const NO_ROUND: f64 = 0.85;
/// That most of a raid gets through.
pub(super) const RAID: f64 = 0.7;
/// That nothing of a raid, or nothing at all, gets through.
pub(super) const NOTHING: f64 = 0.65;
/// That two options hardly differ.
pub(super) const ALIKE: f64 = 0.5;
/// That defending costs more than attacking.
pub(super) const EXCHANGE: f64 = 0.5;
