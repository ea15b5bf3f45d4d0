//! Parts of counts, and those told of before: "including two children", "four of the dead".

use super::anchors::Reading;
use super::{Told, Victim};
use crate::lexicon::fold::{word_set, words};
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::tokens::Kind;
use crate::record::{Count, Outcome};

impl Reading<'_, '_> {
    /// "four of the dead were farmers", "the dead included two officers", "among the wounded was a nurse".
    pub(super) fn references(&self, told: &mut Vec<Told>, first: usize) {
        #[rustfmt::skip]
        let harmed = word_set![
            "dead", "slain", "killed", "deceased", "victims", "fatalities", "casualties", "wounded", "injured", "hurt", "missing",
            "kidnapped", "abducted",
        ];
        if !self.sentence.words.meets(harmed) {
            return;
        }
        for at in self.sentence.tokens.start..self.sentence.tokens.end.saturating_sub(1) {
            if !self.page.text.tokens[at + 1].lists.any(Lists::HARM)
                || !self.is(at, words!["the", "those"])
            {
                continue;
            }
            let outcome = match () {
                () if self.is(
                    at + 1,
                    words![
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
                () if self.is(at + 1, words!["wounded", "injured", "hurt"]) => Outcome::Injured,
                () if self.is(at + 1, words!["missing"]) => Outcome::Missing,
                () if self.is(at + 1, words!["kidnapped", "abducted"]) => Outcome::Abducted,
                () => continue,
            };
            let people = if at > 0 && self.is(at - 1, words!["of"]) {
                self.quota(at - 1).into_iter().collect()
            } else {
                self.named_among(at, outcome)
            };
            for victim in people {
                let overlaps = told[first..].iter().any(|t| {
                    t.victim.tokens.start < victim.tokens.end
                        && victim.tokens.start < t.victim.tokens.end
                        // "most of |the victims| were shot": told by the verb
                        || t.victim.tokens.start == at && t.outcome == outcome
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
    pub(super) fn quota(&self, of: usize) -> Option<Victim> {
        let many = of > 0 && self.is(of - 1, words!["many", "most", "some"]);
        // "most of the casualties took place in the north": where, and not whom
        let occurs = words!["took", "occurred", "happened", "came", "occur", "happen"];
        if many && self.is(of + 3, occurs) {
            return None;
        }
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
            .is(of + 3, words!["were", "was", "are", "is"])
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
    pub(super) fn named_among(&self, the: usize, outcome: Outcome) -> Vec<Victim> {
        let mut next = the + 2;
        let among = the > 0 && self.is(the - 1, words!["among", "amongst"]);
        let verb = if among {
            words!["were", "was", "are", "is"]
        } else {
            words!["included", "include", "includes", "including"]
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

    /// "including two children", "among them a nurse", "three of them women", "out of which six".
    pub(super) fn parts(&self, told: &mut Vec<Told>, first: usize) {
        let words = &self.sentence.words;
        let may = words.meets(word_set!["including"])
            || words.meets(word_set!["of", "among", "amongst"])
                && words.meets(word_set!["them", "whom", "those", "which"]);
        if told.len() == first || !may {
            return;
        }
        let mut at = self.sentence.tokens.start;
        while at < self.sentence.tokens.end {
            let next = if self.is(at, words!["including"]) {
                at + 1
            } else if self.is(at, words!["among", "amongst"])
                && self.is(at + 1, words!["them", "whom", "those"])
            {
                at + 2
            } else if self.is(at, words!["of"])
                && self.is(at + 1, words!["them", "whom", "which"])
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
            while self.is(from, words!["were", "was", "are", "is", "killed", "dead"])
                || self.is(from, words!["killed", ":", ","])
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
    pub(super) fn whole_before(&self, told: &[Told], first: usize, at: usize) -> Option<usize> {
        (first..told.len())
            .filter(|&t| told[t].victim.tokens.end < at && told[t].part_of.is_none())
            .max_by_key(|&t| told[t].victim.tokens.end)
    }

    /// "three of them women", "16 of them in hospital", "out of which six".
    pub(super) fn some_of(&self, of: usize, told: &mut Vec<Told>, first: usize) {
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
        // "killed 20 people, and police had tried to arrest five of them": another doing of them
        let from = quantity.tokens.start;
        let joined = self.page.text.tokens[from - 1].kind != Kind::Word
            || self.is(
                from - 1,
                words![
                    "and",
                    "with",
                    "including",
                    "but",
                    "about",
                    "nearly",
                    "least"
                ],
            );
        let other = !joined
            && self
                .chunk_at(from)
                .is_some_and(|c| c > 0 && self.kind(c - 1) == ChunkKind::Verb)
            && from > told[whole].tokens.end;
        if other {
            return;
        }
        // "sparked protests, one of which": of the protests
        let comma = |at: usize| self.page.text.tokens[at].kind == Kind::Comma;
        let things = self.is(of + 1, words!["which"])
            && quantity.tokens.start > self.sentence.tokens.start + 1
            && comma(quantity.tokens.start - 1)
            && self
                .chunk_at(quantity.tokens.start - 2)
                .is_some_and(|c| self.victim(c, told[whole].outcome).is_none());
        if things {
            return;
        }
        if told[first..].iter().enumerate().any(|(n, t)| {
            n + first != whole
                && t.victim.tokens.start < quantity.tokens.end
                && quantity.tokens.start < t.victim.tokens.end
        }) {
            return;
        }
        let mut victim = self.empty(&quantity.tokens);
        victim.count = quantity.count(self.page);
        victim.category = told[whole].victim.category;
        // "three of them women"
        let mut next = of + 2;
        while self.is(next, words!["were", "are", "was", "is", ","]) {
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
        // "stabbed three people, one of them fatally"
        let fatal = self.is(of + 2, words!["fatally", "mortally"]);
        let outcome = match told[whole].outcome {
            Outcome::Injured if fatal => Outcome::Killed,
            outcome => outcome,
        };
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
    pub(super) fn wholes(&self, told: &mut [Told], first: usize) {
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
}
