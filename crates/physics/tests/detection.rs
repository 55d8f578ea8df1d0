//! Detection statistics against `detection_pd`, `detection_required_snr` and `cfar_ca`.

mod table;

use physics::detection::{Detector, Swerling, cfar, single_pulse};
use physics::math::{from_db, to_db};
use table::{Errors, Row};

fn case(row: &Row<'_>) -> Swerling {
    Swerling::from_case(row.num("swerling") as u32).expect("case 0 to 4")
}

fn detector(row: &Row<'_>) -> Detector {
    Detector::new(row.num("n_pulses") as u32, row.num("pfa")).expect("a possible detector")
}

#[test]
fn probability_on_both_sides() {
    let (mut absolute, mut relative) = (Errors::default(), Errors::default());
    let mut threshold = Errors::default();
    for row in table::read("detection_pd").rows() {
        let detector = detector(&row);
        let seen = detector.outcome(case(&row), from_db(row.num("snr_db")));
        for (ours, truth) in [(seen.pd, row.num("pd")), (seen.pmiss, row.num("pmiss"))] {
            absolute.note(ours - truth);
            relative.note(ours / truth - 1.0);
        }
        threshold.note(detector.threshold() / row.num("threshold") - 1.0);
    }
    absolute.print("pd and pmiss, absolute");
    relative.print("pd and pmiss, relative");
    threshold.print("threshold, relative");
    assert!(absolute.worst() <= 1e-9);
    assert!(relative.worst() <= 1e-6);
    assert!(threshold.worst() <= 1e-10);
}

#[test]
fn required_snr() {
    let (mut decibels, mut threshold) = (Errors::default(), Errors::default());
    for row in table::read("detection_required_snr").rows() {
        let detector = detector(&row);
        let snr = detector.required_snr(case(&row), row.num("pd")).expect("pfa < pd < 1");
        decibels.note(to_db(snr) - row.num("snr_db"));
        threshold.note(detector.threshold() / row.num("threshold") - 1.0);
    }
    decibels.print("required SNR, dB");
    threshold.print("threshold, relative");
    assert!(decibels.worst() <= 1e-6);
    assert!(threshold.worst() <= 1e-10);
}

#[test]
fn closed_forms_of_one_pulse() {
    let mut errors = Errors::default();
    for row in table::read("detection_pd").rows().filter(|row| row.num("n_pulses") == 1.0) {
        let (snr, pfa) = (from_db(row.num("snr_db")), row.num("pfa"));
        let (pd, pmiss) = match case(&row) {
            Swerling::Zero => {
                let seen = single_pulse::steady(snr, single_pulse::threshold(pfa));
                (seen.pd, seen.pmiss)
            }
            Swerling::One | Swerling::Two => {
                (single_pulse::swerling1_pd(snr, pfa), single_pulse::swerling1_miss(snr, pfa))
            }
            Swerling::Three | Swerling::Four => continue,
        };
        errors.note(pd / row.num("pd") - 1.0);
        errors.note(pmiss / row.num("pmiss") - 1.0);
    }
    errors.print("one pulse, relative");
    assert!(errors.worst() <= 1e-12);
}

#[test]
fn cell_averaging() {
    let mut errors = Errors::default();
    for row in table::read("cfar_ca").rows() {
        let (cells, pfa) = (row.num("n_ref_cells") as u32, row.num("pfa"));
        let alpha = cfar::alpha(cells, pfa).expect("a possible detector");
        let pd = cfar::swerling1_pd(cells, pfa, from_db(row.num("snr_db"))).expect("snr >= 0");
        errors.note(alpha / row.num("alpha") - 1.0);
        errors.note(pd / row.num("pd_sw1") - 1.0);
    }
    errors.print("CFAR, relative");
    assert!(errors.worst() <= 1e-10);
}
