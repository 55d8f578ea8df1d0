//! What radars collect on friendly flights: tables for readers, lines and JSON for machines.

use serde_json::{Value, json};
use study::exposure::{Asked, Bin, Collected, OptionExposure, Over};

use crate::section::letter;
use crate::table::{Cell, Table};
use crate::text::{self, Words};

/// The answer at the terminal: a table an option, a row a side, and who never sees whom.
pub fn answer(exposures: &[OptionExposure], asked: &Asked, words: &Words) -> String {
    let mut out = words.say("mark", &[]) + "\n";
    for exposure in exposures {
        let args = [("option", (&exposure.option).into())];
        out += &format!("\n{}\n", words.say("exposure-option", &args));
        let (seen, blind): (Vec<_>, Vec<_>) =
            exposure.collected.iter().partition(|pair| pair.all.range.is_some());
        if !seen.is_empty() {
            out += &table(&seen, words).lines(words);
        }
        let names: Vec<String> = blind
            .iter()
            .map(|pair| {
                let args = [("raid", (&pair.raid).into()), ("radar", (&pair.radar).into())];
                words.say("exposure-pair", &args)
            })
            .collect();
        if !names.is_empty() {
            let args = [("pairs", words.list(names).into())];
            out += &format!("{}\n", words.say("exposure-never", &args));
        }
    }
    let grades = exposures.iter().flat_map(|e| &e.collected).filter_map(|pair| pair.grade);
    let mut end = vec![words.say("exposure-worlds", &[("worlds", asked.worlds.into())])];
    end.extend(
        asked
            .reflectors_dbsm
            .map(|rcs| words.say("exposure-reflectors", &[("rcs", text::figure(rcs).into())])),
    );
    end.extend(
        grades.max().map(|worst| words.say("exposure-grade", &[("grade", letter(worst).into())])),
    );
    out + "\n" + &end.join("\n") + "\n"
}

fn table(pairs: &[&Collected], words: &Words) -> Table {
    let head = |key: &str, numeric| (words.say(&format!("exposure-head-{key}"), &[]), numeric);
    let heads = [
        head("raid", false),
        head("radar", false),
        head("aspect", false),
        head("range", true),
        head("in-view", true),
        head("lit", true),
        head("detections", true),
    ];
    let mut table = Table::new(String::new(), heads);
    for pair in pairs {
        let all = words.say("exposure-all-sides", &[]);
        table.row(row(pair, &pair.all, all, words));
        for bin in pair.bins.iter().filter(|bin| bin.range.is_some()) {
            let ends = (text::fixed(bin.from_deg, 0), text::fixed(bin.to_deg, 0));
            let args = [("low", ends.0.into()), ("high", ends.1.into())];
            table.row(row(pair, bin, words.say("exposure-aspect", &args), words));
        }
    }
    table
}

fn row(pair: &Collected, bin: &Bin, side: String, words: &Words) -> [Cell; 7] {
    let args = [("raid", (&pair.raid).into()), ("flights", pair.flights.into())];
    let radar = [("radar", (&pair.radar).into()), ("band", pair.band.into())];
    let range = bin.range.map_or_else(String::new, |(near, far)| {
        let ends = (text::fixed(near / 1e3, 0), text::fixed(far / 1e3, 0));
        words.say("exposure-span", &[("low", ends.0.into()), ("high", ends.1.into())])
    });
    [
        words.say("exposure-raid", &args).into(),
        words.say("exposure-radar", &radar).into(),
        side.into(),
        range.into(),
        spread(bin.in_view, 1.0 / 60.0, words),
        spread(bin.lit, 1.0 / 60.0, words),
        spread(bin.detections, 1.0, words),
    ]
}

/// A number with its ends over the worlds.
fn spread(over: Over, unit: f64, words: &Words) -> Cell {
    let [value, low, high] = [over.nominal, over.low, over.high].map(|x| x * unit);
    let decimals = usize::from(high < 10.0 || high - low < 1.0);
    if low == high {
        return text::fixed(value, decimals).into();
    }
    Cell::with(text::fixed(value, decimals), text::ends(words, low, high, decimals))
        .exact([value, low, high])
}

/// One line a side; the first of each pair is all sides together.
pub fn csv(exposures: &[OptionExposure]) -> String {
    let mut out = String::from(
        "marking,option,raid,class,flights,radar,band,grade,from_deg,to_deg,nearest_m,farthest_m,\
         in_view_s,in_view_s_low,in_view_s_high,lit_s,lit_s_low,lit_s_high,detections,\
         detections_low,detections_high\n",
    );
    for exposure in exposures {
        for pair in &exposure.collected {
            for bin in std::iter::once(&pair.all).chain(&pair.bins) {
                let names = [&exposure.option, &pair.raid, &pair.class].map(|n| quoted(n));
                let range = bin.range.map_or([String::new(), String::new()], |(near, far)| {
                    [format!("{near:.0}"), format!("{far:.0}")]
                });
                let numbers = [bin.in_view, bin.lit, bin.detections]
                    .map(|over| format!("{},{},{}", over.nominal, over.low, over.high));
                out += &format!(
                    "SIMULATION,{},{},{},{},{},{},{},{},{}\n",
                    names.join(","),
                    pair.flights,
                    quoted(&pair.radar),
                    pair.band,
                    pair.grade.map_or("", letter),
                    bin.from_deg,
                    bin.to_deg,
                    range.join(","),
                    numbers.join(",")
                );
            }
        }
    }
    out
}

fn quoted(cell: &str) -> String {
    match cell.contains([',', '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

/// The same as JSON.
pub fn json(exposures: &[OptionExposure], asked: &Asked) -> String {
    let over = |over: &Over| json!({ "nominal": over.nominal, "low": over.low, "high": over.high });
    let bin = |bin: &Bin| {
        json!({
            "from_deg": bin.from_deg,
            "to_deg": bin.to_deg,
            "nearest_m": bin.range.map(|range| range.0),
            "farthest_m": bin.range.map(|range| range.1),
            "in_view_s": over(&bin.in_view),
            "lit_s": over(&bin.lit),
            "detections": over(&bin.detections),
        })
    };
    let pair = |pair: &Collected| {
        json!({
            "raid": pair.raid,
            "class": pair.class,
            "flights": pair.flights,
            "radar": pair.radar,
            "band": pair.band,
            "grade": pair.grade.map(letter),
            "all_sides": bin(&pair.all),
            "by_side": pair.bins.iter().map(bin).collect::<Vec<_>>(),
        })
    };
    let options: Vec<Value> = exposures
        .iter()
        .map(|exposure| {
            let pairs: Vec<Value> = exposure.collected.iter().map(pair).collect();
            json!({ "option": exposure.option, "collected": pairs })
        })
        .collect();
    let whole = json!({
        "marking": "SIMULATION",
        "worlds": asked.worlds,
        "seed": asked.seed,
        "bin_deg": asked.bin_deg,
        "reflectors_dbsm": asked.reflectors_dbsm,
        "options": options,
    });
    format!("{whole:#}\n")
}
