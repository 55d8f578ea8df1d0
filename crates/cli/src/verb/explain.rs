//! `ravelin explain`: what stands behind the code of a diagnostic.

use clap::Args;
use report::diagnostic;
use report::text::Words;
use scenario::{Code, Severity, example};

use crate::outcome::Outcome;
use crate::terminal;

#[derive(Args, Debug)]
pub struct Explain {
    /// The code that stands in brackets after `error` or `warning`; without one all are listed.
    code: Option<String>,
}

impl Explain {
    /// Print the page of the code, or what codes there are.
    pub fn tell(&self, words: &Words) -> Outcome {
        let Some(code) = &self.code else {
            terminal::print(list(words));
            return Outcome::Done;
        };
        let asked = code.trim().to_uppercase();
        match Code::ALL.iter().find(|code| code.id() == asked) {
            Some(code) => {
                terminal::print(page(*code, words));
                Outcome::Done
            }
            None => {
                terminal::tell(&words.say("explain-unknown", &[("code", code.as_str().into())]));
                let near = scenario::nearest(&asked, Code::ALL.iter().map(|code| code.id()));
                if !near.is_empty() {
                    let names = words.list(near.iter().map(String::as_str));
                    terminal::tell(&words.say("explain-near", &[("names", names.into())]));
                }
                Outcome::BadInput
            }
        }
    }
}

/// Every code with the first sentence of its page.
fn list(words: &Words) -> String {
    let line = |code: &Code| {
        let page = words.say(&format!("explain-{}", code.id()), &[]);
        let end = page.find(". ").map_or(page.len(), |end| end + 1);
        format!("{}  {}\n", code.id(), page[..end].replace('\n', " "))
    };
    Code::ALL.iter().map(line).collect()
}

/// What it is, what the program says of an example, why it is a mistake and how it is mended.
fn page(code: Code, words: &Words) -> String {
    let severity = match code.severity() {
        Severity::Error => "explain-severity-error",
        Severity::Warning => "explain-severity-warning",
    };
    let mut parts = vec![words.say(severity, &[("code", code.id().into())])];
    parts.push(words.say(&format!("explain-{}", code.id()), &[]));
    if let Some((right, wrong)) = example::of(code) {
        parts.push(example_of(code, right, wrong, words));
    }
    format!("{}\n", parts.join("\n\n"))
}

/// An example, with what the program says of it.
fn example_of(code: Code, right: &str, wrong: &str, words: &Words) -> String {
    let text = example::SMALL.replacen(right, wrong, 1);
    let reading = scenario::read("example.toml", text.as_bytes());
    let own: Vec<_> = reading.diagnostics.iter().filter(|d| d.code == code).cloned().collect();
    let said = diagnostic::text(&own[..own.len().min(1)], &reading.files, words, false);
    let shown = |text: &str| {
        let visible = text.trim_end().escape_debug().to_string();
        let visible = visible.replace("\\n", "\n").replace("\\\"", "\"").replace("\\'", "'");
        visible.lines().map(|line| format!("    {line}\n")).collect::<String>()
    };
    let mut out = format!("{}\n\n{}\n", words.say("explain-said", &[]), said.trim_end());
    out.push_str(&format!("\n{}\n\n{}", words.say("explain-wrong", &[]), shown(wrong)));
    out.push_str(&format!("\n{}\n\n{}", words.say("explain-right", &[]), shown(right)));
    out.trim_end().to_owned()
}
