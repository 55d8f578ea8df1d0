//! What a report is about, in one borrowed context.

use std::sync::Arc;

use engine::plan::Plan;
use scenario::{Cost, CostLine, CostOf, OptionText, OptionWords, Translated};
use study::Findings;
use study::estimate::{Estimate, Interval, Mean};

use crate::story::Story;
use crate::table::Cell;
use crate::text::{self, Arg, Words};

/// A study, what it found, and the language in which that is said.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// What the author wrote and the catalogue says.
    pub study: &'a scenario::Study,
    /// The options that were played, in the order of the findings.
    pub plans: &'a [Plan],
    /// What was found.
    pub findings: &'a Findings,
    /// The story of each option, where stories are told.
    pub stories: &'a [Story],
    /// The same options in other fair views.
    pub views: &'a [Viewed],
    /// The command that repeats it.
    pub command: &'a str,
    /// Its words: the verb, and what stands behind the scenario.
    pub arguments: &'a [String],
    /// The language.
    pub words: &'a Arc<Words>,
}

/// What an author says at the head of his scenario.
#[derive(Clone, Copy, Debug)]
pub struct Author<'a> {
    /// The tag of the language in which he says it.
    pub language: &'a str,
    /// The title of the study.
    pub title: &'a str,
    /// What it asks.
    pub question: Option<&'a str>,
    /// What a reader must know before anything else.
    pub note: Option<&'a str>,
}

impl<'a> Author<'a> {
    /// What the author of a study says in a language, where somebody translated it; else in his own.
    pub fn of(study: &'a scenario::Study, language: &str) -> Self {
        let own = Self {
            language: study.language,
            title: &study.title,
            question: study.question.as_deref(),
            note: study.note.as_deref(),
        };
        translated(study, language).map_or(own, |other| Self {
            language: other.language,
            title: &other.title,
            question: other.question.as_deref(),
            note: other.note.as_deref(),
        })
    }
}

fn translated<'a>(study: &'a scenario::Study, language: &str) -> Option<&'a Translated> {
    study.translations.iter().find(|other| other.language == language)
}

/// What an option of a study is called in a language.
pub fn called<'a>(study: &'a scenario::Study, language: &str, option: &'a str) -> &'a str {
    let words = translated(study, language).and_then(|other| other.options.get(option));
    words.and_then(|words| words.called.as_deref()).unwrap_or(option)
}

/// A name as it stands in a sentence: one of several words, or one that looks like a word of the sentence, is
/// held together.
pub fn held_together(words: &Words, name: &str) -> String {
    let stands_out = name.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    if stands_out && !name.contains(char::is_whitespace) {
        return name.to_owned();
    }
    words.say("quoted-name", &[("name", name.into())])
}

/// The options of a study in another fair view, and what was found there.
#[derive(Clone, Debug)]
pub struct Viewed {
    /// The study in that view.
    pub study: scenario::Study,
    /// What was found.
    pub findings: Findings,
}

impl<'a> Subject<'a> {
    /// The subject in another of its views.
    pub fn in_view<'v>(&'v self, viewed: &'v Viewed) -> Subject<'v> {
        let (study, findings) = (&viewed.study, &viewed.findings);
        Subject { study, plans: &study.options, findings, stories: &[], views: &[], ..*self }
    }

    /// What the author says of an option, and what it costs.
    pub fn text(&self, option: usize) -> Option<&'a OptionText> {
        let name = &self.findings.options[option].option;
        self.study.texts.iter().find(|text| text.name == *name)
    }

    /// What the author says in the subject's language, where somebody translated it; else in his own.
    pub fn author(&self) -> Author<'a> {
        Author::of(self.study, self.words.code())
    }

    /// What is said of an option in the subject's language, where it is not the author's.
    fn translated_option(&self, option: usize) -> Option<&'a OptionWords> {
        let name = &self.findings.options[option].option;
        translated(self.study, self.words.code())?.options.get(name)
    }

    /// What an option is in its author's words, and their language.
    pub fn says(&self, option: usize) -> (String, &'a str) {
        match self.translated_option(option).and_then(|words| words.says.clone()) {
            Some(says) => (says, self.words.code()),
            None => {
                let says = self.text(option).and_then(|text| text.says.clone());
                (says.unwrap_or_default(), self.study.language)
            }
        }
    }

    /// What an option gives up in its author's words, and their language.
    pub fn gives_up(&self, option: usize) -> (&'a [String], &'a str) {
        match self.translated_option(option).and_then(|words| words.gives_up.as_ref()) {
            Some(lost) => (lost, self.words.code()),
            None => {
                let lost = self.text(option).map_or(&[][..], |text| &text.gives_up);
                (lost, self.study.language)
            }
        }
    }

    /// A message in the subject's language.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words.say(key, args)
    }

    /// Several texts as one.
    pub fn list(&self, items: impl IntoIterator<Item = String>) -> String {
        self.words.list(items)
    }

    /// What an option is called.
    pub fn option(&self, index: usize) -> &'a str {
        called(self.study, self.words.code(), &self.findings.options[index].option)
    }

    /// The options as heads of columns of numbers.
    pub fn option_heads(&self) -> impl Iterator<Item = (String, bool)> {
        (0..self.findings.options.len()).map(|option| (self.option(option).to_owned(), true))
    }

    /// Name of an option as it stands in a sentence: one of several words, or one that looks like a
    /// word of the sentence, is held together.
    pub fn named(&self, index: usize) -> String {
        held_together(self.words, self.option(index))
    }

    /// Place of a measure among the columns.
    pub fn measure(&self, name: &str) -> Option<usize> {
        self.findings.columns.measures.iter().position(|measure| measure.name == name)
    }

    /// What people call a thing of the catalogue in the subject's language, or, where nobody translated
    /// it, in the catalogue's; or its id.
    pub fn thing(&self, id: &'a str) -> &'a str {
        self.known_thing(id).unwrap_or(id)
    }

    fn known_thing(&self, id: &str) -> Option<&'a str> {
        let own = self.study.translated_names.get(self.words.code());
        let name = own.and_then(|names| names.get(id)).or_else(|| self.study.names.get(id));
        name.map(String::as_str)
    }

    /// A figure or a group of figures in words: `92N6E: reach against 1 m²`. What stands after the
    /// last part of the name that has words is left aside: it tells readings of one figure apart.
    pub fn figure(&self, name: &str) -> String {
        self.figure_as("figure-of", name)
    }

    /// The same inside of a sentence: `reach against 1 m² (92N6E)`.
    pub fn figure_in_words(&self, name: &str) -> String {
        self.figure_as("figure-in-words", name)
    }

    fn figure_as(&self, key: &str, name: &str) -> String {
        let (thing, field) = name.split_once('.').unwrap_or((name, ""));
        match field_words(self.words, field) {
            None => name.to_owned(),
            Some(said) => {
                let known = self.known_thing(thing).map(str::to_owned);
                let thing = known.or_else(|| common_words(self.words, thing));
                let thing = thing.unwrap_or_else(|| name.to_owned());
                self.say(key, &[("thing", thing.into()), ("field", said.into())])
            }
        }
    }

    /// What all assets of an option are worth together.
    pub fn worth(&self) -> f64 {
        self.plans.first().map_or(0.0, |plan| plan.assets.iter().map(|a| a.worth).sum())
    }

    /// What an option's equipment without rounds costs more than another's: nominal, low and high, USD.
    /// What both have has one price, whatever that is: only what is over in one of them leaves it open.
    pub fn equipment_more(&self, option: usize, other: usize) -> [f64; 3] {
        let mut over: Vec<CostLine> = Vec::new();
        for (option, sign) in [(option, 1.0), (other, -1.0)] {
            for line in self.text(option).iter().flat_map(|text| &text.cost.lines) {
                if !matches!(line.of, CostOf::Equipment(_)) {
                    continue;
                }
                let times = sign * line.times;
                match over.iter_mut().find(|own| own.of == line.of && own.each == line.each) {
                    Some(own) => own.times += times,
                    None => over.push(CostLine { times, ..line.clone() }),
                }
            }
        }
        Cost { lines: over, unpriced: Vec::new() }.sum(|_| true)
    }

    /// What some of an option costs to buy: nominal, low and high, USD.
    pub fn cost(&self, option: usize, counts: impl Fn(&CostOf) -> bool) -> [f64; 3] {
        self.text(option).map_or([0.0; 3], |text| text.cost.sum(counts))
    }
}

/// What a kind of thing is called whose figure all of them share, such as `common/radar`.
pub fn common_words(words: &Words, thing: &str) -> Option<String> {
    let kind = thing.strip_prefix("common/")?;
    words.say_if_known(&format!("common-{kind}"), &[])
}

/// What a field of the catalogue is called: by the longest part of its name that has words. A figure
/// that follows from a field for one side or one thing (`rcs.vhf/tail`) may have words of its own.
pub fn field_words(words: &Words, field: &str) -> Option<String> {
    let own = format!("field-{}", field.replace(['.', '/'], "-"));
    if let Some(said) = words.say_if_known(&own, &[]) {
        return Some(said);
    }
    let mut field = field.split('/').next().unwrap_or(field);
    loop {
        let key = format!("field-{}", field.replace('.', "-"));
        if let Some(said) = words.say_if_known(&key, &[]) {
            return Some(said);
        }
        field = field.rsplit_once('.')?.0;
    }
}

/// Units as they are shown: a factor and the key of the name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    factor: f64,
    key: &'static str,
}

impl Shown {
    /// How quantities of a unit are shown whose largest is so large.
    pub fn of(unit: &str, largest: f64) -> Self {
        let (factor, key) = match unit {
            "USD" if largest.abs() >= 1e6 => (1e-6, "unit-million-USD"),
            "USD" => (1.0, "unit-USD"),
            "m" if largest.abs() >= 1e3 => (1e-3, "unit-km"),
            "m" => (1.0, "unit-m"),
            "s" => (1.0, "unit-s"),
            "m/s" => (1.0, "unit-m-s"),
            "deg" => (1.0, "unit-deg"),
            "dBsm" => (1.0, "unit-dBsm"),
            "dB" => (1.0, "unit-dB"),
            "g" => (1.0, "unit-g"),
            "kg" => (1.0, "unit-kg"),
            "kg/m2" => (1.0, "unit-kg-m2"),
            "1/h" => (1.0, "unit-per-hour"),
            _ => (1.0, "unit-none"),
        };
        Self { factor, key }
    }

    /// A number with its unit, which follows the `last` number before it by the rules of the language
    /// where that is whole: three millions, but 3.5 million in some.
    fn said(self, words: &Words, number: &str, last: &str) -> String {
        // A hundred takes the form of what is no whole number.
        const NOT_WHOLE: u32 = 100;
        let digits: String = last.chars().filter(char::is_ascii).collect();
        let count: u32 = digits.parse().unwrap_or(NOT_WHOLE);
        words.say(self.key, &[("number", number.into()), ("count", count.into())])
    }

    /// A number in the unit that is shown, without it.
    pub fn number(self, value: f64) -> String {
        text::figure(value * self.factor)
    }

    /// A number with its unit.
    pub fn figure(self, words: &Words, value: f64) -> String {
        let number = text::figure(value * self.factor);
        self.said(words, &number, &number)
    }

    /// Two ends with their unit.
    pub fn span(self, words: &Words, low: f64, high: f64) -> String {
        let ends =
            [("low", text::figure(low * self.factor)), ("high", text::figure(high * self.factor))];
        let last = ends[1].1.clone();
        let ends = ends.map(|(name, end)| (name, Arg::from(end)));
        self.said(words, &words.say("span", &ends), &last)
    }

    /// A number in the middle of a spread so wide, with no more digits than that carries, with its
    /// unit.
    pub fn about(self, words: &Words, value: f64, spread: f64) -> String {
        let (value, half) = (value * self.factor, (spread * self.factor).abs() / 2.0);
        let digits = text::digits(value, value - half, value + half);
        let number = text::fixed(value, digits);
        self.said(words, &number, &number)
    }

    /// Two ends of a spread, with no more digits than it carries, with their unit.
    pub fn ends(self, words: &Words, low: f64, high: f64) -> String {
        let (low, high) = (low * self.factor, high * self.factor);
        let digits = text::digits(high, low, high);
        self.said(words, &text::ends(words, low, high, digits), &text::fixed(high, digits))
    }

    /// What stands behind the name of a quantity: `, million USD`, or nothing.
    pub fn suffix(self, words: &Words) -> String {
        words.say_if_known(&format!("{}-suffix", self.key), &[]).unwrap_or_default()
    }

    /// A mean with the ends of its interval, without the unit.
    pub fn cell(self, words: &Words, mean: &Mean) -> Cell {
        let interval = self.scaled(&mean.interval);
        Cell::from_interval(words, mean.value * self.factor, interval.low, interval.high)
    }

    /// The same; where all days were alike no interval of no width, but that they were.
    pub fn cell_or_alike(self, words: &Words, mean: &Mean) -> Cell {
        if mean.interval.width() > 0.0 || mean.replications < 2 {
            return self.cell(words, mean);
        }
        let alike = words.say("alike-on", &[("days", mean.replications.into())]);
        let value = mean.value * self.factor;
        Cell::with(text::figure(value), alike).exact([value])
    }

    /// The mean to be named first with the ends of its interval; where nothing was ever seen, in how
    /// many days, and how often it may come all the same.
    pub fn estimate(self, words: &Words, estimate: &Estimate) -> Cell {
        let (Some(days), Some(chance)) = (estimate.none_in, estimate.at_most()) else {
            return self.cell(words, estimate.headline());
        };
        let args = [("days", days.into()), ("chance", text::share(words, chance).into())];
        Cell::with("0", words.say("none-in", &args)).exact([0.0])
    }

    /// A mean with the ends of its interval on one line, with its unit.
    pub fn line(self, words: &Words, mean: &Mean) -> String {
        let (value, interval) = (mean.value * self.factor, self.scaled(&mean.interval));
        let number = text::interval(words, value, interval.low, interval.high);
        self.said(words, &number, "")
    }

    /// An interval in the unit that is shown.
    pub fn scaled(self, interval: &Interval) -> Interval {
        Interval { low: interval.low * self.factor, high: interval.high * self.factor }
    }

    /// A number already in the unit that is shown, with its unit.
    pub fn named(self, words: &Words, number: &str) -> String {
        self.said(words, number, number)
    }
}

#[cfg(test)]
mod tests {
    use scenario::field::{Record, Shape};
    use scenario::unit::Dimension;

    use super::*;

    #[test]
    fn every_figure_of_the_shipped_scenario_has_words() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/first-look.toml");
        let reading = scenario::read_file(path.as_ref());
        let study = reading.study.expect("the scenario is sound");
        let open = study.options.iter().flat_map(|plan| &plan.figures);
        let words = Words::english();
        for figure in open.chain(&study.held) {
            let (thing, field) = figure.name.split_once('.').expect("thing and field");
            assert!(field_words(&words, field).is_some(), "{}", figure.name);
            let known = study.names.contains_key(thing) || common_words(&words, thing).is_some();
            assert!(known, "{}", figure.name);
            let unit = Shown::of(&figure.unit, 0.0);
            let unitless = ["1", "count"].contains(&figure.unit.as_str());
            assert_eq!(unit.key == "unit-none", unitless, "unit of {}", figure.name);
        }
    }

    #[test]
    fn every_figure_of_the_catalogue_has_words() {
        let words = Words::english();
        let mut fields = 0;
        for (folder, record) in scenario::catalogue::records() {
            for (path, dimension) in figures(&record) {
                let path = if folder == "common" { path.split_once('.').unwrap().1 } else { &path };
                fields += 1;
                assert!(field_words(&words, path).is_some(), "{folder}: {path}");
                let shown = Shown::of(dimension.base(), 0.0);
                let unitless = ["1", "count"].contains(&dimension.base());
                assert_eq!(shown.key == "unit-none", unitless, "{folder}: {path}");
            }
            let of_all =
                folder != "common"
                    || record.fields.iter().skip(1).all(|kind| {
                        common_words(&words, &format!("common/{}", kind.name)).is_some()
                    });
            assert!(of_all, "every kind of the common file has a name");
        }
        assert!(fields > 100, "{fields}");
    }

    /// The names of a record's figures, with what they measure.
    fn figures(record: &Record) -> Vec<(String, Dimension)> {
        let mut found = Vec::new();
        for field in &record.fields {
            let mut shape = &field.shape;
            while let Shape::List(of) = shape {
                shape = of;
            }
            match shape {
                Shape::Figure(dimension) => found.push((field.name.clone(), *dimension)),
                Shape::Table(inner) => {
                    let inner = figures(&inner());
                    let whole = |(path, of)| (format!("{}.{path}", field.name), of);
                    found.extend(inner.into_iter().map(whole));
                }
                _ => {}
            }
        }
        found
    }

    #[test]
    fn readings_of_one_figure_have_its_words() {
        let words = Words::english();
        assert_eq!(field_words(&words, "channels/salvo-2"), field_words(&words, "channels"));
        assert!(field_words(&words, "rounds.48n6e3").is_some());
        assert!(field_words(&words, "unheard.of").is_none());
    }
}
