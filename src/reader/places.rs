//! Places in prose, resolved to a country and coordinates.
//!
//! A name is a place where a list or the gazetteer knows it and nothing speaks against it, or where the text says so:
//! "in Marjah", "the village of Kishishe". Names of several places are settled at the end, by what else the text names.

mod evidence;
mod listed;
mod offsets;
mod signs;
mod surroundings;
#[cfg(test)]
mod tests;
mod unlisted;

use std::cell::Cell;

use super::chunks::Page;
use super::tags::Tag;
use super::text::Tokens;
use super::tokens::{Kind, Shape, Token};
use crate::lexicon::fold::word_set;
use crate::lexicon::gazetteer::{self, EntryKind};
use crate::lexicon::lists::{Country, CountryPart, Frames, Region};
use crate::lexicon::words::{Lists, Pos};
use crate::record::{Place, PlacePrecision, Span};
use evidence::Evidence;

/// A place that the text names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlaceFound {
    /// The tokens of its name.
    pub(crate) tokens: Tokens,
    pub(crate) place: Place,
    /// "Moscow said": a government by the name of its capital.
    pub(crate) government: bool,
    /// The first-level region that it lies in or is.
    region: Option<&'static str>,
    /// A word of place stands in front: "in", "near", "the town of".
    located: bool,
}

/// The places of the text, in order.
pub(crate) fn places(page: &Page<'_>) -> Vec<PlaceFound> {
    let mut reader = Places {
        page,
        evidence: Evidence::of(page),
        found: Vec::with_capacity(page.text.sentences.len().min(64)),
        open: Vec::new(),
        guessed: Vec::new(),
        told: Vec::new(),
        asked: Cell::new((usize::MAX, false)),
    };
    for paragraph in &page.text.paragraphs {
        reader.stretch(paragraph.dateline.clone());
        for sentence in paragraph.sentences.clone() {
            reader.stretch(page.text.sentences[sentence].tokens.clone());
        }
    }
    reader.settle_open();
    reader.settle_guessed();
    reader.settle_told();
    let mut found = reader.found;
    found.retain(|place| !is_told_again(page, &place.tokens));
    found
}

/// "a singer in |the Florida city|": a town told before, by what it lies in.
fn is_told_again(page: &Page<'_>, name: &Tokens) -> bool {
    let text = &page.text;
    name.len() > 1
        && name.start > 0
        && matches!(text.word(name.start - 1), "the" | "The")
        && matches!(text.word(name.end - 1), "city" | "town" | "village")
}

struct Places<'p, 'a> {
    page: &'p Page<'a>,
    evidence: Evidence<'a>,
    found: Vec<PlaceFound>,
    /// Names of several places: the number of the place found and the tokens of the name in the gazetteer.
    open: Vec<(usize, Tokens)>,
    /// Places without a country of their own, by number.
    guessed: Vec<usize>,
    /// Places whose region or country stands behind a comma, by number.
    told: Vec<usize>,
    /// Whether a word of place stands before the token asked for last.
    asked: Cell<(usize, bool)>,
}

/// What stands at a name's first word.
enum Reading {
    Place(PlaceFound),
    /// Another name, up to this token.
    Other(usize),
    Nothing,
}

impl<'a> Places<'_, 'a> {
    fn stretch(&mut self, tokens: Tokens) {
        let mut at = tokens.start;
        let may = |t: &Token| t.is_word() && (t.is_capital() || t.shape.any(Shape::HYPHEN));
        loop {
            at = self.page.text.find(at..tokens.end, may);
            if at == tokens.end {
                break;
            }
            let reading = if self.begins_name(at) {
                self.read(at, &tokens)
            } else {
                Reading::Nothing
            };
            at = match reading {
                Reading::Place(found) => {
                    let end = found.tokens.end;
                    self.take(found);
                    end
                }
                Reading::Other(end) => end.max(at + 1),
                Reading::Nothing => at + 1,
            };
        }
    }

    /// A capital, or an Arabic article before one: "al-Shifa".
    fn begins_name(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        token.is_word()
            && (token.is_capital() || token.shape.any(Shape::HYPHEN) && is_articled(self.word(at)))
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.page.text.tokens.get(at)
    }

    fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| t.text(self.page.text.source))
    }

    fn read(&mut self, at: usize, stretch: &Tokens) -> Reading {
        let text = &self.page.text;
        let token = &text.tokens[at];
        if token.lists.any(Lists::COUNTRY)
            && text.words.meets(word_set!["capital"])
            && let Some(seat) = self.seat(at, stretch)
        {
            return Reading::Place(seat);
        }
        let country = self.country_at(at, stretch);
        let region = self.region_at(at, stretch);
        let known = country.is_some() || region.is_some();
        // "The", "August"; "The Hague" goes on.
        let (shared, calendar) = (
            token.pos.any(Pos::FUNCTION),
            token.lists.any(Lists::CALENDAR),
        );
        let pronoun = shared && !(token.is_capitals() && token.lists.any(Lists::COUNTRY));
        if (pronoun || calendar) && !known && (calendar || !self.goes_on(at + 1, stretch)) {
            return Reading::Nothing;
        }
        let mut length = self.listed_length(at, stretch).unwrap_or(0);
        // "San Rosario": not the town of San, nor that of Rosario
        if length == 1 && signs::begins_place(self.word(at)) && self.goes_on(at + 1, stretch) {
            length = 0;
        }
        // "US" is written as the pronoun in capitals.
        if shared && !known && length < 2 && !(length == 1 && token.is_capitals()) {
            return Reading::Nothing;
        }
        if let Some(end) = self.other_name(at, stretch) {
            return Reading::Other(end);
        }
        // "MERS", "LIMA": capitals of a sentence that is not all in capitals
        if !known && length == 1 && token.is_capitals() && self.is_acronym(at) {
            return Reading::Nothing;
        }
        let longest = region
            .map_or(0, |(n, _)| n)
            .max(country.map_or(0, |(n, _)| n));
        // "University", "Officials", "Car": words, not names, where nothing says "in" or "near".
        if !known && length < 2 && !(length == 1 && shared) {
            let ordinary = token.pos.any(WORD) && !token.pos.any(Pos::NAME);
            if token.pos.any(Pos::INSTITUTION) && !signs::begins_place(self.word(at))
                || ordinary
                    && !self.is_located(at)
                    && self.kind_behind(at + 1).is_none()
                    && !self.apposed(at + 1).short
            {
                return Reading::Nothing;
            }
        }
        if self.is_person(at, known, longest.max(length), stretch) {
            return Reading::Nothing;
        }
        let end = at + longest.max(length).max(1);
        if known || length > 0 {
            let before = at > stretch.start && signs::makes_other_before(self.word(at - 1));
            if before || !known && length == 1 && self.ends_other_name(at, stretch) {
                return Reading::Nothing;
            }
            let next = self.token(end).filter(|_| end < stretch.end);
            if next.is_some_and(|t| t.is_word() && t.shape.any(Shape::SPACE_BEFORE))
                && signs::makes_other(self.word(end))
            {
                return Reading::Other(self.body_end(end + 1, stretch));
            }
        }
        let found = if let Some((n, value)) = region.filter(|(n, _)| *n >= longest && *n >= length)
        {
            self.region(at, n, value)
        } else if let Some((n, value)) = country.filter(|(n, _)| *n >= length) {
            self.country(at, n, value)
        } else if length > 0 {
            self.listed(at, length, stretch)
        } else {
            self.unlisted(at, stretch)
        };
        found.map_or(Reading::Nothing, Reading::Place)
    }

    /// "MERS" in running text, where no sentence stands in capitals as headlines and datelines do.
    fn is_acronym(&self, at: usize) -> bool {
        let text = &self.page.text;
        let Some(sentence) = text.sentences.get(text.sentence_of(at)) else {
            return false;
        };
        let beside = |i: usize| {
            sentence.tokens.contains(&i)
                && self.token(i).is_some_and(|t| {
                    t.is_word() && t.is_capitals() && t.text(text.source).len() > 3
                })
        };
        let alone = !(beside(at + 1) || at > 0 && beside(at - 1));
        let inner = sentence.tokens.contains(&at) && at > sentence.tokens.start;
        inner && alone && matches!(self.word(at).len(), 3..6) && !self.is_located(at)
    }

    /// The end of a body's name: "U.S. Department |of Justice|".
    fn body_end(&self, mut end: usize, stretch: &Tokens) -> usize {
        while end < stretch.end {
            let joined = matches!(self.word(end), "of" | "for") && self.goes_on(end + 1, stretch);
            end += match (joined, self.goes_on(end, stretch)) {
                (true, _) => 2,
                (false, true) => 1,
                _ => break,
            };
        }
        end
    }

    /// The country named at `at`, with the length of its name.
    fn country_at(&self, at: usize, stretch: &Tokens) -> Option<(usize, Country)> {
        let text = &self.page.text;
        if !text.tokens[at].lists.any(Lists::COUNTRY) {
            return None;
        }
        let lists = &text.lexicon.lists;
        text.matches(&lists.countries, at, stretch.end)
            .find(|m| m.value.part == CountryPart::Name)
            .map(|m| (m.length, *m.value))
    }

    /// The region, sea or river of the list named at `at`, with the length of its name.
    fn region_at(&self, at: usize, stretch: &Tokens) -> Option<(usize, Region)> {
        let text = &self.page.text;
        if !text.tokens[at].lists.any(Lists::REGION) {
            return None;
        }
        text.longest(&text.lexicon.lists.regions, at, stretch.end)
            .map(|m| (m.length, *m.value))
    }

    /// Whether the name goes on with a capital at `at`.
    fn goes_on(&self, at: usize, stretch: &Tokens) -> bool {
        at < stretch.end
            && self
                .token(at)
                .is_some_and(|t| t.is_word() && t.is_capital() && t.shape.any(Shape::SPACE_BEFORE))
    }

    /// The end of the name of a body or outlet that begins here: "Bank of England", "SANA", "New York Times".
    fn other_name(&self, at: usize, stretch: &Tokens) -> Option<usize> {
        let text = &self.page.text;
        let token = &text.tokens[at];
        if !token.lists.any(Lists::ORGANISATION.or(Lists::MEDIUM)) {
            return None;
        }
        let lists = &text.lexicon.lists;
        let body = text
            .longest(&lists.organisations, at, stretch.end)
            .map_or(0, |m| m.length);
        let outlet = text
            .longest(&lists.media, at, stretch.end)
            .map_or(0, |m| m.length);
        let length = body.max(outlet);
        let acronym = length == 1 && token.is_capitals() && !token.lists.any(Lists::COUNTRY);
        // "Turkey's Defence Ministry" names the country.
        let owned = text.tokens[at..at + length]
            .iter()
            .any(|t| t.kind == Kind::Genitive);
        // "Security Service of Ukraine" names the country too.
        let of = (at..at + length).find(|&i| self.word(i) == "of");
        (length > 1 && !owned || acronym)
            .then_some(of.filter(|_| body > outlet).unwrap_or(at + length))
    }

    /// "North Kivu province", "the Sahel", "the Strait of Hormuz".
    fn region(&mut self, at: usize, length: usize, region: Region) -> Option<PlaceFound> {
        let end = at + length;
        let tokens = at..self.listed_end(end);
        let mut place = Place::new(self.page.text.slice(&tokens));
        place.country = region.code;
        (place.latitude, place.longitude) = (region.latitude, region.longitude);
        place.precision = match region.kind {
            "sea" | "river" => PlacePrecision::Sea,
            _ => PlacePrecision::Region,
        };
        Some(self.placed(tokens, place, None))
    }

    fn country(&mut self, at: usize, length: usize, country: Country) -> Option<PlaceFound> {
        let tokens = at..at + length;
        if let Some(town) = self.namesake(&tokens, country.code) {
            return Some(town);
        }
        let mut place = Place::new(self.page.text.slice(&tokens));
        place.country = country.code;
        place.precision = PlacePrecision::Country;
        if let Some(entry) = gazetteer::lookup(country.name).find(|e| e.kind == EntryKind::Country)
        {
            (place.latitude, place.longitude) = (Some(entry.latitude), Some(entry.longitude));
        }
        if country.name == "Georgia" {
            self.open.push((self.found.len(), tokens.clone()));
        }
        Some(self.placed(tokens, place, None))
    }

    /// "|Somalia's capital|", "the |Somali capital|": the town that is meant, unless its name follows.
    fn seat(&self, at: usize, stretch: &Tokens) -> Option<PlaceFound> {
        let lists = &self.page.text.lexicon.lists;
        let known = self.page.text.longest(&lists.countries, at, stretch.end)?;
        let country = known.value;
        let mut word = at + known.length;
        let owner = matches!(self.word(word), "'s" | "’s" | "'" | "’");
        // "the capital of |Chad|"
        let of = at > 1 && self.word(at - 1) == "of" && self.word(at - 2) == "capital";
        let own = match country.part {
            CountryPart::Name => owner || of,
            // "the besieged Syrian capital"; without an article, it is money
            CountryPart::Adjective | CountryPart::Demonym => {
                !owner && (at.saturating_sub(3)..at).any(|i| matches!(self.word(i), "the" | "The"))
            }
            CountryPart::Government => false,
        };
        word += usize::from(owner && !of);
        if !own || !of && self.word(word) != "capital" || country.capital.is_empty() {
            return None;
        }
        let behind = if of { word } else { word + 1 };
        let next = behind + usize::from(self.word(behind) == "city");
        // "Somalia's capital, |Mogadishu|", "Russian capital |flight|"
        let named = |i: usize| {
            self.token(i)
                .is_some_and(|t| t.is_capital() && !t.lists.any(Lists::CALENDAR))
        };
        let comma = self.word(next) == ",";
        let goes_on = !comma
            && self.token(next).is_some_and(|t| t.is_word())
            && self.page.grammar.tags[next].is_nominal()
            && !self
                .token(next)
                .is_some_and(|t| t.lists.any(Lists::CALENDAR));
        if goes_on || named(next) || comma && named(next + 1) {
            return None;
        }
        let entry = gazetteer::lookup(country.capital).find(|e| {
            country
                .code
                .is_none_or(|code| code.as_str() == e.country_code())
        })?;
        let tokens = at..behind;
        let mut place = Place::new(country.capital);
        place.country = country.code;
        place.precision = PlacePrecision::Settlement;
        (place.latitude, place.longitude) = (Some(entry.latitude), Some(entry.longitude));
        let mut found = self.placed(tokens.clone(), place, entry.region);
        found.government = !found.located && self.speaks(&tokens);
        Some(found)
    }

    /// The place with its span, its offset and whether it is a government.
    fn placed(&self, tokens: Tokens, mut place: Place, region: Option<&'static str>) -> PlaceFound {
        place.span = Some(Span::of(self.page.text.bytes(&tokens)));
        let located = self.is_located(tokens.start);
        if located {
            self.offset(tokens.start, &mut place);
        }
        let whole = place.precision == PlacePrecision::Country
            || self.page.text.tokens[tokens.start]
                .lists
                .any(Lists::COUNTRY);
        let government = whole && !located && !self.is_listed(tokens.start) && self.speaks(&tokens);
        PlaceFound {
            tokens,
            place,
            government,
            region,
            located,
        }
    }

    /// "in Tennessee, |Georgia| and |Missouri|": goes on from a place behind a preposition.
    fn is_listed(&self, at: usize) -> bool {
        let mut start = at;
        for place in self.found.iter().rev().take(8) {
            if place.tokens.end + 1 != start && place.tokens.end + 2 != start {
                return false;
            }
            let mark = self.word(place.tokens.end);
            if !matches!(mark, "," | "and" | "or") {
                return false;
            }
            if place.located {
                return true;
            }
            start = place.tokens.start;
        }
        false
    }

    fn take(&mut self, found: PlaceFound) {
        // "Beijing and Tehran condemned": both are governments.
        if found.government
            && let Some(last) = self.found.last_mut()
            && !last.located
            && last.tokens.end + 1 == found.tokens.start
            && self.page.text.word(last.tokens.end) == "and"
        {
            last.government = true;
        }
        self.found.push(found);
    }

    /// Whether the name is the subject of a verb of saying: "Moscow |said|", "Tehran |has denied|".
    fn speaks(&self, tokens: &Tokens) -> bool {
        let mut at = tokens.end;
        let helps = |t: &Token| {
            t.pos.any(Pos::HAVE.or(Pos::ADVERB)) && !t.pos.any(Pos::PREPOSITION) && !t.is_capital()
        };
        for _ in 0..2 {
            if self.token(at).is_some_and(helps) {
                at += 1;
            }
        }
        let text = &self.page.text;
        let Some(token) = self.token(at).filter(|t| t.lists.any(Lists::CUE)) else {
            return false;
        };
        matches!(self.page.grammar.tags[at], Tag::Verb(_))
            && !token.lists.any(Lists::ATTACK)
            && text
                .matches(&text.lexicon.lists.cues, at, at + 3)
                .any(|m| m.value.frames.has(Frames::THAT) || m.value.frames.has(Frames::NP))
    }
}

/// "al-Quds", "as-Suwayda": an Arabic article in lower case.
fn is_articled(word: &str) -> bool {
    let Some((article, name)) = word.split_once('-') else {
        return false;
    };
    matches!(
        article,
        "al" | "el" | "as" | "ash" | "an" | "ar" | "ad" | "at" | "az" | "es"
    ) && name.starts_with(|c: char| c.is_uppercase())
}

/// Words of the language, which some place may bear too.
const WORD: Pos = Pos::NOUN
    .or(Pos::PLURAL)
    .or(Pos::BASE)
    .or(Pos::PAST)
    .or(Pos::PARTICIPLE)
    .or(Pos::GERUND)
    .or(Pos::ADVERB)
    .or(Pos::ADJECTIVE);
