//! Places, states, bodies, outlets and weapons: no names of people, unless a given name with a surname behind.

use super::words::{is_particle, is_place_name, is_word_name};
use super::{CLOSED, OPEN, Run, place_at};
use crate::lexicon::lists::CountryPart;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::tokens::Kind;

impl Run<'_, '_> {
    /// Places, bodies, outlets, weapons: no names of people, unless a given name with a surname behind.
    pub(super) fn is_listed(&self, at: usize) -> bool {
        let text = &self.page.text;
        let token = &text.tokens[at];
        let given = token.lists.any(Lists::GIVEN_NAME)
            || (is_place_name(self.word(at)) || is_word_name(self.word(at)))
                && self.surname_is_free(at + 1);
        let lists = &text.lexicon.lists;
        let named = |length: usize| length > 1 || !given || !self.surname_follows(at);
        if token.lists.any(Lists::COUNTRY)
            && let Some(found) = text.longest(&lists.countries, at, self.limit)
        {
            return named(found.length) || found.value.part != CountryPart::Name;
        }
        if token.lists.any(Lists::REGION)
            && let Some(found) = text.longest(&lists.regions, at, self.limit)
        {
            return named(found.length);
        }
        if token.lists.any(Lists::ORGANISATION)
            && let Some(found) = text.longest(&lists.organisations, at, self.limit)
        {
            return named(found.length);
        }
        if token.lists.any(Lists::MEDIUM)
            && let Some(found) = text.longest(&lists.media, at, self.limit)
        {
            return named(found.length) && found.value.kind != "channel";
        }
        if token.lists.any(Lists::WEAPON)
            && !given
            && let Some(found) = text.longest(&lists.weapons, at, self.limit)
        {
            return found.value.model.is_some() && !self.around.titled;
        }
        if !self.around.titled
            && let Some(place) = place_at(self.found, at)
        {
            // "Valls", "Obama" are towns too: one word may be a surname, unless it says where.
            let surname = place.len() == 1
                && !token.lists.any(Lists::COUNTRY.or(Lists::REGION))
                && !self.says_where(at);
            return !surname && named(place.len());
        }
        false
    }

    /// Behind "in", "near" and the like: "in |Valls|".
    fn says_where(&self, at: usize) -> bool {
        #[rustfmt::skip]
        let place = at > 0 && matches!(self.page.text.word(at - 1),
            "in" | "In" | "at" | "At" | "near" | "Near" | "from" | "From" | "to" | "around"
                | "outside" | "inside" | "into" | "over" | "across" | "towards");
        place
    }

    /// Whether a word behind `at` can be the surname to a given name at `at`.
    fn surname_follows(&self, at: usize) -> bool {
        self.token(at + 1).is_some_and(|t| {
            t.kind == Kind::Word
                && t.is_capital()
                && !t.pos.any(CLOSED.or(Pos::INSTITUTION))
                && !t.lists.any(Lists::COUNTRY.or(Lists::REGION))
                && !(t.pos.any(OPEN) && !t.lists.any(Lists::GIVEN_NAME) && self.around.headline)
        })
    }

    /// Whether the word at `at` has a capital and is no word of the lists.
    pub(super) fn surname_is_free(&self, at: usize) -> bool {
        self.is_capital_word(at) && self.page.text.tokens[at].pos.without(Pos::NAME).is_none()
            || at < self.limit && is_particle(self.word(at)) && self.surname_is_free(at + 1)
    }
}
