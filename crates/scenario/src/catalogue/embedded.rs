//! The catalogue that the program carries. A test keeps this list in step with the folder.

macro_rules! entries {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../../catalogue/", $path)))),*]
    };
}

/// Text of each entry by its path inside the catalogue.
pub const ENTRIES: &[(&str, &str)] = entries![
    "asset/air-base.toml",
    "flight/cruise-missile.toml",
    "flight/fighter.toml",
    "flight/one-way-drone.toml",
    "interceptor/48n6e3.toml",
    "interceptor/gem-t.toml",
    "launcher/5p85te2.toml",
    "launcher/m903.toml",
    "post/55k6e.toml",
    "post/an-msq-104.toml",
    "radar/91n6e.toml",
    "radar/92n6e.toml",
    "radar/96l6e.toml",
    "radar/an-mpq-65.toml",
    "system/patriot-battery.toml",
    "system/s-400-battalion.toml",
];

/// What holds of all things of a kind.
pub const COMMON: &str = include_str!("../../../../catalogue/common.toml");

/// The list of sources.
pub const SOURCES: &str = include_str!("../../../../catalogue/sources.toml");

/// The table of public figures.
pub const FIGURES: &str = include_str!("../../../../catalogue/public-figures.csv");
