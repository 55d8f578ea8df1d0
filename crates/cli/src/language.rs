//! Which language is spoken: known before the command line is read, because its help and its
//! mistakes are said in it.

use std::ffi::OsString;

use report::text::{Digits, LANGUAGES, Words};

use crate::outcome::Outcome;
use crate::terminal;

const LANGUAGE: &str = "--lang";
const DIGITS: &str = "--digits";

/// The language that the arguments ask for, with its digits; English where they ask for none. An
/// unknown one is said, and ends the story.
pub fn chosen(arguments: &[OsString]) -> (Words, Option<Outcome>) {
    let digits = asked(arguments, DIGITS).and_then(|name| Digits::named(&name));
    let Some(asked) = asked(arguments, LANGUAGE) else { return (Words::english(), None) };
    match Words::in_language(&asked) {
        Some(words) => (words.with_digits(digits.unwrap_or_default()), None),
        None => {
            let words = Words::english();
            let languages = words.list(LANGUAGES.iter().map(|language| language.code));
            let args = [("language", (&asked).into()), ("languages", languages.into())];
            terminal::tell(&words.say("no-such-language", &args));
            (words, Some(Outcome::BadInput))
        }
    }
}

/// What stands behind an option.
fn asked(arguments: &[OsString], option: &str) -> Option<String> {
    let mut arguments = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next() {
        if argument == option {
            return arguments.next().map(Into::into);
        }
        if let Some(language) =
            argument.strip_prefix(option).and_then(|rest| rest.strip_prefix('='))
        {
            return Some(language.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_in_both_forms() {
        let of =
            |line: &str| asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>(), LANGUAGE);
        assert_eq!(of("ravelin run x --lang ar").as_deref(), Some("ar"));
        assert_eq!(of("ravelin --lang=ar run x").as_deref(), Some("ar"));
        assert_eq!(of("ravelin run x --language ar"), None);
        assert_eq!(of("ravelin run x --lang"), None);
    }
}
