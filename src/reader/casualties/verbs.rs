//! Verbs of harm: "killed 25 civilians", "one civilian was killed", "seven died".

use super::anchors::{Anchor, LOOSE, Reading};
use super::{Told, Victim};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::HarmRole;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::{Category, Count, Outcome};

/// Those of a family.
#[rustfmt::skip]
const KIN: &[Spelling] = words![
    "nephew", "nephews", "niece", "nieces", "son", "sons", "daughter", "daughters", "wife", "wives", "brother", "brothers", "sister",
    "sisters", "child", "children", "grandchild", "grandchildren", "grandson", "grandsons", "relative", "relatives", "cousin",
    "cousins", "siblings", "parents", "mother", "father", "family", "families", "widow", "bodyguard", "aide", "driver",
];

impl Reading<'_, '_> {
    /// "killed 25 civilians", "one civilian was killed", "seven died".
    pub(super) fn verb(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
        let chunk = self.page.chunk(anchor.chunk);
        let group = chunk.group;
        if group.infinitive && !group.perfect && !self.brought_about(chunk.tokens.start) {
            return self.driven(anchor, told, first);
        }
        if group
            .modal
            .is_some_and(|m| !self.is(m as usize, words!["did", "does", "do"]))
            || self.forestalled(anchor.chunk, 3)
        {
            return;
        }
        // "people are usually murdered by someone they know": what happens in general
        #[rustfmt::skip]
        const GENERALLY: &[Spelling] = words![
            "usually", "often", "typically", "generally", "commonly", "sometimes", "frequently", "routinely", "rarely", "seldom",
        ];
        let present = chunk
            .tokens
            .clone()
            .any(|i| self.is(i, words!["is", "are", "gets", "get"]));
        if present
            && (chunk.tokens.start.saturating_sub(1)..chunk.tokens.end)
                .any(|i| self.is(i, GENERALLY))
        {
            return;
        }
        // "captured by the official photographer", "discredit intern Ana Lima"
        if matches!(anchor.outcome, Outcome::Captured) && self.is_pictured(anchor) {
            return;
        }
        let loose = self.is_loose(anchor) && !self.is_sent(anchor.chunk);
        let behind = anchor.tokens.end;
        let object = self.object(anchor.chunk, behind);
        let drives = anchor.tokens.len() == 1
            && self
                .page
                .text
                .is_form_of(anchor.tokens.start, words!["drive"]);
        if drives && !object.is_some_and(|o| self.leads_out(self.page.chunk(o).tokens.end)) {
            return;
        }
        let victims = |list: Vec<usize>| -> Vec<Victim> { self.victims(&list, anchor.outcome) };
        if group.negated && self.is(chunk.tokens.start, words!["nobody", "none", "no-one"]) {
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
                && (!group.perfect || anchor.role == HarmRole::Both)
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
        let opens = anchor.tokens.start == self.sentence.tokens.start
            || anchor.tokens.start == self.sentence.tokens.start + 1
                && self.is(self.sentence.tokens.start, words!["also"]);
        if people.is_empty() && passive && opens {
            // "Killed in the raid were three policemen."
            let be = (anchor.chunk + 1..self.chunks().end)
                .take(8)
                .find(|&c| self.kind(c) == ChunkKind::Verb)
                .filter(|&c| matches!(self.tag(self.page.chunk(c).head), Tag::Be(_)));
            if let Some(object) = be.and_then(|be| self.object(be, self.page.chunk(be).tokens.end))
            {
                people = victims(self.list_from(object));
                before = false;
            }
        }
        // "finding people and killing them" counts nobody.
        let anyone = |v: &Victim| {
            !v.numbered
                && v.count.max().is_none()
                && v.tokens.len() == 1
                && (v.pronoun
                    || self.is(v.tokens.start, words!["people", "civilians"])
                        && group.form == Form::Gerund)
        };
        if !before {
            people.retain(|v| !anyone(v));
        }
        if !before && people.is_empty() {
            // "claimed 49 lives" is read at "lives"
            return;
        }
        if before && active && self.is_captor(anchor.chunk) {
            return;
        }
        // "is getting officers killed" tells of no one
        if before && self.is_general(anchor.chunk) {
            people.retain(|v| v.numbered || v.named);
        }
        if passive && let Some(none) = self.denied_any(anchor.chunk) {
            return self.one(anchor, none, "harmed no one", told);
        }
        // "women who are raped": what befalls people in general
        let general = before
            && passive
            && !self.sentence.heading
            && chunk.tokens.len() == 2
            && self.is(chunk.tokens.start, words!["are"]);
        if general {
            people.retain(|v| v.numbered || v.named || v.definite);
        }
        people.retain(|v| self.fits(v, anchor.outcome, loose));
        if anchor.role == HarmRole::Patient {
            people.retain(|v| self.is_violent(v));
        }
        if before {
            people.extend(self.beside(behind, anchor.outcome));
            people.extend(self.and_himself(anchor));
            people.extend(self.in_addition(anchor));
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

    /// "In addition to |the bomber|, 12 worshippers were killed"
    fn in_addition(&self, anchor: &Anchor) -> Vec<Victim> {
        let first = self.chunks().start;
        let start = self.sentence.tokens.start;
        let opens = self.is(start, words!["in"])
            && self.is(start + 1, words!["addition"])
            && self.is(start + 2, words!["to"])
            || self.is(start, words!["besides"]);
        let noun = (first..self.chunks().end).take(5).find(|&c| {
            self.kind(c) == ChunkKind::Noun && !self.is(self.page.chunk(c).head, words!["addition"])
        });
        let Some(noun) = noun.filter(|&n| {
            opens && n + 1 < anchor.chunk && self.kind(n + 1) == ChunkKind::Mark(Kind::Comma)
        }) else {
            return Vec::new();
        };
        let mut people = self.victims(&[noun], anchor.outcome);
        people.retain(|v| v.people || v.named);
        people
    }

    /// "killed himself and |10 tourists|": those whom he took with him.
    fn and_himself(&self, anchor: &Anchor) -> Vec<Victim> {
        let (last, behind) = (anchor.tokens.end - 1, anchor.tokens.end);
        #[rustfmt::skip]
        const SELF: &[Spelling] = words!["himself", "herself", "themselves", "itself", "up"];
        if !self.is(last, SELF) || !self.is(behind, words!["and", "along", "alongside"]) {
            return Vec::new();
        }
        let with = usize::from(self.is(behind + 1, words!["with"]));
        let Some(chunk) = self.chunk_at(behind + 1 + with) else {
            return Vec::new();
        };
        let mut people = self.victims(&self.list_from(chunk), anchor.outcome);
        people.retain(|v| v.numbered || v.people || v.named);
        people
    }

    /// "the town that |rebels| captured", "a hill which |they| seized": the subject took a place.
    fn is_captor(&self, verb: usize) -> bool {
        let first = self.chunks().start;
        let mut at = verb;
        while at > first
            && matches!(
                self.kind(at - 1),
                ChunkKind::Noun | ChunkKind::Conjunction | ChunkKind::Adverb
            )
        {
            at -= 1;
        }
        let relative = at > first
            && at < verb
            && matches!(self.kind(at - 1), ChunkKind::Wh | ChunkKind::That)
            && !self.is(
                self.page.chunk(at - 1).tokens.start,
                words!["whose", "when", "where", "after"],
            );
        let behind = self.page.chunk(verb).tokens.end;
        let noun = at >= first + 2 && self.kind(at - 2) == ChunkKind::Noun;
        relative && noun && !self.is(behind, words!["in", "by", "during"])
    }

    /// "drove 4,500 people |towards Goma|", "|from their homes|", "|out of the valley|"; not "drove them to the airport".
    fn leads_out(&self, at: usize) -> bool {
        let owned = words!["their", "its", "the", "his", "her", "villages", "homes"];
        self.is(at, words!["towards", "toward", "across"])
            || self.is(at, words!["out"]) && self.is(at + 1, words!["of"])
            || self.is(at, words!["from"]) && self.is(at + 1, owned)
            || self.is(at, words!["into"])
                && (self.tag(at + 1) == Tag::Proper
                    || self.is(
                        at + 1,
                        words!["exile", "neighbouring", "neighboring", "camps"],
                    ))
    }

    /// "captured |by the photographer|", "captured |on video|", "intern |Ana Lima|": nobody was taken.
    fn is_pictured(&self, anchor: &Anchor) -> bool {
        #[rustfmt::skip]
        const PICTURES: &[Spelling] = words![
            "photographer", "photographers", "camera", "cameras", "video", "film", "photo", "photos", "photograph", "photographs",
            "portrait", "image", "images", "footage", "tape", "cctv", "picture", "pictures", "screen", "drone",
        ];
        let end = anchor.tokens.end;
        let shown =
            (end..end + 8).any(|i| self.is(i, PICTURES)) && self.is(end, words!["by", "on", "in"]);
        shown
            || self.is(anchor.tokens.start, words!["intern"])
                && self.tag(anchor.tokens.start + 1) == Tag::Proper
    }

    /// "sent 300 families |fleeing|"
    fn is_sent(&self, verb: usize) -> bool {
        self.page.chunk(verb).group.form == Form::Gerund
            && (self.chunks().start..verb).rev().take(5).any(|c| {
                self.kind(c) == ChunkKind::Verb
                    && self
                        .page
                        .text
                        .is_form_of(self.page.chunk(c).head, words!["send"])
            })
    }

    /// "is getting |officers| killed", "videos of |troops| being killed": nobody in particular.
    fn is_general(&self, verb: usize) -> bool {
        (self.chunks().start..verb).rev().take(2).any(|c| {
            self.kind(c) == ChunkKind::Verb
                && self.is(self.page.chunk(c).head, words!["getting", "gets", "get"])
        }) || self.is(self.page.chunk(verb).tokens.start, words!["being"])
            && verb > self.chunks().start
            && self.kind(verb - 1) == ChunkKind::Noun
    }

    /// "was killed alongside |11 other children|", "died together with |her son|".
    fn beside(&self, behind: usize, outcome: Outcome) -> Option<Victim> {
        let with = self.is(behind + 1, words!["with"]);
        let people = match () {
            () if self.is(behind, words!["alongside"]) => behind + 1,
            () if with && self.is(behind, words!["along", "together"]) => behind + 2,
            () => return None,
        };
        let chunk = self.chunk_at(people)?;
        self.victim(chunk, outcome)
            .filter(|v| v.numbered || v.people || v.named)
    }

    /// "forced |thousands| to flee", "caused |millions of people| to leave their homes": what they were made to do came about.
    fn driven(&self, anchor: &Anchor, told: &mut Vec<Told>, first: usize) {
        #[rustfmt::skip]
        const MADE: &[Spelling] = words![
            "force", "compel", "cause", "oblige", "drive", "lead", "prompt", "push", "spur", "order",
        ];
        if anchor.role != HarmRole::Patient && anchor.outcome != Outcome::Displaced {
            return;
        }
        let begin = self.chunks().start;
        let verb = (begin..anchor.chunk)
            .rev()
            .take(5)
            .find(|&c| self.kind(c) == ChunkKind::Verb);
        let Some(verb) = verb.filter(|&v| {
            let chunk = self.page.chunk(v);
            self.page.text.is_form_of(chunk.head, MADE)
                && chunk.group.modal.is_none()
                && !chunk.group.negated
                && (!chunk.group.infinitive || chunk.group.perfect)
        }) else {
            return;
        };
        let group = self.page.chunk(verb).group;
        let people = if group.passive {
            self.subjects(verb)
        } else {
            self.object(verb, self.page.chunk(verb).tokens.end)
                .filter(|&o| o < anchor.chunk)
                .map_or_else(Vec::new, |o| vec![o])
        };
        let mut people = self.victims(&people, anchor.outcome);
        people.retain(|v| v.numbered && self.fits(v, anchor.outcome, false));
        self.push(anchor, people, "N were harmed", false, told, first);
    }

    /// Whether an infinitive is of what came about: "managed to kill", "went on to kill".
    pub(super) fn brought_about(&self, at: usize) -> bool {
        (1..=3).any(|back| {
            at.checked_sub(back).is_some_and(|i| {
                self.is(
                    i,
                    words![
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

    /// "aimed at killing", "prevented from killing", "tried to avoid killing", "risk being trapped", "aimed at killing and
    /// capturing". A gerund behind another shares its fate, over `steps` of them.
    pub(super) fn forestalled(&self, verb: usize, steps: usize) -> bool {
        #[rustfmt::skip]
        const BEFORE: &[Spelling] = words![
            "avoid", "avoided", "avoiding", "risk", "risks", "risking", "risked", "prevent", "prevented", "preventing", "from",
            "plotting", "planning", "threatened", "threatening", "against", "without", "consider", "considered",
            "considering", "about", "stop", "stopped", "like", "mean", "means", "fear", "fears", "feared", "escape",
            "escaped", "face", "faces", "imagine", "contemplate", "favour", "favor", "oppose", "justify",
        ];
        #[rustfmt::skip]
        const ONE_WORD_BETWEEN: &[Spelling] = words![
            "aimed", "capable", "intent", "bent", "way", "possibility", "risk", "chance", "danger", "threat", "fear", "fears",
            "afraid", "instead", "hope", "purpose", "goal", "aim", "intention", "prospect", "idea", "means", "focused",
            "directed", "incapable", "worth", "likelihood",
        ];
        // "died from being shot" against "kept from being shot"
        #[rustfmt::skip]
        const STOPPED: &[Spelling] = words![
            "prevent", "stop", "keep", "save", "protect", "spare", "block", "bar", "shield", "rescue", "deter", "dissuade",
            "discourage", "ban", "refrain", "safeguard", "prohibit", "preserve",
        ];
        let chunk = self.page.chunk(verb);
        let at = chunk.tokens.start;
        let being = self.is(at, words!["being", "getting"]);
        let noun = chunk.kind == ChunkKind::Noun
            && chunk.tokens.len() == 1
            && self.page.text.tokens[at].pos.any(Pos::GERUND);
        let gerund = chunk.kind == ChunkKind::Verb && chunk.group.form == Form::Gerund;
        if at < 2 || !(gerund || being || noun) {
            return false;
        }
        let from = self.sentence.tokens.start;
        if self.is(at - 1, words!["from"]) && being {
            return (from.max(at.saturating_sub(10))..at)
                .any(|i| self.page.text.is_form_of(i, STOPPED));
        }
        if self.is(at - 1, BEFORE)
            || self.is(at - 1, words!["at", "of", "on"]) && self.is(at - 2, ONE_WORD_BETWEEN)
        {
            return true;
        }
        let joined = verb > self.chunks().start
            && matches!(
                self.kind(verb - 1),
                ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma) | ChunkKind::Adverb
            );
        let before = (self.chunks().start..verb).rev().take(5).find(|&c| {
            let piece = self.page.chunk(c);
            piece.kind == ChunkKind::Verb
                || piece.tokens.len() == 1 && self.page.text.tokens[piece.head].pos.any(Pos::GERUND)
        });
        joined && steps > 0 && before.is_some_and(|before| self.forestalled(before, steps - 1))
    }

    pub(super) fn is_loose(&self, anchor: &Anchor) -> bool {
        let last = anchor.tokens.end - 1;
        let particle = self.is(
            last,
            words!["out", "up", "away", "off", "down", "in", "safety"],
        );
        (anchor.tokens.len() == 1 || particle)
            && self.page.text.is_form_of(anchor.tokens.start, LOOSE)
    }

    /// "did not kill anyone", "did not cause injuries": none.
    pub(super) fn denied(&self, anchor: &Anchor, object: Option<usize>, told: &mut Vec<Told>) {
        let person = |c: usize| {
            let chunk = self.page.chunk(c);
            self.is(chunk.head, words!["anyone", "anybody", "any"])
                || self.person_word(&chunk.tokens, chunk.head).is_some()
                || !matches!(
                    anchor.outcome,
                    Outcome::Detained | Outcome::Captured | Outcome::Abducted
                )
        };
        // "held any prisoners", not "held any big rallies"
        let head = object.filter(|&o| person(o)).map(|o| self.page.chunk(o));
        if let Some(head) =
            head.filter(|h| self.is(h.tokens.start, words!["anyone", "anybody", "any"]))
        {
            let mut victim = self.empty(&head.tokens);
            victim.who = None;
            self.one(anchor, victim, "harmed no one", told);
        }
    }

    /// "denied that |any soldier| had been captured": none.
    fn denied_any(&self, verb: usize) -> Option<Victim> {
        #[rustfmt::skip]
        const DENIES: &[Spelling] = words!["denied", "denies", "denying", "deny", "denial", "rejected", "dismissed", "refuted"];
        let last = verb
            .checked_sub(1)
            .filter(|&c| self.holds(self.page.chunk(c).head))?;
        // "any of its troops"
        let of = last >= self.chunks().start + 2
            && self.is(self.page.chunk(last - 1).tokens.start, words!["of"]);
        let subject = if of { last - 2 } else { last };
        let start = self.page.chunk(subject).tokens.start;
        let denied = self.is(start, words!["any", "anyone", "anybody"])
            && (start.saturating_sub(6)..start).any(|i| self.is(i, DENIES));
        denied.then(|| {
            let piece = self.page.chunk(last);
            let mut none = self.empty(&(start..piece.tokens.end));
            if let Some(word) = self.person_word(&piece.tokens, piece.head) {
                none.category = word.category;
            }
            none
        })
    }

    pub(super) fn empty(&self, tokens: &Tokens) -> Victim {
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
            generic: true,
            people: true,
        }
    }

    /// The noun phrase directly behind the words of harm.
    pub(super) fn object(&self, chunk: usize, behind: usize) -> Option<usize> {
        let mut at = if self.page.chunk(chunk).tokens.end >= behind {
            chunk + 1
        } else {
            self.chunk_at(behind)?
        };
        let end = self.chunks().end;
        while at < end {
            match self.kind(at) {
                // "killed |a total| of 66 people"
                ChunkKind::Noun
                    if self.is(self.page.chunk(at).head, words!["total"])
                        && at + 2 < end
                        && self.is(self.page.chunk(at + 1).head, words!["of"])
                        && self.kind(at + 2) == ChunkKind::Noun =>
                {
                    return Some(at + 2);
                }
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

    pub(super) fn found_quantity(&self, at: usize) -> bool {
        self.quantity_at(at).is_some()
    }

    pub(super) fn is_time(&self, chunk: usize) -> bool {
        let head = self.page.chunk(chunk).head;
        self.page.text.tokens[head].lists.any(Lists::CALENDAR)
            || self.is(
                head,
                words![
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

    /// The list that begins with `noun`.
    pub(super) fn list_from(&self, noun: usize) -> Vec<usize> {
        let mut list = self.page.list(noun);
        // "killed 12 and wounded dozens": the second is harm of its own.
        let own = list
            .iter()
            .skip(1)
            .position(|&c| self.begins_harm(c) || self.ends_harm(c));
        list.truncate(own.map_or(list.len(), |i| i + 1));
        // "killed 14 people, |residents| told the BBC": who tells of it is no victim.
        let teller = (1..list.len()).find(|&i| {
            let joined = (list[i - 1] + 1..list[i]).any(|c| self.kind(c) == ChunkKind::Conjunction);
            let next = list[i] + 1;
            !joined
                && next < self.chunks().end
                && self.kind(next) == ChunkKind::Verb
                && self.page.chunk(next).group.finite
                && !self.page.chunk(next).group.passive
        });
        list.truncate(teller.or_else(|| self.tellers(&list)).unwrap_or(list.len()));
        // "43 people, six of them critically": the six are among the 43.
        let part = list.iter().skip(1).position(|&c| {
            let end = self.page.chunk(c).tokens.end;
            self.is(end, words!["of"]) && self.is(end + 1, words!["them", "whom", "which"])
        });
        list.truncate(part.map_or(list.len(), |i| i + 1));
        // "three civilians and two soldiers, officials said": the list ends with what "and" joins to it.
        let last = (1..list.len()).find(|&i| {
            let joined = (list[i - 1] + 1..list[i]).any(|c| self.kind(c) == ChunkKind::Conjunction);
            let more = list.get(i + 1).is_some_and(|&next| {
                (list[i] + 1..next).any(|c| self.kind(c) == ChunkKind::Conjunction)
            });
            joined && !more
        });
        list.truncate(last.map_or(list.len(), |i| i + 1));
        self.list_over_of(&mut list);
        list
    }

    /// "killing four, |officials and residents| said": the part of a list behind a comma that tells of it.
    fn tellers(&self, list: &[usize]) -> Option<usize> {
        let next = list.last()? + 1;
        let told = next < self.chunks().end
            && self.kind(next) == ChunkKind::Verb
            && self.page.chunk(next).group.finite
            && !self.page.chunk(next).group.passive
            && self.page.text.tokens[self.page.chunk(next).head]
                .lists
                .any(Lists::CUE);
        let comma = |&i: &usize| {
            list[i] == list[i - 1] + 2 && self.kind(list[i] - 1) == ChunkKind::Mark(Kind::Comma)
        };
        told.then(|| (1..list.len()).rev().find(comma)).flatten()
    }

    /// "killed three of his sons and |four of his grandchildren|", "a farmer (42) and |his son|": what is joined over the
    /// words that tell of whom a count is a part, or of an age.
    fn list_over_of(&self, list: &mut Vec<usize>) {
        for _ in 0..4 {
            let Some(&last) = list.last() else { return };
            let end = self.chunks().end;
            let of = last + 2 < end
                && self.is(self.page.chunk(last + 1).tokens.start, words!["of"])
                && self.kind(last + 2) == ChunkKind::Noun;
            let mut at = last + 3;
            let mut joined = false;
            while at < end
                && matches!(
                    self.kind(at),
                    ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma)
                )
            {
                joined = true;
                at += 1;
            }
            let aged = last + 3 < end
                && self.kind(last + 1) == ChunkKind::Mark(Kind::Open)
                && self.kind(last + 3) == ChunkKind::Mark(Kind::Close);
            if aged {
                at = last + 4;
                joined = at < end && self.kind(at) == ChunkKind::Conjunction;
                at += usize::from(joined);
            }
            let counted =
                (of && at < end && self.quantity_at(self.page.chunk(at).tokens.start).is_some()
                    || aged)
                    && joined
                    && at < end
                    && self.kind(at) == ChunkKind::Noun;
            let goes_on = at + 1 < end
                && self.kind(at + 1) == ChunkKind::Verb
                && self.page.chunk(at + 1).group.finite;
            if !counted || goes_on {
                return;
            }
            list.push(at);
        }
    }

    /// Whether phrase `chunk` is a verb of harm with its count: "injured dozens".
    pub(super) fn begins_harm(&self, chunk: usize) -> bool {
        let start = self.page.chunk(chunk).tokens.start;
        let token = &self.page.text.tokens[start];
        token.lists.any(Lists::HARM)
            && token.pos.any(Pos::PAST)
            && self
                .quantity_at(start + 1)
                .is_some_and(|q| q.tokens.start == start + 1)
    }

    /// Whether phrase `chunk` is a count with its word of harm: "more than 30 injured", "30 |wounded|".
    fn ends_harm(&self, chunk: usize) -> bool {
        let piece = self.page.chunk(chunk);
        let (last, next) = (piece.tokens.end - 1, chunk + 1);
        let harm = |at: usize| {
            let token = &self.page.text.tokens[at];
            token.lists.any(Lists::HARM) && token.pos.any(Pos::PAST)
        };
        let within = last > piece.tokens.start && harm(last);
        let behind = next < self.chunks().end
            && self.kind(next) == ChunkKind::Verb
            && self.page.chunk(next).tokens.len() == 1
            && !self.page.chunk(next).group.finite
            && harm(self.page.chunk(next).head);
        (within || behind) && self.quantity_at(piece.tokens.start).is_some()
    }

    /// The people of a list; an apposition ("Abu Omar, a commander,") is the same person again.
    pub(super) fn victims(&self, list: &[usize], outcome: Outcome) -> Vec<Victim> {
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
                // "killed a nurse, a mother of two": told twice of one
                if list.len() == 2
                    && single(before)
                    && single(&victim)
                    && !before.numbered
                    && !victim.numbered
                    && !victim.more
                {
                    last = Some(chunk);
                    continue;
                }
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
            self.with_more(chunk, &mut victim);
            last = Some(chunk);
            if let Some(before) = found.last_mut().filter(|b| self.shares(b, &victim)) {
                before.who = before.who.as_ref().map(|who| who.start..victim.tokens.end);
                before.tokens.end = victim.tokens.end;
                continue;
            }
            found.push(victim);
        }
        self.named_list(&mut found);
        found
    }

    /// "two deputies, |Ivan Poole and Mark Lunn|" tells of two, and so does "|Ivan Poole and Mark Lunn|".
    fn named_list(&self, found: &mut Vec<Victim>) {
        // "two civilians, |a man and his wife|": who the two were
        let told = found
            .first()
            .filter(|v| v.numbered)
            .and_then(|v| v.count.exact());
        let rest: Option<u64> = found.iter().skip(1).map(|v| v.count.exact()).sum();
        let apposed = found.len() > 1
            && self.page.text.tokens[found[0].tokens.end].kind == Kind::Comma
            && found[1..]
                .iter()
                .all(|v| v.count.exact() == Some(1) && !v.numbered)
            && told.is_some_and(|n| n > 1 && Some(n) == rest);
        if apposed {
            found.truncate(1);
            return;
        }
        let name = |v: &Victim| v.named && !v.numbered && v.count.exact() == Some(1);
        let names = found.iter().rev().take_while(|v| name(v)).count();
        if names < 2 {
            return;
        }
        let first = found.len() - names;
        let number = names as u64;
        let group = first
            .checked_sub(1)
            .is_some_and(|whole| found[whole].count.exact() == Some(number));
        if group {
            found.truncate(first);
            return;
        }
        let tokens = found[first].tokens.start..found[found.len() - 1].tokens.end;
        let words = self.page.text.slice(&tokens);
        found.truncate(first + 1);
        let one = &mut found[first];
        one.count = Count::exactly(number).with_words(words);
        (one.who, one.tokens, one.numbered) = (Some(tokens.clone()), tokens, true);
    }

    /// "180 |soldiers and allied fighters|": one number for both.
    fn shares(&self, before: &Victim, victim: &Victim) -> bool {
        let start = victim.tokens.start;
        let next = before.tokens.end + 1 == start && self.is(start - 1, words!["and", "or"]);
        let open = |v: &Victim| !v.numbered && v.people && !v.definite && !v.more && !v.named;
        next && before.numbered
            && before.who.is_some()
            && before.count.exact() != Some(1)
            && open(victim)
            && victim.count.max().is_none()
            && !matches!(self.tag(start), Tag::Determiner | Tag::Possessive)
            && victim.count.min() == Some(2)
    }

    /// "five members of one family", "dozens of civilians", "a family of five", "two of the soldiers".
    pub(super) fn with_of(&self, chunk: usize, victim: &mut Victim) {
        let end = self.page.chunk(chunk).tokens.end;
        if !self.is(end, words!["of"]) {
            return;
        }
        if let Some(behind) = self
            .chunk_at(end + 1)
            .filter(|&c| self.kind(c) == ChunkKind::Noun)
        {
            let piece = self.page.chunk(behind);
            // "shot one of |the attackers| dead"
            let dead =
                usize::from(self.is(piece.head, words!["dead"]) && piece.head > piece.tokens.start);
            let (people, head) = (
                piece.tokens.start..piece.tokens.end - dead,
                piece.head - dead,
            );
            if let Some(inner) = self.person_word(&people, head)
                && victim.category == Category::Unknown
            {
                victim.category = inner.category;
                victim.people = true;
            }
            if victim.who.is_none() {
                victim.who = Some(people);
            }
            // "two nephews of the Hamas premier" are none of its men
            let kin = self.is(self.page.chunk(chunk).head, KIN);
            if !kin
                && let Some(category) = self.of_body(&piece.tokens)
                && victim.people
            {
                victim.category = category;
            }
            let among = self.is(piece.head, words!["them", "whom", "those", "which"]);
            victim.people |= among;
            // "dozens of villages" are no people
            victim.generic &= victim.people || among;
        }
    }

    /// "30 |more civilians|", "“at least four” |Indian soldiers|": the people behind a number that stands alone.
    fn with_more(&self, chunk: usize, victim: &mut Victim) {
        let mut next = chunk + 1;
        if !victim.numbered || victim.who.is_some() || next >= self.chunks().end {
            return;
        }
        let quote = self.kind(next) == ChunkKind::Mark(Kind::Quote);
        next += usize::from(quote);
        if next >= self.chunks().end || self.kind(next) != ChunkKind::Noun {
            return;
        }
        let piece = self.page.chunk(next);
        let more = self.is(
            piece.tokens.start,
            words!["more", "other", "additional", "further"],
        );
        let Some(word) = self
            .person_word(&piece.tokens, piece.head)
            .filter(|_| quote || more)
        else {
            return;
        };
        victim.who = Some(piece.tokens.start + usize::from(more)..piece.tokens.end);
        (victim.category, victim.people, victim.generic) = (word.category, true, false);
        victim.more |= more;
        victim.tokens.end = piece.tokens.end;
    }

    /// "members of |the New People's Army|": what the body is tells what its people are.
    fn of_body(&self, tokens: &Tokens) -> Option<Category> {
        let text = &self.page.text;
        let body = tokens.clone().find_map(|at| {
            text.tokens[at]
                .lists
                .any(Lists::ORGANISATION)
                .then(|| text.longest(&text.lexicon.lists.organisations, at, tokens.end))
                .flatten()
        })?;
        match body.value.class {
            "armed_group" => Some(Category::Militant),
            "armed_forces" => Some(Category::Military),
            "police" => Some(Category::Police),
            _ => None,
        }
    }

    /// Whether people of this kind of phrase can be meant.
    pub(super) fn fits(&self, victim: &Victim, outcome: Outcome, loose: bool) -> bool {
        let plain = victim.people || victim.named || victim.numbered || victim.definite;
        // "besieged dozens of villages" counts no people; fighters driven out of a town are not displaced.
        let things = !victim.people && !victim.named && !victim.generic && !victim.pronoun;
        let armed = matches!(victim.category, Category::Militant | Category::Military);
        match outcome {
            // "people who had taken shelter" are not counted.
            Outcome::Displaced if things || armed || !victim.numbered => return false,
            // "the exodus of two aides"
            Outcome::Displaced
                if self.found.attacks.is_empty()
                    && victim.count.max().is_some_and(|most| most < 20) =>
            {
                return false;
            }
            // "millions were displaced"
            Outcome::Displaced if victim.numbered && victim.generic && !loose => return true,
            Outcome::Trapped if things || armed && !victim.numbered => return false,
            _ => {}
        }
        let violent = !self.found.attacks.is_empty();
        // "forces eliminated up to 60 servicemen"
        let slain = armed && outcome == Outcome::Killed;
        if loose && !((violent || slain) && victim.people && victim.numbered) {
            return false;
        }
        match outcome {
            // "the drinking that killed him", "Freddy was dead": one by name or pronoun, in a text that tells of no violence
            Outcome::Killed if !violent && (victim.pronoun || victim.named) => {
                victim.count.exact() != Some(1)
            }
            Outcome::Killed | Outcome::Captured => plain,
            Outcome::Injured | Outcome::Abducted => {
                plain && (violent || victim.numbered || victim.people && !victim.named)
            }
            _ => plain && (violent || victim.numbered && victim.people),
        }
    }

    /// A single death is of violence only where the text tells of some.
    pub(super) fn is_violent(&self, victim: &Victim) -> bool {
        !self.found.attacks.is_empty() || victim.numbered && victim.count.exact() != Some(1)
    }

    pub(super) fn is_later(&self, at: usize) -> bool {
        (at..at + 4)
            .chain(at.saturating_sub(3)..at)
            .any(|i| self.is(i, words!["later", "subsequently"]))
    }
}
