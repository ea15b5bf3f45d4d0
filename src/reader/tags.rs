//! The part of speech of each token, by the word lists and by what stands around it.

mod closed;
mod mend;
mod open;

use std::cell::Cell;

use super::text::{Sentence, Text};
use super::tokens::{Kind, Shape, Token};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::{Lists, Pos};

/// What a token is in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Noun,
    Plural,
    /// A name, or part of one.
    Proper,
    Number,
    Adjective,
    Adverb,
    Verb(Form),
    Be(Form),
    Have(Form),
    Do(Form),
    Modal,
    To,
    Negation,
    Determiner,
    /// "its", "their", "whose".
    Possessive,
    Pronoun,
    /// `'s` behind a noun.
    Genitive,
    Preposition,
    Conjunction,
    Subordinator,
    That,
    Wh,
    /// Punctuation: its kind is the token's.
    Mark,
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Base,
    Third,
    Past,
    Participle,
    Gerund,
}

impl Tag {
    /// A noun, a name or a number: what a noun phrase can end with.
    pub(crate) fn is_nominal(self) -> bool {
        matches!(self, Tag::Noun | Tag::Plural | Tag::Proper)
    }

    /// A verb, auxiliary or not, that can carry a sentence.
    pub(crate) fn is_finite(self) -> bool {
        matches!(
            self,
            Tag::Modal
                | Tag::Verb(Form::Past | Form::Third)
                | Tag::Be(Form::Past | Form::Third | Form::Base)
                | Tag::Have(Form::Past | Form::Third | Form::Base)
                | Tag::Do(Form::Past | Form::Third | Form::Base)
        )
    }
}

const VERB: Pos = Pos::BASE
    .or(Pos::THIRD)
    .or(Pos::PAST)
    .or(Pos::PARTICIPLE)
    .or(Pos::GERUND);
const NOMINAL: Pos = Pos::NOUN.or(Pos::PLURAL);

/// Appends the tags of `sentence` to `tags`, one a token.
pub(crate) fn tag(text: &Text<'_>, sentence: &Sentence, tags: &mut Vec<Tag>) {
    let range = sentence.tokens.clone();
    let tokens = &text.tokens[range.clone()];
    let titled = is_titled(tokens);
    let tagger = Tagger {
        text,
        tokens,
        titled,
        first: tags.len(),
        finite: Cell::new(false),
        latest: Cell::new(None),
    };
    let mut before = Kind::Word;
    for (at, token) in tokens.iter().enumerate() {
        // What a dash joins to the word before needs a look at both.
        let plain = (token.kind == Kind::Word && before != Kind::Dash).then(|| plain_tag(token));
        let tag = match plain.flatten() {
            Some(tag) => tag,
            None => {
                let tag = tagger.tag(at, tags);
                tagger.finite.set(tagger.finite.get() || tag.is_finite());
                tag
            }
        };
        if tag != Tag::Adverb && token.kind != Kind::Quote {
            tagger.latest.set(Some(tag));
        }
        before = token.kind;
        tags.push(tag);
    }
    tagger.mend(tags);
}

/// Whether nearly every longer word has a capital, as American headlines have.
fn is_titled(tokens: &[Token]) -> bool {
    let (mut capital, mut lower) = (0, 0);
    for token in tokens
        .iter()
        .filter(|t| t.kind == Kind::Word && t.end - t.start > 3)
    {
        if token.is_capital() {
            capital += 1
        } else {
            lower += 1;
            // most sentences are settled after some words
            if lower * 4 >= tokens.len() {
                return false;
            }
        }
    }
    capital > 2 && lower * 4 < capital
}

/// Verbs behind which "to" begins an infinitive.
fn takes_infinitive(word: &str) -> bool {
    matches!(
        word,
        "threatened"
            | "threatens"
            | "threatening"
            | "threaten"
            | "vowed"
            | "vows"
            | "pledged"
            | "plan"
            | "plans"
            | "planned"
            | "planning"
            | "wants"
            | "wanted"
            | "want"
            | "tried"
            | "trying"
            | "try"
            | "attempted"
            | "attempting"
            | "began"
            | "begun"
            | "continued"
            | "continue"
            | "continues"
            | "refused"
            | "managed"
            | "helped"
            | "started"
            | "decided"
            | "intends"
            | "intended"
            | "plotting"
            | "plotted"
    )
}

struct Tagger<'t, 'a> {
    text: &'t Text<'a>,
    tokens: &'t [Token],
    titled: bool,
    /// Where the sentence's tags begin in the text's.
    first: usize,
    /// A finite verb has come.
    finite: Cell<bool>,
    /// The last tag, adverbs and quotation marks passed over.
    latest: Cell<Option<Tag>>,
}

impl Tagger<'_, '_> {
    fn word(&self, at: usize) -> &str {
        self.tokens[at].text(self.text.source)
    }

    /// The tag before `at`, adverbs and quotation marks passed over.
    fn before(&self, at: usize, tags: &[Tag]) -> Option<Tag> {
        let skips =
            |i: &usize| tags[self.first + i] == Tag::Adverb || self.tokens[*i].kind == Kind::Quote;
        (0..at)
            .rev()
            .find(|i| !skips(i))
            .map(|i| tags[self.first + i])
    }

    fn next(&self, at: usize) -> Option<&Token> {
        self.tokens[at + 1..].iter().find(|t| t.kind != Kind::Quote)
    }

    /// Whether a noun phrase begins behind `at`.
    fn phrase_follows(&self, at: usize) -> bool {
        self.next(at).is_some_and(|t| {
            const OPENS: Pos = Pos::DETERMINER
                .or(Pos::POSSESSIVE)
                .or(Pos::PRONOUN)
                .or(Pos::NUMBER);
            t.kind == Kind::Number
                || t.kind == Kind::Currency
                || t.pos.any(OPENS)
                || (t.kind == Kind::Word
                    && t.is_capital()
                    && !t.lists.any(Lists::CALENDAR)
                    && !self.titled)
                || (t.pos.any(Pos::ADJECTIVE.or(Pos::PLURAL)) && !t.pos.any(VERB))
        })
    }

    /// Whether a number stands behind `at`, bounded or not: "five", "at least five", "more than 100".
    fn number_follows(&self, at: usize) -> bool {
        const BOUNDS: [&str; 20] = [
            "at",
            "least",
            "most",
            "more",
            "fewer",
            "less",
            "than",
            "up",
            "to",
            "as",
            "many",
            "some",
            "about",
            "around",
            "over",
            "nearly",
            "almost",
            "another",
            "a",
            "estimated",
        ];
        let number = |t: &Token| t.kind == Kind::Number || t.pos.any(Pos::NUMBER);
        let source = self.text.source;
        let mut behind = self.tokens[at + 1..].iter().take(4);
        let first = behind.find(|t| number(t) || !BOUNDS.contains(&t.text(source)));
        first.is_some_and(number)
    }

    /// "her |70s|", "an estimated |4,500|"
    fn figure_follows(&self, at: usize) -> bool {
        self.next(at).is_some_and(|t| t.kind == Kind::Number)
    }

    fn noun_follows(&self, at: usize) -> bool {
        self.next(at).is_some_and(|t| {
            t.kind == Kind::Word
                && (t.pos.any(NOMINAL.or(Pos::ADJECTIVE))
                    || t.pos.is_none() && !t.word_ends(self.text.source, "ly")
                    || t.is_capital() && !t.pos.any(Pos::FUNCTION))
        })
    }

    #[inline(never)]
    fn tag(&self, at: usize, tags: &[Tag]) -> Tag {
        let token = &self.tokens[at];
        match token.kind {
            Kind::Genitive => return self.genitive(at, tags),
            Kind::Number | Kind::Currency => return Tag::Number,
            Kind::Clitic => return clitic(self.word(at)),
            Kind::Word
                if at > 1 && self.tokens[at - 1].kind == Kind::Dash && self.is_joined(at - 1) =>
            {
                return Tag::Adjective;
            }
            Kind::Word => {}
            Kind::Dash if self.is_joined(at) => return Tag::Adjective,
            _ => return Tag::Mark,
        }
        // "today's attack"
        if token.pos.any(NOMINAL)
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|t| t.kind == Kind::Genitive)
        {
            return if token.is_capital() && self.is_name(at, token) {
                Tag::Proper
            } else {
                noun_tag(token.pos)
            };
        }
        if self.is_name(at, token) {
            return Tag::Proper;
        }
        let pos = if token.pos.without(IGNORED).is_none() {
            guess(self.word(at))
        } else {
            token.pos
        };
        // "kills 1 near Kabul airport"; "in the near future" has it an adjective.
        if pos.any(Pos::PREPOSITION)
            && self.text.is(self.first + at, words!["near"])
            && !matches!(tags.last(), Some(Tag::Determiner | Tag::Possessive))
        {
            return Tag::Preposition;
        }
        // "Russia likely used": an adverb in front of a verb.
        if pos.any(Pos::ADJECTIVE)
            && self.word(at).eq_ignore_ascii_case("likely")
            && self
                .next(at)
                .is_some_and(|t| t.pos.any(Pos::PAST) && !t.pos.any(Pos::ADJECTIVE))
        {
            return Tag::Adverb;
        }
        if let Some(tag) = self.closed(at, pos, tags) {
            return tag;
        }
        self.open(at, pos, tags)
    }

    /// "U.S.|-|led coalition": a dash that joins an abbreviation to a word.
    fn is_joined(&self, at: usize) -> bool {
        let Some([before, dash, word]) = at
            .checked_sub(1)
            .and_then(|first| self.tokens.get(first..first + 3))
        else {
            return false;
        };
        dash.kind == Kind::Dash
            && before.is_capital()
            && before.text(self.text.source).ends_with('.')
            && word.kind == Kind::Word
            && !word.is_capital()
            && before.end == dash.start
            && dash.end == word.start
    }

    /// `'s` is "is" or "has" behind a pronoun, and a genitive elsewhere.
    fn genitive(&self, at: usize, tags: &[Tag]) -> Tag {
        let pronoun = at > 0
            && matches!(
                tags[self.first + at - 1],
                Tag::Pronoun | Tag::Wh | Tag::That
            );
        if pronoun {
            Tag::Be(Form::Third)
        } else {
            Tag::Genitive
        }
    }

    fn is_name(&self, at: usize, token: &Token) -> bool {
        // "The" begins "The Gambia", and a sentence more often.
        if !token.is_capital()
            || token
                .pos
                .any(Pos::DETERMINER.or(Pos::PREPOSITION).or(Pos::CONJUNCTION))
        {
            return false;
        }
        let first = self.tokens[..at]
            .iter()
            .all(|t| !matches!(t.kind, Kind::Word | Kind::Number))
            || matches!(
                self.tokens[at - 1].kind,
                Kind::Stop | Kind::Colon | Kind::Dash
            )
            // "“Q,” Sweet said": behind a closing mark a capital is that of a name.
            || self.tokens[at - 1].kind == Kind::Quote
                && !(token.shape.any(Shape::SPACE_BEFORE)
                    && !self.tokens[at - 1].shape.any(Shape::SPACE_BEFORE)
                    && at > 1
                    && self.tokens[at - 2].kind == Kind::Comma);
        if token.lists.any(Lists::COUNTRY.or(Lists::REGION))
            || token.lists.any(Lists::GIVEN_NAME) && !token.pos.any(Pos::FUNCTION)
        {
            return !token.pos.any(Pos::MODAL.or(Pos::BE));
        }
        if token.pos.without(IGNORED).is_none() {
            // "Elderly", unknown and first, may be any word; its ending tells, and so does "Bretzing said", "Bretzing, who".
            return !(first || self.titled)
                || guess(self.word(at)).any(Pos::NOUN)
                || self.speaks_next(at)
                || self.next(at).is_some_and(|t| t.kind == Kind::Comma)
                    && self.tokens.get(at + 2).is_some_and(|t| t.pos.any(Pos::WH));
        }
        // "Sharp said", "Young told": an adjective says nothing.
        if first
            && token.pos.any(Pos::ADJECTIVE)
            && !token.pos.any(NOMINAL.or(Pos::FUNCTION))
            && self.speaks_next(at)
        {
            return true;
        }
        if first || self.titled {
            // A known word first in the sentence is a name only with a name behind it and no likely noun in itself.
            return false;
        }
        !token.pos.any(Pos::FUNCTION) || token.is_capitals() && token.end - token.start > 1
    }

    /// "people |often| shoot": what many do, and how often.
    fn often_before(&self, at: usize, tags: &[Tag]) -> bool {
        #[rustfmt::skip]
        const OFTEN: &[Spelling] = words![
            "often", "always", "never", "sometimes", "usually", "regularly", "frequently", "routinely", "rarely", "seldom", "still",
            "also", "generally", "typically", "occasionally", "now", "constantly", "repeatedly", "normally",
        ];
        let here = self.first + at;
        at > 1
            && self.text.is(here - 1, OFTEN)
            && (matches!(tags[here - 2], Tag::Plural | Tag::Pronoun)
                || self.text.is(here - 2, words!["people", "police", "troops"]))
    }

    /// "Sharp |said|"
    fn speaks_next(&self, at: usize) -> bool {
        self.text.is(
            self.first + at + 1,
            words![
                "said",
                "says",
                "told",
                "tells",
                "added",
                "adds",
                "wrote",
                "writes",
                "tweeted",
                "testified",
                "recalled"
            ],
        ) && at + 1 < self.tokens.len()
    }
}

/// The tag of a word that is one thing only, whatever stands around it: most words of a text.
#[inline]
fn plain_tag(token: &Token) -> Option<Tag> {
    match token.pos {
        Pos::DETERMINER => Some(Tag::Determiner),
        Pos::PREPOSITION => Some(Tag::Preposition),
        Pos::CONJUNCTION => Some(Tag::Conjunction),
        pos if pos.any(NOMINAL)
            && pos.without(NOMINAL.or(IGNORED)).is_none()
            && !token.is_capital() =>
        {
            Some(noun_tag(pos))
        }
        _ => None,
    }
}

const IGNORED: Pos = Pos::NAME.or(Pos::INSTITUTION).or(Pos::LIKELY_VERB);

/// The parts of speech whose tag needs little context.
const CLOSED: Pos = Pos::FUNCTION.or(Pos::NEGATION).or(Pos::NUMBER);

/// A word that is its own plural counts as singular: "damage", "police".
fn noun_tag(pos: Pos) -> Tag {
    if pos.any(Pos::PLURAL) && !pos.any(Pos::NOUN) {
        Tag::Plural
    } else {
        Tag::Noun
    }
}

fn finite_form(pos: Pos) -> Option<Form> {
    if pos.any(Pos::PAST) {
        Some(Form::Past)
    } else if pos.any(Pos::THIRD) {
        Some(Form::Third)
    } else if pos.any(Pos::BASE) {
        Some(Form::Base)
    } else {
        None
    }
}

fn aux_form(pos: Pos) -> Form {
    if pos.any(Pos::GERUND) {
        Form::Gerund
    } else if pos.any(Pos::PAST) {
        Form::Past
    } else if pos.any(Pos::PARTICIPLE) {
        Form::Participle
    } else if pos.any(Pos::THIRD) {
        Form::Third
    } else {
        Form::Base
    }
}

/// "|hundreds| laid wreaths": a number that stands for people.
fn is_crowd(word: &str) -> bool {
    matches!(
        word,
        "hundreds"
            | "Hundreds"
            | "dozens"
            | "Dozens"
            | "scores"
            | "Scores"
            | "thousands"
            | "Thousands"
            | "millions"
            | "Millions"
    )
}

fn clitic(word: &str) -> Tag {
    match word.trim_start_matches(['\'', '’']) {
        "ll" | "d" => Tag::Modal,
        "ve" => Tag::Have(Form::Base),
        "re" | "m" => Tag::Be(Form::Base),
        _ => Tag::Negation,
    }
}

/// The part of speech that the ending of an unknown word speaks for.
fn guess(word: &str) -> Pos {
    let ends = |endings: &[&str]| {
        endings
            .iter()
            .any(|e| word.len() > e.len() + 2 && word.ends_with(e))
    };
    if ends(&["ly"]) {
        Pos::ADVERB
    } else if ends(&["ing"]) {
        Pos::GERUND
    } else if ends(&["-old"]) {
        Pos::ADJECTIVE.or(Pos::NOUN)
    } else if ends(&["ed"]) {
        if word.contains('-') {
            Pos::ADJECTIVE
        } else {
            Pos::PAST.or(Pos::PARTICIPLE)
        }
    } else if ends(&[
        "ous", "ful", "less", "ive", "able", "ible", "ic", "ical", "ish", "ese", "-based", "-held",
        "-led", "-run", "-backed",
    ]) {
        Pos::ADJECTIVE
    } else if ends(&["s"]) && !ends(&["ss", "us", "is"]) {
        Pos::PLURAL
    } else if ends(&["al", "ian"]) {
        Pos::ADJECTIVE.or(Pos::NOUN)
    } else {
        Pos::NOUN
    }
}

impl Token {
    fn word_ends(&self, source: &str, ending: &str) -> bool {
        self.text(source).ends_with(ending)
    }

    /// A word with a full stop of its own.
    pub(crate) fn is_stopped(&self) -> bool {
        self.shape.any(Shape::STOPPED)
    }
}
