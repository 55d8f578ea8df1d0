//! Rounds, launchers and rules of fire as the loop needs them.

use physics::earth::to_ecef;
use physics::frame::{Ecef, Position};
use physics::math::{cos, sin_cos};

use super::flyouts::Flyouts;
use super::step::StepTable;
use crate::chance::name_hash;
use crate::engage::{Fly, Stand};
use crate::plan::{
    AssetKind, Assignment, FlightId, Flyout, InterceptorId, LauncherId, Mount, Plan, PostId,
    Presence, Role, Start, Support, Value,
};
use crate::sample::Sample;
use crate::time::Time;

/// What posts believe that a round of no particular type does to a flight of no particular class: about the
/// middle of what the catalogue says of its classes, 0.35 to 0.8. An assumption, and no mean over what flies
/// today: nobody knows in the morning what will.
const BELIEVED_KILL: f64 = 0.65;
/// How posts believe that what falls evades, g: half of the 8 g that the catalogue gives to those that
/// manoeuvre near their end; most do not, and a post does not know which it sees. An assumption.
const BELIEVED_EVASION_G: f64 = 4.0;

/// A type of round.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RoundTable {
    pub delay: f64,
    /// Longest time of flight, s.
    pub longest: f64,
    pub min_range: f64,
    pub max_range: f64,
    pub ballistic_range: f64,
    pub min_altitude: f64,
    pub max_altitude: f64,
    pub keep_out_altitude: f64,
    pub against_air: bool,
    pub against_ballistic: bool,
    pub support: SupportTable,
    pub basket: f64,
    pub margin: f64,
    pub crossing_factor: f64,
    pub kill_factor: f64,
    pub launch_reliability: f64,
    pub guidance_reliability: f64,
    pub salvo_correlation: f64,
    /// What posts believe that one round does: its factor on `BELIEVED_KILL`.
    pub believed: f64,
    /// The lateral acceleration with which it wants to meet what falls, g: its margin over
    /// `BELIEVED_EVASION_G`, but at most half of what it can pull at all.
    pub wanted_g: f64,
}

/// When a round needs its channel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum SupportTable {
    Whole,
    Midcourse { alone: Time },
    Terminal { lit: Time },
    None,
}

impl SupportTable {
    /// Does it have to be a guiding radar of the post itself that leads it: one whose channel it holds?
    /// What looks for itself in the end can be told by link.
    pub fn needs_own_radar(self) -> bool {
        matches!(self, Self::Whole | Self::Terminal { .. })
    }

    /// Does a round hold a channel from its launch on?
    pub fn takes_channel(self) -> bool {
        matches!(self, Self::Whole | Self::Midcourse { .. })
    }

    /// Seconds that a round which flies so long is on its own, from the last update that it gets
    /// until it meets its flight: what it has to find the flight after.
    pub fn unguided(self, flown: f64) -> f64 {
        match self {
            Self::Whole => 0.0,
            Self::Midcourse { alone } => alone.seconds().min(flown),
            Self::Terminal { lit } => (flown - lit.seconds()).max(0.0),
            Self::None => flown,
        }
    }
}

impl RoundTable {
    /// A round without figures of its own, for tests.
    #[cfg(test)]
    pub const PLAIN: Self = Self {
        delay: 0.0,
        longest: 1e4,
        min_range: 0.0,
        max_range: 1e7,
        ballistic_range: 1e7,
        min_altitude: -1e4,
        max_altitude: 1e7,
        keep_out_altitude: 0.0,
        against_air: true,
        against_ballistic: true,
        support: SupportTable::Whole,
        basket: 300.0,
        margin: 0.0,
        crossing_factor: 1.0,
        kill_factor: 1.0,
        launch_reliability: 1.0,
        guidance_reliability: 1.0,
        salvo_correlation: 0.0,
        believed: 1.0,
        wanted_g: 0.0,
    };
}

/// A launcher.
#[derive(Clone, Debug)]
pub(crate) struct LauncherTable {
    pub post: PostId,
    pub stand: Stand,
    /// Is it there in this world?
    pub there: bool,
    pub mount: Mount,
    /// Sine and cosine of the bearing of its sector, and cosine of half its width; below -1
    /// where it fires all round.
    pub bearing: [f64; 2],
    pub half_sector_cos: f64,
    pub interval: Time,
    pub reload: Time,
    /// Its loads in the list of all.
    pub loads: std::ops::Range<usize>,
}

/// Rounds of one type on one launcher.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LoadTable {
    pub launcher: LauncherId,
    pub interceptor: InterceptorId,
    pub ready: u32,
    pub store: u32,
}

/// How a post fires.
#[derive(Clone, Debug)]
pub(crate) struct FireTable {
    pub site: Position<Ecef>,
    /// Height of its ground above the ellipsoid, m.
    pub ground: f64,
    /// Nothing further from its site than this is met, m; infinite where launchers fly.
    pub reach: f64,
    /// The longest time from an order to the meeting, s.
    pub lead: f64,
    pub channels: u32,
    pub channel_rounds: u32,
    /// The loads of its launchers in the list of all.
    pub loads: Vec<u32>,
    /// Do all of them need a channel from launch on?
    pub channel_first: bool,
    /// Its guiding radars, as places in the plan's list.
    pub guides: Vec<u32>,
    pub assignment: Assignment,
    pub horizon: f64,
    pub round_price: f64,
    pub salvo: u32,
    pub later_salvo: u32,
    pub most_salvos: u32,
    pub last_chance: u32,
    pub reserve: u32,
    pub review: f64,
    pub launch: StepTable,
    pub assess: StepTable,
    pub false_alive: f64,
    pub false_killed: f64,
    /// How long it holds that a flight is no more, whatever radars see.
    pub doubted_after: Time,
}

/// What a flight is to those who fire at it, and what it does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VictimTable {
    pub kill_probability: f64,
    pub evasion_g: f64,
    pub payload_destroyed: f64,
    pub debris_damage: f64,
    pub damage: f64,
    /// Of an anti-radiation flight: the chance to hit what sends, the half-life in silence (s).
    pub homing: (f64, f64),
}

/// Everything about fire in one world.
#[derive(Clone, Debug)]
pub(crate) struct Arms {
    pub rounds: Vec<RoundTable>,
    /// How they fly, apart from the rest since the tables are large.
    pub flies: Vec<Fly>,
    pub launchers: Vec<LauncherTable>,
    pub loads: Vec<LoadTable>,
    pub posts: Vec<FireTable>,
    pub victims: Vec<VictimTable>,
    /// What is defended: where, and its worth.
    pub defended: Vec<(Position<Ecef>, f64)>,
    pub asset_hash: Vec<u32>,
    /// By flight: does it carry a radar, a post or a launcher?
    pub carries: Vec<bool>,
    /// By flight, its released children.
    pub children: Vec<Vec<FlightId>>,
}

impl Arms {
    pub(super) fn of(plan: &Plan, sample: &Sample, flyouts: &Flyouts) -> Self {
        let value = |v: Value| sample.value(plan, v);
        let (launchers, loads) = launchers(plan, sample);
        let rounds = rounds(plan, flyouts, &value);
        Self {
            flies: (0..plan.interceptors.len())
                .map(|i| flyouts.fly(i, &plan.interceptors[i], &value))
                .collect(),
            posts: posts(plan, &launchers, &loads, &rounds, &value),
            rounds,
            launchers,
            loads,
            victims: victims(plan, &value),
            defended: plan
                .assets
                .iter()
                .filter(|asset| asset.kind == AssetKind::Defended)
                .map(|asset| (to_ecef(asset.site), asset.worth))
                .collect(),
            asset_hash: plan.assets.iter().map(|asset| name_hash(&asset.name)).collect(),
            carries: carries(plan),
            children: children(plan),
        }
    }
}

fn carries(plan: &Plan) -> Vec<bool> {
    let mut carries = vec![false; plan.flights.len()];
    let mounts = plan.radars.iter().map(|r| r.mount).chain(plan.posts.iter().map(|p| p.mount));
    for mount in mounts.chain(plan.launchers.iter().map(|l| l.mount)) {
        if let Mount::Aboard { flight, .. } = mount {
            carries[flight.index()] = true;
        }
    }
    carries
}

fn children(plan: &Plan) -> Vec<Vec<FlightId>> {
    let mut children = vec![Vec::new(); plan.flights.len()];
    for (i, flight) in plan.flights.iter().enumerate() {
        if let Start::Released { by, .. } = flight.start {
            children[by.index()].push(FlightId(i as u32));
        }
    }
    children
}

fn rounds(plan: &Plan, flyouts: &Flyouts, value: &impl Fn(Value) -> f64) -> Vec<RoundTable> {
    let table = |round: &crate::plan::Interceptor| RoundTable {
        delay: value(round.launch_delay),
        longest: flyouts.longest(round, value),
        min_range: value(round.min_range),
        max_range: value(round.max_range),
        ballistic_range: value(round.ballistic_range),
        min_altitude: value(round.min_altitude),
        max_altitude: value(round.max_altitude),
        keep_out_altitude: value(round.keep_out_altitude),
        against_air: round.against.air,
        against_ballistic: round.against.ballistic,
        support: support(round.support, value),
        basket: value(round.basket),
        margin: value(round.margin),
        crossing_factor: value(round.crossing_factor),
        kill_factor: value(round.kill_factor),
        launch_reliability: value(round.launch_reliability),
        guidance_reliability: value(round.guidance_reliability),
        salvo_correlation: value(round.salvo_correlation),
        believed: (BELIEVED_KILL * value(round.kill_factor)).clamp(0.0, 1.0),
        wanted_g: (BELIEVED_EVASION_G * value(round.margin)).min(0.5 * most_g(round, value)),
    };
    plan.interceptors.iter().map(table).collect()
}

/// The most that a round can pull, g.
fn most_g(round: &crate::plan::Interceptor, value: &impl Fn(Value) -> f64) -> f64 {
    match &round.flyout {
        Flyout::PointMass(motor) => motor.limit_g,
        Flyout::MeanSpeed(_) => value(round.agility_g),
    }
}

fn support(support: Support, value: &impl Fn(Value) -> f64) -> SupportTable {
    let time = |v: Value| Time::from_seconds(value(v).max(0.0));
    match support {
        Support::Whole => SupportTable::Whole,
        Support::Midcourse { alone } => SupportTable::Midcourse { alone: time(alone) },
        Support::Terminal { lit } => SupportTable::Terminal { lit: time(lit) },
        Support::None => SupportTable::None,
    }
}

fn launchers(plan: &Plan, sample: &Sample) -> (Vec<LauncherTable>, Vec<LoadTable>) {
    let value = |v: Value| sample.value(plan, v);
    let mut loads = Vec::new();
    let mut launchers = Vec::with_capacity(plan.launchers.len());
    for (i, launcher) in plan.launchers.iter().enumerate() {
        let there = match launcher.presence {
            Presence::Always => true,
            Presence::InCount { count, before } => {
                sample.figure(plan, count).round() > f64::from(before)
            }
        };
        let first = loads.len();
        loads.extend(launcher.loads.iter().map(|load| LoadTable {
            launcher: LauncherId(i as u32),
            interceptor: load.interceptor,
            ready: if there { load.ready } else { 0 },
            store: if there { load.store } else { 0 },
        }));
        let (sine, cosine) = sin_cos(launcher.boresight_deg.to_radians());
        let half = 0.5 * value(launcher.sector_deg);
        launchers.push(LauncherTable {
            post: launcher.post,
            stand: Stand::at(to_ecef(launcher.site)),
            there,
            mount: launcher.mount,
            bearing: [sine, cosine],
            half_sector_cos: if half >= 180.0 { -2.0 } else { cos(half.to_radians()) },
            interval: Time::from_seconds(value(launcher.interval).max(0.0)),
            reload: Time::from_seconds(value(launcher.reload).max(0.0)),
            loads: first..loads.len(),
        });
    }
    (launchers, loads)
}

fn posts(
    plan: &Plan,
    launchers: &[LauncherTable],
    loads: &[LoadTable],
    rounds: &[RoundTable],
    value: &impl Fn(Value) -> f64,
) -> Vec<FireTable> {
    let reach = |load: &LoadTable, post: PostId| {
        let (launcher, round) =
            (&launchers[load.launcher.index()], &rounds[load.interceptor.index()]);
        match launcher.mount {
            _ if launcher.post != post => 0.0,
            Mount::Ground => {
                let gap = to_ecef(plan.posts[post.index()].site).distance(launcher.stand.position);
                gap + round.max_range.max(round.ballistic_range)
            }
            Mount::Aboard { .. } => f64::INFINITY,
        }
    };
    let table = |(i, post): (usize, &crate::plan::Post)| FireTable {
        site: to_ecef(post.site),
        ground: if post.mount == Mount::Ground { post.site.h_m } else { 0.0 },
        reach: loads.iter().map(|load| reach(load, PostId(i as u32))).fold(0.0, f64::max),
        lead: rounds.iter().map(|round| round.delay + round.longest).fold(0.0, f64::max),
        channels: value(post.channels).round().max(0.0) as u32,
        channel_rounds: post.channel_rounds.max(1),
        loads: (0..loads.len() as u32)
            .filter(|load| {
                launchers[loads[*load as usize].launcher.index()].post == PostId(i as u32)
            })
            .collect(),
        channel_first: plan
            .launchers
            .iter()
            .filter(|launcher| launcher.post == PostId(i as u32))
            .flat_map(|launcher| &launcher.loads)
            .all(|load| {
                let support = plan.interceptors[load.interceptor.index()].support;
                matches!(support, Support::Whole | Support::Midcourse { .. })
            }),
        guides: (0..plan.radars.len() as u32)
            .filter(|r| {
                let radar = &plan.radars[*r as usize];
                radar.guides && radar.post == PostId(i as u32)
            })
            .collect(),
        assignment: post.doctrine.assignment,
        horizon: value(post.doctrine.horizon),
        round_price: value(post.doctrine.round_price),
        salvo: post.doctrine.salvo.max(1),
        later_salvo: match post.doctrine.later_salvo {
            0 => post.doctrine.salvo.max(1),
            rounds => rounds,
        },
        most_salvos: post.doctrine.most_salvos,
        last_chance: post.doctrine.last_chance,
        reserve: post.doctrine.ballistic_reserve,
        review: value(post.doctrine.review),
        launch: StepTable::of(post.steps.launch, value),
        assess: StepTable::of(post.steps.assess, value),
        false_alive: value(post.verdicts.false_alive),
        false_killed: value(post.verdicts.false_killed),
        doubted_after: Time::from_seconds(value(post.verdicts.doubted_after)),
    };
    plan.posts.iter().enumerate().map(table).collect()
}

fn victims(plan: &Plan, value: &impl Fn(Value) -> f64) -> Vec<VictimTable> {
    let table = |flight: &crate::plan::Flight| {
        let class = &plan.classes[flight.class.index()];
        VictimTable {
            kill_probability: value(class.kill_probability),
            evasion_g: value(class.evasion_g),
            payload_destroyed: value(class.payload_destroyed),
            debris_damage: value(class.debris_damage),
            damage: flight.role.aim().map_or(0.0, |(_, damage)| value(damage)),
            homing: match flight.role {
                Role::AntiRadiation { homing, .. } => (value(homing.hit), value(homing.half_life)),
                _ => (1.0, f64::INFINITY),
            },
        }
    };
    plan.flights.iter().map(table).collect()
}

impl FireTable {
    /// Channels that so many rounds at one flight take.
    pub fn channels_for(&self, rounds: u32) -> u32 {
        rounds.div_ceil(self.channel_rounds)
    }

    /// Does its rule weigh every launcher against every track?
    pub fn weighs(&self) -> bool {
        !matches!(self.assignment, Assignment::NearestFirst | Assignment::GreedyValue)
    }
}
