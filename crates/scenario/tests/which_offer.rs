//! The pinned scenario asks what it was made to ask: so many flights, by night, at dawn and in the
//! afternoon, and five options that say what they cost and give up.

use std::path::Path;

use engine::plan::{Flight, Plan, Role, Side, Start};
use scenario::Study;
use scenario::language::ViewWord;

fn study() -> Study {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/which-offer.toml");
    let reading = scenario::read_file(&file);
    assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
    reading.study.expect("it is sound")
}

fn class<'p>(plan: &'p Plan, flight: &Flight) -> &'p str {
    plan.classes[flight.class.index()].name.as_str()
}

/// The hours of the day's clock within which the hostile flights of some classes start, and how many
/// they are. The scenario begins at six in the evening; what is released has no start of its own.
fn hours(plan: &Plan, classes: &[&str]) -> (usize, f64, f64) {
    let own = plan.flights.iter().filter(|flight| {
        flight.side == Side::Hostile && classes.iter().any(|c| class(plan, flight).ends_with(c))
    });
    let (mut count, mut first, mut last) = (0, f64::INFINITY, 0.0_f64);
    for flight in own {
        count += 1;
        if !matches!(flight.start, Start::Released { .. } | Start::Poisson { .. }) {
            let hour = flight.start.latest().seconds() / 3_600.0;
            (first, last) = (first.min(hour), last.max(hour));
        }
    }
    (count, first - 6.0, last - 6.0)
}

#[test]
fn a_day_of_raids_and_of_peace() {
    let study = study();
    assert_eq!(study.begins, scenario::unit::Moment::parse("2027-03-01T18:00Z"));
    for plan in &study.options {
        assert_eq!(plan.duration.seconds(), 24.0 * 3_600.0);
        let civil = plan.flights.iter().filter(|flight| flight.side == Side::Civil).count();
        assert!(plan.flights.len() >= 120 && civil >= 40, "{} {civil}", plan.flights.len());
        assert!(plan.flights.iter().filter(|f| f.side == Side::Civil).all(|f| !f.role.can_leak()));
        // Three places are defended, each by the attack of somebody.
        let defended: Vec<usize> =
            (0..plan.assets.len()).filter(|at| plan.assets[*at].worth > 0.0).collect();
        assert_eq!(defended.len(), 3);
        for place in defended {
            let aims = plan.flights.iter().filter_map(|flight| flight.role.aim());
            assert!(aims.filter(|(aim, _)| aim.index() == place).count() >= 10);
        }
    }
    let plan = &study.options[0];
    let kinds: Vec<&str> =
        study.options[0].assets.iter().take(3).map(|asset| asset.name.as_str()).collect();
    assert_eq!(kinds, ["air-base", "port-city", "power-plant"]);
    // Night: drones and decoys, as streams.
    let (drones, ..) = hours(plan, &["one-way-drone"]);
    let (decoys, ..) = hours(plan, &["decoy"]);
    assert!(drones >= 30 && decoys >= 5, "{drones} drones, {decoys} decoys");
    // Dawn: low cruise missiles, some from carriers that stand off, escorts, jammers, hunters of
    // radars, low-observable fighters.
    let (missiles, first, last) = hours(plan, &["cruise-missile"]);
    assert!(
        missiles >= 20 && (4.0..6.0).contains(&first) && last < 6.0,
        "{missiles} {first} {last}"
    );
    for (class, least) in [
        ("su-35", 9),
        ("f-35a", 4),
        ("stand-off-jammer", 2),
        ("anti-radiation-missile", 2),
        ("glide-bomb", 8),
    ] {
        let (count, first, last) = hours(plan, &[class]);
        assert!(count >= least, "{class}: {count}");
        assert!(first.is_infinite() || (4.0..6.0).contains(&first) && last < 6.0, "{class}");
    }
    let released = plan.flights.iter().filter(|f| matches!(f.start, Start::Released { .. }));
    assert!(released.count() >= 20, "carriers release what comes");
    assert!(plan.flights.iter().any(|f| matches!(f.role, Role::AntiRadiation { .. })));
    // Afternoon: ballistic missiles of three kinds, helicopters, armed drones.
    for (class, least) in [
        ("scud", 6),
        ("quasi-ballistic", 4),
        ("medium-range-ballistic", 2),
        ("attack-helicopter", 4),
        ("male-drone", 4),
    ] {
        let (count, first, last) = hours(plan, &[class]);
        assert!(count >= least && first >= 12.0 && last < 18.0, "{class}: {count} {first} {last}");
    }
}

#[test]
fn each_of_five_options_says_what_it_costs_and_gives_up() {
    let study = study();
    let names: Vec<&str> = study.texts.iter().map(|text| text.name.as_str()).collect();
    assert_eq!(names, ["S-400", "Patriot", "both apart", "both netted", "S-400 listens"]);
    assert_eq!(study.views, [ViewWord::AsOffered, ViewWord::EqualMoney, ViewWord::EqualFireUnits]);
    for text in &study.texts {
        let says = text.says.as_deref().unwrap_or_default();
        assert!(says.contains("billion USD"), "{}: {says}", text.name);
        assert!(text.gives_up.len() >= 2, "{}: {:?}", text.name, text.gives_up);
        assert!(text.cost.unpriced.is_empty(), "{}", text.name);
        let [nominal, low, high] = text.cost.total();
        assert!(
            low < nominal && nominal < high && low > 5e8,
            "{}: {nominal} ({low} to {high})",
            text.name
        );
    }
    // What the netted options give up is their own: not the net that they are on.
    let netted = &study.texts[3].gives_up;
    assert!(netted.iter().all(|line| !line.contains("allies' net")), "{netted:?}");
    // Who buys the S-400 flies no F-35; the others share flights, and Patriot alone has them.
    let flies = |at: usize| study.options[at].flights.iter().any(|f| f.raid == "ordered-fighters");
    assert_eq!([0, 1, 2, 3, 4].map(flies), [false, true, false, false, false]);
}

/// What each option's net passes from the S-400 to the allies, and the other way.
#[test]
fn the_options_differ_by_who_passes_what_to_whom() {
    let study = study();
    let passes = |at: usize, from: &str, to: &str| {
        let plan = &study.options[at];
        let name = |post: engine::plan::PostId| plan.posts[post.index()].name.as_str();
        let between = plan
            .links
            .iter()
            .filter(|link| name(link.from).starts_with(from) && name(link.to).starts_with(to));
        between.filter(|link| link.release != engine::plan::Release::Nothing).count()
    };
    for (at, gives, receives) in [(2, 0, 0), (3, 1, 1), (4, 0, 1)] {
        assert_eq!(passes(at, "base-battery", "centre"), gives, "{at} gives");
        assert_eq!(passes(at, "centre", "base-battery"), receives, "{at} receives");
    }
}
