//! What newcomers write for what the language has: words that are right elsewhere, and no slips of the
//! hand. They are known so that a hint can name the field or unit that is meant; none of them is read.

/// A kind of table, words that are written in it, and the fields that are meant.
type Meant = (&'static str, &'static [&'static str], &'static [&'static str]);

const FIELDS: &[Meant] = &[
    ("Scenario", &["name"], &["title"]),
    ("Scenario", &["description", "about", "notes"], &["question", "note"]),
    ("Scenario", &["length", "hours", "ends", "end"], &["duration"]),
    ("Scenario", &["time", "date", "starts", "start"], &["begins"]),
    ("Scenario", &["target", "targets", "base", "city", "defended"], &["asset"]),
    ("Scenario", &["attack", "attacks", "threat", "threats", "wave", "flight", "enemy"], &["raid"]),
    ("Scenario", &["defence", "defense", "battery", "system", "systems", "side"], &["option"]),
    ("Scenario", &["weather", "rain", "terrain"], &["environment"]),
    ("Study", &["runs", "iterations", "trials", "days"], &["replications"]),
    ("Study", &["raid", "size", "raid-factor", "raid-sizes"], &["raid-size"]),
    ("Asset", &["type", "class", "asset"], &["kind"]),
    ("Asset", PLACES, &["at"]),
    ("Asset", &["value", "weight", "importance"], &["worth"]),
    ("Raid", &["type", "kind", "flight", "aircraft"], &["class"]),
    ("Raid", &["number", "amount", "quantity", "size"], &["count"]),
    ("Raid", &["to", "destination", "asset", "targets", "against"], &["aim"]),
    ("Raid", &["time", "begin", "begins", "at-time"], &["start"]),
    ("Raid", &["spacing", "gap", "every"], &["interval", "abreast"]),
    ("Raid", &["speed", "height", "altitude", "waypoint", "waypoints", "path", "via"], &["route"]),
    ("Raid", &["from", "origin", "at", "position"], &["route", "launch"]),
    ("Raid", &["carrier", "carriers", "released-by"], &["released"]),
    ("Raid", &["team", "faction"], &["side"]),
    ("Waypoint", &["altitude", "alt"], &["height"]),
    ("Waypoint", PLACES, &["at"]),
    ("Waypoint", &["velocity"], &["speed"]),
    ("Waypoint", &["wait", "loiter"], &["hold"]),
    ("Option", &["description", "about", "note"], &["says"]),
    ("Option", &["systems", "battery", "radar"], &["system"]),
    ("Option", &["based-on", "base", "like"], &["from"]),
    ("Option", &["price", "costs"], &["cost"]),
    ("System", &["type", "kind", "class", "battery"], &["system"]),
    ("System", PLACES, &["at"]),
    ("System", &["heading", "azimuth", "direction", "facing", "bearing", "looks"], &["boresight"]),
    ("System", &["missile", "missiles", "interceptor"], &["round", "load"]),
    ("System", &["rounds", "ammo", "ready"], &["launchers", "load"]),
    ("System", &["stock", "reserve", "magazine", "spares"], &["store", "reloads"]),
    ("System", &["mast", "antenna"], &["antenna-height"]),
    ("System", &["weapons-control", "fire", "roe"], &["control"]),
];

const PLACES: &[&str] = &["place", "position", "location", "pos", "where", "site", "lat", "lon"];

/// The fields of a kind of table that are meant by a word.
pub fn fields(table: &str, word: &str) -> Vec<String> {
    let word = word.to_lowercase().replace('_', "-");
    let meant = FIELDS.iter().filter(|(of, words, _)| *of == table && words.contains(&&*word));
    meant.flat_map(|(_, _, fields)| *fields).map(|field| (*field).to_owned()).collect()
}

/// Units written out, without blanks, and the symbols that are meant.
const UNITS: &[(&[&str], &str)] = &[
    (&["second", "seconds", "sec", "secs"], "s"),
    (&["minute", "minutes", "mins"], "min"),
    (&["hour", "hours", "hr", "hrs"], "h"),
    (&["day", "days"], "d"),
    (&["metre", "metres", "meter", "meters", "mtr"], "m"),
    (&["kilometre", "kilometres", "kilometer", "kilometers", "kms"], "km"),
    (&["foot", "feet"], "ft"),
    (&["nm", "nauticalmiles", "nmi."], "nmi"),
    (&["kmh", "kph", "km/hr", "kmperhour", "kmph"], "km/h"),
    (&["mps", "m/sec", "metrespersecond"], "m/s"),
    (&["knot", "knots", "kt", "kts"], "kn"),
    (&["degree", "degrees", "\u{b0}"], "deg"),
    (&["radian", "radians"], "rad"),
    (&["percent"], "%"),
    (&["$", "dollars", "usd", "US$"], "USD"),
];

/// The symbol of a unit among some that is meant by a word.
pub fn unit(word: &str, symbols: impl Iterator<Item = &'static str>) -> Vec<String> {
    let lower = word.to_lowercase().replace(char::is_whitespace, "");
    let meant = |symbol: &&str| {
        UNITS.iter().any(|(words, of)| {
            of == symbol && words.iter().any(|known| known.to_lowercase() == lower)
        })
    };
    symbols.filter(meant).map(str::to_owned).collect()
}

/// The ids of one folder of the catalogue that are meant by a text: those whose own name is a slip of
/// the hand away, or else has the text in it, whatever its hyphens and its case.
pub fn ids(written: &str, ids: &[&str]) -> Vec<String> {
    let own = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let tails: Vec<String> = ids.iter().map(|id| own(id)).collect();
    let near = crate::nearest::nearest(&own(written), tails.iter().map(String::as_str));
    let word = plain(&own(written));
    let holds = |id: &&&str| {
        let tail = plain(&own(id));
        word.len() >= 3 && (tail.contains(&word) || tail.len() >= 3 && word.contains(&tail))
    };
    let named = |id: &&&str| match near.is_empty() {
        false => near.contains(&own(id)),
        true => holds(id),
    };
    ids.iter().filter(named).map(|id| (*id).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{Record, Shape};
    use crate::language::Scenario;

    /// Every table of the language by name, with its fields.
    fn tables() -> Vec<Record> {
        let (mut open, mut all) = (vec![Scenario::record()], Vec::<Record>::new());
        while let Some(record) = open.pop() {
            for field in &record.fields {
                let mut shape = &field.shape;
                while let Shape::List(of) = shape {
                    shape = of;
                }
                if let Shape::Table(inner) = shape {
                    open.push(inner());
                }
            }
            all.push(record);
        }
        all
    }

    #[test]
    fn what_is_meant_is_there_and_what_is_heard_is_not() {
        let tables = tables();
        for (table, words, meant) in FIELDS {
            let record = tables.iter().find(|record| record.name == *table);
            let record = record.unwrap_or_else(|| panic!("there is no table {table}"));
            let has = |name: &str| record.fields.iter().any(|field| field.name == name);
            assert!(meant.iter().all(|field| has(field)), "{table}: {meant:?}");
            for word in *words {
                assert!(!has(word), "{table} has a field {word}");
            }
        }
    }

    #[test]
    fn units_are_those_of_the_language() {
        for (_, symbol) in UNITS {
            assert!(crate::unit::UNITS.iter().any(|unit| unit.symbol == *symbol), "{symbol}");
        }
        assert_eq!(unit("Hours", ["s", "h"].into_iter()), ["h"]);
        assert_eq!(unit("hours", ["m", "km"].into_iter()), Vec::<String>::new());
    }

    #[test]
    fn ids_are_known_by_what_people_call_them() {
        let all = ["flight/scud", "flight/one-way-drone", "flight/decoy"];
        assert_eq!(ids("shahed", &all), Vec::<String>::new());
        assert_eq!(ids("drone", &all), ["flight/one-way-drone"]);
        assert_eq!(ids("flight/OneWayDrone", &all), ["flight/one-way-drone"]);
        assert_eq!(ids("flight/scod", &all), ["flight/scud"]);
        let two = ["system/patriot-battery", "system/patriot-offer-2018", "system/s-400"];
        assert_eq!(ids("patriot", &two), two[..2]);
        assert_eq!(ids("airbase", &["asset/air-base", "asset/city"]), ["asset/air-base"]);
    }
}
