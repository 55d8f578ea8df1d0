//! What flights are there for, and what they do where they arrive.

use engine::plan::{AssetId, Homing, Role, Value};
use engine::time::Time;
use physics::earth::Geodetic;

use super::super::figures::Figures;
use super::super::laydown::Laydown;
use super::super::{Context, site};
use crate::catalogue::FlightEntry;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Raid, RoleWord, SideWord};

/// What a group is aimed at.
#[derive(Clone, Copy, Debug)]
pub struct Aim {
    /// Its place in the plan.
    pub asset: AssetId,
    /// Where it is, at the height of arrival.
    pub place: Geodetic,
}

/// What an author means where he says nothing.
pub fn word(raid: &Raid) -> RoleWord {
    raid.role.unwrap_or(match raid.side {
        SideWord::Hostile => RoleWord::Payload,
        SideWord::Friendly | SideWord::Civil => RoleWord::Escort,
    })
}

/// The equipment that a group flies to in this option, else its asset.
pub fn aim(context: &Context<'_>, raid: &Raid, laydown: &Laydown) -> Option<Aim> {
    let last = raid.route.iter().flatten().last().map_or(0.0, |waypoint| waypoint.height.value);
    let height = raid.arrival_height.map(|height| height.value);
    if let Some(target) = &raid.target
        && let Some((asset, place)) = laydown.part(context, &target.system.value, target.part)
    {
        return Some(Aim { asset, place: Geodetic { h_m: height.unwrap_or(place.h_m), ..place } });
    }
    let name = raid.aim.as_ref()?;
    let index = context.scenario.asset.iter().position(|asset| asset.name.value == name.value)?;
    let asset = &context.scenario.asset[index];
    // What is launched ballistically falls to the ground.
    let height = height.unwrap_or(if raid.launch.is_some() { asset.height.value } else { last });
    Some(Aim { asset: AssetId(index as u32), place: site::at(asset.at.value, height) })
}

/// The role of a group; a group that does damage needs an aim.
pub fn lower(
    context: &Context<'_>,
    raid: &Raid,
    aim: Option<Aim>,
    entry: &FlightEntry,
    figures: &mut Figures,
) -> Result<Role, Diagnostic> {
    let word = word(raid);
    if word == RoleWord::Escort {
        return Ok(Role::Escort);
    }
    let Some(named) = &raid.aim else {
        let fault = Diagnostic::new(Code::PayloadWithoutAim, raid.span);
        return Err(fault.with("raid", &*raid.name.value));
    };
    let Some(Aim { asset: aim, .. }) = aim else {
        let fault = Diagnostic::new(Code::UnknownName, named.span);
        return Err(fault.with("name", &*named.value).with("space", "asset"));
    };
    let damage = damage(context, aim, &raid.class.value, entry, figures);
    Ok(match word {
        RoleWord::Payload | RoleWord::Escort => Role::Payload { aim, damage },
        // Its line is put in once its path is known.
        RoleWord::Bomber => Role::Bomber { aim, damage, line: Time::ZERO },
        RoleWord::AntiRadiation => {
            let Some(homing) = &entry.homing else {
                let fault = Diagnostic::new(Code::NotHoming, raid.class.span);
                return Err(fault.with("class", &*raid.class.value));
            };
            let id = &raid.class.value;
            let homing = Homing {
                hit: figures.value(id, "homing.hit", &homing.hit),
                half_life: figures.value(id, "homing.half-life", &homing.half_life),
            };
            Role::AntiRadiation { aim, damage, homing }
        }
    })
}

/// A piece of equipment is so much softer than a large airfield: one arrival that destroys a
/// twentieth of the airfield destroys it. An assumption, wide of any particular weapon.
const EQUIPMENT_SOFTER: f64 = 20.0;

/// What one arrival destroys of an asset: of a large airfield what the class says, of something
/// harder so much less; of equipment the chance that it is destroyed.
fn damage(
    context: &Context<'_>,
    asset: AssetId,
    class: &str,
    entry: &FlightEntry,
    figures: &mut Figures,
) -> Value {
    let Some(damage) = &entry.damage else { return Value::Fixed(0.0) };
    let Some(asset) = context.scenario.asset.get(asset.index()) else {
        let chance = |share: f64| (share * EQUIPMENT_SOFTER).min(1.0);
        return figures.changed((class, "damage"), damage, "equipment", chance);
    };
    let kind = &asset.kind.value;
    let hardness = context.shelf.entries.asset(kind);
    let hardness = hardness.map_or(1.0, |asset| figures.nominal(kind, "hardness", &asset.hardness));
    if hardness == 1.0 {
        return figures.value(class, "damage", damage);
    }
    figures.changed((class, "damage"), damage, kind, |share| (share / hardness).min(1.0))
}
