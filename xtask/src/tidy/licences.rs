//! Licences of everything in the dependency graph, tests included: permissive, or refused.

use crate::tree::Tree;

/// Licences that ask for no more than attribution.
const PERMISSIVE: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

pub fn find(tree: &Tree) -> Vec<String> {
    let fault = |name: &str, licence: Option<&str>| match licence {
        None => Some(format!("{name} states no licence")),
        Some(licence) => (!permits(licence)).then(|| format!("{name} is under {licence}")),
    };
    tree.packages.iter().filter_map(|p| fault(&p.name, p.licence.as_deref())).collect()
}

/// Can the expression be met with permissive licences alone? (SPDX: OR binds least, then AND; the
/// old slash means OR. What cannot be read is refused.)
fn permits(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest) == Some(true) && rest.is_empty()
}

fn either(words: &mut &[&str]) -> Option<bool> {
    let mut met = both(words)?;
    while let Some(after) = words.strip_prefix(&["OR"]) {
        *words = after;
        met |= both(words)?;
    }
    Some(met)
}

fn both(words: &mut &[&str]) -> Option<bool> {
    let mut met = one(words)?;
    while let Some(after) = words.strip_prefix(&["AND"]) {
        *words = after;
        met &= one(words)?;
    }
    Some(met)
}

fn one(words: &mut &[&str]) -> Option<bool> {
    let (first, rest) = words.split_first()?;
    *words = rest;
    if *first == "(" {
        let met = either(words)?;
        *words = words.strip_prefix(&[")"])?;
        return Some(met);
    }
    if let ["WITH", exception, rest @ ..] = *words {
        let name = format!("{first} WITH {exception}");
        *words = rest;
        return Some(PERMISSIVE.contains(&name.as_str()));
    }
    Some(PERMISSIVE.contains(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Package;

    #[test]
    fn expressions_are_read_as_spdx_means_them() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "Apache-2.0 OR GPL-2.0-only",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "CC0-1.0 OR Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(permits(good), "{good}");
        }
        for bad in [
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "MIT AND (GPL-3.0-only OR MPL-2.0)",
            "MIT WITH some-exception",
            "MIT MIT",
            "(MIT",
            "",
        ] {
            assert!(!permits(bad), "{bad}");
        }
    }

    #[test]
    fn a_copyleft_and_a_silent_package_are_told() {
        let package = |name: &str, licence: Option<&str>| Package {
            name: name.into(),
            licence: licence.map(str::to_owned),
            ..Package::default()
        };
        let packages =
            vec![package("a", Some("MIT")), package("b", Some("MPL-2.0")), package("c", None)];
        let told = find(&Tree { packages, ..Tree::default() });
        assert_eq!(told, ["b is under MPL-2.0", "c states no licence"]);
    }
}
