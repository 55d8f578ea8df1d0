//! What radars would collect on friendly flights: against a closed form, and what precautions do.
#![allow(missing_docs)]

mod stage;

use engine::plan::{Emission, Environment, Hold, Path, Piece, Plan, Side};
use engine::sample::Sample;
use engine::time::Time;
use physics::detection::single_pulse::{swerling1_pd, swerling1_required_snr};
use stage::plans;
use study::exposure::{Asked, Bin, Collected, exposure};

fn asked() -> Asked {
    Asked { bin_deg: 30.0, worlds: 1, seed: 1, reflectors_dbsm: None, raids: Vec::new() }
}

fn options() -> Vec<Plan> {
    plans("neighbours.toml")
}

/// What the radars of every option collect on the allies.
fn collected(asked: &Asked) -> Vec<Vec<Collected>> {
    exposure(&options(), asked).into_iter().map(|option| option.collected).collect()
}

#[test]
fn a_circle_round_a_radar_is_the_closed_form() {
    let mut plan = options().swap_remove(0);
    plan.environment = Environment::CLEAR;
    let radar = plan.radars[0].clone();
    let seconds = 1_800.0;
    let centre = physics::earth::Geodetic { h_m: 7_000.0, ..radar.site };
    let orbit = Hold::orbit(centre, 60_000.0, 240.0, Time::from_seconds(seconds));
    let allies = plan.flights.iter_mut().filter(|flight| flight.side == Side::Friendly);
    for flight in allies {
        flight.path = Path::new(vec![Piece::Hold(orbit)]);
    }
    plan.radars[0].coverage.sector_deg = engine::plan::Value::Fixed(360.0);
    plan.radars[0].coverage.min_radial_speed = engine::plan::Value::Fixed(0.0);
    plan.radars.truncate(1);
    let sample = Sample::nominal(&plan);
    let value = |v| sample.value(&plan, v);
    let found = exposure(std::slice::from_ref(&plan), &asked()).swap_remove(0).collected;
    let all = &found[0].all;

    let sight = physics::propagation::effective_earth::EffectiveEarth::with_k(radar.k_factor)
        .unwrap()
        .sight(radar.site.h_m, 7_000.0, 60_000.0);
    let flight = plan.flights.iter().find(|flight| flight.side == Side::Friendly).unwrap();
    let echo = &plan.classes[flight.class.index()].echo;
    let side = value(echo.rcs_dbsm[radar.band as usize][1]);
    let snr = swerling1_required_snr(0.5, radar.pfa).unwrap()
        * physics::math::from_db(4.0 * physics::math::to_db(value(radar.reach) / sight.slant_m))
        * physics::math::from_db(side);
    let engine::plan::Scan::Rotating { period } = radar.scan else { panic!("it turns") };
    let looks = f64::from(found[0].flights) * seconds / value(period);
    let expected = looks * swerling1_pd(snr, radar.pfa);
    assert!((all.in_view.nominal - f64::from(found[0].flights) * seconds).abs() < 2.0);
    let off = all.detections.nominal / expected - 1.0;
    assert!(off.abs() < 2e-3, "{} and {expected}", all.detections.nominal);
    let (near, far) = all.range.unwrap();
    assert!((near / sight.slant_m - 1.0).abs() < 1e-3 && (far / near - 1.0).abs() < 2e-3);
    // It flies across: half of it counts as a little ahead of the side, half as a little behind.
    let across: f64 = found[0].bins[2..4].iter().map(|bin| bin.in_view.nominal).sum();
    assert_eq!(across, all.in_view.nominal);
}

#[test]
fn sides_sum_to_the_whole_and_worlds_enclose_the_nominal() {
    for pair in collected(&Asked { worlds: 6, ..asked() }).iter().flatten() {
        let sum = |read: fn(&Bin) -> f64| pair.bins.iter().map(read).sum::<f64>();
        let reads: [fn(&Bin) -> f64; 3] =
            [|b| b.in_view.nominal, |b| b.lit.nominal, |b| b.detections.nominal];
        for read in reads {
            let whole = read(&pair.all);
            assert!((sum(read) - whole).abs() <= 1e-9 * whole.max(1.0), "{}", pair.radar);
        }
        for over in [pair.all.in_view, pair.all.lit, pair.all.detections] {
            assert!(over.low <= over.nominal && over.nominal <= over.high, "{over:?}");
        }
        assert!(pair.all.lit.high <= pair.all.in_view.high);
    }
}

#[test]
fn each_precaution_takes_something_away() {
    let options = collected(&asked());
    let [beside, farther, blanked, hours] = &options[..] else { panic!("four options") };
    assert!(!beside.is_empty());
    for (i, pair) in beside.iter().enumerate() {
        let seen = pair.all.detections.nominal;
        assert!(seen > 1.0, "{}: {seen}", pair.radar);
        for (what, other) in [("farther", farther), ("blanked", blanked), ("hours", hours)] {
            let less = other[i].all.detections.nominal;
            assert!(less < 0.5 * seen, "{} {what}: {seen} and {less}", pair.radar);
        }
        assert_eq!(hours[i].all.in_view, pair.all.in_view, "it is in view, unlit");
        assert!(farther[i].all.range.unwrap().0 > pair.all.range.unwrap().0 + 80e3);
    }
}

#[test]
fn reflectors_hide_what_the_aircraft_is() {
    let (bare, bright) =
        (collected(&asked()), collected(&Asked { reflectors_dbsm: Some(10.0), ..asked() }));
    for (bare, bright) in bare.iter().flatten().zip(bright.iter().flatten()) {
        assert_eq!(bare.all.in_view, bright.all.in_view);
        assert!(bright.all.detections.nominal >= bare.all.detections.nominal, "{}", bare.radar);
    }
    let nose = |pairs: &[Vec<Collected>]| pairs[0][0].bins[0].detections.nominal;
    assert!(nose(&bright) > 2.0 * nose(&bare), "{} and {}", nose(&bright), nose(&bare));
}

#[test]
fn who_does_not_send_collects_nothing_and_hostile_flights_are_not_asked_about() {
    let mut plan = options().swap_remove(0);
    for radar in &mut plan.radars {
        radar.emission = Emission::Silent;
    }
    let silent = exposure(std::slice::from_ref(&plan), &asked()).swap_remove(0).collected;
    assert!(silent.iter().all(|pair| pair.raid == "allies"));
    assert!(silent.iter().all(|pair| pair.all.detections.high == 0.0 && pair.all.lit.high == 0.0));
    assert!(silent.iter().any(|pair| pair.all.in_view.nominal > 0.0));
}
