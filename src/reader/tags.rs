//! The part of speech of each token, by the word lists and by what stands around it.

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

    /// Words whose tag needs little context.
    fn closed(&self, at: usize, pos: Pos, tags: &[Tag]) -> Option<Tag> {
        if !pos.any(CLOSED) {
            return None;
        }
        let before = self.latest.get();
        if pos.any(Pos::BE) {
            // "IS claimed the attack": the group, where not all is in capitals.
            let group = self.tokens[at].is_capitals()
                && self.tokens[at].lists.any(Lists::ORGANISATION)
                && !self.titled
                && self
                    .next(at)
                    .is_some_and(|t| t.is_word() && !t.is_capitals());
            if group {
                return Some(Tag::Proper);
            }
            return Some(Tag::Be(aux_form(pos)));
        }
        if pos.any(Pos::HAVE) {
            return Some(Tag::Have(aux_form(pos)));
        }
        if pos.any(Pos::DO) {
            return Some(Tag::Do(aux_form(pos)));
        }
        if pos.any(Pos::MODAL) {
            // "in May", "a can", "the will"
            let noun = matches!(
                before,
                Some(Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Genitive)
            );
            if self.tokens[at].is_capital() && matches!(before, Some(Tag::Preposition)) {
                return Some(Tag::Proper);
            }
            return Some(if noun && pos.any(NOMINAL) {
                Tag::Noun
            } else {
                Tag::Modal
            });
        }
        if pos.any(Pos::NEGATION) {
            return Some(if pos.any(Pos::DETERMINER) {
                Tag::Determiner
            } else {
                Tag::Negation
            });
        }
        if pos.any(Pos::THAT) {
            return Some(self.that(at, before));
        }
        // "according |to| state and local authorities"
        if pos.any(Pos::TO)
            && at > 0
            && self
                .text
                .is(self.first + at - 1, words!["according", "thanks", "owing"])
        {
            return Some(Tag::Preposition);
        }
        if pos.any(Pos::TO) {
            let verb = self.tokens[at + 1..]
                .iter()
                .find(|t| !t.pos.any(Pos::ADVERB))
                .is_some_and(|t| {
                    t.pos.any(Pos::BASE)
                        && !t.pos.any(Pos::DETERMINER.or(Pos::POSSESSIVE))
                        && (!t.is_capital() || self.titled)
                });
            let verb = verb && !self.is_compound_behind(at);
            return Some(if verb { Tag::To } else { Tag::Preposition });
        }
        if pos.any(Pos::POSSESSIVE) {
            // "killed her", "told her that"
            let object =
                pos.any(Pos::PRONOUN) && !self.noun_follows(at) && !self.figure_follows(at);
            return Some(if object {
                Tag::Pronoun
            } else {
                Tag::Possessive
            });
        }
        if pos.any(Pos::WH) {
            return Some(
                if pos.any(Pos::SUBORDINATOR) && !self.is_relative(at, tags) {
                    Tag::Subordinator
                } else {
                    Tag::Wh
                },
            );
        }
        if pos.any(Pos::PRONOUN) && !pos.any(NOMINAL.or(Pos::DETERMINER)) {
            return Some(Tag::Pronoun);
        }
        if pos.any(Pos::DETERMINER) {
            let alone = pos.any(Pos::PRONOUN)
                && !self.noun_follows(at)
                && !self
                    .next(at)
                    .is_some_and(|t| t.pos.any(Pos::DETERMINER) && !t.pos.any(Pos::NEGATION))
                && self
                    .tokens
                    .get(at + 1)
                    // "all 12 passengers", "all five attackers"
                    .is_none_or(|t| t.kind != Kind::Number && !t.pos.any(Pos::NUMBER));
            return Some(if alone { Tag::Pronoun } else { Tag::Determiner });
        }
        if pos.any(Pos::NUMBER) {
            return Some(Tag::Number);
        }
        if pos.any(Pos::SUBORDINATOR) && pos.any(Pos::PREPOSITION) {
            // "has |since| said"
            if matches!(before, Some(Tag::Have(_)))
                && self.word(at) == "since"
                && self.next(at).is_some_and(|t| t.pos.any(Pos::PARTICIPLE))
            {
                return Some(Tag::Adverb);
            }
            return Some(if self.clause_follows(at) {
                Tag::Subordinator
            } else {
                Tag::Preposition
            });
        }
        if pos.any(Pos::SUBORDINATOR) && !pos.any(VERB) {
            return Some(Tag::Subordinator);
        }
        if pos.any(Pos::CONJUNCTION) {
            return Some(Tag::Conjunction);
        }
        if pos.any(Pos::PREPOSITION) && !pos.any(VERB.or(Pos::ADJECTIVE)) {
            // "in May" has a phrase behind.
            let month = self
                .next(at)
                .is_some_and(|t| t.is_capital() && t.lists.any(Lists::MONTH));
            // "moved on", "shot down": no phrase behind makes it an adverb.
            let particle = pos.any(Pos::ADVERB)
                && !self.phrase_follows(at)
                && !self.noun_follows(at)
                && !month;
            return Some(if particle {
                Tag::Adverb
            } else {
                Tag::Preposition
            });
        }
        None
    }

    /// "damage to power lines": a noun that could be a verb, with another noun right behind it.
    fn is_compound_behind(&self, at: usize) -> bool {
        let [next, after, ..] = &self.tokens[at + 1..] else {
            return false;
        };
        // "threatened to attack hotels"
        if at > 0 && takes_infinitive(self.word(at - 1)) {
            return false;
        }
        next.pos.any(Pos::NOUN)
            && !next.pos.any(Pos::LIKELY_VERB)
            && after.kind == Kind::Word
            && after.pos.any(NOMINAL)
            && !after.pos.any(
                Pos::FUNCTION
                    .or(Pos::ADJECTIVE)
                    .or(Pos::BASE)
                    .or(Pos::GERUND),
            )
            && !after.is_capital()
    }

    fn that(&self, at: usize, before: Option<Tag>) -> Tag {
        let next = self.next(at);
        let noun = next.is_some_and(|t| {
            t.pos.any(Pos::NOUN) && !t.pos.any(Pos::PLURAL.or(Pos::FUNCTION)) && !t.is_capital()
        });
        let verb_behind = self
            .tokens
            .get(at + 2)
            .is_some_and(|t| t.pos.any(Pos::MODAL.or(Pos::BE).or(Pos::HAVE)));
        match before {
            None => {
                if noun {
                    Tag::Determiner
                } else {
                    Tag::Pronoun
                }
            }
            Some(Tag::Preposition) => Tag::Determiner,
            // "said that man was" is rare, "hit that house" is not.
            Some(Tag::Verb(_))
                if noun && !verb_behind && !self.tokens[at - 1].lists.any(Lists::CUE) =>
            {
                Tag::Determiner
            }
            _ => Tag::That,
        }
    }

    /// "the day when", "the town where": a relative word behind a noun, without a comma.
    fn is_relative(&self, at: usize, tags: &[Tag]) -> bool {
        at > 0 && tags[self.first + at - 1].is_nominal()
    }

    /// Whether a finite verb stands behind `at` before the clause ends: "before troops arrived", not "before dawn".
    fn clause_follows(&self, at: usize) -> bool {
        // "after Hamas, |which governs Gaza|, attacked Israel"
        let mut aside = false;
        for (i, token) in self.tokens[at + 1..].iter().take(20).enumerate() {
            let relative = || {
                self.tokens
                    .get(at + i + 2)
                    .is_some_and(|t| t.pos.any(Pos::WH) && !t.is_capital())
            };
            match token.kind {
                Kind::Comma if aside || relative() => {
                    aside = !aside;
                    continue;
                }
                _ if aside => continue,
                _ if i >= 14 => return false,
                Kind::Comma | Kind::Semicolon | Kind::Stop | Kind::Dash | Kind::Colon => {
                    return false;
                }
                _ => {}
            }
            if token.pos.any(Pos::MODAL.or(Pos::BE).or(Pos::HAVE)) {
                return true;
            }
            if i > 0
                && token.pos.any(Pos::PAST.or(Pos::THIRD))
                && !token.pos.any(NOMINAL.or(Pos::ADJECTIVE))
                && !token.is_capital()
            {
                return true;
            }
            // "before police |shot| him", "after rebels |hit| the convoy"
            const OPENS: Pos = Pos::PRONOUN.or(Pos::DETERMINER).or(Pos::POSSESSIVE);
            let object = self
                .tokens
                .get(at + i + 2)
                .is_some_and(|t| t.pos.any(OPENS));
            if i > 0 && object && token.pos.any(Pos::PAST) && !token.is_capital() {
                return true;
            }
            if i > 0 && token.pos.any(Pos::SUBORDINATOR.or(Pos::WH)) {
                return false;
            }
        }
        false
    }

    /// Nouns, verbs, adjectives and adverbs.
    fn open(&self, at: usize, pos: Pos, tags: &[Tag]) -> Tag {
        // A word that can only be a noun is one.
        if !pos.any(VERB.or(Pos::ADJECTIVE).or(Pos::ADVERB).or(Pos::PREPOSITION)) {
            return noun_tag(pos);
        }
        let before = self.latest.get();
        let last = at.checked_sub(1).map(|i| tags[self.first + i]);
        let nominal_slot = matches!(
            last,
            Some(
                Tag::Determiner
                    | Tag::Possessive
                    | Tag::Adjective
                    | Tag::Genitive
                    | Tag::Preposition
            )
        ) || matches!(last, Some(Tag::Number) if !matches!(before, Some(Tag::Pronoun)));
        if nominal_slot && self.heads_subject(at, pos, last) {
            return Tag::Verb(Form::Past);
        }
        if pos.any(VERB) && self.verb_is_due(before) && !(pos.any(NOMINAL) && nominal_slot) {
            if matches!(before, Some(Tag::Modal | Tag::To | Tag::Do(_))) && pos.any(Pos::BASE) {
                return Tag::Verb(Form::Base);
            }
            if matches!(before, Some(Tag::Have(_))) && pos.any(Pos::PARTICIPLE) {
                return Tag::Verb(Form::Participle);
            }
            if matches!(before, Some(Tag::Be(_))) && pos.any(Pos::PARTICIPLE.or(Pos::GERUND)) {
                let adjective =
                    pos.any(Pos::ADJECTIVE) && self.noun_follows(at) && pos.any(Pos::GERUND);
                if !adjective {
                    return Tag::Verb(if pos.any(Pos::PARTICIPLE) {
                        Form::Participle
                    } else {
                        Form::Gerund
                    });
                }
            }
            if matches!(before, Some(Tag::Pronoun | Tag::Wh | Tag::Negation))
                && let Some(form) = finite_form(pos)
            {
                return Tag::Verb(form);
            }
        }
        // "the base", "a stand": a determiner makes any verb a noun.
        let owned = matches!(
            last,
            Some(
                Tag::Determiner
                    | Tag::Possessive
                    | Tag::Genitive
                    | Tag::Adjective
                    | Tag::Preposition
            )
        );
        if owned
            && pos.any(Pos::BASE.or(Pos::THIRD))
            && !pos.any(NOMINAL.or(Pos::PAST).or(Pos::ADJECTIVE))
        {
            return if pos.any(Pos::THIRD) {
                Tag::Plural
            } else {
                Tag::Noun
            };
        }
        if pos.any(Pos::GERUND) {
            // "was quoted as |saying|."
            if at > 0 && self.word(at - 1) == "as" && self.tokens[at].lists.any(Lists::CUE) {
                return Tag::Verb(Form::Gerund);
            }
            return self.gerund(at, pos, before, nominal_slot);
        }
        if pos.any(Pos::PAST.or(Pos::PARTICIPLE))
            && let Some(tag) = self.past(at, pos, before, nominal_slot, tags)
        {
            return tag;
        }
        if pos.any(NOMINAL) && pos.any(Pos::BASE.or(Pos::THIRD)) {
            return self.noun_or_verb(at, pos, before, last, nominal_slot, tags);
        }
        self.plain(at, pos, before, nominal_slot)
    }

    /// "The missile fired at the chief |hit| a camp": a past form between a word that may be a noun and an object.
    fn heads_subject(&self, at: usize, pos: Pos, last: Option<Tag>) -> bool {
        const OPENS: Pos = Pos::DETERMINER.or(Pos::POSSESSIVE);
        last == Some(Tag::Adjective)
            && pos.any(Pos::PAST)
            && pos.any(NOMINAL)
            && at > 1
            && self.tokens[at - 1].pos.any(Pos::NOUN)
            && self.next(at).is_some_and(|t| t.pos.any(OPENS))
    }

    fn verb_is_due(&self, before: Option<Tag>) -> bool {
        matches!(
            before,
            Some(
                Tag::Modal
                    | Tag::To
                    | Tag::Do(_)
                    | Tag::Have(_)
                    | Tag::Be(_)
                    | Tag::Pronoun
                    | Tag::Wh
                    | Tag::Negation
            )
        )
    }

    /// "the bombing", "bombing raids", "killing five", "was bombing", "by bombing the town".
    fn gerund(&self, at: usize, pos: Pos, before: Option<Tag>, nominal_slot: bool) -> Tag {
        let noun = Tag::Noun;
        // "killing five", "the latter killing more than 100": a number behind is what the verb counts.
        if matches!(before, Some(Tag::Be(_))) || self.number_follows(at) {
            return Tag::Verb(Form::Gerund);
        }
        // "according to |charging| documents"
        if at > 1
            && self.text.is(self.first + at - 1, words!["to"])
            && self.text.is(self.first + at - 2, words!["according"])
            && self.noun_follows(at)
        {
            return Tag::Adjective;
        }
        // "in |neighbouring| Miranda", "amid |growing| anger": what lies or grows takes no object
        let bare = self.next(at).is_some_and(|next| {
            next.is_capital()
                || next.pos.any(NOMINAL) && !next.pos.any(Pos::DETERMINER.or(Pos::PRONOUN))
        });
        if bare
            && self.text.is(
                self.first + at,
                words![
                    "neighbouring",
                    "surrounding",
                    "adjoining",
                    "outlying",
                    "warring",
                    "rising",
                    "growing",
                    "mounting",
                    "simmering",
                    "remaining",
                    "existing",
                    "ruling",
                    "opposing",
                    "rival",
                    "ongoing",
                ],
            )
        {
            return Tag::Adjective;
        }
        if matches!(before, Some(Tag::Preposition | Tag::Subordinator)) {
            let object = self.phrase_follows(at)
                || self
                    .next(at)
                    .is_some_and(|t| t.pos.any(Pos::THAT.or(Pos::ADVERB)));
            let of = self
                .next(at)
                .is_some_and(|t| t.text(self.text.source) == "of");
            return if object || !pos.any(NOMINAL) && !of {
                Tag::Verb(Form::Gerund)
            } else {
                noun
            };
        }
        // "went in and started |shooting|"
        let begun = at > 0
            && self.text.is(
                self.first + at - 1,
                words![
                    "started", "starts", "began", "begins", "kept", "keeps", "resumed", "stopped"
                ],
            );
        if begun && !self.noun_follows(at) {
            return Tag::Verb(Form::Gerund);
        }
        if nominal_slot {
            return if self.noun_follows(at) && !pos.any(NOMINAL) {
                Tag::Adjective
            } else {
                noun
            };
        }
        // "the mayor |saying| in a statement that": "a saying" has its article
        if matches!(
            before,
            Some(Tag::Noun | Tag::Plural | Tag::Proper | Tag::Mark)
        ) && self
            .text
            .is(self.first + at, words!["saying", "insisting", "telling"])
        {
            return Tag::Verb(Form::Gerund);
        }
        let next = self.next(at);
        let finite = next.is_some_and(|t| {
            t.pos
                .any(Pos::BE.or(Pos::HAVE).or(Pos::MODAL).or(Pos::PAST))
                && !t.pos.any(Pos::ADJECTIVE)
        });
        if pos.any(NOMINAL)
            && (finite
                || !self.phrase_follows(at)
                    && matches!(
                        before,
                        None | Some(Tag::Noun | Tag::Proper | Tag::Conjunction)
                    ))
        {
            return noun;
        }
        if pos.any(NOMINAL)
            && matches!(before, Some(Tag::Verb(_) | Tag::Noun))
            && !self.phrase_follows(at)
        {
            return noun;
        }
        if pos.any(Pos::ADJECTIVE) && !self.phrase_follows(at) {
            return Tag::Adjective;
        }
        Tag::Verb(Form::Gerund)
    }

    /// "The spokesman, known as Abu Omar, |threatened| more attacks": the comma before `at` closes what parts a subject from its
    /// verb, and no other verb of the clause stands before.
    fn closes_aside(&self, at: usize, tags: &[Tag]) -> bool {
        let comma = |i: usize| self.tokens[i].kind == Kind::Comma;
        if at < 4 || !comma(at - 1) {
            return false;
        }
        let open = (1..at - 1).rev().take(24).find(|&i| comma(i));
        open.is_some_and(|open| {
            let front = &tags[self.first..self.first + open];
            !front.iter().any(|t| t.is_finite())
                && front.last().is_some_and(|t| t.is_nominal())
                && !matches!(front.first(), Some(Tag::Preposition | Tag::Subordinator))
        })
    }

    /// "in |2014|"
    fn is_year(&self, at: usize) -> bool {
        crate::reader::text::is_year(self.word(at))
            && at > 0
            && matches!(self.word(at - 1), "in" | "In" | "since")
    }

    /// "hundreds |laid| wreaths": people counted without a noun do something.
    fn crowd_acts(&self, at: usize) -> bool {
        at > 0 && is_crowd(self.word(at - 1)) && self.noun_follows(at) && !self.day_follows(at)
    }

    /// "injured |Tuesday| when", not "Tuesday's", "Tuesday night talks": a weekday that ends its phrase.
    fn day_follows(&self, at: usize) -> bool {
        let day = self
            .next(at)
            .is_some_and(|t| t.is_capital() && t.lists.any(Lists::WEEKDAY));
        let ends = self.tokens.get(at + 2).is_none_or(|t| {
            t.lists.any(Lists::CALENDAR)
                || !t.pos.any(NOMINAL) && !t.is_capital() && t.kind != Kind::Genitive
        });
        day && ends
    }

    /// "killed" of "were killed", "the killed", "gunmen killed", "people killed in".
    fn past(
        &self,
        at: usize,
        pos: Pos,
        before: Option<Tag>,
        nominal_slot: bool,
        tags: &[Tag],
    ) -> Option<Tag> {
        if self.is_graded(at, tags) {
            return Some(Tag::Adjective);
        }
        if nominal_slot
            && !matches!(before, Some(Tag::Preposition) if pos.any(Pos::PAST) && !pos.any(Pos::ADJECTIVE))
        {
            // "at least 13 |injured| Tuesday": the day is no noun that it describes.
            let alone = !self.noun_follows(at) || self.day_follows(at);
            if pos.any(Pos::PAST) && self.crowd_acts(at) {
                return Some(Tag::Verb(Form::Past));
            }
            if matches!(before, Some(Tag::Number)) && alone {
                // "The army in 2014 attacked the town": a year counts nobody.
                if self.is_year(at - 1) && self.phrase_follows(at) && pos.any(Pos::PAST) {
                    return Some(Tag::Verb(Form::Past));
                }
                // "eight wounded", "25 killed": the harm is the verb.
                return Some(Tag::Verb(Form::Participle));
            }
            if pos.any(NOMINAL) && !self.noun_follows(at) {
                return Some(noun_tag(pos));
            }
            // "an |estimated| 4,500 people"
            let estimate = pos.any(Pos::ADJECTIVE) && self.figure_follows(at);
            if estimate
                || self.noun_follows(at)
                    && !matches!(before, Some(Tag::Preposition) if self.phrase_follows(at))
            {
                return Some(Tag::Adjective);
            }
            // "the socialist said", "the wounded told": the adjective is the noun.
            let subject = matches!(before, Some(Tag::Adjective)) && pos.any(Pos::PAST);
            return Some(if pos.any(Pos::PARTICIPLE) && !subject {
                Tag::Noun
            } else {
                Tag::Verb(Form::Past)
            });
        }
        if pos.any(Pos::ADJECTIVE)
            && matches!(
                before,
                None | Some(Tag::Conjunction | Tag::Mark | Tag::Verb(_) | Tag::Preposition)
            )
            && self.noun_follows(at)
            && !(pos.any(Pos::PAST) && self.closes_aside(at, tags))
        {
            return Some(Tag::Adjective);
        }
        if pos.any(Pos::PAST) && !pos.any(Pos::PARTICIPLE) {
            return Some(Tag::Verb(Form::Past));
        }
        let by = self
            .next(at)
            .is_some_and(|t| t.text(self.text.source) == "by");
        if !pos.any(Pos::PAST) || by {
            return Some(Tag::Verb(Form::Participle));
        }
        // The clause decides later: see `mend`.
        Some(Tag::Verb(Form::Past))
    }

    /// "the heavily |guarded| compound", "five locally |hired| employees": described by how it was done.
    fn is_graded(&self, at: usize, tags: &[Tag]) -> bool {
        let Some(manner) = at.checked_sub(1).filter(|&i| i > 0) else {
            return false;
        };
        let adverb = tags[self.first + manner] == Tag::Adverb && self.word(manner).ends_with("ly");
        let before = manner - 1;
        let opens = match tags[self.first + before] {
            Tag::Possessive | Tag::Genitive => true,
            Tag::Determiner => matches!(
                self.word(before),
                "the" | "a" | "an" | "The" | "A" | "An" | "this" | "these" | "another" | "every"
            ),
            Tag::Number => self.tokens[at].pos.any(Pos::PARTICIPLE) && !self.is_year(before),
            _ => false,
        };
        adverb && opens && self.noun_follows(at) && !self.day_follows(at)
    }

    /// "strikes", "attack", "report": a verb where a subject stands before and an object or clause behind.
    fn noun_or_verb(
        &self,
        at: usize,
        pos: Pos,
        before: Option<Tag>,
        last: Option<Tag>,
        nominal_slot: bool,
        tags: &[Tag],
    ) -> Tag {
        let noun = noun_tag(pos);
        // "people often |shoot|", "the men still |train| there"
        if pos.any(Pos::BASE) && last == Some(Tag::Adverb) && self.often_before(at, tags) {
            return Tag::Verb(Form::Base);
        }
        if nominal_slot || matches!(before, Some(Tag::Be(_) | Tag::Have(_))) {
            return noun;
        }
        let verb = Tag::Verb(if pos.any(Pos::THIRD) {
            Form::Third
        } else {
            Form::Base
        });
        // "military drills that were", "officials claim that": a clause is what cues take.
        let cue = self.tokens[at].lists.any(Lists::CUE);
        let clause = cue
            && self
                .next(at)
                .is_some_and(|t| t.pos.any(Pos::THAT.or(Pos::WH)));
        // "officer fatally shoots man": an adverb behind the subject has its verb behind it.
        let adverb = last == Some(Tag::Adverb);
        let last = if adverb { before } else { last };
        // "police shoot man": a noun that goes with plural verbs
        let police = (at.checked_sub(if adverb { 2 } else { 1 }))
            .is_some_and(|i| self.tokens[i].spelling == const { Spelling::of("police") });
        let last = if police { Some(Tag::Plural) } else { last };
        let object = self.phrase_follows(at) || clause || adverb;
        let finite_before = self.finite.get();
        match last {
            Some(Tag::Plural) if pos.any(Pos::BASE) => {
                if !finite_before
                    && (object || self.tokens[at].pos.any(Pos::LIKELY_VERB) || self.titled)
                {
                    verb
                } else {
                    noun
                }
            }
            Some(Tag::Noun | Tag::Proper) if pos.any(Pos::THIRD) => {
                if !finite_before && (object || pos.any(Pos::LIKELY_VERB)) {
                    verb
                } else {
                    noun
                }
            }
            Some(Tag::Mark)
                if pos.any(Pos::THIRD)
                    && self.phrase_follows(at)
                    && self.closes_aside(at, tags) =>
            {
                verb
            }
            // "police guarding the hall fatally shoot man"
            Some(Tag::Noun | Tag::Proper) if adverb && !finite_before => verb,
            Some(Tag::Pronoun) => verb,
            Some(Tag::Mark) | None if pos.any(Pos::THIRD) && pos.any(Pos::LIKELY_VERB) => verb,
            Some(Tag::Proper) if pos.any(Pos::BASE) && self.titled && object => verb,
            Some(Tag::Conjunction) => {
                // "fled and hide": as the verb before it was.
                let verbs = tags[self.first..]
                    .iter()
                    .rev()
                    .skip(1)
                    .take(6)
                    .any(|t| matches!(t, Tag::Verb(Form::Base | Form::Third)));
                if verbs && object { verb } else { noun }
            }
            _ => noun,
        }
    }

    fn plain(&self, at: usize, pos: Pos, before: Option<Tag>, nominal_slot: bool) -> Tag {
        // "the |next| few attacks", "the |last| several days"
        let few = words!["few", "several", "couple"];
        if matches!(before, Some(Tag::Determiner | Tag::Possessive))
            && self
                .text
                .is(self.first + at, words!["next", "last", "past", "first"])
            && at + 1 < self.tokens.len()
            && self.text.is(self.first + at + 1, few)
        {
            return Tag::Adjective;
        }
        // "school principal Ann Osei", "police chief": an adjective that is also a noun, behind a noun.
        let compound = at > 0
            && self.tokens[at - 1].kind == Kind::Word
            && matches!(before, Some(Tag::Noun | Tag::Proper));
        if compound && pos.any(Pos::ADJECTIVE) && pos.any(Pos::NOUN) && !pos.any(Pos::ADVERB) {
            return Tag::Noun;
        }
        if pos.any(Pos::ADJECTIVE) && (!pos.any(NOMINAL) || self.noun_follows(at)) {
            let adverb = pos.any(Pos::ADVERB) && !self.noun_follows(at);
            return if adverb { Tag::Adverb } else { Tag::Adjective };
        }
        if pos.any(Pos::ADVERB) && !(nominal_slot && pos.any(NOMINAL)) {
            return Tag::Adverb;
        }
        if pos.any(VERB) && !pos.any(NOMINAL) {
            return Tag::Verb(finite_form(pos).unwrap_or(Form::Participle));
        }
        if pos.any(Pos::PREPOSITION) {
            return Tag::Preposition;
        }
        if pos.any(Pos::PLURAL) && !pos.any(Pos::NOUN)
            || pos.any(Pos::PLURAL) && self.word(at).ends_with('s')
        {
            Tag::Plural
        } else {
            Tag::Noun
        }
    }

    /// A past form is a participle where the clause has its finite verb behind: "people killed in the raid were".
    fn mend(&self, tags: &mut [Tag]) {
        let mut finite_behind = false;
        for at in (0..self.tokens.len()).rev() {
            let tag = tags[self.first + at];
            // most words neither are verbs nor end a clause
            if matches!(
                tag,
                Tag::Noun
                    | Tag::Plural
                    | Tag::Proper
                    | Tag::Number
                    | Tag::Adjective
                    | Tag::Adverb
                    | Tag::Determiner
                    | Tag::Possessive
                    | Tag::Genitive
                    | Tag::Preposition
            ) {
                continue;
            }
            match tag {
                Tag::Mark
                    if !matches!(self.tokens[at].kind, Kind::Quote | Kind::Open | Kind::Close) =>
                {
                    finite_behind = false
                }
                Tag::Conjunction | Tag::Subordinator | Tag::That | Tag::Wh => finite_behind = false,
                // "responded by saying |the war was over|": the verb behind is of what was said.
                Tag::Verb(Form::Gerund) if self.tokens[at].lists.any(Lists::CUE) => {
                    finite_behind = false
                }
                Tag::Verb(Form::Past) if self.tokens[at].pos.any(Pos::PARTICIPLE) => {
                    let before = self.before(at, &tags[..self.first + at]);
                    let after_noun = matches!(
                        before,
                        Some(Tag::Noun | Tag::Plural | Tag::Proper | Tag::Pronoun)
                    );
                    // "a man said to be armed" apart, "said" is the verb of the clause.
                    let said = self.word(at) == "said"
                        && after_noun
                        && !self.next(at).is_some_and(|t| t.pos.any(Pos::TO));
                    let reduced = self.is_held(at)
                        || after_noun && self.is_called(at)
                        || !said
                            && (finite_behind && after_noun && !self.phrase_follows(at)
                                || self.airs(at, tags));
                    // "the chief |hit| a camp"
                    if at > 0
                        && tags[self.first + at - 1] == Tag::Adjective
                        && self.tokens[at - 1].pos.any(Pos::NOUN)
                    {
                        tags[self.first + at - 1] = Tag::Noun;
                    }
                    if reduced
                        || matches!(
                            before,
                            None | Some(Tag::Mark | Tag::Preposition | Tag::Number)
                        ) && !self.subject_before(at, tags)
                            && !self.crowd_acts(at)
                    {
                        tags[self.first + at] = Tag::Verb(Form::Participle);
                    } else {
                        finite_behind = true;
                    }
                }
                tag if tag.is_finite() => finite_behind = true,
                _ => {}
            }
        }
    }

    /// "a villa |believed| to be his base", "two men |said| to have fled": of whom others think it.
    fn is_held(&self, at: usize) -> bool {
        #[rustfmt::skip]
        const HELD: &[Spelling] = words![
            "believed", "thought", "reported", "said", "alleged", "known", "suspected", "feared", "rumoured", "rumored",
            "understood", "presumed", "assumed", "deemed", "considered", "estimated",
        ];
        let word = |i: usize, words: &[Spelling]| {
            i < self.tokens.len() && self.text.is_plain(self.first + i, words)
        };
        word(at + 1, words!["to"]) && word(at + 2, words!["be", "have"]) && word(at, HELD)
    }

    /// "a man |identified| as Omar Said drove", "a rebel |named| Okello was": by what name or as what others know it.
    fn is_called(&self, at: usize) -> bool {
        let known = words![
            "identified",
            "described",
            "known",
            "named",
            "listed",
            "classified",
            "designated",
            "regarded",
            "depicted"
        ];
        let called = words!["named", "called", "dubbed", "nicknamed", "codenamed"];
        let is = |i: usize, words: &[Spelling]| {
            i < self.tokens.len() && self.text.is_plain(self.first + i, words)
        };
        if is(at + 1, words!["as"]) {
            return is(at, known);
        }
        // "the president named Li" does it himself.
        is(at, called)
            && self.next(at).is_some_and(|t| t.is_capital())
            && (at.saturating_sub(4)..at).any(|i| is(i, words!["a", "an", "one", "another"]))
    }

    /// "said in remarks |aired| live", "in a letter |published| by the paper": what became of the medium.
    fn airs(&self, at: usize, tags: &[Tag]) -> bool {
        let medium = |i: usize| {
            self.tokens[i].lists.any(Lists::MEDIUM)
                && !self.tokens[i].is_capital()
                && tags[self.first + i].is_nominal()
        };
        if at < 3 || !medium(at - 1) || self.phrase_follows(at) {
            return false;
        }
        let mut before = at - 1;
        while before > 0
            && (tags[self.first + before].is_nominal()
                || matches!(
                    tags[self.first + before],
                    Tag::Adjective | Tag::Determiner | Tag::Possessive
                ))
        {
            before -= 1;
        }
        tags[self.first + before] == Tag::Preposition
    }

    /// Whether any noun stands before `at`.
    fn subject_before(&self, at: usize, tags: &[Tag]) -> bool {
        tags[self.first..self.first + at]
            .iter()
            .any(|t| t.is_nominal() || *t == Tag::Pronoun)
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
