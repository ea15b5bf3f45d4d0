//! Offices, ranks and roles: where their words begin and end, and the body and country that they belong to.

use super::names::{Around, Sure, is_nominal, name_at, place_at};
use crate::lexicon::lists::{CountryPart, TitleWord};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Shape};
use crate::record::{CountryCode, Role};

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
const BEHIND: usize = 24;

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
        let mut at = self.sentence.start;
        while at < self.sentence.end {
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
            let found = text
                .matches(&lists.titles, at, limit)
                .find(|m| fits(m.value))?;
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

    fn is_plural(&self, at: usize) -> bool {
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

    /// The first title that begins at or behind `from`.
    fn first_from(&self, from: usize) -> usize {
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

    /// What hangs on a title behind it: "head |of the city's (KCMA) military administration|". The token after it.
    pub(super) fn complement(&self, from: usize) -> usize {
        let text = &self.page.text;
        let (mut at, mut end) = (from, from);
        let limit = self.sentence.end.min(from + BEHIND);
        while at < limit {
            let token = &text.tokens[at];
            let tag = self.page.grammar.tags[at];
            match token.kind {
                Kind::Open if at > from => {
                    // "(SBU)", "(ret.)": part of the phrase where it goes on, or where an abbreviation stands in it.
                    let Some(close) =
                        (at + 1..limit.min(at + 6)).find(|&i| text.tokens[i].kind == Kind::Close)
                    else {
                        break;
                    };
                    at = close + 1;
                    let short = close == at - 1 && text.tokens[close - 1].is_capitals();
                    if short {
                        end = at;
                    }
                    continue;
                }
                Kind::Genitive | Kind::Number => {}
                Kind::Quote if at > from && self.is_genitive(at) => {}
                Kind::Word => match tag {
                    Tag::Preposition => {
                        if !self.leads_on(at, from) {
                            break;
                        }
                        at += 1;
                        continue;
                    }
                    Tag::To if at == from => {
                        at += 1;
                        continue;
                    }
                    Tag::Determiner | Tag::Possessive => {
                        if at == from {
                            break;
                        }
                        at += 1;
                        continue;
                    }
                    Tag::Conjunction => {
                        if !self.joins(at) {
                            break;
                        }
                        at += 1;
                        continue;
                    }
                    Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Number => {
                        // "head |of Ukraine's security service| Vasyl Maliuk": a name ends the office.
                        if at == from || self.is_person(at) || token.lists.any(Lists::WEEKDAY) {
                            break;
                        }
                    }
                    Tag::Verb(Form::Gerund | Form::Participle)
                        if at > from
                            && matches!(
                                self.tag(at - 1),
                                Some(Tag::Preposition | Tag::Determiner | Tag::Noun)
                            )
                            && self.tag(at + 1).is_some_and(is_nominal) =>
                    {
                        at += 1;
                        continue;
                    }
                    _ => break,
                },
                _ => break,
            }
            at += 1;
            end = at;
        }
        end
    }

    /// A preposition by which an office is told: "head of", "adviser to", "analyst at"; not "on Monday", "in a statement".
    fn leads_on(&self, at: usize, from: usize) -> bool {
        let text = &self.page.text;
        let word = self.word(at);
        let office = matches!(
            word,
            "of" | "for"
                | "at"
                | "with"
                | "to"
                | "from"
                | "in"
                | "on"
                | "under"
                | "against"
                | "within"
                | "inside"
                | "into"
                | "near"
                | "across"
        );
        if !office
            || at > from
                && matches!(word, "to" | "from" | "with" | "under")
                && self.page.text.tokens[at - 1].kind != Kind::Word
        {
            return false;
        }
        let mut next = at + 1;
        while matches!(
            self.tag(next),
            Some(Tag::Determiner | Tag::Possessive | Tag::Adjective)
        ) {
            next += 1;
        }
        if !self.sentence.contains(&next) {
            return false;
        }
        let token = &text.tokens[next];
        if token.lists.any(Lists::MONTH.or(Lists::WEEKDAY))
            || token.kind == Kind::Number && word != "of"
        {
            return false;
        }
        let message = token.lists.any(Lists::MEDIUM)
            && matches!(word, "in" | "on" | "at" | "from")
            && matches!(
                token.text(text.source),
                "statement"
                    | "interview"
                    | "briefing"
                    | "conference"
                    | "tweet"
                    | "post"
                    | "Telegram"
                    | "Twitter"
                    | "Facebook"
                    | "news"
                    | "press"
                    | "television"
            );
        let time = matches!(
            token.text(text.source),
            "time" | "day" | "week" | "night" | "morning" | "year" | "month"
        );
        !message
            && !time
            && (self.tag(next).is_some_and(is_nominal)
                || matches!(self.tag(next), Some(Tag::Verb(Form::Gerund) | Tag::Number)))
    }

    /// "and" inside an office: "director and founder of", "Ministry of Health and Population"; not before another person.
    fn joins(&self, at: usize) -> bool {
        if !matches!(self.word(at), "and" | "&") {
            return false;
        }
        let mut next = at + 1;
        while matches!(self.tag(next), Some(Tag::Determiner | Tag::Possessive)) {
            next += 1;
        }
        if !self.tag(next).is_some_and(is_nominal) || self.is_person(next) {
            return false;
        }
        // "and the mayor of Y said": an office of its own with a verb behind is another person's.
        let other = self
            .all
            .get(self.first_from(next))
            .filter(|t| t.tokens.start <= next + 3);
        !other.is_some_and(|t| self.is_person(t.tokens.end))
    }

    /// Whether a person's name begins at `at`.
    fn is_person(&self, at: usize) -> bool {
        if !self.sentence.contains(&at) || !self.page.text.tokens[at].is_capital() {
            return false;
        }
        let titled = self.ending_at(at).is_some();
        let around = Around {
            titled,
            named_alone: false,
            headline: self.headline,
            first: false,
        };
        name_at(self.page, self.found, at, self.sentence.end, around).is_some_and(|name| {
            // "for |Merseyside| Ann Lund": the name begins later.
            let given = |i: usize| self.page.text.tokens[i].lists.any(Lists::GIVEN_NAME);
            let later = !given(at) && (at + 1..name.tokens.end - 1).any(given);
            !later && name.sure == Sure::Yes || titled && name.sure == Sure::Maybe
        })
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
            let end = title.tokens.end;
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
            return Some(Title {
                entry: title.tokens.clone(),
                tokens: start..limit,
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

    /// The body that a title names, by list or by its words.
    pub(super) fn organisation(&self, title: &Title) -> Option<Tokens> {
        self.listed_body(&title.tokens)
            .or_else(|| match (self.named_body(title), self.common_body(title)) {
                // "the |Kherson| regional administration"
                (Some(named), Some(common))
                    if common.start <= named.start && named.end <= common.end =>
                {
                    Some(common)
                }
                (named, common) => named.or(common),
            })
            .or_else(|| self.body_before(title))
    }

    /// "Security Service of Ukraine", "NATO", "Kremlin": the longest body of the lists.
    pub(super) fn listed_body(&self, tokens: &Tokens) -> Option<Tokens> {
        let text = &self.page.text;
        let lists = &text.lexicon.lists;
        let mut best: Option<Tokens> = None;
        let mut at = tokens.start;
        while at < tokens.end {
            let token = &text.tokens[at];
            let mut length = 0;
            if token.lists.any(Lists::COUNTRY)
                && let Some(country) = text
                    .longest(&lists.countries, at, tokens.end)
                    .filter(|m| m.length > 1)
            {
                at += country.length;
                continue;
            }
            if token.lists.any(Lists::ORGANISATION) {
                length = text
                    .longest(&lists.organisations, at, tokens.end)
                    .map_or(0, |m| m.length);
            }
            if token.lists.any(Lists::MEDIUM) && token.is_capital() {
                let medium = text.longest(&lists.media, at, tokens.end).filter(|m| {
                    m.value.kind != "channel"
                        && !matches!(m.value.name, "Foreign Policy" | "Foreign Affairs")
                });
                length = length.max(medium.map_or(0, |m| m.length));
            }
            let longer = best.as_ref().is_none_or(|b| b.len() < length);
            if length > 0 && longer {
                best = Some(at..at + length);
            }
            at += length.max(1);
        }
        // "the Kremlin", "the Pentagon" are bodies, though the list has them as a government's name.
        best.or_else(|| {
            let seat = tokens.clone().find(|&i| {
                matches!(
                    self.word(i),
                    "Kremlin" | "Pentagon" | "Downing" | "Elysee" | "Élysée"
                )
            })?;
            Some(seat..seat + 1)
        })
    }

    /// "analyst at market intelligence firm |ICIS|": words with capitals behind a preposition, that no list knows.
    fn named_body(&self, title: &Title) -> Option<Tokens> {
        let public = matches!(
            title.word.role,
            Role::Mayor
                | Role::Governor
                | Role::HeadOfState
                | Role::HeadOfGovernment
                | Role::Minister
                | Role::Diplomat
                | Role::JudgeOrProsecutor
        );
        let behind = title.head + 1..title.tokens.end;
        let first = behind
            .clone()
            .find(|&i| matches!(self.word(i), "of" | "at" | "for" | "with" | "from" | "to"))?;
        let run = self.capitals(first + 1..title.tokens.end)?;
        // "commander of the Falluja operation"
        let next = &self.page.text.tokens[run.end.min(self.page.text.tokens.len() - 1)];
        let attribute = run.end < title.tokens.end
            && self.tag(run.end).is_some_and(is_nominal)
            && !next.lists.any(Lists::BODY);
        if attribute {
            return None;
        }
        // "adviser to Kadyrov", "lawyer for Mr Osei": a person, no body.
        let personal = matches!(title.word.role, Role::Adviser | Role::Lawyer)
            && run.len() == 1
            && !self.page.text.tokens[run.start].is_capitals();
        let titled = self
            .all
            .iter()
            .any(|t| t.tokens.start == run.start && (t.word.courtesy || t.tokens.end >= run.end));
        (!public && !personal && !titled && !self.is_place(&run)).then_some(run)
    }

    /// "|Wells Fargo| CEO", "|WFP| director": a name before an office, that is no place and no country.
    fn body_before(&self, title: &Title) -> Option<Tokens> {
        let tokens = &self.page.text.tokens;
        let role = matches!(
            title.word.role,
            Role::Company
                | Role::OtherOfficial
                | Role::Analyst
                | Role::AidOrganisation
                | Role::Spokesperson
                | Role::Journalist
                | Role::InternationalOrganisation
        );
        let capital = |i: &usize| {
            tokens[*i].kind == Kind::Word
                && tokens[*i].is_capital()
                && !tokens[*i].lists.any(Lists::COUNTRY.or(Lists::REGION))
        };
        let start = (title.tokens.start..title.entry.start).find(capital)?;
        let end = (start..title.entry.start)
            .find(|i| !capital(i))
            .unwrap_or(title.entry.start);
        let run = start..end;
        let plain = |i: usize| {
            tokens[i].is_capitals()
                || tokens[i].pos.without(Pos::NAME).is_none()
                    && !tokens[i].lists.any(Lists::TITLE_MODIFIER)
        };
        let person = matches!(
            title.word.role,
            Role::Spokesperson | Role::OtherOfficial | Role::Analyst
        ) && run.len() == 1
            && !tokens[run.start].is_capitals();
        let enough = if title.word.role == Role::OtherOfficial {
            run.clone().all(plain)
        } else {
            run.clone().any(plain)
        };
        (role && !person && enough && !self.is_place(&run)).then_some(run)
    }

    /// The first run of words with capitals in `tokens`, "of", "and" and the like inside included.
    pub(super) fn capitals(&self, tokens: Tokens) -> Option<Tokens> {
        let text = &self.page.text;
        let capital = |i: usize| {
            let token = &text.tokens[i];
            matches!(token.kind, Kind::Word | Kind::Number) && token.is_capital()
        };
        let start = tokens.clone().find(|&i| capital(i))?;
        let (mut start, mut end) = (start, start + 1);
        let mut at = end;
        while at < tokens.end {
            if capital(at) {
                end = at + 1;
            } else if self.is_genitive(at) && at == end {
                // "Machar's faction" has no name; "Ukraine's Security Service" names its country, "King's College" itself.
                if at + 1 >= tokens.end || !capital(at + 1) {
                    return None;
                }
                if self.is_place(&(start..at)) {
                    (start, end) = (at + 1, at + 2);
                }
            } else if !matches!(
                self.word(at),
                "of" | "and" | "for" | "on" | "the" | "&" | "de" | "du" | "la"
            ) {
                break;
            }
            at += 1;
        }
        Some(start..end)
    }

    /// Whether a run of capitals is a place or a country and nothing more.
    pub(super) fn is_place(&self, run: &Tokens) -> bool {
        let text = &self.page.text;
        let lists = &text.lexicon.lists;
        let first = &text.tokens[run.start];
        let covers = |length: usize| length >= run.len();
        first.lists.any(Lists::COUNTRY)
            && text
                .longest(&lists.countries, run.start, run.end)
                .is_some_and(|m| covers(m.length))
            || first.lists.any(Lists::REGION)
                && text
                    .longest(&lists.regions, run.start, run.end)
                    .is_some_and(|m| covers(m.length))
            || place_at(self.found, run.start).is_some_and(|p| p.end >= run.end)
    }

    /// "the |Kherson regional administration|", "|Defence Ministry| spokesman": a common noun for a body, with its name.
    fn common_body(&self, title: &Title) -> Option<Tokens> {
        let text = &self.page.text;
        let tokens = &text.tokens;
        let mut at = title.tokens.start;
        while at < title.tokens.end {
            let found = tokens[at]
                .lists
                .any(Lists::BODY)
                .then(|| text.longest(&text.lexicon.lists.bodies, at, title.tokens.end))
                .flatten();
            let Some(found) = found else {
                at += 1;
                continue;
            };
            let body = at..at + found.length;
            at = body.end;
            let generic = tokens[body.start].lists.any(Lists::TITLE_MODIFIER)
                && body.len() == 1
                && self.names_body_before(&title.tokens, body.start).is_none();
            if body.end > title.entry.start && body.start < title.entry.end && generic
                || body.contains(&title.head)
            {
                continue;
            }
            let mut start = body.start;
            while start > title.tokens.start
                && start != title.head + 1
                && self.names_body(start - 1)
            {
                start -= 1;
            }
            while start < body.start && self.is_genitive(start) {
                start += 1;
            }
            // "|State| Attorney", "|Executive| Director": the capital is the title's.
            let capital = |i: usize| tokens[i].is_capital();
            let named = (start..body.start).any(capital)
                || body.clone().any(capital)
                    && (!capital(title.head) || body.start > title.head || body.len() > 1);
            // "spokesman for |the army|", not "president of |business| development"
            let governed = start > title.head
                && matches!(
                    self.tag(start - 1),
                    Some(Tag::Preposition | Tag::Determiner | Tag::Possessive)
                )
                && !self.tag(body.end).is_some_and(Tag::is_nominal);
            let vague = VAGUE_BODIES.contains(&self.word(body.end - 1).to_lowercase().as_str());
            let (named, governed) = (named && !vague, governed && !vague);
            if named || governed {
                return Some(start..body.end);
            }
        }
        None
    }

    /// A word with a capital before `at` that belongs to the same phrase: "|Kabul| police".
    fn names_body_before(&self, phrase: &Tokens, at: usize) -> Option<usize> {
        let before = at.checked_sub(1).filter(|i| phrase.contains(i))?;
        (self.names_body(before) && self.page.text.tokens[before].is_capital()).then_some(before)
    }

    /// A word that can stand before the noun of a body and belong to its name; not "former", "assistant".
    fn names_body(&self, at: usize) -> bool {
        const OFFICE: [&str; 12] = [
            "former",
            "ex",
            "assistant",
            "deputy",
            "acting",
            "senior",
            "retired",
            "top",
            "chief",
            "then",
            "vice",
            "interim",
        ];
        let office = OFFICE.iter().any(|w| self.word(at).eq_ignore_ascii_case(w));
        !office && (self.tag(at).is_some_and(is_nominal) || self.tag(at) == Some(Tag::Genitive))
    }
}

/// The country that the words name: "Ukraine's", "Ukrainian", "Kremlin", "mayor of Kyiv".
pub(super) fn country(
    page: &Page<'_>,
    found_so_far: &Findings,
    tokens: &Tokens,
) -> Option<CountryCode> {
    let text = &page.text;
    let lists = &text.lexicon.lists;
    let mut place = None;
    let mut at = tokens.start;
    while at < tokens.end {
        let token = &text.tokens[at];
        let mut length = 1;
        if token.lists.any(Lists::ORGANISATION)
            && let Some(found) = text.longest(&lists.organisations, at, tokens.end)
        {
            if found.value.country.is_some() {
                return found.value.country;
            }
            length = found.length;
        }
        if token.lists.any(Lists::COUNTRY)
            && let Some(found) = text.longest(&lists.countries, at, tokens.end)
        {
            // "ambassador to Russia" serves another country; "Russian" tells whose it is.
            let abroad = matches!(text.word(at.saturating_sub(1)), "to" | "on" | "in")
                && found.value.part != CountryPart::Adjective;
            if !abroad {
                return found.value.code;
            }
        }
        if token.lists.any(Lists::REGION) && place.is_none() {
            place = text
                .longest(&lists.regions, at, tokens.end)
                .and_then(|m| m.value.code);
        }
        at += length;
    }
    place.or_else(|| {
        let from = found_so_far
            .places
            .partition_point(|p| p.tokens.end <= tokens.start);
        let here = found_so_far
            .places
            .get(from)
            .filter(|p| p.tokens.start < tokens.end)?;
        here.place.country
    })
}

/// Nouns for bodies that are as often something else.
const VAGUE_BODIES: [&str; 16] = [
    "group",
    "groups",
    "team",
    "community",
    "side",
    "people",
    "city",
    "state",
    "country",
    "region",
    "area",
    "troops",
    "delegation",
    "world",
    "business",
    "executive",
];

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
