//! Nouns, verbs, adjectives and adverbs: words whose part of speech the words around them settle.

use super::{Form, NOMINAL, Tag, Tagger, VERB, finite_form, is_crowd, noun_tag};
use crate::lexicon::fold::words;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::tokens::Kind;

impl Tagger<'_, '_> {
    /// Nouns, verbs, adjectives and adverbs.
    pub(super) fn open(&self, at: usize, pos: Pos, tags: &[Tag]) -> Tag {
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

    /// "stabbing, |shooting| and vehicular attacks": one of the kinds of what the list ends in.
    fn is_kind_of_attack(&self, at: usize) -> bool {
        const FAR: usize = 5;
        let attack = |i: usize| self.tokens[i].lists.any(Lists::ATTACK);
        let listed = at > 1 && self.tokens[at - 1].kind == Kind::Comma && attack(at - 2);
        let joined = self
            .next(at)
            .is_some_and(|t| t.kind == Kind::Comma || t.pos.any(Pos::CONJUNCTION));
        let behind = at + 2..self.tokens.len().min(at + FAR);
        listed
            && joined
            && attack(at)
            && behind
                .take_while(|&i| {
                    const ENDS: Pos = Pos::DETERMINER.or(Pos::PREPOSITION).or(Pos::POSSESSIVE);
                    !self.tokens[i].pos.any(ENDS)
                })
                .any(|i| attack(i) && self.word(i).ends_with('s'))
    }

    /// "the bombing", "bombing raids", "killing five", "was bombing", "by bombing the town".
    fn gerund(&self, at: usize, pos: Pos, before: Option<Tag>, nominal_slot: bool) -> Tag {
        let noun = Tag::Noun;
        // "killing five", "the latter killing more than 100": a number behind is what the verb counts.
        if matches!(before, Some(Tag::Be(_))) || self.number_follows(at) {
            return Tag::Verb(Form::Gerund);
        }
        if self.is_kind_of_attack(at) {
            return noun;
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
    pub(super) fn crowd_acts(&self, at: usize) -> bool {
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
        // "police shoot man", "Taliban kill two": nouns that go with plural verbs
        let police = (at.checked_sub(if adverb { 2 } else { 1 })).is_some_and(|i| {
            self.text
                .is(self.first + i, words!["police", "taliban", "mujahideen"])
        });
        let last = if police { Some(Tag::Plural) } else { last };
        // "Gunmen |storm| university": what armed people do in a headline
        let headline = pos.any(Pos::BASE)
            && last == Some(Tag::Plural)
            && at > 0
            && self.tokens[at - 1].lists.any(Lists::PEOPLE)
            && self.tokens[at].lists.any(Lists::ATTACK)
            && self.noun_follows(at);
        // "kill |at least 19|"
        let counted = self.number_follows(at);
        let object = self.phrase_follows(at) || clause || adverb || headline || counted;
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

    pub(super) fn plain(
        &self,
        at: usize,
        pos: Pos,
        before: Option<Tag>,
        nominal_slot: bool,
    ) -> Tag {
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
}
