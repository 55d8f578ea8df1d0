//! From bytes to a table of values with spans, with every mistake of the text on the way.

mod escaped;
mod reason;
mod twice;

pub use reason::REASONS;
use toml::de::{DeTable, Error};
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::diagnostic::{Arg, Code, Diagnostic, FileId, HintCode, Span};

/// Files above this size are refused unread.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// Texts with more tokens are refused: it bounds the memory that a hostile text can claim.
pub const MOST_TOKENS: usize = 500_000;

/// Mistakes shown for one file.
pub const MOST_MISTAKES: usize = 200;

/// A parsed text.
#[derive(Debug)]
pub struct Parsed<'t> {
    /// The outermost table, as much of it as could be read.
    pub root: DeTable<'t>,
    /// Spans that were not TOML. What is missing in the table may stand there.
    pub broken: Vec<Span>,
}

/// The text of a file's bytes, with a diagnostic for every byte that is not UTF-8. Its spans
/// count in the text that is returned, where such bytes are replacement characters.
pub fn decode(file: FileId, bytes: &[u8], found: &mut Vec<Diagnostic>) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            let start = text.len();
            text.push(char::REPLACEMENT_CHARACTER);
            if found.len() < MOST_MISTAKES {
                found.push(Diagnostic::new(Code::NotUtf8, Span::new(file, start..text.len())));
            }
        }
    }
    text
}

/// The table of a text; nothing where the text is hostile or too large to look at.
pub fn parse<'t>(file: FileId, text: &'t str, found: &mut Vec<Diagnostic>) -> Option<Parsed<'t>> {
    let whole = Span::new(file, 0..0);
    if text.len() as u64 > MOST_BYTES {
        found.push(too_large(whole, text.len() as u64));
        return None;
    }
    let strange = found.len();
    characters(file, text, found);
    if found.len() > strange {
        return None;
    }
    if Source::new(text).lex().nth(MOST_TOKENS).is_some() {
        let limit = MOST_TOKENS.to_string();
        found.push(Diagnostic::new(Code::TooManyTokens, whole).with("limit", limit));
        return None;
    }
    let (root, mut errors) = DeTable::parse_recoverable(text);
    let root = root.into_inner();
    errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
    let hidden = errors.split_off(errors.len().min(MOST_MISTAKES));
    let mut mistakes: Vec<_> =
        errors.iter().map(|error| diagnostic(file, text, &root, error)).collect();
    let unread = blame_the_bracket(file, text, &hidden, &mut mistakes);
    mistakes.dedup_by(|later, first| {
        later.code == Code::Syntax && later.span.start == first.span.start
    });
    if let (Some(first), None) = (hidden.first(), unread) {
        let at = Span::new(file, first.span().unwrap_or(0..0));
        let count = hidden.len().to_string();
        mistakes.push(Diagnostic::new(Code::MoreMistakes, at).with("hidden", count));
    }
    escaped::characters(file, text, &root, &mut mistakes);
    let broken = mistakes.iter().filter(|d| d.code != Code::DefinedTwice).map(|d| d.span);
    let broken = broken.chain(unread).collect();
    found.append(&mut mistakes);
    Some(Parsed { root, broken })
}

/// The refusal of a file of so many bytes.
pub fn too_large(at: Span, bytes: u64) -> Diagnostic {
    Diagnostic::new(Code::TooLarge, at)
        .with("bytes", bytes.to_string())
        .with("limit", MOST_BYTES.to_string())
}

/// Characters that no honest text holds (see [`strange`]), as they stand in a file.
fn characters(file: FileId, text: &str, found: &mut Vec<Diagnostic>) {
    for (start, character) in text.char_indices() {
        if found.len() >= MOST_MISTAKES {
            return;
        }
        if let Some(code) = strange(character) {
            let span = Span::new(file, start..start + character.len_utf8());
            found.push(refused(code, character, span));
        }
    }
}

/// Controls, and marks that make a reader see another order than the program (Unicode Technical
/// Report 36; "Trojan Source", Boucher and Anderson).
fn strange(character: char) -> Option<Code> {
    match character {
        '\t' | '\n' | '\r' => None,
        '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{061C}' => Some(Code::BidiControl),
        c if c.is_control() => Some(Code::ControlCharacter),
        _ => None,
    }
}

fn refused(code: Code, character: char, span: Span) -> Diagnostic {
    Diagnostic::new(code, span).with("character", format!("U+{:04X}", character as u32))
}

fn diagnostic(file: FileId, text: &str, root: &DeTable<'_>, error: &Error) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let span = Span::new(file, range.clone());
    let reason = reason::of(error.message());
    match reason {
        "defined-twice" => {
            let key = text.get(range.clone()).unwrap_or("").trim();
            let found = Diagnostic::new(Code::DefinedTwice, span).with("key", key);
            match twice::first(text, root, range.start, key) {
                Some(first) => found.beside(Span::new(file, first)),
                None => found,
            }
        }
        "too-deep" => Diagnostic::new(Code::TooDeep, span),
        _ => {
            let found = Diagnostic::new(Code::Syntax, span).with("reason", reason);
            if reason == "unquoted-text" {
                return found.hint_names(HintCode::Quote, vec!["\"...\"".to_owned()]);
            }
            found
        }
    }
}

/// After a bracket that is never closed everything is wrong: say only that, at the bracket. Gives
/// the stretch that cannot be understood.
fn blame_the_bracket(
    file: FileId,
    text: &str,
    hidden: &[Error],
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Span> {
    let unclosed = ["unclosed-list", "unclosed-table"];
    let among_shown = mistakes.iter().flat_map(|mistake| &mistake.args).any(|(_, arg)| match arg {
        Arg::Text(reason) => unclosed.contains(&reason.as_str()),
        Arg::List(_) => false,
    });
    let among_hidden = || hidden.iter().any(|e| unclosed.contains(&reason::of(e.message())));
    if !among_shown && !among_hidden() {
        return None;
    }
    let open = never_closed(text)?;
    let reason = if text[open..].starts_with('[') { unclosed[0] } else { unclosed[1] };
    mistakes.retain(|mistake| mistake.span.start < open);
    let bracket = Span::new(file, open..open + 1);
    mistakes.push(Diagnostic::new(Code::Syntax, bracket).with("reason", reason));
    Some(Span::new(file, open..text.len()))
}

/// The first bracket of the text without a partner.
fn never_closed(text: &str) -> Option<usize> {
    let mut open: Vec<(TokenKind, usize)> = Vec::new();
    for token in Source::new(text).lex() {
        let partner = match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                open.push((token.kind(), token.span().start()));
                continue;
            }
            TokenKind::RightSquareBracket => TokenKind::LeftSquareBracket,
            TokenKind::RightCurlyBracket => TokenKind::LeftCurlyBracket,
            _ => continue,
        };
        match open.pop() {
            Some((kind, at)) if kind != partner => return Some(at),
            _ => {}
        }
    }
    open.first().map(|(_, at)| *at)
}
