//! Where tools of others are, and how they come there: below target/tools, and by apt.

use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::command::{is_there, root, went_well};

/// A network fails now and then.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_secs(5);

/// Where tools are installed.
pub fn folder() -> PathBuf {
    root().join("target/tools")
}

/// Is a program on the path and does it run?
pub fn on_the_path(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version");
    is_there(command)
}

/// Packages of Node.js with their versions; they are installed where they are missing.
pub fn node(packages: &[(&str, &str)], install: bool) -> Option<String> {
    let there = |(name, version): &(&str, &str)| {
        let about = folder().join("node_modules").join(name).join("package.json");
        let about = std::fs::read_to_string(about).unwrap_or_default();
        about.contains(&format!("\"version\": \"{version}\""))
    };
    let node = on_the_path("node") && on_the_path("npm");
    let node = node || (install && apt(&["nodejs", "npm"]));
    if !node {
        return Some("Node.js and npm are not installed".to_owned());
    }
    if packages.iter().all(there) {
        return None;
    }
    let names: Vec<String> = packages.iter().map(|(name, v)| format!("{name}@{v}")).collect();
    let fetched = install
        && std::fs::create_dir_all(folder()).is_ok()
        && tried(|| {
            let mut npm = Command::new("npm");
            npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]);
            npm.arg(folder()).args(&names);
            npm
        });
    (!fetched).then(|| format!("{} is not in target/tools", names.join(", ")))
}

/// A Python with packages and their versions, in an environment of its own.
pub fn python(packages: &[(&str, &str)], install: bool) -> Option<String> {
    let asked: Vec<String> = packages.iter().map(|(name, v)| format!("{name}=={v}")).collect();
    if has(packages) {
        return None;
    }
    if !install {
        return Some(format!("{} is not in target/tools", asked.join(", ")));
    }
    let made = || {
        let mut venv = Command::new("python3");
        venv.args(["-m", "venv"]).arg(folder().join("readers"));
        is_there(venv)
    };
    let made = made() || (apt(&["python3", "python3-venv"]) && made());
    if !made {
        return Some("python3 with venv is not installed".to_owned());
    }
    tried(|| {
        let mut pip = Command::new(python_program());
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(&asked);
        pip
    });
    (!has(packages)).then(|| format!("pip cannot install {}", asked.join(", ")))
}

/// The Python of that environment.
pub fn python_program() -> PathBuf {
    folder().join("readers/bin/python")
}

fn has(packages: &[(&str, &str)]) -> bool {
    let check = packages.iter().map(|(name, version)| format!("v('{name}') == '{version}'"));
    let check = check.collect::<Vec<_>>().join(" and ");
    let mut command = Command::new(python_program());
    command.arg("-c").arg(format!(
        "import sys; from importlib.metadata import version as v; sys.exit(not ({check}))"
    ));
    is_there(command)
}

/// Installs packages of the system, where it may.
pub fn apt(packages: &[&str]) -> bool {
    let install = || {
        let mut apt = Command::new("apt-get");
        apt.args(["install", "--yes", "--quiet=2", "--no-install-recommends"]).args(packages);
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    let update = || {
        let mut apt = Command::new("apt-get");
        apt.args(["update", "--quiet=2"]);
        apt
    };
    // The lists of a fresh system are empty, those of an old one name what is gone.
    went_well(install()) || (tried(update) && tried(install))
}

fn tried(mut command: impl FnMut() -> Command) -> bool {
    (1..=TRIES).any(|attempt| {
        let well = went_well(command());
        if !well && attempt < TRIES {
            sleep(PAUSE);
        }
        well
    })
}
