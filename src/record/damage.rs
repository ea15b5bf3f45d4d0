//! Damage: harm to things, and services lost.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::words::words;
use super::{AttackId, Claimant, Count, DamageId, Evidence, Period, Place, Target};

words! {
    /// What became of the thing.
    #[derive(Default)]
    pub enum Harm: "a harm" {
        /// Nothing is left of it.
        Destroyed = "destroyed",
        /// A part of it is harmed.
        #[default]
        Damaged = "damaged",
        /// It burnt.
        OnFire = "on_fire",
        /// It fell in, wholly or in part.
        Collapsed = "collapsed",
        /// It sank.
        Sunk = "sunk",
        /// It fell to the ground.
        Crashed = "crashed",
        /// It has no electricity.
        WithoutPower = "without_power",
        /// It has no water.
        WithoutWater = "without_water",
        /// It has no heating.
        WithoutHeating = "without_heating",
        /// It has no gas.
        WithoutGas = "without_gas",
        /// It has no telephone or data service.
        WithoutService = "without_service",
        /// It does not work.
        OutOfService = "out_of_service",
        /// It is closed, or halted.
        Closed = "closed",
        /// Its data are deleted.
        Wiped = "wiped",
        /// It was taken away.
        Looted = "looted",
    }
}

/// Harm to things that the text tells.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Damage {
    /// Its place in the report's list.
    pub id: DamageId,
    /// What was harmed.
    pub what: Target,
    /// What became of it.
    pub how: Harm,
    /// How many things were harmed: "12 houses".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Count>,
    /// How many people, homes or users are affected: "left 24m people without service".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affected: Option<Count>,
    /// The attack that did it.
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

impl Damage {
    /// Harm to a thing, of which nothing more is known.
    #[must_use]
    pub fn new(id: DamageId, what: Target, how: Harm, evidence: Evidence) -> Self {
        Self {
            id,
            what,
            how,
            evidence,
            ..Self::default()
        }
    }
}
