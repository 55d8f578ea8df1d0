//! What holds anyway, and how precise the study came to be, in words.

use study::holds::{About, Holding};

use crate::subject::{Shown, Subject};
use crate::text::{self, Arg};

/// The findings that hold whatever the verdict, a line each, what matters most first.
pub fn lines(subject: &Subject) -> Vec<String> {
    subject.findings.holds.iter().map(|holding| line(subject, holding)).collect()
}

/// A finding, and in how many worlds it is true.
fn line(subject: &Subject, holding: &Holding) -> String {
    let (count, of) = (holding.worlds.count, holding.worlds.of);
    subject.say(
        "holds-line",
        &[
            ("finding", sentence(subject, holding).into()),
            ("count", count.into()),
            ("of", of.into()),
        ],
    )
}

/// A finding as a sentence.
pub fn sentence(subject: &Subject, holding: &Holding) -> String {
    let options = holding.options.iter().map(|option| subject.named(*option));
    let mut args: Vec<(&str, Arg)> = vec![("options", subject.list(options).into())];
    let mut own = None;
    let measure = holding.about.iter().find_map(|(_, about)| match about {
        About::Measure(measure) => Some(*measure),
        _ => None,
    });
    for (name, about) in &holding.about {
        args.push((name, argument(subject, about, measure)));
    }
    if let Some(measure) = measure {
        let name = &subject.findings.columns.measures[measure].name;
        own = subject.words.say_if_known(&format!("{}-{name}", holding.key), &args);
    }
    own.unwrap_or_else(|| subject.say(holding.key, &args))
}

fn argument<'a>(subject: &Subject<'a>, about: &About, measure: Option<usize>) -> Arg<'a> {
    let columns = &subject.findings.columns;
    match about {
        About::Option(option) => subject.named(*option).into(),
        About::Measure(at) => {
            subject.say(&format!("measure-{}", columns.measures[*at].name), &[]).into()
        }
        About::Cause(cause) => {
            subject.say(&format!("cause-{}", columns.causes[*cause]), &[]).into()
        }
        About::Raid(raid) => columns.raids[*raid].name.as_str().into(),
        About::Share([_, middle, _]) => text::share(subject.words, *middle).into(),
        About::Quantity([low, middle, high]) => {
            let unit = measure.map_or("", |at| columns.measures[at].unit.as_str());
            let shown = Shown::of(unit, high.abs().max(low.abs()));
            let ends = shown.ends(subject.words, *low, *high);
            let middle = shown.about(subject.words, *middle, high - low);
            subject.say("holds-by", &[("middle", middle.into()), ("ends", ends.into())]).into()
        }
    }
}

/// How precise the study came to be, where it was asked to be so.
pub fn precision(subject: &Subject) -> Vec<String> {
    let Some(precision) = &subject.findings.precision else { return Vec::new() };
    let Some(last) = precision.looks.last() else { return Vec::new() };
    let unit = &subject.findings.columns.measures[precision.until.measure].unit;
    let shown = |half: f64| Shown::of(unit, half).about(subject.words, half, half / 20.0);
    let replications = ("replications", last.replications.into());
    let half = ("half", shown(last.half_width).into());
    let looks = subject.say("precision-looks", &[("looks", precision.planned.into())]);
    let came = match precision.needed {
        _ if precision.reached => subject.say("precision-reached", &[replications, half]),
        None => subject.say("precision-blind", &[replications]),
        Some(needed) => {
            let asked = ("asked", shown(precision.until.half_width).into());
            let needed = ("needed", text::figure(needed as f64).into());
            subject.say("precision-missed", &[replications, half, asked, needed])
        }
    };
    vec![came, looks]
}

#[cfg(test)]
mod tests {
    use crate::text::Words;

    #[test]
    fn every_finding_has_words() {
        let words = Words::english();
        for key in study::holds::KEYS {
            assert!(words.say_if_known(key, &[]).is_some(), "{key} has no words");
        }
    }
}
