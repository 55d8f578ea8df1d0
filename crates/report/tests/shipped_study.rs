//! The shipped scenario from text to report: nothing is without words, whatever the verdict.

use std::sync::Arc;

use report::text::Words;
use report::{Subject, format, terminal};
use scenario::Study;
use study::compare::Verdict;
use study::estimate::{Interval, Share};
use study::{Findings, Interrupt, Request, Settings, Simulation};

fn study() -> Study {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/first-look.toml");
    scenario::read_file(path.as_ref()).study.expect("the scenario is sound")
}

fn found(study: &Study, options: usize, worlds: u32) -> Findings {
    let settings = Settings { replications: 12, worlds, tornado: 4, ..Settings::default() };
    study::run(&study.options[..options], &Request::in_memory(settings)).expect("it is played")
}

/// What a reader sees of a page: neither tags nor style nor the study inside it.
fn visible(html: &str) -> String {
    let html = html.split("<script").next().unwrap_or_default();
    let (head, body) = html.split_once("<style>").expect("a style");
    let body = body.split_once("</style>").expect("its end").1;
    let mut out = String::new();
    for piece in format!("{head}{body}").split('<').skip(1) {
        out.push(' ');
        out.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    out
}

/// Prefixes of keys: none of them may be left on a page.
const KEYS: &[&str] = &[
    "alert-",
    "answer-",
    "bar-",
    "cause-",
    "causes-",
    "claim-",
    "column-",
    "differences-",
    "draws-",
    "field-",
    "figures-",
    "footer-",
    "grade-",
    "hangs-",
    "heading-",
    "law-",
    "limit-",
    "list-",
    "mark-",
    "measure-",
    "money-",
    "no-better",
    "not-looked",
    "numbers-",
    "option-",
    "options-",
    "repeat-",
    "report-",
    "spread-",
    "spreads-",
    "study-",
    "stops-",
    "story-",
    "map-",
    "ranks-",
    "worlds-",
    "holds-",
    "csv-",
    "tally-",
    "sure-",
    "unit-",
];

fn without_keys(text: &str) {
    for word in text.split(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c))) {
        let key = KEYS.iter().any(|key| word.starts_with(key));
        assert!(!key, "a message without words: {word}");
    }
}

fn told(study: &Study, findings: &Findings) -> String {
    let words = Arc::new(Words::english());
    let plans = &study.options[..findings.options.len()];
    let simulation = Simulation::new(plans, 2).expect("threads");
    let stories =
        &report::story::told(&simulation, findings, Interrupt::NEVER).expect("nobody stops it");
    let command = "ravelin compare x";
    let arguments = &[];
    let (views, words) = (&[], &words);
    let subject = Subject { study, plans, findings, stories, views, command, arguments, words };
    let bytes = (format::ALL[0].write)(&subject);
    let html = String::from_utf8(bytes).expect("is UTF-8");
    let seen = visible(&html);
    assert!(seen.contains("SIMULATION") && seen.contains("Fingerprint"), "the page is seen");
    without_keys(&seen);
    without_keys(&terminal::answer(&subject, "x"));
    html
}

#[test]
fn every_verdict_has_words() {
    let study = study();
    let mut findings = found(&study, 2, 3);
    let won = Share { count: 2, of: 2, interval: Interval { low: 0.2, high: 1.0 } };
    let groups = || vec!["radar/92n6e.reach".to_owned()];
    for verdict in [
        Verdict::NominalOnly { leader: None },
        Verdict::NominalOnly { leader: Some(1) },
        Verdict::Winner { option: 0, won },
        Verdict::Leads { option: 1, won },
        Verdict::Undecided { leader: None, won, reversed_by: vec![], hangs_on: vec![] },
        Verdict::Undecided { leader: Some(0), won, reversed_by: groups(), hangs_on: groups() },
    ] {
        findings.verdict = verdict;
        // Of one, of few and of many drawn worlds.
        for worlds in [2, 3, 33] {
            findings.settings.worlds = worlds;
            let html = told(&study, &findings);
            let heading = html.split("<h1>").nth(1).and_then(|h| h.split("</h1>").next());
            let heading = heading.expect("an answer");
            for option in ["S-400", "Patriot"] {
                assert!(heading.contains(option), "{heading}");
            }
            let few = visible(&html).contains("Too few worlds");
            assert_eq!(few, worlds < 11, "{worlds} worlds: {heading}");
        }
    }
}

#[test]
fn one_option_and_one_world_have_words() {
    let study = study();
    let html = told(&study, &found(&study, 1, 3));
    assert!(visible(&html).contains("km still to go"), "where flights were stopped has its unit");
    told(&study, &found(&study, 2, 1));
}

#[test]
fn the_page_carries_the_study() {
    let study = study();
    let findings = found(&study, 2, 2);
    let html = told(&study, &findings);
    let json = html.split("id=\"ravelin-study\">").nth(1).expect("it is there");
    let json = json.split("</script>").next().expect("it ends");
    let carried: serde_json::Value = serde_json::from_str(json).expect("is JSON");
    assert_eq!(carried["fingerprint"], findings.fingerprint.to_string());
    assert_eq!(carried["texts"].as_array().map(Vec::len), Some(study.files.len()));
    assert_eq!(carried["texts"][0]["text"], study.files[0].1);
}

#[test]
fn every_format_writes_its_file_and_no_two_the_same() {
    let study = study();
    let findings = found(&study, 2, 2);
    let words = Arc::new(Words::english());
    let subject = Subject {
        study: &study,
        plans: &study.options,
        findings: &findings,
        stories: &[],
        views: &[],
        command: "x",
        arguments: &[],
        words: &words,
    };
    for (i, format) in format::ALL.iter().enumerate() {
        assert!(!(format.write)(&subject).is_empty(), "{}", format.name);
        assert!(format::ALL[..i].iter().all(|f| f.name != format.name && f.file != format.file));
    }
}

#[test]
fn every_fault_of_a_study_has_words() {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/../study/src/error.rs");
    let source = std::fs::read_to_string(source).expect("the list of faults");
    let codes: Vec<&str> = source.split('"').filter(|text| text.starts_with("study-")).collect();
    assert!(codes.len() > 8, "{codes:?}");
    for code in codes {
        assert!(Words::english().say_if_known(code, &[]).is_some(), "no words for {code}");
    }
}

/// What a reader sees of a page, on one line.
fn plain(html: &str) -> String {
    let words = visible(html).split_whitespace().collect::<Vec<_>>().join(" ");
    [",", ".", ";", ":"].iter().fold(words, |text, mark| text.replace(&format!(" {mark}"), mark))
}

/// The text of a page's first edition from its heading "How sure" to the next.
fn how_sure(html: &str) -> String {
    let sure = html.split("<section class=\"sure").nth(1).expect("it says how sure");
    plain(&format!("<style></style>{}", sure.split("</section>").next().unwrap_or_default()))
}

/// A study of which Patriot loses less in the mean, by 1, since it does so by 9 in four worlds, but
/// S-400 is clearly ahead in six of twelve, by 4 each.
fn of_few_worlds_that_weigh_much(study: &Study) -> Findings {
    let mut findings = found(study, 2, 13);
    let of = |count| Some(Share { count, of: 12, interval: Interval { low: 0.1, high: 0.8 } });
    let headline = findings.columns.headline;
    let measure = &mut findings.comparisons[0].measures[headline];
    (measure.first_better, measure.second_better) = (of(6), of(4));
    let over_worlds = measure.over_worlds.as_mut().expect("drawn worlds");
    over_worlds.mean.value = 1.0;
    over_worlds.mean.interval = Interval { low: 0.75, high: 1.25 };
    let worlds = [[0.0; 1].as_slice(), &[6.0; 6], &[19.0; 4], &[10.0; 2]].concat();
    findings.options[0].measures[headline].world_means = worlds;
    findings.options[1].measures[headline].world_means = vec![10.0; 13];
    findings.options[0].measures[headline].over_worlds.as_mut().unwrap().value = 11.0;
    findings.options[1].measures[headline].over_worlds.as_mut().unwrap().value = 10.0;
    let won = of(6).expect("a share");
    findings.verdict =
        Verdict::Undecided { leader: Some(0), won, reversed_by: vec![], hangs_on: vec![] };
    findings
}

#[test]
fn a_mean_and_a_count_of_worlds_that_part_are_said_to() {
    let study = study();
    let mut findings = of_few_worlds_that_weigh_much(&study);
    let said = how_sure(&told(&study, &findings));
    let parts = "In the mean less is lost with Patriot, by 1.00 (0.75 to 1.25) a day, but S-400 is clearly \
                 ahead in more worlds, in 6 of 12 against 4. In the worlds where Patriot loses less, it \
                 is 9.00 less in their mean; where S-400 does, 4.00 less: a few worlds weigh much.";
    assert!(said.contains(parts), "{said}");
    // Not where both point to one side, nor where luck may have turned the mean.
    let headline = findings.columns.headline;
    let measure = &mut findings.comparisons[0].measures[headline];
    let mean = &mut measure.over_worlds.as_mut().unwrap().mean;
    mean.interval = Interval { low: -0.25, high: 2.25 };
    assert!(!how_sure(&told(&study, &findings)).contains("opposite sides"));
    let measure = &mut findings.comparisons[0].measures[headline];
    measure.over_worlds.as_mut().unwrap().mean.interval = Interval { low: 0.75, high: 1.25 };
    std::mem::swap(&mut measure.first_better, &mut measure.second_better);
    assert!(!how_sure(&told(&study, &findings)).contains("opposite sides"));
}

/// What the two counts part in is said, and only where luck explains neither.
#[test]
fn where_value_lost_and_leakers_part_it_is_said() {
    let study = study();
    let mut findings = found(&study, 2, 13);
    let leakers = findings.columns.measures.iter().position(|m| m.name == "leakers").unwrap();
    let part = |findings: &mut Findings, at: usize, [first, second]: [f64; 2], half: f64| {
        for (option, mean) in [first, second].into_iter().enumerate() {
            findings.options[option].measures[at].over_worlds.as_mut().unwrap().value = mean;
        }
        let mean = &mut findings.comparisons[0].measures[at].over_worlds.as_mut().unwrap().mean;
        mean.value = first - second;
        mean.interval = Interval { low: mean.value - half, high: mean.value + half };
    };
    let headline = findings.columns.headline;
    let line = "The two counts part: least value is lost with S-400, but fewest flights leak with Patriot.";
    let said = |findings: &Findings| plain(&told(&study, findings)).contains(line);
    part(&mut findings, headline, [3.0, 5.0], 0.5);
    part(&mut findings, leakers, [2.0, 1.0], 0.5);
    assert!(said(&findings));
    part(&mut findings, leakers, [2.0, 1.0], 1.5);
    assert!(!said(&findings), "luck may explain the leakers");
    part(&mut findings, leakers, [1.0, 2.0], 0.5);
    assert!(!said(&findings), "the two agree");
    part(&mut findings, leakers, [2.0, 1.0], 0.5);
    part(&mut findings, headline, [3.0, 5.0], 2.5);
    assert!(!said(&findings), "luck may explain what is lost");
}

/// The chart says whose lead is turned, by which figures, all of them.
#[test]
fn the_title_of_single_figures_names_all_that_put_the_other_ahead() {
    let study = study();
    let mut findings = found(&study, 2, 13);
    let won = Share { count: 6, of: 12, interval: Interval { low: 0.2, high: 0.8 } };
    let groups: Vec<String> =
        findings.tornado.bars.iter().take(2).map(|bar| bar.group.clone()).collect();
    let headline = findings.columns.headline;
    let measure = &mut findings.comparisons[0].measures[headline];
    measure.first_better = Some(won);
    measure.second_better = Some(Share { count: 4, ..won });
    findings.verdict = Verdict::Undecided {
        leader: Some(0),
        won,
        reversed_by: groups.clone(),
        hangs_on: groups.iter().rev().cloned().collect(),
    };
    let seen = plain(&told(&study, &findings));
    let begins =
        "Two figures, each alone, put Patriot clearly ahead of S-400, which leads in more worlds: ";
    let title = seen.split(begins).nth(1).expect("the title");
    let headline = seen.split("It hangs on ").nth(1).and_then(|rest| rest.split(". ").next());
    let headline = headline.expect("the headline names them").split(" by ").next().unwrap();
    let headline = headline.split('.').next().unwrap();
    assert!(title.starts_with(headline), "{headline} | {}", &title[..200]);
    assert_eq!(seen.matches("(puts Patriot ahead)").count(), 2);
}
