//! What can go wrong with a study: codes and arguments; the words live with the reporter.

use std::io;
use std::path::PathBuf;

/// Why a study did not come to its findings.
#[derive(Debug)]
pub enum StudyError {
    /// The caller asked to stop. What was finished is kept and can be resumed in its folder.
    Interrupted {
        /// Replications kept.
        done: u64,
        /// Replications the study asks for.
        total: u64,
    },
    /// The caller asked to stop while the study was prepared.
    InterruptedPreparing,
    /// The caller asked to stop after everything was played and kept, while it was estimated or explained.
    InterruptedExplaining,
    /// A study without options, worlds or replications.
    NothingToPlay,
    /// Two options with one name.
    OptionTwice {
        /// That name.
        option: String,
    },
    /// More worlds or replications than draws have keys for.
    TooMany {
        /// Which setting.
        setting: &'static str,
        /// The most there may be.
        most: u64,
    },
    /// Fewer of something than an estimate wants.
    TooFew {
        /// Which setting.
        setting: &'static str,
        /// The least there must be.
        least: u64,
    },
    /// More groups of open figures than Sobol' points are drawn for.
    TooManyGroups {
        /// How many there are.
        groups: usize,
        /// The most there may be.
        most: usize,
    },
    /// The folder holds a study already, and nobody asked to resume it.
    FolderHoldsStudy {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder holds files that no study wrote.
    FolderNotEmpty {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder holds another study than the one to be resumed.
    OtherStudy {
        /// The folder.
        folder: PathBuf,
        /// The first part of the manifest that differs.
        differs: String,
    },
    /// The manifest in the folder is no manifest of any study.
    ManifestDamaged {
        /// The manifest.
        file: PathBuf,
    },
    /// Another program is at work in the folder.
    FolderInUse {
        /// The folder.
        folder: PathBuf,
    },
    /// A file could not be read.
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        why: io::Error,
    },
    /// A file could not be written; what was finished before is kept.
    Unwritable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        why: io::Error,
    },
    /// A block that had been good is no longer so: the disk or another program changed it.
    JournalDamaged {
        /// The file.
        file: PathBuf,
        /// Where the block begins.
        offset: u64,
    },
    /// The system gave no threads.
    NoThreads {
        /// How many were asked for.
        threads: usize,
    },
}

impl StudyError {
    /// Did the caller ask to stop?
    pub fn is_interruption(&self) -> bool {
        matches!(
            self,
            Self::Interrupted { .. } | Self::InterruptedPreparing | Self::InterruptedExplaining
        )
    }

    /// The key of its message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Interrupted { .. } => "study-interrupted",
            Self::InterruptedPreparing => "study-interrupted-preparing",
            Self::InterruptedExplaining => "study-interrupted-explaining",
            Self::NothingToPlay => "study-nothing-to-play",
            Self::OptionTwice { .. } => "study-option-twice",
            Self::TooMany { .. } => "study-too-many",
            Self::TooFew { .. } => "study-too-few",
            Self::TooManyGroups { .. } => "study-too-many-groups",
            Self::FolderHoldsStudy { .. } => "study-folder-holds-study",
            Self::FolderNotEmpty { .. } => "study-folder-not-empty",
            Self::OtherStudy { .. } => "study-other-study",
            Self::ManifestDamaged { .. } => "study-manifest-damaged",
            Self::FolderInUse { .. } => "study-folder-in-use",
            Self::Unreadable { .. } => "study-unreadable",
            Self::Unwritable { .. } => "study-unwritable",
            Self::JournalDamaged { .. } => "study-journal-damaged",
            Self::NoThreads { .. } => "study-no-threads",
        }
    }

    /// The arguments of its message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Interrupted { done, total } => {
                vec![("done", done.to_string()), ("total", total.to_string())]
            }
            Self::InterruptedPreparing | Self::InterruptedExplaining | Self::NothingToPlay => {
                Vec::new()
            }
            Self::OptionTwice { option } => vec![("option", option.clone())],
            Self::TooMany { setting, most } => {
                vec![("setting", (*setting).to_owned()), ("most", most.to_string())]
            }
            Self::TooFew { setting, least } => {
                vec![("setting", (*setting).to_owned()), ("least", least.to_string())]
            }
            Self::TooManyGroups { groups, most } => {
                vec![("groups", groups.to_string()), ("most", most.to_string())]
            }
            Self::FolderHoldsStudy { folder }
            | Self::FolderNotEmpty { folder }
            | Self::FolderInUse { folder } => vec![("folder", folder.display().to_string())],
            Self::OtherStudy { folder, differs } => {
                vec![("folder", folder.display().to_string()), ("differs", differs.clone())]
            }
            Self::ManifestDamaged { file } => vec![("file", file.display().to_string())],
            Self::Unreadable { file, why } | Self::Unwritable { file, why } => {
                vec![("file", file.display().to_string()), ("why", why.to_string())]
            }
            Self::JournalDamaged { file, offset } => {
                vec![("file", file.display().to_string()), ("offset", offset.to_string())]
            }
            Self::NoThreads { threads } => vec![("threads", threads.to_string())],
        }
    }
}

impl std::fmt::Display for StudyError {
    /// The code and its arguments, for logs and tests; readers get words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())?;
        self.args().iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for StudyError {}
