//! Raids: groups become flights, each with its own path and start.

use engine::plan::{
    Aspect, AssetId, Band, ClassId, Echo, Flight, FlightClass, Jammer, Kind, Leg, ModeSets, Path,
    Piece, Role, Side, Start, Swerling, Value,
};
use engine::time::Time;
use physics::earth::Geodetic;

use super::figures::Figures;
use super::{Context, site};
use crate::catalogue::FlightEntry;
use crate::diagnostic::{Code, Diagnostic};
use crate::field;
use crate::language::{Raid, RoleWord, Waypoint};

/// What comes.
pub struct Raids {
    /// Types of flight.
    pub classes: Vec<FlightClass>,
    /// Every flight.
    pub flights: Vec<Flight>,
}

/// Legs shorter than this have no course, m.
const SHORTEST_LEG: f64 = 1.0;

/// All raids of the scenario; nothing where any of them is no raid.
pub fn lower(
    context: &Context<'_>,
    figures: &mut Figures,
    found: &mut Vec<Diagnostic>,
) -> Option<Raids> {
    let mut raids = Raids { classes: Vec::new(), flights: Vec::new() };
    let before = found.len();
    for raid in &context.scenario.raid {
        let Some(entry) = context.shelf.entries.flight(&raid.class.value) else { continue };
        let class = class(&mut raids.classes, &raid.class.value, entry, figures);
        let Some(group) = Group::of(context, raid, class, entry, figures, found) else { continue };
        let first = raids.flights.len();
        for member in 0..raid.count.value {
            match group.flight(member) {
                Ok(flight) => raids.flights.push(flight),
                Err(fault) => {
                    found.push(fault);
                    break;
                }
            }
        }
        group.arrives_in_time(&raids.flights[first..], found);
    }
    let sound = found[before..].iter().all(|d| d.severity() == crate::Severity::Warning);
    sound.then_some(raids)
}

fn class(
    classes: &mut Vec<FlightClass>,
    id: &str,
    entry: &FlightEntry,
    figures: &mut Figures,
) -> ClassId {
    if let Some(known) = classes.iter().position(|class| class.name == id) {
        return ClassId(known as u32);
    }
    let rcs_dbsm = Band::ALL.map(|band| {
        let (figure, name) = entry.rcs.band(band);
        [figures.value(id, name, figure); Aspect::COUNT]
    });
    classes.push(FlightClass {
        name: id.to_owned(),
        kind: Kind::Aircraft,
        echo: Echo {
            rcs_dbsm,
            swerling: Swerling::One,
            decorrelation: figures.value(id, "decorrelation", &entry.decorrelation),
            airframe_sigma_db: Value::Fixed(0.0),
        },
        evasion_g: Value::Fixed(0.0),
        payload_destroyed: Value::Fixed(1.0),
        debris_damage: Value::Fixed(0.0),
        kill_probability: figures.value(id, "kill-probability", &entry.kill_probability),
        price: figures.value(id, "price", &entry.price),
    });
    ClassId(classes.len() as u32 - 1)
}

/// A raid with everything looked up that its flights share.
struct Group<'a> {
    raid: &'a Raid,
    class: ClassId,
    role: Role,
    aim: Option<Geodetic>,
    start: f64,
    duration: f64,
}

impl<'a> Group<'a> {
    fn of(
        context: &Context<'a>,
        raid: &'a Raid,
        class: ClassId,
        entry: &FlightEntry,
        figures: &mut Figures,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let start = start(context, raid, found)?;
        let asset = raid.aim.as_ref().and_then(|aim| {
            context.scenario.asset.iter().position(|asset| asset.name.value == aim.value)
        });
        let role = match (raid.role, asset) {
            (RoleWord::Escort, _) => Role::Escort,
            (RoleWord::Payload, None) => {
                let fault = Diagnostic::new(Code::PayloadWithoutAim, raid.span);
                found.push(fault.with("raid", &*raid.name.value));
                return None;
            }
            (RoleWord::Payload, Some(aim)) => Role::Payload {
                aim: AssetId(aim as u32),
                damage: damage(context, aim, &raid.class.value, entry, figures),
            },
        };
        let aim = asset.map(|index| {
            let asset = &context.scenario.asset[index];
            let last = raid.route.last().map_or(0.0, |waypoint| waypoint.height.value);
            site::at(asset.at.value, raid.arrival_height.map_or(last, |height| height.value))
        });
        let duration = context.scenario.duration.value;
        Some(Self { raid, class, role, aim, start, duration })
    }

    /// One of the group, counted from 0.
    fn flight(&self, member: u32) -> Result<Flight, Diagnostic> {
        let raid = self.raid;
        let start = Time::from_seconds(self.start + f64::from(member) * raid.interval.value);
        let spread = Time::from_seconds(raid.jitter.value);
        Ok(Flight {
            name: format!("{}/{}", raid.name.value, member + 1),
            raid: raid.name.value.clone(),
            class: self.class,
            path: Path::new(self.legs(member)?),
            start: match spread {
                Time::ZERO => Start::Fixed(start),
                spread => Start::Jittered { earliest: start, spread },
            },
            role: self.role,
            side: Side::Hostile,
            branches: Vec::new(),
            answers: ModeSets::default(),
            plan_filed: false,
            jammer: Jammer::NONE,
        })
    }

    /// The pieces of one flight's path.
    fn legs(&self, member: u32) -> Result<Vec<Piece>, Diagnostic> {
        let route = &self.raid.route;
        let from_centre = f64::from(member) - f64::from(self.raid.count.value - 1) / 2.0;
        let points = self.abreast(from_centre * self.raid.abreast.value)?;
        if points.len() < 2 {
            let fault = Diagnostic::new(Code::RouteTooShort, self.raid.span);
            return Err(fault.with("raid", &*self.raid.name.value));
        }
        let legs = points.windows(2).zip(route);
        Ok(legs
            .map(|(ends, point)| Piece::Leg(Leg::new(ends[0], ends[1], point.speed.value)))
            .collect())
    }

    /// The points of the path, those before the aim moved to the right of the course by so many
    /// metres.
    fn abreast(&self, right: f64) -> Result<Vec<Geodetic>, Diagnostic> {
        let on_route = |point: &Waypoint| site::at(point.at.value, point.height.value);
        let centre: Vec<Geodetic> = self.raid.route.iter().map(on_route).chain(self.aim).collect();
        let mut course = 0.0;
        let mut points = Vec::with_capacity(centre.len());
        for (index, point) in centre.iter().enumerate() {
            if let Some(next) = centre.get(index + 1) {
                let (azimuth, length) = site::way(*point, *next);
                if length < SHORTEST_LEG {
                    let written = self.raid.route[index].at.span;
                    return Err(Diagnostic::new(Code::LegWithoutLength, written));
                }
                course = azimuth;
            }
            let is_aim = index >= self.raid.route.len();
            points.push(site::beside(*point, course + 90.0, if is_aim { 0.0 } else { right }));
        }
        Ok(points)
    }

    /// Warn of a group whose last flight is still on its way when the day ends.
    fn arrives_in_time(&self, flights: &[Flight], found: &mut Vec<Diagnostic>) {
        let arrivals = flights.iter().map(|f| f.start.latest() + f.path.duration());
        let Some(last) = arrivals.max() else { return };
        if matches!(self.role, Role::Payload { .. }) && last.seconds() > self.duration {
            let minutes = |seconds: f64| format!("{:.1} min", seconds / 60.0);
            let fault = Diagnostic::new(Code::ArrivesAfterEnd, self.raid.name.span)
                .with("raid", &*self.raid.name.value)
                .with("arrival", minutes(last.seconds()))
                .with("duration", minutes(self.duration));
            found.push(fault);
        }
    }
}

/// Seconds from the scenario's beginning to a raid's start.
fn start(context: &Context<'_>, raid: &Raid, found: &mut Vec<Diagnostic>) -> Option<f64> {
    let duration = context.scenario.duration.value;
    let (seconds, span) = match raid.start {
        field::Start::After(after) => (after.value, after.span),
        field::Start::On(moment) => {
            let Some(begins) = context.scenario.begins else {
                found.push(Diagnostic::new(Code::MomentWithoutBeginning, moment.span));
                return None;
            };
            ((moment.value.unix_s - begins.value.unix_s) as f64, moment.span)
        }
    };
    if !(0.0..duration).contains(&seconds) {
        let fault = Diagnostic::new(Code::StartOutsideDay, span)
            .with("start", format!("{seconds} s"))
            .with("duration", format!("{duration} s"));
        found.push(fault);
        return None;
    }
    Some(seconds)
}

/// What one arrival destroys of an asset: of a large airfield what the class says, of something
/// harder so much less.
fn damage(
    context: &Context<'_>,
    asset: usize,
    class: &str,
    entry: &FlightEntry,
    figures: &mut Figures,
) -> Value {
    let Some(damage) = &entry.damage else { return Value::Fixed(0.0) };
    let kind = &context.scenario.asset[asset].kind.value;
    let hardness = context.shelf.entries.asset(kind);
    let hardness = hardness.map_or(1.0, |asset| figures.nominal(kind, "hardness", &asset.hardness));
    if hardness == 1.0 {
        return figures.value(class, "damage", damage);
    }
    figures.changed((class, "damage"), damage, kind, |share| (share / hardness).min(1.0))
}
