//! Names that no list knows, where the text says that they are places.

use super::{PlaceFound, Places, signs};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::text::Tokens;
use crate::reader::tokens::Shape;
use crate::record::{Place, PlacePrecision};

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
        // "in Hart Street"
        if signs::makes_other(self.word(end)) {
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
        let apposed = self.apposed(end).is_some() && located;
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
        for number in std::mem::take(&mut self.guessed) {
            let end = self.found[number].tokens.end;
            let around = self.found.get(number + 1).filter(|next| {
                let gap = next.tokens.start.saturating_sub(end);
                gap <= 3
                    && (self.word(end) == "," && gap <= 1 || matches!(self.word(end), "of" | "in"))
            });
            let own = self.found[number].place.country;
            let country = around
                .and_then(|next| next.place.country)
                .or(own)
                .or_else(|| self.found.get(number + 1).and_then(|p| p.place.country))
                .or_else(|| self.evidence.foremost());
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
