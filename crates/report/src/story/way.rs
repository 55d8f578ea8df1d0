//! Where a flight was at a moment of its day, along the way that it took.

use engine::plan::{Flight, FlightId, Plan};
use engine::record::{End, Record, What};
use engine::time::Time;
use physics::earth::Geodetic;

/// Points of a way that are drawn.
const POINTS: usize = 32;

/// The way of one flight on one day.
pub struct Way<'a> {
    flight: &'a Flight,
    /// The branch for which it left its main path, if it did.
    turned: Option<usize>,
    start: Time,
    end: Time,
}

impl<'a> Way<'a> {
    /// As a record with its trace has it; nothing for a flight that was never released.
    pub fn of(plan: &'a Plan, record: &Record, id: FlightId) -> Option<Self> {
        let ledger = record.ledger(id);
        let turned = record.trace().iter().filter(|happening| happening.flight == id);
        let turned = turned.into_iter().find_map(|happening| match happening.what {
            What::Turned(branch) => Some(usize::from(branch)),
            _ => None,
        });
        let (start, end) = (ledger.start, ledger.ended);
        let flew = ledger.end != End::NeverReleased && end >= start;
        flew.then(|| Self { flight: &plan.flights[id.index()], turned, start, end })
    }

    /// Where it was at a moment of the scenario.
    pub fn at(&self, moment: Time) -> Geodetic {
        let own = (moment.min(self.end) - self.start).max(Time::ZERO);
        match self.turned.map(|branch| &self.flight.branches[branch]) {
            Some(branch) if own > branch.at => branch.path.at(own - branch.at),
            _ => self.flight.path.at(own),
        }
    }

    /// From its start to its end, at even moments and at the one where it turned.
    pub fn points(&self) -> Vec<Geodetic> {
        let flown = (self.end - self.start).seconds();
        let even = (0..POINTS).map(|i| flown * i as f64 / (POINTS - 1) as f64);
        let turn = self.turned.map(|branch| self.flight.branches[branch].at.seconds());
        let mut moments: Vec<f64> = even.chain(turn).collect();
        moments.sort_by(f64::total_cmp);
        moments.iter().map(|own| self.at(self.start + Time::from_seconds(*own))).collect()
    }
}
