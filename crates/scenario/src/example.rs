//! Mistakes by example: a small sound scenario, and for each code what to write in it to be told so.
//! The tests read every one of them; `ravelin explain` shows them.

use crate::diagnostic::Code;

/// A small sound scenario.
pub const SMALL: &str = r#"schema = 1
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

/// What is written, what is written instead of it, what is wrong then, and the text that the caret
/// stands under.
pub type Edit = (&'static str, &'static str, Code, &'static str);

/// A name of more letters than are taken, and the text that gives it.
const LONG: &str = LONG_NAME.split_at("name = ".len()).1;
const LONG_NAME: &str = concat!(
    "name = \"",
    "drones-that-come-from-the-north-in-the-night-and-from-the-north-",
    "drones-that-come-from-the-north-in-the-night-and-from-the-north-",
    "drones-that-come-from-the-north-in-the-night-and-from-the-north-",
    "drones-and-more\"",
);

/// Every mistake that can be shown on the small scenario.
pub const EDITS: &[Edit] = &[
    ("title = \"Small\"", "title = \"Sm\u{0}all\"", Code::ControlCharacter, "\u{0}"),
    ("title = \"Small\"", "title = \"Sm\u{202e}all\"", Code::BidiControl, "\u{202e}"),
    ("\"Small\"", r#""Sm\u001b[31mall""#, Code::ControlCharacter, r"\u001b"),
    ("\"Small\"", r#""Sm\rall""#, Code::ControlCharacter, r"\r"),
    ("\"Small\"", r#""Sm\U0000202eall""#, Code::BidiControl, r"\U0000202e"),
    ("title = \"Small\"", "title = Small", Code::Syntax, "Small"),
    ("count = 2", "count = [1", Code::Syntax, "[1"),
    ("}]\n", "]\n", Code::Syntax, "{ at"),
    (
        "title = \"Small\"",
        "title = \"Small\"\ntitle = \"Again\"",
        Code::DefinedTwice,
        "title = \"Again\"",
    ),
    (
        "class = \"flight/one-way-drone\"\ncount = 2",
        "class = \"flight/one-way-drone\"",
        Code::MissingField,
        "[[raid]]",
    ),
    ("title = \"Small\"\n", "", Code::MissingField, ""),
    ("schema = 1\n", "", Code::SchemaMissing, ""),
    (
        "\n[[asset]]",
        "note = \"n\"\n[[translation]]\nlanguage = \"ar\"\ntitle = \"t\"\n[[asset]]",
        Code::MissingField,
        "[[translation]]",
    ),
    (
        "\n[[asset]]",
        "[[translation]]\nlanguage = \"ar\"\ntitle = \"t\"\noption = [{ name = \"patroit\" }]\n[[asset]]",
        Code::UnknownName,
        "\"patroit\"",
    ),
    ("schema = 1", "schema = 9", Code::SchemaUnknown, "9"),
    ("[[asset]]", "[asset]", Code::WrongType, "[asset]"),
    ("schema = 1", "schema = \"1\"", Code::WrongType, "\"1\""),
    ("count = 2", "cuont = 2", Code::UnknownField, "cuont"),
    ("count = 2", "count = \"two\"", Code::NotANumber, "\"two\""),
    ("count = 2", "count = [2]", Code::WrongType, "[2]"),
    ("[[option.system]]", "[option.system]", Code::WrongType, "[option.system]"),
    ("[[raid]]", "[[study]]\nseed = 2\n[[raid]]", Code::WrongType, "[[study]]"),
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
    ("name = \"drones\"", LONG_NAME, Code::NameTooLong, LONG),
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
    ("duration = \"45 min\"", "duration = \"30 min\"", Code::ArrivesAfterEnd, "\"drones\""),
    ("\"50 m/s\"", "\"35 m/s\"", Code::ArrivesAfterEnd, "\"drones\""),
    (
        "route = [",
        "route = [{ at = \"30S 22W\", height = \"1 km\", speed = \"50 m/s\" }, ",
        Code::ArrivesAfterEnd,
        "\"drones\"",
    ),
    ("boresight", "launchers = 40\nboresight", Code::MoreThanAnySource, "40"),
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
        "[[option]]",
        "[set]\n\"common/radar.confirm-hits\" = \"4\"\n[[option]]",
        Code::HitsAboveLooks,
        "\"common/radar.confirm-hits\"",
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
        Code::NothingDefends,
        "\"none\"",
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
        "[[raid]]",
        "[[land]]\noutline = [\"30S 20W\", \"31S 20W\", \"30S 20W\"]\n[[raid]]",
        Code::TooFewPoints,
        "\"30S 20W\", ",
    ),
    (
        "[[raid]]",
        "[[land]]\noutline = [\"29S 20.5W\", \"31S 18W\", \"29S 18W\", \"31S 20.5W\"]\n\n[[raid]]",
        Code::OutlineCrosses,
        "\"31S 20.5W\"",
    ),
    ("aim = \"base\"", "launch = \"31S 21W\"\naim = \"base\"", Code::NotBallistic, "\"31S 21W\""),
    (
        "aim = \"base\"",
        "role = \"anti-radiation\"\naim = \"base\"",
        Code::NotHoming,
        "\"flight/one-way-drone\"",
    ),
    (
        "round = \"interceptor/gem-t\"",
        "load = [{ mix = \"none such\" }]",
        Code::UnknownMix,
        "\"none such\"",
    ),
    (
        "round = \"interceptor/gem-t\"",
        "store = [{ round = \"interceptor/48n6e3\", rounds = 3 }]",
        Code::StoreWithoutLauncher,
        "\"interceptor/48n6e3\"",
    ),
    (
        "round = \"interceptor/gem-t\"",
        "part = [{ name = \"left\", at = \"30S 20W\" }]",
        Code::NoSuchPart,
        "\"left\"",
    ),
    ("\"50 m/s\"", "\"400 m/s\"", Code::UnlikelyForClass, "\"400 m/s\""),
    (
        "start = \"1 min\"",
        "start = \"1 min\"\narrival-height = \"300 ft\"",
        Code::UnitStandsAlone,
        "\"300 ft\"",
    ),
    ("start = \"1 min\"", "start = \"1 s\"", Code::UnusualValue, "\"1 s\""),
    ("boresight", "doctrine = { review = \"5 min\" }\nboresight", Code::UnusualValue, "\"5 min\""),
    ("\"265 deg\"", "\"4.63 deg\"", Code::LooksLikeRadians, "\"4.63 deg\""),
    ("\"150 m\"", "\"492 m\"", Code::LooksConverted, "\"492 m\""),
    ("boresight = \"265 deg\"", "boresight = \"85 deg\"", Code::LooksAway, "\"85 deg\""),
    (
        "at = \"30S 20.02W\"\nboresight = \"265 deg\"",
        "at = \"30S 20.02W\"",
        Code::NoBoresight,
        "\"battery\"\nsystem",
    ),
    ("\"flight/one-way-drone\"", "\"flight/scud\"", Code::NotLaunched, "\"flight/scud\""),
    (
        "round = \"interceptor/gem-t\"\n",
        "round = \"interceptor/gem-t\"\n\n[[option.system]]\nname = \"centre\"\nsystem = \"system/control-centre\"\nat = \"30.2S 20W\"\n\n[[option.link]]\nfrom = \"battery\"\nto = \"centre\"\nlink = \"link/link-16\"\n",
        Code::NoLineOfSight,
        "\"centre\"\nlink",
    ),
    (
        "start = \"1 min\"",
        "start = \"1 min\"\narrival-height = \"-150 m\"",
        Code::OffGround,
        "\"-150 m\"",
    ),
    (
        "[[raid]]",
        "[[land]]\noutline = [\"29S 20.01W\", \"29S 18W\", \"31S 18W\", \"31S 20.01W\"]\n\n[[raid]]",
        Code::InTheSea,
        "\"30S 20.02W\"",
    ),
    ("at = \"30S 20.02W\"", "at = \"30N 20.02W\"", Code::NothingInReach, "\"30N 20.02W\""),
    (
        "[[raid]]",
        "[[asset]]\nname = \"port\"\nkind = \"asset/port\"\nat = \"30.5S 20W\"\n\n[[raid]]",
        Code::NobodyAims,
        "\"port\"\nkind",
    ),
    ("count = 2", "count = 2\nrole = \"escort\"", Code::NothingCanLeak, "\"drones\""),
    (
        "round = \"interceptor/gem-t\"\n",
        "round = \"interceptor/gem-t\"\n\n[[option]]\nname = \"another\"\nfrom = \"patriot\"\n",
        Code::OptionsAlike,
        "\"another\"",
    ),
];

/// The first example of a code: what is right and what is wrong.
pub fn of(code: Code) -> Option<(&'static str, &'static str)> {
    EDITS.iter().find(|edit| edit.2 == code).map(|edit| (edit.0, edit.1))
}
