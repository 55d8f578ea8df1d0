//! Files that a scenario names by paths relative to its own: terrain tiles, tables of traffic.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, Span};

/// Neighbours above this size are refused unread: a tile of one arc second has 26 MB.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Where the neighbours of a scenario are found.
#[derive(Clone, Debug, Default)]
pub struct Neighbours {
    folder: Option<PathBuf>,
}

impl Neighbours {
    /// Those of a file.
    pub fn of(scenario: &Path) -> Self {
        Self { folder: Some(scenario.parent().unwrap_or(Path::new("")).to_owned()) }
    }

    /// The bytes of one of them.
    ///
    /// # Errors
    /// It cannot be read, or is too large, or the scenario is no file and has none.
    pub fn bytes(&self, name: &str, span: Span) -> Result<Vec<u8>, Diagnostic> {
        let unreadable = |reason| {
            let fault = Diagnostic::new(Code::NeighbourUnreadable, span);
            fault.with("file", name).with("reason", reason)
        };
        let folder = self.folder.as_ref().ok_or_else(|| unreadable("not-found"))?;
        let of_system = |error: std::io::Error| unreadable(reason(error.kind()));
        let file = std::fs::File::open(folder.join(name)).map_err(of_system)?;
        let mut bytes = Vec::new();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(of_system)?;
        if bytes.len() as u64 > MOST_BYTES {
            return Err(unreadable("too-large"));
        }
        Ok(bytes)
    }
}

/// The word for why a file cannot be read.
pub fn reason(kind: std::io::ErrorKind) -> &'static str {
    match kind {
        std::io::ErrorKind::NotFound => "not-found",
        std::io::ErrorKind::PermissionDenied => "not-permitted",
        std::io::ErrorKind::IsADirectory => "a-folder",
        _ => "other",
    }
}
