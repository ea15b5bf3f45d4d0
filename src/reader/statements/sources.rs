//! Content by a source phrase: "X, according to Y".

use super::cues::Shape;
use super::{Draft, Stage, one};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;

impl Stage<'_, '_> {
    /// "X, according to Y", "According to Y, X".
    pub(super) fn by_source(&self, own: usize, range: &Tokens, mut draft: Draft) -> Option<Draft> {
        let cue = &self.cues[own];
        let speaker = cue.speaker.clone()?;
        let mut end = speaker.end;
        end = end
            .max(self.apposition(speaker.end, range.end))
            .max(speaker.end);
        let lead = cue.tokens.start;
        draft.rule = "source phrase";
        // At the head of the sentence, or of a clause: the content stands behind the comma.
        let head = lead == range.start
            || matches!(self.kind(lead - 1), Some(Kind::Colon | Kind::Semicolon))
            // "killed — two of whom were nurses — according to the army."
            || self.kind(lead - 1) == Some(Kind::Dash)
                && (end..range.end).any(|t| self.kind(t) == Some(Kind::Comma))
            || lead == range.start + 1
                && self.words(range.start..lead) > 0
                && matches!(
                    self.page
                        .chunk_of(range.start)
                        .map(|c| self.page.chunk(c).kind),
                    Some(ChunkKind::Conjunction | ChunkKind::Adverb)
                );
        let joined = lead > range.start
            && self.kind(lead - 1) == Some(Kind::Word)
            && self.page.grammar.tags[lead - 1] == Tag::Conjunction;
        if joined && self.kind(speaker.end) == Some(Kind::Word) {
            draft.content = one(speaker.end..self.content_end(speaker.end, own, range));
            return Some(draft);
        }
        // "launchers that, according to the army, were ready"
        let relative = lead >= range.start + 2
            && self.kind(lead - 1) == Some(Kind::Comma)
            && matches!(self.page.grammar.tags[lead - 2], Tag::That | Tag::Wh);
        // "a strike that according to the army killed nine"
        let inside = lead > range.start
            && matches!(self.page.grammar.tags[lead - 1], Tag::That | Tag::Wh)
            && self
                .page
                .chunk_of(speaker.end)
                .is_some_and(|c| self.page.chunk(c).kind == ChunkKind::Verb);
        if inside {
            draft.content = one(speaker.end..self.content_end(speaker.end, own, range));
            return Some(draft);
        }
        if head || joined || relative {
            // "According to Karim Said, |who runs the clinic|, nine died"
            let aside = self.kind(end) == Some(Kind::Comma)
                && self.page.grammar.tags.get(end + 1) == Some(&Tag::Wh);
            let behind = |from: usize| {
                (from..range.end.min(from + 40)).find(|&t| self.kind(t) == Some(Kind::Comma))
            };
            let comma = if aside && let Some(close) = behind(end + 2) {
                close
            } else if self.kind(end) == Some(Kind::Comma) {
                end
            } else {
                (speaker.end..range.end.min(speaker.end + 40)).find(|&t| {
                    self.kind(t) == Some(Kind::Comma) && self.quotation_at(t).is_none()
                })?
            };
            draft.speaker = Some(speaker.start..comma.min(end.max(speaker.end)));
            draft.content = one(comma + 1..self.content_end(comma + 1, own, range));
            return Some(draft);
        }
        // "…, the chief said, according to 7News": the words have their speaker already.
        let mut told = lead;
        while told > range.start && self.kind(told - 1) == Some(Kind::Comma) {
            told -= 1;
        }
        if self.cues[..own]
            .iter()
            .any(|c| c.tokens.end == told && c.shape == Shape::Finite)
        {
            return None;
        }
        draft.medium = self.circumstances(speaker.end, range.end, false).medium;
        let mut content = self.before(lead, own, range)?;
        // "needed the day off because he had “something to do,” according to officials"
        let partial = content.start > range.start
            && self.kind(content.start) == Some(Kind::Quote)
            && self.kind(content.start - 1) == Some(Kind::Word);
        if partial {
            content.start = self.content_start(lead, own, range);
        }
        // "“Q,” said the chief of police, according to the paper"
        if self.statements.iter().rev().take(3).any(|s| {
            let cue = s.cue.as_ref().filter(|c| content.contains(&c.start));
            cue.is_some_and(|c| s.content.first().is_some_and(|f| f.start < c.start))
        }) {
            return None;
        }
        draft.content = vec![content];
        // "A, according to Y, but B": what follows the second comma goes on.
        if self.kind(end) == Some(Kind::Comma)
            && self.kind(lead - 1) == Some(Kind::Comma)
            && end + 1 < range.end
        {
            let next = end + 1;
            let aside = self.page.chunk_of(next).is_some_and(|c| {
                let chunk = self.page.chunk(c);
                // "according to Ann Lund, a cook at the inn who fled"
                matches!(chunk.kind, ChunkKind::Wh)
                    || chunk.kind == ChunkKind::Verb && !chunk.group.finite
                    || chunk.kind == ChunkKind::Noun
                        && self.page.grammar.tags[next] == Tag::Determiner
                        && !self.verb_behind(c, range.end)
            });
            let other = self.cues[own + 1..].iter().any(|c| c.lead >= next);
            // "After he left, according to Ann Lund, he wondered …": the opening alone tells nothing
            let opens = self.page.chunk_of(draft.content[0].start).is_some_and(|c| {
                matches!(
                    self.page.chunk(c).kind,
                    ChunkKind::Subordinator | ChunkKind::Preposition
                )
            });
            if !aside && (!other || opens) && self.has_verb(&(next..range.end)) {
                draft.content.push(next..self.content_end(next, own, range));
            }
        }
        Some(draft)
    }
}
