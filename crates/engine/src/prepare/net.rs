//! The net as the loop needs it.

use crate::chance::name_hash;
use crate::link::{LinkTable, Route, routes};
use crate::plan::{Link, Mount, Plan, Value};
use crate::time::Time;

/// The net of a plan in one world.
#[derive(Clone, Debug)]
pub(crate) struct NetTable {
    pub links: Vec<LinkTable>,
    /// By link: is it up as the day begins, before anything that flies is on station?
    pub up: Vec<bool>,
    /// Ways between posts, by (from, to), as the day begins.
    pub morning: Vec<Route>,
    /// Moments at which a link goes down or comes back.
    pub changes: Vec<Time>,
    /// By post, what it stands on.
    pub mounts: Vec<Mount>,
    /// By flight: does it carry a post?
    pub carries: Vec<bool>,
    /// Can any link be full?
    pub bounded: bool,
}

/// A capacity from here on is none.
const BOUNDLESS: u32 = 1_000_000;

/// The net of a plan.
pub(super) fn net(plan: &Plan, value: &impl Fn(Value) -> f64) -> NetTable {
    let links: Vec<LinkTable> = plan.links.iter().map(|link| table(plan, link, value)).collect();
    let mut changes: Vec<Time> =
        links.iter().flat_map(|link| &link.down).flat_map(|(from, to)| [*from, *to]).collect();
    changes.retain(|at| at.happens());
    changes.sort_unstable();
    changes.dedup();
    let posts = plan.posts.len();
    let (mut scratch, mut morning) = (vec![Route::NONE; posts], vec![Route::NONE; posts * posts]);
    let on_the_ground = |post: crate::plan::PostId| plan.posts[post.index()].mount == Mount::Ground;
    let stands = |link: &LinkTable| {
        link.up(Time::ZERO) && on_the_ground(link.from) && on_the_ground(link.to)
    };
    let up: Vec<bool> = links.iter().map(stands).collect();
    routes(&links, |link| up[link], &mut scratch, &mut morning);
    let mut carries = vec![false; plan.flights.len()];
    for post in &plan.posts {
        if let Mount::Aboard { flight, .. } = post.mount {
            carries[flight.index()] = true;
        }
    }
    NetTable {
        bounded: links.iter().any(|link| link.capacity < BOUNDLESS),
        links,
        up,
        morning,
        changes,
        mounts: plan.posts.iter().map(|post| post.mount).collect(),
        carries,
    }
}

fn table(plan: &Plan, link: &Link, value: &impl Fn(Value) -> f64) -> LinkTable {
    LinkTable {
        from: link.from,
        to: link.to,
        release: link.release,
        latency: Time::from_seconds(value(link.latency).max(0.0)),
        jitter: value(link.jitter).max(0.0),
        period: Time::from_seconds(value(link.period).max(0.0)),
        loss: value(link.loss).clamp(0.0, 1.0),
        capacity: value(link.capacity).round().max(0.0) as u32,
        keeps_identity: link.interface.keeps_identity,
        sigma_factor: value(link.interface.sigma_factor).max(0.0),
        registration: value(link.interface.registration_sigma).max(0.0),
        sighted: !link.needs_line_of_sight || link.sight(&plan.posts).is_clear(),
        down: link.down.clone(),
        hash: name_hash(&link.name),
    }
}
