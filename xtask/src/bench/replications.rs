//! Replications of shipped scenarios on one core, and the preparation of their worlds.

use super::{Agreement, Aim, Benchmark};

pub const REPLICATIONS: Benchmark = Benchmark {
    name: "replications",
    package: "ravelin-scenario",
    about: "Replications of shipped scenarios in the nominal world: one replication is one option's \
            whole day, played by one thread and timed in seconds of its core, with the tables made \
            outside the clock; for Erlang's loss system an arrival is counted instead. Apart from \
            that, in seconds of a clock on two threads, what is made before: the tables of all \
            options in the first world, with geometry and fly-outs, and in a further one.",
    peers: &[],
    at_most: None,
    aims: &[
        ("which-offer, first world", Aim::Seconds(3.0)),
        ("which-offer, further world", Aim::Seconds(0.5)),
        ("which-offer, ", Aim::ASecond(500.0)),
        ("r60, three batteries", Aim::ASecond(3_000.0)),
        ("erlang-loss, channels", Aim::ASecond(1e6)),
    ],
    agreement: Agreement::Absolute(0.0),
};
