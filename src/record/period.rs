//! When: days, and how precisely the text gives them.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};

use super::day;
use super::words::words;
use crate::Error;

words! {
    /// How precisely the text says when.
    #[derive(Default)]
    pub enum Precision: "a precision of time" {
        /// A part of a day: "Tuesday morning", "overnight".
        PartOfDay = "part_of_day",
        /// One day.
        #[default]
        Day = "day",
        /// A Saturday and the Sunday after it.
        Weekend = "weekend",
        /// A week from Monday to Sunday.
        Week = "week",
        /// A calendar month, or a part of one.
        Month = "month",
        /// A season, or a quarter of a year.
        Season = "season",
        /// A calendar year.
        Year = "year",
        /// A decade or more.
        Decade = "decade",
        /// From one day to another that the text names: "between 3 and 5 May", "the New Year".
        Span = "span",
        /// From a day on, or up to one: "since November".
        Open = "open",
    }
}

/// First and last possible day of something, both included, and how precisely the text says so.
///
/// ```
/// use chrono::NaiveDate;
/// use reportage::{Period, Precision};
///
/// let monday = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
/// let sunday = NaiveDate::from_ymd_opt(2024, 1, 7).expect("a day");
/// let week = Period::new(monday, sunday, Precision::Week);
/// assert!(week.contains(NaiveDate::from_ymd_opt(2024, 1, 3).expect("a day")));
/// assert_eq!(week.days(), 7);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "IsoDays")]
pub struct Period {
    from: NaiveDate,
    to: NaiveDate,
    precision: Precision,
}

impl Period {
    /// The period from one day to another; they may come in either order.
    #[must_use]
    pub fn new(one: NaiveDate, other: NaiveDate, precision: Precision) -> Self {
        Self {
            from: one.min(other),
            to: one.max(other),
            precision,
        }
    }

    /// One day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self::new(day, day, Precision::Day)
    }

    /// The first possible day.
    #[must_use]
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// The last possible day, included.
    #[must_use]
    pub const fn to(&self) -> NaiveDate {
        self.to
    }

    /// How precisely the text says when.
    #[must_use]
    pub const fn precision(&self) -> Precision {
        self.precision
    }

    /// How many days there are in it, one at least.
    #[must_use]
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Whether `day` lies in it.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// ACLED's `time_precision`, as its codebook defines it: 1 for a known day, 2 for a known week or weekend,
    /// 3 for a known month. None for anything longer, of which ACLED records no event.
    ///
    /// ```
    /// use reportage::{Period, Precision};
    ///
    /// let (monday, sunday) = ("2024-01-01".parse()?, "2024-01-07".parse()?);
    /// assert_eq!(Period::day(monday).acled_time_precision(), Some(1));
    /// assert_eq!(Period::new(monday, sunday, Precision::Week).acled_time_precision(), Some(2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn acled_time_precision(&self) -> Option<u8> {
        match self.days() {
            // A night reaches into two days and is one time.
            1 => Some(1),
            2 if self.precision == Precision::PartOfDay => Some(1),
            2..=7 => Some(2),
            8..=31 => Some(3),
            _ => None,
        }
    }

    /// UCDP GED's `date_prec`, as its codebook defines it: 1 for a known day, 2 for two to six days, 3 for a
    /// week, 4 for eight days to a month, 5 for more than a month and up to a year. None for anything longer,
    /// which GED leaves out.
    ///
    /// ```
    /// use reportage::{Period, Precision};
    ///
    /// let (first, last) = ("2024-02-01".parse()?, "2024-02-29".parse()?);
    /// assert_eq!(Period::day(first).ucdp_date_precision(), Some(1));
    /// assert_eq!(Period::new(first, last, Precision::Month).ucdp_date_precision(), Some(4));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn ucdp_date_precision(&self) -> Option<u8> {
        match self.days() {
            1 => Some(1),
            2 if self.precision == Precision::PartOfDay => Some(1),
            2..=6 => Some(2),
            7 => Some(3),
            8..=31 => Some(4),
            32..=366 => Some(5),
            _ => None,
        }
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

/// "2024-01-05", or "2024-01-01 to 2024-01-07".
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to {
            write!(f, "{}", self.from)
        } else {
            write!(f, "{} to {}", self.from, self.to)
        }
    }
}

/// A period as it stands in JSON.
#[derive(Serialize, Deserialize)]
pub(super) struct IsoDays {
    pub(super) from: String,
    pub(super) to: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) precision: Option<Precision>,
}

impl TryFrom<IsoDays> for Period {
    type Error = Error;

    fn try_from(
        IsoDays {
            from,
            to,
            precision,
        }: IsoDays,
    ) -> Result<Self, Error> {
        let (first, last) = (day::parse(&from)?, day::parse(&to)?);
        if last < first {
            return Err(Error::Period { from, to });
        }
        let spanned = if first == last {
            Precision::Day
        } else {
            Precision::Span
        };
        Ok(Self {
            from: first,
            to: last,
            precision: precision.unwrap_or(spanned),
        })
    }
}

impl From<Period> for IsoDays {
    fn from(period: Period) -> Self {
        Self {
            from: period.from.to_string(),
            to: period.to.to_string(),
            precision: Some(period.precision),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        <IsoDays as From<Self>>::from(*self).serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Period, Precision};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 1, day).expect("a day")
    }

    #[test]
    fn periods_are_ordered_and_overlap() {
        let week = Period::new(day(7), day(1), Precision::Week);
        assert_eq!((week.from(), week.to(), week.days()), (day(1), day(7), 7));
        assert!(week.overlaps(&Period::day(day(7))) && !week.overlaps(&Period::day(day(8))));
        assert_eq!(week.to_string(), "2024-01-01 to 2024-01-07");
        assert_eq!(Period::day(day(7)).to_string(), "2024-01-07");
    }

    #[test]
    fn json() {
        let read = |json: &str| serde_json::from_str::<Period>(json);
        let weekend = Period::new(day(6), day(7), Precision::Weekend);
        let json = serde_json::to_string(&weekend).expect("JSON");
        assert_eq!(
            json,
            r#"{"from":"2024-01-06","to":"2024-01-07","precision":"weekend"}"#
        );
        assert_eq!(read(&json).expect("a period"), weekend);
        let bare = read(r#"{"from": "2024-01-06", "to": "2024-01-07"}"#).expect("a period");
        assert_eq!(bare.precision(), Precision::Span);
        let backwards = read(r#"{"from": "2024-01-07", "to": "2024-01-06"}"#).expect_err("a fault");
        assert!(
            backwards.to_string().contains("ends before it begins"),
            "{backwards}"
        );
        let no_day = read(r#"{"from": "7 January", "to": "2024-01-06"}"#).expect_err("a fault");
        assert!(
            no_day
                .to_string()
                .contains("\"7 January\" is not a day: write"),
            "{no_day}"
        );
    }
}
