//! What goes in: the text of an article and what is known about it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::record::day;

/// An article to read: its text, and what is known of it from elsewhere.
///
/// ```
/// use reportage::Article;
///
/// let article = Article::new("A missile hit the port on Tuesday, killing five.")
///     .published_str("2024-01-05")?
///     .outlet("The Harbour Post");
/// assert_eq!(article.outlet.as_deref(), Some("The Harbour Post"));
/// # Ok::<(), reportage::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Article {
    /// A name by which the caller knows the article again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The text as it came; every span counts the bytes of this text.
    pub text: String,
    /// The day of publication, against which "on Tuesday" is resolved.
    /// Without it relative dates stay unresolved: the clock is never asked.
    #[serde(default, with = "day::option", skip_serializing_if = "Option::is_none")]
    pub published: Option<NaiveDate>,
    /// The headline, where it is known apart from the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The newspaper, agency or site that published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
}

impl Article {
    /// An article of which only the text is known.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Says on which day the article was published.
    #[must_use]
    pub fn published(mut self, day: NaiveDate) -> Self {
        self.published = Some(day);
        self
    }

    /// Says on which day the article was published, as an ISO day such as `2024-01-05`.
    ///
    /// # Errors
    ///
    /// [`Error::Day`] where `day` is not written so, or is not on the calendar.
    pub fn published_str(self, day: &str) -> Result<Self, Error> {
        Ok(self.published(day::parse(day)?))
    }

    /// Gives the headline, where it is known apart from the text.
    #[must_use]
    pub fn headline(mut self, headline: impl Into<String>) -> Self {
        self.headline = Some(headline.into());
        self
    }

    /// Names the newspaper, agency or site that published it.
    #[must_use]
    pub fn outlet(mut self, outlet: impl Into<String>) -> Self {
        self.outlet = Some(outlet.into());
        self
    }

    /// Gives a name by which the caller knows the article again.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl From<&str> for Article {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Article {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Article;
    use crate::Error;

    #[test]
    fn a_bad_day_is_told() {
        let error = Article::new("")
            .published_str("2024-02-30")
            .expect_err("a fault");
        assert_eq!(
            error,
            Error::Day {
                given: "2024-02-30".to_owned()
            }
        );
        assert_eq!(
            error.to_string(),
            "\"2024-02-30\" is not a day: write year, month and day as in 2024-01-05"
        );
    }

    #[test]
    fn json_and_back() {
        let article = Article::new("A \"text\"")
            .id("7")
            .headline("H")
            .outlet("O")
            .published_str("2024-01-05");
        let article = article.expect("a day");
        let json = serde_json::to_string(&article).expect("JSON");
        assert_eq!(
            json,
            r#"{"id":"7","text":"A \"text\"","published":"2024-01-05","headline":"H","outlet":"O"}"#
        );
        assert_eq!(
            serde_json::from_str::<Article>(&json).expect("an article"),
            article
        );
        assert_eq!(
            serde_json::from_str::<Article>(r#"{"text":""}"#).expect("an article"),
            Article::from("")
        );
    }
}
