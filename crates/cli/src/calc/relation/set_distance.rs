//! OSPA and GOSPA between sets of points in long form.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use physics::metric::{Order, SetDistance};

use super::super::beside::{Beside, FileFault};
use super::super::column::Column;
use super::super::row::{Refusal, Row, Verdict, refuse};
use super::{CaseWork, Relation, Work};

const CASE: usize = 0;
const SET: usize = 1;

pub const SET_DISTANCE: Relation = Relation {
    name: "set-distance",
    columns: &[
        Column::word("case"),
        Column::word("set"),
        Column::count("idx", 0.0),
        Column::any("x_m"),
        Column::any("y_m"),
        Column::any("z_m"),
    ],
    outputs: &[
        "ospa_m",
        "ospa_loc_m",
        "ospa_card_m",
        "gospa_m",
        "gospa_loc_pow",
        "gospa_missed_pow",
        "gospa_false_pow",
    ],
    counts: &[],
    beside: Some(Beside { option: "settings", required: true, many: false }),
    tables: &["ospa_gospa_points", "ospa_gospa_expected"],
    work: |files| Ok(Work::Cases(Box::new(Distances::read(files)?))),
};

/// The settings, the points of the case at hand, and the answers so far: they come in the order
/// of the settings, and a case that has no points is told by the settings alone.
struct Distances {
    names: Vec<String>,
    orders: Vec<Order>,
    at: BTreeMap<String, usize>,
    answers: Vec<Option<Vec<f64>>>,
    truth: Vec<[f64; 3]>,
    tracks: Vec<[f64; 3]>,
    metric: SetDistance,
}

impl Distances {
    fn read(files: &[PathBuf]) -> Result<Self, FileFault> {
        let file = files.first().map(PathBuf::as_path).unwrap_or(Path::new(""));
        let mut new = Self {
            names: Vec::new(),
            orders: Vec::new(),
            at: BTreeMap::new(),
            answers: Vec::new(),
            truth: Vec::new(),
            tracks: Vec::new(),
            metric: SetDistance::new(),
        };
        let opened = File::open(file)
            .map_err(|reason| FileFault::new(file, "calc-file-unreadable", reason))?;
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(opened);
        let broken =
            |reason: &dyn std::fmt::Display| FileFault::new(file, "calc-file-no-settings", reason);
        let header = reader.headers().map_err(|reason| broken(&reason))?.clone();
        let column = |name: &str| {
            let at = header.iter().position(|column| column == name);
            at.ok_or_else(|| FileFault::new(file, "calc-file-column-missing", name))
        };
        let [case, cutoff, power] = [column("case")?, column("c_m")?, column("p")?];
        for (row, record) in (1..).zip(reader.records()) {
            let record = record.map_err(|reason| broken(&reason))?;
            let number = |at: usize| record[at].parse::<f64>().unwrap_or(f64::NAN);
            let order = Order::new(number(cutoff), number(power));
            let order = order.ok_or_else(|| FileFault::new(file, "calc-file-no-order", row))?;
            new.at.insert(record[case].to_owned(), new.names.len());
            new.names.push(record[case].to_owned());
            new.orders.push(order);
        }
        if new.at.len() < new.names.len() {
            return Err(FileFault::new(file, "calc-file-case-twice", ""));
        }
        new.answers.resize(new.names.len(), None);
        Ok(new)
    }

    fn measure(&mut self, at: usize) -> Option<Vec<f64>> {
        let (ospa, gospa) = self.metric.between(&self.truth, &self.tracks, self.orders[at])?;
        Some(vec![
            ospa.distance,
            ospa.localisation,
            ospa.cardinality,
            gospa.distance,
            gospa.localisation,
            gospa.missed,
            gospa.unfounded,
        ])
    }
}

impl CaseWork for Distances {
    fn take(&mut self, row: &Row) -> Verdict {
        if !self.at.contains_key(row.word(CASE)) {
            return refuse(CASE, "calc-why-no-settings");
        }
        let [x, y, z] = row.from(3);
        match row.word(SET) {
            "truth" => self.truth.push([x, y, z]),
            "track" => self.tracks.push([x, y, z]),
            _ => return refuse(SET, "calc-why-no-set"),
        }
        Ok(())
    }

    fn close(&mut self, case: &str) -> Result<Option<Vec<f64>>, Refusal> {
        if let Some(&at) = self.at.get(case) {
            self.answers[at] = self.measure(at);
        }
        self.forget();
        Ok(None)
    }

    fn forget(&mut self) {
        self.truth.clear();
        self.tracks.clear();
    }

    fn finish(&mut self) -> Vec<(String, Vec<f64>)> {
        let unknown = vec![f64::NAN; SET_DISTANCE.outputs.len()];
        (0..self.names.len())
            .map(|at| {
                let answers = self.answers[at].take().or_else(|| self.measure(at));
                (self.names[at].clone(), answers.unwrap_or_else(|| unknown.clone()))
            })
            .collect()
    }
}
