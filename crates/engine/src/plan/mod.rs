//! What an option is, in SI, with dense ids and nothing unset: the narrow waist between text
//! and simulation.

mod arms;
mod echo;
mod figure;
mod flight;
mod ground;
mod path;
mod post;
mod radar;

pub use arms::{Against, Flyout, Interceptor, Launcher, Load, Motor, Presence, Support, Verdicts};
pub use echo::{Aspect, Echo, Jammer, Swerling};
pub use figure::{Claim, Figure, FigureId, Grade, Law, Value};
pub use flight::{
    Branch, Flight, FlightClass, Homing, Kind, ModeSets, Origin, Role, Side, Start, Trigger,
};
pub(crate) use ground::encloses;
pub use ground::{Asset, AssetKind, Environment, Ground, Mount, Sea};
pub use path::{Arc, Contour, Fix, Hold, Leg, Path, Piece, Rocket, Table, ballistic, elevation};
pub use post::{
    Assignment, Attention, Corridor, Doctrine, Identification, Interface, Link, LinkSight, OnLoss,
    Post, Release, Span, Steps, Superior, WeaponsControl,
};
pub use radar::{
    Band, Confirmation, Coverage, Disturbance, Emission, Measurement, Radar, Scan, TimeBudget,
};

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
    LinkId of "a [`Link`]";
    InterceptorId of "an [`Interceptor`]";
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
    /// What is defended, and the equipment that can be hit.
    pub assets: Vec<Asset>,
    /// The air and the ground.
    pub environment: Environment,
    /// What sees.
    pub radars: Vec<Radar>,
    /// Who decides.
    pub posts: Vec<Post>,
    /// The net.
    pub links: Vec<Link>,
    /// Airspace kept free.
    pub corridors: Vec<Corridor>,
    /// What holds rounds.
    pub launchers: Vec<Launcher>,
    /// Types of round.
    pub interceptors: Vec<Interceptor>,
}

impl Plan {
    /// Greatest number that a value can be in any world.
    pub fn greatest(&self, value: Value) -> f64 {
        match value {
            Value::Fixed(number) => number,
            Value::Open(figure) => self.figures[figure.0 as usize].law.high(),
        }
    }

    /// Every name that keys draws: no two may have one hash.
    pub fn drawing_names(&self) -> impl Iterator<Item = &str> {
        let flights = self.flights.iter().map(|f| f.name.as_str());
        let radars = self.radars.iter().map(|r| r.name.as_str());
        let posts = self.posts.iter().map(|p| p.name.as_str());
        let links = self.links.iter().map(|l| l.name.as_str());
        let assets = self.assets.iter().map(|a| a.name.as_str());
        let figures = self.figures.iter().map(|f| f.group.as_str());
        flights.chain(radars).chain(posts).chain(links).chain(assets).chain(figures)
    }
}
