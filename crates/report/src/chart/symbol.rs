//! Symbols of maps and timelines, in the manner of APP-6: the frame says whose it is, what stands
//! in it what it is. A rectangle is friendly, a diamond hostile, a square nobody's.

use serde::Serialize;

use crate::page::Key;

/// A symbol: an outline round a middle at 0, and its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Symbol {
    /// Its name among the definitions of a page.
    pub id: &'static str,
    /// Its outline.
    pub path: &'static str,
    /// Its class.
    pub class: &'static str,
}

/// Something that is defended: a friendly frame, filled below.
pub const ASSET: Symbol =
    Symbol { id: "y-asset", path: "M-9-6h18v12h-18zM-9 2h18v4h-18z", class: "frame-friend" };
/// A post of the air defence: a friendly frame with the dome of its kind.
pub const POST: Symbol =
    Symbol { id: "y-post", path: "M-9-6h18v12h-18zM-9 6a9 8 0 0 1 18 0", class: "frame-friend" };
/// A track of a flight was first confirmed.
pub const TRACKED: Symbol = Symbol { id: "y-tracked", path: "M-1-5h2v10h-2z", class: "full" };
/// A round was launched.
pub const LAUNCHED: Symbol =
    Symbol { id: "y-launched", path: "M0-4.5 4 3.5h-8z", class: "friendly" };
/// A round came to nothing.
pub const MISSED: Symbol =
    Symbol { id: "y-missed", path: "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z", class: "ring" };
/// A flight was stopped.
pub const KILLED: Symbol = Symbol { id: "y-killed", path: "M-4-4 4 4M-4 4 4-4", class: "cross" };
/// A flight came through.
pub const LEAKED: Symbol = Symbol { id: "y-leaked", path: "M0-6 6 0 0 6-6 0z", class: "hostile" };
/// A flight was stopped there on one of many days.
pub const STOP: Symbol = Symbol { id: "y-stop", path: "M0 0h0", class: "stops" };
/// Where a hostile flight starts.
pub const HOSTILE: Symbol =
    Symbol { id: "y-hostile", path: "M0-6 6 0 0 6-6 0z", class: "frame-foe" };
/// Where a friendly flight starts.
pub const FRIENDLY: Symbol =
    Symbol { id: "y-friendly", path: "M-7-4h14v8h-14z", class: "frame-friend" };
/// Where a civil flight starts.
pub const CIVIL: Symbol = Symbol { id: "y-civil", path: "M-5-5h10v10h-10z", class: "frame-nobody" };

/// All that a page defines once and uses often.
pub const ALL: &[Symbol] =
    &[ASSET, POST, TRACKED, LAUNCHED, MISSED, KILLED, LEAKED, HOSTILE, FRIENDLY, CIVIL];

impl Symbol {
    /// With what it stands for.
    pub fn key(self, label: String) -> Key {
        Key { path: self.path, class: self.class.to_owned(), label }
    }
}
