//! Seasons, feasts, years, decades, and dates in figures.

use super::*;
use crate::lexicon::fold::{Spelling, words};

impl Dates<'_, '_> {
    /// "last summer", "the spring of 2022", "winter 2019".
    pub(super) fn season(&self, at: usize, of: Season) -> Option<Core> {
        let behind = if self.is(at + 1, words!["of"]) {
            at + 2
        } else {
            at + 1
        };
        if let Some(year) = self
            .page
            .text
            .tokens
            .get(behind)
            .and_then(|t| year_of(t, self.page.text.source))
        {
            let start = if self.was(at, 1, words!["the"]) {
                at - 1
            } else {
                at
            };
            return Some(self.core(
                start..behind + 1,
                season(year, of)?,
                Precision::Season,
                "season of the year",
            ));
        }
        if let Some(narrative) = self.narrative.filter(|_| self.historical) {
            let adverbial = self.was(at, 1, words!["in", "during", "that", "by"])
                || self.was(at, 1, words!["the"]);
            return adverbial
                .then(|| season(narrative.year(), of))
                .flatten()
                .map(|span| {
                    self.core(
                        at..at + 1,
                        span,
                        Precision::Season,
                        "season of the story's year",
                    )
                });
        }
        let published = self.published?;
        let step = self.step_before(at)?;
        let here = season(published.year(), of)?;
        let year = match step {
            -1 if here.to < published => published.year(),
            -1 => published.year() - 1,
            1 if here.from <= published => published.year() + 1,
            _ => published.year(),
        };
        Some(self.core(
            at - 1..at + 1,
            season(year, of)?,
            Precision::Season,
            "season by publication",
        ))
    }

    /// "Christmas", "Christmas Eve", "Easter Monday", "New Year's Eve" (at "Year"), "Ramadan".
    pub(super) fn feast(&self, at: usize, of: Feast, sentence: &Tokens) -> Option<Core> {
        let (mut of, mut end) = (of, at + 1);
        match of {
            Feast::Fixed(12, 25) if self.is(at + 1, words!["Eve"]) => {
                (of, end) = (Feast::Fixed(12, 24), at + 2)
            }
            Feast::Fixed(12, 25) | Feast::Easter(0) | Feast::Thanksgiving
                if self.is(at + 1, words!["Day", "Sunday"]) =>
            {
                end = at + 2
            }
            Feast::Easter(0) if self.is(at + 1, words!["Monday"]) => {
                (of, end) = (Feast::Easter(1), at + 2)
            }
            Feast::Fixed(2, 14) => return None,
            Feast::EidAlFitr if self.is(at + 1, words!["al-Adha", "ul-Adha"]) => {
                (of, end) = (Feast::EidAlAdha, at + 2)
            }
            Feast::EidAlFitr if self.is(at + 1, words!["al-Fitr", "ul-Fitr"]) => end = at + 2,
            _ => {}
        }
        // "Easter 2019", "Christmas Day last year"
        if let (Some(year), behind) = self.year_behind(end, sentence) {
            return Some(self.core(
                at..behind,
                feast(year, of)?,
                Precision::Span,
                "feast of the year",
            ));
        }
        // "the holy month of Ramadan" says what the days are, not when; "during Ramadan", "on Christmas Day" say when.
        let when = self.was(
            at,
            1,
            words![
                "on", "at", "during", "over", "since", "last", "before", "after", "this",
            ],
        );
        let published = self.published.filter(|_| when)?;
        let near = [published.year(), published.year() - 1]
            .into_iter()
            .find_map(|y| feast(y, of).filter(|s| s.from <= published))?;
        Some(self.core(
            at..end,
            near,
            Precision::Span,
            "feast last before publication",
        ))
    }

    /// A year, a date in figures, "9/11", "the 1990s".
    pub(super) fn figure(&self, at: usize, sentence: &Tokens) -> Option<Core> {
        let token = &self.page.text.tokens[at];
        let text = self.word(at);
        // "the 1988 |third quarter|" is read at its quarter.
        if self.is(at + 2, words!["quarter"])
            && self.is(at + 1, words!["first", "second", "third", "fourth"])
        {
            return None;
        }
        if text == "9/11" {
            let day = NaiveDate::from_ymd_opt(2001, 9, 11)?;
            return Some(self.core(
                at..at + 1,
                Span::day(day),
                Precision::Day,
                "day with a name",
            ));
        }
        if let Some(core) = self.figures(at, text) {
            return Some(core);
        }
        if let Some(decade) = decade(text) {
            let start = if self.was(at, 1, words!["the"]) {
                at - 1
            } else {
                at
            };
            return Some(self.core(
                start..at + 1,
                Span::decade(decade)?,
                Precision::Decade,
                "decade",
            ));
        }
        let year = year_of(token, self.page.text.source)?;
        self.year(at, year, sentence)
    }

    /// "2024-01-05", "05/01/2024", "5.1.2024".
    pub(super) fn figures(&self, at: usize, text: &str) -> Option<Core> {
        let dash = |i: usize| {
            self.page
                .text
                .tokens
                .get(i)
                .is_some_and(|t| t.kind == Kind::Dash && !t.shape.any(Shape::SPACE_BEFORE))
        };
        if text.len() == 4 && dash(at + 1) && dash(at + 3) {
            let day = NaiveDate::from_ymd_opt(
                text.parse().ok()?,
                self.word(at + 2).parse().ok()?,
                self.word(at + 4).parse().ok()?,
            )?;
            return Some(self.core(at..at + 5, Span::day(day), Precision::Day, "day in figures"));
        }
        let separator = if text.contains('/') { '/' } else { '.' };
        let mut parts = text.split(separator);
        let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
        let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
        if separator == '/' && year.len() == 2 && parts.next().is_none() {
            // Two figures for the year are American newswire: the month comes first.
            let short: i32 = year.parse().ok()?;
            let year = short + if short > 50 { 1900 } else { 2000 };
            let day = NaiveDate::from_ymd_opt(year, first, second)
                .or_else(|| NaiveDate::from_ymd_opt(year, second, first))?;
            return Some(self.core(at..at + 1, Span::day(day), Precision::Day, "day in figures"));
        }
        let year: i32 = (year.len() == 4 && parts.next().is_none())
            .then(|| year.parse().ok())
            .flatten()?;
        // Day first, as most of the world writes, unless that is no date.
        let day = NaiveDate::from_ymd_opt(year, second, first)
            .or_else(|| NaiveDate::from_ymd_opt(year, first, second))?;
        Some(self.core(at..at + 1, Span::day(day), Precision::Day, "day in figures"))
    }

    /// "in 2014", "2011 to 2013", "2015-16", "mid-2023", "early 2012"; not "2014 people".
    pub(super) fn year(&self, at: usize, year: i32, sentence: &Tokens) -> Option<Core> {
        let tokens = &self.page.text.tokens;
        let before = at.checked_sub(1).filter(|&i| i >= sentence.start);
        let next = tokens.get(at + 1).filter(|_| at + 1 < sentence.end);
        if before.is_some_and(|i| tokens[i].kind == Kind::Currency) {
            return None;
        }
        let said = before.is_some_and(|i| {
            self.is(i, YEAR_BEFORE)
                || matches!(tokens[i].kind, Kind::Open | Kind::Comma | Kind::Dash)
        });
        let counts =
            next.is_some_and(|t| t.kind == Kind::Word && t.pos.any(Pos::PLURAL) && !t.is_capital());
        let plausible = (1900..=2099).contains(&year);
        // "1845 GMT", "by 1900 hours", "0230 local time"
        let hour = self.is(
            at + 1,
            words![
                "gmt", "utc", "hours", "hrs", "edt", "est", "local", "bst", "cet", "hour",
            ],
        );
        if hour && at + 1 < sentence.end && year % 100 < 60 && year < 2400 {
            return None;
        }
        if !said && (counts || !plausible) || counts && !plausible {
            return None;
        }
        // "Flight 1985", "Model 2000": a number behind a name is part of it.
        let name = before.is_some_and(|i| {
            matches!(
                self.page.grammar.tags[i],
                Tag::Noun | Tag::Proper | Tag::Number
            )
        });
        let adjective = self.is(at.wrapping_sub(1), words!["early", "late", "mid", "mid-"]);
        if !said && name && !adjective {
            return None;
        }
        if let Some((end, last)) = self.year_range(at, year, sentence) {
            return Some(self.core(
                at..end,
                Span::new(Span::year(year)?.from, Span::year(last)?.to)?,
                Precision::Span,
                "years",
            ));
        }
        Some(self.core(at..at + 1, Span::year(year)?, Precision::Year, "year"))
    }

    /// The second year of "2011 to 2013", "2015-16", "between 2011 and 2013".
    pub(super) fn year_range(
        &self,
        at: usize,
        year: i32,
        sentence: &Tokens,
    ) -> Option<(usize, i32)> {
        if at + 2 >= sentence.end {
            return None;
        }
        let and = self.was(at, 1, words!["between"]) && self.is(at + 1, words!["and"]);
        let to =
            self.was(at, 1, words!["from"]) && self.is(at + 1, words!["to", "until", "through"]);
        let dash = self.is(at + 1, &["-", "–"]);
        if !(and || to || dash) {
            return None;
        }
        let text = self.word(at + 2);
        let last = match text.len() {
            4 => year_of(&self.page.text.tokens[at + 2], self.page.text.source)?,
            2 if dash => year / 100 * 100 + text.parse::<i32>().ok()?,
            _ => return None,
        };
        (last > year).then_some((at + 3, last))
    }
}

/// "1990s", "1990's"
fn decade(text: &str) -> Option<i32> {
    let year: i32 = text.strip_suffix('s')?.parse().ok()?;
    (text.len() == 5 && year % 10 == 0 && (1000..=2090).contains(&year)).then_some(year)
}

/// What stands in front of a year.
const YEAR_BEFORE: &[Spelling] = words![
    "in",
    "since",
    "of",
    "from",
    "until",
    "till",
    "by",
    "during",
    "to",
    "through",
    "before",
    "after",
    "around",
    "about",
    "early",
    "late",
    "mid",
    "circa",
    "between",
    "and",
    "throughout",
    "over",
    "for",
    "as",
    "back",
    "than",
    "or",
    "spring",
    "summer",
    "autumn",
    "winter",
];
