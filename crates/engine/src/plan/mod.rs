//! What an option is, in SI, with dense ids and nothing unset: the narrow waist between text
//! and simulation.

mod figure;
mod fire_unit;
mod flight;
mod path;
mod radar;

pub use figure::{Claim, Figure, FigureId, Grade, Law, Value};
pub use fire_unit::{Interceptor, Launcher, Post, Presence};
pub use flight::{Flight, FlightClass, Role, Start};
pub use path::{Leg, Path, Piece};
use physics::earth::Geodetic;
pub use radar::{Band, Coverage, Radar, Scan};

use crate::time::Time;

macro_rules! dense_ids {
    ($($name:ident of $of:literal;)*) => {$(
        #[doc = concat!("Index of ", $of, " in its plan.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// As an index into the plan's list.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

dense_ids! {
    ClassId of "a [`FlightClass`]";
    FlightId of "a [`Flight`]";
    AssetId of "an [`Asset`]";
    RadarId of "a [`Radar`]";
    PostId of "a [`Post`]";
    LauncherId of "a [`Launcher`]";
    InterceptorId of "an [`Interceptor`]";
}

/// Something with worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Asset {
    /// Unique name.
    pub name: String,
    /// Where it is.
    pub site: Geodetic,
    /// What it is worth, in the study's units of worth.
    pub worth: f64,
}

/// One option of a study on one raid.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The option's name; no draw depends on it.
    pub option: String,
    /// When the day ends.
    pub duration: Time,
    /// What public sources leave open.
    pub figures: Vec<Figure>,
    /// Types of flight.
    pub classes: Vec<FlightClass>,
    /// Every flight of the day.
    pub flights: Vec<Flight>,
    /// What is defended.
    pub assets: Vec<Asset>,
    /// What sees.
    pub radars: Vec<Radar>,
    /// Who decides.
    pub posts: Vec<Post>,
    /// What holds rounds.
    pub launchers: Vec<Launcher>,
    /// Types of round.
    pub interceptors: Vec<Interceptor>,
    /// Price of the option's equipment without rounds, USD.
    pub equipment_price: Vec<Value>,
}

impl Plan {
    /// Every name that keys draws: no two may have one hash.
    pub fn drawing_names(&self) -> impl Iterator<Item = &str> {
        let flights = self.flights.iter().map(|f| f.name.as_str());
        let radars = self.radars.iter().map(|r| r.name.as_str());
        let posts = self.posts.iter().map(|p| p.name.as_str());
        let figures = self.figures.iter().map(|f| f.group.as_str());
        flights.chain(radars).chain(posts).chain(figures)
    }
}
