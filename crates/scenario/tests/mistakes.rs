//! Every mistake is found, in its place, with what might help; nothing makes the reader stumble.

use std::collections::BTreeSet;

use scenario::catalogue::{self, Texts};
use scenario::{Arg, Code, Diagnostic, Files, HintCode, Severity};

const SMALL: &str = r#"schema = 1
title = "Small"
duration = "45 min"

[[asset]]
name = "base"
kind = "asset/air-base"
at = "30S 20W"

[[raid]]
name = "drones"
class = "flight/one-way-drone"
count = 2
aim = "base"
start = "1 min"
route = [{ at = "30S 21W", height = "150 m", speed = "50 m/s" }]

[[option]]
name = "patriot"
[[option.system]]
name = "battery"
system = "system/patriot-battery"
at = "30S 20.02W"
boresight = "265 deg"
round = "interceptor/gem-t"
"#;

/// What to write instead of what, what is wrong then, and the text that the caret stands under.
type Edit = (&'static str, &'static str, Code, &'static str);

const EDITS: &[Edit] = &[
    ("title = \"Small\"", "title = \"Sm\u{0}all\"", Code::ControlCharacter, "\u{0}"),
    ("title = \"Small\"", "title = \"Sm\u{202e}all\"", Code::BidiControl, "\u{202e}"),
    ("title = \"Small\"", "title = Small", Code::Syntax, "Small"),
    ("count = 2", "count = [1", Code::Syntax, "[1"),
    ("}]\n", "]\n", Code::Syntax, "{ at"),
    (
        "title = \"Small\"",
        "title = \"Small\"\ntitle = \"Again\"",
        Code::DefinedTwice,
        "title = \"Again\"",
    ),
    ("title = \"Small\"\n", "", Code::MissingField, ""),
    ("schema = 1\n", "", Code::SchemaMissing, ""),
    ("schema = 1", "schema = 9", Code::SchemaUnknown, "9"),
    ("schema = 1", "schema = \"1\"", Code::WrongType, "\"1\""),
    ("count = 2", "cuont = 2", Code::UnknownField, "cuont"),
    ("count = 2", "count = \"two\"", Code::NotANumber, "\"two\""),
    ("count = 2", "count = [2]", Code::WrongType, "[2]"),
    ("count = 2", "count = 2.5", Code::NotWhole, "2.5"),
    ("count = 2", "count = 0", Code::OutOfBounds, "0\naim"),
    ("count = 2", "count = 2\nrole = \"escrot\"", Code::UnknownChoice, "\"escrot\""),
    (
        "route = [{ at = \"30S 21W\", height = \"150 m\", speed = \"50 m/s\" }]",
        "route = []",
        Code::Empty,
        "[]",
    ),
    ("\"Small\"", "\" \"", Code::Empty, "\" \""),
    ("\"150 m\"", "\"150\"", Code::MissingUnit, "\"150\""),
    ("\"150 m\"", "150", Code::MissingUnit, "150"),
    ("\"150 m\"", "\"150 metres\"", Code::UnknownUnit, "\"150 metres\""),
    ("\"150 m\"", "\"150 s\"", Code::WrongDimension, "\"150 s\""),
    ("\"150 m\"", "\"1e9 km\"", Code::OutOfBounds, "\"1e9 km\""),
    ("\"30S 21W\"", "\"91S 21W\"", Code::OutOfBounds, "\"91S 21W\""),
    ("\"30S 21W\"", "\"30, 21\"", Code::NotAPlace, "\"30, 21\""),
    (
        "duration =",
        "environment = { terrain = [\"N47E010.hgt\"] }\nduration =",
        Code::NeighbourUnreadable,
        "\"N47E010.hgt\"",
    ),
    ("duration =", "begins = \"1 March\"\nduration =", Code::NotAMoment, "\"1 March\""),
    (
        "\"flight/one-way-drone\"",
        "\"flight/one-way-dron\"",
        Code::UnknownId,
        "\"flight/one-way-dron\"",
    ),
    ("\"flight/one-way-drone\"", "\"radar/91n6e\"", Code::WrongFolder, "\"radar/91n6e\""),
    ("aim = \"base\"", "aim = \"bse\"", Code::UnknownName, "\"bse\""),
    (
        "[[raid]]",
        "[[asset]]\nname = \"base\"\nkind = \"asset/air-base\"\nat = \"31S 20W\"\n\n[[raid]]",
        Code::NameTwice,
        "\"base\"\nkind = \"asset/air-base\"\nat = \"31S",
    ),
    (
        "[[raid]]",
        "[[asset]]\nname = \"Base\"\nkind = \"asset/air-base\"\nat = \"31S 20W\"\n\n[[raid]]",
        Code::NamesDifferByCase,
        "\"Base\"",
    ),
    ("name = \"drones\"", "name = \"drones/1\"", Code::NameMalformed, "\"drones/1\""),
    ("aim = \"base\"\n", "", Code::PayloadWithoutAim, "[[raid]]"),
    ("aim = \"base\"\n", "role = \"escort\"\n", Code::RouteTooShort, "[[raid]]"),
    (
        "route = [",
        "route = [{ at = \"30S 21W\", height = \"1 km\", speed = \"50 m/s\" }, ",
        Code::LegWithoutLength,
        "\"30S 21W\"",
    ),
    ("start = \"1 min\"", "start = \"2027-03-01T04:00Z\"", Code::MomentWithoutBeginning, "\"2027-"),
    ("start = \"1 min\"", "start = \"46 min\"", Code::StartOutsideDay, "\"46 min\""),
    (
        "\"interceptor/gem-t\"",
        "\"interceptor/48n6e3\"",
        Code::RoundDoesNotFit,
        "\"interceptor/48n6e3\"",
    ),
    ("boresight", "salvo = 8\nboresight", Code::SalvoExceedsChannels, "8\nboresight"),
    ("\"50 m/s\"", "\"10 m/s\"", Code::ArrivesAfterEnd, "\"drones\""),
    (
        "route = [",
        "route = [{ at = \"30S 22W\", height = \"1 km\", speed = \"50 m/s\" }, ",
        Code::ArrivesAfterEnd,
        "\"drones\"",
    ),
    ("boresight", "launchers = 40\nboresight", Code::MoreThanAnySource, "40"),
    ("round = \"interceptor/gem-t\"\n", "", Code::OneOfNeeded, "[[option.system]]"),
    ("at = \"30S 20.02W\"\n", "", Code::OneOfNeeded, "[[option.system]]"),
    (
        "boresight",
        "steps = { evaluate = { fixed = \"1 s\", mean = \"2 s\" } }\nboresight",
        Code::OneOfNeeded,
        "{ fixed",
    ),
    (
        "boresight",
        "load = [{ round = \"interceptor/gem-t\" }]\nboresight",
        Code::FieldsExclude,
        "\"interceptor/gem-t\"\n",
    ),
    ("start =", "interval = \"1 s\"\nmean-gap = \"3 s\"\nstart =", Code::FieldsExclude, "\"3 s\""),
    ("start =", "line = 1\nstart =", Code::FieldNeedsOther, "1\nstart"),
    (
        "boresight",
        "emission = [{ sends = \"silent\", off = [{ from = \"1 s\", until = \"2 s\" }] }]\nboresight",
        Code::FieldNeedsOther,
        "{ from",
    ),
    ("boresight", "superior = \"batery\"\nboresight", Code::NotInOption, "\"batery\""),
    ("boresight", "superior = \"battery\"\nboresight", Code::Circular, "\"battery\"\nbore"),
    (
        "[[option.system]]",
        "from = \"patriot\"\n[[option.system]]",
        Code::Circular,
        "\"patriot\"\n[[",
    ),
    (
        "start =",
        "released = { by = \"drones\", waypoint = 1, speed = \"50 m/s\" }\nstart =",
        Code::Circular,
        "\"drones\", way",
    ),
    (
        "[[option]]",
        "[set]\n\"radar/an-mpq-65.reech\" = \"200 km\"\n[[option]]",
        Code::UnknownFigure,
        "\"radar/an-mpq-65.reech\"",
    ),
    (
        "start =",
        "if-fired-at = [{ waypoint = 2, speed = \"50 m/s\", route = [{ at = \"31S 21W\", height = \"1 km\", speed = \"50 m/s\" }] }]\nstart =",
        Code::NoSuchWaypoint,
        "2, speed",
    ),
    (
        "boresight",
        "emission = [{ off = [{ from = \"2 s\", until = \"1 s\" }] }]\nboresight",
        Code::EndsBeforeItBegins,
        "\"1 s\" }]",
    ),
    (
        "round = \"interceptor/gem-t\"\n",
        "round = \"interceptor/gem-t\"\n[[option]]\nname = \"none\"\n",
        Code::OptionEmpty,
        "[[option]]\nname = \"none\"",
    ),
    (
        "round = \"interceptor/gem-t\"\n",
        "round = \"interceptor/gem-t\"\n[[option.link]]\nfrom = \"battery\"\nto = \"battery\"\n# end\n",
        Code::LinkToItself,
        "\"battery\"\n# end",
    ),
    (
        "[[option.system]]",
        "without = [\"drones\"]\n[[option.system]]",
        Code::GroundedNotFriendly,
        "\"drones\"]",
    ),
    ("at = \"30S 20.02W\"", "aboard = \"drones\"", Code::NoStation, "\"drones\"\nbore"),
    (
        "[[raid]]",
        "[[land]]\noutline = [\"30S 20W\", \"31S 20W\"]\n[[raid]]",
        Code::TooFewPoints,
        "\"30S 20W\", ",
    ),
    (
        "duration =",
        "modes = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\", \"j\", \"k\", \"l\", \"m\", \"n\", \"o\", \"p\", \"q\"]\nduration =",
        Code::TooManyModes,
        "\"q\"",
    ),
];

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
    let two = format!("{SMALL}{}", option.replace("\"patriot\"", "\"another\""));
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
        Code::NoTile,
        Code::TilesDiffer,
        Code::LinkTwice,
        Code::CarrierGrounded,
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
