//! Links between the posts of an option, and what they pass on.

use super::Span;
use crate::field::{Flag, Length, Quantity, Ratio, Text, Time, Whole, choice, record};

choice! {
    /// What a link passes on, each more than the one before.
    pub enum ReleaseWord {
        /// Nothing.
        Nothing = "nothing",
        /// Tracks to look at and to be cued by.
        Surveillance = "surveillance",
        /// Tracks good enough to fire on, if their error allows.
        EngagementQuality = "engagement-quality",
        /// Who engages what, too.
        Coordination = "coordination",
    }
}

record! {
    /// A link from one system of the option to another.
    pub struct LinkTable {
        /// Name of the system whose picture is passed on.
        from: Text;
        /// Name of the system that receives it.
        to: Text;
        /// Does it work in both directions alike?
        both_ways: Flag, default "false";
        /// What is passed on.
        release: ReleaseWord, default "coordination";
        /// Delay of an update.
        latency: Quantity<Time>, default "1 s", within "0 s" to "1 h", vary Sweep;
        /// Mean of a drawn delay that comes on top.
        jitter: Quantity<Time>, default "0 s", within "0 s" to "1 h", vary Sweep;
        /// Time between updates of one track.
        period: Quantity<Time>, default "4 s", within "10 ms" to "1 h", vary Sweep;
        /// Share of updates that are lost.
        loss: Quantity<Ratio>, default "0", within "0" to "0.99", vary Sweep;
        /// Most tracks that it carries, where that is bounded.
        capacity: Option<Whole>, within "1" to "100000", vary Sweep;
        /// What is lost between systems of different make.
        foreign: Option<Foreign>;
        /// Must the ends see each other?
        line_of_sight: Flag, default "false";
        /// Spans of the day in which it is down.
        down: Option<Vec<Span>>;
    }
}

record! {
    /// What an interface between systems of different make loses.
    pub struct Foreign {
        /// Are identities passed on?
        keeps_identity: Flag, default "false";
        /// Factor by which the stated error of a track grows.
        sigma_factor: Quantity<Ratio>, default "2", within "1" to "100", vary Sweep;
        /// Standard deviation of the registration error between the two.
        registration: Quantity<Length>, default "200 m", within "0 m" to "50 km", vary Sweep;
    }
}
