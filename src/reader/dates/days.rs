//! Weekdays, today and its neighbours, parts of the day: "Tuesday night", "yesterday", "this morning".

use super::*;
use crate::lexicon::fold::words;

impl Dates<'_, '_> {
    /// "Tuesday", "last Tuesday", "Tuesday night", "Tuesday last week".
    pub(super) fn weekday(&self, at: usize, day: chrono::Weekday) -> Option<Core> {
        let published = self.published?;
        let mut end = at + 1;
        if let Some(holy) = self.holy_day(at, day) {
            return Some(holy);
        }
        // "Friday, 5 January" is read at its month.
        if self.date_behind(at + 1) {
            return None;
        }
        let mut start = at;
        let week = |step: i64| {
            monday(published)
                .and_then(|m| shift(m, step * 7 + i64::from(day.num_days_from_monday())))
        };
        let there = if let Some((there, behind)) = self.weekday_the(at, day) {
            end = behind;
            there
        } else if self.is(at + 1, words!["last"]) && self.is(at + 2, words!["week"]) {
            end = at + 3;
            week(-1)?
        } else if self.is(at + 1, words!["of"])
            && self.is(at + 2, words!["last"])
            && self.is(at + 3, words!["week"])
        {
            end = at + 4;
            week(-1)?
        } else if self.is(at + 1, words!["next"]) && self.is(at + 2, words!["week"]) {
            end = at + 3;
            week(1)?
        } else if self.was(at, 1, words!["next", "coming"]) {
            start -= 1;
            let near = weekday(published, day, true)?;
            if near == published {
                shift(near, 7)?
            } else {
                near
            }
        } else if self.was(at, 1, words!["last"]) {
            start -= 1;
            let near = weekday(published, day, false)?;
            if near == published {
                shift(near, -7)?
            } else {
                near
            }
        } else if self.was(at, 1, words!["previous"]) {
            start -= 1;
            shift(
                weekday(self.narrative.unwrap_or(published), day, false)?,
                -7,
            )?
        } else {
            let until =
                self.was(at, 1, words!["until", "till", "through", "by"]) && !self.is_over(at);
            let near = weekday(published, day, until || self.is_future(at))?;
            // "since Thursday", written on a Thursday, reaches back a week.
            if near == published && self.was(at, 1, words!["since"]) {
                shift(near, -7)?
            } else {
                near
            }
        };
        let mut part = false;
        if matches!(self.calendar_at(end), Some(CalendarWord::Part))
            || self.is(end, words!["night"])
        {
            end += 1;
            part = true;
        }
        while start > self.from
            && self.is(
                start - 1,
                words![
                    "early", "late", "dawn", "dusk", "midday", "noon", "midnight",
                ],
            )
        {
            start -= 1;
            part = true;
        }
        let precision = if part {
            Precision::PartOfDay
        } else {
            Precision::Day
        };
        Some(Core {
            tokens: start..end,
            span: Span::day(there),
            precision,
            resolved: "weekday nearest to publication",
        })
    }

    /// "Good |Friday|", "Maundy |Thursday|": the last before publication.
    fn holy_day(&self, at: usize, day: chrono::Weekday) -> Option<Core> {
        let days = match day {
            chrono::Weekday::Fri if self.was(at, 1, words!["good"]) => -2,
            chrono::Weekday::Thu if self.was(at, 1, words!["maundy"]) => -3,
            chrono::Weekday::Sun if self.was(at, 1, words!["palm"]) => -7,
            _ => return None,
        };
        if !self.token(at - 1)?.is_capital() {
            return None;
        }
        self.last_feast(at - 1..at + 1, Feast::Easter(days))
    }

    /// The last day of a feast before publication.
    pub(super) fn last_feast(&self, tokens: Tokens, of: Feast) -> Option<Core> {
        let published = self.published?;
        let span = [published.year(), published.year() - 1]
            .into_iter()
            .find_map(|year| feast(year, of).filter(|span| span.from <= published))?;
        Some(Core {
            tokens,
            span,
            precision: Precision::Day,
            resolved: "feast last before publication",
        })
    }

    /// "Friday |the 13th|": the last day before publication that was both.
    fn weekday_the(&self, at: usize, day: chrono::Weekday) -> Option<(NaiveDate, usize)> {
        let number = self
            .is(at + 1, words!["the"])
            .then(|| self.day_number(at + 2))
            .flatten()
            .filter(|_| !self.is(at + 3, words!["of"]))?;
        let there = (0..800)
            .filter_map(|back| shift(self.published?, -back))
            .find(|date| date.day() == number && date.weekday() == day)?;
        Some((there, at + 3))
    }

    /// Whether a date with its month begins behind a weekday: ", 5 January", "(Jun 26)".
    pub(super) fn date_behind(&self, at: usize) -> bool {
        let mut i = at;
        while i < at + 2
            && self
                .page
                .text
                .tokens
                .get(i)
                .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Open))
            || self.is(i, words!["the"])
        {
            i += 1;
        }
        let month = |i| {
            matches!(self.calendar_at(i), Some(CalendarWord::Month(_)))
                && self.page.text.tokens[i].is_capital()
        };
        let numbered = self.day_number(i).is_some();
        month(i) && self.day_number(i + 1).is_some()
            || numbered && (month(i + 1) || self.is(i + 1, words!["of"]) && month(i + 2))
    }

    /// "today", "yesterday morning", "tomorrow".
    pub(super) fn deictic_day(&self, at: usize, days: i64) -> Option<Core> {
        // "today's youth" is no day, "yesterday's attack" is one.
        let day = shift(self.published?, days)?;
        // "the day before yesterday", "the day after tomorrow"
        let beyond = days == -1 && self.was(at, 1, words!["before"])
            || days == 1 && self.was(at, 1, words!["after"]);
        if beyond && self.was(at, 2, words!["day"]) {
            let start = at - 2 - usize::from(self.was(at, 3, words!["the"]));
            return Some(Core {
                tokens: start..at + 1,
                span: Span::day(shift(day, days)?),
                precision: Precision::Day,
                resolved: "day beside that of publication",
            });
        }
        let part = matches!(self.calendar_at(at + 1), Some(CalendarWord::Part))
            || self.is(at + 1, words!["night"]);
        let precision = if part || self.is(at, words!["tonight"]) {
            Precision::PartOfDay
        } else {
            Precision::Day
        };
        let resolved = match days {
            0 => "day of publication",
            -1 => "day before publication",
            _ => "day after publication",
        };
        Some(Core {
            tokens: at..at + 1 + usize::from(part),
            span: Span::day(day),
            precision,
            resolved,
        })
    }

    /// "this morning", "yesterday evening" and "Tuesday night" are read at their first word.
    pub(super) fn part_of_day(&self, at: usize) -> Option<Core> {
        let published = self.published?;
        let this = self.was(at, 1, words!["this"]);
        let days = if this {
            0
        } else if self.was(at, 1, words!["last"]) {
            -1
        } else {
            return None;
        };
        Some(Core {
            tokens: at - 1..at + 1,
            span: Span::day(shift(published, days)?),
            precision: Precision::PartOfDay,
            resolved: "part of the day by publication",
        })
    }
}
