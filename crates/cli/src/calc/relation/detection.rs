//! Detection statistics: probability, required SNR, cell-averaging CFAR.

use physics::detection::{Detector, Swerling, cfar};
use physics::math::{from_db, to_db};

use super::super::column::Column;
use super::super::row::{Row, Verdict};
use super::{Relation, plain};

const MOST_PULSES: f64 = u32::MAX as f64;
const SWERLING: Column = Column::whole("swerling", 0.0, 4.0);
const PULSES: Column = Column::whole("n_pulses", 1.0, MOST_PULSES);
const PFA: Column = Column::between("pfa", 0.0, 1.0);
const SNR: Column = Column::any("snr_db").or_infinite();

pub const DETECTION_PROBABILITY: Relation = Relation {
    name: "detection-probability",
    columns: &[SWERLING, PULSES, PFA, SNR],
    outputs: &["threshold", "pd", "pmiss"],
    counts: &[],
    beside: None,
    tables: &["detection_pd"],
    work: |_| plain(probability),
};

fn probability(row: &Row, out: &mut [f64]) -> Verdict {
    let [swerling, pulses, pfa, snr_db] = row.first();
    if let (Some(case), Some(detector)) = detector(swerling, pulses, pfa) {
        let outcome = detector.outcome(case, from_db(snr_db));
        out.copy_from_slice(&[detector.threshold(), outcome.pd, outcome.pmiss]);
    }
    Ok(())
}

pub const REQUIRED_SNR: Relation = Relation {
    name: "required-snr",
    columns: &[SWERLING, PULSES, PFA, Column::between("pd", 0.0, 1.0)],
    outputs: &["threshold", "snr_lin", "snr_db"],
    counts: &[],
    beside: None,
    tables: &["detection_required_snr"],
    work: |_| plain(required),
};

fn required(row: &Row, out: &mut [f64]) -> Verdict {
    let [swerling, pulses, pfa, pd] = row.first();
    if let (Some(case), Some(detector)) = detector(swerling, pulses, pfa) {
        out[0] = detector.threshold();
        if let Some(snr) = detector.required_snr(case, pd) {
            out[1..].copy_from_slice(&[snr, to_db(snr)]);
        }
    }
    Ok(())
}

fn detector(swerling: f64, pulses: f64, pfa: f64) -> (Option<Swerling>, Option<Detector>) {
    (Swerling::from_case(swerling as u32), Detector::new(pulses as u32, pfa))
}

pub const CFAR: Relation = Relation {
    name: "cfar",
    columns: &[Column::whole("n_ref_cells", 1.0, MOST_PULSES), PFA, SNR],
    outputs: &["alpha", "pd_sw1"],
    counts: &[],
    beside: None,
    tables: &["cfar_ca"],
    work: |_| plain(cell_averaging),
};

fn cell_averaging(row: &Row, out: &mut [f64]) -> Verdict {
    let [cells, pfa, snr_db] = row.first();
    let cells = cells as u32;
    out[0] = cfar::alpha(cells, pfa).unwrap_or(f64::NAN);
    out[1] = cfar::swerling1_pd(cells, pfa, from_db(snr_db)).unwrap_or(f64::NAN);
    Ok(())
}
