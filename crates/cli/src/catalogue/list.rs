//! Every entry on a line.

use report::table::{Cell, Table};
use report::text::Words;
use scenario::catalogue::{Library, Sheet};
use serde_json::{Value, json};

use super::measure::letter;
use super::tally::Tally;

/// Some entries as a table, with the share of each grade of all below it.
pub fn text(library: &Library, ids: &[&str], words: &Words) -> String {
    let head = |key: &str, numeric| (words.say(key, &[]), numeric);
    let columns = [
        head("catalogue-head-id", false),
        head("catalogue-head-name", false),
        head("catalogue-head-figures", true),
        head("catalogue-head-grades", false),
    ];
    let mut table = Table::new(String::new(), columns);
    for sheet in ids.iter().filter_map(|id| library.sheets.get(*id)) {
        let name = match sheet.name.is_empty() {
            true => report::common_words(words, &sheet.id).unwrap_or_default(),
            false => sheet.called(words.code()).to_owned(),
        };
        let figures = sheet.figures().count().to_string();
        let cells = [sheet.id.clone(), name, figures, grades(sheet)];
        table.row(cells.map(Cell::from));
    }
    format!("{}\n{}", table.lines(words), Tally::of(library).text(words))
}

/// The same as JSON.
pub fn json(library: &Library, ids: &[&str]) -> Value {
    let entry = |sheet: &Sheet| {
        json!({
            "id": sheet.id,
            "name": sheet.name,
            "says": sheet.says,
            "figures": sheet.figures().count(),
            "grades": grades(sheet),
            "used_by": library.users(&sheet.id),
        })
    };
    let entries: Vec<Value> =
        ids.iter().filter_map(|id| library.sheets.get(*id)).map(entry).collect();
    json!({ "entries": entries, "tally": Tally::of(library).json() })
}

/// How many of its own figures have each grade: `A 1, C 4`.
fn grades(sheet: &Sheet) -> String {
    let count =
        |grade: &str| sheet.figures().filter(|(_, told)| letter(told.grade) == grade).count();
    let counted = ["A", "B", "C", "D"].map(|grade| (grade, count(grade)));
    let there = counted.into_iter().filter(|(_, count)| *count > 0);
    there.map(|(grade, count)| format!("{grade}{count}")).collect::<Vec<_>>().join(" ")
}
