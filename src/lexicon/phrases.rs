//! Entries of one word or more, each with a value, found by longest match.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::words::{WordHasher, WordId};

/// How an entry must be written in the text to be itself: "US" is no "us", "March" no "march".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// In any case.
    Any,
    /// With a capital first.
    Capital,
    /// All in capitals.
    Capitals,
}

impl Case {
    /// The case that an entry asks for by how it is written in its list.
    pub(crate) fn of(entry: &str) -> Case {
        let mut letters = entry.chars().filter(|c| c.is_alphabetic());
        let capital = entry
            .split([' ', '-'])
            .next()
            .is_some_and(|w| w.chars().any(char::is_uppercase));
        if letters.clone().count() > 1 && letters.all(char::is_uppercase) {
            Case::Capitals
        } else if capital || entry.chars().any(char::is_uppercase) {
            Case::Capital
        } else {
            Case::Any
        }
    }
}

#[derive(Debug, Clone)]
struct Entry<T> {
    words: Box<[WordId]>,
    case: Case,
    value: T,
}

/// A list of phrases.
#[derive(Debug, Clone)]
pub(crate) struct Phrases<T> {
    entries: Vec<Entry<T>>,
    /// By first word, the numbers of the entries, longest first.
    first: HashMap<WordId, Vec<u32>, BuildHasherDefault<WordHasher>>,
}

/// An entry found in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match<'a, T> {
    /// How many tokens it covers.
    pub(crate) length: usize,
    pub(crate) value: &'a T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases {
            entries: Vec::new(),
            first: HashMap::default(),
        }
    }
}

impl<T> Phrases<T> {
    /// Adds an entry; an earlier one of the same words and case stays in front of it.
    pub(crate) fn add(&mut self, words: Vec<WordId>, case: Case, value: T) {
        let Some(&head) = words.first() else { return };
        let number = self.entries.len() as u32;
        let length = words.len();
        self.entries.push(Entry {
            words: words.into(),
            case,
            value,
        });
        let bucket = self.first.entry(head).or_default();
        let at =
            bucket.partition_point(|&other| self.entries[other as usize].words.len() >= length);
        bucket.insert(at, number);
    }

    /// The entries that stand at the head of `words`, longest first; `fits` checks the case of each.
    pub(crate) fn matches<'a>(
        &'a self,
        words: impl Fn(usize) -> Option<WordId> + 'a,
        fits: impl Fn(usize, Case) -> bool + 'a,
    ) -> impl Iterator<Item = Match<'a, T>> + 'a {
        let bucket = words(0)
            .and_then(|head| self.first.get(&head))
            .map_or(&[][..], Vec::as_slice);
        bucket.iter().filter_map(move |&number| {
            let entry = &self.entries[number as usize];
            let length = entry.words.len();
            let same = (1..length).all(|i| words(i) == Some(entry.words[i]));
            (same && fits(length, entry.case)).then_some(Match {
                length,
                value: &entry.value,
            })
        })
    }

    /// The values of all entries, in the order in which they were added.
    pub(crate) fn values(&self) -> impl Iterator<Item = &T> {
        self.entries.iter().map(|entry| &entry.value)
    }

    /// How many entries there are.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}
