//! Digits of Arabic: Latin ones as in the Maghreb and in engineering, or Arabic-Indic ones as in
//! the Mashriq. Only numbers change; `S-400` and `x86-64` are names and stay as they are.

use super::bidi::{ARABIC_LETTER_MARK, Piece, pieces};

/// Which digits numbers are set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Digits {
    /// 0 1 2 3
    #[default]
    Latin,
    /// ٠ ١ ٢ ٣
    ArabicIndic,
}

impl Digits {
    /// All, the usual ones first.
    pub const ALL: [Self; 2] = [Self::Latin, Self::ArabicIndic];

    /// Its name, as CLDR has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Latin => "latn",
            Self::ArabicIndic => "arab",
        }
    }

    /// Some of them, for who chooses.
    pub const fn sample(self) -> &'static str {
        match self {
            Self::Latin => "123",
            Self::ArabicIndic => "١٢٣",
        }
    }

    /// The digits of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|digits| digits.name() == name)
    }
}

/// Does a level of a text hold numbers that may change: is it Arabic, or nothing but numbers?
pub fn changeable(level: &[Piece]) -> bool {
    let own =
        || level.iter().filter_map(|piece| if let Piece::Own(t) = piece { Some(t) } else { None });
    let arabic = own().any(|text| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)));
    let latin = own().any(|text| text.chars().any(|c| c.is_ascii_alphabetic()));
    arabic || !latin
}

/// A text cut into numbers and what stands between them, each with whether it is a number. A word
/// with a Latin letter in it is none.
pub fn cut(text: &str) -> Vec<(bool, &str)> {
    let mut found: Vec<(bool, &str)> = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let (first, last) =
            (word.find(|c: char| c.is_ascii_digit()), word.rfind(|c: char| c.is_ascii_digit()));
        match (first, last) {
            (Some(first), Some(last)) if !word.contains(|c: char| c.is_ascii_alphabetic()) => {
                let end = last + 1 + usize::from(word[last + 1..].starts_with('%'));
                found.extend([
                    (false, &word[..first]),
                    (true, &word[first..end]),
                    (false, &word[end..]),
                ]);
            }
            _ if word.trim() == "%" => found.push((true, word)),
            _ => found.push((false, word)),
        }
    }
    found.retain(|(_, part)| !part.is_empty());
    found
}

/// A number in Arabic-Indic digits, with the marks that go with them: behind the sign of per cent the one
/// that CLDR puts there, so that the sign is seen where the number ends for who reads from right to left,
/// inside of a sentence and alone. A version such as 0.1.0 is no number.
pub fn arabic_indic(number: &str) -> String {
    if number.matches('.').count() > 1 {
        return number.to_owned();
    }
    if number.ends_with('%') && !number.contains('\u{2212}') {
        return changed_digits(number) + &ARABIC_LETTER_MARK.to_string();
    }
    changed_digits(number)
}

fn changed_digits(number: &str) -> String {
    let changed = number.chars().map(|c| match c {
        '0'..='9' => char::from_u32(0x660 + (c as u32 - '0' as u32)).unwrap_or(c),
        '.' => '٫',
        ',' => '٬',
        '%' => '٪',
        c => c,
    });
    changed.collect()
}

/// A text with its numbers in Arabic-Indic digits.
pub fn changed(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    write(&pieces(text), &mut out);
    out
}

fn write(level: &[Piece], out: &mut String) {
    let changeable = changeable(level);
    for piece in level {
        match piece {
            Piece::Apart(inside) => {
                out.push('\u{2068}');
                write(inside, out);
                out.push('\u{2069}');
            }
            Piece::Own(text) if changeable => {
                for (number, part) in cut(text) {
                    if number { out.push_str(&arabic_indic(part)) } else { out.push_str(part) }
                }
            }
            Piece::Own(text) => out.push_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_change_and_names_do_not() {
        assert_eq!(changed("4.31"), "٤٫٣١");
        assert_eq!(
            changed("بثقة 95%، في \u{2068}12\u{2069}."),
            "بثقة ٩٥٪\u{61c}، في \u{2068}١٢\u{2069}."
        );
        assert_eq!(
            changed("مع \u{2068}S-400\u{2069} و\u{2068}PAC 3\u{2069}"),
            "مع \u{2068}S-400\u{2069} و\u{2068}PAC 3\u{2069}"
        );
        assert_eq!(changed("من نوع x86-64"), "من نوع x86-64");
        assert_eq!(
            changed("ravelin \u{2068}0.1.0\u{2069} صدر"),
            "ravelin \u{2068}0.1.0\u{2069} صدر"
        );
        assert_eq!(changed("with 12 drones"), "with 12 drones");
        assert_eq!(changed("\u{2068}\u{2212}3.2\u{2069} كم"), "\u{2068}\u{2212}٣٫٢\u{2069} كم");
    }

    #[test]
    fn a_text_is_cut_without_loss() {
        for text in ["", "a 1 b", "(12 %) ", "1.5\u{a0}×\u{a0}10⁻⁶", "و12.", "  "] {
            assert_eq!(cut(text).iter().map(|(_, part)| *part).collect::<String>(), text);
        }
    }
}
