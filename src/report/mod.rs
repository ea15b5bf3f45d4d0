//! What comes out: the article with all its records.

mod check;
mod json;

use chrono::NaiveDate;

use crate::record::{
    Attack, AttackId, Casualty, CasualtyId, Damage, DamageId, DateMention, Interception,
    InterceptionId, Meeting, MeetingId, Official, OfficialId, Place, Span, Statement, StatementId,
};
use crate::{Article, Error};

/// An article with all the records read from it.
///
/// The records are asked for with [`attacks`](Self::attacks), [`casualties`](Self::casualties) and the
/// like, whose answers are narrowed down step by step. A report goes to JSON and back with `serde`; on the
/// way back every span and id is checked.
///
/// ```
/// use reportage::Report;
///
/// let report = Report::from_json(r#"{
///     "text": "Shelling killed five in Kherson, the governor said.",
///     "published": "2024-01-05",
///     "attacks": [{"id": 0, "kind": "shelling", "mentions": [{"start": 0, "end": 8}],
///                  "place": {"name": "Kherson", "country": "UA"}, "evidence": {"start": 0, "end": 8}}],
///     "casualties": [{"id": 0, "outcome": "killed", "count": {"min": 5, "max": 5}, "attack": 0,
///                     "source": {"name": "the governor"}, "evidence": {"start": 9, "end": 20}}]
/// }"#)?;
///
/// let killed = report.casualties().killed().next().expect("one count");
/// assert_eq!(report.text_of(killed.evidence.span), "killed five");
/// assert_eq!(report.attacks().in_country("UA").count(), 1);
/// assert_eq!(report.toll().killed().and_then(|count| count.exact()), Some(5));
/// # Ok::<(), reportage::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    article: Article,
    records: Records,
}

/// The records of one article, each list in the order of its ids.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Records {
    pub(crate) attacks: Vec<Attack>,
    pub(crate) casualties: Vec<Casualty>,
    pub(crate) officials: Vec<Official>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) damages: Vec<Damage>,
    pub(crate) interceptions: Vec<Interception>,
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) dates: Vec<DateMention>,
    pub(crate) places: Vec<Place>,
}

impl Report {
    /// The report of an article and the records that were read from it.
    ///
    /// Whoever calls this answers for the spans and ids; a debug build looks.
    pub(crate) fn assemble(article: Article, records: Records) -> Self {
        debug_assert_eq!(check::all(&article.text, &records), Ok(()));
        Self { article, records }
    }

    /// Reads a report back from JSON. A toll in it is not read: it follows from the casualties.
    ///
    /// # Errors
    ///
    /// [`Error::Json`] where it is not the JSON of a report, [`Error::Span`] where a span does not lie in
    /// the text on character boundaries, [`Error::NoSuchRecord`] where an id refers to nothing,
    /// [`Error::Numbering`] where a record's own id is not its place in its list.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        serde_json::from_str::<json::Unchecked>(json)?.try_into()
    }

    /// The article that was read.
    #[must_use]
    pub const fn article(&self) -> &Article {
        &self.article
    }

    /// The article's text, of which every span counts the bytes.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.article.text
    }

    /// The words at a span; empty where it does not lie in this report's text.
    #[must_use]
    pub fn text_of(&self, span: Span) -> &str {
        span.text(self.text()).unwrap_or_default()
    }

    /// The name by which the caller knows the article again.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.article.id.as_deref()
    }

    /// The day of publication, where it is known.
    #[must_use]
    pub const fn published(&self) -> Option<NaiveDate> {
        self.article.published
    }

    /// The headline, where it was given apart from the text.
    #[must_use]
    pub fn headline(&self) -> Option<&str> {
        self.article.headline.as_deref()
    }

    /// The newspaper, agency or site that published it.
    #[must_use]
    pub fn outlet(&self) -> Option<&str> {
        self.article.outlet.as_deref()
    }

    /// The expressions that name days, in the order of the text.
    #[must_use]
    pub fn dates(&self) -> &[DateMention] {
        &self.records.dates
    }

    /// The places that the text names, in its order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.records.places
    }

    /// The lists themselves, for the questions to them.
    pub(crate) const fn records(&self) -> &Records {
        &self.records
    }
}

macro_rules! by_id {
    ($($name:ident: $list:ident, $id:ident => $record:ident;)+) => {
        /// One record by its id; none where the id is of another report.
        impl Report {
            $(
                #[doc = concat!("The ", stringify!($name), " of this id; none where the id is of another report.")]
                #[must_use]
                pub fn $name(&self, id: $id) -> Option<&$record> {
                    self.records.$list.get(id.index())
                }
            )+
        }
    };
}

by_id! {
    attack: attacks, AttackId => Attack;
    casualty: casualties, CasualtyId => Casualty;
    official: officials, OfficialId => Official;
    statement: statements, StatementId => Statement;
    damage: damages, DamageId => Damage;
    interception: interceptions, InterceptionId => Interception;
    meeting: meetings, MeetingId => Meeting;
}

#[cfg(test)]
mod tests;
