//! Salvos, magazines, exchanges, waiting lines, intervals, fire plans and set distances.

use physics::assign::weapon_target::{Engagement, bounded, exact, greedy};
use physics::engagement::{
    Assessment, Force, Salvos, exchange, leak_limited_inventory, leak_through,
};
use physics::math::{exp, ln, pow};
use physics::metric::{Order, SetDistance};
use physics::queueing::{erlang_b, md1_mean_wait, md1_wait_beyond};
use physics::statistics::{clopper_pearson, wilson};

use crate::Picture;
use crate::canvas::{Axis, Plot, evenly, in_ratios};
use crate::table::read;

pub const PICTURES: [Picture; 10] = [
    ("engagement-leak-and-rounds", leak_and_rounds),
    ("engagement-magazine", magazine),
    ("engagement-exchange", salvo_exchange),
    ("engagement-error", errors),
    ("queueing-erlang-b", loss),
    ("queueing-md1-wait", wait),
    ("statistics-intervals", intervals),
    ("statistics-coverage", coverage),
    ("weapon-target-gap", fire_plans),
    ("ospa-gospa-two-points", two_points),
];

fn leak_and_rounds() -> Plot {
    let table = read("leak_through");
    let perfect =
        |row: &crate::table::Row| row.num("p_false_alive") == 0.0 && row.num("p_false_kill") == 0.0;
    let rows: Vec<_> = table
        .rows()
        .filter(|row| perfect(row) && ["1", "2", "1-1", "2-1", "2-2"].contains(&row.text("salvos")))
        .map(|row| (row.num("rounds_per_threat"), row.num("p_leak")))
        .collect();
    let (x, y) = (
        Axis::linear("mean rounds a threat", 1.0, 4.0),
        Axis::log("probability of a leak", 1e-4, 1.0),
    );
    let mut plot = Plot::new(
        "What a look between salvos saves (one-shot kill 0.05 to 0.95 along each curve)",
        x,
        y,
    );
    for text in ["1", "2", "1-1", "2-1", "2-2"] {
        let salvos = Salvos::parse(text).unwrap();
        let curve = evenly(0.05, 0.95, 91).map(|pk| {
            let threat = leak_through(pk, &salvos, Assessment::PERFECT).unwrap();
            (threat.rounds, threat.p_leak)
        });
        plot = plot.line(text, curve);
    }
    plot.table("table", rows)
}

fn magazine() -> Plot {
    let salvos = Salvos::parse("2-1").unwrap();
    let (x, y) = (
        Axis::linear("rounds in the magazine", 0.0, 40.0),
        Axis::linear("mean leakers", 0.0, 12.0),
    );
    let mut plot = Plot::new("Twelve threats, one magazine, salvos 2-1", x, y);
    for pk in [0.5, 0.7, 0.9] {
        let curve = (0..=40).map(|rounds| {
            let raid = leak_limited_inventory(12, rounds, pk, &salvos).unwrap();
            (f64::from(rounds), raid.leakers)
        });
        plot = plot.line(&format!("kill {pk}"), curve);
    }
    plot
}

fn salvo_exchange() -> Plot {
    let force =
        |units: f64, defence: f64| Force { units, strike: 3.0, defence, staying_power: 2.0 };
    let (x, y) = (
        Axis::linear("units of the other side", 0.0, 8.0),
        Axis::linear("units lost of six", 0.0, 7.0),
    );
    let mut plot = Plot::new("One exchange: six units of staying power 2 against strike 3", x, y);
    for defence in [0.0, 1.0, 2.0, 3.0] {
        let curve = evenly(0.0, 8.0, 161)
            .map(|units| (units, exchange(&force(6.0, defence), &force(units, 1.0)).unwrap().0));
        plot = plot.line(&format!("defence {defence}"), curve);
    }
    plot
}

/// Every row of the three tables by the size of the answer.
fn errors() -> Plot {
    let (leak, stock, hughes) =
        (read("leak_through"), read("leak_limited_inventory"), read("hughes_salvo"));
    let relative = |ours: f64, truth: f64| {
        (truth, if ours == truth { 0.0 } else { (ours / truth - 1.0).abs() })
    };
    let salvos = |row: &crate::table::Row| Salvos::parse(row.text("salvos")).unwrap();
    let through: Vec<_> = leak
        .rows()
        .flat_map(|row| {
            let looks = Assessment {
                false_alive: row.num("p_false_alive"),
                false_kill: row.num("p_false_kill"),
            };
            let threat = leak_through(row.num("pk"), &salvos(&row), looks).unwrap();
            let raid = threat.raid(row.num("n_threats") as u32);
            [
                relative(threat.p_leak, row.num("p_leak")),
                relative(raid.p_no_leaker, row.num("p_no_leaker")),
            ]
        })
        .collect();
    let stocked: Vec<_> = stock
        .rows()
        .map(|row| {
            let (threats, rounds) = (row.num("n_threats") as u32, row.num("n_rounds") as u32);
            let raid =
                leak_limited_inventory(threats, rounds, row.num("pk"), &salvos(&row)).unwrap();
            relative(raid.leakers, row.num("exp_leakers"))
        })
        .collect();
    let exchanged: Vec<_> = hughes
        .rows()
        .map(|row| {
            let force = |units: &str, strike: &str, defence: &str, power: &str| Force {
                units: row.num(units),
                strike: row.num(strike),
                defence: row.num(defence),
                staying_power: row.num(power),
            };
            let (a, b) = (force("A", "alpha", "a3", "a1"), force("B", "beta", "b3", "b1"));
            relative(exchange(&a, &b).unwrap().0, row.num("dA_1"))
        })
        .collect();
    let (x, y) = (
        Axis::log("answer of the table", 1e-8, 100.0),
        Axis::log("relative error (zero lies on the foot)", 1e-17, 1e-11),
    );
    Plot::new("Ours against the tables", x, y)
        .points("leaks, no leak", through)
        .points("leakers, one magazine", stocked)
        .points("losses of an exchange", exchanged)
        .dashed("tolerance", [(1e-8, 1e-12), (100.0, 1e-12)])
}

fn loss() -> Plot {
    let table = read("erlang_b");
    let channels = [1, 2, 4, 8, 16];
    let rows: Vec<_> = table
        .rows()
        .filter(|row| channels.contains(&(row.num("channels") as u32)))
        .map(|row| (row.num("offered_load_erlang"), row.num("blocking")))
        .collect();
    let (x, y) = (
        Axis::log("offered load, erlang", 0.1, 100.0),
        Axis::log("probability that no channel is free", 1e-6, 1.0),
    );
    let mut plot = Plot::new("Erlang B", x, y);
    for c in channels {
        let curve = in_ratios(0.1, 100.0, 121).map(|load| (load, erlang_b(c, load).unwrap()));
        plot = plot.line(&format!("{c} channels"), curve);
    }
    plot.table("table", rows)
}

fn wait() -> Plot {
    let (x, y) = (
        Axis::linear("wait, in services", 0.0, 20.0),
        Axis::log("probability of a longer wait", 1e-6, 1.0),
    );
    let mut plot = Plot::new("One channel of constant service: how long is the wait?", x, y);
    for load in [0.3, 0.6, 0.8, 0.95] {
        let curve = evenly(0.0, 20.0, 201).map(|t| (t, md1_wait_beyond(load, t).unwrap()));
        plot = plot.line(&format!("load {load}"), curve);
    }
    let means = [0.3, 0.6, 0.8, 0.95].map(|load| {
        let mean = md1_mean_wait(load).unwrap();
        (mean, md1_wait_beyond(load, mean).unwrap())
    });
    plot.table("mean by Pollaczek-Khinchine", means)
}

fn intervals() -> Plot {
    let table = read("binomial_intervals");
    let trials = 30;
    let rows = |columns: [&'static str; 2]| -> Vec<(f64, f64)> {
        let of_size =
            |row: &crate::table::Row| row.num("trials") == 30.0 && row.num("confidence") == 0.95;
        let ends =
            |row: crate::table::Row| columns.map(|column| (row.num("successes"), row.num(column)));
        table.rows().filter(of_size).flat_map(ends).collect()
    };
    let (x, y) =
        (Axis::linear("successes of 30", 0.0, 30.0), Axis::linear("95 % interval", 0.0, 1.0));
    let ends = |interval: fn(u64, u64, f64) -> Option<physics::statistics::Interval>| {
        let low = (0..=trials).map(move |k| (k as f64, interval(k, trials, 0.95).unwrap().low));
        let high = (0..=trials).map(move |k| (k as f64, interval(k, trials, 0.95).unwrap().high));
        low.chain([(f64::NAN, f64::NAN)]).chain(high).collect::<Vec<_>>()
    };
    Plot::new("Intervals of a proportion", x, y)
        .line("Wilson", ends(wilson))
        .line("Clopper-Pearson", ends(clopper_pearson))
        .table(
            "table",
            [rows(["wilson_lo", "wilson_hi"]), rows(["clopper_pearson_lo", "clopper_pearson_hi"])]
                .concat(),
        )
}

/// How often the interval holds the truth, by summing the binomial law.
fn coverage() -> Plot {
    let trials = 20_u64;
    let weight = |k: u64, p: f64| {
        let ln_choose: f64 = (1..=k).map(|i| ln((trials - k + i) as f64) - ln(i as f64)).sum();
        exp(ln_choose + k as f64 * ln(p) + (trials - k) as f64 * ln(1.0 - p))
    };
    let covered = |p: f64, interval: fn(u64, u64, f64) -> Option<physics::statistics::Interval>| {
        let holds = |k: &u64| interval(*k, trials, 0.95).unwrap().contains(p);
        (0..=trials).filter(holds).map(|k| weight(k, p)).sum::<f64>()
    };
    let (x, y) = (
        Axis::linear("true proportion", 0.0, 1.0),
        Axis::linear("how often the interval holds it", 0.82, 1.0),
    );
    let proportions = || evenly(0.002, 0.998, 499);
    Plot::new("Coverage of 95 % intervals, 20 trials", x, y)
        .line("Wilson", proportions().map(|p| (p, covered(p, wilson))))
        .line("Clopper-Pearson", proportions().map(|p| (p, covered(p, clopper_pearson))))
        .dashed("95 %", [(0.0, 0.95), (1.0, 0.95)])
}

fn fire_plans() -> Plot {
    let (instances, expected) = (read("wta_instances"), read("wta_expected"));
    let (mut ours, mut mmr, mut bound, mut best) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for row in expected.rows() {
        let (weapons, targets) = (row.num("n_weapons") as usize, row.num("n_targets") as usize);
        let (mut values, mut kill) = (vec![0.0; targets], vec![0.0; weapons * targets]);
        for pair in instances.rows().filter(|pair| pair.text("case") == row.text("case")) {
            let (i, j) = (pair.num("weapon") as usize, pair.num("target") as usize);
            (values[j], kill[i * targets + j]) = (pair.num("value"), pair.num("pk"));
        }
        let engagement = Engagement::new(&values, &kill, weapons).unwrap();
        let (case, optimum) = (row.num("case"), row.num("optimal_surviving_value"));
        best.push((case, exact(engagement).unwrap().surviving_value / optimum));
        mmr.push((case, greedy(engagement).surviving_value / optimum));
        let found = bounded(engagement, 300);
        ours.push((case, found.plan.surviving_value / optimum));
        bound.push((case, found.lower_bound / optimum));
    }
    let (x, y) = (
        Axis::linear("case of the table", -0.5, 19.5),
        Axis::linear("surviving value over the optimum of the table", 0.95, 1.5),
    );
    Plot::new("Fire plans against the optimum", x, y)
        .points("bounded plan", ours)
        .points("maximum marginal return", mmr)
        .points("proven bound", bound)
        .points("exact", best)
}

/// One true point, and two tracks of which one wanders off.
fn two_points() -> Plot {
    let order = Order::new(100.0, 2.0).unwrap();
    let mut metric = SetDistance::new();
    let mut at = |d: f64| {
        let truth = [[0.0, 0.0, 0.0], [1000.0, 0.0, 0.0]];
        metric.between(&truth, &[[d, 0.0, 0.0], [1000.0, 0.0, 0.0]], order).unwrap()
    };
    let curve: Vec<_> = evenly(0.0, 200.0, 201).map(|d| (d, at(d))).collect();
    let both = 100.0 / pow(2.0, 0.5);
    let (x, y) = (
        Axis::linear("distance of the track that wanders, m", 0.0, 200.0),
        Axis::linear("metres", 0.0, 120.0),
    );
    Plot::new("Two objects, one of two tracks wanders off: cut-off 100 m, order 2", x, y)
        .line("OSPA", curve.iter().map(|(d, (ospa, _))| (*d, ospa.distance)))
        .line("GOSPA", curve.iter().map(|(d, (_, gospa))| (*d, gospa.distance)))
        .table(
            "by hand: d/√2 and d, to the cut-off",
            [(50.0, 50.0 / pow(2.0, 0.5)), (50.0, 50.0), (150.0, both), (150.0, 100.0)],
        )
}
