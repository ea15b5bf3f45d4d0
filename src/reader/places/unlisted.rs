//! Names that no list knows, where the text says that they are places.

use std::collections::HashMap;

use super::{PlaceFound, Places, signs};
use crate::lexicon::words::{Lists, Pos, WordHash};
use crate::reader::text::Tokens;
use crate::reader::tokens::Shape;
use crate::record::{CountryCode, Place, PlacePrecision};

const NO_PLACE: Lists = Lists::CALENDAR
    .or(Lists::WEAPON)
    .or(Lists::TITLE)
    .or(Lists::COUNTRY);

impl Places<'_, '_> {
    /// "in the village of X", "near X", "X district", "X hospital".
    pub(super) fn unlisted(&mut self, at: usize, stretch: &Tokens) -> Option<PlaceFound> {
        let tokens = &self.page.text.tokens;
        let token = &tokens[at];
        if token
            .pos
            .any(Pos::ADJECTIVE.or(Pos::PREPOSITION).or(Pos::DETERMINER))
            || token.lists.any(NO_PLACE) && !signs::begins_place(self.word(at))
            || token.shape.any(Shape::HYPHEN) && signs::is_joined(self.word(at))
        {
            return None;
        }
        let opens = signs::begins_place(self.word(at));
        let end = self.run_end(at, stretch);
        if opens && end == at + 1 {
            return None;
        }
        // "in Hart Street", "in Arabic"
        if signs::makes_other(self.word(end)) || signs::is_language(self.word(at)) {
            return None;
        }
        let kind = self.two_word_kind(end).or_else(|| self.kind_behind(end));
        if (at..end).any(|i| self.is_body(i, kind.is_some(), stretch)) {
            return None;
        }
        let placed = self.is_placed(at, end, opens, kind.map(|(_, kind)| kind), stretch);
        if !placed {
            return None;
        }
        let words = at..self.extended(end);
        let mut place = Place::new(self.page.text.slice(&words));
        if let Some((_, kind)) = kind.filter(|_| words.end > end) {
            place.precision = kind;
        }
        let apposed = self.apposed(end);
        place.country = apposed.country.or_else(|| self.country_around(at));
        if apposed.country.is_none() {
            self.guessed.push(self.found.len());
        }
        Some(self.placed(words, place, apposed.region))
    }

    /// Whether a body or outlet is named at `at`, or capitals that stand for one; "Tahrir Square" only begins like one.
    fn is_body(&self, at: usize, typed: bool, stretch: &Tokens) -> bool {
        let text = &self.page.text;
        let (token, lists) = (&text.tokens[at], &text.lexicon.lists);
        token.is_capitals()
            || token.lists.any(Lists::BODY)
            || token.lists.any(Lists::ORGANISATION)
                && text
                    .longest(&lists.organisations, at, stretch.end)
                    .is_some()
            || !typed
                && token.lists.any(Lists::MEDIUM)
                && text.longest(&lists.media, at, stretch.end).is_some()
    }

    /// Whether the text says that the name from `at` to `end` is a place.
    fn is_placed(
        &self,
        at: usize,
        end: usize,
        opens: bool,
        kind: Option<PlacePrecision>,
        stretch: &Tokens,
    ) -> bool {
        let token = &self.page.text.tokens[at];
        let located = self.is_located(at);
        let named = token.pos.is_none() || opens;
        if let Some(kind) = kind {
            // "Nasser Hospital", "Marjah district"; a "Shell station" must stand behind "at".
            let large = self.token(end).is_some_and(|t| t.is_capital());
            let articled = super::is_articled(self.word(at));
            // "the Jenin refugee camp"
            let camp = matches!(self.word(end), "refugee" | "displacement");
            return named
                && (located || large || articled || camp || kind != PlacePrecision::Point);
        }
        let given = token.lists.any(Lists::GIVEN_NAME) && !opens;
        // "the village of X"
        let of = at >= stretch.start + 2
            && self.word(at - 1) == "of"
            && signs::kind(self.word(at - 2)).is_some_and(|kind| kind != PlacePrecision::Point);
        if of {
            return named;
        }
        // "near Smith's house"
        let owner = self.is_owner(end);
        if !named || given || owner || self.evidence.is_surname(self.word(end - 1)) {
            return false;
        }
        let before = if at > stretch.start {
            self.word(at - 1)
        } else {
            ""
        };
        let firm = signs::is_firm_locative(before)
            || located && signs::is_side(before) && before != "the" && before != "The"
            || opens && located
            || located && self.bears_direction(at);
        let apposed = self.apposed(end);
        let apposed = apposed.short || apposed.is_some() && located;
        let lies = located && (self.lies_in(end) || self.is_apposed_offset(end));
        firm && !self.evidence.is_empty()
            || lies
            || self.is_apposed_kind(end)
            || apposed
            || self.is_joined(at)
                && !self.evidence.is_empty()
                && !signs::is_locative(self.word(end))
    }

    /// "the Gulshan district of Dhaka": a place without a country of its own lies in the one that it stands before.
    pub(super) fn settle_guessed(&mut self) {
        let guessed = std::mem::take(&mut self.guessed);
        if guessed.is_empty() {
            return;
        }
        let scene = self.scene(&guessed).or_else(|| self.evidence.foremost());
        for &number in &guessed {
            let end = self.found[number].tokens.end;
            let around = self.found.get(number + 1).filter(|next| {
                let gap = next.tokens.start.saturating_sub(end);
                gap <= 3
                    && (self.word(end) == "," && gap <= 1 || matches!(self.word(end), "of" | "in"))
            });
            let own = self.found[number].place.country;
            let here = self.page.text.sentence_of(end - 1);
            let behind = self.found.get(number + 1);
            let next =
                behind.filter(|p| p.located && self.page.text.sentence_of(p.tokens.start) == here);
            let country = around
                .and_then(|next| next.place.country)
                .or(own)
                .or_else(|| next.and_then(|p| p.place.country))
                .or(scene)
                .or_else(|| behind.and_then(|p| p.place.country));
            self.found[number].place.country = country;
        }
        self.agree(&guessed);
    }

    /// The country in which most of the towns and regions lie that the text names as the scene of something.
    fn scene(&self, guessed: &[usize]) -> Option<CountryCode> {
        let mut votes: Vec<(CountryCode, usize)> = Vec::new();
        for (number, place) in self.found.iter().enumerate() {
            let scene = place.located && place.place.precision != PlacePrecision::Country;
            let Some(code) = place.place.country.filter(|_| scene) else {
                continue;
            };
            if guessed.binary_search(&number).is_ok() {
                continue;
            }
            match votes.iter_mut().find(|(known, _)| *known == code) {
                Some((_, count)) => *count += 1,
                None => votes.push((code, 1)),
            }
        }
        let best = votes.iter().rev().max_by_key(|(_, count)| *count);
        best.filter(|(_, count)| *count > 1).map(|(code, _)| *code)
    }

    /// One name lies in one country, the one that most of its mentions were given, the first of equals.
    fn agree(&mut self, guessed: &[usize]) {
        let mut votes: HashMap<&str, Vec<(Option<CountryCode>, usize)>, WordHash> =
            HashMap::default();
        for &number in guessed {
            let place = &self.found[number].place;
            let given = votes.entry(&place.name).or_default();
            match given.iter_mut().find(|(known, _)| *known == place.country) {
                Some((_, count)) => *count += 1,
                None => given.push((place.country, 1)),
            }
        }
        let agreed: Vec<Option<CountryCode>> = guessed
            .iter()
            .map(|&number| {
                let given = &votes[self.found[number].place.name.as_str()];
                let best = given.iter().rev().max_by_key(|(_, count)| *count);
                best.and_then(|(country, _)| *country)
            })
            .collect();
        for (&number, country) in guessed.iter().zip(agreed) {
            self.found[number].place.country = country;
        }
    }

    /// "north of X", "the outskirts of X".
    fn bears_direction(&self, at: usize) -> bool {
        at >= 2
            && self.word(at - 1) == "of"
            && (signs::bearing(self.word(at - 2)).is_some() || self.word(at - 2) == "outskirts")
    }
}
