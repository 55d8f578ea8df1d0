//! `--vary 'PATH=150 km..300 km in 5'` or `--vary 'PATH=5, 10, 20'`: something that a sweep varies.

use report::text::Words;
use scenario::vary::{Varied, sweepable};
use study::sweep::Axis;

use crate::changed::pair;
use crate::terminal;
use crate::whole::MOST_POINTS;

/// Values on a grid between two ends, where nothing is said.
const USUAL: u32 = 5;

/// An axis, and the unit in which its values are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    pub axis: Axis,
    pub unit: String,
    /// Does it stand between two ends, and is no list?
    spans: bool,
}

impl Written {
    /// A value as it would be written.
    pub fn value(&self, value: f64) -> String {
        format!("{value} {}", self.unit).trim_end().to_owned()
    }

    /// Take whole numbers only. A list that names others is left as it is, to be refused as such.
    pub fn keep_whole(&mut self) {
        let axis = &mut self.axis;
        axis.whole = self.spans || axis.values.iter().all(|value| value.fract() == 0.0);
    }
}

/// What is varied; where it cannot be read, that is said. Whether it may be varied is said by the
/// reading of the scenario.
pub fn read(text: &str, words: &Words) -> Option<Written> {
    let (path, values) = pair(text, "--vary", words)?;
    if let Some(points) = grid(&values).filter(|points| *points > MOST_POINTS) {
        let args = [("points", points.into()), ("most", MOST_POINTS.into())];
        terminal::tell(&words.say("sweep-too-many", &args));
        return None;
    }
    let spans = values.contains("..");
    let Some((values, unit)) = spread(&values) else {
        let key = if spans || values.contains(',') { "vary-no-numbers" } else { "vary-unreadable" };
        terminal::tell(&words.say(key, &[("text", text.into())]));
        return None;
    };
    if let Some(twice) = values.windows(2).find(|pair| pair[0] == pair[1]) {
        let value = format!("{} {unit}", twice[0]).trim_end().to_owned();
        terminal::tell(&words.say("vary-twice", &[("text", text.into()), ("value", value.into())]));
        return None;
    }
    let whole = sweepable(&path).is_ok_and(|allowed| allowed.of == Varied::Whole);
    let mut written = Written { axis: Axis { path, values, whole: false }, unit, spans };
    if whole {
        written.keep_whole();
    }
    Some(written)
}

/// How many values are asked for between two ends, where that is said.
fn grid(text: &str) -> Option<u64> {
    text.rsplit_once(" in ")?.1.trim().parse().ok()
}

fn spread(text: &str) -> Option<(Vec<f64>, String)> {
    let Some((low, rest)) = text.split_once("..") else { return list(text) };
    let (high, count) = match rest.rsplit_once(" in ") {
        Some((high, count)) => (high, count.trim().parse().ok()?),
        None => (rest, USUAL),
    };
    let ((low, low_unit), (high, unit)) = (number(low)?, number(high)?);
    let same = low_unit == unit || low_unit.is_empty();
    if !same || low >= high || count < 2 {
        return None;
    }
    let step = (high - low) / f64::from(count - 1);
    let mut values: Vec<f64> = (0..count).map(|at| low + step * f64::from(at)).collect();
    // Rounding must not miss the end.
    values[count as usize - 1] = high;
    Some((values, unit))
}

fn list(text: &str) -> Option<(Vec<f64>, String)> {
    let numbers: Option<Vec<(f64, String)>> = text.split(',').map(number).collect();
    let numbers = numbers?;
    let unit = numbers.last()?.1.clone();
    let same = numbers.iter().all(|(_, own)| *own == unit || own.is_empty());
    let mut values: Vec<f64> = numbers.into_iter().map(|(value, _)| value).collect();
    values.sort_by(f64::total_cmp);
    same.then_some((values, unit))
}

/// A number and the unit behind it.
fn number(text: &str) -> Option<(f64, String)> {
    let text = text.trim();
    let ends = (1..=text.len()).rev().filter(|end| text.is_char_boundary(*end));
    let (value, end) =
        ends.filter_map(|end| Some((text[..end].trim_end().parse::<f64>().ok()?, end))).next()?;
    value.is_finite().then(|| (value, text[end..].trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_and_lists_are_read_with_their_units() {
        let km = |values: &[f64]| Some((values.to_vec(), "km".to_owned()));
        assert_eq!(spread("150 km..300 km in 4"), km(&[150.0, 200.0, 250.0, 300.0]));
        assert_eq!(spread("1..3 km in 3"), km(&[1.0, 2.0, 3.0]));
        assert_eq!(spread("5, 10, 20 km"), km(&[5.0, 10.0, 20.0]));
        assert_eq!(spread("2, 1"), Some((vec![1.0, 2.0], String::new())));
        assert_eq!(spread("0.1..0.5").map(|(values, _)| values.len()), Some(5));
        assert_eq!(spread("10 m/s..20 m/s in 2").map(|(_, unit)| unit), Some("m/s".to_owned()));
    }

    #[test]
    fn a_value_that_stands_twice_is_refused() {
        let read = |text: &str| read(text, &Words::english());
        let path = "radar/92n6e.reach=";
        for twice in ["1,1", "150 km, 300 km, 150 km", "0, -0"] {
            assert_eq!(read(&format!("{path}{twice}")), None, "{twice}");
        }
        assert!(read(&format!("{path}150 km, 300 km")).is_some());
    }

    #[test]
    fn nonsense_is_refused() {
        for text in
            ["", "km", "3 km..2 km", "1 m..2 km", "1..2 in 1", "1..2 in x", "1, many", "inf"]
        {
            assert_eq!(spread(text), None, "{text}");
        }
    }
}
