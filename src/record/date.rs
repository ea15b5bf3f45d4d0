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
