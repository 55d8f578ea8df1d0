//! Files that stand beside a table: an elevation model, a drag table, settings, filter models.

use std::path::{Path, PathBuf};

use physics::terrain::{Terrain, geotiff, hgt};
use serde_json::Value;

/// A file that a relation takes by an option.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    /// The option without its dashes.
    pub option: &'static str,
    /// The relation cannot do without.
    pub required: bool,
    /// It takes several.
    pub many: bool,
}

/// What is wrong with such a file.
#[derive(Debug)]
pub struct FileFault {
    /// Which file.
    pub file: String,
    /// The key of the message.
    pub key: &'static str,
    /// What was found, or where.
    pub reason: String,
}

impl FileFault {
    /// A fault of a file.
    pub fn new(file: &Path, key: &'static str, reason: impl ToString) -> Self {
        Self { file: file.display().to_string(), key, reason: reason.to_string() }
    }
}

/// The bytes of a file.
pub fn bytes(file: &Path) -> Result<Vec<u8>, FileFault> {
    std::fs::read(file).map_err(|reason| FileFault::new(file, "calc-file-unreadable", reason))
}

/// A file as JSON.
pub fn json(file: &Path) -> Result<Value, FileFault> {
    serde_json::from_slice(&bytes(file)?)
        .map_err(|reason| FileFault::new(file, "calc-file-no-json", reason))
}

/// The surface of one or more elevation models: SRTM by the ending `.hgt`, GeoTIFF otherwise.
pub fn terrain(files: &[PathBuf]) -> Result<Terrain, FileFault> {
    let tiles = files.iter().map(|file| {
        let bytes = bytes(file)?;
        let ending = file.extension().map(|e| e.to_ascii_lowercase());
        let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let read = if ending.is_some_and(|e| e == "hgt") {
            hgt::read(&name, &bytes)
        } else {
            geotiff::read(&bytes)
        };
        read.map_err(|reason| FileFault::new(file, "calc-file-no-terrain", reason))
    });
    let tiles: Vec<_> = tiles.collect::<Result<_, _>>()?;
    let first = files.first().map(PathBuf::as_path).unwrap_or(Path::new(""));
    Terrain::new(tiles).map_err(|reason| FileFault::new(first, "calc-file-no-terrain", reason))
}

/// All numbers below a JSON value, in order; `None` where something else stands there.
pub fn numbers(value: &Value) -> Option<Vec<f64>> {
    match value {
        Value::Array(list) => {
            let mut all = Vec::new();
            for item in list {
                all.extend(numbers(item)?);
            }
            Some(all)
        }
        other => other.as_f64().map(|number| vec![number]),
    }
}
