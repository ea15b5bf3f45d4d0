//! Headlines that name their source behind or before a colon or dash: "Officials: …", "… : police".

use super::{Draft, Stage, one};
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;

/// The most tokens that the source of a headline has.
const SOURCE: usize = 8;

impl Stage<'_, '_> {
    /// Reads the headline `range`.
    pub(super) fn heading(&mut self, range: &Tokens) {
        let parts = |kind: Option<Kind>| matches!(kind, Some(Kind::Colon | Kind::Dash));
        let first = range
            .clone()
            .take(SOURCE + 1)
            .find(|&t| self.kind(t) == Some(Kind::Colon));
        if let Some(colon) = first
            && self.is_source(&(range.start..colon))
        {
            self.push(Draft {
                content: one(colon + 1..range.end),
                speaker: Some(range.start..colon),
                rule: "source before a headline's colon",
                ..Draft::default()
            });
            return;
        }
        let last = range
            .clone()
            .rev()
            .take(SOURCE + 1)
            .find(|&t| parts(self.kind(t)));
        if let Some(mark) = last
            && mark > range.start
            && mark + 1 < range.end
            && self.is_source(&(mark + 1..range.end))
        {
            self.push(Draft {
                content: one(range.start..mark),
                speaker: Some(mark + 1..range.end),
                rule: "source behind a headline's mark",
                ..Draft::default()
            });
        }
    }

    /// Whether `range` is one noun phrase that names someone who speaks.
    fn is_source(&self, range: &Tokens) -> bool {
        if range.is_empty() {
            return false;
        }
        let page = self.page;
        let Some(first) = page.chunk_of(range.start) else {
            return false;
        };
        let chunks = page.grammar.chunks[first..]
            .iter()
            .take_while(|c| c.tokens.start < range.end);
        let simple = chunks.clone().all(|c| {
            matches!(
                c.kind,
                ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Conjunction
            )
        });
        let Some(head) = chunks
            .clone()
            .find(|c| c.kind == ChunkKind::Noun)
            .map(|c| c.head)
        else {
            return false;
        };
        let token = &page.text.tokens[head];
        let speaks = Lists::SOURCE.or(Lists::BODY).or(Lists::TITLE);
        let named = Lists::ORGANISATION;
        // The lists know it as a whole word: "war" only begins "war correspondent".
        let (text, lists) = (&page.text, &page.text.lexicon.lists);
        let whole = text.longest(&lists.sources, head, head + 1).is_some()
            || text.longest(&lists.bodies, head, head + 1).is_some()
            || text.longest(&lists.titles, head, head + 1).is_some();
        simple
            && (token.lists.any(speaks) && whole
                || token.is_capital() && token.lists.any(named) && !token.lists.any(Lists::COUNTRY)
                || self.found.people.at(head).is_some())
    }
}
