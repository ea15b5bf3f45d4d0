//! Noun phrases around a cue: its subject before it, the speaker behind it.

use super::Stage;
use super::cues::Shape;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::{Tokens, is_year};
use crate::reader::tokens::Kind;

impl Stage<'_, '_> {
    /// The noun phrase that is the subject of verb chunk `verb`, with all that belongs to it: "the mayor of Kyiv, Vitali
    /// Klitschko, |said|", "a man who saw the attack |said|".
    pub(super) fn subject_before(&self, verb: usize, range: &Tokens) -> Option<Tokens> {
        let page = self.page;
        let first = page.sentence_chunks(verb).start;
        let kind = |c: usize| page.chunk(c).kind;
        let mut at = verb;
        let mut end = page.chunk(verb).tokens.start;
        // Adverbs and a closing comma before the verb are no part of the phrase.
        let mut closed = false;
        while at > first {
            match kind(at - 1) {
                ChunkKind::Adverb => at -= 1,
                // "The ministry |last year| accused", "the army |Friday| said"
                ChunkKind::Noun
                    if at - 1 > first
                        && matches!(
                            kind(at - 2),
                            ChunkKind::Noun | ChunkKind::Mark(Kind::Comma)
                        )
                        && self.is_when(at - 1)
                        && !self.is_when(at - 2)
                        && !closed =>
                {
                    at -= 1;
                }
                // "Boko Haram, a jihadist group, |on Monday| urged"
                ChunkKind::Noun
                    if at >= first + 4
                        && kind(at - 2) == ChunkKind::Preposition
                        && kind(at - 3) == ChunkKind::Mark(Kind::Comma)
                        && page.text.is(
                            page.chunk(at - 2).tokens.start,
                            words!["on", "in", "during", "at"],
                        )
                        && self.is_when(at - 1)
                        && !closed =>
                {
                    at -= 2;
                }
                ChunkKind::Mark(Kind::Comma) if !closed => {
                    closed = true;
                    at -= 1;
                }
                ChunkKind::Mark(Kind::Close) => {
                    // "the army (IDF) said"
                    break;
                }
                // "the general – who fled in May – |said|"
                ChunkKind::Mark(Kind::Dash) if !closed => {
                    let open = (first + 1..at - 1)
                        .rev()
                        .take(24)
                        .take_while(|&c| {
                            !matches!(kind(c), ChunkKind::Mark(Kind::Stop | Kind::Quote))
                        })
                        .find(|&c| kind(c) == ChunkKind::Mark(Kind::Dash))?;
                    at = open;
                }
                _ => break,
            }
            end = page.chunk(at).tokens.start;
        }
        if at == first {
            return None;
        }
        // "the mayor, who …, said" and "X, who said": the relative pronoun stands for the noun before it.
        if kind(at - 1) == ChunkKind::Wh {
            let who = page.text.word(page.chunk(at - 1).head);
            if !matches!(who, "who" | "which") || at - 1 == first {
                return None;
            }
            let mut noun = at - 1;
            if kind(noun - 1) == ChunkKind::Mark(Kind::Comma) {
                noun -= 1;
            }
            return self.phrase_back(noun, first, page.chunk(noun).tokens.start);
        }
        let start = self.conjoined(at, first, closed);
        if let Some(earlier) = start {
            return self.subject_before(earlier, range);
        }
        let phrase = if closed {
            self.before_aside(at, first)
                .or_else(|| self.over_commas(at, first, end))?
        } else {
            self.phrase_back(at, first, end)
                .or_else(|| self.person_before(end))?
        };
        let phrase = self.with_joined_adjective(phrase, first);
        (phrase.start >= range.start).then(|| self.without_day(phrase))
    }

    /// "|legal and| military experts", "|the political and| military wings": adjectives that are joined in front of the noun.
    fn with_joined_adjective(&self, phrase: Tokens, first: usize) -> Tokens {
        let page = self.page;
        let Some(noun) = page.chunk_of(phrase.start).filter(|&c| c >= first + 2) else {
            return phrase;
        };
        let adjective = page.chunk(noun - 2);
        let joined = page.chunk(noun - 1).kind == ChunkKind::Conjunction
            && adjective.kind == ChunkKind::Adjective
            && (noun == first + 2
                || matches!(
                    page.chunk(noun - 3).kind,
                    ChunkKind::Mark(Kind::Comma | Kind::Quote)
                ));
        if joined {
            adjective.tokens.start..phrase.end
        } else {
            phrase
        }
    }

    /// "The agency |on Monday|", "the army |late on Friday|": the day behind a subject is no part of it.
    fn without_day(&self, phrase: Tokens) -> Tokens {
        let page = self.page;
        let mut end = phrase.end;
        // "people seized on Monday": the day is that of the participle.
        if page.grammar.tags[phrase.clone()]
            .iter()
            .any(|t| matches!(t, Tag::Verb(_)))
        {
            return phrase;
        }
        while let Some(c) = page.chunk_of(end - 1).filter(|_| end > phrase.start + 1) {
            let chunk = page.chunk(c);
            let start = chunk.tokens.start;
            let first = page.text.word(start);
            let cut = match chunk.kind {
                ChunkKind::Noun if start > phrase.start && (self.is_when(c) || self.is_year(c)) => {
                    true
                }
                ChunkKind::Preposition => {
                    end < phrase.end && matches!(first, "on" | "in" | "since" | "by")
                }
                ChunkKind::Adverb => end < phrase.end && matches!(first, "late" | "early"),
                _ => false,
            };
            if !cut || start <= phrase.start {
                break;
            }
            end = start;
        }
        phrase.start..end
    }

    /// "in |2014|"
    fn is_year(&self, chunk: usize) -> bool {
        let chunk = self.page.chunk(chunk);
        chunk.tokens.len() == 1 && is_year(self.page.text.word(chunk.head))
    }

    /// A person whose name ends before token `end`, where the grammar takes it for something else.
    fn person_before(&self, end: usize) -> Option<Tokens> {
        let person = self.found.people.at(end.checked_sub(1)?)?;
        (person.tokens.end == end).then(|| person.tokens.clone())
    }

    /// "|The army|, in a statement signed by its spokesman, Ann Lund, |said|": what opens the sentence, where a preposition opens the
    /// aside behind it.
    fn before_aside(&self, at: usize, first: usize) -> Option<Tokens> {
        let page = self.page;
        let comma = (first..at)
            .take(8)
            .find(|&c| page.chunk(c).kind == ChunkKind::Mark(Kind::Comma))?;
        let opens = page.chunk(first).kind == ChunkKind::Noun
            && comma + 2 < at
            && page.chunk(comma + 1).kind == ChunkKind::Preposition
            && matches!(
                page.text.word(page.chunk(comma + 1).tokens.start),
                "in" | "through" | "via" | "on" | "during" | "at" | "by"
            )
            && (first..comma)
                .all(|c| matches!(page.chunk(c).kind, ChunkKind::Noun | ChunkKind::Preposition));
        let end = page.chunk(comma).tokens.start;
        let phrase = opens
            .then(|| self.phrase_back(comma, first, end))
            .flatten()?;
        (phrase.start == page.chunk(first).tokens.start
            && self.can_speak(&phrase, Shape::Finite, false)
            && !self.is_when(first))
        .then_some(phrase)
    }

    /// "Jane Doe, 38, a nurse |said|", "the mayor, who fled the city in May, |said|": back over what the commas hold.
    fn over_commas(&self, at: usize, first: usize, end: usize) -> Option<Tokens> {
        let page = self.page;
        let kind = |c: usize| page.chunk(c).kind;
        let mut best: Option<Tokens> = None;
        let mut i = at;
        for _ in 0..60 {
            if i <= first {
                break;
            }
            i -= 1;
            match kind(i) {
                ChunkKind::Mark(Kind::Quote | Kind::Colon | Kind::Semicolon | Kind::Stop) => break,
                ChunkKind::Mark(Kind::Comma)
                    if i > first
                        && matches!(
                            kind(i - 1),
                            ChunkKind::Noun | ChunkKind::Mark(Kind::Close)
                        ) =>
                {
                    let Some(phrase) = self.phrase_back(i, first, page.chunk(i).tokens.start)
                    else {
                        continue;
                    };
                    let start = page.chunk_of(phrase.start)?;
                    // "in Paris, |said|": a noun that a preposition or verb governs is inside the aside.
                    let governed = start > first
                        && matches!(kind(start - 1), ChunkKind::Preposition | ChunkKind::Verb);
                    if governed && best.is_none() {
                        continue;
                    }
                    if governed {
                        break;
                    }
                    let whole = phrase.start..end;
                    let noun = page.chunk(start);
                    let age = page.text.tokens[noun.head].kind == Kind::Number;
                    // "Jane Doe, a nurse, mother of two,": a name before a further comma is the one that is described.
                    let named = page.text.tokens[noun.head].is_capital();
                    if best.is_some() && !named {
                        break;
                    }
                    best = Some(whole);
                    if named && !age {
                        break;
                    }
                }
                _ => {}
            }
        }
        best
    }

    /// "X said A and |warned|": the verb before the conjunction, whose subject this verb has too.
    fn conjoined(&self, at: usize, first: usize, closed: bool) -> Option<usize> {
        if closed || at == first || self.page.chunk(at - 1).kind != ChunkKind::Conjunction {
            return None;
        }
        // A cue of the sentence so far takes precedence over verbs inside its content.
        let start = self.page.chunk(at - 1).tokens.start;
        let cue = self
            .cues
            .iter()
            .rev()
            .find(|c| c.tokens.end <= start && c.shape == Shape::Finite && c.speaker.is_some());
        if let Some(cue) = cue {
            return Some(cue.chunk);
        }
        (first..at).rev().take(20).find(|&c| {
            let chunk = self.page.chunk(c);
            chunk.kind == ChunkKind::Verb && chunk.group.finite
        })
    }

    /// "a focal issue for |leaders| who said": people in front of "who", hanging on what is none.
    fn who_of(&self, at: usize, first: usize) -> bool {
        let people = Lists::PEOPLE
            .or(Lists::TITLE)
            .or(Lists::SOURCE)
            .or(Lists::BODY);
        let of = |c: usize| {
            let head = self.page.chunk(c).head;
            self.page.text.tokens[head].lists.any(people)
                || self.page.text.tokens[head].is_capital()
        };
        let who =
            self.page.grammar.chunks.get(at + 1).is_some_and(|c| {
                c.kind == ChunkKind::Wh && self.page.text.is(c.head, words!["who"])
            });
        who && of(at) && at >= first + 2 && !of(at - 2)
    }

    /// "a curfew" of "a curfew on Baghdad on Friday": what the prepositions in front of chunk `at` hang on.
    fn root(&self, at: usize, first: usize) -> usize {
        let kind = |c: usize| self.page.chunk(c).kind;
        let mut at = at;
        while at >= first + 2
            && kind(at - 1) == ChunkKind::Preposition
            && kind(at - 2) == ChunkKind::Noun
        {
            at -= 2;
        }
        at
    }

    /// The noun phrase that ends before chunk `at`.
    fn phrase_back(&self, at: usize, first: usize, end: usize) -> Option<Tokens> {
        let page = self.page;
        let kind = |c: usize| page.chunk(c).kind;
        let (mut i, mut best) = (at, None);
        let mut steps = 0;
        while i > first && steps < 40 {
            steps += 1;
            i -= 1;
            match kind(i) {
                ChunkKind::Noun => {
                    best = Some(i);
                    if i == first {
                        break;
                    }
                    match kind(i - 1) {
                        // "the mayor of Kyiv": on to what the preposition hangs on.
                        ChunkKind::Preposition
                            if self.hangs_on(i - 1, first)
                                && !self.opens_clause(i - 1)
                                && !self.who_of(i, first) =>
                        {
                            i -= 1
                        }
                        ChunkKind::Conjunction
                            if i >= first + 2
                                && kind(i - 2) == ChunkKind::Noun
                                && !self.is_object(self.root(i - 2, first), first)
                                && !page.text.tokens[page.chunk(i - 2).head]
                                    .lists
                                    .any(Lists::CALENDAR) =>
                        {
                            i -= 1
                        }
                        ChunkKind::Conjunction
                            if i >= first + 3
                                && kind(i - 2) == ChunkKind::Mark(Kind::Comma)
                                && kind(i - 3) == ChunkKind::Noun
                                && i >= first + 5
                                && kind(i - 4) == ChunkKind::Mark(Kind::Comma) =>
                        {
                            i -= 2;
                        }
                        ChunkKind::Verb => match self.relative(i - 1, first) {
                            Some(noun_end) => {
                                i = noun_end;
                                if i > first && kind(i - 1) == ChunkKind::Mark(Kind::Comma) {
                                    i -= 1;
                                }
                            }
                            None if self.reduced(i - 1, first) => i -= 1,
                            None => break,
                        },
                        ChunkKind::Adjective
                            if i >= first + 2 && kind(i - 2) == ChunkKind::Noun =>
                        {
                            i -= 1
                        }
                        ChunkKind::Mark(Kind::Open) => i -= 1,
                        // "Magen David Adom (MDA) |emergency service|"
                        ChunkKind::Mark(Kind::Close)
                            if i >= first + 4
                                && kind(i - 3) == ChunkKind::Mark(Kind::Open)
                                && kind(i - 4) == ChunkKind::Noun
                                && page.grammar.tags[page.chunk(i).tokens.start]
                                    != Tag::Determiner =>
                        {
                            i -= 3;
                        }
                        _ => break,
                    }
                }
                // The preposition of a phrase before which a noun stands, and what else may stand inside a noun phrase.
                ChunkKind::Adverb | ChunkKind::Adjective | ChunkKind::Preposition => {}
                ChunkKind::Mark(Kind::Close | Kind::Open) => {}
                // "Sen. Ann Lund (D-Ill.) said"
                ChunkKind::Mark(Kind::Stop)
                    if i + 1 < at && kind(i + 1) == ChunkKind::Mark(Kind::Close) => {}
                ChunkKind::Verb => match self.relative(i, first) {
                    Some(pronoun) => {
                        i = pronoun;
                        if i > first && kind(i - 1) == ChunkKind::Mark(Kind::Comma) {
                            i -= 1;
                        }
                    }
                    None if self.reduced(i, first) => {}
                    None => break,
                },
                _ => break,
            }
        }
        let noun = best?;
        let start = page.chunk(noun).tokens.start;
        // "In Kabul police said" is rare; a phrase that a preposition governs is no subject.
        (start < end).then_some(start..end)
    }

    /// "It fled |after| the ministry accused": a preposition that opens a clause here.
    fn opens_clause(&self, at: usize) -> bool {
        let word = self.page.text.word(self.page.chunk(at).tokens.start);
        matches!(word, "since" | "after" | "before" | "until" | "till")
    }

    /// Whether the preposition at chunk `at` belongs to a noun before it.
    fn hangs_on(&self, at: usize, first: usize) -> bool {
        at > first
            && match self.page.chunk(at - 1).kind {
                ChunkKind::Noun => true,
                ChunkKind::Adjective => {
                    at >= first + 2 && self.page.chunk(at - 2).kind == ChunkKind::Noun
                }
                ChunkKind::Verb => {
                    self.reduced(at - 1, first) || self.relative(at - 1, first).is_some()
                }
                ChunkKind::Mark(Kind::Close) => true,
                ChunkKind::Adverb => {
                    at >= first + 2 && self.page.chunk(at - 2).kind == ChunkKind::Noun
                }
                _ => false,
            }
    }

    /// Whether noun chunk `at` is the object of a verb: then no list goes on over it.
    fn is_object(&self, at: usize, first: usize) -> bool {
        at > first
            && self.page.chunk(at - 1).kind == ChunkKind::Verb
            && self.page.chunk(at - 1).group.finite
    }

    /// "officials speaking on …", "a man wounded in …": a participle behind its noun.
    fn reduced(&self, verb: usize, first: usize) -> bool {
        if verb == first {
            return false;
        }
        let chunk = self.page.chunk(verb);
        // "The leader |said| world powers had pledged": a cue with a subject of its own.
        if self
            .cues
            .iter()
            .any(|c| c.chunk == verb && c.shape == Shape::Finite && c.speaker.is_some())
        {
            return false;
        }
        let token = &self.page.text.tokens[chunk.head];
        // "a doctor posted in the town |said|": a past form that can be a participle.
        let past = chunk.group.form == Form::Past
            && chunk.tokens.len() == 1
            && token.pos.any(Pos::PARTICIPLE)
            && self
                .page
                .chunk_of(chunk.tokens.end)
                .is_some_and(|c| self.page.chunk(c).kind == ChunkKind::Preposition);
        let passive = chunk.group.passive && chunk.tokens.len() == 1;
        let participle = chunk.group.form == Form::Gerund || passive || past;
        participle
            && chunk.tokens.len() <= 2
            && !chunk.group.infinitive
            && self.page.chunk(verb - 1).kind == ChunkKind::Noun
    }

    /// "who saw": the chunk behind the noun that a relative clause with verb `verb` describes.
    fn relative(&self, verb: usize, first: usize) -> Option<usize> {
        let mut i = verb;
        while i > first && self.page.chunk(i - 1).kind == ChunkKind::Adverb {
            i -= 1;
        }
        if i <= first {
            return None;
        }
        let chunk = self.page.chunk(i - 1);
        let pronoun = match chunk.kind {
            ChunkKind::Wh => matches!(self.page.text.word(chunk.head), "who" | "which" | "whose"),
            ChunkKind::That => i >= first + 2 && self.page.chunk(i - 2).kind == ChunkKind::Noun,
            _ => false,
        };
        (pronoun && i - 1 > first).then_some(i - 1)
    }

    /// The subject of "saying", "adding": the noun directly before, else the speaker of the clause before.
    pub(super) fn subject_of_participle(&self, chunk: usize, range: &Tokens) -> Option<Tokens> {
        let page = self.page;
        let first = page.sentence_chunks(chunk).start;
        let message = |t: &Tokens| {
            [t.start, t.end - 1].iter().any(|&at| {
                let head = page.chunk_of(at).map_or(at, |c| page.chunk(c).head);
                page.text.tokens[head].lists.any(Lists::MEDIUM)
                    && !page.text.tokens[head].is_capital()
            })
        };
        if chunk > first && page.chunk(chunk - 1).kind == ChunkKind::Noun {
            let noun = self.phrase_back(chunk, first, page.chunk(chunk).tokens.start);
            match noun {
                Some(noun)
                    if !message(&noun) && self.can_speak(&noun, Shape::Participle, false) =>
                {
                    return Some(noun);
                }
                _ => {}
            }
        }
        // "|The mayor|, saying that it was a crime, left"
        let comma = chunk > first + 1
            && page.chunk(chunk - 1).kind == ChunkKind::Mark(Kind::Comma)
            && page.chunk(chunk - 2).kind == ChunkKind::Noun
            && !(first..chunk).any(|c| page.chunk(c).kind == ChunkKind::Verb);
        if comma {
            let noun = self.phrase_back(chunk - 1, first, page.chunk(chunk - 1).tokens.start);
            if let Some(noun) = noun
                && noun.start == page.chunk(first).tokens.start
                && self.can_speak(&noun, Shape::Participle, false)
            {
                return Some(noun);
            }
        }
        // "people shouting at the convoy and calling him a thief": the noun that the first participle describes.
        if chunk > first && page.chunk(chunk - 1).kind == ChunkKind::Conjunction {
            let other = (first..chunk)
                .rev()
                .take(8)
                .find(|&c| page.chunk(c).kind == ChunkKind::Verb);
            if let Some(other) = other.filter(|&c| self.reduced(c, first)) {
                let phrase = self.phrase_back(other, first, page.chunk(other).tokens.start);
                if phrase.as_ref().is_some_and(|p| !message(p)) {
                    return phrase;
                }
            }
        }
        let start = page.chunk(chunk).tokens.start;
        for cue in self.cues.iter().rev().filter(|c| c.tokens.end <= start) {
            if cue.speaker.is_some() {
                return cue.speaker.clone();
            }
            // "“Q,” said |Ann Lund|, adding that …"
            let behind = (cue.shape == Shape::Finite)
                .then(|| self.noun_behind(cue.tokens.end, start))
                .flatten();
            if let Some(behind) = behind.filter(|b| self.can_speak(b, Shape::Finite, true)) {
                // "said one survivor, |Ali Nasser|, adding"
                let apposed = self.apposition(behind.end, start).max(behind.end);
                return Some(behind.start..apposed);
            }
        }
        let verb = (first..chunk).rev().take(30).find(|&c| {
            let chunk = page.chunk(c);
            chunk.kind == ChunkKind::Verb && chunk.group.finite
        })?;
        self.subject_before(verb, range)
            .or_else(|| self.opening_name(first, verb))
    }

    /// "|Sen. Ann Lund|, R-Ill., who faces a tough race, dropped the bill, saying": the name that opens the sentence, where commas
    /// part it from its verb.
    fn opening_name(&self, first: usize, verb: usize) -> Option<Tokens> {
        let chunk = self.page.chunk(first);
        let comma = first + 1 < verb
            && self.page.chunk(first + 1).kind == ChunkKind::Mark(Kind::Comma)
            && self.page.chunk(verb - 1).kind == ChunkKind::Mark(Kind::Comma);
        let named = chunk.kind == ChunkKind::Noun && self.found.people.at(chunk.head).is_some();
        (comma && named).then(|| chunk.tokens.clone())
    }

    /// The noun phrase that begins at token `at`, with what hangs on it: "Jane Doe, the mayor of Kyiv".
    pub(super) fn noun_behind(&self, at: usize, limit: usize) -> Option<Tokens> {
        let page = self.page;
        let mut c = page.chunk_of(at)?;
        let start = page.chunk(c).tokens.start.max(at);
        if page.chunk(c).kind != ChunkKind::Noun {
            return None;
        }
        let mut end = page.chunk(c).tokens.end;
        c += 1;
        let last = page.grammar.chunks.len();
        let kind = |c: usize| page.grammar.chunks.get(c).map(|c| c.kind);
        let mut steps = 0;
        while c < last && page.chunk(c).tokens.start < limit && steps < 20 {
            steps += 1;
            let noun_next =
                kind(c + 1) == Some(ChunkKind::Noun) && page.chunk(c + 1).tokens.start < limit;
            match page.chunk(c).kind {
                ChunkKind::Preposition
                    if noun_next
                        && (!self.is_modifier(c)
                            || page.text.word(page.chunk(c).head) == "from"
                                && !self.is_when(c + 1)) =>
                {
                    c += 1;
                }
                ChunkKind::Conjunction if noun_next && !self.verb_behind(c + 1, limit) => c += 1,
                ChunkKind::Adjective if kind(c + 1) == Some(ChunkKind::Preposition) => {}
                ChunkKind::Mark(Kind::Open) => {
                    // "(IDF)"
                    while c < last
                        && page.chunk(c).tokens.start < limit
                        && kind(c) != Some(ChunkKind::Mark(Kind::Close))
                    {
                        c += 1;
                    }
                }
                _ => break,
            }
            if c < last && page.chunk(c).tokens.start < limit {
                end = page.chunk(c).tokens.end;
            }
            c += 1;
        }
        Some(start..end.min(limit))
    }

    /// Whether a finite verb follows noun chunk `noun` directly: the noun begins a clause.
    pub(super) fn verb_behind(&self, noun: usize, limit: usize) -> bool {
        let mut c = noun + 1;
        while let Some(chunk) = self.page.grammar.chunks.get(c) {
            if chunk.tokens.start >= limit {
                return false;
            }
            match chunk.kind {
                ChunkKind::Verb => {
                    return chunk.group.finite && !(chunk.group.passive && chunk.tokens.len() == 1);
                }
                ChunkKind::Preposition | ChunkKind::Noun | ChunkKind::Adverb => c += 1,
                _ => return false,
            }
        }
        false
    }

    /// Whether what stands in `phrase` can speak: not "it" of weather, no date, no question word.
    pub(super) fn can_speak(&self, phrase: &Tokens, shape: Shape, core: bool) -> bool {
        let page = self.page;
        let Some(chunk) = page.chunk_of(phrase.start) else {
            return false;
        };
        let head = page.chunk(chunk).head;
        let token = &page.text.tokens[head];
        if token.lists.any(Lists::CALENDAR) && !token.is_capital()
            || token.lists.any(Lists::WEEKDAY)
        {
            return false;
        }
        let word = page.text.word(head);
        if matches!(
            word,
            "which" | "what" | "this" | "that" | "there" | "This" | "That" | "There" | "What"
        ) {
            return false;
        }
        if !core && !self.is_speaker(head) {
            return false;
        }
        let number = shape == Shape::Participle && page.grammar.tags[head] == Tag::Number;
        !number && (!token.pos.any(Pos::WH) || token.is_capitals())
    }

    /// Whether a noun names people or bodies, or what they write: everything else only "says" by way of plain verbs of saying.
    fn is_speaker(&self, head: usize) -> bool {
        let token = &self.page.text.tokens[head];
        const SPEAKS: Lists = Lists::SOURCE
            .or(Lists::BODY)
            .or(Lists::TITLE)
            .or(Lists::PEOPLE)
            .or(Lists::MEDIUM);
        #[rustfmt::skip]
        const WRITES: &[Spelling] = words![
            "one", "many", "some", "others", "both", "all", "critics", "supporters", "opponents", "voters", "leaders", "countries",
            "nations", "governments", "parties", "sides", "suit", "lawsuit", "complaint", "affidavit", "indictment", "filing",
            "petition", "warrant", "ruling", "transcript", "memo", "note", "letter", "study", "survey", "poll", "paper",
            "communique", "declaration", "manifesto", "leaflet", "pamphlet", "memoir", "autopsy", "dossier", "cable",
        ];
        token.is_capital()
            || token.lists.any(SPEAKS)
            || self.page.grammar.tags[head] == Tag::Pronoun
            || self.page.text.is(head, WRITES)
    }
}
