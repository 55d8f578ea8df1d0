//! Types of flight.

use engine::plan::{Aspect, Band, ClassId, Echo, FlightClass, Kind, Swerling, Value};

use super::super::figures::Figures;
use crate::catalogue::FlightEntry;

/// The class of a catalogue entry, taken up once.
pub fn lower(
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
