//! Who may know whom: arrows skip down, never up or sideways.

use crate::tree::{Package, Tree};

/// What a crate may ask for.
struct Layer {
    name: &'static str,
    /// Crates of ours, for the program and for its tests alike.
    ours: &'static [&'static str],
    /// Crates of others in the program itself; `None` leaves it free.
    others: Option<&'static [&'static str]>,
}

const LAYERS: [Layer; 7] = [
    Layer { name: "ravelin-physics", ours: &[], others: Some(&["libm", "tiff"]) },
    Layer { name: "ravelin-engine", ours: &["ravelin-physics"], others: Some(&[]) },
    Layer { name: "ravelin-scenario", ours: &["ravelin-physics", "ravelin-engine"], others: None },
    Layer { name: "ravelin-study", ours: &["ravelin-physics", "ravelin-engine"], others: None },
    Layer {
        name: "ravelin-report",
        ours: &["ravelin-physics", "ravelin-engine", "ravelin-scenario", "ravelin-study"],
        others: None,
    },
    Layer {
        name: "ravelin",
        ours: &[
            "ravelin-physics",
            "ravelin-engine",
            "ravelin-scenario",
            "ravelin-study",
            "ravelin-report",
        ],
        others: None,
    },
    Layer { name: "xtask", ours: &[], others: Some(&["serde_json"]) },
];

pub fn find(tree: &Tree) -> Vec<String> {
    let ours = tree.packages.iter().filter(|package| package.ours);
    ours.flat_map(|package| match LAYERS.iter().find(|layer| layer.name == package.name) {
        Some(layer) => breaches(tree, package, layer),
        None => vec![format!("{} stands in no layer", package.name)],
    })
    .collect()
}

fn breaches(tree: &Tree, package: &Package, layer: &Layer) -> Vec<String> {
    let is_ours = |name: &str| tree.packages.iter().any(|p| p.ours && p.name == name);
    let sideways = package
        .asks_for
        .iter()
        .filter(|name| is_ours(name) && !layer.ours.contains(&name.as_str()));
    let strangers = package.needs.iter().filter(|name| {
        !is_ours(name) && layer.others.is_some_and(|others| !others.contains(&name.as_str()))
    });
    sideways.chain(strangers).map(|name| format!("{} may not know {name}", package.name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(name: &str, asks_for: &[&str]) -> Package {
        let names: std::collections::BTreeSet<_> = asks_for.iter().map(|n| n.to_string()).collect();
        let (asks_for, needs) = (names.clone(), names);
        Package { name: name.into(), ours: true, asks_for, needs, ..Package::default() }
    }

    fn faults(packages: &[Package]) -> Vec<String> {
        find(&Tree { packages: packages.to_vec(), ..Tree::default() })
    }

    #[test]
    fn down_is_allowed() {
        let physics = ours("ravelin-physics", &["libm"]);
        let engine = ours("ravelin-engine", &["ravelin-physics"]);
        assert_eq!(faults(&[physics, engine]), Vec::<String>::new());
    }

    #[test]
    fn up_sideways_strangers_and_newcomers_are_told() {
        let study = ours("ravelin-study", &["ravelin-scenario"]);
        let scenario = ours("ravelin-scenario", &[]);
        let upward = ours("ravelin-physics", &["ravelin-study"]);
        let stranger = ours("ravelin-engine", &["serde"]);
        let newcomer = ours("ravelin-common", &[]);
        let told = faults(&[study, scenario, upward, stranger, newcomer]);
        assert_eq!(
            told,
            [
                "ravelin-study may not know ravelin-scenario",
                "ravelin-physics may not know ravelin-study",
                "ravelin-engine may not know serde",
                "ravelin-common stands in no layer",
            ]
        );
    }
}
