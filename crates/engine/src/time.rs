//! Time as whole microseconds: two events are at one instant or they are not.

/// A moment or a span in whole microseconds since the start of the scenario. A flight's own time
/// (`tau`, since its start) has the same type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(i64);

/// Microseconds in a second.
const MICROSECONDS: f64 = 1e6;

impl Time {
    /// The start of the scenario.
    pub const ZERO: Self = Self(0);
    /// Later than anything that happens; "never" in ledgers and queues.
    pub const NEVER: Self = Self(i64::MAX);

    /// From whole microseconds.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// From seconds, to the nearest microsecond; NaN gives zero, what is out of range the ends.
    pub fn from_seconds(seconds: f64) -> Self {
        Self((seconds * MICROSECONDS).round() as i64)
    }

    /// Whole microseconds.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Seconds.
    pub fn seconds(self) -> f64 {
        self.0 as f64 / MICROSECONDS
    }

    /// Is it a moment at all, or "never"?
    pub const fn happens(self) -> bool {
        self.0 != i64::MAX
    }
}

impl std::ops::Add for Time {
    type Output = Self;

    /// Never stays never, whatever is added.
    fn add(self, span: Self) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl std::ops::Sub for Time {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self(self.0.saturating_sub(earlier.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_round_to_the_nearest_microsecond() {
        assert_eq!(Time::from_seconds(1.000_000_4).micros(), 1_000_000);
        assert_eq!(Time::from_seconds(f64::NAN), Time::ZERO);
        assert_eq!(Time::from_seconds(f64::INFINITY), Time::NEVER);
    }

    #[test]
    fn never_is_not_passed() {
        assert_eq!(Time::NEVER + Time::from_seconds(5.0), Time::NEVER);
        assert!(!Time::NEVER.happens());
    }
}
