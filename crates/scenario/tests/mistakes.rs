//! Every mistake is found, in its place, with what might help; nothing makes the reader stumble.

use std::collections::BTreeSet;

use scenario::catalogue::{self, Texts};
use scenario::example::{EDITS, SMALL};
use scenario::{Arg, Code, Diagnostic, Files, HintCode, Severity};

fn told(diagnostics: &[Diagnostic], files: &Files) -> Vec<String> {
    let told = |d: &Diagnostic| {
        let (place, name) = (files.place(d.span), &files.get(d.span.file).name);
        format!("{name}:{}:{} {:?} {:?}", place.line, place.column, d.code, d.args)
    };
    diagnostics.iter().map(told).collect()
}

fn edited(from: &str, what: &str, with: &str) -> String {
    assert!(from.contains(what), "nothing to edit: {what}");
    from.replacen(what, with, 1)
}

/// The one diagnostic of a text, which must stand where `under` begins.
fn alone(text: &str, code: Code, under: &str) -> Diagnostic {
    let reading = scenario::read("small.toml", text.as_bytes());
    let told = told(&reading.diagnostics, &reading.files);
    let [one] = &reading.diagnostics[..] else {
        panic!("{code:?} alone expected: {told:#?}\n{text}")
    };
    assert_eq!(one.code, code, "{told:?}");
    assert_eq!(reading.study.is_none(), one.severity() == Severity::Error, "{told:?}");
    let start = if under.is_empty() { 0 } else { text.find(under).expect("the caret's text") };
    let place = reading.files.place(one.span);
    let line = text[..start].matches('\n').count() + 1;
    let column = text[..start].rsplit('\n').next().map_or(0, |before| before.chars().count()) + 1;
    assert_eq!((place.line, place.column), (line, column), "{told:?}\n{text}");
    one.clone()
}

#[test]
fn the_small_scenario_is_sound() {
    let reading = scenario::read("small.toml", SMALL.as_bytes());
    assert_eq!(told(&reading.diagnostics, &reading.files), Vec::<String>::new());
    assert!(reading.study.is_some());
}

#[test]
fn each_mistake_is_found_alone_and_in_its_place() {
    for (what, with, code, under) in EDITS {
        alone(&edited(SMALL, what, with), *code, under);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let mut bytes = SMALL.as_bytes().to_vec();
    bytes.insert(SMALL.find("Small").expect("there"), 0xff);
    let reading = scenario::read("small.toml", &bytes);
    assert_eq!(reading.diagnostics[0].code, Code::NotUtf8);
    let place = reading.files.place(reading.diagnostics[0].span);
    assert_eq!((place.line, place.column), (2, 10));

    let reading = scenario::read("large.toml", &vec![b'#'; 8 * 1024 * 1024 + 1]);
    assert_eq!(reading.diagnostics[0].code, Code::TooLarge);
    // On the disk it is refused by its length: it has holes instead of bytes.
    let file = std::env::temp_dir().join(format!("ravelin-large-{}.toml", std::process::id()));
    let hole = std::fs::File::create(&file).expect("writable");
    hole.set_len(1 << 33).expect("it may be long");
    let reading = scenario::read_file(&file);
    assert_eq!(reading.diagnostics[0].code, Code::TooLarge);
    std::fs::remove_file(&file).expect("removable");
    let reading = scenario::read_file(std::path::Path::new("no/such/file.toml"));
    assert_eq!(reading.diagnostics[0].code, Code::Unreadable);
}

#[test]
fn nesting_and_crowds_of_tokens_are_refused() {
    for (open, close) in [("[", "]"), ("{ a = ", "}")] {
        let text = format!("{SMALL}deep = {}1{}\n", open.repeat(10_000), close.repeat(10_000));
        let reading = scenario::read("deep.toml", text.as_bytes());
        assert!(reading.diagnostics.iter().any(|d| d.code == Code::TooDeep));
    }
    let dotted = format!("{SMALL}{}a = 1\n", "a.".repeat(10_000));
    let reading = scenario::read("deep.toml", dotted.as_bytes());
    assert!(reading.diagnostics.iter().any(|d| d.code == Code::TooDeep));
    let crowd = scenario::read("crowd.toml", &b"=,".repeat(300_000));
    assert_eq!(crowd.diagnostics[0].code, Code::TooManyTokens);
    let many = scenario::read("many.toml", &b"= 1\n".repeat(5_000));
    assert!(many.diagnostics.iter().any(|d| d.code == Code::MoreMistakes));
    assert!(many.diagnostics.len() < 500);
}

#[test]
fn what_no_machine_could_hold_is_refused() {
    let raid =
        &SMALL[SMALL.find("[[raid]]").expect("there")..SMALL.find("[[option]]").expect("there")];
    let raids: String = (0..30)
        .map(|n| {
            raid.replace("drones", &format!("drones {n}")).replace("count = 2", "count = 5000")
        })
        .collect();
    alone(&SMALL.replace(raid, &raids), Code::TooMany, "\"Small\"");
}

/// Systems share names between options, not inside one.
#[test]
fn systems_of_one_option_have_their_own_names() {
    let system = &SMALL[SMALL.find("[[option.system]]").expect("there")..];
    let twice = format!("{SMALL}{system}");
    let under = format!("\"battery\"\n{}# end", &system[system.find("system =").expect("there")..]);
    let again = alone(&format!("{twice}# end"), Code::NameTwice, &under);
    assert_eq!(again.related.map(|span| span.start), twice.find("\"battery\""));
    let option = &SMALL[SMALL.find("[[option]]").expect("there")..];
    let option = option.replace("\"patriot\"", "\"another\"").replace("265 deg", "260 deg");
    let two = format!("{SMALL}{option}");
    let reading = scenario::read("small.toml", two.as_bytes());
    assert_eq!(told(&reading.diagnostics, &reading.files), Vec::<String>::new());
}

/// The two names were found by search: their hashes are one.
#[test]
fn names_with_one_hash_are_refused() {
    let (first, second) = colliding();
    let text = edited(SMALL, "name = \"drones\"\n", &format!("name = \"{first}\"\n"));
    let raid = SMALL
        [SMALL.find("[[raid]]").expect("there")..SMALL.find("[[option]]").expect("there")]
        .replace("drones", &second);
    let text = edited(&text, "[[option]]", &format!("{raid}[[option]]"));
    alone(&text, Code::NamesCollide, &format!("\"{second}\""));
}

/// Two names of raids, the first flights of which have one hash.
fn colliding() -> (String, String) {
    let mut seen = std::collections::BTreeMap::new();
    for number in 0.. {
        let name = format!("r{number}");
        let hash = engine::chance::name_hash(&format!("{name}/1"));
        if let Some(other) = seen.insert(hash, name.clone()) {
            return (other, name);
        }
    }
    unreachable!("there are fewer hashes than numbers")
}

fn hints(diagnostic: &Diagnostic, code: HintCode) -> Vec<String> {
    let fits = diagnostic.hints.iter().filter(|hint| hint.code == code);
    fits.flat_map(|hint| &hint.args)
        .flat_map(|(_, arg)| match arg {
            Arg::List(names) => names.clone(),
            Arg::Text(text) => vec![text.clone()],
        })
        .collect()
}

#[test]
fn hints_name_what_was_likely_meant() {
    let cases = [
        ("count = 2", "cuont = 2", Code::UnknownField, "cuont", "count"),
        (
            "flight/one-way-drone",
            "flight/one-way-dron",
            Code::UnknownId,
            "\"flight/one-way-dron\"",
            "flight/one-way-drone",
        ),
        ("aim = \"base\"", "aim = \"bsae\"", Code::UnknownName, "\"bsae\"", "base"),
        ("150 m", "150 Km", Code::UnknownUnit, "\"150 Km\"", "km"),
    ];
    for (what, with, code, under, meant) in cases {
        let one = alone(&edited(SMALL, what, with), code, under);
        assert_eq!(hints(&one, HintCode::DidYouMean), [meant]);
    }
    let twice = edited(SMALL, "count = 2", "count = 2\ncount = 3");
    let again = alone(&twice, Code::DefinedTwice, "count = 3");
    assert_eq!(again.related.map(|span| span.start), twice.find("count = 2"));
    let table = format!("{SMALL}[study]\n[study]\n# the end\n");
    let again = alone(&table, Code::DefinedTwice, "study]\n# the end");
    assert_eq!(again.related.map(|span| span.start), table.find("[study]"));
}

#[test]
fn independent_mistakes_are_found_in_one_reading() {
    let mut text = SMALL.to_owned();
    for (what, with) in [
        ("\"150 m\"", "\"150\""),
        ("count = 2", "cuont = 2"),
        ("\"30S 20W\"", "\"91S 20W\""),
        ("\"265 deg\"", "\"265 km\""),
        ("\"system/patriot-battery\"", "\"system/patriot\""),
        ("aim = \"base\"", "aim = \"harbour\""),
    ] {
        text = edited(&text, what, with);
    }
    let reading = scenario::read("small.toml", text.as_bytes());
    let found: BTreeSet<Code> = reading.diagnostics.iter().map(|d| d.code).collect();
    let wanted = BTreeSet::from([
        Code::MissingUnit,
        Code::UnknownField,
        Code::OutOfBounds,
        Code::WrongDimension,
        Code::UnknownId,
        Code::UnknownName,
    ]);
    assert_eq!(found, wanted, "{:#?}", told(&reading.diagnostics, &reading.files));
}

/// What is wrong with one table hides nothing of what is wrong with another, and what only follows
/// from it is not said.
#[test]
fn mistakes_of_meaning_are_found_beside_others() {
    let raid =
        &SMALL[SMALL.find("[[raid]]").expect("there")..SMALL.find("[[option]]").expect("there")];
    let more = raid.replace("drones", "others").replace("aim = \"base\"\n", "");
    let text = edited(SMALL, "[[option]]", &format!("{more}[[option]]"));
    let text = edited(&text, "count = 2", "count = \"2 km\"");
    let text = edited(&text, "\"interceptor/gem-t\"", "\"interceptor/48n6e3\"");
    let reading = scenario::read("small.toml", text.as_bytes());
    let found: Vec<Code> = reading.diagnostics.iter().map(|d| d.code).collect();
    let wanted = [Code::WrongDimension, Code::PayloadWithoutAim, Code::RoundDoesNotFit];
    assert_eq!(found, wanted, "{:#?}", told(&reading.diagnostics, &reading.files));
    let lost = edited(SMALL, "\"30S 20W\"", "\"91S 20W\"");
    alone(&lost, Code::OutOfBounds, "\"91S 20W\"");
}

/// What only follows from a misspelt field is not said beside it; what does not follow is.
#[test]
fn the_cause_stands_without_its_consequence() {
    let cases = [
        ("route = [", "rout = [", "rout = ["),
        // It resembles no field, so that it may be the route.
        ("route = [", "waypoints = [", "waypoints = ["),
        ("at = \"30S 20.02W\"", "att = \"30S 20.02W\"", "att ="),
    ];
    for (what, with, under) in cases {
        // The flights have nothing to fly to by themselves.
        let text = match what {
            "route = [" => edited(SMALL, "aim = \"base\"", "role = \"escort\""),
            _ => SMALL.to_owned(),
        };
        alone(&edited(&text, what, with), Code::UnknownField, under);
    }
    let aimless = edited(SMALL, "aim = \"base\"", "aym = \"base\"");
    alone(&aimless, Code::UnknownField, "aym");
    let both = edited(&edited(SMALL, "aim = \"base\"\n", ""), "start =", "strat =");
    let reading = scenario::read("small.toml", both.as_bytes());
    let found: Vec<Code> = reading.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(found, [Code::PayloadWithoutAim, Code::UnknownField]);
}

/// Single brackets for double ones, and the other way round: the hint says how it is written.
#[test]
fn brackets_are_shown_as_they_are_written() {
    let cases = [
        ("[[option.system]]", "[option.system]", "[option.system]", "[[option.system]]"),
        ("[[option]]\n", "[option]\n", "[option]\n", "[[option]]"),
        ("[[raid]]", "[[study]]\nseed = 2\n[[raid]]", "[[study]]", "[study]"),
    ];
    for (what, with, under, line) in cases {
        let text = edited(SMALL, what, with);
        let reading = scenario::read("small.toml", text.as_bytes());
        let wrong = reading.diagnostics.iter().find(|d| d.code == Code::WrongType);
        let wrong = wrong.unwrap_or_else(|| panic!("{with}: {:?}", reading.diagnostics));
        assert_eq!(Some(wrong.span.start), text.find(under), "{with}");
        assert_eq!(hints(wrong, HintCode::Brackets), [line]);
    }
}

/// What newcomers write for what the language has is understood, and shown as it is written here.
#[test]
fn what_newcomers_write_is_understood() {
    let cases: &[(&str, &str, Code, &str, &[&str])] = &[
        ("start =", "speed = \"180 km/h\"\nstart =", Code::UnknownField, "speed", &["route"]),
        (
            "start =",
            "from = \"30S 21W\"\nstart =",
            Code::UnknownField,
            "from",
            &["route", "launch"],
        ),
        (
            "boresight",
            "missiles = 32\nboresight",
            Code::UnknownField,
            "missiles",
            &["round", "load"],
        ),
        (
            "boresight",
            "rounds = 32\nboresight",
            Code::UnknownField,
            "rounds",
            &["launchers", "load"],
        ),
        ("boresight =", "heading =", Code::UnknownField, "heading", &["boresight"]),
        ("\"45 min\"", "\"45 minutes\"", Code::UnknownUnit, "\"45 minutes\"", &["min"]),
        ("\"150 m\"", "\"150 metres\"", Code::UnknownUnit, "\"150 metres\"", &["m"]),
        ("\"50 m/s\"", "\"180 kmh\"", Code::UnknownUnit, "\"180 kmh\"", &["km/h"]),
        ("\"asset/air-base\"", "\"airbase\"", Code::UnknownId, "\"airbase\"", &["asset/air-base"]),
        (
            "\"system/patriot-battery\"",
            "\"patriot\"",
            Code::UnknownId,
            "\"patriot\"\nat",
            &["system/patriot-battery", "system/patriot-offer-2018"],
        ),
    ];
    for (what, with, code, under, meant) in cases {
        let one = alone(&edited(SMALL, what, with), *code, under);
        assert_eq!(hints(&one, HintCode::DidYouMean), *meant, "{with}");
    }
    // A figure that is one for all posts, by the name of one of them.
    let set = "[set]\n\"post/an-msq-104.hostile-shown\" = \"0.5\"\n\n[[option]]";
    let one = alone(&edited(SMALL, "[[option]]", set), Code::UnknownFigure, "\"post/an-msq");
    assert_eq!(hints(&one, HintCode::DidYouMean), ["common/post.hostile-shown"]);
    // A class that nothing resembles: all of its folder are shown, and no slip of the hand is guessed.
    let text = edited(SMALL, "flight/one-way-drone", "flight/shahed");
    let one = alone(&text, Code::UnknownId, "\"flight/shahed\"");
    assert!(
        hints(&one, HintCode::OneOf).len() > 10 && hints(&one, HintCode::DidYouMean).is_empty()
    );
    // A waypoint that is no table is shown as one, and what is shown is taken.
    let route = "route = [{ at = \"30S 21W\", height = \"150 m\", speed = \"50 m/s\" }]";
    let text = edited(SMALL, route, "route = [\"30S 21W\"]");
    let one = alone(&text, Code::WrongType, "\"30S 21W\"");
    let [shown] = &hints(&one, HintCode::AsTable)[..] else { panic!("{one:?}") };
    let mended = edited(
        &text,
        "[\"30S 21W\"]",
        &format!("[{shown}, {{ at = \"30S 21W\", height = \"150 m\", speed = \"50 m/s\" }}]"),
    );
    let reading = scenario::read("small.toml", mended.as_bytes());
    let errors = reading.diagnostics.iter().filter(|d| d.severity() == Severity::Error);
    assert_eq!(errors.count(), 0, "{shown}: {:?}", reading.diagnostics);
}

/// An option without a system is no defence at all: meant, where its author says so.
#[test]
fn an_option_may_hold_nothing() {
    let none = format!("{SMALL}\n[[option]]\nname = \"none\"\nsays = \"No defence at all.\"\n");
    let reading = scenario::read("small.toml", none.as_bytes());
    assert_eq!(told(&reading.diagnostics, &reading.files), Vec::<String>::new());
    let plan = &reading.study.expect("it is sound").options[1];
    assert!(plan.posts.is_empty() && plan.radars.is_empty() && plan.flights.len() == 2);
}

/// A missing field is shown as it could be written, and the line that is shown is taken.
#[test]
fn missing_fields_are_shown_as_they_may_be_written() {
    for (line, shown) in [
        ("duration = \"45 min\"\n", "duration = "),
        ("kind = \"asset/air-base\"\n", "kind = \"asset/"),
        ("class = \"flight/one-way-drone\"\n", "class = \"flight/"),
        ("count = 2\n", "count = 1"),
    ] {
        let one = alone(
            &edited(SMALL, line, ""),
            Code::MissingField,
            match line.as_bytes()[0] {
                b'd' => "",
                b'k' => "[[asset]]",
                _ => "[[raid]]",
            },
        );
        let [written] = &hints(&one, HintCode::AddField)[..] else { panic!("{one:?}") };
        assert!(written.starts_with(shown), "{written}");
        let mended = edited(SMALL, line, &format!("{written}\n"));
        let reading = scenario::read("small.toml", mended.as_bytes());
        let errors = reading.diagnostics.iter().filter(|d| d.severity() == Severity::Error);
        assert_eq!(errors.count(), 0, "{written}: {:?}", reading.diagnostics);
    }
}

/// What can be played and is likely not what was meant: each doubt once, where it belongs.
#[test]
fn what_stands_where_nothing_comes_is_doubted() {
    // A radar that turns sees to all sides; only what has a sector can look away.
    let turning = edited(SMALL, "\"system/patriot-battery\"", "\"system/s-400-battalion\"");
    let turning = edited(&turning, "\"interceptor/gem-t\"", "\"interceptor/48n6e3\"");
    let away = edited(&turning, "\"265 deg\"", "\"85 deg\"");
    let doubt = alone(&away, Code::LooksAway, "\"85 deg\"");
    assert_eq!(hints(&doubt, HintCode::ComeFrom), ["270 deg"]);
    // Near the edge of the sector is inside of it.
    for sound in ["\"220 deg\"", "\"320 deg\""] {
        let text = edited(SMALL, "\"265 deg\"", sound);
        let reading = scenario::read("small.toml", text.as_bytes());
        assert_eq!(told(&reading.diagnostics, &reading.files), Vec::<String>::new());
    }
    // A gun fires all round and needs no boresight, but not forty kilometres aside.
    let section = edited(SMALL, "\"system/patriot-battery\"", "\"system/point-defence-section\"");
    let section = edited(&section, "round = \"interceptor/gem-t\"\n", "");
    let section = edited(&section, "boresight = \"265 deg\"\n", "");
    let reading = scenario::read("small.toml", section.as_bytes());
    assert_eq!(told(&reading.diagnostics, &reading.files), Vec::<String>::new());
    let aside = edited(&section, "at = \"30S 20.02W\"", "at = \"30.3S 20.02W\"");
    let doubt = alone(&aside, Code::NothingInReach, "\"30.3S 20.02W\"");
    let what = doubt.args.iter().find(|(name, _)| *name == "what");
    assert_eq!(what.map(|(_, what)| what), Some(&Arg::Text("rounds".to_owned())));
    // What falls has no waypoints.
    let both = edited(SMALL, "flight/one-way-drone", "flight/scud");
    let both = edited(&both, "start =", "launch = \"28.6S 19.1W\"\nstart =");
    alone(&both, Code::FieldsExclude, "\"28.6S 19.1W\"");
    // Rounds for aircraft, against what falls from the sky.
    let falls = edited(&section, "flight/one-way-drone", "flight/scud");
    let route = "route = [{ at = \"30S 21W\", height = \"150 m\", speed = \"50 m/s\" }]\n";
    let falls = edited(&falls, route, "launch = \"28.6S 19.1W\"\n");
    let doubt = alone(&falls, Code::NothingInReach, "\"30S 20.02W\"");
    let what = doubt.args.iter().find(|(name, _)| *name == "what");
    assert_eq!(what.map(|(_, what)| what), Some(&Arg::Text("kind".to_owned())));
    // An option that begins from another and changes a figure is another option.
    let option = "\n[[option]]\nname = \"another\"\nfrom = \"patriot\"\n";
    let dearer = "cost = [{ pays = \"Sites\", price = \"1 million USD\" }]\n";
    for more in ["set = { \"radar/an-mpq-65.reach\" = \"80 km\" }\n", dearer] {
        let text = format!("{SMALL}{option}{more}");
        let reading = scenario::read("small.toml", text.as_bytes());
        assert_eq!(told(&reading.diagnostics, &reading.files), Vec::<String>::new());
    }
}

/// Path, what to write instead of what, what is wrong then.
type CatalogueEdit = (&'static str, &'static str, &'static str, Code);

const CATALOGUE_EDITS: &[CatalogueEdit] = &[
    ("radar/91n6e.toml", "value = \"360 km\"\n", "", Code::ClaimWithoutValue),
    ("radar/91n6e.toml", "source = \"cmo-db-requests\"\n", "", Code::ClaimWithoutSource),
    (
        "radar/91n6e.toml",
        "kind = \"assumption\"\nnote = \"Nobody published it. A long-range",
        "kind = \"assumption\"\nnote = \"So. \"\nx-note = \"",
        Code::AssumptionWithoutReasoning,
    ),
    ("radar/91n6e.toml", "low = \"190 km\"", "low = \"390 km\"", Code::LowAboveHigh),
    (
        "flight/one-way-drone.toml",
        "[rcs.microwave]\n",
        "[rcs.microwave]\nlaw = \"log-uniform\"\n",
        Code::LawDoesNotFit,
    ),
    ("radar/91n6e.toml", "\"sputnik-arabic-2019\"", "\"sputnik-arabic-2091\"", Code::UnknownSource),
    ("radar/91n6e.toml", "\"pf0024\"", "\"pf9999\"", Code::UnknownRow),
    ("radar/91n6e.toml", "\"radar/91n6e\"", "\"radar/91n6\"", Code::IdIsNotPath),
    ("radar/91n6e.toml", "[[reach.claim]]\nvalue", "[[reach.claims]]\nvalue", Code::UnknownField),
    (
        "radar/91n6e.toml",
        "grade = \"D\"\n[[scan-period.claim]]",
        "grade = \"A\"\n[[scan-period.claim]]",
        Code::GradeTooGood,
    ),
    ("asset/air-base.toml", "[[hardness.claim]]", "[hardness.claimed]", Code::FigureWithoutClaim),
    ("launcher/m903.toml", "note = \"Citing CSIS.\"", "aside = true", Code::UnusedSource),
];

#[test]
fn mistakes_of_the_catalogue_are_found() {
    for (path, what, with, code) in CATALOGUE_EDITS {
        let mut texts = Texts::embedded();
        let entry = texts.entries.get_mut(*path).expect("an entry");
        *entry = edited(entry, what, with);
        if *code == Code::UnusedSource {
            texts
                .sources
                .push_str("\n[[source]]\nkey = \"nobody\"\ntitle = \"x\"\npublisher = \"y\"\n");
        }
        let (diagnostics, files) = catalogue::check(&texts);
        let found = diagnostics.iter().find(|d| d.code == *code);
        let found = found.unwrap_or_else(|| panic!("{code:?}: {:#?}", told(&diagnostics, &files)));
        let name = &files.get(found.span.file).name;
        let wanted = if *code == Code::UnusedSource { "sources.toml" } else { path };
        assert!(name.ends_with(wanted), "{name}");
    }
    let mut texts = Texts::embedded();
    let copy = texts.entries["radar/91n6e.toml"].replace("\"radar/91n6e\"", "\"radar/91N6e\"");
    texts.entries.insert("radar/91N6e.toml".to_owned(), copy);
    let (diagnostics, files) = catalogue::check(&texts);
    let found: Vec<_> = diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(found, [Code::NamesDifferByCase], "{:#?}", told(&diagnostics, &files));
}

#[test]
fn every_code_can_be_reached() {
    let elsewhere = [
        Code::Unreadable,
        Code::TooLarge,
        Code::NotUtf8,
        Code::TooDeep,
        Code::TooManyTokens,
        Code::MoreMistakes,
        Code::NamesCollide,
        Code::TooMany,
        Code::NotSweepable,
        Code::NoTraffic,
        Code::NobodyFlies,
        Code::OutOfReach,
        Code::NotPlaced,
        Code::NoTile,
        Code::TilesDiffer,
        Code::LinkTwice,
        Code::CarrierGrounded,
        // Those of views and orders are in `views.rs`.
        Code::PriceUnknown,
        Code::NoFireUnit,
        Code::ViewTooSmall,
        Code::StockUnused,
        Code::FewerRoundsReady,
    ];
    let reached: BTreeSet<Code> = EDITS
        .iter()
        .map(|edit| edit.2)
        .chain(CATALOGUE_EDITS.iter().map(|edit| edit.3))
        .chain(elsewhere)
        .collect();
    let missed: Vec<_> = Code::ALL.iter().filter(|code| !reached.contains(code)).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

/// Tiles are read from beside the scenario; what is none is said.
#[test]
fn tiles_that_are_none_are_refused() {
    let folder = std::env::temp_dir().join(format!("ravelin-tiles-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("writable");
    let reference =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../reference/terrain");
    for tile in ["N47E010.hgt", "dem_projected.tif"] {
        std::fs::copy(reference.join(tile), folder.join(tile)).expect("readable");
    }
    std::fs::write(folder.join("N00E000.hgt"), b"short").expect("writable");
    let read = |tile: &str| {
        let environment = format!("environment = {{ terrain = [\"{tile}\"] }}\nduration =");
        let file = folder.join("small.toml");
        std::fs::write(&file, edited(SMALL, "duration =", &environment)).expect("writable");
        scenario::read_file(&file)
    };
    let codes = |tile| read(tile).diagnostics.iter().map(|d| d.code).collect::<Vec<_>>();
    assert_eq!(codes("N00E000.hgt"), [Code::NoTile]);
    assert_eq!(codes("dem_projected.tif"), [Code::TilesDiffer]);
    let study = read("N47E010.hgt").study.expect("a tile");
    assert!(matches!(study.options[0].environment.ground, engine::plan::Ground::Tiles(_)));
    assert!(
        study.files.iter().any(|(name, text)| name == "N47E010.hgt" && text.starts_with("blake3 "))
    );
    std::fs::remove_dir_all(&folder).expect("removable");
}

/// Over hills heights still count from the ellipsoid: what was written as if it were over the ground
/// lies under it, whether it flies, is aimed at or stands there.
#[test]
fn what_lies_under_the_ground_is_doubted() {
    let folder = std::env::temp_dir().join(format!("ravelin-hills-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("writable");
    let tile = "../../reference/terrain/N47E010.hgt";
    let tile = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(tile);
    std::fs::copy(tile, folder.join("N47E010.hgt")).expect("readable");
    let hills =
        edited(SMALL, "duration =", "environment = { terrain = [\"N47E010.hgt\"] }\nduration =");
    let hills = hills.replace("30S 20W", "47.5N 10.9E").replace("30S 20.02W", "47.5N 10.9E");
    let hills = edited(&hills, "30S 21W", "47.5N 10.3E");
    let doubts = |text: &str| {
        let file = folder.join("small.toml");
        std::fs::write(&file, text).expect("writable");
        let reading = scenario::read_file(&file);
        let found = reading.diagnostics.iter();
        found
            .map(|d| {
                assert_eq!(
                    d.code,
                    Code::OffGround,
                    "{:?}",
                    told(&reading.diagnostics, &reading.files)
                );
                let what = d.args.iter().find(|(name, _)| *name == "what").expect("it says what");
                let Arg::Text(what) = &what.1 else { panic!("a word") };
                (what.clone(), text[d.span.start..d.span.end].to_owned())
            })
            .collect::<Vec<_>>()
    };
    let doubt = |what: &str, at: &str| (what.to_owned(), at.to_owned());
    assert_eq!(doubts(&hills), [doubt("waypoint", "\"150 m\""), doubt("site", "\"47.5N 10.9E\"")]);
    let floats = edited(&hills, "boresight", "height = \"500 m\"\nboresight");
    assert_eq!(doubts(&floats), [doubt("waypoint", "\"150 m\""), doubt("above", "\"500 m\"")]);
    let stands = edited(&floats, "500 m", "145 m");
    let high = edited(&stands, "\"150 m\"", "\"1500 m\"");
    let low = edited(&high, "aim = \"base\"", "aim = \"base\"\narrival-height = \"20 m\"");
    assert_eq!(doubts(&low), [doubt("aim", "\"20 m\"")]);
    // Over the ground they stay over it to the end.
    let follows = edited(&stands, "\"150 m\"", "\"150 m\", above = \"ground\"");
    assert_eq!(doubts(&follows), []);
    std::fs::remove_dir_all(&folder).expect("removable");
}
