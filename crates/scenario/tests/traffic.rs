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
