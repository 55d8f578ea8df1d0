//! Posts that decide, launchers that hold rounds, the rounds themselves.

use physics::earth::Geodetic;

use super::{FigureId, InterceptorId, PostId, Value};

/// Who decides: a fire unit's command post.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Unique name, such as `battalion`: the key of its draws.
    pub name: String,
    /// Where it is; nearest-first is measured to here.
    pub site: Geodetic,
    /// From a confirmed track to an engagement that may be ordered, s.
    pub reaction: Value,
    /// Flights engaged at once.
    pub channels: Value,
    /// From the end of one shot to the verdict on it, s.
    pub assessment: Value,
    /// Rounds fired at a track before the look.
    pub salvo: u32,
}

/// A type of round.
#[derive(Clone, Debug, PartialEq)]
pub struct Interceptor {
    /// Catalogue id, such as `interceptor/48n6e3`.
    pub name: String,
    /// Mean speed from launch to intercept, m/s.
    pub mean_speed: Value,
    /// Seconds from order to first motion.
    pub launch_delay: f64,
    /// Nearest intercept, slant m.
    pub min_range: Value,
    /// Farthest intercept, slant m.
    pub max_range: Value,
    /// Lowest intercept above the ellipsoid, m.
    pub min_altitude: Value,
    /// Highest intercept above the ellipsoid, m.
    pub max_altitude: Value,
    /// Price of one, USD.
    pub price: Value,
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

/// A launcher on its site.
#[derive(Clone, Debug, PartialEq)]
pub struct Launcher {
    /// Unique name, such as `battalion/launcher/2`.
    pub name: String,
    /// Who orders its rounds.
    pub post: PostId,
    /// Where it is.
    pub site: Geodetic,
    /// What it holds.
    pub interceptor: InterceptorId,
    /// How many ready rounds.
    pub rounds: u32,
    /// In which worlds it is there.
    pub presence: Presence,
}
