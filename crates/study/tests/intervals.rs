//! The short form of `cargo xtask prove intervals`: fewer problems, so wider bands, each with a
//! planted fault that they catch.

mod function;
mod proof;

use proof::{CLASSES, Class};

/// Problems of a class here, where the long form has 20,000.
const PROBLEMS: u32 = 1500;

/// The share of problems in the long form that the short form plays of a class.
fn problems(class: &Class) -> u32 {
    if class.problems < 20_000 { class.problems / 8 } else { PROBLEMS }
}

#[test]
fn intervals_hold_as_often_as_they_say() {
    for class in CLASSES {
        let cover = class.cover(problems(class));
        println!(
            "{:20} {:6.2} %, with the fault {:6.2} %, of {}",
            class.name, cover.honest, cover.faulty, cover.asked
        );
        let Some((low, high)) = class.band else { continue };
        // 3.9 standard errors at 95 %: 1 in 10,000; indices of one problem go together, so theirs
        // are counted as one in three.
        let independent = f64::from(cover.asked) / if class.name == "indices" { 3.0 } else { 1.0 };
        let slack = 390.0 * (0.95 * 0.05 / independent).sqrt();
        let sound = |cover: f64| low - slack <= cover && cover <= high + slack;
        assert!(sound(cover.honest), "{}: {:.2} % of {}", class.name, cover.honest, cover.asked);
        assert!(!sound(cover.faulty), "{}: the planted fault is not seen", class.name);
    }
}
