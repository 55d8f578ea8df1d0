//! Every key that a source of the program says has words.

use std::fs;
use std::path::Path;

use report::text::Words;

/// The keys that stand literally in `say("...")` and `say_if_known("...")`, with their file.
fn said(folder: &Path, keys: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("it has a name").path();
        if path.is_dir() {
            said(&path, keys);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("it is UTF-8");
            for call in ["say(\"", "say_if_known(\""] {
                let literals = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
                keys.extend(literals.map(|key| (path.display().to_string(), key.to_owned())));
            }
        }
    }
}

#[test]
fn every_key_that_is_said_has_words() {
    let (words, mut keys) = (Words::english(), Vec::new());
    for folder in ["src", "../cli/src"] {
        said(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut keys);
    }
    assert!(keys.len() > 30, "only {} were found", keys.len());
    let silent: Vec<_> =
        keys.iter().filter(|(_, key)| words.say_if_known(key, &[]).is_none()).collect();
    assert!(silent.is_empty(), "without words: {silent:?}");
}
