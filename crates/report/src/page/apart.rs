//! From marks to elements: in a language that runs from right to left what stands apart becomes
//! `bdi`, and each number stands there in both kinds of digits, of which the style shows one.

use crate::text::{Piece, arabic_indic, bare, changeable, cut, pieces};

/// Elements whose text is kept letter by letter.
const VERBATIM: [&str; 3] = ["code", "style", "title"];

/// Begins a text in a language of its own.
const QUOTED: &str = "<bdi lang=";

/// HTML whose texts hold marks of direction, with elements in their place. What stands inside of
/// a tag only loses its marks.
pub fn elements(html: &str) -> String {
    texts(html, text)
}

/// HTML in a language that runs to the right, with designations such as `S-400` held together, and
/// the sign of per cent with its number.
pub fn held_together(html: &str) -> String {
    texts(html, |text, drawn, verbatim, out| {
        if verbatim {
            return out.push_str(text);
        }
        let text = text.replace(" %", "\u{a0}%");
        match drawn || !text.contains('-') {
            true => out.push_str(&text),
            false => hold(&text, out),
        }
    })
}

/// A text with its designations held together.
fn hold(text: &str, out: &mut String) {
    text.split_inclusive(char::is_whitespace).for_each(|word| name(word, out));
}

/// A word as it is, or as a name if it is one: what stands around it stays outside.
fn name(word: &str, out: &mut String) {
    let letter = |c: char| c.is_ascii_alphanumeric();
    let (begin, end) = (word.find(letter), word.rfind(letter).map(|at| at + 1));
    // An option of a command line keeps its dashes.
    let dashes = begin.filter(|begin| word[..*begin].ends_with("--"));
    if let (Some(begin), Some(end)) = (dashes, end) {
        let (before, after) = (&word[..begin - 2], &word[end..]);
        out.extend([before, "<span class=\"name\">", &word[begin - 2..end], "</span>", after]);
        return;
    }
    let own = begin.zip(end).map_or("", |(begin, end)| &word[begin..end]);
    let sound = |c: char| c.is_ascii_alphanumeric() || "-/.".contains(c);
    let number = own.chars().any(|c| c.is_ascii_digit()) && own.chars().any(char::is_alphabetic);
    if own.len() > LONGEST || !own.contains('-') || !number || !own.chars().all(sound) {
        out.push_str(word);
        return;
    }
    let (before, after) = (&word[..begin.unwrap_or(0)], &word[end.unwrap_or(0)..]);
    out.extend([before, "<span class=\"name\">", own, "</span>", after]);
}

/// Every text between tags put through something: the text, whether it is drawn, whether it is kept letter
/// by letter, and where it goes. What stands inside of a tag only loses its marks.
fn texts(html: &str, mut put: impl FnMut(&str, bool, bool, &mut String)) -> String {
    let mut out = String::with_capacity(html.len() * 2);
    let mut rest = html;
    let (mut drawn, mut verbatim) = (false, false);
    while let Some(at) = rest.find('<') {
        put(&rest[..at], drawn, verbatim, &mut out);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        out.push_str(&bare(tag));
        let name = tag.trim_start_matches(['<', '/']);
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
        let opens = !tag.starts_with("</");
        match name {
            "svg" => drawn = opens,
            name if VERBATIM.contains(&name) => verbatim = opens,
            // Words in a language of their own keep its digits.
            "bdi" => verbatim = tag.starts_with(QUOTED),
            _ => {}
        }
        rest = &rest[end..];
    }
    put(rest, drawn, verbatim, &mut out);
    out
}

fn text(text: &str, drawn: bool, verbatim: bool, out: &mut String) {
    match verbatim {
        true => out.push_str(&bare(text)),
        false => level(&pieces(text), drawn, out),
    }
}

fn level(level_of: &[Piece], drawn: bool, out: &mut String) {
    let changeable = changeable(level_of);
    for (at, piece) in level_of.iter().enumerate() {
        match piece {
            Piece::Apart(inside) if !drawn && is_plain(inside) && stands_free(level_of, at) => {
                level(inside, drawn, out);
            }
            // Drawings have no element for it: there the marks stay.
            Piece::Apart(inside) if drawn => {
                out.push('\u{2068}');
                level(inside, drawn, out);
                out.push('\u{2069}');
            }
            Piece::Apart(inside) => match name_alone(inside) {
                Some(name) => out.extend(["<bdi class=\"name\">", name, "</bdi>"]),
                None => {
                    out.push_str("<bdi>");
                    level(inside, drawn, out);
                    out.push_str("</bdi>");
                }
            },
            Piece::Own(text) if changeable => own(text, drawn, out),
            Piece::Own(text) if drawn || !text.contains('-') => out.push_str(text),
            Piece::Own(text) => hold(text, out),
        }
    }
}

/// Is it one number without a sign? It runs as every number does.
fn is_plain(level: &[Piece]) -> bool {
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c == '.');
    matches!(level, [Piece::Own(text)] if plain(text))
}

/// Has a piece words on both sides, or an end? Beside another number it would run on.
fn stands_free(level: &[Piece], at: usize) -> bool {
    let word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '،' | '؛' | ':' | '(' | ')');
    let before = at.checked_sub(1).map(|at| &level[at]);
    let behind = level.get(at + 1);
    let spaced = |own: &str| own.chars().any(char::is_alphabetic);
    let free = |piece: Option<&Piece>, end: fn(&str) -> Option<char>| match piece {
        None => true,
        Some(Piece::Own(own)) => spaced(own) && end(own).is_some_and(word),
        Some(Piece::Apart(_)) => false,
    };
    free(before, |own| own.chars().next_back()) && free(behind, |own| own.chars().next())
}

/// The longest name that is not broken at its hyphen.
const LONGEST: usize = 12;

/// The longest name of some words that is not broken between them: where words run against those around them,
/// the first would stand at the end of a line and the next at the beginning of another.
const LONGEST_OF_WORDS: usize = 16;

/// One short word, such as `S-400`, or a few, such as `both apart`, if that is all.
fn name_alone<'a>(level: &[Piece<'a>]) -> Option<&'a str> {
    let [Piece::Own(text)] = *level else { return None };
    let latin = text.is_ascii() && text.contains(|c: char| c.is_ascii_alphabetic());
    let is_name = match text.contains(char::is_whitespace) {
        true => text.len() <= LONGEST_OF_WORDS,
        false => text.len() <= LONGEST && text.contains('-'),
    };
    (latin && is_name).then_some(text)
}

/// Words with numbers between them. Entities of HTML hold digits that are no numbers.
fn own(text: &str, drawn: bool, out: &mut String) {
    // In a page full of numbers these are the shortest elements that mean nothing.
    let (latin, arabic) = if drawn {
        (["<tspan class=\"l\">", "</tspan>"], ["<tspan class=\"a\">", "</tspan>"])
    } else {
        (["<i>", "</i>"], ["<b>", "</b>"])
    };
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, entity, after) = first_entity(rest);
        for (number, part) in cut(plain) {
            match number.then(|| arabic_indic(part)).filter(|other| other != part) {
                Some(other) => {
                    out.extend([latin[0], part, latin[1], arabic[0], &other, arabic[1]]);
                }
                None => out.push_str(part),
            }
        }
        out.push_str(entity);
        rest = after;
    }
}

/// What stands before the first entity, the entity, and what stands behind it.
fn first_entity(text: &str) -> (&str, &str, &str) {
    let begin = text.find('&').unwrap_or(text.len());
    let end = text[begin..].find(';').map_or(text.len(), |end| begin + end + 1);
    (&text[..begin], &text[begin..end], &text[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_elements_and_numbers_have_both_digits() {
        let html = "<p title=\"\u{2068}x\u{2069}\">مع \u{2068}S-400\u{2069} \u{2068}\u{2212}3.5\u{2069}</p>";
        assert_eq!(
            elements(html),
            "<p title=\"x\">مع <bdi class=\"name\">S-400</bdi> <bdi>\u{2212}<i>3.5</i>\
             <b>٣٫٥</b></bdi></p>"
        );
        assert_eq!(
            elements("مع \u{2068}both apart\u{2069}"),
            "مع <bdi class=\"name\">both apart</bdi>"
        );
    }

    #[test]
    fn a_designation_in_words_of_another_language_is_held_together() {
        let held = "<p lang=\"en\">An <span class=\"name\">S-400</span> by sea-side</p>";
        assert_eq!(elements("<p lang=\"en\">An S-400 by sea-side</p>"), held);
    }

    #[test]
    fn drawings_keep_marks_and_code_keeps_digits() {
        assert_eq!(
            elements("<svg><text>\u{2068}7\u{2069}</text></svg><code>\u{2068}7\u{2069}</code>"),
            "<svg><text>\u{2068}<tspan class=\"l\">7</tspan><tspan class=\"a\">٧</tspan>\u{2069}\
             </text></svg><code>7</code>"
        );
    }

    #[test]
    fn designations_are_held_together() {
        assert_eq!(
            held_together(
                "<p title=\"S-400\">With S-400, sea-state and (F-16C) 1-2</p><code>S-400 %</code>9 %"
            ),
            "<p title=\"S-400\">With <span class=\"name\">S-400</span>, sea-state and \
             (<span class=\"name\">F-16C</span>) 1-2</p><code>S-400 %</code>9\u{a0}%"
        );
    }

    #[test]
    fn an_option_of_a_command_line_keeps_its_dashes() {
        assert_eq!(
            held_together("<p>with --replications 820, or (--ends)</p>"),
            "<p>with <span class=\"name\">--replications</span> 820, or \
             (<span class=\"name\">--ends</span>)</p>"
        );
    }

    #[test]
    fn an_entity_is_no_number() {
        assert_eq!(elements("ما&#x27;هو"), "ما&#x27;هو");
    }
}
