//! From `ravelin new` to a first report: what it writes is sound, and is played as it stands.

use std::fs;

use crate::running::{ended, place, printed, run, words};

#[test]
fn a_starter_is_sound_and_is_played_as_it_stands() {
    let place = place("begun");
    for kind in ["base", "net", "drones", "ballistic"] {
        let file = place.join(kind).join("mine.toml");
        fs::create_dir_all(file.parent().expect("a folder")).expect("it can be made");
        let name = file.display().to_string();
        ended(&run(["new", &name, "--kind", kind]), 0);
        let schema = fs::read_to_string(file.with_file_name("ravelin.schema.json"));
        assert!(schema.expect("it is beside it").contains("\"$schema\""), "{kind}");
        let text = fs::read_to_string(&file).expect("it was written");
        assert!(text.starts_with("#:schema ./ravelin.schema.json\n"), "{kind}: editors find it");
        let checked = run(["check", &name]);
        ended(&checked, 0);
        assert!(!words(&checked).contains("warning"), "{kind}: {}", words(&checked));
        ended(&run(["fmt", "--check", &name]), 0);
        // Nothing that is there is written over.
        ended(&run(["new", &name, "--kind", kind]), 2);
        assert_eq!(fs::read_to_string(&file).expect("it is there"), text);
    }
    let file = place.join("base").join("mine.toml").display().to_string();
    let out = place.join("out").display().to_string();
    let few = ["--worlds", "1", "--replications", "5", "--ends", "0", "--out", &out];
    let played = run(["compare", &file].into_iter().chain(few));
    ended(&played, 0);
    assert!(printed(&played).contains("“no defence”"), "{}", printed(&played));
    assert!(place.join("out").join("report.html").exists());
}
