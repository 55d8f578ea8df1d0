//! From a table to a table.

use std::io::{self, stdin};

use tempfile::SpooledTempFile;

use super::case::Cases;
use super::fault::Faults;
use super::read::{Step, Table};
use super::relation::{CaseWork, Relation, RowWork, Work};
use super::row::Row;
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
            Step::Bad(_) => continue,
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

/// The column that says to which case a row belongs.
const CASE: usize = 0;

/// Every case gives a row. One case is in memory.
fn cases<R: io::Read>(
    relation: &Relation,
    mut table: Table<R>,
    work: Box<dyn CaseWork>,
    json: bool,
    faults: &mut Faults,
) -> io::Result<Sink> {
    let inputs = relation.columns[CASE..=CASE].iter().map(|column| column.name);
    let names: Vec<&[u8]> =
        inputs.chain(relation.outputs.iter().copied()).map(str::as_bytes).collect();
    let sink = Sink::new(&names, json)?;
    let mut passage = Passage { relation, work, cases: Cases::default(), sound: true, sink };
    loop {
        let number = table.row + 1;
        match table.next(faults)? {
            Step::Sound(row) => passage.row(number, &row, true, faults)?,
            Step::Bad(row) => passage.row(number, &row, false, faults)?,
            Step::End => break,
        }
    }
    passage.close(table.row, faults)?;
    for (case, answers) in passage.work.finish() {
        passage.emit(&case, &answers)?;
    }
    Ok(passage.sink)
}

/// The cases of a table on their way through a relation.
struct Passage<'a> {
    relation: &'a Relation,
    work: Box<dyn CaseWork>,
    cases: Cases,
    /// No row of the case at hand was bad.
    sound: bool,
    sink: Sink,
}

impl Passage<'_> {
    fn row(&mut self, number: u64, row: &Row, sound: bool, faults: &mut Faults) -> io::Result<()> {
        let case = row.word(CASE);
        if case.is_empty() {
            self.sound = false;
            return Ok(());
        }
        if self.cases.now() != Some(case) {
            self.close(number - 1, faults)?;
        }
        let entered = self.cases.enter(case, CASE);
        let taken = entered.and_then(|_| if sound { self.work.take(row) } else { Ok(()) });
        self.sound &= sound && taken.is_ok();
        if let Err(refusal) = taken {
            faults.refused(number, self.relation.columns[refusal.column].name, refusal.why);
        }
        Ok(())
    }

    /// The case at hand is over: keep its answers. Of one with a bad row nothing can be said.
    fn close(&mut self, last_row: u64, faults: &mut Faults) -> io::Result<()> {
        let Some(case) = self.cases.now().map(str::to_owned) else { return Ok(()) };
        if !std::mem::replace(&mut self.sound, true) {
            self.work.forget();
            return Ok(());
        }
        match self.work.close(&case) {
            Ok(Some(answers)) if !faults.any() => self.emit(&case, &answers),
            Ok(_) => Ok(()),
            Err(refusal) => {
                let column = self.relation.columns[refusal.column].name;
                faults.refused(last_row, column, refusal.why);
                Ok(())
            }
        }
    }

    fn emit(&mut self, case: &str, answers: &[f64]) -> io::Result<()> {
        let relation = self.relation;
        let numbers = answers.iter().enumerate().map(|(at, number)| relation.cell(at, *number));
        self.sink.row(std::iter::once(Cell::Given(case.as_bytes())).chain(numbers))
    }
}
