//! Statements: who speaks, by which cue, and where speech begins and ends.

use super::Findings;
use super::chunks::Page;
use super::text::Tokens;
use crate::record::Statement;

/// A statement with its tokens.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StatementFound {
    pub(crate) record: Statement,
    /// The cue's tokens.
    pub(crate) cue: Option<Tokens>,
    /// The tokens of each stretch of content.
    pub(crate) content: Vec<Tokens>,
    /// The speaker's tokens in the sentence of the cue.
    pub(crate) speaker: Option<Tokens>,
}

/// The statements of the text, in order.
pub(crate) fn statements(_page: &Page<'_>, _found: &Findings) -> Vec<StatementFound> {
    Vec::new()
}
