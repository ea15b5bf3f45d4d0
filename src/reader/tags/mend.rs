//! Participles, once the whole sentence is tagged: "people killed in the raid were".

use super::{Form, Tag, Tagger};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::tokens::Kind;

impl Tagger<'_, '_> {
    /// A past form is a participle where the clause has its finite verb behind: "people killed in the raid were".
    pub(super) fn mend(&self, tags: &mut [Tag]) {
        let mut finite_behind = false;
        for at in (0..self.tokens.len()).rev() {
            let tag = tags[self.first + at];
            // "The gunmen attacked |as| the university prepared for a recital": the verb behind is of the other clause.
            finite_behind &= !self.while_attacked(at, tag);
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
                        || after_noun && self.is_called(at, tags)
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

    /// "attacked |as|": what went on at the time of an attack.
    fn while_attacked(&self, at: usize, tag: Tag) -> bool {
        tag == Tag::Preposition
            && at > 0
            && self.tokens[at - 1].lists.any(Lists::ATTACK)
            && self.tokens[at - 1].pos.any(Pos::PAST)
            && self.text.is(self.first + at, words!["as"])
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
    fn is_called(&self, at: usize, tags: &[Tag]) -> bool {
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
            // not "what he described as", "which police described as"
            let asked = self.first + at.saturating_sub(5)..self.first + at;
            let relative = |t: &Tag| matches!(t, Tag::Wh | Tag::That | Tag::Pronoun);
            return is(at, known) && !tags[asked].iter().any(relative);
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
