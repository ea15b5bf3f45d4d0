//! States: "12 dead", "suspect in custody", "a wounded girl".

use super::Told;
use super::anchors::{Anchor, Reading};
use crate::lexicon::fold::words;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::record::Count;

impl Reading<'_, '_> {
    /// "12 dead", "left three dead", "suspect in custody", "remain missing", "a wounded girl".
    pub(super) fn state(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
        let chunk = self.page.chunk(anchor.chunk);
        // "the way he was |being treated| by his rivals"
        let treated = anchor.tokens.len() == 2 && self.is(anchor.tokens.end - 1, words!["treated"]);
        if treated
            && (self.found.attacks.is_empty()
                || self.is(anchor.tokens.end, words!["by", "as", "like"]))
        {
            return;
        }
        let loose = self.is_loose(anchor);
        if chunk.kind == ChunkKind::Noun && !self.is_predicate(anchor) {
            return self.within(anchor, told, first);
        }
        let begins = if chunk.kind == ChunkKind::Verb {
            anchor.chunk
        } else {
            self.chunk_at(anchor.tokens.start).unwrap_or(anchor.chunk)
        };
        let mut verb = (chunk.kind == ChunkKind::Verb).then_some(anchor.chunk);
        // "are reportedly in critical condition": the verb in front.
        let mut at = begins;
        while verb.is_none() && at > self.chunks().start {
            at -= 1;
            match self.kind(at) {
                ChunkKind::Adverb => {}
                ChunkKind::Verb => verb = Some(at),
                _ => break,
            }
        }
        let direct = (begins > self.chunks().start)
            .then(|| begins - 1)
            .filter(|&n| self.kind(n) == ChunkKind::Noun);
        let people = match (verb, direct) {
            (Some(verb), _) => {
                let group = self.page.chunk(verb).group;
                let links = chunk.kind == ChunkKind::Verb || self.links(verb);
                if group.negated
                    || group.modal.is_some()
                    || !links
                    || group.infinitive && !group.perfect
                {
                    return;
                }
                let mut people = self.victims(&self.subjects(verb), anchor.outcome);
                if people.is_empty()
                    && chunk.kind == ChunkKind::Verb
                    && !group.passive
                    && let Some(object) = self.object(verb, anchor.tokens.end)
                {
                    people = self.victims(&self.list_from(object), anchor.outcome);
                }
                people
            }
            (None, Some(noun)) => {
                let mut people = self.victims(&[noun], anchor.outcome);
                // "two soldiers and a child dead"
                if people.iter().any(|v| v.numbered || v.people) {
                    let list = self.subjects(begins);
                    if list.len() > 1 && list.contains(&noun) {
                        people = self.victims(&list, anchor.outcome);
                    }
                }
                // A word of harm behind a noun tells of it only where nothing else follows: "suspect in custody".
                people.retain(|v| {
                    v.numbered
                        || self.sentence.heading
                        || v.people && self.ends_clause(anchor.tokens.end)
                });
                people
            }
            _ => return,
        };
        let people = people
            .into_iter()
            .filter(|v| self.fits(v, anchor.outcome, loose))
            .collect();
        self.push(
            anchor,
            people,
            "N dead",
            self.is_later(anchor.tokens.start),
            told,
            first,
        );
    }

    /// Verbs that join a subject to its state.
    pub(super) fn links(&self, verb: usize) -> bool {
        let chunk = self.page.chunk(verb);
        matches!(self.tag(chunk.head), Tag::Be(_))
            || self.is(
                chunk.head,
                words![
                    "remain",
                    "remains",
                    "remained",
                    "feared",
                    "reported",
                    "left",
                    "found",
                    "declared",
                    "pronounced",
                    "confirmed",
                    "presumed",
                    "believed",
                    "listed",
                    "went",
                    "gone",
                    "go",
                    "lay",
                    "lie",
                    "lying",
                    "stay",
                    "held",
                    "taken",
                    "shot",
                    "being",
                    "became",
                    "become",
                ],
            )
    }

    /// "29 people are |dead| after shells hit": a noun to the grammar, but said of the subject.
    pub(super) fn is_predicate(&self, anchor: &Anchor) -> bool {
        self.page.chunk(anchor.chunk).tokens == anchor.tokens
            && (self.chunks().start..anchor.chunk)
                .rev()
                .find(|&c| self.kind(c) != ChunkKind::Adverb)
                .is_some_and(|verb| matches!(self.tag(self.page.chunk(verb).head), Tag::Be(_)))
    }

    pub(super) fn ends_clause(&self, at: usize) -> bool {
        at >= self.sentence.tokens.end
            || matches!(
                self.tag(at),
                Tag::Mark | Tag::Preposition | Tag::Conjunction | Tag::Subordinator
            )
    }

    /// "a wounded girl", "12 dead", "the 12 dead", "70 injured".
    pub(super) fn within(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
        let chunk = self.page.chunk(anchor.chunk);
        let last = anchor.tokens.end >= chunk.tokens.end;
        let outcome = anchor.outcome;
        // "killed 12 and injured dozens more": a verb that the grammar took for an adjective.
        if anchor.tokens.start == chunk.tokens.start && self.begins_harm(anchor.chunk) {
            let rest = anchor.tokens.end..chunk.tokens.end;
            let victims = self
                .people(&rest, chunk.head, outcome)
                .into_iter()
                .collect();
            return self.push(anchor, victims, "harming N", false, told, first);
        }
        let mut victim = if last && chunk.head >= anchor.tokens.start {
            // Only the number stands before it: "12 dead", "eleven more wounded", "another injured".
            let start = chunk.tokens.start;
            let quantity = self
                .quantity_at(start)
                .or_else(|| self.quantity_at(start + 1))
                .or_else(|| {
                    let before = start
                        .checked_sub(1)
                        .filter(|_| self.is(start, words!["more", "others"]))?;
                    self.quantity_at(before)
                });
            let quantity = quantity.filter(|q| q.tokens.start < anchor.tokens.start);
            let another = self.is(start, words!["another"]);
            let those = self.is(start, words!["those"])
                || self.is(start, words!["all"]) && anchor.tokens.start > start;
            if quantity.is_none() && !those && !another {
                return;
            }
            let none = if another {
                Count::exactly(1)
            } else {
                Count::at_least(2)
            };
            let mut victim = self
                .empty(&(quantity.map_or(start, |q| q.tokens.start.min(start))..chunk.tokens.end));
            victim.count = quantity.map_or(none, |q| q.count(self.page));
            victim.more = another
                || quantity.is_some_and(|q| q.more)
                || self.is(start, words!["more", "others"]);
            (victim.people, victim.numbered) = (false, another || quantity.is_some());
            victim.definite = self.is(start, words!["the", "those", "these", "all"]);
            victim
        } else if last {
            return;
        } else {
            match self.victim(anchor.chunk, outcome) {
                Some(victim)
                    if victim.people && (victim.numbered || victim.count.exact() == Some(1)) =>
                {
                    victim
                }
                _ => return,
            }
        };
        if self.is_loose(anchor) && !victim.numbered
            || self.tag(anchor.tokens.start) == Tag::Noun && !victim.numbered && !victim.definite
        {
            return;
        }
        if victim
            .who
            .as_ref()
            .is_some_and(|w| w.contains(&anchor.tokens.start))
        {
            victim.who = Some(anchor.tokens.end..chunk.tokens.end);
        }
        self.push(anchor, vec![victim], "N dead", false, told, first);
    }
}
