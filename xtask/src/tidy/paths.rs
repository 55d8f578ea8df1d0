//! Paths that pages name exist: in backticks in ARCHITECTURE.md, in links everywhere.

use crate::tree::Tree;

const SHAPE: &str = "ARCHITECTURE.md";

pub fn find(tree: &Tree) -> Vec<String> {
    let quoted = quoted(tree.text(SHAPE))
        .filter(|path| is_path(path) && !tree.has(path))
        .map(|path| format!("{SHAPE} names {path}, which is not there"));
    let pages = tree.files.iter().filter(|(name, _)| name.ends_with(".md"));
    let linked = pages.flat_map(|(page, text)| {
        links(text)
            .map(move |link| (page, link, resolve(page, link)))
            .filter(|(_, _, path)| !tree.has(path))
            .map(|(page, link, _)| format!("{page} links to {link}, which is not there"))
    });
    quoted.chain(linked).collect()
}

/// Texts in single backticks.
fn quoted(page: &str) -> impl Iterator<Item = &str> {
    page.lines()
        .filter(|line| !line.starts_with("    "))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// Is it meant as a path from the root: a file or folder, no pattern, no command?
fn is_path(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    let endings = [".md", ".toml", ".cff", ".rs", ".csv"];
    let shaped = text.contains('/') || endings.iter().any(|end| text.ends_with(end));
    shaped && text.chars().all(plain) && !text.starts_with('.')
}

/// Targets of Markdown links inside the project, without their anchors.
fn links(page: &str) -> impl Iterator<Item = &str> {
    let targets = page.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets
        .filter(|link| !link.contains("://") && !link.starts_with('#') && !link.contains(' '))
        .filter_map(|link| link.split('#').next())
        .filter(|link| link.contains('.') || link.ends_with('/'))
}

/// A link's path from the root.
fn resolve(page: &str, link: &str) -> String {
    let mut steps: Vec<&str> = page.split('/').collect();
    steps.pop();
    for step in link.split('/').filter(|step| !step.is_empty()) {
        match step {
            "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_is_not_there_is_told() {
        let mut tree = Tree::default();
        tree.plant("crates/a/src/lib.rs", "");
        tree.plant(SHAPE, "`crates/a` and `crates/b/` and `MIT OR x`, `gone.toml`");
        assert_eq!(
            find(&tree),
            [
                "ARCHITECTURE.md names crates/b/, which is not there",
                "ARCHITECTURE.md names gone.toml, which is not there",
            ]
        );
    }

    #[test]
    fn a_link_that_leads_nowhere_is_told() {
        let mut tree = Tree::default();
        tree.plant("docs/a.md", "[b](models/b.md#top) [c](../README.md) [w](https://x.org/y.md)");
        tree.plant("docs/models/b.md", "[a](../a.md) [gone](gone.md)");
        assert_eq!(
            find(&tree),
            [
                "docs/a.md links to ../README.md, which is not there",
                "docs/models/b.md links to gone.md, which is not there",
            ]
        );
    }
}
