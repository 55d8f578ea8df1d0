//! The two kernels are equal in distribution: waiting times drawn, and every look made.
#![allow(missing_docs)]

mod stage;

use engine::chance::Chance;
use engine::kernel::Sensing;
use engine::plan::{Band, Confirmation, Emission, Jammer, Plan, Scan, Swerling, TimeBudget, Value};
use engine::record::Gate;
use engine::sample::Sample;
use rayon::prelude::*;
use stage::{Player, plans};

const REPLICATIONS: u32 = 20_000;
/// Error rate of the whole family of tests in this file.
const FAMILY: f64 = 1e-4;

/// First confirmations by flight (infinite where there was none), and leakers by replication.
struct Outcomes {
    confirmed: Vec<Vec<f64>>,
    leakers: Vec<f64>,
}

fn outcomes(plan: &Plan, sensing: Sensing, seed: u64) -> Outcomes {
    outcomes_of(plan, sensing, seed, REPLICATIONS)
}

fn outcomes_of(plan: &Plan, sensing: Sensing, seed: u64, replications: u32) -> Outcomes {
    let nominal = Sample::nominal(plan);
    let blocks: Vec<Vec<(Vec<f64>, f64)>> = (0..replications / 500)
        .into_par_iter()
        .map(|block| {
            let mut player = Player::new(plan, &nominal, sensing);
            (block * 500..(block + 1) * 500)
                .map(|replication| one_day(&mut player, Chance::new(seed, 0, replication)))
                .collect()
        })
        .collect();
    let days: Vec<(Vec<f64>, f64)> = blocks.into_iter().flatten().collect();
    Outcomes {
        confirmed: (0..plan.flights.len())
            .map(|flight| days.iter().map(|day| day.0[flight]).collect())
            .collect(),
        leakers: days.iter().map(|day| day.1).collect(),
    }
}

fn one_day(player: &mut Player, chance: Chance) -> (Vec<f64>, f64) {
    let flights = player.plan.flights.len();
    let record = player.play(chance);
    let confirmed = (0..flights).map(|i| {
        let flight = engine::plan::FlightId(i as u32);
        let first = record.passages(flight).iter().map(|p| p.at(Gate::Tracked)).min();
        // Since the flight's start, so that the jitter of starts does not hide the looks.
        let since = first.filter(|t| t.happens()).map(|t| t - record.ledger(flight).start);
        since.map_or(f64::INFINITY, |t| t.seconds())
    });
    let confirmed = confirmed.collect();
    (confirmed, record.ledgers().iter().filter(|ledger| ledger.leaked()).count() as f64)
}

/// Largest distance between two empirical distributions, over what it may be at an error rate.
fn kolmogorov_smirnov(a: &[f64], b: &[f64], error: f64) -> f64 {
    let sorted = |values: &[f64]| {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        values
    };
    let (a, b) = (sorted(a), sorted(b));
    let share =
        |values: &[f64], x: f64| values.partition_point(|v| *v <= x) as f64 / values.len() as f64;
    let distance =
        a.iter().chain(&b).map(|x| (share(&a, *x) - share(&b, *x)).abs()).fold(0.0, f64::max);
    let n = a.len() as f64 * b.len() as f64 / (a.len() + b.len()) as f64;
    distance / (physics::math::ln(2.0 / error) / (2.0 * n)).sqrt()
}

/// The difference of two means in standard errors; moments that never came count as `cap`.
fn difference_in_errors(a: &[f64], b: &[f64], cap: f64) -> f64 {
    let moments = |values: &[f64]| {
        let n = values.len() as f64;
        let mean = values.iter().map(|v| v.min(cap)).sum::<f64>() / n;
        let square = values.iter().map(|v| (v.min(cap) - mean) * (v.min(cap) - mean)).sum::<f64>();
        (mean, square / (n - 1.0) / n)
    };
    let ((mean_a, error_a), (mean_b, error_b)) = (moments(a), moments(b));
    let error = (error_a + error_b).sqrt();
    if error == 0.0 { 0.0 } else { (mean_a - mean_b) / error }
}

/// The worst of all comparisons, over what it may be: above one, the kernels differ. The pooled
/// mean of the first confirmations is there for small shifts of every flight the same way.
fn worst(a: &Outcomes, b: &Outcomes) -> f64 {
    let tests = (a.confirmed.len() + 2) as f64;
    let each = FAMILY / tests / 3.0; // three plans share the family's rate
    let normal_bound = -physics::math::special::normal_quantile(each / 2.0);
    let pairs = || a.confirmed.iter().zip(&b.confirmed);
    let flights = pairs().map(|(x, y)| kolmogorov_smirnov(x, y, each)).fold(0.0, f64::max);
    let shifts: Vec<f64> = pairs().map(|(x, y)| difference_in_errors(x, y, 3_000.0)).collect();
    let pooled = shifts.iter().sum::<f64>() / (shifts.len() as f64).sqrt() / normal_bound;
    let leakers = difference_in_errors(&a.leakers, &b.leakers, f64::INFINITY) / normal_bound;
    println!("first confirmations {flights:.2}, pooled {pooled:.2}, leakers {leakers:.2} of 1.00");
    flights.max(pooled.abs()).max(leakers.abs())
}

/// The raid against the battery, each flight seen at long range while its echo is still weak.
fn battery() -> Plan {
    let mut plan = plans("first-look.toml").swap_remove(1);
    for class in &mut plan.classes {
        class.echo.decorrelation = Value::Fixed(0.1);
    }
    plan
}

#[test]
fn the_kernels_agree_where_each_look_stands_alone() {
    let plan = battery();
    let looks = outcomes(&plan, Sensing::Looks, 11);
    let waiting = outcomes(&plan, Sensing::Waiting, 12);
    assert!(worst(&looks, &waiting) < 1.0);
    // The planted fault: one per cent more Pd at Pd one half is 0.38 per cent more reach.
    let mut faulty = plan.clone();
    for radar in &mut faulty.radars {
        let reach = Sample::nominal(&plan).value(&plan, radar.reach);
        radar.reach = Value::Fixed(reach * 1.0038);
    }
    let shifted = outcomes(&faulty, Sensing::Waiting, 12);
    assert!(worst(&looks, &shifted) > 1.0, "a shift of 1 % in Pd must be caught");
}

#[test]
fn the_kernels_agree_where_looks_share_an_amplitude() {
    let mut plan = battery();
    for class in &mut plan.classes {
        class.echo.decorrelation = Value::Fixed(6.0);
    }
    let looks = outcomes(&plan, Sensing::Looks, 13);
    let waiting = outcomes(&plan, Sensing::Waiting, 14);
    assert!(worst(&looks, &waiting) < 1.0);
    let alone = outcomes(&battery(), Sensing::Waiting, 14);
    assert!(worst(&looks, &alone) > 1.0, "sharing an amplitude must be seen");
}

/// The battery with everything that can disturb looks at once: echoes of every law, airframes that
/// differ, a jammer among the fighters, a radar that blinks, one that swings over its sector, a
/// search that tracks stretch, a rule of three hits in five looks.
fn everything() -> Plan {
    let mut plan = battery();
    let laws = [Swerling::Three, Swerling::Zero, Swerling::One];
    for (i, class) in plan.classes.iter_mut().enumerate() {
        class.echo.swerling = laws[i % 3];
        class.echo.decorrelation = Value::Fixed(4.0);
        class.echo.airframe_sigma_db = Value::Fixed(3.0);
    }
    let jammer = plan.flights.len() - 1;
    plan.flights[jammer].jammer = Jammer { noise_range: [Value::Fixed(400e3); Band::COUNT] };
    let mut second = plan.radars[0].clone();
    second.name = "defence/second".to_owned();
    second.scan = Scan::Sector { period: Value::Fixed(7.0) };
    second.emission = Emission::Blinking { on: Value::Fixed(40.0), off: Value::Fixed(25.0) };
    plan.radars.push(second);
    for radar in &mut plan.radars {
        radar.confirmation = Confirmation { hits: 3, looks: 5, misses: 2 };
        radar.measurement.beam_deg = Value::Fixed(3.0);
        radar.coverage.min_radial_speed = Value::Fixed(15.0);
        radar.budget = TimeBudget {
            free_tracks: Value::Fixed(2.0),
            share_a_track: Value::Fixed(0.3),
            most_tracks: Value::Fixed(6.0),
        };
    }
    plan
}

#[test]
fn the_kernels_agree_in_every_condition() {
    const FEWER: u32 = 3_000;
    let plan = everything();
    let looks = outcomes_of(&plan, Sensing::Looks, 15, FEWER);
    let waiting = outcomes_of(&plan, Sensing::Waiting, 16, FEWER);
    assert!(worst(&looks, &waiting) < 1.0);
    let mut quiet = plan.clone();
    quiet.flights.last_mut().unwrap().jammer = Jammer::NONE;
    let mut awake = plan.clone();
    awake.radars.last_mut().unwrap().emission = Emission::On;
    let mut alike = plan.clone();
    alike.classes.iter_mut().for_each(|c| c.echo.swerling = Swerling::One);
    for (fault, what) in [(quiet, "jamming"), (awake, "blinking"), (alike, "the law of echoes")] {
        let other = outcomes_of(&fault, Sensing::Waiting, 16, FEWER);
        assert!(worst(&looks, &other) > 1.0, "leaving out {what} must be seen");
    }
}
