//! How large a salvo may be, and whether there is room for it: rounds, reserve, channels, light.

use super::Play;
use super::fire::Choice;
use crate::engage::{Aim, aim};
use crate::plan::{FlightId, PostId};
use crate::prepare::{FireTable, RoundTable, SupportTable};
use crate::relief::Constraint;
use crate::time::Time;
use crate::world::{Engagement, Waiting};

impl Play<'_> {
    /// Rounds of a type that may be fired at such a track without touching the reserve for ballistic
    /// ones.
    pub(super) fn beyond_reserve(&self, fire: &FireTable, round: &RoundTable, falls: bool) -> u32 {
        if falls || !round.against_ballistic || fire.reserve == 0 {
            return u32::MAX;
        }
        self.ballistic_rounds(fire).saturating_sub(fire.reserve)
    }

    fn ballistic_rounds(&self, fire: &FireTable) -> u32 {
        let tables = self.tables;
        let of = |load: &&u32| {
            let interceptor = tables.arms.loads[**load as usize].interceptor;
            tables.arms.rounds[interceptor.index()].against_ballistic
        };
        let ready = |load: &u32| self.world.arms.magazines[*load as usize].ready;
        fire.loads.iter().filter(of).map(ready).sum()
    }

    pub(super) fn free_channels(&self, post: PostId) -> u32 {
        let channels = self.tables.arms.posts[post.index()].channels;
        channels.saturating_sub(self.world.arms.busy_channels[post.index()])
    }

    /// Are the channels free that the next salvo at this flight takes, as far as there are so many?
    pub(super) fn may_take_channel(&self, post: PostId, flight: FlightId) -> bool {
        let fire = &self.tables.arms.posts[post.index()];
        let taken = fire.channels_for(self.usual_salvo(post, fire, flight));
        self.free_channels(post) >= taken.min(fire.channels).max(1)
            || self.tables.relief.holds(flight, Constraint::Channels)
    }

    pub(super) fn has_channel(&self, post: PostId) -> bool {
        self.free_channels(post) > 0
    }

    /// Will a channel be free to light the flight up before an intercept at this moment?
    pub(super) fn light_is_free(
        &self,
        post: PostId,
        fire: &FireTable,
        rounds: u32,
        intercept: Time,
        lit: Time,
    ) -> bool {
        let from = intercept - lit;
        let overlaps = |e: &&Engagement| {
            e.stamp != 0 && e.post == post && e.intercept > from && e.intercept - lit < intercept
        };
        let others = self.world.arms.engagements.iter().filter(overlaps);
        let taken: u32 = others.map(|e| fire.channels_for(e.rounds)).sum();
        taken + fire.channels_for(rounds).min(fire.channels).max(1) <= fire.channels
    }

    /// Rounds of a load that may be fired at a track: those that are ready, but for the reserve, as
    /// far as the free channels lead them.
    pub(super) fn room(&self, post: PostId, fire: &FireTable, load: u32, track: &Waiting) -> u32 {
        let entry = &self.tables.arms.loads[load as usize];
        let round = &self.tables.arms.rounds[entry.interceptor.index()];
        let relieved = self.tables.relief.holds(track.flight, Constraint::Channels);
        let channels = match round.support {
            _ if relieved => u32::MAX,
            SupportTable::Whole | SupportTable::Midcourse { .. } => self.free_channels(post),
            SupportTable::Terminal { .. } => fire.channels,
            SupportTable::None => u32::MAX,
        };
        let led = channels.saturating_mul(fire.channel_rounds);
        if self.tables.relief.holds(track.flight, Constraint::Rounds) {
            return led;
        }
        let ready = self.world.arms.magazines[load as usize].ready;
        led.min(ready).min(self.beyond_reserve(fire, round, track.course.falls))
    }

    /// Rounds of the next salvo at a flight by the doctrine.
    pub(super) fn usual_salvo(&self, post: PostId, fire: &FireTable, flight: FlightId) -> u32 {
        let first = self.world.arms.dealing(post, flight).salvos == 0;
        if first { fire.salvo } else { fire.later_salvo }
    }

    /// The same, or more where no look could be followed by another shot.
    pub(super) fn wanted(
        &self,
        post: PostId,
        fire: &FireTable,
        track: &Waiting,
        choice: &Choice,
    ) -> u32 {
        let salvo = self.usual_salvo(post, fire, track.flight);
        if fire.last_chance > salvo && self.is_last(fire, track, choice) {
            fire.last_chance
        } else {
            salvo
        }
    }

    /// Would the next salvo come too late if this one is looked at first?
    fn is_last(&self, fire: &FireTable, track: &Waiting, choice: &Choice) -> bool {
        let load = &self.tables.arms.loads[choice.load as usize];
        let round = &self.tables.arms.rounds[load.interceptor.index()];
        let stand = &self.tables.arms.launchers[load.launcher.index()].stand;
        let then = track.course.later(choice.meeting.seconds + fire.assess.middle());
        let fly = &self.tables.arms.flies[load.interceptor.index()];
        let delay = round.delay + fire.launch.middle();
        matches!(aim(&then, stand, fly, round, delay), Aim::Outside)
    }
}
