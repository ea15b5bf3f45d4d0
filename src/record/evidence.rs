//! Why a record says what it says: the words and the rule.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Span;
use super::null::or_default;

/// The words that a record, or one field of it, was read from, and the rule that read it.
///
/// In JSON it is a span with more keys: `{"start": 10, "end": 24, "rule": "killing N"}`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Evidence {
    /// The words.
    #[serde(flatten)]
    pub span: Span,
    /// The name of the rule.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "str::is_empty"
    )]
    pub rule: Cow<'static, str>,
    /// The field that was read so, where it is not the whole record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Cow<'static, str>>,
}

impl Evidence {
    /// The words and the rule that a whole record was read by.
    #[must_use]
    pub fn new(span: Span, rule: impl Into<Cow<'static, str>>) -> Self {
        Self {
            span,
            rule: rule.into(),
            field: None,
        }
    }

    /// The same, said of one field of the record.
    #[must_use]
    pub fn of_field(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.field = Some(field.into());
        self
    }
}
