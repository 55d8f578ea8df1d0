//! Pd of a steady target beside scipy's noncentral chi-square.

use super::peer::{Peer, Python};
use super::{Agreement, Benchmark};

pub const DETECTION: Benchmark = Benchmark {
    name: "detection",
    package: "ravelin-physics",
    about: "Pd at Swerling 0 on 100,000 signal-to-noise ratios, threshold and curve cached per \
            (n, pfa), one thread, beside scipy.stats.ncx2.sf with its threshold cached too.",
    peers: &[Peer::Python(Python {
        name: "scipy",
        script: "xtask/src/bench/peer/detection.py",
        packages: &["scipy==1.17.1"],
    })],
    at_most: Some(1.0 / 20.0),
    aims: &[],
    agreement: Agreement::Absolute(1e-9),
};
