//! Places by name, from a table in the crate: settlements, regions and countries, with their coordinates.
//!
//! `data/gazetteer.bin` is written by `scripts/gazetteer/gazetteer.py` and read in place: nothing is parsed or allocated.
//! Contains GeoNames data, <https://www.geonames.org>, CC BY 4.0.
//!
//! The table holds the main name of each place and, of every other spelling, only a fingerprint. A word that is no name
//! has a chance of one in millions to be taken for one.

mod name;
mod table;

use name::{Hasher, hash};
use table::{Meaning, TABLE};

/// A place that bears the name looked up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Entry {
    /// The name that news uses now: "Kyiv", also where "Kiev" was looked up.
    pub(crate) name: &'static str,
    /// ISO 3166-1 alpha-2; Kosovo is `XK`.
    pub(crate) country: [u8; 2],
    /// The first-level region around a settlement.
    pub(crate) region: Option<&'static str>,
    /// Degrees north, to a thousandth.
    pub(crate) latitude: f64,
    /// Degrees east, to a thousandth.
    pub(crate) longitude: f64,
    /// People, to a tenth or so; 0 where unknown.
    pub(crate) population: u32,
    /// What sort of place it is.
    pub(crate) kind: EntryKind,
    /// Whether the name looked up is also a common English word ("Reading", "Hit"): more context is needed.
    pub(crate) common_word: bool,
    /// Whether the name looked up is also a common name of people ("Florence", "Salem").
    pub(crate) personal_name: bool,
    /// Whether the name looked up is an old or rare spelling.
    pub(crate) alternate: bool,
}

impl Entry {
    /// The country's two letters as text.
    pub(crate) fn country_code(&self) -> &str {
        std::str::from_utf8(&self.country).unwrap_or_default()
    }
}

/// What sort of place an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKind {
    /// A city, town or village.
    Settlement,
    /// The capital of a country.
    Capital,
    /// A first-level part of a country: oblast, province, state.
    Region,
    /// A country or territory.
    Country,
    /// Any other region, or a quarter or camp: Donbas, Darfur, Sinai.
    Area,
}

/// All places called `name`, the one that news most likely means first: countries, then by population, where a capital
/// counts five times and a spelling that is not the main one a fifth.
///
/// Letter case, accents, apostrophes and full stops do not matter; a hyphen is a space.
#[inline]
pub(crate) fn lookup(name: &str) -> impl Iterator<Item = Entry> + Clone + use<> {
    meanings(hash(name)).map(Meaning::entry)
}

/// As `lookup`, for a name cut into words.
#[inline]
pub(crate) fn lookup_words(words: &[&str]) -> impl Iterator<Item = Entry> + Clone + use<> {
    let mut hasher = Hasher::new();
    for word in words {
        hasher.push_word(word);
    }
    meanings(hasher.finish()).map(Meaning::entry)
}

/// Whether any place is called `name`.
#[inline]
#[cfg(test)]
pub(crate) fn contains(name: &str) -> bool {
    meanings(hash(name)).next().is_some()
}

/// How many words, at most, a name of several words has whose first is that of `word`: 3 for "New" or "al-Qaryah".
///
/// A hyphenated word counts as several. `None` where no name of several words begins so.
#[cfg(test)]
pub(crate) fn may_begin(word: &str) -> Option<usize> {
    TABLE.longest_after(name::first(word).0.finish())
}

/// A name by its first word.
#[derive(Debug)]
pub(crate) struct Begun {
    /// The first word alone, where no hyphen parts it.
    first: Option<Hasher>,
    /// How many words a name that begins so has at most.
    pub(crate) most: usize,
}

/// The names that begin with `word`.
pub(crate) fn begin(word: &str) -> Begun {
    let (first, whole) = name::first(word);
    Begun {
        most: TABLE.longest_after(first.finish()).unwrap_or(1),
        first: whole.then_some(first),
    }
}

/// How many of `words` make up the longest place name that starts with the first of them.
#[cfg(test)]
pub(crate) fn longest(words: &[&str]) -> Option<usize> {
    let begun = begin(words.first()?);
    let most = begun.most.min(words.len());
    begun.longest_of(&words[..most])
}

impl Begun {
    /// How many of `words`, no more than [`Begun::most`], make up the longest place name that starts with the first of them.
    pub(crate) fn longest_of(self, words: &[&str]) -> Option<usize> {
        let (one, others) = words.split_first()?;
        let mut hasher = self.first.unwrap_or_else(|| {
            let mut hasher = Hasher::new();
            hasher.push_word(one);
            hasher
        });
        let known = |hasher: &Hasher| hasher.finish().is_some_and(|hash| TABLE.holds(hash));
        let mut found = known(&hasher).then_some(1);
        for (index, word) in others.iter().enumerate() {
            hasher.push_word(word);
            if known(&hasher) {
                found = Some(index + 2);
            }
        }
        found
    }
}

fn meanings(hash: Option<u64>) -> impl Iterator<Item = Meaning> + Clone + use<> {
    TABLE.meanings(hash)
}

#[cfg(test)]
mod tests;
