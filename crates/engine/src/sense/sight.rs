//! Everything about one (flight, radar) pair in one world that its looks depend on.

use std::ops::Range;
use std::sync::Arc;

use physics::math::cos;

use super::airframe::Airframe;
use super::cut::Cut;
use super::fluctuation;
use super::jamming::Direction;
use super::ladder::{Ladder, Rung};
use super::lattice::{Cell, Lattice, level};
use super::scale::{Levels, Scale, lobe_db, towards_mirror};
use super::scan::Sweep;
use crate::geometry::{Lobe, Profile};
use crate::plan::Swerling;
use crate::time::Time;

/// How a pair's looks follow each other in one world.
#[derive(Clone, Debug)]
pub(crate) struct Rhythm<'a> {
    /// Time between looks in search, by step of the stretch that tracks put on it; one at least.
    pub search: &'a [Time],
    /// Time between looks at what is tracked.
    pub track: Time,
    pub sweep: Sweep,
    pub decorrelation: Time,
    pub looks_to_drop: i64,
    /// Classes of airframes: how many rungs each may lie above and below its class's mean.
    pub airframes: Arc<[(i16, i16)]>,
    pub ladder: Arc<Ladder>,
}

/// What a pair's looks depend on.
#[derive(Clone, Debug)]
pub struct Sight {
    /// Threshold in units of the noise power.
    pub threshold: f64,
    /// How the echo fluctuates.
    pub swerling: Swerling,
    /// When the flight is first inside every limit, in its own time.
    pub first_cover: Time,
    knots: Vec<(Time, f64)>,
    /// Where the knots of each piece end.
    ends: Vec<usize>,
    directions: Vec<Direction>,
    lobes: Vec<Lobe>,
    beam_deg: f64,
    pub(super) ladder: Arc<Ladder>,
    airframes: Arc<[(i16, i16)]>,
    lattices: Vec<Lattice>,
    /// Which of them holds the looks at what is tracked.
    track: u8,
}

/// Numbers that one lattice of a pair may use up.
const NUMBERS: u32 = 1 << 20;

impl Sight {
    /// The pair's cells in one world, from its geometry.
    pub(crate) fn of(profiles: &[Profile], scale: &Scale, rhythm: &Rhythm) -> Self {
        let levels = Levels::of(profiles, scale);
        let shared = rhythm.search.len() == 1 && rhythm.search[0] == rhythm.track;
        let cut = |period: Time, which: usize, hits: bool| Cut {
            period,
            decorrelation: rhythm.decorrelation,
            sweep: rhythm.sweep,
            boresight_deg: scale.boresight_deg,
            half_sector_deg: scale.half_sector_deg,
            beam_deg: scale.beam_deg,
            looks_to_drop: rhythm.looks_to_drop,
            airframes: &rhythm.airframes,
            ladder: &rhythm.ladder,
            hits,
            numbered_from: which as u32 * NUMBERS,
        };
        let mut lattices: Vec<Lattice> = Vec::with_capacity(rhythm.search.len() + 1);
        if !levels.knots.is_empty() {
            for (which, period) in rhythm.search.iter().enumerate() {
                lattices.push(Lattice::of(profiles, &levels, &cut(*period, which, true)));
            }
            if !shared {
                let which = rhythm.search.len();
                lattices.push(Lattice::of(profiles, &levels, &cut(rhythm.track, which, false)));
            }
        }
        Self {
            airframes: rhythm.airframes.clone(),
            track: lattices.len().saturating_sub(1) as u8,
            lattices,
            ..Self::of_levels(levels, scale, rhythm.ladder.clone())
        }
    }

    /// The pair's signal alone, for what is asked outside the loop: it has no looks.
    pub(crate) fn without_looks(profiles: &[Profile], scale: &Scale, ladder: Arc<Ladder>) -> Self {
        Self::of_levels(Levels::of(profiles, scale), scale, ladder)
    }

    /// A signal without looks at it.
    fn of_levels(levels: Levels, scale: &Scale, ladder: Arc<Ladder>) -> Self {
        Self {
            threshold: physics::detection::single_pulse::threshold(scale.pfa),
            swerling: scale.swerling,
            first_cover: levels.first_cover.unwrap_or(Time::NEVER),
            knots: levels.knots,
            ends: levels.ends,
            directions: levels.directions,
            lobes: levels.lobes,
            beam_deg: scale.beam_deg,
            ladder,
            airframes: Arc::from([(0, 0)]),
            track: 0,
            lattices: Vec::new(),
        }
    }

    /// Chance that one look of this mean SNR, a ratio, hits.
    pub(crate) fn detection(&self, snr: f64) -> f64 {
        fluctuation::pd(self.swerling, snr, self.threshold)
    }

    /// Is there anything to see at all?
    pub fn is_blind(&self) -> bool {
        self.lattices.is_empty()
    }

    /// The place of the lattice of looks in a state of tracking, at a step of the stretch.
    pub(crate) fn lattice_for(&self, tracking: bool, step: u8) -> u8 {
        if tracking || self.lattices.len() < 2 { self.track } else { step.min(self.track - 1) }
    }

    /// A lattice by its place.
    pub(crate) fn lattice(&self, place: u8) -> Option<&Lattice> {
        self.lattices.get(place as usize)
    }

    /// At least the chance of any hit in a cell in which no look is above a rung.
    pub(super) fn bound(&self, lattice: &Lattice, most: Rung, class: u8) -> f64 {
        let (_, above) = self.airframes[class as usize];
        self.ladder.hit_bound(most.raised(above), f64::from(lattice.looks))
    }

    /// Between which bounds the chance lies that one undisturbed look hits at a mean level between
    /// two rungs.
    pub(super) fn hit_between(&self, least: Rung, most: Rung, airframe: Airframe) -> (f64, f64) {
        let (below, above) = airframe.rungs;
        self.ladder.hit_between(least.raised(below), most.raised(above))
    }

    /// The same of a steady echo of a power over its mean.
    pub(super) fn steady_between(&self, cell: &Cell, airframe: Airframe, power: f64) -> (f64, f64) {
        let (below, above) = airframe.rungs;
        if power < f64::MIN_POSITIVE {
            return (0.0, 1.0);
        }
        let (low, high) = self.ladder.spans(power);
        self.ladder.steady_between(
            cell.least.raised(below.saturating_add(low)),
            cell.most.raised(above.saturating_add(high)),
        )
    }

    /// Between which bounds a look's chance lies in noise over thermal between two bounds.
    pub(super) fn hit_in_noise(
        &self,
        (least, most): (Rung, Rung),
        airframe: Airframe,
        noise: (f64, f64),
    ) -> (f64, f64) {
        let (below, above) = airframe.rungs;
        let (least_lost, most_lost) =
            (self.ladder.spans(1.0 + noise.0).0, self.ladder.spans(1.0 + noise.1).1);
        self.ladder.hit_between(
            least.raised(below.saturating_sub(most_lost)),
            most.raised(above.saturating_sub(least_lost)),
        )
    }

    /// The direction of the flight inside a cell.
    pub(super) fn direction_in(&self, cell: &Cell, tau: Time) -> Direction {
        let about = cell.knots.0 as usize..cell.knots.1 as usize;
        self.direction_after(self.knot_after_among(&about, tau), &about, tau)
    }

    /// The direction of the flight where it is seen.
    pub(crate) fn direction(&self, tau: Time) -> Option<Direction> {
        let next = self.knots.partition_point(|knot| knot.0 <= tau);
        let knot = next.checked_sub(1)?;
        let last = self.ends.binary_search(&next).is_ok();
        let among = knot..if last { next } else { next + 1 };
        Some(self.direction_after(next, &among, tau))
    }

    /// The direction by the first knot after the moment, among those of the piece.
    pub(super) fn direction_after(
        &self,
        after: usize,
        among: &Range<usize>,
        tau: Time,
    ) -> Direction {
        let before = after.saturating_sub(1).max(among.start);
        let ((from, _), here) = (self.knots[before], self.directions[before]);
        if from >= tau || after >= among.end {
            return here;
        }
        let ((to, _), next) = (self.knots[after], self.directions[after]);
        let share = (tau - from).seconds() / (to - from).seconds();
        [here[0] + (next[0] - here[0]) * share, here[1] + (next[1] - here[1]) * share]
    }

    fn knot_after_among(&self, among: &Range<usize>, tau: Time) -> usize {
        among.start + self.knots[among.clone()].partition_point(|knot| knot.0 <= tau)
    }

    /// The first knot after a moment, among those of a piece, where one near it is known.
    pub(super) fn knot_after(&self, among: &Range<usize>, near: usize, tau: Time) -> usize {
        let mut after = near.clamp(among.start, among.end);
        while after > among.start && self.knots[after - 1].0 > tau {
            after -= 1;
        }
        while after < among.end && self.knots[after].0 <= tau {
            after += 1;
        }
        after
    }

    /// The first moment at which anything can be seen; `None` where nothing ever can.
    pub(crate) fn begin(&self) -> Option<Time> {
        self.lattices.iter().filter_map(|l| l.cell(0)).map(|cell| cell.begin).min()
    }

    /// The last moment at which anything can happen to its tracks.
    pub(crate) fn end(&self) -> Time {
        self.lattices.iter().filter_map(Lattice::end).max().unwrap_or(Time::ZERO)
    }

    /// The mean SNR at `tau`, dB; minus infinity where nothing is seen.
    pub fn level_db(&self, tau: Time) -> f64 {
        let next = self.knots.partition_point(|knot| knot.0 <= tau);
        let Some(knot) = next.checked_sub(1) else { return f64::NEG_INFINITY };
        // Nothing is seen from the last knot of a piece to the first one of a later piece.
        let last = self.ends.binary_search(&next).is_ok();
        self.level_between(tau, knot, if last { next } else { next + 1 })
    }

    /// The first moment from `tau` on at which anything is seen; never where nothing is any more.
    pub(crate) fn next_cover(&self, tau: Time) -> Time {
        if tau <= self.first_cover {
            return self.first_cover;
        }
        if self.level_db(tau) > f64::NEG_INFINITY {
            return tau;
        }
        let next = self.knots.partition_point(|knot| knot.0 <= tau);
        let later = self.knots[next..].iter().map(|knot| knot.0);
        let mut seen = later.filter(|at| self.level_db(*at) > f64::NEG_INFINITY);
        seen.next().unwrap_or(Time::NEVER)
    }

    /// The same inside a cell.
    pub(super) fn level_in(&self, cell: &Cell, tau: Time) -> f64 {
        self.level_between(tau, cell.knots.0 as usize, cell.knots.1 as usize)
    }

    fn level_between(&self, tau: Time, first: usize, past: usize) -> f64 {
        let among = first..past;
        self.level_after(self.knot_after_among(&among, tau), &among, tau)
    }

    /// The same by the first knot after the moment, among those of the piece.
    pub(super) fn level_after(&self, after: usize, among: &Range<usize>, tau: Time) -> f64 {
        if after == among.start {
            return f64::NEG_INFINITY;
        }
        let pair = &self.knots[after - 1..among.end.min(after + 1)];
        let base = level(pair, tau);
        if self.lobes.is_empty() || base == f64::NEG_INFINITY {
            return base;
        }
        base + self.lobes_db(tau, after - 1)
    }

    fn lobes_db(&self, tau: Time, knot: usize) -> f64 {
        let a = &self.lobes[knot];
        let lobe = match (self.knots.get(knot + 1), self.lobes.get(knot + 1)) {
            (Some((end, _)), Some(b)) if self.knots[knot].0 < tau => {
                let start = self.knots[knot].0;
                let span = (*end - start).seconds();
                a.towards(b, span, (tau - start).seconds() / span)
            }
            _ => *a,
        };
        if lobe.ratio == 0.0 {
            return 0.0;
        }
        lobe_db(lobe.ratio * towards_mirror(lobe.below_deg, self.beam_deg), cos(lobe.phase))
    }
}
