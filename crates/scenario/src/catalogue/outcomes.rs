//! What was announced of real raids: context beside a study, never a fit to it.
//!
//! Rows of the table of public figures that give the share of flights of one kind that was stopped. They
//! are national totals of all layers, told by one side, and count differently; the list is chosen by hand,
//! so that a share of something else (of what leaked, of salvos, of an exercise) is not among them.

use engine::plan::Kind;

use super::embedded::FIGURES;
use super::public::{Public, table};

/// Row and kind of flight.
const STOPPED: [(&str, Kind); 17] = [
    ("pf0327", Kind::Ballistic),
    ("pf0334", Kind::Ballistic),
    ("pf0348", Kind::Ballistic),
    ("pf0349", Kind::Ballistic),
    ("pf0359", Kind::Ballistic),
    ("pf0360", Kind::Ballistic),
    ("pf0361", Kind::Ballistic),
    ("pf0362", Kind::Ballistic),
    ("pf0398", Kind::Ballistic),
    ("pf0586", Kind::Ballistic),
    ("pf0332", Kind::Missile),
    ("pf0343", Kind::Missile),
    ("pf0333", Kind::Drone),
    ("pf0383", Kind::Drone),
    ("pf0385", Kind::Drone),
    ("pf0386", Kind::Drone),
    ("pf0587", Kind::Drone),
];

/// Announced shares, in per cent, of flights of a kind that were stopped.
pub fn stopped(kind: Kind) -> Vec<Public> {
    let mut rows = table(FIGURES);
    let own = STOPPED.iter().filter(|(_, of)| *of == kind);
    own.filter_map(|(row, _)| rows.remove(*row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_an_announced_share() {
        for kind in [Kind::Ballistic, Kind::Missile, Kind::Drone] {
            let rows = stopped(kind);
            assert_eq!(rows.len(), STOPPED.iter().filter(|(_, of)| *of == kind).count());
            for row in rows {
                assert_eq!(
                    (row.about[0].as_str(), row.unit.as_str()),
                    ("outcomes", "%"),
                    "{row:?}"
                );
                let numbers = row.values.iter().filter(|value| !value.is_empty());
                let shares = numbers.map(|value| value.parse::<f64>().expect("a number"));
                assert!(shares.into_iter().all(|share| (0.0..=100.0).contains(&share)), "{row:?}");
            }
        }
        assert!(stopped(Kind::Decoy).is_empty());
    }
}
