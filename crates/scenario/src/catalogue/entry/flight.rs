//! Flights.

use engine::plan::Band;

use super::{KindWord, ModeWord, NameTranslation, SwerlingWord};
use crate::catalogue::{Figure, Row, Usual};
use crate::field::{
    Acceleration, CrossSection, Length, Level, Money, Ratio, SchemaVersion, Speed, SurfaceDensity,
    Text, Time, record,
};

record! {
    /// A type of flight.
    pub struct FlightEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `flight/one-way-drone`.
        id: Text;
        /// What people call it.
        name: Text;
        /// The same in other languages: one table a language.
        translation: Option<Vec<NameTranslation>>;
        /// What it is, in a sentence or two.
        says: Text;
        /// Rows of `public-figures.csv` that are shown beside it and enter nothing.
        context: Option<Vec<Row>>;
        /// What it is, as far as outcomes depend on it.
        kind: KindWord;
        /// Speeds at which it flies. A scenario flies it as it says; far outside, a warning asks
        /// whether a unit was mistaken.
        speed: Figure<Speed>, within "0 m/s" to "8 km/s";
        /// Heights at which it flies, used like its speeds.
        height: Figure<Length>, within "0 m" to "3000 km";
        /// Mean radar cross-section.
        rcs: Rcs;
        /// How its echo fluctuates.
        fluctuation: SwerlingWord, default "swerling-1";
        /// Looks closer together than this share one draw of the fluctuating echo.
        decorrelation: Usual<Time>, within "1 ms" to "10 min";
        /// Standard deviation of one airframe's cross-section about its class's.
        airframe_sigma: Usual<Level>, within "0 dB" to "20 dB";
        /// Chance that one round that meets it kills it, the same for the rounds of every option.
        kill_probability: Figure<Ratio>, within "0" to "1";
        /// Lateral acceleration with which it evades once it was fired at.
        evasion: Usual<Acceleration>, within "0 g" to "100 g";
        /// Share of kills that destroy its payload too; the others leave debris that lands.
        payload_destroyed: Usual<Ratio>, within "0" to "1";
        /// Share of its damage that debris does where it lands.
        debris_damage: Usual<Ratio>, within "0" to "1";
        /// Share of a large airfield's remaining worth that one arrival destroys; left out, it
        /// carries nothing that does damage.
        damage: Option<Figure<Ratio>>, within "0" to "1";
        /// The noise it sends towards radars; left out, none.
        jammer: Option<JammerEntry>;
        /// Mode sets that its transponder answers when it is friendly or civil; left out, none.
        answers: Option<Vec<ModeWord>>;
        /// How it finds a radar, if it is made for that.
        homing: Option<Homing>;
        /// How it falls, if it is ballistic.
        ballistic: Option<BallisticEntry>;
        /// Price of one.
        price: Figure<Money>, within "0 USD" to "10 billion USD";
    }
}

record! {
    /// Mean radar cross-section by band and side. A figure of a band is what is seen from ahead;
    /// from the side and from behind it is larger by so many decibels, unless stated on its own.
    pub struct Rcs {
        /// From ahead, in every band from L to X that is not named on its own.
        microwave: Figure<CrossSection>, within "-60 dBsm" to "60 dBsm";
        /// From the side, from L to X.
        microwave_beam: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// From behind, from L to X.
        microwave_tail: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// From ahead, in VHF.
        vhf: Figure<CrossSection>, within "-60 dBsm" to "60 dBsm";
        /// From the side, in VHF.
        vhf_beam: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// From behind, in VHF.
        vhf_tail: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// From ahead, in L.
        l: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// From ahead, in S.
        s: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// From ahead, in C.
        c: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// From ahead, in X.
        x: Option<Figure<CrossSection>>, within "-60 dBsm" to "60 dBsm";
        /// How much larger it is from the side than from ahead, from L to X.
        beam_over_nose: Usual<Level>, within "-20 dB" to "50 dB";
        /// How much larger it is from behind than from ahead, from L to X.
        tail_over_nose: Usual<Level>, within "-20 dB" to "50 dB";
        /// How much larger it is from the side than from ahead, in VHF.
        vhf_beam_over_nose: Usual<Level>, within "-20 dB" to "50 dB";
        /// How much larger it is from behind than from ahead, in VHF.
        vhf_tail_over_nose: Usual<Level>, within "-20 dB" to "50 dB";
    }
}

impl Rcs {
    /// The figure of a band seen from ahead, and what it is called.
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
    /// Noise towards radars: a generic level, no design.
    pub struct JammerEntry {
        /// Range at which the noise in the main beam of a radar equals the radar's own, from L
        /// to X.
        microwave: Figure<Length>, within "1 km" to "100000 km";
        /// The same in VHF; left out, it does not jam there.
        vhf: Option<Figure<Length>>, within "1 km" to "100000 km";
    }
}

record! {
    /// How the accuracy of an anti-radiation flight suffers from silence: an assumption about the
    /// class, no model of a seeker.
    pub struct Homing {
        /// Chance to hit a radar that has sent to the end.
        hit: Figure<Ratio>, within "0" to "1";
        /// Time of silence before arrival that halves it.
        half_life: Figure<Time>, within "0.1 s" to "1 h";
    }
}

record! {
    /// How a ballistic flight rises and falls: generic figures.
    pub struct BallisticEntry {
        /// How long it is driven.
        burn: Figure<Time>, within "1 s" to "10 min";
        /// Height at which it is burnt out.
        burnout_height: Figure<Length>, within "1 km" to "500 km";
        /// Mass over drag coefficient and area of what falls: the higher, the less the air brakes.
        ballistic_coefficient: Figure<SurfaceDensity>, within "10 kg/m2" to "100000 kg/m2";
        /// Farthest it flies.
        max_range: Figure<Length>, within "10 km" to "20000 km";
        /// Highest point of a flight to the farthest range.
        apogee: Figure<Length>, within "1 km" to "5000 km";
        /// Lateral acceleration with which it pulls up near its end.
        pull_up: Usual<Acceleration>, within "0 g" to "100 g";
        /// Height below which it pulls up.
        pull_up_height: Usual<Length>, within "0 m" to "100 km";
    }
}
