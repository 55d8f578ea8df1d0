//! Drawings that stand on a page more than once, as they do in each language, are drawn once.

use std::collections::BTreeMap;

use crate::chart::{SHARED, SHARED_END};

/// Shapes that are shorter stand where they are.
const SHORT: usize = 60;

/// Takes the shapes without words that stand in these articles more than once out of them, and gives
/// them under the names by which the articles now refer to them.
pub fn taken_out(articles: &mut [String]) -> Vec<String> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for shapes in articles.iter().flat_map(|article| shapes(article)) {
        *times.entry(shapes.to_owned()).or_default() += 1;
    }
    times.retain(|shapes, times| *times > 1 && shapes.len() > SHORT);
    let name = |place: usize| format!("drawn-{place}");
    let names: BTreeMap<&str, String> =
        times.keys().enumerate().map(|(place, shapes)| (shapes.as_str(), name(place))).collect();
    for article in articles.iter_mut() {
        *article = referring(article, &names);
    }
    names.iter().map(|(shapes, name)| format!("<g id=\"{name}\">{shapes}</g>")).collect()
}

fn shapes(article: &str) -> impl Iterator<Item = &str> {
    article.split(SHARED).skip(1).filter_map(|rest| rest.split_once(SHARED_END)).map(|(own, _)| own)
}

fn referring(article: &str, names: &BTreeMap<&str, String>) -> String {
    let mut parts = article.split(SHARED);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (shapes, after) = part.split_once(SHARED_END).unwrap_or((part, ""));
        match names.get(shapes) {
            Some(name) => out += &format!("<use href=\"#{name}\"/>"),
            None => out.push_str(shapes),
        }
        out.push_str(after);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_twice_is_drawn_once() {
        let long = "<line x1=\"0\" x2=\"1\"/>".repeat(4);
        let drawn = |shapes: &str| format!("<svg>{SHARED}{shapes}{SHARED_END}<text>7</text></svg>");
        let mut articles = [drawn(&long) + &drawn("<path/>"), drawn(&long) + &drawn("<path/>")];
        let taken = taken_out(&mut articles);
        assert_eq!(taken, [format!("<g id=\"drawn-0\">{long}</g>")]);
        let left =
            "<svg><use href=\"#drawn-0\"/><text>7</text></svg><svg><path/><text>7</text></svg>";
        assert_eq!(articles, [left, left]);
    }
}
