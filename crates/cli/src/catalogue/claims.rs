//! Every claim on a line, and the counts below.

use report::table::{Cell, Table};
use report::text::Words;
use scenario::catalogue::{Library, Line, Told, ToldClaim};
use serde_json::{Value, json};

use super::measure::{letter, stated};
use super::tally::Tally;

/// As a table: which figure, what is said, by whom.
pub fn text(library: &Library, words: &Words) -> String {
    let head = |key: &str, numeric| (words.say(key, &[]), numeric);
    let columns = [
        head("catalogue-head-figure", false),
        head("catalogue-head-value", false),
        head("catalogue-head-grade", false),
        head("catalogue-head-who", false),
        head("catalogue-head-row", false),
    ];
    let mut table = Table::new(String::new(), columns);
    for (name, told, claim) in each(library) {
        let kind = words.say(&format!("claim-kind-{}", claim.said.kind), &[]);
        let who = match claim.said.kind.as_str() {
            "assumption" => kind,
            _ => words.say(
                "catalogue-by",
                &[("kind", kind.into()), ("source", (&claim.said.source).into())],
            ),
        };
        let value = stated(claim, told.dimension.base(), words);
        let row = claim.row.clone().unwrap_or_default();
        let cells = [name, value, letter(told.grade).to_owned(), who, row];
        table.row(cells.map(Cell::from));
    }
    format!("{}\n{}", table.lines(words), Tally::of(library).text(words))
}

/// As JSON.
pub fn json(library: &Library) -> Value {
    let claims: Vec<Value> = each(library)
        .map(|(name, told, claim)| {
            let mut value = described(claim);
            value["figure"] = name.into();
            value["unit"] = told.dimension.base().into();
            value["grade"] = letter(told.grade).into();
            value
        })
        .collect();
    json!({ "claims": claims, "tally": Tally::of(library).json() })
}

/// One claim as JSON, in SI.
pub fn described(claim: &ToldClaim) -> Value {
    let said = &claim.said;
    json!({
        "low": said.low,
        "nominal": (!claim.even).then_some(said.nominal),
        "high": said.high,
        "kind": said.kind,
        "source": (said.kind != "assumption" || said.source != "assumption").then_some(&said.source),
        "year": (said.year > 0).then_some(said.year),
        "row": claim.row,
        "means": claim.means.map(|means| means.word()),
        "aside": claim.aside,
        "note": said.note,
    })
}

fn each(library: &Library) -> impl Iterator<Item = (String, &Told, &ToldClaim)> {
    library.sheets.values().flat_map(|sheet| {
        sheet.figures().flat_map(move |(line, told)| {
            let name = name(&sheet.id, line);
            told.claims.iter().map(move |claim| (name.clone(), told, claim))
        })
    })
}

/// What a figure is called in files: `radar/91n6e.reach`.
pub fn name(id: &str, line: &Line) -> String {
    let of = match line.of.is_empty() {
        true => String::new(),
        false => format!(".{}", line.of.rsplit('/').next().unwrap_or_default()),
    };
    format!("{id}.{}{of}", line.keys.join("."))
}
