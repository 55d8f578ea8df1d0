//! What lies below every map of an option: land, sea, and what stands there.

use engine::plan::{AssetKind, Plan, Sea};
use physics::earth::Geodetic;

use crate::chart::Map;
use crate::chart::symbol::{self, Symbol};
use crate::page::Key;
use crate::subject::Subject;

/// Posts nearer than this to what they defend would hide it, m: one symbol is enough.
const TOGETHER: f64 = 100.0;

/// A map with nothing on it but what stands on the ground.
pub fn map(subject: &Subject, plan: &Plan) -> Map {
    let land = match &plan.environment.sea {
        Sea::None => Vec::new(),
        Sea::Around { land, .. } => land.clone(),
    };
    Map { land, sites: sites(plan), kilometres: subject.say("map-km", &[]), ..Map::default() }
}

fn sites(plan: &Plan) -> Vec<(Geodetic, Symbol, String)> {
    let assets = plan.assets.iter().filter(|asset| asset.kind == AssetKind::Defended);
    let mut sites: Vec<_> =
        assets.map(|asset| (asset.site, symbol::ASSET, asset.name.clone())).collect();
    for post in &plan.posts {
        let hidden = sites.iter().any(|(site, ..)| apart(*site, post.site) < TOGETHER);
        if !hidden {
            sites.push((post.site, symbol::POST, post.name.clone()));
        }
    }
    sites
}

fn apart(a: Geodetic, b: Geodetic) -> f64 {
    physics::earth::geodesic::inverse(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg).s12_m
}

/// What the symbols of the ground stand for.
pub fn keys(subject: &Subject) -> Vec<Key> {
    [("map-asset", symbol::ASSET), ("map-post", symbol::POST)]
        .map(|(key, symbol)| symbol.key(subject.say(key, &[])))
        .into()
}
