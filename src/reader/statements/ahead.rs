//! Content before a cue, and speech that goes on behind a cue in its middle.

use super::cue_words::is_core;
use super::cues::Shape;
use super::medium::Circumstances;
use super::{Draft, Stage};
use crate::lexicon::fold::words;
use crate::lexicon::lists::Frames;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;

/// Frames in which a clause can be the content.
const CLAUSE: Frames = Frames(Frames::THAT.0 | Frames::TOLD.0);

impl Stage<'_, '_> {
    /// "“Q,” said Jane Doe, the mayor.", "Two died, said the police."
    pub(super) fn inverted(&self, own: usize, range: &Tokens, draft: &Draft) -> Option<Draft> {
        let cue = &self.cues[own];
        let page = self.page;
        let verb = page.chunk(cue.chunk).tokens.start;
        if !cue.has(Frames(Frames::PAREN.0 | Frames::QUOTE.0))
            || cue.shape != Shape::Finite
            || verb == range.start && !self.quote_ends_at(verb)
        {
            return None;
        }
        let mut before = verb;
        while before > range.start
            && page
                .chunk_of(before - 1)
                .is_some_and(|c| page.chunk(c).kind == ChunkKind::Adverb)
        {
            before -= 1;
        }
        let mark = before.checked_sub(1).and_then(|t| self.kind(t));
        let quoted = mark == Some(Kind::Quote);
        if !quoted && !matches!(mark, Some(Kind::Comma | Kind::Stop | Kind::Dash)) {
            return None;
        }
        let word = page.text.word(cue.tokens.start);
        if matches!(word, "told" | "tells" | "informed" | "briefed") {
            return None;
        }
        let noun = page.chunk_of(cue.tokens.end)?;
        if page.chunk(noun).kind != ChunkKind::Noun || page.chunk(noun).tokens.start >= range.end {
            return None;
        }
        let speaker = self.noun_behind(cue.tokens.end, range.end)?;
        let last = page.chunk_of(speaker.end - 1)?;
        if self.is_when(noun)
            || self.verb_behind(last, range.end)
            || !self.can_speak(&speaker, Shape::Finite, quoted || is_core(word))
        {
            return None;
        }
        // "Bello, who fled, described |the raid| as a crime": the object of the verb
        if !quoted
            && self.kind(speaker.end) == Some(Kind::Word)
            && matches!(page.text.word(speaker.end), "that" | "as" | "to" | "with")
        {
            return None;
        }
        let mut draft = draft.clone();
        let content = self.before(before, own, range)?;
        // "The mayor, in a note released late, said the raids “will not stop us”": no clause stands before the verb.
        // "'No deal' with rebels, says Assad"
        let marked = self.quotations_in(&content).next().is_some()
            && self.page.text.sentences[self.page.text.sentence_of(range.start)].heading;
        if !quoted
            && (!self.has_finite_verb(&content) && !marked || self.quoted_verb(speaker.end, range))
        {
            return None;
        }
        let around = self.circumstances(speaker.end, range.end, cue.has(Frames::TOLD));
        draft.medium = around.medium.clone().or_else(|| self.medium_of_verb(cue));
        draft.addressee = around.addressee.clone();
        let mut end = around.end;
        draft.content = vec![content];
        // "…,” said Jane Doe, the mayor of Kyiv." The apposition belongs to the speaker.
        let apposition = self.apposition(speaker.end, range.end);
        draft.speaker = Some(speaker.start..apposition.max(speaker.end));
        end = end.max(apposition);
        draft.rule = "content before an inverted cue";
        self.goes_on(end, own, range, &mut draft, true);
        Some(draft)
    }

    /// The end of an apposition that begins with the comma at `at`, or `at`.
    pub(super) fn apposition(&self, at: usize, limit: usize) -> usize {
        if self.kind(at) != Some(Kind::Comma) || at + 1 >= limit {
            return at;
        }
        let Some(phrase) = self.noun_behind(at + 1, limit) else {
            return at;
        };
        let ends = phrase.end >= limit
            || matches!(
                self.kind(phrase.end),
                Some(Kind::Stop | Kind::Comma | Kind::Quote | Kind::Close)
            );
        if ends
            && !self
                .page
                .chunk_of(phrase.start)
                .is_some_and(|c| self.is_when(c))
        {
            phrase.end
        } else {
            at
        }
    }

    /// Whether a quotation ends right before token `at`.
    pub(super) fn quote_ends_at(&self, at: usize) -> bool {
        at > 0 && self.kind(at - 1) == Some(Kind::Quote)
    }

    /// The content that ends before the reporter's words at token `lead`.
    pub(super) fn before(&self, lead: usize, own: usize, range: &Tokens) -> Option<Tokens> {
        if let Some(quoted) = self.quoted_before(lead, range) {
            return Some(quoted);
        }
        let start = self.content_start(lead, own, range);
        (start < lead && self.words(start..lead) > 0).then_some(start..lead)
    }

    /// The quotation that ends right before token `lead`, with what stands before it in its sentence.
    pub(super) fn quoted_before(&self, lead: usize, range: &Tokens) -> Option<Tokens> {
        let mut at = lead;
        let mut commas = 0;
        while at > 0 && matches!(self.kind(at - 1), Some(Kind::Comma | Kind::Dash)) && commas < 2 {
            at -= 1;
            commas += 1;
        }
        if at == 0 || self.kind(at - 1) != Some(Kind::Quote) {
            return None;
        }
        let quotation = self
            .quotations_in(&(at - 1..at))
            .find(|q| q.outer.end == at && !q.nested)?;
        let sentence = &self.page.text.sentences[self.page.text.sentence_of(quotation.outer.start)];
        let paragraph = sentence.paragraph;
        let first = sentence.tokens.start;
        let same =
            self.page.text.sentences[self.page.text.sentence_of(lead)].paragraph == paragraph;
        if !same {
            return None;
        }
        // "The strike was “the largest,” he said": the words before the mark belong to it.
        let start = if quotation.outer.start > first && first >= range.start {
            let from = self
                .cues
                .iter()
                .filter(|c| c.tokens.end <= quotation.outer.start)
                .map(|c| c.tokens.end)
                .max();
            match from {
                Some(_) => quotation.outer.start,
                // "For example: “Q,” he said": the words in front lead up to it.
                None if matches!(
                    self.kind(quotation.outer.start - 1),
                    Some(Kind::Colon | Kind::Dash)
                ) =>
                {
                    quotation.outer.start
                }
                None => first,
            }
        } else {
            quotation.outer.start
        };
        Some(start.max(self.spoken.min(quotation.outer.start))..at)
    }

    /// "Two died, police said.", "“Q,” he said.", "Two died, police said, and three fled."
    pub(super) fn closing(
        &self,
        own: usize,
        range: &Tokens,
        around: &Circumstances,
        mut draft: Draft,
    ) -> Option<Draft> {
        let cue = &self.cues[own];
        let closes = Frames(Frames::PAREN.0 | Frames::QUOTE.0);
        if !cue.has(closes) || !matches!(cue.shape, Shape::Finite | Shape::Quoted) {
            return None;
        }
        let speaker = cue.speaker.clone()?;
        let end = around.end;
        let mark = self.kind(end);
        let ended =
            end >= range.end || !matches!(mark, Some(Kind::Word | Kind::Number | Kind::Currency));
        let heading = self.page.text.sentences[self.page.text.sentence_of(range.start)].heading;
        // A participle, subordinator or preposition may follow: "he said as he left", "he said of the raid".
        let behind = self.page.chunk_of(end.min(range.end - 1));
        let follows = behind.map(|c| self.page.chunk(c).kind);
        let participle = behind.is_some_and(|c| {
            let chunk = self.page.chunk(c);
            chunk.kind == ChunkKind::Verb && !chunk.group.finite
        });
        let trailing = matches!(
            follows,
            Some(
                ChunkKind::Subordinator
                    | ChunkKind::Preposition
                    | ChunkKind::Conjunction
                    | ChunkKind::That
            )
        ) || participle;
        // "X, who said.": the relative clause closes nothing.
        let verb = self.page.chunk(cue.chunk).tokens.start;
        if verb > 0 && self.page.grammar.tags[verb - 1] == Tag::Wh {
            return None;
        }
        if !ended && !trailing {
            return None;
        }
        // "…, IRNA quoted him as saying": the outlet stands before the speaker.
        let lead = if cue.shape == Shape::Quoted {
            cue.lead
        } else {
            speaker.start
        };
        let previous = lead.checked_sub(1).and_then(|t| self.kind(t));
        let quoted = previous == Some(Kind::Quote);
        let parted = matches!(
            previous,
            Some(Kind::Comma | Kind::Dash | Kind::Quote | Kind::Close)
        ) || previous == Some(Kind::Stop) && lead > range.start;
        if !(parted || heading && lead > range.start) {
            return None;
        }
        if !cue.has(CLAUSE) && !quoted && self.quoted_before(lead, range).is_none() {
            return None;
        }
        let content = self.before(lead, own, range)?;
        // "Asked if he would resign, the minister replied": the reporter's opening
        if self.page.text.is(
            content.start,
            words!["asked", "pressed", "quizzed", "questioned"],
        ) && self.page.text.tokens[content.start].is_capital()
        {
            return None;
        }
        let has_quote = self.quotations_in(&content).next().is_some();
        // "In Kabul, officials said." tells nothing; a clause with a verb does.
        let clause = self.words(content.clone()) > 4
            && self
                .page
                .chunk_of(content.start)
                .is_some_and(|c| self.page.chunk(c).kind == ChunkKind::Noun);
        // "The rebels, the ministry said, had fired": the verb stands behind the cue.
        let parted_verb = self.kind(end) == Some(Kind::Comma)
            && end + 1 < range.end
            && self.page.chunk_of(end + 1).is_some_and(|c| {
                let chunk = self.page.chunk(c);
                chunk.kind == ChunkKind::Verb
                    && (chunk.group.finite || chunk.group.modal.is_some())
                    && !(chunk.group.passive && chunk.tokens.len() == 1)
            });
        // "At one point, she said, she was considering it": the clause stands behind the cue.
        let parted_clause = self.kind(end) == Some(Kind::Comma)
            && end + 1 < range.end
            && self.clause(end + 1, own, range).is_some();
        if !has_quote
            && !self.has_verb(&content)
            && !heading
            && !clause
            && !parted_verb
            && !parted_clause
        {
            return None;
        }
        draft.content = vec![content];
        draft.rule = "content before the cue";
        self.goes_on(end, own, range, &mut draft, false);
        Some(draft)
    }

    pub(super) fn has_verb(&self, range: &Tokens) -> bool {
        self.page.grammar.tags[range.clone()]
            .iter()
            .any(|t| matches!(t, Tag::Verb(_) | Tag::Be(_) | Tag::Have(_) | Tag::Modal))
    }

    pub(super) fn has_finite_verb(&self, range: &Tokens) -> bool {
        let Some(first) = self.page.chunk_of(range.start) else {
            return false;
        };
        self.page.grammar.chunks[first..]
            .iter()
            .take_while(|c| c.tokens.start < range.end)
            .any(|c| {
                c.kind == ChunkKind::Verb
                    && (c.group.finite && !(c.group.passive && c.tokens.len() == 1)
                        || c.group.modal.is_some())
            })
    }

    /// Whether a quotation that begins with a verb stands at token `at`: "the raids “will not stop us”".
    pub(super) fn quoted_verb(&self, at: usize, range: &Tokens) -> bool {
        at + 1 < range.end
            && self.kind(at) == Some(Kind::Quote)
            && self.page.chunk_of(at + 1).is_some_and(|c| {
                let chunk = self.page.chunk(c);
                chunk.kind == ChunkKind::Verb && (chunk.group.finite || chunk.group.modal.is_some())
            })
    }

    /// Speech that goes on behind a cue in its middle: in the same sentence, and in the quotations that follow it.
    pub(super) fn goes_on(
        &self,
        end: usize,
        own: usize,
        range: &Tokens,
        draft: &mut Draft,
        inverted: bool,
    ) {
        let mut at = end;
        if at < range.end && matches!(self.kind(at), Some(Kind::Comma | Kind::Dash)) {
            let next = at + 1;
            let quote = self.kind(next) == Some(Kind::Quote);
            let other_cue = self.cues[own + 1..].iter().any(|c| {
                c.lead == next
                    || c.tokens.start == next
                    // "she said, but |added|"
                    || c.tokens.start <= next + 2
                        && self.page.grammar.tags.get(next) == Some(&Tag::Conjunction)
                    || self.page.chunk(c.chunk).tokens.start == next
            });
            let kind = self
                .page
                .chunk_of(next.min(range.end - 1))
                .map(|c| (self.page.chunk(c).kind, self.page.chunk(c).group));
            let quoted = draft
                .content
                .iter()
                .any(|c| self.quotations_in(c).next().is_some());
            // "“Q,” she said, although nobody had seen it": behind a quotation the reporter goes on.
            let aside = matches!(kind, Some((ChunkKind::Wh, _)))
                || quoted && matches!(kind, Some((ChunkKind::Subordinator, _)))
                || matches!(kind, Some((ChunkKind::Preposition, _)))
                    && self.page.text.word(next) == "without"
                || matches!(kind, Some((ChunkKind::Verb, group)) if !group.finite)
                || matches!(kind, Some((ChunkKind::Noun, _))) && inverted;
            let rest = next..range.end;
            if quote
                || (!other_cue && !aside && !inverted && next < range.end && self.has_verb(&rest))
            {
                let stop = self.content_end(next, own, range);
                if !self.spoken_by_other(next, own, stop) {
                    draft.content.push(next..stop);
                    at = stop;
                }
            }
        }
        let quoted = draft
            .content
            .iter()
            .any(|c| self.quotations_in(c).next().is_some());
        if quoted && at >= end {
            self.following(range.end.max(at), range, draft);
        }
    }

    /// Whether another cue of the sentence speaks the words from `from` on.
    pub(super) fn spoken_by_other(&self, from: usize, own: usize, to: usize) -> bool {
        self.cues[own + 1..].iter().any(|c| {
            c.shape != Shape::Participle && c.lead > from && c.lead < to && {
                let tail = self.kind(c.lead.saturating_sub(1));
                matches!(tail, Some(Kind::Comma | Kind::Quote))
                    && self.kind(c.tokens.end).is_none_or(|k| k != Kind::Word)
            }
        })
    }

    /// "“Q,” he said. “R. S.”": quotations of the same paragraph that no other cue follows.
    pub(super) fn following(&self, from: usize, range: &Tokens, draft: &mut Draft) {
        let text = &self.page.text;
        let paragraph = &text.paragraphs[text.sentences[text.sentence_of(range.start)].paragraph];
        let mut at = from;
        while at < paragraph.tokens.end {
            let Some(quotation) = self.quotation_at(at).filter(|q| q.outer.start == at) else {
                return;
            };
            let end = quotation.outer.end;
            let sentence = &text.sentences[text.sentence_of(end - 1)];
            // Behind the closing mark only punctuation, up to the end of the sentence.
            let mut rest = end;
            while rest < sentence.tokens.end
                && self
                    .kind(rest)
                    .is_some_and(|k| matches!(k, Kind::Stop | Kind::Quote))
            {
                rest += 1;
            }
            if rest < sentence.tokens.end {
                return;
            }
            draft.content.push(quotation.outer.clone());
            at = rest.max(end);
        }
    }
}
