//! What is tabulated, each thing once.

use std::sync::Arc;

use super::{Fineness, Interval, Knot, Profile, Watcher};
use crate::plan::{FlightId, Mount, Path, Plan, Radar};
use crate::time::Time;

/// The way that a flight is on: its main path, or one of its branches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way(pub u32);

impl Way {
    /// The main path.
    pub const MAIN: Self = Self(0);

    /// A branch by its place in the flight's list.
    pub fn branch(index: usize) -> Self {
        Self(index as u32 + 1)
    }
}

/// One path before one radar: what can be worked out by itself.
#[derive(Clone, Debug)]
pub struct Job<'a> {
    path: &'a Path,
    watcher: Arc<Watcher>,
    fineness: Fineness,
}

impl Job<'_> {
    /// The profiles of the path, one for each piece.
    pub fn run(&self) -> Vec<Profile> {
        Profile::along(self.path, &self.watcher, &self.fineness)
    }
}

/// The profiles of one path before one watcher, one for each piece, as fine as studies have them.
pub(crate) fn along(path: &Path, watcher: &Watcher) -> Vec<Profile> {
    Profile::along(path, watcher, &Fineness::STANDARD)
}

/// All jobs of a study's options.
#[derive(Clone, Debug)]
pub struct Survey<'a> {
    jobs: Vec<Job<'a>>,
    layouts: Vec<Layout>,
}

/// Where the profiles of one plan come from: for each flight's first way its place in `jobs`, then
/// a row of radars for each way.
#[derive(Clone, Debug)]
struct Layout {
    radars: usize,
    first: Vec<usize>,
    jobs: Vec<Option<usize>>,
}

impl<'a> Survey<'a> {
    /// Of the options of a study.
    pub fn of(plans: &'a [Plan], fineness: Fineness) -> Self {
        let mut interned = Interned::default();
        let layouts = plans.iter().map(|plan| interned.layout(plan, fineness)).collect();
        Self { jobs: interned.jobs, layouts }
    }

    /// What is to be run, in any order and on any thread.
    pub fn jobs(&self) -> &[Job<'a>] {
        &self.jobs
    }

    /// The geometry of every option, from what the jobs gave, in their order.
    pub fn assemble(&self, profiles: Vec<Vec<Profile>>) -> Vec<Geometry> {
        let profiles: Vec<Arc<[Profile]>> = profiles.into_iter().map(Arc::from).collect();
        let none: Arc<[Profile]> = Arc::from(Vec::new());
        let geometry = |layout: &Layout| Geometry {
            radars: layout.radars,
            first: layout.first.clone(),
            profiles: layout
                .jobs
                .iter()
                .map(|job| job.map_or_else(|| none.clone(), |job| profiles[job].clone()))
                .collect(),
        };
        self.layouts.iter().map(geometry).collect()
    }
}

/// Paths and watchers that were met before.
#[derive(Default)]
struct Interned<'a> {
    paths: Vec<(&'a str, usize, &'a Path)>,
    watchers: Vec<Arc<Watcher>>,
    /// Job by (path, watcher).
    known: std::collections::BTreeMap<(usize, usize), usize>,
    jobs: Vec<Job<'a>>,
}

impl<'a> Interned<'a> {
    fn layout(&mut self, plan: &'a Plan, fineness: Fineness) -> Layout {
        let near: Vec<usize> =
            plan.radars.iter().map(|radar| self.watcher(Watcher::of(plan, radar))).collect();
        let jamming = plan.flights.iter().any(|flight| flight.jammer.jams());
        let far: Vec<usize> = plan
            .radars
            .iter()
            .filter(|_| jamming)
            .map(|radar| self.watcher(Watcher::of(plan, radar).boundless()))
            .collect();
        let mut layout = Layout { radars: plan.radars.len(), first: Vec::new(), jobs: Vec::new() };
        for (i, flight) in plan.flights.iter().enumerate() {
            layout.first.push(layout.jobs.len());
            let branches = flight.branches.iter().map(|branch| &branch.path);
            for (way, path) in std::iter::once(&flight.path).chain(branches).enumerate() {
                let path = self.path(&flight.name, way, path);
                for (r, radar) in plan.radars.iter().enumerate() {
                    let own = matches!(radar.mount, Mount::Aboard { flight, .. }
                        if flight.index() == i);
                    let watcher = if flight.jammer.jams() { far[r] } else { near[r] };
                    layout.jobs.push((!own).then(|| self.job(path, watcher, fineness)));
                }
            }
        }
        layout
    }

    fn watcher(&mut self, watcher: Watcher) -> usize {
        let known = self.watchers.iter().position(|known| **known == watcher);
        known.unwrap_or_else(|| {
            self.watchers.push(Arc::new(watcher));
            self.watchers.len() - 1
        })
    }

    fn path(&mut self, name: &'a str, way: usize, path: &'a Path) -> usize {
        let same = |(n, w, p): &(&str, usize, &Path)| *n == name && *w == way && *p == path;
        self.paths.iter().position(same).unwrap_or_else(|| {
            self.paths.push((name, way, path));
            self.paths.len() - 1
        })
    }

    fn job(&mut self, path: usize, watcher: usize, fineness: Fineness) -> usize {
        let jobs = &mut self.jobs;
        let (watchers, paths) = (&self.watchers, &self.paths);
        *self.known.entry((path, watcher)).or_insert_with(|| {
            jobs.push(Job { path: paths[path].2, watcher: watchers[watcher].clone(), fineness });
            jobs.len() - 1
        })
    }
}

/// The profile of every (flight, radar) pair and way, as pure geometry: nothing in it depends on
/// an uncertain figure.
#[derive(Clone, Debug)]
pub struct Geometry {
    radars: usize,
    /// By flight, where the row of its main path begins.
    first: Vec<usize>,
    profiles: Vec<Arc<[Profile]>>,
}

impl Geometry {
    /// Tabulated along every path of the plan, for every radar.
    pub fn of(plan: &Plan) -> Self {
        Self::with(plan, Fineness::STANDARD)
    }

    /// The same, as fine as one likes.
    pub fn with(plan: &Plan, fineness: Fineness) -> Self {
        let survey = Survey::of(std::slice::from_ref(plan), fineness);
        let profiles = survey.jobs().iter().map(Job::run).collect();
        survey.assemble(profiles).swap_remove(0)
    }

    /// Of one radar and the main path of one flight, at place 0.
    pub fn of_pair(plan: &Plan, flight: FlightId, radar: &Radar) -> Self {
        let (path, watcher) = (&plan.flights[flight.index()].path, Watcher::of(plan, radar));
        let profiles = Profile::along(path, &watcher, &Fineness::STANDARD);
        Self { radars: 1, first: vec![0], profiles: vec![Arc::from(profiles)] }
    }

    /// The place of a pair's profiles on a way.
    pub fn place(&self, flight: usize, radar: usize, way: Way) -> usize {
        self.first[flight] + way.0 as usize * self.radars + radar
    }

    /// How many places there are.
    pub fn places(&self) -> usize {
        self.profiles.len()
    }

    /// The profiles of a pair on its main path, one for each piece, in order.
    pub fn pair(&self, flight: usize, radar: usize) -> &[Profile] {
        self.profiles(self.place(flight, radar, Way::MAIN))
    }

    /// The profiles at a place.
    pub fn profiles(&self, place: usize) -> &[Profile] {
        &self.profiles[place]
    }

    /// When, in the flight's own time, it first rises above the radar's horizon.
    pub fn first_rise(&self, place: usize) -> Time {
        let sights = self.profiles(place).iter().flat_map(Profile::intervals);
        sights.map(|interval| interval.rise).min().unwrap_or(Time::NEVER)
    }

    /// When, in the flight's own time, the radar first has it in sight, and last: from there on it
    /// cannot be jammed by it.
    pub fn in_sight(&self, place: usize) -> Option<Interval> {
        let sights = || self.profiles(place).iter().flat_map(Profile::intervals);
        let rise = sights().map(|interval| interval.rise).min()?;
        let set = sights().map(|interval| interval.set).max()?;
        Some(Interval { rise, set })
    }

    /// The view at a moment of the flight's own time; nothing where there is no line of sight.
    pub fn at(&self, place: usize, tau: Time) -> Option<Knot> {
        let profiles = self.profiles(place);
        let piece = profiles.partition_point(|p| p.piece.rise <= tau).checked_sub(1)?;
        let stretches = profiles[piece].stretches();
        let stretch = stretches.partition_point(|s| s.span().rise <= tau).checked_sub(1)?;
        stretches[stretch].at(tau)
    }
}
