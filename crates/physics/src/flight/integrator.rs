//! Ordinary differential equations by an adaptive Runge-Kutta formula of order eight.
//!
//! [`Dop853`] carries a state of `N` numbers forward in time, step by step, each as long as its
//! tolerance allows; a [`Piece`] is the motion within one step as a polynomial, on which events
//! are found. Nothing is allocated.
//!
//! E. Hairer, S. P. Nørsett & G. Wanner, *Solving Ordinary Differential Equations I*, 2nd ed.
//! (1993), sections II.4 to II.6. Proved by its order of convergence, by the falls of
//! `reference/fall_*.csv` and by the constancy of the Jacobi integral.

use super::root;
use super::tableau::{DENSE, ERROR_FIFTH, ERROR_THIRD, NODES, ROWS};
use super::tableau::{STAGES, STAGES_WITH_DENSE, Weights};

/// The largest error that a step may add to each component of the state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tolerance<const N: usize> {
    /// Share of the component's own size.
    pub relative: f64,
    /// Floor of the error, in the component's unit; above zero.
    pub absolute: [f64; N],
}

/// A motion by its equations: y' = rates(t, y). Closures are such motions.
pub trait Motion<const N: usize> {
    /// The rates of change of each component of the state.
    fn rates(&self, time: f64, state: &[f64; N]) -> [f64; N];
}

impl<const N: usize, F: Fn(f64, &[f64; N]) -> [f64; N]> Motion<N> for F {
    fn rates(&self, time: f64, state: &[f64; N]) -> [f64; N] {
        self(time, state)
    }
}

/// An initial value problem on its way.
#[derive(Clone, Debug)]
pub struct Dop853<const N: usize, M> {
    motion: M,
    tolerance: Tolerance<N>,
    time: f64,
    state: [f64; N],
    slope: [f64; N],
    next_step: f64,
    last: Last<N>,
}

/// The last step: where it began and its stages.
#[derive(Clone, Debug)]
struct Last<const N: usize> {
    time: f64,
    state: [f64; N],
    stages: [[f64; N]; STAGES_WITH_DENSE],
}

impl<const N: usize, M: Motion<N>> Dop853<N, M> {
    /// The problem at its initial time and state. The length of the first step is found from the
    /// rates (Hairer, Nørsett & Wanner, section II.4).
    pub fn new(motion: M, time: f64, state: [f64; N], tolerance: Tolerance<N>) -> Self {
        let slope = motion.rates(time, &state);
        let last = Last { time, state, stages: [[0.0; N]; STAGES_WITH_DENSE] };
        let mut problem = Dop853 { motion, tolerance, time, state, slope, next_step: 0.0, last };
        problem.next_step = problem.first_step();
        problem
    }

    /// The time reached.
    pub fn time(&self) -> f64 {
        self.time
    }

    /// The state reached.
    pub fn state(&self) -> &[f64; N] {
        &self.state
    }

    /// The motion.
    pub fn motion(&self) -> &M {
        &self.motion
    }

    /// Takes one step, as long as the tolerance allows but not beyond `limit`, and says whether
    /// it did. It does not when `limit` is reached, nor when no step is short enough: the rates
    /// are then not numbers, or change without bound.
    pub fn advance(&mut self, limit: f64) -> bool {
        let mut grows = true;
        while self.time < limit {
            let left = limit - self.time;
            // Not to leave a sliver to the step that follows.
            let reaches = self.next_step * 1.01 >= left;
            let step = if reaches { left } else { self.next_step };
            let shortest = 8.0 * f64::EPSILON * self.time.abs() + f64::MIN_POSITIVE;
            if step.is_nan() || (step < shortest && !reaches) {
                return false;
            }
            let error = self.attempt(step);
            if error <= 1.0 {
                let longer = step * step_factor(error).min(if grows { 6.0 } else { 1.0 });
                // A step that its limit cut short says nothing against longer ones.
                self.next_step = if reaches { longer.max(self.next_step) } else { longer };
                self.accept(if reaches { limit } else { self.time + step });
                return true;
            }
            self.next_step = step * step_factor(error);
            grows = false;
        }
        false
    }

    /// Takes one step of a given length whatever its error, and returns the estimate of that
    /// error in units of the tolerance.
    pub fn advance_by(&mut self, step: f64) -> f64 {
        let error = self.attempt(step);
        self.accept(self.time + step);
        error
    }

    /// The motion within the last step. It costs three more evaluations of the rates.
    pub fn piece(&mut self) -> Piece<N> {
        let step = self.time - self.last.time;
        for stage in STAGES..STAGES_WITH_DENSE {
            self.evaluate(stage, step);
        }
        let stages = &self.last.stages;
        let mut polynomial = [[0.0; N]; 8];
        for i in 0..N {
            let rise = self.state[i] - self.last.state[i];
            let bend = step * stages[0][i] - rise;
            polynomial[0][i] = self.last.state[i];
            polynomial[1][i] = rise;
            polynomial[2][i] = bend;
            polynomial[3][i] = rise - step * self.slope[i] - bend;
        }
        for (coefficient, weights) in polynomial[4..].iter_mut().zip(DENSE) {
            *coefficient = combined(stages, weights).map(|x| step * x);
        }
        Piece { start: self.last.time, end: self.time, polynomial }
    }

    /// Makes a trial step from the state reached and returns its error in units of the tolerance,
    /// infinite where a number failed.
    fn attempt(&mut self, step: f64) -> f64 {
        self.last.time = self.time;
        self.last.state = self.state;
        self.last.stages[0] = self.slope;
        for stage in 1..STAGES {
            self.evaluate(stage, step);
        }
        let error = self.error(step);
        if error.is_nan() { f64::INFINITY } else { error }
    }

    fn accept(&mut self, end: f64) {
        self.state = self.solution(end - self.time);
        self.slope = self.last.stages[STAGES - 1];
        self.time = end;
    }

    fn evaluate(&mut self, stage: usize, step: f64) {
        let slope = combined(&self.last.stages, ROWS[stage - 1]);
        let at = displaced(&self.last.state, step, &slope);
        self.last.stages[stage] = self.motion.rates(self.last.time + NODES[stage] * step, &at);
    }

    fn solution(&self, step: f64) -> [f64; N] {
        displaced(&self.last.state, step, &combined(&self.last.stages, ROWS[STAGES - 2]))
    }

    /// The two embedded errors taken together (Hairer, Nørsett & Wanner, section II.10).
    fn error(&self, step: f64) -> f64 {
        let end = self.solution(step);
        let fifth = combined(&self.last.stages, ERROR_FIFTH);
        let third = combined(&self.last.stages, ERROR_THIRD);
        let square5 = self.mean_square(&fifth, &end);
        let square3 = self.mean_square(&third, &end);
        if square5 == 0.0 && square3 == 0.0 {
            return 0.0;
        }
        step * square5 / (square5 + 0.01 * square3).sqrt()
    }

    /// Mean square of `vector` in units of the tolerance between the state reached and `end`.
    fn mean_square(&self, vector: &[f64; N], end: &[f64; N]) -> f64 {
        let mut sum = 0.0;
        for i in 0..N {
            let size = self.state[i].abs().max(end[i].abs());
            let in_units =
                vector[i] / (self.tolerance.absolute[i] + self.tolerance.relative * size);
            sum += in_units * in_units;
        }
        sum / N as f64
    }

    fn first_step(&self) -> f64 {
        let norm = |v: &[f64; N]| self.mean_square(v, &self.state).sqrt();
        let (size, speed) = (norm(&self.state), norm(&self.slope));
        let negligible = size < 1e-5 || speed < 1e-5;
        let euler = if negligible { 1e-6 } else { 0.01 * size / speed };
        let ahead = displaced(&self.state, euler, &self.slope);
        let later = self.motion.rates(self.time + euler, &ahead);
        let bend = norm(&displaced(&later, -1.0, &self.slope)) / euler;
        let steepest = speed.max(bend);
        let by_bend =
            if steepest <= 1e-15 { euler.max(1e-6) } else { eighth_root(0.01 / steepest) };
        by_bend.min(100.0 * euler)
    }
}

/// The motion within one step, as a polynomial of order seven in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece<const N: usize> {
    start: f64,
    end: f64,
    polynomial: [[f64; N]; 8],
}

impl<const N: usize> Piece<N> {
    /// When the piece begins.
    pub fn start(&self) -> f64 {
        self.start
    }

    /// When the piece ends.
    pub fn end(&self) -> f64 {
        self.end
    }

    /// The state at a time; outside the piece the polynomial is continued, which soon is wrong.
    pub fn at(&self, time: f64) -> [f64; N] {
        let length = self.end - self.start;
        let from_start = if length > 0.0 { (time - self.start) / length } else { 0.0 };
        let from_end = 1.0 - from_start;
        let mut state = [0.0; N];
        for (k, coefficient) in self.polynomial.iter().enumerate().rev() {
            let factor = if k % 2 == 0 { from_start } else { from_end };
            for i in 0..N {
                state[i] = coefficient[i] + factor * state[i];
            }
        }
        state
    }

    /// The first time at which `event` falls from above zero to zero or below, found to
    /// `within_s`; `None` if it does not. Two crossings between neighbours of the nine instants
    /// that are looked at escape.
    pub fn falling(&self, event: impl Fn(f64, &[f64; N]) -> f64, within_s: f64) -> Option<f64> {
        const PARTS: u32 = 8;
        let value = |time: f64| event(time, &self.at(time));
        let instant =
            |part: u32| self.start + (self.end - self.start) * (f64::from(part) / f64::from(PARTS));
        let mut before = value(self.start);
        for part in 1..=PARTS {
            let time = if part == PARTS { self.end } else { instant(part) };
            let after = value(time);
            if before > 0.0 && after <= 0.0 {
                return root::bracketed(value, instant(part - 1), time, within_s);
            }
            before = after;
        }
        None
    }
}

fn combined<const N: usize>(stages: &[[f64; N]; STAGES_WITH_DENSE], weights: Weights) -> [f64; N] {
    let mut sum = [0.0; N];
    for &(stage, weight) in weights {
        for i in 0..N {
            sum[i] += weight * stages[stage][i];
        }
    }
    sum
}

fn displaced<const N: usize>(state: &[f64; N], step: f64, slope: &[f64; N]) -> [f64; N] {
    let mut moved = *state;
    for i in 0..N {
        moved[i] += step * slope[i];
    }
    moved
}

/// By how much the step may grow, or must shrink, for an error of one in eight steps of order.
fn step_factor(error: f64) -> f64 {
    const SAFETY: f64 = 0.9;
    if error == 0.0 {
        return 6.0;
    }
    (SAFETY / eighth_root(error)).clamp(1.0 / 3.0, 6.0)
}

/// Three square roots, which every processor rounds alike.
fn eighth_root(x: f64) -> f64 {
    x.sqrt().sqrt().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{cos, exp, log2, sin};

    const TIGHT: Tolerance<2> = Tolerance { relative: 1e-12, absolute: [1e-14; 2] };

    /// Nonlinear and explicit in time, solved by y₁ = exp(sin t²) and y₂ = y₁³.
    fn bent(t: f64, y: &[f64; 2]) -> [f64; 2] {
        let swing = 2.0 * t * cos(t * t);
        [swing * y[0], 3.0 * swing * y[0] * y[0] * y[0]]
    }

    fn fixed_step_error(steps: u32) -> f64 {
        let mut problem = Dop853::new(bent, 0.0, [1.0, 1.0], TIGHT);
        let step = 1.5 / f64::from(steps);
        for _ in 0..steps {
            problem.advance_by(step);
        }
        (problem.state()[1] - exp(3.0 * sin(2.25))).abs()
    }

    #[test]
    fn halving_the_step_divides_the_error_by_two_to_the_eighth() {
        let order = log2(fixed_step_error(24) / fixed_step_error(48));
        println!("measured order {order:.3}");
        assert!((7.7..8.9).contains(&order), "order {order}");
    }

    #[test]
    fn the_interpolant_is_of_order_seven() {
        let middle_error = |step: f64| {
            let mut problem = Dop853::new(bent, 0.5, [exp(sin(0.25)), 0.0], TIGHT);
            problem.advance_by(step);
            let time = 0.5 + 0.37 * step;
            (problem.piece().at(time)[0] - exp(sin(time * time))).abs()
        };
        let order = log2(middle_error(0.5) / middle_error(0.25));
        println!("measured order of one piece {order:.3}");
        assert!(order > 7.5, "order {order}");
    }

    #[test]
    fn an_oscillator_keeps_its_phase_for_a_hundred_turns() {
        let turns = 200.0 * std::f64::consts::PI;
        let mut problem = Dop853::new(|_, y: &[f64; 2]| [y[1], -y[0]], 0.0, [0.0, 1.0], TIGHT);
        while problem.advance(turns) {}
        assert_eq!(problem.time(), turns);
        assert!(problem.state()[0].abs() < 1e-9, "{}", problem.state()[0]);
    }

    #[test]
    fn a_falling_event_is_found_inside_a_piece() {
        let mut problem = Dop853::new(|_, y: &[f64; 2]| [y[1], -y[0]], 0.0, [0.0, 1.0], TIGHT);
        let mut found = None;
        while found.is_none() && problem.advance(10.0) {
            found = problem.piece().falling(|_, y| y[0], 1e-12);
        }
        assert!((found.unwrap() - std::f64::consts::PI).abs() < 1e-11);
    }

    #[test]
    fn rates_that_are_no_numbers_end_the_problem() {
        let mut problem = Dop853::new(|_, _: &[f64; 2]| [f64::NAN; 2], 0.0, [0.0; 2], TIGHT);
        assert!(!problem.advance(1.0));
        let wall = |t: f64, _: &[f64; 2]| [if t < 0.5 { 1.0 } else { f64::NAN }; 2];
        let mut problem = Dop853::new(wall, 0.0, [0.0; 2], TIGHT);
        while problem.advance(1.0) {}
        assert!((0.49..0.5).contains(&problem.time()), "stopped at {}", problem.time());
    }
}
