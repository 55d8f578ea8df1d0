//! Least-cost assignment beside scipy and lapx.

use super::peer::{Peer, Python};
use super::{Agreement, Benchmark};

const SCRIPT: &str = "xtask/src/bench/peer/assignment.py";

pub const ASSIGNMENT: Benchmark = Benchmark {
    name: "assignment",
    package: "ravelin-physics",
    about: "Least-cost assignment of 1000 rows to 1000 columns, dense uniform costs and gated ones \
            (2 % of the pairs inside the gate), beside scipy.optimize.linear_sum_assignment and \
            lapx.lapjv.",
    peers: &[
        Peer::Python(Python { name: "scipy", script: SCRIPT, packages: &["scipy==1.17.1"] }),
        Peer::Python(Python { name: "lapx", script: SCRIPT, packages: &["lapx==0.11.1"] }),
    ],
    at_most: Some(1.1),
    aims: &[],
    agreement: Agreement::Relative(1e-9),
};
