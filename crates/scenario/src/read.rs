//! From a file to a study.

use std::io::Read as _;
use std::path::Path;

use crate::catalogue::{Shelf, Texts};
use crate::diagnostic::{Code, Diagnostic, FileId, Severity, Span};
use crate::field::{Known, Reader};
use crate::language::{Raid, Scenario, SideWord};
use crate::neighbour::{self, Neighbours};
use crate::source::Files;
use crate::study::Study;
use crate::vary::{self, Changes};
use crate::{consequence, import, lower};
use crate::{suspicion, syntax};

/// The scenario is the first file of its reading.
const SCENARIO: FileId = FileId(0);

/// What came of reading a scenario.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The study; nothing where anything is an error.
    pub study: Option<Study>,
    /// Everything that is wrong, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that diagnostics speak of.
    pub files: Files,
}

/// Read a scenario from the disk, with the catalogue that the program carries. A file above
/// [`syntax::MOST_BYTES`] is refused unread.
pub fn read_file(path: &Path) -> Reading {
    read_file_changed(path, &Changes::default())
}

/// Read a scenario from the disk with changes, such as a study makes that varies it (see
/// [`crate::vary`]). What is wrong with them is found in files called `--set` and `--vary`.
pub fn read_file_changed(path: &Path, changes: &Changes) -> Reading {
    let name = path.display().to_string();
    match bytes(path) {
        Ok(bytes) => {
            let neighbours = &Neighbours::of(path);
            Given { catalogue: &Texts::embedded(), neighbours, changes }.read(&name, &bytes)
        }
        Err(fault) => refused(&name, fault),
    }
}

/// Read a scenario from the bytes of a file with this name.
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    read_with(name, bytes, &Texts::embedded())
}

/// Read a scenario with changes from the bytes of a file with this name.
pub fn read_changed(name: &str, bytes: &[u8], changes: &Changes) -> Reading {
    let (catalogue, neighbours) = (&Texts::embedded(), &Neighbours::default());
    Given { catalogue, neighbours, changes }.read(name, bytes)
}

/// Read a scenario on another catalogue than the one that the program carries.
pub fn read_with(name: &str, bytes: &[u8], catalogue: &Texts) -> Reading {
    let (neighbours, changes) = (&Neighbours::default(), &Changes::default());
    Given { catalogue, neighbours, changes }.read(name, bytes)
}

/// What is given beside a scenario's own text.
struct Given<'a> {
    catalogue: &'a Texts,
    neighbours: &'a Neighbours,
    changes: &'a Changes,
}

impl Given<'_> {
    fn read(&self, name: &str, bytes: &[u8]) -> Reading {
        if bytes.len() as u64 > syntax::MOST_BYTES {
            return refused(name, Refusal::TooLarge(bytes.len() as u64));
        }
        let (mut files, mut found) = (Files::default(), Vec::new());
        let text = syntax::decode(SCENARIO, bytes, &mut found);
        files.add(name, text.as_str());
        let study = match found.is_empty() {
            true => self.study(&text, &mut files, &mut found),
            false => None,
        };
        // What is wrong in a part that options share is found once in each: it is said once.
        found.sort_by_cached_key(|d| (d.span, d.code, format!("{:?}", d.args)));
        found.dedup();
        let sound = found.iter().all(|diagnostic| diagnostic.severity() == Severity::Warning);
        Reading { study: study.filter(|_| sound), diagnostics: found, files }
    }

    fn study(&self, text: &str, files: &mut Files, found: &mut Vec<Diagnostic>) -> Option<Study> {
        let mut parsed = syntax::parse(SCENARIO, text, found)?;
        found.extend(suspicion::find(SCENARIO, &parsed.root));
        let mut applying = vary::Applying::default();
        for (name, changes) in [("--set", &self.changes.set), ("--vary", &self.changes.vary)] {
            if !changes.is_empty() {
                let file = files.add(name, vary::text(changes));
                applying.put(&mut parsed.root, changes, file, found);
            }
        }
        let ids = self.catalogue.ids();
        let known = Known { ids: &ids, ..Known::default() };
        let reader = Reader::new(SCENARIO, text, known, parsed.broken);
        let (scenario, mut wrong, _) = reader.whole::<Scenario>(parsed.root);
        found.append(&mut wrong);
        let mut scenario = scenario?;
        resize(&mut scenario);
        let mut shelf = Shelf::new(self.catalogue, files, found);
        for id in lower::needed(&scenario) {
            shelf.take(id, files, found);
        }
        let partial = found.iter().any(|d| d.severity() == Severity::Error);
        let before = found.len();
        let ground = import::terrain(&scenario, self.neighbours, found)?;
        let tables = scenario.traffic.iter().flatten();
        let tables: Vec<_> =
            tables.map(|table| import::traffic(table, self.neighbours, found)).collect();
        let recorded: Vec<import::Recorded> = tables.into_iter().collect::<Option<_>>()?;
        let (surface, figures) = (ground.surface, &applying.figures);
        let (claims, view) = (self.changes.claims, self.changes.view);
        let given = lower::Given {
            shelf: &shelf,
            ground: surface,
            figures,
            recorded: &recorded,
            claims,
            view,
        };
        let study = lower::lower(&scenario, given, found);
        consequence::leave_out(found, before, text);
        if partial {
            return None;
        }
        let mut study = study?;
        study.files = files.iter().map(|file| (file.name.clone(), file.text.clone())).collect();
        study.files.extend(ground.digests);
        study.files.extend(recorded.into_iter().map(|table| (table.group, table.digest)));
        Some(study)
    }
}

/// Hostile groups with so many times their flights as the author asks; what carriers release follows
/// its carriers.
fn resize(scenario: &mut Scenario) {
    let factor = scenario.raid_size();
    let own = |raid: &&mut Raid| raid.side == SideWord::Hostile && raid.released.is_none();
    for raid in scenario.raid.iter_mut().filter(own) {
        let count = (f64::from(raid.count.value) * factor).round().max(1.0);
        raid.count.value = count.min(f64::from(u32::MAX)) as u32;
    }
}

enum Refusal {
    TooLarge(u64),
    Unreadable(std::io::ErrorKind),
}

/// The bytes of a file, or why they are not read.
fn bytes(path: &Path) -> Result<Vec<u8>, Refusal> {
    let unreadable = |error: std::io::Error| Refusal::Unreadable(error.kind());
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    if length > syntax::MOST_BYTES {
        return Err(Refusal::TooLarge(length));
    }
    // What has no length of its own, such as a pipe, is cut where it becomes too long.
    let mut bytes = Vec::new();
    file.take(syntax::MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn refused(name: &str, why: Refusal) -> Reading {
    let mut files = Files::default();
    let at = Span::new(files.add(name, ""), 0..0);
    let diagnostic = match why {
        Refusal::TooLarge(bytes) => syntax::too_large(at, bytes),
        Refusal::Unreadable(kind) => {
            Diagnostic::new(Code::Unreadable, at).with("reason", neighbour::reason(kind))
        }
    };
    Reading { study: None, diagnostics: vec![diagnostic], files }
}
