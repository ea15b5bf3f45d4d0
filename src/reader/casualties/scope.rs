//! What a count covers: one event, a day, a longer period, a war.

use super::Told;
use crate::lexicon::words::Lists;
use crate::reader::chunks::Page;
use crate::record::Scope;

/// What the sentence says that a count covers.
pub(super) fn scope(page: &Page<'_>, told: &Told) -> Scope {
    let sentence = page.text.sentences[told.sentence].tokens.clone();
    let is = |at: usize, words: &[&str]| sentence.contains(&at) && page.text.is_any(at, words);
    let near = told.tokens.start.saturating_sub(25).max(sentence.start)
        ..(told.tokens.end + 25).min(sentence.end);
    let mut scope = Scope::Event;
    for at in near.clone() {
        if is(at, &["since"]) && !is(at + 1, &["then"]) {
            let war = (at + 1..at + 9).any(|i| {
                is(i, WARS)
                    || is(
                        i,
                        &[
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
        if is(at, &["past", "last", "previous", "preceding", "recent"])
            && !is(at.wrapping_sub(1), &["at"])
        {
            let unit = (at + 1..at + 4).find(|&i| is(i, UNITS));
            if let Some(unit) = unit {
                // "in the past 24 hours", "over the last two weeks"; "last week" is a day's news.
                let counted = (at + 1..unit).any(|i| {
                    page.text.tokens[i].lists.any(Lists::NUMBER)
                        || page.text.word(i).bytes().all(|b| b.is_ascii_digit())
                });
                if is(unit, &["hours", "day"]) && (counted || is(unit, &["day"])) {
                    scope = Scope::Day;
                } else if counted
                    || is(
                        unit,
                        &["weeks", "months", "years", "days", "decade", "decades"],
                    )
                    || is(unit, &["year"]) && is(at.wrapping_sub(1), &["the", "over", "in"])
                {
                    return Scope::Period;
                }
            }
        }
        if is(at, &["so"]) && is(at + 1, &["far"]) && is(at + 2, &["this"])
            || is(at, &["this"])
                && is(at + 1, &["year"])
                && !is(at.wrapping_sub(1), &["earlier", "later"])
        {
            return Scope::Period;
        }
        if is(at, &["alone"])
            && (is(at.wrapping_sub(1), UNITS)
                || (at.saturating_sub(6)..at)
                    .any(|i| sentence.contains(&i) && page.text.tokens[i].lists.any(Lists::MONTH)))
        {
            return Scope::Period;
        }
        if is(at, &["24-hour", "24-hours"]) {
            scope = Scope::Day;
        }
        if is(at, &["in", "during"])
            && sentence.contains(&(at + 1))
            && page.text.word(at + 1).len() == 4
            && page.text.word(at + 1).bytes().all(|b| b.is_ascii_digit())
            && is(
                at.wrapping_sub(1),
                &["killed", "people", "deaths", "civilians", "died", "dead"],
            )
        {
            return Scope::Period;
        }
    }
    // "the war has killed 40,000", "the insurgency has claimed 3,000 lives"
    let before = told.tokens.start.saturating_sub(12).max(sentence.start)..told.tokens.start;
    if before.clone().any(|i| is(i, WARS)) && before.clone().any(|i| is(i, &["has", "have", "had"]))
    {
        return Scope::War;
    }
    let behind = told.tokens.end..(told.tokens.end + 8).min(sentence.end);
    if behind
        .clone()
        .any(|i| is(i, WARS) && (behind.start..i).any(|j| is(j, &["in", "during", "by"])))
        && big(told)
    {
        return Scope::War;
    }
    scope
}

fn big(told: &Told) -> bool {
    told.victim
        .count
        .min()
        .or(told.victim.count.max())
        .unwrap_or(0)
        >= 400
}

const WARS: &[&str] = &[
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

const UNITS: &[&str] = &[
    "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade",
    "decades",
];
