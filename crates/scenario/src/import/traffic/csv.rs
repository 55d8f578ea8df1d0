//! Tables as CSV.

use super::columns::Columns;
use super::{Fault, MOST_ROWS, Row};

/// The rows of a table.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, Fault> {
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let head = table.headers().map_err(|_| Fault::Unreadable)?;
    let head: Vec<String> = head.iter().map(|name| name.trim().to_owned()).collect();
    let columns = Columns::of(&head)?;
    let mut rows = Vec::new();
    for (index, record) in table.records().enumerate() {
        if index >= MOST_ROWS {
            return Err(Fault::TooLong);
        }
        let record = record.map_err(|_| Fault::BadCell(index + 1))?;
        rows.extend(columns.row(index + 1, |column| record.get(column))?);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_state_vectors_is_read() {
        let text = "time,icao24,lat,lon,velocity,baroaltitude,geoaltitude,onground\n\
                    1600000000,4baa01,40.1,30.2,220,10000,10100.5,False\n\
                    1600000010,4baa01,,,220,10000,,False\n\
                    1600000020,4baa01,40.2,30.3,0,100,100,True\n";
        let rows = rows(text.as_bytes()).expect("a table");
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].time, rows[0].place.h_m), (1.6e9, 10_100.5));
    }

    #[test]
    fn what_is_no_such_table_is_refused() {
        assert_eq!(rows(b"a,b\n1,2\n"), Err(Fault::NoColumn("time")));
        let text = b"time,icao24,lat,lon,geoaltitude\n1,x,91,0,100\n";
        assert_eq!(rows(text), Err(Fault::BadCell(1)));
        let text = b"time,icao24,lat,lon,geoaltitude\nnoon,x,9,0,100\n";
        assert_eq!(rows(text), Err(Fault::BadCell(1)));
    }
}
