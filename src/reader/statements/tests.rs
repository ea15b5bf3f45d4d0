//! Sentences of our own, and the statements in them.

use super::statements;
use crate::lexicon::Lexicon;
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::people;
use crate::reader::text::Text;

/// "speaker|cue|kind|content/content": each statement of `source`.
fn read(source: &str) -> Vec<String> {
    let page = Page::new(Text::new(source, Lexicon::shared()));
    let mut found = Findings::default();
    found.people = people::people(&page, &found);
    statements(&page, &found)
        .iter()
        .map(|s| {
            let text = |span: &crate::Span| span.text(source).unwrap_or("?").to_owned();
            let content: Vec<String> = s.record.content.iter().map(text).collect();
            format!(
                "{}|{}|{}|{}",
                s.record.speaker.as_ref().map_or("-", |s| s.name.as_str()),
                s.record.cue.as_ref().map_or("-".to_owned(), text),
                s.record.kind,
                content.join(" / ")
            )
        })
        .collect()
}

#[test]
fn dummy() {
    for (source, expected) in SENTENCES {
        assert_eq!(read(source), expected.to_vec(), "{source}");
    }
}

const SENTENCES: &[(&str, &[&str])] = &[(
    "Two people died in the raid, the mayor said.",
    &["the mayor|said|indirect|Two people died in the raid"],
)];
