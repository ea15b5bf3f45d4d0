//! Casualties: counts of people harmed, and the ledger of who claims them and how they stand to each other.

mod anchors;
mod ledger;
mod nouns;
mod parts;
mod scope;
mod states;
mod subjects;
#[cfg(test)]
mod tests;
mod verbs;
mod victims;

use super::Findings;
use super::chunks::Page;
use super::text::Tokens;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::Lists;
use crate::record::{AgeGroup, Casualty, Category, Count, Outcome, Sex};

/// A count with its tokens.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CasualtyFound {
    pub(crate) record: Casualty,
    pub(crate) tokens: Tokens,
}

/// A count as a sentence gives it, before it is set against the others.
#[derive(Debug, Clone)]
struct Told {
    outcome: Outcome,
    victim: Victim,
    /// From the count to the word for the harm.
    tokens: Tokens,
    sentence: usize,
    /// The count of the same sentence that it is a part of.
    part_of: Option<usize>,
    rule: &'static str,
    /// "rises to", "later died"
    update: bool,
    /// The word of harm stands in a heading or is of a tally: the figure is of all people harmed.
    tally: bool,
    /// "four of the dead": some of those told of before.
    earlier: bool,
}

/// People as a noun phrase gives them.
#[derive(Debug, Clone)]
struct Victim {
    tokens: Tokens,
    count: Count,
    /// The words for the people without the number.
    who: Option<Tokens>,
    category: Category,
    age: Option<AgeGroup>,
    sex: Option<Sex>,
    /// The count is said in numbers, not by a noun's form.
    numbered: bool,
    /// "three more", "another five", "others".
    more: bool,
    /// "the dead", "those killed", "he": people told of before.
    definite: bool,
    pronoun: bool,
    /// A person by name.
    named: bool,
    /// A number alone, or "people": anyone may be meant.
    generic: bool,
    /// The phrase says that these are people.
    people: bool,
}

/// The casualty counts of the text, in order.
pub(crate) fn casualties(page: &Page<'_>, found: &Findings) -> Vec<CasualtyFound> {
    let mut told: Vec<Told> = Vec::with_capacity((page.text.sentences.len() / 4).min(64));
    for (number, sentence) in page.text.sentences.iter().enumerate() {
        if sentence.lists.any(Lists::HARM) {
            let reading = anchors::Reading::new(page, found, number);
            reading.read(&mut told);
        }
    }
    officers(page, &mut told);
    ledger::ledger(page, found, told)
}

/// "the officer was shot": one of the police, where the text speaks of them and hardly of an army.
fn officers(page: &Page<'_>, told: &mut [Told]) {
    let text = &page.text;
    let count = |words: &[Spelling]| {
        (0..text.tokens.len())
            .filter(|&i| text.is(i, words))
            .count()
    };
    let mut police = None;
    for victim in told.iter_mut().map(|told| &mut told.victim) {
        let mut words = victim.who.clone().unwrap_or(victim.tokens.clone());
        let officer = victim.category == Category::Military
            && words
                .clone()
                .any(|i| text.is(i, words!["officer", "officers", "trooper", "troopers"]));
        let told = words.any(|i| {
            text.is(
                i,
                words![
                    "army", "military", "naval", "navy", "force", "security", "marine"
                ],
            )
        });
        if !officer || told {
            continue;
        }
        let of_police = *police.get_or_insert_with(|| {
            let police = count(words![
                "police", "sheriff", "deputy", "deputies", "cop", "trooper"
            ]);
            police
                > 2 * count(words![
                    "army",
                    "military",
                    "soldier",
                    "soldiers",
                    "troops",
                    "battalion"
                ])
        });
        if of_police {
            victim.category = Category::Police;
        }
    }
}
