//! Starters: commented scenarios to begin with. A test reads each of them.

/// A scenario to begin with.
#[derive(Clone, Copy, Debug)]
pub struct Starter {
    /// What it is called on the command line.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// Every starter, the simplest first.
pub const ALL: &[Starter] = &[
    Starter { name: "base", text: include_str!("base.toml") },
    Starter { name: "net", text: include_str!("net.toml") },
    Starter { name: "drones", text: include_str!("drones.toml") },
    Starter { name: "ballistic", text: include_str!("ballistic.toml") },
];

/// The one with a name.
pub fn named(name: &str) -> Option<Starter> {
    ALL.iter().find(|starter| starter.name == name).copied()
}
