//! Dates in prose, on the calendar: "10 January", "last Tuesday", "since November", "the past 24 hours".

use chrono::{Datelike, NaiveDate};

use super::calendar::{Span, back, feast, monday, season, shift, unit, weekday};
use super::chunks::{ChunkKind, Page};
use super::tags::{Form, Tag};
use super::text::Tokens;
use super::tokens::{Kind, Shape, Token};
use crate::lexicon::calendar::{CalendarWord, Feast, Season, Unit};
use crate::lexicon::words::{Lists, Pos};
use crate::record::{Period, Precision};

/// A date in the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DateFound {
    pub(crate) tokens: Tokens,
    pub(crate) period: Period,
    /// How it was resolved: "last Tuesday before publication".
    pub(crate) resolved: &'static str,
}

/// All dates of the text that can be placed on the calendar, in order.
pub(crate) fn dates(page: &Page<'_>, published: Option<NaiveDate>) -> Vec<DateFound> {
    let mut reader = Dates {
        page,
        published,
        narrative: None,
        historical: is_historical(page),
        found: Vec::new(),
        from: 0,
    };
    for sentence in &page.text.sentences {
        if !sentence.lists.any(Lists::CALENDAR) && !has_figures(page, &sentence.tokens) {
            continue;
        }
        reader.sentence(sentence.tokens.clone());
    }
    // Datelines: "May 29", the day of publication or the one before.
    for paragraph in page
        .text
        .paragraphs
        .iter()
        .filter(|p| !p.dateline.is_empty())
    {
        reader.sentence(paragraph.dateline.clone());
    }
    let mut found = reader.found;
    found.sort_by_key(|date| date.tokens.start);
    found
}

fn has_figures(page: &Page<'_>, tokens: &Tokens) -> bool {
    page.text.tokens[tokens.clone()]
        .iter()
        .any(|t| t.kind == Kind::Number && t.end - t.start >= 4)
}

/// A text about the past: many years of its own and hardly a "yesterday". Its "in May" is the May of its story.
fn is_historical(page: &Page<'_>) -> bool {
    let (mut years, mut deictic) = (0, 0);
    for token in &page.text.tokens {
        if token.kind == Kind::Number && token.end - token.start == 4 {
            years += usize::from(year_of(token, page.text.source).is_some());
        } else if token.lists.any(Lists::CALENDAR)
            && (token.is_capital() || token.pos.any(Pos::ADVERB))
        {
            // "sat" and "sun" are no weekdays.
            let word = page.text.lexicon.calendar.get(token.word);
            deictic += usize::from(matches!(
                word,
                Some(CalendarWord::Day(_) | CalendarWord::Weekday(_))
            ));
        }
    }
    years >= 8 && years > deictic * 2
}

fn year_of(token: &Token, source: &str) -> Option<i32> {
    let text = token.text(source);
    let year: i32 = (token.kind == Kind::Number && text.len() == 4)
        .then(|| text.parse().ok())
        .flatten()?;
    (1000..=2100).contains(&year).then_some(year)
}

struct Dates<'p, 'a> {
    page: &'p Page<'a>,
    published: Option<NaiveDate>,
    /// The last day that the story was at.
    narrative: Option<NaiveDate>,
    historical: bool,
    found: Vec<DateFound>,
    /// No date may reach back over this token.
    from: usize,
}

/// A date before its modifiers are read.
struct Core {
    tokens: Tokens,
    span: Span,
    precision: Precision,
    resolved: &'static str,
}

impl<'a> Dates<'_, 'a> {
    fn sentence(&mut self, sentence: Tokens) {
        self.from = sentence.start;
        let mut at = sentence.start;
        while at < sentence.end {
            let token = &self.page.text.tokens[at];
            let core = if token.lists.any(Lists::CALENDAR) {
                self.calendar_word(at, &sentence)
            } else if token.kind == Kind::Number {
                self.figure(at, &sentence)
            } else {
                None
            };
            at = match core.and_then(|core| self.finish(core, &sentence)) {
                Some(end) => end,
                None => at + 1,
            };
        }
    }

    fn word(&self, at: usize) -> &'a str {
        self.page
            .text
            .tokens
            .get(at)
            .map_or("", |t| t.text(self.page.text.source))
    }

    /// Whether the word at `at` is one of `words`, in any case.
    fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }

    /// Whether the word `back` before `at`, not before the last date, is one of `words`.
    fn was(&self, at: usize, back: usize, words: &[&str]) -> bool {
        at.checked_sub(back)
            .is_some_and(|i| i >= self.from && self.is(i, words))
    }

    fn calendar_at(&self, at: usize) -> Option<CalendarWord> {
        self.page
            .text
            .lexicon
            .calendar
            .get(self.page.text.tokens.get(at)?.word)
    }

    fn calendar_word(&self, at: usize, sentence: &Tokens) -> Option<Core> {
        let token = &self.page.text.tokens[at];
        match self.calendar_at(at)? {
            CalendarWord::Month(month) if token.is_capital() => self.month(at, month, sentence),
            CalendarWord::Weekday(day) if token.is_capital() => self.weekday(at, day),
            CalendarWord::Unit(unit) => self.unit(at, unit, sentence),
            CalendarWord::Season(season) => self.season(at, season),
            CalendarWord::Day(days) => self.deictic_day(at, days),
            CalendarWord::Part => self.part_of_day(at),
            CalendarWord::Feast(feast) if token.is_capital() => self.feast(at, feast),
            _ => None,
        }
    }

    // ---- months ----

    /// "January", "5 January 2024", "January 5-7", "early May", "May last year".
    fn month(&self, at: usize, month: u32, sentence: &Tokens) -> Option<Core> {
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
    fn reads_as_month(&self, at: usize) -> bool {
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
        if !ambiguous {
            return !name || token.is_stopped();
        }
        const BEFORE: &[&str] = &[
            "in", "since", "of", "from", "until", "till", "by", "during", "last", "this", "next",
            "early", "mid", "late", "through", "to", "and", "between", "before", "after", "for",
            "mid-", "past", "every", "each",
        ];
        !speaks && !name && at.checked_sub(1).is_some_and(|i| self.is(i, BEFORE))
    }

    /// "5", "5th of", "3-10", "3 and 10", "the fifth of" in front of the month at `at`.
    fn days_before(&self, at: usize) -> (usize, Option<(u32, u32)>) {
        let none = (at, None);
        let mut i = at;
        if self.was(i, 1, &["of"]) {
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
        let joint = i >= self.from + 2 && self.is(i - 1, &["-", "–", "to", "and", "or", "until"]);
        if joint {
            if let Some(first) = self.day_number(i - 2).filter(|&first| first < last) {
                return (i - 2, Some((first, last)));
            }
        }
        (i, Some((last, last)))
    }

    /// "5", "5th", "5-7", "5 to 7" behind the month at `at`.
    fn days_behind(&self, at: usize, sentence: &Tokens) -> (usize, Option<(u32, u32)>) {
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
        if counts && self.was(at, 1, &["in", "since", "during"]) {
            return none;
        }
        if next + 2 < sentence.end
            && self.is(next + 1, &["-", "–", "to", "and", "until", "through"])
        {
            if let Some(last) = self.day_number(next + 2).filter(|&last| last > first) {
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
        }
        (next + 1, Some((first, first)))
    }

    /// 1 to 31, in figures with or without their ending, or as an ordinal word.
    fn day_number(&self, at: usize) -> Option<u32> {
        let text = self.word(at);
        if self.page.text.tokens.get(at)?.kind != Kind::Number {
            return ORDINALS
                .iter()
                .position(|o| o.eq_ignore_ascii_case(text))
                .map(|i| i as u32 + 1);
        }
        let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if !matches!(&text[digits.len()..], "" | "st" | "nd" | "rd" | "th") || digits.len() > 2 {
            return None;
        }
        digits.parse().ok().filter(|day| (1..=31).contains(day))
    }

    /// A year behind a month or day: "2024", ", 2024", "of 2024", "last year", "of that year".
    fn year_behind(&self, at: usize, sentence: &Tokens) -> (Option<i32>, usize) {
        let mut i = at;
        while i < sentence.end
            && (self.page.text.tokens[i].kind == Kind::Comma || self.is(i, &["of", "in"]))
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
        let year = |word: usize| i + word < sentence.end && self.is(i + word, &["year"]);
        match () {
            () if self.is(i, &["last"]) && year(1) => (base.map(|y| y - 1), i + 2),
            () if self.is(i, &["this"]) && year(1) => (base, i + 2),
            () if self.is(i, &["next"]) && year(1) => (base.map(|y| y + 1), i + 2),
            () if self.is(i, &["that"]) && year(1) => (narrated, i + 2),
            () if self.is(i, &["the"]) && self.is(i + 1, &["same"]) && year(2) => (narrated, i + 3),
            () if self.is(i, &["the"]) && self.is(i + 1, &["following", "next"]) && year(2) => {
                (narrated.map(|y| y + 1), i + 3)
            }
            () if self.is(i, &["the"]) && self.is(i + 1, &["previous"]) && year(2) => {
                (narrated.map(|y| y - 1), i + 3)
            }
            () => (None, at),
        }
    }

    /// -1, 0, 1 for "last", "this", "next" in front of `at`.
    fn step_before(&self, at: usize) -> Option<i64> {
        if self.was(at, 1, &["last", "past"]) {
            Some(-1)
        } else if self.was(at, 1, &["this"]) {
            Some(0)
        } else if self.was(at, 1, &["next"]) {
            Some(1)
        } else {
            None
        }
    }

    /// The year of "last December", "this March", "next May".
    fn stepped_year(&self, month: u32, step: i64) -> Option<i32> {
        let published = self.published?;
        let later = month >= published.month();
        Some(match step {
            -1 if later => published.year() - 1,
            1 if month <= published.month() => published.year() + 1,
            _ => published.year(),
        })
    }

    /// The year of a month or day that has none: the latest before publication, or the story's.
    fn year_for(&self, month: u32, day: Option<u32>, at: usize) -> Option<i32> {
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
        let past = named || self.was(at, 1, &["since"]);
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
    fn comes_soon(&self, published: NaiveDate, month: u32, day: Option<u32>) -> bool {
        let there = day.and_then(|day| NaiveDate::from_ymd_opt(published.year(), month, day));
        there.is_some_and(|there| (0..=10).contains(&(there - published).num_days()))
    }

    /// "Friday, 5 January", "Sunday (Jun 26)": the weekday in front of a date belongs to it.
    fn weekday_before(&self, start: usize) -> usize {
        let mut i = start;
        while i > self.from
            && (matches!(self.page.text.tokens[i - 1].kind, Kind::Comma | Kind::Open)
                || self.is(i - 1, &["the"]))
        {
            i -= 1;
        }
        let weekday =
            i > self.from && matches!(self.calendar_at(i - 1), Some(CalendarWord::Weekday(_)));
        if weekday { i - 1 } else { start }
    }

    // ---- weekdays, days, parts ----

    /// "Tuesday", "last Tuesday", "Tuesday night", "Tuesday last week".
    fn weekday(&self, at: usize, day: chrono::Weekday) -> Option<Core> {
        let published = self.published?;
        let mut end = at + 1;
        // "Friday, 5 January" is read at its month.
        if self.date_behind(at + 1) {
            return None;
        }
        let mut start = at;
        let week = |step: i64| {
            monday(published)
                .and_then(|m| shift(m, step * 7 + i64::from(day.num_days_from_monday())))
        };
        let there = if self.is(at + 1, &["last"]) && self.is(at + 2, &["week"]) {
            end = at + 3;
            week(-1)?
        } else if self.is(at + 1, &["of"])
            && self.is(at + 2, &["last"])
            && self.is(at + 3, &["week"])
        {
            end = at + 4;
            week(-1)?
        } else if self.is(at + 1, &["next"]) && self.is(at + 2, &["week"]) {
            end = at + 3;
            week(1)?
        } else if self.was(at, 1, &["next", "coming"]) {
            start -= 1;
            let near = weekday(published, day, true)?;
            if near == published {
                shift(near, 7)?
            } else {
                near
            }
        } else if self.was(at, 1, &["last"]) {
            start -= 1;
            let near = weekday(published, day, false)?;
            if near == published {
                shift(near, -7)?
            } else {
                near
            }
        } else if self.was(at, 1, &["previous"]) {
            start -= 1;
            shift(
                weekday(self.narrative.unwrap_or(published), day, false)?,
                -7,
            )?
        } else {
            let until = self.was(at, 1, &["until", "till", "through", "by"]) && !self.is_over(at);
            weekday(published, day, until || self.is_future(at))?
        };
        if matches!(self.calendar_at(end), Some(CalendarWord::Part)) || self.is(end, &["night"]) {
            end += 1;
        }
        while start > self.from
            && self.is(
                start - 1,
                &[
                    "early", "late", "dawn", "dusk", "midday", "noon", "midnight",
                ],
            )
        {
            start -= 1;
        }
        let part = end > at + 1 || start < at;
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

    /// Whether a date with its month begins behind a weekday: ", 5 January", "(Jun 26)".
    fn date_behind(&self, at: usize) -> bool {
        let mut i = at;
        while i < at + 2
            && self
                .page
                .text
                .tokens
                .get(i)
                .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Open))
            || self.is(i, &["the"])
        {
            i += 1;
        }
        let month = |i| {
            matches!(self.calendar_at(i), Some(CalendarWord::Month(_)))
                && self.page.text.tokens[i].is_capital()
        };
        let numbered = self.day_number(i).is_some();
        month(i) && self.day_number(i + 1).is_some()
            || numbered && (month(i + 1) || self.is(i + 1, &["of"]) && month(i + 2))
    }

    /// "today", "yesterday morning", "tomorrow".
    fn deictic_day(&self, at: usize, days: i64) -> Option<Core> {
        // "today's youth" is no day, "yesterday's attack" is one.
        let day = shift(self.published?, days)?;
        let part = matches!(self.calendar_at(at + 1), Some(CalendarWord::Part))
            || self.is(at + 1, &["night"]);
        let precision = if part || self.is(at, &["tonight"]) {
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
    fn part_of_day(&self, at: usize) -> Option<Core> {
        let published = self.published?;
        let this = self.was(at, 1, &["this"]);
        let days = if this {
            0
        } else if self.was(at, 1, &["last"]) {
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

    // ---- units ----

    /// "last week", "two days ago", "the past 24 hours", "earlier this month", "three days later".
    fn unit(&self, at: usize, of: Unit, sentence: &Tokens) -> Option<Core> {
        if let Some(core) = self.counted(at, of) {
            return Some(core);
        }
        if of == Unit::Year && self.page.text.tokens[at].is_capital() && self.was(at, 1, &["New"]) {
            return self.new_year(at);
        }
        let anchor = self.narrative.or(self.published);
        let published = self.published;
        let the = |start: usize| {
            if self.was(start, 1, &["the"]) {
                start - 1
            } else {
                start
            }
        };
        if self.was(at, 1, &["last"]) {
            return match of {
                Unit::Hour => None,
                Unit::Night => Some(self.core(
                    at - 1..at + 1,
                    unit(published?, Unit::Day, -1)?,
                    Precision::PartOfDay,
                    "night before publication",
                )),
                Unit::Day => None,
                // "the last year": the twelve months up to now.
                _ if self.was(at, 2, &["the"]) => self.past(at - 2..at + 1, of, 1),
                _ => Some(self.core(
                    at - 1..at + 1,
                    self.last(published?, of)?,
                    precision(of),
                    "unit before that of publication",
                )),
            };
        }
        if self.was(at, 1, &["past"]) && of != Unit::Hour {
            return self.past(the(at - 1)..at + 1, of, 1);
        }
        if self.was(at, 1, &["this"]) && !matches!(of, Unit::Hour | Unit::Night | Unit::Day) {
            let whole = unit(published?, of, 0)?;
            if self.was(at, 2, &["far"]) {
                let tokens = if self.was(at, 3, &["so", "thus"]) {
                    at - 3..at + 1
                } else {
                    at - 1..at + 1
                };
                return Some(self.core(
                    tokens,
                    Span::new(whole.from, published?)?,
                    Precision::Span,
                    "unit of publication, up to it",
                ));
            }
            if self.was(at, 2, &["earlier"]) {
                return Some(self.core(
                    at - 2..at + 1,
                    Span::new(whole.from, published?)?,
                    precision(of),
                    "unit of publication, up to it",
                ));
            }
            if self.was(at, 2, &["later"]) {
                return Some(self.core(
                    at - 2..at + 1,
                    Span::new(published?, whole.to)?,
                    precision(of),
                    "unit of publication, from it on",
                ));
            }
            return Some(self.core(at - 1..at + 1, whole, precision(of), "unit of publication"));
        }
        if self.was(at, 1, &["next", "coming", "following"]) && of != Unit::Hour {
            let narrated = self.was(at, 2, &["the"]) || self.was(at, 1, &["following"]);
            let base = if narrated { anchor? } else { published? };
            let singular = self.page.text.tokens[at].pos.any(Pos::NOUN);
            return singular.then_some(()).and_then(|()| {
                Some(self.core(
                    the(at - 1)..at + 1,
                    unit(base, of, 1)?,
                    precision(of),
                    "unit behind that of the story",
                ))
            });
        }
        if self.was(at, 1, &["previous", "preceding"])
            && of != Unit::Hour
            && self.page.text.tokens[at].pos.any(Pos::NOUN)
        {
            return Some(self.core(
                the(at - 1)..at + 1,
                unit(anchor?, of, -1)?,
                precision(of),
                "unit before that of the story",
            ));
        }
        if self.was(at, 1, &["same", "that"])
            && matches!(of, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
        {
            let same = self.was(at, 1, &["same"]);
            let known = self.narrative?;
            let adverbial =
                same || self.was(at, 2, &["on", "in", "of", "later", "earlier", "during"]);
            return adverbial.then_some(self.core(
                the(at - 1)..at + 1,
                unit(known, of, 0)?,
                precision(of),
                "unit of the story",
            ));
        }
        if of == Unit::Weekend && self.was(at, 1, &["the"]) {
            let future = self.is_future(at);
            let base = published?;
            let this = unit(base, of, 0)?;
            let steps = if future || base >= this.from { 0 } else { -1 };
            return Some(self.core(
                at - 1..at + 1,
                unit(base, of, steps)?,
                Precision::Weekend,
                "weekend nearest to publication",
            ));
        }
        let _ = sentence;
        if of == Unit::Day
            && self.was(at, 1, &["the"])
            && self.is(at + 1, &["before", "after", "earlier"])
            && self.narrative.is_some()
        {
            let steps = if self.is(at + 1, &["after"]) { 1 } else { -1 };
            return Some(self.core(
                at - 1..at + 2,
                unit(self.narrative?, of, steps)?,
                Precision::Day,
                "day beside that of the story",
            ));
        }
        None
    }

    /// "the New Year", "New Year's Eve", "New Year's Day".
    fn new_year(&self, at: usize) -> Option<Core> {
        let published = self.published?;
        let near = [published.year() + 1, published.year()]
            .into_iter()
            .find_map(|y| feast(y, Feast::NewYear).filter(|s| s.from <= published))?;
        let genitive = self.is(at + 1, &["'s", "’s"]);
        let start = if self.was(at, 2, &["the"]) {
            at - 2
        } else {
            at - 1
        };
        if genitive && self.is(at + 2, &["Eve"]) {
            return Some(self.core(
                start..at + 3,
                Span::day(near.from),
                Precision::Day,
                "feast last before publication",
            ));
        }
        if genitive && self.is(at + 2, &["Day"]) {
            return Some(self.core(
                start..at + 3,
                Span::day(near.to),
                Precision::Day,
                "feast last before publication",
            ));
        }
        Some(self.core(
            start..at + 1,
            near,
            Precision::Span,
            "feast last before publication",
        ))
    }

    fn core(
        &self,
        tokens: Tokens,
        span: Span,
        precision: Precision,
        resolved: &'static str,
    ) -> Core {
        Core {
            tokens,
            span,
            precision,
            resolved,
        }
    }

    /// The unit before that of publication; a weekend only once it is over.
    fn last(&self, published: NaiveDate, of: Unit) -> Option<Span> {
        unit(published, of, -1)
    }

    /// From `count` units before publication up to it.
    fn past(&self, tokens: Tokens, of: Unit, count: i64) -> Option<Core> {
        let published = self.published?;
        let from = back(published, of, count)?;
        Some(Core {
            tokens,
            span: Span::new(from, published)?,
            precision: Precision::Span,
            resolved: "up to publication",
        })
    }

    /// A number of units: "two weeks ago", "the past six days", "three days later", "a year earlier".
    fn counted(&self, at: usize, of: Unit) -> Option<Core> {
        let (start, count) = self.count_before(at)?;
        if self.is(at + 1, &["ago"]) {
            let base = back(self.published?, of, count)?;
            let whole = match of {
                Unit::Hour | Unit::Day | Unit::Night => Span::day(base),
                Unit::Weekend | Unit::Week | Unit::Fortnight => unit(base, Unit::Week, 0)?,
                _ => unit(base, of, 0)?,
            };
            let start = if self.was(start, 1, &["nearly", "about", "almost", "some", "around"]) {
                start - 1
            } else {
                start
            };
            return Some(self.core(
                start..at + 2,
                whole,
                precision(of),
                "counted back from publication",
            ));
        }
        let ending = self.is(at + 1, &["later", "afterwards"]);
        if ending
            || self.is(at + 1, &["earlier", "before"])
                && !matches!(
                    self.page.grammar.tags.get(at + 2),
                    Some(Tag::Determiner | Tag::Proper)
                )
        {
            let there = back(self.narrative?, of, if ending { -count } else { count })?;
            let whole = if matches!(of, Unit::Hour | Unit::Day | Unit::Night) {
                Span::day(there)
            } else {
                unit(there, of, 0)?
            };
            return Some(self.core(
                start..at + 2,
                whole,
                precision(of),
                "counted from the story's day",
            ));
        }
        let plural = count > 1;
        if plural
            && self.was(
                start,
                1,
                &["past", "last", "previous", "preceding", "recent"],
            )
            && !self.was(start, 1, &["recent"])
        {
            let from = if self.was(start, 2, &["the", "these"]) {
                start - 2
            } else {
                start - 1
            };
            let narrated =
                self.was(start, 1, &["previous", "preceding"]) && self.published.is_none();
            return if narrated {
                None
            } else {
                self.past(from..at + 1, of, count)
            };
        }
        None
    }

    /// The number in front of a unit, and where it begins.
    fn count_before(&self, at: usize) -> Option<(usize, i64)> {
        let i = at.checked_sub(1).filter(|&i| i >= self.from)?;
        let word = self.word(i);
        if word.eq_ignore_ascii_case("a") || word.eq_ignore_ascii_case("an") {
            return Some((i, 1));
        }
        if word.eq_ignore_ascii_case("couple") || word.eq_ignore_ascii_case("few") {
            return None;
        }
        let number = word.parse().ok().or_else(|| {
            NUMBERS
                .iter()
                .position(|n| n.eq_ignore_ascii_case(word))
                .map(|n| n as i64)
        })?;
        (number > 0 && number < 1000).then_some((i, number))
    }

    // ---- seasons, feasts, years ----

    /// "last summer", "the spring of 2022", "winter 2019".
    fn season(&self, at: usize, of: Season) -> Option<Core> {
        let behind = if self.is(at + 1, &["of"]) {
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
            let start = if self.was(at, 1, &["the"]) {
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
            let adverbial =
                self.was(at, 1, &["in", "during", "that", "by"]) || self.was(at, 1, &["the"]);
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
    fn feast(&self, at: usize, of: Feast) -> Option<Core> {
        let (mut of, mut end) = (of, at + 1);
        match of {
            Feast::Fixed(12, 25) if self.is(at + 1, &["Eve"]) => {
                (of, end) = (Feast::Fixed(12, 24), at + 2)
            }
            Feast::Fixed(12, 25) | Feast::Easter(0) | Feast::Thanksgiving
                if self.is(at + 1, &["Day", "Sunday"]) =>
            {
                end = at + 2
            }
            Feast::Easter(0) if self.is(at + 1, &["Monday"]) => {
                (of, end) = (Feast::Easter(1), at + 2)
            }
            Feast::Fixed(2, 14) => return None,
            Feast::EidAlFitr if self.is(at + 1, &["al-Adha", "ul-Adha"]) => {
                (of, end) = (Feast::EidAlAdha, at + 2)
            }
            Feast::EidAlFitr if self.is(at + 1, &["al-Fitr", "ul-Fitr"]) => end = at + 2,
            _ => {}
        }
        if let Some(year) = self
            .page
            .text
            .tokens
            .get(end)
            .and_then(|t| year_of(t, self.page.text.source))
        {
            return Some(self.core(
                at..end + 1,
                feast(year, of)?,
                Precision::Span,
                "feast of the year",
            ));
        }
        // "the holy month of Ramadan" says what the days are, not when; "during Ramadan", "on Christmas Day" say when.
        let when = self.was(
            at,
            1,
            &[
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
    fn figure(&self, at: usize, sentence: &Tokens) -> Option<Core> {
        let token = &self.page.text.tokens[at];
        let text = self.word(at);
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
            let start = if self.was(at, 1, &["the"]) {
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
    fn figures(&self, at: usize, text: &str) -> Option<Core> {
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
        let year: i32 = (year.len() == 4 && parts.next().is_none())
            .then(|| year.parse().ok())
            .flatten()?;
        // Day first, as most of the world writes, unless that is no date.
        let day = NaiveDate::from_ymd_opt(year, second, first)
            .or_else(|| NaiveDate::from_ymd_opt(year, first, second))?;
        Some(self.core(at..at + 1, Span::day(day), Precision::Day, "day in figures"))
    }

    /// "in 2014", "2011 to 2013", "2015-16", "mid-2023", "early 2012"; not "2014 people".
    fn year(&self, at: usize, year: i32, sentence: &Tokens) -> Option<Core> {
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
        let adjective = self.is(at.wrapping_sub(1), &["early", "late", "mid", "mid-"]);
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
    fn year_range(&self, at: usize, year: i32, sentence: &Tokens) -> Option<(usize, i32)> {
        if at + 2 >= sentence.end {
            return None;
        }
        let and = self.was(at, 1, &["between"]) && self.is(at + 1, &["and"]);
        let to = self.was(at, 1, &["from"]) && self.is(at + 1, &["to", "until", "through"]);
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

    // ---- what surrounds a date ----

    /// Reads what stands around `core`, keeps the date, and gives the token behind it.
    fn finish(&mut self, core: Core, sentence: &Tokens) -> Option<usize> {
        let Core {
            mut tokens,
            mut span,
            mut precision,
            mut resolved,
        } = core;
        if tokens.start < self.from {
            return None;
        }
        // The story's day; what lies ahead, and years alone, do not move it.
        let anchor = span.from;
        while tokens.start > self.from
            && self.is(tokens.start - 1, &["early", "late", "mid", "mid-"])
        {
            tokens.start -= 1;
        }
        let the = usize::from(self.was(tokens.start, 1, &["the"]));
        let since = tokens
            .start
            .checked_sub(1 + the)
            .filter(|&i| i >= self.from && self.is(i, &["since"]));
        if let Some(since) = since {
            let known = self.published.filter(|p| *p >= span.from);
            if let Some(published) = known.filter(|_| !self.historical) {
                (tokens.start, span, precision, resolved) = (
                    since,
                    Span {
                        from: span.from,
                        to: published,
                    },
                    Precision::Open,
                    "from then to publication",
                );
            }
        }
        if let Some(joined) = self.join_range(&tokens, span) {
            // "from Friday to Sunday", "between May and July": one date, in the place of the one before.
            let earlier = self.found.pop()?;
            (tokens.start, span, precision, resolved) = (
                joined.start,
                Span::new(earlier.period.from(), span.to)?,
                Precision::Span,
                "from one to the other",
            );
            if self.is(tokens.start.saturating_sub(1), &["from", "between"])
                && tokens.start > sentence.start
            {
                tokens.start -= 1;
            }
        }
        // In a history, "a book of 2009" does not move the story on.
        let aside = self.historical
            && (precision == Precision::Year || resolved.contains("publication"))
            && self
                .narrative
                .is_some_and(|n| (n.year() - anchor.year()).abs() > 12);
        if !aside {
            self.narrative = Some(anchor);
        }
        self.from = tokens.end;
        let end = tokens.end;
        self.found.push(DateFound {
            tokens,
            period: Period::new(span.from, span.to, precision),
            resolved,
        });
        Some(end)
    }

    /// The date before `tokens` where both are the ends of one stretch.
    fn join_range(&self, tokens: &Tokens, span: Span) -> Option<Tokens> {
        let earlier = self.found.last()?;
        let joint = earlier.tokens.end;
        if joint + 1 != tokens.start || joint != self.from || earlier.period.from() > span.to {
            return None;
        }
        let opener = earlier.tokens.start.checked_sub(1);
        let from = opener.is_some_and(|i| self.is(i, &["from"]))
            && self.is(joint, &["to", "until", "till", "through"]);
        let between = opener.is_some_and(|i| self.is(i, &["between"])) && self.is(joint, &["and"]);
        let dash = self.is(joint, &["-", "–", "through"]);
        (from || between || dash).then(|| earlier.tokens.clone())
    }

    /// Whether the clause around `at` looks ahead: "will meet on Tuesday", "is due on Tuesday".
    fn is_future(&self, at: usize) -> bool {
        let page = self.page;
        let Some(chunk) = page.chunk_of(at) else {
            return false;
        };
        let first = page.sentence_chunks(chunk).start;
        for i in (first..chunk).rev() {
            let here = page.chunk(i);
            match here.kind {
                ChunkKind::Verb => {
                    let group = here.group;
                    if let Some(modal) = group.modal {
                        return matches!(
                            self.word(modal),
                            "will" | "’ll" | "'ll" | "shall" | "would" | "could" | "may" | "might"
                        ) && !group.perfect;
                    }
                    if group.infinitive {
                        // "due to meet", "plans to meet", "is to meet"
                        let governor = here
                            .tokens
                            .start
                            .checked_sub(1)
                            .map_or("", |i| self.word(i));
                        return AHEAD.iter().any(|w| w.eq_ignore_ascii_case(governor));
                    }
                    if matches!(group.form, Form::Gerund) && self.was(here.head, 1, &["is", "are"])
                    {
                        return false;
                    }
                    if self.is(here.head, &["is", "are"]) {
                        // "The vote is on Tuesday", not "He is dead after an attack on Tuesday".
                        return i + 3 > chunk;
                    }
                    return self.is(here.head, AHEAD) || self.is_scheduled(i);
                }
                ChunkKind::Adjective if self.is(here.head, AHEAD) => return true,
                ChunkKind::Mark(Kind::Semicolon | Kind::Colon) => return false,
                _ => {}
            }
        }
        false
    }
}

impl Dates<'_, '_> {
    /// Whether the nearest verb before `at` is in the past: "lasted until Friday".
    fn is_over(&self, at: usize) -> bool {
        let Some(chunk) = self.page.chunk_of(at) else {
            return false;
        };
        let first = self.page.sentence_chunks(chunk).start;
        let verb = (first..chunk)
            .rev()
            .find(|&c| self.page.chunk(c).kind == ChunkKind::Verb);
        verb.is_some_and(|v| {
            let group = self.page.chunk(v).group;
            group.finite
                && group.modal.is_none()
                && matches!(group.form, Form::Past | Form::Participle)
        })
    }

    /// "Talks begin on Monday": the present tense with a day looks ahead, but not in a headline, nor for acts that are over.
    fn is_scheduled(&self, verb: usize) -> bool {
        let head = self.page.chunk(verb).head;
        let sentence = &self.page.text.sentences[self.page.text.sentence_of(head)];
        let present = matches!(
            self.page.grammar.tags[head],
            Tag::Verb(Form::Third | Form::Base)
        );
        present && !sentence.heading && self.is(head, SCHEDULED)
    }
}

fn precision(of: Unit) -> Precision {
    match of {
        Unit::Hour | Unit::Day | Unit::Night => Precision::Day,
        Unit::Weekend => Precision::Weekend,
        Unit::Week | Unit::Fortnight => Precision::Week,
        Unit::Month => Precision::Month,
        Unit::Quarter => Precision::Season,
        Unit::Year => Precision::Year,
        Unit::Decade => Precision::Decade,
    }
}

/// "1990s", "1990's"
fn decade(text: &str) -> Option<i32> {
    let year: i32 = text.strip_suffix('s')?.parse().ok()?;
    (text.len() == 5 && year % 10 == 0 && (1000..=2090).contains(&year)).then_some(year)
}

/// What stands in front of a year.
const YEAR_BEFORE: &[&str] = &[
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

/// Verbs that in the present tense tell what is planned.
const SCHEDULED: &[&str] = &[
    "begin", "begins", "start", "starts", "open", "opens", "end", "ends", "expire", "expires",
    "resume", "resumes", "meet", "meets", "face", "faces", "vote", "votes", "visit", "visits",
    "arrive", "arrives", "leave", "leaves", "travel", "travels", "return", "returns", "take",
    "takes", "go", "goes", "close", "closes", "convene", "convenes",
];

/// Words whose clause lies ahead.
const AHEAD: &[&str] = &[
    "due",
    "scheduled",
    "expected",
    "set",
    "slated",
    "planned",
    "plans",
    "plan",
    "planning",
    "expects",
    "going",
    "hopes",
    "intends",
    "is",
    "are",
    "about",
    "bound",
];

const NUMBERS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::reader::text::Text;

    fn read(source: &str, published: &str) -> Vec<(String, String, String)> {
        let page = Page::new(Text::new(source, Lexicon::shared()));
        let found = dates(&page, published.parse().ok());
        found
            .iter()
            .map(|d| {
                (
                    page.text.slice(&d.tokens).to_owned(),
                    d.period.from().to_string(),
                    d.period.to().to_string(),
                )
            })
            .collect()
    }

    #[test]
    fn dates_resolve_against_publication() {
        for (source, words, from, to) in [
            (
                "They met on 10 January.",
                "10 January",
                "2024-01-10",
                "2024-01-10",
            ),
            (
                "They met on January 3, 2023.",
                "January 3, 2023",
                "2023-01-03",
                "2023-01-03",
            ),
            (
                "The raid came on Tuesday.",
                "Tuesday",
                "2024-01-02",
                "2024-01-02",
            ),
            (
                "They will meet on Tuesday.",
                "Tuesday",
                "2024-01-09",
                "2024-01-09",
            ),
            (
                "It fell in May last year.",
                "May last year",
                "2023-05-01",
                "2023-05-31",
            ),
            (
                "They have held it since November.",
                "since November",
                "2023-11-01",
                "2024-01-05",
            ),
            (
                "Ten died in the past 24 hours.",
                "the past 24 hours",
                "2024-01-04",
                "2024-01-05",
            ),
            (
                "It was hit last weekend.",
                "last weekend",
                "2023-12-30",
                "2023-12-31",
            ),
            (
                "Talks begin next week.",
                "next week",
                "2024-01-08",
                "2024-01-14",
            ),
            (
                "He died two days ago.",
                "two days ago",
                "2024-01-03",
                "2024-01-03",
            ),
            (
                "It began earlier this month.",
                "earlier this month",
                "2024-01-01",
                "2024-01-05",
            ),
            (
                "It was hit this morning.",
                "this morning",
                "2024-01-05",
                "2024-01-05",
            ),
            (
                "It fell between 3 and 10 May 2022.",
                "3 and 10 May 2022",
                "2022-05-03",
                "2022-05-10",
            ),
            (
                "It ran from 2011 to 2013.",
                "2011 to 2013",
                "2011-01-01",
                "2013-12-31",
            ),
            (
                "The attack on Friday, December 29 was the worst.",
                "Friday, December 29",
                "2023-12-29",
                "2023-12-29",
            ),
            (
                "The war of the 1990s.",
                "the 1990s",
                "1990-01-01",
                "1999-12-31",
            ),
            (
                "It was hit on 2023-12-31.",
                "2023-12-31",
                "2023-12-31",
                "2023-12-31",
            ),
        ] {
            let expected = (words.to_owned(), from.to_owned(), to.to_owned());
            assert_eq!(read(source, "2024-01-05"), [expected], "{source}");
        }
    }

    #[test]
    fn words_and_numbers_that_are_no_dates_are_left_alone() {
        for source in [
            "It may rain.",
            "They march on.",
            "April said so.",
            "2014 people fled.",
            "He paid $2014.",
            "In May 12 people died.",
        ] {
            let found = read(source, "2024-01-05");
            assert!(
                found.is_empty() || found[0].0 == "May",
                "{source}: {found:?}"
            );
        }
    }

    #[test]
    fn without_a_day_of_publication_relative_dates_stay_open() {
        assert!(read("It fell on Tuesday, a week after they came last month.", "").is_empty());
        assert_eq!(read("It fell on 5 May 2020.", "")[0].1, "2020-05-05");
    }
}
