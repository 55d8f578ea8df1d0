//! The report of which-offer (five options, 175 flights, hundreds of figures) as HTML. What it is
//! about is played outside the clock; the stories of days too.

#[path = "../../physics/benches/timing/mod.rs"]
mod timing;

use std::sync::Arc;

use report::text::Words;
use report::{Subject, format};
use study::{Request, Settings};

fn main() {
    let bench = timing::Bench::from_command_line();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/which-offer.toml");
    let study = scenario::read_file(path.as_ref()).study.expect("the scenario is sound");
    let settings = Settings { replications: 4, worlds: 4, tornado: 0, ..Settings::default() };
    let findings = study::run(&study.options, &Request::in_memory(settings)).expect("it is played");
    let stories = report::story::told(&study.options, &findings);
    let subject = Subject {
        study: &study,
        plans: &study.options,
        findings: &findings,
        stories: &stories,
        views: &[],
        command: "ravelin compare scenarios/which-offer.toml",
        arguments: &[],
        words: &Arc::new(Words::english()),
    };
    bench.time("report of which-offer written", || (), |()| (format::ALL[0].write)(&subject).len());
}
