//! Shows how a sentence is read, for development.
#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::reader::chunks::{ChunkKind, Page};
    use crate::reader::text::Text;

    /// `SENTENCE="…" cargo test --lib show_sentence -- --nocapture --ignored`
    #[test]
    #[ignore = "a tool, no test"]
    fn show_sentence() {
        let source = std::env::var("SENTENCE").unwrap_or_default();
        let page = Page::new(Text::new(&source, Lexicon::shared()));
        for (at, chunk) in page.grammar.chunks.iter().enumerate() {
            let tags: Vec<String> = chunk
                .tokens
                .clone()
                .map(|i| format!("{}/{:?}", page.text.word(i), page.grammar.tags[i]))
                .collect();
            let group = if chunk.kind == ChunkKind::Verb {
                format!("{:?}", chunk.group)
            } else {
                String::new()
            };
            println!("{at:3} {:?} {} {group}", chunk.kind, tags.join(" "));
        }
    }
}
