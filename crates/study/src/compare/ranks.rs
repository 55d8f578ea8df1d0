//! How sturdy the order of the options is: who comes first, second, last in how many of the worlds.

use crate::estimate::{Confidence, Share, Student, share};
use crate::measure::Better;
use crate::model::View;

use super::pair::{Difference, Pairs};

/// One option's places in the worlds of a view.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// The option, by its place in the study.
    pub option: usize,
    /// Its place in the nominal world, by the means of the headline measure; 0 is the best.
    pub nominal: usize,
    /// Worlds in which it comes first, second ... last by the means of the headline measure, with
    /// the Clopper-Pearson 95 % interval of each share. Of options with equal means the earlier
    /// comes first.
    pub worlds: Vec<Share>,
    /// Worlds in which it beats every other option of the view, 99 % intervals clear of zero.
    pub clear: Share,
}

/// The order of the options in one fair view.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// The view's name, the end of a message key; empty where the study has only one.
    pub view: String,
    /// By option, in the order of the view.
    pub places: Vec<Places>,
    /// Worlds in which the whole order is that of the nominal world.
    pub as_nominal: Share,
}

/// What a ranking is made of: means and paired differences of the headline measure, by world, the
/// nominal one first.
pub(crate) struct Standing<'a> {
    pub means: &'a [Vec<f64>],
    pub differences: &'a [Vec<Difference>],
    pub pairs: &'a Pairs,
    pub better: Better,
    pub confidence: Confidence,
}

impl Standing<'_> {
    /// The ranking of a view; nothing for fewer than two options or a measure without a better
    /// side.
    pub(crate) fn ranking(&self, view: &View) -> Option<Ranking> {
        if view.options.len() < 2 || self.better == Better::Neither {
            return None;
        }
        let orders: Vec<Vec<usize>> =
            self.means.iter().map(|means| self.order(view, means)).collect();
        let judged = super::judged(&orders);
        let worlds = judged.len() as u32;
        let count = |hit: &dyn Fn(&Vec<usize>) -> bool| {
            share(judged.iter().filter(|order| hit(order)).count() as u32, worlds)
        };
        let places = view.options.iter().map(|option| Places {
            option: *option,
            nominal: orders[0].iter().position(|o| o == option).unwrap_or(0),
            worlds: (0..view.options.len())
                .map(|place| count(&|order| order[place] == *option))
                .collect(),
            clear: self.clear(view, *option),
        });
        Some(Ranking {
            view: view.name.clone(),
            places: places.collect(),
            as_nominal: count(&|order| *order == orders[0]),
        })
    }

    /// The options of a view from best to worst in one world.
    fn order(&self, view: &View, means: &[f64]) -> Vec<usize> {
        let mut order = view.options.clone();
        order.sort_by(|a, b| {
            let ascending = means[*a].total_cmp(&means[*b]);
            if self.better == Better::Higher { ascending.reverse() } else { ascending }
        });
        order
    }

    fn clear(&self, view: &View, option: usize) -> Share {
        let worlds = super::judged(self.differences);
        let won = worlds.iter().filter(|world| self.beats_all(view, option, world));
        share(won.count() as u32, worlds.len() as u32)
    }

    fn beats_all(&self, view: &View, option: usize, world: &[Difference]) -> bool {
        let pairs = self.pairs.list().iter().zip(world);
        let mut ours = pairs.filter(|((a, b), _)| {
            (*a == option && view.options.contains(b)) || (*b == option && view.options.contains(a))
        });
        ours.all(|((first, _), difference)| {
            let degrees = f64::from(difference.moments.count) - 1.0;
            let student = Student::new(degrees, self.confidence);
            difference.first_wins(self.better, &student) == Some(*first == option)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differences(means: &[f64]) -> Vec<Difference> {
        let pairs = Pairs::new(means.len());
        let of = |(a, b): &(usize, usize)| {
            // Twenty replications that differ by next to nothing.
            let column = |mean: f64| (0..20).map(move |i| mean + 1e-6 * f64::from(i % 2));
            Difference::of(column(means[*a]), column(means[*b]).map(|x| x * 1.000_001))
        };
        pairs.list().iter().map(of).collect()
    }

    #[test]
    fn places_are_counted_over_the_drawn_worlds() {
        let means = vec![
            vec![1.0, 2.0, 3.0],
            vec![1.0, 2.0, 3.0],
            vec![2.0, 1.0, 3.0],
            vec![1.0, 3.0, 2.0],
            vec![1.0, 2.0, 3.0],
        ];
        let differences: Vec<_> = means.iter().map(|world| differences(world)).collect();
        let pairs = Pairs::new(3);
        let standing = Standing {
            means: &means,
            differences: &differences,
            pairs: &pairs,
            better: Better::Lower,
            confidence: Confidence::ONCE,
        };
        let view = View { name: String::new(), options: vec![0, 1, 2] };
        let ranking = standing.ranking(&view).expect("three options");
        let first = &ranking.places[0];
        assert_eq!((first.worlds[0].count, first.worlds[1].count), (3, 1));
        assert_eq!(first.clear.count, 3);
        assert_eq!((ranking.as_nominal.count, ranking.as_nominal.of), (2, 4));
        let two = View { name: "equal-money".into(), options: vec![2, 1] };
        let ranking = standing.ranking(&two).expect("two options");
        assert_eq!(ranking.places[0].option, 2);
        assert_eq!(ranking.places[0].worlds[0].count, 1);
        assert_eq!(ranking.places[1].nominal, 0);
    }
}
