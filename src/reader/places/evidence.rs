//! What else the text names: the countries and regions by which a name of several places is understood.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::{PlaceFound, signs};
use crate::lexicon::words::{Lists, Pos, WordHash};
use crate::reader::chunks::Page;
use crate::reader::tokens::Kind;
use crate::record::CountryCode;

/// The countries, the regions and the people of a text.
#[derive(Debug, Default)]
pub(super) struct Evidence<'a> {
    /// How often the text names each country, by name, adjective or government, most often first.
    countries: Vec<(CountryCode, u32)>,
    /// The first-level regions in which places of the text lie, or which it names.
    regions: Vec<(&'static str, u32)>,
    /// Words behind given names and titles: "Enrique |Martinez|".
    surnames: HashSet<&'a str, WordHash>,
}

impl<'a> Evidence<'a> {
    pub(super) fn of(page: &Page<'a>) -> Evidence<'a> {
        let mut evidence = Evidence::default();
        let (text, lists) = (&page.text, &page.text.lexicon.lists);
        for (at, token) in text.tokens.iter().enumerate() {
            if !token.is_capital() {
                continue;
            }
            let state = signs::us_state_named(text, at).or_else(|| {
                let comma = at > 0 && text.tokens[at - 1].kind == Kind::Comma;
                comma.then(|| signs::us_state(text.word(at))).flatten()
            });
            if let Some(state) = state {
                if let Some(code) = CountryCode::new("US") {
                    evidence.name(code);
                }
                evidence.name_region(state);
            } else if token.lists.any(Lists::COUNTRY.or(Lists::REGION)) {
                let country = text.longest(&lists.countries, at, at + 5);
                let region = || text.longest(&lists.regions, at, at + 5);
                let code = country
                    .and_then(|m| m.value.code)
                    .or_else(|| region().and_then(|m| m.value.code));
                if let Some(code) = code {
                    evidence.name(code);
                }
            } else if token.lists.any(Lists::GIVEN_NAME)
                && let Some(next) = text.tokens.get(at + 1)
                && next.is_word()
                && next.is_capital()
                && !next.lists.any(Lists::CALENDAR.or(Lists::COUNTRY))
                && !next.pos.any(Pos::FUNCTION.or(Pos::INSTITUTION))
            {
                evidence.surnames.insert(text.word(at + 1));
            }
        }
        evidence.sort();
        evidence
    }

    /// Takes up what places the first reading found.
    pub(super) fn absorb<'f>(&mut self, found: impl Iterator<Item = &'f PlaceFound>) {
        for place in found {
            // What the lists did not count: cities whose country the text leaves out.
            if let Some(code) = place
                .place
                .country
                .filter(|&code| self.count(Some(code)) < 2)
            {
                self.name(code);
            }
            if let Some(region) = place.region {
                self.name_region(region);
            }
        }
        self.sort();
    }

    fn name(&mut self, code: CountryCode) {
        match self.countries.iter_mut().find(|(known, _)| *known == code) {
            Some((_, count)) => *count += 1,
            None => self.countries.push((code, 1)),
        }
    }

    fn name_region(&mut self, region: &'static str) {
        match self.regions.iter_mut().find(|(known, _)| *known == region) {
            Some((_, count)) => *count += 1,
            None => self.regions.push((region, 1)),
        }
    }

    fn sort(&mut self) {
        self.countries
            .sort_by_key(|(code, count)| (Reverse(*count), *code));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.countries.is_empty()
    }

    /// The country that the text names most.
    pub(super) fn foremost(&self) -> Option<CountryCode> {
        self.countries.first().map(|(code, _)| *code)
    }

    /// Whether the text is about one country.
    pub(super) fn is_clear(&self) -> bool {
        self.countries.first().is_some_and(|(_, count)| *count >= 2)
    }

    /// How often the text names a country.
    pub(super) fn count(&self, code: Option<CountryCode>) -> u32 {
        let known = self
            .countries
            .iter()
            .find(|(known, _)| Some(*known) == code);
        known.map_or(0, |(_, count)| *count)
    }

    /// How often the text names a region, or places in it.
    pub(super) fn region(&self, name: &str) -> u32 {
        let known = self.regions.iter().find(|(known, _)| *known == name);
        known.map_or(0, |(_, count)| *count)
    }

    /// Whether `word` is the surname of someone whom the text names in full.
    pub(super) fn is_surname(&self, word: &str) -> bool {
        self.surnames.contains(word)
    }
}
