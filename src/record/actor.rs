//! Who: states, forces, groups, bodies and people.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::words::words;
use super::{CountryCode, Span};

words! {
    /// What sort of actor it is.
    #[derive(Default)]
    pub enum ActorKind: "an actor kind" {
        /// A country as such: "Russia", "Moscow" for its government.
        State = "state",
        /// The armed forces of a state, or a part of them.
        ArmedForces = "armed_forces",
        /// Rebels, militias, insurgents, terrorists, gangs.
        ArmedGroup = "armed_group",
        /// Police and other security forces.
        Police = "police",
        /// A government, a ministry or another public authority.
        Government = "government",
        /// An international, aid, media or other organisation.
        Organisation = "organisation",
        /// A company.
        Company = "company",
        /// One person.
        Person = "person",
        /// Protesters, residents, a mob.
        Crowd = "crowd",
        /// The text does not say.
        #[default]
        Unknown = "unknown",
    }
}

/// Someone who acts: a state, a force, a group, a body or a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Actor {
    /// The canonical name: "Russia", "Islamic State"; by role where there is no name: "gunmen".
    pub name: String,
    /// What sort of actor it is.
    #[serde(default, deserialize_with = "or_default")]
    pub kind: ActorKind,
    /// The country that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Where the text names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Actor {
    /// An actor of which only the name is known.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}
