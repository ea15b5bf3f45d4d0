//! The words of harm in a sentence, and the people whom each of them is about.

use super::{Told, Victim};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::{HarmRole, HarmWord};
use crate::lexicon::words::Lists;
use crate::reader::Findings;
use crate::reader::chunks::{ChunkKind, Page};
use crate::reader::tags::Tag;
use crate::reader::text::{Sentence, Tokens};
use crate::reader::tokens::Kind;
use crate::record::{Category, Outcome};

/// One sentence under the reader's eye.
pub(super) struct Reading<'p, 'a> {
    pub(super) page: &'p Page<'a>,
    pub(super) found: &'p Findings,
    pub(super) number: usize,
    pub(super) sentence: &'p Sentence,
}

/// A word or phrase of harm.
#[derive(Debug, Clone)]
pub(super) struct Anchor {
    pub(super) tokens: Tokens,
    pub(super) outcome: Outcome,
    pub(super) role: HarmRole,
    pub(super) chunk: usize,
}

/// Verbs that tell of harm to people only beside other words, and of sport, trade and talk without them.
pub(super) const LOOSE: &[Spelling] = words![
    "beat",
    "crush",
    "blind",
    "cut",
    "scar",
    "hang",
    "decimate",
    "eliminate",
    "harm",
    "burn",
    "gas",
    "slash",
    "hold",
    "held",
    "seize",
    "snatch",
    "surround",
    "corner",
    "pin",
    "pick",
    "lead",
    "take",
    "stick",
    "bruise",
    "assault",
    "batter",
    "bury",
    "strand",
    "sweep",
    "evacuate",
    "lose",
    "relocate",
    "imprison",
    "jail",
    "bar",
    "convict",
    "box",
    "shelter",
    "expel",
    "exile",
    "deport",
    "bleed",
    "cripple",
    "maul",
    "flee",
    "drive",
    "wipe",
    "move",
    "bring",
    "rescue",
    "return",
];

/// A word of harm in a part that its tag speaks against: it counts in headings alone.
const UNLIKELY: u8 = 4;

impl<'p, 'a> Reading<'p, 'a> {
    pub(super) fn new(page: &'p Page<'a>, found: &'p Findings, number: usize) -> Self {
        Reading {
            page,
            found,
            number,
            sentence: &page.text.sentences[number],
        }
    }

    /// Whether token `at` is one of `words`, in any case.
    pub(super) fn is(&self, at: usize, words: &[Spelling]) -> bool {
        at < self.sentence.tokens.end
            && at >= self.sentence.tokens.start
            && self.page.text.is(at, words)
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.page.grammar.tags.get(at).copied().unwrap_or(Tag::Mark)
    }

    pub(super) fn holds(&self, at: usize) -> bool {
        self.sentence.tokens.contains(&at)
    }

    /// The chunk of this sentence that holds token `at`.
    pub(super) fn chunk_at(&self, at: usize) -> Option<usize> {
        self.sentence
            .tokens
            .contains(&at)
            .then(|| self.page.chunk_of(at))
            .flatten()
    }

    pub(super) fn kind(&self, chunk: usize) -> ChunkKind {
        self.page.chunk(chunk).kind
    }

    pub(super) fn chunks(&self) -> std::ops::Range<usize> {
        self.page.grammar.of_sentence[self.number].clone()
    }

    /// Tells all counts of the sentence.
    pub(super) fn read(&self, told: &mut Vec<Told>) {
        let first = told.len();
        for anchor in self.anchors() {
            self.tell(&anchor, told, first);
        }
        self.fatal_acts(told, first);
        self.references(told, first);
        self.parts(told, first);
        if told.len() == first {
            return;
        }
        self.proved_fatal(&mut told[first..]);
        // "a girl who was shot has died": the last that became of her.
        let dead: Vec<Tokens> = told[first..]
            .iter()
            .filter(|t| t.outcome == Outcome::Killed)
            .map(|t| t.victim.tokens.clone())
            .collect();
        if !dead.is_empty() {
            // only this sentence's counts are looked at again
            let mut own = told.split_off(first);
            own.retain(|t| {
                t.outcome != Outcome::Injured
                    || t.part_of.is_some()
                    || !dead.contains(&t.victim.tokens)
            });
            told.append(&mut own);
        }
        told[first..].sort_by_key(|t| t.tokens.start);
        self.more_than_dead(&mut told[first..]);
        self.inherit(told, first);
        // Sorting moves wholes: their parts point by place, so they are set anew.
        self.wholes(told, first);
    }

    /// "killed three people and wounded dozens more": more than the three, not more than the dozens told of before.
    fn more_than_dead(&self, told: &mut [Told]) {
        for at in 1..told.len() {
            let other = told[at - 1].outcome != told[at].outcome;
            let also = |t: &Told| t.tokens.clone().any(|i| self.is(i, words!["also"]));
            if other && told[at - 1].victim.numbered && !also(&told[at]) {
                told[at].victim.more = false;
            }
        }
    }

    /// "one civilian was killed and eight wounded": the eight are civilians too.
    pub(super) fn inherit(&self, told: &mut [Told], first: usize) {
        for at in first + 1..told.len() {
            let (before, behind) = told.split_at_mut(at);
            let (one, other) = (&before[at - 1], &mut behind[0]);
            let gapped =
                other.victim.who.is_none() && other.victim.numbered && other.part_of.is_none();
            let near = other.tokens.start.saturating_sub(one.tokens.end) < 5
                && other.outcome != one.outcome;
            if gapped
                && near
                && other.victim.category == Category::Unknown
                && one.victim.category != Category::Child
                && one.part_of.is_none()
            {
                other.victim.category = one.victim.category;
            }
        }
    }

    pub(super) fn anchors(&self) -> Vec<Anchor> {
        let text = &self.page.text;
        let (mut found, mut at) = (Vec::new(), self.sentence.tokens.start);
        let end = self.sentence.tokens.end;
        loop {
            at = text.find_in(at..end, Lists::HARM);
            if at == end {
                break;
            }
            let anchor = self.anchor(at);
            at = anchor.as_ref().map_or(at + 1, |a| a.tokens.end);
            found.extend(anchor);
        }
        found
    }

    /// The longest entry at `at`, in the role that its tag asks for.
    pub(super) fn anchor(&self, at: usize) -> Option<Anchor> {
        let text = &self.page.text;
        let limit = self.sentence.tokens.end;
        let chunk = self.chunk_at(at)?;
        let tag = self.tag(at);
        let (mut longest, mut best) = (0, None);
        for entry in text.matches(&text.lexicon.lists.harm, at, limit) {
            if longest > entry.length {
                break;
            }
            longest = entry.length;
            // Of two readings the first of the most likely ones stands.
            let likely = self.likely(entry.value, tag, at, longest);
            if best.is_none_or(|(known, _)| likely < known) {
                best = Some((likely, *entry.value));
            }
        }
        let (likely, word) = best?;
        if likely == UNLIKELY && !self.sentence.heading {
            return None;
        }
        Some(Anchor {
            tokens: at..at + longest,
            outcome: word.outcome,
            role: word.role,
            chunk,
        })
    }

    /// How likely an entry of `length` words at `at` is meant, where its first word has `tag`: 0 most.
    fn likely(&self, word: &HarmWord, tag: Tag, at: usize, length: usize) -> u8 {
        let acts = matches!(
            word.role,
            HarmRole::Agent | HarmRole::Patient | HarmRole::Both
        );
        let verb = matches!(tag, Tag::Verb(_));
        let state = word.role == HarmRole::State;
        let wanted = if acts {
            verb
        } else if state {
            !matches!(tag, Tag::Noun | Tag::Plural | Tag::Proper) || length > 1
        } else {
            matches!(
                self.tag(at + length - 1),
                Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Number
            )
        };
        // A reading as a verb comes first where the word is tagged as one.
        match (wanted, acts) {
            (true, true) => 0,
            (true, false) if state && (verb || tag == Tag::Adjective) => 1,
            (true, false) => 2,
            (false, _) if state || verb == acts => 3,
            _ => UNLIKELY,
        }
    }

    pub(super) fn tell(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
        // "Black Lives Matter" counts nobody.
        let slogan = self.is(anchor.tokens.start, words!["lives", "life"])
            && self.page.text.tokens[anchor.tokens.start].is_capital()
            && !self.sentence.heading;
        if slogan || self.trapped(anchor) {
            return;
        }
        if self.numbers(anchor) {
            return self.toll(anchor, told);
        }
        let behind = anchor.tokens.end;
        const SHOT: &[Spelling] = words!["shot", "shoot", "shooting", "shoots"];
        const WHAT_CAME: &[Spelling] = words![
            "killed", "killing", "kill", "wounded", "injured", "wounding", "injuring",
        ];
        if anchor.outcome == Outcome::Injured
            && (self.kind(anchor.chunk) == ChunkKind::Verb && self.to_death(behind)
                || self.fatally(anchor))
        {
            let fatal = Anchor {
                outcome: Outcome::Killed,
                ..anchor.clone()
            };
            return match self.kind(anchor.chunk) {
                ChunkKind::Verb => self.verb(&fatal, told, first),
                _ => self.state(&fatal, told, first),
            };
        }
        let passive = self.page.chunk(anchor.chunk).group.passive;
        // "were shot at as they arrived" hurt nobody; "were shot at a market" did.
        let shot_at = self.is(behind, words!["at"])
            && (!passive
                || matches!(
                    self.tag(behind + 1),
                    Tag::Preposition | Tag::Subordinator | Tag::Conjunction | Tag::Mark | Tag::To
                ));
        // "shot down 28 of 33 drones"
        let told_after = self.is(behind, words!["dead", "down", "up"])
            || shot_at
            || self.is(behind, words!["and", "or"]) && self.is(behind + 1, WHAT_CAME);
        if told_after && self.is(anchor.tokens.start, SHOT) {
            return;
        }
        if self.headline(anchor, told, first) {
            return;
        }
        if self.is(
            anchor.tokens.start,
            words!["blow", "blew", "blown", "blows", "blowing"],
        ) {
            return;
        }
        match anchor.role {
            HarmRole::Toll => self.toll(anchor, told),
            HarmRole::Event => self.event(anchor, told),
            HarmRole::Victim => self.named_harm(anchor, told),
            HarmRole::Agent | HarmRole::Patient | HarmRole::Both
                if self.kind(anchor.chunk) == ChunkKind::Verb =>
            {
                self.verb(anchor, told, first);
            }
            _ => self.state(anchor, told, first),
        }
    }

    /// "fatally shot", "shot fatally", "mortally wounded".
    fn fatally(&self, anchor: &Anchor) -> bool {
        const FATAL: &[Spelling] = words!["fatally", "mortally"];
        anchor
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|i| self.is(i, FATAL))
            || self.is(anchor.tokens.end, FATAL)
    }

    /// "stabbed a tourist to death", "shot him dead": how it ended stands behind the people.
    pub(super) fn to_death(&self, behind: usize) -> bool {
        let end = self.sentence.tokens.end.min(behind + 7);
        let stop = (behind..end)
            .find(|&i| {
                matches!(
                    self.tag(i),
                    Tag::Mark | Tag::Conjunction | Tag::Verb(_) | Tag::Be(_) | Tag::Wh
                )
            })
            .unwrap_or(end);
        (behind..stop).any(|i| {
            self.is(i, words!["dead"])
                || self.is(i, words!["to"]) && self.is(i + 1, words!["death"])
        })
    }

    /// "Bombings in Baghdad Kill at Least 23", "wounds 27": verbs that headlines make look like nouns.
    pub(super) fn headline(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) -> bool {
        if !self.sentence.heading
            || !matches!(
                self.tag(anchor.tokens.start),
                Tag::Noun | Tag::Plural | Tag::Proper
            )
        {
            return false;
        }
        let text = &self.page.text;
        let verb = text
            .matches(
                &text.lexicon.lists.harm,
                anchor.tokens.start,
                anchor.tokens.start + 1,
            )
            .find(|m| m.value.role == HarmRole::Agent);
        let quantity = self
            .quantity_at(anchor.tokens.end)
            .filter(|q| q.tokens.start == anchor.tokens.end);
        let (Some(verb), Some(quantity)) = (verb, quantity) else {
            return false;
        };
        let last = quantity.tokens.end - 1;
        let Some(chunk) = self.chunk_at(last).map(|c| self.page.chunk(c)) else {
            return false;
        };
        let head = if chunk.kind == ChunkKind::Noun {
            chunk.head.max(last)
        } else {
            last
        };
        let Some(victim) = self.people(
            &(quantity.tokens.start..chunk.tokens.end.max(quantity.tokens.end)),
            head,
            verb.value.outcome,
        ) else {
            return false;
        };
        let anchor = Anchor {
            outcome: verb.value.outcome,
            ..anchor.clone()
        };
        self.push(&anchor, vec![victim], "kills N", false, told, first);
        true
    }

    /// "put the number of bodies at 29", "the number of people it had killed": the figure follows.
    pub(super) fn numbers(&self, anchor: &Anchor) -> bool {
        let from = anchor
            .tokens
            .start
            .saturating_sub(7)
            .max(self.sentence.tokens.start);
        (from..anchor.tokens.start).any(|i| {
            self.is(i, words!["number"])
                && self.is(i + 1, words!["of"])
                && !(i..anchor.tokens.start)
                    .any(|j| matches!(self.page.text.tokens[j].kind, Kind::Comma | Kind::Semicolon))
        })
    }

    /// "death penalty", "heart attack", "if anyone is killed": no harm that happened.
    pub(super) fn trapped(&self, anchor: &Anchor) -> bool {
        let text = &self.page.text;
        let trap = (anchor
            .tokens
            .start
            .saturating_sub(2)
            .max(self.sentence.tokens.start)..anchor.tokens.end)
            .any(|at| {
                text.tokens[at].lists.any(Lists::TRAP)
                    && text
                        .longest(&text.lexicon.lists.traps, at, self.sentence.tokens.end)
                        .is_some_and(|m| m.length > 1 && at + m.length > anchor.tokens.start)
            });
        trap || self.supposed(anchor.tokens.start) || self.doubted(anchor)
    }

    /// "unclear whether he |is dead|", "asked whether anyone |was hurt|"; not "whether the four killed were rebels".
    fn doubted(&self, anchor: &Anchor) -> bool {
        let from = anchor
            .tokens
            .start
            .saturating_sub(9)
            .max(self.sentence.tokens.start);
        let Some(whether) = (from..anchor.tokens.start)
            .rev()
            .take_while(|&i| {
                !matches!(self.page.text.tokens[i].kind, Kind::Comma | Kind::Semicolon)
            })
            .find(|&i| self.is(i, words!["whether"]))
        else {
            return false;
        };
        let mut verbs = (whether + 1..anchor.tokens.start)
            .filter(|&i| matches!(self.tag(i), Tag::Verb(_) | Tag::Be(_) | Tag::Have(_)));
        let linked = verbs
            .next()
            .is_some_and(|v| matches!(self.tag(v), Tag::Be(_) | Tag::Have(_)));
        linked && verbs.all(|v| matches!(self.tag(v), Tag::Be(_) | Tag::Have(_)))
    }

    /// Whether the clause supposes: "if …", "unless …".
    pub(super) fn supposed(&self, at: usize) -> bool {
        let from = at.saturating_sub(14).max(self.sentence.tokens.start);
        let mut i = at;
        while i > from {
            i -= 1;
            if matches!(
                self.page.text.tokens[i].kind,
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Stop
            ) {
                return false;
            }
            if self.is(i, words!["if", "unless", "lest", "should"]) {
                return true;
            }
        }
        false
    }

    pub(super) fn one(
        &self,
        anchor: &Anchor,
        victim: Victim,
        rule: &'static str,
        told: &mut Vec<Told>,
    ) {
        let first = told.len();
        self.push(anchor, vec![victim], rule, false, told, first);
    }

    pub(super) fn push(
        &self,
        anchor: &Anchor,
        people: Vec<Victim>,
        rule: &'static str,
        update: bool,
        told: &mut Vec<Told>,
        first: usize,
    ) {
        for mut victim in people {
            let tokens = victim.tokens.start.min(anchor.tokens.start)
                ..victim.tokens.end.max(anchor.tokens.end);
            // "ten soldiers were also hurt": others than those told of before
            victim.more |= !victim.definite
                && !victim.named
                && tokens.clone().any(|i| self.is(i, words!["also"]));
            let again = told[first.min(told.len())..].iter().any(|t| {
                t.outcome == anchor.outcome
                    && t.sentence == self.number
                    && t.victim.tokens.start < victim.tokens.end
                    && victim.tokens.start < t.victim.tokens.end
            });
            if !again {
                let tally = self.sentence.heading;
                told.push(Told {
                    outcome: anchor.outcome,
                    victim,
                    tokens,
                    sentence: self.number,
                    part_of: None,
                    rule,
                    update,
                    tally,
                    earlier: false,
                });
            }
        }
    }
}
