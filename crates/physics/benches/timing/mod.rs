//! How a benchmark is timed and what it hands to `cargo xtask bench`: a line of JSON a case on
//! standard output, and in a folder the questions that peers answer too, with our answers.
#![allow(dead_code, missing_docs, clippy::disallowed_types)]

use std::hint::black_box;
use std::path::PathBuf;
use std::time::Instant;

/// A benchmark at work.
pub struct Bench {
    folder: PathBuf,
    repeats: usize,
}

impl Bench {
    /// As called by `cargo bench BENCHMARK -- FOLDER REPEATS`.
    pub fn from_command_line() -> Self {
        let mut words = std::env::args().skip(1).filter(|word| !word.starts_with('-'));
        let folder = words.next().unwrap_or_else(|| "target/bench".to_owned());
        let repeats = words.next().and_then(|word| word.parse().ok()).unwrap_or(9);
        let folder = PathBuf::from(folder);
        std::fs::create_dir_all(&folder).expect("a folder for questions and answers");
        Self { folder, repeats }
    }

    /// Times `work` after one unmeasured run and says how long each run took. A run may prepare
    /// something outside the clock.
    pub fn time<P, A>(&self, case: &str, prepare: impl Fn() -> P, mut work: impl FnMut(P) -> A) {
        black_box(work(prepare()));
        let seconds: Vec<String> = (0..self.repeats)
            .map(|_| {
                let prepared = black_box(prepare());
                let start = Instant::now();
                let answer = black_box(work(prepared));
                let taken = start.elapsed().as_secs_f64();
                drop(answer);
                format!("{taken:e}")
            })
            .collect();
        println!("{{\"case\":\"{case}\",\"seconds\":[{}]}}", seconds.join(","));
    }

    /// Keeps numbers for a peer: doubles, little-endian.
    pub fn keep(&self, name: &str, numbers: &[f64]) {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        std::fs::write(self.folder.join(name), bytes).expect("a file of numbers");
    }
}

/// Uniform numbers in [0, 1), the same in every run.
pub fn uniforms(stream: u32) -> impl FnMut() -> f64 {
    let mut state = u64::from(stream).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    move || {
        // SplitMix64 (Steele, Lea and Flood 2014).
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}
