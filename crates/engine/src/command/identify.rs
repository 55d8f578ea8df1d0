//! What a post takes a track for, from the evidence it has, and what it may fire at.

use crate::plan::WeaponsControl;

/// What a post takes a track for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Identity {
    /// No evidence either way.
    #[default]
    Unknown,
    /// A plan says that it is a friend.
    AssumedFriend,
    /// It answered as a friend.
    Friend,
    /// A plan or a corridor says that it is nobody's in this matter.
    Neutral,
    /// It behaves like a hostile flight where neutral ones fly.
    Suspect,
    /// It behaves like a hostile flight.
    Hostile,
}

/// What one look at a track has shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// It answered the interrogator.
    pub answered: bool,
    /// A plan was filed for it, and by whom.
    pub planned: Option<Planned>,
    /// It flies in a corridor, as far as its track shows.
    pub in_corridor: bool,
    /// Its behaviour looks hostile.
    pub behaves_hostile: bool,
    /// What another post passes on with its track.
    pub by_link: Identity,
}

/// Who filed a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Planned {
    /// The defender or an ally.
    Friendly,
    /// Anybody else.
    Other,
}

impl Evidence {
    /// None at all.
    pub const NONE: Self = Self {
        answered: false,
        planned: None,
        in_corridor: false,
        behaves_hostile: false,
        by_link: Identity::Unknown,
    };

    /// The identity that follows. What speaks for a friend or a neutral flight outweighs what
    /// speaks for a hostile one, and what the post finds itself what it is told, except that a
    /// friend by link is a friend.
    pub fn identity(&self) -> Identity {
        if self.answered || self.by_link == Identity::Friend {
            return Identity::Friend;
        }
        match self.planned {
            Some(Planned::Friendly) => return Identity::AssumedFriend,
            Some(Planned::Other) => return Identity::Neutral,
            None => {}
        }
        match (self.in_corridor, self.behaves_hostile, self.by_link) {
            (_, _, friend @ (Identity::AssumedFriend | Identity::Neutral)) => friend,
            (true, true, _) => Identity::Suspect,
            (true, false, _) => Identity::Neutral,
            (false, true, _) => Identity::Hostile,
            (false, false, told) => told,
        }
    }
}

impl Evidence {
    /// Is it settled for good, so that nobody needs to look again: an answer, a plan, or the word
    /// of somebody who has one? A corridor can be left.
    pub fn settles(&self) -> bool {
        self.answered || self.planned.is_some() || self.by_link.is_spared()
    }
}

impl Identity {
    /// May a track of this identity be engaged where nothing but the weapons control decides?
    pub fn may_be_engaged(self, control: WeaponsControl) -> bool {
        match control {
            WeaponsControl::Hold => false,
            WeaponsControl::Tight => self == Self::Hostile,
            WeaponsControl::Free => !self.is_spared(),
        }
    }

    /// Does it count for more than another, where several are passed on?
    pub fn outweighs(self, other: Self) -> bool {
        let weight = |identity| match identity {
            Self::Unknown => 0,
            Self::Suspect => 1,
            Self::Hostile => 2,
            Self::Neutral => 3,
            Self::AssumedFriend => 4,
            Self::Friend => 5,
        };
        weight(self) > weight(other)
    }

    /// Friends and neutrals are not fired at, whatever the weapons control.
    pub fn is_spared(self) -> bool {
        matches!(self, Self::Friend | Self::AssumedFriend | Self::Neutral)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Evidence = Evidence::NONE;

    #[test]
    fn what_speaks_for_a_friend_outweighs_the_rest() {
        let hostile = Evidence { behaves_hostile: true, ..NOTHING };
        assert_eq!(NOTHING.identity(), Identity::Unknown);
        assert_eq!(hostile.identity(), Identity::Hostile);
        assert_eq!(Evidence { answered: true, ..hostile }.identity(), Identity::Friend);
        let planned = Some(Planned::Other);
        assert_eq!(Evidence { planned, ..hostile }.identity(), Identity::Neutral);
        assert_eq!(Evidence { in_corridor: true, ..hostile }.identity(), Identity::Suspect);
        assert_eq!(Evidence { in_corridor: true, ..NOTHING }.identity(), Identity::Neutral);
        let told = |by_link| Evidence { by_link, ..hostile }.identity();
        assert_eq!(told(Identity::Friend), Identity::Friend);
        assert_eq!(told(Identity::Neutral), Identity::Neutral);
        let by_link = Identity::Hostile;
        assert_eq!(Evidence { by_link, ..NOTHING }.identity(), Identity::Hostile);
    }

    #[test]
    fn weapons_control_decides_what_may_be_engaged() {
        let may = |identity: Identity| {
            [WeaponsControl::Hold, WeaponsControl::Tight, WeaponsControl::Free]
                .map(|control| identity.may_be_engaged(control))
        };
        assert_eq!(may(Identity::Hostile), [false, true, true]);
        assert_eq!(may(Identity::Suspect), [false, false, true]);
        assert_eq!(may(Identity::Unknown), [false, false, true]);
        for spared in [Identity::Friend, Identity::AssumedFriend, Identity::Neutral] {
            assert_eq!(may(spared), [false; 3]);
        }
    }
}
