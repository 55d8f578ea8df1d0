//! What is shipped is sound: the scenario, the catalogue, the generated pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use engine::plan::{Law, Presence, Role};
use scenario::catalogue::{self, Texts};
use scenario::field::{Record, Shape, reference, schema};
use scenario::language::Scenario;
use scenario::{Diagnostic, Files};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn told(diagnostics: &[Diagnostic], files: &Files) -> Vec<String> {
    let told = |d: &Diagnostic| {
        let place = files.place(d.span);
        let name = &files.get(d.span.file).name;
        format!("{name}:{}:{} {} {:?} {:?}", place.line, place.column, d.code.id(), d.code, d.args)
    };
    diagnostics.iter().map(told).collect()
}

fn first_look() -> scenario::Study {
    let reading = scenario::read_file(&root().join("scenarios/first-look.toml"));
    assert_eq!(told(&reading.diagnostics, &reading.files), Vec::<String>::new());
    reading.study.expect("it is sound")
}

#[test]
fn first_look_is_read_without_a_word() {
    let study = first_look();
    assert_eq!(study.options.len(), 2);
    for plan in &study.options {
        assert_eq!(plan.flights.len(), 12);
        assert!(plan.flights.iter().all(|flight| matches!(flight.role, Role::Payload { .. })));
        let last = plan.flights.iter().map(|f| f.start.latest() + f.path.duration()).max();
        assert!(last.expect("there are flights") < plan.duration);
        assert_eq!(plan.posts.len(), 1);
        assert!(plan.radars.iter().any(|radar| radar.guides));
        let disputed = |l: &engine::plan::Launcher| matches!(l.presence, Presence::InCount { .. });
        assert!(plan.launchers.iter().all(disputed), "rival counts are kept");
        assert_eq!(plan.launchers.len(), 8);
        assert!(plan.launchers.iter().all(|launcher| launcher.loads[0].ready == 4));
    }
    assert_eq!(study.options[0].radars.len(), 3);
    assert_eq!(study.options[1].radars.len(), 1);
}

/// Every shipped scenario and every starter is read without an error and without a doubt.
#[test]
fn what_is_shipped_raises_no_doubt() {
    let folders = ["scenarios", "scenarios/bench"].map(|folder| root().join(folder));
    let folders = folders.iter().flat_map(|folder| std::fs::read_dir(folder).expect("it is there"));
    let files = folders.map(|entry| entry.expect("readable").path());
    let mut count = 0;
    for file in files.filter(|file| file.extension().is_some_and(|end| end == "toml")) {
        let reading = scenario::read_file(&file);
        let told = told(&reading.diagnostics, &reading.files);
        assert_eq!(told, Vec::<String>::new(), "{}", file.display());
        count += 1;
    }
    assert!(count >= 11, "{count}");
    for starter in scenario::starter::ALL {
        let reading = scenario::read("starter.toml", starter.text.as_bytes());
        assert_eq!(told(&reading.diagnostics, &reading.files), Vec::<String>::new());
    }
}

#[test]
fn options_share_their_raid_and_their_figures() {
    let study = first_look();
    let [one, other] = &study.options[..] else { panic!("there are two") };
    assert_eq!(one.flights.len(), other.flights.len());
    for (a, b) in one.flights.iter().zip(&other.flights) {
        assert_eq!((&a.name, &a.path, a.start), (&b.name, &b.path, b.start));
    }
    let mut shared = 0;
    for figure in &one.figures {
        for same in other.figures.iter().filter(|same| same.name == figure.name) {
            assert_eq!(figure, same);
            shared += 1;
        }
    }
    assert!(shared >= 12, "the figures of three classes are shared, {shared} found");
}

#[test]
fn every_figure_lies_inside_its_own_claims() {
    let study = first_look();
    for figure in study.options.iter().flat_map(|plan| &plan.figures).chain(&study.held) {
        let (low, nominal, high) = (figure.law.low(), figure.law.nominal(), figure.law.high());
        assert!(low <= nominal && nominal <= high, "{}", figure.name);
        assert!(!figure.claims.is_empty(), "{}", figure.name);
        if let Law::Discrete { choices, .. } = &figure.law {
            let sum: f64 = choices.iter().map(|choice| choice.1).sum();
            assert!((sum - 1.0).abs() < 1e-12, "{}: {sum}", figure.name);
        }
    }
    for source in study.sources.iter() {
        assert!(!source.title.is_empty() && !source.publisher.is_empty());
    }
}

#[test]
fn the_catalogue_is_sound() {
    let (diagnostics, files) = catalogue::check(&Texts::embedded());
    assert_eq!(told(&diagnostics, &files), Vec::<String>::new());
}

#[test]
fn the_program_carries_what_the_folder_holds() {
    let folder = root().join("catalogue");
    let mut found = BTreeMap::new();
    for kind in
        std::fs::read_dir(&folder).expect("it is there").map(|e| e.expect("readable").path())
    {
        if !kind.is_dir() {
            continue;
        }
        for entry in
            std::fs::read_dir(&kind).expect("readable").map(|e| e.expect("readable").path())
        {
            let path = entry.strip_prefix(&folder).expect("inside").display().to_string();
            found.insert(path, std::fs::read_to_string(&entry).expect("readable"));
        }
    }
    let texts = Texts::embedded();
    assert_eq!(found, texts.entries);
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("readable");
    assert_eq!(read("sources.toml"), texts.sources);
    assert_eq!(read("public-figures.csv"), texts.figures);
    let reference = root().join("reference/public-figures.csv");
    if let Ok(original) = std::fs::read_to_string(reference) {
        let without_ids: Vec<_> =
            texts.figures.lines().map(|line| line.split_once(',').expect("an id").1).collect();
        assert_eq!(without_ids, original.lines().collect::<Vec<_>>());
    }
}

#[test]
fn entry_ids_differ_by_more_than_case() {
    let texts = Texts::embedded();
    let lower: BTreeSet<String> = texts.ids().iter().map(|id| id.to_lowercase()).collect();
    assert_eq!(lower.len(), texts.ids().len());
}

/// Write anew with `RAVELIN_BLESS=1 cargo test -p ravelin-scenario generated`.
#[test]
fn generated_pages_are_up_to_date() {
    let scenario = Scenario::record();
    let mut pages = vec![
        ("scenario.schema.json".to_owned(), schema::json_schema(&scenario, "A ravelin scenario")),
        ("scenario.md".to_owned(), reference::page(&scenario, "The scenario language")),
        ("units.md".to_owned(), reference::units()),
    ];
    for (folder, record) in catalogue::records() {
        let title = format!("Catalogue: {folder}");
        pages.push((format!("catalogue-{folder}.md"), reference::page(&record, &title)));
        pages.push((
            format!("catalogue-{folder}.schema.json"),
            schema::json_schema(&record, &title),
        ));
    }
    let folder = root().join("docs/reference");
    for (name, text) in pages {
        let path = folder.join(&name);
        if std::env::var_os("RAVELIN_BLESS").is_some() {
            std::fs::write(&path, &text).expect("writable");
        }
        if name.ends_with(".json") {
            serde_json::from_str::<serde_json::Value>(&text).expect("it is JSON");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == text, "{name} is not what the field lists say: bless it");
    }
}

/// Every table inside of a record, the outermost first.
fn tables(record: &Record) -> Vec<Record> {
    let (mut open, mut all) = (vec![record.clone()], Vec::new());
    while let Some(record) = open.pop() {
        for field in &record.fields {
            let mut shape = &field.shape;
            while let Shape::List(of) = shape {
                shape = of;
            }
            if let Shape::Table(inner) | Shape::Settings(inner) = shape {
                open.push(inner());
            }
        }
        all.push(record);
    }
    all
}

/// The pages that people read hold every key of every table with its meaning, every word that may be
/// chosen and every bound; the schemas that editors read hold every key too.
#[test]
fn the_generated_reference_is_complete() {
    let folder = root().join("docs/reference");
    let mut pages = vec![("scenario".to_owned(), Scenario::record())];
    let of_catalogue = catalogue::records().into_iter();
    pages.extend(of_catalogue.map(|(folder, record)| (format!("catalogue-{folder}"), record)));
    let (mut keys, mut words) = (0, 0);
    for (name, record) in pages {
        let read = |end: &str| {
            std::fs::read_to_string(folder.join(format!("{name}{end}"))).expect("it is there")
        };
        let (page, schema) = (read(".md"), read(".schema.json"));
        for table in tables(&record) {
            let head = format!("\n## {}\n", table.name);
            let section = page.split(&head).nth(1).unwrap_or_else(|| panic!("{name}: {head}"));
            let section = section.split("\n## ").next().unwrap_or_default();
            for field in &table.fields {
                let row = format!("| `{}` |", field.name);
                let row = section.lines().find(|line| line.starts_with(&row));
                let row = row.unwrap_or_else(|| panic!("{name}: {}.{}", table.name, field.name));
                let meaning = row.trim_end_matches([' ', '|']).rsplit('|').next().unwrap_or("");
                assert!(meaning.trim().len() > 4, "{name}: {row}");
                assert!(schema.contains(&format!("\"{}\":", field.name)), "{name}: {}", field.name);
                if let Some((low, high)) = field.within {
                    assert!(row.contains(low) && row.contains(high), "{name}: {row}");
                }
                let mut shape = &field.shape;
                while let Shape::List(of) = shape {
                    shape = of;
                }
                if let Shape::Choice(choices) = shape {
                    for (word, meaning) in *choices {
                        let row = format!("- `\"{word}\"`: ");
                        assert!(section.contains(&row), "{name}: {}, {word}", field.name);
                        assert!(!meaning.trim().is_empty(), "{name}: {word}");
                        words += 1;
                    }
                }
                keys += 1;
            }
        }
    }
    println!("{keys} keys, {words} words");
    assert!(keys > 350 && words > 50, "{keys} keys, {words} words");
}
