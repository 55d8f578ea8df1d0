//! What a time was measured on.

use std::process::Command;

use crate::command::output;

/// Processor, system, compiler and date, in a line.
pub fn described() -> String {
    let parts = [processor(), said("uname", &["-sr"]), said("rustc", &["--version"])];
    format!("Measured on {} ({}).", parts.join("; "), said("date", &["-u", "+%F"]))
}

fn processor() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let name = name.map_or("a processor without a name", |(_, name)| name.trim());
    let cores = text.lines().filter(|line| line.starts_with("processor")).count();
    format!("{name}, {cores} cores")
}

fn said(program: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(program);
    command.args(arguments);
    output(command).map_or_else(|_| format!("{program} unknown"), |text| text.trim().to_owned())
}
