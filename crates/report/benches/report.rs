//! The report of which-offer as HTML. What it is about is played outside the clock; the stories of days too.
#![allow(missing_docs)]

#[path = "../../physics/benches/timing/mod.rs"]
mod timing;
#[path = "../tests/which_offer/mod.rs"]
mod which_offer;

use report::format;

fn main() {
    let bench = timing::Bench::from_command_line();
    let played = which_offer::Played::with(4, 4);
    let subject = played.subject();
    bench.time("report of which-offer written", || (), |()| (format::ALL[0].write)(&subject).len());
}
