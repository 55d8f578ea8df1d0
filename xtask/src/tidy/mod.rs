//! The rules of the project that no compiler holds. One file a rule, one list.

mod banned;
mod dead;
mod layers;
mod licences;
mod machine;
mod paths;
mod purity;
mod unsafety;

use crate::tree::Tree;

/// A rule: what it finds wrong, one line each.
struct Rule {
    name: &'static str,
    find: fn(&Tree) -> Vec<String>,
}

const RULES: [Rule; 8] = [
    Rule { name: "layers", find: layers::find },
    Rule { name: "licences", find: licences::find },
    Rule { name: "banned crates", find: banned::find },
    Rule { name: "no unsafe code", find: unsafety::find },
    Rule { name: "purity", find: purity::find },
    Rule { name: "dead files", find: dead::find },
    Rule { name: "paths in pages", find: paths::find },
    Rule { name: "no machine's paths or hosts", find: machine::find },
];

/// Holds every rule against the project. Is it tidy?
pub fn run() -> bool {
    let tree = match Tree::of_the_project() {
        Ok(tree) => tree,
        Err(error) => {
            println!("tidy: {error}");
            return false;
        }
    };
    let mut faults = 0;
    for rule in &RULES {
        for fault in (rule.find)(&tree) {
            println!("tidy: {}: {fault}", rule.name);
            faults += 1;
        }
    }
    println!("tidy: {} rules, {} files, {faults} faults", RULES.len(), tree.files.len());
    faults == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_tidy() {
        let tree = Tree::of_the_project().expect("cargo and git answer");
        let faults: Vec<String> = RULES.iter().flat_map(|rule| (rule.find)(&tree)).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
