//! Tables as Parquet, read row by row.

use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;

use super::columns::Columns;
use super::{Fault, MOST_ROWS, Row};

/// The rows of a table.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, Fault> {
    let unreadable = |_| Fault::Unreadable;
    let file =
        SerializedFileReader::new(bytes::Bytes::copy_from_slice(bytes)).map_err(unreadable)?;
    let schema = file.metadata().file_metadata().schema_descr();
    let head: Vec<String> =
        schema.columns().iter().map(|column| column.name().to_owned()).collect();
    let columns = Columns::of(&head)?;
    let mut rows = Vec::new();
    for (index, record) in file.get_row_iter(None).map_err(unreadable)?.enumerate() {
        if index >= MOST_ROWS {
            return Err(Fault::TooLong);
        }
        let record = record.map_err(unreadable)?;
        let cells: Vec<String> = record.get_column_iter().map(|(_, cell)| text(cell)).collect();
        rows.extend(columns.row(index + 1, |column| cells.get(column).map(String::as_str))?);
    }
    Ok(rows)
}

/// A cell as text: times in seconds.
fn text(cell: &Field) -> String {
    match cell {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::TimestampMillis(time) => (*time as f64 / 1e3).to_string(),
        Field::TimestampMicros(time) => (*time as f64 / 1e6).to_string(),
        Field::Bytes(bytes) => String::from_utf8_lossy(bytes.data()).into_owned(),
        Field::Float(number) => number.to_string(),
        Field::Double(number) => number.to_string(),
        other => other.to_string(),
    }
}
