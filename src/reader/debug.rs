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

    /// `TEXTS=file.jsonl cargo test --lib show_sentences -- --nocapture --ignored`: a sentence a line.
    #[test]
    #[ignore = "a tool, no test"]
    fn show_sentences() {
        let file = std::env::var("TEXTS").unwrap_or_default();
        for line in std::fs::read_to_string(file).unwrap_or_default().lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
            let text = Text::new(row["text"].as_str().unwrap_or_default(), Lexicon::shared());
            for sentence in &text.sentences {
                let mark = if sentence.heading { "H" } else { " " };
                println!("{mark} {}", text.slice(&sentence.tokens).replace('\n', " "));
            }
        }
    }

    /// `TEXTS=file.jsonl cargo test --lib show_chunks -- --nocapture --ignored`: noun phrases in [], verb groups in <>.
    #[test]
    #[ignore = "a tool, no test"]
    fn show_chunks() {
        let file = std::env::var("TEXTS").unwrap_or_default();
        for line in std::fs::read_to_string(file).unwrap_or_default().lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
            let page = Page::new(Text::new(
                row["text"].as_str().unwrap_or_default(),
                Lexicon::shared(),
            ));
            for range in &page.grammar.of_sentence {
                let drawn = range.clone().map(|at| match page.chunk(at).kind {
                    ChunkKind::Noun => format!("[{}]", page.words(at)),
                    ChunkKind::Verb => format!("<{}>", page.words(at)),
                    ChunkKind::Adjective => format!("~{}~", page.words(at)),
                    _ => page.words(at).to_owned(),
                });
                println!("{}", drawn.collect::<Vec<_>>().join(" ").replace('\n', " "));
            }
        }
    }
}
