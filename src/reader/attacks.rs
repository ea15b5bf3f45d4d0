//! Attacks: the words that name them, gathered by act, with who, whom, with what, where and when.

use super::Findings;
use super::chunks::Page;
use crate::record::Attack;

/// An attack with the tokens that name it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AttackFound {
    pub(crate) record: Attack,
    /// The token of each mention, in order.
    pub(crate) mentions: Vec<usize>,
}

/// The attacks of the text, by their first mention.
pub(crate) fn attacks(_page: &Page<'_>, _found: &Findings) -> Vec<AttackFound> {
    Vec::new()
}
