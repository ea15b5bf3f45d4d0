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
        if entry.is_ascii() && !entry.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Case::Any;
        }
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
    /// Where its words begin in the list's.
    start: u32,
    length: u32,
    /// Most entries that begin like a text go on otherwise.
    second: Option<WordId>,
    case: Case,
    value: T,
}

/// A list of phrases, laid out for look-up: entries that begin with the same word stand together, those of several words by their
/// second word and longest first, those of one word behind them.
#[derive(Debug, Clone)]
pub(crate) struct Phrases<T> {
    entries: Vec<Entry<T>>,
    /// The words of all entries.
    words: Vec<WordId>,
    /// By first word, the entries from and to.
    first: HashMap<WordId, (u32, u32), BuildHasherDefault<WordHasher>>,
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
            words: Vec::new(),
            first: HashMap::default(),
        }
    }
}

impl<T> Phrases<T> {
    /// Adds an entry; an earlier one of the same words and case stays in front of it. It is found once the list is finished.
    pub(crate) fn add(&mut self, words: impl IntoIterator<Item = WordId>, case: Case, value: T) {
        let start = self.words.len();
        self.words.extend(words);
        let length = self.words.len() - start;
        if length > 0 {
            self.entries.push(Entry {
                start: start as u32,
                length: length as u32,
                second: (length > 1).then(|| self.words[start + 1]),
                case,
                value,
            });
        }
    }

    /// Lays the list out for look-up.
    pub(crate) fn finish(&mut self) {
        let words = &self.words;
        let head = |entry: &Entry<T>| words[entry.start as usize];
        self.entries.sort_by_key(|entry| {
            let second = entry
                .second
                .map_or((true, WordId::UNKNOWN), |second| (false, second));
            (head(entry), second, std::cmp::Reverse(entry.length))
        });
        self.first.clear();
        for (number, entry) in self.entries.iter().enumerate() {
            let number = number as u32;
            self.first.entry(head(entry)).or_insert((number, number)).1 = number + 1;
        }
    }

    /// The entries that stand at the head of `words`, longest first; `fits` checks the case of each.
    pub(crate) fn matches<'a>(
        &'a self,
        words: impl Fn(usize) -> Option<WordId> + 'a,
        fits: impl Fn(usize, Case) -> bool + 'a,
    ) -> impl Iterator<Item = Match<'a, T>> + 'a {
        let (from, to) = words(0)
            .and_then(|head| self.first.get(&head))
            .copied()
            .unwrap_or((0, 0));
        let all = &self.entries[from as usize..to as usize];
        let single = all.partition_point(|entry| entry.second.is_some());
        // Entries of several words: those that go on with the second word of the text.
        let several = match words(1).filter(|_| single > 0) {
            Some(second) => {
                let begin = all[..single].partition_point(|e| e.second < Some(second));
                let count = all[begin..single].partition_point(|e| e.second == Some(second));
                &all[begin..begin + count]
            }
            None => &[],
        };
        several
            .iter()
            .chain(&all[single..])
            .filter_map(move |entry| {
                let length = entry.length as usize;
                let own = &self.words[entry.start as usize..entry.start as usize + length];
                let same = own
                    .iter()
                    .enumerate()
                    .skip(2)
                    .all(|(i, &word)| words(i) == Some(word));
                (same && fits(length, entry.case)).then_some(Match {
                    length,
                    value: &entry.value,
                })
            })
    }
}
