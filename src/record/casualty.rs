//! A casualty count: people harmed, by someone's count.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::words::words;
use super::{
    ActorKind, AttackId, CasualtyId, Count, CountryCode, Evidence, OfficialId, Period, Place, Span,
    Stance, StatementId,
};

words! {
    /// What became of the people.
    pub enum Outcome: "an outcome" {
        /// Dead.
        Killed = "killed",
        /// Wounded, hurt, in hospital.
        Injured = "injured",
        /// Not found.
        Missing = "missing",
        /// Taken by the enemy in fighting.
        Captured = "captured",
        /// Carried off.
        Abducted = "abducted",
        /// Made to leave their homes.
        Displaced = "displaced",
        /// Under rubble, or cut off.
        Trapped = "trapped",
        /// Arrested or held by an authority.
        Detained = "detained",
    }
}

words! {
    /// Who the people are, by the text's words only.
    #[derive(Default)]
    pub enum Category: "a category of people" {
        /// Civilians, residents, passengers, protesters.
        Civilian = "civilian",
        /// Soldiers, troops, peacekeepers.
        Military = "military",
        /// Police and other security officers.
        Police = "police",
        /// Fighters of an armed group, attackers.
        Militant = "militant",
        /// Children.
        Child = "child",
        /// Journalists and those who work with them.
        Journalist = "journalist",
        /// Aid workers.
        AidWorker = "aid_worker",
        /// Doctors, nurses, paramedics, rescuers.
        Medic = "medic",
        /// Holders of a public office.
        Official = "official",
        /// The text does not say.
        #[default]
        Unknown = "unknown",
    }
}

words! {
    /// How old the people are, where the text says.
    pub enum AgeGroup: "an age group" {
        /// Children, babies, teenagers.
        Child = "child",
        /// Men and women.
        Adult = "adult",
        /// Old people.
        Elderly = "elderly",
    }
}

words! {
    /// Of which sex the people are, where the text says.
    pub enum Sex: "a sex" {
        /// Women, girls.
        Female = "female",
        /// Men, boys.
        Male = "male",
    }
}

words! {
    /// What a count covers.
    #[derive(Default)]
    pub enum Scope: "a scope" {
        /// One event, the attack that it is attached to or the one that the article is about.
        #[default]
        Event = "event",
        /// All of a day, over more than one event: "over the past 24 hours".
        Day = "day",
        /// A longer period: "this year", "in two weeks of fighting".
        Period = "period",
        /// A whole war, siege or campaign: "since the invasion began".
        War = "war",
    }
}

/// The people harmed, as the text calls them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Victims {
    /// The words for them, without the number: "members of one family".
    pub name: String,
    /// Their country, where the words say it: "French soldiers".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Where the text names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Victims {
    /// People by the words that the text has for them.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

/// The claimant of a count: who asserts it, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Claimant {
    /// By name, or by role as in the text: "the regional governor".
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
    /// How it is asserted: said, claimed, confirmed, denied.
    #[serde(default, deserialize_with = "or_default")]
    pub stance: Stance,
    /// The official that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<OfficialId>,
    /// The statement in which it is asserted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementId>,
}

impl Claimant {
    /// A claimant by name or role, and how it asserts the count.
    #[must_use]
    pub fn new(name: impl Into<String>, stance: Stance) -> Self {
        Self {
            name: name.into(),
            stance,
            ..Self::default()
        }
    }
}

/// One count of people harmed, as one source gives it in one place of the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Casualty {
    /// Its place in the report's list.
    pub id: CasualtyId,
    /// The words that it was read from, and the rule.
    pub evidence: Evidence,
    /// What became of the people.
    pub outcome: Outcome,
    /// How many.
    pub count: Count,
    /// The people, as the text calls them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Victims>,
    /// Who they are, by the text's words only.
    #[serde(default, deserialize_with = "or_default")]
    pub category: Category,
    /// How old they are, where the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeGroup>,
    /// Of which sex they are, where the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// The attack that did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attack: Option<AttackId>,
    /// Where, if the text says it of the count itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// When: first and last possible day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Period>,
    /// Who asserts it; none where the article asserts it itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Claimant>,
    /// What it covers.
    #[serde(default, deserialize_with = "or_default")]
    pub scope: Scope,
    /// The earlier record of the same count, which this one says again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<CasualtyId>,
    /// The count that this one is a part of: "including two children".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<CasualtyId>,
    /// The count that this one comes on top of: "three more".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adds_to: Option<CasualtyId>,
    /// The older figure that this one replaces: "rises to 12".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updates: Option<CasualtyId>,
    /// The rival figure of the same people, by another source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contradicts: Option<CasualtyId>,
    /// The words and rules of single fields, where they stand elsewhere.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub grounds: Vec<Evidence>,
}

impl Casualty {
    /// A count of people harmed, of whom nothing more is known.
    #[must_use]
    pub fn new(id: CasualtyId, outcome: Outcome, count: Count, evidence: Evidence) -> Self {
        Self {
            id,
            evidence,
            outcome,
            count,
            who: None,
            category: Category::default(),
            age: None,
            sex: None,
            attack: None,
            place: None,
            date: None,
            source: None,
            scope: Scope::default(),
            repeats: None,
            part_of: None,
            adds_to: None,
            updates: None,
            contradicts: None,
            grounds: Vec::new(),
        }
    }
}
