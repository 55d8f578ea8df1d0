//! The two kernels are equal in distribution: waiting times drawn, and every look made.
#![allow(missing_docs)]

mod equality;
mod stage;

use engine::kernel::Sensing;
use engine::plan::{Band, Confirmation, Emission, Jammer, Plan, Scan, Swerling, TimeBudget, Value};
use engine::sample::Sample;
use equality::{Comparison, Outcomes};
use stage::plans;

const REPLICATIONS: u32 = 20_000;
/// Error rate of the whole family of tests in this file.
const FAMILY: f64 = 1e-4;

/// Plays every plan of this file on a kernel.
fn outcomes(plan: &Plan, sensing: Sensing, seed: u64) -> Outcomes {
    equality::outcomes(plan, sensing, seed, REPLICATIONS)
}

fn worst(a: &Outcomes, b: &Outcomes) -> f64 {
    // Three plans share the family's rate.
    let Comparison { flights, pooled, leakers } = Comparison::of(a, b, FAMILY / 3.0);
    println!("first confirmations {flights:.2}, pooled {pooled:.2}, leakers {leakers:.2} of 1.00");
    flights.max(pooled).max(leakers)
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
        radar.confirmation = Confirmation { hits: 3, looks: 5, misses: Value::Fixed(2.0) };
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
    let looks = equality::outcomes(&plan, Sensing::Looks, 15, FEWER);
    let waiting = equality::outcomes(&plan, Sensing::Waiting, 16, FEWER);
    assert!(worst(&looks, &waiting) < 1.0);
    let mut quiet = plan.clone();
    quiet.flights.last_mut().unwrap().jammer = Jammer::NONE;
    let mut awake = plan.clone();
    awake.radars.last_mut().unwrap().emission = Emission::On;
    let mut alike = plan.clone();
    alike.classes.iter_mut().for_each(|c| c.echo.swerling = Swerling::One);
    for (fault, what) in [(quiet, "jamming"), (awake, "blinking"), (alike, "the law of echoes")] {
        let other = equality::outcomes(&fault, Sensing::Waiting, 16, FEWER);
        assert!(worst(&looks, &other) > 1.0, "leaving out {what} must be seen");
    }
}
