//! Detection statistics.

use physics::detection::{Detector, Swerling, cfar};
use physics::math::{from_db, to_db};

use crate::Picture;
use crate::canvas::{Axis, Plot, evenly};
use crate::table::read;

pub const PICTURES: [Picture; 4] = [
    ("detection-pd-against-snr", required),
    ("detection-fluctuation-loss", fluctuation),
    ("detection-cfar-loss", cfar_loss),
    ("detection-error", errors),
];

/// The SNR that each Pd needs, ours as curves and the table's as points.
fn required() -> Plot {
    let (n, pfa) = (10, 1e-6);
    let detector = Detector::new(n, pfa).unwrap();
    let table = read("detection_required_snr");
    let rows: Vec<_> = table
        .rows()
        .filter(|row| row.num("n_pulses") == f64::from(n) && row.num("pfa") == pfa)
        .map(|row| (row.num("snr_db"), row.num("pd")))
        .collect();
    assert!(!rows.is_empty());
    let (x, y) = (
        Axis::linear("signal-to-noise ratio of one pulse, dB", -10.0, 30.0),
        Axis::linear("probability of detection", 0.0, 1.0),
    );
    let mut plot = Plot::new("Ten pulses, false alarms one in a million", x, y);
    for case in Swerling::ALL {
        let curve = evenly(-10.0, 30.0, 161).map(|db| (db, detector.pd(case, from_db(db))));
        plot = plot.line(&format!("Swerling {}", case.case()), curve);
    }
    plot.table("table", rows)
}

/// How much more a fluctuating target needs than a steady one.
fn fluctuation() -> Plot {
    let (n, pfa) = (10, 1e-6);
    let detector = Detector::new(n, pfa).unwrap();
    let table = read("detection_required_snr");
    let needed = |case, pd| to_db(detector.required_snr(case, pd).unwrap());
    let loss = |case, pd| needed(case, pd) - needed(Swerling::Zero, pd);
    let rows: Vec<(f64, f64, f64)> = table
        .rows()
        .filter(|row| row.num("n_pulses") == f64::from(n) && row.num("pfa") == pfa)
        .map(|row| (row.num("swerling"), row.num("pd"), row.num("snr_db")))
        .collect();
    let steady =
        |pd: f64| rows.iter().find(|row| row.0 == 0.0 && row.1 == pd).map_or(f64::NAN, |row| row.2);
    let points: Vec<_> =
        rows.iter().filter(|row| row.0 > 0.0).map(|row| (row.1, row.2 - steady(row.1))).collect();
    let (x, y) = (
        Axis::linear("probability of detection", 0.0, 1.0),
        Axis::linear("decibels more than a steady target", -5.0, 20.0),
    );
    let mut plot = Plot::new("What fluctuation costs, ten pulses", x, y);
    for case in &Swerling::ALL[1..] {
        let curve = evenly(0.02, 0.995, 196).map(|pd| (pd, loss(*case, pd)));
        plot = plot.line(&format!("Swerling {}", case.case()), curve);
    }
    plot.table("table", points)
}

fn cfar_loss() -> Plot {
    let (x, y) = (
        Axis::log("reference cells", 1.0, 1000.0),
        Axis::linear("decibels more than with known noise", 0.0, 20.0),
    );
    let mut plot = Plot::new("What not knowing the noise costs, Swerling 1, Pd 0.9", x, y);
    let counts = || (2..1000_u32).filter(|n| *n < 40 || n % 20 == 0);
    for (name, pfa) in [("Pfa 1e-4", 1e-4), ("Pfa 1e-6", 1e-6), ("Pfa 1e-8", 1e-8)] {
        let curve = counts().map(|n| (f64::from(n), to_db(cfar::loss(n, pfa, 0.9).unwrap())));
        plot = plot.line(name, curve);
    }
    plot
}

/// Every row of two tables by how rare the event is.
fn errors() -> Plot {
    let (pd, fixed) = (read("detection_pd"), read("cfar_ca"));
    let relative = |ours: f64, truth: f64| (truth, (ours / truth - 1.0).abs());
    let sums: Vec<_> = pd
        .rows()
        .flat_map(|row| {
            let detector = Detector::new(row.num("n_pulses") as u32, row.num("pfa")).unwrap();
            let case = Swerling::from_case(row.num("swerling") as u32).unwrap();
            let seen = detector.outcome(case, from_db(row.num("snr_db")));
            [relative(seen.pd, row.num("pd")), relative(seen.pmiss, row.num("pmiss"))]
        })
        .collect();
    let adaptive: Vec<_> = fixed
        .rows()
        .map(|row| {
            let (cells, snr) = (row.num("n_ref_cells") as u32, from_db(row.num("snr_db")));
            let ours = cfar::swerling1_pd(cells, row.num("pfa"), snr).unwrap();
            relative(ours, row.num("pd_sw1"))
        })
        .collect();
    let (x, y) = (
        Axis::log("probability of the table", 1e-12, 1.0),
        Axis::log("relative error (zero lies on the foot)", 1e-17, 1e-5),
    );
    Plot::new("Ours against the 50-digit tables", x, y)
        .points("Pd and miss, Swerling 0 to 4", sums)
        .points("CFAR", adaptive)
        .dashed("tolerance", [(1e-12, 1e-6), (1.0, 1e-6)])
}
