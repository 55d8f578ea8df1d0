//! Everything that can be tested here, and a word on what was not.

use crate::command::{cargo, is_there, went_well};
use crate::outside::{self, READERS, Reader, Studies};
use crate::tidy;
use crate::tree::Tree;

/// One part of the test.
struct Part {
    name: &'static str,
    /// What must be installed for it, as a call of cargo that succeeds if it is.
    needs: Option<&'static [&'static str]>,
    call: &'static [&'static str],
}

const PARTS: [Part; 3] = [
    Part { name: "format", needs: Some(&["fmt", "--version"]), call: &["fmt", "--all", "--check"] },
    Part {
        name: "lints",
        needs: Some(&["clippy", "--version"]),
        call: &[
            "clippy",
            "--release",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ],
    },
    Part {
        name: "tests",
        needs: None,
        call: &["test", "--release", "--workspace", "--locked", "--no-fail-fast"],
    },
];

/// How a part went.
enum Verdict {
    Well,
    Badly,
    /// It could not be played, and why.
    Skipped(String),
}

impl Verdict {
    fn of(well: bool) -> Self {
        if well { Self::Well } else { Self::Badly }
    }
}

/// Installs what is missing and lets nothing be skipped.
const EVERYTHING: &str = "--everything";

/// Runs every part, also after one has failed; with `--everything` a part that is missing is a
/// failure. Did all go well?
pub fn run(words: &[String]) -> bool {
    let everything = match words {
        [] => false,
        [word] if word == EVERYTHING => true,
        _ => {
            eprintln!("usage: cargo xtask test [{EVERYTHING}]");
            return false;
        }
    };
    let mut verdicts = vec![("tidy", Verdict::of(tidy::run()))];
    verdicts.extend(PARTS.iter().map(|part| (part.name, play(part))));
    verdicts.extend(readers(everything));
    println!();
    for (name, verdict) in &verdicts {
        match verdict {
            Verdict::Well => println!("{name:15} well"),
            Verdict::Badly => println!("{name:15} FAILED"),
            Verdict::Skipped(why) => println!("{name:15} skipped: {why}"),
        }
    }
    match Tree::of_the_project() {
        Ok(tree) => tell(&verdicts, &untested(&tree)),
        Err(error) => println!("what was not tested is not known: {error}"),
    }
    !verdicts.iter().any(|(_, verdict)| match verdict {
        Verdict::Well => false,
        Verdict::Badly => true,
        Verdict::Skipped(_) => everything,
    })
}

fn play(part: &Part) -> Verdict {
    if part.needs.is_some_and(|needs| !is_there(cargo(needs))) {
        return Verdict::Skipped("its component of the toolchain is not installed".to_owned());
    }
    println!("\n{}: cargo {}", part.name, part.call.join(" "));
    Verdict::of(went_well(cargo(part.call)))
}

/// Asks each outside reader that can be asked.
fn readers(install: bool) -> Vec<(&'static str, Verdict)> {
    let missing: Vec<Option<String>> = READERS.iter().map(|r| (r.missing)(install)).collect();
    if missing.iter().all(Option::is_some) {
        let skipped = READERS.iter().zip(missing);
        return skipped
            .map(|(r, why)| (r.name, Verdict::Skipped(why.unwrap_or_default())))
            .collect();
    }
    println!("\noutside readers: the studies that they read");
    let studies = outside::made();
    READERS.iter().zip(missing).map(|(r, why)| (r.name, asked(r, why, studies.as_ref()))).collect()
}

fn asked(reader: &Reader, missing: Option<String>, studies: Option<&Studies>) -> Verdict {
    match (missing, studies) {
        (Some(why), _) => Verdict::Skipped(why),
        (None, None) => Verdict::Badly,
        (None, Some(studies)) => {
            println!("\n{}: {}", reader.name, reader.about);
            Verdict::of((reader.ask)(studies))
        }
    }
}

fn tell(verdicts: &[(&str, Verdict)], untested: &[String]) {
    println!("\nNot tested:");
    for (name, verdict) in verdicts {
        if let Verdict::Skipped(why) = verdict {
            println!("  {name}: {why}");
        }
    }
    println!("  any machine but this one ({}-{})", std::env::consts::ARCH, std::env::consts::OS);
    for line in untested {
        println!("  {line}");
    }
}

/// Reference tables that no Rust file names, and tests that are set aside.
fn untested(tree: &Tree) -> Vec<String> {
    let tables = tree
        .under("reference/")
        .filter(|file| file.ends_with(".csv"))
        .filter(|file| !tree.names(file, |by| by.ends_with(".rs")))
        .map(|file| format!("{file}: no test reads it"));
    let mark = concat!("#[", "ignore");
    let set_aside =
        tree.files.iter().filter(|(name, _)| name.ends_with(".rs")).flat_map(|(name, text)| {
            text.lines()
                .enumerate()
                .filter(|(_, line)| line.trim_start().starts_with(mark))
                .map(move |(i, _)| format!("{name}:{}: a test that is set aside", i + 1))
        });
    tables.chain(set_aside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_without_a_reader_and_a_test_set_aside_are_told() {
        let mut tree = Tree::default();
        tree.plant("reference/read.csv", "");
        tree.plant("reference/unread.csv", "");
        tree.plant(
            "crates/physics/tests/a.rs",
            "let table = read(\"read\");\n#[ignore]\nfn t() {}",
        );
        let told = untested(&tree);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("reference/unread.csv"));
        assert!(told[1].starts_with("crates/physics/tests/a.rs:2"));
    }
}
