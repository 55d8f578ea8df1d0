//! Laydowns: systems of the catalogue become posts, radars and launchers on their sites.

mod launcher;
mod post;
mod radar;

use engine::plan::{
    Asset, AssetId, AssetKind, Interceptor, Launcher, Mount, Post, PostId, Radar, Value,
};
use physics::earth::Geodetic;

use super::figures::Figures;
use super::option::Whole;
use super::roster::Roster;
use super::{Context, raid, site};
use crate::catalogue::SystemEntry;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{PartWord, System};

/// What stands in an option.
#[derive(Default)]
pub struct Laydown {
    /// What sees.
    pub radars: Vec<Radar>,
    /// Who decides: one post a system, in the order of the systems.
    pub posts: Vec<Post>,
    /// What holds rounds.
    pub launchers: Vec<Launcher>,
    /// Types of round.
    pub interceptors: Vec<Interceptor>,
    /// What of it can be hit: one asset a post, radar and launcher.
    pub equipment: Vec<Asset>,
    /// Price of each system's equipment.
    pub equipment_price: Vec<Value>,
}

impl Laydown {
    /// A part of a system, if it is there.
    pub fn part(
        &self,
        context: &Context<'_>,
        system: &str,
        part: PartWord,
    ) -> Option<(AssetId, Geodetic)> {
        let post = self.posts.iter().position(|post| post.name == system)?;
        let own = PostId(post as u32);
        let radar = |guides: bool| {
            let mut radars = self.radars.iter().filter(|radar| radar.post == own);
            let first = radars.clone().next();
            radars.find(|radar| radar.guides == guides).or(first).map(|radar| radar.asset)
        };
        let asset = match part {
            PartWord::EngagementRadar => radar(true),
            PartWord::SearchRadar => radar(false),
            PartWord::Post => Some(self.posts[post].asset),
            PartWord::Launcher => {
                self.launchers.iter().find(|launcher| launcher.post == own).map(|l| l.asset)
            }
        }?;
        let before = context.scenario.asset.len();
        Some((asset, self.equipment[asset.index() - before].site))
    }
}

/// All systems of an option; nothing where any of them cannot stand.
pub fn lower(
    context: &Context<'_>,
    option: &Whole<'_>,
    roster: &Roster<'_>,
    figures: &mut Figures,
    found: &mut Vec<Diagnostic>,
) -> Option<Laydown> {
    let mut laydown = Laydown::default();
    let mut sound = true;
    for system in &option.systems {
        let Some(entry) = context.shelf.entries.system(&system.system.value) else { continue };
        let Some((place, mount)) = standing(context, system, roster, found) else {
            sound = false;
            continue;
        };
        let laydown = &mut laydown;
        let mut placing =
            Placing { context, option, system, entry, figures, laydown, place, mount };
        sound &= placing.place(found);
    }
    sound.then_some(laydown)
}

/// Where a system stands: on the ground at its place, or in the middle of its carrier's station.
fn standing(
    context: &Context<'_>,
    system: &System,
    roster: &Roster<'_>,
    found: &mut Vec<Diagnostic>,
) -> Option<(Geodetic, Mount)> {
    let said = |fault: Diagnostic, found: &mut Vec<Diagnostic>| {
        found.push(fault);
        None
    };
    match (&system.at, &system.aboard) {
        (Some(at), None) => Some((site::at(at.value, system.height.value), Mount::Ground)),
        (Some(_), Some(aboard)) => {
            let fault = Diagnostic::new(Code::FieldsExclude, aboard.span);
            said(fault.with("field", "aboard").with("other", "at"), found)
        }
        (None, None) => {
            let fault = Diagnostic::new(Code::OneOfNeeded, system.span);
            said(fault.with_names("fields", &["at", "aboard"]).with("table", "System"), found)
        }
        (None, Some(aboard)) => {
            let Some(carrier) = roster.get(&aboard.value) else {
                let fault = Diagnostic::new(Code::CarrierGrounded, aboard.span);
                return said(fault.with("raid", &*aboard.value), found);
            };
            let station = raid::station(context, carrier.raid);
            match station {
                Ok(Some((place, from, until))) if carrier.count == 1 => {
                    Some((place, Mount::Aboard { flight: carrier.first, from, until }))
                }
                Ok(_) => {
                    let fault = Diagnostic::new(Code::NoStation, aboard.span);
                    said(fault.with("raid", &*aboard.value), found)
                }
                Err(fault) => said(fault, found),
            }
        }
    }
}

/// One system on its way into the laydown.
struct Placing<'a, 'f> {
    context: &'a Context<'a>,
    option: &'a Whole<'a>,
    system: &'a System,
    entry: &'a SystemEntry,
    figures: &'a mut Figures<'f>,
    laydown: &'a mut Laydown,
    place: Geodetic,
    mount: Mount,
}

impl Placing<'_, '_> {
    fn place(&mut self, found: &mut Vec<Diagnostic>) -> bool {
        let id = &self.system.system.value;
        let Some(post) = self.post(found) else { return false };
        for placed in self.entry.radar.iter().flatten() {
            self.radar(post, placed, found);
        }
        if let Some(price) = &self.entry.equipment_price {
            self.laydown.equipment_price.push(self.figures.value(id, "equipment-price", price));
        }
        let groups = self.entry.launchers.iter().flatten();
        groups.fold(true, |sound, group| self.launchers(post, group, found) && sound)
    }

    /// An asset for a piece of equipment.
    fn equipment(&mut self, name: &str, site: Geodetic) -> AssetId {
        let kind = AssetKind::Equipment;
        self.laydown.equipment.push(Asset { name: name.to_owned(), kind, site, worth: 0.0 });
        let before = self.context.scenario.asset.len();
        AssetId((before + self.laydown.equipment.len() - 1) as u32)
    }

    /// The place so far from the post in a direction from its boresight; what is aboard stays there.
    fn beside(&self, bearing_deg: f64, distance: f64) -> Geodetic {
        match self.mount {
            Mount::Ground => {
                site::beside(self.place, self.system.boresight.value + bearing_deg, distance)
            }
            Mount::Aboard { .. } => self.place,
        }
    }
}
