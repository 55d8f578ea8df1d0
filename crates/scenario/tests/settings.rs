//! Figures that an author sets are held to the same bounds as the catalogue's own, wherever he sets them.

use engine::plan::Law;
use scenario::example::SMALL;
use scenario::vary::Changes;
use scenario::{Code, Reading};

fn written(setting: &str) -> Reading {
    let text = SMALL.replacen("[[option]]", &format!("[set]\n{setting}\n\n[[option]]"), 1);
    scenario::read("small.toml", text.as_bytes())
}

fn of_the_option(setting: &str) -> Reading {
    scenario::read("small.toml", format!("{SMALL}\n[option.set]\n{setting}\n").as_bytes())
}

fn asked(path: &str, value: &str) -> Reading {
    let changes = Changes { set: vec![(path.to_owned(), value.to_owned())], ..Changes::default() };
    scenario::read_changed("small.toml", SMALL.as_bytes(), &changes)
}

#[track_caller]
fn refused(reading: &Reading, codes: &[Code], what: &str) {
    let found: Vec<Code> = reading.diagnostics.iter().map(|found| found.code).collect();
    assert_eq!(found, codes, "{what}: {:?}", reading.diagnostics);
    assert!(reading.study.is_none(), "{what}");
    for fault in &reading.diagnostics {
        let text = &reading.files.get(fault.span.file).text;
        let under = text.get(fault.span.start..fault.span.end).unwrap_or_default();
        assert!(!under.is_empty(), "{what}: a caret points at it");
    }
}

/// Figure, a value that it cannot be, and why.
const WRONG: &[(&str, &str, Code)] = &[
    ("radar/an-mpq-65.reach", "-5 km", Code::OutOfBounds),
    ("radar/an-mpq-65.reach", "0 km", Code::OutOfBounds),
    ("radar/an-mpq-65.reach", "1e9 km", Code::OutOfBounds),
    ("radar/an-mpq-65.sector", "4000 deg", Code::OutOfBounds),
    ("radar/an-mpq-65.scan-period", "0 s", Code::OutOfBounds),
    ("radar/an-mpq-65.guidance.channels", "-3", Code::OutOfBounds),
    ("radar/an-mpq-65.guidance.channels", "2.5", Code::NotWhole),
    ("interceptor/gem-t.price", "-3 million USD", Code::OutOfBounds),
    ("common/radar.false-alarm", "2", Code::OutOfBounds),
    ("common/radar.drop-misses", "2.5", Code::NotWhole),
    ("common/radar.drop-misses", "-1", Code::OutOfBounds),
    ("common/radar.drop-misses", "1e9", Code::OutOfBounds),
    ("common/interceptor.salvo-correlation", "7", Code::OutOfBounds),
    ("asset/air-base.hardness", "-5", Code::OutOfBounds),
    ("system/patriot-battery.launchers", "1e9", Code::OutOfBounds),
];

#[test]
fn a_value_that_the_figure_cannot_be_is_refused_wherever_it_is_set() {
    for (path, value, code) in WRONG {
        let what = format!("{path} = {value}");
        let setting = format!("\"{path}\" = \"{value}\"");
        refused(&written(&setting), &[*code], &what);
        refused(&of_the_option(&setting), &[*code], &what);
        refused(&asked(path, value), &[*code], &what);
    }
}

/// Nothing is made of a span before its ends are known to be possible: a span of counts this wide took
/// all memory.
#[test]
fn every_number_of_a_span_is_looked_at_and_all_are_said() {
    for (span, codes) in [
        ("{ low = \"0\", high = \"1e9\" }", &[Code::OutOfBounds, Code::OutOfBounds][..]),
        ("{ low = \"-9e18\", high = \"9e18\" }", &[Code::OutOfBounds, Code::OutOfBounds]),
        ("{ low = \"1\", nominal = \"2.5\", high = \"50\" }", &[Code::NotWhole]),
        (
            "{ low = \"0\", nominal = \"60\", high = \"1e9\" }",
            &[Code::OutOfBounds, Code::OutOfBounds, Code::OutOfBounds],
        ),
        ("{ low = \"7\", high = \"5\" }", &[Code::LowAboveHigh]),
    ] {
        refused(&written(&format!("\"common/radar.drop-misses\" = {span}")), codes, span);
    }
    let two = "\"radar/an-mpq-65.reach\" = { low = \"-300 km\", nominal = \"200 km\", high = \"1e99 km\" }\n\
               \"common/radar.false-alarm\" = \"2\"";
    refused(&written(two), &[Code::OutOfBounds; 3], "two figures");
}

/// The ends of the bounds are inside.
#[test]
fn what_a_figure_may_just_be_is_taken() {
    for (path, value) in [
        ("radar/an-mpq-65.reach", "1 km"),
        ("radar/an-mpq-65.reach", "5000 km"),
        ("common/radar.drop-misses", "50"),
        ("common/radar.drop-misses", "1"),
    ] {
        let reading = asked(path, value);
        assert!(reading.study.is_some(), "{path} = {value}: {:?}", reading.diagnostics);
    }
}

/// A span of counts is spread as a claim of the catalogue would be: half of the weight on the best value,
/// where one is named, the rest even.
#[test]
fn a_span_of_counts_is_spread_as_a_claim_is() {
    let law = |span: &str| {
        let study = written(&format!("\"common/radar.drop-misses\" = {span}")).study;
        let study = study.expect("it is sound");
        let mut figures = study.options[0].figures.iter();
        let own = figures.find(|figure| figure.name == "common/radar.drop-misses");
        own.expect("it is open").law.clone()
    };
    assert_eq!(
        law("{ low = \"2\", nominal = \"5\", high = \"5\" }"),
        Law::Discrete {
            choices: vec![(2.0, 0.125), (3.0, 0.125), (4.0, 0.125), (5.0, 0.625)],
            nominal: 5.0
        }
    );
    assert_eq!(
        law("{ low = \"2\", high = \"5\" }"),
        Law::Discrete {
            choices: vec![(2.0, 0.25), (3.0, 0.25), (4.0, 0.25), (5.0, 0.25)],
            nominal: 3.0
        }
    );
}
