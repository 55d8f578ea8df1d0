//! Rules that weigh all launchers against all tracks keep to what every rule keeps to: a launcher fires
//! one load at a time, salvos are those of the doctrine, and channels are held by what needs one.
#![allow(missing_docs)]

mod stage;

use engine::plan::*;
use engine::record::{Happening, What};
use stage::*;

const WEIGHING: [Assignment; 3] =
    [Assignment::MarginalReturn, Assignment::StaticOptimal, Assignment::RollingHorizon];

/// A fire unit of one launcher under so many flights side by side, whose rounds all but never hit (a rule
/// that weighs fires none that cannot).
fn weighed(flights: u32, rule: Assignment) -> Plan {
    let mut plan = under(flights);
    plan.classes[0].kill_probability = fixed(1e-3);
    plan.posts[0].doctrine = Doctrine {
        assignment: rule,
        horizon: fixed(60.0),
        most_salvos: 2,
        ..Doctrine::nearest_first(1)
    };
    plan
}

/// Moments of all launches, s, and rounds spent.
fn shots(plan: &Plan) -> (Vec<f64>, u32) {
    let mut player = Player::new(plan);
    let record = player.play(0);
    let launched = |it: &&Happening| matches!(it.what, What::Launched { .. });
    let times = record.trace().iter().filter(launched).map(|it| it.at.seconds()).collect();
    (times, record.rounds_spent().iter().sum())
}

#[test]
fn a_launcher_of_two_loads_fires_one_of_them_an_interval() {
    for rule in WEIGHING {
        let mut plan = weighed(3, rule);
        plan.interceptors.push(Interceptor::plain("interceptor/other", fixed(1_000.0)));
        let second = Load { interceptor: InterceptorId(1), ..plan.launchers[0].loads[0] };
        plan.launchers[0].loads.push(second);
        plan.launchers[0].interval = fixed(30.0);
        let (launched, _) = shots(&plan);
        let gaps: Vec<f64> = launched.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(launched.len() >= 4, "{rule:?} {launched:?}");
        assert!(gaps.iter().all(|gap| *gap > 29.999), "{rule:?} {launched:?}");
    }
}

#[test]
fn salvos_are_those_of_the_doctrine() {
    for rule in WEIGHING {
        let mut plan = weighed(1, rule);
        plan.posts[0].doctrine.salvo = 2;
        plan.posts[0].doctrine.later_salvo = 3;
        assert_eq!(shots(&plan).1, 5, "{rule:?}: two, then three");
        // Through its reach and out again.
        plan.flights[0].path = Path::new(vec![Piece::Leg(Leg::new(
            place(90_000.0, 0.0, 5_000.0),
            place(-90_000.0, 0.0, 5_000.0),
            250.0,
        ))]);
        plan.interceptors[0].max_range = fixed(40_000.0);
        plan.posts[0].doctrine.most_salvos = 0;
        plan.posts[0].doctrine.later_salvo = 2;
        let (launched, without) = shots(&plan);
        plan.posts[0].doctrine.last_chance = 4;
        let (_, with) = shots(&plan);
        assert_eq!(without, 2 * launched.len() as u32, "{rule:?}");
        assert!(with > without, "{rule:?}: more rounds where nothing can follow: {with} {without}");
    }
}

#[test]
fn a_salvo_leaves_the_reserve_alone() {
    for rule in [Assignment::NearestFirst, WEIGHING[0], WEIGHING[1], WEIGHING[2]] {
        let mut plan = weighed(1, rule);
        plan.launchers[0].loads[0].ready = 12;
        plan.posts[0].doctrine =
            Doctrine { salvo: 4, most_salvos: 0, ballistic_reserve: 6, ..plan.posts[0].doctrine };
        assert_eq!(shots(&plan).1, 6, "{rule:?}: four, and two of the next four");
    }
}

#[test]
fn what_needs_no_channel_is_fired_without_one() {
    for rule in WEIGHING {
        let mut plan = weighed(2, rule);
        plan.posts[0].channels = fixed(1.0);
        plan.posts[0].doctrine.most_salvos = 1;
        let other = plan.launchers[0].clone();
        plan.launchers.push(Launcher { name: "other".into(), ..other });
        plan.interceptors[0].support = Support::None;
        let (launched, _) = shots(&plan);
        assert!(launched[1] - launched[0] < 3.0, "{rule:?} {launched:?}");
        plan.interceptors[0].support = Support::Whole;
        let (launched, _) = shots(&plan);
        assert!(launched[1] - launched[0] > 20.0, "{rule:?} {launched:?}");
    }
}

#[test]
fn what_was_left_for_want_of_a_launcher_is_fired_at_when_it_is_ready() {
    for rule in WEIGHING {
        let mut plan = weighed(3, rule);
        plan.launchers[0].interval = fixed(10.0);
        plan.posts[0].doctrine.most_salvos = 1;
        let (launched, _) = shots(&plan);
        let gaps: Vec<f64> = launched.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert_eq!(launched.len(), 3, "{rule:?} {launched:?}");
        assert!(gaps.iter().all(|gap| (9.999..10.1).contains(gap)), "{rule:?} {launched:?}");
    }
}
