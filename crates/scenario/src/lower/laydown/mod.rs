//! Laydowns: systems of the catalogue become posts, radars and launchers on their sites.

mod launcher;
mod post;
mod price;
mod radar;
mod round;
mod store;

use std::ops::Range;

use engine::plan::{Asset, AssetId, AssetKind, Interceptor, Launcher, Mount, Post, PostId, Radar};
use physics::earth::Geodetic;

use super::fielded::{Fielded, part_count};
use super::figures::Figures;
use super::option::Whole;
use super::roster::Roster;
use super::{Context, raid, site};
use crate::catalogue::{ReleaseWord, StandSpace, SystemEntry};
use crate::diagnostic::{Code, Diagnostic};
use crate::field::Referred;
use crate::language::{PartWord, System};
use crate::study::CostLine;

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
    /// What each system became, in the order of the systems.
    pub standing: Vec<Standing>,
    /// Links between posts of one system.
    pub inside: Vec<Inside>,
}

/// What a system became.
pub struct Standing {
    /// Its first post.
    pub first_post: PostId,
    /// Its launchers, by their places in the list.
    pub launchers: Range<usize>,
    /// What its equipment costs; nothing where no price is known.
    pub price: Vec<CostLine>,
}

/// A link between two posts of one system, both ways.
pub struct Inside {
    /// Its ends.
    pub ends: (PostId, PostId),
    /// Its kind.
    pub link: Option<String>,
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
        let part_of = |name: &str| name.strip_prefix(system).is_some_and(|r| r.starts_with('/'));
        let exact = self.posts.iter().position(|post| post.name == system);
        let post = exact.or_else(|| self.posts.iter().position(|post| part_of(&post.name)))?;
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
    for unit in &option.systems {
        let Some(entry) = unit.entry else {
            sound = false;
            continue;
        };
        let Some((place, mount)) = standing(context, unit, roster, found) else {
            sound = false;
            continue;
        };
        let (laydown, system) = (&mut laydown, unit.written);
        let mut placing =
            Placing { context, option, unit, system, entry, figures, laydown, place, mount };
        sound &= placing.place(found);
    }
    if sound {
        store::deal(context, option, &mut laydown, figures, found);
    }
    sound.then_some(laydown)
}

/// Where a system stands: on the ground at its place, or in the middle of its carrier's station.
fn standing(
    context: &Context<'_>,
    unit: &Fielded<'_>,
    roster: &Roster<'_>,
    found: &mut Vec<Diagnostic>,
) -> Option<(Geodetic, Mount)> {
    let system = unit.written;
    if let Some(own) = unit.own {
        return Some((site::at(own.at.value, own.height.value), Mount::Ground));
    }
    let said = |fault: Diagnostic, found: &mut Vec<Diagnostic>| {
        found.push(fault);
        None
    };
    match (&system.at, &system.aboard) {
        (Some(at), None) => {
            let middle = site::at(at.value, system.height.value);
            Some((site::beside(middle, unit.step.0, unit.step.1), Mount::Ground))
        }
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
    unit: &'a Fielded<'a>,
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
        let before = self.laydown.launchers.len();
        self.ordered(posts[0].1);
        for placed in self.entry.radar.iter().flatten() {
            let post = of_post(&posts, placed.post.as_ref());
            self.radar(post, placed, found);
        }
        for link in self.entry.link.iter().flatten() {
            let ends = (of_post(&posts, Some(&link.from)), of_post(&posts, Some(&link.to)));
            let (id, release) = (Some(link.link.value.clone()), link.release);
            self.laydown.inside.push(Inside { ends, link: id, release });
        }
        let groups = self.entry.launchers.iter().flatten();
        let sound = groups.fold(true, |sound, group| {
            let post = of_post(&posts, group.post.as_ref());
            self.launchers(post, group, found) && sound
        });
        let price = self.price();
        let launchers = before..self.laydown.launchers.len();
        self.as_decided(launchers.clone());
        self.laydown.standing.push(Standing { first_post: posts[0].1, launchers, price });
        sound
    }

    /// What an order does for its parts: the link to the post above, and the counts that it asks for.
    fn ordered(&mut self, post: PostId) {
        if let Some(above) = &self.unit.above {
            let place = self.laydown.posts.iter().position(|own| own.name == above.post);
            if let Some(place) = place {
                let (ends, link) = ((PostId(place as u32), post), above.link.map(str::to_owned));
                self.laydown.inside.push(Inside { ends, link, release: above.release });
            }
        }
        let order = self.system.system.value.as_str();
        let Some(entry) = self.context.shelf.entries.system(order) else { return };
        for part in entry.part.iter().flatten() {
            part_count(order, part, self.figures);
            if let Some(launchers) = &part.launchers {
                let name = format!("{}.launchers", part.name.value);
                self.figures.nominal(order, &name, launchers);
            }
        }
    }

    /// Rounds as a fair view has decided them.
    fn as_decided(&mut self, own: Range<usize>) {
        let Some(decided) = &self.unit.loads else { return };
        for (launcher, loads) in self.laydown.launchers[own].iter_mut().zip(decided) {
            for (load, (ready, store)) in launcher.loads.iter_mut().zip(loads) {
                (load.ready, load.store) = (*ready, *store);
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
            Mount::Ground => site::beside(self.place, self.unit.boresight + bearing_deg, distance),
            Mount::Aboard { .. } => self.place,
        }
    }
}
