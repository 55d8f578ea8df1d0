//! Nothing in the project points into one machine, or at where packages come from.

use crate::tree::Tree;

/// Folders of somebody's machine. (Put together here, so that this file is tidy too.)
const FOLDERS: [&str; 4] =
    [concat!("/", "work/"), concat!("/", "root/"), concat!("/", "tmp/"), concat!("/", "home/")];
/// Hosts of package registries.
const HOSTS: [&str; 5] = [
    concat!("crates", ".io"),
    concat!("pypi", ".org"),
    concat!("python", "hosted.org"),
    concat!("registry.np", "mjs.org"),
    concat!("proxy.golang", ".org"),
];

pub fn find(tree: &Tree) -> Vec<String> {
    let kept = tree.files.iter().filter(|(name, _)| !name.ends_with(".lock"));
    kept.flat_map(|(name, text)| {
        text.lines().enumerate().filter_map(move |(i, line)| {
            let word = named(line)?;
            Some(format!("{name}:{} names {word}", i + 1))
        })
    })
    .collect()
}

fn named(line: &str) -> Option<&'static str> {
    let begins =
        |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-".contains(c));
    let folder =
        FOLDERS.into_iter().find(|folder| line.match_indices(folder).any(|(at, _)| begins(at)));
    folder.or_else(|| HOSTS.into_iter().find(|host| line.contains(host)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_s_path_and_a_registry_s_host_are_told() {
        let mut tree = Tree::default();
        let url = concat!("https://index.crates", ".io/");
        tree.plant("a.rs", concat!("let file = \"/", "tmp/x\";"));
        tree.plant("b.toml", url);
        tree.plant("Cargo.lock", url);
        tree.plant("c.md", concat!("https://example.org/", "work/of-art.html"));
        let told = find(&tree);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("a.rs:1") && told[1].starts_with("b.toml:1"));
    }
}
