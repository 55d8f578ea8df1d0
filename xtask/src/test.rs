//! Everything that can be tested here, and a word on what was not.

use crate::command::{cargo, is_there, went_well};
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
    Skipped,
}

/// Runs every part, also after one has failed. Did all go well?
pub fn run() -> bool {
    let mut verdicts = vec![("tidy", if tidy::run() { Verdict::Well } else { Verdict::Badly })];
    verdicts.extend(PARTS.iter().map(|part| (part.name, play(part))));
    println!();
    for (name, verdict) in &verdicts {
        let word = match verdict {
            Verdict::Well => "well",
            Verdict::Badly => "FAILED",
            Verdict::Skipped => "skipped: its component of the toolchain is not installed",
        };
        println!("{name:8} {word}");
    }
    match Tree::of_the_project() {
        Ok(tree) => tell(&untested(&tree)),
        Err(error) => println!("what was not tested is not known: {error}"),
    }
    !verdicts.iter().any(|(_, verdict)| matches!(verdict, Verdict::Badly))
}

fn play(part: &Part) -> Verdict {
    if part.needs.is_some_and(|needs| !is_there(cargo(needs))) {
        return Verdict::Skipped;
    }
    println!("\n{}: cargo {}", part.name, part.call.join(" "));
    if went_well(cargo(part.call)) { Verdict::Well } else { Verdict::Badly }
}

fn tell(untested: &[String]) {
    println!("\nNot tested:");
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
