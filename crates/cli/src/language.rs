//! Which language is spoken: known before the command line is read, because its help and its
//! mistakes are said in it.

use std::ffi::OsString;

use report::text::{LANGUAGES, Words};

use crate::outcome::Outcome;
use crate::terminal;

const OPTION: &str = "--lang";

/// The language that the arguments ask for; English where they ask for none. An unknown one is
/// said, and ends the story.
pub fn chosen(arguments: &[OsString]) -> (Words, Option<Outcome>) {
    let Some(asked) = asked(arguments) else { return (Words::english(), None) };
    match Words::in_language(&asked) {
        Some(words) => (words, None),
        None => {
            let words = Words::english();
            let languages = words.list(LANGUAGES.iter().map(|language| language.code));
            let args = [("language", (&asked).into()), ("languages", languages.into())];
            terminal::tell(&words.say("no-such-language", &args));
            (words, Some(Outcome::BadInput))
        }
    }
}

fn asked(arguments: &[OsString]) -> Option<String> {
    let mut arguments = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next() {
        if argument == OPTION {
            return arguments.next().map(Into::into);
        }
        if let Some(language) =
            argument.strip_prefix(OPTION).and_then(|rest| rest.strip_prefix('='))
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
        let of = |line: &str| asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("ravelin run x --lang ar").as_deref(), Some("ar"));
        assert_eq!(of("ravelin --lang=ar run x").as_deref(), Some("ar"));
        assert_eq!(of("ravelin run x --language ar"), None);
        assert_eq!(of("ravelin run x --lang"), None);
    }
}
