//! The three scans of a cost row on which the time of an assignment is spent.
//!
//! They run in lanes of a fixed width, so that the compiler may use the processor's vector
//! registers; comparing and selecting are exact, hence the width changes no bit of the result.

const LANES: usize = 8;

/// Costs beyond this are refused: sums of them over any matrix that fits in memory stay finite.
const LARGEST_COST: f64 = 1e290;

/// Where the first entry stands that is neither a usable cost nor +infinity.
pub(super) fn first_unusable(row: &[f64]) -> Option<usize> {
    let unusable = |c: f64| !((c.abs() <= LARGEST_COST) | (c == f64::INFINITY));
    let any = row.iter().fold(false, |any, &c| any | unusable(c));
    if !any {
        return None;
    }
    row.iter().position(|&c| unusable(c))
}

/// Lowers each column's least cost to this row's, and notes the row as its owner where it did.
pub(super) fn lower_columns(row: &[f64], i: usize, least: &mut [f64], owner: &mut [usize]) {
    for ((&c, least), owner) in row.iter().zip(least).zip(owner) {
        let lower = c < *least;
        *least = if lower { c } else { *least };
        *owner = if lower { i } else { *owner };
    }
}

/// The least and second-least reduced cost of a row, with the column of the least.
#[derive(Clone, Copy, Debug)]
pub(super) struct TwoLeast {
    pub least: f64,
    pub second: f64,
    pub column: usize,
}

/// The two least of `row - price` (the first column wins a tie).
pub(super) fn two_least(row: &[f64], price: &[f64]) -> TwoLeast {
    let price = &price[..row.len()];
    let mut first = [f64::INFINITY; LANES];
    let mut second = [f64::INFINITY; LANES];
    let (row_lanes, row_rest) = row.as_chunks::<LANES>();
    let (price_lanes, price_rest) = price.as_chunks::<LANES>();
    for (c, v) in row_lanes.iter().zip(price_lanes) {
        for k in 0..LANES {
            let h = c[k] - v[k];
            second[k] = lesser(second[k], greater(first[k], h));
            first[k] = lesser(first[k], h);
        }
    }
    for (k, (c, v)) in row_rest.iter().zip(price_rest).enumerate() {
        let h = c - v;
        second[k] = lesser(second[k], greater(first[k], h));
        first[k] = lesser(first[k], h);
    }
    let (mut least, mut runner_up) = (f64::INFINITY, f64::INFINITY);
    for k in 0..LANES {
        runner_up = lesser(runner_up, greater(least, first[k]));
        runner_up = lesser(runner_up, second[k]);
        least = lesser(least, first[k]);
    }
    TwoLeast { least, second: runner_up, column: column_of(row, price, least) }
}

/// The first column whose reduced cost is `wanted`; 0 if there is none.
fn column_of(row: &[f64], price: &[f64], wanted: f64) -> usize {
    const STRIDE: usize = 32;
    let hit = |c: f64, v: f64| c - v == wanted;
    let mut from = 0;
    for (c, v) in row.chunks(STRIDE).zip(price.chunks(STRIDE)) {
        let any = c.iter().zip(v).fold(false, |any, (&c, &v)| any | hit(c, v));
        if any {
            return from + c.iter().zip(v).position(|(&c, &v)| hit(c, v)).unwrap_or(0);
        }
        from += STRIDE;
    }
    0
}

/// Relaxes every column through row `i`: where `row - price - offset` is shorter than the
/// distance known so far, it becomes the distance and `i` the predecessor. Returns the least
/// distance of all columns afterwards.
pub(super) fn relax(
    row: &[f64],
    price: &[f64],
    offset: f64,
    i: usize,
    distance: &mut [f64],
    from: &mut [usize],
) -> f64 {
    let columns = row.len();
    let (row_lanes, row_rest) = row.as_chunks::<LANES>();
    let (price_lanes, price_rest) = price[..columns].as_chunks::<LANES>();
    let (distance_lanes, distance_rest) = distance[..columns].as_chunks_mut::<LANES>();
    let (from_lanes, from_rest) = from[..columns].as_chunks_mut::<LANES>();
    let mut least = [f64::INFINITY; LANES];
    for (((c, v), d), p) in row_lanes.iter().zip(price_lanes).zip(distance_lanes).zip(from_lanes) {
        for k in 0..LANES {
            let h = c[k] - v[k] - offset;
            let shorter = h < d[k];
            d[k] = if shorter { h } else { d[k] };
            p[k] = if shorter { i } else { p[k] };
            least[k] = lesser(least[k], d[k]);
        }
    }
    let rest = row_rest.iter().zip(price_rest).zip(distance_rest).zip(from_rest);
    for (k, (((c, v), d), p)) in rest.enumerate() {
        let h = c - v - offset;
        if h < *d {
            *d = h;
            *p = i;
        }
        least[k] = lesser(least[k], *d);
    }
    least.into_iter().fold(f64::INFINITY, lesser)
}

/// The places at which `wanted` stands.
pub(super) fn places(list: &[f64], wanted: f64) -> impl Iterator<Item = usize> {
    const STRIDE: usize = 32;
    let any = move |part: &[f64]| part.iter().fold(false, |any, &x| any | (x == wanted));
    let parts = list.chunks(STRIDE).enumerate().filter(move |(_, part)| any(part));
    parts.flat_map(move |(k, part)| {
        let here = part.iter().enumerate().filter(move |(_, x)| **x == wanted);
        here.map(move |(at, _)| k * STRIDE + at)
    })
}

#[inline(always)]
fn lesser(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

#[inline(always)]
fn greater(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}
