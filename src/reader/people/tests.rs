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
    let mut failed = Vec::new();
    for (source, expected) in [(
        "Oslo mayor Ann Lund said two people died.",
        "Ann Lund=Oslo mayor",
    )] {
        let told = read(source);
        if told != expected {
            failed.push(format!(
                "{source}\n  read     {told}\n  expected {expected}"
            ));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
