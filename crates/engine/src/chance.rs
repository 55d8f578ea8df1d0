//! Luck: every draw is a function of its key, never of what was drawn before.
//!
//! The 64-bit key is the study's seed mixed with the world; the 128-bit counter holds the
//! replication (32 bits), the purpose (8) and an absolute ordinal (24), and the hashes of two
//! names (32 each). So options share their luck, adding a radar shifts nobody else's, and any
//! thread, shard or restart draws the same. One uniform a draw; laws by inversion.

use physics::philox::{open_uniform, philox4x32};

/// What a draw is for. A purpose keeps its number for good: it is part of every result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Purpose {
    /// A figure's order among the worlds (figure group; ordinal: stratum).
    FigureOrder = 1,
    /// A figure's place inside its stratum (figure group; ordinal: world).
    FigurePlace = 2,
    /// When a flight starts (flight).
    Start = 3,
    /// Phase of a scan (radar; for steered beams also flight).
    ScanPhase = 4,
    /// Power of the echo in a decorrelation block (flight, radar; ordinal: block).
    Amplitude = 5,
    /// Does this look detect? (flight, radar; ordinal: look).
    Look = 6,
    /// Which block of looks comes next into question? (flight, radar; ordinal: block).
    Candidate = 7,
    /// Which look of the candidate block is it? (flight, radar; ordinal: block).
    CandidateLook = 8,
    /// Excess of the candidate's power over the threshold (flight, radar; ordinal: block).
    CandidatePower = 9,
    /// First part of the candidate's amplitude (flight, radar; ordinal: block).
    CandidateInPhase = 10,
    /// Second part of the candidate's amplitude (flight, radar; ordinal: block).
    CandidateQuadrature = 11,
    /// Is the candidate kept? (flight, radar; ordinal: block).
    Keep = 12,
    /// Does the shot kill? (flight, post; ordinal: shot).
    Kill = 13,
    /// How an airframe's cross-section differs from its class's (flight).
    Airframe = 20,
    /// Phase of a radar's blinking (radar).
    BlinkPhase = 21,
    /// How long a step of a decision takes (flight, post; ordinal: twice the look, one more to
    /// evaluate).
    StepTime = 40,
    /// Is the interrogation answered? (flight, post; ordinal: look).
    Interrogation = 41,
    /// Does its behaviour look hostile? (flight, post; ordinal: look).
    Behaviour = 42,
    /// The exponential part of a link's delay (flight, link).
    LinkJitter = 43,
    /// When in its period a link sends a track (flight, link).
    LinkPhase = 44,
    /// Is the update lost? (flight, link; ordinal: update).
    LinkLoss = 45,
    /// Error of place of a radar (radar; ordinal: east, north).
    Registration = 46,
    /// Error of place of an interface (link; ordinal: east, north).
    InterfaceRegistration = 47,
    /// Error of a track (flight, post; ordinal: eight times the filter's memory, and a part).
    TrackError = 48,
    /// Time to a radar's next false track (radar; ordinal: its number).
    FalseTrackGap = 49,
    /// Where a false track is (radar; ordinal: twice its number: azimuth, range).
    FalseTrackPlace = 50,
    /// Which of two flights that part keeps their track? (flight, post).
    Swap = 51,
    /// Do the rounds of a salvo share one fate? (flight, post; ordinal: salvo).
    SalvoFate = 60,
    /// Does the round leave its launcher as it should? (flight, post; ordinal: shot).
    LaunchFailure = 61,
    /// Does its guidance work to the end? (flight, post; ordinal: shot).
    GuidanceFailure = 62,
    /// Is the payload destroyed with the flight? (flight, post; ordinal: salvo).
    PayloadDestroyed = 63,
    /// Is a killed flight reported alive? (flight, post; ordinal: salvo).
    FalseAlive = 64,
    /// Is a living flight reported killed? (flight, post; ordinal: salvo).
    FalseKilled = 65,
    /// From the order to the launcher's readiness (flight, post; ordinal: salvo).
    LaunchTime = 66,
    /// From the intercept to the verdict (flight, post; ordinal: salvo).
    AssessTime = 67,
    /// Is the equipment destroyed that was hit? (flight, asset).
    Destroyed = 68,
    /// Does an anti-radiation flight hit? (flight, asset).
    HomingHit = 69,
    /// Does the round find its flight at the handover? (flight, post; ordinal: salvo).
    Handover = 70,
    /// Is the leaker among those that are asked what it would have taken? (flight).
    ButFor = 71,
}

/// Ordinals have 24 bits; larger ones are a fault of the caller.
const ORDINAL_BITS: u32 = 24;

/// Hash of a name, the same on every machine and for good: FNV-1a over its bytes, then mixed so
/// that all bits depend on all of them.
pub fn name_hash(name: &str) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in name.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// The luck of one replication in one world.
#[derive(Clone, Copy, Debug)]
pub struct Chance {
    key: [u32; 2],
    replication: u32,
}

impl Chance {
    /// The luck of a replication of a world under a study's seed.
    pub fn new(seed: u64, world: u32, replication: u32) -> Self {
        let key = mix(seed ^ mix(u64::from(world)));
        Self { key: [key as u32, (key >> 32) as u32], replication }
    }

    /// The uniform in (0, 1) of one draw, keyed by one or two names (0 where there is none).
    #[inline]
    pub fn uniform(&self, purpose: Purpose, ordinal: u32, first: u32, second: u32) -> f64 {
        debug_assert!(ordinal < 1 << ORDINAL_BITS, "an ordinal has 24 bits");
        let word =
            (u32::from(purpose as u8) << ORDINAL_BITS) | (ordinal & ((1 << ORDINAL_BITS) - 1));
        open_uniform(philox4x32([self.replication, word, first, second], self.key))
    }
}

/// A bijection of 64 bits that spreads every bit over all (Stafford's variant 13 of the finaliser
/// of MurmurHash3).
fn mix(mut z: u64) -> u64 {
    z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_is_a_function_of_its_key() {
        let once = Chance::new(1, 2, 3).uniform(Purpose::Kill, 4, 5, 6);
        assert_eq!(once, Chance::new(1, 2, 3).uniform(Purpose::Kill, 4, 5, 6));
        for other in [
            Chance::new(2, 2, 3).uniform(Purpose::Kill, 4, 5, 6),
            Chance::new(1, 3, 3).uniform(Purpose::Kill, 4, 5, 6),
            Chance::new(1, 2, 4).uniform(Purpose::Kill, 4, 5, 6),
            Chance::new(1, 2, 3).uniform(Purpose::Look, 4, 5, 6),
            Chance::new(1, 2, 3).uniform(Purpose::Kill, 5, 5, 6),
            Chance::new(1, 2, 3).uniform(Purpose::Kill, 4, 6, 6),
            Chance::new(1, 2, 3).uniform(Purpose::Kill, 4, 5, 7),
        ] {
            assert_ne!(once, other);
        }
    }

    #[test]
    fn draws_are_even() {
        let n = 100_000;
        let chance = Chance::new(7, 0, 0);
        let mut bins = [0_u32; 10];
        for i in 0..n {
            bins[(chance.uniform(Purpose::Look, i, 1, 2) * 10.0) as usize] += 1;
        }
        let expected = f64::from(n) / 10.0;
        let off = |bin: &u32| f64::from(*bin) - expected;
        let chi2: f64 = bins.iter().map(|bin| off(bin) * off(bin) / expected).sum();
        assert!(chi2 < 33.7, "chi-square {chi2} on 9 degrees: 1 in 10,000 is 33.7");
    }
}
