//! Recorded traffic as flights.

use engine::plan::{Flight, Jammer, ModeSets, Path, Piece, Role, Side, Start, Table};
use engine::time::Time;

use super::super::Context;
use super::super::figures::Figures;
use super::{Raids, class};
use crate::catalogue::ModeWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::import::Track;
use crate::language::{SideWord, Traffic};

/// Add the flights of all tables; those of another day, and those that do not begin in it, stay out.
pub fn add(
    context: &Context<'_>,
    raids: &mut Raids,
    figures: &mut Figures,
    found: &mut Vec<Diagnostic>,
) {
    let tables = context.scenario.traffic.iter().flatten().zip(context.recorded);
    for (traffic, recorded) in tables {
        let id = traffic.class.value.as_str();
        let Some(entry) = context.shelf.entries.flight(id) else { continue };
        let begins = traffic.from.or(context.scenario.begins);
        let Some(begins) = begins else {
            found.push(Diagnostic::new(Code::MomentWithoutBeginning, traffic.file.span));
            continue;
        };
        let class = class::lower(&mut raids.classes, id, entry, figures);
        let own = traffic.answers.as_ref().or(entry.answers.as_ref());
        let answers = match traffic.side {
            SideWord::Hostile => ModeSets::default(),
            SideWord::Friendly | SideWord::Civil => ModeWord::together(own),
        };
        let before = raids.flights.len();
        for track in &recorded.tracks {
            let Some((start, path)) = within(context, track, begins.value.unix_s as f64) else {
                continue;
            };
            raids.flights.push(Flight {
                name: track.name.clone(),
                raid: traffic.name.value.clone(),
                class,
                side: side(traffic),
                path,
                branches: Vec::new(),
                start: Start::Fixed(start),
                role: Role::Escort,
                answers,
                plan_filed: traffic.plan_filed.value,
                jammer: Jammer::NONE,
            });
        }
        if raids.flights.len() == before {
            found.push(Diagnostic::new(Code::NobodyFlies, traffic.file.span));
        }
    }
}

/// When a way begins in the scenario's day, and its path.
fn within(context: &Context<'_>, track: &Track, begins: f64) -> Option<(Time, Path)> {
    let start = track.begins - begins;
    let inside = (0.0..context.scenario.duration.value).contains(&start);
    let table = Table::through(&track.fixes).filter(|_| inside)?;
    Some((Time::from_seconds(start), Path::new(vec![Piece::Table(table)])))
}

fn side(traffic: &Traffic) -> Side {
    match traffic.side {
        SideWord::Hostile => Side::Hostile,
        SideWord::Friendly => Side::Friendly,
        SideWord::Civil => Side::Civil,
    }
}
