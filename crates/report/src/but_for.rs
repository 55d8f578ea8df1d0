//! But for what the sampled leakers would have been stopped: in words, and as a table. Everything here
//! is of the nominal world, and is said to be.

use engine::relief::Constraint;
use study::but_for::{ButFor, Stopped};

use crate::subject::Subject;
use crate::table::{Cell, Table};
use crate::text::{self, Arg};

/// Constraints named in a line.
const NAMED: usize = 4;

/// A line an option that has leakers; nothing where nobody asked or nothing leaked.
pub fn lines(subject: &Subject) -> Vec<String> {
    let line = |asked| match pair(subject, asked) {
        None => alone(subject, asked),
        Some(pair) => format!("{} {pair}", alone(subject, asked)),
    };
    those_asked(subject).map(line).collect()
}

/// A row a constraint, a column an option: how many of the leakers that were asked.
pub fn table(subject: &Subject) -> Option<Table> {
    let asked: Vec<&ButFor> = those_asked(subject).collect();
    let most = |at: usize| asked.iter().map(|of| of.alone[at].leakers).max().unwrap_or(0);
    let mut stopping: Vec<usize> =
        (0..asked.first()?.alone.len()).filter(|at| most(*at) > 0).collect();
    stopping.sort_by_key(|at| std::cmp::Reverse(most(*at)));
    let first = (subject.say("column-head-without", &[]), false);
    let called = |of: &&ButFor| place(subject, &of.option).map(|place| subject.option(place));
    let options = asked.iter().map(|of| (called(of).unwrap_or(&of.option).to_owned(), true));
    let caption = subject.say("but-for-caption", &[]);
    let mut table = Table::new(caption, std::iter::once(first).chain(options));
    for at in stopping {
        let head = names(subject, &asked[0].alone[at].without);
        let cells = asked.iter().map(|of| share(subject, of.sample, &of.alone[at]));
        table.row(std::iter::once(Cell::from(head)).chain(cells));
    }
    let none = asked.iter().map(|of| so_many_of(subject, of.none_alone, of.sample));
    let head = Cell::from(subject.say("but-for-none", &[]));
    table.row(std::iter::once(head).chain(none.map(Cell::from)));
    Some(table)
}

/// How many leakers of the nominal world were asked, option by option.
pub fn sampled(subject: &Subject) -> String {
    let of = |asked: &ButFor| {
        let args = [
            ("option", named(subject, &asked.option).into()),
            ("sample", asked.sample.into()),
            ("leakers", leakers(subject, asked).into()),
        ];
        subject.say("but-for-sampled", &args)
    };
    subject.list(those_asked(subject).map(of))
}

/// A line for each option of which some leakers take two things at once.
pub fn pairs(subject: &Subject) -> Vec<String> {
    let line = |asked: &ButFor| {
        let pair = pair(subject, asked)?;
        let args = [("option", named(subject, &asked.option).into()), ("pair", pair.into())];
        Some(subject.say("but-for-of-option", &args))
    };
    those_asked(subject).filter_map(line).collect()
}

fn those_asked<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a ButFor> {
    subject.findings.but_for.iter().filter(|asked| asked.sample > 0)
}

/// Leakers of an option's nominal world, over all its days.
fn leakers(subject: &Subject, asked: &ButFor) -> u64 {
    let option = subject.findings.options.iter().find(|option| option.option == asked.option);
    option.into_iter().flat_map(|option| &option.causes_nominal).map(|cause| cause.leakers).sum()
}

fn share(subject: &Subject, sample: u32, stopped: &Stopped) -> Cell {
    let of = f64::from(sample);
    let share = f64::from(stopped.leakers) / of;
    let (low, high) = (stopped.interval.low, stopped.interval.high);
    let (_, ends) = text::share_within(subject.words, share, low, high);
    Cell::with(so_many_of(subject, stopped.leakers, sample), ends)
        .exact([share, low, high].map(|share| share * 100.0))
}

fn so_many_of(subject: &Subject, count: u32, of: u32) -> String {
    subject.say("so-many-of", &[("count", count.into()), ("of", of.into())])
}

/// What single constraint would have stopped how many.
fn alone(subject: &Subject, asked: &ButFor) -> String {
    let mut alone: Vec<_> = asked.alone.iter().filter(|stopped| stopped.leakers > 0).collect();
    alone.sort_by_key(|stopped| std::cmp::Reverse(stopped.leakers));
    let items: Vec<String> = alone
        .iter()
        .take(NAMED)
        .map(|stopped| {
            let args = [
                ("constraint", names(subject, &stopped.without).into()),
                ("count", stopped.leakers.into()),
            ];
            subject.say("but-for-item", &args)
        })
        .collect();
    let mut args: Vec<(&str, Arg)> = vec![
        ("option", named(subject, &asked.option).into()),
        ("sample", asked.sample.into()),
        ("none", asked.none_alone.into()),
    ];
    if items.is_empty() {
        return subject.say("but-for-nothing", &args);
    }
    args.push(("list", subject.list(items).into()));
    subject.say("but-for-line", &args)
}

/// What two constraints at once would have stopped of those that none alone did.
fn pair(subject: &Subject, asked: &ButFor) -> Option<String> {
    let pair = asked.pairs.first()?;
    let args = [
        ("constraint", names(subject, &pair.without).into()),
        ("count", pair.leakers.into()),
        ("sample", asked.sample_in_pairs.into()),
    ];
    Some(subject.say("but-for-pair", &args))
}

/// An option as it is named inside of a sentence.
fn named(subject: &Subject, option: &str) -> String {
    let place = place(subject, option);
    place.map_or_else(|| option.to_owned(), |place| subject.named(place))
}

/// Which of the options it is.
fn place(subject: &Subject, option: &str) -> Option<usize> {
    subject.findings.options.iter().position(|known| known.option == option)
}

fn names(subject: &Subject, without: &[Constraint]) -> String {
    let name = |constraint: &Constraint| subject.say(&key(*constraint), &[]);
    subject.list(without.iter().map(name))
}

/// The message of a constraint.
pub fn key(constraint: Constraint) -> String {
    format!("but-for-{}", constraint.name())
}
