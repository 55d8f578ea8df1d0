//! Systems that nothing hostile comes near, or passes before.

use engine::plan::{Launcher, Plan, Radar, Value};
use physics::frame::Site;
use physics::math;

use super::super::Context;
use super::super::fielded::Fielded;
use super::super::option::Whole;
use super::super::site::km;
use super::coming::{self, Coming};
use crate::diagnostic::{Code, Diagnostic, HintCode, Span};
use crate::language::System;

/// A group that spends less than this share of its time within a radar's range in its sector hardly
/// passes through it: what flies over an asset behind the radar is seen from the back at last.
const HARDLY: f64 = 0.1;

/// Directions whose mean is shorter than this (1 where all are one) have none worth naming.
const TOGETHER: f64 = 0.5;

/// Warn of every system of an option that nothing hostile comes near, or passes before.
pub fn systems(context: &Context<'_>, whole: &Whole<'_>, plan: &Plan, found: &mut Vec<Diagnostic>) {
    let coming = coming::all(context.scenario, plan);
    let mut looked_at: Vec<&System> = Vec::new();
    for unit in &whole.systems {
        let system = unit.written;
        if coming.is_empty() || looked_at.iter().any(|other| std::ptr::eq(*other, system)) {
            continue;
        }
        looked_at.push(system);
        let units = || whole.systems.iter().filter(|unit| std::ptr::eq(unit.written, system));
        let turned = |unit: &Fielded<'_>| {
            unit.own.is_some_and(|own| own.boresight.is_some()) || system.boresight.is_some()
        };
        let standing = Standing { plan, system, coming: &coming, turned: units().all(turned) };
        found.extend(standing.doubts(found));
    }
}

/// A written system where it stands.
struct Standing<'a> {
    plan: &'a Plan,
    system: &'a System,
    coming: &'a [Coming],
    /// Does its author say where it looks?
    turned: bool,
}

/// What comes within the range of some radars, and how much of it through their sectors.
struct Seen {
    /// The greatest share of any group's time.
    share: f64,
    /// The direction from which it comes in the mean, degrees from north; nothing where it comes
    /// from all round.
    bearing: Option<f64>,
}

impl Standing<'_> {
    fn doubts(&self, said: &[Diagnostic]) -> Vec<Diagnostic> {
        let radars = || self.plan.radars.iter().filter(|radar| self.owns(&radar.name));
        // Those that guide rounds and those that do not serve different ends.
        let kinds = [true, false].map(|guides| -> Vec<&Radar> {
            radars().filter(|radar| radar.guides == guides).collect()
        });
        let mut doubts = Vec::new();
        for radars in kinds.iter().filter(|radars| !radars.is_empty()) {
            match self.seen(radars) {
                None => doubts.push(self.radars_beyond(radars)),
                Some(seen) if self.turned && seen.share < HARDLY => {
                    doubts.push(self.looks_away(&seen))
                }
                Some(_) => {}
            }
        }
        if doubts.is_empty() {
            doubts.extend(self.rounds());
        }
        if !self.turned && self.has_sector() {
            doubts.push(self.not_turned(&kinds));
        }
        // What was said of the same value before is likely the reason.
        doubts.retain(|doubt| said.iter().all(|other| other.span != doubt.span));
        doubts.truncate(1);
        doubts
    }

    /// Is equipment of this name a part of it?
    fn owns(&self, name: &str) -> bool {
        let rest = name.strip_prefix(self.system.name.value.as_str());
        rest.is_some_and(|rest| rest.starts_with(['/', '#']))
    }

    fn launchers(&self) -> impl Iterator<Item = &Launcher> {
        self.plan.launchers.iter().filter(|launcher| self.owns(&launcher.name))
    }

    /// The greatest value that a figure may have.
    fn most(&self, value: Value) -> f64 {
        match value {
            Value::Fixed(value) => value,
            Value::Open(id) => self.plan.figures[id.0 as usize].law.high(),
        }
    }

    fn has_sector(&self) -> bool {
        let radars = self.plan.radars.iter().filter(|radar| self.owns(&radar.name));
        let radars = radars.map(|radar| radar.coverage.sector_deg);
        let mut sectors = radars.chain(self.launchers().map(|launcher| launcher.sector_deg));
        sectors.any(|sector| self.most(sector) < 360.0)
    }

    /// What comes within the range of any of these radars; nothing where nothing does.
    fn seen(&self, radars: &[&Radar]) -> Option<Seen> {
        let eyes: Vec<(Site, f64, f64, f64)> = radars
            .iter()
            .map(|radar| {
                let coverage = &radar.coverage;
                let range = self.most(coverage.instrumented_range);
                let half = self.most(coverage.sector_deg) / 2.0;
                (Site::new(radar.site), range, coverage.boresight_deg, half)
            })
            .collect();
        let (mut share, mut sum, mut all) = (None, [0.0, 0.0], 0.0);
        for group in self.coming {
            let (mut within, mut through) = (0.0, 0.0);
            for (place, seconds) in &group.points {
                let views = eyes.iter().map(|eye| (eye, eye.0.to_enu(*place)));
                let near: Vec<_> = views.filter(|(eye, view)| view.slant_m() <= eye.1).collect();
                let Some((_, view)) = near.first() else { continue };
                within += seconds;
                all += seconds;
                let level = math::hypot(view.east(), view.north()).max(1.0);
                sum = [
                    sum[0] + seconds * view.east() / level,
                    sum[1] + seconds * view.north() / level,
                ];
                let inside = near.iter().any(|((_, _, boresight, half), view)| {
                    let off = (view.azimuth_deg() - boresight + 540.0).rem_euclid(360.0) - 180.0;
                    off.abs() <= *half
                });
                through += if inside { *seconds } else { 0.0 };
            }
            if within > 0.0 {
                share = Some((through / within).max(share.unwrap_or(0.0)));
            }
        }
        let together = math::hypot(sum[0], sum[1]) >= TOGETHER * all;
        let bearing = together.then(|| math::atan2(sum[0], sum[1]).to_degrees());
        share.map(|share| Seen { share, bearing })
    }

    fn looks_away(&self, seen: &Seen) -> Diagnostic {
        let system = self.system;
        let looks = system.boresight.map_or(0.0, |boresight| boresight.value).rem_euclid(360.0);
        let span = system.boresight.map_or(system.name.span, |boresight| boresight.span);
        Diagnostic::new(Code::LooksAway, span)
            .with("system", &*system.name.value)
            .with("boresight", degrees(looks))
            .hint_of(HintCode::ComeFrom, "bearing", seen.bearing.map(about))
    }

    fn not_turned(&self, kinds: &[Vec<&Radar>]) -> Diagnostic {
        let fault = Diagnostic::new(Code::NoBoresight, self.system.name.span)
            .with("system", &*self.system.name.value);
        let seen = kinds.iter().find_map(|radars| self.seen(radars));
        let bearing = seen.and_then(|seen| seen.bearing).map(about);
        let line = format!("boresight = \"{}\"", bearing.as_deref().unwrap_or("270 deg"));
        fault.hint(HintCode::AddField, "line", line).hint_of(HintCode::ComeFrom, "bearing", bearing)
    }

    /// Where it stands, as it was written.
    fn place(&self) -> Span {
        let at = self.system.at.as_ref().map(|at| at.span);
        let aboard = self.system.aboard.as_ref().map(|aboard| aboard.span);
        at.or(aboard).unwrap_or(self.system.name.span)
    }

    fn beyond(&self, what: &str, reach: f64, nearest: f64) -> Diagnostic {
        Diagnostic::new(Code::NothingInReach, self.place())
            .with("system", &*self.system.name.value)
            .with("what", what)
            .with("reach", km(reach))
            .with("nearest", km(nearest))
    }

    fn radars_beyond(&self, radars: &[&Radar]) -> Diagnostic {
        let reach = radars.iter().map(|radar| self.most(radar.coverage.instrumented_range));
        let sites = radars.iter().map(|radar| Site::new(radar.site));
        let nearest = sites.map(|site| coming::nearest(self.coming, &site));
        self.beyond("radar", reach.fold(0.0, f64::max), nearest.fold(f64::INFINITY, f64::min))
    }

    /// What is wrong with its rounds, where it has any: nothing comes within their reach, or nothing
    /// comes that they are made for.
    fn rounds(&self) -> Option<Diagnostic> {
        let (mut reach, mut nearest) = (0.0_f64, f64::INFINITY);
        let mut fits = false;
        self.launchers().next()?;
        for launcher in self.launchers() {
            let site = Site::new(launcher.site);
            for group in self.coming {
                let away = coming::nearest(std::slice::from_ref(group), &site);
                for load in &launcher.loads {
                    let round = &self.plan.interceptors[load.interceptor.index()];
                    let (made, range) = match group.ballistic {
                        true => (round.against.ballistic, round.ballistic_range),
                        false => (round.against.air, round.max_range),
                    };
                    let range = self.most(range);
                    if made && away <= range {
                        return None;
                    }
                    if made {
                        fits = true;
                        (reach, nearest) = (reach.max(range), nearest.min(away));
                    }
                }
            }
        }
        Some(self.beyond(if fits { "rounds" } else { "kind" }, reach, nearest))
    }
}

fn degrees(bearing: f64) -> String {
    format!("{bearing:.0} deg")
}

/// A direction to the next five degrees: it is a mean.
fn about(bearing: f64) -> String {
    degrees(((bearing / 5.0).round() * 5.0).rem_euclid(360.0))
}
