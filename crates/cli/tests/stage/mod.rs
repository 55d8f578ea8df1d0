//! What tests of the simulation on shipped scenarios share: the plans, and how they are played.
#![allow(dead_code)] // each test takes what it needs

use std::path::Path;

use engine::chance::Chance;
use engine::kernel::{Sensing, simulate};
use engine::plan::Plan;
use engine::prepare::{Preparation, Tables};
use engine::record::{Record, What};
use engine::sample::{Reading, Sample};
use engine::world::World;

/// The options of a shipped scenario.
pub fn plans(scenario: &str) -> Vec<Plan> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(scenario);
    scenario::read_file(&path).study.expect("a shipped scenario is valid").options
}

/// The options of every shipped scenario, by its name.
pub fn shipped() -> Vec<(String, Vec<Plan>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let mut names = Vec::new();
    for folder in ["", "bench/"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("the folder of scenarios") {
            let file = entry.expect("an entry of it").file_name();
            let name = file.to_str().and_then(|name| name.strip_suffix(".toml"));
            names.extend(name.map(|name| format!("{folder}{name}")));
        }
    }
    names.sort_unstable();
    let study = |name: String| {
        let options = plans(&format!("{name}.toml"));
        (name, options)
    };
    names.into_iter().map(study).collect()
}

/// Plays one plan in one world again and again.
pub struct Player<'a> {
    pub plan: &'a Plan,
    pub tables: Tables,
    pub world: World,
    pub record: Record,
}

impl<'a> Player<'a> {
    pub fn new(plan: &'a Plan, sample: &Sample, sensing: Sensing) -> Self {
        let tables = Preparation::of(plan).tables(plan, sample, sensing);
        let world = World::sized_for(plan, &tables);
        Self { plan, world, record: Record::sized_for(plan), tables }
    }

    pub fn traced(plan: &'a Plan, sample: &Sample) -> Self {
        Self { record: Record::with_trace(plan), ..Self::new(plan, sample, Sensing::Waiting) }
    }

    pub fn play(&mut self, chance: Chance) -> &Record {
        simulate(self.plan, &self.tables, chance, &mut self.world, &mut self.record);
        &self.record
    }
}

/// A world whose figures stand at quantiles that depend on their groups' names alone.
pub fn scattered(plan: &Plan, world: u32) -> Sample {
    Sample::by_group(plan, |group| {
        let hash = engine::chance::name_hash(group).wrapping_mul(2 * world + 1);
        Reading::Quantile((f64::from(hash) + 0.5) / 4_294_967_296.0)
    })
}

/// An event with names in place of numbers, so that plans of other lists can be compared.
pub fn named(plan: &Plan, what: What) -> String {
    match what {
        What::Confirmed(radar) => format!("confirmed {}", plan.radars[radar.index()].name),
        What::Dropped(radar) => format!("dropped {}", plan.radars[radar.index()].name),
        What::Launched { launcher, post, interceptor, intercept } => format!(
            "launched {} {} {} {}",
            plan.launchers[launcher.index()].name,
            plan.posts[post.index()].name,
            plan.interceptors[interceptor.index()].name,
            intercept.micros()
        ),
        What::Intercept { post, interceptor, guided, killed, .. } => {
            let round = &plan.interceptors[interceptor.index()].name;
            format!("intercept {} {round} {guided} {killed}", plan.posts[post.index()].name)
        }
        What::Decided(post) => format!("decided {}", plan.posts[post.index()].name),
        What::Turned(branch) => format!("turned {branch}"),
        What::Started | What::Arrived => what.name().to_owned(),
    }
}

/// Small whole numbers from a fixed stream.
pub struct Dice(u32);

impl Dice {
    pub fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 += 1;
        let u = Chance::new(99, 0, self.0).uniform(engine::chance::Purpose::Look, 0, 0, 0);
        (u * sides as f64) as usize
    }
}

/// Low hills round a place, drawn and not measured: no real ground.
pub fn hills(about: physics::earth::Geodetic) -> physics::terrain::Terrain {
    let (south, west) = (about.lat_deg.floor() as i32, about.lon_deg.floor() as i32);
    let tile = |lat: i32, lon: i32| {
        let letter = |n: i32, plus: char, minus: char| if n < 0 { minus } else { plus };
        let name = format!(
            "{}{:02}{}{:03}.hgt",
            letter(lat, 'N', 'S'),
            lat.abs(),
            letter(lon, 'E', 'W'),
            lon.abs()
        );
        let height = |row: i32, column: i32| {
            let y = f64::from(lat + 1) - f64::from(row) / 1_200.0;
            let x = f64::from(lon) + f64::from(column) / 1_200.0;
            let wave = |a: f64, b: f64| physics::math::sin(a * x + b * y);
            let rise = wave(151.0, 67.0) + wave(-83.0, 211.0) + wave(310.0, -120.0);
            (40.0 * rise).max(0.0) as i16
        };
        let places = (0..1_201).flat_map(|row| (0..1_201).map(move |column| (row, column)));
        let bytes: Vec<u8> = places.flat_map(|(r, c)| height(r, c).to_be_bytes()).collect();
        physics::terrain::hgt::read(&name, &bytes).expect("a tile")
    };
    let tiles =
        [(0, 0), (-1, 0), (0, -1), (-1, -1)].map(|(up, left)| tile(south + up, west + left));
    physics::terrain::Terrain::new(tiles.to_vec()).expect("tiles make a terrain")
}
