//! Questions to a report: lists of records that are narrowed down step by step.
//!
//! ```
//! use reportage::{Report, Stance};
//!
//! # let json = r#"{"text": "\"We will rebuild,\" Mayor Ana Costa said.",
//! #   "officials": [{"id": 0, "name": "Ana Costa", "titles": ["Mayor"], "evidence": {"start": 20, "end": 35}}],
//! #   "statements": [{"id": 0, "speaker": {"name": "Ana Costa", "official": 0}, "kind": "direct",
//! #     "content": [{"start": 1, "end": 16}], "evidence": {"start": 0, "end": 40}}]}"#;
//! let report = Report::from_json(json)?;
//! for statement in report.statements().by("Costa").direct().with_stance(Stance::Said) {
//!     assert_eq!(report.text_of(statement.content[0]), "We will rebuild");
//! }
//! # Ok::<(), reportage::Error>(())
//! ```

mod attacks;
mod casualties;
mod explain;
mod names;
mod others;
mod people;
mod selection;
mod toll;

pub use selection::Selection;

use crate::Report;
use crate::record::{Attack, Casualty, Damage, Interception, Meeting, Official, Statement};

/// Attacks of a report, to be narrowed down.
pub type Attacks<'r> = Selection<'r, Attack>;
/// Casualty counts of a report, to be narrowed down.
pub type Casualties<'r> = Selection<'r, Casualty>;
/// Officials of a report, to be narrowed down.
pub type Officials<'r> = Selection<'r, Official>;
/// Statements of a report, to be narrowed down.
pub type Statements<'r> = Selection<'r, Statement>;
/// Damage of a report, to be narrowed down.
pub type Damages<'r> = Selection<'r, Damage>;
/// Interceptions of a report, to be narrowed down.
pub type Interceptions<'r> = Selection<'r, Interception>;
/// Meetings of a report, to be narrowed down.
pub type Meetings<'r> = Selection<'r, Meeting>;

/// The records, in the order of the text.
impl Report {
    /// All attacks, in the order of their ids.
    #[must_use]
    pub fn attacks(&self) -> Attacks<'_> {
        Selection::new(self, &self.records().attacks)
    }

    /// All casualty counts, in the order of their ids.
    #[must_use]
    pub fn casualties(&self) -> Casualties<'_> {
        Selection::new(self, &self.records().casualties)
    }

    /// All officials, in the order of their ids.
    #[must_use]
    pub fn officials(&self) -> Officials<'_> {
        Selection::new(self, &self.records().officials)
    }

    /// All statements, in the order of their ids.
    #[must_use]
    pub fn statements(&self) -> Statements<'_> {
        Selection::new(self, &self.records().statements)
    }

    /// All damage, in the order of its ids.
    #[must_use]
    pub fn damages(&self) -> Damages<'_> {
        Selection::new(self, &self.records().damages)
    }

    /// All interceptions, in the order of their ids.
    #[must_use]
    pub fn interceptions(&self) -> Interceptions<'_> {
        Selection::new(self, &self.records().interceptions)
    }

    /// All meetings, in the order of their ids.
    #[must_use]
    pub fn meetings(&self) -> Meetings<'_> {
        Selection::new(self, &self.records().meetings)
    }
}

#[cfg(test)]
mod tests;
