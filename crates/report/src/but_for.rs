//! But for what the sampled leakers would have been stopped, in words.

use engine::relief::Constraint;
use study::but_for::ButFor;

use crate::subject::Subject;
use crate::text::Arg;

/// Constraints named in a line.
const NAMED: usize = 4;

/// A line an option that has leakers; nothing where nobody asked or nothing leaked.
pub fn lines(subject: &Subject) -> Vec<String> {
    let asked = subject.findings.but_for.iter().filter(|asked| asked.sample > 0);
    asked.map(|asked| line(subject, asked)).collect()
}

fn line(subject: &Subject, asked: &ButFor) -> String {
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
    let line = subject.say("but-for-line", &args);
    match asked.pairs.first() {
        Some(pair) => {
            let args = [
                ("constraint", names(subject, &pair.without).into()),
                ("count", pair.leakers.into()),
                ("sample", asked.sample_in_pairs.into()),
            ];
            format!("{line} {}", subject.say("but-for-pair", &args))
        }
        None => line,
    }
}

/// An option as it is named inside of a sentence.
fn named(subject: &Subject, option: &str) -> String {
    let place = subject.findings.options.iter().position(|known| known.option == option);
    place.map_or_else(|| option.to_owned(), |place| subject.named(place))
}

fn names(subject: &Subject, without: &[Constraint]) -> String {
    let name = |constraint: &Constraint| subject.say(&key(*constraint), &[]);
    subject.list(without.iter().map(name))
}

/// The message of a constraint.
pub fn key(constraint: Constraint) -> String {
    format!("but-for-{}", constraint.name())
}
