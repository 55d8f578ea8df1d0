//! Words that entries choose from.

use engine::plan::{
    Against, Assignment, Band, Kind, ModeSets, OnLoss, Release, Swerling, WeaponsControl,
};

use crate::field::choice;

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
        /// The antenna swings over its sector; `scan-period` is the time there and back.
        Sector = "sector",
        /// The beam is steered; `scan-period` is the time between looks at one flight in search,
        /// `track-period` that between looks at a flight that is tracked.
        Electronic = "electronic",
    }
}

choice! {
    /// What a round is for.
    pub enum AgainstWord {
        /// Aircraft, missiles and drones.
        Air = "air",
        /// Ballistic flights.
        Ballistic = "ballistic",
        /// Both.
        Both = "both",
    }
}

impl AgainstWord {
    /// As the plan has it.
    pub fn against(self) -> Against {
        Against { air: self != Self::Ballistic, ballistic: self != Self::Air }
    }
}

choice! {
    /// Over which part of its flight a round needs the guiding radar and a channel of it.
    pub enum SupportWord {
        /// From launch to intercept.
        Whole = "whole",
        /// From launch until it looks for itself, so long before the intercept as `alone` says.
        Midcourse = "midcourse",
        /// In the last seconds only, as many as `lit` says.
        Terminal = "terminal",
        /// Never.
        None = "none",
    }
}

choice! {
    /// How the steps of a post are spread about their figure.
    pub enum LawWord {
        /// Not at all.
        Fixed = "fixed",
        /// Exponentially; the figure is the mean.
        Exponential = "exponential",
        /// Log-normally; the figure is the median, and `spread` the 84 % quantile over it.
        LogNormal = "log-normal",
    }
}

choice! {
    /// Sets of IFF modes: what a transponder answers and an interrogator may ask.
    pub enum ModeWord {
        /// What air traffic control asks; it says who somebody claims to be.
        Civil = "civil",
        /// Encrypted modes of NATO.
        Nato = "nato",
        /// Encrypted modes of the defender's own making.
        National = "national",
        /// Encrypted modes of Russian make.
        Russian = "russian",
    }
}

impl ModeWord {
    /// Its bit, and no other.
    pub fn mode(self) -> ModeSets {
        ModeSets(match self {
            Self::Civil => 1,
            Self::Nato => 2,
            Self::National => 4,
            Self::Russian => 8,
        })
    }

    /// The bits of several; none where none are given.
    pub fn together(words: Option<&Vec<Self>>) -> ModeSets {
        ModeSets(words.into_iter().flatten().fold(0, |bits, word| bits | word.mode().0))
    }
}

choice! {
    /// What a post does when the post above it, or the link to it, is lost.
    pub enum OnLossWord {
        /// It goes on with its own picture.
        Alone = "alone",
        /// It goes silent and fires no more.
        Silent = "silent",
        /// It fires only at what comes at itself.
        SelfDefence = "self-defence",
    }
}

impl OnLossWord {
    /// As the plan has it.
    pub fn on_loss(self) -> OnLoss {
        match self {
            Self::Alone => OnLoss::Alone,
            Self::Silent => OnLoss::Silent,
            Self::SelfDefence => OnLoss::SelfDefence,
        }
    }
}

choice! {
    /// What a post may fire at.
    pub enum ControlWord {
        /// Only at what comes at its own system.
        Hold = "hold",
        /// At what is identified as hostile, and in self-defence.
        Tight = "tight",
        /// At what is not identified as friendly or neutral.
        Free = "free",
    }
}

impl ControlWord {
    /// As the plan has it.
    pub fn control(self) -> WeaponsControl {
        match self {
            Self::Hold => WeaponsControl::Hold,
            Self::Tight => WeaponsControl::Tight,
            Self::Free => WeaponsControl::Free,
        }
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
        /// The best assignment of launchers to tracks for the moment alone.
        StaticOptimal = "static-optimal",
        /// The same over what is expected for some minutes, at a price for each round.
        RollingHorizon = "rolling-horizon",
    }
}

impl AssignmentWord {
    /// As the plan has it.
    pub fn assignment(self) -> Assignment {
        match self {
            Self::NearestFirst => Assignment::NearestFirst,
            Self::GreedyValue => Assignment::GreedyValue,
            Self::MarginalReturn => Assignment::MarginalReturn,
            Self::StaticOptimal => Assignment::StaticOptimal,
            Self::RollingHorizon => Assignment::RollingHorizon,
        }
    }
}

choice! {
    /// What a link passes on, each more than the one before.
    pub enum ReleaseWord {
        /// Nothing.
        Nothing = "nothing",
        /// Tracks to look at and to be cued by.
        Surveillance = "surveillance",
        /// Tracks good enough to fire on, if their error allows.
        EngagementQuality = "engagement-quality",
        /// Who engages what, too.
        Coordination = "coordination",
    }
}

impl ReleaseWord {
    /// As the plan has it.
    pub fn release(self) -> Release {
        match self {
            Self::Nothing => Release::Nothing,
            Self::Surveillance => Release::Surveillance,
            Self::EngagementQuality => Release::EngagementQuality,
            Self::Coordination => Release::Coordination,
        }
    }
}

choice! {
    /// What a type of flight is, as far as outcomes depend on it.
    pub enum KindWord {
        /// Fighters, bombers, jammers, early-warning aircraft.
        Aircraft = "aircraft",
        /// Helicopters.
        Helicopter = "helicopter",
        /// Cruise missiles, glide bombs, anti-radiation missiles.
        Missile = "missile",
        /// Drones, one-way or not.
        Drone = "drone",
        /// What falls from space or nearly so.
        Ballistic = "ballistic",
        /// What only looks like one of the others.
        Decoy = "decoy",
        /// Airliners and other civil traffic.
        Civil = "civil",
    }
}

impl KindWord {
    /// As the plan has it.
    pub fn kind(self) -> Kind {
        match self {
            Self::Aircraft => Kind::Aircraft,
            Self::Helicopter => Kind::Helicopter,
            Self::Missile => Kind::Missile,
            Self::Drone => Kind::Drone,
            Self::Ballistic => Kind::Ballistic,
            Self::Decoy => Kind::Decoy,
            Self::Civil => Kind::Civil,
        }
    }
}

choice! {
    /// How an echo fluctuates (cases of Swerling).
    pub enum SwerlingWord {
        /// Not at all.
        Zero = "swerling-0",
        /// Many scatterers alike: exponential power.
        One = "swerling-1",
        /// One scatterer larger than the rest: chi-square power of four degrees.
        Three = "swerling-3",
    }
}

impl SwerlingWord {
    /// As the plan has it.
    pub fn swerling(self) -> Swerling {
        match self {
            Self::Zero => Swerling::Zero,
            Self::One => Swerling::One,
            Self::Three => Swerling::Three,
        }
    }
}
