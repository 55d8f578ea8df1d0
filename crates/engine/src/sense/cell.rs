//! What one radar can see of one flight in one world, cut into cells.

use physics::detection::single_pulse::{swerling1_miss, swerling1_pd, threshold};
use physics::math::from_db;

use crate::geometry::{Interval, Knot, Profile};
use crate::time::Time;

/// Most looks in one cell: one bit each in a pattern.
const MOST_LOOKS: i64 = 64;
/// Above this bound a cell is always looked into: waiting for it would not be shorter.
const CERTAIN: f64 = 0.5;
/// What a dropped track needs, in looks.
const LOOKS_TO_DROP: i64 = 3;

/// Looks of one radar at one flight that share one amplitude.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// First moment, in the flight's own time.
    pub begin: Time,
    /// First moment after it.
    pub end: Time,
    /// Its number on the flight's whole path: the key of its draws.
    pub ordinal: u32,
    /// Where the beam passes the flight, as a part of the scan's period.
    pub lag: Time,
    first_knot: u32,
    last_knot: u32,
    /// At least the chance of any hit in it.
    pub hit_bound: f64,
    /// At least the chance of any miss in it.
    pub miss_bound: f64,
}

/// Everything about one (flight, radar) pair in one world that its looks depend on.
#[derive(Clone, Debug)]
pub struct Sight {
    /// Time between looks.
    pub period: Time,
    /// Threshold in units of the noise power.
    pub threshold: f64,
    /// Chance of a false alarm in one look.
    pub pfa: f64,
    /// When the flight is first inside every limit, in its own time.
    pub first_cover: Time,
    /// Most looks that share an amplitude.
    pub looks: u32,
    cells: Vec<Cell>,
    knots: Vec<(Time, f64)>,
    hit_hazard: Vec<f64>,
    miss_hazard: Vec<f64>,
    next_certain_hit: Vec<u32>,
    next_certain_miss: Vec<u32>,
}

/// What a world makes of a pair: the numbers that scale its profile.
pub(crate) struct Scale {
    pub period: Time,
    pub decorrelation: Time,
    pub pfa: f64,
    /// Mean SNR of the flight at 1 m, dB.
    pub snr_at_1m_db: f64,
    /// Spreading at the greatest and at the least range, dB.
    pub farthest_db: f64,
    pub nearest_db: f64,
    pub boresight_deg: f64,
    pub half_sector_deg: f64,
    pub min_elevation_deg: f64,
    pub max_elevation_deg: f64,
    /// Does the look's moment depend on the azimuth (a turning antenna)?
    pub turning: bool,
}

impl Scale {
    /// How far a knot is inside the limits: not negative where it is inside all.
    fn inside(&self, knot: &Knot) -> f64 {
        let off_axis = knot.azimuth_deg - self.boresight_deg;
        let off_axis = off_axis - 360.0 * (off_axis / 360.0).round();
        let sector = if self.half_sector_deg >= 180.0 {
            f64::INFINITY
        } else {
            self.half_sector_deg - off_axis.abs()
        };
        (knot.spreading_db - self.farthest_db)
            .min(self.nearest_db - knot.spreading_db)
            .min(sector)
            .min(knot.elevation_deg - self.min_elevation_deg)
            .min(self.max_elevation_deg - knot.elevation_deg)
    }
}

fn between(a: &Knot, b: &Knot, tau: Time) -> Knot {
    let span = (b.tau - a.tau).seconds();
    let share = if span > 0.0 { (tau - a.tau).seconds() / span } else { 0.0 };
    let mix = |x: f64, y: f64| x + (y - x) * share;
    Knot {
        tau,
        spreading_db: mix(a.spreading_db, b.spreading_db),
        azimuth_deg: mix(a.azimuth_deg, b.azimuth_deg),
        elevation_deg: mix(a.elevation_deg, b.elevation_deg),
    }
}

/// The pair's cells in one world, from its geometry.
pub(crate) fn sight(profiles: &[Profile], scale: &Scale) -> Sight {
    let looks = (scale.decorrelation.micros() + scale.period.micros() / 2) / scale.period.micros();
    let looks = looks.clamp(1, MOST_LOOKS);
    let mut draft = Draft {
        scale,
        width: Time::from_micros(scale.period.micros() * looks),
        looks: looks as f64,
        ordinal: 0,
        knots: Vec::new(),
        cells: Vec::new(),
        pad: 0,
        first_cover: Time::NEVER,
        threshold: threshold(scale.pfa),
    };
    for profile in profiles {
        draft.piece(profile);
    }
    let (cells, knots, first_cover) = (draft.cells, draft.knots, draft.first_cover);
    let hit_hazard = hazard(&cells, |cell| cell.hit_bound);
    let miss_hazard = hazard(&cells, |cell| cell.miss_bound);
    Sight {
        period: scale.period,
        threshold: threshold(scale.pfa),
        pfa: scale.pfa,
        first_cover,
        looks: looks as u32,
        next_certain_hit: next_certain(&cells, |cell| cell.hit_bound),
        next_certain_miss: next_certain(&cells, |cell| cell.miss_bound),
        cells,
        knots,
        hit_hazard,
        miss_hazard,
    }
}

/// Cells while they are being cut.
struct Draft<'a> {
    scale: &'a Scale,
    width: Time,
    looks: f64,
    ordinal: u32,
    knots: Vec<(Time, f64)>,
    cells: Vec<Cell>,
    pad: i64,
    first_cover: Time,
    threshold: f64,
}

impl Draft<'_> {
    /// Cut one piece. Cells begin anew with each, so that none depends on what comes after it.
    fn piece(&mut self, profile: &Profile) {
        let first_knot = self.knots.len();
        let mut azimuths = Vec::new();
        for interval in 0..profile.intervals().len() {
            self.visible_knots(profile.knots(interval), &mut azimuths);
        }
        let Interval { rise, set } = profile.piece;
        let (mut begin, mut low) = (rise, first_knot);
        while begin < set {
            let end = (begin + self.width).min(set);
            while low + 1 < self.knots.len() && self.knots[low + 1].0 <= begin {
                low += 1;
            }
            self.cell(begin, end, low.max(first_knot), &azimuths, first_knot);
            begin = end;
        }
    }

    /// The knots inside every limit, with silent knots round each stretch of them.
    fn visible_knots(&mut self, knots: &[Knot], azimuths: &mut Vec<f64>) {
        let mut push = |this: &mut Self, knot: &Knot, seen: bool| {
            let level = this.scale.snr_at_1m_db + knot.spreading_db;
            this.knots.push((knot.tau, if seen { level } else { f64::NEG_INFINITY }));
            azimuths.push(knot.azimuth_deg);
            if seen {
                this.first_cover = this.first_cover.min(knot.tau);
            }
        };
        let instant = Time::from_micros(1);
        let mut seen = false;
        for (i, knot) in knots.iter().enumerate() {
            let now = self.scale.inside(knot) >= 0.0;
            if i > 0 && now != seen {
                let edge = self.edge(&knots[i - 1], knot, now);
                let (before, after) = (between(&knots[i - 1], knot, edge - instant), edge);
                push(self, &before, seen);
                push(self, &between(&knots[i - 1], knot, after), now);
            } else if i == 0 && now {
                push(self, &Knot { tau: knot.tau - instant, ..*knot }, false);
            }
            if now {
                push(self, knot, true);
            }
            seen = now;
        }
        if let (true, Some(last)) = (seen, knots.last()) {
            push(self, &Knot { tau: last.tau + instant, ..*last }, false);
        }
    }

    /// The first microsecond between two knots on the far side of a limit.
    fn edge(&self, a: &Knot, b: &Knot, inside_after: bool) -> Time {
        let (mut low, mut high) = (a.tau, b.tau);
        while (high - low).micros() > 1 {
            let middle = Time::from_micros(low.micros() + (high - low).micros() / 2);
            if (self.scale.inside(&between(a, b, middle)) >= 0.0) == inside_after {
                high = middle;
            } else {
                low = middle;
            }
        }
        high
    }

    fn cell(&mut self, begin: Time, end: Time, low: usize, azimuths: &[f64], piece_knot: usize) {
        let ordinal = self.ordinal;
        self.ordinal += 1;
        let mut past = low;
        while past < self.knots.len() && self.knots[past].0 < end {
            past += 1;
        }
        let last = past.min(self.knots.len().saturating_sub(1)).max(low);
        let (least, most) = self.levels(begin, end, low, last);
        let seen = most > f64::NEG_INFINITY;
        if seen {
            self.pad = LOOKS_TO_DROP + 1;
        } else {
            self.pad -= 1;
            if self.pad < 0 {
                return;
            }
        }
        let (pd_most, miss_most) = (self.pd(most), 1.0 - self.pd(least));
        let azimuth = azimuths.get(low - piece_knot).copied().unwrap_or(0.0);
        let turn = if self.scale.turning { azimuth.rem_euclid(360.0) / 360.0 } else { 0.0 };
        self.cells.push(Cell {
            begin,
            end,
            ordinal,
            lag: Time::from_micros((turn * self.scale.period.micros() as f64) as i64),
            first_knot: low as u32,
            last_knot: last as u32,
            hit_bound: bounded(self.looks * pd_most),
            miss_bound: bounded(self.looks * miss_most),
        });
    }

    /// Lowest and highest level inside a cell.
    fn levels(&self, begin: Time, end: Time, low: usize, last: usize) -> (f64, f64) {
        if low >= self.knots.len() {
            return (f64::NEG_INFINITY, f64::NEG_INFINITY);
        }
        let knots = &self.knots[low..=last];
        let ends = [level(knots, begin), level(knots, end - Time::from_micros(1))];
        let inner = knots.iter().filter(|k| k.0 > begin && k.0 < end).map(|k| k.1);
        let all = || ends.into_iter().chain(inner.clone());
        (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max))
    }

    fn pd(&self, level_db: f64) -> f64 {
        if level_db == f64::NEG_INFINITY {
            return 0.0;
        }
        physics::math::exp(-self.threshold / (1.0 + from_db(level_db)))
    }
}

/// A bound that rounding cannot turn false; certain where it is too high to be worth waiting for.
fn bounded(chance: f64) -> f64 {
    if chance > CERTAIN { 1.0 } else { chance * (1.0 + 1e-9) }
}

/// The level at `tau` between knots in rising order; silence outside them.
fn level(knots: &[(Time, f64)], tau: Time) -> f64 {
    let after = knots.partition_point(|k| k.0 <= tau);
    if after == 0 {
        return f64::NEG_INFINITY;
    }
    let (from, before) = knots[after - 1];
    if from == tau {
        return before;
    }
    match knots.get(after) {
        Some(&(to, next)) if before > f64::NEG_INFINITY && next > f64::NEG_INFINITY => {
            before + (next - before) * ((tau - from).seconds() / (to - from).seconds())
        }
        _ => f64::NEG_INFINITY,
    }
}

/// Sums of -ln(1 - bound) over cells; certain cells add nothing, they are found by their own list.
fn hazard(cells: &[Cell], bound: impl Fn(&Cell) -> f64) -> Vec<f64> {
    let mut sum = 0.0;
    let mut sums = vec![0.0];
    for cell in cells {
        if bound(cell) < 1.0 {
            sum -= physics::math::ln_1p(-bound(cell));
        }
        sums.push(sum);
    }
    sums
}

/// For each cell, the next (itself included) whose bound is certain.
fn next_certain(cells: &[Cell], bound: impl Fn(&Cell) -> f64) -> Vec<u32> {
    let mut next = cells.len() as u32;
    let mut list = vec![next; cells.len()];
    for (i, cell) in cells.iter().enumerate().rev() {
        if bound(cell) >= 1.0 {
            next = i as u32;
        }
        list[i] = next;
    }
    list
}

impl Sight {
    /// All cells, in order.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The mean SNR at `tau` inside a cell, as a plain ratio; `None` where nothing is seen.
    pub fn snr(&self, cell: &Cell, tau: Time) -> Option<f64> {
        let knots = self.knots.get(cell.first_knot as usize..=cell.last_knot as usize)?;
        let level = level(knots, tau);
        (level > f64::NEG_INFINITY).then(|| from_db(level))
    }

    /// The mean SNR at `tau`, as a plain ratio; `None` where nothing is seen.
    pub(crate) fn snr_at(&self, tau: Time) -> Option<f64> {
        let level = level(&self.knots, tau);
        (level > f64::NEG_INFINITY).then(|| from_db(level))
    }

    /// Chance of a hit on one look at `tau` inside a cell.
    pub fn pd(&self, cell: &Cell, tau: Time) -> f64 {
        self.snr(cell, tau).map_or(0.0, |snr| swerling1_pd(snr, self.pfa))
    }

    /// Chance of a miss on one look at `tau` inside a cell.
    pub fn miss(&self, cell: &Cell, tau: Time) -> f64 {
        self.snr(cell, tau).map_or(1.0, |snr| swerling1_miss(snr, self.pfa))
    }

    /// The next cell from `from` that comes into question, given an exponential draw, over hits or
    /// over misses; the number of cells where none does before the end.
    pub(crate) fn candidate(&self, from: u32, exponential: f64, misses: bool) -> u32 {
        let (hazard, certain) = if misses {
            (&self.miss_hazard, &self.next_certain_miss)
        } else {
            (&self.hit_hazard, &self.next_certain_hit)
        };
        let from = from as usize;
        let target = hazard[from] + exponential;
        let certain = certain.get(from).map_or(self.cells.len(), |c| *c as usize);
        let drawn = from + hazard[from + 1..=certain].partition_point(|h| *h <= target);
        drawn.min(certain) as u32
    }
}
