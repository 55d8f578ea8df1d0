//! The closure of the net: for each pair of posts the way by which one's picture comes to the other.

use super::LinkTable;
use crate::plan::{PostId, Release};

/// The longest way, in links.
const MOST_HOPS: usize = 6;

/// A way from one post to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Route {
    links: [u16; MOST_HOPS],
    count: u8,
    /// The worst on the way; nothing where there is no way.
    pub release: Release,
    /// Do all links on the way keep identities?
    pub keeps_identity: bool,
    /// Product of the factors by which stated errors grow.
    pub sigma_factor: f64,
    /// What an update takes on average, s.
    usual_delay: f64,
}

impl Route {
    /// No way.
    pub const NONE: Self = Self {
        links: [0; MOST_HOPS],
        count: 0,
        release: Release::Nothing,
        keeps_identity: false,
        sigma_factor: 1.0,
        usual_delay: f64::INFINITY,
    };

    /// To everybody at once: a way that no link is part of.
    pub const AT_ONCE: Self = Self {
        release: Release::EngagementQuality,
        keeps_identity: true,
        usual_delay: 0.0,
        ..Self::NONE
    };

    /// From a post to itself.
    const HERE: Self = Self {
        release: Release::Coordination,
        keeps_identity: true,
        usual_delay: 0.0,
        ..Self::NONE
    };

    /// Is there a way at all?
    pub fn leads(&self) -> bool {
        self.release > Release::Nothing
    }

    /// Its links, from the sender to the receiver, as places in the plan's list.
    pub fn links(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.links[..usize::from(self.count)].iter().map(|link| usize::from(*link))
    }

    fn onward(&self, link: usize, table: &LinkTable) -> Option<Self> {
        let mut longer = *self;
        *longer.links.get_mut(usize::from(self.count))? = link as u16;
        longer.count += 1;
        longer.release = self.release.min(table.release);
        longer.keeps_identity &= table.keeps_identity;
        longer.sigma_factor *= table.sigma_factor;
        longer.usual_delay += table.usual_delay();
        Some(longer)
    }
}

/// The ways between all posts over the links that are up, by (from, to): the one that releases
/// most, among these the quickest, among these the one whose links stand first in the plan. A way
/// does not come back to where it began. `scratch` has room for one route a post.
pub(crate) fn routes(
    links: &[LinkTable],
    up: impl Fn(usize) -> bool,
    scratch: &mut [Route],
    found: &mut [Route],
) {
    let posts = scratch.len();
    found.fill(Route::NONE);
    for from in 0..posts {
        for level in [Release::Coordination, Release::EngagementQuality, Release::Surveillance] {
            let usable = |link: usize| links[link].release >= level && up(link);
            reach(links, usable, PostId(from as u32), scratch);
            for (to, route) in scratch.iter().enumerate() {
                let place = &mut found[from * posts + to];
                if to != from && route.leads() && !place.leads() {
                    *place = *route;
                }
            }
        }
    }
}

/// The quickest ways from one post (Bellman and Ford, one link more each time).
fn reach(links: &[LinkTable], usable: impl Fn(usize) -> bool, from: PostId, best: &mut [Route]) {
    best.fill(Route::NONE);
    best[from.index()] = Route::HERE;
    for _ in 0..MOST_HOPS {
        let mut changed = false;
        for (i, link) in links.iter().enumerate() {
            if link.to == from || !best[link.from.index()].leads() || !usable(i) {
                continue;
            }
            let Some(longer) = best[link.from.index()].onward(i, link) else { continue };
            if longer.usual_delay < best[link.to.index()].usual_delay {
                best[link.to.index()] = longer;
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Time;

    fn link(from: u32, to: u32, release: Release, seconds: f64) -> LinkTable {
        LinkTable {
            from: PostId(from),
            to: PostId(to),
            release,
            latency: Time::from_seconds(seconds),
            jitter: 0.0,
            period: Time::ZERO,
            loss: 0.0,
            capacity: 100,
            keeps_identity: release == Release::Coordination,
            sigma_factor: 2.0,
            registration: 0.0,
            sighted: true,
            down: Vec::new(),
            hash: from * 16 + to,
        }
    }

    fn found(links: &[LinkTable], posts: usize, up: impl Fn(usize) -> bool) -> Vec<Route> {
        let (mut scratch, mut found) = (vec![Route::NONE; posts], vec![Route::NONE; posts * posts]);
        routes(links, up, &mut scratch, &mut found);
        found
    }

    #[test]
    fn the_way_that_releases_most_is_taken_and_then_the_quickest() {
        let links = [
            link(0, 2, Release::Surveillance, 1.0),
            link(0, 1, Release::EngagementQuality, 5.0),
            link(1, 2, Release::Coordination, 5.0),
            link(1, 2, Release::Coordination, 4.0),
        ];
        let all = found(&links, 3, |_| true);
        assert_eq!(all[2].release, Release::EngagementQuality);
        assert_eq!(all[2].links().collect::<Vec<_>>(), [1, 3]);
        assert_eq!(all[2].sigma_factor, 4.0);
        assert!(!all[2].keeps_identity && all[5].keeps_identity);
        assert!(!all[6].leads(), "links have a direction");
        assert!(!all[0].leads(), "nobody passes to himself");
        let cut = found(&links, 3, |link| link != 1);
        assert_eq!((cut[2].release, cut[2].links().count()), (Release::Surveillance, 1));
    }

    #[test]
    fn a_ring_ends_where_it_began() {
        let links: Vec<_> =
            (0..5).map(|i| link(i, (i + 1) % 5, Release::Coordination, 1.0)).collect();
        let all = found(&links, 5, |_| true);
        for from in 0..5 {
            for to in 0..5 {
                let hops = (to + 5 - from) % 5;
                assert_eq!(all[from * 5 + to].links().count(), hops, "{from} to {to}");
            }
        }
    }
}
