//! Systems of the catalogue on their sites: who decides, how, and what they send.

use super::{ModeSpace, RaidSpace, SystemSpace};
use crate::catalogue::folder;
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
        /// The middle of the sectors of its radars, clockwise from north.
        boresight: Quantity<Angle>, default "0 deg", within "-360 deg" to "360 deg", vary Sweep;
        /// What its launchers hold, where all hold the same.
        round: Option<Id<folder::Interceptor>>;
        /// What its launchers hold, where they differ.
        load: Option<Vec<LoadTable>>;
        /// How many launchers, where the author knows better than the rival counts of the sources.
        launchers: Option<Whole>, within "1" to "200", vary Sweep;
        /// Full loads in store for each launcher.
        reloads: Whole, default "0", within "0" to "100", vary Sweep;
        /// Rounds fired at a track before the next look.
        salvo: Whole, default "1", within "1" to "16", vary Sweep;
        /// Height of all its antennas above their ground, where the author knows it.
        antenna_height: Option<Quantity<Length>>, within "0 m" to "200 m", vary Sweep;
        /// The system above it in this option, which coordinates its engagements while a link stands.
        superior: Option<Text>;
        /// What it does when that link or that system is lost.
        on_loss: OnLossWord, default "alone";
        /// What it may fire at.
        control: ControlWord, default "tight";
        /// Decisions at once, where they are bounded.
        decisions: Option<Whole>, within "1" to "10000", vary Sweep;
        /// Tracks that it can hold, where they are bounded.
        tracks: Option<Whole>, within "1" to "100000", vary Sweep;
        /// How it chooses what to fire at.
        doctrine: DoctrineTable, default "{}";
        /// How it tells friend from foe. Without it, it always knows.
        identity: Option<IdentityTable>;
        /// How long its steps take, where it is not the reaction and assessment of the catalogue.
        steps: Option<StepsTable>;
        /// How sure its verdicts on shots are.
        verdict: Verdict, default "{}";
        /// When its radars send: always, where nothing is said.
        emission: Option<Vec<EmissionTable>>;
    }
}

record! {
    /// What some of the launchers hold. Launchers are loaded in the order of these tables.
    pub struct LoadTable {
        /// The type of round.
        round: Id<folder::Interceptor>;
        /// How many launchers hold it; without it, all that are left.
        launchers: Option<Whole>, within "1" to "200", vary Sweep;
    }
}

choice! {
    /// What a post does when it loses the one above it.
    pub enum OnLossWord {
        /// It goes on with its own picture.
        Alone = "alone",
        /// It goes silent and fires no more.
        Silent = "silent",
        /// It fires only at what comes at itself.
        SelfDefence = "self-defence",
    }
}

choice! {
    /// What may be fired at.
    pub enum ControlWord {
        /// Only in self-defence.
        Hold = "hold",
        /// Only what is identified as hostile.
        Tight = "tight",
        /// What is not identified as friendly or neutral.
        Free = "free",
    }
}

choice! {
    /// In which order tracks are engaged.
    pub enum AssignmentWord {
        /// The nearest to the post first.
        NearestFirst = "nearest-first",
        /// The greatest threatened worth, discounted by its time to go, first.
        GreedyValue = "greedy-value",
        /// Rounds go, one by one, to where each saves most.
        MarginalReturn = "marginal-return",
        /// The best assignment of launchers to tracks for this moment alone.
        StaticOptimal = "static-optimal",
        /// As static optimal, over what is expected for some minutes, at a price for each round.
        RollingHorizon = "rolling-horizon",
    }
}

record! {
    /// Rules of fire.
    pub struct DoctrineTable {
        /// Who is engaged first, and with what.
        assignment: AssignmentWord, default "nearest-first";
        /// Most salvos at one track; 0 is no limit.
        most_salvos: Whole, default "0", within "0" to "100", vary Sweep;
        /// Rounds fired at once where no second salvo could follow a look; 0 is as many as ever.
        last_chance: Whole, default "0", within "0" to "16", vary Sweep;
        /// Ready rounds that are kept back for ballistic flights.
        ballistic_reserve: Whole, default "0", within "0" to "1000", vary Sweep;
        /// A post that cannot engage for so long looks again.
        review: Quantity<Time>, default "5 s", within "100 ms" to "10 min", vary Sweep;
        /// How far ahead a rolling horizon looks.
        horizon: Quantity<Time>, default "5 min", within "0 s" to "24 h", vary Sweep;
        /// What a round is worth, in units of worth, where the rule prices rounds.
        round_price: Quantity<Ratio>, default "0", within "0" to "1e12", vary Sweep;
    }
}

record! {
    /// How tracks are told apart into friends and others.
    pub struct IdentityTable {
        /// Mode sets that its interrogator can ask.
        asks: Option<Vec<Referred<ModeSpace>>>;
        /// Chance that a flight that has the mode answers and is read.
        answered: Quantity<Ratio>, default "0.95", within "0" to "1", vary Sweep;
        /// Does it know the flight plans that were filed?
        knows_plans: Flag, default "true";
        /// Does it keep the corridors free?
        keeps_corridors: Flag, default "true";
        /// Chance that behaviour (course, speed, height) shows a hostile flight for what it is.
        hostile_shown: Quantity<Ratio>, default "0.8", within "0" to "1", vary Sweep;
        /// Chance that the behaviour of another flight is taken for hostile.
        others_taken_for_hostile: Quantity<Ratio>, default "0.02", within "0" to "1", vary Sweep;
        /// What stays unknown is looked at again after so long.
        again: Quantity<Time>, default "20 s", within "1 s" to "1 h", vary Sweep;
    }
}

record! {
    /// How long the steps of a decision take. A step that is left out takes no time, but for the
    /// evaluation and the assessment, which then are the reaction and assessment of the catalogue.
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
        false_alive: Quantity<Ratio>, default "0", within "0" to "1", vary Sweep;
        /// Chance that a living flight is reported killed.
        false_killed: Quantity<Ratio>, default "0", within "0" to "1", vary Sweep;
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
