//! Which words open a name and which go on with it, and names of other things: "Rafik Hariri |Airport|".

use super::words::{is_building, is_initial, is_plural_abbreviation, is_surname, is_word_name};
use super::{CLOSED, OPEN, Run};
use crate::lexicon::lists::CountryPart;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::tokens::{Kind, Shape, Token};

impl Run<'_, '_> {
    /// A word that may stand in a name at all.
    pub(super) fn is_name_word(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        token.kind == Kind::Word
            && token.is_capital()
            && !token.shape.any(Shape::DIGITS)
            && !is_plural_abbreviation(self.word(at))
            && (!token.pos.any(Pos::INSTITUTION)
                || token.lists.any(Lists::GIVEN_NAME)
                || is_word_name(self.word(at)) && self.surname_is_free(at + 1))
    }

    /// Whether a name can begin with the word at `at`: "|Ahmed| …", "|J.| …", "Mrs |Brown|".
    pub(super) fn opens(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        if !self.is_name_word(at) {
            return false;
        }
        if is_initial(token, self.word(at)) {
            return self.is_capital_word(at + 1);
        }
        let given = token.lists.any(Lists::GIVEN_NAME);
        if token.lists.any(Lists::CALENDAR) && !given {
            return false;
        }
        let worded = is_word_name(self.word(at)) && self.surname_is_free(at + 1);
        if token.pos.any(CLOSED) && !given && !worded {
            return false;
        }
        if token.is_capitals() && !given {
            return self.is_pair_of_initials(at) && !self.is_listed(at);
        }
        if self.is_listed(at) {
            return false;
        }
        let common = token.pos.any(OPEN) && !worded;
        if !common || given {
            return true;
        }
        if self.around.titled {
            return self.is_surname_behind_title(at);
        }
        !self.around.first && !self.around.headline
    }

    /// "JD Vance", "AK Antony"; "NATO" and headlines in capitals are none.
    fn is_pair_of_initials(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        token.end - token.start == 2
            && self.token(at + 1).is_some_and(|t| {
                t.is_capital() && !t.is_capitals() && t.pos.without(Pos::NAME).is_none()
            })
    }

    /// "President Bush", "Mrs Brown"; "Major Crimes", "Royal Family", "Chief Says" are none.
    fn is_surname_behind_title(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        let verb = token.pos.any(Pos::THIRD.or(Pos::PAST)) && self.around.headline;
        !token.pos.any(Pos::PLURAL)
            && !verb
            && (self.around.named_alone || self.is_capital_word(at + 1))
    }

    /// Whether the word at `at` is of the name that the words before it open.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let text = &self.page.text;
        let token = &text.tokens[at];
        if token.kind != Kind::Word || !token.is_capital() || token.shape.any(Shape::DIGITS) {
            return false;
        }
        let word = self.word(at);
        if is_initial(token, word) {
            return true;
        }
        let last = !self.is_capital_word(at + 1);
        let given = token.lists.any(Lists::GIVEN_NAME);
        let after_given = self.is_given(at - 1);
        if token.pos.any(CLOSED) || token.pos.any(Pos::INSTITUTION) && !given {
            // "Tommy Church", "Ha Do"
            return last && after_given && !self.around.headline && is_surname(word);
        }
        if token.lists.any(Lists::MONTH.or(Lists::WEEKDAY)) && !given {
            return false;
        }
        if token.is_capitals() && !text.tokens[at - 1].is_capitals() {
            // Surnames in capitals: "Emmanuel MACRON"; not "Ahmed CNN".
            return after_given
                && token.end - token.start > 3
                && token.pos.is_none()
                && token.lists.is_none();
        }
        if token.lists.any(Lists::COUNTRY)
            && let Some(found) = text.longest(&text.lexicon.lists.countries, at, self.limit)
        {
            // "Michael Jordan", "Mark Cuban"; not "Ahmed Syrian officials".
            let adjective = found.value.part != CountryPart::Name
                && !self
                    .token(at + 1)
                    .is_some_and(|t| t.pos.any(Pos::NOUN.or(Pos::PLURAL).or(Pos::ADJECTIVE)));
            return last
                && after_given
                && found.length == 1
                && (adjective || !self.around.headline || is_surname(word));
        }
        given || !self.around.headline || !token.pos.any(OPEN)
    }

    /// A run that belongs to the name of something else: "Rafik Hariri |Airport|", "|Camp| Ashraf", "|USS| Cole".
    pub(super) fn is_other(&self, start: usize, end: usize) -> bool {
        self.names_building(start, end) || !self.around.titled && self.is_named_before(start)
    }

    /// "Rafik Hariri |Airport|", "Imam Ali |mosque|", "Prince George's |County|".
    fn names_building(&self, start: usize, end: usize) -> bool {
        let Some(next) = self.token(end) else {
            return false;
        };
        match next.kind {
            Kind::Genitive => end - start == 1 && self.token(end + 1).is_some_and(is_institution),
            Kind::Word => {
                is_building(self.word(end)) || is_institution(next) && !next.lists.any(Lists::TITLE)
            }
            _ => false,
        }
    }

    /// "|Camp| Ashraf", "|USS| Cole", "|North| Carolina".
    fn is_named_before(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else {
            return false;
        };
        let token = &self.page.text.tokens[start];
        let direction = matches!(
            self.page.text.word(before),
            "New"
                | "South"
                | "North"
                | "West"
                | "East"
                | "San"
                | "Los"
                | "Las"
                | "Fort"
                | "Port"
                | "Mount"
                | "Lake"
        );
        direction
            && token
                .lists
                .any(Lists::REGION.or(Lists::COUNTRY).or(Lists::GIVEN_NAME))
            || is_institution(&self.page.text.tokens[before])
                && token.shape.any(Shape::SPACE_BEFORE)
                && !token.lists.any(Lists::GIVEN_NAME)
    }
}

/// "|Camp| Ashraf", "Hariri |Airport|".
fn is_institution(token: &Token) -> bool {
    token.kind == Kind::Word
        && token.is_capital()
        && token.pos.any(Pos::INSTITUTION)
        && !token.lists.any(Lists::MONTH.or(Lists::WEEKDAY))
}
