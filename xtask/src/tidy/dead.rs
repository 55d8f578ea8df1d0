//! Files that nobody names: modules, entries, scenarios, pages, tables.

use crate::tree::{Tree, has_word};

/// Folders in which every file must be named by another.
const NAMED: [&str; 4] = ["scenarios/", "catalogue/", "docs/", "reference/"];

pub fn find(tree: &Tree) -> Vec<String> {
    let modules = tree
        .files
        .keys()
        .filter(|file| file.ends_with(".rs") && !is_root(file))
        .filter(|file| !declared(tree, file))
        .map(|file| format!("{file}: no mod names it"));
    let parts = tree
        .under("crates/")
        .filter(|file| file.contains("/src/") && !file.ends_with(".rs"))
        .filter(|file| !tree.names(file, |by| by.ends_with(".rs")))
        .map(|file| format!("{file}: no Rust file names it"));
    let others = NAMED
        .iter()
        .flat_map(|folder| tree.under(folder))
        .filter(|file| !file.ends_with("/README.md") && !named(tree, file))
        .map(|file| format!("{file}: no other file names it"));
    modules.chain(parts).chain(others).collect()
}

/// Does another file name it? A page is named with its ending: what its name says is a common word.
fn named(tree: &Tree, file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let mut others = tree.files.iter().filter(|(other, _)| *other != file);
    match file.starts_with("docs/") {
        true => others.any(|(_, text)| has_word(text, name)),
        false => tree.names(file, |_| true),
    }
}

/// A file that cargo finds by itself.
fn is_root(file: &str) -> bool {
    let roots = ["/src/lib.rs", "/src/main.rs", "/build.rs"];
    let (folder, _) = file.rsplit_once('/').unwrap_or(("", file));
    let found = ["/tests", "/benches", "/examples", "/src/bin"];
    let in_folder = folder.contains("/tests/") && file.ends_with("/main.rs");
    let alone = found.iter().any(|end| folder.ends_with(end));
    in_folder || alone || roots.iter().any(|root| file.ends_with(root))
}

/// Does the parent module, or any test or benchmark beside it, declare the module?
fn declared(tree: &Tree, file: &str) -> bool {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let Some((folder, name)) = path.rsplit_once('/') else { return false };
    let declares = |parent: &str| {
        let mut lines = tree.text(parent).lines().map(str::trim);
        lines.any(|line| line.strip_suffix(';').is_some_and(|line| declaration(line) == Some(name)))
    };
    let parents = [
        format!("{folder}/lib.rs"),
        format!("{folder}/main.rs"),
        format!("{folder}/mod.rs"),
        format!("{folder}.rs"),
    ];
    let beside = tree.under(folder).filter(|f| is_root(f) && !folder.contains("/src"));
    parents.iter().map(String::as_str).chain(beside).any(declares)
}

/// The name in `mod name`, `pub mod name` or `pub(crate) mod name`.
fn declaration(line: &str) -> Option<&str> {
    let (before, name) = line.rsplit_once(' ')?;
    let visible = before.strip_suffix("mod")?.trim_end();
    (visible.is_empty() || visible.starts_with("pub")).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean() -> Tree {
        let mut tree = Tree::default();
        tree.plant(
            "crates/a/src/lib.rs",
            "pub mod b;\nmod c;\nconst STYLE: &str = include_str!(\"page.css\");",
        );
        tree.plant("crates/a/src/b.rs", "");
        tree.plant("crates/a/src/c/mod.rs", "pub(crate) mod d;");
        tree.plant("crates/a/src/c/d.rs", "");
        tree.plant("crates/a/src/page.css", "");
        tree.plant("crates/a/tests/t.rs", "mod table;\nread(\"erlang_b\")");
        tree.plant("crates/a/tests/table/mod.rs", "");
        tree.plant("crates/a/benches/b.rs", "mod timing;");
        tree.plant("crates/a/benches/timing/mod.rs", "");
        tree.plant("reference/erlang_b.csv", "");
        tree
    }

    #[test]
    fn what_is_named_is_alive() {
        assert_eq!(find(&clean()), Vec::<String>::new());
    }

    #[test]
    fn what_nobody_names_is_told() {
        for dead in [
            "crates/a/src/e.rs",
            "crates/a/src/c/e.rs",
            "crates/a/src/old.css",
            "crates/a/tests/other/mod.rs",
            "reference/hughes.csv",
            "scenarios/forgotten.toml",
            "catalogue/radar/forgotten.toml",
            "docs/models/forgotten.md",
        ] {
            let mut tree = clean();
            tree.plant(dead, "");
            let told = find(&tree);
            assert_eq!(told.len(), 1, "{dead}: {told:?}");
            assert!(told[0].starts_with(dead));
        }
    }
}
