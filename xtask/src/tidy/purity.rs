//! What a crate must not name outside its tests: the invariants of absence.

use crate::tree::{Tree, has_word};

/// Files, clocks, threads, the environment, the network, other programs, printing.
const OUTSIDE: [&str; 11] = [
    "std::fs",
    "std::time",
    "std::thread",
    "std::env",
    "std::net",
    "std::process",
    "println!",
    "eprintln!",
    "print!",
    "eprint!",
    "dbg!",
];
/// The same, but files are this crate's business.
const BUT_FILES: [&str; 9] = [
    "std::time",
    "std::thread",
    "std::env",
    "std::net",
    "std::process",
    "println!",
    "eprintln!",
    "print!",
    "eprint!",
];

const ABSENT: [(&str, &[&str]); 5] = [
    ("crates/physics/src/", &OUTSIDE),
    ("crates/engine/src/", &OUTSIDE),
    ("crates/report/src/", &OUTSIDE),
    ("crates/scenario/src/", &BUT_FILES),
    ("crates/study/src/", &BUT_FILES),
];

pub fn find(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (folder, absent) in ABSENT {
        for file in tree.under(folder).filter(|f| f.ends_with(".rs") && !f.ends_with("/tests.rs")) {
            for (number, line) in program(tree.text(file)) {
                let named = absent.iter().filter(|word| names(line, word));
                faults.extend(named.map(|word| format!("{file}:{number} names {word}")));
            }
        }
    }
    faults
}

/// Numbered lines of a file without comments and without its tests, which stand at the end.
fn program(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.trim_start().starts_with("#[cfg(test)]"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(i, line)| (i + 1, line))
}

/// Does a line name it, in full or in a braced import?
fn names(line: &str, word: &str) -> bool {
    match word.strip_prefix("std::") {
        Some(module) => {
            has_word(line, word) || (line.contains("use std::{") && has_word(line, module))
        }
        None => has_word(line, word.trim_end_matches('!')) && line.contains(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: &str, text: &str) -> Vec<String> {
        let mut tree = Tree::default();
        tree.plant(file, text);
        find(&tree)
    }

    #[test]
    fn files_clocks_threads_and_printing_are_told() {
        for line in [
            "use std::fs;",
            "use std::{cmp, fs::File};",
            "let now = std::time::Instant::now();",
            "std::thread::spawn(f);",
            "let home = std::env::var_os(name);",
            "    println!(\"{x}\");",
        ] {
            assert_eq!(told("crates/engine/src/a.rs", line).len(), 1, "{line}");
        }
    }

    #[test]
    fn comments_and_tests_may_name_them() {
        assert!(told("crates/engine/src/a.rs", "// std::fs\n").is_empty());
        let tests = "fn f() {}\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
        assert!(told("crates/physics/src/a.rs", tests).is_empty());
    }

    #[test]
    fn a_study_may_write_files_but_not_print() {
        assert!(told("crates/study/src/a.rs", "use std::fs;").is_empty());
        assert_eq!(told("crates/study/src/a.rs", "eprintln!(\"done\");").len(), 1);
    }
}
