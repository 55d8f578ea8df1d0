//! Moments: "2027-03-01T04:00Z".

/// A moment in universal time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Seconds since 1970-01-01T00:00Z, without leap seconds.
    pub unix_s: i64,
}

impl Moment {
    /// From a date, a time of day to the minute or second, and `Z` or an offset such as `+03:00`;
    /// nothing where that is no moment.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.trim().split_once(['T', 't', ' '])?;
        let [year, month, day] = numbers(date, '-', &[4, 2, 2])?[..] else { return None };
        if !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&day) {
            return None;
        }
        let (clock, offset) = split_offset(time)?;
        let seconds = days_since_1970(year, month, day) * 86_400 + clock_seconds(clock)? - offset;
        Some(Self { unix_s: seconds })
    }
}

/// Time of day, and seconds that its zone is ahead of universal time.
fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let at = time.rfind(['+', '-'])?;
    let ahead = clock_seconds(&time[at + 1..])?;
    Some((&time[..at], if time[at..].starts_with('-') { -ahead } else { ahead }))
}

fn clock_seconds(clock: &str) -> Option<i64> {
    let parts = numbers(clock, ':', &[2, 2]).or_else(|| numbers(clock, ':', &[2, 2, 2]))?;
    let [hour, minute] = parts[..2] else { return None };
    let second = parts.get(2).copied().unwrap_or(0);
    (hour < 24 && minute < 60 && second < 60).then_some(hour * 3_600 + minute * 60 + second)
}

/// Whole numbers of exactly so many digits.
fn numbers(text: &str, between: char, digits: &[usize]) -> Option<Vec<i64>> {
    let parts: Vec<&str> = text.split(between).collect();
    let fits = parts.len() == digits.len()
        && parts.iter().zip(digits).all(|(part, digits)| {
            part.len() == *digits && part.bytes().all(|byte| byte.is_ascii_digit())
        });
    fits.then(|| parts.iter().filter_map(|part| part.parse().ok()).collect())
}

fn days_in(year: i64, month: i64) -> i64 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 in the proleptic Gregorian calendar: years begin in March, so that the
/// leap day is the last of its year.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * month + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_seconds_since_1970() {
        let cases = [
            ("1970-01-01T00:00Z", 0),
            ("2027-03-01T04:00Z", 1_803_873_600),
            ("2027-03-01T07:00:00+03:00", 1_803_873_600),
            ("2024-02-29T23:59:59Z", 1_709_251_199),
        ];
        for (text, unix_s) in cases {
            assert_eq!(Moment::parse(text), Some(Moment { unix_s }), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "2027-03-01",
            "2027-02-29T00:00Z",
            "2027-13-01T00:00Z",
            "2027-03-01T24:00Z",
            "2027-03-01T04:00",
            "2027-3-1T04:00Z",
            "2027-03-01T0400Z",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
