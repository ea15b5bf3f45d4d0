//! Interceptions: weapons shot down or otherwise stopped.

use super::Findings;
use super::chunks::Page;
use crate::record::Interception;

/// The interceptions of the text, in order.
pub(crate) fn interceptions(_page: &Page<'_>, _found: &Findings) -> Vec<Interception> {
    Vec::new()
}
