//! Systems of the catalogue on their sites: who decides, how, and what they send.

use super::{RaidSpace, SystemSpace};
use crate::catalogue::{AssignmentWord, ControlWord, ModeWord, OnLossWord, folder};
use crate::diagnostic::At;
use crate::field::{
    Angle, Defined, Flag, Id, Length, Quantity, Ratio, Referred, Start, Text, Time, Whole, choice,
    record,
};
use crate::unit::Position;

record! {
    /// A system of the catalogue on its site.
    pub struct System {
        /// Its name inside the option. Luck goes by names: what has one name in two options has one
        /// luck in both.
        name: Defined<SystemSpace>;
        /// What it is.
        system: Id<folder::System>;
        /// Where its post stands.
        at: Option<At<Position>>;
        /// The flight that carries it, instead of a place: a group of one flight that holds at one
        /// of its waypoints. It works from the middle of that station while the flight is there.
        aboard: Option<Referred<RaidSpace>>;
        /// Height of the ground above the ellipsoid.
        height: Quantity<Length>, default "0 m", within "-500 m" to "9 km";
        /// The middle of the sectors of its radars and launchers, clockwise from north; without it,
        /// they look north.
        boresight: Option<Quantity<Angle>>, within "-360 deg" to "360 deg", vary Sweep;
        /// What its launchers hold, where all hold the same and something else than the catalogue
        /// says.
        round: Option<Id<folder::Interceptor>>;
        /// What its launchers hold, where they differ.
        load: Option<Vec<LoadTable>>;
        /// How many launchers, where the author knows better than the rival counts of the sources.
        launchers: Option<Whole>, within "1" to "200", vary Sweep;
        /// Full loads in store for each launcher.
        reloads: Whole, default "0", within "0" to "100", vary Sweep;
        /// Rounds in store beside those, in all: they are dealt to the launchers that hold such
        /// rounds, one to each in turn.
        store: Option<Vec<StoreTable>>;
        /// Where the parts of an order stand, as far as they do not stand on the circle that the
        /// catalogue gives them.
        part: Option<Vec<PartTable>>;
        /// Rounds fired at a track before the next look, where it is not as the catalogue says.
        salvo: Option<Whole>, within "1" to "16", vary Sweep;
        /// Height of all its antennas above their ground, where the author knows it.
        antenna_height: Option<Quantity<Length>>, within "0 m" to "200 m", vary Sweep;
        /// The system above it in this option, which coordinates its engagements while a link stands.
        superior: Option<Text>;
        /// What it does when that link or that system is lost, where it is not as the catalogue says.
        on_loss: Option<OnLossWord>;
        /// What it may fire at, where it is not as the catalogue says.
        control: Option<ControlWord>;
        /// Decisions at once, where they are not as the catalogue says.
        decisions: Option<Whole>, within "1" to "10000", vary Sweep;
        /// Tracks that it can hold, where they are not as the catalogue says.
        tracks: Option<Whole>, within "1" to "100000", vary Sweep;
        /// How it chooses what to fire at.
        doctrine: DoctrineTable, default "{}";
        /// How it tells friend from foe, where it is not as the catalogue says.
        identity: IdentityTable, default "{}";
        /// How long its steps take, where it is not as the catalogue says.
        steps: StepsTable, default "{}";
        /// How sure its verdicts on shots are, where it is not as the catalogue says.
        verdict: Verdict, default "{}";
        /// When its radars send: always, where nothing is said.
        emission: Option<Vec<EmissionTable>>;
    }
}

record! {
    /// What some of the launchers hold: one type of round, or a mixed load of the catalogue.
    /// Launchers are loaded in the order of these tables.
    pub struct LoadTable {
        /// The type of round.
        round: Option<Id<folder::Interceptor>>;
        /// Name of a mixed load that the catalogue gives the launcher.
        mix: Option<Text>;
        /// Rounds that each of them holds, where it is not a full load of the type.
        rounds: Option<Whole>, within "1" to "2000", vary Sweep;
        /// How many launchers hold it; without it, all that are left.
        launchers: Option<Whole>, within "1" to "200", vary Sweep;
    }
}

record! {
    /// Rounds of one type in store.
    pub struct StoreTable {
        /// The type of round.
        round: Id<folder::Interceptor>;
        /// How many of it.
        rounds: Whole, within "1" to "100000", vary Sweep;
    }
}

record! {
    /// A part of an order, as it stands here.
    pub struct PartTable {
        /// Its name inside the order: the catalogue's, with its number from the second one on
        /// (`battery`, `battery/2`).
        name: Text;
        /// Where its post stands.
        at: At<Position>;
        /// Height of the ground above the ellipsoid.
        height: Quantity<Length>, default "0 m", within "-500 m" to "9 km";
        /// The middle of its sectors; without it, that of the order.
        boresight: Option<Quantity<Angle>>, within "-360 deg" to "360 deg", vary Sweep;
    }
}

record! {
    /// Rules of fire. What is left out is as the catalogue says of the post.
    pub struct DoctrineTable {
        /// Who is engaged first, and with what.
        assignment: Option<AssignmentWord>;
        /// Rounds of every salvo after the first; 0 is as many as in the first.
        later_salvo: Option<Whole>, within "0" to "16", vary Sweep;
        /// Most salvos at one track; 0 is no limit.
        most_salvos: Option<Whole>, within "0" to "100", vary Sweep;
        /// Rounds fired at once where no second salvo could follow a look; 0 is as many as ever.
        last_chance: Whole, default "0", within "0" to "16", vary Sweep;
        /// Ready rounds that are kept back for ballistic flights.
        ballistic_reserve: Whole, default "0", within "0" to "1000", vary Sweep;
        /// A post that cannot engage for so long looks again.
        review: Option<Quantity<Time>>, within "100 ms" to "10 min", vary Sweep;
        /// How far ahead a rolling horizon looks.
        horizon: Option<Quantity<Time>>, within "0 s" to "24 h", vary Sweep;
        /// What a round is worth, in units of worth, where the rule prices rounds.
        round_price: Option<Quantity<Ratio>>, within "0" to "1e12", vary Sweep;
    }
}

record! {
    /// How tracks are told apart into friends and others. What is left out is as the catalogue says
    /// of the post.
    pub struct IdentityTable {
        /// Is every track known for what it is? Then nothing else here counts.
        perfect: Flag, default "false";
        /// Mode sets that its interrogator can ask.
        asks: Option<Vec<ModeWord>>;
        /// Chance that a flight that has the mode answers and is read.
        answered: Option<Quantity<Ratio>>, within "0" to "1", vary Sweep;
        /// Does it know the flight plans that were filed?
        knows_plans: Option<Flag>;
        /// Does it keep the corridors free?
        keeps_corridors: Option<Flag>;
        /// Chance that behaviour (course, speed, height) shows a hostile flight for what it is.
        hostile_shown: Option<Quantity<Ratio>>, within "0" to "1", vary Sweep;
        /// Chance that the behaviour of another flight is taken for hostile.
        others_taken_for_hostile: Option<Quantity<Ratio>>, within "0" to "1", vary Sweep;
        /// What stays unknown is looked at again after so long.
        again: Option<Quantity<Time>>, within "1 s" to "1 h", vary Sweep;
    }
}

record! {
    /// How long the steps of a decision take. A step that is left out is as the catalogue says of
    /// the post.
    pub struct StepsTable {
        /// To identify a track.
        identify: Option<StepTable>;
        /// To evaluate a track and order an engagement.
        evaluate: Option<StepTable>;
        /// From the order to the launcher's readiness.
        launch: Option<StepTable>;
        /// From the end of a shot to the verdict on it.
        assess: Option<StepTable>;
    }
}

record! {
    /// A time that is drawn: one of `fixed`, `mean` and `median`.
    pub struct StepTable {
        /// Always so long.
        fixed: Option<Quantity<Time>>, within "0 s" to "24 h", vary Sweep;
        /// Exponential with this mean.
        mean: Option<Quantity<Time>>, within "1 ms" to "24 h", vary Sweep;
        /// Log-normal with this median.
        median: Option<Quantity<Time>>, within "1 ms" to "24 h", vary Sweep;
        /// For the log-normal law: the value that 84 in 100 stay below, over the median.
        spread: Quantity<Ratio>, default "1.5", within "1" to "20", vary Sweep;
    }
}

record! {
    /// How sure the verdict on a shot is.
    pub struct Verdict {
        /// Chance that a killed flight is reported alive.
        false_alive: Option<Quantity<Ratio>>, within "0" to "1", vary Sweep;
        /// Chance that a living flight is reported killed.
        false_killed: Option<Quantity<Ratio>>, within "0" to "1", vary Sweep;
    }
}

choice! {
    /// When a radar sends.
    pub enum SendWord {
        /// Always, but for the spans in `off`.
        On = "on",
        /// Never.
        Silent = "silent",
        /// Only while its post has a track by link or by another radar, and for `hold` after it.
        OnCue = "on-cue",
        /// On and off by turns: `hold` on, `pause` off.
        Blinking = "blinking",
    }
}

record! {
    /// When some radars of a system send, and where to.
    pub struct EmissionTable {
        /// The type of radar; without it, all radars of the system.
        radar: Option<Id<folder::Radar>>;
        /// When it sends.
        sends: SendWord, default "on";
        /// Spans in which it is off by plan.
        off: Option<Vec<Span>>;
        /// How long it stays on after a cue, or how long it sends when it blinks.
        hold: Quantity<Time>, default "60 s", within "1 s" to "24 h", vary Sweep;
        /// How long it is off when it blinks.
        pause: Quantity<Time>, default "60 s", within "1 s" to "24 h", vary Sweep;
        /// A sector into which nothing is sent.
        blanked: Option<Sector>;
    }
}

record! {
    /// A span of the day.
    pub struct Span {
        /// When it begins.
        from: Start, within "0 s" to "48 h";
        /// When it ends.
        until: Start, within "0 s" to "48 h";
    }
}

record! {
    /// A sector in azimuth.
    pub struct Sector {
        /// Its middle, clockwise from north.
        middle: Quantity<Angle>, within "-360 deg" to "360 deg";
        /// Its width.
        width: Quantity<Angle>, within "1 deg" to "360 deg", vary Sweep;
    }
}
