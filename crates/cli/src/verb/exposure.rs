//! `ravelin exposure`: what radars would collect on friendly flights that pass them.

use std::path::PathBuf;

use clap::Args;
use report::exposure as shown;
use report::text::Words;
use scenario::unit::{Dimension, parse};
use study::exposure::{Asked, WIDTHS_DEG, exposure, friendly};

use crate::changed::Changed;
use crate::outcome::Outcome;
use crate::terminal;
use crate::whole::{MOST_WORLDS, whole};

#[derive(Args, Debug)]
pub struct Exposure {
    scenario: PathBuf,
    #[command(flatten)]
    changed: Changed,
    #[arg(long, value_name = "RAID")]
    raid: Vec<String>,
    #[arg(long, value_name = "ANGLE")]
    aspects: Option<String>,
    #[arg(long, value_name = "RCS", allow_hyphen_values = true)]
    reflectors: Option<String>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MOST_WORLDS))]
    worlds: Option<u32>,
    #[arg(long, value_name = "S", value_parser = whole::<u64>(0, u64::MAX))]
    seed: Option<u64>,
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    #[arg(long)]
    json: bool,
}

impl Exposure {
    /// Read, follow every friendly flight past every radar, and tell what is collected.
    pub fn tell(&self, words: &Words) -> Outcome {
        let aspects = self.aspects.as_deref().map(|text| width(text, words));
        let reflectors = self.reflectors.as_deref().map(|text| cross_section(text, words));
        let (Some(bin_deg), Some(reflectors_dbsm)) = (
            aspects.unwrap_or(Some(WIDTHS_DEG[0])),
            reflectors.map_or(Some(None), |r| r.map(Some)),
        ) else {
            return Outcome::BadInput;
        };
        let Some(study) = self.changed.read(&self.scenario, self.json, words) else {
            return Outcome::BadInput;
        };
        if !self.names_are_friendly(&friendly(&study.options), words) {
            return Outcome::BadInput;
        }
        let asked = Asked {
            bin_deg,
            worlds: self.worlds.unwrap_or(study.settings.worlds),
            seed: self.seed.unwrap_or(study.settings.seed),
            reflectors_dbsm,
            raids: self.raid.clone(),
        };
        let exposures = exposure(&study.options, &asked);
        terminal::print(match (self.csv, self.json) {
            (true, _) => shown::csv(&exposures),
            (_, true) => shown::json(&exposures, &asked),
            _ => shown::answer(&exposures, &asked, words),
        });
        Outcome::Done
    }

    /// Is each raid that is named one of the friendly ones? What is not is said.
    fn names_are_friendly(&self, known: &[String], words: &Words) -> bool {
        if known.is_empty() {
            terminal::tell(&words.say("exposure-nobody", &[]));
            return false;
        }
        let strange: Vec<&String> = self.raid.iter().filter(|raid| !known.contains(raid)).collect();
        for raid in &strange {
            let names = words.list(known.iter().cloned());
            let args = [("raid", (*raid).into()), ("names", names.into())];
            terminal::tell(&words.say("exposure-not-friendly", &args));
        }
        strange.is_empty()
    }
}

/// The width of a bin of aspects in degrees; what is narrower than may be told is refused.
fn width(text: &str, words: &Words) -> Option<f64> {
    let width = parse(text, Dimension::Angle).ok();
    let width = width.filter(|width| WIDTHS_DEG.contains(width));
    if width.is_none() {
        let widths = WIDTHS_DEG.map(|width| width.to_string()).join(", ");
        let args = [("text", text.into()), ("widths", widths.into())];
        terminal::tell(&words.say("exposure-aspects", &args));
    }
    width
}

/// A cross-section in dBsm.
fn cross_section(text: &str, words: &Words) -> Option<f64> {
    let read = parse(text, Dimension::CrossSection).ok().filter(|rcs| rcs.abs() <= 60.0);
    if read.is_none() {
        terminal::tell(&words.say("exposure-rcs", &[("text", text.into())]));
    }
    read
}
