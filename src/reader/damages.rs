//! Damage to things, and services lost.

use super::Findings;
use super::chunks::Page;
use crate::record::Damage;

/// The damages of the text, in order.
pub(crate) fn damages(_page: &Page<'_>, _found: &Findings) -> Vec<Damage> {
    Vec::new()
}
