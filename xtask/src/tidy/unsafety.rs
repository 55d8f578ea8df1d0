//! Every crate's root forbids unsafe code.

use crate::tree::Tree;

const FORBIDS: &str = "#![forbid(unsafe_code)]";

pub fn find(tree: &Tree) -> Vec<String> {
    let roots = tree.files.iter().filter(|(name, _)| name.ends_with("/src/lib.rs"));
    roots
        .filter(|(_, text)| !text.lines().any(|line| line.trim() == FORBIDS))
        .map(|(name, _)| format!("{name} does not say {FORBIDS}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_does_not_forbid_it_is_told() {
        let mut tree = Tree::default();
        tree.plant("crates/a/src/lib.rs", "//! A.\n#![forbid(unsafe_code)]\n");
        tree.plant("crates/b/src/lib.rs", "//! #![forbid(unsafe_code)]\n");
        assert_eq!(find(&tree), ["crates/b/src/lib.rs does not say #![forbid(unsafe_code)]"]);
    }
}
