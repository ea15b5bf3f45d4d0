//! People and their offices: named persons, their titles, and the other names that the text has for them.

mod behind;
mod bodies;
mod complements;
mod coreference;
mod mentions;
mod names;
#[cfg(test)]
mod tests;
mod titles;
mod words;

use super::Findings;
use super::chunks::Page;
use super::text::Tokens;
use crate::record::{Official, OfficialId};

/// The persons of the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct People {
    /// Named persons with an office, rank, role or body.
    pub(crate) officials: Vec<Official>,
    /// Every place where the text names a person, in order; none overlaps another.
    pub(crate) mentions: Vec<PersonFound>,
}

/// One mention of a person by name, surname or role.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PersonFound {
    /// The tokens of the mention, title included: "governor Ann Lund".
    pub(crate) tokens: Tokens,
    /// The fullest form of the name in the text, without title.
    pub(crate) name: String,
    pub(crate) official: Option<OfficialId>,
    /// The person is a woman (true) or a man (false), where title, given name or role tell.
    pub(crate) female: Option<bool>,
}

impl People {
    /// The mention that holds token `token`.
    pub(crate) fn at(&self, token: usize) -> Option<&PersonFound> {
        let after = self.mentions.partition_point(|m| m.tokens.end <= token);
        self.mentions.get(after).filter(|m| m.tokens.start <= token)
    }

    /// The mentions that lie in `tokens` or reach into them, in order.
    pub(crate) fn in_range(&self, tokens: &Tokens) -> &[PersonFound] {
        let first = self
            .mentions
            .partition_point(|m| m.tokens.end <= tokens.start);
        let length = self.mentions[first..].partition_point(|m| m.tokens.start < tokens.end);
        &self.mentions[first..first + length]
    }

    /// The mentions that begin before token `token`, the nearest first.
    pub(crate) fn before(&self, token: usize) -> impl Iterator<Item = &PersonFound> {
        let end = self.mentions.partition_point(|m| m.tokens.start < token);
        self.mentions[..end].iter().rev()
    }

    /// The record of a mention's person.
    #[cfg(test)]
    pub(crate) fn official(&self, mention: &PersonFound) -> Option<&Official> {
        self.officials.get(mention.official?.index())
    }
}

/// The people of the text.
pub(crate) fn people(page: &Page<'_>, found: &Findings) -> People {
    let mentions = mentions::mentions(page, found);
    coreference::persons(page, &mentions, |office| {
        bodies::country(page, found, &office.scope)
    })
}
