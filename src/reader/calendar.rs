//! Calendar arithmetic: spans of days from units, weekdays, seasons and feasts.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::lexicon::calendar::{Feast, Season, Unit};

/// First and last day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
}

impl Span {
    pub(crate) fn day(day: NaiveDate) -> Span {
        Span { from: day, to: day }
    }

    pub(crate) fn new(from: NaiveDate, to: NaiveDate) -> Option<Span> {
        (from <= to).then_some(Span { from, to })
    }

    /// The year `year`.
    pub(crate) fn year(year: i32) -> Option<Span> {
        Span::new(
            NaiveDate::from_ymd_opt(year, 1, 1)?,
            NaiveDate::from_ymd_opt(year, 12, 31)?,
        )
    }

    /// The month `month` of `year`.
    pub(crate) fn month(year: i32, month: u32) -> Option<Span> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        Span::new(first, first.checked_add_months(Months::new(1))?.pred_opt()?)
    }

    /// The decade that begins with `year`.
    pub(crate) fn decade(year: i32) -> Option<Span> {
        Some(Span {
            from: Span::year(year)?.from,
            to: Span::year(year + 9)?.to,
        })
    }
}

/// `day` moved by `days`, back where they are negative.
pub(crate) fn shift(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let amount = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(amount)
    } else {
        day.checked_add_days(amount)
    }
}

fn shift_months(day: NaiveDate, months: i64) -> Option<NaiveDate> {
    let amount = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    if months < 0 {
        day.checked_sub_months(amount)
    } else {
        day.checked_add_months(amount)
    }
}

/// The Monday of the week of `day`.
pub(crate) fn monday(day: NaiveDate) -> Option<NaiveDate> {
    shift(day, -i64::from(day.weekday().num_days_from_monday()))
}

/// The calendar unit `steps` away from the one that holds `day`: week -1 is last week.
pub(crate) fn unit(day: NaiveDate, unit: Unit, steps: i64) -> Option<Span> {
    match unit {
        Unit::Hour => Some(Span::day(day)),
        Unit::Day | Unit::Night => Some(Span::day(shift(day, steps)?)),
        Unit::Week => {
            let from = shift(monday(day)?, steps * 7)?;
            Span::new(from, shift(from, 6)?)
        }
        Unit::Fortnight => {
            let from = shift(monday(day)?, steps * 14)?;
            Span::new(from, shift(from, 6)?)
        }
        Unit::Weekend => {
            let from = shift(monday(day)?, 5 + steps * 7)?;
            Span::new(from, shift(from, 1)?)
        }
        Unit::Month => {
            let there = shift_months(day.with_day(1)?, steps)?;
            Span::month(there.year(), there.month())
        }
        Unit::Quarter => {
            let there = shift_months(day.with_day(1)?, steps * 3)?;
            let first = (there.month0() / 3) * 3 + 1;
            Span::new(
                Span::month(there.year(), first)?.from,
                Span::month(there.year(), first + 2)?.to,
            )
        }
        Unit::Year => Span::year(day.year() + i32::try_from(steps).ok()?),
        Unit::Decade => Span::decade((day.year() / 10 + i32::try_from(steps).ok()?) * 10),
    }
}

/// `count` units back from `day`, to the day.
pub(crate) fn back(day: NaiveDate, unit: Unit, count: i64) -> Option<NaiveDate> {
    match unit {
        Unit::Hour => shift(day, -((count + 23) / 24)),
        Unit::Day | Unit::Night => shift(day, -count),
        Unit::Week | Unit::Weekend => shift(day, -7 * count),
        Unit::Fortnight => shift(day, -14 * count),
        Unit::Month => shift_months(day, -count),
        Unit::Quarter => shift_months(day, -3 * count),
        Unit::Year => shift_months(day, -12 * count),
        Unit::Decade => shift_months(day, -120 * count),
    }
}

/// The latest `weekday` on or before `day`; the first behind it where `future`.
pub(crate) fn weekday(day: NaiveDate, weekday: Weekday, future: bool) -> Option<NaiveDate> {
    let (there, here) = (
        i64::from(weekday.num_days_from_monday()),
        i64::from(day.weekday().num_days_from_monday()),
    );
    let back = (here - there).rem_euclid(7);
    if future {
        shift(day, (7 - back) % 7)
    } else {
        shift(day, -back)
    }
}

/// A season of the northern year, by calendar months; winter by the year in which it ends.
pub(crate) fn season(year: i32, season: Season) -> Option<Span> {
    let (first, last) = match season {
        Season::Spring => (3, 5),
        Season::Summer => (6, 8),
        Season::Autumn => (9, 11),
        Season::Winter => {
            return Span::new(Span::month(year - 1, 12)?.from, Span::month(year, 2)?.to);
        }
    };
    Span::new(Span::month(year, first)?.from, Span::month(year, last)?.to)
}

/// The days of a feast in `year`.
pub(crate) fn feast(year: i32, feast: Feast) -> Option<Span> {
    match feast {
        Feast::NewYear => Span::new(
            NaiveDate::from_ymd_opt(year - 1, 12, 31)?,
            NaiveDate::from_ymd_opt(year, 1, 1)?,
        ),
        Feast::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day).map(Span::day),
        Feast::Easter(days) => shift(easter(year)?, days).map(Span::day),
        Feast::Thanksgiving => {
            let first = NaiveDate::from_ymd_opt(year, 11, 1)?;
            shift(weekday(first, Weekday::Thu, true)?, 21).map(Span::day)
        }
        Feast::Ramadan => Span::new(islamic(year, 9, 1)?, shift(islamic(year, 10, 1)?, -1)?),
        Feast::EidAlFitr => islamic(year, 10, 1).map(Span::day),
        Feast::EidAlAdha => islamic(year, 12, 10).map(Span::day),
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876.
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// A day of the tabular Islamic calendar in the Gregorian `year`: within a day or two of what is sighted.
fn islamic(year: i32, month: i64, day: i64) -> Option<NaiveDate> {
    let first_guess = (i64::from(year) - 622) * 33 / 32;
    (first_guess - 1..=first_guess + 2).find_map(|islamic_year| {
        let days = 354 * (islamic_year - 1)
            + (3 + 11 * islamic_year) / 30
            + (59 * (month - 1) + 1) / 2
            + day;
        // The epoch, 16 July 622 (Julian), is day 227015 of the common era.
        let date = NaiveDate::from_num_days_from_ce_opt(i32::try_from(days + 227_014).ok()?)?;
        (date.year() == year).then_some(date)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weekdays_lie_in_the_past_unless_said_otherwise() {
        let friday = day("2024-01-05");
        assert_eq!(
            weekday(friday, Weekday::Tue, false),
            Some(day("2024-01-02"))
        );
        assert_eq!(weekday(friday, Weekday::Fri, false), Some(friday));
        assert_eq!(weekday(friday, Weekday::Tue, true), Some(day("2024-01-09")));
    }

    #[test]
    fn feasts_fall_on_their_days() {
        for (year, feast_, from) in [
            (2024, Feast::Easter(0), "2024-03-31"),
            (2025, Feast::Easter(0), "2025-04-20"),
            (2016, Feast::Thanksgiving, "2016-11-24"),
            (2024, Feast::NewYear, "2023-12-31"),
            (2024, Feast::Ramadan, "2024-03-11"),
            (2024, Feast::EidAlFitr, "2024-04-10"),
        ] {
            assert_eq!(feast(year, feast_).map(|s| s.from), Some(day(from)));
        }
    }

    #[test]
    fn units_step_over_year_ends() {
        for (from, unit_, steps, expected) in [
            (
                "2024-01-05",
                Unit::Weekend,
                -1,
                ("2023-12-30", "2023-12-31"),
            ),
            ("2024-01-05", Unit::Week, 1, ("2024-01-08", "2024-01-14")),
            ("2024-03-31", Unit::Month, -1, ("2024-02-01", "2024-02-29")),
            (
                "2024-01-05",
                Unit::Quarter,
                -1,
                ("2023-10-01", "2023-12-31"),
            ),
        ] {
            let span = unit(day(from), unit_, steps).unwrap();
            assert_eq!((span.from, span.to), (day(expected.0), day(expected.1)));
        }
    }
}
