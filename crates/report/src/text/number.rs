//! Numbers as they are set in type: no more digits than their interval carries.

use super::{Arg, Words};

/// Between groups of three digits: a narrow space that does not break, as the SI brochure has it.
const GROUP: char = '\u{202f}';
/// A minus that is as wide as a plus.
const MINUS: char = '\u{2212}';
/// Below this a figure is written with a power of ten.
const LEAST_PLAIN: f64 = 1e-3;
/// More digits than this after the point never mean anything here.
const MOST_DECIMALS: usize = 6;

/// Digits after the point, so that `resolution` shows one significant one, or two where its first
/// is a 1 or a 2 and rounding to one would move it by much.
pub fn decimals(resolution: f64) -> usize {
    let mut scaled = resolution.abs();
    if !(scaled > 0.0 && scaled.is_finite()) {
        return 0;
    }
    let mut decimals = 0;
    while scaled < 3.0 && decimals < MOST_DECIMALS {
        scaled *= 10.0;
        decimals += 1;
    }
    decimals
}

/// A number with so many digits after the point, in groups of three.
pub fn fixed(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "\u{2013}".to_owned();
    }
    let text = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        out.push(MINUS);
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 && whole.len() > 4 {
            out.push(GROUP);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A number that has no interval, to at most three digits after the point and without idle zeros.
pub fn figure(value: f64) -> String {
    let size = value.abs();
    if size > 0.0 && size < LEAST_PLAIN {
        return power_of_ten(value);
    }
    let text = fixed(
        value,
        if size >= 1000.0 {
            0
        } else if size >= 1.0 {
            2
        } else {
            4
        },
    );
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// A number of another order: `1.5 × 10⁻⁶`.
fn power_of_ten(value: f64) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let text = format!("{value:e}");
    let (factor, power) = text.split_once('e').unwrap_or((&text, "0"));
    let factor: f64 = factor.parse().unwrap_or(value);
    let raised =
        power.chars().map(|c| c.to_digit(10).map_or('⁻', |digit| RAISED[digit as usize]));
    format!("{}\u{a0}×\u{a0}10{}", figure(factor), raised.collect::<String>())
}

/// A mean with the ends of its interval: `4.31 (4.18 to 4.44)`. Where the interval has no width
/// (every replication gave the same), the ends are shown all the same.
pub fn interval(words: &Words, mean: f64, low: f64, high: f64) -> String {
    let digits = digits(mean, low, high);
    let beside = ends(words, low, high, digits);
    words.say("text-beside", &[("text", fixed(mean, digits).into()), ("beside", beside.into())])
}

/// The two ends of a spread of what is counted or weighed once: `2 to 7`.
pub fn span(words: &Words, low: f64, high: f64) -> String {
    let digits =
        if low.fract() == 0.0 && high.fract() == 0.0 { 0 } else { digits(high, low, high) };
    ends(words, low, high, digits)
}

/// Two ends with so many digits after the point; where nothing is known of them, it is said.
pub fn ends(words: &Words, low: f64, high: f64, digits: usize) -> String {
    if !(low.is_finite() && high.is_finite()) {
        return words.say("ends-unknown", &[]);
    }
    // No digits after the point where it ends at nothing: there is nothing to be exact about.
    let low = if low == 0.0 { "0".to_owned() } else { fixed(low, digits) };
    let ends: [(&str, Arg); 2] = [("low", low.into()), ("high", fixed(high, digits).into())];
    words.say("span", &ends)
}

/// Digits after the point that a mean and its ends carry.
pub fn digits(mean: f64, low: f64, high: f64) -> usize {
    let half_width = (high - low).abs() / 2.0;
    if half_width > 0.0 && half_width.is_finite() {
        decimals(half_width)
    } else if mean.fract() == 0.0 {
        0
    } else {
        2
    }
}

/// A share with the ends of its interval, in per cent: `37 %` and `34 to 40 %`.
pub fn share_within(words: &Words, share: f64, low: f64, high: f64) -> (String, String) {
    let [share, low, high] = [share, low, high].map(|share| share * 100.0);
    let digits = digits(share, low, high);
    let whole = per_cent(words, &fixed(share, digits));
    if !(low.is_finite() && high.is_finite()) {
        return (whole, words.say("ends-unknown", &[]));
    }
    (whole, per_cent_span(words, &fixed(low, digits), &fixed(high, digits)))
}

/// A number already set in type with the sign of per cent, which is of one piece with it: on which side
/// it is seen hangs on the digits.
pub fn per_cent(words: &Words, number: &str) -> String {
    number.to_owned() + &words.say("per-cent-sign", &[])
}

/// The same of two ends, of which some languages give the sign to the last one only.
pub fn per_cent_span(words: &Words, low: &str, high: &str) -> String {
    let low = low.to_owned() + &words.say("per-cent-sign-low", &[]);
    words.say("span", &[("low", low.into()), ("high", per_cent(words, high).into())])
}

/// A share of one in per cent: `37 %`, with one digit after the point below ten, and below a tenth
/// with as many as show one that is not 0.
pub fn share(words: &Words, share: f64) -> String {
    let per_cent = share * 100.0;
    let mut digits = usize::from(per_cent.abs() < 10.0 && per_cent.fract() != 0.0);
    let mut unit = 0.1;
    while digits > 0 && per_cent.abs() < unit && per_cent != 0.0 && digits < MOST_DECIMALS {
        digits += 1;
        unit /= 10.0;
    }
    self::per_cent(words, &fixed(per_cent, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_shows_what_its_interval_carries() {
        let words = Words::english();
        assert_eq!(interval(&words, 4.3123, 4.18, 4.44), "4.31 (4.18 to 4.44)");
        assert_eq!(interval(&words, 58.3, 57.93, 58.68), "58.3 (57.9 to 58.7)");
        assert_eq!(interval(&words, 4312.3, 4180.0, 4440.0), "4312 (4180 to 4440)");
        assert_eq!(interval(&words, 3.0, 3.0, 3.0), "3 (3 to 3)");
        assert_eq!(interval(&words, 0.2, 0.0, 0.6), "0.2 (0 to 0.6)");
        assert_eq!(span(&words, 2.0, 7.0), "2 to 7");
        assert_eq!(interval(&words, 3.0, f64::NEG_INFINITY, f64::INFINITY), "3 (unknown)");
    }

    #[test]
    fn a_small_share_is_not_nothing() {
        let words = Words::english();
        let said = [0.37, 0.042, 0.000_075, 0.0].map(|of| share(&words, of));
        assert_eq!(said, ["37\u{a0}%", "4.2\u{a0}%", "0.007\u{a0}%", "0\u{a0}%"]);
    }

    #[test]
    fn groups_minus_and_nothing() {
        assert_eq!(fixed(-1_234_567.0, 0), "\u{2212}1\u{202f}234\u{202f}567");
        assert_eq!(fixed(-0.001, 1), "0.0");
        assert_eq!(fixed(f64::NAN, 1), "\u{2013}");
        assert_eq!(figure(0.55), "0.55");
        assert_eq!(figure(-1.5e-6), "\u{2212}1.5\u{a0}×\u{a0}10⁻⁶");
        assert_eq!(figure(0.0), "0");
        assert_eq!(figure(250_000.0), "250\u{202f}000");
    }

    #[test]
    fn no_resolution_asks_for_no_digits() {
        for resolution in [0.0, f64::NAN, f64::INFINITY, 12.0] {
            assert_eq!(decimals(resolution), 0);
        }
        assert_eq!(decimals(1e-30), MOST_DECIMALS);
    }
}
