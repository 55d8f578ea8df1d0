//! The project as plain values: its packages and its files. Rules read nothing else, so that a test
//! can plant a fault in a made-up project.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::command::{cargo, output, root};

/// A package of the dependency graph.
#[derive(Clone, Debug, Default)]
pub struct Package {
    pub name: String,
    pub licence: Option<String>,
    /// Is it one of ours?
    pub ours: bool,
    /// Does the program contain it, or need it to be built?
    pub shipped: bool,
    /// Names of packages that it asks for, for whatever purpose.
    pub asks_for: BTreeSet<String>,
    /// The same without what only its tests need.
    pub needs: BTreeSet<String>,
}

/// The project.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    pub packages: Vec<Package>,
    /// Path from the root, and text; empty for what is no text.
    pub files: BTreeMap<String, String>,
}

impl Tree {
    /// As it stands on the disk.
    pub fn of_the_project() -> Result<Self, String> {
        let metadata = output(cargo(&["metadata", "--format-version", "1", "--locked"]))?;
        let metadata: Value = serde_json::from_str(&metadata).map_err(|e| e.to_string())?;
        Ok(Self { packages: packages(&metadata), files: files()? })
    }

    /// Files whose path begins so.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.keys().map(String::as_str).filter(move |file| file.starts_with(prefix))
    }

    /// The text of a file; empty where there is none.
    pub fn text(&self, file: &str) -> &str {
        self.files.get(file).map_or("", String::as_str)
    }

    /// Is there such a file or folder?
    pub fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let folder = format!("{path}/");
        self.files.contains_key(path) || self.under(&folder).next().is_some()
    }

    /// Does any other file, of those that `counts` admits, name this one, by its name with or
    /// without the ending?
    pub fn names(&self, file: &str, counts: impl Fn(&str) -> bool) -> bool {
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = name.split('.').next().unwrap_or(name);
        let others = self.files.iter().filter(|(other, _)| *other != file && counts(other));
        others.into_iter().any(|(_, text)| has_word(text, stem))
    }

    #[cfg(test)]
    pub fn plant(&mut self, file: &str, text: &str) {
        self.files.insert(file.to_owned(), text.to_owned());
    }
}

/// Does the word stand in the text, not as a part of a longer one?
pub fn has_word(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part))
}

/// Every file that is tracked or would be.
fn files() -> Result<BTreeMap<String, String>, String> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(root());
    let list = output(git)?;
    let names = list.split('\0').filter(|name| !name.is_empty());
    let read = |name: &str| std::fs::read(root().join(name)).ok();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
    Ok(names.filter_map(|name| Some((name.to_owned(), text(read(name)?)))).collect())
}

fn strings(list: &Value, field: &str) -> BTreeSet<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|item| item[field].as_str()).map(str::to_owned).collect()
}

fn packages(metadata: &Value) -> Vec<Package> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let ours: BTreeSet<String> = list(&metadata["workspace_members"])
        .iter()
        .filter_map(|id| id.as_str().map(str::to_owned))
        .collect();
    let shipped = shipped(&metadata["resolve"]["nodes"], &ours);
    let package = |package: &Value| {
        let id = package["id"].as_str().unwrap_or_default();
        let mut needs = package["dependencies"].clone();
        if let Some(needs) = needs.as_array_mut() {
            needs.retain(|dependency| dependency["kind"] != "dev");
        }
        Package {
            name: package["name"].as_str().unwrap_or_default().to_owned(),
            licence: package["license"].as_str().map(str::to_owned),
            ours: ours.contains(id),
            shipped: shipped.contains(id),
            asks_for: strings(&package["dependencies"], "name"),
            needs: strings(&needs, "name"),
        }
    };
    list(&metadata["packages"]).iter().map(package).collect()
}

/// Packages that ours reach without passing through what only tests need.
fn shipped(nodes: &Value, ours: &BTreeSet<String>) -> BTreeSet<String> {
    let nodes: BTreeMap<&str, &Value> = nodes
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let mut reached = ours.clone();
    let mut open: Vec<String> = ours.iter().cloned().collect();
    while let Some(id) = open.pop() {
        let edges = nodes.get(id.as_str()).and_then(|node| node["deps"].as_array());
        for edge in edges.into_iter().flatten() {
            let kinds = edge["dep_kinds"].as_array();
            let builds = kinds.is_none_or(|kinds| kinds.iter().any(|k| k["kind"] != "dev"));
            if let (true, Some(next)) = (builds, edge["pkg"].as_str())
                && reached.insert(next.to_owned())
            {
                open.push(next.to_owned());
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_tests_need_is_not_shipped() {
        let metadata = serde_json::json!({
            "workspace_members": ["a"],
            "packages": [
                { "id": "a", "name": "a", "license": "MIT", "dependencies": [
                    { "name": "b", "kind": null }, { "name": "c", "kind": "dev" } ] },
                { "id": "b", "name": "b", "license": "MIT", "dependencies": [] },
                { "id": "c", "name": "c", "license": null, "dependencies": [] },
            ],
            "resolve": { "nodes": [
                { "id": "a", "deps": [
                    { "pkg": "b", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "c", "dep_kinds": [{ "kind": "dev" }] } ] },
                { "id": "b", "deps": [] }, { "id": "c", "deps": [] },
            ] },
        });
        let packages = packages(&metadata);
        let shipped: Vec<_> = packages.iter().filter(|p| p.shipped).map(|p| &*p.name).collect();
        assert_eq!(shipped, ["a", "b"]);
        assert!(packages[0].ours && !packages[1].ours);
        assert_eq!(packages[0].asks_for.len(), 2);
        assert_eq!(packages[0].needs.len(), 1);
    }

    #[test]
    fn a_word_is_not_a_part_of_a_longer_one() {
        assert!(has_word("read(\"erlang_b\")", "erlang_b"));
        assert!(!has_word("erlang_bc", "erlang_b"));
        assert!(!has_word("an-erlang_b", "erlang_b"));
    }
}
