//! What an author says in other languages.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::field::Text;
use crate::language::{OptionTable, OptionTranslation, Scenario, Translation};
use crate::study::{OptionWords, Translated};

/// Every translation. One that leaves out what a reader must know is refused.
pub fn translations(scenario: &Scenario, found: &mut Vec<Diagnostic>) -> Vec<Translated> {
    let tables = scenario.translation.iter().flatten();
    tables.inspect(|table| whole(scenario, table, found)).map(|t| translated(scenario, t)).collect()
}

/// Does it say everything that the scenario says at its head?
fn whole(scenario: &Scenario, table: &Translation, found: &mut Vec<Diagnostic>) {
    let heads =
        [("question", &scenario.question, &table.question), ("note", &scenario.note, &table.note)];
    for (field, own, other) in heads {
        if own.is_some() && other.is_none() {
            let missing = Diagnostic::new(Code::MissingField, table.span);
            found.push(missing.with("field", field).with("table", "translation"));
        }
    }
}

fn translated(scenario: &Scenario, table: &Translation) -> Translated {
    let of = |option: &OptionTable| (option.name.value.clone(), words(scenario, table, option));
    Translated {
        language: table.language.word(),
        title: table.title.value.clone(),
        question: table.question.as_ref().map(value),
        note: table.note.as_ref().map(value),
        options: scenario.option.iter().map(of).collect(),
    }
}

fn words(scenario: &Scenario, table: &Translation, option: &OptionTable) -> OptionWords {
    let own = said_of(table, option);
    let giver = giver(scenario, option).and_then(|giver| said_of(table, giver));
    let lines = giver.and_then(|said| said.gives_up.as_ref());
    OptionWords {
        called: own.and_then(|said| said.called.as_ref()).map(value),
        says: own.and_then(|said| said.says.as_ref()).map(value),
        gives_up: lines.map(|lines| lines.iter().map(value).collect()),
    }
}

fn said_of<'a>(table: &'a Translation, option: &OptionTable) -> Option<&'a OptionTranslation> {
    table.option.iter().flatten().find(|said| said.name.value == option.name.value)
}

/// The option whose own lines say what this one gives up: itself, or one that it takes over from.
/// A circle ends after as many steps as there are options.
fn giver<'a>(scenario: &'a Scenario, option: &'a OptionTable) -> Option<&'a OptionTable> {
    let by_name: BTreeMap<&str, &OptionTable> =
        scenario.option.iter().map(|option| (option.name.value.as_str(), option)).collect();
    let base = |option: &&'a OptionTable| {
        option.from.as_ref().and_then(|from| by_name.get(from.value.as_str()).copied())
    };
    let chain = std::iter::successors(Some(option), base).take(by_name.len());
    chain.into_iter().find(|option| option.gives_up.is_some())
}

fn value(text: &Text) -> String {
    text.value.clone()
}
