//! A date: an expression in the text that can be placed on a calendar.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Period, Span};

words! {
    /// The type of a TIMEX3 expression, as ISO-TimeML has it.
    pub enum TimexType: "a TIMEX3 type" {
        /// A day, week, month, year.
        Date = "DATE",
        /// A time or part of a day.
        Time = "TIME",
        /// A length of time.
        Duration = "DURATION",
        /// Something that recurs.
        Set = "SET",
    }
}

/// An expression that names days, and the days that it names.
///
/// Type and value are those of TIMEX3 in TimeML 1.2.1, which became ISO 24617-1 (ISO-TimeML).
///
/// ```
/// use reportage::{Article, Reader, TimexType};
///
/// let article = Article::new("Shells hit the market on Tuesday night.").published_str("2024-01-05")?;
/// let report = Reader::new().read(&article);
/// let night = &report.dates()[0];
/// assert_eq!(report.text_of(night.span), "Tuesday night");
/// assert_eq!(night.timex_type, Some(TimexType::Time));
/// assert_eq!(night.timex_value.as_deref(), Some("2024-01-02TNI"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateMention {
    /// The words: "last weekend".
    pub span: Span,
    /// The days; in JSON `from`, `to` and `precision` stand beside the span.
    #[serde(flatten)]
    pub period: Period,
    /// Its TIMEX3 type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timex_type: Option<TimexType>,
    /// Its TIMEX3 value: "2024-W01-WE".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timex_value: Option<String>,
    /// How it was placed on the calendar: "last Saturday and Sunday before the day of publication".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Cow<'static, str>>,
}

impl DateMention {
    /// An expression and the days that it names.
    #[must_use]
    pub const fn new(span: Span, period: Period) -> Self {
        Self {
            span,
            period,
            timex_type: None,
            timex_value: None,
            resolved: None,
        }
    }
}
