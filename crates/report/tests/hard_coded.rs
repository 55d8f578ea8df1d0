//! No sentence stands in the sources: what a reader sees comes from the message files.

use std::fs;
use std::path::{Path, PathBuf};

/// Sources that may hold sentences, each with its reason.
const EXEMPT: &[(&str, &str)] = &[
    ("scenario/src/field/reference.rs", "writes the reference pages, which are English documents"),
    ("scenario/src/field/schema.rs", "writes the schema, whose descriptions are English documents"),
    (
        "scenario/src/field/kind.rs",
        "declares kinds of fields with what those documents say of them",
    ),
    (
        "scenario/src/language/mod.rs",
        "declares the fields of a scenario with their documents and bounds",
    ),
    ("scenario/src/catalogue/entry/", "declares the fields of the catalogue, likewise"),
    ("scenario/src/catalogue/entry.rs", "declares the fields of the catalogue, likewise"),
    ("scenario/src/example.rs", "holds scenarios, which are texts of the language"),
    (
        "scenario/src/unit/table.rs",
        "holds the units of the language, which are the same in all tongues",
    ),
    ("scenario/src/syntax/reason.rs", "holds the TOML parser's own words, to recognise them"),
];

/// Calls whose text is for whoever mends the program.
const FOR_DEVELOPERS: &[&str] =
    &["panic!(", "assert!(", "assert_eq!(", "assert_ne!(", "expect(", "unreachable!(", "reason ="];

#[derive(Debug, PartialEq)]
struct Literal {
    line: usize,
    text: String,
}

/// The string literals of a source, without those in comments, in its test module and in what is
/// said to developers.
fn literals(source: &str) -> Vec<Literal> {
    let source = &source[..test_module(source)];
    let bytes = source.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let rest = &source[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
        } else if let Some(length) = character(rest) {
            at += length;
        } else if let Some((begin, end)) = string(rest) {
            let before = source[..at].trim_end().trim_end_matches(['b', 'r', 'c', '#']).trim_end();
            let said_to_developers =
                FOR_DEVELOPERS.iter().any(|call| before.ends_with(call)) || asserted(&source[..at]);
            if !said_to_developers {
                let line = source[..at].matches('\n').count() + 1;
                found.push(Literal { line, text: rest[begin..end].to_owned() });
            }
            at += end + 1;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// Where the test module of a source begins, or its end.
fn test_module(source: &str) -> usize {
    let mut gates = source.match_indices("#[cfg(test)]\n");
    let module = gates.find(|(at, gate)| {
        let next = source[at + gate.len()..].lines().next().unwrap_or_default();
        next.contains("mod ") && next.ends_with('{')
    });
    module.map_or(source.len(), |(at, _)| at)
}

/// Is the statement that this text ends an assertion?
fn asserted(before: &str) -> bool {
    let statement = before.rfind([';', '{', '}']).map_or(before, |end| &before[end + 1..]);
    ["assert!(", "assert_eq!(", "assert_ne!("].iter().any(|call| statement.contains(call))
}

/// Length of a character literal at the start of a text, if one is there and no lifetime.
fn character(rest: &str) -> Option<usize> {
    let mut chars = rest.strip_prefix('\'')?.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        return rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map(|(i, _)| i + 3);
    }
    chars.next().filter(|(_, c)| *c == '\'').map(|(i, _)| i + 2)
}

/// Where the text of a string literal at the start of a text begins and ends, if one is there.
fn string(rest: &str) -> Option<(usize, usize)> {
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let begin = 2 + hashes;
        if raw[hashes..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            return rest[begin..].find(&close).map(|end| (begin, begin + end));
        }
    }
    let inside = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (i, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some((1, i + 1)),
            _ => {}
        }
    }
    None
}

/// Two words in a row, each of two letters or more: a sentence, or the beginning of one.
fn speaks(text: &str) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| ",.:;!?()".contains(c));
        word.len() > 1 && word.chars().all(char::is_alphabetic)
    };
    let words: Vec<bool> = text.split(' ').map(is_word).collect();
    words.windows(2).any(|pair| pair[0] && pair[1])
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_sentence_is_hard_coded() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for name in ["cli", "report", "scenario", "study"] {
        sources(&crates.join(name).join("src"), &mut files);
    }
    assert!(files.len() > 40, "the sources are found");
    let mut sentences = Vec::new();
    for file in files {
        let name = file.strip_prefix(&crates).expect("inside").display().to_string();
        if EXEMPT.iter().any(|(exempt, _)| name.starts_with(exempt)) {
            continue;
        }
        let source = fs::read_to_string(&file).expect("a text");
        let speaking = literals(&source).into_iter().filter(|literal| speaks(&literal.text));
        sentences.extend(speaking.map(|l| format!("{name}:{}: {}", l.line, l.text)));
    }
    assert!(sentences.is_empty(), "words belong into the message files:\n{}", sentences.join("\n"));
}

#[test]
fn a_planted_sentence_is_found() {
    let found = |source: &str| literals(source).iter().filter(|l| speaks(&l.text)).count();
    assert_eq!(found("println!(\"no such file\");"), 1);
    assert_eq!(found("let x = r#\"no such \"file\"#;"), 1);
    assert_eq!(found("// \"no such file\"\nlet x = '\"'; let y = \"key\";"), 0);
    assert_eq!(found("fn f<'a>(x: &'a str) { say(\"a file is missing\") }"), 1);
    assert_eq!(found("assert!(x, \"no such file\"); panic!(\"no such file\")"), 0);
    assert_eq!(found("x.expect(\"no such file\")"), 0);
    assert_eq!(found("#[cfg(test)]\nmod tests {\n \"no such file\" }"), 0);
    assert_eq!(found("\"{name} = {value}\" \"<svg width=\" \"a-b c\""), 0);
}
