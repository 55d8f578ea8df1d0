//! What the raid destroys: worth, radars, posts, launchers.

use physics::math::exp;

use super::Play;
use crate::chance::Purpose;
use crate::plan::{AssetId, AssetKind, FlightId, LauncherId, Mount, PostId, RadarId};
use crate::record::Mark;
use crate::time::Time;

impl Play<'_> {
    /// A flight hits an asset: of what is defended a share is destroyed, equipment is destroyed
    /// with that chance.
    pub(super) fn hit(&mut self, flight: FlightId, asset: AssetId, share: f64, now: Time) {
        match self.plan.assets[asset.index()].kind {
            AssetKind::Defended => self.record.damaged(asset, share),
            AssetKind::Equipment => {
                let u = self.draw_at(Purpose::Destroyed, flight, asset);
                if u < share && !self.world.arms.destroyed[asset.index()] {
                    self.destroy(asset, now);
                }
            }
        }
    }

    /// Does an anti-radiation flight find its radar? The chance halves with every half-life of
    /// silence before the arrival: an assumption, no homing is modelled.
    pub(super) fn homes(&self, flight: FlightId, asset: AssetId, now: Time) -> bool {
        let (hit, half_life) = self.tables.arms.victims[flight.index()].homing;
        let silence = self.silence(asset, now);
        let chance = if silence <= 0.0 {
            hit
        } else {
            hit * exp(-silence * std::f64::consts::LN_2 / half_life.max(1e-9))
        };
        self.draw_at(Purpose::HomingHit, flight, asset) < chance
    }

    /// Seconds for which nothing at the asset has sent; infinite where nothing ever did.
    fn silence(&self, asset: AssetId, now: Time) -> f64 {
        let radars = self.plan.radars.iter().enumerate();
        radars
            .filter(|(_, radar)| radar.asset == asset)
            .map(|(i, _)| self.silent_for(RadarId(i as u32), now))
            .fold(f64::INFINITY, f64::min)
    }

    fn draw_at(&self, purpose: Purpose, flight: FlightId, asset: AssetId) -> f64 {
        let names =
            (self.tables.flight_hash[flight.index()], self.tables.arms.asset_hash[asset.index()]);
        self.chance.uniform(purpose, 0, names.0, names.1)
    }

    /// Equipment is out of the day from now on, with everything that hangs on it.
    fn destroy(&mut self, asset: AssetId, now: Time) {
        self.world.arms.destroyed[asset.index()] = true;
        self.record.destroyed(asset);
        for radar in 0..self.plan.radars.len() {
            if self.plan.radars[radar].asset == asset {
                self.lose_radar(RadarId(radar as u32), now);
            }
        }
        for launcher in 0..self.plan.launchers.len() {
            if self.plan.launchers[launcher].asset == asset {
                self.lose_launcher(LauncherId(launcher as u32), now);
            }
        }
        for post in 0..self.plan.posts.len() {
            if self.plan.posts[post].asset == asset {
                self.lose_post(PostId(post as u32), now);
            }
        }
    }

    /// What a flight carries is lost with it.
    pub(super) fn carried_is_lost(&mut self, flight: FlightId, now: Time) {
        if !self.tables.arms.carries[flight.index()] {
            return;
        }
        let aboard =
            |mount: Mount| matches!(mount, Mount::Aboard { flight: on, .. } if on == flight);
        for radar in 0..self.plan.radars.len() {
            if aboard(self.plan.radars[radar].mount) {
                self.lose_radar(RadarId(radar as u32), now);
            }
        }
        for launcher in 0..self.plan.launchers.len() {
            if aboard(self.plan.launchers[launcher].mount) {
                self.lose_launcher(LauncherId(launcher as u32), now);
            }
        }
        for post in 0..self.plan.posts.len() {
            if aboard(self.plan.posts[post].mount) {
                self.lose_post(PostId(post as u32), now);
            }
        }
    }

    fn lose_radar(&mut self, radar: RadarId, now: Time) {
        if std::mem::replace(&mut self.world.arms.radar_lost[radar.index()], true) {
            return;
        }
        self.radar_is_lost(radar, now);
        let post = self.plan.radars[radar.index()].post;
        let guides = &self.tables.arms.posts[post.index()].guides;
        let lost = |radar: &u32| self.world.arms.radar_lost[*radar as usize];
        if !guides.is_empty() && guides.iter().all(lost) {
            self.site_is_lost(post, now);
        }
    }

    fn lose_launcher(&mut self, launcher: LauncherId, now: Time) {
        self.world.arms.launchers[launcher.index()].lost = true;
        let post = self.plan.launchers[launcher.index()].post;
        let loads = &self.tables.arms.posts[post.index()].loads;
        let stands = |load: &u32| {
            let launcher = self.tables.arms.loads[*load as usize].launcher;
            self.tables.arms.launchers[launcher.index()].there && self.world.arms.stands(launcher)
        };
        if !loads.iter().any(stands) {
            self.site_is_lost(post, now);
        }
    }

    fn lose_post(&mut self, post: PostId, now: Time) {
        if std::mem::replace(&mut self.world.arms.post_lost[post.index()], true) {
            return;
        }
        self.post_is_lost(post, now);
        self.site_is_lost(post, now);
    }

    /// From now on the post engages nothing: every flight still in the air, or still to come,
    /// remembers it.
    fn site_is_lost(&mut self, post: PostId, now: Time) {
        for flight in (0..self.plan.flights.len() as u32).map(FlightId) {
            if self.alive(flight, now) {
                self.record.mark(flight, post, Mark::SiteLost, true);
            }
        }
    }

    /// Will the launcher still come on station?
    pub(super) fn will_stand(&self, launcher: LauncherId, now: Time) -> bool {
        let table = &self.tables.arms.launchers[launcher.index()];
        let Mount::Aboard { flight, from, .. } = table.mount else { return false };
        let tau = now - self.world.starts[flight.index()];
        table.there && tau < from && self.alive(flight, now) && self.world.arms.stands(launcher)
    }

    /// Can the launcher fire now: is it there, not lost, and on station if it flies?
    pub(super) fn stands(&self, launcher: LauncherId, now: Time) -> bool {
        let table = &self.tables.arms.launchers[launcher.index()];
        let on_station = match table.mount {
            Mount::Ground => true,
            Mount::Aboard { flight, from, until } => {
                let tau = now - self.world.starts[flight.index()];
                self.alive(flight, now) && (from..=until).contains(&tau)
            }
        };
        table.there && on_station && self.world.arms.stands(launcher)
    }
}
