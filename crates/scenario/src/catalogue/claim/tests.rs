//! Claims become figures.

use super::*;
use crate::catalogue::read_alone;
use crate::field;

record! {
    /// Figures of each kind.
    pub struct Figures {
        /// A length.
        reach: Option<Figure<field::Length>>;
        /// A cross-section.
        rcs: Option<Figure<field::CrossSection>>;
        /// A number.
        count: Option<Figure<field::Count>>;
    }
}

fn read(text: &str) -> Figures {
    let (read, found) = read_alone::<Figures>(text);
    assert_eq!(found, vec![]);
    let read = read.expect("it is sound");
    assert_eq!(read.span.start, 0, "the outermost table begins where the file does");
    read
}

#[test]
fn the_spread_is_the_envelope_and_the_first_nominal_leads() {
    let figures = read(
        r#"
        [reach]
        grade = "C"
        [[reach.claim]]
        value = "300 km"
        source = "s"
        kind = "press"
        [[reach.claim]]
        low = "150 km"
        high = "200 km"
        source = "s"
        kind = "independent"
        [[reach.claim]]
        value = "900 km"
        source = "s"
        kind = "press"
        aside = true
        "#,
    );
    let law = figures.reach.expect("it is there").law;
    assert_eq!(law, Law::Triangular { low: 150e3, nominal: 300e3, high: 300e3 });
}

#[test]
fn a_span_without_a_centre_is_even_and_cross_sections_are_levels() {
    let figures = read(
        "[rcs]\ngrade = \"C\"\nclaim = [{ low = \"0.1 m2\", high = \"10 m2\", source = \"s\", kind = \"press\" }]",
    );
    let law = figures.rcs.expect("it is there").law;
    assert_eq!(law, Law::Uniform { low: -10.0, nominal: 0.0, high: 10.0 });
}

#[test]
fn counts_are_chosen_by_the_votes_of_the_claims() {
    let figures = read(
        "[count]\ngrade = \"B\"\nclaim = [{ value = 8, source = \"s\", kind = \"press\" },\
         { low = 4, high = 5, source = \"s\", kind = \"press\" }]",
    );
    let Law::Discrete { choices, nominal } = figures.count.expect("it is there").law else {
        panic!("counts are discrete")
    };
    assert_eq!(nominal, 8.0);
    assert_eq!(choices, [(4.0, 0.25), (5.0, 0.25), (8.0, 0.5)]);
}
