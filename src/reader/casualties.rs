//! Casualties: counts of people harmed, and the ledger of who claims them and how they stand to each other.

use super::Findings;
use super::chunks::Page;
use super::text::Tokens;
use crate::record::Casualty;

/// A count with its tokens.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CasualtyFound {
    pub(crate) record: Casualty,
    pub(crate) tokens: Tokens,
}

/// The casualty counts of the text, in order.
pub(crate) fn casualties(_page: &Page<'_>, _found: &Findings) -> Vec<CasualtyFound> {
    Vec::new()
}
