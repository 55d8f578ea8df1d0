//! Every figure of the catalogue can be traced: to a row of public figures or to its reasoning.

use scenario::catalogue::{Library, Public, Texts, Told, ToldClaim};
use scenario::unit::{self, Dimension};

fn library() -> Library {
    Library::of(&Texts::embedded()).expect("the catalogue is sound")
}

fn figures(library: &Library) -> impl Iterator<Item = (String, &Told)> {
    library.sheets.values().flat_map(|sheet| {
        sheet.figures().map(|(line, told)| (format!("{}.{}", sheet.id, line.keys.join(".")), told))
    })
}

/// A claim that quotes a row and is neither an assumption nor a derivation.
fn quotes(claim: &ToldClaim) -> Option<&str> {
    let own = ["assumption", "derived"].contains(&claim.said.kind.as_str());
    claim.row.as_deref().filter(|_| !own)
}

/// Does a claim state what stands in its row? Every value of it lies between the least and the
/// greatest number there. Nothing where the row names its conflict in words, or measures in what
/// the language has no unit for.
fn states(claim: &ToldClaim, row: &Public) -> Option<bool> {
    if row.note.contains("CONFLICT") {
        return None;
    }
    let written: Vec<&String> = row.values.iter().filter(|value| !value.is_empty()).collect();
    let stated: Option<Vec<f64>> = written.iter().map(|value| in_base(value, &row.unit)).collect();
    let stated = stated.filter(|stated| !stated.is_empty())?;
    let least = stated.iter().copied().fold(f64::INFINITY, f64::min);
    let most = stated.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let slack = 1e-9 * most.abs().max(least.abs());
    Some(least - slack <= claim.said.low && claim.said.high <= most + slack)
}

fn in_base(number: &str, unit: &str) -> Option<f64> {
    let text = format!("{number} {unit}").replace(" count", "");
    Dimension::ALL.into_iter().find_map(|dimension| unit::parse(&text, dimension).ok())
}

#[test]
fn claims_state_what_their_rows_say() {
    let library = library();
    let (mut checked, mut elsewhere, mut wrong) = (0, Vec::new(), Vec::new());
    for (name, told) in figures(&library) {
        for claim in &told.claims {
            let Some(row) = quotes(claim).map(|row| &library.rows[row]) else { continue };
            match states(claim, row) {
                Some(true) => checked += 1,
                Some(false) => wrong.push(format!("{name}: {:?} against {row:?}", claim.said)),
                None => elsewhere.push(name.clone()),
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(checked > 120, "only {checked} claims name a row; not looked at: {elsewhere:?}");
    assert!(elsewhere.len() < 12, "{elsewhere:?}");
}

#[test]
fn a_claim_beside_its_row_is_found() {
    let library = library();
    let (_, told) = figures(&library)
        .find(|(name, _)| name == "interceptor/48n6e3.max-range")
        .expect("it is there");
    let mut claim = told.claims[0].clone();
    let row = &library.rows[quotes(&claim).expect("it quotes a row")];
    assert_eq!(states(&claim, row), Some(true));
    claim.said.high += 1_000.0;
    assert_eq!(states(&claim, row), Some(false), "a planted kilometre");
}

#[test]
fn every_figure_can_be_traced() {
    let library = library();
    let mut traced = 0;
    for (name, told) in figures(&library) {
        for claim in &told.claims {
            let reasoned = claim.said.kind == "assumption" && claim.said.note.len() > 60;
            let row = claim.row.as_ref().is_some_and(|row| library.rows.contains_key(row));
            assert!(reasoned || row, "{name}: {:?}", claim.said);
            traced += 1;
        }
    }
    assert!(traced > 600, "{traced}");
}

#[test]
fn the_catalogue_is_complete_enough_to_use() {
    let library = library();
    for id in [
        "radar/91n6e",
        "radar/96l6e",
        "radar/92n6e",
        "post/55k6e",
        "launcher/5p85te2",
        "interceptor/48n6e2",
        "interceptor/48n6e3",
        "interceptor/40n6e",
        "interceptor/9m96e",
        "interceptor/9m96e2",
        "system/s-400-battalion",
        "system/s-400-turkish-order",
        "radar/an-mpq-65",
        "post/an-msq-104",
        "link/patriot-own",
        "launcher/m903",
        "interceptor/gem-t",
        "interceptor/pac-3-cri",
        "interceptor/pac-3-mse",
        "system/patriot-battery",
        "system/patriot-offer-2018",
        "system/medium-range-battery",
        "system/point-defence-section",
        "system/early-warning-aircraft",
        "radar/vhf-surveillance",
        "flight/f-35a",
        "flight/f-16c",
        "flight/su-35",
        "flight/attack-helicopter",
        "flight/utility-helicopter",
        "flight/cruise-missile",
        "flight/supersonic-cruise-missile",
        "flight/scud",
        "flight/quasi-ballistic",
        "flight/medium-range-ballistic",
        "flight/one-way-drone",
        "flight/male-drone",
        "flight/glide-bomb",
        "flight/anti-radiation-missile",
        "flight/decoy",
        "flight/stand-off-jammer",
        "flight/airliner",
        "asset/air-base",
        "asset/city",
        "asset/power-plant",
        "asset/port",
        "link/link-16",
        "link/s-400-own",
        "link/voice",
    ] {
        assert!(library.sheets.contains_key(id), "{id}");
    }
    let order = &library.sheets["system/s-400-turkish-order"];
    let (_, count) = order
        .figures()
        .find(|(line, _)| line.keys == ["part", "count"])
        .expect("the order counts its batteries");
    assert!(count.law.low() == 2.0 && count.law.high() == 4.0, "rival counts are kept");
    assert!(order.context.iter().any(|row| library.rows[row].is_context()), "dates stand beside");
    assert_eq!(
        library.users("interceptor/9m96e2"),
        ["launcher/5p85te2", "system/s-400-turkish-order"]
    );
}
