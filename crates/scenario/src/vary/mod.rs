//! What a study may vary, by path: `environment.rain`, `raid.drones.count`,
//! `option.Patriot.system.battery.salvo`, `radar/92n6e.reach`.
//!
//! A path names a field of the language: the keys that lead to it, with dots between; an item of a
//! list of tables by its name (a link by `FROM>TO`), by its number from 1 where it has no name, or
//! all of them by `*`. A name with dots in it stands between quotation marks. A path whose first
//! part has a slash names a figure of the catalogue.
//!
//! The defence, the environment, uncertain figures, and the size of a raid may be varied. The
//! geometry and the timing of a raid are its author's: routes, headings, heights, speeds, starts,
//! aim points, releases and jammers are refused here, so that nothing in the program can look for a
//! better raid.

mod apply;
mod path;

pub use apply::Change;
pub(crate) use apply::{Applying, text};
use path::Segment;

use crate::diagnostic::HintCode;
use crate::field::{Field, Record, Shape, Vary};
use crate::language::{ClaimsWord, Scenario, ViewWord};
use crate::nearest::nearest;
use crate::unit::Dimension;

/// What is other than a scenario says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Paths with the values that stand there instead.
    pub set: Vec<Change>,
    /// The same, of what a sweep varies.
    pub vary: Vec<Change>,
    /// Whose figures of systems are believed.
    pub claims: Option<ClaimsWord>,
    /// The fair view that its options are to be in; without it, the first that the scenario names.
    pub view: Option<ViewWord>,
}

/// A path that a study may vary.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweepable {
    /// What is varied.
    pub of: Varied,
    /// Least and greatest value, as they would be written, where the field has bounds.
    pub within: Option<(&'static str, &'static str)>,
}

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Varied {
    /// A quantity of this dimension.
    Quantity(Dimension),
    /// A whole number.
    Whole,
    /// A figure of the catalogue, which knows its own dimension.
    Figure,
}

/// Why a path may not be varied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no path: a part of it is empty, or a quotation mark is not closed.
    Malformed,
    /// The language has no such field.
    Unknown {
        /// The part that it does not have.
        part: String,
        /// The nearest fields.
        near: Vec<String>,
    },
    /// It is the geometry or the timing of a raid.
    RaidGeometry {
        /// The field that is.
        field: String,
    },
    /// It is a field, but nobody declared it as something to vary.
    NotDeclared {
        /// The field.
        field: String,
    },
    /// It is a table, not a value.
    NotAValue {
        /// The table's field.
        field: String,
    },
}

impl Refusal {
    /// The stable word for it, which is also a part of its message's key.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Unknown { .. } => "unknown",
            Self::RaidGeometry { .. } => "raid-geometry",
            Self::NotDeclared { .. } => "not-declared",
            Self::NotAValue { .. } => "no-value",
        }
    }

    /// The part of the path that it speaks of; empty where it is all of it.
    pub fn part(&self) -> &str {
        match self {
            Self::Malformed => "",
            Self::Unknown { part, .. } => part,
            Self::RaidGeometry { field }
            | Self::NotDeclared { field }
            | Self::NotAValue { field } => field,
        }
    }

    fn near(self) -> Option<(HintCode, Vec<String>)> {
        match self {
            Self::Unknown { near, .. } => Some((HintCode::DidYouMean, near)),
            _ => None,
        }
    }
}

/// May a study vary what a path names? Only the language is asked: whether a scenario has a raid,
/// an option or a system of that name shows when it is read with the change ([`crate::read_file_changed`]).
///
/// # Errors
/// Why not.
pub fn sweepable(path: &str) -> Result<Sweepable, Refusal> {
    let segments = path::split(path).ok_or(Refusal::Malformed)?;
    if segments[0].is_figure() {
        return match segments.len() {
            1 => Err(Refusal::Unknown { part: segments[0].text.clone(), near: Vec::new() }),
            _ => Ok(Sweepable { of: Varied::Figure, within: None }),
        };
    }
    inside(&Scenario::record(), &segments)
}

/// Every path that may be varied, items of lists as `*`; those of figures are left out.
pub fn declared() -> Vec<(String, Sweepable, &'static str)> {
    let mut all = Vec::new();
    gather(&Scenario::record(), "", &mut all);
    all
}

fn gather(record: &Record, before: &str, all: &mut Vec<(String, Sweepable, &'static str)>) {
    for field in &record.fields {
        let path = format!("{before}{}", field.name);
        match (&field.shape, field.vary) {
            (_, Vary::Never) => {}
            (Shape::Table(inner), _) => gather(&inner(), &format!("{path}."), all),
            (Shape::List(of), _) => {
                if let Shape::Table(inner) = **of {
                    gather(&inner(), &format!("{path}.*."), all);
                }
            }
            (_, Vary::Sweep) => {
                if let Ok(value) = value(field) {
                    all.push((path, value, field.doc));
                }
            }
            (_, Vary::Fixed) => {}
        }
    }
}

/// The field that the rest of a path names inside a table.
fn inside(record: &Record, segments: &[Segment]) -> Result<Sweepable, Refusal> {
    let Some((first, rest)) = segments.split_first() else {
        return Err(Refusal::NotAValue { field: record.name.to_lowercase() });
    };
    let Some(field) = record.fields.iter().find(|field| field.name == first.text) else {
        let near = nearest(&first.text, record.fields.iter().map(|field| field.name.as_str()));
        return Err(Refusal::Unknown { part: first.text.clone(), near });
    };
    if field.vary == Vary::Never {
        return Err(Refusal::RaidGeometry { field: field.name.clone() });
    }
    let no_value = || Refusal::NotAValue { field: field.name.clone() };
    match &field.shape {
        Shape::Table(inner) => inside(&inner(), rest).map_err(|why| named(why, field)),
        Shape::List(of) => match **of {
            Shape::Table(inner) => {
                let (_, rest) = rest.split_first().ok_or_else(no_value)?;
                inside(&inner(), rest).map_err(|why| named(why, field))
            }
            _ => Err(Refusal::NotDeclared { field: field.name.clone() }),
        },
        _ if !rest.is_empty() => {
            Err(Refusal::Unknown { part: rest[0].text.clone(), near: Vec::new() })
        }
        _ if field.vary == Vary::Fixed => Err(Refusal::NotDeclared { field: field.name.clone() }),
        _ => value(field),
    }
}

/// A path that ends at a table is named by the field that holds it.
fn named(why: Refusal, field: &Field) -> Refusal {
    match why {
        Refusal::NotAValue { .. } => Refusal::NotAValue { field: field.name.clone() },
        other => other,
    }
}

fn value(field: &Field) -> Result<Sweepable, Refusal> {
    let of = match &field.shape {
        Shape::Quantity(dimension) => Varied::Quantity(*dimension),
        Shape::Whole => Varied::Whole,
        _ => return Err(Refusal::NotDeclared { field: field.name.clone() }),
    };
    Ok(Sweepable { of, within: field.within })
}
