//! Words of grammar that need some context: "that", "as", "her", "before".

use super::{CLOSED, NOMINAL, Tag, Tagger, VERB, aux_form, takes_infinitive};
use crate::lexicon::fold::words;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::tokens::Kind;

impl Tagger<'_, '_> {
    /// Words whose tag needs little context.
    pub(super) fn closed(&self, at: usize, pos: Pos, tags: &[Tag]) -> Option<Tag> {
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
}
