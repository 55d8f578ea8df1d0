//! A good file, spoilt at random: the reader never stumbles, and points at what it finds.

use scenario::{Arg, Code, HintCode, Severity};

const GOOD: &str = include_str!("../../../scenarios/first-look.toml");

/// What is spoilt: a first look, a net, jammers and carriers, what falls, orders and views.
const ALL_GOOD: [&str; 4] = [
    GOOD,
    include_str!("../../../scenarios/net.toml"),
    include_str!("../../../scenarios/drones-and-money.toml"),
    include_str!("scenarios/coast.toml"),
];

/// A small generator with a fixed seed (Steele, Lea and Flood: SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// Is a line a comment or words for readers (those in Arabic among them), which any words may replace?
fn is_prose(line: &str) -> bool {
    let words_for_readers = ["title", "question", "note", "says", "through", "Flights"];
    line.trim_start().starts_with('#')
        || !line.is_ascii()
        || words_for_readers.iter().any(|key| line.starts_with(key))
}

/// Tokens of a good file by their byte ranges, words for readers and blanks left out.
fn tokens(good: &str) -> Vec<std::ops::Range<usize>> {
    let mut tokens = Vec::new();
    let mut start = 0;
    for line in good.split_inclusive('\n') {
        if !is_prose(line) {
            let mut at = 0;
            let code = line.split_once(" #").map_or(line, |(code, _)| code);
            for word in code.split_inclusive([' ', '\n', ',', '=', '"']) {
                if !word.trim().is_empty() {
                    tokens.push(start + at..start + at + word.trim_end_matches(['\n', ' ']).len());
                }
                at += word.len();
            }
        }
        start += line.len();
    }
    tokens
}

/// A good file with one thing spoilt, and what was done.
fn spoilt(dice: &mut Dice, good: &str, tokens: &[std::ops::Range<usize>]) -> (String, Vec<u8>) {
    let token = tokens[dice.below(tokens.len())].clone();
    let word = &good[token.clone()];
    let (way, instead): (&str, Vec<u8>) = match dice.below(12) {
        0 => ("deleted", Vec::new()),
        1 => ("doubled", format!("{word} {word}").into()),
        2 => ("a number", b"17".to_vec()),
        3 => ("a flag", b"true".to_vec()),
        4 => ("a unit", dice.pick(&["km\"", "parsec\"", "dBsm\"", "min\"", "\u{b5}s\""]).into()),
        5 => ("nested", format!("{}{word}", "[".repeat(10_000)).into()),
        6 => ("turned", format!("{word}\u{202e}").into()),
        7 => ("NUL", b"\0".to_vec()),
        8 => ("not UTF-8", vec![0xc3, 0x28]),
        9 => ("a line twice", format!("{word}\nname = \"again\"\nname = \"again\"\n").into()),
        10 => ("cut off", Vec::new()),
        _ => ("a bracket", dice.pick(&["[", "]", "{", "}", "\"", "=", "'''"]).into()),
    };
    let mut bytes = good.as_bytes()[..token.start].to_vec();
    bytes.extend(instead);
    if way != "cut off" {
        bytes.extend(&good.as_bytes()[token.end..]);
    }
    (format!("{way}: {word:?} at {}", token.start), bytes)
}

/// Most memory that a reading may take, in kilobytes.
const MOST_KB: u64 = 256 * 1024;

/// The greatest memory of this process so far, where the system tells it.
fn peak_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_thousand_spoilt_files_are_pointed_at() {
    let mut dice = Dice(20_270_301);
    let tokens = ALL_GOOD.map(tokens);
    let mut still_valid = Vec::new();
    for number in 0..1_000 {
        let file = number % ALL_GOOD.len();
        let (what, bytes) = spoilt(&mut dice, ALL_GOOD[file], &tokens[file]);
        let reading = scenario::read("spoilt.toml", &bytes);
        let errors = reading.diagnostics.iter().filter(|d| d.severity() == Severity::Error);
        if errors.count() == 0 {
            assert!(reading.study.is_some(), "{what}");
            let harmless =
                ["a number", "deleted", "doubled", "a line", "cut off", "a bracket", "a unit"];
            assert!(harmless.iter().any(|way| what.starts_with(way)), "{what} was not noticed");
            still_valid.push(what);
            continue;
        }
        assert!(reading.study.is_none(), "{what}");
        for diagnostic in &reading.diagnostics {
            let file = reading.files.get(diagnostic.span.file);
            let place = file.place(diagnostic.span.start);
            assert_eq!(file.name, "spoilt.toml", "{what}: {diagnostic:?}");
            assert!(place.line >= 1 && place.column >= 1, "{what}");
            assert!(place.line <= file.text.lines().count() + 1, "{what}: {place:?}");
        }
    }
    println!("still valid: {} of 1000\n{}", still_valid.len(), still_valid.join("\n"));
    assert!(still_valid.len() < 60, "{} were not noticed", still_valid.len());
    // All thousand in one process, and the typos beside them: the peak is above that of any one.
    if let Some(peak) = peak_kb() {
        println!("peak memory: {} MB", peak / 1024);
        assert!(peak < MOST_KB, "{peak} kB");
    }
}

/// Keys and ids of the good file with one letter wrong: the right word is named, and is named
/// first where it is the only nearest.
#[test]
fn three_hundred_typos_are_understood() {
    let keys = GOOD.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let key = line.split_once(" = ")?.0.trim();
        key.chars().all(|c| c.is_ascii_lowercase() || c == '-').then_some(key)
    });
    let ids = GOOD.split('"').filter(|text| {
        ["flight/", "radar/", "system/", "interceptor/", "asset/"]
            .iter()
            .any(|f| text.starts_with(f))
    });
    let words: Vec<&str> = keys.chain(ids).filter(|word| word.len() > 3).collect();
    let mut dice = Dice(7);
    let all: Vec<String> = all_words();
    let (mut asked, mut alone) = (0, 0);
    while asked < 300 {
        let word = words[dice.below(words.len())];
        let typo = typo(word, &mut dice);
        if typo == word || typo.split('/').next() != word.split('/').next() {
            continue;
        }
        let (what, with) = if word.contains('/') {
            (format!("\"{word}\""), format!("\"{typo}\""))
        } else {
            (format!("\n{word} = "), format!("\n{typo} = "))
        };
        let text = GOOD.replacen(&what, &with, 1);
        if text == GOOD {
            continue;
        }
        asked += 1;
        let reading = scenario::read("typo.toml", text.as_bytes());
        let meant = reading
            .diagnostics
            .iter()
            .filter(|d| [Code::UnknownField, Code::UnknownId].contains(&d.code))
            .flat_map(|d| &d.hints)
            .find(|hint| hint.code == HintCode::DidYouMean);
        let Some(Arg::List(names)) = meant.map(|hint| &hint.args[0].1) else {
            panic!("{word} written {typo}: {:?}", reading.diagnostics)
        };
        assert!(names.iter().any(|name| name == word), "{word} written {typo}: {names:?}");
        // Nothing of the language or the catalogue is as near: then it comes first, and alone.
        let mine = slips(word, &typo);
        if all.iter().all(|other| other == word || slips(other, &typo) > mine) {
            assert_eq!(*names, [word], "{typo}");
            alone += 1;
        }
    }
    println!(
        "the only nearest, and named first: {alone} of {asked}; among several: {}",
        asked - alone
    );
    assert!(alone > 200, "{alone}");
}

/// Every key of the language and every id of the catalogue.
fn all_words() -> Vec<String> {
    let texts = scenario::catalogue::Texts::embedded();
    let mut words: Vec<String> = texts.ids().iter().map(|id| (*id).to_owned()).collect();
    let mut records = vec![scenario::language::Scenario::record()];
    while let Some(record) = records.pop() {
        for field in record.fields {
            words.push(field.name);
            let mut shape = field.shape;
            while let scenario::field::Shape::List(of) = shape {
                shape = *of;
            }
            if let scenario::field::Shape::Table(inner) = shape {
                records.push(inner());
            }
        }
    }
    words
}

/// How many single slips lead from one word to another: written plainly, as the test's own measure.
fn slips(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = match (i, j) {
                (0, _) | (_, 0) => i.max(j),
                _ => {
                    let other = usize::from(a[i - 1] != b[j - 1]);
                    let least = (table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    let least = least.min(table[i - 1][j - 1] + other);
                    let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    if swapped { least.min(table[i - 2][j - 2] + 1) } else { least }
                }
            };
        }
    }
    table[a.len()][b.len()]
}

fn typo(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.below(letters.len());
    let other = char::from(b'a' + dice.below(26) as u8);
    match dice.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, other),
        2 => letters[at] = other,
        _ if at > 0 => letters.swap(at - 1, at),
        _ => {}
    }
    letters.into_iter().collect()
}
