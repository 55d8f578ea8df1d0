//! The tables of a study as files, each whole under its name or not there.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use report::Subject;
use report::columnar::{FORMS, Field, Form, Sink};
use report::records::{self, Again, Replications, notes};
use report::text::Words;
use study::Row;

/// Every file that tables are written to.
pub fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let forms = records::names().flat_map(|name| FORMS.iter().map(move |form| (name, form)));
    forms.map(move |(name, form)| file(folder, name, form))
}

fn file(folder: &Path, name: &str, form: &Form) -> PathBuf {
    folder.join(format!("{name}.{}", form.ending))
}

/// What is half written bears this ending.
fn part(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// Writes the tables that are made from findings; where every flight of every replication is asked
/// for, they are played again.
pub fn write(
    subject: &Subject,
    again: Option<&Again>,
    folder: &Path,
) -> Result<(), (PathBuf, io::Error)> {
    for table in records::ALL {
        for form in FORMS {
            let file = file(folder, table.name, form);
            let written = begun(&file, form, &(table.fields)(subject), &notes(subject))
                .and_then(|mut sink| {
                    (table.write)(subject, again, &mut *sink)?;
                    sink.end()
                })
                .and_then(|()| std::fs::rename(part(&file), &file));
            if let Err(fault) = written {
                let _ = std::fs::remove_file(part(&file));
                return Err((file, fault));
            }
        }
    }
    Ok(())
}

fn begun(
    file: &Path,
    form: &Form,
    fields: &[Field],
    notes: &[(String, String)],
) -> io::Result<Box<dyn Sink + Send>> {
    let out: Box<dyn Write + Send> = Box::new(File::create(part(file))?);
    (form.begin)(out, fields, notes)
}

/// The table of replications, begun with its first row, when the study's folder is there.
pub struct Rows<'a> {
    folder: &'a Path,
    options: Vec<String>,
    words: &'a Words,
    table: Option<io::Result<Replications<'static>>>,
}

impl<'a> Rows<'a> {
    /// Into this folder.
    pub fn into_folder(folder: &'a Path, options: Vec<String>, words: &'a Words) -> Self {
        Self { folder, options, words, table: None }
    }

    /// One more row.
    pub fn row(&mut self, row: &Row) {
        let Self { folder, options, words, table } = self;
        let table = table.get_or_insert_with(|| {
            let fields = Replications::fields(row.columns, words);
            let begin = |form| begun(&file(folder, Replications::NAME, form), form, &fields, &[]);
            let sinks = FORMS.iter().map(begin).collect::<io::Result<Vec<_>>>()?;
            Ok(Replications::to(options.clone(), sinks))
        });
        if let Ok(table) = table {
            table.row(row);
        }
    }

    fn files(&self) -> impl Iterator<Item = PathBuf> {
        FORMS.iter().map(|form| file(self.folder, Replications::NAME, form))
    }

    /// No more rows come.
    pub fn end(mut self) -> Result<(), (PathBuf, io::Error)> {
        let Some(table) = self.table.take() else { return Ok(()) };
        let named = || self.files().try_for_each(|file| std::fs::rename(part(&file), file));
        let written = table.and_then(Replications::end).and_then(|()| named());
        written.map_err(|fault| (self.folder.join(Replications::NAME), fault))
    }
}

impl Drop for Rows<'_> {
    /// Of a study that did not come to its end nothing half written is left.
    fn drop(&mut self) {
        self.table = None;
        self.files().for_each(|file| {
            let _ = std::fs::remove_file(part(&file));
        });
    }
}
