//! Posts: who decides, on what picture, how fast, by which rule.

use physics::earth::Geodetic;
use physics::earth::geodesic;
use physics::propagation::effective_earth::EffectiveEarth;

use super::{AssetId, ModeSets, Mount, PostId, Value, Verdicts};
use crate::time::Time;

/// How long a step of a decision takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// Always so long, s.
    Fixed(Value),
    /// Exponential with this mean, s.
    Exponential(Value),
    /// Log-normal with this median, s, and this factor between the median and its 84 % quantile.
    LogNormal {
        /// Half of all take longer.
        median: Value,
        /// The 84 % quantile over the median; 1 is fixed.
        spread: Value,
    },
}

/// The steps from a confirmed track to a verdict, drawn each time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steps {
    /// To identify a track; occupies one of the post's decision places.
    pub identify: Span,
    /// To evaluate a track and order an engagement; occupies a decision place too.
    pub evaluate: Span,
    /// From the order to the launcher's readiness to fire; occupies nobody.
    pub launch: Span,
    /// From the end of a shot to the verdict on it; occupies nobody.
    pub assess: Span,
}

/// What a post's attention allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attention {
    /// Decisions at once (operators, consoles); what comes beyond waits its turn.
    pub decisions: Value,
    /// Tracks that it can hold at once; what comes beyond is not taken up.
    pub tracks: Value,
}

/// What may be fired at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeaponsControl {
    /// Only in self-defence: what comes at this post's own system.
    Hold,
    /// What is identified as hostile, and in self-defence.
    Tight,
    /// What is not identified as friendly or neutral.
    Free,
}

/// How tracks are identified.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Identification {
    /// What its interrogator can ask: flights that answer one of these are friends.
    pub asks: ModeSets,
    /// Chance that an interrogation of a flight that has the mode is answered and read.
    pub answered: Value,
    /// Does it know the flight plans of civil and friendly flights?
    pub knows_plans: bool,
    /// Does it keep the corridors of the plan free?
    pub keeps_corridors: bool,
    /// Chance that behaviour (course, speed, height) shows a hostile flight for what it is.
    pub hostile_shown: Value,
    /// Chance that the behaviour of a flight that is not hostile is taken for hostile.
    pub others_taken_for_hostile: Value,
    /// What is unknown is looked at again after so many seconds.
    pub again: Value,
}

/// In which order and with what tracks are engaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assignment {
    /// The nearest to the post first.
    NearestFirst,
    /// The greatest threatened worth, discounted by its time to go, first.
    GreedyValue,
    /// Rounds go, one by one, to where each saves most.
    MarginalReturn,
    /// The best assignment of launchers to tracks for this moment alone.
    StaticOptimal,
    /// As static optimal, over what is expected for some minutes, at a price for each round.
    RollingHorizon,
}

/// Rules of fire.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doctrine {
    /// Who is engaged first, and with what.
    pub assignment: Assignment,
    /// How far ahead a rolling horizon looks, s.
    pub horizon: Value,
    /// What a round is worth, in units of worth, where the rule prices rounds.
    pub round_price: Value,
    /// Rounds fired at a track before the look.
    pub salvo: u32,
    /// Rounds of every salvo after the first; 0 is as many as in the first.
    pub later_salvo: u32,
    /// Most salvos at one track; 0 is no limit.
    pub most_salvos: u32,
    /// If no second salvo could follow a look, fire this many rounds at once instead (last chance).
    pub last_chance: u32,
    /// Ready rounds that are kept back for ballistic flights.
    pub ballistic_reserve: u32,
    /// A post that cannot engage for so long looks again, s.
    pub review: Value,
}

/// What a post does when the link to the post above it, or that post, is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnLoss {
    /// Goes on with its own picture.
    Alone,
    /// Goes silent and fires no more.
    Silent,
    /// Fires only at what comes at itself.
    SelfDefence,
}

/// Who is above a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Superior {
    /// Nobody: it decides for itself.
    Nobody,
    /// This post: engagements are coordinated by it while the link stands.
    Post(PostId),
}

/// Who decides: a fire unit's command post, or one above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Unique name, such as `battalion`: the key of its draws.
    pub name: String,
    /// The system it belongs to: fusion is at the level of measurements inside one system.
    pub system: String,
    /// What of the equipment is lost when it is hit.
    pub asset: AssetId,
    /// What it stands on.
    pub mount: Mount,
    /// Where it is; nearest-first is measured to here.
    pub site: Geodetic,
    /// Who is above it.
    pub superior: Superior,
    /// What it does when that is lost.
    pub on_loss: OnLoss,
    /// Its steps.
    pub steps: Steps,
    /// What its attention allows.
    pub attention: Attention,
    /// Channels of its guiding radar: what it can lead rounds at, at once.
    pub channels: Value,
    /// Rounds at one flight that one channel leads at once; a larger salvo takes several.
    pub channel_rounds: u32,
    /// How it identifies.
    pub identification: Identification,
    /// What it may fire at.
    pub control: WeaponsControl,
    /// How it fires.
    pub doctrine: Doctrine,
    /// How sure its verdicts are.
    pub verdicts: Verdicts,
}

/// What a link passes on, each more than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Release {
    /// Nothing.
    Nothing,
    /// Tracks to look at and to be cued by.
    Surveillance,
    /// Tracks good enough to fire on, if their error allows.
    EngagementQuality,
    /// Who engages what, too: nobody fires at what another of them has engaged.
    Coordination,
}

/// What gets lost between systems of different make.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interface {
    /// Are identities passed on?
    pub keeps_identity: bool,
    /// Factor by which the stated standard deviation grows.
    pub sigma_factor: Value,
    /// Standard deviation of the registration error between the two, m; drawn a day.
    pub registration_sigma: Value,
}

/// A directed edge of the net.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Unique name, such as `battery>battalion`: the key of its draws.
    pub name: String,
    /// Whose picture is passed on.
    pub from: PostId,
    /// To whom.
    pub to: PostId,
    /// What is passed on.
    pub release: Release,
    /// Delay of an update, s.
    pub latency: Value,
    /// Mean of the exponential part of the delay that comes on top, s; drawn a track.
    pub jitter: Value,
    /// Time between updates of one track, s.
    pub period: Value,
    /// Share of updates that are lost.
    pub loss: Value,
    /// Most tracks that it carries at once.
    pub capacity: Value,
    /// What a foreign interface loses.
    pub interface: Interface,
    /// Must the ends see each other (over the Earth's bulge, at their heights)?
    pub needs_line_of_sight: bool,
    /// It is down in these spans of the day, in order.
    pub down: Vec<(Time, Time)>,
}

/// How two ends of a link stand to each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinkSight {
    /// How far apart they stand over the ground, m.
    pub apart: f64,
    /// How far apart they could stand and see each other, m.
    pub reach: f64,
}

impl LinkSight {
    /// Do they see each other?
    pub fn is_clear(self) -> bool {
        self.apart <= self.reach
    }
}

impl Link {
    /// How its ends stand to each other over the bulge of the effective Earth (k = 4/3), at their
    /// heights above the ellipsoid; hills are not asked.
    pub fn sight(&self, posts: &[Post]) -> LinkSight {
        let [one, other] = [self.from, self.to].map(|post| posts[post.index()].site);
        let apart = geodesic::inverse(one.lat_deg, one.lon_deg, other.lat_deg, other.lon_deg).s12_m;
        let horizon = EffectiveEarth::FOUR_THIRDS.horizon(one.h_m.max(0.0), other.h_m.max(0.0));
        let reach = horizon.map_or(0.0, |horizon| horizon.ground_arc_m);
        LinkSight { apart, reach }
    }
}

/// Airspace kept for friends and civil flights: a track inside, at such a height, is taken for
/// neutral.
#[derive(Clone, Debug, PartialEq)]
pub struct Corridor {
    /// Unique name.
    pub name: String,
    /// Its middle line.
    pub line: Vec<Geodetic>,
    /// Half its width, m.
    pub half_width: f64,
    /// Its floor, m above the ellipsoid.
    pub floor: f64,
    /// Its ceiling, m above the ellipsoid.
    pub ceiling: f64,
}

impl Attention {
    /// No bound.
    pub const BOUNDLESS: Self = Self { decisions: Value::Fixed(1e6), tracks: Value::Fixed(1e6) };
}

impl Identification {
    /// Every hostile flight is known for what it is, and no other is taken for one.
    pub const PERFECT: Self = Self {
        asks: ModeSets(u16::MAX),
        answered: Value::Fixed(1.0),
        knows_plans: true,
        keeps_corridors: false,
        hostile_shown: Value::Fixed(1.0),
        others_taken_for_hostile: Value::Fixed(0.0),
        again: Value::Fixed(10.0),
    };
}

impl Doctrine {
    /// Nearest first, so many rounds a salvo, shoot, look, shoot without end.
    pub const fn nearest_first(salvo: u32) -> Self {
        Self {
            assignment: Assignment::NearestFirst,
            horizon: Value::Fixed(0.0),
            round_price: Value::Fixed(0.0),
            salvo,
            later_salvo: 0,
            most_salvos: 0,
            last_chance: 0,
            ballistic_reserve: 0,
            review: Value::Fixed(5.0),
        }
    }
}

impl Steps {
    /// Only one step takes time before fire, and the verdict takes its own.
    pub const fn plain(reaction: Value, assess: Value) -> Self {
        Self {
            identify: Span::Fixed(Value::Fixed(0.0)),
            evaluate: Span::Fixed(reaction),
            launch: Span::Fixed(Value::Fixed(0.0)),
            assess: Span::Fixed(assess),
        }
    }
}
