//! One form for all: spaces, blank lines and indents of a scenario, its words and comments kept.
//!
//! It works on tokens, not on values: what it prints has the tokens of what it read, in their order,
//! with other blanks between. So comments stay where they are, and to format twice is to format once.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::diagnostic::{Diagnostic, FileId};
use crate::source::Files;
use crate::syntax;

/// Blanks of one level of brackets.
const INDENT: usize = 2;

/// What came of it.
#[derive(Clone, Debug)]
pub struct Formatted {
    /// The text in its form; nothing where it is not TOML.
    pub text: Option<String>,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// The file that these speak of.
    pub files: Files,
}

/// The form of a file with this name.
pub fn format(name: &str, bytes: &[u8]) -> Formatted {
    let (mut files, mut found) = (Files::default(), Vec::new());
    let file = FileId(0);
    if bytes.len() as u64 > syntax::MOST_BYTES {
        files.add(name, "");
        let at = crate::diagnostic::Span::new(file, 0..0);
        found.push(syntax::too_large(at, bytes.len() as u64));
        return Formatted { text: None, diagnostics: found, files };
    }
    let text = syntax::decode(file, bytes, &mut found);
    files.add(name, text.as_str());
    if found.is_empty() {
        syntax::parse(file, &text, &mut found);
    }
    let text = found.is_empty().then(|| formed(&text));
    Formatted { text, diagnostics: found, files }
}

fn formed(text: &str) -> String {
    let mut page = Page::default();
    let mut blanks = 0;
    for token in Source::new(text).lex() {
        let span = token.span();
        let raw = &text[span.start()..span.end()];
        match token.kind() {
            TokenKind::Whitespace => blanks = raw.chars().count(),
            TokenKind::Eof => {}
            kind => {
                page.put(kind, raw, blanks);
                blanks = 0;
            }
        }
    }
    page.end()
}

/// What has been printed so far.
#[derive(Default)]
struct Page {
    lines: Vec<String>,
    line: String,
    last: Option<TokenKind>,
    /// Brackets of values that are open.
    depth: usize,
    is_header: bool,
}

impl Page {
    fn put(&mut self, kind: TokenKind, raw: &str, blanks: usize) {
        if kind == TokenKind::Newline {
            return self.end_line();
        }
        let begins = self.last.is_none();
        let opens = matches!(kind, TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket);
        let closes = matches!(kind, TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket);
        if begins && self.depth == 0 && kind == TokenKind::LeftSquareBracket {
            self.is_header = true;
        }
        if closes && !self.is_header {
            self.depth = self.depth.saturating_sub(1);
        }
        let space = match self.last {
            None => INDENT * self.depth,
            Some(last) => self.between(last, kind, blanks),
        };
        self.line.extend(std::iter::repeat_n(' ', space));
        self.line.push_str(raw);
        if opens && !self.is_header {
            self.depth += 1;
        }
        self.last = Some(kind);
    }

    /// Blanks between two tokens of a line.
    fn between(&self, last: TokenKind, next: TokenKind, blanks: usize) -> usize {
        use TokenKind::{
            Comma, Comment, Dot, Equals, LeftCurlyBracket, LeftSquareBracket, RightCurlyBracket,
            RightSquareBracket,
        };
        match (last, next) {
            (_, Comment) => blanks.max(1),
            (_, Comma) | (Dot, _) | (_, Dot) => 0,
            (LeftSquareBracket, _) | (_, RightSquareBracket) => 0,
            (LeftCurlyBracket, RightCurlyBracket) => 0,
            _ if self.is_header => 0,
            (Comma | Equals | LeftCurlyBracket, _) | (_, Equals | RightCurlyBracket) => 1,
            // A date and its time of day may stand apart.
            _ => blanks.min(1),
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end();
        let blank_before = self.lines.last().is_none_or(String::is_empty);
        if !line.is_empty() {
            if self.is_header {
                self.part();
            }
            self.lines.push(line.to_owned());
        } else if !blank_before && self.depth == 0 {
            self.lines.push(String::new());
        }
        self.last = None;
        self.is_header = false;
    }

    /// A blank line before a table and the comment right above it.
    fn part(&mut self) {
        let comment = self.lines.iter().rev().take_while(|line| line.starts_with('#')).count();
        let at = self.lines.len() - comment;
        if at > 0 && !self.lines[at - 1].is_empty() {
            self.lines.insert(at, String::new());
        }
    }

    fn end(mut self) -> String {
        self.end_line();
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        format("x.toml", text.as_bytes()).text.expect("it is TOML")
    }

    /// Tokens without blanks, ends of lines left out too.
    fn tokens(text: &str) -> Vec<String> {
        let tokens = Source::new(text).lex();
        tokens
            .filter(|token| {
                !matches!(token.kind(), TokenKind::Whitespace | TokenKind::Newline | TokenKind::Eof)
            })
            .map(|token| text[token.span().start()..token.span().end()].to_owned())
            .collect()
    }

    #[test]
    fn blanks_and_blank_lines_have_one_form() {
        let text = "a=1 # one\n\n\n\n  b   = [1,2 ,  3]\n# of c\n[ c . d ]\ne={x=1,y=[ 2 ]}\nf={}\n\
                    g=[\n1,\n      # two\n2,\n]\nw = 2027-03-01 04:00:00Z\n\n\n";
        let wanted = "a = 1 # one\n\nb = [1, 2, 3]\n\n# of c\n[c.d]\ne = { x = 1, y = [2] }\nf = {}\n\
                      g = [\n  1,\n  # two\n  2,\n]\nw = 2027-03-01 04:00:00Z\n";
        assert_eq!(of(text), wanted);
        assert_eq!(of(wanted), wanted);
    }

    #[test]
    fn what_is_shipped_keeps_its_tokens_and_forms_once() {
        let shipped = [
            include_str!("../../../scenarios/first-look.toml"),
            include_str!("../../../scenarios/which-offer.toml"),
            include_str!("../../../catalogue/system/patriot-battery.toml"),
            include_str!("../tests/scenarios/coast.toml"),
        ];
        for text in shipped {
            let once = of(text);
            assert_eq!(tokens(&once), tokens(text));
            assert_eq!(of(&once), once);
        }
    }

    #[test]
    fn texts_in_quotes_are_left_alone() {
        let text = "a = \"\"\"x  =  1\n\n\n  [y]\n\"\"\"\nb = '''\n  z\n'''\n";
        assert_eq!(of(text), text);
    }
}
