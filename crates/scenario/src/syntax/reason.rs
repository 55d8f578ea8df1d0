//! What the parser found, as a closed list of reasons that message files have words for.

/// What the parser's own words say, and the reason that stands for it; the first that fits.
const WORDS: &[(&str, &str)] = &[
    ("duplicate key", "defined-twice"),
    ("recurs", "too-deep"),
    ("string values must be quoted", "unquoted-text"),
    ("cannot extend value", "not-a-table"),
    ("unclosed array table", "unclosed-header"),
    ("unclosed table", "unclosed-header"),
    ("unclosed array", "unclosed-list"),
    ("unclosed inline table", "unclosed-table"),
    ("missing comma", "missing-comma"),
    ("extra comma", "extra-comma"),
    ("missing assignment", "missing-equals"),
    ("extra assignment", "extra-equals"),
    ("extra `=`", "extra-equals"),
    ("unexpected `=`", "extra-equals"),
    ("key with no value", "missing-equals"),
    ("missing value", "missing-value"),
    ("missing key", "missing-key"),
    ("unquoted keys cannot be empty", "missing-key"),
    ("key", "bad-key"),
    ("string", "bad-text"),
    ("escape", "bad-text"),
    ("quote", "bad-text"),
    ("unicode", "bad-text"),
    ("date", "bad-date"),
    ("time", "bad-date"),
    ("number", "bad-number"),
    ("integer", "bad-number"),
    ("float", "bad-number"),
    ("radix", "bad-number"),
    ("digit", "bad-number"),
    ("zero", "bad-number"),
    ("sign", "bad-number"),
    ("comment", "bad-comment"),
    ("carriage return", "bad-line-end"),
    ("newline", "bad-line-end"),
];

/// Every reason that a diagnostic of [`crate::Code::Syntax`] can give.
pub const REASONS: &[&str] = &[
    "unquoted-text",
    "not-a-table",
    "unclosed-header",
    "unclosed-list",
    "unclosed-table",
    "missing-comma",
    "extra-comma",
    "missing-equals",
    "extra-equals",
    "missing-value",
    "missing-key",
    "bad-key",
    "bad-text",
    "bad-date",
    "bad-number",
    "bad-comment",
    "bad-line-end",
    "unexpected",
];

/// The reason that stands for the parser's words.
pub fn of(message: &str) -> &'static str {
    let what = message.split(", expected").next().unwrap_or(message).to_lowercase();
    WORDS.iter().find(|(word, _)| what.contains(word)).map_or("unexpected", |(_, reason)| reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_listed() {
        for (_, reason) in WORDS {
            let own_code = ["defined-twice", "too-deep"].contains(reason);
            assert!(own_code || REASONS.contains(reason), "{reason}");
        }
    }
}
