//! Radars on their sites.

use engine::plan::{
    Confirmation, Coverage, Disturbance, Emission, Measurement, PostId, Radar, Scan, TimeBudget,
    Value,
};
use engine::time::Time;

use super::super::figures::Figures;
use super::super::net::spans;
use super::Placing;
use crate::catalogue::{Figure, Placed, RadarEntry, ScanWord};
use crate::diagnostic::{Code, Diagnostic};
use crate::field::Count;
use crate::language::{EmissionTable, SendWord};

impl Placing<'_, '_> {
    /// A radar of the system.
    pub(super) fn radar(&mut self, post: PostId, placed: &Placed, found: &mut Vec<Diagnostic>) {
        let id = placed.radar.value.as_str();
        let Some(entry) = self.context.shelf.entries.radar(id) else { return };
        let own_height = self.figures.nominal(id, "antenna-height", &entry.antenna_height);
        let mast = self.system.antenna_height.map_or(own_height, |height| height.value);
        let mut antenna = self.beside(placed.bearing.value, placed.distance.value);
        antenna.h_m += mast;
        let name = self.radar_name(placed);
        let asset = self.equipment(&name, antenna);
        let (emission, blanked) = self.emission(id, found);
        let coverage = self.coverage(id, entry, blanked);
        let figures = &mut *self.figures;
        self.laydown.radars.push(Radar {
            name,
            post,
            asset,
            mount: self.mount,
            site: antenna,
            band: entry.band.band(),
            scan: scan(id, entry, figures),
            reach: figures.value(id, "reach", &entry.reach),
            pfa: figures.nominal(id, "false-alarm", &entry.false_alarm),
            coverage,
            k_factor: self.context.scenario.environment.k_factor.value,
            guides: entry.guidance.is_some(),
            measurement: measurement(id, entry, figures),
            confirmation: confirmation(id, entry, figures),
            budget: TimeBudget {
                free_tracks: figures.value(id, "free-tracks", &entry.free_tracks),
                share_a_track: figures.value(id, "track-share", &entry.track_share),
                most_tracks: figures.value(id, "most-tracks", &entry.most_tracks),
            },
            emission,
            disturbance: Disturbance {
                sidelobe_db: figures.value(id, "sidelobes", &entry.sidelobes),
                clutter_loss_db: figures.value(id, "clutter-loss", &entry.clutter_loss),
                false_tracks_per_hour: figures.value(id, "false-tracks", &entry.false_tracks),
                false_track_lasts: figures.value(id, "false-track-lasts", &entry.false_track_lasts),
            },
        });
    }

    /// Its name: that of its type, with a number where the system has several.
    fn radar_name(&self, placed: &Placed) -> String {
        let id = placed.radar.value.as_str();
        let all = || self.entry.radar.iter().flatten();
        let same = all().filter(|other| other.radar.value == id).count();
        let before = all().take_while(|other| !std::ptr::eq(*other, placed));
        let nth = before.filter(|other| other.radar.value == id).count() + 1;
        let short = id.rsplit('/').next().unwrap_or(id);
        let name = format!("{}/{short}", self.unit.name);
        if same > 1 { format!("{name}/{nth}") } else { name }
    }

    fn coverage(&mut self, id: &str, entry: &RadarEntry, blanked: (f64, f64)) -> Coverage {
        let boresight = self.unit.boresight.rem_euclid(360.0);
        let figures = &mut *self.figures;
        Coverage {
            min_range: figures.value(id, "min-range", &entry.min_range),
            instrumented_range: figures.value(id, "instrumented-range", &entry.instrumented_range),
            boresight_deg: boresight,
            sector_deg: figures.value(id, "sector", &entry.sector),
            blanked_deg: blanked.0,
            blanked_width_deg: blanked.1,
            min_elevation_deg: figures.value(id, "min-elevation", &entry.min_elevation),
            max_elevation_deg: figures.value(id, "max-elevation", &entry.max_elevation),
            min_radial_speed: figures.value(id, "min-radial-speed", &entry.min_radial_speed),
        }
    }

    /// When it sends, and the middle and width of the sector that is blanked.
    fn emission(&self, id: &str, found: &mut Vec<Diagnostic>) -> (Emission, (f64, f64)) {
        let own = |table: &&EmissionTable| table.radar.as_ref().is_none_or(|own| own.value == id);
        let tables = self.system.emission.iter().flatten().filter(own);
        // What is said of a type goes before what is said of all.
        let Some(table) = tables.max_by_key(|table| table.radar.is_some()) else {
            return (Emission::On, (0.0, 0.0));
        };
        if let (Some(off), false) = (&table.off, table.sends == SendWord::On) {
            let fault = Diagnostic::new(Code::FieldNeedsOther, off[0].span);
            found.push(fault.with("field", "off").with("other", "sends = \"on\""));
        }
        let hold = Value::Fixed(table.hold.value);
        let emission = match table.sends {
            SendWord::Silent => Emission::Silent,
            SendWord::OnCue => Emission::OnCue { hold },
            SendWord::Blinking => {
                Emission::Blinking { on: hold, off: Value::Fixed(table.pause.value) }
            }
            SendWord::On => match &table.off {
                None => Emission::On,
                Some(off) => {
                    let off = spans(self.context, off.iter(), found);
                    Emission::Scheduled(between(&off, self.context.scenario.duration.value))
                }
            },
        };
        let blanked = table.blanked.as_ref().map_or((0.0, 0.0), |sector| {
            (sector.middle.value.rem_euclid(360.0), sector.width.value)
        });
        (emission, blanked)
    }
}

fn scan(id: &str, entry: &RadarEntry, figures: &mut Figures) -> Scan {
    let period = figures.value(id, "scan-period", &entry.scan_period);
    match entry.scan {
        ScanWord::Rotating => Scan::Rotating { period },
        ScanWord::Sector => Scan::Sector { period },
        ScanWord::Electronic => {
            let track = figures.value(id, "track-period", &entry.track_period);
            Scan::Electronic { search: period, track }
        }
    }
}

fn measurement(id: &str, entry: &RadarEntry, figures: &mut Figures) -> Measurement {
    Measurement {
        range_resolution: figures.value(id, "range-resolution", &entry.range_resolution),
        beam_deg: figures.value(id, "beam", &entry.beam),
        range_sigma: figures.value(id, "range-sigma", &entry.range_sigma),
        angle_sigma_deg: figures.value(id, "angle-sigma", &entry.angle_sigma),
        registration_sigma: figures.value(id, "registration-sigma", &entry.registration_sigma),
    }
}

/// Hits and looks are taken at their nominal value.
fn confirmation(id: &str, entry: &RadarEntry, figures: &mut Figures) -> Confirmation {
    let mut count = |name, figure: &Figure<Count>| figures.nominal(id, name, figure) as u8;
    let looks = count("confirm-looks", &entry.confirm_looks);
    let hits = count("confirm-hits", &entry.confirm_hits);
    if hits > looks {
        // The catalogue itself is held by a test: it was set.
        let names =
            [("confirm-hits", &entry.confirm_hits), ("confirm-looks", &entry.confirm_looks)];
        let mut set = names.iter().filter_map(|(name, figure)| figures.setting(id, name, figure));
        if let Some(setting) = set.next() {
            let fault = Diagnostic::new(Code::HitsAboveLooks, setting.span);
            let fault = fault.with("hits", hits.to_string()).with("looks", looks.to_string());
            figures.wrong.push(fault);
        }
    }
    Confirmation {
        hits: hits.min(looks),
        looks,
        misses: figures.value(id, "drop-misses", &entry.drop_misses),
    }
}

/// The spans of a day between others, which are in order and apart.
fn between(off: &[(Time, Time)], duration: f64) -> Vec<(Time, Time)> {
    let mut on = Vec::new();
    let mut last = Time::ZERO;
    for (from, until) in off {
        if *from > last {
            on.push((last, *from));
        }
        last = *until;
    }
    let end = Time::from_seconds(duration);
    if last < end {
        on.push((last, end));
    }
    on
}
