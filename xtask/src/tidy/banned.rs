//! Crates that the program must not contain: each with its reason.

use crate::tree::Tree;

const BANNED: [(&str, &str); 15] = [
    ("adsb_deku", "its licence and care do not fit: messages are read by own code"),
    ("arrow", "it doubles the build"),
    ("bindgen", "it needs clang"),
    ("cmake", "a build needs Rust and a linker alone"),
    ("figment", "it stops at the first mistake: settings are read by declared field lists"),
    ("libsqlite3-sys", "it compiles C"),
    ("openssl", "it links what the machine happens to have"),
    ("openssl-sys", "it links what the machine happens to have"),
    ("pkg-config", "it looks for what the machine happens to have"),
    ("puruspe", "its special functions miss the tolerances of the tables"),
    ("rand", "a draw is a function of its key: engine::chance"),
    ("rand_chacha", "a draw is a function of its key: engine::chance"),
    ("rand_core", "a draw is a function of its key: engine::chance"),
    ("rusqlite", "it compiles C"),
    ("tacview", "formats are written by one file each in report::format"),
];

pub fn find(tree: &Tree) -> Vec<String> {
    let shipped = tree.packages.iter().filter(|package| package.shipped);
    shipped
        .filter_map(|package| {
            let (name, why) = BANNED.iter().find(|(name, _)| *name == package.name)?;
            Some(format!("{name}: {why}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Package;

    #[test]
    fn a_banned_crate_is_told_unless_only_tests_need_it() {
        let package =
            |name: &str, shipped| Package { name: name.into(), shipped, ..Package::default() };
        let packages = vec![package("rand", false), package("rand_chacha", true)];
        let told = find(&Tree { packages, ..Tree::default() });
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with("rand_chacha:"));
    }
}
