//! How a simulation is held to a closed form: over many rows, 95 % intervals miss about one in
//! twenty times, neither much more nor much less.

/// How far a family of rows is played.
#[derive(Clone, Copy)]
pub struct Effort {
    /// Expected events and non-events that a row is given.
    pub events: f64,
    /// A row that would need more trials is skipped, and said so.
    pub most_trials: f64,
}

impl Effort {
    /// What every run of the tests can bear, or with `RAVELIN_PROVE` set the long form.
    pub fn of_this_run() -> Self {
        if std::env::var_os("RAVELIN_PROVE").is_some() {
            Self { events: 200.0, most_trials: 1e7 }
        } else {
            Self { events: 200.0, most_trials: 2e4 }
        }
    }

    /// Trials for an event of a probability; nothing where that is too many.
    pub fn trials(self, probability: f64) -> Option<u32> {
        let rarer = probability.min(1.0 - probability);
        let trials = (self.events / rarer).ceil();
        (rarer > 0.0 && trials <= self.most_trials).then_some(trials as u32)
    }
}

/// The rows of a family and how many of their intervals missed.
#[derive(Default)]
pub struct Tally {
    rows: u32,
    misses: u32,
    skipped: Vec<String>,
}

impl Tally {
    /// A count of independent trials against its probability, by Wilson's 95 % interval.
    pub fn count(&mut self, row: &str, events: u64, trials: u64, probability: f64) {
        let (k, n, z) = (events as f64, trials as f64, 1.959_963_984_540_054);
        let middle = (k + 0.5 * z * z) / (n + z * z);
        let half = z / (n + z * z) * (k * (n - k) / n + 0.25 * z * z).sqrt();
        self.judge(row, (probability - middle).abs() > half, k / n, probability);
    }

    /// A mean against its value, with the true variance of one trial.
    pub fn mean(&mut self, row: &str, sum: f64, trials: u64, value: f64, variance: f64) {
        let n = trials as f64;
        let half = 1.959_963_984_540_054 * (variance / n).sqrt();
        self.judge(row, (sum / n - value).abs() > half, sum / n, value);
    }

    /// A mean of few trials against its value, with the variance of the mean as they show it.
    pub fn student(&mut self, row: &str, mean: f64, variance: f64, trials: u32, value: f64) {
        let quantile = physics::statistics::student_t_quantile(0.975, f64::from(trials) - 1.0)
            .expect("more than one trial");
        self.judge(row, (mean - value).abs() > quantile * variance.sqrt(), mean, value);
    }

    fn judge(&mut self, row: &str, missed: bool, found: f64, known: f64) {
        self.rows += 1;
        self.misses += u32::from(missed);
        if missed {
            println!("missed: {row}: {found:.6} for {known:.6}");
        }
    }

    /// A row that is not played.
    pub fn skip(&mut self, row: String) {
        self.skipped.push(row);
    }

    /// Is the number of misses inside the central 99.99 % of the binomial of one in twenty?
    pub fn holds(&self, family: &str) -> bool {
        let within = |most: u32| binomial_at_most(self.rows, 0.05, most);
        let low = self.misses == 0 || within(self.misses - 1) < 1.0 - 5e-5;
        let high = within(self.misses) > 5e-5;
        println!(
            "{family}: {} intervals, {} missed, {} rows skipped: {}",
            self.rows,
            self.misses,
            self.skipped.len(),
            self.skipped.join("; ")
        );
        low && high
    }

    /// How many intervals were judged.
    pub fn rows(&self) -> u32 {
        self.rows
    }
}

/// The chance of at most so many successes.
fn binomial_at_most(trials: u32, probability: f64, most: u32) -> f64 {
    let mut term = physics::math::powi(1.0 - probability, trials as i32);
    let mut sum = term;
    for k in 0..most {
        term *= f64::from(trials - k) / f64::from(k + 1) * probability / (1.0 - probability);
        sum += term;
    }
    sum
}

/// The lines of a table of the reference, each as its columns by name.
pub fn rows(name: &str) -> Vec<Row> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../reference").join(name);
    let text = std::fs::read_to_string(&path).expect("a table of the reference");
    let mut lines = text.lines();
    let names: Vec<String> = lines.next().expect("a head").split(',').map(str::to_owned).collect();
    let row = |line: &str| Row {
        names: names.clone(),
        cells: line.split(',').map(str::to_owned).collect(),
    };
    lines.map(row).collect()
}

/// One line of a table.
pub struct Row {
    names: Vec<String>,
    cells: Vec<String>,
}

impl Row {
    /// A cell as text.
    pub fn text(&self, name: &str) -> &str {
        let column = self.names.iter().position(|known| known == name).expect("a column");
        &self.cells[column]
    }

    /// A cell as a number.
    pub fn number(&self, name: &str) -> f64 {
        self.text(name).parse().expect("a number")
    }
}
