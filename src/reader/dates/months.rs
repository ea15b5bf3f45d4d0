//! Months and the days in them: "10 January", "January 3-5, 2023", "May last year".

use super::*;
use crate::lexicon::fold::{Spelling, words};

impl Dates<'_, '_> {
    /// "January", "5 January 2024", "January 5-7", "early May", "May last year".
    pub(super) fn month(&self, at: usize, month: u32, sentence: &Tokens) -> Option<Core> {
        let (day_start, days_before) = self.days_before(at);
        let (mut end, days_behind) = if days_before.is_none() {
            self.days_behind(at, sentence)
        } else {
            (at + 1, None)
        };
        let days = days_before.or(days_behind);
        let (year, year_end) = self.year_behind(end, sentence);
        end = year_end;
        let start = if days_before.is_some() { day_start } else { at };
        let shift_word = self.step_before(start);
        if days.is_none() && year.is_none() && shift_word.is_none() && !self.reads_as_month(at) {
            return None;
        }
        let year = match (year, shift_word) {
            (Some(year), _) => year,
            (None, Some(step)) if self.published.is_some() => self.stepped_year(month, step)?,
            _ => self.year_for(month, days.map(|d| d.1), start)?,
        };
        let (span, precision) = match days {
            Some((first, last)) => {
                let span = Span::new(
                    NaiveDate::from_ymd_opt(year, month, first)?,
                    NaiveDate::from_ymd_opt(year, month, last)?,
                )?;
                (
                    span,
                    if first == last {
                        Precision::Day
                    } else {
                        Precision::Span
                    },
                )
            }
            None => (Span::month(year, month)?, Precision::Month),
        };
        let start = if shift_word.is_some() {
            start - 1
        } else {
            self.weekday_before(start)
        };
        Some(Core {
            tokens: start..end,
            span,
            precision,
            resolved: if days.is_some() {
                "day of the calendar"
            } else {
                "month of the calendar"
            },
        })
    }

    /// "may", "march" and "august" as words, "April said": months only where something beside them says so.
    pub(super) fn reads_as_month(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        let ambiguous = matches!(
            self.word(at),
            "May" | "March" | "August" | "April" | "June" | "Jan" | "Mar" | "Sun" | "Sat"
        );
        let next = self.page.text.tokens.get(at + 1);
        let speaks = next.is_some_and(|t| {
            t.lists.any(Lists::CUE)
                && t.pos.any(Pos::PAST.or(Pos::THIRD))
                && !t.shape.any(Shape::CAPITAL)
        });
        let name =
            next.is_some_and(|t| t.is_capital() && t.is_word() && t.lists.any(Lists::GIVEN_NAME));
        // "August-September"
        let month = |i: usize| matches!(self.calendar_at(i), Some(CalendarWord::Month(_)));
        let ranged = self.is(at + 1, &["-", "–"]) && month(at + 2)
            || self.was(at, 1, &["-", "–"]) && at > 1 && month(at - 2);
        if ranged {
            return true;
        }
        if !ambiguous {
            return !name || token.is_stopped();
        }
        const BEFORE: &[Spelling] = words![
            "in", "since", "of", "from", "until", "till", "by", "during", "last", "this", "next",
            "early", "mid", "late", "through", "to", "and", "between", "before", "after", "for",
            "mid-", "past", "every", "each",
        ];
        // "the March operation", "an August raid": with its article in front of a common noun
        let attributive = !matches!(self.word(at), "Sun" | "Sat")
            && self.was(
                at,
                1,
                words!["the", "a", "an", "this", "that", "its", "their"],
            )
            && next.is_some_and(|t| {
                t.is_word()
                    && !t.is_capital()
                    && (t.pos.is_none() || t.pos.any(Pos::NOUN.or(Pos::PLURAL)))
                    && !t.pos.any(Pos::FUNCTION)
            });
        if attributive {
            return true;
        }
        !speaks && !name && at.checked_sub(1).is_some_and(|i| self.is(i, BEFORE))
    }

    /// "5", "5th of", "3-10", "3 and 10", "the fifth of" in front of the month at `at`.
    pub(super) fn days_before(&self, at: usize) -> (usize, Option<(u32, u32)>) {
        let none = (at, None);
        let mut i = at;
        if self.was(i, 1, words!["of"]) {
            i -= 1;
        }
        let Some(last) = i
            .checked_sub(1)
            .filter(|&i| i >= self.from)
            .and_then(|i| self.day_number(i))
        else {
            return none;
        };
        i -= 1;
        // "the 13th to |the| 19th of October"
        if i > self.from + 2
            && self.was(i, 1, words!["the"])
            && self.was(i, 2, words!["to", "until"])
        {
            i -= 1;
        }
        let joint = i >= self.from + 2 && self.is(i - 1, &["-", "–", "to", "and", "or", "until"]);
        if joint && let Some(first) = self.day_number(i - 2).filter(|&first| first < last) {
            return (i - 2, Some((first, last)));
        }
        (i, Some((last, last)))
    }

    /// "5", "5th", "5-7", "5 to 7" behind the month at `at`.
    pub(super) fn days_behind(&self, at: usize, sentence: &Tokens) -> (usize, Option<(u32, u32)>) {
        let none = (at + 1, None);
        let next = at + 1;
        if next >= sentence.end {
            return none;
        }
        let Some(first) = self.day_number(next) else {
            return none;
        };
        let behind = self
            .page
            .text
            .tokens
            .get(next + 1)
            .filter(|_| next + 1 < sentence.end);
        // "In May 12 people died": the number counts.
        let counts = behind.is_some_and(|t| t.pos.any(Pos::PLURAL) && !t.is_capital());
        if counts && self.was(at, 1, words!["in", "since", "during"]) {
            return none;
        }
        if next + 2 < sentence.end
            && self.is(next + 1, &["-", "–", "to", "and", "until", "through"])
            && let Some(last) = self.day_number(next + 2).filter(|&last| last > first)
        {
            let counted = self
                .page
                .text
                .tokens
                .get(next + 3)
                .is_some_and(|t| t.pos.any(Pos::PLURAL) && !t.is_capital());
            if !counted {
                return (next + 3, Some((first, last)));
            }
        }
        (next + 1, Some((first, first)))
    }

    /// 1 to 31, in figures with or without their ending, or as an ordinal word.
    pub(super) fn day_number(&self, at: usize) -> Option<u32> {
        let text = self.word(at);
        if self.page.text.tokens.get(at)?.kind != Kind::Number {
            return ordinal_at(&self.page.text, at);
        }
        let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if !matches!(&text[digits.len()..], "" | "st" | "nd" | "rd" | "th") || digits.len() > 2 {
            return None;
        }
        digits.parse().ok().filter(|day| (1..=31).contains(day))
    }

    /// A year behind a month or day: "2024", ", 2024", "of 2024", "last year", "of that year".
    pub(super) fn year_behind(&self, at: usize, sentence: &Tokens) -> (Option<i32>, usize) {
        let mut i = at;
        while i < sentence.end
            && (self.page.text.tokens[i].kind == Kind::Comma || self.is(i, words!["of", "in"]))
            && i < at + 2
        {
            i += 1;
        }
        if i >= sentence.end {
            return (None, at);
        }
        if let Some(year) = year_of(&self.page.text.tokens[i], self.page.text.source) {
            return (Some(year), i + 1);
        }
        let base = self.published.map(|p| p.year());
        let narrated = self.narrative.map(|n| n.year()).or(base);
        let year = |word: usize| i + word < sentence.end && self.is(i + word, words!["year"]);
        match () {
            () if self.is(i, words!["last"]) && year(1) => (base.map(|y| y - 1), i + 2),
            () if self.is(i, words!["this"]) && year(1) => (base, i + 2),
            () if self.is(i, words!["next"]) && year(1) => (base.map(|y| y + 1), i + 2),
            () if self.is(i, words!["that"]) && year(1) => (narrated, i + 2),
            () if self.is(i, words!["the"]) && self.is(i + 1, words!["same"]) && year(2) => {
                (narrated, i + 3)
            }
            () if self.is(i, words!["the"])
                && self.is(i + 1, words!["following", "next"])
                && year(2) =>
            {
                (narrated.map(|y| y + 1), i + 3)
            }
            () if self.is(i, words!["the"]) && self.is(i + 1, words!["previous"]) && year(2) => {
                (narrated.map(|y| y - 1), i + 3)
            }
            () => (None, at),
        }
    }

    /// -1, 0, 1 for "last", "this", "next" in front of `at`.
    pub(super) fn step_before(&self, at: usize) -> Option<i64> {
        if self.was(at, 1, words!["last", "past"]) {
            Some(-1)
        } else if self.was(at, 1, words!["this"]) {
            Some(0)
        } else if self.was(at, 1, words!["next"]) {
            Some(1)
        } else {
            None
        }
    }

    /// The year of "last December", "this March", "next May".
    pub(super) fn stepped_year(&self, month: u32, step: i64) -> Option<i32> {
        let published = self.published?;
        let later = month >= published.month();
        Some(match step {
            -1 if later => published.year() - 1,
            1 if month <= published.month() => published.year() + 1,
            _ => published.year(),
        })
    }

    /// The year of a month or day that has none: the latest before publication, or the story's.
    pub(super) fn year_for(&self, month: u32, day: Option<u32>, at: usize) -> Option<i32> {
        if self.historical || self.published.is_none() {
            let narrative = self.narrative?;
            // December, then "in January": the story went on into the next year.
            let wraps = narrative.month() >= 10 && month <= 3;
            return Some(narrative.year() + i32::from(wraps));
        }
        let published = self.published?;
        let this_year = (month, day.unwrap_or(1)) <= (published.month(), published.day());
        // "since May", "a January raid"
        let named =
            at > self.from && self.page.grammar.tags[at - 1] == Tag::Determiner && day.is_none();
        let past = named || self.was(at, 1, words!["since"]);
        let soon = !past && (self.is_future(at) || self.comes_soon(published, month, day));
        Some(if this_year || soon {
            if this_year && self.is_future(at) && month < published.month() {
                published.year() + 1
            } else {
                published.year()
            }
        } else {
            published.year() - 1
        })
    }

    /// A day with its date named within the ten days behind publication lies there, whatever the tense.
    pub(super) fn comes_soon(&self, published: NaiveDate, month: u32, day: Option<u32>) -> bool {
        let there = day.and_then(|day| NaiveDate::from_ymd_opt(published.year(), month, day));
        there.is_some_and(|there| (0..=10).contains(&(there - published).num_days()))
    }

    /// "Friday, 5 January", "Sunday (Jun 26)": the weekday in front of a date belongs to it.
    pub(super) fn weekday_before(&self, start: usize) -> usize {
        let mut i = start;
        while i > self.from
            && (matches!(self.page.text.tokens[i - 1].kind, Kind::Comma | Kind::Open)
                || self.is(i - 1, words!["the"]))
        {
            i -= 1;
        }
        let weekday =
            i > self.from && matches!(self.calendar_at(i - 1), Some(CalendarWord::Weekday(_)));
        if weekday { i - 1 } else { start }
    }
}

/// The value of an ordinal word: 20 for "twentieth".
pub(crate) fn ordinal_at(text: &Text<'_>, at: usize) -> Option<u32> {
    let word = text.word(at);
    let place = ORDINALS.iter().position(|o| o.eq_ignore_ascii_case(word))?;
    Some(place as u32 + 1)
}

const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
];
