//! The words of harm in a sentence, and the people whom each of them is about.

use super::victims::PersonWord;
use super::{Told, Victim};
use crate::lexicon::lists::{HarmRole, HarmWord};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::Findings;
use crate::reader::chunks::{ChunkKind, Page};
use crate::reader::tags::{Form, Tag};
use crate::reader::text::{Sentence, Tokens};
use crate::reader::tokens::Kind;
use crate::record::{Category, Count, Outcome};

/// One sentence under the reader's eye.
pub(super) struct Reading<'p, 'a> {
    pub(super) page: &'p Page<'a>,
    pub(super) found: &'p Findings,
    pub(super) number: usize,
    sentence: &'p Sentence,
}

/// A word or phrase of harm.
#[derive(Debug, Clone)]
struct Anchor {
    tokens: Tokens,
    outcome: Outcome,
    role: HarmRole,
    chunk: usize,
}

/// Verbs that tell of harm to people only beside other words, and of sport, trade and talk without them.
const LOOSE: &[&str] = &[
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
    "disappear",
    "vanish",
    "flee",
    "wipe",
    "move",
    "bring",
    "rescue",
    "return",
];

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
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        at < self.sentence.tokens.end
            && at >= self.sentence.tokens.start
            && words
                .iter()
                .any(|w| w.eq_ignore_ascii_case(self.page.text.word(at)))
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.page.grammar.tags.get(at).copied().unwrap_or(Tag::Mark)
    }

    pub(super) fn holds(&self, at: usize) -> bool {
        self.sentence.tokens.contains(&at)
    }

    /// The chunk of this sentence that holds token `at`.
    fn chunk_at(&self, at: usize) -> Option<usize> {
        self.sentence
            .tokens
            .contains(&at)
            .then(|| self.page.chunk_of(at))
            .flatten()
    }

    fn kind(&self, chunk: usize) -> ChunkKind {
        self.page.chunk(chunk).kind
    }

    fn chunks(&self) -> std::ops::Range<usize> {
        self.page.grammar.of_sentence[self.number].clone()
    }

    /// Tells all counts of the sentence.
    pub(super) fn read(&self, told: &mut Vec<Told>) {
        let first = told.len();
        for anchor in self.anchors() {
            self.tell(&anchor, told, first);
        }
        self.references(told, first);
        self.parts(told, first);
        // "a girl who was shot has died": the last that became of her.
        let dead: Vec<Tokens> = told[first..]
            .iter()
            .filter(|t| t.outcome == Outcome::Killed)
            .map(|t| t.victim.tokens.clone())
            .collect();
        let mut at = 0;
        told.retain(|t| {
            at += 1;
            at <= first
                || t.outcome != Outcome::Injured
                || t.part_of.is_some()
                || !dead.contains(&t.victim.tokens)
        });
        told[first..].sort_by_key(|t| t.tokens.start);
        self.inherit(told, first);
        // Sorting moves wholes: their parts point by place, so they are set anew.
        self.wholes(told, first);
    }

    /// "one civilian was killed and eight wounded": the eight are civilians too.
    fn inherit(&self, told: &mut [Told], first: usize) {
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

    fn anchors(&self) -> Vec<Anchor> {
        let text = &self.page.text;
        let (mut found, mut at) = (Vec::new(), self.sentence.tokens.start);
        while at < self.sentence.tokens.end {
            let anchor = text.tokens[at]
                .lists
                .any(Lists::HARM)
                .then(|| self.anchor(at))
                .flatten();
            at = anchor.as_ref().map_or(at + 1, |a| a.tokens.end);
            found.extend(anchor);
        }
        found
    }

    /// The longest entry at `at`, in the role that its tag asks for.
    fn anchor(&self, at: usize) -> Option<Anchor> {
        let text = &self.page.text;
        let limit = self.sentence.tokens.end;
        let longest = text.longest(&text.lexicon.lists.harm, at, limit)?.length;
        let chunk = self.chunk_at(at)?;
        let tag = self.tag(at);
        let wanted = |word: &HarmWord| match word.role {
            HarmRole::Agent | HarmRole::Patient | HarmRole::Both => matches!(tag, Tag::Verb(_)),
            HarmRole::State => !matches!(tag, Tag::Noun | Tag::Plural | Tag::Proper) || longest > 1,
            _ => matches!(
                self.tag(at + longest - 1),
                Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Number
            ),
        };
        let same = || {
            text.matches(&text.lexicon.lists.harm, at, limit)
                .take_while(|m| m.length == longest)
        };
        // Of two readings the one of the verb comes first where the word is tagged as one.
        let word = same()
            .map(|m| *m.value)
            .filter(&wanted)
            .min_by_key(|w| match (w.role, tag) {
                (HarmRole::Agent | HarmRole::Patient | HarmRole::Both, _) => 0,
                (HarmRole::State, Tag::Adjective | Tag::Verb(_)) => 1,
                _ => 2,
            });
        let word = word
            .or_else(|| {
                same().map(|m| *m.value).find(|w| {
                    w.role == HarmRole::State
                        || matches!(tag, Tag::Verb(_))
                            == matches!(
                                w.role,
                                HarmRole::Agent | HarmRole::Patient | HarmRole::Both
                            )
                })
            })
            .or_else(|| same().map(|m| *m.value).find(|_| self.sentence.heading))?;
        Some(Anchor {
            tokens: at..at + longest,
            outcome: word.outcome,
            role: word.role,
            chunk,
        })
    }

    fn tell(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
        if self.trapped(anchor) {
            return;
        }
        if self.numbers(anchor) {
            return self.toll(anchor, told);
        }
        let behind = anchor.tokens.end;
        const SHOT: &[&str] = &["shot", "shoot", "shooting", "shoots"];
        const WHAT_CAME: &[&str] = &[
            "killed", "killing", "kill", "wounded", "injured", "wounding", "injuring",
        ];
        let told_after = self.is(behind, &["dead", "at"])
            || self.is(behind, &["and", "or"]) && self.is(behind + 1, WHAT_CAME)
            || self.is(behind + 1, &["dead"]);
        if told_after && self.is(anchor.tokens.start, SHOT) {
            return;
        }
        if self.headline(anchor, told, first) {
            return;
        }
        if self.is(
            anchor.tokens.start,
            &["blow", "blew", "blown", "blows", "blowing"],
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

    /// "Bombings in Baghdad Kill at Least 23", "wounds 27": verbs that headlines make look like nouns.
    fn headline(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) -> bool {
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
    fn numbers(&self, anchor: &Anchor) -> bool {
        let from = anchor
            .tokens
            .start
            .saturating_sub(7)
            .max(self.sentence.tokens.start);
        (from..anchor.tokens.start).any(|i| {
            self.is(i, &["number"])
                && self.is(i + 1, &["of"])
                && !(i..anchor.tokens.start)
                    .any(|j| matches!(self.page.text.tokens[j].kind, Kind::Comma | Kind::Semicolon))
        })
    }

    /// "death penalty", "heart attack", "if anyone is killed": no harm that happened.
    fn trapped(&self, anchor: &Anchor) -> bool {
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
        trap || self.supposed(anchor.tokens.start)
    }

    /// Whether the clause supposes: "if …", "unless …".
    fn supposed(&self, at: usize) -> bool {
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
            if self.is(i, &["if", "unless", "lest", "whether", "should"])
                && !self.is(i, &["whether"])
            {
                return true;
            }
        }
        false
    }

    // ---- verbs -------------------------------------------------------------------------------------------------------

    /// "killed 25 civilians", "one civilian was killed", "seven died".
    fn verb(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
        let chunk = self.page.chunk(anchor.chunk);
        let group = chunk.group;
        if group.infinitive && !group.perfect && !self.brought_about(chunk.tokens.start) {
            return;
        }
        if group
            .modal
            .is_some_and(|m| !self.is(m, &["did", "does", "do"]))
            || self.forestalled(chunk.tokens.start, group.form)
        {
            return;
        }
        let loose = self.is_loose(anchor);
        let behind = anchor.tokens.end;
        let object = self.object(anchor.chunk, behind);
        let victims = |list: Vec<usize>| -> Vec<Victim> { self.victims(&list, anchor.outcome) };
        if group.negated && self.is(chunk.tokens.start, &["nobody", "none", "no-one"]) {
            return self.one(
                anchor,
                self.empty(&(chunk.tokens.start..chunk.tokens.start + 1)),
                "no one was harmed",
                told,
            );
        }
        if group.negated {
            return self.denied(anchor, object, told);
        }
        let passive = group.passive;
        let mut people;
        let active = matches!(anchor.role, HarmRole::Agent | HarmRole::Both) && !passive;
        let mut before = false;
        if active {
            people = object.map_or_else(Vec::new, |o| victims(self.list_from(o)));
            if people.is_empty()
                && object.is_none_or(|o| self.is_time(o))
                && (matches!(group.form, Form::Past | Form::Participle)
                    || anchor.role == HarmRole::Both)
                && !group.perfect
            {
                people = victims(self.subjects(anchor.chunk));
                before = true;
                people.retain(|v| v.numbered || v.people || v.definite);
            }
        } else {
            people = victims(self.subjects(anchor.chunk));
            before = true;
            if people.is_empty()
                && passive
                && group.form == Form::Participle
                && let Some(object) = object.filter(|&o| o == anchor.chunk + 1)
            {
                // "Killed were three policemen and a child": the people stand behind.
                people = victims(self.list_from(object));
                before = false;
            }
        }
        if !before && people.is_empty() {
            // "claimed 49 lives" is read at "lives"
            return;
        }
        people.retain(|v| self.fits(v, anchor.outcome, loose));
        if anchor.role == HarmRole::Patient {
            people.retain(|v| self.is_violent(v));
        }
        // "he killed himself" and "they killed him" name nobody new.
        let update = self.is_later(chunk.tokens.start);
        self.push(
            anchor,
            people,
            if before { "N were harmed" } else { "harming N" },
            update,
            told,
            first,
        );
    }

    /// Whether an infinitive is of what came about: "managed to kill", "went on to kill".
    fn brought_about(&self, at: usize) -> bool {
        (1..=3).any(|back| {
            at.checked_sub(back).is_some_and(|i| {
                self.is(
                    i,
                    &[
                        "managed",
                        "went",
                        "known",
                        "succeeded",
                        "proceeded",
                        "continued",
                        "continues",
                        "helped",
                    ],
                )
            })
        })
    }

    /// "aimed at killing", "prevented from killing", "tried to avoid killing", "vows to keep killing".
    fn forestalled(&self, at: usize, form: Form) -> bool {
        const BEFORE: &[&str] = &[
            "avoid",
            "avoided",
            "avoiding",
            "risk",
            "risks",
            "risking",
            "prevent",
            "prevented",
            "from",
            "plotting",
            "planning",
            "threatened",
            "threatening",
            "against",
            "without",
            "consider",
            "about",
            "stop",
            "stopped",
            "like",
            "mean",
            "means",
        ];
        const ONE_WORD_BETWEEN: &[&str] = &[
            "aimed",
            "capable",
            "intent",
            "bent",
            "way",
            "possibility",
            "risk",
            "chance",
        ];
        form == Form::Gerund
            && at > 1
            && (self.is(at - 1, BEFORE)
                || self.is(at - 1, &["at", "of", "on"]) && self.is(at - 2, ONE_WORD_BETWEEN))
    }

    fn is_loose(&self, anchor: &Anchor) -> bool {
        let lexicon = self.page.text.lexicon;
        let lemma = self.page.text.lemma(anchor.tokens.start);
        let last = anchor.tokens.end - 1;
        let particle = self.is(last, &["out", "up", "away", "off", "down", "in", "safety"]);
        (anchor.tokens.len() == 1 || particle) && LOOSE.iter().any(|w| lexicon.word_id(w) == lemma)
    }

    /// "did not kill anyone", "did not cause injuries": none.
    fn denied(&self, anchor: &Anchor, object: Option<usize>, told: &mut Vec<Told>) {
        let head = object.map(|o| self.page.chunk(o));
        if let Some(head) = head.filter(|h| self.is(h.tokens.start, &["anyone", "anybody", "any"]))
        {
            let mut victim = self.empty(&head.tokens);
            victim.who = None;
            self.one(anchor, victim, "harmed no one", told);
        }
    }

    fn empty(&self, tokens: &Tokens) -> Victim {
        Victim {
            tokens: tokens.clone(),
            count: Count::exactly(0),
            who: None,
            category: Category::Unknown,
            age: None,
            sex: None,
            numbered: true,
            more: false,
            definite: false,
            pronoun: false,
            named: false,
            people: true,
        }
    }

    /// The noun phrase directly behind the words of harm.
    fn object(&self, chunk: usize, behind: usize) -> Option<usize> {
        let mut at = if self.page.chunk(chunk).tokens.end >= behind {
            chunk + 1
        } else {
            self.chunk_at(behind)?
        };
        let end = self.chunks().end;
        while at < end {
            match self.kind(at) {
                ChunkKind::Noun => return Some(at),
                ChunkKind::Adverb | ChunkKind::Mark(Kind::Quote) => at += 1,
                // "killed up to 30", "injuring as many as 12"
                ChunkKind::Preposition | ChunkKind::Adjective
                    if self.found_quantity(self.page.chunk(at).tokens.start) =>
                {
                    at += 1
                }
                _ => return None,
            }
        }
        None
    }

    fn found_quantity(&self, at: usize) -> bool {
        self.quantity_at(at).is_some()
    }

    fn is_time(&self, chunk: usize) -> bool {
        let head = self.page.chunk(chunk).head;
        self.page.text.tokens[head]
            .lists
            .any(Lists::CALENDAR.or(Lists::MONTH).or(Lists::WEEKDAY))
            || self.is(
                head,
                &[
                    "today",
                    "yesterday",
                    "overnight",
                    "week",
                    "month",
                    "year",
                    "night",
                    "morning",
                    "evening",
                    "afternoon",
                ],
            )
    }

    /// The subject's phrases: "three soldiers and two civilians" of "were killed".
    fn subjects(&self, verb: usize) -> Vec<usize> {
        let first = self.chunks().start;
        let nearest = self.nearest_before(verb, first);
        let subject = nearest.or_else(|| self.page.subject(verb));
        let known = subject.filter(|&s| self.victim(s, Outcome::Killed).is_some());
        let Some(subject) = known
            .or_else(|| self.before_relative(verb, first))
            .or(subject)
        else {
            return Vec::new();
        };
        let last = *self
            .list_from(subject)
            .iter()
            .rfind(|&&n| n < verb)
            .unwrap_or(&subject);
        let (mut list, mut at) = (vec![last], last);
        while at > first + 1 {
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
            {
                break;
            }
            list.push(joint);
            at = joint;
        }
        list.reverse();
        list
    }

    /// "A girl who was shot outside a shop has died": the subject stands before its relative clause.
    fn before_relative(&self, verb: usize, first: usize) -> Option<usize> {
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
    fn nearest_before(&self, verb: usize, first: usize) -> Option<usize> {
        let at = (first..verb)
            .rev()
            .find(|&i| !matches!(self.kind(i), ChunkKind::Adverb))?;
        if self.kind(at) == ChunkKind::Conjunction {
            return None;
        }
        if self.kind(at) != ChunkKind::Noun {
            return None;
        }
        // "two of them", "dozens of people", "members of one family"
        let mut noun = at;
        while noun >= first + 2
            && self.kind(noun - 1) == ChunkKind::Preposition
            && self.is(self.page.chunk(noun - 1).tokens.start, &["of"])
            && self.kind(noun - 2) == ChunkKind::Noun
        {
            noun -= 2;
        }
        // "28 people, nine of them children, were killed": the whole stands before the comma.
        if noun != at && self.is(self.page.chunk(at).tokens.start, &["them", "whom", "which"]) {
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
            return match (inner, outer) {
                (_, Some(outer)) if outer.numbered || outer.people => Some(noun),
                (Some(_), _) => Some(at),
                (None, outer) => outer.map(|_| noun),
            };
        }
        // "people in the house were killed": the phrase of a preposition is passed over by the grammar.
        if at > first
            && self.kind(at - 1) == ChunkKind::Preposition
            && !self.is(self.page.chunk(at - 1).tokens.start, &["with", "leaving"])
        {
            return None;
        }
        self.victim(at, Outcome::Killed)
            .filter(|v| v.numbered)
            .map(|_| at)
    }

    /// The list that begins with `noun`.
    fn list_from(&self, noun: usize) -> Vec<usize> {
        let mut list = self.page.list(noun);
        // "killed 12 and wounded dozens": the second is harm of its own.
        let own = list.iter().skip(1).position(|&c| self.begins_harm(c));
        list.truncate(own.map_or(list.len(), |i| i + 1));
        // "three civilians and two soldiers, officials said": the list ends with what "and" joins to it.
        let last = (1..list.len()).find(|&i| {
            let joined = (list[i - 1] + 1..list[i]).any(|c| self.kind(c) == ChunkKind::Conjunction);
            let more = list.get(i + 1).is_some_and(|&next| {
                (list[i] + 1..next).any(|c| self.kind(c) == ChunkKind::Conjunction)
            });
            joined && !more
        });
        list.truncate(last.map_or(list.len(), |i| i + 1));
        list
    }

    /// Whether phrase `chunk` is a verb of harm with its count: "injured dozens".
    fn begins_harm(&self, chunk: usize) -> bool {
        let start = self.page.chunk(chunk).tokens.start;
        let token = &self.page.text.tokens[start];
        token.lists.any(Lists::HARM)
            && token.pos.any(Pos::PAST)
            && self
                .quantity_at(start + 1)
                .is_some_and(|q| q.tokens.start == start + 1)
    }

    /// The people of a list; an apposition ("Abu Omar, a commander,") is the same person again.
    fn victims(&self, list: &[usize], outcome: Outcome) -> Vec<Victim> {
        let mut found: Vec<Victim> = Vec::new();
        let mut last: Option<usize> = None;
        for &chunk in list {
            let Some(mut victim) = self.victim(chunk, outcome) else {
                // "Omar, 30, and his wife": an age is passed over; what is no person ends the list.
                if self
                    .quantity_at(self.page.chunk(chunk).tokens.start)
                    .is_some()
                {
                    continue;
                }
                break;
            };
            let comma = last.is_some_and(|l| {
                chunk == l + 2 && self.kind(l + 1) == ChunkKind::Mark(Kind::Comma)
            });
            if let Some(before) = found.last_mut().filter(|_| comma) {
                let single = |v: &Victim| v.count.exact() == Some(1);
                if single(before)
                    && single(&victim)
                    && (before.named != victim.named)
                    && !victim.numbered
                {
                    if before.category == Category::Unknown {
                        before.category = victim.category;
                    }
                    last = Some(chunk);
                    continue;
                }
                // "Omar, 30, …"
                if before.named && !victim.people && victim.who.is_none() {
                    last = Some(chunk);
                    continue;
                }
            }
            self.with_of(chunk, &mut victim);
            found.push(victim);
            last = Some(chunk);
        }
        found
    }

    /// "five members of one family", "dozens of civilians", "a family of five", "two of the soldiers".
    fn with_of(&self, chunk: usize, victim: &mut Victim) {
        let end = self.page.chunk(chunk).tokens.end;
        if !self.is(end, &["of"]) {
            return;
        }
        if let Some(behind) = self
            .chunk_at(end + 1)
            .filter(|&c| self.kind(c) == ChunkKind::Noun)
        {
            let piece = self.page.chunk(behind);
            if let Some(inner) = self.person_word(&piece.tokens, piece.head)
                && victim.category == Category::Unknown
            {
                victim.category = inner.category;
                victim.people = true;
            }
            if victim.who.is_none() {
                victim.who = Some(piece.tokens.clone());
            }
            victim.people |= self.is(piece.head, &["them", "whom", "those", "which"]);
        }
    }

    /// Whether people of this kind of phrase can be meant.
    fn fits(&self, victim: &Victim, outcome: Outcome, loose: bool) -> bool {
        let plain = victim.people || victim.named || victim.numbered || victim.definite;
        let violent = !self.found.attacks.is_empty();
        if loose && !(violent && victim.people && victim.numbered) {
            return false;
        }
        match outcome {
            Outcome::Killed => plain,
            Outcome::Injured | Outcome::Abducted => {
                plain && (violent || victim.numbered || victim.people && !victim.named)
            }
            _ => plain && (violent || victim.numbered && victim.people),
        }
    }

    /// A single death is of violence only where the text tells of some.
    fn is_violent(&self, victim: &Victim) -> bool {
        !self.found.attacks.is_empty() || victim.numbered && victim.count.exact() != Some(1)
    }

    fn is_later(&self, at: usize) -> bool {
        (at..at + 4)
            .chain(at.saturating_sub(3)..at)
            .any(|i| self.is(i, &["later", "subsequently"]))
    }

    // ---- states ------------------------------------------------------------------------------------------------------

    /// "12 dead", "left three dead", "suspect in custody", "remain missing", "a wounded girl".
    fn state(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
        let chunk = self.page.chunk(anchor.chunk);
        let loose = self.is_loose(anchor);
        if chunk.kind == ChunkKind::Noun {
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
    fn links(&self, verb: usize) -> bool {
        let chunk = self.page.chunk(verb);
        matches!(self.tag(chunk.head), Tag::Be(_))
            || self.is(
                chunk.head,
                &[
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

    fn ends_clause(&self, at: usize) -> bool {
        at >= self.sentence.tokens.end
            || matches!(
                self.tag(at),
                Tag::Mark | Tag::Preposition | Tag::Conjunction | Tag::Subordinator
            )
    }

    /// "a wounded girl", "12 dead", "the 12 dead", "70 injured".
    fn within(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
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
            // Only the number stands before it.
            let start = chunk.tokens.start;
            let quantity = self
                .quantity_at(start)
                .or_else(|| self.quantity_at(start + 1));
            let quantity = quantity.filter(|q| q.tokens.start < anchor.tokens.start);
            let those = self.is(start, &["those"])
                || self.is(start, &["all"]) && anchor.tokens.start > start;
            if quantity.is_none() && !those {
                return;
            }
            let mut victim = self.empty(&chunk.tokens);
            victim.count = quantity.map_or(Count::at_least(2), |q| q.count(self.page));
            victim.more = quantity.is_some_and(|q| q.more);
            (victim.people, victim.numbered) = (false, quantity.is_some());
            victim.definite = self.is(start, &["the", "those", "these", "all"]);
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
        if self.is_loose(anchor) && !victim.numbered || self.tag(anchor.tokens.start) == Tag::Noun {
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

    // ---- nouns -------------------------------------------------------------------------------------------------------

    /// "a death toll of 12", "the toll rose to 20", "the number of deaths now stands at 38,919".
    fn toll(&self, anchor: &Anchor, told: &mut Vec<Told>) {
        let end = self.sentence.tokens.end.min(anchor.tokens.end + 14);
        let mut at = anchor.tokens.end;
        let mut from: Option<Victim> = None;
        let mut rises = false;
        while at < end {
            let token = &self.page.text.tokens[at];
            if matches!(token.kind, Kind::Semicolon | Kind::Stop) {
                break;
            }
            rises |= self.is(
                at,
                &[
                    "rose",
                    "rises",
                    "risen",
                    "rise",
                    "climbed",
                    "climbs",
                    "increased",
                    "jumped",
                    "reached",
                    "grew",
                    "revised",
                    "surpassed",
                    "topped",
                    "passed",
                    "soared",
                    "up",
                ],
            );
            if let Some(quantity) = self.quantity_at(at).filter(|q| q.tokens.start == at) {
                let chunk = self.chunk_at(quantity.tokens.end - 1);
                let mut victim = chunk
                    .and_then(|c| self.victim(c, anchor.outcome))
                    .filter(|v| v.numbered)
                    .unwrap_or_else(|| {
                        let mut victim = self.empty(&quantity.tokens);
                        victim.count = quantity.count(self.page);
                        victim
                    });
                if chunk.is_some_and(|c| {
                    self.victim(c, anchor.outcome).is_none()
                        && self.page.chunk(c).head >= quantity.tokens.end
                }) {
                    return;
                }
                victim.tokens.start = victim.tokens.start.min(quantity.tokens.start);
                // "from 10 to 12": the later figure holds.
                if at > 0 && self.is(at - 1, &["from"]) {
                    from = Some(victim);
                    at = quantity.tokens.end;
                    continue;
                }
                let tokens = anchor.tokens.start..victim.tokens.end;
                told.push(Told {
                    outcome: anchor.outcome,
                    victim,
                    tokens,
                    sentence: self.number,
                    part_of: None,
                    rule: "toll of N",
                    update: rises,
                    tally: true,
                    earlier: false,
                });
                return;
            }
            at += 1;
        }
        if let Some(victim) = from {
            self.one(anchor, victim, "toll of N", told);
        }
    }

    /// "the deaths of two children", "three fatalities", "killing of an unarmed civilian", "no injuries".
    fn event(&self, anchor: &Anchor, told: &mut Vec<Told>) {
        let chunk = self.page.chunk(anchor.chunk);
        if chunk.kind != ChunkKind::Noun
            || chunk.head < anchor.tokens.start
            || chunk.head >= anchor.tokens.end.max(anchor.tokens.start + 1)
        {
            return;
        }
        let number_of = chunk.tokens.start >= 2
            && self.is(chunk.tokens.start - 1, &["of"])
            && self.is(chunk.tokens.start - 2, &["number", "total", "count"]);
        if number_of {
            return self.toll(anchor, told);
        }
        if let Some(none) = self.none_of(anchor) {
            return self.one(anchor, none, "no N", told);
        }
        if anchor.outcome == Outcome::Injured
            && let Some(verb) = self.sufferer(anchor)
        {
            let mut people = self.victims(&self.subjects(verb), anchor.outcome);
            people.retain(|v| self.fits(v, anchor.outcome, false));
            let first = told.len();
            return self.push(anchor, people, "N suffered injuries", false, told, first);
        }
        let counted = matches!(self.tag(chunk.head), Tag::Plural)
            || !self.is(chunk.head, &["injury", "wound"]);
        if let Some(victim) = self.own_number(anchor).filter(|_| counted) {
            let wounds = anchor.outcome == Outcome::Injured
                && !self.is(
                    chunk.head,
                    &["injuries", "injury", "hospitalisations", "hospitalizations"],
                );
            if !wounds && !self.suffered(anchor) {
                self.one(anchor, victim, "N deaths", told);
            }
            return;
        }
        if !self.is(chunk.tokens.end, &["of"]) {
            return;
        }
        let Some(of) = self
            .chunk_at(chunk.tokens.end + 1)
            .filter(|&c| self.kind(c) == ChunkKind::Noun)
        else {
            return;
        };
        if matches!(anchor.outcome, Outcome::Injured)
            && !self.is(chunk.head, &["injuring", "wounding", "maiming"])
        {
            return;
        }
        let mut people = self.victims(&self.list_from(of), anchor.outcome);
        people.retain(|v| self.is_violent(v));
        people.retain(|v| {
            (v.numbered || v.people || v.named)
                && !v.definite
                && self.fits(v, anchor.outcome, false)
                && (v.numbered || v.count.exact() == Some(1))
        });
        let first = told.len();
        self.push(anchor, people, "death of N", false, told, first);
    }

    /// "four men sustained splinter injuries": the verb whose subject is hurt.
    fn sufferer(&self, anchor: &Anchor) -> Option<usize> {
        let verb = anchor
            .chunk
            .checked_sub(1)
            .filter(|&c| self.kind(c) == ChunkKind::Verb)?;
        let group = self.page.chunk(verb).group;
        let told = group.modal.is_none() && !group.negated && !group.infinitive;
        (told
            && self.is(
                self.page.chunk(verb).head,
                &[
                    "suffered",
                    "sustained",
                    "received",
                    "suffering",
                    "sustaining",
                ],
            ))
        .then_some(verb)
    }

    /// "suffered two wounds" counts wounds.
    fn suffered(&self, anchor: &Anchor) -> bool {
        anchor.outcome == Outcome::Injured
            && anchor.chunk > 0
            && self.is(
                self.page.chunk(anchor.chunk - 1).head,
                &["suffered", "sustained", "with"],
            )
            && !self.found.attacks.is_empty()
            && self.is(self.page.chunk(anchor.chunk).head, &["wounds", "burns"])
    }

    /// "no casualties", "without loss of life", "nor any injuries".
    fn none_of(&self, anchor: &Anchor) -> Option<Victim> {
        let chunk = self.page.chunk(anchor.chunk);
        let start = chunk.tokens.start;
        let without = start
            .checked_sub(1)
            .is_some_and(|i| self.is(i, &["without"]))
            || start
                .checked_sub(2)
                .is_some_and(|i| self.is(i, &["without"]));
        let no = self.is(start, &["no", "zero"]) && !self.is(start + 1, &["more", "longer"]);
        let verb = (self.chunks().start..anchor.chunk)
            .rev()
            .take(3)
            .find(|&c| self.kind(c) == ChunkKind::Verb);
        let negated =
            self.is(start, &["any"]) && verb.is_some_and(|v| self.page.chunk(v).group.negated);
        let of = false;
        let counted = matches!(self.tag(chunk.head), Tag::Plural)
            || self.is(chunk.head, &["loss", "fatality", "casualty"]);
        (counted && (without || no || negated || of)).then(|| {
            self.empty(
                &(if no || negated {
                    start
                } else if without {
                    start - 1
                } else {
                    self.page.chunk(anchor.chunk - 2).tokens.start
                }..chunk.tokens.end),
            )
        })
    }

    /// The number in the phrase of the word itself: "three fatalities".
    fn own_number(&self, anchor: &Anchor) -> Option<Victim> {
        let chunk = self.page.chunk(anchor.chunk);
        let quantity = self.quantity_at(chunk.tokens.start).or_else(|| {
            (chunk.tokens.start..anchor.tokens.start).find_map(|i| self.quantity_at(i))
        })?;
        if quantity.tokens.end > anchor.tokens.start {
            return None;
        }
        let mut victim =
            self.empty(&(quantity.tokens.start.min(chunk.tokens.start)..chunk.tokens.end));
        victim.count = quantity.count(self.page);
        victim.more = quantity.more;
        victim.people = false;
        let word: Option<PersonWord> = (quantity.tokens.end < anchor.tokens.start)
            .then(|| {
                self.person_word(
                    &(quantity.tokens.end..anchor.tokens.start),
                    anchor.tokens.start - 1,
                )
            })
            .flatten();
        if let Some(word) = word {
            victim.category = word.category;
        }
        victim.definite = self.is(chunk.tokens.start, &["the", "those", "these"]);
        Some(victim)
    }

    /// "three bodies", "the bodies of four men", "20 hostages", "12 dead", "claimed 49 lives".
    fn named_harm(&self, anchor: &Anchor, told: &mut Vec<Told>) {
        let chunk = self.page.chunk(anchor.chunk);
        if chunk.kind != ChunkKind::Noun || chunk.head < anchor.tokens.start {
            // "dead" and "injured" are adjectives elsewhere.
            if chunk.kind != ChunkKind::Noun || self.tag(anchor.tokens.start) == Tag::Adjective {
                let first = told.len();
                self.state(anchor, told, first);
            }
            return;
        }
        let head = chunk.head;
        if head >= anchor.tokens.end {
            let first = told.len();
            return self.within(anchor, told, first);
        }
        if let Some(none) = self.none_of(anchor) {
            return self.one(anchor, none, "no N", told);
        }
        if self.is(anchor.tokens.end - 1, &["custody"]) && anchor.tokens.len() > 1 {
            let people = self.people(
                &(chunk.tokens.start..anchor.tokens.start + 1),
                anchor.tokens.start,
                anchor.outcome,
            );
            let first = told.len();
            return self.push(
                anchor,
                people.into_iter().collect(),
                "suspect in custody",
                false,
                told,
                first,
            );
        }
        let life = self.is(head, &["lives", "life"]);
        let body = self.is(head, &["body", "bodies", "corpse", "corpses", "remains"]);
        let people = self.is(
            head,
            &[
                "dead",
                "wounded",
                "injured",
                "casualties",
                "fatalities",
                "missing",
                "hurt",
                "displaced",
                "deceased",
                "slain",
                "detained",
                "trapped",
                "abductees",
            ],
        );
        if !(life || body || people) {
            return;
        }
        if life && !self.taken_life(anchor.chunk) {
            return;
        }
        if body && let Some(of) = self.of_people(anchor) {
            return self.one(anchor, of, "body of N", told);
        }
        if let Some(victim) = self.own_number(anchor) {
            // "20 casualties" may be dead and wounded alike.
            if self.is(head, &["casualties"]) {
                return;
            }
            return self.one(anchor, victim, "N bodies", told);
        }
        if body
            && self.tag(head) == Tag::Plural
            && !self.is(
                chunk.tokens.start,
                &[
                    "the",
                    "their",
                    "these",
                    "those",
                    "its",
                    "other",
                    "both",
                    "governing",
                ],
            )
            && !self.found.attacks.is_empty()
            && self.found_there(anchor.chunk)
        {
            let mut victim = self.empty(&chunk.tokens);
            (victim.count, victim.people, victim.numbered) = (Count::at_least(2), false, false);
            victim.who = Some(chunk.tokens.clone());
            self.one(anchor, victim, "bodies", told);
        }
    }

    /// Whether bodies lie or are found: "strewn with bodies", "pulled bodies from the rubble".
    fn found_there(&self, chunk: usize) -> bool {
        self.chunks().any(|c| {
            c.abs_diff(chunk) <= 4
                && self.kind(c) == ChunkKind::Verb
                && self.is(
                    self.page.chunk(c).head,
                    &[
                        "strewn", "littered", "lay", "lying", "lie", "piled", "covered", "filled",
                    ],
                )
        })
    }

    /// "claimed 49 lives", "with the loss of 20 lives", "cost 12 lives": not "saved 20 lives".
    fn taken_life(&self, chunk: usize) -> bool {
        (1..=4)
            .filter_map(|back| chunk.checked_sub(back))
            .filter(|&c| c >= self.chunks().start)
            .any(|c| {
                self.is(
                    self.page.chunk(c).head,
                    &[
                        "claimed", "claiming", "claim", "claims", "cost", "costing", "costs",
                        "took", "taken", "taking", "lost", "losing", "loss", "ended", "killed",
                    ],
                )
            })
    }

    /// "the bodies of four men", "the body of an elderly woman".
    fn of_people(&self, anchor: &Anchor) -> Option<Victim> {
        let chunk = self.page.chunk(anchor.chunk);
        if !self.is(chunk.tokens.end, &["of"]) {
            return None;
        }
        let of = self
            .chunk_at(chunk.tokens.end + 1)
            .filter(|&c| self.kind(c) == ChunkKind::Noun)?;
        let mut victim = self.victim(of, Outcome::Killed)?;
        if victim.definite && !victim.numbered && !victim.named {
            return None;
        }
        if let Some(own) = self.own_number(anchor) {
            victim.count = own.count;
        }
        Some(victim)
    }

    // ---- those told of before ----------------------------------------------------------------------------------------

    /// "four of the dead were farmers", "the dead included two officers", "among the wounded was a nurse".
    fn references(&self, told: &mut Vec<Told>, first: usize) {
        for at in self.sentence.tokens.start..self.sentence.tokens.end.saturating_sub(1) {
            if !self.is(at, &["the", "those"])
                || !self.page.text.tokens[at + 1].lists.any(Lists::HARM)
            {
                continue;
            }
            let outcome = match () {
                () if self.is(
                    at + 1,
                    &[
                        "dead",
                        "slain",
                        "killed",
                        "deceased",
                        "victims",
                        "fatalities",
                        "casualties",
                    ],
                ) =>
                {
                    Outcome::Killed
                }
                () if self.is(at + 1, &["wounded", "injured", "hurt"]) => Outcome::Injured,
                () if self.is(at + 1, &["missing"]) => Outcome::Missing,
                () if self.is(at + 1, &["kidnapped", "abducted"]) => Outcome::Abducted,
                () => continue,
            };
            let people = if at > 0 && self.is(at - 1, &["of"]) {
                self.quota(at - 1).into_iter().collect()
            } else {
                self.named_among(at, outcome)
            };
            for victim in people {
                let overlaps = told[first..].iter().any(|t| {
                    t.victim.tokens.start < victim.tokens.end
                        && victim.tokens.start < t.victim.tokens.end
                });
                if overlaps || victim.count.is_none() {
                    continue;
                }
                let tokens = victim.tokens.start.min(at)..victim.tokens.end.max(at + 2);
                told.push(Told {
                    outcome,
                    victim,
                    tokens,
                    sentence: self.number,
                    part_of: None,
                    rule: "N of the dead",
                    update: false,
                    tally: false,
                    earlier: true,
                });
            }
        }
    }

    /// "four" of "four of the dead"; what they were tells who: "many of the dead were children".
    fn quota(&self, of: usize) -> Option<Victim> {
        let many = of > 0 && self.is(of - 1, &["many", "most", "some"]);
        let mut victim = if many {
            let mut victim = self.empty(&(of - 1..of));
            victim.count = Count::at_least(2).approximately();
            victim
        } else {
            let quantity = self
                .quantity_at(of.checked_sub(1)?)
                .filter(|q| q.tokens.end == of)?;
            let mut victim = self.empty(&quantity.tokens);
            victim.count = quantity.count(self.page);
            victim
        };
        let noun = self
            .is(of + 3, &["were", "was", "are", "is"])
            .then(|| self.chunk_at(of + 4))
            .flatten();
        if let Some(chunk) = noun.filter(|&c| self.kind(c) == ChunkKind::Noun)
            && let Some(word) =
                self.person_word(&self.page.chunk(chunk).tokens, self.page.chunk(chunk).head)
        {
            victim.who = Some(self.page.chunk(chunk).tokens.clone());
            victim.category = word.category;
        }
        Some(victim)
    }

    /// "the dead included two officers and a boy", "among the dead were a nurse and her son".
    fn named_among(&self, the: usize, outcome: Outcome) -> Vec<Victim> {
        let mut next = the + 2;
        let among = the > 0 && self.is(the - 1, &["among", "amongst"]);
        let verb = if among {
            &["were", "was", "are", "is"][..]
        } else {
            &["included", "include", "includes", "including"][..]
        };
        if !self.is(next, verb) {
            return Vec::new();
        }
        next += 1;
        let Some(chunk) = self
            .chunk_at(next)
            .filter(|&c| self.kind(c) == ChunkKind::Noun)
        else {
            return Vec::new();
        };
        let mut people = self.victims(&self.list_from(chunk), outcome);
        people.retain(|v| v.people || v.named || v.numbered);
        people
    }

    // ---- parts -------------------------------------------------------------------------------------------------------

    /// "including two children", "among them a nurse", "three of them women", "out of which six".
    fn parts(&self, told: &mut Vec<Told>, first: usize) {
        if told.len() == first {
            return;
        }
        let mut at = self.sentence.tokens.start;
        while at < self.sentence.tokens.end {
            let next = if self.is(at, &["including"]) {
                at + 1
            } else if self.is(at, &["among", "amongst"])
                && self.is(at + 1, &["them", "whom", "those"])
            {
                at + 2
            } else if self.is(at, &["of"])
                && self.is(at + 1, &["them", "whom", "which"])
                && at > self.sentence.tokens.start
            {
                self.some_of(at, told, first);
                at += 2;
                continue;
            } else {
                at += 1;
                continue;
            };
            at = next;
            let mut from = next;
            while self.is(from, &["were", "was", "are", "is", "killed", "dead"])
                || self.is(from, &["killed", ":", ","])
            {
                from += 1;
            }
            let Some(whole) = self.whole_before(told, first, next) else {
                continue;
            };
            let Some(chunk) = self
                .chunk_at(from)
                .filter(|&c| self.kind(c) == ChunkKind::Noun)
            else {
                continue;
            };
            let outcome = told[whole].outcome;
            for mut victim in self.victims(&self.list_from(chunk), outcome) {
                if !(victim.people || victim.named || victim.numbered) || victim.count.is_none() {
                    continue;
                }
                // Told already by a word of harm of its own: "including two who were killed".
                if told[first..].iter().any(|t| {
                    t.victim.tokens.start < victim.tokens.end
                        && victim.tokens.start < t.victim.tokens.end
                        && t.outcome == outcome
                }) {
                    continue;
                }
                victim.more = false;
                let tokens = told[whole].tokens.start.min(victim.tokens.start)
                    ..told[whole].tokens.end.max(victim.tokens.end);
                told.push(Told {
                    outcome,
                    victim,
                    tokens,
                    sentence: self.number,
                    part_of: Some(whole),
                    rule: "including N",
                    update: false,
                    tally: false,
                    earlier: false,
                });
            }
        }
    }

    /// The count that a part behind it belongs to.
    fn whole_before(&self, told: &[Told], first: usize, at: usize) -> Option<usize> {
        (first..told.len())
            .filter(|&t| told[t].victim.tokens.end < at && told[t].part_of.is_none())
            .max_by_key(|&t| told[t].victim.tokens.end)
    }

    /// "three of them women", "16 of them in hospital", "out of which six".
    fn some_of(&self, of: usize, told: &mut Vec<Told>, first: usize) {
        let Some(whole) = self.whole_before(told, first, of) else {
            return;
        };
        let before = self.quantity_at(of - 1).filter(|q| q.tokens.end == of);
        let behind = || {
            self.quantity_at(of + 2)
                .filter(|q| q.tokens.start == of + 2)
        };
        let Some(quantity) = before.or_else(behind) else {
            return;
        };
        if told[first..].iter().enumerate().any(|(n, t)| {
            n + first != whole
                && t.victim.tokens.start < quantity.tokens.end
                && quantity.tokens.start < t.victim.tokens.end
        }) {
            return;
        }
        let mut victim = self.empty(&quantity.tokens);
        victim.count = quantity.count(self.page);
        // "three of them women"
        let mut next = of + 2;
        while self.is(next, &["were", "are", "was", "is", ","]) {
            next += 1;
        }
        let noun = self.chunk_at(next).filter(|&c| {
            self.kind(c) == ChunkKind::Noun && self.page.chunk(c).tokens.start == next
        });
        if let Some((noun, word)) = noun.and_then(|c| {
            self.person_word(&self.page.chunk(c).tokens, self.page.chunk(c).head)
                .map(|w| (c, w))
        }) {
            victim.who = Some(self.page.chunk(noun).tokens.clone());
            victim.category = word.category;
        }
        let outcome = told[whole].outcome;
        let tokens = told[whole].tokens.start.min(victim.tokens.start)
            ..told[whole].tokens.end.max(quantity.tokens.end.max(of + 2));
        told.push(Told {
            outcome,
            victim,
            tokens,
            sentence: self.number,
            part_of: Some(whole),
            rule: "N of them",
            update: false,
            tally: false,
            earlier: false,
        });
    }

    /// After sorting: parts point at the nearest whole before or around them again.
    fn wholes(&self, told: &mut [Told], first: usize) {
        for at in first..told.len() {
            if told[at].part_of.is_some() {
                let start = told[at].victim.tokens.start;
                let outcome = told[at].outcome;
                told[at].part_of = (first..told.len())
                    .filter(|&t| {
                        t != at
                            && told[t].part_of.is_none()
                            && told[t].outcome == outcome
                            && told[t].victim.tokens.end <= start
                    })
                    .max_by_key(|&t| told[t].victim.tokens.end);
            }
        }
    }

    // ---- telling -----------------------------------------------------------------------------------------------------

    fn one(&self, anchor: &Anchor, victim: Victim, rule: &'static str, told: &mut Vec<Told>) {
        let first = told.len();
        self.push(anchor, vec![victim], rule, false, told, first);
    }

    fn push(
        &self,
        anchor: &Anchor,
        people: Vec<Victim>,
        rule: &'static str,
        update: bool,
        told: &mut Vec<Told>,
        first: usize,
    ) {
        for victim in people {
            let tokens = victim.tokens.start.min(anchor.tokens.start)
                ..victim.tokens.end.max(anchor.tokens.end);
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
