//! What stands inside a name or closes it without being one of its words: particles, nicknames, suffixes.

use super::Run;
use super::words::{is_particle, opens_name};
use crate::reader::tokens::{Kind, Shape};

impl Run<'_, '_> {
    /// "bin", "van der", "de la" with a capital behind: the token after them.
    pub(super) fn particles(&self, at: usize, words: usize) -> Option<usize> {
        let mut end = at;
        while end < self.limit && end < at + 3 && is_particle(self.word(end)) {
            end += 1;
        }
        if end == at {
            return None;
        }
        // "Van Gogh", "De Mistura" open a name; "de" of lower case only behind a name, "bin Laden" anywhere.
        let opens = self.page.text.tokens[at].is_capital() || opens_name(self.word(at));
        let capital = end < self.limit && self.is_name_word(end);
        (capital && (words > 0 || opens)).then_some(end)
    }

    /// `"Mad Dog"` or `(Bill)` between a given name and a surname: the token after it.
    pub(super) fn nickname(&self, at: usize) -> Option<usize> {
        let open = self.token(at)?;
        if open.kind != Kind::Quote || !open.shape.any(Shape::SPACE_BEFORE) {
            return None;
        }
        let close = (at + 2..self.limit.min(at + 5))
            .find(|&i| self.page.text.tokens[i].kind == Kind::Quote)?;
        let inner = (at + 1..close).all(|i| self.page.text.tokens[i].kind == Kind::Word);
        let surname = self.is_capital_word(close + 1) && self.goes_on(close + 1);
        (inner && surname && self.page.text.tokens[at + 1].is_capital()).then_some(close + 1)
    }

    /// "Jr.", "III", ", Jr.": the token after it.
    pub(super) fn suffix(&self, at: usize) -> Option<usize> {
        let at = if self.token(at)?.kind == Kind::Comma {
            at + 1
        } else {
            at
        };
        let word = self.word(at).trim_end_matches('.');
        matches!(word, "Jr" | "Sr" | "II" | "III" | "IV" | "XIV" | "XVI").then_some(at + 1)
    }
}
