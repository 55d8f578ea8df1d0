//! One thing of the catalogue, whole.

use std::collections::BTreeSet;

use report::text::Words;
use scenario::catalogue::{Content, Library, Line, Public, Sheet, SourceEntry, Told, ToldClaim};
use serde_json::{Value, json};

use super::measure::{apart, letter, spread, stated, wrapped};
use super::{claims, sources};

/// What an id can name.
pub enum Thing<'l> {
    /// An entry, or a kind of common figures.
    Sheet(&'l Sheet),
    /// A source.
    Source(&'l SourceEntry),
    /// A row of the table of public figures.
    Row(&'l Public),
}

impl<'l> Thing<'l> {
    /// What this id names, if anything.
    pub fn of(library: &'l Library, id: &str) -> Option<Self> {
        let source = || library.sources.iter().find(|source| source.key.value == id);
        let sheet = library.sheets.get(id).map(Self::Sheet);
        sheet.or_else(|| library.rows.get(id).map(Self::Row)).or_else(|| source().map(Self::Source))
    }

    /// In words, for a page of 80 columns.
    pub fn text(&self, library: &Library, words: &Words) -> String {
        match self {
            Self::Sheet(sheet) => sheet_text(library, sheet, words),
            Self::Source(source) => {
                let block = sources::block(library, source, words);
                let claims = library.sheets.values().flat_map(|sheet| {
                    sheet.figures().flat_map(move |(line, told)| {
                        let own = told.claims.iter().filter(|c| c.said.source == source.key.value);
                        own.map(move |claim| (claims::name(&sheet.id, line), told, claim))
                    })
                });
                let line = |(name, told, claim): (String, &Told, &ToldClaim)| {
                    apart(&name, &stated(claim, told.dimension.base(), words))
                };
                block + &claims.map(line).collect::<String>()
            }
            Self::Row(row) => {
                let used = library.users_of_row(&row.row);
                quoted(row, 0, words) + &users(&used, words)
            }
        }
    }

    /// As JSON.
    pub fn json(&self, library: &Library) -> Value {
        match self {
            Self::Sheet(sheet) => sheet_json(library, sheet),
            Self::Source(source) => sources::described(library, source),
            Self::Row(row) => {
                let mut value = row_json(row);
                value["used_by"] = library.users_of_row(&row.row).into();
                value
            }
        }
    }
}

/// Ids that are likely meant: of entries that bear the name, else of those that have it in theirs.
pub fn near<'l>(library: &'l Library, id: &str) -> Vec<&'l str> {
    let all: Vec<&str> = library.sheets.keys().map(String::as_str).collect();
    let near = scenario::ids_meant(id, &all);
    all.into_iter().filter(|other| near.iter().any(|name| name == other)).collect()
}

fn sheet_text(library: &Library, sheet: &Sheet, words: &Words) -> String {
    let name = match sheet.name.is_empty() {
        true => report::common_words(words, &sheet.id).unwrap_or_default(),
        false => sheet.called(words.code()).to_owned(),
    };
    let mut out = apart(&name, &sheet.id) + "\n" + &wrapped(&sheet.says, 0);
    let plain = sheet.lines.iter().filter_map(|line| match &line.content {
        Content::Text(text) => Some(wrapped(&format!("{}: {text}", line.keys.join(".")), 2)),
        _ => None,
    });
    let plain: String = plain.collect();
    if !plain.is_empty() {
        out += &format!("\n{plain}");
    }
    let mut quotes = Quotes { library, words, done: BTreeSet::new() };
    for (line, told) in sheet.figures() {
        out += &figure(line, told, &mut quotes);
    }
    out += &common(sheet, words);
    let context: Vec<&Public> =
        sheet.context.iter().filter_map(|row| library.rows.get(row)).collect();
    if !context.is_empty() {
        out += &format!("\n{}\n", words.say("catalogue-context", &[]));
        out += &context.iter().map(|row| quoted(row, 2, words)).collect::<String>();
    }
    out + "\n" + &users(&library.users(&sheet.id), words)
}

/// Rows of the table of public figures, each quoted once on a page.
struct Quotes<'l> {
    library: &'l Library,
    words: &'l Words,
    done: BTreeSet<&'l str>,
}

impl<'l> Quotes<'l> {
    fn quote(&mut self, row: &str) -> String {
        let Some(row) = self.library.rows.get(row) else { return String::new() };
        match self.done.insert(&row.row) {
            true => quoted(row, 6, self.words),
            false => {
                let args = [("row", (&row.row).into())];
                wrapped(&self.words.say("catalogue-row-above", &args), 6)
            }
        }
    }
}

/// A figure: what it is taken as, then who said what.
fn figure(line: &Line, told: &Told, quotes: &mut Quotes<'_>) -> String {
    let words = quotes.words;
    let value = words.say(
        "catalogue-value-grade",
        &[("value", spread(told, words).into()), ("grade", letter(told.grade).into())],
    );
    let mut out = format!("\n{}", apart(&title(line, words), &words.set(&value)));
    for claim in &told.claims {
        out += &said(claim, told, words);
        out += &claim.row.as_ref().map_or(String::new(), |row| quotes.quote(row));
    }
    out
}

fn said(claim: &ToldClaim, told: &Told, words: &Words) -> String {
    let said = &claim.said;
    let kind = words.say(&format!("claim-kind-{}", said.kind), &[]);
    let mut who = match said.source.as_str() {
        "assumption" => kind,
        source => words.say("catalogue-by", &[("kind", kind.into()), ("source", source.into())]),
    };
    if said.year > 0 {
        who = words.say(
            "catalogue-in-year",
            &[("who", who.into()), ("year", said.year.to_string().into())],
        );
    }
    if let Some(means) = claim.means {
        let means = words.say(&format!("claim-means-{}", means.word()), &[]);
        who = words.say("catalogue-and", &[("what", who.into()), ("more", means.into())]);
    }
    if claim.aside {
        let aside = words.say("catalogue-aside", &[]);
        who = words.say("catalogue-and", &[("what", who.into()), ("more", aside.into())]);
    }
    let value = words.set(&stated(claim, told.dimension.base(), words));
    apart(&format!("  - {who}"), &value) + &wrapped(&said.note, 4)
}

/// Figures that it shares with all of its kind: a line each, and where to read on.
fn common(sheet: &Sheet, words: &Words) -> String {
    let lines = sheet.lines.iter().filter_map(|line| match &line.content {
        Content::Common(_, told) => {
            Some(apart(&format!("  {}", title(line, words)), &words.set(&spread(told, words))))
        }
        _ => None,
    });
    let lines: String = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    let kinds = words.list(sheet.common());
    let heading = words.say("catalogue-common", &[("kinds", kinds.into())]);
    format!("\n{}{lines}", wrapped(&heading, 0))
}

/// What a line is called: its words, and what tells its table from others.
fn title(line: &Line, words: &Words) -> String {
    let keys = line.keys.join(".");
    let named = report::field_words(words, &keys).unwrap_or(keys);
    match line.of.is_empty() {
        true => named,
        false => {
            words.say("catalogue-title-of", &[("what", named.into()), ("of", (&line.of).into())])
        }
    }
}

/// A row of the table of public figures, word by word.
fn quoted(row: &Public, indent: usize, words: &Words) -> String {
    let [low, nominal, high] = &row.values;
    let stated: Vec<&str> =
        [low, nominal, high].into_iter().map(String::as_str).filter(|v| !v.is_empty()).collect();
    let args = [
        ("row", (&row.row).into()),
        ("about", row.about.join(", ").into()),
        ("values", stated.join(" / ").into()),
        ("unit", (&row.unit).into()),
    ];
    let mut out = wrapped(&words.say("catalogue-row", &args), indent);
    out += &wrapped(&row.source, indent + 2);
    out + &wrapped(&row.note, indent + 2)
}

fn users(users: &[&str], words: &Words) -> String {
    if users.is_empty() {
        return words.say("catalogue-unused", &[]) + "\n";
    }
    let names = words.list(users.iter().map(|id| (*id).to_owned()));
    wrapped(&words.say("catalogue-used-by", &[("names", names.into())]), 0)
}

fn sheet_json(library: &Library, sheet: &Sheet) -> Value {
    let figure = |line: &Line, told: &Told, common: Option<&String>| {
        json!({
            "figure": line.keys.join("."),
            "of": (!line.of.is_empty()).then_some(&line.of),
            "unit": told.dimension.base(),
            "low": told.law.low(),
            "nominal": told.law.nominal(),
            "high": told.law.high(),
            "grade": letter(told.grade),
            "group": told.group,
            "common": common,
            "claims": told.claims.iter().map(claims::described).collect::<Vec<_>>(),
        })
    };
    let figures: Vec<Value> = sheet
        .lines
        .iter()
        .filter_map(|line| match &line.content {
            Content::Text(_) => None,
            Content::Figure(told) => Some(figure(line, told, None)),
            Content::Common(kind, told) => Some(figure(line, told, Some(kind))),
        })
        .collect();
    let plain: Vec<Value> = sheet
        .lines
        .iter()
        .filter_map(|line| match &line.content {
            Content::Text(text) => Some(json!({ "key": line.keys.join("."), "value": text })),
            _ => None,
        })
        .collect();
    let rows = sheet.rows();
    let quoted = rows.iter().filter_map(|row| library.rows.get(row)).map(row_json);
    json!({
        "id": sheet.id,
        "name": sheet.name,
        "says": sheet.says,
        "fields": plain,
        "figures": figures,
        "context": sheet.context,
        "rows": quoted.collect::<Vec<_>>(),
        "used_by": library.users(&sheet.id),
    })
}

fn row_json(row: &Public) -> Value {
    let [system, component, parameter] = &row.about;
    let [low, nominal, high] = &row.values;
    json!({
        "row": row.row,
        "system": system,
        "component": component,
        "parameter": parameter,
        "low": low,
        "nominal": nominal,
        "high": high,
        "unit": row.unit,
        "confidence": row.confidence,
        "source": row.source,
        "note": row.note,
        "context_only": row.is_context(),
    })
}
