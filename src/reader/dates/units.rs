//! Units of time: "last week", "two days ago", "the past 24 hours", "earlier this month".

use super::*;
use crate::lexicon::fold::{Folded, Spelling, words};
use crate::reader::numbers::small_number;

impl Dates<'_, '_> {
    /// "last week", "two days ago", "the past 24 hours", "earlier this month", "three days later".
    pub(super) fn unit(&self, at: usize, of: Unit) -> Option<Core> {
        if let Some(core) = self.counted(at, of) {
            return Some(core);
        }
        if of == Unit::Year
            && self.page.text.tokens[at].is_capital()
            && self.was(at, 1, words!["New"])
        {
            return self.new_year(at, &self.sentence.clone());
        }
        if of == Unit::Day
            && self.page.text.tokens[at].is_capital()
            && self.was(at, 1, words!["Boxing"])
        {
            return self.last_feast(at - 1..at + 1, Feast::Fixed(12, 26));
        }
        if of == Unit::Quarter
            && let Some(core) = self.quarter(at)
        {
            return Some(core);
        }
        let anchor = self.narrative.or(self.published);
        let published = self.published;
        let the = |start: usize| {
            if self.was(start, 1, words!["the"]) {
                start - 1
            } else {
                start
            }
        };
        if self.was(at, 1, words!["last"]) {
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
                _ if self.was(at, 2, words!["the"]) => self.past(at - 2..at + 1, of, 1),
                _ => Some(self.core(
                    at - 1..at + 1,
                    self.last(published?, of)?,
                    precision(of),
                    "unit before that of publication",
                )),
            };
        }
        if self.was(at, 1, words!["past"]) && of != Unit::Hour {
            return self.past(the(at - 1)..at + 1, of, 1);
        }
        if self.was(at, 1, words!["this"]) && !matches!(of, Unit::Hour | Unit::Night | Unit::Day) {
            let whole = unit(published?, of, 0)?;
            if self.was(at, 2, words!["far"]) {
                let tokens = if self.was(at, 3, words!["so", "thus"]) {
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
            if self.was(at, 2, words!["earlier"]) {
                return Some(self.core(
                    at - 2..at + 1,
                    Span::new(whole.from, published?)?,
                    precision(of),
                    "unit of publication, up to it",
                ));
            }
            if self.was(at, 2, words!["later"]) {
                return Some(self.core(
                    at - 2..at + 1,
                    Span::new(published?, whole.to)?,
                    precision(of),
                    "unit of publication, from it on",
                ));
            }
            return Some(self.core(at - 1..at + 1, whole, precision(of), "unit of publication"));
        }
        if self.was(at, 1, words!["next", "coming", "following"]) && of != Unit::Hour {
            let narrated = self.was(at, 2, words!["the"]) || self.was(at, 1, words!["following"]);
            // "the following day" goes on from a day that was told.
            let told = || self.narrative.or(published.filter(|_| self.is_future(at)));
            let base = match narrated {
                true if self.was(at, 1, words!["following"]) => told()?,
                true => anchor?,
                false => published?,
            };
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
        if self.was(at, 1, words!["previous", "preceding"])
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
        if self.was(at, 1, words!["same", "that"])
            && matches!(of, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
        {
            let same = self.was(at, 1, words!["same"]);
            let known = self.narrative?;
            let adverbial = same
                || self.was(
                    at,
                    2,
                    words!["on", "in", "of", "later", "earlier", "during"],
                );
            return adverbial.then_some(self.core(
                the(at - 1)..at + 1,
                unit(known, of, 0)?,
                precision(of),
                STORY,
            ));
        }
        if let Some(core) = self.end_of(at, of) {
            return Some(core);
        }
        if of == Unit::Weekend && self.was(at, 1, words!["the"]) {
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
        if of == Unit::Day
            && self.was(at, 1, words!["the"])
            && self.is(at + 1, words!["before", "after", "earlier"])
            && self.narrative.is_some()
        {
            let steps = if self.is(at + 1, words!["after"]) {
                1
            } else {
                -1
            };
            return Some(self.core(
                at - 1..at + 2,
                unit(self.narrative?, of, steps)?,
                Precision::Day,
                "day beside that of the story",
            ));
        }
        None
    }

    /// "the end of the year", "the beginning of the month": that of the story where it is told as past.
    fn end_of(&self, at: usize, of: Unit) -> Option<Core> {
        const ENDS: &[Spelling] = words!["end", "beginning", "start", "middle", "close", "turn"];
        let of_the = self.was(at, 1, words!["the"])
            && self.was(at, 2, words!["of"])
            && self.was(at, 3, ENDS);
        let whole = matches!(of, Unit::Year | Unit::Month | Unit::Week)
            && self.page.text.tokens[at].pos.any(Pos::NOUN);
        if !of_the || !whole {
            return None;
        }
        let base = if self.historical || self.is_over(at) || self.was_over(at) {
            self.narrative.or(self.published)?
        } else {
            self.published.or(self.narrative)?
        };
        let start = at - 3 - usize::from(self.was(at, 4, words!["the"]));
        Some(self.core(start..at + 1, unit(base, of, 0)?, precision(of), STORY))
    }

    /// "the third quarter", "the fourth quarter of 1988".
    fn quarter(&self, at: usize) -> Option<Core> {
        const ORDINALS: &[Spelling] = words!["first", "second", "third", "fourth"];
        let number = (0i64..)
            .zip(ORDINALS)
            .find_map(|(number, &word)| self.was(at, 1, word).then_some(number))?;
        let year = self
            .token(at + 2)
            .filter(|_| self.is(at + 1, words!["of"]))
            .and_then(|token| year_of(token, self.page.text.source));
        let start = at - 1 - usize::from(self.was(at, 2, words!["the"]));
        if year.is_some() {
            return self.quarter_of_year(start..at + 3, number, year, at);
        }
        // "the |1988| third quarter"
        let before = (start > self.from && !self.is(start, words!["the"]))
            .then(|| self.token(start - 1))
            .flatten()
            .and_then(|token| year_of(token, self.page.text.source));
        let start = start - usize::from(before.is_some());
        self.quarter_of_year(start..at + 1, number, before, at)
    }

    /// Quarter `number` of the year that is named, else the last before publication.
    pub(super) fn quarter_of_year(
        &self,
        tokens: Tokens,
        number: i64,
        year: Option<i32>,
        at: usize,
    ) -> Option<Core> {
        let whole = |year: i32| unit(Span::year(year)?.from, Unit::Quarter, number);
        if let Some(year) = year {
            return Some(self.core(
                tokens,
                whole(year)?,
                Precision::Season,
                "quarter of the year",
            ));
        }
        let published = self.published?;
        let this = whole(published.year())?;
        let begun = this.from <= published || self.is_future(at);
        let quarter = if begun {
            this
        } else {
            whole(published.year() - 1)?
        };
        Some(self.core(
            tokens,
            quarter,
            Precision::Season,
            "quarter last before publication",
        ))
    }

    /// "the New Year", "New Year's Eve", "New Year's Day".
    pub(super) fn new_year(&self, at: usize, sentence: &Tokens) -> Option<Core> {
        // "New Year's Eve 2015", "New Year's Day last year"
        let eve = self.is(at + 2, words!["Eve"]);
        let named = self.is(at + 1, &["'s", "’s"]) && (eve || self.is(at + 2, words!["Day"]));
        if named && let (Some(year), end) = self.year_behind(at + 3, sentence) {
            let day = NaiveDate::from_ymd_opt(year, 1, 1).filter(|_| !eve);
            let day = day.or_else(|| NaiveDate::from_ymd_opt(year, 12, 31))?;
            return Some(self.core(
                at - 1..end,
                Span::day(day),
                Precision::Day,
                "feast of the year",
            ));
        }
        let published = self.published?;
        let near = [published.year() + 1, published.year()]
            .into_iter()
            .find_map(|y| feast(y, Feast::NewYear).filter(|s| s.from <= published))?;
        let genitive = self.is(at + 1, &["'s", "’s"]);
        let start = if self.was(at, 2, words!["the"]) {
            at - 2
        } else {
            at - 1
        };
        if genitive && self.is(at + 2, words!["Eve"]) {
            return Some(self.core(
                start..at + 3,
                Span::day(near.from),
                Precision::Day,
                "feast last before publication",
            ));
        }
        if genitive && self.is(at + 2, words!["Day"]) {
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

    pub(super) fn core(
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
    pub(super) fn last(&self, published: NaiveDate, of: Unit) -> Option<Span> {
        unit(published, of, -1)
    }

    /// From `count` units before publication up to it.
    pub(super) fn past(&self, tokens: Tokens, of: Unit, count: i64) -> Option<Core> {
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
    pub(super) fn counted(&self, at: usize, of: Unit) -> Option<Core> {
        let (start, count) = self.count_before(at)?;
        if self.is(at + 1, words!["ago"]) {
            let base = back(self.published?, of, count)?;
            let whole = match of {
                Unit::Hour | Unit::Day | Unit::Night => Span::day(base),
                Unit::Weekend | Unit::Week | Unit::Fortnight => unit(base, Unit::Week, 0)?,
                // "two decades ago" is a year, and no decade of the calendar.
                Unit::Decade => unit(base, Unit::Year, 0)?,
                _ => unit(base, of, 0)?,
            };
            let of = if of == Unit::Decade { Unit::Year } else { of };
            let start = if self.was(
                start,
                1,
                words!["nearly", "about", "almost", "some", "around"],
            ) {
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
        let ending = self.is(at + 1, words!["later", "afterwards"]);
        if ending
            || self.is(at + 1, words!["earlier", "before"])
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
                words!["past", "last", "previous", "preceding", "recent"],
            )
            && !self.was(start, 1, words!["recent"])
        {
            let from = if self.was(start, 2, words!["the", "these"]) {
                start - 2
            } else {
                start - 1
            };
            let narrated =
                self.was(start, 1, words!["previous", "preceding"]) && self.published.is_none();
            return if narrated {
                None
            } else {
                self.past(from..at + 1, of, count)
            };
        }
        None
    }

    /// The number in front of a unit, and where it begins.
    pub(super) fn count_before(&self, at: usize) -> Option<(usize, i64)> {
        let i = at.checked_sub(1).filter(|&i| i >= self.from)?;
        let word = self.word(i);
        if word.eq_ignore_ascii_case("a") || word.eq_ignore_ascii_case("an") {
            return Some((i, 1));
        }
        if word.eq_ignore_ascii_case("couple") || word.eq_ignore_ascii_case("few") {
            return None;
        }
        let spelled = || {
            Folded::new(word)
                .and_then(|word| small_number(word.as_str()))
                .filter(|&n| n <= SPELLED)
        };
        let number = word.parse().ok().or_else(|| spelled().map(|n| n as i64))?;
        (number > 0 && number < 1000).then_some((i, number))
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

/// The largest number of units that is read in words.
const SPELLED: u64 = 20;
