//! How many: a range of numbers, as news gives them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Error;

/// How many, as the text says it: at least `min` and at most `max`.
///
/// A bound that the text does not give is absent; the lower bound is then 0 in arithmetic, the upper has no limit.
///
/// ```
/// use reportage::Count;
///
/// assert_eq!(Count::at_least(12).to_string(), "at least 12");
/// assert_eq!(Count::exactly(3).add(&Count::between(2, 4)), Count::between(5, 7));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "Bounds")]
pub struct Count {
    min: Option<u64>,
    max: Option<u64>,
    approximate: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<Box<str>>,
}

impl Count {
    const fn bounds(min: Option<u64>, max: Option<u64>) -> Self {
        Self {
            min,
            max,
            approximate: false,
            words: None,
        }
    }

    /// Just so many.
    #[must_use]
    pub const fn exactly(number: u64) -> Self {
        Self::bounds(Some(number), Some(number))
    }

    /// So many or more.
    #[must_use]
    pub const fn at_least(number: u64) -> Self {
        Self::bounds(Some(number), None)
    }

    /// So many or fewer.
    #[must_use]
    pub const fn at_most(number: u64) -> Self {
        Self::bounds(None, Some(number))
    }

    /// From the one to the other, both included; the bounds may come in either order.
    #[must_use]
    pub const fn between(one: u64, other: u64) -> Self {
        if one <= other {
            Self::bounds(Some(one), Some(other))
        } else {
            Self::bounds(Some(other), Some(one))
        }
    }

    /// The same count, marked as a round figure or an estimate.
    #[must_use]
    pub fn approximately(mut self) -> Self {
        self.approximate = true;
        self
    }

    /// The same count, with the words that it was read from: "at least a dozen".
    #[must_use]
    pub fn with_words(mut self, words: impl Into<Box<str>>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// The lower bound, where the text gives one.
    #[must_use]
    pub const fn min(&self) -> Option<u64> {
        self.min
    }

    /// The upper bound, where the text gives one.
    #[must_use]
    pub const fn max(&self) -> Option<u64> {
        self.max
    }

    /// Whether the text gives a round figure or an estimate ("about 50", "dozens").
    #[must_use]
    pub const fn approximate(&self) -> bool {
        self.approximate
    }

    /// The words that it was read from.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }

    /// The number, where it is just one.
    #[must_use]
    pub fn exact(&self) -> Option<u64> {
        self.min.filter(|_| self.min == self.max)
    }

    /// Whether the text says that there was none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.max == Some(0)
    }

    /// Both together, of people counted apart: the bounds added up.
    #[must_use]
    pub fn add(&self, other: &Self) -> Self {
        let min = match (self.min, other.min) {
            (None, None) => None,
            (one, other) => Some(one.unwrap_or(0).saturating_add(other.unwrap_or(0))),
        };
        let max = self
            .max
            .zip(other.max)
            .map(|(one, other)| one.saturating_add(other));
        self.with(other, min, max)
    }

    /// What is left of a whole without `part`, never below nothing.
    #[must_use]
    pub fn subtract(&self, part: &Self) -> Self {
        let min = self
            .min
            .map(|min| part.max.map_or(0, |part| min.saturating_sub(part)));
        let max = self
            .max
            .map(|max| max.saturating_sub(part.min.unwrap_or(0)));
        self.with(part, min, max)
    }

    /// The range that holds both, of two figures for the same people.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        let min = self.min.zip(other.min).map(|(one, other)| one.min(other));
        let max = self.max.zip(other.max).map(|(one, other)| one.max(other));
        self.with(other, min, max)
    }

    /// The same count raised to at least that of a part of it, as far as its own upper bound allows.
    #[must_use]
    pub fn holding(&self, part: &Self) -> Self {
        let raised = self.min.max(part.min);
        let min = match (raised, self.max) {
            (Some(min), Some(max)) => Some(min.min(max)),
            (min, _) => min,
        };
        Self {
            min,
            max: self.max,
            approximate: self.approximate,
            words: None,
        }
    }

    /// Whether one number could satisfy both.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        let below =
            |min: Option<u64>, max: Option<u64>| min.unwrap_or(0) <= max.unwrap_or(u64::MAX);
        below(self.min, other.max) && below(other.min, self.max)
    }

    /// New bounds, approximate where either is; the words of neither hold for them.
    fn with(&self, other: &Self, min: Option<u64>, max: Option<u64>) -> Self {
        Self {
            min,
            max,
            approximate: self.approximate || other.approximate,
            words: None,
        }
    }
}

/// "12", "at least 12", "up to 30", "2 to 3", "an unknown number"; with "about" before an approximate one.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about = if self.approximate { "about " } else { "" };
        match (self.min, self.max) {
            (Some(0), Some(0)) => f.write_str("none"),
            (Some(min), Some(max)) if min == max => write!(f, "{about}{min}"),
            (Some(min), Some(max)) => write!(f, "{about}{min} to {max}"),
            (Some(min), None) => write!(f, "at least {about}{min}"),
            (None, Some(max)) => write!(f, "up to {about}{max}"),
            (None, None) => f.write_str("an unknown number"),
        }
    }
}

/// A count as it stands in JSON, its bounds not yet compared.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Bounds {
    min: Option<u64>,
    max: Option<u64>,
    approximate: Option<bool>,
    words: Option<Box<str>>,
}

impl TryFrom<Bounds> for Count {
    type Error = Error;

    fn try_from(
        Bounds {
            min,
            max,
            approximate,
            words,
        }: Bounds,
    ) -> Result<Self, Error> {
        match (min, max) {
            (Some(min), Some(max)) if max < min => Err(Error::Count { min, max }),
            _ => Ok(Self {
                min,
                max,
                approximate: approximate.unwrap_or(false),
                words,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn sums() {
        assert_eq!(
            Count::exactly(5).add(&Count::at_least(2)),
            Count::at_least(7)
        );
        assert_eq!(
            Count::at_most(30).add(&Count::exactly(5)),
            Count::between(5, 35)
        );
        assert_eq!(Count::at_most(3).add(&Count::at_most(4)), Count::at_most(7));
        assert_eq!(
            Count::exactly(u64::MAX).add(&Count::exactly(1)),
            Count::exactly(u64::MAX)
        );
        assert!(
            Count::exactly(1)
                .approximately()
                .add(&Count::exactly(1))
                .approximate()
        );
    }

    #[test]
    fn differences() {
        assert_eq!(
            Count::exactly(9).subtract(&Count::exactly(2)),
            Count::exactly(7)
        );
        assert_eq!(
            Count::exactly(9).subtract(&Count::at_least(2)),
            Count::between(0, 7)
        );
        assert_eq!(
            Count::exactly(1).subtract(&Count::exactly(2)),
            Count::exactly(0)
        );
    }

    #[test]
    fn ranges() {
        assert_eq!(
            Count::exactly(9).hull(&Count::exactly(2)),
            Count::between(2, 9)
        );
        assert_eq!(
            Count::exactly(9).hull(&Count::at_least(2)),
            Count::at_least(2)
        );
        assert!(Count::exactly(12).agrees_with(&Count::at_least(10)));
        assert!(!Count::exactly(9).agrees_with(&Count::at_least(10)));
        assert_eq!(
            Count::at_least(24).holding(&Count::exactly(30)),
            Count::at_least(30)
        );
        assert_eq!(
            Count::exactly(9).holding(&Count::exactly(30)),
            Count::exactly(9)
        );
    }

    #[test]
    fn counts_in_words() {
        let said = [
            (Count::exactly(12), "12"),
            (Count::exactly(0), "none"),
            (Count::at_least(12), "at least 12"),
            (Count::at_most(30), "up to 30"),
            (Count::between(3, 2), "2 to 3"),
            (Count::exactly(50).approximately(), "about 50"),
            (Count::default(), "an unknown number"),
        ];
        for (count, words) in said {
            assert_eq!(count.to_string(), words);
        }
    }

    #[test]
    fn json() {
        let dozens = Count::at_least(24).approximately().with_words("dozens");
        let json = serde_json::to_string(&dozens).expect("JSON");
        assert_eq!(
            json,
            r#"{"min":24,"max":null,"approximate":true,"words":"dozens"}"#
        );
        assert_eq!(
            serde_json::from_str::<Count>(&json).expect("a count"),
            dozens
        );
        let error = serde_json::from_str::<Count>(r#"{"min": 5, "max": 2}"#).expect_err("a fault");
        assert!(
            error
                .to_string()
                .contains("\"min\" must not exceed \"max\""),
            "{error}"
        );
    }
}
