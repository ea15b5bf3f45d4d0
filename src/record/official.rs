//! An official: a named person with an office, rank or role.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::words::words;
use super::{Actor, CountryCode, Evidence, OfficialId, Span};

words! {
    /// What class of office or role it is.
    #[derive(Default)]
    pub enum Role: "a role" {
        /// A president, monarch or other head of state.
        HeadOfState = "head_of_state",
        /// A prime minister, chancellor or other head of government.
        HeadOfGovernment = "head_of_government",
        /// A minister, secretary of state, or their deputy.
        Minister = "minister",
        /// A commander or other officer of armed forces.
        Commander = "commander",
        /// A spokesperson of armed forces.
        MilitarySpokesperson = "military_spokesperson",
        /// A spokesperson of a government, ministry or other body.
        Spokesperson = "spokesperson",
        /// A head or officer of an intelligence or security service.
        Intelligence = "intelligence",
        /// A governor or other head of a region.
        Governor = "governor",
        /// A mayor or other head of a town.
        Mayor = "mayor",
        /// A police officer or chief.
        Police = "police",
        /// A firefighter, rescuer or other emergency official.
        EmergencyService = "emergency_service",
        /// An ambassador, envoy or other diplomat.
        Diplomat = "diplomat",
        /// A member of a parliament or council, a party leader.
        Legislator = "legislator",
        /// A judge or prosecutor.
        JudgeOrProsecutor = "judge_or_prosecutor",
        /// A lawyer.
        Lawyer = "lawyer",
        /// A leader of an armed group.
        ArmedGroupLeader = "armed_group_leader",
        /// A spokesperson of an armed group.
        ArmedGroupSpokesperson = "armed_group_spokesperson",
        /// An officer of the United Nations or another international organisation.
        InternationalOrganisation = "international_organisation",
        /// An officer of an aid or rights organisation.
        AidOrganisation = "aid_organisation",
        /// A doctor, nurse or hospital director.
        Medic = "medic",
        /// An owner, head or spokesperson of a company.
        Company = "company",
        /// An analyst, researcher or professor.
        Analyst = "analyst",
        /// A journalist, editor or broadcaster.
        Journalist = "journalist",
        /// A bishop, imam or other religious leader.
        ReligiousLeader = "religious_leader",
        /// An elder, activist, head of a community or union.
        CommunityLeader = "community_leader",
        /// An adviser, aide or chief of staff.
        Adviser = "adviser",
        /// Another public office.
        OtherOfficial = "other_official",
        /// Anything else.
        #[default]
        Other = "other",
    }
}

/// A named person to whom the text gives an office, rank, role or body.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Official {
    /// Its place in the report's list.
    pub id: OfficialId,
    /// The fullest form of the name in the text, without title.
    pub name: String,
    /// The offices, ranks and roles, each as the text gives it.
    #[serde(default, deserialize_with = "or_default")]
    pub titles: Vec<String>,
    /// The body that the person belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Actor>,
    /// The country that the person serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// What class of office or role it is.
    #[serde(default, deserialize_with = "or_default")]
    pub role: Role,
    /// The other forms of the name in the text: "Mr Raikovych", "Raikovych".
    #[serde(default, deserialize_with = "or_default")]
    pub aliases: Vec<String>,
    /// Where the text names the person, pronouns left out.
    #[serde(default, deserialize_with = "or_default")]
    pub mentions: Vec<Span>,
    /// The words that the office was read from, and the rule.
    pub evidence: Evidence,
    /// The words and rules of single fields, where they stand elsewhere.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub grounds: Vec<Evidence>,
}

impl Official {
    /// A named person of whom nothing more is known.
    #[must_use]
    pub fn new(id: OfficialId, name: impl Into<String>, evidence: Evidence) -> Self {
        Self {
            id,
            name: name.into(),
            evidence,
            ..Self::default()
        }
    }
}
