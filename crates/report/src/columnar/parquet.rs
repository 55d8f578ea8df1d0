//! Tables as Parquet: one row group for each [`GROUP`] rows, so that memory stays flat.

use std::io::{self, Write};
use std::sync::Arc;

use ::parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use ::parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use ::parquet::schema::types::Type;

use super::{Field, Form, Kind, Sink, Value};
use crate::csv::MARK;

pub(super) const FORM: Form = Form { ending: "parquet", begin };

/// Rows in a group.
const GROUP: usize = 1 << 15;

struct Parquet<'a> {
    writer: SerializedFileWriter<Box<dyn Write + Send + 'a>>,
    columns: Vec<Column>,
    rows: usize,
}

/// The values of a column that wait to be written.
enum Column {
    Text(Vec<ByteArray>),
    Count(Vec<i64>),
    Flag(Vec<bool>),
    Number { values: Vec<f64>, there: Vec<i16> },
}

fn begin<'a>(
    out: Box<dyn Write + Send + 'a>,
    fields: &[Field],
    notes: &[(String, String)],
) -> io::Result<Box<dyn Sink + Send + 'a>> {
    let schema = fields
        .iter()
        .map(typed)
        .collect::<Result<Vec<_>, _>>()
        .and_then(|fields| Type::group_type_builder("ravelin").with_fields(fields).build());
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(concat!("ravelin ", env!("CARGO_PKG_VERSION")).to_owned())
        .set_key_value_metadata(Some(metadata(fields, notes)))
        .build();
    let schema = Arc::new(schema.map_err(unwritable)?);
    let writer =
        SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(unwritable)?;
    let columns = fields.iter().map(|field| Column::of(field.kind)).collect();
    Ok(Box::new(Parquet { writer, columns, rows: 0 }))
}

fn typed(field: &Field) -> Result<Arc<Type>, ParquetError> {
    let (physical, logical, repetition) = match field.kind {
        Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String), Repetition::REQUIRED),
        Kind::Count => (Physical::INT64, None, Repetition::REQUIRED),
        Kind::Flag => (Physical::BOOLEAN, None, Repetition::REQUIRED),
        Kind::Number => (Physical::DOUBLE, None, Repetition::OPTIONAL),
    };
    let builder = Type::primitive_type_builder(&field.name, physical);
    builder.with_logical_type(logical).with_repetition(repetition).build().map(Arc::new)
}

/// The mark, the notes, and of each column its unit and meaning.
fn metadata(fields: &[Field], notes: &[(String, String)]) -> Vec<KeyValue> {
    let pair = |key: String, value: &str| KeyValue::new(key, value.to_owned());
    let mut all = vec![pair(MARK.0.to_owned(), MARK.1)];
    all.extend(notes.iter().map(|(key, value)| pair(key.clone(), value)));
    for field in fields {
        if !field.unit.is_empty() {
            all.push(pair(format!("unit:{}", field.name), &field.unit));
        }
        all.push(pair(format!("meaning:{}", field.name), &field.meaning));
    }
    all
}

impl Column {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Text => Self::Text(Vec::new()),
            Kind::Count => Self::Count(Vec::new()),
            Kind::Flag => Self::Flag(Vec::new()),
            Kind::Number => Self::Number { values: Vec::new(), there: Vec::new() },
        }
    }

    fn push(&mut self, value: &Value) {
        match (self, value) {
            (Self::Text(values), Value::Text(text)) => values.push((*text).into()),
            (Self::Count(values), Value::Count(count)) => values.push(*count),
            (Self::Flag(values), Value::Flag(flag)) => values.push(*flag),
            (Self::Number { values, there }, Value::Number(number)) => {
                values.extend(number);
                there.push(i16::from(number.is_some()));
            }
            _ => unreachable!("a column holds values of its kind"),
        }
    }

    fn write(&mut self, into: &mut SerializedColumnWriter) -> Result<(), ParquetError> {
        match self {
            Self::Text(values) => {
                into.typed::<ByteArrayType>().write_batch(&std::mem::take(values), None, None)?
            }
            Self::Count(values) => {
                into.typed::<Int64Type>().write_batch(&std::mem::take(values), None, None)?
            }
            Self::Flag(values) => {
                into.typed::<BoolType>().write_batch(&std::mem::take(values), None, None)?
            }
            Self::Number { values, there } => {
                let (values, there) = (std::mem::take(values), std::mem::take(there));
                into.typed::<DoubleType>().write_batch(&values, Some(&there), None)?
            }
        };
        Ok(())
    }
}

impl Parquet<'_> {
    fn group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.writer.next_row_group()?;
        for column in &mut self.columns {
            let Some(mut writer) = group.next_column()? else { break };
            column.write(&mut writer)?;
            writer.close()?;
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

impl Sink for Parquet<'_> {
    fn row(&mut self, values: &[Value]) -> io::Result<()> {
        self.columns.iter_mut().zip(values).for_each(|(column, value)| column.push(value));
        self.rows += 1;
        if self.rows == GROUP { self.group().map_err(unwritable) } else { Ok(()) }
    }

    fn end(mut self: Box<Self>) -> io::Result<()> {
        if self.rows > 0 {
            self.group().map_err(unwritable)?;
        }
        self.writer.finish().map_err(unwritable)?;
        self.writer.inner_mut().flush()
    }
}

fn unwritable(fault: ParquetError) -> io::Error {
    match fault {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(fault) => *fault,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}
