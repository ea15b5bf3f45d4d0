//! The cues of a sentence: verbs and phrases of attribution that stand outside quotation marks.

use super::Stage;
use super::cue_words::{
    is_core, is_no_cue, is_particle, is_source_phrase, takes_words, token_can_begin_phrase,
};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::{Cue, CuePart, Frames};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Token};
use crate::record::Stance;

/// The most cues that are read of one sentence: what holds more is no sentence of news.
const MOST: usize = 16;

/// What gives another's words.
pub(super) const QUOTING: &[Spelling] =
    words!["quoted", "quotes", "quoting", "cited", "cites", "citing"];

/// How a cue stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// "said", "has said", "is calling for": with a subject of its own.
    Finite,
    /// "saying", "adding": the subject is that of the clause, or the noun directly before.
    Participle,
    /// "was quoted as saying"
    Quoted,
    /// "according to", "as reported by": the source stands behind.
    Source,
}

/// A cue with what surrounds it.
#[derive(Debug, Clone)]
pub(super) struct CueAt {
    /// The words of the cue: "said", "called for", "according to".
    pub(super) tokens: Tokens,
    /// The chunk of the verb or of the phrase's first word.
    pub(super) chunk: usize,
    pub(super) cue: Cue,
    pub(super) shape: Shape,
    /// Before the cue: its subject, or for a source phrase what stands behind it.
    pub(super) speaker: Option<Tokens>,
    /// Where the words of the reporter begin: the subject's first token, or the cue's.
    pub(super) lead: usize,
}

impl CueAt {
    pub(super) fn has(&self, frame: Frames) -> bool {
        self.cue.frames.has(frame)
    }
}

impl Stage<'_, '_> {
    /// Fills `self.cues` with those of the sentence.
    pub(super) fn find_cues(&mut self, range: &Tokens) {
        let mut at = range.start;
        let mut quotation_end = at;
        let may = |t: &Token| t.kind == Kind::Quote || t.lists.any(Lists::CUE);
        loop {
            at = self.page.text.find(at..range.end, may);
            if at == range.end {
                break;
            }
            let token = &self.page.text.tokens[at];
            if token.kind == Kind::Quote
                && at >= quotation_end
                && let Some(quotation) = self.quotation_at(at)
            {
                quotation_end = quotation.outer.end;
                at = quotation_end.max(at + 1);
                continue;
            }
            if token.lists.any(Lists::CUE)
                && let Some(cue) = self.cue_at(at, range)
            {
                at = cue.tokens.end;
                self.cues.push(cue);
                if self.cues.len() == MOST {
                    break;
                }
                continue;
            }
            at += 1;
        }
        // A sentence that begins inside a quotation: cues before its end are the speaker's own.
        if let Some(open) = self.quotation_at(range.start)
            && open.outer.start < range.start
        {
            let end = open.outer.end;
            self.cues.retain(|c| c.tokens.start >= end);
        }
    }

    /// The cue that begins at `at`, with its speaker.
    fn cue_at(&self, at: usize, range: &Tokens) -> Option<CueAt> {
        let text = &self.page.text;
        match self.page.grammar.tags[at] {
            Tag::Verb(form) => self
                .verb_cue(at, form, range)
                .or_else(|| self.source_cue(at, range)),
            _ if token_can_begin_phrase(text.tokens[at].pos) => self.source_cue(at, range),
            _ => None,
        }
    }

    /// "according to", "as reported by", "citing": a source stands behind.
    fn source_cue(&self, at: usize, range: &Tokens) -> Option<CueAt> {
        let text = &self.page.text;
        // No source phrase begins otherwise: see `is_source_phrase`.
        if !text.is(at, words!["according", "as", "in", "by"]) {
            return None;
        }
        let entry = text
            .matches(&text.lexicon.lists.cues, at, range.end)
            .find(|m| {
                m.value.part == CuePart::Phrase
                    && is_source_phrase(text.word(at), m.length, text.word(at + m.length - 1))
            })?;
        let tokens = at..at + entry.length;
        let chunk = self.page.chunk_of(at)?;
        let speaker = self.noun_behind(tokens.end, range.end)?;
        Some(CueAt {
            lead: tokens.start,
            tokens,
            chunk,
            cue: *entry.value,
            shape: Shape::Source,
            speaker: Some(speaker),
        })
    }

    fn verb_cue(&self, at: usize, form: Form, range: &Tokens) -> Option<CueAt> {
        let text = &self.page.text;
        let chunk = self.page.chunk_of(at)?;
        let group = self.page.chunk(chunk);
        if group.kind != ChunkKind::Verb || group.head != at {
            return None;
        }
        let (mut length, mut cue) = (0, None);
        for entry in text.matches(&text.lexicon.lists.cues, at, range.end) {
            if entry.value.part != CuePart::Verb {
                continue;
            }
            // "reported |on Saturday|"
            let dated = entry.length > 1
                && text
                    .tokens
                    .get(at + entry.length)
                    .is_some_and(|t| t.is_capital() && t.lists.any(Lists::CALENDAR));
            if dated && text.is(at + entry.length - 1, words!["on", "in"]) {
                continue;
            }
            let particles = (1..entry.length).all(|i| is_particle(text.word(at + i)));
            // "claimed responsibility for": the words behind the verb are its content.
            let claims = entry.length > 1 && takes_words(text.word(at + 1));
            if particles && entry.length <= 3 {
                (length, cue) = (entry.length, Some(*entry.value));
                break;
            }
            if claims {
                let mut value = *entry.value;
                value.frames = Frames(value.frames.0 | Frames::NP.0);
                (length, cue) = (1, Some(value));
                break;
            }
        }
        let cue = cue?;
        let word = text.word(at);
        let next = if at + 1 < range.end {
            text.word(at + 1)
        } else {
            ""
        };
        if is_no_cue(word, next) {
            return None;
        }
        if cue.stance == Stance::Declined || cue.frames.0 == 0 {
            return None;
        }
        let flags = group.group;
        if flags.infinitive || self.quotes_another(at, range) {
            return None;
        }
        // "declined to confirm |or deny|": the infinitive goes on.
        let after_or = chunk >= 2
            && self.page.chunk(chunk - 1).kind == ChunkKind::Conjunction
            && self.page.chunk(chunk - 2).kind == ChunkKind::Verb
            && self.page.chunk(chunk - 2).group.infinitive;
        if after_or && form == Form::Base {
            return None;
        }
        let denies = cue.stance == Stance::Denied;
        // "said not all were dead": a negation behind the verb is that of the content.
        let negated = flags.negated
            && (group.tokens.start..at).any(|t| {
                self.page.grammar.tags[t] == Tag::Negation || text.tokens[t].pos.any(Pos::NEGATION)
            });
        if (negated || self.not_yet(group.tokens.start, range)) && !denies {
            return None;
        }
        if flags
            .modal
            .is_some_and(|m| !matches!(text.word(m as usize), "will" | "must" | "'ll"))
        {
            return None;
        }
        if flags.modal.is_some() && cue.stance != Stance::Said {
            return None;
        }
        let progressive = form == Form::Gerund && group.tokens.start < at;
        let bare_participle = flags.passive && group.tokens.start == at;
        if flags.passive && !(bare_participle && matches!(word, "said" | "told" | "added")) {
            return None;
        }
        let tokens = at..at + length;
        let (shape, speaker) = if form == Form::Gerund && !progressive {
            if at > range.start
                && matches!(
                    text.word(at - 1),
                    "as" | "without" | "not" | "of" | "for" | "to" | "about" | "worth"
                )
            {
                return self.quoted_as(at, chunk, cue, range);
            }
            if !self.may_open_aside(chunk, range) {
                return None;
            }
            (Shape::Participle, self.subject_of_participle(chunk, range))
        } else {
            (Shape::Finite, self.subject_before(chunk, range))
        };
        // "No group claimed the attack": nobody spoke.
        if let Some(speaker) = &speaker
            && text.is_any(
                speaker.start,
                &["no", "nobody", "none", "neither", "not", "few"],
            )
        {
            return None;
        }
        if let Some(speaker) = &speaker
            && (!self.can_speak(speaker, shape, is_core(word))
                || word == "read" && self.page.grammar.tags[speaker.start] == Tag::Pronoun)
        {
            return None;
        }
        // "Did the army say …?"
        if let Some(speaker) = &speaker
            && shape == Shape::Finite
            && speaker.start > range.start
            && matches!(
                self.page.grammar.tags[speaker.start - 1],
                Tag::Do(_) | Tag::Modal
            )
        {
            return None;
        }
        let lead = match shape {
            Shape::Finite => speaker.as_ref().map_or(group.tokens.start, |s| s.start),
            _ => group.tokens.start,
        };
        Some(CueAt {
            tokens,
            chunk,
            cue,
            shape,
            speaker,
            lead,
        })
    }

    /// "has not yet |confirmed|": a negation that an adverb parts from its verb.
    fn not_yet(&self, verb: usize, range: &Tokens) -> bool {
        let tags = &self.page.grammar.tags;
        verb >= range.start + 2
            && (tags[verb - 1] == Tag::Adverb || self.page.text.word(verb - 1) == "yet")
            && (tags[verb - 2] == Tag::Negation || self.page.text.word(verb - 2) == "not")
    }

    /// Whether a participle behind this can be the reporter's: ", saying", "officials saying", "by saying"; not "even calling".
    fn may_open_aside(&self, chunk: usize, range: &Tokens) -> bool {
        let group = self.page.chunk(chunk);
        let mut before = chunk;
        while before > 0
            && self.page.chunk(before).tokens.start > range.start
            && self.page.chunk(before - 1).kind == ChunkKind::Adverb
        {
            before -= 1;
        }
        if group.tokens.start == range.start || self.page.chunk(before).tokens.start == range.start
        {
            return true;
        }
        match self.page.chunk(before - 1).kind {
            ChunkKind::Mark(_) | ChunkKind::Subordinator => true,
            // "officials saying"; not "people wanting", "an account claiming the attack posted"
            ChunkKind::Noun => {
                !matches!(
                    self.page.text.word(group.head),
                    "claiming"
                        | "highlighting"
                        | "showing"
                        | "supporting"
                        | "opposing"
                        | "reporting"
                        | "speculating"
                        | "expecting"
                        | "awaiting"
                ) || matches!(
                    self.page.text.word(group.tokens.end),
                    "responsibility" | "credit"
                ) || self
                    .page
                    .grammar
                    .chunks
                    .get(chunk + 1)
                    .is_some_and(|c| c.kind == ChunkKind::That)
            }
            // "shells and warning shots"; "citing violence and calling for calm"
            ChunkKind::Conjunction => {
                let first = self.page.sentence_chunks(chunk).start;
                (first..before).rev().take(10).any(|c| {
                    let other = self.page.chunk(c);
                    other.kind == ChunkKind::Verb && other.group.form == Form::Gerund
                })
            }
            ChunkKind::Preposition => matches!(
                self.page.text.word(self.page.chunk(before - 1).head),
                "by" | "after"
                    | "before"
                    | "while"
                    | "when"
                    | "in"
                    | "with"
                    | "since"
                    | "upon"
                    | "despite"
                    | "from"
            ),
            _ => false,
        }
    }

    /// "X was quoted as saying", "quoted the minister as saying".
    fn quoted_as(&self, at: usize, chunk: usize, cue: Cue, range: &Tokens) -> Option<CueAt> {
        let text = &self.page.text;
        if at < range.start + 2 || text.word(at - 1) != "as" {
            return None;
        }
        let first = self.page.sentence_chunks(chunk).start;
        let verb = (first..chunk)
            .rev()
            .take(8)
            .find(|&c| self.page.chunk(c).kind == ChunkKind::Verb)?;
        if !matches!(
            text.word(self.page.chunk(verb).head),
            "quoted" | "quotes" | "quoting" | "cited" | "citing" | "reported"
        ) {
            return None;
        }
        let group = self.page.chunk(verb);
        // "was quoted by state radio as saying"
        let speaker = if group.tokens.end == at - 1 || group.group.passive {
            self.subject_before(verb, range)
        } else {
            Some(group.tokens.end..at - 1)
        };
        // "IRNA quoted him as saying": the reporter's words begin with the outlet.
        let outlet = (!group.group.passive)
            .then(|| self.subject_before(verb, range))
            .flatten();
        let lead = [&speaker, &outlet]
            .into_iter()
            .flatten()
            .map(|s| s.start)
            .min()
            .map_or(group.tokens.start, |s| s.min(group.tokens.start));
        Some(CueAt {
            tokens: at..at + 1,
            chunk,
            cue,
            shape: Shape::Quoted,
            lead,
            speaker,
        })
    }

    /// "|quoted| the minister as saying": the words are the minister's.
    fn quotes_another(&self, at: usize, range: &Tokens) -> bool {
        let text = &self.page.text;
        text.is(at, QUOTING)
            && (at + 1..range.end.min(at + 14)).any(|t| {
                text.is(t, words!["as"]) && text.is(t + 1, words!["saying", "telling", "stating"])
            })
    }
}
