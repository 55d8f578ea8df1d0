//! What posts do with their rounds: magazines, channels, engagements from launch to verdict; and
//! what of everything is lost.

use physics::frame::{Ecef, Position};

use crate::engage::{Course, Offer, Rules, WEIGHED};
use crate::plan::{FlightId, InterceptorId, LauncherId, Plan, PostId};
use crate::prepare::Tables;
use crate::time::Time;

/// A decision against a track, from launch to verdict.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Engagement {
    pub post: PostId,
    pub flight: FlightId,
    pub interceptor: InterceptorId,
    /// Ordinal of its first round among all that the post has fired at the flight.
    pub first_shot: u32,
    pub rounds: u32,
    /// Its own ordinal among the post's salvos at the flight.
    pub salvo: u32,
    /// Where the rounds began their present course, and when.
    pub origin: Position<Ecef>,
    pub left: Time,
    /// Where they will be at the intercept.
    pub point: Position<Ecef>,
    pub intercept: Time,
    /// Speed and lateral acceleration that they will have there, m/s and g.
    pub speed: f64,
    pub lateral_g: f64,
    /// Metres flown by then.
    pub flown: f64,
    /// Times they were sent another way since the flight was not where its track said.
    pub corrections: u32,
    /// Are they on their own, without anybody who corrects their course?
    pub alone: bool,
    /// Was the track held whenever that was needed?
    pub guided: bool,
    /// Is the flight being lit up for rounds that need that at their end?
    pub lit: bool,
    /// Since when nobody has led rounds that need it; never where somebody does.
    pub unled_since: Time,
    /// Channels that it holds.
    pub channels: u32,
    pub killed: bool,
    /// Events of an earlier use of this place are void.
    pub stamp: u32,
}

/// What a post has done about a flight so far.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dealing {
    pub shots: u32,
    pub salvos: u32,
    /// It was judged killed, and is not fired at as long as nothing shows that it flies on.
    pub let_go: bool,
    /// When it was.
    pub let_go_at: Time,
    /// Nothing can be fired at it before, unless its track changes.
    pub look_after: Time,
}

/// A launcher's day so far.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Launching {
    /// It can fire again from then on.
    pub ready_at: Time,
    pub reloading: bool,
    pub lost: bool,
}

/// Rounds of one load.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Magazine {
    pub ready: u32,
    pub store: u32,
}

/// A track that waits for an engagement, as its post sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Waiting {
    /// What it is ordered by: less is first.
    pub key: f64,
    pub flight: FlightId,
    pub course: Course,
    /// What it threatens, where the rule asks for that.
    pub value: f64,
}

/// All of it.
#[derive(Clone, Debug)]
pub(crate) struct Arms {
    flights: usize,
    pub engagements: Vec<Engagement>,
    free: Vec<u32>,
    stamp: u32,
    dealings: Vec<Dealing>,
    pub magazines: Vec<Magazine>,
    pub launchers: Vec<Launching>,
    /// By post.
    pub busy_channels: Vec<u32>,
    pub review_at: Vec<Time>,
    pub post_lost: Vec<bool>,
    /// By radar.
    pub radar_lost: Vec<bool>,
    /// By asset: equipment that was destroyed.
    pub destroyed: Vec<bool>,
    /// By flight: whether it was ever fired at, and the way it has taken (0 the main path, else the
    /// number of its branch).
    pub fired_at: Vec<bool>,
    pub way: Vec<u8>,
    /// Scratch of a post's decision.
    pub waiting: Vec<Waiting>,
    pub offers: Vec<Offer>,
    pub rules: Rules,
}

impl Dealing {
    const NONE: Self =
        Self { shots: 0, salvos: 0, let_go: false, let_go_at: Time::ZERO, look_after: Time::ZERO };
}

impl Arms {
    pub fn sized_for(plan: &Plan, tables: &Tables) -> Self {
        let (flights, posts) = (plan.flights.len(), plan.posts.len());
        let weighs = tables.arms.posts.iter().filter(|post| post.weighs());
        let loads = weighs.map(|post| post.loads.len()).max().unwrap_or(0);
        let tracks = if loads > 0 { flights.min(WEIGHED) } else { 0 };
        Self {
            flights,
            engagements: Vec::with_capacity(flights * posts),
            free: Vec::with_capacity(flights * posts),
            stamp: 0,
            dealings: vec![Dealing::NONE; flights * posts],
            magazines: vec![Magazine { ready: 0, store: 0 }; tables.arms.loads.len()],
            launchers: Vec::with_capacity(plan.launchers.len()),
            busy_channels: vec![0; posts],
            review_at: vec![Time::NEVER; posts],
            post_lost: vec![false; posts],
            radar_lost: vec![false; plan.radars.len()],
            destroyed: vec![false; plan.assets.len()],
            fired_at: vec![false; flights],
            way: vec![0; flights],
            waiting: Vec::with_capacity(flights),
            offers: Vec::with_capacity(tracks * loads),
            rules: Rules::sized_for(tracks, loads),
        }
    }

    /// Back to the morning.
    pub fn reset(&mut self, tables: &Tables) {
        self.engagements.clear();
        self.free.clear();
        self.stamp = 0;
        self.dealings.fill(Dealing::NONE);
        for (magazine, load) in self.magazines.iter_mut().zip(&tables.arms.loads) {
            *magazine = Magazine { ready: load.ready, store: load.store };
        }
        self.launchers.clear();
        let fresh = Launching { ready_at: Time::ZERO, reloading: false, lost: false };
        self.launchers.resize(tables.arms.launchers.len(), fresh);
        self.busy_channels.fill(0);
        self.review_at.fill(Time::NEVER);
        self.post_lost.fill(false);
        self.radar_lost.fill(false);
        self.destroyed.fill(false);
        self.fired_at.fill(false);
        self.way.fill(0);
    }

    pub fn dealing(&self, post: PostId, flight: FlightId) -> &Dealing {
        &self.dealings[post.index() * self.flights + flight.index()]
    }

    pub fn dealing_mut(&mut self, post: PostId, flight: FlightId) -> &mut Dealing {
        &mut self.dealings[post.index() * self.flights + flight.index()]
    }

    /// Keep an engagement; its place, and the stamp of its events.
    pub fn begin(&mut self, engagement: Engagement) -> (u32, u32) {
        self.stamp += 1;
        let engagement = Engagement { stamp: self.stamp, ..engagement };
        let place = if let Some(place) = self.free.pop() {
            self.engagements[place as usize] = engagement;
            place
        } else {
            self.engagements.push(engagement);
            self.engagements.len() as u32 - 1
        };
        (place, self.stamp)
    }

    /// The engagement at a place, if it is still the one of the stamp.
    pub fn under_way(&self, place: u32, stamp: u32) -> Option<Engagement> {
        self.engagements.get(place as usize).filter(|e| e.stamp == stamp).copied()
    }

    /// The engagement is over.
    pub fn over(&mut self, place: u32) {
        self.engagements[place as usize].stamp = 0;
        self.free.push(place);
    }

    /// Can the launcher fire, now or after some time?
    pub fn stands(&self, launcher: LauncherId) -> bool {
        !self.launchers[launcher.index()].lost
    }
}
