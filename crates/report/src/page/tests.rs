use super::*;
use crate::chart::{Bar, Bars, Group};

fn sample() -> Page {
    let mut table = Table::new("c <b>".into(), [("a".into(), false), ("n".into(), true)]);
    table.row(["x & y".into(), crate::table::Cell::with("1", "0 to 2")]);
    let bar = Bar { series: 1, label: "a<1".into(), value: 2.0, low: 1.0, high: 3.0 };
    let strips = Bars { groups: vec![Group { heading: "h".into(), bars: vec![bar] }] }.strips();
    Page {
        author: "en".to_owned(),
        title: "</title><script>".into(),
        question: String::new(),
        grade: String::new(),
        answer: "a".into(),
        measured: vec![],
        beside: None,
        decided: false,
        tally: vec![],
        holds: vec![],
        holds_read: String::new(),
        sure: vec!["s".into()],
        alerts: vec![],
        sections: vec![Section {
            id: "one",
            heading: "h".into(),
            blocks: vec![
                Block::Table(table.clone()),
                Block::Chart(Chart {
                    title: "t".into(),
                    note: "n".into(),
                    keys: vec![],
                    strips,
                    data: table,
                }),
                Block::Code("ravelin run 'a b'".into()),
            ],
        }],
    }
}

fn html() -> String {
    let edition = |code: &str| Edition {
        page: sample(),
        words: Arc::new(Words::in_language(code).expect("it is spoken")),
    };
    let study = r#"{"text":"</script><!--<script>&amp;"}"#;
    let html = super::html(&[edition("en"), edition("ar")], Digits::Latin, study);
    String::from_utf8(html).expect("is UTF-8")
}

#[test]
fn nothing_of_the_data_becomes_markup() {
    let html = html();
    assert!(html.contains("<title>&lt;&#x2f;title&gt;&lt;script&gt;</title>"), "{html}");
    assert_eq!(html.matches("<script").count(), 1);
    assert_eq!(html.matches("</script").count(), 1);
    assert!(html.contains("a&lt;1"));
    assert!(!html.contains(" style="), "the policy refuses inline style");
}

#[test]
fn the_study_is_read_back_as_it_was() {
    let html = html();
    let begin = html.find("id=\"ravelin-study\">").expect("it is there") + 19;
    let end = begin + html[begin..].find("</script>").expect("it ends");
    let read: serde_json::Value = serde_json::from_str(&html[begin..end]).expect("is JSON");
    assert_eq!(read["text"], "</script><!--<script>&amp;");
}

#[test]
fn the_page_asks_for_nothing() {
    let html = html();
    for asking in ["http://", "https://", "src=", "@import", "<link", "url(\""] {
        assert!(!html.contains(asking), "{asking}");
    }
    assert!(html.contains("default-src &#x27;none&#x27;") || html.contains("default-src 'none'"));
}

#[test]
fn words_of_the_author_stand_in_his_language_on_every_edition() {
    let mut page = sample();
    page.author = "tr".into();
    page.question = "Ne kadar?".into();
    page.alerts =
        [true, false].map(|written| Alert { head: "h".into(), text: "n".into(), written }).into();
    page.sections[0].blocks.push(Block::Written(vec![vec![Written {
        own: "One:".into(),
        text: "bir tabur".into(),
        lang: "tr".into(),
    }]]));
    let edition = |code: &str| Edition {
        page: page.clone(),
        words: Arc::new(Words::in_language(code).expect("it is spoken")),
    };
    let html = super::html(&[edition("en"), edition("ar")], Digits::Latin, "{}");
    let html = String::from_utf8(html).expect("is UTF-8");
    for once_an_edition in [
        "<p class=\"title\" lang=\"tr\" dir=\"ltr\">",
        "<p class=\"question\" lang=\"tr\" dir=\"ltr\">Ne kadar?</p>",
        "<dd lang=\"tr\" dir=\"ltr\">n</dd>",
        "<dd>n</dd>",
        "One: <bdi lang=\"tr\" dir=\"ltr\">bir tabur</bdi>",
    ] {
        assert_eq!(html.matches(once_an_edition).count(), 2, "{once_an_edition}");
    }
}
