//! An interception: weapons shot down or otherwise stopped.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::{Actor, AttackId, Claimant, Count, Evidence, InterceptionId, Period, Place, Weapon};

/// Weapons shot down or otherwise stopped, as the text tells it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Interception {
    /// Its place in the report's list.
    pub id: InterceptionId,
    /// What was stopped.
    pub weapon: Weapon,
    /// How many were stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Count>,
    /// Out of how many: "shot down 21 of 28 drones".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched: Option<Count>,
    /// Who stopped them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
    /// The attack that they belonged to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attack: Option<AttackId>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// When: first and last possible day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Period>,
    /// Who asserts it; none where the article asserts it itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Claimant>,
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

impl Interception {
    /// An interception of a weapon, of which nothing more is known.
    #[must_use]
    pub fn new(id: InterceptionId, weapon: Weapon, evidence: Evidence) -> Self {
        Self {
            id,
            weapon,
            evidence,
            ..Self::default()
        }
    }
}
