//! How well the project's own articles are read, task by task, against the least figures in `accuracy.json`.
//!
//! `cargo test --test accuracy -- --nocapture` prints the table. When figures have risen,
//! `REPORTAGE_BLESS=1 cargo test --test accuracy` writes them down as the least that may be reached from now on;
//! the change to `accuracy.json` goes into the same commit as what raised them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use support::gold::articles;
use support::score::score;
use support::tally::Tally;

mod support {
    pub(crate) mod gold;
    pub(crate) mod reading;
    pub(crate) mod score;
    pub(crate) mod tally;
}

/// The least F1 in percent of each task.
type Least = BTreeMap<String, f64>;

#[test]
fn no_figure_falls() {
    let mut tally = Tally::default();
    let mut golds = articles("tests/articles");
    golds.extend(articles("examples"));
    for gold in &golds {
        score(gold, &mut tally);
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accuracy.json");
    if std::env::var_os("REPORTAGE_BLESS").is_some() {
        bless(&file, &tally);
    }
    let least = fs::read_to_string(&file).expect("accuracy.json");
    let least: Least = serde_json::from_str(&least).expect("figures");
    println!("{} articles\n{}", golds.len(), table(&tally, &least));
    let fallen = fallen(&tally, &least);
    assert!(fallen.is_empty(), "fallen: {}", fallen.join(", "));
}

/// Writes the figures down, to a tenth of a percent.
fn bless(file: &Path, tally: &Tally) {
    let figures = tally.0.iter().map(|(task, counts)| {
        let least = (counts.f1() * 10.0).floor() / 10.0;
        ((*task).to_owned(), least)
    });
    let least: Least = figures.collect();
    let json = serde_json::to_string_pretty(&least).expect("JSON");
    fs::write(file, json + "\n").expect("accuracy.json is written");
}

fn table(tally: &Tally, least: &Least) -> String {
    let mut lines = vec![format!(
        "{:24}{:>7}{:>7}{:>7}{:>7}{:>7}{:>7}",
        "task", "P", "R", "F1", "least", "gold", "found"
    )];
    for (task, counts) in &tally.0 {
        let least = least.get(*task).copied().unwrap_or_default();
        lines.push(format!(
            "{task:24}{:7.1}{:7.1}{:7.1}{least:7.1}{:7}{:7}",
            counts.precision(),
            counts.recall(),
            counts.f1(),
            counts.gold,
            counts.found
        ));
    }
    lines.join("\n")
}

/// The tasks whose figure is below the least.
fn fallen(tally: &Tally, least: &Least) -> Vec<String> {
    let reached = |task: &str| {
        let counts = tally.0.iter().find(|(name, _)| *name == task);
        counts.map_or(0.0, |(_, counts)| counts.f1())
    };
    let fallen = least.iter().filter(|(task, least)| reached(task) < **least);
    fallen
        .map(|(task, least)| format!("{task} {:.1} < {least:.1}", reached(task)))
        .collect()
}
