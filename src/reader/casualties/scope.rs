//! What a count covers: one event, a day, a longer period, a war.

use super::Told;
use crate::lexicon::fold::{Spelling, WordSet, words};
use crate::lexicon::words::Lists;
use crate::reader::chunks::Page;
use crate::reader::tags::Tag;
use crate::record::{Outcome, Scope};

/// The words at which one of the rules of [`scope`] begins: most words are done with here.
#[rustfmt::skip]
const BEGINS: &[Spelling] = words![
    "since", "past", "last", "previous", "preceding", "recent", "so", "this", "alone", "all", "throughout", "during", "in",
    "24-hour", "24-hours",
];

/// What the sentence says that a count covers.
pub(super) fn scope(page: &Page<'_>, told: &Told) -> Scope {
    let sentence = page.text.sentences[told.sentence].tokens.clone();
    let is = |at: usize, words: &[Spelling]| sentence.contains(&at) && page.text.is(at, words);
    let near = told.tokens.start.saturating_sub(25).max(sentence.start)
        ..(told.tokens.end + 25).min(sentence.end);
    let mut scope = Scope::Event;
    for at in near.clone().filter(|&at| page.text.is(at, BEGINS)) {
        // "the deadliest since 2012"
        let record = || {
            (1..4).any(|back| {
                at.checked_sub(back).is_some_and(|i| {
                    sentence.contains(&i)
                        && (is(i, words!["worst", "first", "most", "highest"])
                            || page.text.word(i).ends_with("iest"))
                })
            })
        };
        // "was caught on Friday, sought since November": one person is harmed once
        let single = told.victim.count.exact() == Some(1);
        if is(at, words!["since"]) && !is(at + 1, words!["then"]) && !single && !record() {
            let war = (at + 1..at + 9).any(|i| {
                is(i, WARS)
                    || is(
                        i,
                        words![
                            "began",
                            "started",
                            "erupted",
                            "broke",
                            "invaded",
                            "start",
                            "beginning",
                            "outbreak",
                            "onset",
                            "launched",
                        ],
                    )
            });
            let dated = (at + 1..at + 5).any(|i| {
                sentence.contains(&i)
                    && (page.text.tokens[i].lists.any(Lists::MONTH)
                        || page.text.word(i).len() == 4
                            && page.text.word(i).bytes().all(|b| b.is_ascii_digit()))
            });
            if war || dated {
                return Scope::War;
            }
        }
        if is(
            at,
            words!["past", "last", "previous", "preceding", "recent"],
        ) && !is(at.wrapping_sub(1), words!["at"])
        {
            let unit = (at + 1..at + 4).find(|&i| is(i, UNITS));
            // "after the previous day's attack"
            let unit = unit.filter(|&i| page.grammar.tags.get(i + 1) != Some(&Tag::Genitive));
            if let Some(unit) = unit {
                // "in the past 24 hours", "over the last two weeks"; "last week" is a day's news.
                let counted = (at + 1..unit).any(|i| {
                    page.text.tokens[i].lists.any(Lists::NUMBER)
                        || page.text.word(i).bytes().all(|b| b.is_ascii_digit())
                });
                if is(unit, words!["hours", "day"]) && (counted || is(unit, words!["day"])) {
                    scope = Scope::Day;
                } else if counted
                    || is(
                        unit,
                        words!["weeks", "months", "years", "days", "decade", "decades"],
                    )
                    || is(unit, words!["year"])
                        && is(at.wrapping_sub(1), words!["the", "over", "in"])
                {
                    return Scope::Period;
                }
            }
        }
        if is(at, words!["so"]) && is(at + 1, words!["far"]) && is(at + 2, words!["this"])
            || is(at, words!["this"])
                && is(at + 1, words!["year"])
                && !is(at.wrapping_sub(1), words!["earlier", "later"])
        {
            return Scope::Period;
        }
        if is(at, words!["alone"])
            && (is(at.wrapping_sub(1), UNITS)
                || (at.saturating_sub(6)..at)
                    .any(|i| sentence.contains(&i) && page.text.tokens[i].lists.any(Lists::MONTH)))
        {
            return Scope::Period;
        }
        // "in all of 2015", "throughout 2015"
        let whole = is(at, words!["all"]) && is(at + 1, words!["of"]) && is_year(page, at + 2)
            || is(at, words!["throughout", "during"]) && is_year(page, at + 1);
        if whole {
            return Scope::Period;
        }
        if is(at, words!["24-hour", "24-hours"]) {
            scope = Scope::Day;
        }
        if is(at, words!["in", "during"])
            && sentence.contains(&(at + 1))
            && page.text.word(at + 1).len() == 4
            && page.text.word(at + 1).bytes().all(|b| b.is_ascii_digit())
            && is(
                at.wrapping_sub(1),
                words!["killed", "people", "deaths", "civilians", "died", "dead"],
            )
        {
            return Scope::Period;
        }
    }
    // "the war has killed 40,000", "the insurgency has claimed 3,000 lives"
    let before = told.tokens.start.saturating_sub(12).max(sentence.start)..told.tokens.start;
    const WAR: WordSet = WordSet::of(WARS);
    let war = page.text.sentences[told.sentence].words.meets(&WAR);
    if war
        && before.clone().any(|i| is(i, WARS))
        && before.clone().any(|i| is(i, words!["has", "have", "had"]))
    {
        return Scope::War;
    }
    // "fighting has killed more than 250,000 people", "military action has since killed 39,090"
    if told.outcome == Outcome::Killed
        && !told.victim.more
        && figure(told) >= TOTAL
        && before.clone().any(|i| is(i, words!["has", "have", "had"]))
    {
        return Scope::War;
    }
    let behind = told.tokens.end..(told.tokens.end + 8).min(sentence.end);
    if war
        && big(told)
        && behind
            .clone()
            .any(|i| is(i, WARS) && (behind.start..i).any(|j| is(j, words!["in", "during", "by"])))
    {
        return Scope::War;
    }
    scope
}

fn is_year(page: &Page<'_>, at: usize) -> bool {
    at < page.text.tokens.len() && crate::reader::text::is_year(page.text.word(at))
}

/// So many dead that "has killed" tells of a war: no single attack since 1945 is told of so.
const TOTAL: u64 = 4000;

fn big(told: &Told) -> bool {
    figure(told) >= 400
}

fn figure(told: &Told) -> u64 {
    told.victim
        .count
        .min()
        .or(told.victim.count.max())
        .unwrap_or(0)
}

const WARS: &[Spelling] = words![
    "war",
    "wars",
    "conflict",
    "invasion",
    "insurgency",
    "uprising",
    "rebellion",
    "genocide",
    "intifada",
    "crackdown",
    "offensive",
    "campaign",
    "coup",
    "takeover",
    "unrest",
    "revolt",
];

const UNITS: &[Spelling] = words![
    "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade",
    "decades",
];
