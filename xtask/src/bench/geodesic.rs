//! Inverse geodesics beside GeographicLib.

use super::peer::{Cpp, Peer};
use super::{Agreement, Benchmark};

pub const GEODESIC: Benchmark = Benchmark {
    name: "geodesic",
    package: "ravelin-physics",
    about: "Inverse geodesics of 100,000 pairs of points, azimuths and reduced length included, \
            beside GeographicLib in C++ (g++ -O3).",
    peers: &[Peer::Cpp(Cpp {
        name: "GeographicLib",
        source: "xtask/src/bench/peer/geodesic.cpp",
        // The library was renamed in its version 2.
        libraries: &["GeographicLib", "Geographic"],
    })],
    at_most: Some(2.0),
    aims: &[],
    agreement: Agreement::Absolute(1e-7),
};
