//! Meetings: talks, summits, sessions and visits.

use super::Findings;
use super::chunks::Page;
use crate::record::Meeting;

/// The meetings of the text, in order.
pub(crate) fn meetings(_page: &Page<'_>, _found: &Findings) -> Vec<Meeting> {
    Vec::new()
}
