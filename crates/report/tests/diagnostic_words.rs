//! Every diagnostic and every hint has words, and no word is left without its argument.

use report::text::{Arg, LANGUAGES, Words};
use scenario::syntax::REASONS;
use scenario::{Code, HintCode};

/// The keys of the message file of diagnostics: lines that begin with a word and an equals sign.
fn keys() -> Vec<&'static str> {
    let file = LANGUAGES[0].files.iter().find(|(name, _)| *name == "diagnostics");
    let (_, text) = file.expect("there is such a file");
    let lines = text.lines().filter(|line| !line.starts_with([' ', '}', '#']));
    lines.filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect()
}

#[test]
fn each_code_and_hint_has_words_and_no_other_stands_there() {
    let codes = Code::ALL.iter().map(|code| code.id());
    let mut wanted: Vec<&str> = codes.chain(HintCode::ALL.iter().map(|hint| hint.id())).collect();
    let mut found = keys();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let words = Words::english();
    for key in found {
        assert!(words.say_if_known(key, &[]).is_some(), "{key} does not parse");
    }
}

#[test]
fn each_reason_of_the_syntax_has_its_own_words() {
    let words = Words::english();
    let said: Vec<String> =
        REASONS.iter().map(|r| words.say("E0106", &[("reason", Arg::from(*r))])).collect();
    for (index, sentence) in said.iter().enumerate() {
        assert!(!said[..index].contains(sentence), "{}: {sentence}", REASONS[index]);
    }
}

/// Spoilt texts, rendered: no argument of a message is left open.
#[test]
fn rendered_messages_have_all_their_arguments() {
    let good = include_str!("../../../scenarios/first-look.toml");
    let words = Words::english();
    let spoilt = [
        ("schema = 1\n", ""),
        ("count = 5", "cuont = 5"),
        ("\"45 min\"", "45"),
        ("\"45 min\"", "\"45 km\""),
        ("\"45 min\"", "\"45 mins\""),
        ("\"45 min\"", "\"soon\""),
        ("\"45 min\"", "\"90 h\""),
        ("count = 5", "count = true"),
        ("count = 5", "count = 5.5"),
        ("count = 5", "count = [5"),
        ("\"30.00S 20.00W\"", "\"here\""),
        ("aim = \"base\"", "aim = \"bsae\""),
        ("aim = \"base\"\n", ""),
        ("\"asset/air-base\"", "\"radar/91n6e\""),
        ("\"interceptor/gem-t\"", "\"interceptor/48n6e3\""),
        ("salvo = 1", "salvo = 16"),
        ("\"2 min\"", "\"46 min\""),
        ("count = 5", "count = 5\ncount = 6"),
        ("\"185 km/h\"", "\"20 m/s\""),
        ("title = \"A first look\"", "title = A"),
    ];
    for (what, with) in spoilt {
        assert!(good.contains(what), "{what}");
        let reading = scenario::read("spoilt.toml", good.replacen(what, with, 1).as_bytes());
        assert!(!reading.diagnostics.is_empty(), "{what} -> {with}");
        let text = report::diagnostic::text(&reading.diagnostics, &reading.files, &words, false);
        assert!(!text.contains("{$") && !text.contains("{ $"), "{text}");
        println!("{text}");
    }
}
