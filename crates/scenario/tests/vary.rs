//! What a study may vary, and what it may not.

use engine::plan::Value;
use scenario::vary::{self, Changes, Refusal, Varied, sweepable};
use scenario::{Code, Reading};

const COAST: &str = include_str!("scenarios/coast.toml");

fn changed(path: &str, value: &str) -> Reading {
    let set = vec![(path.to_owned(), value.to_owned())];
    let changes = Changes { set, ..Changes::default() };
    scenario::read_changed("coast.toml", COAST.as_bytes(), &changes)
}

/// Everything that says where and when a raid flies, item by item.
const RAID: &[&str] = &[
    "raid.drones.route.1.height",
    "raid.drones.route.1.speed",
    "raid.drones.route.1.at",
    "raid.drones.route.*.above",
    "raid.drones.route.*.hold",
    "raid.drones.route.*.orbit",
    "raid.drones.route",
    "raid.drones.start",
    "raid.drones.jitter",
    "raid.drones.interval",
    "raid.drones.mean-gap",
    "raid.drones.abreast",
    "raid.drones.aim",
    "raid.drones.target.system",
    "raid.drones.target.part",
    "raid.drones.launch",
    "raid.drones.arrival-height",
    "raid.drones.line",
    "raid.missiles.released.waypoint",
    "raid.missiles.released.after",
    "raid.missiles.released.interval",
    "raid.missiles.released.speed",
    "raid.missiles.released.by",
    "raid.bombers.if-fired-at.1.waypoint",
    "raid.bombers.if-fired-at.1.speed",
    "raid.bombers.if-fired-at.1.route.1.height",
    "raid.bombers.if-fired-at.1.goes-on",
    "raid.bombers.jammer.s",
    "raid.*.start",
];

#[test]
fn the_geometry_and_timing_of_a_raid_are_its_authors() {
    for path in RAID {
        let refused = sweepable(path);
        assert!(matches!(refused, Err(Refusal::RaidGeometry { .. })), "{path}: {refused:?}");
        let reading = changed(path, "1");
        assert!(reading.study.is_none(), "{path}");
        assert_eq!(reading.diagnostics[0].code, Code::NotSweepable, "{path}");
        assert_eq!(reading.files.get(reading.diagnostics[0].span.file).name, "--set");
    }
    assert!(
        vary::declared()
            .iter()
            .all(|(path, _, _)| { !path.starts_with("raid.") || path == "raid.*.count" })
    );
}

/// The list above leaves nothing out: of a raid's own fields, whatever table they stand in, none but its
/// count is varied, and all but those that say what it is are refused as geometry or timing.
#[test]
fn no_field_of_a_raid_is_left_out() {
    use scenario::field::{Record, Shape};
    fn leaves(record: &Record, before: &str, all: &mut Vec<String>) {
        for field in &record.fields {
            let path = format!("{before}.{}", field.name);
            match &field.shape {
                Shape::Table(inner) => leaves(&inner(), &path, all),
                Shape::List(of) => match **of {
                    Shape::Table(inner) => leaves(&inner(), &format!("{path}.1"), all),
                    _ => all.push(path),
                },
                _ => all.push(path),
            }
        }
    }
    let scenario = scenario::language::Scenario::record();
    for (list, varied, says_what) in [
        ("raid", &["count"][..], &["name", "class", "side", "role", "answers", "plan-filed"][..]),
        ("traffic", &[], &["name", "file", "class", "side", "answers", "plan-filed"]),
    ] {
        let field = scenario.fields.iter().find(|field| field.name == list).expect("it is there");
        let Shape::List(of) = &field.shape else { panic!("{list} is a list") };
        let Shape::Table(record) = **of else { panic!("{list} is a list of tables") };
        let mut all = Vec::new();
        leaves(&record(), &format!("{list}.x"), &mut all);
        for path in &all {
            let own = path.rsplit('.').next().unwrap_or_default();
            let outer = path.split('.').count() == 3;
            match sweepable(path) {
                Ok(_) => assert!(outer && varied.contains(&own), "{path} is varied"),
                Err(Refusal::RaidGeometry { .. }) => {}
                Err(why) => assert!(outer && says_what.contains(&own), "{path}: {why:?}"),
            }
        }
        assert!(all.len() > if list == "raid" { 35 } else { 5 }, "{list}: {}", all.len());
    }
}

/// Nor does an option set them: its settings are figures of the catalogue.
#[test]
fn options_override_no_geometry_or_timing_of_a_raid() {
    for path in RAID {
        let text = format!("{COAST}\"{path}\" = \"1\"\n");
        let reading = scenario::read("coast.toml", text.as_bytes());
        assert!(reading.study.is_none(), "{path}");
        assert!(
            reading.diagnostics.iter().any(|d| d.code == Code::UnknownFigure),
            "{path}: {:?}",
            reading.diagnostics
        );
    }
}

#[test]
fn what_is_declared_is_varied() {
    let all = vary::declared();
    assert!(all.len() > 40, "{}", all.len());
    for (path, _, _) in &all {
        assert!(sweepable(path).is_ok(), "{path}");
    }
    assert_eq!(sweepable("raid.drones.count").map(|s| s.of), Ok(Varied::Whole));
    assert_eq!(sweepable("radar/92n6e.reach").map(|s| s.of), Ok(Varied::Figure));
    let refused = |path: &str| sweepable(path).expect_err("it is refused").word();
    assert_eq!(refused("raid.drones.cuont"), "unknown");
    assert_eq!(refused("raid.drones.name"), "not-declared");
    assert_eq!(refused("duration"), "not-declared");
    assert_eq!(refused("raid.drones"), "no-value");
    assert_eq!(refused("environment"), "no-value");
    assert_eq!(refused("raid..count"), "malformed");
    assert_eq!(refused("radar/92n6e"), "unknown");
}

#[test]
fn changes_stand_in_the_plan() {
    let plan = |path: &str, value: &str| {
        let reading = changed(path, value);
        assert!(reading.diagnostics.is_empty(), "{path}: {:?}", reading.diagnostics);
        reading.study.expect("it is sound").options
    };
    let drones = |plan: &engine::plan::Plan| {
        plan.flights.iter().filter(|flight| flight.raid == "drones").count()
    };
    assert!(plan("raid.drones.count", "17").iter().all(|plan| drones(plan) == 17));
    let wet = plan("environment.rain", "12 mm/h");
    assert!(wet.iter().all(|plan| plan.environment.rain_mm_h == Value::Fixed(12.0)));
    let seen = plan("radar/an-mpq-65.reach", "77 km");
    let reach = |plan: &engine::plan::Plan| {
        plan.radars
            .iter()
            .filter(|r| r.name.ends_with("mpq-65"))
            .map(|r| r.reach)
            .collect::<Vec<_>>()
    };
    assert!(seen.iter().flat_map(reach).all(|reach| reach == Value::Fixed(77_000.0)));
    let slow = plan("option.netted.link.battery>battalion.latency", "9 s");
    assert_eq!(slow[0].links[0].latency, Value::Fixed(9.0));
    let review = plan("option.*.system.battery.doctrine.review", "11 s");
    let battery = |plan: &engine::plan::Plan| {
        plan.posts.iter().find(|post| post.name == "battery").expect("a post").doctrine.review
    };
    assert!(review.iter().all(|plan| battery(plan) == Value::Fixed(11.0)));
}

/// How many flights of each group there are in a sound scenario.
fn counts<const N: usize>(study: &scenario::Study, raids: [&str; N]) -> Vec<[usize; N]> {
    let of = |plan: &engine::plan::Plan| {
        raids.map(|raid| plan.flights.iter().filter(|flight| flight.raid == raid).count())
    };
    study.options.iter().map(of).collect()
}

/// Hostile groups follow the factor, to the nearest flight and at least one; what carriers release
/// goes with them; nobody else does. Every option faces the same.
#[test]
fn a_raid_comes_as_large_as_is_asked() {
    // The missiles are released, two from each bomber; the airliners are civil.
    let raids = ["drones", "bombers", "missiles", "airliners"];
    for (factor, wanted) in [
        ("1", [3, 2, 4, 2]),
        ("2.5", [8, 5, 10, 2]),
        ("2", [6, 4, 8, 2]),
        ("50 %", [2, 1, 2, 2]),
        ("0.01", [1, 1, 2, 2]),
    ] {
        let reading = changed("study.raid-size", factor);
        assert!(reading.diagnostics.is_empty(), "{factor}: {:?}", reading.diagnostics);
        let study = reading.study.expect("it is sound");
        for found in counts(&study, raids) {
            assert_eq!(found, wanted, "{factor}");
        }
    }
}

/// What flies in a smaller raid flies in a larger one too, under its own name: luck goes by names, so
/// that sizes are compared on common luck.
#[test]
fn a_larger_raid_holds_the_smaller_one() {
    let flights = |factor: &str| {
        let study = changed("study.raid-size", factor).study.expect("it is sound");
        study.options[0].flights.clone()
    };
    let (small, large) = (flights("1"), flights("3"));
    for flight in &small {
        let same = large.iter().find(|other| other.name == flight.name).expect("it flies");
        assert_eq!(flight.class, same.class, "{}", flight.name);
    }
    assert!(large.len() > small.len());
}

/// Written in the file or asked from outside: it is the same study.
#[test]
fn a_raid_size_may_be_written() {
    let text = format!("{COAST}\n[study]\nraid-size = 2.5\n");
    let written = scenario::read("coast.toml", text.as_bytes()).study.expect("it is sound");
    let asked = changed("study.raid-size", "2.5").study.expect("it is sound");
    assert_eq!(written.options, asked.options);
    assert_eq!((written.raid_size, asked.raid_size), (2.5, 2.5));
}

#[test]
fn nonsense_of_a_raid_size_is_refused() {
    for (factor, code) in [
        ("0", Code::OutOfBounds),
        ("-2", Code::OutOfBounds),
        ("1e9", Code::OutOfBounds),
        ("nan", Code::NotANumber),
        ("twice", Code::NotANumber),
        ("2 km", Code::WrongDimension),
    ] {
        let reading = changed("study.raid-size", factor);
        assert!(reading.study.is_none(), "{factor}");
        assert_eq!(reading.diagnostics[0].code, code, "{factor}: {:?}", reading.diagnostics);
    }
    // More flights than are played: the factor is shown, not the title.
    let crowd = COAST.replacen("count = 3", "count = 5000", 1);
    let crowd = format!("{crowd}\n[study]\nraid-size = 100\n");
    let reading = scenario::read("crowd.toml", crowd.as_bytes());
    assert!(reading.study.is_none());
    let fault = &reading.diagnostics[0];
    assert_eq!(fault.code, Code::TooMany, "{:?}", reading.diagnostics);
    assert_eq!(Some(fault.span.start), crowd.find("100\n"));
}

#[test]
fn what_is_wrong_with_a_change_is_pointed_at() {
    for (path, value, code) in [
        ("raid.drons.count", "3", Code::UnknownName),
        ("raid.drones.count", "3.5", Code::NotWhole),
        ("raid.drones.count", "6000", Code::OutOfBounds),
        ("environment.rain", "3 km", Code::WrongDimension),
        ("radar/an-mpq-65.reech", "77 km", Code::UnknownFigure),
        ("radar/an-mpq-65.reach", "77 s", Code::WrongDimension),
    ] {
        let reading = changed(path, value);
        assert!(reading.study.is_none(), "{path} = {value}");
        let first = &reading.diagnostics[0];
        assert_eq!(first.code, code, "{path} = {value}: {:?}", reading.diagnostics);
        assert_eq!(reading.files.get(first.span.file).name, "--set");
    }
}

/// Systems are believed as the set says, for all sides alike; what flies stays spread.
#[test]
fn claim_sets_choose_whom_to_believe() {
    use scenario::language::ClaimsWord;
    let plans = |claims| {
        let changes = Changes { claims: Some(claims), ..Changes::default() };
        let reading = scenario::read_changed("coast.toml", COAST.as_bytes(), &changes);
        reading.study.expect("it is sound").options
    };
    let spread = plans(ClaimsWord::Spread);
    for set in [ClaimsWord::Maker, ClaimsWord::Sceptic] {
        for plan in plans(set) {
            let open =
                |figure: &engine::plan::Figure| figure.name.split('/').next() == Some("flight");
            assert!(
                plan.figures.iter().all(|f| open(f) || f.name.starts_with("common/")),
                "{set:?}"
            );
        }
    }
    assert!(spread[0].figures.iter().any(|figure| figure.name.starts_with("radar/")));
    let reach = |claims| {
        let plan = &plans(claims)[0];
        plan.radars
            .iter()
            .map(|radar| match radar.reach {
                Value::Fixed(reach) => reach,
                Value::Open(id) => plan.figures[id.0 as usize].law.high(),
            })
            .sum::<f64>()
    };
    assert!(reach(ClaimsWord::Sceptic) < reach(ClaimsWord::Spread));
}

/// Of one figure, whatever is believed of all others: on the command line, and in the scenario.
#[test]
fn one_figure_has_its_own_claim() {
    use scenario::language::ClaimsWord;
    const REACH: &str = "radar/an-mpq-65.reach";
    // Nothing is set there.
    let bare = COAST.replacen("\"radar/an-mpq-65.reach\" = \"123 km\"", "", 1);
    assert_ne!(bare, COAST);
    let read = |text: &str, changes: &Changes| {
        scenario::read_changed("coast.toml", text.as_bytes(), changes)
    };
    let span = |study: &scenario::Study| {
        let open = study.options.iter().flat_map(|plan| &plan.figures);
        let figure = open.chain(&study.held).find(|figure| figure.name == REACH);
        let law = &figure.expect("it is used").law;
        (law.low(), law.high())
    };
    let asked = |set: &[(&str, &str)], claims| {
        let set = set.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned()));
        let changes = Changes { set: set.collect(), claims, ..Changes::default() };
        span(&read(&bare, &changes).study.expect("it is sound"))
    };
    let spread = asked(&[], None);
    let all = |set| asked(&[], Some(set));
    let one = |word: &str| asked(&[(REACH, word)], None);
    assert!(spread.0 < spread.1);
    assert_eq!(one("maker"), all(ClaimsWord::Maker));
    assert_eq!(one("sceptic"), all(ClaimsWord::Sceptic));
    assert_eq!(asked(&[(REACH, "spread")], Some(ClaimsWord::Maker)), spread);
    assert_eq!(one("maker").0, one("maker").1, "one value");
    assert_ne!(one("sceptic"), one("maker"));

    let written = COAST.replacen("123 km", "sceptic", 1);
    let study = read(&written, &Changes::default()).study.expect("it is sound");
    let held = study.held.iter().find(|figure| figure.name == REACH).expect("the second option's");
    assert_eq!((held.law.low(), held.law.high()), one("sceptic"));
    assert_eq!(span(&study), spread, "the first option sets nothing");

    // Nobody offers what flies: there is no maker to believe.
    let changes = Changes {
        set: vec![("flight/one-way-drone.rcs.microwave".to_owned(), "maker".to_owned())],
        ..Changes::default()
    };
    assert!(read(COAST, &changes).study.is_none());
}
