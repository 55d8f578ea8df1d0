//! What the catalogue says about each kind of thing.

use engine::plan::Band;

use super::{Entry, Figure};
use crate::field::{
    Angle, Count, CrossSection, Flag, Id, Length, Money, Quantity, Ratio, SchemaVersion, Space,
    Speed, Text, Time, Whole, choice, record,
};

macro_rules! folders {
    ($($Name:ident = $name:literal;)*) => {$(
        #[doc = concat!("Entries in `catalogue/", $name, "/`.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $Name;

        impl Space for $Name {
            const NAME: &'static str = $name;
        }
    )*};
}

/// The folders of the catalogue, as spaces of ids.
pub mod folder {
    use super::Space;

    folders! {
        Radar = "radar";
        Interceptor = "interceptor";
        Launcher = "launcher";
        System = "system";
        Flight = "flight";
        Asset = "asset";
    }
}

choice! {
    /// Radio bands that cross-sections distinguish.
    pub enum BandWord {
        /// Metre waves.
        Vhf = "VHF",
        /// 1-2 GHz.
        L = "L",
        /// 2-4 GHz.
        S = "S",
        /// 4-8 GHz.
        C = "C",
        /// 8-12 GHz.
        X = "X",
    }
}

impl BandWord {
    /// The band of the plan.
    pub fn band(self) -> Band {
        match self {
            Self::Vhf => Band::Vhf,
            Self::L => Band::L,
            Self::S => Band::S,
            Self::C => Band::C,
            Self::X => Band::X,
        }
    }
}

choice! {
    /// How a radar scans.
    pub enum ScanWord {
        /// The antenna turns; `scan-period` is one turn.
        Rotating = "rotating",
        /// The beam is steered; `scan-period` is the time between looks at one flight.
        Electronic = "electronic",
    }
}

record! {
    /// A type of radar.
    pub struct RadarEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `radar/91n6e`.
        id: Text;
        /// What people call it.
        name: Text;
        /// What it is, in a sentence or two.
        says: Text;
        /// The band it works in, as far as cross-sections are concerned.
        band: BandWord;
        /// How it scans.
        scan: ScanWord;
        /// One turn of the antenna, or the time between looks at one flight.
        scan_period: Figure<Time>, within "1 ms" to "5 min";
        /// The radar constant as a range: there 1 m2 has, in one look in free space, the mean
        /// signal-to-noise ratio at which a Swerling 1 flight is detected half the time. What is not
        /// known about published ranges collapses into this one figure.
        reach: Figure<Length>, within "1 km" to "5000 km";
        /// Greatest slant range at which echoes are accepted.
        instrumented_range: Figure<Length>, within "1 km" to "5000 km";
        /// Nearest slant range.
        min_range: Figure<Length>, within "0 m" to "100 km";
        /// Width of the sector that it covers; without it, all round.
        sector: Option<Figure<Angle>>, within "1 deg" to "360 deg";
        /// Lowest elevation.
        min_elevation: Figure<Angle>, within "-20 deg" to "20 deg";
        /// Highest elevation.
        max_elevation: Figure<Angle>, within "1 deg" to "90 deg";
        /// Height of the antenna above the ground it stands on.
        antenna_height: Figure<Length>, within "0 m" to "200 m";
        /// Chance of a false alarm in one resolution cell of one look.
        false_alarm: Figure<Ratio>, within "1e-12" to "1e-2";
    }
}

record! {
    /// A type of round.
    pub struct InterceptorEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `interceptor/48n6e3`.
        id: Text;
        /// What people call it.
        name: Text;
        /// What it is, in a sentence or two.
        says: Text;
        /// Mean speed from launch to intercept.
        mean_speed: Figure<Speed>, within "10 m/s" to "10 km/s";
        /// From the order to first motion.
        launch_delay: Figure<Time>, within "0 s" to "5 min";
        /// Nearest intercept, slant.
        min_range: Figure<Length>, within "0 m" to "100 km";
        /// Farthest intercept, slant.
        max_range: Figure<Length>, within "100 m" to "2000 km";
        /// Lowest intercept.
        min_altitude: Figure<Length>, within "0 m" to "100 km";
        /// Highest intercept.
        max_altitude: Figure<Length>, within "10 m" to "500 km";
        /// Price of one.
        price: Figure<Money>, within "0 USD" to "1 billion USD";
    }
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
        /// What it is, in a sentence or two.
        says: Text;
        /// What it can hold: one table a type of round.
        load: Vec<Load>;
    }
}

record! {
    /// A full load of one type of round.
    pub struct Load {
        /// The type of round.
        round: Id<folder::Interceptor>;
        /// How many of it are ready to fire.
        rounds: Figure<Count>, within "1" to "200";
    }
}

record! {
    /// A fire unit: a post, its radars and its launchers.
    pub struct SystemEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `system/patriot-battery`.
        id: Text;
        /// What people call it.
        name: Text;
        /// What it is, in a sentence or two.
        says: Text;
        /// Who decides.
        post: PostEntry;
        /// What sees for it: one table a radar.
        radar: Vec<Placed>;
        /// What it fires from.
        launchers: LaunchersEntry;
        /// Price of the equipment without rounds.
        equipment_price: Figure<Money>, within "0 USD" to "100 billion USD";
    }
}

record! {
    /// Who decides.
    pub struct PostEntry {
        /// What people call it.
        name: Text;
        /// From a confirmed track to an engagement that may be ordered.
        reaction: Figure<Time>, within "0 s" to "1 h";
        /// Fire channels of its engagement radar.
        channels: Figure<Count>, within "1" to "1000";
        /// Rounds that one channel guides at once. A larger salvo takes several channels.
        channel_rounds: Whole, within "1" to "100";
        /// From the end of one shot to the verdict on it.
        assessment: Figure<Time>, within "0 s" to "10 min";
    }
}

record! {
    /// A radar and where it stands.
    pub struct Placed {
        /// Its type.
        radar: Id<folder::Radar>;
        /// Does it guide rounds? An engagement needs a track of such a radar.
        guides: Flag, default "false";
        /// Direction from the post, clockwise from the system's boresight.
        bearing: Quantity<Angle>, default "0 deg", within "-360 deg" to "360 deg";
        /// Distance from the post.
        distance: Quantity<Length>, default "0 m", within "0 m" to "200 km";
    }
}

record! {
    /// The launchers of a system, evenly on a circle about its post.
    pub struct LaunchersEntry {
        /// Their type.
        launcher: Id<folder::Launcher>;
        /// How many. Rival counts are kept: each world has one of them.
        count: Figure<Count>, within "1" to "200";
        /// Distance from the post.
        distance: Quantity<Length>, default "1 km", within "0 m" to "200 km";
    }
}

record! {
    /// A type of flight.
    pub struct FlightEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `flight/one-way-drone`.
        id: Text;
        /// What people call it.
        name: Text;
        /// What it is, in a sentence or two.
        says: Text;
        /// Mean radar cross-section.
        rcs: Rcs;
        /// Looks closer together than this share one draw of the fluctuating echo.
        decorrelation: Figure<Time>, within "1 ms" to "10 min";
        /// Chance that one round that meets it kills it, the same for the rounds of every option.
        kill_probability: Figure<Ratio>, within "0" to "1";
        /// Share of a large airfield's remaining worth that one arrival destroys.
        damage: Option<Figure<Ratio>>, within "0" to "1";
        /// Price of one.
        price: Figure<Money>, within "0 USD" to "10 billion USD";
    }
}

record! {
    /// Mean radar cross-section by band.
    pub struct Rcs {
        /// In every band from L to X that is not named on its own.
        microwave: Figure<CrossSection>, within "-60 dBsm" to "60 dBsm";
        /// In VHF.
        vhf: Figure<CrossSection>, within "-60 dBsm" to "60 dBsm";
        /// In L.
        l: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// In S.
        s: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// In C.
        c: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// In X.
        x: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
    }
}

impl Rcs {
    /// The figure of a band, and what it is called.
    pub fn band(&self, band: Band) -> (&Figure<CrossSection>, &'static str) {
        let (own, name) = match band {
            Band::Vhf => (Some(&self.vhf), "rcs.vhf"),
            Band::L => (self.l.as_ref(), "rcs.l"),
            Band::S => (self.s.as_ref(), "rcs.s"),
            Band::C => (self.c.as_ref(), "rcs.c"),
            Band::X => (self.x.as_ref(), "rcs.x"),
        };
        own.map_or((&self.microwave, "rcs.microwave"), |figure| (figure, name))
    }
}

record! {
    /// A kind of defended asset.
    pub struct AssetEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `asset/air-base`.
        id: Text;
        /// What people call it.
        name: Text;
        /// What it is, in a sentence or two.
        says: Text;
        /// How much harder it is than a large airfield: one arrival destroys so much less of it.
        hardness: Figure<Ratio>, within "0.01" to "100";
    }
}

impl Entry {
    /// The id it gives itself, and the ids of what it refers to.
    pub(super) fn references(&self) -> (Text, Vec<String>) {
        match self {
            Self::Radar(entry) => (entry.id.clone(), Vec::new()),
            Self::Interceptor(entry) => (entry.id.clone(), Vec::new()),
            Self::Launcher(entry) => {
                let rounds = entry.load.iter().map(|load| load.round.value.clone());
                (entry.id.clone(), rounds.collect())
            }
            Self::System(entry) => {
                let radars = entry.radar.iter().map(|placed| placed.radar.value.clone());
                let launcher = entry.launchers.launcher.value.clone();
                (entry.id.clone(), radars.chain([launcher]).collect())
            }
            Self::Flight(entry) => (entry.id.clone(), Vec::new()),
            Self::Asset(entry) => (entry.id.clone(), Vec::new()),
        }
    }
}
