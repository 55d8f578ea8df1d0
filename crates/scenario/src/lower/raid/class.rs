//! Types of flight.

use engine::plan::{Aspect, Band, ClassId, Echo, FlightClass, Jammer, Value};

use super::super::figures::Figures;
use crate::catalogue::{FlightEntry, Rcs};

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
    classes.push(FlightClass {
        name: id.to_owned(),
        kind: entry.kind.kind(),
        echo: Echo {
            rcs_dbsm: Band::ALL.map(|band| sides(id, &entry.rcs, band, figures)),
            swerling: entry.fluctuation.swerling(),
            decorrelation: figures.value(id, "decorrelation", &entry.decorrelation),
            airframe_sigma_db: figures.value(id, "airframe-sigma", &entry.airframe_sigma),
        },
        kill_probability: figures.value(id, "kill-probability", &entry.kill_probability),
        evasion_g: figures.value(id, "evasion", &entry.evasion),
        payload_destroyed: figures.value(id, "payload-destroyed", &entry.payload_destroyed),
        debris_damage: figures.value(id, "debris-damage", &entry.debris_damage),
        price: figures.value(id, "price", &entry.price),
    });
    ClassId(classes.len() as u32 - 1)
}

/// The cross-section in a band from ahead, from the side and from behind. Where a side is not
/// stated on its own, it is that from ahead and so many decibels more, which moves with it.
fn sides(id: &str, rcs: &Rcs, band: Band, figures: &mut Figures) -> [Value; Aspect::COUNT] {
    let (ahead, name) = rcs.band(band);
    let vhf = band == Band::Vhf;
    let (beam, beam_name, over_beam, over_beam_name) = match vhf {
        true => (&rcs.vhf_beam, "rcs.vhf-beam", &rcs.vhf_beam_over_nose, "vhf-beam-over-nose"),
        false => (&rcs.microwave_beam, "rcs.microwave-beam", &rcs.beam_over_nose, "beam-over-nose"),
    };
    let (tail, tail_name, over_tail, over_tail_name) = match vhf {
        true => (&rcs.vhf_tail, "rcs.vhf-tail", &rcs.vhf_tail_over_nose, "vhf-tail-over-nose"),
        false => (&rcs.microwave_tail, "rcs.microwave-tail", &rcs.tail_over_nose, "tail-over-nose"),
    };
    let mut side = |own: &Option<_>, own_name, over, over_name: &str, by| match own {
        Some(own) => figures.value(id, own_name, own),
        None => {
            let more = figures.nominal(id, &format!("rcs.{over_name}"), over);
            figures.changed((id, name), ahead, by, |level| level + more)
        }
    };
    let beam = side(beam, beam_name, over_beam, over_beam_name, "beam");
    let tail = side(tail, tail_name, over_tail, over_tail_name, "tail");
    [figures.value(id, name, ahead), beam, tail]
}

/// The noise that flights of a class make.
pub fn jammer(id: &str, entry: &FlightEntry, figures: &mut Figures) -> Jammer {
    let Some(jammer) = &entry.jammer else { return Jammer::NONE };
    Jammer {
        noise_range: Band::ALL.map(|band| match (band, &jammer.vhf) {
            (Band::Vhf, None) => Value::Fixed(0.0),
            (Band::Vhf, Some(vhf)) => figures.value(id, "jammer.vhf", vhf),
            _ => figures.value(id, "jammer.microwave", &jammer.microwave),
        }),
    }
}
