//! People and their offices: named persons, their titles, and the other names that the text has for them.

use super::Findings;
use super::chunks::Page;
use super::text::Tokens;
use crate::record::{Official, OfficialId};

/// The persons of the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct People {
    /// Named persons with an office, rank, role or body.
    pub(crate) officials: Vec<Official>,
    /// Every place where the text names a person, in order.
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

/// The people of the text.
pub(crate) fn people(_page: &Page<'_>, _found: &Findings) -> People {
    People::default()
}
