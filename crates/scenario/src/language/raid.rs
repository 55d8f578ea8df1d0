//! What flies: groups of flights with their routes.
//!
//! Their geometry and timing are their author's alone: no sweep varies them (docs/models/limits.md).

use super::{AssetSpace, RaidSpace};
use crate::catalogue::{ModeWord, folder};
use crate::diagnostic::At;
use crate::field::{
    Defined, Flag, Id, Length, Quantity, Referred, Speed, Start, Text, Time, Whole, choice, record,
};
use crate::unit::{Moment, Position};

choice! {
    /// Whose a flight is.
    pub enum SideWord {
        /// The attacker's.
        Hostile = "hostile",
        /// The defender's or an ally's.
        Friendly = "friendly",
        /// Nobody's in this matter.
        Civil = "civil",
    }
}

choice! {
    /// What a flight is there for.
    pub enum RoleWord {
        /// It does damage where it arrives: it leaks if it gets there.
        Payload = "payload",
        /// It drops what is no flight of its own at its release line, and leaks if it gets there.
        Bomber = "bomber",
        /// It flies to a radar; the less the radar sent before it arrives, the worse it hits.
        AntiRadiation = "anti-radiation",
        /// It accompanies, carries, jams, looks or distracts: it cannot leak.
        Escort = "escort",
    }
}

choice! {
    /// What a height is counted from.
    pub enum AboveWord {
        /// The ellipsoid.
        Ellipsoid = "ellipsoid",
        /// The ground below, as far as there is terrain; else the ellipsoid.
        Ground = "ground",
    }
}

choice! {
    /// A part of a system.
    pub enum PartWord {
        /// The first of its radars that guides rounds, else its first radar.
        EngagementRadar = "engagement-radar",
        /// The first of its radars that does not guide rounds, else its first radar.
        SearchRadar = "search-radar",
        /// Its post.
        Post = "post",
        /// Its first launcher.
        Launcher = "launcher",
    }
}

record! {
    /// A group of flights that fly alike. Its flights are called `NAME/1`, `NAME/2` and so on.
    pub struct Raid {
        /// Its name.
        name: Defined<RaidSpace>;
        /// What flies.
        class: Id<folder::Flight>;
        /// Whose they are.
        side: SideWord, default "hostile";
        /// How many; of those that carriers release, how many from each carrier.
        count: Whole, within "1" to "5000", vary Sweep;
        /// What they are there for. Hostile flights are payload where nothing is said, others
        /// escorts.
        role: Option<RoleWord>;
        /// The asset they fly to after their last waypoint. Only escorts may do without.
        aim: Option<Referred<AssetSpace>>, vary Never;
        /// The equipment they fly to instead, in options that have it.
        target: Option<Target>, vary Never;
        /// When the first one passes its first waypoint.
        start: Start, default "0 s", within "0 s" to "48 h", vary Never;
        /// Each one starts up to so much later, evenly drawn.
        jitter: Quantity<Time>, default "0 s", within "0 s" to "24 h", vary Never;
        /// Each one starts so much after the one before it.
        interval: Quantity<Time>, default "0 s", within "0 s" to "24 h", vary Never;
        /// They come as a Poisson stream: each one an exponential gap with this mean after the one
        /// before it, the first one after `start`.
        mean_gap: Option<Quantity<Time>>, within "10 ms" to "24 h", vary Never;
        /// They are released by carriers that are still alive then.
        released: Option<Released>, vary Never;
        /// They fly abreast, so far from their neighbours, until they turn to their aim.
        abreast: Quantity<Length>, default "0 m", within "0 m" to "100 km", vary Never;
        /// Where they fly: the waypoints before the aim, in order. Flights that are released, or
        /// that fall on ballistic paths, may do without.
        route: Option<Vec<Waypoint>>, vary Never;
        /// Where a ballistic flight is launched; it falls on its aim.
        launch: Option<At<Position>>, vary Never;
        /// Height at which they arrive; without it, that of the last waypoint.
        arrival_height: Option<Quantity<Length>>, within "-500 m" to "1000 km", vary Never;
        /// Bombers drop at this waypoint, counted from 1; without it, at the end of their route.
        line: Option<Whole>, within "1" to "1000", vary Never;
        /// Ways off the route for flights that were fired at, in the order of their waypoints.
        if_fired_at: Option<Vec<BranchTable>>, vary Never;
        /// Mode sets that their transponders answer, where it is not as the catalogue says. Hostile
        /// flights answer none.
        answers: Option<Vec<ModeWord>>;
        /// Does the defender know a flight plan of them?
        plan_filed: Flag, default "false";
        /// The jammer that each of them carries, where it is another than its class has.
        jammer: Option<JammerTable>, vary Never;
    }
}

record! {
    /// Recorded traffic: a finished table of state vectors (CSV or Parquet), whose aircraft become
    /// flights without a role. Their names are digests: who they were is not kept.
    pub struct Traffic {
        /// Name of the group.
        name: Defined<RaidSpace>;
        /// The table, by its path relative to the scenario. Its columns: `time` (seconds since 1970),
        /// `icao24`, `lat`, `lon` (degrees), `geoaltitude` or `baroaltitude` (metres), perhaps
        /// `onground`.
        file: Text;
        /// What flies.
        class: Id<folder::Flight>;
        /// Whose they are.
        side: SideWord, default "civil";
        /// The date and time in the table at which the scenario begins; without it, `begins`.
        from: Option<At<Moment>>, vary Never;
        /// Mode sets that their transponders answer, where it is not as the catalogue says.
        answers: Option<Vec<ModeWord>>;
        /// Does the defender know flight plans of them?
        plan_filed: Flag, default "true";
    }
}

record! {
    /// A point of a route.
    pub struct Waypoint {
        /// Where it is.
        at: At<Position>, vary Never;
        /// Its height; between waypoints it changes evenly.
        height: Quantity<Length>, within "-500 m" to "1000 km", vary Never;
        /// What the height is counted from, here and on the way to the next waypoint.
        above: AboveWord, default "ellipsoid", vary Never;
        /// Speed over the ground from here to the next waypoint.
        speed: Quantity<Speed>, within "1 m/s" to "8 km/s", vary Never;
        /// They stay here for so long: on a circle about the point if `orbit` gives one, else hovering.
        hold: Option<Quantity<Time>>, within "1 s" to "48 h", vary Never;
        /// Radius of the circle on which they stay.
        orbit: Option<Quantity<Length>>, within "100 m" to "200 km", vary Never;
    }
}

record! {
    /// Equipment to fly to: it stands elsewhere in every option, and not in all.
    pub struct Target {
        /// Name of the system.
        system: Text, vary Never;
        /// Which part of it.
        part: PartWord, default "engagement-radar", vary Never;
    }
}

record! {
    /// How flights leave their carriers.
    pub struct Released {
        /// The group of the carriers; each of them releases `count` flights.
        by: Referred<RaidSpace>, vary Never;
        /// At which waypoint of the carriers, counted from 1.
        waypoint: Whole, within "1" to "1000", vary Never;
        /// So much after the carrier has passed it.
        after: Quantity<Time>, default "0 s", within "0 s" to "24 h", vary Never;
        /// Each one leaves so much after the one before it.
        interval: Quantity<Time>, default "0 s", within "0 s" to "1 h", vary Never;
        /// Speed over the ground from the release to the first waypoint.
        speed: Quantity<Speed>, within "1 m/s" to "8 km/s", vary Never;
    }
}

record! {
    /// Another way on, for a flight that was fired at before it came to the point.
    pub struct BranchTable {
        /// The waypoint at which it turns off, counted from 1.
        waypoint: Whole, within "1" to "1000", vary Never;
        /// Speed over the ground from there to the first waypoint of the new way.
        speed: Quantity<Speed>, within "1 m/s" to "8 km/s", vary Never;
        /// The new way.
        route: Vec<Waypoint>, vary Never;
        /// Does it go on to its aim at the end of that way?
        goes_on: Flag, default "false", vary Never;
    }
}

record! {
    /// Noise towards radars, by band: the range at which it equals the radar's own noise when the
    /// main beam looks at the jammer. A band that is left out is not jammed.
    pub struct JammerTable {
        /// In VHF.
        vhf: Option<Quantity<Length>>, within "1 m" to "100000 km", vary Never;
        /// In L.
        l: Option<Quantity<Length>>, within "1 m" to "100000 km", vary Never;
        /// In S.
        s: Option<Quantity<Length>>, within "1 m" to "100000 km", vary Never;
        /// In C.
        c: Option<Quantity<Length>>, within "1 m" to "100000 km", vary Never;
        /// In X.
        x: Option<Quantity<Length>>, within "1 m" to "100000 km", vary Never;
    }
}
