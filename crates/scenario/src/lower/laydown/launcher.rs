//! Launchers, and what they hold.

use engine::plan::{FigureId, InterceptorId, Launcher, Load, PostId, Presence};

use super::Placing;
use crate::catalogue::{LauncherEntry, LaunchersEntry, folder};
use crate::diagnostic::{Code, Diagnostic, HintCode};
use crate::field::{Id, Text, Whole};
use crate::language::LoadTable;

/// What some launchers hold: types of round and how many of each.
struct Filled {
    rounds: Vec<(InterceptorId, u32)>,
    /// How many launchers hold it; nothing is all that are left.
    launchers: Option<u32>,
}

impl Placing<'_, '_> {
    /// Launchers of one type, evenly on a circle about their post.
    pub(super) fn launchers(
        &mut self,
        post: PostId,
        group: &LaunchersEntry,
        found: &mut Vec<Diagnostic>,
    ) -> bool {
        let id = group.launcher.value.as_str();
        let Some(entry) = self.context.shelf.entries.launcher(id) else { return false };
        let Some(fillings) = self.fillings(id, entry, group, found) else { return false };
        let (most, count) = self.count(group, found);
        let own = format!("{}/launcher/", self.unit.name);
        let before = self.laydown.launchers.iter().filter(|l| l.name.starts_with(&own)).count();
        let sector_deg = self.figures.value(id, "sector", &entry.sector);
        let interval = self.figures.value(id, "interval", &entry.interval);
        let reload = self.figures.value(id, "reload", &entry.reload);
        for index in 0..most {
            let Some(filled) = filling(&fillings, index) else { break };
            let around = 360.0 * f64::from(index) / f64::from(most);
            let name = format!("{own}{}", before + index as usize + 1);
            let site = self.beside(around, group.distance.value);
            let asset = self.equipment(&name, site);
            let loads = filled.rounds.iter().map(|(interceptor, ready)| Load {
                interceptor: *interceptor,
                ready: *ready,
                store: ready * self.system.reloads.value,
            });
            self.laydown.launchers.push(Launcher {
                name,
                post,
                asset,
                site,
                mount: self.mount,
                loads: loads.collect(),
                boresight_deg: self.unit.boresight.rem_euclid(360.0),
                sector_deg,
                interval,
                reload,
                presence: match count {
                    None => Presence::Always,
                    Some(count) => Presence::InCount { count, before: index },
                },
            });
        }
        true
    }

    /// What the launchers of a group hold, in their order.
    fn fillings(
        &mut self,
        id: &str,
        entry: &LauncherEntry,
        group: &LaunchersEntry,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Vec<Filled>> {
        match (&self.system.round, &self.system.load) {
            (Some(round), Some(_)) => {
                let fault = Diagnostic::new(Code::FieldsExclude, round.span);
                found.push(fault.with("field", "round").with("other", "load"));
                None
            }
            (None, Some(loads)) => {
                let filled: Vec<_> =
                    loads.iter().map(|load| self.loaded(id, entry, load, found)).collect();
                filled.into_iter().collect()
            }
            (round, None) => {
                let round = round.as_ref().unwrap_or(&group.round);
                let rounds = vec![self.full(id, entry, round, found)?];
                Some(vec![Filled { rounds, launchers: None }])
            }
        }
    }

    /// One load that the author gives some launchers.
    fn loaded(
        &mut self,
        id: &str,
        entry: &LauncherEntry,
        load: &LoadTable,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Filled> {
        let rounds = match (&load.round, &load.mix) {
            (Some(round), None) => vec![self.full(id, entry, round, found)?],
            (None, Some(mix)) => self.mixed(id, entry, mix, found)?,
            _ => {
                let fault = Diagnostic::new(Code::OneOfNeeded, load.span);
                found.push(fault.with_names("fields", &["round", "mix"]).with("table", "Load"));
                return None;
            }
        };
        let rounds = match &load.rounds {
            None => rounds,
            Some(own) => vec![self.partly(load, rounds.first()?, *own, found)?],
        };
        Some(Filled { rounds, launchers: load.launchers.map(|launchers| launchers.value) })
    }

    /// Fewer rounds than a full load of one type.
    fn partly(
        &self,
        load: &LoadTable,
        full: &(InterceptorId, u32),
        own: Whole,
        found: &mut Vec<Diagnostic>,
    ) -> Option<(InterceptorId, u32)> {
        if load.mix.is_some() {
            let fault = Diagnostic::new(Code::FieldsExclude, own.span);
            found.push(fault.with("field", "rounds").with("other", "mix"));
            return None;
        }
        if own.value > full.1 {
            let fault = Diagnostic::new(Code::OutOfBounds, own.span);
            let fault = fault.with("text", own.value.to_string()).with("low", "1");
            found.push(fault.with("high", full.1.to_string()));
            return None;
        }
        Some((full.0, own.value))
    }

    /// A full load of one type of round.
    fn full(
        &mut self,
        id: &str,
        entry: &LauncherEntry,
        round: &Id<folder::Interceptor>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<(InterceptorId, u32)> {
        let Some(load) = entry.load.iter().find(|load| load.round.value == round.value) else {
            let fits = entry.load.iter().map(|load| load.round.value.clone()).collect();
            let fault = Diagnostic::new(Code::RoundDoesNotFit, round.span)
                .with("launcher", id)
                .with("round", &*round.value);
            found.push(fault.hint_names(HintCode::OneOf, fits));
            return None;
        };
        let name = format!("rounds.{}", round.value.rsplit('/').next().unwrap_or(id));
        let rounds = self.figures.nominal(id, &name, &load.rounds) as u32;
        Some((self.interceptor(&round.value)?, rounds))
    }

    /// A mixed load that the catalogue knows.
    fn mixed(
        &mut self,
        id: &str,
        entry: &LauncherEntry,
        mix: &Text,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Vec<(InterceptorId, u32)>> {
        let known = entry.mix.iter().flatten();
        let Some(named) = known.clone().find(|own| own.name.value == mix.value) else {
            let names = known.map(|own| own.name.value.clone()).collect();
            let fault = Diagnostic::new(Code::UnknownMix, mix.span).with("launcher", id);
            let fault = fault.with("mix", &*mix.value);
            found.push(fault.hint_names(HintCode::OneOf, names));
            return None;
        };
        let parts = named.part.iter();
        parts.map(|part| Some((self.interceptor(&part.round.value)?, part.rounds.value))).collect()
    }

    /// How many launchers there are at most, and the figure that says how many in each world.
    fn count(
        &mut self,
        group: &LaunchersEntry,
        found: &mut Vec<Diagnostic>,
    ) -> (u32, Option<FigureId>) {
        let most = group.count.law.high();
        let first = self.entry.launchers.as_ref().and_then(|groups| groups.first());
        let is_first = first.is_some_and(|first| std::ptr::eq(first, group));
        if let (None, Some(own), true) = (&self.system.launchers, self.unit.launchers, is_first) {
            return (own, None);
        }
        if let (Some(launchers), true) = (&self.system.launchers, is_first) {
            if f64::from(launchers.value) > most {
                let fault = Diagnostic::new(Code::MoreThanAnySource, launchers.span)
                    .with("launchers", launchers.value.to_string())
                    .with("most", most.to_string());
                found.push(fault);
            }
            return (launchers.value, None);
        }
        let short = group.launcher.value.rsplit('/').next().unwrap_or_default();
        let name = if is_first { "launchers".to_owned() } else { format!("launchers.{short}") };
        if self.unit.nominal {
            return (self.figures.nominal(self.unit.id, &name, &group.count) as u32, None);
        }
        let value = self.figures.value(self.unit.id, &name, &group.count);
        match self.figures.open(value) {
            Some((id, figure)) => (figure.law.high() as u32, Some(id)),
            None => (self.figures.known(value).unwrap_or(most) as u32, None),
        }
    }

    /// How many launchers of the first kind there are, where that is not what the catalogue says of
    /// the system.
    pub(super) fn own_launchers(&self) -> Option<u32> {
        self.system.launchers.map(|own| own.value).or(self.unit.launchers)
    }
}

/// What a launcher holds by its place in their order; nothing where all loads are given out.
fn filling(fillings: &[Filled], index: u32) -> Option<&Filled> {
    let mut before = 0;
    fillings.iter().find(|filled| {
        before += filled.launchers.unwrap_or(u32::MAX - before);
        index < before
    })
}
