//! Who stands before a verb of harm: its subject through lists, asides, ages and relative clauses.

use super::anchors::Reading;
use crate::lexicon::fold::{Spelling, words};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;
use crate::record::Outcome;

/// People who are told of by those harmed.
#[rustfmt::skip]
const KIN: &[Spelling] = words![
    "families", "family", "relatives", "parents", "mothers", "fathers", "wives", "husbands", "widows", "children", "friends",
    "colleagues", "lawyers", "relations", "supporters", "siblings", "sons", "daughters", "neighbours", "neighbors",
];

impl Reading<'_, '_> {
    /// The subject's phrases: "three soldiers and two civilians" of "were killed".
    pub(super) fn subjects(&self, verb: usize) -> Vec<usize> {
        let first = self.chunks().start;
        if let Some(subject) = self.before_participle(verb, first) {
            return vec![subject];
        }
        if let Some(subject) = self.before_being(verb, first) {
            return self.subjects(subject);
        }
        if let Some(subject) = self.before_aged(verb, first) {
            return self.joined_before(subject);
        }
        let nearest = self
            .before_who(verb, first)
            .or_else(|| self.nearest_before(verb, first));
        let subject = nearest
            .or_else(|| self.page.subject(verb))
            .map(|subject| self.before_age(subject, first))
            .map(|subject| self.before_including(subject, first, verb))
            .map(|subject| self.agreeing(subject, verb, first));
        let known = subject.filter(|&s| self.victim(s, Outcome::Killed).is_some());
        let Some(subject) = known
            .or_else(|| self.before_relative(verb, first))
            .or_else(|| self.before_commas(verb, first))
            .or(subject)
        else {
            return Vec::new();
        };
        let last = *self
            .list_from(subject)
            .iter()
            .rfind(|&&n| n < verb)
            .unwrap_or(&subject);
        let list = self.joined_before(last);
        self.before_names(&list, first)
            .map_or(list, |people| vec![people])
    }

    /// "|Three nurses| - Ana Lima, Rosa Paz and Eva Ruiz - were": the people in front of a dash and their names.
    fn before_names(&self, list: &[usize], first: usize) -> Option<usize> {
        let dash = list.first()?.checked_sub(1).filter(|&c| c > first)?;
        if self.kind(dash) != ChunkKind::Mark(Kind::Dash) || self.kind(dash - 1) != ChunkKind::Noun
        {
            return None;
        }
        let whole = self.victim(dash - 1, Outcome::Killed)?;
        let names = list
            .iter()
            .all(|&c| self.victim(c, Outcome::Killed).is_some_and(|v| v.named));
        (names && whole.people && whole.count.exact() == Some(list.len() as u64))
            .then_some(dash - 1)
    }

    /// "|A woman| carrying water was shot": the people whom the participle describes, and not what it governs.
    fn before_participle(&self, verb: usize, first: usize) -> Option<usize> {
        let group = self.page.chunk(verb).group;
        if !group.finite {
            return None;
        }
        for at in (first + 1..verb).rev().take(8) {
            let chunk = self.page.chunk(at);
            match chunk.kind {
                ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb => {}
                ChunkKind::Verb
                    if !chunk.group.finite
                        && !chunk.group.infinitive
                        && chunk.tokens.len() == 1
                        && self.kind(at - 1) == ChunkKind::Noun =>
                {
                    let governed = at - 1 > first
                        && matches!(self.kind(at - 2), ChunkKind::Preposition | ChunkKind::Verb);
                    // "two others wounded were", "a bus carrying pilgrims"
                    let people = self
                        .victim(at - 1, Outcome::Killed)
                        .is_some_and(|v| v.people || v.named);
                    return (!governed && people && at + 1 < verb).then_some(at - 1);
                }
                _ => return None,
            }
        }
        None
    }

    /// "The gunman fled before |being| shot dead": the verb whose subject it is.
    fn before_being(&self, verb: usize, first: usize) -> Option<usize> {
        let chunk = self.page.chunk(verb);
        let start = chunk.tokens.start;
        let being = self.is(start, words!["being", "getting"]);
        if !being
            || !chunk.group.passive
            || start == 0
            || !self.is(start - 1, words!["before", "after", "while", "when", "and"])
        {
            return None;
        }
        (first..verb)
            .rev()
            .find(|&c| self.kind(c) == ChunkKind::Verb && self.page.chunk(c).group.finite)
            .filter(|&c| !self.page.chunk(c).group.passive || self.page.chunk(c).group.negated)
    }

    /// "|Nine men| aged 20 to 40 were": the people in front of their ages.
    fn before_aged(&self, verb: usize, first: usize) -> Option<usize> {
        let mut at = verb;
        while at > first {
            at -= 1;
            let chunk = self.page.chunk(at);
            let aged = self.is(chunk.head, words!["aged", "ages", "age", "ranging"]);
            match chunk.kind {
                _ if aged => {
                    let mut people = at.checked_sub(1)?;
                    while people > first
                        && !matches!(self.kind(people), ChunkKind::Noun | ChunkKind::Verb)
                    {
                        people -= 1;
                    }
                    let found = self.kind(people) == ChunkKind::Noun;
                    return (found && people >= first).then_some(people);
                }
                ChunkKind::Noun if self.tag(chunk.head) == Tag::Number => {}
                ChunkKind::Preposition
                | ChunkKind::Conjunction
                | ChunkKind::Adverb
                | ChunkKind::Mark(Kind::Comma) => {}
                _ => return None,
            }
        }
        None
    }

    /// "|Dozens| of people including two nurses were": the whole in front of its part.
    fn before_including(&self, subject: usize, first: usize, verb: usize) -> usize {
        // "children, including a boy who died"
        if (subject + 1..verb).any(|c| matches!(self.kind(c), ChunkKind::Wh | ChunkKind::That)) {
            return subject;
        }
        let mut at = subject;
        while at > first {
            at -= 1;
            let joins = matches!(
                self.kind(at),
                ChunkKind::Noun | ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma)
            );
            let start = self.page.chunk(at).tokens.start;
            if self.is(start, words!["including"]) {
                let comma = at > first && self.kind(at - 1) == ChunkKind::Mark(Kind::Comma);
                let whole = at.saturating_sub(1 + usize::from(comma)).max(first);
                let people = self.kind(whole) == ChunkKind::Noun
                    && self.victim(whole, Outcome::Killed).is_some();
                return if people {
                    self.before_of(whole, first)
                } else {
                    subject
                };
            }
            if !joins {
                break;
            }
        }
        subject
    }

    /// "|dozens| of people"
    fn before_of(&self, noun: usize, first: usize) -> usize {
        let of = noun >= first + 2
            && self.is(self.page.chunk(noun - 1).tokens.start, words!["of"])
            && self.kind(noun - 2) == ChunkKind::Noun
            && self.victim(noun - 2, Outcome::Killed).is_some();
        if of { noun - 2 } else { noun }
    }

    /// "a tribute to |the three girls| who were killed": the people right in front of the relative word.
    fn before_who(&self, verb: usize, first: usize) -> Option<usize> {
        let wh = (first..verb)
            .rev()
            .find(|&c| self.kind(c) != ChunkKind::Adverb)
            .filter(|&c| matches!(self.kind(c), ChunkKind::Wh | ChunkKind::That))?;
        let noun = wh.checked_sub(1).filter(|&n| n >= first)?;
        let relative = self.is(self.page.chunk(wh).tokens.start, words!["who", "that"])
            && self.kind(noun) == ChunkKind::Noun;
        let people = relative
            && self
                .victim(noun, Outcome::Killed)
                .is_some_and(|v| v.people || v.named);
        people.then(|| self.before_of(noun, first))
    }

    /// "|Amir Khan|, then 24, was arrested": the person in front of the age.
    fn before_age(&self, subject: usize, first: usize) -> usize {
        let comma = |c: usize| self.kind(c) == ChunkKind::Mark(Kind::Comma);
        let aged = subject >= first + 2
            && comma(subject - 1)
            && self.kind(subject - 2) == ChunkKind::Noun
            && self.is_age(&self.page.chunk(subject).tokens);
        if aged { subject - 2 } else { subject }
    }

    /// Phrase `last` of people and those in front that are joined to it: "|three soldiers| and |two civilians|".
    pub(super) fn joined_before(&self, last: usize) -> Vec<usize> {
        let first = self.chunks().start;
        // "Ana Lima, 6, Rosa Paz, 7, and |Eva Ruiz|, 9, were": over the ages
        let comma = |c: usize| self.kind(c) == ChunkKind::Mark(Kind::Comma);
        let aged =
            |c: usize| c >= first + 2 && comma(c - 1) && self.is_age(&self.page.chunk(c).tokens);
        let last = if aged(last) { last - 2 } else { last };
        let (mut list, mut at) = (vec![last], last);
        let were = self.were_of_one(last);
        // "Police said |14 rebels and three policemen| were killed": the list is of what was said.
        #[rustfmt::skip]
        const SAID: &[Spelling] = words![
            "said", "says", "say", "saying", "told", "reported", "reports", "confirmed", "added", "announced", "claimed",
        ];
        let said =
            |c: usize| self.kind(c) == ChunkKind::Verb && self.is(self.page.chunk(c).head, SAID);
        let whose = self.is(self.page.chunk(last).tokens.start, words!["whose"]);
        while at > first + 1 && !whose {
            let mut joint = at - 1;
            let mut joined = false;
            while joint > first
                && matches!(
                    self.kind(joint),
                    ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma)
                )
            {
                joint -= 1;
                joined = true;
            }
            if joined && aged(joint) {
                joint -= 2;
            }
            if joined && let Some(whole) = self.over_part(joint, first) {
                joint = whole;
            }
            if !joined
                || self.kind(joint) != ChunkKind::Noun
                || self.victim(joint, Outcome::Killed).is_none()
            {
                break;
            }
            // "In Gaza, two men": the phrase of a preposition in front is no subject, nor is the object of a verb.
            if joint > first
                && matches!(
                    self.kind(joint - 1),
                    ChunkKind::Preposition | ChunkKind::Verb | ChunkKind::Adjective
                )
                && !self.leaves(joint - 1)
                && !(were && list.len() == 1 && self.kind(joint - 1) == ChunkKind::Verb)
                && !said(joint - 1)
            {
                break;
            }
            list.push(joint);
            at = joint;
        }
        list.reverse();
        list
    }

    /// "|Four women|, one of them pregnant, and a man were": the people in front of what some of them were.
    fn over_part(&self, at: usize, first: usize) -> Option<usize> {
        let comma = |c: usize| self.kind(c) == ChunkKind::Mark(Kind::Comma);
        let part = (first + 2..=at).rev().take(6).find(|&c| {
            let end = self.page.chunk(c).tokens.end;
            comma(c - 1)
                && self.kind(c) == ChunkKind::Noun
                && self.is(end, words!["of"])
                && self.is(end + 1, words!["them", "whom"])
        })?;
        (self.kind(part - 2) == ChunkKind::Noun).then_some(part - 2)
    }

    /// "|A man| suspected of a bombing that killed two |has been arrested|": one person, by the verb.
    fn agreeing(&self, subject: usize, verb: usize, first: usize) -> usize {
        let one = self.is(
            self.page.chunk(verb).tokens.start,
            words!["has", "was", "is"],
        );
        let exact = |c: usize| {
            self.victim(c, Outcome::Detained)
                .and_then(|v| v.count.exact())
        };
        let several = one && exact(subject).is_some_and(|n| n > 1);
        let whole = several && self.kind(first) == ChunkKind::Noun && exact(first) == Some(1);
        if whole { first } else { subject }
    }

    /// "said a man and |a woman| were": a plural verb behind one person is of the two.
    fn were_of_one(&self, last: usize) -> bool {
        let behind = last + 1;
        behind < self.chunks().end
            && self.kind(behind) == ChunkKind::Verb
            && self.is(
                self.page.chunk(behind).tokens.start,
                words!["were", "are", "have"],
            )
            && self
                .victim(last, Outcome::Killed)
                .is_some_and(|v| v.count.exact() == Some(1))
    }

    /// "left two men and a boy dead": what stands behind such a verb is said of all of them.
    fn leaves(&self, verb: usize) -> bool {
        #[rustfmt::skip]
        const LEAVES: &[Spelling] = words![
            "left", "leave", "leaves", "leaving", "found", "find", "finds", "finding", "saw", "see", "sees", "seeing",
            "reported", "reporting", "reports", "with",
        ];
        self.is(self.page.chunk(verb).head, LEAVES)
    }

    /// "|Four fighters| of the party, a banned group, were": the people in front of an aside.
    fn before_commas(&self, verb: usize, first: usize) -> Option<usize> {
        let comma = |c: usize| self.kind(c) == ChunkKind::Mark(Kind::Comma);
        let end = verb.checked_sub(1).filter(|&c| c > first && comma(c))?;
        let start = (first + 1..end).rev().take(8).find(|&c| comma(c))?;
        let clause = (start..end)
            .any(|c| self.kind(c) == ChunkKind::Verb && self.page.chunk(c).group.finite);
        (!clause)
            .then(|| self.nearest_before(start, first))
            .flatten()
            .filter(|&noun| self.victim(noun, Outcome::Killed).is_some_and(|v| v.people))
    }

    /// "A girl who was shot outside a shop has died": the subject stands before its relative clause.
    pub(super) fn before_relative(&self, verb: usize, first: usize) -> Option<usize> {
        let wh = (first..verb)
            .rev()
            .find(|&c| self.kind(c) == ChunkKind::Wh)?;
        let own =
            (wh..verb).any(|c| self.kind(c) == ChunkKind::Verb && self.page.chunk(c).group.finite);
        let noun = (own && wh > first).then(|| wh - 1)?;
        (self.kind(noun) == ChunkKind::Noun && self.victim(noun, Outcome::Killed).is_some())
            .then_some(noun)
    }

    /// The phrase in front of a gapped or passive verb, where it counts people: "eight wounded", "two of them died".
    pub(super) fn nearest_before(&self, verb: usize, first: usize) -> Option<usize> {
        let mut at = (first..verb)
            .rev()
            .find(|&i| !matches!(self.kind(i), ChunkKind::Adverb))?;
        // "members of the People's Army |(NPA)| were"
        if self.kind(at) == ChunkKind::Mark(Kind::Close) {
            let open = (first + 1..at)
                .rev()
                .take(8)
                .find(|&i| self.kind(i) == ChunkKind::Mark(Kind::Open))?;
            at = open - 1;
        }
        if self.kind(at) == ChunkKind::Conjunction {
            return None;
        }
        if self.kind(at) != ChunkKind::Noun {
            return None;
        }
        // "Ana Lima, whose son was killed"
        if self.is(self.page.chunk(at).tokens.start, words!["whose"]) {
            return Some(at);
        }
        // "two of them", "dozens of people", "members of one family"
        let mut noun = at;
        while noun >= first + 2
            && self.kind(noun - 1) == ChunkKind::Preposition
            && self.is(self.page.chunk(noun - 1).tokens.start, words!["of"])
            && self.kind(noun - 2) == ChunkKind::Noun
        {
            noun -= 2;
        }
        // "28 people, nine of them children, were killed": the whole stands before the comma.
        if noun != at
            && self.is(
                self.page.chunk(at).tokens.start,
                words!["them", "whom", "which"],
            )
        {
            let whole = (noun >= first + 2 && self.kind(noun - 1) == ChunkKind::Mark(Kind::Comma))
                .then(|| noun - 2);
            if let Some(whole) =
                whole.filter(|&w| self.victim(w, Outcome::Killed).is_some_and(|v| v.numbered))
            {
                return Some(whole);
            }
        }
        if noun != at {
            let inner = self
                .victim(at, Outcome::Killed)
                .filter(|v| v.numbered || v.people);
            let outer = self.victim(noun, Outcome::Killed);
            // "families of |hostages| held in": kin are told apart from those harmed
            let kin = self.is(self.page.chunk(noun).head, KIN)
                && outer.as_ref().is_none_or(|v| !v.numbered);
            if kin && inner.as_ref().is_some_and(|v| v.people) {
                return Some(at);
            }
            return match (inner, outer) {
                (_, Some(outer)) if outer.numbered || outer.people => Some(noun),
                (Some(_), _) => Some(at),
                (None, outer) => outer.map(|_| noun),
            };
        }
        // "a vigil for |three girls| killed in": a bare participle describes the people right in front.
        let chunk = self.page.chunk(verb);
        let bare = chunk.tokens.len() == 1
            && matches!(chunk.group.form, Form::Past | Form::Participle)
            && self.is_open_behind(chunk.tokens.end);
        if bare
            && at > first
            && at + 1 == verb
            && self.kind(at - 1) == ChunkKind::Preposition
            && !self.is(
                self.page.chunk(at - 1).tokens.start,
                words!["with", "leaving"],
            )
        {
            return self
                .victim(at, Outcome::Killed)
                .filter(|v| v.people && (v.numbered || v.count.exact() == Some(1)))
                .map(|_| at);
        }
        // "people in the house were killed": the phrase of a preposition is passed over by the grammar.
        if at > first
            && self.kind(at - 1) == ChunkKind::Preposition
            && !self.is(
                self.page.chunk(at - 1).tokens.start,
                words!["with", "leaving"],
            )
        {
            return None;
        }
        self.victim(at, Outcome::Killed)
            .filter(|v| v.numbered)
            .map(|_| at)
    }

    /// "killed |in|", "killed |last| month", "killed |on|": no object stands behind.
    fn is_open_behind(&self, at: usize) -> bool {
        matches!(
            self.tag(at),
            Tag::Preposition | Tag::Mark | Tag::Subordinator | Tag::Conjunction
        ) || self
            .chunk_at(at)
            .is_some_and(|c| self.kind(c) == ChunkKind::Noun && self.is_time(c))
    }
}
