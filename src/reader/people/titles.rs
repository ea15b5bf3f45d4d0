//! Offices, ranks and roles: where their words begin and end, and the body and country that they belong to.

use super::names::is_nominal;
use crate::lexicon::lists::TitleWord;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Shape, Token};
use crate::record::Role;

/// Words of the list of titles in the text.
#[derive(Debug, Clone)]
pub(super) struct TitleAt {
    pub(super) tokens: Tokens,
    pub(super) word: TitleWord,
    pub(super) plural: bool,
}

/// A title with all that belongs to it: "former head of the state security service".
#[derive(Debug, Clone)]
pub(super) struct Title {
    pub(super) tokens: Tokens,
    /// The words of the list: "police chief".
    pub(super) entry: Tokens,
    /// The last word of the office: "head".
    pub(super) head: usize,
    pub(super) word: TitleWord,
}

/// The most words that an office has before its head, and behind it.
const BEFORE: usize = 10;

pub(super) struct Titles<'p, 'a> {
    pub(super) page: &'p Page<'a>,
    pub(super) found: &'p Findings,
    pub(super) sentence: Tokens,
    pub(super) headline: bool,
    /// Those of the sentence, in order.
    pub(super) all: Vec<TitleAt>,
}

impl<'p, 'a> Titles<'p, 'a> {
    pub(super) fn word(&self, at: usize) -> &'a str {
        if self.sentence.contains(&at) {
            self.page.text.word(at)
        } else {
            ""
        }
    }

    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        self.sentence
            .contains(&at)
            .then(|| self.page.grammar.tags[at])
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.sentence
            .contains(&at)
            .then(|| self.page.text.tokens[at].kind)
    }

    /// Looks the titles of a sentence up.
    pub(super) fn read(&mut self) {
        self.all.clear();
        let (mut at, text) = (self.sentence.start, &self.page.text);
        let may = |t: &Token| t.lists.any(Lists::TITLE) || t.shape.any(Shape::HYPHEN);
        loop {
            at = text.find(at..self.sentence.end, may);
            if at == self.sentence.end {
                break;
            }
            match self.title_at(at) {
                Some(title) => {
                    at = title.tokens.end;
                    self.all.push(title);
                }
                None => at += 1,
            }
        }
    }

    /// The longest title at token `at`; "ex-president" and "then-Prime Minister" are titles too.
    fn title_at(&self, at: usize) -> Option<TitleAt> {
        let text = &self.page.text;
        let token = &text.tokens[at];
        let lists = &text.lexicon.lists;
        let limit = self.sentence.end;
        if token.lists.any(Lists::TITLE) {
            let capital = token.is_capital();
            let fits = |word: &TitleWord| {
                capital
                    || word.head
                    || !word.rank && !word.courtesy && word.role != Role::ReligiousLeader
            };
            // "his military secretary |General| X": a capital begins a rank of its own.
            let split = |length: usize| {
                !capital
                    && text.tokens[at + 1..at + length]
                        .iter()
                        .any(|t| matches!(t.text(text.source), "General" | "Admiral" | "Marshal"))
            };
            let found = text
                .matches(&lists.titles, at, limit)
                .find(|m| fits(m.value) && !split(m.length))?;
            let tokens = at..at + found.length;
            let plural = self.is_plural(tokens.end - 1);
            return Some(TitleAt {
                tokens,
                word: *found.value,
                plural,
            });
        }
        if !token.shape.any(Shape::HYPHEN) {
            return None;
        }
        let word = text.word(at);
        let (prefix, tail) = word.rsplit_once(['-', '‑'])?;
        if !PREFIXES.iter().any(|p| prefix.eq_ignore_ascii_case(p)) {
            return None;
        }
        let first = text.lexicon.word_id(tail);
        if !text.lexicon.word(first).lists.any(Lists::TITLE) {
            return None;
        }
        let ids = move |i: usize| match i {
            0 => Some(first),
            _ => (at + i < limit).then(|| text.tokens[at + i].word),
        };
        let found = lists
            .titles
            .matches(ids, |_, _| true)
            .find(|m| m.value.head)?;
        let tokens = at..at + found.length;
        let plural = self.is_plural(tokens.end - 1);
        Some(TitleAt {
            tokens,
            word: *found.value,
            plural,
        })
    }

    pub(super) fn is_plural(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        token.pos.any(Pos::PLURAL) && !token.pos.any(Pos::NOUN)
            || matches!(
                self.word(at),
                "Sens." | "Reps." | "Messrs." | "Messrs" | "Gens." | "Cols." | "Govs."
            )
    }

    /// `'s`, and the bare apostrophe of "the Houthis' spokesman".
    pub(super) fn is_genitive(&self, at: usize) -> bool {
        let tokens = &self.page.text.tokens;
        match self.kind(at) {
            Some(Kind::Genitive) => true,
            Some(Kind::Quote) => {
                at > self.sentence.start
                    && matches!(self.word(at), "'" | "’")
                    && !tokens[at].shape.any(Shape::SPACE_BEFORE)
                    && self.word(at - 1).ends_with(['s', 'S'])
                    && self.kind(at + 1) == Some(Kind::Word)
                    && tokens[at + 1].shape.any(Shape::SPACE_BEFORE)
            }
            _ => false,
        }
    }

    /// The title that ends at token `end`.
    pub(super) fn ending_at(&self, end: usize) -> Option<&TitleAt> {
        let after = self.all.partition_point(|t| t.tokens.end < end);
        self.all.get(after).filter(|t| t.tokens.end == end)
    }

    /// "Colonel |(ret.)| X", "General |(Res.)| X": where the note between a rank and a name begins.
    pub(super) fn before_note(&self, at: usize) -> usize {
        if at <= self.sentence.start || self.kind(at - 1) != Some(Kind::Close) {
            return at;
        }
        let open = (self.sentence.start.max(at.saturating_sub(5))..at)
            .rev()
            .find(|&i| self.kind(i) == Some(Kind::Open));
        let note = |i: usize| {
            let word = self.word(i).trim_end_matches('.');
            [
                "ret", "retd", "res", "retired", "reserve", "reserves", "rtd",
            ]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
        };
        open.filter(|&open| note(open + 1)).unwrap_or(at)
    }

    /// The first title that begins at or behind `from`.
    pub(super) fn first_from(&self, from: usize) -> usize {
        self.all.partition_point(|t| t.tokens.start < from)
    }

    /// "|former Ukrainian energy| minister": where the words before a title begin that belong to it.
    pub(super) fn start(&self, title: &TitleAt) -> usize {
        let mut start = title.tokens.start;
        let limit = self.sentence.start.max(start.saturating_sub(BEFORE));
        while start > limit {
            let at = start - 1;
            // "army spokesman |Maj. Gen.| X" bears two titles.
            let other = title.word.rank && self.ending_at(start).is_some_and(|t| t.word.head);
            if other || !self.leads(at, at > limit) || self.breaks_before(start) {
                break;
            }
            start = at;
        }
        // "Cybersecurity expert and journalist X"
        if start > limit + 1
            && self.word(start - 1) == "and"
            && let Some(before) = self
                .ending_at(start - 1)
                .filter(|t| t.word.head && !t.plural)
        {
            let first = self.start(before);
            let the = first > self.sentence.start
                && self.tag(first - 1) == Some(Tag::Determiner)
                && matches!(self.word(first - 1), "the" | "The");
            if !the {
                return first;
            }
        }
        while start < title.tokens.start
            && (self.is_genitive(start) || self.is_headline_verb(start))
        {
            start += 1;
        }
        start
    }

    /// "further strikes |US President|": common nouns before a name are the clause's own.
    fn breaks_before(&self, start: usize) -> bool {
        let text = &self.page.text;
        let (before, token) = (&text.tokens[start - 1], &text.tokens[start]);
        if before.kind != Kind::Word || before.is_capital() {
            return false;
        }
        let kind = |at: usize| {
            let token = &text.tokens[at];
            let modifier = token
                .lists
                .any(Lists::TITLE_MODIFIER)
                .then(|| text.longest(&text.lexicon.lists.title_modifiers, at, at + 1));
            modifier.flatten().map_or("", |m| *m.value)
        };
        // "the inquiry |former minister| faces": what was comes first in its phrase.
        let past = !token.is_capital() && kind(start) == "temporal" && kind(start - 1).is_empty();
        let sandwiched = start > self.sentence.start + 1 && text.tokens[start - 2].is_capital();
        past || token.is_capital() && !sandwiched && matches!(kind(start - 1), "" | "domain")
    }

    /// Whether the word at `at` can stand before a title and belong to it.
    fn leads(&self, at: usize, more: bool) -> bool {
        const CLOSED: Pos = Pos::DETERMINER
            .or(Pos::POSSESSIVE)
            .or(Pos::PRONOUN)
            .or(Pos::MODAL);
        let token = &self.page.text.tokens[at];
        // "BEIRUT" on a line of its own before the text: a dateline.
        if token.is_capitals() && self.breaks_line(at) {
            return false;
        }
        match token.kind {
            Kind::Genitive | Kind::Quote if self.is_genitive(at) => more && self.is_owner(at - 1),
            Kind::Word => {
                let calendar = token.lists.any(Lists::MONTH.or(Lists::WEEKDAY));
                let closed = token.pos.any(CLOSED) && !token.is_capitals();
                !calendar && !closed && self.is_attribute(at)
            }
            _ => false,
        }
    }

    /// Whether a line ends behind token `at`.
    fn breaks_line(&self, at: usize) -> bool {
        let tokens = &self.page.text.tokens;
        let (end, next) = (
            tokens[at].end as usize,
            tokens.get(at + 1).map_or(0, |t| t.start as usize),
        );
        next > end + 1 && self.page.text.source[end..next].contains('\n')
            || next == end + 1 && self.page.text.source.as_bytes()[end] == b'\n'
    }

    /// A word before a noun: "|former| |defence| minister", "|US| envoy"; no verb, no preposition.
    fn is_attribute(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        let modifier = token.lists.any(Lists::TITLE_MODIFIER);
        match self.page.grammar.tags[at] {
            Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective => true,
            Tag::Verb(Form::Third) => false,
            // "retired colonel" is tagged as the verb that it could be; "shot retired colonel" is no part of it.
            Tag::Verb(Form::Past) => {
                modifier && !self.tag(at.wrapping_sub(1)).is_some_and(Tag::is_nominal)
            }
            Tag::Verb(_) => {
                modifier
                    || token.is_capital() && token.lists.any(Lists::ORGANISATION.or(Lists::MEDIUM))
            }
            Tag::Preposition | Tag::Conjunction | Tag::Subordinator | Tag::Wh | Tag::Number => {
                false
            }
            Tag::Adverb => modifier,
            _ => modifier || token.is_capital(),
        }
    }

    /// A word of a name or noun that owns what follows: "|Ukraine|'s", "|the army|'s".
    fn is_owner(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        token.kind == Kind::Word
            && !token.lists.any(Lists::WEEKDAY)
            && (is_nominal(self.page.grammar.tags[at]) || token.is_capital())
    }

    fn is_headline_verb(&self, at: usize) -> bool {
        self.headline && self.page.text.tokens[at].pos.any(Pos::THIRD)
    }

    /// The title that stands as an apposition at `at`, behind a comma: "|a former FBI agent|", "|Kyiv's mayor|".
    pub(super) fn apposition(&self, at: usize) -> Option<Title> {
        let mut start = at;
        while matches!(
            self.word(start),
            "now"
                | "then"
                | "currently"
                | "formerly"
                | "previously"
                | "also"
                | "himself"
                | "herself"
                | "once"
                | "another"
                | "both"
                | "is"
                | "as"
                | "the"
                | "a"
                | "an"
                | "his"
                | "her"
                | "their"
                | "its"
                | "one"
                | "who"
                | "was"
                | "perhaps"
                | "long"
                | "only"
        ) {
            // "one of the leaders of"
            if self.word(start) == "one" {
                if self.word(start + 1) != "of" {
                    break;
                }
                start += 1;
            }
            start += 1;
            if start > at + 4 {
                return None;
            }
        }
        let title = self.phrase(start)?;
        let owned = |i: usize| self.is_genitive(i);
        let definite = (at..start).any(|i| {
            matches!(
                self.word(i),
                "the" | "a" | "an" | "its" | "their" | "his" | "her"
            )
        }) || (start..title.head).any(owned);
        // "After talks with Ann Lund, the president said …" is another person.
        let verb = matches!(self.tag(title.tokens.end), Some(tag) if tag.is_finite() || matches!(tag, Tag::Verb(_)));
        (!(definite && verb)).then_some(title)
    }

    /// The noun phrase at `start` whose head is a title, with its complement.
    pub(super) fn phrase(&self, start: usize) -> Option<Title> {
        let first = self.first_from(start);
        for title in &self.all[first..] {
            if title.tokens.start > start + BEFORE || !self.is_phrase(start, title.tokens.start) {
                return None;
            }
            let mut end = title.tokens.end;
            // "head of emergency |medicine|": the list's entry ends in the middle of what the office is of.
            let of = (title.tokens.start..end).any(|i| self.word(i) == "of");
            while of
                && self.kind(end) == Some(Kind::Word)
                && !self.is_person(end)
                && matches!(self.tag(end), Some(Tag::Noun | Tag::Plural))
            {
                end += 1;
            }
            // "opposition activists said" is no apposition to one person.
            let subject =
                self.word(end - 1) == "major" && title.tokens.start > start && title.word.rank
                    || self.word(end - 1) == "major"
                        && title.tokens.len() == 1
                        && title.tokens.start > start;
            if title.plural || subject {
                continue;
            }
            if !title.word.head || title.word.courtesy {
                // "a Lt. Col. in the reserve"
                let rank = title.word.rank && matches!(self.word(end), "in" | "of" | "with");
                if !rank {
                    continue;
                }
            }
            // "police chief's", "defence ministry", "security guard company": the head stands behind.
            let goes_on = match (self.kind(end), self.tag(end)) {
                (Some(Kind::Genitive), _) => true,
                (Some(Kind::Word), Some(Tag::Noun | Tag::Plural | Tag::Proper)) => true,
                (Some(Kind::Word), Some(Tag::Adjective)) => {
                    self.tag(end + 1).is_some_and(is_nominal)
                }
                _ => false,
            };
            if goes_on {
                if self.is_person(end) {
                    return None;
                }
                continue;
            }
            let mut limit = self.complement(end);
            // "author and former diplomat", "mother and councillor"
            if self.word(limit) == "and"
                && let Some(second) = self.coordinate(limit + 1)
            {
                limit = second;
            }
            // "a |62-year-old| police officer"
            let aged = self.page.text.tokens[start].shape.any(Shape::HYPHEN)
                && self.word(start).ends_with("-year-old")
                && start < title.tokens.start;
            return Some(Title {
                entry: title.tokens.clone(),
                tokens: start + usize::from(aged)..limit,
                head: end - 1,
                word: title.word,
            });
        }
        None
    }

    /// The end of a second office behind "and": "journalist and |former diplomat|".
    fn coordinate(&self, at: usize) -> Option<usize> {
        let start = if matches!(self.word(at), "a" | "an" | "the") {
            at + 1
        } else {
            at
        };
        let next = self.all.get(self.first_from(start))?;
        let near = next.tokens.start <= start + 3
            && self.is_phrase(start, next.tokens.start)
            && next.word.head
            && !next.plural;
        let end = next.tokens.end;
        let verb = matches!(self.tag(end), Some(tag) if tag.is_finite());
        (near && !verb && !self.is_person(end)).then(|| self.complement(end))
    }

    /// Whether the tokens can be the words before a head noun.
    fn is_phrase(&self, from: usize, to: usize) -> bool {
        (from..to).all(|i| {
            let token = &self.page.text.tokens[i];
            match token.kind {
                Kind::Genitive | Kind::Number => true,
                Kind::Quote => self.is_genitive(i),
                Kind::Word => {
                    is_nominal(self.page.grammar.tags[i])
                        || token.lists.any(Lists::TITLE_MODIFIER)
                        || matches!(
                            self.page.grammar.tags[i],
                            Tag::Number | Tag::Adverb | Tag::Verb(Form::Participle)
                        )
                        || self.word(i) == "and" && i > from
                }
                _ => false,
            }
        })
    }
}

/// What stands before a hyphen and an office: "ex-president".
const PREFIXES: [&str; 14] = [
    "ex",
    "then",
    "vice",
    "former",
    "co",
    "deputy",
    "acting",
    "interim",
    "non",
    "sub",
    "pro",
    "under",
    "self-styled",
    "soon-to-be",
];
