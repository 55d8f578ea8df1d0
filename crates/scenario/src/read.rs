//! From a file to a study.

use std::io::Read as _;
use std::path::Path;

use crate::catalogue::{Shelf, Texts};
use crate::diagnostic::{Code, Diagnostic, FileId, Severity, Span};
use crate::field::{Known, Reader};
use crate::language::Scenario;
use crate::neighbour::{self, Neighbours};
use crate::source::Files;
use crate::study::Study;
use crate::syntax;
use crate::{import, lower};

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
    let name = path.display().to_string();
    match bytes(path) {
        Ok(bytes) => read_beside(&name, &bytes, &Texts::embedded(), &Neighbours::of(path)),
        Err(fault) => refused(&name, fault),
    }
}

/// Read a scenario from the bytes of a file with this name.
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    read_with(name, bytes, &Texts::embedded())
}

/// Read a scenario on another catalogue than the one that the program carries.
pub fn read_with(name: &str, bytes: &[u8], catalogue: &Texts) -> Reading {
    read_beside(name, bytes, catalogue, &Neighbours::default())
}

fn read_beside(name: &str, bytes: &[u8], catalogue: &Texts, neighbours: &Neighbours) -> Reading {
    if bytes.len() as u64 > syntax::MOST_BYTES {
        return refused(name, Refusal::TooLarge(bytes.len() as u64));
    }
    let (mut files, mut found) = (Files::default(), Vec::new());
    let text = syntax::decode(SCENARIO, bytes, &mut found);
    files.add(name, text.as_str());
    let study = match found.is_empty() {
        true => study(&text, catalogue, neighbours, &mut files, &mut found),
        false => None,
    };
    // What is wrong in a part that options share is found once in each: it is said once.
    found.sort_by_cached_key(|d| (d.span, d.code, format!("{:?}", d.args)));
    found.dedup();
    let sound = found.iter().all(|diagnostic| diagnostic.severity() == Severity::Warning);
    Reading { study: study.filter(|_| sound), diagnostics: found, files }
}

fn study(
    text: &str,
    catalogue: &Texts,
    neighbours: &Neighbours,
    files: &mut Files,
    found: &mut Vec<Diagnostic>,
) -> Option<Study> {
    let parsed = syntax::parse(SCENARIO, text, found)?;
    let ids = catalogue.ids();
    let known = Known { ids: &ids, ..Known::default() };
    let reader = Reader::new(SCENARIO, text, known, parsed.broken);
    let (scenario, mut wrong, _) = reader.whole::<Scenario>(parsed.root);
    found.append(&mut wrong);
    let scenario = scenario?;
    let mut shelf = Shelf::new(catalogue, files, found);
    for id in lower::needed(&scenario) {
        shelf.take(id, files, found);
    }
    if found.iter().any(|diagnostic| diagnostic.severity() == Severity::Error) {
        return None;
    }
    let ground = import::terrain(&scenario, neighbours, found)?;
    let mut study = lower::lower(&scenario, &shelf, ground.surface, found)?;
    study.files = files.iter().map(|file| (file.name.clone(), file.text.clone())).collect();
    study.files.extend(ground.digests);
    Some(study)
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
