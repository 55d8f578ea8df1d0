//! A group of flights with everything looked up that they share.

use engine::plan::{
    Band, Branch, ClassId, Flight, FlightId, Jammer, ModeSets, Path, Piece, Rocket, Role, Side,
    Start, Trigger, Value, elevation,
};
use engine::time::Time;
use physics::earth::Geodetic;

use super::super::figures::Figures;
use super::super::laydown::Laydown;
use super::super::roster::Entry;
use super::super::{Context, site};
use super::role::{self, Aim};
use super::start::Rule;
use super::way::{Stop, Way};
use super::{class, fall};
use crate::catalogue::{FlightEntry, ModeWord};
use crate::diagnostic::{At, Code, Diagnostic, Span};
use crate::language::{BranchTable, Raid, Released, RoleWord, SideWord, Waypoint};
use crate::unit::Position;

/// The carriers of a group: their place, their flights, when they pass their waypoints.
pub type Carriers<'c> = (&'c Entry<'c>, &'c [Flight], &'c Vec<Vec<(Time, Time)>>);

/// What became of a group.
pub struct Made {
    /// Its flights.
    pub flights: Vec<Flight>,
    /// For each of them when it reaches and leaves its waypoints.
    pub passes: Vec<Vec<(Time, Time)>>,
}

/// A raid with everything looked up that its flights share.
pub struct Group<'a> {
    context: &'a Context<'a>,
    raid: &'a Raid,
    first: FlightId,
    class: ClassId,
    role: Role,
    aim: Option<Aim>,
    starts: Rule,
    answers: ModeSets,
    jammer: Jammer,
    rocket: Option<Rocket>,
}

impl<'a> Group<'a> {
    /// The group of an entry; nothing where it cannot fly.
    pub fn of(
        context: &'a Context<'a>,
        entry: &Entry<'a>,
        class: ClassId,
        catalogued: &FlightEntry,
        laydown: &Laydown,
        figures: &mut Figures,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let raid = entry.raid;
        let said = found.len();
        found.extend(contradictions(raid));
        let starts = Rule::of(context, raid, found)?;
        let aim = role::aim(context, raid, laydown);
        let role = role::lower(context, raid, aim, catalogued, figures);
        let role = role.map_err(|fault| found.push(fault)).ok()?;
        let id = &raid.class.value;
        let jammer = written_jammer(raid).unwrap_or_else(|| class::jammer(id, catalogued, figures));
        let rocket = raid.launch.and_then(|_| fall::rocket(id, catalogued, figures));
        if let (Some(launch), None) = (&raid.launch, &rocket) {
            let fault = Diagnostic::new(Code::NotBallistic, launch.span);
            found.push(fault.with("class", &**id));
        }
        // What falls has no waypoints: they would be passed over in silence.
        if let (Some(launch), Some(_), Some(_)) = (&raid.launch, &rocket, &raid.route) {
            let fault = Diagnostic::new(Code::FieldsExclude, launch.span);
            found.push(fault.with("field", "launch").with("other", "route"));
        }
        let first = entry.first;
        let answers = answers(raid, catalogued);
        let group =
            Self { context, raid, first, class, role, aim, starts, answers, jammer, rocket };
        (found.len() == said).then_some(group)
    }

    /// As it was written.
    pub fn raid(&self) -> &'a Raid {
        self.raid
    }

    /// Can its arrivals be leaks?
    pub fn can_leak(&self) -> bool {
        self.role.can_leak()
    }

    /// When one of its flights begins at the latest, as far as that can be said.
    pub fn begins(&self, flight: &Flight) -> Time {
        match flight.start {
            Start::Poisson { .. } => {
                let number = flight.name.rsplit('/').next().and_then(|n| n.parse().ok());
                self.starts.expected(number.unwrap_or(1) - 1)
            }
            start => start.latest(),
        }
    }

    /// Its flights; nothing where one has no way.
    pub fn flights(
        &self,
        carriers: Option<Carriers<'_>>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Made> {
        let mut made = Made { flights: Vec::new(), passes: Vec::new() };
        let each = self.raid.count.value;
        let carriers = match (&self.raid.released, carriers) {
            (Some(released), Some(carriers)) => Some((released, carriers)),
            _ => None,
        };
        let all = carriers.as_ref().map_or(1, |(_, (carriers, _, _))| carriers.count) * each;
        for member in 0..all {
            let of_carrier = member % each;
            let released = carriers
                .as_ref()
                .map(|(rule, carriers)| self.release(rule, carriers, member / each, of_carrier));
            let released = released.transpose().map_err(|fault| found.push(fault)).ok()?;
            let flight = self.flight(member, of_carrier, released);
            let (flight, passes) = flight.map_err(|fault| found.push(fault)).ok()?;
            made.flights.push(flight);
            made.passes.push(passes);
        }
        Some(made)
    }

    /// The start of a flight that a carrier releases, and where the carrier is then.
    fn release(
        &self,
        rule: &Released,
        (entry, flights, passes): &Carriers<'_>,
        carrier: u32,
        of_carrier: u32,
    ) -> Result<(Start, Stop), Diagnostic> {
        let times = &passes[carrier as usize];
        let passed = waypoint(&rule.waypoint, times.len(), &rule.by.value)?;
        let after = rule.after.value + f64::from(of_carrier) * rule.interval.value;
        let at = times[passed].1 + Time::from_seconds(after);
        let flight = &flights[carrier as usize];
        let at = at.min(flight.path.duration());
        let start = Start::Released { by: FlightId(entry.first.0 + carrier), at };
        Ok((start, Stop::passed(flight.path.at(at), rule.speed.value, rule.waypoint.span)))
    }

    /// One of the group, counted from 0.
    fn flight(
        &self,
        member: u32,
        of_carrier: u32,
        released: Option<(Start, Stop)>,
    ) -> Result<(Flight, Vec<(Time, Time)>), Diagnostic> {
        let raid = self.raid;
        let way = match (&self.rocket, self.raid.launch, self.aim) {
            (Some(rocket), Some(launch), Some(aim)) => Some(self.fall(rocket, launch, aim)?),
            _ => {
                let stops = self.stops(of_carrier, released.map(|(_, stop)| stop));
                Way::over(self.context, &stops)?
            }
        };
        let Some(mut way) = way else {
            let fault = Diagnostic::new(Code::RouteTooShort, raid.span);
            return Err(fault.with("raid", &*raid.name.value));
        };
        if released.is_some() {
            way.passes.remove(0);
        }
        let flight = Flight {
            name: format!("{}/{}", raid.name.value, member + 1),
            raid: raid.name.value.clone(),
            class: self.class,
            side: match raid.side {
                SideWord::Hostile => Side::Hostile,
                SideWord::Friendly => Side::Friendly,
                SideWord::Civil => Side::Civil,
            },
            branches: self.branches(&way)?,
            start: released
                .map_or_else(|| self.starts.start(member, self.first), |(start, _)| start),
            role: self.role_on(&way)?,
            answers: self.answers,
            plan_filed: raid.plan_filed.value,
            jammer: self.jammer.clone(),
            path: way.path,
        };
        Ok((flight, way.passes))
    }

    /// The way of a ballistic flight.
    fn fall(&self, rocket: &Rocket, launch: At<Position>, aim: Aim) -> Result<Way, Diagnostic> {
        let context = self.context;
        let mut from = site::at(launch.value, 0.0);
        from.h_m = elevation(&context.ground, from);
        let class = &self.raid.class.value;
        let flight = fall::flight(&context.falls, class, rocket, from, aim.place);
        let table = flight.ok_or_else(|| {
            let range = site::way(from, aim.place).1 / 1e3;
            let most = fall::farthest(rocket, from, aim.place);
            let most = most.map_or("none".to_owned(), |most| format!("{:.0} km", most / 1e3));
            Diagnostic::new(Code::OutOfReach, launch.span)
                .with("class", &**class)
                .with("range", format!("{range:.0} km"))
                .with("most", most)
        })?;
        Ok(Way { path: Path::new(vec![Piece::Table(table)]), passes: Vec::new() })
    }

    /// The points of one flight's way.
    fn stops(&self, of_group: u32, released: Option<Stop>) -> Vec<Stop> {
        let from_centre = f64::from(of_group) - f64::from(self.raid.count.value - 1) / 2.0;
        let aside = from_centre * self.raid.abreast.value;
        let route: &[Waypoint] = self.raid.route.as_deref().unwrap_or_default();
        let aim = self.aim.map(|aim| aim.place);
        let mut stops: Vec<Stop> = released.into_iter().collect();
        stops.extend(abreast(self.context, route, aim, aside));
        if let Some(place) = aim {
            stops.push(Stop::passed(place, 1.0, self.raid.span));
        }
        stops
    }

    /// Its role, with the moment of a bomber's line.
    fn role_on(&self, way: &Way) -> Result<Role, Diagnostic> {
        let Role::Bomber { aim, damage, .. } = self.role else { return Ok(self.role) };
        let line = match &self.raid.line {
            None => way.path.duration(),
            Some(line) => {
                let own = self.raid.route.as_ref().map_or(0, Vec::len);
                way.passes[waypoint(line, own, &self.raid.name.value)?].0
            }
        };
        Ok(Role::Bomber { aim, damage, line })
    }

    fn branches(&self, way: &Way) -> Result<Vec<Branch>, Diagnostic> {
        let written = self.raid.if_fired_at.iter().flatten();
        written.map(|branch| self.branch(branch, way)).collect()
    }

    fn branch(&self, branch: &BranchTable, way: &Way) -> Result<Branch, Diagnostic> {
        let own = self.raid.route.as_ref().map_or(0, Vec::len);
        let at = way.passes[waypoint(&branch.waypoint, own, &self.raid.name.value)?].0;
        let turns_off = Stop::passed(way.path.at(at), branch.speed.value, branch.waypoint.span);
        let mut stops = vec![turns_off];
        stops.extend(branch.route.iter().map(|point| Stop::of(self.context, point, 0.0, 0.0)));
        let aim = self.aim.filter(|_| branch.goes_on.value);
        stops.extend(aim.map(|aim| Stop::passed(aim.place, 1.0, branch.span)));
        let way = Way::over(self.context, &stops)?;
        let too_short = || {
            let fault = Diagnostic::new(Code::RouteTooShort, branch.span);
            fault.with("raid", &*self.raid.name.value)
        };
        Ok(Branch {
            at,
            when: Trigger::FiredAt,
            path: way.ok_or_else(too_short)?.path,
            keeps_role: branch.goes_on.value,
        })
    }
}

/// The waypoints of a route, moved so many metres to the right of its course.
fn abreast(
    context: &Context<'_>,
    route: &[Waypoint],
    aim: Option<Geodetic>,
    right: f64,
) -> Vec<Stop> {
    let place = |point: &Waypoint| site::at(point.at.value, 0.0);
    let mut course = 0.0;
    let mut stops = Vec::with_capacity(route.len());
    for (index, point) in route.iter().enumerate() {
        let next = route.get(index + 1).map(place).or(aim);
        if let Some(next) = next {
            let (azimuth, length) = site::way(place(point), next);
            if length > 0.0 {
                course = azimuth;
            }
        }
        stops.push(Stop::of(context, point, course + 90.0, right));
    }
    stops
}

/// The index of a waypoint that was named by its number from 1, among so many.
fn waypoint(number: &At<u32>, among: usize, raid: &str) -> Result<usize, Diagnostic> {
    let index = number.value as usize - 1;
    if index < among {
        return Ok(index);
    }
    let fault = Diagnostic::new(Code::NoSuchWaypoint, number.span)
        .with("waypoint", number.value.to_string())
        .with("raid", raid)
        .with("count", among.to_string());
    Err(fault)
}

/// The noise that each flight of a group makes, where its author says it.
fn written_jammer(raid: &Raid) -> Option<Jammer> {
    let written = raid.jammer.as_ref()?;
    let noise_range = Band::ALL.map(|band| {
        let range = match band {
            Band::Vhf => written.vhf,
            Band::L => written.l,
            Band::S => written.s,
            Band::C => written.c,
            Band::X => written.x,
        };
        Value::Fixed(range.map_or(0.0, |range| range.value))
    });
    Some(Jammer { noise_range })
}

/// What the transponders of a group answer: as written, else as the class does when it is not
/// hostile.
fn answers(raid: &Raid, entry: &FlightEntry) -> ModeSets {
    match (&raid.answers, raid.side) {
        (Some(answers), _) => ModeWord::together(Some(answers)),
        (None, SideWord::Hostile) => ModeSets::default(),
        (None, SideWord::Friendly | SideWord::Civil) => ModeWord::together(entry.answers.as_ref()),
    }
}

/// What cannot be said of one group together.
fn contradictions(raid: &Raid) -> Vec<Diagnostic> {
    let both = |field: &str, other: &str, span: Span| {
        Diagnostic::new(Code::FieldsExclude, span).with("field", field).with("other", other)
    };
    let mut found = Vec::new();
    if let Some(gap) = &raid.mean_gap {
        if raid.interval.value > 0.0 {
            found.push(both("mean-gap", "interval", gap.span));
        }
        if raid.jitter.value > 0.0 {
            found.push(both("mean-gap", "jitter", gap.span));
        }
    }
    if let Some(released) = &raid.released {
        if raid.interval.value > 0.0 {
            found.push(both("released", "interval", released.span));
        }
        if let Some(gap) = &raid.mean_gap {
            found.push(both("released", "mean-gap", gap.span));
        }
    }
    if let (Some(line), true) = (&raid.line, role::word(raid) != RoleWord::Bomber) {
        let fault = Diagnostic::new(Code::FieldNeedsOther, line.span);
        found.push(fault.with("field", "line").with("other", "role = \"bomber\""));
    }
    let stays = raid.route.iter().flatten();
    for waypoint in stays.filter(|waypoint| waypoint.hold.is_none()) {
        if let Some(orbit) = &waypoint.orbit {
            let fault = Diagnostic::new(Code::FieldNeedsOther, orbit.span);
            found.push(fault.with("field", "orbit").with("other", "hold"));
        }
    }
    found
}

/// The middle of a group's station, and when in its own time it is there: the first waypoint at
/// which it holds.
pub fn station(
    context: &Context<'_>,
    raid: &Raid,
) -> Result<Option<(Geodetic, Time, Time)>, Diagnostic> {
    let route: &[Waypoint] = raid.route.as_deref().unwrap_or_default();
    let stops = abreast(context, route, None, 0.0);
    let Some(way) = Way::over(context, &stops)? else { return Ok(None) };
    let stays = route.iter().zip(&way.passes).find(|(waypoint, _)| waypoint.hold.is_some());
    Ok(stays.map(|(waypoint, (from, until))| {
        (site::at(waypoint.at.value, waypoint.height.value), *from, *until)
    }))
}
