//! Links between the posts of an option, and what they pass on.

use super::Span;
use crate::catalogue::{ReleaseWord, folder};
use crate::field::{Flag, Id, Length, Quantity, Ratio, Text, Time, Whole, record};

record! {
    /// A link from one system of the option to another.
    pub struct LinkTable {
        /// Name of the system whose picture is passed on.
        from: Text;
        /// Name of the system that receives it.
        to: Text;
        /// What kind of link it is; without one it is as said here alone.
        link: Option<Id<folder::Link>>;
        /// Does it work in both directions alike?
        both_ways: Flag, default "false";
        /// What is passed on.
        release: ReleaseWord, default "coordination";
        /// Delay of an update; 1 s where neither this nor the kind of link says it.
        latency: Option<Quantity<Time>>, within "0 s" to "1 h", vary Sweep;
        /// Mean of a drawn delay that comes on top; else none.
        jitter: Option<Quantity<Time>>, within "0 s" to "1 h", vary Sweep;
        /// Time between updates of one track; else 4 s.
        period: Option<Quantity<Time>>, within "10 ms" to "1 h", vary Sweep;
        /// Share of updates that are lost; else none.
        loss: Option<Quantity<Ratio>>, within "0" to "0.99", vary Sweep;
        /// Most tracks that it carries; else no bound.
        capacity: Option<Whole>, within "1" to "100000", vary Sweep;
        /// What is lost between systems of different make.
        foreign: Option<Foreign>;
        /// Must the ends see each other? Else not.
        line_of_sight: Option<Flag>;
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
