//! Content behind a cue: a clause, a quotation, an infinitive, the object of a speech act.

use super::cue_words::is_core;
use super::cues::{CueAt, QUOTING};
use super::medium::Circumstances;
use super::{Stage, one};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::Frames;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::Stance;

/// Frames in which a clause can be the content.
const CLAUSE: Frames = Frames(Frames::THAT.0 | Frames::TOLD.0);

impl Stage<'_, '_> {
    /// The content behind a cue and its circumstances.
    pub(super) fn behind(
        &self,
        own: usize,
        range: &Tokens,
        around: &Circumstances,
    ) -> Option<Vec<Tokens>> {
        let cue = &self.cues[own];
        let page = self.page;
        let mut at = around.end;
        if at >= range.end {
            return self.next_quotation(at, range, cue);
        }
        // "said on Monday, citing sources, that": a comma may close what stands between.
        if self.kind(at) == Some(Kind::Comma) {
            let next = at + 1;
            let opens = self.kind(next) == Some(Kind::Quote)
                || next < range.end && page.grammar.tags[next] == Tag::That;
            if !opens {
                return self.over_parenthesis(own, range, at);
            }
            at = next;
        }
        let quote = self.kind(at) == Some(Kind::Quote);
        if self.kind(at) == Some(Kind::Colon) {
            if at + 1 >= range.end {
                return self.next_quotation(at + 1, range, cue);
            }
            let quotation = self
                .quotation_at(at + 1)
                .filter(|q| q.outer.start == at + 1);
            let end =
                quotation.map_or_else(|| self.content_end(at + 1, own, range), |q| q.outer.end);
            return Some(one(at + 1..end));
        }
        // "noted |with concern| that"
        if page.text.is(at, words!["with"])
            && page.grammar.tags.get(at + 2) == Some(&Tag::That)
            && at + 3 < range.end
            && cue.has(CLAUSE)
        {
            return Some(one(at + 3..self.content_end(at + 3, own, range)));
        }
        if let Some(quoted) = self.said_of(at, own, range) {
            return Some(quoted);
        }
        let chunk = page.chunk_of(at)?;
        let kind = page.chunk(chunk).kind;
        let start = at;
        // "vowed to “respond in kind”": the mark parts the infinitive.
        if cue.has(Frames::TO)
            && page.text.word(at) == "to"
            && self.kind(at + 1) == Some(Kind::Quote)
            && page
                .text
                .tokens
                .get(at + 2)
                .is_some_and(|t| t.pos.any(Pos::BASE))
        {
            return Some(one(start..self.content_end(start, own, range)));
        }
        match kind {
            ChunkKind::That if cue.has(CLAUSE) => {
                return Some(one(start + 1..self.content_end(start + 1, own, range)));
            }
            ChunkKind::Mark(Kind::Quote)
                if quote
                    && cue.has(Frames(
                        Frames::QUOTE.0 | CLAUSE.0 | Frames::NP.0 | Frames::AS.0,
                    )) =>
            {
                let quotation = self.quotation_at(start).filter(|_| !cue.has(CLAUSE));
                let end =
                    quotation.map_or_else(|| self.content_end(start, own, range), |q| q.outer.end);
                return Some(one(start..end));
            }
            ChunkKind::Subordinator
                if cue.has(CLAUSE)
                    && matches!(
                        page.text.word(at),
                        "if" | "whether" | "how" | "why" | "because"
                    ) =>
            {
                return Some(one(start..self.content_end(start, own, range)));
            }
            ChunkKind::Subordinator
                if cue.has(CLAUSE)
                    && cue.cue.stance == Stance::Said
                    && !matches!(page.text.word(at), "as")
                    && around.end == cue.tokens.end =>
            {
                // "said when the attack began, soldiers fled"
                return self.clause(start, own, range).filter(|c| c.len() == 1);
            }
            ChunkKind::Wh if cue.has(CLAUSE) || cue.has(Frames::NP) => {
                let clause = start..self.content_end(start, own, range);
                return Some(one(self.behind_colon(&clause).unwrap_or(clause)));
            }
            ChunkKind::Verb if cue.has(Frames::TO) && page.chunk(chunk).group.infinitive => {
                return Some(one(start..self.content_end(start, own, range)));
            }
            ChunkKind::Verb
                if (page.chunk(chunk).group.form == Form::Gerund
                    || matches!(
                        page.grammar.tags[at],
                        Tag::Have(Form::Gerund) | Tag::Be(Form::Gerund)
                    ))
                    && cue.has(Frames(Frames::NP.0 | Frames::OF.0 | Frames::FOR.0))
                    && around.end == cue.tokens.end =>
            {
                return Some(one(start..self.phrase_end(start, own, range)));
            }
            ChunkKind::Preposition if self.governs(cue, page.text.word(at)) => {
                let skip = usize::from(matches!(page.text.word(at), "of" | "for" | "as" | "about"));
                let phrase = start + skip..self.phrase_end(start + skip, own, range);
                return Some(one(self.behind_colon(&phrase).unwrap_or(phrase)));
            }
            ChunkKind::Subordinator if cue.has(Frames::AS) && page.text.word(at) == "as" => {
                return Some(one(start + 1..self.phrase_end(start + 1, own, range)));
            }
            _ => {}
        }
        // "informed the council before the raid began"
        let later = kind == ChunkKind::Subordinator && around.end > cue.tokens.end;
        // "established 11 bases": no words of anybody's without "that"
        let needs_that = page.text.is_form_of(
            cue.tokens.start,
            words![
                "establish",
                "oppose",
                "commit",
                "decide",
                "feel",
                "determine"
            ],
        );
        // "tweeted the following from his account: “Q.”"
        if kind == ChunkKind::Noun
            && cue.has(Frames::QUOTE)
            && page.text.is(
                page.chunk(chunk).head,
                words!["following", "words", "message"],
            )
            && let Some(quotation) = self.behind_colon(&(start..range.end))
        {
            return Some(one(quotation));
        }
        if kind == ChunkKind::Noun
            && !is_core(page.text.word(cue.tokens.start))
            && let Some(clause) = self.clause_of_noun(own, chunk, range)
        {
            return Some(clause);
        }
        if cue.has(CLAUSE)
            && !later
            && !needs_that
            && let Some(content) = self.clause(start, own, range)
        {
            return Some(content);
        }
        if cue.has(Frames(
            Frames::NP.0 | Frames::TO.0 | Frames::OF.0 | Frames::FOR.0,
        )) && kind == ChunkKind::Noun
            && around.end == cue.tokens.end
            && !needs_that
        {
            return self.object(own, chunk, range);
        }
        if kind == ChunkKind::Adjective && cue.has(Frames::AS) {
            return Some(one(start..self.phrase_end(start, own, range)));
        }
        None
    }

    /// "apologised for what happened: |“Q.”|": the words in marks are what was said.
    fn behind_colon(&self, phrase: &Tokens) -> Option<Tokens> {
        let colon = phrase.clone().find(|&t| {
            self.kind(t) == Some(Kind::Colon) && self.kind(t + 1) == Some(Kind::Quote)
        })?;
        let quotation = self.quotation_at(colon + 1)?;
        let outer = quotation.outer.clone();
        (outer.start == colon + 1 && outer.end + 1 >= phrase.end).then_some(outer)
    }

    /// "said |of the raid, “Q”|", "wrote |of Ms Lund: “Q”|": what the words are about stands in front of them.
    fn said_of(&self, at: usize, own: usize, range: &Tokens) -> Option<Vec<Tokens>> {
        let text = &self.page.text;
        let about = |t: usize| text.is(t, words!["of", "about", "on"]);
        let from = if about(at) { at + 1 } else { at };
        if from == at && !about(at.checked_sub(1)?)
            || !self.cues[own].has(Frames::QUOTE) && from > at
        {
            return None;
        }
        let mark = (from + 1..range.end.min(from + 9))
            .find(|&t| !matches!(self.kind(t), Some(Kind::Word | Kind::Genitive)))?;
        let quote = mark + 1;
        let quoted = matches!(self.kind(mark), Some(Kind::Colon | Kind::Comma))
            && self.kind(quote) == Some(Kind::Quote)
            && quote < range.end
            && !self.has_finite_verb(&(from..mark));
        quoted.then(|| one(quote..self.content_end(quote, own, range)))
    }

    /// Prepositions by which a cue takes its content: "told of", "blamed for", "described as".
    pub(super) fn governs(&self, cue: &CueAt, preposition: &str) -> bool {
        match preposition {
            "of" | "about" => cue.has(Frames::OF),
            "for" => cue.has(Frames::FOR),
            "as" => cue.has(Frames::AS),
            _ => false,
        }
    }

    /// A clause without `that`: a noun phrase and a finite verb behind it, or for "which X said killed Y" the verb alone.
    pub(super) fn clause(&self, start: usize, own: usize, range: &Tokens) -> Option<Vec<Tokens>> {
        let page = self.page;
        let end = self.content_end(start, own, range);
        let first = page.chunk_of(start)?;
        if matches!(page.chunk(first).kind, ChunkKind::Mark(kind) if !matches!(kind, Kind::Quote | Kind::Currency | Kind::Open))
        {
            return None;
        }
        let mut c = first;
        let takes_object = self.cues[own].has(Frames::NP);
        let heading = page.text.sentences[page.text.sentence_of(range.start)].heading;
        let (mut noun, mut finite) = (false, false);
        while let Some(chunk) = page.grammar.chunks.get(c).filter(|k| k.tokens.start < end) {
            match chunk.kind {
                ChunkKind::Noun => noun = true,
                ChunkKind::Verb if chunk.group.finite || chunk.group.modal.is_some() => {
                    finite = true;
                    // "said nobody was hurt": the negation stands in the verb group.
                    noun |= page.text.tokens[chunk.tokens.start].pos.any(Pos::NEGATION);
                    break;
                }
                // "UN says ten killed in blast": a headline leaves the auxiliary out.
                ChunkKind::Verb if heading && noun && chunk.group.passive => {
                    finite = true;
                    break;
                }
                // "confirmed the deaths, which shocked": the object of a verb that takes one has ended.
                ChunkKind::Mark(Kind::Comma) | ChunkKind::Wh | ChunkKind::Subordinator
                    if takes_object && noun =>
                {
                    break;
                }
                // Participles taken for adjectives and bare forms: "the attack hit".
                _ => {}
            }
            c += 1;
        }
        let relative = self.in_relative(own) && page.chunk(first).kind == ChunkKind::Verb;
        if relative {
            let comma = (start..end).find(|&t| self.kind(t) == Some(Kind::Comma));
            return Some(one(start..comma.unwrap_or(end)));
        }
        (finite && noun).then(|| one(start..end))
    }

    /// "a strike, which Moscow |said| killed 25": the cue stands inside a relative clause.
    pub(super) fn in_relative(&self, own: usize) -> bool {
        let cue = &self.cues[own];
        cue.lead > 0
            && self.page.chunk_of(cue.lead - 1).is_some_and(|c| {
                matches!(
                    self.page.chunk(c).kind,
                    ChunkKind::Wh | ChunkKind::That | ChunkKind::Noun
                )
            })
    }

    /// The object of a speech act with what belongs to it: "accused |Moscow of shelling the port|".
    pub(super) fn object(&self, own: usize, noun: usize, range: &Tokens) -> Option<Vec<Tokens>> {
        let cue = &self.cues[own];
        let page = self.page;
        let chunk = page.chunk(noun);
        let word = page.text.word(cue.tokens.start);
        let head = page.text.word(chunk.head);
        // "claimed 49 lives", "called the police"
        if cue.cue.stance == Stance::Claimed
            && cue.tokens.len() == 1
            && !matches!(
                head,
                "responsibility" | "credit" | "victory" | "success" | "control"
            )
            && is_claim(word)
            && !page.text.tokens[chunk.head].lists.any(Lists::ATTACK)
        {
            return None;
        }
        if is_naming(word) && cue.tokens.len() == 1 {
            let behind = page
                .grammar
                .chunks
                .get(noun + 1)
                .filter(|c| c.tokens.start < range.end);
            let complement = behind.is_some_and(|c| {
                matches!(
                    c.kind,
                    ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Mark(Kind::Quote)
                ) || page.text.word(c.tokens.start) == "as"
                    || c.kind == ChunkKind::Adverb
            });
            let quoted = self
                .quotations_in(&(chunk.tokens.start..range.end))
                .next()
                .is_some();
            if !complement && !quoted {
                return None;
            }
        }
        if self.is_when(noun) {
            return None;
        }
        // "citing unnamed officials": whose words they are, and no words
        let sources = Lists::SOURCE
            .or(Lists::TITLE)
            .or(Lists::PEOPLE)
            .or(Lists::MEDIUM);
        if page.text.is(cue.tokens.start, QUOTING)
            && (page.text.tokens[chunk.head].lists.any(sources)
                || self.found.people.at(chunk.head).is_some())
        {
            return None;
        }
        let end = self.phrase_end(chunk.tokens.start, own, range);
        let end = self.before_press(chunk.tokens.end, end);
        let end = self.before_day(noun, end);
        // "called the raid “a crime”": the words in marks are what was said.
        if (is_naming(word) || cue.has(Frames::AS))
            && self.kind(chunk.tokens.end) == Some(Kind::Quote)
            && let Some(quotation) = self.quotation_at(chunk.tokens.end)
            && !matches!(page.text.word(chunk.tokens.end - 1), "a" | "an" | "the")
            && page.grammar.tags[chunk.tokens.end - 1] != Tag::Determiner
        {
            return Some(one(quotation.outer.clone()));
        }
        Some(one(chunk.tokens.start..end))
    }

    /// "reiterated his claim that |the army had shelled the camp|", "voiced concern that |it would go on|": the words are the clause.
    fn clause_of_noun(&self, own: usize, noun: usize, range: &Tokens) -> Option<Vec<Tokens>> {
        let page = self.page;
        let speaks = matches!(
            self.cues[own].cue.stance,
            Stance::Said | Stance::Claimed | Stance::Warned | Stance::Insisted | Stance::Promised
        );
        let chunk = page.chunk(noun);
        let that =
            page.grammar.chunks.get(noun + 1).filter(|that| {
                speaks && that.kind == ChunkKind::That && that.tokens.end < range.end
            })?;
        // "the raid that killed five", "the man that they held"
        let people = Lists::PEOPLE
            .or(Lists::TITLE)
            .or(Lists::ATTACK)
            .or(Lists::WEAPON);
        let subject = page.grammar.chunks.get(noun + 2)?;
        let clause = subject.kind == ChunkKind::Noun
            && self.verb_behind(noun + 2, range.end)
            && !page.text.tokens[chunk.head].lists.any(people);
        clause.then(|| one(that.tokens.end..self.content_end(that.tokens.end, own, range)))
    }

    /// "rejected the offer |Tuesday|": when it was said, at the end of what was said of a thing.
    fn before_day(&self, noun: usize, end: usize) -> usize {
        let page = self.page;
        let full = (end > 0 && self.kind(end - 1) == Some(Kind::Stop)).then(|| end - 1);
        let end = full.unwrap_or(end);
        let Some(last) = page.chunk_of(end - 1).filter(|&last| last > noun) else {
            return end;
        };
        let piece = page.chunk(last);
        let act = page.text.tokens[page.chunk(noun).head]
            .lists
            .any(Lists::ATTACK);
        let day = piece.kind == ChunkKind::Noun
            && page.text.tokens[piece.head].lists.any(Lists::WEEKDAY)
            && !act
            && page.chunk(last - 1).kind != ChunkKind::Conjunction;
        if !day {
            return end;
        }
        let on = page
            .text
            .is(page.chunk(last - 1).tokens.start, words!["on"]);
        if on {
            page.chunk(last - 1).tokens.start
        } else {
            piece.tokens.start
        }
    }

    /// "confirmed the attack |to reporters in Gao|": to whom it was said is no part of what was said.
    fn before_press(&self, from: usize, end: usize) -> usize {
        #[rustfmt::skip]
        const PRESS: &[Spelling] = words![
            "reporters", "journalists", "newsmen", "media", "press", "correspondents", "reuters", "afp", "ap", "bbc", "cnn",
            "newspapermen", "us",
        ];
        let text = &self.page.text;
        (from..end.saturating_sub(1))
            .find(|&t| {
                text.is(t, words!["to"])
                    && (text.is(t + 1, PRESS)
                        || text.is(t + 1, words!["the"]) && text.is(t + 2, PRESS))
            })
            .unwrap_or(end)
    }

    /// Where a noun phrase that is content ends: at the next clause of the reporter.
    pub(super) fn phrase_end(&self, start: usize, own: usize, range: &Tokens) -> usize {
        let limit = self.content_end(start, own, range);
        let page = self.page;
        let Some(mut c) = page.chunk_of(start) else {
            return limit;
        };
        let verb = self.cues[own].chunk;
        let mut relative = verb > 0 && page.chunk(verb - 1).kind == ChunkKind::Wh;
        while let Some(chunk) = page
            .grammar
            .chunks
            .get(c)
            .filter(|k| k.tokens.start < limit)
        {
            let at = chunk.tokens.start;
            if let Some(quotation) = self
                .quotation_at(at)
                .filter(|q| q.outer.end > at + 1 && q.outer.start >= start)
            {
                let end = quotation.outer.end.min(limit);
                while page
                    .grammar
                    .chunks
                    .get(c)
                    .is_some_and(|k| k.tokens.start < end)
                {
                    c += 1;
                }
                continue;
            }
            let next = page.grammar.chunks.get(c + 1).map(|k| k.kind);
            match chunk.kind {
                ChunkKind::Mark(Kind::Comma) if at > start => {
                    // "urged them to end it, but the violence went on": the next main clause
                    let clause = next == Some(ChunkKind::Conjunction)
                        && matches!(page.text.word(at + 1), "but" | "yet" | "so")
                        && page
                            .grammar
                            .chunks
                            .get(c + 2)
                            .is_some_and(|k| k.kind == ChunkKind::Noun)
                        && self.verb_behind(c + 2, range.end);
                    if clause {
                        return at;
                    }
                    // A list goes on, a clause does not: ", saying", ", which", ", as", ", while", ", after".
                    let list = matches!(
                        next,
                        Some(ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Conjunction)
                    ) && self.list_goes_on(c, limit);
                    if !list {
                        return at;
                    }
                }
                // "officials who have praised the truce |warned|": the verb of those who spoke
                ChunkKind::Verb if at > start && relative && chunk.group.finite => return at,
                ChunkKind::Wh | ChunkKind::That => relative = false,
                ChunkKind::Subordinator
                    if at > start
                        && matches!(
                            page.text.word(at),
                            "while"
                                | "as"
                                | "after"
                                | "because"
                                | "although"
                                | "though"
                                | "since"
                                | "when"
                                | "before"
                                | "if"
                        )
                        && (page.text.word(at) != "as" || self.verb_behind(c + 1, limit)) =>
                {
                    return at;
                }
                _ => {}
            }
            c += 1;
        }
        limit
    }

    /// Whether behind the comma at chunk `c` more members of a list stand: an "and" comes before the next verb.
    pub(super) fn list_goes_on(&self, c: usize, limit: usize) -> bool {
        let chunks = &self.page.grammar.chunks;
        for chunk in chunks[c + 1..]
            .iter()
            .take(12)
            .take_while(|k| k.tokens.start < limit)
        {
            match chunk.kind {
                ChunkKind::Conjunction => return true,
                ChunkKind::Verb if chunk.group.finite => return false,
                _ => {}
            }
        }
        false
    }

    /// "X said, citing sources, that …", "said, however, that …": over what two commas hold.
    pub(super) fn over_parenthesis(
        &self,
        own: usize,
        range: &Tokens,
        comma: usize,
    ) -> Option<Vec<Tokens>> {
        let close =
            (comma + 1..range.end.min(comma + 30)).find(|&t| self.kind(t) == Some(Kind::Comma))?;
        let that = close + 1;
        if self.kind(that) == Some(Kind::Quote) && that < range.end {
            return Some(one(that..self.content_end(that, own, range)));
        }
        (self.page.grammar.tags.get(that) == Some(&Tag::That) && that < range.end)
            .then(|| one(that + 1..self.content_end(that + 1, own, range)))
    }

    /// "He said:" and a quotation in the next sentence or paragraph.
    pub(super) fn next_quotation(
        &self,
        at: usize,
        range: &Tokens,
        cue: &CueAt,
    ) -> Option<Vec<Tokens>> {
        let colon = at > 0 && self.kind(at - 1) == Some(Kind::Colon);
        if !colon || !cue.has(Frames(Frames::QUOTE.0 | Frames::THAT.0)) || at < range.end {
            return None;
        }
        let quotation = self.quotation_at(at).filter(|q| q.outer.start == at)?;
        Some(vec![quotation.outer.clone()])
    }
}

pub(super) fn is_claim(word: &str) -> bool {
    matches!(word, "claimed" | "claim" | "claims" | "claiming")
}

/// Verbs that name: their object alone is no utterance: "called the police".
fn is_naming(word: &str) -> bool {
    matches!(
        word,
        "call"
            | "calls"
            | "called"
            | "calling"
            | "term"
            | "termed"
            | "terms"
            | "dub"
            | "dubbed"
            | "label"
            | "labelled"
            | "labeled"
            | "brand"
            | "branded"
            | "declare"
            | "declared"
            | "declares"
            | "declaring"
            | "compare"
            | "compared"
            | "liken"
            | "likened"
            | "describe"
            | "find"
    ) && !matches!(word, "describe")
}
