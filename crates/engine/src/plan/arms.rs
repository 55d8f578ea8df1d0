//! What holds rounds, and the rounds themselves.

use physics::earth::Geodetic;

use super::{AssetId, FigureId, InterceptorId, Mount, PostId, Value};

/// How a round flies.
#[derive(Clone, Debug, PartialEq)]
pub enum Flyout {
    /// At one mean speed from launch to intercept, m/s.
    MeanSpeed(Value),
    /// As a point mass: boost, drag, gravity, proportional navigation; prepared into tables.
    PointMass(Motor),
}

/// A point mass with its motor: generic figures, no design.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motor {
    /// Mass at launch, kg.
    pub launch_mass: f64,
    /// Mass when the motor is burnt out, kg.
    pub burnout_mass: f64,
    /// Seconds of thrust.
    pub burn: f64,
    /// Specific impulse, s: uncertain, acts through a few knots.
    pub specific_impulse: Value,
    /// Reference area, m2.
    pub area: f64,
    /// Factor on the generic drag curve: uncertain, acts through a few knots.
    pub drag_factor: Value,
    /// Most sideways acceleration, g.
    pub limit_g: f64,
    /// Battery or steering time, s.
    pub longest: f64,
}

/// Over which part of its flight a round needs the guiding radar's track and channel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Support {
    /// From launch to intercept.
    Whole,
    /// From launch until so many seconds before the intercept; then it looks for itself.
    Midcourse {
        /// Seconds on its own.
        alone: Value,
    },
    /// Only in the last seconds (illumination), but the channel must be free then.
    Terminal {
        /// Seconds of illumination.
        lit: Value,
    },
    /// Never: fire and forget on the track at launch.
    None,
}

/// What a type of round is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Against {
    /// Aircraft, missiles, drones.
    pub air: bool,
    /// Ballistic flights.
    pub ballistic: bool,
}

/// A type of round.
#[derive(Clone, Debug, PartialEq)]
pub struct Interceptor {
    /// Catalogue id, such as `interceptor/48n6e3`.
    pub name: String,
    /// How it flies.
    pub flyout: Flyout,
    /// Seconds from order to first motion.
    pub launch_delay: Value,
    /// Nearest intercept, slant m.
    pub min_range: Value,
    /// Farthest intercept, slant m.
    pub max_range: Value,
    /// Farthest intercept of a ballistic flight, slant m.
    pub ballistic_range: Value,
    /// Lowest intercept above the ground below the flight, m; where no tile knows the ground that is
    /// the ellipsoid.
    pub min_altitude: Value,
    /// Highest intercept above the ellipsoid, m.
    pub max_altitude: Value,
    /// Lowest intercept of a ballistic flight above the ground of its post, m: what is met lower lands anyway.
    pub keep_out_altitude: Value,
    /// What it is for.
    pub against: Against,
    /// When it needs its channel.
    pub support: Support,
    /// It finds its flight if the predicted error at handover is below this, m.
    pub basket: Value,
    /// Sideways acceleration at intercept over what the flight evades with, from which on the
    /// kill probability is whole; below it falls in proportion.
    pub margin: Value,
    /// Greatest lateral acceleration left where the round flies at mean speed, g.
    pub agility_g: Value,
    /// Factor on the class's kill probability against flights that cross at a right angle.
    pub crossing_factor: Value,
    /// Factor of this type on the class's kill probability; 1 where nothing is known.
    pub kill_factor: Value,
    /// Chance that it leaves its launcher as it should.
    pub launch_reliability: Value,
    /// Chance that its guidance works to the end.
    pub guidance_reliability: Value,
    /// Correlation of the outcomes of one salvo's rounds: 0 independent, 1 all alike.
    pub salvo_correlation: Value,
    /// Price of one, USD.
    pub price: Value,
}

/// How sure the verdict on a shot is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdicts {
    /// Chance that a killed flight is reported alive.
    pub false_alive: Value,
    /// Chance that a living flight is reported killed.
    pub false_killed: Value,
    /// Seconds after which a flight that was judged killed is taken for alive again, if radars
    /// go on hitting it; infinite where that never happens.
    pub doubted_after: Value,
}

/// Is a thing there in a given world? The plan lists the greatest count that any claim names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// In every world.
    Always,
    /// Where the sampled count exceeds this number of its like before it.
    InCount {
        /// The count that sources dispute.
        count: FigureId,
        /// How many of its like come before it.
        before: u32,
    },
}

/// Ready rounds of one type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// The type.
    pub interceptor: InterceptorId,
    /// How many are ready to fire.
    pub ready: u32,
    /// How many more are in store beside it.
    pub store: u32,
}

/// A launcher on its site.
#[derive(Clone, Debug, PartialEq)]
pub struct Launcher {
    /// Unique name, such as `battalion/launcher/2`.
    pub name: String,
    /// Who orders its rounds.
    pub post: PostId,
    /// What of the equipment is lost when it is hit.
    pub asset: AssetId,
    /// Where it is.
    pub site: Geodetic,
    /// What it stands on.
    pub mount: Mount,
    /// What it holds.
    pub loads: Vec<Load>,
    /// Middle of the sector it fires into, degrees from north.
    pub boresight_deg: f64,
    /// Width of that sector; 360 where it launches upright or turns.
    pub sector_deg: Value,
    /// Least time between two rounds, s.
    pub interval: Value,
    /// Time to fill it up from its store, s.
    pub reload: Value,
    /// In which worlds it is there.
    pub presence: Presence,
}

impl Verdicts {
    /// Doubted after three turns of a slow radar, s: an assumption.
    pub const DOUBTED_AFTER: Value = Value::Fixed(30.0);

    /// Never wrong.
    pub const TRUE: Self = Self {
        false_alive: Value::Fixed(0.0),
        false_killed: Value::Fixed(0.0),
        doubted_after: Self::DOUBTED_AFTER,
    };
}

impl Interceptor {
    /// A round of one mean speed against anything, at any range and height, that never fails and
    /// kills as its flight's class says.
    pub fn plain(name: &str, mean_speed: Value) -> Self {
        Self {
            name: name.to_owned(),
            flyout: Flyout::MeanSpeed(mean_speed),
            launch_delay: Value::Fixed(0.0),
            min_range: Value::Fixed(0.0),
            max_range: Value::Fixed(1e7),
            ballistic_range: Value::Fixed(1e7),
            min_altitude: Value::Fixed(-1e4),
            max_altitude: Value::Fixed(1e7),
            keep_out_altitude: Value::Fixed(0.0),
            against: Against { air: true, ballistic: true },
            support: Support::Whole,
            basket: Value::Fixed(300.0),
            margin: Value::Fixed(0.0),
            agility_g: Value::Fixed(0.0),
            crossing_factor: Value::Fixed(1.0),
            kill_factor: Value::Fixed(1.0),
            launch_reliability: Value::Fixed(1.0),
            guidance_reliability: Value::Fixed(1.0),
            salvo_correlation: Value::Fixed(0.0),
            price: Value::Fixed(0.0),
        }
    }
}
