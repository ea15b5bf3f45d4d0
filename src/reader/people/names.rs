//! Where a person's name begins and ends: "Lt Gen |Mohammed bin Salman al-Saud|", "|William \"Bill\" Burns| Jr.".

mod ends;
mod inner;
mod listed;
mod words;

use crate::lexicon::words::{Lists, Pos};
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Token};
pub(super) use words::is_particle;
use words::{is_initial, is_place_name, is_word_name};

/// A run of words that can be a person's name.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) tokens: Tokens,
    pub(super) sure: Sure,
}

/// How much the words of a run alone speak for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// One word, or words that may be anything: a name only where the text has the person elsewhere.
    No,
    /// Two words or more that no list knows.
    Maybe,
    /// A given name with a surname.
    Yes,
}

/// What stands around a run, as far as it matters to where the run ends.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    /// A title stands directly before it.
    pub(super) titled: bool,
    /// The title is one that surnames alone follow: "President Bush", "Mrs White".
    pub(super) named_alone: bool,
    /// The words of the sentence have capitals whatever they are.
    pub(super) headline: bool,
    /// The run opens its sentence.
    pub(super) first: bool,
}

const CLOSED: Pos = Pos::FUNCTION.or(Pos::NUMBER);

const OPEN: Pos = Pos::NOUN
    .or(Pos::PLURAL)
    .or(Pos::BASE)
    .or(Pos::THIRD)
    .or(Pos::PAST)
    .or(Pos::PARTICIPLE)
    .or(Pos::GERUND)
    .or(Pos::ADJECTIVE)
    .or(Pos::ADVERB);

/// The most words that a name has.
const LONGEST: usize = 8;

/// The run of name words at token `at`, none over `limit`.
pub(super) fn name_at(
    page: &Page<'_>,
    found: &Findings,
    at: usize,
    limit: usize,
    around: Around,
) -> Option<Name> {
    let run = Run {
        page,
        found,
        limit,
        around,
    };
    run.read(at)
}

struct Run<'p, 'a> {
    page: &'p Page<'a>,
    found: &'p Findings,
    limit: usize,
    around: Around,
}

impl Run<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token> {
        (at < self.limit).then(|| &self.page.text.tokens[at])
    }

    fn word(&self, at: usize) -> &str {
        if at < self.limit {
            self.page.text.word(at)
        } else {
            ""
        }
    }

    /// Whether the word at `at` has a capital: "Colonel |Ahmed| …", not "Colonel |said|".
    fn is_capital_word(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|t| t.kind == Kind::Word && t.is_capital())
    }

    fn is_given(&self, at: usize) -> bool {
        self.page.text.tokens[at].lists.any(Lists::GIVEN_NAME)
    }

    fn read(&self, start: usize) -> Option<Name> {
        if is_particle(self.word(start)) && self.is_listed(start) {
            return None;
        }
        let (end, words) = self.end(start);
        if words == 0 || self.is_other(start, end) || self.is_initials(start, end) {
            return None;
        }
        if self.around.headline
            && !self.is_given(start)
            && (start + 1..end).any(|i| self.is_given(i))
        {
            // "Lawmakers |Rip Donald| …"
            return None;
        }
        let tokens = start..end;
        let sure = self.sure(&tokens, words);
        Some(Name { tokens, sure })
    }

    /// The token after the run that begins at `start`, and how many words of it are names by themselves.
    fn end(&self, start: usize) -> (usize, usize) {
        let (mut at, mut words) = (start, 0);
        while at < self.limit && words < LONGEST {
            if let Some(end) = self.particles(at, words) {
                at = end;
                continue;
            }
            if words > 0 {
                if let Some(end) = self.nickname(at) {
                    at = end;
                    continue;
                }
                if let Some(end) = self.suffix(at) {
                    return (end, words);
                }
            }
            let fits = if words == 0 {
                self.opens(at)
            } else {
                self.goes_on(at)
            };
            if !fits {
                break;
            }
            (at, words) = (at + 1, words + 1);
        }
        (at, words)
    }

    /// "J.", "S. Speaker" of "the U. S. Speaker".
    fn is_initials(&self, start: usize, end: usize) -> bool {
        (start..end).all(|i| {
            let token = &self.page.text.tokens[i];
            is_initial(token, self.word(i))
                || i > start && token.lists.any(Lists::TITLE) && !self.is_given(i)
        })
    }

    /// How much the words of the run `run` speak for a person.
    fn sure(&self, run: &Tokens, words: usize) -> Sure {
        let tokens = &self.page.text.tokens[run.clone()];
        if words < 2 {
            return Sure::No;
        }
        let given = |t: &Token| t.lists.any(Lists::GIVEN_NAME);
        if !given(&tokens[0]) && !self.around.titled && place_at(self.found, run.start).is_some() {
            return Sure::No;
        }
        let free = |t: &Token| !t.pos.any(OPEN) && !t.lists.any(Lists::COUNTRY.or(Lists::REGION));
        // "Mark Toner", "Hope Hicks": names that are words first, with a surname that is none.
        let first = self.word(run.start);
        let worded = (is_word_name(first) || is_place_name(first))
            && (tokens[1..].iter().all(free)
                || run.clone().skip(1).any(|i| is_particle(self.word(i))));
        if worded
            || given(&tokens[0])
            || is_initial(&tokens[0], first)
            || tokens.iter().any(given) && tokens.iter().all(|t| free(t) || given(t))
        {
            return Sure::Yes;
        }
        if tokens.iter().all(|t| t.kind != Kind::Word || free(t)) {
            Sure::Maybe
        } else {
            Sure::No
        }
    }
}

/// The tokens of the place that the gazetteer reads at token `at`.
pub(super) fn place_at(found: &Findings, at: usize) -> Option<Tokens> {
    let after = found.places.partition_point(|p| p.tokens.end <= at);
    let place = found.places.get(after)?;
    place.tokens.contains(&at).then(|| place.tokens.clone())
}

/// Whether a sentence writes nearly every longer word with a capital, as American headlines do.
pub(super) fn is_titled(page: &Page<'_>, sentence: &Tokens) -> bool {
    let (mut capital, mut lower) = (0, 0);
    for token in &page.text.tokens[sentence.clone()] {
        if token.kind == Kind::Word {
            if token.is_capital() {
                capital += u32::from(token.end - token.start > 3);
            } else {
                // Headlines leave small only what is no verb, noun or adjective.
                lower += u32::from(!token.pos.any(CLOSED) && token.end - token.start > 1);
            }
        }
    }
    capital > 2 && lower * 8 < capital
}

/// Whether the tag may stand inside a noun phrase that names an office.
pub(super) fn is_nominal(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective)
}
