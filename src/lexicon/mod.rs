//! The words that the stages know: lists as data, and their look-up.

pub(crate) mod calendar;
pub(crate) mod fold;
pub(crate) mod gazetteer;
mod grammar_words;
pub(crate) mod lists;
pub(crate) mod phrases;
pub(crate) mod rows;
pub(crate) mod words;

use std::sync::OnceLock;

use calendar::Calendar;
use lists::DomainLists;
use words::{Word, WordId, Words};

/// All lists.
#[derive(Debug, Clone)]
pub(crate) struct Lexicon {
    words: Words,
    pub(crate) calendar: Calendar,
    pub(crate) lists: DomainLists,
}

impl Lexicon {
    /// The lists that come with the crate, read once a process.
    pub(crate) fn shared() -> &'static Lexicon {
        static SHARED: OnceLock<Lexicon> = OnceLock::new();
        SHARED.get_or_init(Lexicon::builtin)
    }

    /// The same, read anew.
    pub(crate) fn builtin() -> Lexicon {
        let mut words = Words::with_capacity(60_000);
        grammar_words::load(&mut words);
        let calendar = Calendar::load(&mut words);
        let lists = DomainLists::load(&mut words);
        words.finish();
        Lexicon {
            words,
            calendar,
            lists,
        }
    }

    /// The vocabulary's number for `word` as it stands in a text: "Lt." and "Lt" are one.
    #[inline]
    pub(crate) fn word_id(&self, word: &str) -> WordId {
        self.words.id(bare(word))
    }

    /// The vocabulary's number for the word of `hash`, as [`fold::hash`] gives it.
    #[inline]
    pub(crate) fn id_of_hash(&self, hash: u64) -> WordId {
        self.words.id_of_hash(hash)
    }

    /// How many numbers of words there are, that of the unknown included.
    pub(crate) fn len(&self) -> usize {
        self.words.len() + 1
    }

    /// What the vocabulary knows of a word.
    #[inline]
    pub(crate) fn word(&self, id: WordId) -> &Word {
        self.words.get(id)
    }
}

/// An abbreviation without its full stop; initials ("U.S.") keep the stops inside.
#[inline]
pub(crate) fn bare(word: &str) -> &str {
    word.strip_suffix('.').unwrap_or(word)
}

/// Cuts an entry of a list as the text is cut.
fn cut(entry: &str) -> impl Iterator<Item = &str> {
    entry
        .split(' ')
        .filter(|word| !word.is_empty())
        .flat_map(|word| {
            let genitive = word.len() > 2 && word.ends_with("'s");
            let (head, tail) = word.split_at(if genitive { word.len() - 2 } else { word.len() });
            [head, tail]
                .into_iter()
                .filter(|part| !part.is_empty() && *part != ",")
                .map(bare)
        })
}
