//! Diagnostics with words: for eyes, with the line and a caret, and for programs, as JSON.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use scenario::{Args, Diagnostic, Files, Severity, SourceFile, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::text::{Arg, Words};

/// Widest line that is drawn, in columns.
const WIDTH: usize = 120;

/// All diagnostics for eyes, each with its file, line, caret and hints.
pub fn text(diagnostics: &[Diagnostic], files: &Files, words: &Words, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(WIDTH);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&drawn(diagnostic, files, words, &renderer));
        out.push_str("\n\n");
    }
    out
}

/// What is wrong, in one sentence.
pub fn message(diagnostic: &Diagnostic, words: &Words) -> String {
    words.say(diagnostic.code.id(), &said(&diagnostic.args, words))
}

fn hints(diagnostic: &Diagnostic, words: &Words) -> Vec<String> {
    let hint = |hint: &scenario::Hint| words.say(hint.code.id(), &said(&hint.args, words));
    diagnostic.hints.iter().map(hint).collect()
}

fn said<'a>(args: &'a Args, words: &Words) -> Vec<(&'a str, Arg<'a>)> {
    let said = |arg: &'a scenario::Arg| match arg {
        scenario::Arg::Text(text) => Arg::from(text),
        scenario::Arg::List(list) => Arg::from(list.join(&words.say("list-separator", &[]))),
    };
    args.iter().map(|(name, arg)| (*name, said(arg))).collect()
}

fn drawn(diagnostic: &Diagnostic, files: &Files, words: &Words, renderer: &Renderer) -> String {
    let (level, name) = match diagnostic.severity() {
        Severity::Error => (Level::ERROR, words.say("severity-error", &[])),
        Severity::Warning => (Level::WARNING, words.say("severity-warning", &[])),
    };
    let message = covered(&message(diagnostic, words));
    let hints = hints(diagnostic, words);
    let hint_name = words.say("severity-hint", &[]);
    let title = level.with_name(name).primary_title(message).id(diagnostic.code.id());
    let snippets = excerpts(diagnostic, files);
    let mut groups = vec![title.elements(snippets.iter().map(Excerpt::snippet))];
    for hint in hints {
        groups.push(Group::with_title(
            Level::HELP.with_name(hint_name.as_str()).secondary_title(hint),
        ));
    }
    uncovered(&renderer.render(&groups))
}

/// What stands apart in a sentence that runs to the left, and what stands for its marks while the
/// sentence is drawn: the renderer makes marks that turn the writing of a title into question marks.
/// Those of a file are refused before (E0105), and non-characters stand in no text.
const MARKS: [(char, char); 4] = [
    ('\u{2066}', '\u{fdd0}'),
    ('\u{2067}', '\u{fdd1}'),
    ('\u{2068}', '\u{fdd2}'),
    ('\u{2069}', '\u{fdd3}'),
];

fn covered(text: &str) -> String {
    MARKS
        .iter()
        .fold(text.to_owned(), |text, (mark, cover)| text.replace(*mark, &cover.to_string()))
}

fn uncovered(text: &str) -> String {
    MARKS
        .iter()
        .fold(text.to_owned(), |text, (mark, cover)| text.replace(*cover, &mark.to_string()))
}

/// The lines of one file that a diagnostic speaks of. Only these are handed on, so that a long
/// file costs no more than a short one.
struct Excerpt<'a> {
    name: &'a str,
    text: &'a str,
    first_line: usize,
    main: Option<Range<usize>>,
    beside: Option<Range<usize>>,
}

fn excerpts<'a>(diagnostic: &Diagnostic, files: &'a Files) -> Vec<Excerpt<'a>> {
    let main = diagnostic.span;
    match diagnostic.related {
        None => vec![excerpt(files, main.file, Some(main), None)],
        Some(beside) if beside.file == main.file => {
            vec![excerpt(files, main.file, Some(main), Some(beside))]
        }
        Some(beside) => vec![
            excerpt(files, main.file, Some(main), None),
            excerpt(files, beside.file, None, Some(beside)),
        ],
    }
}

fn excerpt(
    files: &Files,
    file: scenario::FileId,
    main: Option<Span>,
    beside: Option<Span>,
) -> Excerpt<'_> {
    let file = files.get(file);
    let ranges = [main, beside].map(|span| span.map(|span| within(file, span)));
    let start = ranges.iter().flatten().map(|range| range.start).min().unwrap_or(0);
    let end = ranges.iter().flatten().map(|range| range.end).max().unwrap_or(0);
    let from = file.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let to = file.text[end..].find('\n').map_or(file.text.len(), |newline| end + newline);
    let [main, beside] =
        ranges.map(|range| range.map(|range| range.start - from..range.end - from));
    Excerpt {
        name: &file.name,
        text: &file.text[from..to],
        first_line: file.place(from).line,
        main,
        beside,
    }
}

/// A span as whole characters of its file, whatever was asked for.
fn within(file: &SourceFile, span: Span) -> Range<usize> {
    let boundary = |mut at: usize| {
        at = at.min(file.text.len());
        while !file.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(span.start);
    start..boundary(span.end).max(start)
}

impl<'a> Excerpt<'a> {
    fn snippet(&self) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        let mut snippet =
            Snippet::source(self.text).path(self.name).line_start(self.first_line).fold(true);
        if let Some(main) = &self.main {
            snippet = snippet.annotation(AnnotationKind::Primary.span(main.clone()));
        }
        if let Some(beside) = &self.beside {
            snippet = snippet.annotation(AnnotationKind::Context.span(beside.clone()));
        }
        snippet
    }
}

#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    args: BTreeMap<&'a str, Value<'a>>,
    message: String,
    hints: Vec<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Text(&'a str),
    List(&'a [String]),
}

/// All diagnostics for programs: one JSON object a line.
pub fn json_lines(diagnostics: &[Diagnostic], files: &Files, words: &Words) -> String {
    let line = |diagnostic: &Diagnostic| {
        let place = files.place(diagnostic.span);
        let args = diagnostic.args.iter().map(|(name, arg)| match arg {
            scenario::Arg::Text(text) => (*name, Value::Text(text)),
            scenario::Arg::List(list) => (*name, Value::List(list)),
        });
        let line = Line {
            code: diagnostic.code.id(),
            severity: match diagnostic.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            file: &files.get(diagnostic.span.file).name,
            line: place.line,
            column: place.column,
            args: args.collect(),
            message: message(diagnostic, words),
            hints: hints(diagnostic, words),
        };
        serde_json::to_string(&line).expect("strings and numbers are JSON") + "\n"
    };
    diagnostics.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use scenario::{Code, HintCode};

    use super::*;

    fn twice() -> (Files, Vec<Diagnostic>) {
        let mut files = Files::default();
        let file = files.add("raid.toml", "name = \"a\"\nspeed = 3\nnäme = 1\nname = \"b\"\n");
        let again = files.get(file).text.rfind("name").expect("it is there");
        let first = Span::new(file, 0..4);
        let diagnostic = Diagnostic::new(Code::NameTwice, Span::new(file, again..again + 4))
            .with("name", "a")
            .with("space", "raid")
            .beside(first)
            .hint_names(HintCode::DidYouMean, vec!["b".into(), "c".into()]);
        (files, vec![diagnostic])
    }

    /// The renderer once wrote question marks for what sets names apart in Arabic sentences.
    #[test]
    fn names_stand_apart_in_sentences_that_run_to_the_left() {
        let (files, diagnostics) = twice();
        let arabic = Words::in_language("ar").expect("it is spoken");
        for colour in [false, true] {
            let text = text(&diagnostics, &files, &arabic, colour);
            assert!(!text.contains('\u{fffd}'), "{text}");
            assert!(text.contains("\u{2068}a\u{2069}"), "{text}");
            assert!(!MARKS.iter().any(|(_, cover)| text.contains(*cover)), "{text}");
        }
    }

    #[test]
    fn the_caret_stands_under_the_fault() {
        let (files, diagnostics) = twice();
        let text = text(&diagnostics, &files, &Words::english(), false);
        assert!(text.contains("error[E0404]"), "{text}");
        assert!(text.contains("raid.toml:4:1"), "{text}");
        let lines: Vec<_> = text.lines().collect();
        let fault = lines.iter().position(|l| l.contains("name = \"b\"")).expect("the line");
        assert_eq!(lines[fault].find("name"), lines[fault + 1].find("^^^^"), "{text}");
        assert!(text.contains("name = \"a\""), "the first place is shown:\n{text}");
    }

    #[test]
    fn json_names_line_and_column() {
        let (files, diagnostics) = twice();
        let line = json_lines(&diagnostics, &files, &Words::english());
        let read: serde_json::Value = serde_json::from_str(line.trim()).expect("is JSON");
        assert_eq!((&read["line"], &read["column"]), (&4.into(), &1.into()));
        assert_eq!(read["args"]["name"], "a");
    }

    #[test]
    fn no_span_however_odd_is_refused() {
        let mut files = Files::default();
        let file = files.add("x", "é\n\u{202e}\t\r\n\u{0}é");
        let empty = files.add("y", "");
        let words = Words::english();
        for (file, length) in [(file, 12), (empty, 2)] {
            for (start, end) in (0..length).flat_map(|s| (s..length + 3).map(move |e| (s, e))) {
                let odd = Diagnostic::new(Code::NotUtf8, Span::new(file, start..end))
                    .beside(Span::new(file, 0..1));
                assert!(text(&[odd], &files, &words, true).contains("E0103"));
            }
        }
    }
}
