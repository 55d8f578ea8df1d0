//! Columns that a relation reads, and what may stand in them.

/// A column that a relation reads.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// What may stand in it.
    pub content: Content,
    /// NaN is welcome.
    pub or_nan: bool,
    /// Infinity is welcome, as far as the bounds allow.
    pub or_infinite: bool,
    /// The table need not have it: its cells then count as NaN.
    pub optional: bool,
}

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Content {
    /// Any text.
    Word,
    /// A number within bounds, or this one word.
    NumberOr(Bounds, &'static str),
    /// A number within bounds.
    Number(Bounds),
    /// A whole number within bounds, ends included.
    Whole(f64, f64),
}

/// Between which values a number is possible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bounds {
    /// Anywhere.
    Any,
    /// Ends included.
    Within(f64, f64),
    /// Ends left out.
    Between(f64, f64),
    /// This or more.
    AtLeast(f64),
    /// More than this.
    Above(f64),
}

/// The largest number below which every whole number is a double.
pub const MOST_WHOLE: f64 = 9_007_199_254_740_992.0;

impl Column {
    const fn new(name: &'static str, content: Content) -> Self {
        Self { name, content, or_nan: false, or_infinite: false, optional: false }
    }

    /// Any text.
    pub const fn word(name: &'static str) -> Self {
        Self::new(name, Content::Word)
    }

    /// Any finite number.
    pub const fn any(name: &'static str) -> Self {
        Self::new(name, Content::Number(Bounds::Any))
    }

    /// A number from `low` to `high`.
    pub const fn within(name: &'static str, low: f64, high: f64) -> Self {
        Self::new(name, Content::Number(Bounds::Within(low, high)))
    }

    /// A number between `low` and `high`, but neither.
    pub const fn between(name: &'static str, low: f64, high: f64) -> Self {
        Self::new(name, Content::Number(Bounds::Between(low, high)))
    }

    /// A number of `low` or more.
    pub const fn at_least(name: &'static str, low: f64) -> Self {
        Self::new(name, Content::Number(Bounds::AtLeast(low)))
    }

    /// A number above `low`.
    pub const fn above(name: &'static str, low: f64) -> Self {
        Self::new(name, Content::Number(Bounds::Above(low)))
    }

    /// A geodetic latitude in degrees.
    pub const fn latitude(name: &'static str) -> Self {
        Self::within(name, -90.0, 90.0)
    }

    /// A whole number from `low` to `high`.
    pub const fn whole(name: &'static str, low: f64, high: f64) -> Self {
        Self::new(name, Content::Whole(low, high))
    }

    /// A number that counts or numbers something.
    pub const fn count(name: &'static str, low: f64) -> Self {
        Self::whole(name, low, MOST_WHOLE)
    }

    /// A number of zero or more, or this word.
    pub const fn at_least_or_word(name: &'static str, low: f64, word: &'static str) -> Self {
        Self::new(name, Content::NumberOr(Bounds::AtLeast(low), word))
    }

    /// NaN is welcome too.
    pub const fn or_nan(mut self) -> Self {
        self.or_nan = true;
        self
    }

    /// Infinity is welcome too.
    pub const fn or_infinite(mut self) -> Self {
        self.or_infinite = true;
        self
    }

    /// The table need not have it.
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The number that stands in a cell (NaN for a word), or why it may not stand there.
    pub fn read(&self, cell: &str) -> Result<f64, Objection> {
        let cell = cell.trim_ascii();
        match self.content {
            Content::Word if cell.is_empty() => return Err(Objection::Empty),
            Content::Word => return Ok(f64::NAN),
            Content::NumberOr(_, word) if cell == word => return Ok(f64::NAN),
            _ if cell.is_empty() => return Err(Objection::Empty),
            _ => {}
        }
        let number: f64 = cell.parse().map_err(|_| Objection::NoNumber)?;
        self.judge(number).map_or(Ok(number), Err)
    }

    fn judge(&self, number: f64) -> Option<Objection> {
        if number.is_nan() {
            return (!self.or_nan).then_some(Objection::Nan);
        }
        if number.is_infinite() && !self.or_infinite {
            return Some(Objection::Outside);
        }
        let possible = match self.content {
            Content::Word => true,
            Content::Number(bounds) | Content::NumberOr(bounds, _) => bounds.hold(number),
            Content::Whole(low, high) => number.fract() == 0.0 && (low..=high).contains(&number),
        };
        (!possible).then_some(Objection::Outside)
    }
}

impl Bounds {
    fn hold(self, number: f64) -> bool {
        match self {
            Self::Any => true,
            Self::Within(low, high) => (low..=high).contains(&number),
            Self::Between(low, high) => number > low && number < high,
            Self::AtLeast(low) => number >= low,
            Self::Above(low) => number > low,
        }
    }
}

/// Why a cell may not stand where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// Nothing stands there.
    Empty,
    /// It is a word, or bytes that are no text.
    NoNumber,
    /// It is NaN, which the relation does not declare allowed here.
    Nan,
    /// No such value is possible.
    Outside,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_a_number_within_bounds_or_refused() {
        let latitude = Column::latitude("lat_deg");
        assert_eq!(latitude.read(" -90 "), Ok(-90.0));
        assert_eq!(latitude.read("91"), Err(Objection::Outside));
        assert_eq!(latitude.read("inf"), Err(Objection::Outside));
        assert_eq!(latitude.read("nan"), Err(Objection::Nan));
        assert_eq!(latitude.read("north"), Err(Objection::NoNumber));
        assert_eq!(latitude.read(""), Err(Objection::Empty));
    }

    #[test]
    fn bounds_exclude_what_they_say() {
        let pfa = Column::between("pfa", 0.0, 1.0);
        assert_eq!(
            (pfa.read("0"), pfa.read("1")),
            (Err(Objection::Outside), Err(Objection::Outside))
        );
        assert_eq!(pfa.read("1e-6"), Ok(1e-6));
        assert_eq!(Column::at_least("rain_mm_h", 0.0).read("0"), Ok(0.0));
        assert_eq!(Column::at_least("rain_mm_h", 0.0).read("-1"), Err(Objection::Outside));
        assert_eq!(Column::above("T_K", 0.0).read("0"), Err(Objection::Outside));
        assert_eq!(Column::whole("n", 1.0, 9.0).read("2.5"), Err(Objection::Outside));
        assert_eq!(Column::any("cost").or_infinite().read("inf"), Ok(f64::INFINITY));
        assert!(Column::at_least_or_word("cd", 0.0, "table").read("table").is_ok_and(f64::is_nan));
    }
}
