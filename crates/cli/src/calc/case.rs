//! Cases of a table in long form: their rows stand together.

use std::collections::BTreeSet;

use super::row::{Refusal, refuse};

/// Which case a table is in, and which it has left.
#[derive(Debug, Default)]
pub struct Cases {
    now: Option<String>,
    left: BTreeSet<String>,
}

impl Cases {
    /// Go on with a case; true where it begins. One that was left before is refused, once.
    pub fn enter(&mut self, case: &str, column: usize) -> Result<bool, Refusal> {
        if self.now.as_deref() == Some(case) {
            return Ok(false);
        }
        self.left.extend(self.now.replace(case.to_owned()));
        if self.left.contains(case) { refuse(column, "calc-why-case-again") } else { Ok(true) }
    }

    /// The case that the table is in.
    pub fn now(&self) -> Option<&str> {
        self.now.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_cannot_be_taken_up_again() {
        let mut cases = Cases::default();
        assert_eq!(cases.enter("a", 0), Ok(true));
        assert_eq!(cases.enter("a", 0), Ok(false));
        assert_eq!(cases.enter("b", 0), Ok(true));
        assert!(cases.enter("a", 0).is_err());
        assert_eq!(cases.now(), Some("a"));
        assert!(cases.enter("b", 0).is_err());
    }
}
