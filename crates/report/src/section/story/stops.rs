//! Who was stopped by whom, where and when, over many days of the nominal world.

use physics::statistics::student_t_quantile;
use study::estimate::{Interval, Mean};

use super::ground;
use crate::chart::symbol::STOP;
use crate::chart::{Chart, Map};
use crate::story::{Raid, Stop, Story};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};
use crate::text;

/// So many stops are drawn.
const DRAWN: usize = 600;

/// The chart of one option.
pub fn chart(subject: &Subject, option: usize, story: &Story) -> Chart {
    let title = title(subject, option, story);
    let stops = || story.raids.iter().flat_map(|raid| &raid.stops);
    let every = stops().count().div_ceil(DRAWN).max(1);
    let places = stops().step_by(every).filter_map(|stop| stop.place);
    let map = Map { stops: places.collect(), ..ground::map(subject, &subject.plans[option]) };
    let mut keys = ground::keys(subject);
    keys.push(STOP.key(subject.say("stops-key", &[])));
    Chart {
        data: table(subject, &title, story),
        title,
        note: subject.say("stops-note", &[("days", story.days.into())]),
        keys,
        strips: map.strips(),
    }
}

fn title(subject: &Subject, option: usize, story: &Story) -> String {
    let flights: u32 = story.raids.iter().map(|raid| raid.flights).sum();
    let stopped: u32 = story.raids.iter().flat_map(|raid| &raid.stopped).sum();
    let to_go = story.raids.iter().flat_map(|raid| raid.stops.iter().filter_map(|s| s.to_go_m));
    let mut args = vec![
        ("option", subject.named(option).into()),
        ("stopped", stopped.into()),
        ("flights", (flights * story.days).into()),
    ];
    let to_go = quantiles(to_go);
    match to_go {
        _ if stopped == 0 => subject.say("stops-title-none", &args[..1]),
        None => subject.say("stops-title-aimless", &args),
        Some(_) => {
            let number = distance(subject, &to_go).text;
            let in_km = subject.say("unit-km", &[("number", number.into())]);
            args.push(("distance", in_km.into()));
            subject.say("stops-title", &args)
        }
    }
}

fn table(subject: &Subject, title: &str, story: &Story) -> Table {
    let heads = [
        ("column-head-raid", false),
        ("column-head-stopped", true),
        ("column-head-leaked", true),
        ("column-head-by", false),
        ("column-head-to-go", true),
        ("column-head-when", true),
    ];
    let heads = heads.map(|(key, numeric)| (subject.say(key, &[]), numeric));
    let mut table = Table::new(title.to_owned(), heads);
    for raid in &story.raids {
        let of = subject.say("stops-raid-of", &[("flights", raid.flights.into())]);
        let at = raid.stops.iter().map(|stop| stop.at_s);
        table.row([
            Cell::with(raid.name.as_str(), of),
            a_day(subject, &raid.stopped, raid.flights),
            a_day(subject, &raid.leaked, raid.flights),
            by(subject, raid).into(),
            distance(subject, &quantiles(raid.stops.iter().filter_map(|stop| stop.to_go_m))),
            moment(subject, &quantiles(at)),
        ]);
    }
    table
}

/// Of so many flights those of a day, with the 95 % interval of the mean by Student's t, as far as there can
/// be so few or so many.
fn a_day(subject: &Subject, days: &[u32], flights: u32) -> Cell {
    let n = days.len() as f64;
    let value = days.iter().map(|day| f64::from(*day)).sum::<f64>() / n.max(1.0);
    let square = |day: &u32| (f64::from(*day) - value) * (f64::from(*day) - value);
    let variance = days.iter().map(square).sum::<f64>() / (n - 1.0);
    let t = student_t_quantile(0.975, n - 1.0).unwrap_or(f64::INFINITY);
    let most = f64::from(flights);
    // Days that were all alike do not make the mean certain: another one has a chance of up to 3/n, on 95 %.
    let other = (3.0 / n.max(1.0)).min(1.0);
    let (below, above) = match variance {
        0.0 => (other * value, other * (most - value)),
        _ => [t * (variance / n).sqrt(); 2].into(),
    };
    let interval = Interval { low: (value - below).max(0.0), high: (value + above).min(most) };
    let mean = Mean { value, interval, replications: days.len() as u64 };
    Shown::of("", 0.0).cell(subject.words, &mean)
}

/// Posts and rounds that did it, those that did most first.
fn by<'a>(subject: &Subject<'a>, raid: &'a Raid) -> String {
    let mut did: Vec<((&str, &str), usize)> = Vec::new();
    for Stop { post, round, .. } in &raid.stops {
        match did.iter_mut().find(|(by, _)| *by == (post, round)) {
            Some((_, count)) => *count += 1,
            None => did.push(((post, round), 1)),
        }
    }
    did.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let all = raid.stops.len().max(1) as f64;
    subject.list(did.iter().map(|((post, round), count)| {
        let share = text::share(subject.words, *count as f64 / all);
        let args = [
            ("post", (*post).into()),
            ("round", subject.thing(round).into()),
            ("share", share.into()),
        ];
        subject.say("stops-by", &args)
    }))
}

/// 5 %, 50 % and 95 % of values; none of nothing.
fn quantiles(values: impl Iterator<Item = f64>) -> Option<[f64; 3]> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    Some([0.05, 0.5, 0.95].map(|q| values[(q * last as f64).round() as usize]))
}

/// In kilometres, as the head of the column says.
fn distance(subject: &Subject, metres: &Option<[f64; 3]>) -> Cell {
    spread(subject, metres, 1e-3)
}

/// In minutes, as the head of the column says.
fn moment(subject: &Subject, seconds: &Option<[f64; 3]>) -> Cell {
    spread(subject, seconds, 1.0 / 60.0)
}

/// The middle with 5 % and 95 % beside it.
fn spread(subject: &Subject, of: &Option<[f64; 3]>, factor: f64) -> Cell {
    let Some(of) = of else { return subject.say("stops-nothing", &[]).into() };
    let [low, middle, high] = of.map(|value| value * factor);
    let digits = usize::from(middle < 10.0);
    let number = text::fixed(middle, digits);
    let ends = text::ends(subject.words, low, high, digits);
    Cell::with(number, ends).exact([middle, low, high])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_there() {
        let values = (0..=100).rev().map(f64::from);
        assert_eq!(quantiles(values), Some([5.0, 50.0, 95.0]));
        assert_eq!(quantiles(std::iter::empty()), None);
        assert_eq!(quantiles([7.0].into_iter()), Some([7.0; 3]));
    }
}
