//! What holds inside of every text: tokens and sentences do not overlap, evidence lies inside its sentence.

use std::fs;
use std::path::Path;

use super::chunks::Page;
use super::text::Text;
use crate::lexicon::Lexicon;
use crate::{Article, Report, Span};

/// The sample, the project's own articles and the quotations of the prose specifications.
fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = vec![include_str!("../../examples/sample.txt").to_owned()];
    for (folder, end) in [("tests/articles", "txt"), ("tests/spec", "md")] {
        for file in fs::read_dir(root.join(folder))
            .into_iter()
            .flatten()
            .flatten()
        {
            if file.path().extension().is_some_and(|it| it == end) {
                texts.extend(fs::read_to_string(file.path()));
            }
        }
    }
    texts
}

#[test]
fn tokens_and_sentences_follow_each_other() {
    for source in texts() {
        let text = Text::new(&source, Lexicon::shared());
        let mut last = 0;
        for token in &text.tokens {
            let (start, end) = (token.start as usize, token.end as usize);
            assert!(last <= start && start < end, "{last} {start} {end}");
            assert!(source.get(start..end).is_some(), "{start} {end}");
            last = end;
        }
        let mut last = 0;
        for sentence in &text.sentences {
            let tokens = &sentence.tokens;
            assert!(
                last <= tokens.start && tokens.start < tokens.end,
                "{tokens:?}"
            );
            last = tokens.end;
        }
        assert!(last <= text.tokens.len());
    }
}

#[test]
fn chunks_lie_inside_sentences() {
    for source in texts() {
        let page = Page::new(Text::new(&source, Lexicon::shared()));
        let mut last = 0;
        for chunk in &page.grammar.chunks {
            assert!(last <= chunk.tokens.start, "{:?}", chunk.tokens);
            last = chunk.tokens.end;
            let sentence = &page.text.sentences[page.text.sentence_of(chunk.tokens.start)];
            assert!(
                chunk.tokens.end <= sentence.tokens.end,
                "{:?}",
                chunk.tokens
            );
        }
    }
}

/// Statements are left out: a quotation goes on over sentences.
#[test]
fn evidence_lies_inside_its_sentence() {
    let (mut held, mut across) = (0, Vec::new());
    for source in texts() {
        let text = Text::new(&source, Lexicon::shared());
        let sentences: Vec<Span> = text
            .sentences
            .iter()
            .map(|sentence| Span::of(text.bytes(&sentence.tokens)))
            .collect();
        let article = Article::new(source.as_str()).published_str("2024-01-05");
        let report = crate::read(&article.expect("a day"));
        for span in evidence(&report) {
            if sentences.iter().any(|sentence| sentence.contains(span)) {
                held += 1;
            } else {
                across.push(report.text_of(span).to_owned());
            }
        }
    }
    assert!(held > 0 && across.is_empty(), "{across:#?}");
}

fn evidence(report: &Report) -> Vec<Span> {
    let attacks = report.attacks().map(|it| it.evidence.span);
    let casualties = report.casualties().map(|it| it.evidence.span);
    let damages = report.damages().map(|it| it.evidence.span);
    let interceptions = report.interceptions().map(|it| it.evidence.span);
    let meetings = report.meetings().map(|it| it.evidence.span);
    let happened = attacks.chain(casualties).chain(damages);
    happened.chain(interceptions).chain(meetings).collect()
}
