//! What is wrong with the message files of a language, against those it falls back to.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::Language;

/// What is wrong with a message file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It does not parse.
    Syntax {
        /// In which file.
        file: String,
    },
    /// A key stands twice.
    Twice {
        /// Which one.
        key: String,
    },
    /// A key that the first language has is not there.
    Missing {
        /// Which one.
        key: String,
    },
    /// A key that the first language does not have.
    Unknown {
        /// Which one.
        key: String,
    },
    /// A message takes other arguments than in the first language.
    OtherArguments {
        /// Whose.
        key: String,
    },
    /// A message states other numbers than in the first language.
    OtherNumbers {
        /// Whose.
        key: String,
    },
}

/// Everything that is wrong with a language, against the one it falls back to.
pub fn faults(language: &Language, fallback: &Language) -> Vec<Fault> {
    let mut faults = Vec::new();
    let its = messages(language, &mut faults);
    let meant = messages(fallback, &mut Vec::new());
    for (key, meant) in &meant {
        match its.get(key) {
            None => faults.push(Fault::Missing { key: key.clone() }),
            Some(other) if other.arguments != meant.arguments => {
                faults.push(Fault::OtherArguments { key: key.clone() });
            }
            Some(other) if other.numbers() != meant.numbers() => {
                faults.push(Fault::OtherNumbers { key: key.clone() });
            }
            Some(_) => {}
        }
    }
    let unknown = its.keys().filter(|key| !meant.contains_key(*key));
    faults.extend(unknown.map(|key| Fault::Unknown { key: key.clone() }));
    faults
}

/// What a message takes and says.
#[derive(Default)]
struct Message {
    arguments: BTreeSet<String>,
    /// Its own words, where they hang on a count those for most counts.
    words: String,
}

impl Message {
    /// The numbers that its words state, however their digits are grouped or raised.
    fn numbers(&self) -> Vec<String> {
        const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
        let plain = |c: char| match RAISED.iter().position(|raised| *raised == c) {
            Some(digit) => char::from(b'0' + digit as u8),
            None => c,
        };
        let text: String = self.words.chars().filter(|c| *c != ',').map(plain).collect();
        let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
        let mut numbers: Vec<String> = runs.map(str::to_owned).collect();
        numbers.sort_unstable();
        numbers
    }
}

/// Every key with its message.
fn messages(language: &Language, faults: &mut Vec<Fault>) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (file, content) in language.files {
        let resource = match fluent_syntax::parser::parse(*content) {
            Ok(resource) => resource,
            Err((resource, _)) => {
                faults.push(Fault::Syntax { file: (*file).to_owned() });
                resource
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut found = Message::default();
            message.value.iter().for_each(|pattern| collect(pattern, true, &mut found));
            let key = message.id.name.to_owned();
            if messages.insert(key.clone(), found).is_some() {
                faults.push(Fault::Twice { key });
            }
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, spoken: bool, found: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } if spoken => found.words.push_str(value),
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                collect_inline(inline, found);
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                collect_inline(selector, found);
                variants.iter().for_each(|v| collect(&v.value, spoken && v.default, found));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.arguments.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: call, .. } => {
            call.positional.iter().for_each(|inner| collect_inline(inner, found));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = &**expression {
                collect_inline(inner, found);
            }
        }
        _ => {}
    }
}
