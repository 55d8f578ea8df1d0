//! Recorded traffic becomes flights; who it was is not kept.

use std::path::PathBuf;

use engine::plan::{Role, Side, Start};
use engine::time::Time;
use scenario::{Code, Reading, example};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("ravelin-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("writable");
        Self(folder)
    }

    fn read(&self, table: &str, bytes: &[u8]) -> Reading {
        let traffic = format!(
            "begins = \"2020-09-13T12:00Z\"\ntraffic = [{{ name = \"recorded\", file = \"{table}\", \
             class = \"flight/fighter\" }}]\nduration ="
        );
        let text = example::SMALL.replacen("duration =", &traffic, 1);
        std::fs::write(self.0.join(table), bytes).expect("writable");
        std::fs::write(self.0.join("small.toml"), text).expect("writable");
        scenario::read_file(&self.0.join("small.toml"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// 2020-09-13T12:00Z.
const NOON: f64 = 1_599_998_400.0;

fn table() -> String {
    let mut text = String::from(
        "time,icao24,lat,lon,velocity,heading,callsign,onground,baroaltitude,geoaltitude\n",
    );
    for step in 0..60 {
        let time = NOON + 300.0 + 10.0 * f64::from(step);
        let lon = -22.0 + 0.02 * f64::from(step);
        text += &format!("{time},4baa01,-30.1,{lon},200,90,XYZ12,False,10000,10100\n");
        text += &format!("{},4baa02,-30.4,{lon},200,90,XYZ13,False,9000,9100\n", time - 4_000.0);
    }
    text
}

#[test]
fn a_table_becomes_flights() {
    let folder = Folder::new("traffic");
    let reading = folder.read("traffic.csv", table().as_bytes());
    assert_eq!(reading.diagnostics, vec![]);
    let study = reading.study.expect("it is sound");
    let flights: Vec<_> =
        study.options[0].flights.iter().filter(|flight| flight.raid == "recorded").collect();
    let [flight] = &flights[..] else { panic!("the other one flew before the day: {flights:?}") };
    assert!(!flight.name.contains("4baa01"), "{}", flight.name);
    assert_eq!((flight.side, flight.role), (Side::Civil, Role::Escort));
    assert_eq!(flight.start, Start::Fixed(Time::from_seconds(300.0)));
    assert_eq!(flight.path.duration(), Time::from_seconds(590.0));
    let middle = flight.path.at(Time::from_seconds(295.0));
    assert!(
        (middle.lon_deg + 21.41).abs() < 1e-3 && (middle.h_m - 10_100.0).abs() < 5.0,
        "{middle:?}"
    );
    assert!(study.files.iter().all(|(_, text)| !text.contains("4baa01")));
}

/// The same rows as Parquet are the same flights.
#[test]
fn parquet_and_csv_become_the_same_flights() {
    let folder = Folder::new("parquet-traffic");
    let flights = |name: &str, bytes: &[u8]| {
        let reading = folder.read(name, bytes);
        assert_eq!(reading.diagnostics, vec![], "{name}");
        let study = reading.study.expect("it is sound");
        let own = study.options[0].flights.iter().filter(|flight| flight.raid == "recorded");
        // Names are hashed with what the file holds, so that they cannot be joined across files.
        own.map(|flight| (flight.side, flight.start, flight.path.clone())).collect::<Vec<_>>()
    };
    let rows = table();
    let csv = flights("traffic.csv", rows.as_bytes());
    let parquet = flights("traffic.parquet", &parquet(&rows));
    assert_eq!(csv.len(), 1);
    assert!(csv == parquet, "the same rows fly alike");
}

/// A table of text as Parquet: numbers as doubles, the rest as text.
fn parquet(table: &str) -> Vec<u8> {
    use parquet::data_type::{ByteArray, ByteArrayType, DoubleType};
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::SerializedFileWriter;
    const NUMBERS: [&str; 4] = ["time", "lat", "lon", "geoaltitude"];
    const TEXTS: [&str; 1] = ["icao24"];
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split(',').collect()).collect();
    let column = |name: &str| {
        let at = rows[0].iter().position(|own| *own == name).expect("a column");
        rows[1..].iter().map(move |row| row[at]).collect::<Vec<&str>>()
    };
    let fields = NUMBERS.map(|name| format!("required double {name};")).concat()
        + &TEXTS.map(|name| format!("required binary {name} (UTF8);")).concat();
    let schema = format!("message traffic {{ {fields} }}");
    let schema = parquet::schema::parser::parse_message_type(&schema).expect("a schema");
    let mut bytes = Vec::new();
    let properties = WriterProperties::builder().build().into();
    let mut writer =
        SerializedFileWriter::new(&mut bytes, schema.into(), properties).expect("a writer");
    let mut group = writer.next_row_group().expect("a group");
    for name in NUMBERS {
        let numbers: Vec<f64> =
            column(name).iter().map(|cell| cell.parse().expect("a number")).collect();
        let mut own = group.next_column().expect("it opens").expect("a column");
        own.typed::<DoubleType>().write_batch(&numbers, None, None).expect("written");
        own.close().expect("closed");
    }
    for name in TEXTS {
        let texts: Vec<ByteArray> =
            column(name).iter().map(|cell| ByteArray::from(*cell)).collect();
        let mut own = group.next_column().expect("it opens").expect("a column");
        own.typed::<ByteArrayType>().write_batch(&texts, None, None).expect("written");
        own.close().expect("closed");
    }
    group.close().expect("closed");
    writer.close().expect("closed");
    bytes
}

#[test]
fn what_is_no_table_is_refused() {
    let folder = Folder::new("no-traffic");
    let codes = |bytes: &[u8]| {
        let reading = folder.read("traffic.csv", bytes);
        reading.diagnostics.iter().map(|d| d.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(b"a,b\n1,2\n"), [Code::NoTraffic]);
    assert_eq!(codes(b"PAR1 and nothing more"), [Code::NoTraffic]);
    let early = table().replace("4baa01", "4baa02");
    let early: String =
        early.lines().filter(|line| !line.contains(",-30.1,")).map(|l| format!("{l}\n")).collect();
    assert_eq!(codes(early.as_bytes()), [Code::NobodyFlies]);
}
