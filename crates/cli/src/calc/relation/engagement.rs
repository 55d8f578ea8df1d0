//! Closed forms of engagements: channels, leakers, magazines, exchanges of salvos.

use physics::engagement::{
    Assessment, Force, Salvos, exchange, leak_limited_inventory, leak_through,
};
use physics::queueing::loss_system;

use super::super::column::Column;
use super::super::row::{Refusal, Row, Verdict, refuse};
use super::{Relation, plain};

pub const ERLANG_B: Relation = Relation {
    name: "erlang-b",
    columns: &[Column::whole("channels", 1.0, 1e7), Column::at_least("offered_load_erlang", 0.0)],
    outputs: &["blocking", "carried_erlang", "utilisation"],
    counts: &[],
    beside: None,
    tables: &["erlang_b"],
    work: |_| plain(erlang_b),
};

fn erlang_b(row: &Row, out: &mut [f64]) -> Verdict {
    let [channels, load] = row.first();
    if let Some(found) = loss_system(channels as u32, load) {
        out.copy_from_slice(&[found.blocking, found.carried, found.utilisation]);
    }
    Ok(())
}

const MOST_THREATS: f64 = u32::MAX as f64;

pub const LEAK_THROUGH: Relation = Relation {
    name: "leak-through",
    columns: &[
        Column::within("pk", 0.0, 1.0),
        Column::word("salvos"),
        Column::within("p_false_alive", 0.0, 1.0),
        Column::within("p_false_kill", 0.0, 1.0),
        Column::whole("n_threats", 0.0, MOST_THREATS),
    ],
    outputs: &[
        "p_leak",
        "rounds_per_threat",
        "var_rounds_per_threat",
        "exp_leakers",
        "var_leakers",
        "p_no_leaker",
        "exp_rounds",
        "var_rounds",
    ],
    counts: &[],
    beside: None,
    tables: &["leak_through"],
    work: |_| plain(leaks),
};

fn leaks(row: &Row, out: &mut [f64]) -> Verdict {
    let [pk, _, false_alive, false_kill, threats] = row.first();
    let salvos = salvos(row, 1)?;
    if let Some(one) = leak_through(pk, &salvos, Assessment { false_alive, false_kill }) {
        let raid = one.raid(threats as u32);
        out.copy_from_slice(&[
            one.p_leak,
            one.rounds,
            one.var_rounds,
            raid.leakers,
            raid.var_leakers,
            raid.p_no_leaker,
            raid.rounds,
            raid.var_rounds,
        ]);
    }
    Ok(())
}

fn salvos(row: &Row, column: usize) -> Result<Salvos, Refusal> {
    Salvos::parse(row.word(column)).map_or_else(|| refuse(column, "calc-why-no-salvos"), Ok)
}

pub const LEAK_INVENTORY: Relation = Relation {
    name: "leak-inventory",
    columns: &[
        Column::whole("n_threats", 0.0, 1e4),
        Column::whole("n_rounds", 0.0, 1e5),
        Column::within("pk", 0.0, 1.0),
        Column::word("salvos"),
    ],
    outputs: &["exp_leakers", "var_leakers", "p_no_leaker", "exp_rounds_used"],
    counts: &[],
    beside: None,
    tables: &["leak_limited_inventory"],
    work: |_| plain(magazine),
};

fn magazine(row: &Row, out: &mut [f64]) -> Verdict {
    let [threats, rounds, pk] = row.first();
    let salvos = salvos(row, 3)?;
    if let Some(raid) = leak_limited_inventory(threats as u32, rounds as u32, pk, &salvos) {
        out.copy_from_slice(&[raid.leakers, raid.var_leakers, raid.p_no_leaker, raid.rounds_used]);
    }
    Ok(())
}

pub const SALVO: Relation = Relation {
    name: "salvo",
    columns: &[
        Column::at_least("A", 0.0),
        Column::at_least("B", 0.0),
        Column::at_least("alpha", 0.0),
        Column::at_least("beta", 0.0),
        Column::at_least("a3", 0.0),
        Column::at_least("b3", 0.0),
        Column::above("a1", 0.0),
        Column::above("b1", 0.0),
    ],
    outputs: &[
        "dA_1", "dB_1", "A_1", "B_1", "dA_2", "dB_2", "A_2", "B_2", "dA_3", "dB_3", "A_3", "B_3",
    ],
    counts: &[],
    beside: None,
    tables: &["hughes_salvo"],
    work: |_| plain(salvo_exchanges),
};

fn salvo_exchanges(row: &Row, out: &mut [f64]) -> Verdict {
    let [a, b, alpha, beta, a3, b3, a1, b1] = row.first();
    let mut a = Force { units: a, strike: alpha, defence: a3, staying_power: a1 };
    let mut b = Force { units: b, strike: beta, defence: b3, staying_power: b1 };
    for answers in out.chunks_exact_mut(4) {
        let Some((lost_a, lost_b)) = exchange(&a, &b) else { return Ok(()) };
        (a, b) = (a.after(lost_a), b.after(lost_b));
        answers.copy_from_slice(&[lost_a, lost_b, a.units, b.units]);
    }
    Ok(())
}
