//! A statement: what someone said.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::words::words;
use super::{Actor, Evidence, OfficialId, Period, RecordId, Span, StatementId};

words! {
    /// How much of a statement stands between quotation marks.
    #[derive(Default)]
    pub enum StatementKind: "a kind of statement" {
        /// All of it.
        Direct = "direct",
        /// None of it.
        #[default]
        Indirect = "indirect",
        /// Some of it.
        Mixed = "mixed",
    }
}

words! {
    /// How a speaker puts it, by the verb or other cue.
    #[derive(Default)]
    pub enum Stance: "a stance" {
        /// Neutrally: "said", "according to".
        #[default]
        Said = "said",
        /// In addition: "added", "went on".
        Added = "added",
        /// To the public: "announced", "declared".
        Announced = "announced",
        /// As a finding: "reported", "recorded", "found".
        Reported = "reported",
        /// So that the article keeps its distance: "claimed", "alleged".
        Claimed = "claimed",
        /// Responsibility taken: "claimed responsibility".
        ClaimedResponsibility = "claimed_responsibility",
        /// As true: "confirmed", "acknowledged".
        Confirmed = "confirmed",
        /// Against oneself: "admitted", "conceded".
        Admitted = "admitted",
        /// As untrue: "denied", "rejected", "dismissed".
        Denied = "denied",
        /// Of danger: "warned".
        Warned = "warned",
        /// With harm: "threatened", "vowed revenge".
        Threatened = "threatened",
        /// Of guilt: "accused", "blamed".
        Accused = "accused",
        /// With disapproval: "condemned", "criticised".
        Condemned = "condemned",
        /// With approval: "praised", "welcomed", "thanked".
        Praised = "praised",
        /// For something to be done: "urged", "called for", "demanded".
        Urged = "urged",
        /// As a command: "ordered".
        Ordered = "ordered",
        /// Of one's own deeds to come: "promised", "vowed", "pledged".
        Promised = "promised",
        /// As a question: "asked".
        Asked = "asked",
        /// In answer: "replied", "responded".
        Replied = "replied",
        /// By saying nothing: "declined to comment", "did not respond".
        Declined = "declined",
        /// Without certainty: "suggested", "believed", "hinted".
        Suggested = "suggested",
        /// As an estimate: "estimated", "put the toll at".
        Estimated = "estimated",
        /// Of what is to come: "predicted", "expected".
        Predicted = "predicted",
        /// As an account or reason: "explained", "described".
        Described = "described",
        /// With weight: "insisted", "stressed", "argued".
        Insisted = "insisted",
        /// As agreement: "agreed".
        Agreed = "agreed",
        /// With regret: "apologised", "mourned".
        Regretted = "regretted",
    }
}

words! {
    /// What sort of speaker it is.
    #[derive(Default)]
    pub enum SpeakerKind: "a kind of speaker" {
        /// A person with a name.
        Person = "person",
        /// A state, ministry, army, company or other body.
        Body = "body",
        /// Someone known by role only: "a NATO spokesperson", "witnesses".
        #[default]
        Unnamed = "unnamed",
    }
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Speaker {
    /// The canonical name: the official's, or the body or role as in the text.
    pub name: String,
    /// Where the statement's own sentence names the speaker: "Mr Raikovych", "he".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// The official that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<OfficialId>,
    /// What sort of speaker it is.
    #[serde(default, deserialize_with = "or_default")]
    pub kind: SpeakerKind,
}

impl Speaker {
    /// A speaker by name or role.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: SpeakerKind) -> Self {
        Self {
            name: name.into(),
            kind,
            ..Self::default()
        }
    }
}

/// One attributed utterance: quoted, reported, or both.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Statement {
    /// Its place in the report's list.
    pub id: StatementId,
    /// Who speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// The word for the speaking: "said", "according to".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Span>,
    /// How the speaker puts it.
    #[serde(default, deserialize_with = "or_default")]
    pub stance: Stance,
    /// What was said, without quotation marks, in the order of the text.
    #[serde(default, deserialize_with = "or_default")]
    pub content: Vec<Span>,
    /// How much of it stands between quotation marks.
    pub kind: StatementKind,
    /// By what it reached the public: "Telegram", "a briefing".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<String>,
    /// To whom it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Actor>,
    /// When it was said: first and last possible day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Period>,
    /// The records that it says are so.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub asserts: Vec<RecordId>,
    /// The records that it says are not so.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub denies: Vec<RecordId>,
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

impl Statement {
    /// A statement by nobody known yet.
    #[must_use]
    pub fn new(
        id: StatementId,
        kind: StatementKind,
        content: Vec<Span>,
        evidence: Evidence,
    ) -> Self {
        Self {
            id,
            kind,
            content,
            evidence,
            ..Self::default()
        }
    }
}
