//! Small plans for tests of the engine alone: a radar that sees everything, a post, flights that
//! pass by.
#![allow(dead_code)] // each test takes what it needs

use engine::chance::Chance;
use engine::kernel::simulate;
use engine::plan::*;
use engine::prepare::{Tables, prepare};
use engine::record::Record;
use engine::sample::Sample;
use engine::time::Time;
use engine::world::World;
use physics::earth::Geodetic;

pub const fn fixed(value: f64) -> Value {
    Value::Fixed(value)
}

pub fn seconds(s: f64) -> Time {
    Time::from_seconds(s)
}

/// Plays one plan in its nominal world again and again.
pub struct Player<'a> {
    pub plan: &'a Plan,
    tables: Tables,
    world: World,
    record: Record,
}

impl<'a> Player<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        let tables = prepare(plan, &Sample::nominal(plan));
        Self {
            world: World::sized_for(plan, &tables),
            record: Record::with_trace(plan),
            plan,
            tables,
        }
    }

    pub fn play(&mut self, replication: u32) -> &Record {
        let chance = Chance::new(1, 0, replication);
        simulate(self.plan, &self.tables, chance, &mut self.world, &mut self.record);
        &self.record
    }
}

/// Nothing on the ground or in the air, one class of flight that is seen at once by any radar.
pub fn empty(duration: f64) -> Plan {
    Plan {
        option: "option".into(),
        duration: seconds(duration),
        figures: Vec::new(),
        classes: vec![FlightClass {
            name: "flight/any".into(),
            kind: Kind::Aircraft,
            echo: Echo::even(fixed(20.0), fixed(0.1)),
            kill_probability: fixed(0.5),
            evasion_g: fixed(0.0),
            payload_destroyed: fixed(1.0),
            debris_damage: fixed(0.0),
            price: fixed(0.0),
        }],
        flights: Vec::new(),
        assets: vec![Asset {
            name: "town".into(),
            kind: AssetKind::Defended,
            site: place(0.0, 0.0, 0.0),
            worth: 1.0,
        }],
        environment: Environment::CLEAR,
        radars: Vec::new(),
        posts: Vec::new(),
        links: Vec::new(),
        corridors: Vec::new(),
        launchers: Vec::new(),
        interceptors: vec![Interceptor::plain("interceptor/any", fixed(1_000.0))],
    }
}

/// A place so many metres east and north of 40 N 20 E, at a height.
pub fn place(east: f64, north: f64, height: f64) -> Geodetic {
    Geodetic::new(40.0 + north / 111_035.0, 20.0 + east / 85_394.0, height)
}

/// A flight from one place to another.
pub fn flight(name: &str, side: Side, from: Geodetic, to: Geodetic, speed: f64) -> Flight {
    Flight {
        name: name.into(),
        raid: name.split('/').next().unwrap_or(name).into(),
        class: ClassId(0),
        side,
        path: Path::new(vec![Piece::Leg(Leg::new(from, to, speed))]),
        branches: Vec::new(),
        start: Start::Fixed(Time::ZERO),
        role: match side {
            Side::Hostile => Role::Payload { aim: AssetId(0), damage: fixed(0.1) },
            Side::Friendly | Side::Civil => Role::Escort,
        },
        answers: ModeSets(0),
        plan_filed: false,
        jammer: Jammer::NONE,
    }
}

/// A post at a place that is perfect in every way.
pub fn post(name: &str, site: Geodetic) -> Post {
    Post {
        name: name.into(),
        system: "system".into(),
        asset: AssetId(0),
        mount: Mount::Ground,
        site,
        superior: Superior::Nobody,
        on_loss: OnLoss::Alone,
        steps: Steps::plain(fixed(1.0), fixed(1.0)),
        attention: Attention::BOUNDLESS,
        channels: fixed(100.0),
        channel_rounds: 100,
        identification: Identification::PERFECT,
        control: WeaponsControl::Tight,
        doctrine: Doctrine::nearest_first(1),
        verdicts: Verdicts::TRUE,
    }
}

/// A radar of a post that looks at everything once a period and misses next to nothing.
pub fn radar(name: &str, post: u32, site: Geodetic, period: f64) -> Radar {
    Radar {
        name: name.into(),
        post: PostId(post),
        asset: AssetId(0),
        mount: Mount::Ground,
        site,
        band: Band::S,
        scan: Scan::Electronic { search: fixed(period), track: fixed(period) },
        reach: fixed(1_000_000.0),
        pfa: 1e-6,
        coverage: Coverage::all_round(fixed(400_000.0)),
        measurement: Measurement::EXACT,
        confirmation: Confirmation { hits: 2, looks: 3, misses: Value::Fixed(3.0) },
        budget: TimeBudget::BOUNDLESS,
        emission: Emission::On,
        disturbance: Disturbance::NONE,
        k_factor: 4.0 / 3.0,
        guides: true,
    }
}

/// A launcher of a post with plenty of rounds.
pub fn launcher(name: &str, post: u32, site: Geodetic) -> Launcher {
    Launcher {
        name: name.into(),
        post: PostId(post),
        asset: AssetId(0),
        site,
        mount: Mount::Ground,
        loads: vec![Load { interceptor: InterceptorId(0), ready: 100, store: 0 }],
        boresight_deg: 0.0,
        sector_deg: fixed(360.0),
        interval: fixed(0.0),
        reload: fixed(0.0),
        presence: Presence::Always,
    }
}

/// A fire unit under so many flights that come side by side, far enough apart to be told from
/// each other, whose rounds never kill.
pub fn under(flights: u32) -> Plan {
    let mut plan = empty(1_000.0);
    let site = place(0.0, 0.0, 20.0);
    plan.posts.push(post("post", site));
    plan.radars.push(radar("radar", 0, site, 2.0));
    plan.launchers.push(launcher("launcher", 0, site));
    plan.classes[0].kill_probability = fixed(0.0);
    for i in 0..flights {
        let north = 6_000.0 * f64::from(i);
        let (from, to) = (place(90_000.0, north, 5_000.0), place(0.0, north, 5_000.0));
        plan.flights.push(flight(&format!("raid-{i}/0"), Side::Hostile, from, to, 250.0));
    }
    plan
}

/// A link that loses nothing and takes no time.
pub fn link(name: &str, from: u32, to: u32, release: Release) -> Link {
    Link {
        name: name.into(),
        from: PostId(from),
        to: PostId(to),
        release,
        latency: fixed(0.0),
        jitter: fixed(0.0),
        period: fixed(0.0),
        loss: fixed(0.0),
        capacity: fixed(1e6),
        interface: Interface {
            keeps_identity: true,
            sigma_factor: fixed(1.0),
            registration_sigma: fixed(0.0),
        },
        needs_line_of_sight: false,
        down: Vec::new(),
    }
}

/// A liquid-fuelled missile of some 300 km: generic figures.
pub fn rocket() -> Rocket {
    Rocket {
        motor: physics::flight::rocket::Motor {
            launch_mass_kg: 5_900.0,
            burnout_mass_kg: 2_100.0,
            specific_impulse_s: 230.0,
            burn_s: 62.0,
        },
        drag_area: 0.15,
        ballistic_coefficient: 4_000.0,
    }
}

/// Its way from one place to another.
pub fn fall(from: Geodetic, to: Geodetic, arc: Arc) -> Path {
    let table = ballistic(&rocket(), from, to, arc).expect("in reach");
    Path::new(vec![Piece::Table(table)])
}
