//! Sentences of our own, and the officials in them.

use super::*;
use crate::lexicon::Lexicon;
use crate::reader::text::Text;

/// "Ann Lund=mayor;Mayor of Oslo@Oslo council": name, titles, body.
fn read(source: &str) -> String {
    let page = Page::new(Text::new(source, Lexicon::shared()));
    let people = people(&page, &Findings::default());
    let told: Vec<String> = people
        .officials
        .iter()
        .map(|o| {
            let body = o
                .organisation
                .as_ref()
                .map_or(String::new(), |b| format!("@{}", b.name));
            format!("{}={}{body}", o.name, o.titles.join(";"))
        })
        .collect();
    told.join(" | ")
}

#[test]
fn officials_have_their_titles() {
    check(&[(
        "Oslo mayor Ann Lund said two people died.",
        "Ann Lund=Oslo mayor",
    )]);
}

fn check(cases: &[(&str, &str)]) {
    let told = |source| read(source);
    let failed: Vec<String> = cases
        .iter()
        .filter(|(source, expected)| told(source) != *expected)
        .map(|(source, expected)| {
            format!(
                "{source}\n  read     {}\n  expected {expected}",
                told(source)
            )
        })
        .collect();
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

/// `SENTENCE="…" cargo test --lib show_people -- --nocapture --ignored`
#[test]
#[ignore = "a tool, no test"]
fn show_people() {
    let source = std::env::var("SENTENCE").unwrap_or_default();
    for line in source.lines() {
        println!("{line}\n  {}", read(line));
    }
}
