//! The pictures of docs/models: our values beside the tables. Each must be as it is kept;
//! `cargo xtask bless` draws them anew.
#![allow(missing_docs)]

mod air;
mod canvas;
mod detection;
mod earth;
mod engagement;
mod filter;
mod flight;
mod flyout;
mod radar;
mod sea;
mod sight;
#[path = "../table/mod.rs"]
mod table;

use std::path::{Path, PathBuf};

use canvas::Plot;

/// A picture's name and what draws it.
type Picture = (&'static str, fn() -> Plot);

fn pictures() -> Vec<Picture> {
    [
        &air::PICTURES[..],
        &detection::PICTURES,
        &earth::PICTURES,
        &engagement::PICTURES,
        &filter::PICTURES,
        &flight::PICTURES,
        &flyout::PICTURES,
        &radar::PICTURES,
        &sea::PICTURES,
        &sight::PICTURES,
    ]
    .concat()
}

fn file(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/models/plots");
    folder.join(format!("{name}.svg"))
}

#[test]
fn every_picture_is_as_it_is_kept() {
    let bless = std::env::var_os("RAVELIN_BLESS").is_some();
    let mut stale = Vec::new();
    for (name, draw) in pictures() {
        let drawn = draw().svg();
        assert!(drawn.len() < 40_000, "{name}: {} bytes", drawn.len());
        if bless {
            std::fs::write(file(name), &drawn).unwrap();
        } else if std::fs::read_to_string(file(name)).ok().as_deref() != Some(&drawn) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "cargo xtask bless draws them anew: {stale:?}");
}
