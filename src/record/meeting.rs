//! A meeting: talks, summits, sessions, visits.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::words::words;
use super::{Actor, Evidence, MeetingId, Period, Place, Span};

words! {
    /// Whether the meeting has been.
    #[derive(Default)]
    pub enum MeetingStatus: "a meeting status" {
        /// It took place, or is taking place.
        #[default]
        Held = "held",
        /// It is to come.
        Planned = "planned",
        /// Somebody wants it.
        Proposed = "proposed",
        /// It was put off or called off.
        Cancelled = "cancelled",
    }
}

/// A meeting that the text tells of.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Meeting {
    /// Its place in the report's list.
    pub id: MeetingId,
    /// Who meets.
    #[serde(default, deserialize_with = "or_default")]
    pub participants: Vec<Actor>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Span>,
    /// When: first and last possible day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Period>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// At whose request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_by: Option<Actor>,
    /// Whether it has been.
    #[serde(default, deserialize_with = "or_default")]
    pub status: MeetingStatus,
    /// The words that it was read from, and the rule.
    pub evidence: Evidence,
    /// The words and rules of single fields, where they stand elsewhere.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub grounds: Vec<Evidence>,
}

impl Meeting {
    /// A meeting of which nothing more is known.
    #[must_use]
    pub fn new(id: MeetingId, evidence: Evidence) -> Self {
        Self {
            id,
            evidence,
            ..Self::default()
        }
    }
}
