//! Laydowns: systems of the catalogue become posts, radars and launchers on their sites.

use std::collections::BTreeMap;

use engine::plan::{
    Asset, AssetId, AssetKind, Attention, Confirmation, Coverage, Disturbance, Doctrine, Emission,
    Flyout, Identification, Interceptor, InterceptorId, Launcher, Load, Measurement, Mount, OnLoss,
    Post, PostId, Presence, Radar, Scan, Steps, Superior, TimeBudget, Value, Verdicts,
    WeaponsControl,
};
use physics::earth::Geodetic;

use super::figures::Figures;
use super::{Context, site};
use crate::catalogue::{LauncherEntry, Placed, ScanWord, SystemEntry};
use crate::diagnostic::{Code, Diagnostic, HintCode};
use crate::language::{OptionTable, System};

/// What stands in an option.
#[derive(Default)]
pub struct Laydown {
    /// What sees.
    pub radars: Vec<Radar>,
    /// Who decides.
    pub posts: Vec<Post>,
    /// What holds rounds.
    pub launchers: Vec<Launcher>,
    /// Types of round.
    pub interceptors: Vec<Interceptor>,
    /// What of it can be hit: one asset a post, radar and launcher.
    pub equipment: Vec<Asset>,
    /// Price of each system's equipment.
    pub equipment_price: Vec<Value>,
}

/// All systems of an option; nothing where any of them cannot stand.
pub fn lower(
    context: &Context<'_>,
    option: &OptionTable,
    figures: &mut Figures,
    found: &mut Vec<Diagnostic>,
) -> Option<Laydown> {
    let mut laydown = Laydown::default();
    let mut sound = twice(option, found);
    for system in &option.system {
        let Some(entry) = context.shelf.entries.system(&system.system.value) else { continue };
        let mut placing = Placing { context, system, entry, figures, laydown: &mut laydown };
        sound &= placing.place(found);
    }
    sound.then_some(laydown)
}

/// Names of systems are unique inside an option; two options may share them, and their luck.
fn twice(option: &OptionTable, found: &mut Vec<Diagnostic>) -> bool {
    let mut first = BTreeMap::new();
    let mut sound = true;
    for name in option.system.iter().map(|system| &system.name) {
        let before = *first.entry(name.value.as_str()).or_insert(name.span);
        if before != name.span {
            let fault = Diagnostic::new(Code::NameTwice, name.span)
                .with("name", &*name.value)
                .with("space", "system");
            found.push(fault.beside(before));
            sound = false;
        }
    }
    sound
}

/// One system on its way into the laydown.
struct Placing<'a> {
    context: &'a Context<'a>,
    system: &'a System,
    entry: &'a SystemEntry,
    figures: &'a mut Figures,
    laydown: &'a mut Laydown,
}

impl Placing<'_> {
    fn place(&mut self, found: &mut Vec<Diagnostic>) -> bool {
        let Some(channels) = self.channels(found) else { return false };
        let post = PostId(self.laydown.posts.len() as u32);
        let (id, entry) = (&self.system.system.value, &self.entry.post);
        let name = self.system.name.value.clone();
        let asset = self.equipment(&name, self.centre());
        self.laydown.posts.push(Post {
            system: name.clone(),
            name,
            asset,
            mount: Mount::Ground,
            site: self.centre(),
            superior: Superior::Nobody,
            on_loss: OnLoss::Alone,
            steps: Steps::plain(
                self.figures.value(id, "reaction", &entry.reaction),
                self.figures.value(id, "assessment", &entry.assessment),
            ),
            attention: Attention::BOUNDLESS,
            channels,
            identification: Identification::PERFECT,
            control: WeaponsControl::Tight,
            doctrine: Doctrine::nearest_first(self.system.salvo.value),
            verdicts: Verdicts::TRUE,
        });
        for placed in &self.entry.radar {
            self.radar(post, placed);
        }
        let price = self.figures.value(id, "equipment-price", &self.entry.equipment_price);
        self.laydown.equipment_price.push(price);
        self.launchers(post, found)
    }

    /// An asset for a piece of equipment.
    fn equipment(&mut self, name: &str, site: Geodetic) -> AssetId {
        let kind = AssetKind::Equipment;
        self.laydown.equipment.push(Asset { name: name.to_owned(), kind, site, worth: 0.0 });
        let before = self.context.scenario.asset.len();
        AssetId((before + self.laydown.equipment.len() - 1) as u32)
    }

    fn centre(&self) -> Geodetic {
        site::at(self.system.at.value, self.system.height.value)
    }

    /// Flights engaged at once: channels, over those that one salvo takes.
    fn channels(&mut self, found: &mut Vec<Diagnostic>) -> Option<Value> {
        let (id, entry) = (self.system.system.value.as_str(), &self.entry.post);
        let salvo = self.system.salvo.value;
        let taken = salvo.div_ceil(entry.channel_rounds.value);
        if f64::from(taken) > entry.channels.law.low() {
            let fault = Diagnostic::new(Code::SalvoExceedsChannels, self.system.salvo.span)
                .with("salvo", salvo.to_string())
                .with("channels", entry.channels.law.low().to_string());
            found.push(fault);
            return None;
        }
        if taken == 1 {
            return Some(self.figures.value(id, "channels", &entry.channels));
        }
        let by = format!("salvo-{salvo}");
        let share = |channels: f64| (channels / f64::from(taken)).floor();
        Some(self.figures.changed((id, "channels"), &entry.channels, &by, share))
    }

    fn radar(&mut self, post: PostId, placed: &Placed) {
        let id = placed.radar.value.as_str();
        let Some(entry) = self.context.shelf.entries.radar(id) else { return };
        let bearing = self.system.boresight.value + placed.bearing.value;
        let own_height = self.figures.nominal(id, "antenna-height", &entry.antenna_height);
        let mast = self.system.antenna_height.map_or(own_height, |height| height.value);
        let ground = site::at(self.system.at.value, self.system.height.value);
        let mut antenna = site::beside(ground, bearing, placed.distance.value);
        antenna.h_m += mast;
        let period = self.figures.value(id, "scan-period", &entry.scan_period);
        let same = self.entry.radar.iter().filter(|other| other.radar.value == id).count();
        let before = self.entry.radar.iter().take_while(|other| !std::ptr::eq(*other, placed));
        let nth = before.filter(|other| other.radar.value == id).count() + 1;
        let short = id.rsplit('/').next().unwrap_or(id);
        let name = format!("{}/{short}", self.system.name.value);
        let name = if same > 1 { format!("{name}/{nth}") } else { name };
        let asset = self.equipment(&name, antenna);
        let figures = &mut *self.figures;
        self.laydown.radars.push(Radar {
            name,
            post,
            asset,
            mount: Mount::Ground,
            site: antenna,
            band: entry.band.band(),
            scan: match entry.scan {
                ScanWord::Rotating => Scan::Rotating { period },
                ScanWord::Electronic => Scan::Electronic { search: period, track: period },
            },
            reach: figures.value(id, "reach", &entry.reach),
            pfa: figures.nominal(id, "false-alarm", &entry.false_alarm),
            coverage: Coverage {
                min_range: figures.value(id, "min-range", &entry.min_range),
                blanked_deg: 0.0,
                blanked_width_deg: 0.0,
                min_radial_speed: Value::Fixed(0.0),
                instrumented_range: figures.value(
                    id,
                    "instrumented-range",
                    &entry.instrumented_range,
                ),
                boresight_deg: self.system.boresight.value.rem_euclid(360.0),
                sector_deg: entry
                    .sector
                    .as_ref()
                    .map_or(Value::Fixed(360.0), |sector| figures.value(id, "sector", sector)),
                min_elevation_deg: figures.value(id, "min-elevation", &entry.min_elevation),
                max_elevation_deg: figures.value(id, "max-elevation", &entry.max_elevation),
            },
            k_factor: self
                .context
                .scenario
                .environment
                .as_ref()
                .map_or(STANDARD_K, |environment| environment.k_factor.value),
            guides: placed.guides.value,
            measurement: Measurement::EXACT,
            confirmation: Confirmation { hits: 2, looks: 3, misses: 3 },
            budget: TimeBudget::BOUNDLESS,
            emission: Emission::On,
            disturbance: Disturbance::NONE,
        });
    }

    fn launchers(&mut self, post: PostId, found: &mut Vec<Diagnostic>) -> bool {
        let id = self.entry.launchers.launcher.value.as_str();
        let Some(launcher) = self.context.shelf.entries.launcher(id) else { return false };
        let Some(rounds) = self.rounds(id, launcher, found) else { return false };
        let Some(interceptor) = self.interceptor() else { return false };
        let (most, count) = self.count(found);
        for index in 0..most {
            let around = 360.0 * f64::from(index) / f64::from(most);
            let bearing = self.system.boresight.value + around;
            let name = format!("{}/launcher/{}", self.system.name.value, index + 1);
            let site = site::beside(self.centre(), bearing, self.entry.launchers.distance.value);
            let asset = self.equipment(&name, site);
            self.laydown.launchers.push(Launcher {
                name,
                post,
                asset,
                site,
                mount: Mount::Ground,
                loads: vec![Load { interceptor, ready: rounds, store: 0 }],
                boresight_deg: 0.0,
                sector_deg: Value::Fixed(360.0),
                interval: Value::Fixed(0.0),
                reload: Value::Fixed(0.0),
                presence: match count {
                    None => Presence::Always,
                    Some(count) => Presence::InCount { count, before: index },
                },
            });
        }
        true
    }

    /// How many launchers there are at most, and the figure that says how many in each world.
    fn count(&mut self, found: &mut Vec<Diagnostic>) -> (u32, Option<engine::plan::FigureId>) {
        let figure = &self.entry.launchers.count;
        let most = figure.law.high();
        if let Some(launchers) = &self.system.launchers {
            if f64::from(launchers.value) > most {
                let fault = Diagnostic::new(Code::MoreThanAnySource, launchers.span)
                    .with("launchers", launchers.value.to_string())
                    .with("most", most.to_string());
                found.push(fault);
            }
            return (launchers.value, None);
        }
        let value = self.figures.value(&self.system.system.value, "launchers", figure);
        (most as u32, self.figures.open(value).map(|(id, _)| id))
    }

    /// Ready rounds of a full launcher.
    fn rounds(
        &mut self,
        id: &str,
        launcher: &LauncherEntry,
        found: &mut Vec<Diagnostic>,
    ) -> Option<u32> {
        let round = &self.system.round;
        let Some(load) = launcher.load.iter().find(|load| load.round.value == round.value) else {
            let fits = launcher.load.iter().map(|load| load.round.value.clone()).collect();
            let fault = Diagnostic::new(Code::RoundDoesNotFit, round.span)
                .with("launcher", id)
                .with("round", &*round.value);
            found.push(fault.hint_names(HintCode::OneOf, fits));
            return None;
        };
        let name = format!("rounds.{}", round.value.rsplit('/').next().unwrap_or(id));
        Some(self.figures.nominal(id, &name, &load.rounds) as u32)
    }

    fn interceptor(&mut self) -> Option<InterceptorId> {
        let id = self.system.round.value.as_str();
        let known = self.laydown.interceptors.iter().position(|round| round.name == id);
        if let Some(known) = known {
            return Some(InterceptorId(known as u32));
        }
        let entry = self.context.shelf.entries.interceptor(id)?;
        let figures = &mut *self.figures;
        self.laydown.interceptors.push(Interceptor {
            name: id.to_owned(),
            flyout: Flyout::MeanSpeed(figures.value(id, "mean-speed", &entry.mean_speed)),
            launch_delay: figures.value(id, "launch-delay", &entry.launch_delay),
            min_range: figures.value(id, "min-range", &entry.min_range),
            max_range: figures.value(id, "max-range", &entry.max_range),
            ballistic_range: figures.value(id, "max-range", &entry.max_range),
            min_altitude: figures.value(id, "min-altitude", &entry.min_altitude),
            max_altitude: figures.value(id, "max-altitude", &entry.max_altitude),
            price: figures.value(id, "price", &entry.price),
            ..Interceptor::plain(id, Value::Fixed(0.0))
        });
        Some(InterceptorId(self.laydown.interceptors.len() as u32 - 1))
    }
}

/// Effective over true radius of the Earth in the standard atmosphere.
const STANDARD_K: f64 = 4.0 / 3.0;
