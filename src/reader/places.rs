//! Places in prose, resolved to a country and coordinates.

use super::Findings;
use super::chunks::Page;
use super::text::Tokens;
use crate::record::Place;

/// A place that the text names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlaceFound {
    /// The tokens of its name.
    pub(crate) tokens: Tokens,
    pub(crate) place: Place,
}

/// The places of the text, in order.
pub(crate) fn places(_page: &Page<'_>, _found: &Findings) -> Vec<PlaceFound> {
    Vec::new()
}
