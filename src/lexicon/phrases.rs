//! Entries of one word or more, each with a value, found by longest match.

use std::ops::Range;

use super::words::WordId;

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
    case: Case,
    value: T,
}

/// The entries that begin with one word: those of several words by their second word and longest first, those of one word
/// behind them.
#[derive(Debug, Clone, Copy, Default)]
struct Head {
    /// The word, unknown in a free slot.
    word: WordId,
    from: u32,
    /// The first entry of one word.
    single: u32,
    to: u32,
    /// A bit for each second word, by its number: most texts go on otherwise, and the bits say so.
    seconds: u64,
}

impl Head {
    #[inline]
    const fn bit(second: WordId) -> u64 {
        1 << (second.0 & 63)
    }
}

/// A list of phrases, laid out for look-up: entries that begin with the same word stand together.
#[derive(Debug, Clone)]
pub(crate) struct Phrases<T> {
    entries: Vec<Entry<T>>,
    /// The words of all entries.
    words: Vec<WordId>,
    /// The second word of each entry, unknown where it has one word.
    seconds: Vec<WordId>,
    /// A hash table by first word: a power of two, at most half full.
    heads: Vec<Head>,
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
            seconds: Vec::new(),
            heads: vec![Head::default()],
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
                case,
                value,
            });
        }
    }

    /// Lays the list out for look-up.
    pub(crate) fn finish(&mut self) {
        let words = &self.words;
        let head = |entry: &Entry<T>| words[entry.start as usize];
        let second = |entry: &Entry<T>| (entry.length > 1).then(|| words[entry.start as usize + 1]);
        self.entries.sort_by_key(|entry| {
            let second = second(entry).map_or((true, WordId::UNKNOWN), |second| (false, second));
            (head(entry), second, std::cmp::Reverse(entry.length))
        });
        self.seconds = (self.entries.iter())
            .map(|entry| second(entry).unwrap_or_default())
            .collect();
        let mut heads: Vec<Head> = Vec::new();
        for (number, entry) in self.entries.iter().enumerate() {
            let (number, word) = (number as u32, head(entry));
            if heads.last().is_none_or(|last| last.word != word) {
                heads.push(Head {
                    word,
                    from: number,
                    single: number,
                    to: number,
                    seconds: 0,
                });
            }
            let Some(last) = heads.last_mut() else {
                continue;
            };
            last.to = number + 1;
            if let Some(second) = second(entry) {
                last.single = number + 1;
                last.seconds |= Head::bit(second);
            }
        }
        self.heads = vec![Head::default(); (heads.len() * 2).next_power_of_two().max(2)];
        for head in heads {
            let slot = self.slot(head.word);
            self.heads[slot] = head;
        }
    }

    /// The slot of `word`, or the free one where it belongs.
    #[inline]
    fn slot(&self, word: WordId) -> usize {
        let mask = self.heads.len() - 1;
        let mut at = word.0.wrapping_mul(0x9e37_79b9) as usize >> 7 & mask;
        while self.heads[at].word != word && self.heads[at].word != WordId::UNKNOWN {
            at = (at + 1) & mask;
        }
        at
    }

    /// The entries that stand at the head of `words`, longest first; `fits` checks the case of each.
    #[inline]
    pub(crate) fn matches<'a, W, F>(&'a self, words: W, fits: F) -> Matches<'a, T, W, F>
    where
        W: Fn(usize) -> Option<WordId>,
        F: Fn(usize, Case) -> bool,
    {
        // The slot of an unknown word is a free one, which has no entries.
        let head = &self.heads[self.slot(words(0).unwrap_or_default())];
        // Entries of several words: those that go on with the second word of the text.
        let several = match words(1) {
            Some(second) if head.seconds & Head::bit(second) != 0 => self.several(head, second),
            _ => 0..0,
        };
        Matches {
            phrases: self,
            words,
            fits,
            open: several,
            single: head.single..head.to,
        }
    }

    /// The longest of the entries that [`Phrases::matches`] gives.
    #[inline]
    pub(crate) fn longest<'a>(
        &'a self,
        words: impl Fn(usize) -> Option<WordId>,
        fits: impl Fn(usize, Case) -> bool,
    ) -> Option<Match<'a, T>> {
        let head = &self.heads[self.slot(words(0)?)];
        let stands = |number| self.stands(number, &words, &fits);
        if let Some(second) = words(1)
            && head.seconds & Head::bit(second) != 0
            && let Some(found) = self.several(head, second).find_map(stands)
        {
            return Some(found);
        }
        (head.single..head.to).find_map(stands)
    }

    /// The entry of this number, where it stands in the text whose first two words are its own.
    #[inline]
    fn stands<'a>(
        &'a self,
        number: u32,
        words: &impl Fn(usize) -> Option<WordId>,
        fits: &impl Fn(usize, Case) -> bool,
    ) -> Option<Match<'a, T>> {
        let entry = &self.entries[number as usize];
        let (start, length) = (entry.start as usize, entry.length as usize);
        let mut behind = (2..length).map(|i| (i, self.words[start + i]));
        let same = behind.all(|(i, word)| words(i) == Some(word));
        (same && fits(length, entry.case)).then_some(Match {
            length,
            value: &entry.value,
        })
    }

    /// The entries of `head` that go on with `second`.
    fn several(&self, head: &Head, second: WordId) -> Range<u32> {
        let seconds = &self.seconds[head.from as usize..head.single as usize];
        let begin = seconds.partition_point(|&own| own < second);
        let same = |own: &&WordId| **own == second;
        let count = seconds[begin..].iter().take_while(same).count();
        let begin = head.from + begin as u32;
        begin..begin + count as u32
    }
}

/// The entries that stand at a place of a text, longest first.
#[derive(Debug)]
pub(crate) struct Matches<'a, T, W, F> {
    phrases: &'a Phrases<T>,
    words: W,
    fits: F,
    /// The numbers of the entries to come: of these, then of those of one word.
    open: Range<u32>,
    single: Range<u32>,
}

impl<'a, T, W, F> Iterator for Matches<'a, T, W, F>
where
    W: Fn(usize) -> Option<WordId>,
    F: Fn(usize, Case) -> bool,
{
    type Item = Match<'a, T>;

    #[inline]
    fn next(&mut self) -> Option<Match<'a, T>> {
        loop {
            let number = match self.open.next() {
                Some(number) => number,
                None => self.single.next()?,
            };
            let found = self.phrases.stands(number, &self.words, &self.fits);
            if found.is_some() {
                return found;
            }
        }
    }
}
