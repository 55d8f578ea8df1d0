//! Every list of the program has words, and every language has every message.

use std::sync::Arc;

use engine::record::{COLUMNS, End, Gate, LeakCause};
use engine::relief::Constraint;
use report::text::{Direction, Fault, LANGUAGES, Language, Words, faults};
use scenario::{Code, HintCode};
use study::cross_check::Parting;

/// A language made of another: each text between brackets, each message, argument and plural kept.
fn pseudo(of: &Language) -> Vec<(String, String)> {
    let bracketed = |content: &str| {
        let mut out = String::new();
        for line in content.lines() {
            match line.split_once(" = ") {
                Some((key, text)) if is_key(key) && !text.trim_end().ends_with("->") => {
                    out.push_str(&format!("{key} = [{text}]\n"));
                }
                _ => out.push_str(&format!("{line}\n")),
            }
        }
        out
    };
    of.files.iter().map(|(name, content)| ((*name).to_owned(), bracketed(content))).collect()
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
}

fn borrowed(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files.iter().map(|(name, content)| (name.as_str(), content.as_str())).collect()
}

#[test]
fn every_language_has_every_message_with_the_same_arguments() {
    for language in LANGUAGES {
        assert_eq!(faults(language, &LANGUAGES[0]), [], "{}", language.code);
    }
}

#[test]
fn a_second_language_speaks_and_falls_back() {
    let english = &LANGUAGES[0];
    let files = pseudo(english);
    let mut list = borrowed(&files);
    let whole = Language { code: "ar", direction: Direction::RightToLeft, files: &list };
    assert_eq!(faults(&whole, english), []);
    let words = Arc::new(Words::of(&whole, english));
    assert_eq!(words.say("severity-error", &[]), "[error]");
    assert_eq!(words.direction().attribute(), "rtl");
    let said = words.say("fingerprint-is", &[("fingerprint", "abc".into())]);
    assert_eq!(said, "[Fingerprint: \u{2068}abc\u{2069}]", "arguments stand apart");
    list.retain(|(name, _)| *name != "terminal");
    let silent = Language { code: "ar", direction: Direction::RightToLeft, files: &list };
    assert_eq!(Words::of(&silent, english).say("severity-error", &[]), "error");
    assert!(faults(&silent, english).contains(&Fault::Missing { key: "severity-error".into() }));
}

/// Counts that take every form of Arabic but that of none.
const COUNTS: [u64; 7] = [1, 2, 3, 10, 11, 99, 100];

/// Arguments that choose by a word.
const CHOICES: [&str; 3] = ["clear", "kind", "side"];

/// Every key of a language with the arguments of its message.
fn arguments(of: &Language) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for line in of.files.iter().flat_map(|(_, content)| content.lines()) {
        let key = line.split_once(" =").map(|(key, _)| key).filter(|key| is_key(key));
        all.extend(key.map(|key| (key.to_owned(), Vec::new())));
        let word = |after: &str| {
            after.split(|c: char| !c.is_ascii_alphanumeric()).next().map(str::to_owned)
        };
        if let Some((_, arguments)) = all.last_mut() {
            arguments.extend(line.split('$').skip(1).filter_map(word));
        }
    }
    all
}

/// Messages that state other numbers than the English ones where every count among their arguments is
/// this one.
fn other_numbers(language: &Language, count: u64) -> Vec<String> {
    let [meant, said] = [&LANGUAGES[0], language].map(|of| Words::of(of, of));
    let numbers = |words: &Words, key: &str, arguments: &[String]| {
        let mut given: Vec<(&str, report::text::Arg)> = Vec::new();
        for name in arguments {
            let chooses = CHOICES.contains(&name.as_str());
            given.push((name, if chooses { "".into() } else { count.into() }));
        }
        let text = words.say(key, &given).replace('²', "2");
        let mut found: Vec<String> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|run| !run.is_empty())
            .map(str::to_owned)
            .collect();
        found.sort_unstable();
        found
    };
    let differs = |(key, arguments): &(String, Vec<String>)| {
        numbers(&meant, key, arguments) != numbers(&said, key, arguments)
    };
    let all = arguments(&LANGUAGES[0]);
    all.into_iter().filter(differs).map(|(key, _)| format!("{key} at {count}")).collect()
}

#[test]
fn whatever_the_count_every_language_states_the_same_numbers() {
    for language in LANGUAGES {
        let found: Vec<String> =
            COUNTS.into_iter().flat_map(|count| other_numbers(language, count)).collect();
        assert!(found.is_empty(), "{}:\n{}", language.code, found.join("\n"));
    }
    // A dual that leaves out its digit is found.
    let files =
        [("report", "sure-open-none = { $of ->\n    [two] in both\n   *[other] in { $of }\n}\n")];
    let planted = Language { code: "ar", direction: Direction::RightToLeft, files: &files };
    assert!(other_numbers(&planted, 2).contains(&"sure-open-none at 2".to_owned()));
}

#[test]
fn planted_faults_are_found() {
    let english = &LANGUAGES[0];
    let found = |from: &str, to: &str| {
        let files: Vec<(String, String)> = pseudo(english)
            .into_iter()
            .map(|(name, content)| (name, content.replacen(from, to, 1)))
            .collect();
        faults(
            &Language { code: "ar", direction: Direction::RightToLeft, files: &borrowed(&files) },
            english,
        )
    };
    let key = |key: &str| key.to_owned();
    assert_eq!(
        found("\nseverity-error =", "\nseverity-eror ="),
        [
            Fault::Missing { key: key("severity-error") },
            Fault::Unknown { key: key("severity-eror") },
        ]
    );
    assert_eq!(
        found("Fingerprint: { $fingerprint }", "Fingerprint: { $print }"),
        [Fault::OtherArguments { key: key("fingerprint-is") }]
    );
    assert_eq!(
        found("\nseverity-error =", "\nseverity-hint ="),
        [Fault::Twice { key: key("severity-hint") }, Fault::Missing { key: key("severity-error") },]
    );
    assert_eq!(
        found("with their 95 %", "with their 90 %"),
        [Fault::OtherNumbers { key: key("options-caption") }]
    );
    assert!(
        found("Fingerprint: { $fingerprint }", "Fingerprint: { $fingerprint")
            .contains(&Fault::Syntax { file: key("terminal") })
    );
}

#[test]
fn every_list_has_words() {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(Code::ALL.iter().map(|code| code.id().to_owned()));
    keys.extend(HintCode::ALL.iter().map(|hint| hint.id().to_owned()));
    keys.extend(Gate::ALL.iter().map(|gate| format!("gate-{}", gate.name())));
    keys.extend(End::ALL.iter().map(|end| format!("end-{}", end.name())));
    for form in ["independent-shots", "magazine", "none-leaks"] {
        keys.push(format!("cross-check-{form}"));
        keys.extend(Parting::ALL.iter().map(|way| format!("cross-check-{form}-{}", way.name())));
    }
    keys.extend(Constraint::ALL.iter().map(|one| format!("but-for-{}", one.name())));
    for cause in LeakCause::ALL {
        keys.extend([format!("cause-{}", cause.name()), format!("cause-{}-short", cause.name())]);
    }
    for measure in study::measure::ALL {
        keys.extend([
            format!("measure-{}", measure.name),
            format!("measure-{}-meaning", measure.name),
        ]);
    }
    keys.extend(COLUMNS.iter().map(|column| column.meaning.to_owned()));
    for language in LANGUAGES {
        let words = Words::of(language, language);
        for key in &keys {
            assert!(words.say_if_known(key, &[]).is_some(), "no words for {key}");
        }
    }
}

/// Keys that a source asks for by name: what follows `say(` and `say_if_known(`.
fn asked(source: &str) -> impl Iterator<Item = &str> {
    let calls = ["say(", "say_if_known("].into_iter().flat_map(|call| source.split(call).skip(1));
    calls.filter_map(|after| after.trim_start().strip_prefix('"')?.split('"').next())
}

fn sources(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false if path.extension().is_some_and(|e| e == "rs" || e == "html") => {
                vec![std::fs::read_to_string(&path).expect("a text")]
            }
            false => Vec::new(),
        })
        .collect()
}

#[test]
fn every_key_that_a_source_asks_for_has_words() {
    let crates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let words = Words::english();
    let mut count = 0;
    for name in ["report", "cli"] {
        for source in sources(&crates.join(name).join("src")) {
            for key in asked(&source) {
                assert!(words.say_if_known(key, &[]).is_some(), "no words for {key}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "the keys are found: {count}");
}
