//! Common draws pay: two options that differ in one number share so much luck that the variance of
//! their difference is at most half of what independent draws would give.

use std::path::Path;

use engine::plan::Plan;
use scenario::vary::Changes;
use study::{Request, Settings, run};

/// The pairs: the same option of the first look, with one number changed.
const PAIRS: [(&str, &str, &str); 4] = [
    ("S-400", "radar/92n6e.reach", "180 km"),
    ("S-400", "interceptor/48n6e3.max-range", "200 km"),
    ("Patriot", "option.Patriot.system.defence.antenna-height", "10 m"),
    ("Patriot", "radar/an-mpq-65.reach", "80 km"),
];

fn option(name: &str, changes: &[(&str, &str)]) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/first-look.toml");
    let set = changes.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned()));
    let changes = Changes { set: set.collect(), ..Changes::default() };
    let study = scenario::read_file_changed(&path, &changes).study.expect("it is sound");
    study.options.into_iter().find(|plan| plan.option == name).expect("there is such an option")
}

#[test]
fn a_changed_number_leaves_most_of_the_luck_in_common() {
    let settings =
        Settings { replications: 400, worlds: 1, tornado: 0, threads: 2, ..Settings::DEFAULT };
    let mut apart = Vec::new();
    for (name, path, value) in PAIRS {
        let mut changed = option(name, &[(path, value)]);
        changed.option = "changed".to_owned();
        let plans = [option(name, &[]), changed];
        let findings = run(&plans, &Request::in_memory(settings)).expect("runs");
        let leakers = findings.columns.measures.iter().position(|m| m.name == "leakers");
        let pair = &findings.comparisons[0].measures[leakers.expect("it is a measure")].nominal;
        println!("{name}, {path} = {value}: variance {:?} times smaller", pair.draws_gain);
        // A difference without any variance, for both leak alike on every day, gains without end.
        if pair.draws_gain.is_some_and(|gain| gain < 2.0) {
            apart.push((path, pair.draws_gain));
        }
    }
    assert!(apart.is_empty(), "{apart:?}");
}
