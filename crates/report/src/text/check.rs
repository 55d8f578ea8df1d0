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
}

/// Everything that is wrong with a language, against the one it falls back to.
pub fn faults(language: &Language, fallback: &Language) -> Vec<Fault> {
    let mut faults = Vec::new();
    let its = messages(language, &mut faults);
    let meant = messages(fallback, &mut Vec::new());
    for (key, arguments) in &meant {
        match its.get(key) {
            None => faults.push(Fault::Missing { key: key.clone() }),
            Some(other) if other != arguments => {
                faults.push(Fault::OtherArguments { key: key.clone() });
            }
            Some(_) => {}
        }
    }
    let unknown = its.keys().filter(|key| !meant.contains_key(*key));
    faults.extend(unknown.map(|key| Fault::Unknown { key: key.clone() }));
    faults
}

/// Every key with the arguments that its message takes.
fn messages(language: &Language, faults: &mut Vec<Fault>) -> BTreeMap<String, BTreeSet<String>> {
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
            let mut arguments = BTreeSet::new();
            message.value.iter().for_each(|pattern| collect(pattern, &mut arguments));
            let key = message.id.name.to_owned();
            if messages.insert(key.clone(), arguments).is_some() {
                faults.push(Fault::Twice { key });
            }
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, arguments),
            Expression::Select { selector, variants } => {
                collect_inline(selector, arguments);
                variants.iter().for_each(|variant| collect(&variant.value, arguments));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: call, .. } => {
            call.positional.iter().for_each(|inner| collect_inline(inner, arguments));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = &**expression {
                collect_inline(inner, arguments);
            }
        }
        _ => {}
    }
}
