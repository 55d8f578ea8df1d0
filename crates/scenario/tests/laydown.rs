//! What an author says about systems, nets, flights and the day stands in the plan.

use engine::plan::{
    Emission, Mount, OnLoss, Plan, Release, Role, Sea, Side, Start, Superior, WeaponsControl,
};
use engine::time::Time;
use scenario::{Code, Study};

const COAST: &str = include_str!("scenarios/coast.toml");

fn study(text: &str) -> Study {
    let reading = scenario::read("coast.toml", text.as_bytes());
    let told: Vec<_> = reading
        .diagnostics
        .iter()
        .map(|d| format!("{:?} {:?} {:?}", reading.files.place(d.span), d.code, d.args))
        .collect();
    assert_eq!(told, Vec::<String>::new());
    reading.study.expect("it is sound")
}

fn codes(text: &str) -> Vec<Code> {
    scenario::read("coast.toml", text.as_bytes()).diagnostics.iter().map(|d| d.code).collect()
}

fn plan<'a>(study: &'a Study, option: &str) -> &'a Plan {
    study.options.iter().find(|plan| plan.option == option).expect("an option")
}

fn flight<'a>(plan: &'a Plan, name: &str) -> &'a engine::plan::Flight {
    plan.flights.iter().find(|flight| flight.name == name).expect("a flight")
}

fn seconds(time: f64) -> Time {
    Time::from_seconds(time)
}

#[test]
fn starts_are_fixed_jittered_streamed_or_released() {
    let study = study(COAST);
    let plan = plan(&study, "netted");
    assert_eq!(flight(plan, "bombers/1").start, Start::Fixed(seconds(60.0)));
    let Start::Poisson { mean_gap, .. } = flight(plan, "drones/2").start else { panic!() };
    assert_eq!(mean_gap, seconds(90.0));
    let released = flight(plan, "missiles/3");
    let Start::Released { by, at } = released.start else { panic!() };
    let carrier = &plan.flights[by.index()];
    assert_eq!(carrier.name, "bombers/2");
    let (begins, there) = (released.path.at(Time::ZERO), carrier.path.at(at));
    let apart = (begins.lat_deg - there.lat_deg).abs() + (begins.lon_deg - there.lon_deg).abs();
    assert!(apart < 1e-12 && begins.h_m == there.h_m, "it begins where the carrier is");
    assert!(carrier.path.duration() >= at);
    assert!(plan.flights.iter().enumerate().all(|(index, flight)| match flight.start {
        Start::Released { by, .. } => by.index() < index,
        _ => true,
    }));
}

#[test]
fn sides_roles_and_branches_stand_in_the_plan() {
    let study = study(COAST);
    let plan = plan(&study, "netted");
    let bomber = flight(plan, "bombers/1");
    assert_eq!((bomber.side, bomber.role), (Side::Hostile, Role::Escort));
    assert_eq!(bomber.branches.len(), 1);
    assert!(!bomber.branches[0].keeps_role);
    assert_eq!(bomber.branches[0].path.at(Time::ZERO), bomber.path.at(bomber.branches[0].at));
    let airliner = flight(plan, "airliners/1");
    assert_eq!((airliner.side, airliner.role), (Side::Civil, Role::Escort));
    assert!(airliner.plan_filed);
    let Role::AntiRadiation { aim, .. } = flight(plan, "hunters/1").role else { panic!() };
    assert_eq!(plan.assets[aim.index()].name, "battery/an-mpq-65");
    let awacs = plan.flights.iter().position(|f| f.name == "awacs/1").expect("it flies");
    let eye = plan.posts.iter().find(|post| post.name == "eye").expect("a post");
    let Mount::Aboard { flight, from, until } = eye.mount else { panic!() };
    assert_eq!((flight.index(), until - from), (awacs, seconds(1200.0)));
}

#[test]
fn the_net_and_the_posts_are_as_written() {
    let study = study(COAST);
    let netted = plan(&study, "netted");
    let battery = netted.posts.iter().find(|post| post.name == "battery").expect("a post");
    let centre = netted.posts.iter().position(|post| post.name == "battalion").expect("a post");
    assert_eq!(battery.superior, Superior::Post(engine::plan::PostId(centre as u32)));
    assert_eq!((battery.on_loss, battery.control), (OnLoss::SelfDefence, WeaponsControl::Free));
    assert_eq!(battery.doctrine.ballistic_reserve, 4);
    let names: Vec<_> = netted.links.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(names, ["battery>battalion", "battalion>battery", "eye>battery"]);
    assert!(netted.links.iter().all(|link| link.release != Release::Nothing));
    let off = |option: &str, name: &str| {
        let plan = plan(&study, option);
        plan.links.iter().find(|link| link.name == name).expect("a link").release
    };
    assert_eq!(off("apart", "battery>battalion"), Release::Nothing);
    assert_eq!(off("apart", "battalion>battery"), Release::Nothing);
    assert_eq!(off("apart", "eye>battery"), Release::EngagementQuality);
    assert_eq!(off("listens", "battalion>battery"), Release::Nothing);
    assert_eq!(off("listens", "battery>battalion"), Release::Coordination);
    let radar = |name: &str| netted.radars.iter().find(|radar| radar.name == name).expect("one");
    let Emission::Scheduled(spans) = &radar("battery/an-mpq-65").emission else { panic!() };
    assert_eq!(spans[..], [(seconds(0.0), seconds(600.0)), (seconds(900.0), seconds(2700.0))]);
    assert!(matches!(radar("battalion/91n6e").emission, Emission::Blinking { .. }));
    assert_eq!(radar("battalion/92n6e").emission, Emission::On);
    assert_eq!(radar("battalion/92n6e").coverage.blanked_width_deg, 20.0);
    let asks = netted.posts[centre].identification.asks;
    assert!(!asks.meet(flight(netted, "awacs/1").answers));
    assert!(battery.identification.asks.meet(flight(netted, "awacs/1").answers));
}

#[test]
fn options_differ_from_their_base() {
    let study = study(COAST);
    let (netted, apart) = (plan(&study, "netted"), plan(&study, "apart"));
    assert_eq!(netted.posts, apart.posts);
    assert!(flight(netted, "awacs/1").path.duration() > Time::ZERO);
    let alone = plan(&study, "alone");
    assert_eq!(alone.posts.len(), 1);
    assert!(alone.flights.iter().all(|flight| flight.raid != "awacs"));
    assert!(alone.links.is_empty());
    let text = study.texts.iter().find(|text| text.name == "alone").expect("a text");
    assert_eq!(text.gives_up, ["The early-warning aircraft stays on the ground."]);
    assert_eq!(alone.launchers.len(), 3);
    let kinds: Vec<_> = alone.launchers.iter().map(|l| l.loads[0].interceptor.index()).collect();
    assert_eq!(kinds, [0, 0, 0]);
    assert!(alone.launchers.iter().all(|l| l.loads[0].store == 2 * l.loads[0].ready));
}

#[test]
fn figures_that_are_set_stand_in_the_place_of_the_claims() {
    let study = study(COAST);
    let reach = |option: &str| {
        let plan = plan(&study, option);
        let radar = plan.radars.iter().find(|radar| radar.guides).expect("one");
        radar.reach
    };
    assert_eq!(reach("alone"), engine::plan::Value::Fixed(123_000.0));
    assert_ne!(reach("netted"), reach("alone"));
    let held = study.held.iter().find(|figure| figure.name == "radar/an-mpq-65.reach");
    assert_eq!(held.expect("it is held").claims[0].source, "scenario");
}

#[test]
fn the_sea_lies_around_the_land() {
    let study = study(COAST);
    let Sea::Around { land, rms_height } = &plan(&study, "netted").environment.sea else {
        panic!()
    };
    assert_eq!((land.len(), land[0].len()), (1, 4));
    assert_eq!(*rms_height, 1.875 / 4.0);
}

#[test]
fn what_makes_no_net_is_refused() {
    let twice = COAST.replacen(
        "both-ways = true",
        "both-ways = true\n[[option.link]]\nfrom = \"battalion\"\nto = \"battery\"",
        1,
    );
    assert_eq!(codes(&twice), [Code::LinkTwice]);
    let grounded = COAST.replacen("drop = [\"battalion\", \"eye\"]", "drop = [\"battalion\"]", 1);
    assert_eq!(codes(&grounded), [Code::CarrierGrounded]);
}
