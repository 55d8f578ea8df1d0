//! What holds anyway: findings that are true in at least 90 % of the worlds, whatever the verdict,
//! so that an undecided comparison still teaches.
//!
//! Nobody writes them by hand. Each family of candidates ([`FAMILIES`]) looks at measures, causes,
//! raids and rounds and proposes sentences as a message key with arguments, each with the worlds in
//! which it is true beyond luck (its interval is clear). Those that hold are joined over the options
//! they hold for, and ranked by how much they matter: how large the thing is, times how much its
//! subject weighs.

mod alike;
mod causes;
mod exchange;
mod less;
mod none;
mod raids;
mod rounds;
mod seen;
mod weight;

use crate::estimate::{Share, share};

pub use causes::FEW as FEWEST_LEAKERS;
pub(crate) use seen::Seen;

/// The share of worlds in which a finding must be true.
const SHARE: f64 = 0.9;

/// Findings that are told, at most.
const MOST: usize = 10;

/// The keys of all sentences.
pub const KEYS: &[&str] = &[
    "holds-less",
    "holds-alike",
    "holds-same",
    "holds-cause-most",
    "holds-cause-first",
    "holds-raid-through",
    "holds-raid-stopped",
    "holds-raid-cause-most",
    "holds-raid-cause-first",
    "holds-rounds-run-out",
    "holds-nothing-leaks",
    "holds-rounds-dearer",
    "holds-rounds-cheaper",
];

/// What a finding speaks of.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// An option, by its place in the study.
    Option(usize),
    /// A measure, by its place among the columns.
    Measure(usize),
    /// A leak cause, by its place among the columns.
    Cause(usize),
    /// A raid, by its place among the columns.
    Raid(usize),
    /// A share from 0 to 1: 5 %, 50 % and 95 % of the worlds; the middle is not a number where it is
    /// said of several options, which have each their own.
    Share([f64; 3]),
    /// A quantity in the unit of the measure that is spoken of: in the same way.
    Quantity([f64; 3]),
}

/// A finding that holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Holding {
    /// The key of its sentence.
    pub key: &'static str,
    /// The options for which it holds, alike; empty where its arguments name them.
    pub options: Vec<usize>,
    /// Its arguments, by name.
    pub about: Vec<(&'static str, About)>,
    /// Worlds in which it is true, for all its options at once, of those in which the question
    /// arises.
    pub worlds: Share,
    /// How much it matters: 0 is nothing, 1 the most. Findings come in falling order of it.
    pub weight: f64,
}

/// A finding that may hold.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub key: &'static str,
    /// The option it speaks of, where it may be joined with the same of others.
    pub option: Option<usize>,
    pub about: Vec<(&'static str, About)>,
    /// By judged world: is it true there? Nothing where the question does not arise, such as why
    /// flights leak where none does.
    pub truth: Vec<Option<bool>>,
    pub weight: f64,
}

impl Candidate {
    fn holds(&self) -> bool {
        let (yes, asked) = self.count();
        let arises = asked > 0 && 2 * asked >= self.truth.len();
        arises && yes as f64 >= SHARE * asked as f64
    }

    /// Worlds in which it is true, of how many in which the question arises.
    fn count(&self) -> (usize, usize) {
        let asked = self.truth.iter().flatten();
        (asked.clone().filter(|truth| **truth).count(), asked.count())
    }

    /// Do two candidates say the same of different options? Numbers may differ.
    fn like(&self, other: &Self) -> bool {
        let named = |candidate: &Self| -> Vec<(&str, About)> {
            let names = candidate.about.iter();
            let names = names.filter(|(_, a)| !matches!(a, About::Share(_) | About::Quantity(_)));
            names.map(|(name, about)| (*name, about.clone())).collect()
        };
        self.option.is_some()
            && other.option.is_some()
            && self.key == other.key
            && named(self) == named(other)
    }
}

/// A family of candidates.
type Family = fn(&Seen<'_>) -> Vec<Candidate>;

/// Every family.
const FAMILIES: &[Family] = &[
    less::candidates,
    alike::candidates,
    causes::candidates,
    raids::candidates,
    rounds::candidates,
    none::candidates,
    exchange::candidates,
];

/// The findings that hold, those that matter most first.
pub(crate) fn holding(seen: &Seen<'_>) -> Vec<Holding> {
    let candidates = FAMILIES.iter().flat_map(|family| family(seen));
    let mut open: Vec<Candidate> = candidates.filter(|c| c.weight > 0.0 && c.holds()).collect();
    let mut holding = Vec::new();
    while !open.is_empty() {
        let first = open.remove(0);
        let (alike, rest): (Vec<_>, Vec<_>) = open.into_iter().partition(|c| first.like(c));
        open = rest;
        holding.extend(joined(first, alike));
    }
    holding.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    holding.truncate(MOST);
    holding
}

/// Candidates that say the same of several options, as one finding where they hold together.
fn joined(first: Candidate, alike: Vec<Candidate>) -> Vec<Holding> {
    let mut together = first.clone();
    let mut options: Vec<usize> = first.option.into_iter().collect();
    for other in &alike {
        let both = together.truth.iter().zip(&other.truth);
        together.truth = both
            .map(|(a, b)| match (a, b) {
                (Some(a), Some(b)) => Some(*a && *b),
                (either, None) | (None, either) => *either,
            })
            .collect();
        options.extend(other.option);
        let numbers = together.about.iter_mut().zip(&other.about);
        numbers.for_each(|((_, ours), (_, theirs))| ours.widen(theirs));
        together.weight = together.weight.max(other.weight);
    }
    if together.holds() {
        return vec![found(together, options)];
    }
    let each = [first].into_iter().chain(alike);
    each.map(|candidate| {
        let options = candidate.option.into_iter().collect();
        found(candidate, options)
    })
    .collect()
}

impl About {
    /// Take in what is said of another option.
    fn widen(&mut self, other: &Self) {
        if let (Self::Share(ours), Self::Share(theirs))
        | (Self::Quantity(ours), Self::Quantity(theirs)) = (self, other)
        {
            ours[0] = ours[0].min(theirs[0]);
            ours[1] = f64::NAN;
            ours[2] = ours[2].max(theirs[2]);
        }
    }
}

fn found(candidate: Candidate, options: Vec<usize>) -> Holding {
    debug_assert!(KEYS.contains(&candidate.key), "{} stands in no list", candidate.key);
    let (yes, asked) = candidate.count();
    Holding {
        key: candidate.key,
        options,
        about: candidate.about,
        worlds: share(yes as u32, asked as u32),
        weight: candidate.weight,
    }
}
