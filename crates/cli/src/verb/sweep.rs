//! `ravelin sweep`: the same study at many values of something.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use report::sweep::{self, Point, Swept};
use report::text::Words;
use scenario::unit::Dimension;
use study::Keeping;
use study::sweep::{Axis, Spread, grid_size, points};

use super::play::{Errand, Play, found_in};
use crate::axis::{self, Written};
use crate::outcome::Outcome;
use crate::reading::Told;
use crate::whole::{MOST_POINTS, whole};
use crate::{system, terminal};

#[derive(Args, Debug)]
pub struct Sweep {
    #[command(flatten)]
    pub play: Play,
    #[arg(long, value_name = "PATH=VALUES", required = true)]
    vary: Vec<String>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MOST_POINTS))]
    points: Option<u32>,
}

impl Sweep {
    /// Read every point, play each as a study of its own, and tell what changes.
    pub fn tell(&self, words: &Arc<Words>) -> Outcome {
        let axes: Option<Vec<Written>> =
            self.vary.iter().map(|vary| axis::read(vary, words)).collect();
        let Some(mut axes) = axes else { return Outcome::BadInput };
        self.keep_counts_whole(&mut axes, words);
        let Some(points) = self.design(&axes, words) else { return Outcome::BadInput };
        let Some(errands) = self.errands(&axes, &points, words) else { return Outcome::BadInput };
        let folder = self.play.folder("sweep");
        let Some(study) = errands.first().map(|errand| &errand.study) else {
            return Outcome::BadInput;
        };
        let mut swept = Swept {
            study: study.clone(),
            command: self.command(&errands[0], words),
            scattered: self.points.is_some(),
            paths: axes.iter().map(|axis| axis.axis.path.clone()).collect(),
            units: axes.iter().map(|axis| axis.unit.clone()).collect(),
            points: Vec::new(),
        };
        for (number, (errand, values)) in (1..).zip(errands.iter().zip(points)) {
            let own = folder.join(format!("point-{number:04}"));
            let keeping = Keeping { folder: own, resume: self.play.resume, force: self.play.force };
            match found_in(&keeping, errand, &self.play, words) {
                Ok(findings) => swept.points.push(Point { values, findings }),
                Err(outcome) => return outcome,
            }
        }
        publish(&swept, &folder, self.play.json, words)
    }

    /// The values of each point; where there are too many, that is said.
    fn design(&self, axes: &[Written], words: &Words) -> Option<Vec<Vec<f64>>> {
        let seed = self.play.seed_asked();
        let plain: Vec<Axis> = axes.iter().map(|written| written.axis.clone()).collect();
        let (spread, size) = match self.points {
            Some(count) => (Spread::Hypercube(count), u64::from(count)),
            None => (Spread::Grid, grid_size(&plain)),
        };
        if size == 0 || size > MOST_POINTS {
            let args = [("points", size.into()), ("most", MOST_POINTS.into())];
            terminal::tell(&words.say("sweep-too-many", &args));
            return None;
        }
        Some(points(seed, &plain, spread))
    }

    /// The command that asks for the same again.
    fn command(&self, errand: &Errand, words: &Words) -> String {
        let vary = self.vary.iter().map(|vary| ("--vary", vary.clone()));
        let points = self.points.map(|points| ("--points", points.to_string()));
        self.play.command_of(errand, vary.chain(points).collect(), words)
    }

    /// Between the ends of a figure that counts things lie whole numbers, as with fields that do.
    fn keep_counts_whole(&self, axes: &mut [Written], words: &Words) {
        let study = self.play.reading(&[], words).and_then(|reading| reading.study);
        let Some(study) = study else { return };
        let figures = || study.options.iter().flat_map(|plan| &plan.figures).chain(&study.held);
        let counts = |path: &str| {
            figures().any(|own| own.name == path && own.unit == Dimension::Count.base())
        };
        for written in axes {
            if counts(&written.axis.path) {
                written.keep_whole();
            }
        }
    }

    /// Everything is read before anything is played; what is wrong with any point is said.
    fn errands(&self, axes: &[Written], points: &[Vec<f64>], words: &Words) -> Option<Vec<Errand>> {
        let mut told = Told::default();
        let read: Vec<Option<Errand>> =
            points.iter().map(|point| self.errand(axes, point, &mut told, words)).collect();
        told.end(&self.play.scenario, words);
        read.into_iter().collect()
    }

    fn errand(
        &self,
        axes: &[Written],
        point: &[f64],
        told: &mut Told,
        words: &Words,
    ) -> Option<Errand> {
        let values = axes.iter().zip(point);
        let vary: Vec<(String, String)> =
            values.map(|(axis, value)| (axis.axis.path.clone(), axis.value(*value))).collect();
        let reading = self.play.reading(&vary, words)?;
        let study = told.study(reading, self.play.json, words)?;
        let options = 0..study.options.len();
        Some(Errand { verb: "sweep", study, options, chosen: Vec::new(), ask: None })
    }
}

/// Write the tables and the page of the sweep, then print the answer.
fn publish(swept: &Swept, folder: &Path, json: bool, words: &Arc<Words>) -> Outcome {
    let files: [(&str, Vec<u8>); 3] = [
        ("sweep.csv", sweep::csv(swept)),
        ("sweep.json", sweep::json(swept)),
        ("report.html", sweep::html(swept, words)),
    ];
    for (name, bytes) in &files {
        let file: PathBuf = folder.join(name);
        if let Err(error) = super::play::write_whole(&file, bytes) {
            let (file, reason) = (file.display().to_string(), system::why(&error, words));
            let args = [("file", file.into()), ("reason", reason.into())];
            terminal::tell(&words.say("cannot-write", &args));
            return Outcome::Interrupted;
        }
    }
    if json {
        terminal::print(&files[1].1);
    } else {
        terminal::print(sweep::answer(
            swept,
            words,
            &folder.join("report.html").display().to_string(),
        ));
    }
    Outcome::Done
}
