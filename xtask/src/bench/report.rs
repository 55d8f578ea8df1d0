//! The report of which-offer, written.

use super::{Agreement, Aim, Benchmark};

pub const REPORT: Benchmark = Benchmark {
    name: "report",
    package: "ravelin-report",
    about: "The report of which-offer written as HTML in both languages: five options, 175 flights, \
            hundreds of figures. Playing it, and telling single days again, is not timed.",
    peers: &[],
    at_most: None,
    aims: &[("report of which-offer", Aim::Seconds(2.0))],
    agreement: Agreement::Absolute(0.0),
};
