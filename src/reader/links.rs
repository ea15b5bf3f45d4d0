//! The last stage: what the stages found, linked to each other and laid out as records.

use super::Findings;
use super::chunks::Page;
use crate::record::{DateMention, Span};
use crate::report::Records;

/// The records of the report.
pub(crate) fn link(page: &Page<'_>, found: Findings) -> Records {
    let dates = found.dates.iter().map(|date| {
        let mut mention = DateMention::new(Span::of(page.text.bytes(&date.tokens)), date.period);
        mention.resolved = Some(date.resolved.into());
        mention
    });
    Records {
        dates: dates.collect(),
        attacks: found
            .attacks
            .into_iter()
            .map(|attack| attack.record)
            .collect(),
        casualties: found
            .casualties
            .into_iter()
            .map(|casualty| casualty.record)
            .collect(),
        officials: found.people.officials,
        statements: found
            .statements
            .into_iter()
            .map(|statement| statement.record)
            .collect(),
        damages: found.damages,
        interceptions: found.interceptions,
        meetings: found.meetings,
        places: found.places.into_iter().map(|place| place.place).collect(),
    }
}
