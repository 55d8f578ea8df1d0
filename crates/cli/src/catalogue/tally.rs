//! Counts over the whole catalogue: grades, kinds of claims, rows that nothing uses.

use std::collections::{BTreeMap, BTreeSet};

use report::text::{self, Words};
use scenario::catalogue::{Library, Told};
use serde_json::{Value, json};

use super::measure::letter;

/// What is counted.
pub struct Tally {
    figures: usize,
    grades: BTreeMap<&'static str, usize>,
    kinds: BTreeMap<String, usize>,
    /// Figures with at least two citable claims that do not state the same.
    disputed: usize,
    rows: usize,
    used: usize,
    /// Rows that nothing uses, by what they are about.
    idle: BTreeMap<String, usize>,
}

impl Tally {
    /// Of everything.
    pub fn of(library: &Library) -> Self {
        let figures: Vec<&Told> = library
            .sheets
            .values()
            .flat_map(|sheet| sheet.figures().map(|(_, told)| told))
            .collect();
        let (mut grades, mut kinds) = (BTreeMap::new(), BTreeMap::new());
        for told in &figures {
            *grades.entry(letter(told.grade)).or_insert(0) += 1;
            for claim in &told.claims {
                *kinds.entry(claim.said.kind.clone()).or_insert(0) += 1;
            }
        }
        let used: BTreeSet<String> =
            library.sheets.values().flat_map(|sheet| sheet.rows()).collect();
        let mut idle = BTreeMap::new();
        for row in library.rows.values().filter(|row| !used.contains(&row.row)) {
            *idle.entry(row.about[0].clone()).or_insert(0) += 1;
        }
        Self {
            figures: figures.len(),
            grades,
            kinds,
            disputed: figures.iter().filter(|told| disputed(told)).count(),
            rows: library.rows.len(),
            used: library.rows.keys().filter(|row| used.contains(*row)).count(),
            idle,
        }
    }

    /// In sentences.
    pub fn text(&self, words: &Words) -> String {
        let share = |(grade, count): (&&str, &usize)| {
            let share = text::share(words, *count as f64 / self.figures.max(1) as f64);
            let args =
                [("grade", (*grade).into()), ("count", (*count).into()), ("share", share.into())];
            words.say("catalogue-grade-share", &args)
        };
        let kind = |(kind, count): (&String, &usize)| {
            let name = words.say(&format!("claim-kind-{kind}"), &[]);
            words.say("catalogue-of-kind", &[("kind", name.into()), ("count", (*count).into())])
        };
        let idle = |(about, count): (&String, &usize)| {
            words.say("catalogue-of-kind", &[("kind", about.into()), ("count", (*count).into())])
        };
        let lines = [
            words.say(
                "catalogue-figures",
                &[
                    ("figures", self.figures.into()),
                    ("shares", words.list(self.grades.iter().map(share)).into()),
                ],
            ),
            words.say(
                "catalogue-kinds",
                &[("kinds", words.list(self.kinds.iter().map(kind)).into())],
            ),
            words.say("catalogue-disputed", &[("figures", self.disputed.into())]),
            words.say(
                "catalogue-rows",
                &[
                    ("used", self.used.into()),
                    ("rows", self.rows.into()),
                    ("idle", words.list(self.idle.iter().map(idle)).into()),
                ],
            ),
        ];
        lines.iter().map(|line| super::measure::wrapped(&words.set(line), 0)).collect()
    }

    /// As JSON.
    pub fn json(&self) -> Value {
        json!({
            "figures": self.figures,
            "grades": self.grades,
            "claims_by_kind": self.kinds,
            "disputed_figures": self.disputed,
            "rows": { "all": self.rows, "used": self.used, "unused_by_subject": self.idle },
        })
    }
}

/// Do at least two claims that can be cited state different things?
fn disputed(told: &Told) -> bool {
    let mut citable = told.claims.iter().filter(|claim| claim.said.kind != "assumption");
    let Some(first) = citable.next() else { return false };
    citable.any(|other| (other.said.low, other.said.high) != (first.said.low, first.said.high))
}
