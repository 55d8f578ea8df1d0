//! Paths in parts.

/// A part of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its text, without quotation marks.
    pub text: String,
    /// Did it stand between quotation marks? Then `*` is a name.
    pub quoted: bool,
}

impl Segment {
    /// Does it stand for all items of a list?
    pub fn is_all(&self) -> bool {
        self.text == "*" && !self.quoted
    }

    /// Does it begin the name of a figure?
    pub fn is_figure(&self) -> bool {
        self.text.contains('/')
    }
}

/// The parts of a path; nothing where one is empty or a quotation mark is not closed.
pub fn split(path: &str) -> Option<Vec<Segment>> {
    let mut segments = Vec::new();
    let mut rest = path;
    loop {
        let (segment, after) = first(rest)?;
        segments.push(segment);
        match after.strip_prefix('.') {
            Some(more) => rest = more,
            None if after.is_empty() => return Some(segments),
            None => return None,
        }
    }
}

fn first(text: &str) -> Option<(Segment, &str)> {
    if let Some(inner) = text.strip_prefix('"') {
        let end = inner.find('"')?;
        let text = inner[..end].to_owned();
        return Some((Segment { text, quoted: true }, &inner[end + 1..]));
    }
    let end = text.find('.').unwrap_or(text.len());
    let word = text[..end].trim();
    let sound = !word.is_empty() && !word.contains('"');
    sound.then(|| (Segment { text: word.to_owned(), quoted: false }, &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(path: &str) -> Option<Vec<String>> {
        split(path).map(|segments| segments.into_iter().map(|s| s.text).collect())
    }

    #[test]
    fn paths_have_parts() {
        assert_eq!(texts("raid.drones.count").unwrap(), ["raid", "drones", "count"]);
        assert_eq!(texts(r#"raid."v. 2".count"#).unwrap(), ["raid", "v. 2", "count"]);
        assert_eq!(texts("option.both apart.x").unwrap()[1], "both apart");
        for wrong in ["", ".", "a.", ".a", "a..b", "\"a", "\"a\"b.c", "a\"b.c"] {
            assert_eq!(texts(wrong), None, "{wrong}");
        }
        assert!(split("*").unwrap()[0].is_all());
        assert!(!split("\"*\"").unwrap()[0].is_all());
    }
}
