//! Dates in prose, on the calendar: "10 January", "last Tuesday", "since November", "the past 24 hours".

mod days;
mod months;
mod tense;
pub(crate) mod timex;
mod units;
mod years;

use chrono::{Datelike, NaiveDate};

use super::calendar::{Span, back, feast, monday, season, shift, unit, weekday};
use super::chunks::{ChunkKind, Page};
use super::tags::{Form, Tag};
use super::text::{Asked, Text, Tokens};
use super::tokens::{Kind, Shape, Token};
use crate::lexicon::calendar::{CalendarWord, Feast, Season, Unit};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::{Lists, Pos};
use crate::record::{Period, Precision};
pub(crate) use months::ordinal_at;

/// A date in the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DateFound {
    pub(crate) tokens: Tokens,
    pub(crate) period: Period,
    /// What is named, before "since" widens it: the November of "since November".
    pub(crate) named: Period,
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
        found: Vec::with_capacity((page.text.sentences.len() / 2).min(64)),
        from: 0,
        sentence: 0..0,
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
    found.retain(|date| is_written(&date.period));
    found.sort_by_key(|date| date.tokens.start);
    found
}

/// Whether both days have a year of four digits, as ISO days want: "last week" in the first of all years has not.
fn is_written(period: &Period) -> bool {
    let four = |day: NaiveDate| (0..=9999).contains(&day.year());
    four(period.from()) && four(period.to())
}

fn has_figures(page: &Page<'_>, tokens: &Tokens) -> bool {
    page.text.tokens[tokens.clone()]
        .iter()
        .any(|t| t.kind == Kind::Number && t.end - t.start >= 4 || SPECIAL.contains(&t.spelling))
}

/// How many years of its own make a text one about the past.
const YEARS: usize = 8;

/// A text about the past: many years of its own and hardly a "yesterday". Its "in May" is the May of its story.
fn is_historical(page: &Page<'_>) -> bool {
    let (mut years, mut deictic) = (0, 0);
    // Few texts name so many years: the others are done with here.
    let may = |t: &&Token| t.kind == Kind::Number && t.end - t.start == 4;
    if page.text.tokens.iter().filter(may).count() < YEARS {
        return false;
    }
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
    years >= YEARS && years > deictic * 2
}

fn year_of(token: &Token, source: &str) -> Option<i32> {
    let text = token.text(source);
    let year: i32 = (token.kind == Kind::Number && text.len() == 4)
        .then(|| text.parse().ok())
        .flatten()?;
    (1000..=2100).contains(&year).then_some(year)
}

/// Words that are of the calendar only in some company.
const SPECIAL: &[Spelling] = words![
    "fall",
    "first-quarter",
    "second-quarter",
    "third-quarter",
    "fourth-quarter"
];

const ORDINAL_QUARTERS: &[Spelling] = words![
    "first-quarter",
    "second-quarter",
    "third-quarter",
    "fourth-quarter",
];

/// How a unit is resolved that is the one that the story is at.
const STORY: &str = "unit of the story";

struct Dates<'p, 'a> {
    page: &'p Page<'a>,
    published: Option<NaiveDate>,
    /// The last day that the story was at.
    narrative: Option<NaiveDate>,
    historical: bool,
    found: Vec<DateFound>,
    /// No date may reach back over this token.
    from: usize,
    /// The sentence that is being read: no date reaches out of it.
    sentence: Tokens,
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
        (self.from, self.sentence) = (sentence.start, sentence.clone());
        let mut at = sentence.start;
        let may = |t: &Token| {
            t.lists.any(Lists::CALENDAR) || t.kind == Kind::Number || t.spelling.is_among(SPECIAL)
        };
        loop {
            at = self.page.text.find(at..sentence.end, may);
            if at >= sentence.end {
                break;
            }
            let token = &self.page.text.tokens[at];
            let core = if token.lists.any(Lists::CALENDAR) {
                self.calendar_word(at, &sentence)
            } else if token.kind == Kind::Number {
                self.figure(at, &sentence)
            } else if self.page.text.is(at, SPECIAL) {
                self.special(at)
            } else {
                None
            };
            at = match core.and_then(|core| self.finish(core, &sentence)) {
                Some(end) => end,
                None => at + 1,
            };
        }
    }

    /// "last |fall|", "|third-quarter| sales": words of the calendar only in some company.
    fn special(&self, at: usize) -> Option<Core> {
        if self.is(at, words!["fall"]) {
            let year = self
                .token(at + 1 + usize::from(self.is(at + 1, words!["of"])))
                .and_then(|token| year_of(token, self.page.text.source));
            let season = year.is_some() || self.was(at, 1, words!["last", "this", "next"]);
            return season.then(|| self.season(at, Season::Autumn)).flatten();
        }
        let number = (0i64..)
            .zip(ORDINAL_QUARTERS)
            .find_map(|(number, &word)| self.is(at, word).then_some(number))?;
        self.quarter_of_year(at..at + 1, number, None, at)
    }

    /// The token at `at`, in the same sentence.
    fn token(&self, at: usize) -> Option<&Token> {
        let inside = self.sentence.contains(&at);
        inside.then(|| &self.page.text.tokens[at])
    }

    fn word(&self, at: usize) -> &'a str {
        self.token(at)
            .map_or("", |token| token.text(self.page.text.source))
    }

    /// Whether the word at `at`, in the same sentence, is one of `words`, in any case.
    fn is(&self, at: usize, words: impl Asked) -> bool {
        self.sentence.contains(&at) && words.stand_at(&self.page.text, at)
    }

    /// Whether the word `back` before `at`, not before the last date, is one of `words`.
    fn was(&self, at: usize, back: usize, words: impl Asked) -> bool {
        at.checked_sub(back)
            .is_some_and(|i| i >= self.from && self.is(i, words))
    }

    fn calendar_at(&self, at: usize) -> Option<CalendarWord> {
        self.page.text.lexicon.calendar.get(self.token(at)?.word)
    }

    fn calendar_word(&self, at: usize, sentence: &Tokens) -> Option<Core> {
        let token = &self.page.text.tokens[at];
        match self.calendar_at(at)? {
            CalendarWord::Month(month) if token.is_capital() => self.month(at, month, sentence),
            CalendarWord::Weekday(day) if token.is_capital() => self.weekday(at, day),
            CalendarWord::Unit(unit) => self.unit(at, unit),
            CalendarWord::Season(season) => self.season(at, season),
            CalendarWord::Day(days) => self.deictic_day(at, days),
            CalendarWord::Part => self.part_of_day(at),
            CalendarWord::Feast(feast) if token.is_capital() => self.feast(at, feast, sentence),
            _ => None,
        }
    }

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
        let mut named = Period::new(span.from, span.to, precision);
        while tokens.start > self.from
            && self.is(tokens.start - 1, words!["early", "late", "mid", "mid-"])
        {
            tokens.start -= 1;
        }
        if precision == Precision::Year
            && let Some((start, half)) = self.half_before(tokens.start, span)
        {
            (tokens.start, span, precision) = (start, half, Precision::Span);
            named = Period::new(span.from, span.to, precision);
        }
        let the = usize::from(self.was(tokens.start, 1, words!["the"]));
        let since = tokens
            .start
            .checked_sub(1 + the)
            .filter(|&i| i >= self.from && self.is(i, words!["since"]));
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
            let first = self.first_of_range(&earlier, &tokens, span);
            (tokens.start, span, precision, resolved) = (
                joined.start,
                Span::new(first, span.to)?,
                Precision::Span,
                "from one to the other",
            );
            named = Period::new(span.from, span.to, precision);
            if self.is(tokens.start.saturating_sub(1), words!["from", "between"])
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
        // "by the end of the year" goes back to a year that was told.
        let told = resolved == STORY;
        if !aside && !told {
            self.narrative = Some(anchor);
        }
        self.from = tokens.end;
        let end = tokens.end;
        self.found.push(DateFound {
            tokens,
            period: Period::new(span.from, span.to, precision),
            named,
            resolved,
        });
        Some(end)
    }

    /// "the first half of |2015|": six months of the year.
    fn half_before(&self, at: usize, year: Span) -> Option<(usize, Span)> {
        let of = self.was(at, 1, words!["of"]) && self.was(at, 2, words!["half"]);
        let first = of && self.was(at, 3, words!["first"]);
        let second = of && self.was(at, 3, words!["second", "latter", "last"]);
        let (from, to) = match () {
            () if first => (year.from, year.to.with_day(30)?.with_month(6)?),
            () if second => (year.from.with_month(7)?, year.to),
            () => return None,
        };
        let start = at - 3 - usize::from(self.was(at, 4, words!["the"]));
        Some((start, Span::new(from, to)?))
    }

    /// The first day of a stretch from `earlier` to `tokens`: in "from May 3 to May 10, 1988" the year stands with the second alone.
    fn first_of_range(&self, earlier: &DateFound, tokens: &Tokens, span: Span) -> NaiveDate {
        let own = earlier.period.from();
        let year = |tokens: &Tokens| {
            tokens.clone().any(|i| {
                let word = self.page.text.word(i);
                word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
            })
        };
        if !year(tokens) || year(&earlier.tokens) || own.year() == span.to.year() && own <= span.to
        {
            return own;
        }
        let last = span.to.year();
        [last, last - 1]
            .iter()
            .filter_map(|&year| own.with_year(year))
            .find(|day| *day <= span.to)
            .unwrap_or(own)
    }

    /// The date before `tokens` where both are the ends of one stretch.
    fn join_range(&self, tokens: &Tokens, span: Span) -> Option<Tokens> {
        let earlier = self.found.last()?;
        let joint = earlier.tokens.end;
        if earlier.tokens.start < self.sentence.start {
            return None;
        }
        if joint + 1 != tokens.start
            || joint != self.from
            || self.first_of_range(earlier, tokens, span) > span.to
        {
            return None;
        }
        let opener = earlier.tokens.start.checked_sub(1);
        let from = opener.is_some_and(|i| self.is(i, words!["from"]))
            && self.is(joint, words!["to", "until", "till", "through"]);
        let between =
            opener.is_some_and(|i| self.is(i, words!["between"])) && self.is(joint, words!["and"]);
        let dash = self.is(joint, &["-", "–", "through"]);
        (from || between || dash).then(|| earlier.tokens.clone())
    }
}

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
    fn no_date_reaches_into_the_next_paragraph() {
        let found = read(
            "They left on Tuesday\n\nlast week they returned.",
            "2024-01-05",
        );
        let words: Vec<&str> = found.iter().map(|date| date.0.as_str()).collect();
        assert_eq!(words, ["Tuesday", "last week"]);
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
