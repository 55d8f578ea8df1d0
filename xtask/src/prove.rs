//! Long proofs, whose last result is kept in `docs/proofs`; tests hold a short form of each.

use std::fs;

use crate::command::{cargo, root};

/// A proof.
struct Proof {
    name: &'static str,
    /// Prints the page's table, and fails where the proof does.
    call: &'static [&'static str],
    /// What of its output stands on the page.
    page: fn(&str) -> String,
    /// What stands above the table.
    head: &'static str,
}

const PROOFS: &[Proof] = &[INTERVALS, CLOSED_FORMS, KERNELS, STEPS, IDENTITY];

const CLOSED_FORMS: Proof = Proof {
    name: "closed-forms",
    call: &[
        "test", "--release", "--quiet", "-p", "ravelin-engine", "--test", "closed_forms",
        "--test", "waiting_posts", "--", "--nocapture",
    ],
    page: families,
    head: "# Does the engine keep to closed forms?

The last result of `cargo xtask prove closed-forms`. Plans as simple as a formula are played over every row of its
table, each row with at least 200 expected events and non-events; rows that would need more than ten million
trials are skipped. Of the 95 % intervals about one in twenty misses; how many do has to lie inside the central
99.99 % of the binomial. With a planted fault it must not. `crates/engine/tests/closed_forms` has the plans;
every run of the tests plays the rows that need 20,000 trials at most.

",
};

const KERNELS: Proof = Proof {
    name: "kernels",
    call: &["run", "--release", "--quiet", "-p", "ravelin", "--example", "kernels"],
    page: whole,
    head: "# Are the two kernels equal?

The last result of `cargo xtask prove kernels`. Each option of each shipped scenario is played on both
kernels, every look made and waiting times drawn, each with a seed of its own, in the nominal world.
Compared are the first confirmation of every flight (Kolmogorov and Smirnov), the mean of all of them
pooled, and the mean of leakers, each as a share of what it may be: above 1 the kernels differ, at an
error rate of 1 in 10,000 for the whole table. `crates/cli/tests/equality` compares;
`crates/cli/tests/kernels.rs` plays the short form, with planted faults of its own.

",
};

const STEPS: Proof = Proof {
    name: "steps",
    call: &["run", "--release", "--quiet", "-p", "ravelin", "--example", "steps"],
    page: whole,
    head: "# Do results care how finely tables are made?

The last result of `cargo xtask prove steps`. The same days are played twice, on the usual tables and
on tables with every step halved: spacing of the search, of knots and every tolerance of signals along
paths; rows and columns of the tables of rounds; the tolerance of their integrator. No headline measure
may move by more than a tenth of its band of luck (5 % to 95 % of the days) and 3.9 standard errors of
the paired difference. Legs and holds of paths are closed forms and have no step; chords of paths over
the ground and integrated ballistic paths belong to the plan and are not halved here.
`crates/cli/tests/halving` plays and judges; `crates/cli/tests/steps.rs` plays the short form.

",
};

const IDENTITY: Proof = Proof {
    name: "identity",
    call: &["run", "--release", "--quiet", "-p", "ravelin", "--example", "identity"],
    page: whole,
    head: "# Who is known is spared

The last result of `cargo xtask prove identity`. Every source of identity is perfect, weapons are tight,
radars measure exactly (nothing is swapped or unresolved) and no track is false: then no shot may go at a
friendly or civil flight. With the planted fault one in a hundred of those whom nobody can ask is taken
for hostile. Days are those of all options together, in the nominal world. `crates/cli/tests/spare` has
the plans; `crates/cli/tests/spared.rs` plays the short form on `neighbours`.

",
};

const INTERVALS: Proof = Proof {
    name: "intervals",
    call: &["run", "--release", "--quiet", "-p", "ravelin-study", "--example", "intervals"],
    page: whole,
    head: "# Do intervals hold as often as they say?

The last result of `cargo xtask prove intervals`. Each class is many synthetic problems whose answer
is known, each played by the code of a study from a seed of its own; *cover* is the share of the
95 % intervals that hold the answer. Beside it stands the cover with a planted fault, intervals
that are too narrow, which the band must not let through. `crates/study/tests/proof` has the
problems; `crates/study/tests/intervals.rs` plays the short form.

Means of few skewed counts are only told: Student's interval rests on the normal limit, and covers
less than it says where that is far. Studies that stop by precision cover more than they say: what
may err is shared out among all looks they might make.

",
};

fn whole(output: &str) -> String {
    output.to_owned()
}

/// A line for each family of rows, and for each row that was skipped.
fn families(output: &str) -> String {
    let mut page =
        String::from("| family | intervals | missed | rows skipped |\n| --- | --- | --- | --- |\n");
    let mut skipped = String::new();
    for line in output.lines() {
        let Some((family, rest)) = line.split_once(": ") else { continue };
        let parts: Vec<&str> = rest.splitn(3, ", ").collect();
        let [intervals, missed, rows] = parts[..] else { continue };
        let number = |part: &str| part.split(' ').next().unwrap_or_default().to_owned();
        if !intervals.ends_with(" intervals") || !missed.ends_with(" missed") {
            continue;
        }
        page += &format!(
            "| {family} | {} | {} | {} |\n",
            number(intervals),
            number(missed),
            number(rows)
        );
        let names = rows.split_once(": ").map_or("", |(_, names)| names);
        if !names.is_empty() && !family.contains("fault") {
            let short = names.replace(&format!("{family} "), "").replace(" no leaker", "");
            skipped += &format!("\nSkipped of {family}, too rare for so many trials: {short}.\n");
        }
    }
    page + &skipped
}

/// Prove what is named, or everything. Did it go well?
pub fn run(names: &[String]) -> bool {
    let named = |proof: &&Proof| names.is_empty() || names.iter().any(|name| name == proof.name);
    let unknown = names.iter().find(|name| PROOFS.iter().all(|proof| proof.name != **name));
    if let Some(unknown) = unknown {
        let known: Vec<&str> = PROOFS.iter().map(|proof| proof.name).collect();
        eprintln!("there is no proof {unknown}; there are: {}", known.join(", "));
        return false;
    }
    // Every proof is played, also after one has failed.
    let failed = PROOFS.iter().filter(named).filter(|proof| !prove(proof)).count();
    failed == 0
}

/// Play a proof and keep what came of it, also where it fails.
fn prove(proof: &Proof) -> bool {
    // Tests that have a long form play it where this is set.
    let output = match cargo(proof.call)
        .env("RAVELIN_PROVE", "1")
        .stderr(std::process::Stdio::inherit())
        .output()
    {
        Ok(output) => output,
        Err(error) => {
            eprintln!("{}: {error}", proof.name);
            return false;
        }
    };
    let table = (proof.page)(&String::from_utf8_lossy(&output.stdout));
    print!("{table}");
    let folder = root().join("docs/proofs");
    let page = folder.join(proof.name).with_extension("md");
    let kept = fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&page, format!("{}{table}", proof.head)));
    if let Err(error) = &kept {
        eprintln!("{}: {error}", page.display());
    }
    kept.is_ok() && output.status.success()
}
