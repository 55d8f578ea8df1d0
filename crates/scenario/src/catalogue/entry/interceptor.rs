//! Rounds.

use super::{AgainstWord, NameTranslation, SupportWord};
use crate::catalogue::{Figure, Row, Usual};
use crate::field::{
    Acceleration, Length, Mass, Money, Ratio, SchemaVersion, Speed, Text, Time, record,
};

record! {
    /// A type of round.
    pub struct InterceptorEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `interceptor/48n6e3`.
        id: Text;
        /// What people call it.
        name: Text;
        /// The same in other languages: one table a language.
        translation: Option<Vec<NameTranslation>>;
        /// What it is, in a sentence or two.
        says: Text;
        /// Rows of `public-figures.csv` that are shown beside it and enter nothing.
        context: Option<Vec<Row>>;
        /// What it is for.
        against: AgainstWord;
        /// Mean speed from launch to intercept, where it is not flown as a point mass.
        mean_speed: Figure<Speed>, within "10 m/s" to "10 km/s";
        /// Its motor, where enough is public to fly it as a point mass.
        motor: Option<MotorEntry>;
        /// From the order to first motion.
        launch_delay: Usual<Time>, within "0 s" to "5 min";
        /// Nearest intercept, slant.
        min_range: Usual<Length>, within "0 m" to "100 km";
        /// Farthest intercept, slant.
        max_range: Figure<Length>, within "100 m" to "2000 km";
        /// Farthest intercept of a ballistic flight, slant. Left out, it is for aircraft alone, or
        /// no different from `max-range`.
        ballistic_range: Option<Figure<Length>>, within "100 m" to "2000 km";
        /// Lowest intercept.
        min_altitude: Figure<Length>, within "0 m" to "100 km";
        /// Highest intercept.
        max_altitude: Figure<Length>, within "10 m" to "500 km";
        /// Lowest intercept of a ballistic flight: what is met lower lands anyway.
        keep_out_altitude: Usual<Length>, within "0 m" to "100 km";
        /// When it needs the guiding radar and a channel of it.
        support: SupportWord;
        /// How long before the intercept it goes on alone, if its support is `midcourse`.
        alone: Usual<Time>, within "0 s" to "5 min";
        /// How long before the intercept the flight is lit for it, if its support is `terminal`.
        lit: Usual<Time>, within "0 s" to "5 min";
        /// It finds its flight if the error predicted for the handover is below this.
        basket: Usual<Length>, within "1 m" to "50 km";
        /// Lateral acceleration left at intercept over what the flight evades with, from which on
        /// the chance to kill is whole.
        margin: Usual<Ratio>, within "0" to "10";
        /// Lateral acceleration left at intercept, where it flies at its mean speed.
        agility: Usual<Acceleration>, within "0 g" to "200 g";
        /// Factor on the chance to kill against flights that cross at a right angle.
        crossing_factor: Usual<Ratio>, within "0" to "1";
        /// Factor of this type on the class's chance to kill.
        kill_factor: Usual<Ratio>, within "0" to "2";
        /// Chance that it leaves its launcher as it should.
        launch_reliability: Usual<Ratio>, within "0" to "1";
        /// Chance that its guidance works to the end.
        guidance_reliability: Usual<Ratio>, within "0" to "1";
        /// Correlation of the outcomes of one salvo's rounds.
        salvo_correlation: Usual<Ratio>, within "0" to "1";
        /// Price of one.
        price: Figure<Money>, within "0 USD" to "1 billion USD";
    }
}

record! {
    /// A point mass with its motor: generic figures, no design.
    pub struct MotorEntry {
        /// Mass at launch.
        launch_mass: Figure<Mass>, within "0.1 kg" to "100 t";
        /// Share of the launch mass that is propellant.
        propellant_share: Usual<Ratio>, within "0.05" to "0.95";
        /// How long it burns.
        burn: Figure<Time>, within "0.1 s" to "10 min";
        /// Specific impulse.
        specific_impulse: Usual<Time>, within "100 s" to "500 s";
        /// Diameter of the body; drag is counted on its cross-section.
        diameter: Figure<Length>, within "1 cm" to "5 m";
        /// Factor on the generic curve of drag by Mach number.
        drag_factor: Usual<Ratio>, within "0.1" to "10";
        /// Most lateral acceleration that its structure bears.
        limit: Usual<Acceleration>, within "1 g" to "200 g";
        /// How long it can steer.
        longest: Figure<Time>, within "1 s" to "30 min";
    }
}
