//! A study's folder: its manifest, its journal, and a lock on both.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Journal, Manifest, Shape};
use crate::error::StudyError;
use crate::request::Keeping;
use crate::scene::Stretch;

/// What a study's folder is known by, written before anything else.
pub const MANIFEST: &str = "manifest.json";
const JOURNAL: &str = "journal.bin";
const SUMMARY: &str = "summary.json";
const LOCK: &str = "lock";
/// What a file is called until it is whole.
const PART: &str = "part";

/// A study's folder, in use by this program alone while this lives. The system gives the lock
/// back when the program ends, however it ends.
pub(crate) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Take the folder for a study: begun anew where it holds none (or `force` says so), gone on
    /// with where it holds this one and `resume` says so. Refused in every other case, before
    /// anything in it is changed.
    pub(crate) fn take(keeping: &Keeping, manifest: &Manifest) -> Result<Self, StudyError> {
        let path = keeping.folder.clone();
        if !keeping.force && is_foreign(&path)? {
            return Err(StudyError::FolderNotEmpty { folder: path });
        }
        fs::create_dir_all(&path).map_err(|why| unwritable(&path, why))?;
        let folder = Self { _lock: lock(&path)?, path };
        match read_if_there(&folder.path.join(MANIFEST))? {
            Some(held) => folder.settle_with(&held, keeping, manifest)?,
            None => folder.begin(manifest)?,
        }
        Ok(folder)
    }

    fn settle_with(
        &self,
        held: &[u8],
        keeping: &Keeping,
        manifest: &Manifest,
    ) -> Result<(), StudyError> {
        let folder = self.path.clone();
        let unused = !self.path.join(JOURNAL).exists();
        match manifest.differs_from(held) {
            None if keeping.resume => Ok(()),
            // Only its manifest was written before the program was ended.
            None if unused => Ok(()),
            _ if keeping.force => self.begin(manifest),
            Some(_) if !Manifest::is_one(held) => {
                Err(StudyError::ManifestDamaged { file: self.path.join(MANIFEST) })
            }
            Some(differs) if keeping.resume => Err(StudyError::OtherStudy { folder, differs }),
            _ => Err(StudyError::FolderHoldsStudy { folder }),
        }
    }

    /// Forget what a study left here and write this one's manifest.
    fn begin(&self, manifest: &Manifest) -> Result<(), StudyError> {
        for name in [SUMMARY, JOURNAL, MANIFEST] {
            let file = self.path.join(name);
            match fs::remove_file(&file) {
                Err(why) if why.kind() != io::ErrorKind::NotFound => {
                    return Err(unwritable(&file, why));
                }
                _ => {}
            }
        }
        self.write(MANIFEST, &manifest.bytes())
    }

    /// Open the journal and keep what is whole and belongs to the study.
    pub(crate) fn journal(
        &self,
        shape: Shape,
        belongs: impl Fn(&Stretch) -> bool,
    ) -> Result<Journal, StudyError> {
        let path = self.path.join(JOURNAL);
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false).open(&path);
        let file = file.map_err(|why| unwritable(&path, why))?;
        Journal::open(Box::new(file), path, shape, belongs)
    }

    /// Write the summary.
    pub(crate) fn write_summary(&self, bytes: &[u8]) -> Result<(), StudyError> {
        self.write(SUMMARY, bytes)
    }

    /// Write a whole file or none.
    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), StudyError> {
        let file = self.path.join(name);
        let part = file.with_extension(PART);
        let written = File::create(&part)
            .and_then(|mut open| open.write_all(bytes).and_then(|()| open.sync_all()))
            .and_then(|()| fs::rename(&part, &file));
        written.map_err(|why| unwritable(&file, why))
    }
}

fn lock(folder: &Path) -> Result<File, StudyError> {
    let path = folder.join(LOCK);
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path);
    let file = file.map_err(|why| unwritable(&path, why))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StudyError::FolderInUse { folder: folder.to_owned() }),
        Err(TryLockError::Error(why)) => Err(unwritable(&path, why)),
    }
}

/// Does the folder hold files, but no study and nothing that a study leaves when it is ended
/// before its manifest stands?
fn is_foreign(folder: &Path) -> Result<bool, StudyError> {
    let first_steps = [LOCK.to_owned(), format!("manifest.{PART}")];
    let unreadable = |why| StudyError::Unreadable { file: folder.to_owned(), why };
    let entries = match fs::read_dir(folder) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(false),
        entries => entries.map_err(unreadable)?,
    };
    let mut foreign = false;
    for entry in entries {
        let name = entry.map_err(unreadable)?.file_name();
        if name == MANIFEST {
            return Ok(false);
        }
        foreign |= !first_steps.iter().any(|ours| name == ours.as_str());
    }
    Ok(foreign)
}

fn read_if_there(file: &Path) -> Result<Option<Vec<u8>>, StudyError> {
    match fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(why) => Err(StudyError::Unreadable { file: file.to_owned(), why }),
    }
}

fn unwritable(file: &Path, why: io::Error) -> StudyError {
    StudyError::Unwritable { file: file.to_owned(), why }
}
