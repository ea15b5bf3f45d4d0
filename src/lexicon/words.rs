//! The vocabulary: every word that any list knows, with what it can be.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::fold::{Spelling, folded_hash};

/// A word of the vocabulary; 0 is every word that it does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct WordId(pub(crate) u32);

impl WordId {
    /// The id of all words that the vocabulary does not hold.
    pub(crate) const UNKNOWN: WordId = WordId(0);
}

/// A set of flags in one integer, with names.
macro_rules! flags {
    ($(#[$doc:meta])* $name:ident: $int:ty { $($flag:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub(crate) struct $name(pub(crate) $int);
        #[allow(dead_code)]
        impl $name {
            flags!(@each $name, $int, 0; $($flag,)*);
            pub(crate) const NONE: $name = $name(0);
            /// Whether any flag of `other` is set here.
            #[inline]
            pub(crate) const fn any(self, other: $name) -> bool { self.0 & other.0 != 0 }
            /// Whether nothing is set.
            #[inline]
            pub(crate) const fn is_none(self) -> bool { self.0 == 0 }
            /// Both sets together.
            #[inline]
            pub(crate) const fn or(self, other: $name) -> $name { $name(self.0 | other.0) }
            /// This set without those of `other`.
            #[inline]
            pub(crate) const fn without(self, other: $name) -> $name { $name(self.0 & !other.0) }
        }
    };
    (@each $name:ident, $int:ty, $n:expr;) => {};
    (@each $name:ident, $int:ty, $n:expr; $flag:ident, $($rest:ident,)*) => {
        pub(crate) const $flag: $name = $name(1 << ($n));
        flags!(@each $name, $int, $n + 1; $($rest,)*);
    };
}

flags! {
    /// The parts of speech that a word can be.
    Pos: u32 {
        NOUN, PLURAL, BASE, THIRD, PAST, PARTICIPLE, GERUND, ADJECTIVE, ADVERB, DETERMINER, POSSESSIVE, PRONOUN,
        PREPOSITION, CONJUNCTION, SUBORDINATOR, THAT, WH, MODAL, BE, HAVE, DO, NEGATION, TO, NUMBER, NAME, INSTITUTION,
        LIKELY_VERB,
    }
}

impl Pos {
    /// Words of grammar rather than of content.
    pub(crate) const FUNCTION: Pos = Pos::DETERMINER
        .or(Pos::PRONOUN)
        .or(Pos::PREPOSITION)
        .or(Pos::CONJUNCTION)
        .or(Pos::SUBORDINATOR)
        .or(Pos::THAT)
        .or(Pos::WH)
        .or(Pos::MODAL)
        .or(Pos::BE)
        .or(Pos::HAVE)
        .or(Pos::DO)
        .or(Pos::POSSESSIVE)
        .or(Pos::TO);
}

flags! {
    /// The lists in which some entry begins with a word.
    Lists: u32 {
        ATTACK, WEAPON, HARM, PEOPLE, TARGET, DAMAGE, TRAP, TITLE, TITLE_MODIFIER, ORGANISATION, BODY, SOURCE, CUE,
        MEDIUM, COUNTRY, REGION, NUMBER, CALENDAR, MONTH, WEEKDAY, INTERCEPT, MEETING, GIVEN_NAME, ABBREVIATION, WOMANS_NAME,
        MANS_NAME, BODY_NAME,
    }
}

/// What the vocabulary knows of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Word {
    pub(crate) pos: Pos,
    pub(crate) lists: Lists,
    /// The base form of a verb or the singular of a noun; itself otherwise.
    pub(crate) lemma: WordId,
    pub(crate) spelling: Spelling,
}

/// The vocabulary: a hash table that keeps half of each 64-bit hash and not the words themselves, so that a look-up touches one
/// cache line. No two words of the lists share a hash, as every test run proves; a word of a text that is in no list is taken for
/// one of them once in some billion words.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    /// The upper half of a hash and the number, 0 where free; a power of two, at most half full.
    slots: Vec<(u32, u32)>,
    /// The whole hashes, by number, for when the table grows.
    hashes: Vec<u64>,
    words: Vec<Word>,
    /// The inflected forms of each verb, while the lists are read.
    forms: HashMap<WordId, Vec<String>, BuildHasherDefault<WordHasher>>,
    /// The word behind each half hash, so that every test run proves that no two share one.
    #[cfg(test)]
    spelled: HashMap<u32, String>,
}

impl Words {
    pub(crate) fn with_capacity(capacity: usize) -> Words {
        let mut words = Vec::with_capacity(capacity);
        words.push(Word::default());
        Words {
            slots: vec![(0, 0); (capacity * 2).next_power_of_two()],
            hashes: vec![0],
            words,
            forms: HashMap::default(),
            #[cfg(test)]
            spelled: HashMap::new(),
        }
    }

    /// The id of `word` in any case and with or without accents.
    #[inline]
    pub(crate) fn id(&self, word: &str) -> WordId {
        folded_hash(word).map_or(WordId::UNKNOWN, |hash| self.id_of_hash(hash))
    }

    /// The id of the word of `hash`.
    #[inline]
    pub(crate) fn id_of_hash(&self, hash: u64) -> WordId {
        WordId(self.slots[self.slot(hash)].1)
    }

    /// The slot of `hash`, or the free one where it belongs.
    #[inline]
    fn slot(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let (mut at, tag) = (hash as usize & mask, (hash >> 32) as u32);
        while self.slots[at].1 != 0 && self.slots[at].0 != tag {
            at = (at + 1) & mask;
        }
        at
    }

    /// The id of `word`, which is taken in where it is new.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        // A word too long to be met in a text is kept as unknown.
        let Some(hash) = folded_hash(word) else {
            return WordId::UNKNOWN;
        };
        #[cfg(test)]
        {
            let folded = super::fold::fold(word);
            assert_eq!(
                *self
                    .spelled
                    .entry(Spelling::of_hash(hash).0)
                    .or_insert(folded.clone()),
                folded,
                "two words of one hash"
            );
        }
        let slot = self.slot(hash);
        if self.slots[slot].1 != 0 {
            return WordId(self.slots[slot].1);
        }
        let id = self.words.len() as u32;
        self.words.push(Word {
            lemma: WordId(id),
            spelling: Spelling::of_hash(hash),
            ..Word::default()
        });
        self.slots[slot] = ((hash >> 32) as u32, id);
        self.hashes.push(hash);
        if self.words.len() * 2 > self.slots.len() {
            self.grow();
        }
        WordId(id)
    }

    fn grow(&mut self) {
        self.slots = vec![(0, 0); self.slots.len() * 2];
        for (id, &hash) in self.hashes.iter().enumerate().skip(1) {
            let slot = self.slot(hash);
            self.slots[slot] = ((hash >> 32) as u32, id as u32);
        }
    }

    /// Takes `word` in and adds what it can be.
    pub(crate) fn add(&mut self, word: &str, pos: Pos) -> WordId {
        let id = self.intern(word);
        let known = &mut self.words[id.0 as usize];
        known.pos = known.pos.or(pos);
        id
    }

    /// Takes in `form` as a form of `lemma`.
    pub(crate) fn add_form(&mut self, form: &str, pos: Pos, lemma: WordId) -> WordId {
        let id = self.add(form, pos);
        // The first list to name a lemma keeps it: "found" is of "find" before it is its own verb.
        let word = &mut self.words[id.0 as usize];
        if word.lemma == id {
            word.lemma = lemma;
        }
        id
    }

    /// Keeps `form` as a form of the verb `lemma`.
    pub(crate) fn note_form(&mut self, lemma: WordId, form: &str) {
        let forms = self.forms.entry(lemma).or_default();
        if !forms.iter().any(|known| known == form) {
            forms.push(form.to_owned());
        }
    }

    /// The inflected forms of the verb `lemma`.
    pub(crate) fn forms_of(&self, lemma: WordId) -> Vec<String> {
        self.forms.get(&lemma).cloned().unwrap_or_default()
    }

    /// Lets go of what only the reading of lists needs.
    pub(crate) fn finish(&mut self) {
        self.forms = HashMap::default();
        self.hashes = Vec::new();
    }

    #[inline]
    pub(crate) fn get(&self, id: WordId) -> &Word {
        &self.words[id.0 as usize]
    }

    pub(crate) fn get_mut(&mut self, id: WordId) -> &mut Word {
        &mut self.words[id.0 as usize]
    }

    /// How many words are known.
    pub(crate) fn len(&self) -> usize {
        self.words.len() - 1
    }
}

/// A fast hash for short keys that nobody attacks: eight bytes a step, multiplied and rotated.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct WordHasher(u64);

/// What makes hash tables of short keys fast.
pub(crate) type WordHash = BuildHasherDefault<WordHasher>;

const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hasher for WordHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.write_u64(u64::from_le_bytes(chunk.try_into().unwrap_or_default()));
        }
        let mut last = 0;
        for (i, &byte) in chunks.remainder().iter().enumerate() {
            last |= u64::from(byte) << (8 * i);
        }
        self.write_u64(last ^ (bytes.len() as u64) << 56);
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(23) ^ value).wrapping_mul(MIX);
    }

    #[inline]
    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    #[inline]
    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// The inflected forms of a regular English verb: third person, past, gerund.
pub(crate) fn regular_forms(base: &str) -> (String, String, String) {
    let third = plural(base);
    let past = match base.as_bytes() {
        [.., b'e'] => format!("{base}d"),
        [.., before, b'y'] if !is_vowel(*before) => format!("{}ied", &base[..base.len() - 1]),
        _ => format!("{base}ed"),
    };
    let gerund = match base.as_bytes() {
        [.., b'i', b'e'] => format!("{}ying", &base[..base.len() - 2]),
        [.., b'e' | b'o' | b'y', b'e'] => format!("{base}ing"),
        [.., b'e'] => format!("{}ing", &base[..base.len() - 1]),
        _ => format!("{base}ing"),
    };
    (third, past, gerund)
}

/// The regular plural of a noun, which is also the third person of a verb.
pub(crate) fn plural(noun: &str) -> String {
    match noun.as_bytes() {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{noun}es"),
        [.., before, b'o'] if !is_vowel(*before) => format!("{noun}es"),
        [.., before, b'y'] if !is_vowel(*before) => format!("{}ies", &noun[..noun.len() - 1]),
        _ => format!("{noun}s"),
    }
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_inflect_by_rule() {
        let forms = |base| regular_forms(base);
        for (base, third, past, gerund) in [
            ("attack", "attacks", "attacked", "attacking"),
            ("seize", "seizes", "seized", "seizing"),
            ("carry", "carries", "carried", "carrying"),
            ("destroy", "destroys", "destroyed", "destroying"),
            ("launch", "launches", "launched", "launching"),
            ("die", "dies", "died", "dying"),
            ("agree", "agrees", "agreed", "agreeing"),
        ] {
            assert_eq!(forms(base), (third.into(), past.into(), gerund.into()));
        }
    }

    #[test]
    fn a_word_is_known_in_any_case() {
        let mut words = Words::with_capacity(4);
        let id = words.add("café", Pos::NOUN);
        assert_eq!(words.id("CAFE"), id);
        assert_eq!(words.id("cafes"), WordId::UNKNOWN);
        assert_eq!(words.len(), 1);
    }
}
