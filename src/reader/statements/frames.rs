//! What a cue governs: which of its frames the sentence fills, its stance, and the medium that it names.

use super::behind::is_claim;
use super::cues::{CueAt, Shape};
use super::{Draft, Stage};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::Frames;
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::Stance;

impl Stage<'_, '_> {
    /// Reads the statement of cue number `own`.
    pub(super) fn read(&self, own: usize, range: &Tokens) -> Option<Draft> {
        let cue = &self.cues[own];
        if self.is_seen(cue) {
            return None;
        }
        let mut draft = Draft {
            cue: Some(cue.tokens.clone()),
            stance: self.stance(cue),
            speaker: cue.speaker.clone(),
            ..Draft::default()
        };
        if cue.shape == Shape::Source {
            return self.by_source(own, range, draft);
        }
        if let Some(draft) = self.inverted(own, range, &draft) {
            return Some(draft);
        }
        // "As Reuters |reported|, the general fled."
        let end = cue.tokens.end;
        if cue.lead == range.start + 1
            && self.page.text.is(range.start, words!["as"])
            && self.kind(end) == Some(Kind::Comma)
            && cue.has(Frames::THAT)
            && let Some(content) = self.clause(end + 1, own, range)
        {
            draft.content = content;
            draft.rule = "content behind the cue";
            return Some(draft);
        }
        let told = cue.has(Frames::TOLD) && self.takes_addressee(cue);
        let around = self.circumstances(cue.tokens.end, range.end, told);
        draft.addressee = around.addressee.clone();
        draft.medium = around
            .medium
            .clone()
            .or_else(|| self.quoting_outlet(cue))
            .or_else(|| self.medium_before(range.start, cue.lead))
            .or_else(|| self.medium_of_verb(cue));
        // "Two men died, the army said in a note that named them": the words before the comma were said.
        if around.end > cue.tokens.end
            && around.end < range.end
            && self.page.grammar.tags[around.end] == Tag::That
            && self.clause_stands_before(cue, range)
            && let Some(draft) = self.closing(own, range, &around, draft.clone())
        {
            return Some(draft);
        }
        // "“Q,” he says |as he walks away|": what the reporter sees
        let then = words!["as", "while", "when", "before", "after", "during"];
        if self.page.text.is(around.end, then)
            && self.quoted_before(cue.lead, range).is_some()
            && let Some(draft) = self.closing(own, range, &around, draft.clone())
        {
            return Some(draft);
        }
        if let Some(content) = self.behind(own, range, &around) {
            draft.content = content;
            self.cut_medium(&mut draft);
            draft.rule = "content behind the cue";
            // "“Q,” he said, “R.”": what stands before the speaker is said by the same cue.
            if let Some(before) = self.quoted_before(cue.lead, range)
                && before.end > range.start
                && before.end > self.spoken + 2
                && draft.content[0].start > before.start
            {
                draft.content.insert(0, before);
                draft.rule = "content around the cue";
            }
            draft.speaker.as_ref()?;
            return Some(draft);
        }
        self.closing(own, range, &around, draft)
    }

    /// "Video footage |showed| men running": seen, and not said.
    fn is_seen(&self, cue: &CueAt) -> bool {
        #[rustfmt::skip]
        const IMAGES: &[Spelling] = words![
            "footage", "image", "imagery", "photo", "photograph", "picture", "video", "clip", "film", "map", "screenshot", "livestream",
        ];
        let text = &self.page.text;
        let shows = text.is_form_of(
            cue.tokens.start,
            words!["show", "depict", "capture", "reveal"],
        );
        shows
            && cue.speaker.as_ref().is_some_and(|speaker| {
                let chunk = self.page.chunk_of(speaker.start);
                chunk.is_some_and(|c| text.is_form_of(self.page.chunk(c).head, IMAGES))
            })
    }

    /// "claimed responsibility in a statement": the medium at the end of a noun phrase is no part of it.
    pub(super) fn cut_medium(&self, draft: &mut Draft) {
        let Some(content) = draft.content.last_mut().filter(|_| draft.medium.is_none()) else {
            return;
        };
        let page = self.page;
        let Some(first) = page.chunk_of(content.start) else {
            return;
        };
        let end = content.end;
        let chunks = page.grammar.chunks[first..]
            .iter()
            .take_while(|c| c.tokens.start < end);
        if chunks
            .clone()
            .any(|c| c.kind == ChunkKind::Verb && c.group.finite)
        {
            return;
        }
        let pieces: Vec<_> = chunks.collect();
        for pair in pieces.windows(2) {
            let [preposition, noun] = pair else { continue };
            let opens = preposition.kind == ChunkKind::Preposition
                && noun.kind == ChunkKind::Noun
                && preposition.tokens.start > content.start
                && matches!(
                    page.text.word(preposition.head),
                    "in" | "on" | "via" | "at" | "during"
                );
            let head = &page.text.tokens[noun.head];
            if opens
                && head.lists.any(Lists::MEDIUM)
                && (!head.is_capital()
                    || self
                        .medium_in(&noun.tokens)
                        .is_some_and(|m| m.kind == "social"))
                && self.medium_in(&noun.tokens).is_some()
            {
                draft.medium = Some(self.medium_name(&noun.tokens));
                content.end = preposition.tokens.start;
                return;
            }
        }
    }

    /// Whether a whole clause and a comma stand before the cue's subject.
    pub(super) fn clause_stands_before(&self, cue: &CueAt, range: &Tokens) -> bool {
        let lead = cue.lead;
        if lead <= range.start + 2 || self.kind(lead - 1) != Some(Kind::Comma) {
            return false;
        }
        let opens = self.page.chunk_of(range.start).is_some_and(|c| {
            matches!(
                self.page.chunk(c).kind,
                ChunkKind::Preposition
                    | ChunkKind::Subordinator
                    | ChunkKind::Adverb
                    | ChunkKind::Verb
                    | ChunkKind::Conjunction
            )
        });
        !opens && self.has_verb(&(range.start..lead))
    }

    /// "|IRNA| quoted him as saying", "quoted by |state radio| as saying"
    fn quoting_outlet(&self, cue: &CueAt) -> Option<String> {
        let speaker = cue
            .speaker
            .as_ref()
            .filter(|_| cue.shape == Shape::Quoted)?;
        let text = &self.page.text;
        if cue.lead < speaker.start {
            let verb = (cue.lead..speaker.start)
                .find(|&t| matches!(self.page.grammar.tags[t], Tag::Verb(_) | Tag::Have(_)))?;
            return (cue.lead < verb).then(|| self.medium_name(&(cue.lead..verb)));
        }
        let by = (speaker.end..cue.tokens.start).find(|&t| text.is(t, words!["by"]))?;
        (by + 2 < cue.tokens.start).then(|| self.medium_name(&(by + 1..cue.tokens.start - 1)))
    }

    /// "tweeted"
    pub(super) fn medium_of_verb(&self, cue: &CueAt) -> Option<String> {
        let word = self.page.text.word(cue.tokens.start);
        matches!(
            word,
            "tweeted" | "tweets" | "tweeting" | "tweet" | "retweeted" | "retweets"
        )
        .then(|| "Twitter".to_owned())
    }

    pub(super) fn stance(&self, cue: &CueAt) -> Stance {
        // "claimed responsibility"
        let responsible = cue.cue.stance == Stance::Claimed
            && self.page.text.tokens.get(cue.tokens.end).is_some()
            && (matches!(
                self.page.text.word(cue.tokens.end),
                "responsibility" | "credit"
            ) || self.claims_attack(cue));
        if responsible {
            Stance::ClaimedResponsibility
        } else {
            cue.cue.stance
        }
    }

    /// "claimed both attacks"
    pub(super) fn claims_attack(&self, cue: &CueAt) -> bool {
        let page = self.page;
        is_claim(page.text.word(cue.tokens.start))
            && page.chunk_of(cue.tokens.end).is_some_and(|c| {
                let chunk = page.chunk(c);
                chunk.kind == ChunkKind::Noun
                    && page.text.tokens[chunk.head].lists.any(Lists::ATTACK)
                    && !self.verb_behind(c, chunk.tokens.end + 12)
            })
    }

    /// "told", "warned residents that": an addressee comes first, unless a clause or preposition does.
    pub(super) fn takes_addressee(&self, cue: &CueAt) -> bool {
        #[rustfmt::skip]
        const TELL: &[Spelling] = words!["tell", "inform", "notify", "remind", "assure", "brief"];
        if self.page.text.is_form_of(cue.tokens.start, TELL) {
            return true;
        }
        // "warned residents that": a noun phrase with `that` or `to` behind it.
        let Some(noun) = self.page.chunk_of(cue.tokens.end) else {
            return false;
        };
        let chunks = &self.page.grammar.chunks;
        let Some(behind) = chunks
            .get(noun + 1)
            .filter(|_| chunks.get(noun).is_some_and(|c| c.kind == ChunkKind::Noun))
        else {
            return false;
        };
        let word = self.page.text.word(behind.tokens.start);
        match behind.kind {
            ChunkKind::That => true,
            // "asked the general whether", "asked her who had fired"
            ChunkKind::Wh | ChunkKind::Subordinator => {
                cue.cue.stance == Stance::Asked && word != "as" && self.is_someone(noun)
            }
            // "asked the envoy about the prisoners", "warned us of famine"
            ChunkKind::Preposition => {
                matches!(word, "about" | "of")
                    && matches!(cue.cue.stance, Stance::Asked | Stance::Warned)
                    && self.is_someone(noun)
            }
            _ => false,
        }
    }

    /// A person, people or a body that can be spoken to.
    fn is_someone(&self, noun: usize) -> bool {
        let chunk = self.page.chunk(noun);
        let lists = Lists::TITLE
            .or(Lists::PEOPLE)
            .or(Lists::SOURCE)
            .or(Lists::MEDIUM)
            .or(Lists::COUNTRY);
        let token = &self.page.text.tokens[chunk.head];
        self.page.grammar.tags[chunk.head] == Tag::Pronoun
            || token.lists.any(lists)
            || self.found.people.at(chunk.head).is_some()
    }
}
