//! Cell-averaging constant false-alarm rate: the threshold is a multiple of the mean of
//! reference cells.
//!
//! One pulse, square-law, noise of one unknown power in all cells. Source: Finn & Johnson,
//! *Adaptive detection mode with threshold control*, RCA Review 29 (1968); Richards,
//! *Fundamentals of Radar Signal Processing* (2nd ed.), chapter 6. Table:
//! `cfar_ca`.

use crate::math::{exp, exp_m1, ln, ln_1p};

/// The factor alpha by which the mean of `cells` reference cells is multiplied for a false-alarm
/// probability `pfa`: cells (pfa^(-1 / cells) - 1).
///
/// Tends to -ln(pfa), the fixed threshold, for many cells. `None` unless cells >= 1 and
/// 0 < pfa < 1.
pub fn alpha(cells: u32, pfa: f64) -> Option<f64> {
    let possible = cells >= 1 && pfa > 0.0 && pfa < 1.0;
    let n = f64::from(cells);
    possible.then(|| n * exp_m1(-ln(pfa) / n))
}

/// Pd of a Swerling 1 target of mean power ratio `snr` in the cell under test:
/// (1 + alpha / (cells (1 + snr)))^-cells. The reference cells hold noise alone.
///
/// `None` as [`alpha`], or for `snr` < 0.
pub fn swerling1_pd(cells: u32, pfa: f64, snr: f64) -> Option<f64> {
    let alpha = alpha(cells, pfa)?;
    let n = f64::from(cells);
    (snr >= 0.0).then(|| exp(-n * ln_1p(alpha / (n * (1.0 + snr)))))
}

/// CFAR loss: how much more SNR (power ratio) a Swerling 1 target needs for `pd` than it would
/// against the fixed threshold.
///
/// `None` as [`alpha`], or unless pfa < pd < 1.
pub fn loss(cells: u32, pfa: f64, pd: f64) -> Option<f64> {
    let n = f64::from(cells);
    let fixed = super::single_pulse::swerling1_required_snr(pd, pfa).filter(|snr| *snr > 0.0)?;
    let adaptive = alpha(cells, pfa)? / (n * exp_m1(-ln(pd) / n)) - 1.0;
    Some(adaptive / fixed)
}
