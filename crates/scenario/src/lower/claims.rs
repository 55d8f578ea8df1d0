//! Claim sets: whose figures are believed.

use engine::plan::{Claim, Figure, Law};

use crate::language::ClaimsWord;

/// Figures of systems of which less is better for who buys them, by the end of their names.
const LESS_IS_BETTER: &[&str] = &[
    "identify",
    "reaction",
    "prepare",
    "assessment",
    "launch-delay",
    "min-range",
    "min-altitude",
    "min-elevation",
    "min-radial-speed",
    "scan-period",
    "track-period",
    "interval",
    "reload",
    "price",
    "equipment-price",
    "false-alive",
    "false-killed",
    "others-taken-for-hostile",
    "latency",
    "jitter",
    "period",
    "loss",
    "sidelobes",
    "clutter-loss",
    "false-tracks",
    "range-sigma",
    "angle-sigma",
    "registration-sigma",
    "range-resolution",
    "beam",
];

/// What flies and what is defended: it is nobody's offer.
const NOBODYS: &[&str] = &["flight/", "asset/", "common/flight", "common/rcs", "common/asset"];

/// Is a figure of something that somebody offers?
pub fn is_offered(figure: &Figure) -> bool {
    !NOBODYS.iter().any(|of| figure.name.starts_with(of))
}

/// Put the one value in the place of a spread that a set believes: for the systems of all sides
/// alike. What flies and what is defended stay spread; they are nobody's offer.
pub fn believe(set: ClaimsWord, figure: &mut Figure) {
    if set == ClaimsWord::Spread || !is_offered(figure) {
        return;
    }
    let value = match set {
        ClaimsWord::Maker => of_kind(figure, "maker").next().map(|claim| claim.nominal),
        ClaimsWord::Sceptic | ClaimsWord::Spread => Some(sceptics(figure)),
    };
    let value = value.unwrap_or_else(|| figure.law.nominal());
    figure.law = Law::Uniform { low: value, nominal: value, high: value };
}

/// The least favourable independent value, else the least favourable derived one, else the
/// unfavourable end of the spread.
fn sceptics(figure: &Figure) -> f64 {
    let less = LESS_IS_BETTER
        .iter()
        .any(|end| figure.name.rsplit('.').next().is_some_and(|own| own == *end));
    let worst = |kind| {
        let values = of_kind(figure, kind).map(|claim| if less { claim.high } else { claim.low });
        values.reduce(if less { f64::max } else { f64::min })
    };
    let end = if less { figure.law.high() } else { figure.law.low() };
    worst("independent").or_else(|| worst("derived")).unwrap_or(end)
}

/// Claims of a kind that count: those inside the spread.
fn of_kind<'f>(figure: &'f Figure, kind: &'f str) -> impl Iterator<Item = &'f Claim> {
    let (low, high) = (figure.law.low(), figure.law.high());
    let inside = move |claim: &&Claim| low <= claim.low && claim.high <= high;
    figure.claims.iter().filter(move |claim| claim.kind == kind).filter(inside)
}
