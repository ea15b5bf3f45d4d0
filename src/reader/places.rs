//! Places in prose, resolved to a country and coordinates.

use super::chunks::Page;
use super::tags::Tag;
use super::text::Tokens;
use super::tokens::{Kind, Shape};
use crate::lexicon::gazetteer::{self, Entry, EntryKind};
use crate::lexicon::lists::CountryPart;
use crate::lexicon::words::{Lists, Pos};
use crate::record::{CountryCode, Place, PlacePrecision, Span};

/// A place that the text names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlaceFound {
    /// The tokens of its name.
    pub(crate) tokens: Tokens,
    pub(crate) place: Place,
    /// "Moscow said": a government by the name of its capital.
    pub(crate) government: bool,
}

/// The places of the text, in order.
pub(crate) fn places(page: &Page<'_>) -> Vec<PlaceFound> {
    let mut reader = Places {
        page,
        named: named_countries(page),
        found: Vec::new(),
    };
    for paragraph in &page.text.paragraphs {
        reader.stretch(paragraph.dateline.clone());
        for sentence in paragraph.sentences.clone() {
            reader.stretch(page.text.sentences[sentence].tokens.clone());
        }
    }
    reader.found
}

/// How often the text names each country, by name, adjective or government, most often first.
fn named_countries(page: &Page<'_>) -> Vec<(CountryCode, u32)> {
    let mut named: Vec<(CountryCode, u32)> = Vec::new();
    for (at, token) in page.text.tokens.iter().enumerate() {
        if !token.is_capital() || !token.lists.any(Lists::COUNTRY.or(Lists::REGION)) {
            continue;
        }
        let lists = &page.text.lexicon.lists;
        let country = page
            .text
            .longest(&lists.countries, at, at + 5)
            .and_then(|m| m.value.code);
        let region = || {
            page.text
                .longest(&lists.regions, at, at + 5)
                .and_then(|m| m.value.code)
        };
        let Some(code) = country.or_else(region) else {
            continue;
        };
        match named.iter_mut().find(|(known, _)| *known == code) {
            Some((_, count)) => *count += 1,
            None => named.push((code, 1)),
        }
    }
    named.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    named
}

struct Places<'p, 'a> {
    page: &'p Page<'a>,
    named: Vec<(CountryCode, u32)>,
    found: Vec<PlaceFound>,
}

impl<'a> Places<'_, 'a> {
    fn stretch(&mut self, tokens: Tokens) {
        let mut at = tokens.start;
        while at < tokens.end {
            let token = &self.page.text.tokens[at];
            let found = (token.is_word() && token.is_capital())
                .then(|| self.name(at, &tokens))
                .flatten();
            at = match found {
                Some(found) => {
                    let end = found.tokens.end;
                    self.found.push(found);
                    end
                }
                None => at + 1,
            };
        }
    }

    fn word(&self, at: usize) -> &'a str {
        self.page
            .text
            .tokens
            .get(at)
            .map_or("", |t| t.text(self.page.text.source))
    }

    /// The place whose name begins at `at`.
    fn name(&self, at: usize, stretch: &Tokens) -> Option<PlaceFound> {
        let token = &self.page.text.tokens[at];
        // "University", "August"; "North Kivu" and "Bay City" go on.
        let alone = token.pos.any(Pos::INSTITUTION)
            && self
                .listed_length(at, stretch)
                .is_none_or(|length| length < 2);
        if token.lists.any(Lists::CALENDAR) || alone && !self.is_country(at, stretch) {
            return None;
        }
        // "The", "Officials", "Car" first in a sentence: words, not names, where nothing says "in" or "near".
        let word = token.pos.any(WORD) && !token.pos.any(Pos::NAME);
        let shared = token.pos.any(Pos::FUNCTION)
            || word && !self.is_located(at) && self.kind_behind(at + 1).is_none();
        if shared && !self.is_country(at, stretch) {
            return None;
        }
        if self.is_person(at, stretch) {
            return None;
        }
        let lists = &self.page.text.lexicon.lists;
        let text = &self.page.text;
        let token = &text.tokens[at];
        if token.lists.any(Lists::ORGANISATION)
            && text
                .longest(&lists.organisations, at, stretch.end)
                .is_some_and(|m| m.length > 1)
        {
            return None;
        }
        // "SANA", "AFP": an agency is no town of that name.
        let body = token.is_capitals()
            && token.lists.any(Lists::MEDIUM.or(Lists::ORGANISATION))
            && !token.lists.any(Lists::COUNTRY);
        if body
            && (text.longest(&lists.media, at, at + 1).is_some()
                || text.longest(&lists.organisations, at, at + 1).is_some())
        {
            return None;
        }
        let region = token
            .lists
            .any(Lists::REGION)
            .then(|| text.longest(&lists.regions, at, stretch.end))
            .flatten();
        let country = token
            .lists
            .any(Lists::COUNTRY)
            .then(|| {
                text.matches(&lists.countries, at, stretch.end)
                    .find(|m| m.value.part == CountryPart::Name)
            })
            .flatten();
        let listed = self.listed_length(at, stretch);
        let longest = region
            .map_or(0, |r| r.length)
            .max(country.map_or(0, |c| c.length));
        if let Some(region) =
            region.filter(|r| r.length >= longest && r.length >= listed.unwrap_or(0))
        {
            // "North Kivu province"
            let end = at + region.length;
            let tokens = at..self.kind_behind(end).unwrap_or(end);
            let mut place = Place::new(text.slice(&tokens));
            place.country = region.value.code;
            (place.latitude, place.longitude) = (region.value.latitude, region.value.longitude);
            place.precision = if matches!(region.value.kind, "sea" | "river") {
                PlacePrecision::Sea
            } else {
                PlacePrecision::Region
            };
            return self.settle(tokens, place);
        }
        if let Some(country) = country.filter(|c| c.length >= listed.unwrap_or(0)) {
            let tokens = at..at + country.length;
            let mut place = Place::new(text.slice(&tokens));
            place.country = country.value.code;
            place.precision = PlacePrecision::Country;
            if let Some(entry) =
                gazetteer::lookup(country.value.name).find(|e| e.kind == EntryKind::Country)
            {
                (place.latitude, place.longitude) = (Some(entry.latitude), Some(entry.longitude));
            }
            return self.settle(tokens, place);
        }
        match listed {
            Some(length) => self.listed(at, length, stretch),
            None => self.unlisted(at, stretch),
        }
    }

    /// Whether a country or a known region is named at `at`.
    fn is_country(&self, at: usize, stretch: &Tokens) -> bool {
        let (text, lists) = (&self.page.text, &self.page.text.lexicon.lists);
        let token = &text.tokens[at];
        token.lists.any(Lists::COUNTRY) && text.longest(&lists.countries, at, stretch.end).is_some()
            || token.lists.any(Lists::REGION)
                && text.longest(&lists.regions, at, stretch.end).is_some()
    }

    /// How many tokens the longest name of the gazetteer has that begins at `at`.
    fn listed_length(&self, at: usize, stretch: &Tokens) -> Option<usize> {
        let (mut window, mut length) = ([""; 5], 0);
        for i in (at..stretch.end.min(at + 5)).take_while(|&i| self.page.text.tokens[i].is_word()) {
            let word = self.word(i);
            // "Khan Yunis", "Rio de Janeiro": a small word ends the name unless names are joined by it.
            if i > at && !self.page.text.tokens[i].is_capital() && !is_joint(word) {
                break;
            }
            window[length] = word;
            length += 1;
        }
        gazetteer::longest(&window[..length])
    }

    /// A person's name: a title or given name in front, or a given name with another name behind.
    fn is_person(&self, at: usize, stretch: &Tokens) -> bool {
        let tokens = &self.page.text.tokens;
        let before = at
            .checked_sub(1)
            .filter(|&i| i >= stretch.start)
            .map(|i| &tokens[i]);
        let titled = before.is_some_and(|t| {
            t.is_stopped() && t.lists.any(Lists::TITLE)
                || t.is_capital()
                    && t.lists.any(Lists::TITLE.or(Lists::GIVEN_NAME))
                    && !t.lists.any(Lists::COUNTRY)
        });
        let given = tokens[at].lists.any(Lists::GIVEN_NAME)
            && tokens
                .get(at + 1)
                .is_some_and(|t| t.is_word() && t.is_capital());
        (titled || given) && !tokens[at].lists.any(Lists::COUNTRY)
    }

    /// A name of the gazetteer.
    fn listed(&self, at: usize, length: usize, stretch: &Tokens) -> Option<PlaceFound> {
        let mut words = [""; 5];
        for (i, word) in words.iter_mut().enumerate().take(length.min(5)) {
            *word = self.word(at + i);
        }
        let entry = self.best(
            gazetteer::lookup_words(&words[..length.min(5)]),
            at + length,
        )?;
        let located = self.is_located(at);
        let typed = self.kind_behind(at + length).is_some();
        let doubtful = entry.common_word
            || entry.personal_name
            || entry.alternate && entry.population < 100_000;
        let apposed = self.country_behind(at + length).is_some();
        if doubtful && !(located || typed || apposed) {
            return None;
        }
        // "Lagos Island Club", "Paris Match": a name that goes on is another name.
        let behind = self
            .page
            .text
            .tokens
            .get(at + length)
            .filter(|_| at + length < stretch.end);
        let goes_on = behind.is_some_and(|t| {
            t.is_word()
                && t.is_capital()
                && t.shape.any(Shape::SPACE_BEFORE)
                && !t.lists.any(Lists::CALENDAR)
        });
        let before = at
            .checked_sub(1)
            .filter(|&i| i >= stretch.start)
            .map(|i| &self.page.text.tokens[i]);
        let inside = before.is_some_and(|t| {
            t.is_word() && t.is_capital() && !t.lists.any(Lists::COUNTRY) && t.pos.is_none()
        });
        if (goes_on && !typed && !located) || inside && !located {
            return None;
        }
        let tokens = at..self.kind_behind(at + length).unwrap_or(at + length);
        let mut place = Place::new(self.page.text.slice(&tokens));
        place.country = CountryCode::new(entry.country_code());
        (place.latitude, place.longitude) = (Some(entry.latitude), Some(entry.longitude));
        place.precision = match entry.kind {
            EntryKind::Settlement | EntryKind::Capital => PlacePrecision::Settlement,
            EntryKind::Region | EntryKind::Area => PlacePrecision::Region,
            EntryKind::Country => PlacePrecision::Country,
        };
        self.settle(tokens, place)
    }

    /// The meaning of a name that fits the text: the country behind it, then the countries that the text is about.
    fn best(&self, entries: impl Iterator<Item = Entry>, behind: usize) -> Option<Entry> {
        let apposed = self.country_behind(behind);
        let weight = |entry: &Entry| {
            let code = CountryCode::new(entry.country_code());
            let said = code.is_some() && code == apposed;
            let next = self.word(behind + 1);
            let region =
                next.len() > 2 && entry.region.is_some_and(|region| region.starts_with(next));
            let named = self
                .named
                .iter()
                .find(|(known, _)| Some(*known) == code)
                .map_or(0, |(_, count)| *count);
            // A country that the text names lifts its places over others up to some fifty times their size.
            size(entry)
                + f64::from(named.min(4)) * 0.45
                + f64::from(u8::from(said)) * 20.0
                + f64::from(u8::from(region)) * 10.0
        };
        let mut best: Option<(Entry, f64)> = None;
        for entry in entries {
            let weight = weight(&entry);
            if best.as_ref().is_none_or(|(_, known)| weight > *known) {
                best = Some((entry, weight));
            }
        }
        // A small place of a country that the text does not name is rather another one, which no list knows.
        best.map(|(entry, _)| entry).filter(|entry| {
            let code = CountryCode::new(entry.country_code());
            let strange =
                !self.named.is_empty() && !self.named.iter().any(|(known, _)| Some(*known) == code);
            !strange
                || entry.population >= 100_000
                || entry.kind != EntryKind::Settlement
                || code == apposed
        })
    }

    /// "…, Nigeria": the country that stands behind a comma.
    fn country_behind(&self, at: usize) -> Option<CountryCode> {
        let comma = self
            .page
            .text
            .tokens
            .get(at)
            .is_some_and(|t| t.kind == Kind::Comma);
        let lists = &self.page.text.lexicon.lists;
        let found = comma
            .then(|| self.page.text.longest(&lists.countries, at + 1, at + 5))
            .flatten()?;
        (found.value.part == CountryPart::Name)
            .then_some(found.value.code)
            .flatten()
    }

    /// "region", "district", "camp" behind a name: the token after it.
    fn kind_behind(&self, at: usize) -> Option<usize> {
        is_kind(self.word(at)).then_some(at + 1)
    }

    /// Whether a word of place stands before `at`: "in", "near", "the town of", "north of".
    fn is_located(&self, at: usize) -> bool {
        let mut i = at;
        // "in eastern Aleppo", "in the Karada district"
        while let Some(before) = i.checked_sub(1) {
            let adjective = self.page.grammar.tags[before] == Tag::Adjective
                || matches!(
                    self.word(before),
                    "the" | "The" | "north" | "south" | "east" | "west" | "central"
                );
            if !adjective {
                break;
            }
            i = before;
        }
        let Some(before) = i.checked_sub(1) else {
            return false;
        };
        match self.word(before) {
            "in" | "In" | "at" | "At" | "near" | "Near" | "from" | "outside" | "around"
            | "across" | "throughout" | "inside" | "towards" | "toward" | "into" | "through"
            | "over" => true,
            "of" => before.checked_sub(1).is_some_and(|i| {
                let word = self.word(i);
                is_kind(word) || is_direction(word)
            }),
            _ => false,
        }
    }

    /// A name that no list knows, where the text says that it is a place: "in the village of X", "near X".
    fn unlisted(&self, at: usize, stretch: &Tokens) -> Option<PlaceFound> {
        let tokens = &self.page.text.tokens;
        if tokens[at]
            .pos
            .any(Pos::ADJECTIVE.or(Pos::PREPOSITION).or(Pos::DETERMINER))
            || tokens[at].lists.any(NO_PLACE)
        {
            return None;
        }
        // "Islamic State-held", "Paris-based"
        if tokens[at].shape.any(Shape::HYPHEN)
            && JOINED.iter().any(|ending| self.word(at).ends_with(ending))
        {
            return None;
        }
        let mut end = at + 1;
        while end < stretch.end
            && end < at + 4
            && tokens[end].is_word()
            && tokens[end].is_capital()
            && tokens[end].pos.is_none()
        {
            end += 1;
        }
        let typed = self.kind_behind(end);
        let of = at >= stretch.start + 2 && self.word(at - 1) == "of" && is_kind(self.word(at - 2));
        let near = at > stretch.start
            && matches!(self.word(at - 1), "in" | "near" | "In" | "Near")
            && tokens[at].pos.is_none();
        let body = tokens[at..end].iter().any(|t| {
            t.lists
                .any(Lists::BODY.or(Lists::ORGANISATION).or(Lists::MEDIUM))
                || t.is_capitals()
        });
        if !(of || typed.is_some() || near) || body || self.named.is_empty() && !of {
            return None;
        }
        let words = at..typed.unwrap_or(end);
        let mut place = Place::new(self.page.text.slice(&words));
        // The country is that of the nearest place named before, else the one that the text is about.
        place.country = self
            .found
            .last()
            .and_then(|p| p.place.country)
            .or_else(|| self.named.first().map(|(code, _)| *code));
        self.settle(words, place)
    }

    /// Marks governments by their capital's name.
    fn settle(&self, tokens: Tokens, mut place: Place) -> Option<PlaceFound> {
        place.span = Some(Span::of(self.page.text.bytes(&tokens)));
        let text = &self.page.text;
        let next = text.tokens.get(tokens.end);
        let speaks = next.is_some_and(|t| {
            t.lists.any(Lists::CUE) && matches!(self.page.grammar.tags[tokens.end], Tag::Verb(_))
        });
        let government = speaks && !self.is_located(tokens.start);
        Some(PlaceFound {
            tokens,
            place,
            government,
        })
    }
}

/// How much a place weighs by itself, in powers of ten of its people: capitals more, regions less than their cities.
fn size(entry: &Entry) -> f64 {
    let kind = match entry.kind {
        EntryKind::Country => 10.0,
        EntryKind::Capital => 0.7,
        EntryKind::Area => 0.5,
        EntryKind::Region => -1.7,
        EntryKind::Settlement => 0.0,
    };
    f64::from(entry.population.max(100)).log10() + kind - if entry.alternate { 1.0 } else { 0.0 }
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

const NO_PLACE: Lists = Lists::CALENDAR
    .or(Lists::WEAPON)
    .or(Lists::TITLE)
    .or(Lists::ORGANISATION)
    .or(Lists::MEDIUM)
    .or(Lists::GIVEN_NAME)
    .or(Lists::COUNTRY);

/// Small words inside names of places.
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "de" | "da"
            | "do"
            | "dos"
            | "del"
            | "di"
            | "la"
            | "las"
            | "los"
            | "el"
            | "al"
            | "of"
            | "the"
            | "and"
            | "upon"
            | "on"
            | "sur"
            | "en"
    )
}

/// Endings that make an adjective of a name.
const JOINED: [&str; 9] = [
    "-held",
    "-based",
    "-led",
    "-backed",
    "-controlled",
    "-run",
    "-born",
    "-style",
    "-linked",
];

/// Words for kinds of places, behind a name or before "of".
fn is_kind(word: &str) -> bool {
    matches!(
        word,
        "region"
            | "oblast"
            | "province"
            | "district"
            | "governorate"
            | "state"
            | "county"
            | "prefecture"
            | "department"
            | "municipality"
            | "village"
            | "villages"
            | "town"
            | "towns"
            | "city"
            | "cities"
            | "suburb"
            | "neighbourhood"
            | "neighborhood"
            | "camp"
            | "airport"
            | "airbase"
            | "base"
            | "hospital"
            | "island"
            | "valley"
            | "peninsula"
            | "port"
            | "border"
            | "crossing"
            | "square"
            | "checkpoint"
            | "township"
            | "hamlet"
            | "settlement"
            | "quarter"
            | "Region"
            | "Oblast"
            | "Province"
            | "District"
            | "Governorate"
            | "State"
            | "County"
            | "City"
            | "Airport"
            | "Island"
            | "Valley"
            | "Square"
            | "Township"
            | "Camp"
            | "subdistrict"
            | "sub-district"
            | "commune"
            | "locality"
            | "outskirts"
            | "capital"
    )
}

fn is_direction(word: &str) -> bool {
    matches!(
        word,
        "north"
            | "south"
            | "east"
            | "west"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "outskirts"
            | "km"
            | "kilometres"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::reader::text::Text;

    fn read(source: &str) -> Vec<(String, Option<String>)> {
        let page = Page::new(Text::new(source, Lexicon::shared()));
        let found = places(&page);
        let said = |p: PlaceFound| (p.place.name, p.place.country.map(|c| c.to_string()));
        found
            .into_iter()
            .filter(|p| !p.government)
            .map(said)
            .collect()
    }

    #[test]
    fn places_have_a_country() {
        for (source, expected) in [
            ("A bomb went off in Kandahar.", vec![("Kandahar", "AF")]),
            (
                "Shells fell on Kharkiv in Ukraine.",
                vec![("Kharkiv", "UA"), ("Ukraine", "UA")],
            ),
            (
                "Fighting raged in the Gaza Strip.",
                vec![("Gaza Strip", "PS")],
            ),
            (
                "They met in Tripoli, Lebanon.",
                vec![("Tripoli", "LB"), ("Lebanon", "LB")],
            ),
            ("Moscow said it would respond.", vec![]),
            ("Mr Paris spoke on Friday.", vec![]),
        ] {
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(n, c)| (n.to_owned(), Some(c.to_owned())))
                .collect();
            assert_eq!(read(source), expected, "{source}");
        }
    }
}
