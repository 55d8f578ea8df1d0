//! "Did you mean": the words at the least distance from what was written.

/// The words among `known` that are nearest to `written`, all that are equally near, in
/// alphabetical order; none where even the nearest is too far to be a slip of the hand.
///
/// The distance is that of optimal string alignment: insertions, deletions, substitutions and
/// swaps of neighbours count one each. Case is ignored. Where nothing is near, words that begin with
/// what was written are meant: it was left off too early.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let written: Vec<char> = written.chars().take(LONGEST).flat_map(char::to_lowercase).collect();
    let mut best = written.len().div_ceil(3);
    let (mut found, mut longer): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for word in known {
        let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
        if written.len() >= STEM && letters.starts_with(&written) {
            longer.push(word);
        }
        if letters.len().abs_diff(written.len()) > best {
            continue;
        }
        let distance = distance(&written, &letters);
        if distance < best {
            best = distance;
            found.clear();
        }
        if distance == best {
            found.push(word);
        }
    }
    if found.is_empty() {
        found = longer;
    }
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(str::to_owned).collect()
}

/// So many letters of a word tell which one it was to be.
const STEM: usize = 4;

/// Longer texts are no slip of anything; it also bounds the work.
const LONGEST: usize = 120;

/// Optimal string alignment distance (Damerau 1964, restricted to one edit a substring), by rows.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, other) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(letter != other);
            let mut least = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && *letter == b[j - 1] && a[i - 1] == *other;
            if swapped {
                least = least.min(before_last[j - 1] + 1);
            }
            row.push(least);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swaps_and_other_single_slips_cost_one() {
        let distance = |a: &str, b: &str| {
            distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>())
        };
        assert_eq!(distance("height", "heihgt"), 1);
        assert_eq!(distance("height", "heght"), 1);
        assert_eq!(distance("height", "weight"), 1);
        assert_eq!(distance("height", "heights"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn all_equally_near_words_are_named() {
        assert_eq!(nearest("rout", ["route", "round", "rouse"]), ["route"]);
        assert_eq!(nearest("roue", ["route", "rouse", "count"]), ["rouse", "route"]);
        assert_eq!(nearest("entirely", ["route", "rouse"]), Vec::<String>::new());
        assert_eq!(nearest("number", ["name", "jammer", "count"]), Vec::<String>::new());
    }

    #[test]
    fn a_word_that_was_left_off_is_the_longer_one() {
        assert_eq!(
            nearest("system/medium", ["system/medium-range", "system/s"]),
            ["system/medium-range"]
        );
        assert_eq!(nearest("sys", ["system", "route"]), Vec::<String>::new());
    }
}
