//! What stands between a cue and its content: when, where, by what medium and to whom.

use super::Stage;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::Medium;
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Shape};
use crate::record::Actor;

/// What is read of a cue's circumstances.
#[derive(Debug, Clone, Default)]
pub(super) struct Circumstances {
    /// The token behind them.
    pub(super) end: usize,
    pub(super) medium: Option<String>,
    pub(super) addressee: Option<Actor>,
}

/// What becomes of a message: "a video |posted| on X".
#[rustfmt::skip]
const PUBLISHED: &[Spelling] = words![
    "posted", "published", "released", "shared", "aired", "broadcast", "issued", "carried", "distributed", "circulated",
    "uploaded", "televised", "streamed", "signed", "obtained", "seen", "reported", "put",
];

impl Stage<'_, '_> {
    /// Passes over "on Monday", "in a statement", "reporters in Kabul" from token `at` on.
    pub(super) fn circumstances(&self, at: usize, limit: usize, told: bool) -> Circumstances {
        let page = self.page;
        let mut read = Circumstances {
            end: at,
            ..Circumstances::default()
        };
        let Some(mut c) = page.chunk_of(at).filter(|_| at < limit) else {
            return read;
        };
        let mut told = told;
        let chunks = &page.grammar.chunks;
        for _ in 0..14 {
            let Some(chunk) = chunks.get(c).filter(|k| k.tokens.start < limit) else {
                break;
            };
            match chunk.kind {
                ChunkKind::Noun if told => {
                    let phrase = self.addressee(c, limit);
                    self.tell(&phrase, &mut read);
                    told = false;
                    c = page.chunk_of(phrase.end - 1).map_or(c + 1, |last| last + 1);
                    read.end = phrase.end;
                    continue;
                }
                ChunkKind::Noun if self.is_when(c) => c += 1,
                ChunkKind::Adverb => c += 1,
                // "said in a letter |posted on the ministry's website| that"
                ChunkKind::Verb
                    if read.medium.is_some()
                        && !chunk.group.infinitive
                        && chunk.tokens.len() == 1
                        && page.text.is(chunk.head, PUBLISHED)
                        && chunks.get(self.over_live(c + 1)).is_some_and(|n| {
                            n.kind == ChunkKind::Preposition && n.tokens.start < limit
                        }) =>
                {
                    c = self.over_live(c + 1) - 1;
                    let noun = c + 2;
                    if chunks
                        .get(noun)
                        .is_none_or(|n| n.kind != ChunkKind::Noun || n.tokens.start >= limit)
                    {
                        break;
                    }
                    let phrase = chunks[noun].tokens.clone();
                    self.note_medium(&phrase, page.text.word(chunks[c + 1].head), &mut read);
                    c = noun + 1;
                }
                // "has said |for months| that"
                ChunkKind::Preposition
                    if matches!(page.text.word(chunk.head), "for" | "over")
                        && chunks.get(c + 1).is_some_and(|n| {
                            n.tokens.start < limit
                                && matches!(
                                    page.text.word(n.head),
                                    "days" | "weeks" | "months" | "years" | "decades" | "hours"
                                )
                        })
                        && chunks.get(c + 2).is_some_and(|n| n.kind == ChunkKind::That) =>
                {
                    c += 2;
                }
                ChunkKind::Preposition if self.is_modifier(c) => {
                    let noun = c + 1;
                    if chunks
                        .get(noun)
                        .is_none_or(|n| n.kind != ChunkKind::Noun || n.tokens.start >= limit)
                    {
                        break;
                    }
                    let mut last = noun;
                    // "on the Telegram messaging app", "at the scene of the attack", "in a post on X"
                    while chunks
                        .get(last + 2)
                        .is_some_and(|n| n.kind == ChunkKind::Noun && n.tokens.start < limit)
                        && chunks[last + 1].kind == ChunkKind::Preposition
                        && matches!(page.text.word(chunks[last + 1].head), "of" | "with")
                    {
                        last += 2;
                    }
                    let phrase = chunks[noun].tokens.start..chunks[last].tokens.end;
                    self.note_medium(&phrase, page.text.word(chunk.head), &mut read);
                    c = last + 1;
                }
                _ => break,
            }
            read.end = chunks[c - 1].tokens.end;
        }
        read
    }

    /// "broadcast |live| on television"
    fn over_live(&self, chunk: usize) -> usize {
        let live = self.page.grammar.chunks.get(chunk).is_some_and(|c| {
            matches!(c.kind, ChunkKind::Adjective | ChunkKind::Adverb)
                && self.page.text.is(
                    c.head,
                    words!["live", "nationally", "later", "online", "widely"],
                )
        });
        chunk + usize::from(live)
    }

    /// "reporters", "the BBC's Newshour programme", "CNN affiliate WOOD-TV", "a news conference".
    fn addressee(&self, chunk: usize, limit: usize) -> Tokens {
        let chunks = &self.page.grammar.chunks;
        let start = chunks[chunk].tokens.start;
        let mut last = chunk;
        while chunks
            .get(last + 2)
            .is_some_and(|n| n.kind == ChunkKind::Noun && n.tokens.start < limit)
            && (matches!(self.page.text.word(chunks[last + 1].head), "of" | "and")
                && !self.verb_behind(last + 2, limit))
        {
            last += 2;
        }
        // "told Reuters news agency", "told France 24"
        while chunks.get(last + 1).is_some_and(|n| {
            n.kind == ChunkKind::Noun
                && n.tokens.start < limit
                && self.page.text.tokens[n.head].is_capital()
                && self.page.text.tokens[n.head].lists.any(Lists::MEDIUM)
        }) && !self.verb_behind(last + 1, limit)
        {
            last += 1;
        }
        // "told ABC's |This Week|", "told the BBC's |The World Tonight|": a programme behind its channel.
        let end = chunks[last].tokens.end;
        let owns = self.kind(end - 1) == Some(Kind::Genitive);
        if owns
            && let Some(programme) = chunks.get(last + 1)
            && programme.kind == ChunkKind::Noun
            && programme.tokens.start == end
            && self.page.text.tokens[programme.head].is_capital()
        {
            last += 1;
        }
        start..chunks[last].tokens.end.min(limit)
    }

    /// To whom it was told: an outlet or an event is the medium, anyone else the addressee.
    fn tell(&self, phrase: &Tokens, read: &mut Circumstances) {
        let text = &self.page.text;
        if phrase.is_empty() {
            return;
        }
        let outlet = self.medium_in(phrase);
        match outlet {
            None if self.is_outlet(phrase) => read.medium = Some(text.slice(phrase).to_owned()),
            Some(medium) if !matches!(medium.name, "reporter" | "journalist") => {
                read.medium = Some(self.medium_name(phrase));
            }
            _ => {
                let journalists = matches!(
                    text.word(phrase.end - 1),
                    "reporters" | "journalists" | "media" | "press"
                );
                let mut actor = Actor::new(text.slice(phrase));
                actor.span = Some(crate::record::Span::of(text.bytes(phrase)));
                read.addressee = (!journalists || outlet.is_none()).then_some(actor);
            }
        }
    }

    /// "KXTV", "Radio Nova": a name that is no person's and no country's, to which something is told.
    fn is_outlet(&self, phrase: &Tokens) -> bool {
        let text = &self.page.text;
        let Some(chunk) = self.page.chunk_of(phrase.start) else {
            return false;
        };
        let head = self.page.chunk(chunk).head;
        let token = &text.tokens[head];
        let other = Lists::COUNTRY
            .or(Lists::TITLE)
            .or(Lists::BODY)
            .or(Lists::GIVEN_NAME);
        token.is_capital()
            && !token.lists.any(other)
            && phrase
                .clone()
                .all(|t| text.tokens[t].is_capital() || text.word(t) == "the")
            && self.found.people.in_range(phrase).is_empty()
            && (token.is_capitals() || token.shape.any(Shape::HYPHEN))
    }

    /// The medium that `phrase` names.
    pub(super) fn medium_in(&self, phrase: &Tokens) -> Option<&Medium> {
        let text = &self.page.text;
        phrase.clone().rev().find_map(|at| {
            if !text.tokens[at].lists.any(Lists::MEDIUM) {
                return None;
            }
            text.longest(&text.lexicon.lists.media, at, phrase.end)
                .map(|m| m.value)
        })
    }

    fn note_medium(&self, phrase: &Tokens, preposition: &str, read: &mut Circumstances) {
        // "in a video |on X|", "in a statement |on Telegram|": the channel goes before the message.
        let channel = self.medium_in(phrase).is_some_and(|m| m.kind == "social")
            && read
                .medium
                .as_ref()
                .is_some_and(|m| !m.starts_with(char::is_uppercase));
        if read.medium.is_some() && !channel
            || matches!(preposition, "after" | "before" | "since" | "of" | "about")
        {
            return;
        }
        if preposition == "to" {
            let mut other = Circumstances::default();
            self.tell(phrase, &mut other);
            read.medium = other.medium;
            read.addressee = read.addressee.take().or(other.addressee);
            return;
        }
        if self.medium_in(phrase).is_some() && !self.is_body(phrase) {
            read.medium = Some(self.medium_name(phrase));
        }
    }

    /// "the street", "the department": a place or body that shares its name with a medium.
    fn is_body(&self, phrase: &Tokens) -> bool {
        matches!(
            self.page.text.word(phrase.end - 1),
            "area"
                | "region"
                | "district"
                | "city"
                | "town"
                | "village"
                | "country"
                | "hospital"
                | "street"
        )
    }

    /// The name of a medium: "Telegram" of "the Telegram messaging app", "a statement".
    pub(super) fn medium_name(&self, phrase: &Tokens) -> String {
        let text = &self.page.text;
        for at in phrase.clone() {
            let token = &text.tokens[at];
            if token.is_capital()
                && token.lists.any(Lists::MEDIUM)
                && let Some(m) = text.longest(&text.lexicon.lists.media, at, phrase.end)
                && m.value.kind != "channel"
            {
                return text.slice(&(at..at + m.length)).to_owned();
            }
        }
        // Up to the first preposition: "a statement" of "a statement on its website".
        let first = self
            .page
            .chunk_of(phrase.start)
            .map_or(phrase.end, |c| self.page.chunk(c).tokens.end);
        text.slice(&(phrase.start..first.min(phrase.end).max(phrase.start + 1)))
            .to_owned()
    }

    /// "Monday", "last week", "this morning".
    pub(super) fn is_when(&self, chunk: usize) -> bool {
        let head = &self.page.text.tokens[self.page.chunk(chunk).head];
        // "said |each year| of war": no day of the telling
        if matches!(
            self.page.text.word(self.page.chunk(chunk).tokens.start),
            "each" | "every"
        ) {
            return false;
        }
        head.lists.any(Lists::WEEKDAY.or(Lists::MONTH))
            || head.lists.any(Lists::CALENDAR)
                && matches!(
                    self.page.text.word(self.page.chunk(chunk).head),
                    "today"
                        | "yesterday"
                        | "week"
                        | "month"
                        | "year"
                        | "morning"
                        | "evening"
                        | "night"
                        | "afternoon"
                        | "tonight"
                        | "day"
                        | "weekend"
                )
    }

    /// Whether chunk `c` is a preposition that tells when, where or how.
    pub(super) fn is_modifier(&self, c: usize) -> bool {
        let chunk = self.page.chunk(c);
        chunk.kind == ChunkKind::Preposition
            && matches!(
                self.page.text.word(chunk.head),
                "in" | "on"
                    | "at"
                    | "during"
                    | "to"
                    | "after"
                    | "before"
                    | "by"
                    | "via"
                    | "through"
                    | "over"
                    | "from"
                    | "following"
                    | "late"
                    | "early"
                    | "under"
                    | "since"
                    | "outside"
                    | "near"
                    | "upon"
            )
    }

    /// "In a statement on Monday, …": the medium told at the head of the sentence.
    pub(super) fn medium_before(&self, start: usize, lead: usize) -> Option<String> {
        let page = self.page;
        if start >= lead {
            return None;
        }
        let preposition = page.text.word(start);
        let opens = ["in", "on", "at", "during", "speaking", "writing", "posting"]
            .iter()
            .any(|w| w.eq_ignore_ascii_case(preposition));
        if !opens {
            return None;
        }
        let end = (start..lead).find(|&t| page.text.tokens[t].kind == Kind::Comma)?;
        let text = &page.text;
        for at in start + 1..end {
            let token = &text.tokens[at];
            if !token.lists.any(Lists::MEDIUM) {
                continue;
            }
            let Some(medium) = text.longest(&text.lexicon.lists.media, at, end) else {
                continue;
            };
            let last = at + medium.length;
            let channel = medium.value.kind == "channel";
            if self.is_body(&(at..last)) || channel && token.is_capital() {
                continue;
            }
            // "his nightly address", "a statement"; a network by its name alone.
            let from = if channel { start + 1 } else { at };
            if last - from <= 6 {
                return Some(text.slice(&(from..last)).to_owned());
            }
        }
        None
    }
}
