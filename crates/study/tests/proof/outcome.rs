//! A model whose every outcome is a draw of a known law.

use engine::chance::{Chance, Purpose};
use engine::sample::Reading;
use physics::math::{self, special};
use study::Settings;
use study::measure::Better;
use study::model::{Cell, Columns, MeasureColumn, Model};
use study::worlds::Worlds;

/// The law of an outcome.
#[derive(Clone, Copy, Debug)]
pub enum Luck {
    /// Normal, mean 0 and variance 1.
    Normal,
    /// Normal, with a mean and a deviation that differ from world to world.
    NormalOfWorld,
    /// Exponential, mean 1.
    Exponential,
    /// Poisson of this mean.
    Poisson(f64),
    /// One leaker, which has the first cause with this chance.
    Cause(f64),
    /// Nothing but the world decides which option wins: the first with this chance.
    Winner(f64),
}

/// One or two options under a law; the second lies one higher and shares half of its luck.
pub struct Outcome {
    luck: Luck,
    options: usize,
    columns: Columns,
}

const GROUP: &str = "figure";

impl Outcome {
    pub fn one(luck: Luck) -> Self {
        Self::new(luck, 1)
    }

    pub fn two(luck: Luck) -> Self {
        Self::new(luck, 2)
    }

    fn new(luck: Luck, options: usize) -> Self {
        let measure = MeasureColumn {
            name: "value".into(),
            unit: String::new(),
            better: Better::Lower,
            signed: true,
        };
        let columns = Columns {
            measures: vec![measure],
            headline: 0,
            causes: vec!["this".into(), "that".into()],
            rounds: Vec::new(),
            raids: Vec::new(),
        };
        Self { luck, options, columns }
    }
}

/// A number in (0, 1) that a problem has for itself.
pub fn random(problem: u32) -> f64 {
    Chance::new(0x00C0_FFEE, 1 << 20, problem).uniform(Purpose::Look, 0, 11, 12)
}

/// What the quantile of a world's figure does not show: as good as independent from world to world,
/// though the quantiles themselves are even.
fn scattered(quantile: f64) -> f64 {
    (quantile * 1e6).fract()
}

/// Mean and deviation of the normal law in a world.
fn of_world(quantile: f64) -> (f64, f64) {
    (3.0 * quantile, 1.0 + quantile)
}

/// The mean over the drawn worlds of the normal law of worlds.
pub fn mean_of_worlds(settings: &Settings) -> f64 {
    let worlds = Worlds::new(settings.seed, settings.design, settings.worlds, [GROUP]);
    let means = (1..settings.worlds).map(|world| match worlds.reading(world, GROUP) {
        Reading::Quantile(quantile) => of_world(quantile).0,
        other => panic!("{other:?}"),
    });
    means.sum::<f64>() / f64::from(settings.worlds - 1)
}

/// The smallest count that a Poisson law does not exceed with this chance.
fn poisson(mean: f64, even: f64) -> f64 {
    let (mut count, mut term, mut below) = (0.0, math::exp(-mean), 0.0);
    loop {
        below += term;
        if even < below || count > 1000.0 {
            return count;
        }
        count += 1.0;
        term *= mean / count;
    }
}

impl Model for Outcome {
    /// The quantile of the world's figure.
    type Tables = f64;
    type Scratch = ();

    fn options(&self) -> Vec<String> {
        ["first", "second"][..self.options].iter().map(|name| (*name).to_owned()).collect()
    }

    fn columns(&self) -> &Columns {
        &self.columns
    }

    fn groups(&self, _: usize) -> Vec<String> {
        vec![GROUP.to_owned()]
    }

    fn digest(&self, _: usize) -> blake3::Hash {
        blake3::hash(b"outcome")
    }

    fn prepare(&self, _: usize, reading: &dyn Fn(&str) -> Reading) -> f64 {
        match reading(GROUP) {
            Reading::Quantile(quantile) => quantile,
            _ => 0.5,
        }
    }

    fn scratch(&self, _: usize, _: &f64) {}

    fn play(&self, option: usize, quantile: &f64, chance: Chance, (): &mut (), row: &mut [f64]) {
        row.fill(0.0);
        let even = |ordinal| chance.uniform(Purpose::Kill, ordinal, 5, 6);
        let own = even(1 + option as u32);
        row[0] = match self.luck {
            Luck::Normal if self.options == 1 => special::normal_quantile(own),
            Luck::Normal => {
                let (common, own) =
                    (special::normal_quantile(even(0)), special::normal_quantile(own));
                option as f64 + common + own
            }
            Luck::NormalOfWorld => {
                let (mean, deviation) = of_world(*quantile);
                mean + deviation * special::normal_quantile(own)
            }
            Luck::Exponential => -math::ln(own),
            Luck::Poisson(mean) => poisson(mean, own),
            Luck::Cause(share) => {
                row[if own < share { 1 } else { 2 }] = 1.0;
                1.0
            }
            Luck::Winner(share) => {
                let ahead = if scattered(*quantile) < share { 0.0 } else { 2.0 };
                // A hair of luck, so that the difference varies.
                1e-6 * own + if option == 0 { ahead } else { 1.0 }
            }
        };
    }

    fn ledger(&self, _: usize, (): &()) -> Vec<Vec<Cell>> {
        Vec::new()
    }
}
