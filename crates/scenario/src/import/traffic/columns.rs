//! The columns of a table of state vectors, by the names that archives give them.

use physics::earth::Geodetic;

use super::{Fault, Row};

/// Names of each column that is needed.
const TIME: &[&str] = &["time", "timestamp", "unix_time"];
const AIRCRAFT: &[&str] = &["icao24", "hex", "aircraft", "id"];
const LATITUDE: &[&str] = &["lat", "latitude"];
const LONGITUDE: &[&str] = &["lon", "longitude"];
const HEIGHT: &[&str] =
    &["geoaltitude", "geo_altitude", "baroaltitude", "baro_altitude", "altitude_m", "altitude"];
const GROUND: &[&str] = &["onground", "on_ground"];

/// Where each column stands.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    time: usize,
    aircraft: usize,
    latitude: usize,
    longitude: usize,
    height: usize,
    ground: Option<usize>,
}

impl Columns {
    /// The columns of a head.
    pub fn of(head: &[String]) -> Result<Self, Fault> {
        let find = |names: &[&str]| {
            names.iter().find_map(|name| head.iter().position(|own| own.eq_ignore_ascii_case(name)))
        };
        let need = |names: &'static [&'static str]| find(names).ok_or(Fault::NoColumn(names[0]));
        Ok(Self {
            time: need(TIME)?,
            aircraft: need(AIRCRAFT)?,
            latitude: need(LATITUDE)?,
            longitude: need(LONGITUDE)?,
            height: need(HEIGHT)?,
            ground: find(GROUND),
        })
    }

    /// The row of these cells; nothing where a place or height was not heard, or it stands on the
    /// ground.
    pub fn row<'c>(
        &self,
        number: usize,
        cell: impl Fn(usize) -> Option<&'c str>,
    ) -> Result<Option<Row>, Fault> {
        let text = |column: usize| cell(column).map(str::trim).filter(|text| !is_absent(text));
        let value = |column: usize| match text(column) {
            None => Ok(None),
            Some(text) => text.parse::<f64>().map(Some).map_err(|_| Fault::BadCell(number)),
        };
        if self.ground.and_then(text).is_some_and(|text| matches!(text, "true" | "True" | "1")) {
            return Ok(None);
        }
        let place = (value(self.latitude)?, value(self.longitude)?, value(self.height)?);
        let (time, aircraft) = (value(self.time)?, text(self.aircraft));
        let ((Some(lat), Some(lon), Some(height)), Some(time), Some(aircraft)) =
            (place, time, aircraft)
        else {
            return Ok(None);
        };
        let sound = lat.abs() <= 90.0 && lon.abs() <= 180.0 && (-500.0..=30e3).contains(&height);
        if !sound || !time.is_finite() {
            return Err(Fault::BadCell(number));
        }
        let place = Geodetic::new(lat, lon, height);
        Ok(Some(Row { time, aircraft: aircraft.to_owned(), place }))
    }
}

/// How tables write that a value was not heard.
fn is_absent(text: &str) -> bool {
    text.is_empty() || ["nan", "null", "none", "na"].iter().any(|no| text.eq_ignore_ascii_case(no))
}
