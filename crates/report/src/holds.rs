//! What holds anyway, and how precise the study came to be, in words.

use study::compare::FEWEST_WORLDS;
use study::holds::{About, FEWEST_LEAKERS, Holding};

use crate::subject::{Shown, Subject};
use crate::text::{self, Arg};

/// The findings that hold whatever the verdict, a line each, what matters most first.
pub fn lines(subject: &Subject) -> Vec<String> {
    subject.findings.holds.iter().map(|holding| line(subject, holding)).collect()
}

/// What the findings that hold are, or that there is none: how many worlds that rests on.
pub fn read(subject: &Subject) -> String {
    let key = if subject.findings.holds.is_empty() { "holds-none" } else { "holds-read" };
    let worlds = drawn(subject);
    subject.say(key, &[("kind", kind(worlds).into()), ("worlds", worlds.into())])
}

/// Worlds beside the nominal one.
pub fn drawn(subject: &Subject) -> u32 {
    subject.findings.settings.worlds.saturating_sub(1)
}

/// The word for so many worlds beside the nominal one; `many` are those of which one may say nine of ten.
pub fn kind(drawn: u32) -> &'static str {
    match drawn {
        0 => "nominal",
        1 => "one",
        2..FEWEST_WORLDS => "few",
        _ => "many",
    }
}

/// A finding, and in how many worlds it is true.
fn line(subject: &Subject, holding: &Holding) -> String {
    let (count, of) = (holding.worlds.count, holding.worlds.of);
    let finding = ("finding", sentence(subject, holding).into());
    let mut args = vec![finding, ("count", count.into()), ("of", of.into())];
    // Only of leakers that there are it can be asked why they leaked.
    let rest = drawn(subject).saturating_sub(of);
    if rest == 0 {
        return subject.say("holds-line", &args);
    }
    args.extend([("rest", rest.into()), ("few", FEWEST_LEAKERS.into())]);
    subject.say("holds-line-asked", &args)
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
        About::Raid(raid) => {
            let name = columns.raids[*raid].name.as_str();
            subject.say("quoted-name", &[("name", name.into())]).into()
        }
        About::Share([low, middle, high]) if middle.is_nan() => {
            let ends = [low, high].map(|share| text::share(subject.words, *share));
            if ends[0] == ends[1] {
                return ends[0].clone().into();
            }
            let [low, high] = ends.map(Arg::from);
            let ends = subject.say("span", &[("low", low), ("high", high)]);
            subject.say("holds-by-each", &[("ends", ends.into())]).into()
        }
        About::Share([_, middle, _]) => text::share(subject.words, *middle).into(),
        About::Quantity([low, middle, high]) if middle.is_nan() => {
            let unit = measure.map_or("", |at| columns.measures[at].unit.as_str());
            let shown = Shown::of(unit, high.abs().max(low.abs()));
            let ends = shown.ends(subject.words, *low, *high);
            subject.say("holds-by-each", &[("ends", ends.into())]).into()
        }
        About::Quantity([low, middle, high]) => {
            let unit = measure.map_or("", |at| columns.measures[at].unit.as_str());
            let shown = Shown::of(unit, high.abs().max(low.abs()));
            let ends = shown.ends(subject.words, *low, *high);
            let middle = shown.about(subject.words, *middle, high - low);
            let kind = kind(drawn(subject)).into();
            let args = [("middle", middle.into()), ("ends", ends.into()), ("kind", kind)];
            subject.say("holds-by", &args).into()
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

    /// How many worlds a finding rests on is said as it is: of one or a few, nothing of nine in ten.
    #[test]
    fn few_worlds_are_not_called_nine_of_ten() {
        let arabic = Words::in_language("ar").expect("it is spoken");
        for (words, nine) in [(Words::english(), "nine worlds"), (arabic, "تسعة")] {
            for key in ["holds-read", "holds-none", "holds-by"] {
                let said = |worlds: u32| {
                    let args = [
                        ("kind", super::kind(worlds).into()),
                        ("worlds", worlds.into()),
                        ("middle", "5".into()),
                        ("ends", "4 to 6".into()),
                    ];
                    words.say(key, &args)
                };
                let all = [0, 1, 2, 9, 10, 31].map(said);
                for (index, said) in all.iter().enumerate() {
                    assert_eq!(said.contains(nine), index >= 4, "{key}: {said}");
                }
                assert_eq!(all[4], all[5]);
            }
        }
    }

    #[test]
    fn every_finding_has_words() {
        let words = Words::english();
        for key in study::holds::KEYS {
            assert!(words.say_if_known(key, &[]).is_some(), "{key} has no words");
        }
    }
}
