//! Links.

use super::NameTranslation;
use crate::catalogue::{Figure, Row, Usual};
use crate::field::{Count, Flag, Length, Ratio, SchemaVersion, Text, Time, record};

record! {
    /// A type of link between posts.
    pub struct LinkEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `link/link-16`.
        id: Text;
        /// What people call it.
        name: Text;
        /// The same in other languages: one table a language.
        translation: Option<Vec<NameTranslation>>;
        /// What it is, in a sentence or two.
        says: Text;
        /// Rows of `public-figures.csv` that are shown beside it and enter nothing.
        context: Option<Vec<Row>>;
        /// Delay of an update.
        latency: Figure<Time>, within "0 s" to "10 min";
        /// Mean of the exponential part of the delay that comes on top.
        jitter: Usual<Time>, within "0 s" to "10 min";
        /// Time between updates of one track.
        period: Figure<Time>, within "1 ms" to "1 h";
        /// Share of updates that are lost.
        loss: Usual<Ratio>, within "0" to "0.999";
        /// Most tracks that it carries at once.
        capacity: Figure<Count>, within "1" to "100000";
        /// Must its ends see each other?
        needs_line_of_sight: Flag;
        /// Are identities passed on?
        keeps_identity: Flag, default "true";
        /// Factor by which the stated standard deviation of a track grows.
        sigma_factor: Usual<Ratio>, within "1" to "100";
        /// Standard deviation of the registration error between its ends, drawn a day.
        registration_sigma: Usual<Length>, within "0 m" to "50 km";
    }
}
