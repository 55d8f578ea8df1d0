//! Laydowns: systems of the catalogue become posts, radars and launchers on their sites.

mod launcher;
mod post;
mod radar;
mod round;

use engine::plan::{
    Asset, AssetId, AssetKind, Interceptor, Launcher, Mount, Post, PostId, Radar, Value,
};
use physics::earth::Geodetic;

use super::figures::Figures;
use super::option::Whole;
use super::roster::Roster;
use super::{Context, raid, site};
use crate::catalogue::{ReleaseWord, StandSpace, SystemEntry};
use crate::diagnostic::{Code, Diagnostic};
use crate::field::Referred;
use crate::language::{PartWord, System};

/// What stands in an option.
#[derive(Default)]
pub struct Laydown {
    /// What sees.
    pub radars: Vec<Radar>,
    /// Who decides.
    pub posts: Vec<Post>,
    /// What holds rounds.
    pub launchers: Vec<Launcher>,
    /// Types of round.
    pub interceptors: Vec<Interceptor>,
    /// What of it can be hit: one asset a post, radar and launcher.
    pub equipment: Vec<Asset>,
    /// Price of each system's equipment.
    pub equipment_price: Vec<Value>,
    /// The first post of each system, in the order of the systems.
    pub first_posts: Vec<PostId>,
    /// Links between posts of one system.
    pub inside: Vec<Inside>,
}

/// A link between two posts of one system, both ways.
pub struct Inside {
    /// Its ends.
    pub ends: (PostId, PostId),
    /// Its kind.
    pub link: String,
    /// What it passes on.
    pub release: ReleaseWord,
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

/// The post of a system that is named, else its first.
fn of_post(posts: &[(&str, PostId)], name: Option<&Referred<StandSpace>>) -> PostId {
    let named = name.and_then(|name| posts.iter().find(|(own, _)| *own == name.value));
    named.unwrap_or(&posts[0]).1
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

impl<'a> Placing<'a, '_> {
    fn place(&mut self, found: &mut Vec<Diagnostic>) -> bool {
        let Some(posts) = self.posts(found) else { return false };
        self.laydown.first_posts.push(posts[0].1);
        for placed in self.entry.radar.iter().flatten() {
            let post = of_post(&posts, placed.post.as_ref());
            self.radar(post, placed, found);
        }
        for link in self.entry.link.iter().flatten() {
            let ends = (of_post(&posts, Some(&link.from)), of_post(&posts, Some(&link.to)));
            let (id, release) = (link.link.value.clone(), link.release);
            self.laydown.inside.push(Inside { ends, link: id, release });
        }
        let groups = self.entry.launchers.iter().flatten();
        let sound = groups.fold(true, |sound, group| {
            let post = of_post(&posts, group.post.as_ref());
            self.launchers(post, group, found) && sound
        });
        self.price();
        sound
    }

    /// The price of the equipment: of the whole, else of its parts as far as they have one.
    fn price(&mut self) {
        let (id, entries) = (&self.system.system.value, &self.context.shelf.entries);
        if let Some(price) = &self.entry.equipment_price {
            let price = self.figures.value(id, "equipment-price", price);
            self.laydown.equipment_price.push(price);
            return;
        }
        for placed in self.entry.radar.iter().flatten() {
            let id = placed.radar.value.as_str();
            if let Some(price) = entries.radar(id).and_then(|radar| radar.price.as_ref()) {
                self.laydown.equipment_price.push(self.figures.value(id, "price", price));
            }
        }
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
