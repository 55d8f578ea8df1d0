//! What the system says where it refuses something, in the reader's language.

use std::io::{Error, ErrorKind};

use report::text::Words;

/// Why the system refused; in its own words only where there are none of ours.
pub fn why(error: &Error, words: &Words) -> String {
    let kind = match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "not-permitted",
        ErrorKind::IsADirectory => "a-folder",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::InvalidData => "no-text",
        _ => "other",
    };
    words.say("system-why", &[("kind", kind.into()), ("own", error.to_string().into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_said_in_our_words() {
        let words = Words::english();
        let said = |kind: ErrorKind| why(&Error::from(kind), &words);
        assert_eq!(said(ErrorKind::StorageFull), "there is no room left");
        assert_eq!(said(ErrorKind::NotADirectory), "a part of its path is no folder");
        assert_eq!(said(ErrorKind::TimedOut), "timed out");
    }
}
