//! From a table to a table.

use std::io::{self, stdin};

use tempfile::SpooledTempFile;

use super::case::Cases;
use super::fault::Faults;
use super::read::{Step, Table};
use super::relation::{CaseWork, Relation, RowWork, Work};
use super::sink::{Cell, Sink};

/// The answers to all of standard input, or `None` where a row was bad, which was said.
pub fn whole_input(
    relation: &Relation,
    work: Work,
    json: bool,
    mut faults: Faults,
) -> io::Result<Option<SpooledTempFile>> {
    let table = Table::open(stdin().lock(), relation.columns, &mut faults)?;
    if faults.any() {
        return Ok(None);
    }
    let sink = match work {
        Work::Rows(work) => rows(relation, table, work, json, &mut faults)?,
        Work::Cases(work) => cases(relation, table, work, json, &mut faults)?,
    };
    faults.close();
    if faults.any() { Ok(None) } else { sink.finish().map(Some) }
}

/// Where a cell of the output comes from.
#[derive(Clone, Copy)]
enum Origin {
    Input(usize),
    Answer(usize),
}

/// Every row gives a row: the input's columns, an answer in place of one that has its name, and
/// the other answers behind them.
fn rows<R: io::Read>(
    relation: &Relation,
    mut table: Table<R>,
    mut work: RowWork,
    json: bool,
    faults: &mut Faults,
) -> io::Result<Sink> {
    let answer = |name: &[u8]| relation.outputs.iter().position(|output| output.as_bytes() == name);
    let origin = |(at, name)| answer(name).map_or(Origin::Input(at), Origin::Answer);
    let mut origins: Vec<Origin> = table.header.iter().enumerate().map(origin).collect();
    let mut names: Vec<&[u8]> = table.header.iter().collect();
    for (at, output) in relation.outputs.iter().enumerate() {
        if !names.contains(&output.as_bytes()) {
            names.push(output.as_bytes());
            origins.push(Origin::Answer(at));
        }
    }
    let mut sink = Sink::new(&names, json)?;
    let mut answers = vec![f64::NAN; relation.outputs.len()];
    loop {
        let number = table.row + 1;
        let row = match table.next(faults)? {
            Step::Sound(row) => row,
            Step::Bad => continue,
            Step::End => return Ok(sink),
        };
        answers.fill(f64::NAN);
        if let Err(refusal) = work(&row, &mut answers) {
            faults.refused(number, relation.columns[refusal.column].name, refusal.why);
        } else if !faults.any() {
            let record = row.record;
            sink.row(origins.iter().map(|origin| match *origin {
                Origin::Input(at) => Cell::Given(record.get(at).unwrap_or_default()),
                Origin::Answer(at) => relation.cell(at, answers[at]),
            }))?;
        }
    }
}

/// Every case gives a row. One case is in memory.
fn cases<R: io::Read>(
    relation: &Relation,
    mut table: Table<R>,
    mut work: Box<dyn CaseWork>,
    json: bool,
    faults: &mut Faults,
) -> io::Result<Sink> {
    const CASE: usize = 0;
    let outputs = relation.outputs.iter().map(|name| name.as_bytes());
    let names: Vec<&[u8]> =
        std::iter::once(relation.columns[CASE].name.as_bytes()).chain(outputs).collect();
    let mut sink = Sink::new(&names, json)?;
    let mut emit = |case: &str, answers: &[f64]| {
        let numbers = answers.iter().enumerate().map(|(at, number)| relation.cell(at, *number));
        sink.row(std::iter::once(Cell::Given(case.as_bytes())).chain(numbers))
    };
    let mut cases = Cases::default();
    let mut sound = true;
    loop {
        let number = table.row + 1;
        let step = table.next(faults)?;
        let row = match &step {
            Step::Sound(row) => Some(row),
            Step::Bad => {
                sound = false;
                continue;
            }
            Step::End => None,
        };
        let before = cases.now().map(str::to_owned);
        let begins = row.map_or(Ok(true), |row| cases.enter(row.word(CASE), CASE));
        let verdict = begins.map(|begins| {
            if let (true, Some(case)) = (begins, before) {
                // A case with a bad row has no answer, and nothing can be said of the rest of it.
                let answers = if std::mem::replace(&mut sound, true) {
                    work.close(&case)
                } else {
                    work.drop_case()
                };
                match answers {
                    Ok(Some(answers)) if !faults.any() => return Some((case, answers)),
                    Ok(_) => {}
                    Err(refusal) => faults.refused(
                        number - 1,
                        relation.columns[refusal.column].name,
                        refusal.why,
                    ),
                }
            }
            None
        });
        let taken = match verdict {
            Ok(answered) => {
                if let Some((case, answers)) = answered {
                    emit(&case, &answers)?;
                }
                row.map_or(Ok(()), |row| work.take(row))
            }
            Err(refusal) => Err(refusal),
        };
        if let Err(refusal) = taken {
            faults.refused(number, relation.columns[refusal.column].name, refusal.why);
            sound = false;
        }
        if row.is_none() {
            break;
        }
    }
    for (case, answers) in work.finish() {
        emit(&case, &answers)?;
    }
    Ok(sink)
}
