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
///
/// # Styles of quotation that are read
///
/// | style | example |
/// | --- | --- |
/// | cue behind a quotation | `"We will rebuild," the mayor said.` |
/// | inverted cue | `"We will rebuild," said the mayor.` |
/// | cue in the middle | `"It was dark," he said, "and they kept shooting."` |
/// | cue in front, with a colon | `The mayor said: "We will rebuild."` |
/// | sentences that go on without a cue | `"We fled," she said. "Nobody stopped us."` |
/// | single or curly marks | `'There was no warning,' the teacher said.` |
/// | words in marks inside a report | `The general said the town was “under control”.` |
/// | reported, with or without `that` | `The army said it had retaken the pass.` |
/// | reported, cue at the end | `Two bridges fell, officials said.` |
/// | two cues, one speaker | `The army said it held the pass and warned that more raids would come.` |
/// | participle | `Shells fell, the navy said, adding that two boats had sunk.` |
/// | source phrase | `According to the UN, 30,000 people fled.` |
/// | act of speech with an object | `Delhi accused Islamabad of sheltering the gunmen.` |
/// | promise, demand, call | `The bishop called on the rebels to free the nuns.` |
/// | naming | `The White House called the raid “an act of terror”.` |
/// | told to an outlet | `Residents told Reuters that shells fell all night.` |
/// | headline | `Army: 12 rebels killed in Arakan` |
///
/// ```
/// use reportage::{Article, Reader};
///
/// let reader = Reader::new();
/// for (text, speaker, content) in [
///     ("\"We will rebuild,\" the mayor said.", "the mayor", "We will rebuild"),
///     ("\"We will rebuild,\" said the mayor.", "the mayor", "We will rebuild"),
///     ("\"It was dark,\" he said, \"and they kept shooting.\"", "he", "It was dark"),
///     ("The mayor said: \"We will rebuild.\"", "The mayor", "We will rebuild"),
///     ("'There was no warning,' the teacher said.", "the teacher", "There was no warning"),
///     ("The general said the town was “under control”.", "The general", "the town was “under control"),
///     ("The army said it had retaken the pass.", "The army", "it had retaken the pass"),
///     ("Two bridges fell, officials said.", "officials", "Two bridges fell"),
///     ("According to the UN, 30,000 people fled.", "the UN", "30,000 people fled"),
///     ("Delhi accused Islamabad of sheltering the gunmen.", "Delhi", "Islamabad of sheltering the gunmen"),
///     ("The bishop called on the rebels to free the nuns.", "The bishop", "the rebels to free the nuns"),
///     ("The White House called the raid “an act of terror”.", "The White House", "an act of terror"),
///     ("Residents told Reuters that shells fell all night.", "Residents", "shells fell all night"),
///     ("Army: 12 rebels killed in Arakan", "Army", "12 rebels killed in Arakan"),
/// ] {
///     let report = reader.read(&Article::new(text));
///     let said = report.statements().next().expect(text);
///     assert_eq!(said.speaker.as_ref().map(|s| s.name.as_str()), Some(speaker), "{text}");
///     assert!(report.text_of(said.content[0]).starts_with(content), "{text}");
/// }
/// // Two cues are two statements; one cue between two quotations is one, with two stretches of content.
/// let two = reader.read(&Article::new("Shells fell, the navy said, adding that two boats had sunk."));
/// assert_eq!(two.statements().count(), 2);
/// let one = reader.read(&Article::new("\"We fled,\" she said. \"Nobody stopped us.\""));
/// assert_eq!(one.statements().next().map(|it| it.content.len()), Some(2));
/// ```
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
