//! What cannot be lost, cannot leak, or is compared with itself.

use engine::plan::Plan;

use super::super::option::Whole;
use super::super::raid;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{RoleWord, Scenario, SideWord};
use crate::study::OptionText;

/// Warn where nothing hostile can leak, or else of assets at which nothing is aimed that could.
pub fn assets(scenario: &Scenario, found: &mut Vec<Diagnostic>) {
    let hostile = || scenario.raid.iter().filter(|raid| raid.side == SideWord::Hostile);
    let leaks = || hostile().filter(|group| raid::role(group) != RoleWord::Escort);
    if let (Some(first), None) = (hostile().next(), leaks().next()) {
        let doubt = Diagnostic::new(Code::NothingCanLeak, first.name.span);
        found.push(doubt.with("raid", &*first.name.value));
    }
    if leaks().next().is_none() {
        return;
    }
    for asset in scenario.asset.iter() {
        let mut aims = leaks().filter_map(|raid| raid.aim.as_ref());
        if !aims.any(|aim| aim.value == asset.name.value) {
            let doubt = Diagnostic::new(Code::NobodyAims, asset.name.span);
            found.push(doubt.with("asset", &*asset.name.value));
        }
    }
}

/// Warn of an option that is played just as one before it and costs the same.
pub fn alike(
    scenario: &Scenario,
    plans: &[Plan],
    texts: &[OptionText],
    found: &mut Vec<Diagnostic>,
) {
    let unnamed = |plan: &Plan| Plan { option: String::new(), ..plan.clone() };
    for (index, plan) in plans.iter().enumerate() {
        let own = unnamed(plan);
        let same = (0..index).find(|before| {
            let cost = |at: usize| (&texts[at].cost, &texts[at].gives_up);
            cost(*before) == cost(index) && unnamed(&plans[*before]) == own
        });
        let table = scenario.option.iter().find(|option| option.name.value == plan.option);
        if let (Some(before), Some(table)) = (same, table) {
            let doubt = Diagnostic::new(Code::OptionsAlike, table.name.span);
            let doubt = doubt.with("option", &*plan.option);
            found.push(doubt.with("other", &*plans[before].option));
        }
    }
}

/// Warn of an option in which nothing stands, where its author does not say that this is meant.
pub fn undefended(whole: &Whole<'_>, found: &mut Vec<Diagnostic>) {
    if whole.systems.is_empty() && whole.table.says.is_none() {
        let doubt = Diagnostic::new(Code::NothingDefends, whole.table.name.span);
        found.push(doubt.with("option", &*whole.table.name.value));
    }
}
