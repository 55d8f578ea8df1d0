//! A plan as simple as the textbook's: one post, one radar that sees everything, one launcher, one
//! type of round that meets its flight within about a second, payload flights that come head-on.

use engine::chance::Chance;
use engine::kernel::{Sensing, simulate};
use engine::plan::*;
use engine::prepare::Preparation;
use engine::record::Record;
use engine::sample::Sample;
use engine::time::Time;
use engine::world::World;
use physics::earth::Geodetic;

/// What is at the middle of everything.
pub const SITE: Geodetic = Geodetic { lat_deg: 10.0, lon_deg: 20.0, h_m: 5_000.0 };

/// A number that is known.
pub const fn fixed(number: f64) -> Value {
    Value::Fixed(number)
}

/// A plan of `flights` payload flights, one every `gap` seconds, each killed by a round with
/// probability `pk`, and `rounds` rounds to fire at them.
pub fn plan(flights: u32, gap: f64, pk: f64, rounds: u32) -> Plan {
    let equipment = |name: &str| Asset {
        name: name.to_owned(),
        kind: AssetKind::Equipment,
        site: SITE,
        worth: 0.0,
    };
    let class = FlightClass {
        name: "flight/target".to_owned(),
        kind: Kind::Missile,
        echo: Echo::even(fixed(20.0), fixed(0.0)),
        kill_probability: fixed(pk),
        evasion_g: fixed(0.0),
        payload_destroyed: fixed(1.0),
        debris_damage: fixed(0.0),
        price: fixed(1.0),
    };
    let mut assets = vec![Asset { kind: AssetKind::Defended, worth: 1.0, ..equipment("town") }];
    assets.extend(["post", "radar", "launcher"].map(equipment));
    Plan {
        option: "simple".to_owned(),
        duration: Time::from_seconds(f64::from(flights) * gap + 1_000.0),
        figures: Vec::new(),
        classes: vec![class],
        flights: (0..flights).map(|i| head_on(i, f64::from(i) * gap)).collect(),
        assets,
        environment: Environment::CLEAR,
        radars: vec![radar()],
        posts: vec![post()],
        links: Vec::new(),
        corridors: Vec::new(),
        launchers: vec![launcher(rounds)],
        interceptors: vec![Interceptor::plain("interceptor/fast", fixed(1e5))],
    }
}

fn head_on(number: u32, start: f64) -> Flight {
    let far = Geodetic { lat_deg: SITE.lat_deg + 0.9, h_m: 10_000.0, ..SITE };
    Flight {
        name: format!("target/{number}"),
        raid: "target".to_owned(),
        class: ClassId(0),
        side: Side::Hostile,
        path: Path::new(vec![Piece::Leg(Leg::new(far, SITE, 250.0))]),
        branches: Vec::new(),
        start: Start::Fixed(Time::from_seconds(start)),
        role: Role::Payload { aim: AssetId(0), damage: fixed(0.1) },
        answers: ModeSets::default(),
        plan_filed: false,
        jammer: Jammer::NONE,
    }
}

fn radar() -> Radar {
    Radar {
        name: "radar".to_owned(),
        post: PostId(0),
        asset: AssetId(2),
        mount: Mount::Ground,
        site: SITE,
        band: Band::S,
        scan: Scan::Electronic { search: fixed(10.0), track: fixed(10.0) },
        reach: fixed(1e9),
        pfa: 1e-6,
        coverage: Coverage::all_round(fixed(1e6)),
        measurement: Measurement::EXACT,
        confirmation: Confirmation { hits: 2, looks: 3, misses: 3 },
        budget: TimeBudget::BOUNDLESS,
        emission: Emission::On,
        disturbance: Disturbance::NONE,
        k_factor: 4.0 / 3.0,
        guides: true,
    }
}

fn post() -> Post {
    Post {
        name: "post".to_owned(),
        system: "system".to_owned(),
        asset: AssetId(1),
        mount: Mount::Ground,
        site: SITE,
        superior: Superior::Nobody,
        on_loss: OnLoss::Alone,
        steps: Steps::plain(fixed(0.0), fixed(0.5)),
        attention: Attention::BOUNDLESS,
        channels: fixed(1e6),
        identification: Identification::PERFECT,
        control: WeaponsControl::Free,
        doctrine: Doctrine::nearest_first(1),
        verdicts: Verdicts::TRUE,
    }
}

fn launcher(rounds: u32) -> Launcher {
    Launcher {
        name: "launcher".to_owned(),
        post: PostId(0),
        asset: AssetId(3),
        site: SITE,
        mount: Mount::Ground,
        loads: vec![Load { interceptor: InterceptorId(0), ready: rounds, store: 0 }],
        boresight_deg: 0.0,
        sector_deg: fixed(360.0),
        interval: fixed(0.0),
        reload: fixed(0.0),
        presence: Presence::Always,
    }
}

/// Let the post fire salvos as a policy of the textbook says, such as `2-1-1`.
pub fn fires(plan: &mut Plan, policy: &str) {
    let sizes: Vec<u32> = policy.split('-').map(|size| size.parse().expect("a size")).collect();
    assert!(sizes[1..].windows(2).all(|pair| pair[0] == pair[1]), "{policy} cannot be said");
    let doctrine = &mut plan.posts[0].doctrine;
    doctrine.salvo = sizes[0];
    doctrine.later_salvo = sizes.get(1).copied().unwrap_or(0);
    doctrine.most_salvos = sizes.len() as u32;
}

/// Play replications one after another and read something of each.
pub fn play(plan: &Plan, seed: u64, replications: u32, read: impl FnMut(&Record)) {
    play_on(&Preparation::of(plan), plan, seed, replications, read);
}

/// The same on what was prepared before for a plan of the same paths and radars.
pub fn play_on(
    preparation: &Preparation,
    plan: &Plan,
    seed: u64,
    replications: u32,
    mut read: impl FnMut(&Record),
) {
    let tables = preparation.tables(plan, &Sample::nominal(plan), Sensing::Waiting);
    let mut world = World::sized_for(plan, &tables);
    let mut record = Record::sized_for(plan);
    for replication in 0..replications {
        simulate(plan, &tables, Chance::new(seed, 0, replication), &mut world, &mut record);
        read(&record);
    }
}

/// Flights that leaked.
pub fn leakers(record: &Record) -> u32 {
    record.ledgers().iter().filter(|ledger| ledger.leaked()).count() as u32
}

/// Rounds launched.
pub fn rounds(record: &Record) -> u32 {
    record.rounds_spent().iter().sum()
}
