//! The points of a sweep: which values of what is varied are played together.

use engine::sample::Reading;

use crate::worlds::{Design, Worlds};

/// How what is varied is spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Every value with every other.
    Grid,
    /// So many points of a Latin hypercube between the ends.
    Hypercube(u32),
}

/// One thing that is varied.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Its path, by which its draws go.
    pub path: String,
    /// Its values on a grid, in rising order where it has ends: the first and last are those.
    pub values: Vec<f64>,
    /// Does it take whole numbers only?
    pub whole: bool,
}

/// The points, each with a value an axis; none twice.
pub fn points(seed: u64, axes: &[Axis], spread: Spread) -> Vec<Vec<f64>> {
    let mut points = match spread {
        Spread::Grid => grid(axes),
        Spread::Hypercube(count) => hypercube(seed, axes, count),
    };
    let whole = |point: &mut Vec<f64>| {
        for (value, axis) in point.iter_mut().zip(axes) {
            *value = if axis.whole { value.round() } else { *value };
        }
    };
    points.iter_mut().for_each(whole);
    let mut once: Vec<Vec<f64>> = Vec::new();
    for point in points {
        if !once.contains(&point) {
            once.push(point);
        }
    }
    once
}

/// How many points a grid has.
pub fn grid_size(axes: &[Axis]) -> u64 {
    axes.iter().fold(1, |size, axis| size.saturating_mul(axis.values.len() as u64))
}

/// The last axis runs first.
fn grid(axes: &[Axis]) -> Vec<Vec<f64>> {
    axes.iter().fold(vec![Vec::new()], |points, axis| {
        let longer = |point: &Vec<f64>| {
            let with = |value: &f64| point.iter().copied().chain([*value]).collect();
            axis.values.iter().map(with).collect::<Vec<Vec<f64>>>()
        };
        points.iter().flat_map(longer).collect()
    })
}

fn hypercube(seed: u64, axes: &[Axis], count: u32) -> Vec<Vec<f64>> {
    let paths = axes.iter().map(|axis| axis.path.as_str());
    let worlds = Worlds::new(seed, Design::Hypercube, count + 1, paths);
    let value = |world: u32, axis: &Axis| {
        let (low, high) = (axis.values[0], axis.values[axis.values.len() - 1]);
        match worlds.reading(world, &axis.path) {
            Reading::Quantile(quantile) => low + (high - low) * quantile,
            _ => low,
        }
    };
    (1..=count).map(|world| axes.iter().map(|axis| value(world, axis)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(path: &str, values: &[f64], whole: bool) -> Axis {
        Axis { path: path.into(), values: values.to_vec(), whole }
    }

    #[test]
    fn a_grid_holds_every_pair_once() {
        let axes = [axis("a", &[1.0, 2.0], false), axis("b", &[5.0, 6.0, 7.0], false)];
        let points = points(1, &axes, Spread::Grid);
        assert_eq!(points.len(), 6);
        assert_eq!((&points[0], &points[5]), (&vec![1.0, 5.0], &vec![2.0, 7.0]));
        assert_eq!(grid_size(&axes), 6);
    }

    #[test]
    fn a_hypercube_uses_each_stratum_once() {
        let axes = [axis("a", &[0.0, 10.0], false), axis("b", &[0.0, 1.0], false)];
        let points = points(3, &axes, Spread::Hypercube(10));
        let mut strata: Vec<usize> = points.iter().map(|point| point[0] as usize).collect();
        strata.sort_unstable();
        assert_eq!(strata, (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn whole_numbers_are_whole_and_none_is_played_twice() {
        let axes = [axis("raid.drones.count", &[1.0, 3.0], true)];
        let points = points(3, &axes, Spread::Hypercube(40));
        assert_eq!(points.len(), 3);
        assert!(points.iter().all(|point| point[0].fract() == 0.0));
    }
}
