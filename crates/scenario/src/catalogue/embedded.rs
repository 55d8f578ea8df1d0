//! The catalogue that the program carries. A test keeps this list in step with the folder.

macro_rules! entries {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../../catalogue/", $path)))),*]
    };
}

/// Text of each entry by its path inside the catalogue.
pub const ENTRIES: &[(&str, &str)] = entries![
    "asset/air-base.toml",
    "asset/city.toml",
    "asset/command-post.toml",
    "asset/launcher.toml",
    "asset/port.toml",
    "asset/power-plant.toml",
    "asset/radar-site.toml",
    "flight/airliner.toml",
    "flight/anti-radiation-missile.toml",
    "flight/attack-helicopter.toml",
    "flight/cruise-missile.toml",
    "flight/decoy.toml",
    "flight/early-warning-aircraft.toml",
    "flight/f-16c.toml",
    "flight/f-35a.toml",
    "flight/fighter.toml",
    "flight/glide-bomb.toml",
    "flight/male-drone.toml",
    "flight/medium-range-ballistic.toml",
    "flight/one-way-drone.toml",
    "flight/quasi-ballistic.toml",
    "flight/scud.toml",
    "flight/stand-off-jammer.toml",
    "flight/su-35.toml",
    "flight/supersonic-cruise-missile.toml",
    "flight/utility-helicopter.toml",
    "interceptor/40n6e.toml",
    "interceptor/48n6e2.toml",
    "interceptor/48n6e3.toml",
    "interceptor/9m96e.toml",
    "interceptor/9m96e2.toml",
    "interceptor/air-to-air.toml",
    "interceptor/gem-t.toml",
    "interceptor/gun-burst.toml",
    "interceptor/medium-range.toml",
    "interceptor/pac-3-cri.toml",
    "interceptor/pac-3-mse.toml",
    "interceptor/point-defence-missile.toml",
    "launcher/5p85te2.toml",
    "launcher/fighter.toml",
    "launcher/m903.toml",
    "launcher/medium-range.toml",
    "launcher/point-defence.toml",
    "link/link-16.toml",
    "link/national-gateway.toml",
    "link/patriot-own.toml",
    "link/s-400-own.toml",
    "link/voice.toml",
    "post/55k6e.toml",
    "post/an-msq-104.toml",
    "post/control-centre.toml",
    "post/early-warning-aircraft.toml",
    "post/fighter.toml",
    "post/medium-range.toml",
    "post/point-defence.toml",
    "post/s-400-fire-unit.toml",
    "radar/91n6e.toml",
    "radar/92n6e.toml",
    "radar/96l6e.toml",
    "radar/airborne-early-warning.toml",
    "radar/an-mpq-65.toml",
    "radar/fighter.toml",
    "radar/medium-range.toml",
    "radar/point-defence.toml",
    "radar/vhf-surveillance.toml",
    "system/control-centre.toml",
    "system/early-warning-aircraft.toml",
    "system/fighter-patrol-f-16c.toml",
    "system/fighter-patrol-f-35a.toml",
    "system/medium-range-battery.toml",
    "system/patriot-battery.toml",
    "system/patriot-offer-2018.toml",
    "system/point-defence-section.toml",
    "system/s-400-battalion.toml",
    "system/s-400-fire-unit.toml",
    "system/s-400-regiment.toml",
    "system/s-400-turkish-order.toml",
    "system/vhf-surveillance-site.toml",
];

/// What holds of all things of a kind.
pub const COMMON: &str = include_str!("../../../../catalogue/common.toml");

/// The list of sources.
pub const SOURCES: &str = include_str!("../../../../catalogue/sources.toml");

/// The table of public figures.
pub const FIGURES: &str = include_str!("../../../../catalogue/public-figures.csv");
