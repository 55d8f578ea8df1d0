//! The scenario language: what an author writes.

use crate::catalogue::folder;
use crate::diagnostic::At;
use crate::field::{
    Angle, Defined, Id, Length, Quantity, Ratio, Referred, SchemaVersion, Space, Speed, Start,
    Text, Time, Whole, choice, record,
};
use crate::unit::{Moment, Position};

macro_rules! spaces {
    ($($Name:ident = $name:literal;)*) => {$(
        #[doc = concat!("Names of the kind `", $name, "`.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $Name;

        impl Space for $Name {
            const NAME: &'static str = $name;
        }
    )*};
}

spaces! {
    AssetSpace = "asset";
    RaidSpace = "raid";
    OptionSpace = "option";
}

/// Names of systems: unique inside an option, while two options may share them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemSpace;

impl Space for SystemSpace {
    const NAME: &'static str = "system";
    const UNIQUE: bool = false;
}

record! {
    /// A scenario: what is defended, what comes, and the options that are compared.
    pub struct Scenario {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Title of the study.
        title: Text;
        /// What the study asks, in a sentence or two.
        question: Option<Text>;
        /// What a reader must know before anything else, such as what is invented.
        note: Option<Text>;
        /// Date and time of the beginning. Without it, starts are given as spans.
        begins: Option<At<Moment>>;
        /// When the day ends, counted from the beginning.
        duration: Quantity<Time>, within "1 s" to "48 h";
        /// How often and with which luck it is played.
        study: Option<StudyTable>;
        /// What the air does to radar.
        environment: Option<Environment>;
        /// What is defended: one table an asset.
        asset: Vec<Asset>;
        /// What comes: one table a group of flights that fly alike.
        raid: Vec<Raid>;
        /// What is compared: one table an option.
        option: Vec<OptionTable>;
    }
}

record! {
    /// How often and with which luck a scenario is played, where the command does not say.
    pub struct StudyTable {
        /// Replications of each option in each world.
        replications: Whole, default "1000", within "1" to "1000000";
        /// Worlds: draws of what public figures leave open.
        worlds: Whole, default "32", within "1" to "10000";
        /// Seed of all luck.
        seed: Whole, default "1";
    }
}

record! {
    /// What the air does to radar.
    pub struct Environment {
        /// Effective over true radius of the Earth; 4/3 is the standard atmosphere.
        k_factor: Quantity<Ratio>, default "1.3333333333333333", within "0.5" to "10";
    }
}

record! {
    /// Something with worth.
    pub struct Asset {
        /// Its name, for raids to aim at and systems to stand by.
        name: Defined<AssetSpace>;
        /// What kind of thing it is.
        kind: Id<folder::Asset>;
        /// Where it is.
        at: At<Position>;
        /// Height of its ground above the ellipsoid.
        height: Quantity<Length>, default "0 m", within "-500 m" to "9 km";
        /// What it is worth, in units of the author's choice, the same for all assets.
        worth: Quantity<Ratio>, default "100", within "0" to "1e12";
    }
}

choice! {
    /// What a flight is there for.
    pub enum RoleWord {
        /// It does damage where it arrives: it leaks if it gets there.
        Payload = "payload",
        /// It accompanies, looks or distracts: it cannot leak.
        Escort = "escort",
    }
}

record! {
    /// A group of flights that fly alike. Its flights are called `NAME/1`, `NAME/2` and so on.
    pub struct Raid {
        /// Its name.
        name: Defined<RaidSpace>;
        /// What flies.
        class: Id<folder::Flight>;
        /// How many.
        count: Whole, within "1" to "5000";
        /// What they are there for.
        role: RoleWord, default "payload";
        /// The asset they fly to after their last waypoint. Only escorts may do without.
        aim: Option<Referred<AssetSpace>>;
        /// When the first one passes its first waypoint.
        start: Start, default "0 s", within "0 s" to "48 h";
        /// Each one starts up to so much later, evenly drawn.
        jitter: Quantity<Time>, default "0 s", within "0 s" to "24 h";
        /// Each one starts so much after the one before it.
        interval: Quantity<Time>, default "0 s", within "0 s" to "24 h";
        /// They fly abreast, so far from their neighbours, until they turn to their aim.
        abreast: Quantity<Length>, default "0 m", within "0 m" to "100 km";
        /// Where they fly: the waypoints before the aim, in order.
        route: Vec<Waypoint>;
        /// Height at which they arrive; without it, that of the last waypoint.
        arrival_height: Option<Quantity<Length>>, within "-500 m" to "1000 km";
    }
}

record! {
    /// A point of a route.
    pub struct Waypoint {
        /// Where it is.
        at: At<Position>;
        /// Height above the ellipsoid; between waypoints it changes evenly.
        height: Quantity<Length>, within "-500 m" to "1000 km";
        /// Speed over the ground from here to the next waypoint.
        speed: Quantity<Speed>, within "1 m/s" to "8 km/s";
    }
}

record! {
    /// One of the alternatives that are compared.
    pub struct OptionTable {
        /// Its name.
        name: Defined<OptionSpace>;
        /// What it is, in a sentence or two.
        says: Option<Text>;
        /// What it consists of: one table a system.
        system: Vec<System>;
    }
}

record! {
    /// A system of the catalogue on its site.
    pub struct System {
        /// Its name inside the option. Luck goes by names: what has one name in two options has one
        /// luck in both.
        name: Defined<SystemSpace>;
        /// What it is.
        system: Id<folder::System>;
        /// Where its post stands.
        at: At<Position>;
        /// Height of the ground above the ellipsoid.
        height: Quantity<Length>, default "0 m", within "-500 m" to "9 km";
        /// The middle of the sectors of its radars, clockwise from north.
        boresight: Quantity<Angle>, within "-360 deg" to "360 deg";
        /// What its launchers hold.
        round: Id<folder::Interceptor>;
        /// How many launchers, where the author knows better than the rival counts of the sources.
        launchers: Option<Whole>, within "1" to "200";
        /// Rounds fired at a track before the next look.
        salvo: Whole, default "1", within "1" to "16";
        /// Height of all its antennas above their ground, where the author knows it.
        antenna_height: Option<Quantity<Length>>, within "0 m" to "200 m";
    }
}
