//! Texts that run both ways: what stands apart within a sentence, and how wide it is shown.
//!
//! In a language that is written from right to left each argument of a message stands between a
//! first-strong isolate and its end (Unicode Standard Annex 9), so that `S-400` or `−3.2` keeps its
//! own direction. The page turns these marks into elements; a terminal reads them as they are.

use std::borrow::Cow;

use super::Direction;

/// Begins what stands apart.
const BEGIN: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2068}'];
/// Ends it.
const END: char = '\u{2069}';

/// Is a letter of no width that runs to the right, or to the left.
const TO_THE_RIGHT: char = '\u{200e}';
const TO_THE_LEFT: char = '\u{200f}';
/// The mark that stands for a letter of Arabic.
pub(super) const ARABIC_LETTER_MARK: char = '\u{61c}';

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the text itself.
    Own(&'a str),
    /// What stands apart in it.
    Apart(Vec<Piece<'a>>),
}

/// The pieces of a text, in order. A mark without its partner is left out.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    level(text).0
}

/// The pieces up to the end of this level, and what follows it.
fn level(mut rest: &str) -> (Vec<Piece<'_>>, &str) {
    let mut found = Vec::new();
    while let Some(at) = rest.find(|c| BEGIN.contains(&c) || c == END) {
        if at > 0 {
            found.push(Piece::Own(&rest[..at]));
        }
        let after = &rest[at + END.len_utf8()..];
        if rest[at..].starts_with(END) {
            return (found, after);
        }
        let (inside, after) = level(after);
        found.push(Piece::Apart(inside));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Own(rest));
    }
    (found, "")
}

/// The text without its marks.
pub fn bare(text: &str) -> String {
    let mark = |c: &char| {
        BEGIN.contains(c)
            || *c == END
            || [TO_THE_LEFT, TO_THE_RIGHT, ARABIC_LETTER_MARK].contains(c)
    };
    text.chars().filter(|c| !mark(c)).collect()
}

/// A message that runs to the left, also where it has no letter of its own to show that: without
/// a mark `S-400: 3` would run as its parts do.
pub fn directed(message: String) -> String {
    let level = pieces(&message);
    let own = level
        .iter()
        .filter_map(|piece| if let Piece::Own(own) = piece { Some(*own) } else { None });
    let shows = |c: char| c.is_alphabetic() || c == TO_THE_RIGHT;
    let silent = level.len() > 1 && !own.flat_map(str::chars).any(shows);
    if silent { format!("{TO_THE_LEFT}{message}") } else { message }
}

/// Texts one after another that run to the left, each by itself: else the first of them, such as `S-400`, would
/// say how all of them run.
pub fn joined(items: &[String], separator: &str) -> String {
    let apart = |item: &String| format!("{}{item}{END}", BEGIN[2]);
    format!("{TO_THE_LEFT}{}", items.iter().map(apart).collect::<Vec<_>>().join(separator))
}

/// A text within a language that runs to the left, which runs so although it begins with a word that does not:
/// by its first letter `S-400 تستقبل` would run to the right.
pub fn to_the_left(text: &str) -> Cow<'_, str> {
    if begins_astray(text) { format!("{TO_THE_LEFT}{text}").into() } else { text.into() }
}

/// Has a text letters that run to the left, but first one that does not?
pub fn begins_astray(text: &str) -> bool {
    let level = pieces(text);
    let own =
        || level.iter().filter_map(|p| if let Piece::Own(own) = p { Some(*own) } else { None });
    let mut letters = own().flat_map(str::chars);
    let shows = |c: &char| c.is_alphabetic() || [TO_THE_LEFT, TO_THE_RIGHT].contains(c);
    letters.find(shows).is_some_and(|first| !runs_left(first)) && letters.any(runs_left)
}

/// Which way a language is written, by its tag.
pub fn way_of(language: &str) -> Direction {
    match language {
        "ar" | "fa" | "he" | "ur" => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

/// Would a text that stands alone in a page of a direction run another way than it should, so that it
/// needs an element of its own? Letters say how they run; what has none, such as `−3.2`, runs to the
/// right, which for a plain number is all the same.
pub fn strays(text: &str, page: Direction) -> bool {
    if page == Direction::LeftToRight {
        return text.chars().any(runs_left);
    }
    let level = pieces(text);
    let own = || {
        let own =
            level.iter().filter_map(|p| if let Piece::Own(own) = p { Some(*own) } else { None });
        own.flat_map(str::chars)
    };
    match own()
        .find(|c| c.is_alphabetic() || [TO_THE_LEFT, TO_THE_RIGHT, ARABIC_LETTER_MARK].contains(c))
    {
        Some(first) => !runs_left(first),
        None => own().any(|c| !(c.is_ascii_digit() || c == '.')),
    }
}

fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | TO_THE_LEFT)
}

/// Columns that a text takes at a terminal: marks of direction and of vowels take none.
pub fn width(text: &str) -> usize {
    let none = |c: char| {
        BEGIN.contains(&c)
            || c == END
            || matches!(c, '\u{64b}'..='\u{652}' | TO_THE_RIGHT | TO_THE_LEFT | ARABIC_LETTER_MARK)
    };
    text.chars().filter(|c| !none(*c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_apart_is_found_at_any_depth() {
        let text = "\u{2068}4.3\u{2069} مع \u{2068}\u{2068}a\u{2069}b\u{2069}";
        let inner = Piece::Apart(vec![Piece::Own("a")]);
        assert_eq!(
            pieces(text),
            [
                Piece::Apart(vec![Piece::Own("4.3")]),
                Piece::Own(" مع "),
                Piece::Apart(vec![inner, Piece::Own("b")]),
            ]
        );
        assert_eq!(bare(text), "4.3 مع ab");
        assert_eq!(width("كلّ \u{2068}1\u{2069}"), 4);
    }

    #[test]
    fn a_message_without_letters_runs_to_the_left_all_the_same() {
        let of = |message: &str| directed(message.to_owned());
        assert_eq!(
            of("\u{2068}a\u{2069}: \u{2068}b\u{2069}"),
            "\u{200f}\u{2068}a\u{2069}: \u{2068}b\u{2069}"
        );
        assert_eq!(of("مع \u{2068}a\u{2069}"), "مع \u{2068}a\u{2069}");
        assert_eq!(of("\u{2068}3\u{2069}"), "\u{2068}3\u{2069}");
    }

    #[test]
    fn names_in_a_list_each_run_by_themselves() {
        let list = joined(&["S-400".to_owned(), "«x y»".to_owned()], "، ");
        assert_eq!(list, "\u{200f}\u{2068}S-400\u{2069}، \u{2068}«x y»\u{2069}");
        assert!(!strays(&list, Direction::RightToLeft));
    }

    #[test]
    fn a_name_that_begins_with_a_foreign_word_runs_to_the_left() {
        assert_eq!(to_the_left("S-400 تستقبل"), "\u{200f}S-400 تستقبل");
        for own in
            ["تستقبل S-400", "S-400", "12", "\u{200f}S-400 تستقبل", "\u{2068}S-400\u{2069} مع"]
        {
            assert_eq!(to_the_left(own), own);
        }
        assert!(!strays(&to_the_left("S-400 تستقبل"), Direction::RightToLeft));
    }

    #[test]
    fn only_what_would_run_astray_needs_an_element() {
        let left = |text: &str| strays(text, Direction::RightToLeft);
        assert!(["S-400", "\u{2212}3.2", "1 000", "\u{2068}a\u{2069} x"].into_iter().all(left));
        assert!(
            !["12.5", "كلّ 5", "\u{2068}S-400\u{2069}", "\u{200f}\u{2068}a\u{2069}: 3"]
                .into_iter()
                .any(left)
        );
        let right = |text: &str| strays(text, Direction::LeftToRight);
        assert!(right("a سرب b") && !right("\u{2212}3.2"));
    }

    #[test]
    fn a_mark_without_its_partner_does_no_harm() {
        assert_eq!(pieces("a\u{2068}b"), [Piece::Own("a"), Piece::Apart(vec![Piece::Own("b")])]);
        assert_eq!(pieces("a\u{2069}"), [Piece::Own("a")]);
        assert_eq!(pieces(""), []);
    }
}
