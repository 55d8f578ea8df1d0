//! Radars.

use super::{BandWord, NameTranslation, ScanWord};
use crate::catalogue::{Figure, Row, Usual};
use crate::field::{
    Angle, Count, Length, Level, Money, Rate, Ratio, SchemaVersion, Speed, Text, Time, Whole,
    record,
};

record! {
    /// A type of radar.
    pub struct RadarEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `radar/91n6e`.
        id: Text;
        /// What people call it.
        name: Text;
        /// The same in other languages: one table a language.
        translation: Option<Vec<NameTranslation>>;
        /// What it is, in a sentence or two.
        says: Text;
        /// Rows of `public-figures.csv` that are shown beside it and enter nothing.
        context: Option<Vec<Row>>;
        /// The band it works in, as far as cross-sections are concerned.
        band: BandWord;
        /// How it scans.
        scan: ScanWord;
        /// One turn of the antenna, there and back of one that swings, or the time between looks
        /// at one flight in search.
        scan_period: Figure<Time>, within "1 ms" to "5 min";
        /// Time between looks at a flight that is tracked, where the beam is steered.
        track_period: Usual<Time>, within "1 ms" to "5 min";
        /// The radar constant as a range: there 1 m2 has, in one look in free space, the mean
        /// signal-to-noise ratio at which a Swerling 1 flight is detected half the time. What is not
        /// known about published ranges collapses into this one figure.
        reach: Figure<Length>, within "1 km" to "5000 km";
        /// Greatest slant range at which echoes are accepted.
        instrumented_range: Figure<Length>, within "1 km" to "5000 km";
        /// Nearest slant range.
        min_range: Usual<Length>, within "0 m" to "100 km";
        /// Width of the sector that it covers; 360 degrees have no edges.
        sector: Usual<Angle>, within "1 deg" to "360 deg";
        /// Lowest elevation.
        min_elevation: Usual<Angle>, within "-90 deg" to "20 deg";
        /// Highest elevation.
        max_elevation: Usual<Angle>, within "1 deg" to "90 deg";
        /// Least radial speed of what is seen; slower is taken for clutter.
        min_radial_speed: Usual<Speed>, within "0 m/s" to "200 m/s";
        /// Height of the antenna above the ground it stands on.
        antenna_height: Usual<Length>, within "0 m" to "200 m";
        /// Chance of a false alarm in one resolution cell of one look.
        false_alarm: Usual<Ratio>, within "1e-12" to "1e-2";
        /// Two flights nearer than this in range, and in one beam, are one.
        range_resolution: Usual<Length>, within "0 m" to "10 km";
        /// Width of the beam in azimuth: the resolution in angle, and the main lobe for jamming.
        beam: Usual<Angle>, within "0.01 deg" to "40 deg";
        /// Standard deviation of a range at a signal-to-noise ratio of 13 dB.
        range_sigma: Usual<Length>, within "0 m" to "5 km";
        /// Standard deviation of an angle at a signal-to-noise ratio of 13 dB.
        angle_sigma: Usual<Angle>, within "0 deg" to "10 deg";
        /// Standard deviation of its constant error of place, drawn a day.
        registration_sigma: Usual<Length>, within "0 m" to "10 km";
        /// Hits that confirm a track ...
        confirm_hits: Usual<Count>, within "1" to "8";
        /// ... in so many looks.
        confirm_looks: Usual<Count>, within "1" to "8";
        /// Misses in a row that drop a track.
        drop_misses: Usual<Count>, within "1" to "50";
        /// Tracks that it holds without slowing its search.
        free_tracks: Usual<Count>, within "0" to "100000";
        /// Share of its search's time that each further track takes.
        track_share: Usual<Ratio>, within "0" to "1";
        /// Most tracks that it holds.
        most_tracks: Usual<Count>, within "1" to "100000";
        /// Gain of its side lobes over that of its main beam, one way.
        sidelobes: Usual<Level>, within "-80 dB" to "0 dB";
        /// Loss of signal against low flyers over land that clutter leaves after processing.
        clutter_loss: Usual<Level>, within "0 dB" to "60 dB";
        /// False tracks that it brings to its post.
        false_tracks: Usual<Rate>, within "0 per hour" to "1000 per hour";
        /// How long a false track lasts.
        false_track_lasts: Usual<Time>, within "0 s" to "1 h";
        /// What it can guide. Left out where it guides no rounds.
        guidance: Option<Guidance>;
        /// Price of one, where one is known; the price of a system holds all its parts.
        price: Option<Figure<Money>>, within "0 USD" to "10 billion USD";
    }
}

record! {
    /// What a radar that guides rounds can do at once.
    pub struct Guidance {
        /// Its fire channels: engagements at once.
        channels: Figure<Count>, within "1" to "1000";
        /// Rounds that one channel guides at once. A larger salvo takes several channels.
        channel_rounds: Whole, within "1" to "100";
    }
}
