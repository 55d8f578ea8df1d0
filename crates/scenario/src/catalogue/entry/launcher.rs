//! Launchers.

use super::{NameTranslation, folder};
use crate::catalogue::{Figure, Row, Usual};
use crate::field::{
    Angle, Count, Defined, Id, Money, SchemaVersion, Text, Time, Whole, record, spaces,
};

spaces! {
    /// Names of mixed loads.
    MixSpace = "mixed load";
}

record! {
    /// What holds rounds.
    pub struct LauncherEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `launcher/m903`.
        id: Text;
        /// What people call it.
        name: Text;
        /// The same in other languages: one table a language.
        translation: Option<Vec<NameTranslation>>;
        /// What it is, in a sentence or two.
        says: Text;
        /// Rows of `public-figures.csv` that are shown beside it and enter nothing.
        context: Option<Vec<Row>>;
        /// What it can hold: one table a type of round, each a full load of that type.
        load: Vec<Load>;
        /// Mixed loads that are known, each with its name.
        mix: Option<Vec<Mix>>;
        /// Width of the sector it fires into about its boresight; 360 degrees where it launches
        /// upright or turns.
        sector: Usual<Angle>, within "1 deg" to "360 deg";
        /// Least time between two rounds.
        interval: Usual<Time>, within "0 s" to "10 min";
        /// Time to fill it up, where rounds are in store beside it.
        reload: Usual<Time>, within "0 s" to "24 h";
        /// Price of one without rounds, where one is known; the price of a system holds all its
        /// parts.
        price: Option<Figure<Money>>, within "0 USD" to "1 billion USD";
    }
}

record! {
    /// A full load of one type of round.
    pub struct Load {
        /// The type of round.
        round: Id<folder::Interceptor>;
        /// How many of it are ready to fire.
        rounds: Figure<Count>, within "1" to "2000";
    }
}

record! {
    /// A mixed load.
    pub struct Mix {
        /// What it is called.
        name: Defined<MixSpace>;
        /// Where it is known from.
        says: Text;
        /// Row of `public-figures.csv` that it stands in.
        row: Option<Row>;
        /// What it consists of.
        part: Vec<MixPart>;
    }
}

record! {
    /// Rounds of one type in a mixed load.
    pub struct MixPart {
        /// The type of round.
        round: Id<folder::Interceptor>;
        /// How many of it.
        rounds: Whole, within "1" to "2000";
    }
}

impl LauncherEntry {
    /// The ids of every round that it can hold.
    pub(super) fn rounds(&self) -> Vec<String> {
        let whole = self.load.iter().map(|load| &load.round);
        let mixed = self.mix.iter().flatten().flat_map(|mix| &mix.part).map(|part| &part.round);
        whole.chain(mixed).map(|round| round.value.clone()).collect()
    }
}
