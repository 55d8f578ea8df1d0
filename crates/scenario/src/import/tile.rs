//! Elevation tiles.

use std::sync::Arc;

use engine::plan::Ground;
use physics::terrain::{Coordinates, Terrain, TileError, geotiff, hgt};

use super::digest;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Scenario;
use crate::neighbour::Neighbours;

/// The ground of a scenario.
pub struct Surface {
    /// Its surface.
    pub surface: Ground,
    /// Name and digest of each tile.
    pub digests: Vec<(String, String)>,
}

/// The ground that the tiles of a scenario give; nothing where one of them is of no use.
pub fn terrain(
    scenario: &Scenario,
    neighbours: &Neighbours,
    found: &mut Vec<Diagnostic>,
) -> Option<Surface> {
    let Some(names) = &scenario.environment.terrain else {
        return Some(Surface { surface: Ground::Smooth, digests: Vec::new() });
    };
    let (mut tiles, mut digests) = (Vec::new(), Vec::new());
    for name in names {
        let bytes = match neighbours.bytes(&name.value, name.span) {
            Ok(bytes) => bytes,
            Err(fault) => {
                found.push(fault);
                continue;
            }
        };
        let is_hgt = name.value.to_lowercase().ends_with(".hgt");
        let tile = if is_hgt { hgt::read(&name.value, &bytes) } else { geotiff::read(&bytes) };
        match tile {
            Ok(tile) if tile.coordinates() == Coordinates::Geographic => tiles.push(tile),
            Ok(_) => {
                let fault = Diagnostic::new(Code::TilesDiffer, name.span);
                found.push(fault.with("file", &*name.value));
            }
            Err(fault) => found.push(no_tile(fault, &name.value, name.span)),
        }
        digests.push((name.value.clone(), digest(&bytes)));
    }
    if tiles.len() < names.len() {
        return None;
    }
    let surface = Terrain::new(tiles).ok().map(|terrain| Ground::Tiles(Arc::new(terrain)))?;
    Some(Surface { surface, digests })
}

fn no_tile(fault: TileError, file: &str, span: crate::diagnostic::Span) -> Diagnostic {
    let kind = match fault {
        TileError::Name { .. } => "name",
        TileError::Length { .. } => "length",
        TileError::Container { .. } => "container",
        TileError::Georeference { .. } => "place",
        TileError::Unsupported { .. } => "kind",
    };
    Diagnostic::new(Code::NoTile, span).with("file", file).with("fault", kind)
}
