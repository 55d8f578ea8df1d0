//! What holds of all things of a kind, where an entry says nothing else: `common.toml`.
//!
//! Such a figure is one figure for all that take it from there: it bears the common file's name,
//! has one draw in a world, and so favours no side.

use std::marker::PhantomData;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::claim;
use super::entry::{
    BallisticEntry, FlightEntry, InterceptorEntry, LauncherEntry, LinkEntry, MotorEntry, PostEntry,
    RadarEntry, Rcs,
};
use crate::field::{Listed, Need, Read, Reader, Record, SchemaVersion, Shape, Within, record};

/// The common file as it was parsed.
#[derive(Clone, Debug, Default)]
pub struct Common<'t> {
    table: DeTable<'t>,
}

impl<'t> Common<'t> {
    pub(super) fn of(table: DeTable<'t>) -> Self {
        Self { table }
    }

    /// What is written about a field of a kind.
    pub fn get(&self, kind: &str, field: &str) -> Option<&Spanned<DeValue<'t>>> {
        self.table.get(kind)?.get_ref().as_table()?.get(field)
    }
}

record! {
    /// What holds of all things of a kind where an entry says nothing else. Each of these figures
    /// is one figure for all entries that take it from here: it is the same for every option, and
    /// moves for all of them together.
    pub struct CommonTable {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Radars.
        radar: Of<RadarEntry>;
        /// Rounds.
        interceptor: Of<InterceptorEntry>;
        /// Motors of rounds.
        motor: Of<MotorEntry>;
        /// Launchers.
        launcher: Of<LauncherEntry>;
        /// Posts.
        post: Of<PostEntry>;
        /// Flights.
        flight: Of<FlightEntry>;
        /// Radar cross-sections.
        rcs: Of<Rcs>;
        /// Ballistic flights.
        ballistic: Of<BallisticEntry>;
        /// Links.
        link: Of<LinkEntry>;
    }
}

/// The common figures of a kind, which are found to be sound and read again where they are used.
#[derive(Clone, Copy, Debug)]
pub struct Of<T> {
    kind: PhantomData<T>,
}

impl<T: Listed> Read for Of<T> {
    fn shape() -> Shape {
        Shape::Table(usual::<T>)
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value)?;
        let record = usual::<T>();
        let entered = reader.enter(table, reader.span(value.span()), &record);
        for field in &record.fields {
            match (table.get(field.name.as_str()), &field.shape) {
                (Some(value), Shape::Figure(dimension)) => {
                    claim::read(value, field.within, *dimension, reader);
                }
                _ => reader.missing(&entered, field),
            }
        }
        Some(Self { kind: PhantomData })
    }
}

/// The fields of a kind that the common file has: here it must have them.
fn usual<T: Listed>() -> Record {
    let mut record = T::list();
    record.fields.retain(|field| field.need == Need::Usual);
    record.fields.iter_mut().for_each(|field| field.need = Need::Required);
    record
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(record: &Record, found: &mut Vec<Record>) {
        for field in &record.fields {
            let mut shape = &field.shape;
            while let Shape::List(of) = shape {
                shape = of;
            }
            if let Shape::Table(inner) = shape {
                found.push(inner());
                tables(&inner(), found);
            }
        }
    }

    #[test]
    fn every_table_with_usual_fields_has_its_kind() {
        let mut all: Vec<Record> =
            crate::catalogue::records().into_iter().map(|(_, record)| record).collect();
        for record in all.clone() {
            tables(&record, &mut all);
        }
        for record in all {
            let usual = record.fields.iter().any(|field| field.need == Need::Usual);
            let kinds = CommonTable::record().fields;
            let known = kinds.iter().any(|kind| kind.name == record.name.to_lowercase());
            assert!(!usual || known, "{}", record.name);
        }
    }
}
