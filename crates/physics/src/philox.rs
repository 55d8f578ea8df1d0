//! Philox4x32-10, a counter-based generator: a draw is a pure function of its key and counter.
//!
//! Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011),
//! section 3 and table 2; checked against the known answers that were published with it. It
//! passes BigCrush; it is not a cipher, and nothing here needs one.

const MULTIPLIER: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
const ROUNDS: u32 = 10;

/// The block of four words that belongs to `counter` under `key`.
#[inline]
pub fn philox4x32(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for round in 0..ROUNDS {
        if round > 0 {
            key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
        }
        counter = one_round(counter, key);
    }
    counter
}

#[inline]
fn one_round(c: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let (high0, low0) = widening_product(MULTIPLIER[0], c[0]);
    let (high1, low1) = widening_product(MULTIPLIER[1], c[2]);
    [high1 ^ c[1] ^ key[0], low1, high0 ^ c[3] ^ key[1], low0]
}

#[inline]
fn widening_product(a: u32, b: u32) -> (u32, u32) {
    let product = u64::from(a) * u64::from(b);
    ((product >> 32) as u32, product as u32)
}

/// A uniform in the open interval (0, 1) from the first two words of a block:
/// (k + 1/2) 2^-53 with the 53-bit integer k.
///
/// The half is lost to rounding for large k, and the very last k would round to 1.0, which a law
/// by inversion sends past its end: it is held at the largest double below one.
#[inline]
pub fn open_uniform(block: [u32; 4]) -> f64 {
    const UNIT: f64 = 1.0 / 9_007_199_254_740_992.0; // 2^-53
    let k = (u64::from(block[0]) << 21) | u64::from(block[1] >> 11);
    ((k as f64 + 0.5) * UNIT).min(1.0 - UNIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_answers() {
        assert_eq!(
            philox4x32([0; 4], [0; 2]),
            [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
        );
        assert_eq!(
            philox4x32([u32::MAX; 4], [u32::MAX; 2]),
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        );
        assert_eq!(
            philox4x32(
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0]
            ),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }

    #[test]
    fn the_uniform_never_touches_its_ends() {
        assert!(open_uniform([0; 4]) > 0.0);
        assert!(open_uniform([u32::MAX; 4]) < 1.0);
    }
}
