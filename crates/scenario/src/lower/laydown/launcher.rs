//! Launchers, and the rounds that they hold.

use engine::plan::{
    FigureId, Flyout, Interceptor, InterceptorId, Launcher, Load, PostId, Presence, Value,
};

use super::Placing;
use crate::catalogue::{Figure, LauncherEntry, LaunchersEntry, folder};
use crate::diagnostic::{Code, Diagnostic, HintCode};
use crate::field::{Count, Id};

/// What a launcher holds: the type of round and how many.
#[derive(Clone, Copy)]
struct Filled {
    interceptor: InterceptorId,
    rounds: u32,
    /// How many launchers hold it; nothing is all that are left.
    launchers: Option<u32>,
}

impl Placing<'_, '_> {
    /// The launchers of the system, evenly on a circle about its post.
    pub(super) fn launchers(
        &mut self,
        post: PostId,
        group: &LaunchersEntry,
        found: &mut Vec<Diagnostic>,
    ) -> bool {
        let id = group.launcher.value.as_str();
        let Some(launcher) = self.context.shelf.entries.launcher(id) else { return false };
        let Some(fillings) = self.fillings(id, launcher, found) else { return false };
        let (most, count) = self.count(&group.count, found);
        for index in 0..most {
            let Some(filled) = filling(&fillings, index) else { break };
            let around = 360.0 * f64::from(index) / f64::from(most);
            let name = format!("{}/launcher/{}", self.system.name.value, index + 1);
            let site = self.beside(around, group.distance.value);
            let asset = self.equipment(&name, site);
            let store = filled.rounds * self.system.reloads.value;
            self.laydown.launchers.push(Launcher {
                name,
                post,
                asset,
                site,
                mount: self.mount,
                loads: vec![Load { interceptor: filled.interceptor, ready: filled.rounds, store }],
                boresight_deg: 0.0,
                sector_deg: Value::Fixed(360.0),
                interval: Value::Fixed(0.0),
                reload: Value::Fixed(0.0),
                presence: match count {
                    None => Presence::Always,
                    Some(count) => Presence::InCount { count, before: index },
                },
            });
        }
        true
    }

    /// What the launchers hold, in their order.
    fn fillings(
        &mut self,
        id: &str,
        launcher: &LauncherEntry,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Vec<Filled>> {
        let system = self.system;
        let written: Vec<(&Id<folder::Interceptor>, Option<u32>)> =
            match (&system.round, &system.load) {
                (Some(round), None) => vec![(round, None)],
                (None, Some(loads)) => {
                    let load = loads.iter();
                    load.map(|load| (&load.round, load.launchers.map(|n| n.value))).collect()
                }
                (None, None) => {
                    let fault = Diagnostic::new(Code::OneOfNeeded, system.span);
                    found.push(
                        fault.with_names("fields", &["round", "load"]).with("table", "System"),
                    );
                    return None;
                }
                (Some(round), Some(_)) => {
                    let fault = Diagnostic::new(Code::FieldsExclude, round.span);
                    found.push(fault.with("field", "round").with("other", "load"));
                    return None;
                }
            };
        let filled = written.into_iter().map(|(round, launchers)| {
            let rounds = self.rounds(id, launcher, round, found)?;
            let interceptor = self.interceptor(&round.value)?;
            Some(Filled { interceptor, rounds, launchers })
        });
        filled.collect::<Vec<_>>().into_iter().collect()
    }

    /// How many launchers there are at most, and the figure that says how many in each world.
    fn count(
        &mut self,
        figure: &Figure<Count>,
        found: &mut Vec<Diagnostic>,
    ) -> (u32, Option<FigureId>) {
        let most = figure.law.high();
        if let Some(launchers) = &self.system.launchers {
            if f64::from(launchers.value) > most {
                let fault = Diagnostic::new(Code::MoreThanAnySource, launchers.span)
                    .with("launchers", launchers.value.to_string())
                    .with("most", most.to_string());
                found.push(fault);
            }
            return (launchers.value, None);
        }
        let value = self.figures.value(&self.system.system.value, "launchers", figure);
        match self.figures.open(value) {
            Some((id, figure)) => (figure.law.high() as u32, Some(id)),
            None => (self.figures.known(value).unwrap_or(most) as u32, None),
        }
    }

    /// Ready rounds of a full launcher.
    fn rounds(
        &mut self,
        id: &str,
        launcher: &LauncherEntry,
        round: &Id<folder::Interceptor>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<u32> {
        let Some(load) = launcher.load.iter().find(|load| load.round.value == round.value) else {
            let fits = launcher.load.iter().map(|load| load.round.value.clone()).collect();
            let fault = Diagnostic::new(Code::RoundDoesNotFit, round.span)
                .with("launcher", id)
                .with("round", &*round.value);
            found.push(fault.hint_names(HintCode::OneOf, fits));
            return None;
        };
        let name = format!("rounds.{}", round.value.rsplit('/').next().unwrap_or(id));
        Some(self.figures.nominal(id, &name, &load.rounds) as u32)
    }

    fn interceptor(&mut self, id: &str) -> Option<InterceptorId> {
        let known = self.laydown.interceptors.iter().position(|round| round.name == id);
        if let Some(known) = known {
            return Some(InterceptorId(known as u32));
        }
        let entry = self.context.shelf.entries.interceptor(id)?;
        let figures = &mut *self.figures;
        self.laydown.interceptors.push(Interceptor {
            name: id.to_owned(),
            flyout: Flyout::MeanSpeed(figures.value(id, "mean-speed", &entry.mean_speed)),
            launch_delay: figures.value(id, "launch-delay", &entry.launch_delay),
            min_range: figures.value(id, "min-range", &entry.min_range),
            max_range: figures.value(id, "max-range", &entry.max_range),
            ballistic_range: figures.value(id, "max-range", &entry.max_range),
            min_altitude: figures.value(id, "min-altitude", &entry.min_altitude),
            max_altitude: figures.value(id, "max-altitude", &entry.max_altitude),
            price: figures.value(id, "price", &entry.price),
            ..Interceptor::plain(id, Value::Fixed(0.0))
        });
        Some(InterceptorId(self.laydown.interceptors.len() as u32 - 1))
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
