//! Nouns of harm: tolls, deaths, bodies, and that there were none.

use super::anchors::{Anchor, Reading};
use super::victims::PersonWord;
use super::{Told, Victim};
use crate::lexicon::fold::{Spelling, word_set, words};
use crate::lexicon::lists::HarmRole;
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::tokens::Kind;
use crate::record::{Count, Outcome};

impl Reading<'_, '_> {
    /// "a death toll of 12", "the toll rose to 20", "the number of deaths now stands at 38,919".
    pub(super) fn toll(&self, anchor: &Anchor, told: &mut Vec<Told>) {
        // "by the agency's tally, he has 739 delegates": of the dead only where some are told of
        if self.found.attacks.is_empty()
            && anchor.tokens.len() == 1
            && self.is(anchor.tokens.start, words!["tally", "tallies"])
            && !self.sentence.tokens.clone().any(|i| {
                self.is(
                    i,
                    words![
                        "dead",
                        "killed",
                        "died",
                        "deaths",
                        "wounded",
                        "injured",
                        "casualties",
                        "death"
                    ],
                )
            })
        {
            return;
        }
        let end = self.sentence.tokens.end.min(anchor.tokens.end + 14);
        let mut at = anchor.tokens.end;
        let mut from: Option<Victim> = None;
        let mut rises = false;
        while at < end {
            let token = &self.page.text.tokens[at];
            if matches!(token.kind, Kind::Semicolon | Kind::Stop) || self.tag(at) == Tag::Wh {
                break;
            }
            rises |= self.is(
                at,
                words![
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
                        if let Some(word) = self.toll_of(anchor, at) {
                            victim.category = word.category;
                        }
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
                if at > 0 && self.is(at - 1, words!["from"]) {
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

    /// "the number of slain |rebels| at five": who the figure behind is of.
    fn toll_of(&self, anchor: &Anchor, figure: usize) -> Option<PersonWord> {
        (anchor.tokens.start..figure).find_map(|at| {
            let chunk = self.chunk_at(at).map(|c| self.page.chunk(c))?;
            let person = chunk.kind == ChunkKind::Noun
                && chunk.head == at
                && self.page.text.tokens[at].lists.any(Lists::PEOPLE);
            person
                .then(|| self.person_word(&chunk.tokens, at))
                .flatten()
        })
    }

    /// "the deaths of two children", "three fatalities", "killing of an unarmed civilian", "no injuries".
    pub(super) fn event(&self, anchor: &Anchor, told: &mut Vec<Told>) {
        let chunk = self.page.chunk(anchor.chunk);
        if chunk.kind != ChunkKind::Noun
            || chunk.head < anchor.tokens.start
            || chunk.head >= anchor.tokens.end.max(anchor.tokens.start + 1)
        {
            return;
        }
        let number_of = chunk.tokens.start >= 2
            && self.is(chunk.tokens.start - 1, words!["of"])
            && self.is(chunk.tokens.start - 2, words!["number", "total", "count"]);
        if number_of {
            return self.toll(anchor, told);
        }
        if let Some(none) = self.none_of(anchor) {
            return self.one(anchor, none, "no N", told);
        }
        // "the attempted assassination of the president"
        if (chunk.tokens.clone()).any(|i| {
            self.is(
                i,
                words![
                    "attempted",
                    "attempt",
                    "failed",
                    "alleged",
                    "planned",
                    "foiled",
                    "threatened",
                    "possible",
                ],
            )
        }) {
            return;
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
            || !self.is(chunk.head, words!["injury", "wound"]);
        if let Some(victim) = self.own_number(anchor).filter(|_| counted) {
            let wounds = anchor.outcome == Outcome::Injured
                && !self.is(
                    chunk.head,
                    words!["injuries", "injury", "hospitalisations", "hospitalizations"],
                );
            if !wounds && !self.suffered(anchor) {
                self.one(anchor, victim, "N deaths", told);
            }
            return;
        }
        // "the death of", "injuries to two guards"
        let to = anchor.outcome == Outcome::Injured && self.is(chunk.tokens.end, words!["to"]);
        if !self.is(chunk.tokens.end, words!["of"]) && !to {
            return;
        }
        let Some(of) = self
            .chunk_at(chunk.tokens.end + 1)
            .filter(|&c| self.kind(c) == ChunkKind::Noun)
        else {
            return;
        };
        // "the injury of an officer" against "injuries of the leg"
        if matches!(anchor.outcome, Outcome::Injured)
            && !self.is(chunk.head, words!["injuring", "wounding", "maiming"])
            && !self
                .victim(of, anchor.outcome)
                .is_some_and(|v| v.people && (v.numbered || v.count.exact() == Some(1)))
        {
            return;
        }
        let mut people = self.victims(&self.list_from(of), anchor.outcome);
        if self.is(
            chunk.head,
            words![
                "death",
                "deaths",
                "demise",
                "suicide",
                "suicides",
                "drowning",
                "execution",
            ],
        ) {
            people.retain(|v| self.is_violent(v));
        }
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
    pub(super) fn sufferer(&self, anchor: &Anchor) -> Option<usize> {
        let before = anchor.chunk.checked_sub(1)?;
        // "sustained varying degrees of injuries"
        #[rustfmt::skip]
        const KINDS: &[Spelling] = words!["degrees", "kinds", "types", "range", "variety", "series", "levels", "combination"];
        let kinds = before > self.chunks().start + 1
            && self.is(self.page.chunk(before).tokens.start, words!["of"])
            && self.is(self.page.chunk(before - 1).head, KINDS);
        let mut verb = if kinds { before - 2 } else { before };
        let varying = self.is(self.page.chunk(verb).head, words!["varying", "differing"]);
        verb -= usize::from(varying && verb > self.chunks().start);
        if !self.chunks().contains(&verb) || self.kind(verb) != ChunkKind::Verb {
            return None;
        }
        let group = self.page.chunk(verb).group;
        let told = group.modal.is_none() && !group.negated && !group.infinitive;
        (told
            && self.is(
                self.page.chunk(verb).head,
                words![
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
    pub(super) fn suffered(&self, anchor: &Anchor) -> bool {
        anchor.outcome == Outcome::Injured
            && anchor.chunk > 0
            && self.is(
                self.page.chunk(anchor.chunk - 1).head,
                words!["suffered", "sustained", "with"],
            )
            && !self.found.attacks.is_empty()
            && self.is(
                self.page.chunk(anchor.chunk).head,
                words!["wounds", "burns"],
            )
    }

    /// "no casualties", "without loss of life", "nor any injuries".
    pub(super) fn none_of(&self, anchor: &Anchor) -> Option<Victim> {
        let chunk = self.page.chunk(anchor.chunk);
        let start = chunk.tokens.start;
        let without = start
            .checked_sub(1)
            .is_some_and(|i| self.is(i, words!["without"]))
            || start
                .checked_sub(2)
                .is_some_and(|i| self.is(i, words!["without"]));
        let no =
            self.is(start, words!["no", "zero"]) && !self.is(start + 1, words!["more", "longer"]);
        let verb = (self.chunks().start..anchor.chunk)
            .rev()
            .take(3)
            .find(|&c| self.kind(c) == ChunkKind::Verb);
        let negated =
            self.is(start, words!["any"]) && verb.is_some_and(|v| self.page.chunk(v).group.negated);
        let of = false;
        let counted = matches!(self.tag(chunk.head), Tag::Plural)
            || self.is(chunk.head, words!["loss", "fatality", "casualty"]);
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
    pub(super) fn own_number(&self, anchor: &Anchor) -> Option<Victim> {
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
        victim.definite = self.is(chunk.tokens.start, words!["the", "those", "these"]);
        Some(victim)
    }

    /// "three bodies", "the bodies of four men", "20 hostages", "12 dead", "claimed 49 lives".
    pub(super) fn named_harm(&self, anchor: &Anchor, told: &mut Vec<Told>) {
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
        let first = told.len();
        if self.is_predicate(anchor) {
            return self.state(anchor, told, first);
        }
        if head >= anchor.tokens.end {
            return self.within(anchor, told, first);
        }
        if let Some(none) = self.none_of(anchor) {
            return self.one(anchor, none, "no N", told);
        }
        if self.is(anchor.tokens.end - 1, words!["custody"]) && anchor.tokens.len() > 1 {
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
        if self.is(head, words!["hostage", "captive", "prisoner"])
            && let Some(victim) = self
                .own_number(anchor)
                .filter(|v| v.count.exact() != Some(1))
        {
            return self.one(anchor, victim, "N hostage", told);
        }
        let life = self.is(head, words!["lives", "life"]);
        let body = self.is(
            head,
            words!["body", "bodies", "corpse", "corpses", "remains"],
        );
        let people = self.is(
            head,
            words![
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
        // "left 250,000 people homeless", not "the 250,000 homeless"
        #[rustfmt::skip]
        const MADE: &[Spelling] = words!["left", "leaves", "leaving", "made", "making", "rendered", "rendering"];
        let homeless = self.is(head, words!["homeless"])
            && self.is(chunk.tokens.start.saturating_sub(1), MADE);
        let people = people || homeless;
        if !(life || body || people) {
            // "three wounded men", "two dead women": told by the adjective.
            let hurt = matches!(anchor.outcome, Outcome::Killed | Outcome::Injured);
            let within =
                hurt && self.tag(anchor.tokens.start) == Tag::Adjective && anchor.tokens.len() > 1;
            if within
                && let Some(mut victim) = self.victim(anchor.chunk, anchor.outcome)
                && (victim.numbered || victim.count.exact() == Some(1))
            {
                victim.who = Some(anchor.tokens.end - 1..chunk.tokens.end);
                self.one(anchor, victim, "N dead", told);
            }
            return;
        }
        if life && !self.taken_life(anchor.chunk) {
            return;
        }
        if body && let Some(of) = self.of_people(anchor) {
            return self.one(anchor, of, "body of N", told);
        }
        if people
            && self.is(
                chunk.tokens.start,
                words!["another", "more", "others", "all", "those"],
            )
        {
            let first = told.len();
            return self.within(anchor, told, first);
        }
        if people && self.nouns_dead(anchor, told) {
            return;
        }
        if let Some(victim) = self.own_number(anchor) {
            // "20 casualties" may be dead and wounded alike.
            if self.is(head, words!["casualties"]) {
                return;
            }
            return self.one(anchor, victim, "N bodies", told);
        }
        if body
            && self.tag(head) == Tag::Plural
            && !self.is(
                chunk.tokens.start,
                words![
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

    /// "|29 citizens and three foreign tourists| dead": the word of harm stands behind its people and is no noun.
    fn nouns_dead(&self, anchor: &Anchor, told: &mut Vec<Told>) -> bool {
        let chunk = self.page.chunk(anchor.chunk);
        let (start, end) = (chunk.tokens.start, anchor.tokens.start);
        if end <= start + 1 || !matches!(self.tag(end - 1), Tag::Noun | Tag::Plural) {
            return false;
        }
        let victim = self.people(&(start..end), end - 1, anchor.outcome);
        let Some(victim) = victim.filter(|v| v.numbered && v.people) else {
            return false;
        };
        let list = self.joined_before(anchor.chunk);
        let mut people = self.victims(&list[..list.len() - 1], anchor.outcome);
        people.retain(|v| v.numbered && v.people);
        people.push(victim);
        let first = told.len();
        self.push(anchor, people, "N dead", false, told, first);
        true
    }

    /// Whether bodies lie or are found: "strewn with bodies", "pulled bodies from the rubble".
    pub(super) fn found_there(&self, chunk: usize) -> bool {
        self.chunks().any(|c| {
            c.abs_diff(chunk) <= 4
                && self.kind(c) == ChunkKind::Verb
                && self.is(
                    self.page.chunk(c).head,
                    words![
                        "strewn", "littered", "lay", "lying", "lie", "piled", "covered", "filled",
                    ],
                )
        })
    }

    /// "claimed 49 lives", "with the loss of 20 lives", "cost 12 lives": not "saved 20 lives".
    pub(super) fn taken_life(&self, chunk: usize) -> bool {
        (1..=4)
            .filter_map(|back| chunk.checked_sub(back))
            .filter(|&c| c >= self.chunks().start)
            .any(|c| {
                self.is(
                    self.page.chunk(c).head,
                    words![
                        "claimed", "claiming", "claim", "claims", "cost", "costing", "costs",
                        "took", "taken", "taking", "lost", "losing", "loss", "ended", "killed",
                    ],
                )
            })
    }

    /// "the bodies of four men", "the body of an elderly woman".
    pub(super) fn of_people(&self, anchor: &Anchor) -> Option<Victim> {
        let chunk = self.page.chunk(anchor.chunk);
        if !self.is(chunk.tokens.end, words!["of"]) {
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

    /// "the fatal police shooting of |a nurse|", "the deadly stabbing of |two boys|".
    pub(super) fn fatal_acts(&self, told: &mut Vec<Told>, first: usize) {
        #[rustfmt::skip]
        const ACTS: &[Spelling] = words![
            "shooting", "shootings", "stabbing", "stabbings", "beating", "beatings", "bludgeoning", "knifing", "clubbing",
            "mauling", "poisoning", "drowning", "strangling", "lynching", "ambush", "attack", "bombing", "strike", "shelling",
        ];
        if !(self.sentence.words).meets(word_set!["fatal", "deadly", "lethal"]) {
            return;
        }
        for at in self.sentence.tokens.clone() {
            if !self.is(at, words!["fatal", "deadly", "lethal"]) {
                continue;
            }
            let Some(act) = self.chunk_at(at).map(|c| self.page.chunk(c)) else {
                continue;
            };
            let of = act.tokens.end;
            // a "deadly attack on two villages" says nothing of how many died
            let named = self.is(act.head, ACTS) && self.is(of, words!["of"]);
            let Some(people) = self.chunk_at(of + 1).filter(|_| named) else {
                continue;
            };
            let mut victims = self.victims(&self.list_from(people), Outcome::Killed);
            victims.retain(|v| (v.people || v.named) && (v.numbered || v.count.exact() == Some(1)));
            let anchor = Anchor {
                tokens: at..act.tokens.end,
                outcome: Outcome::Killed,
                role: HarmRole::Event,
                chunk: people,
            };
            if !self.supposed(at) {
                self.push(&anchor, victims, "death of N", false, told, first);
            }
        }
    }

    /// "suffered injuries that later |proved fatal|": the hurt died.
    pub(super) fn proved_fatal(&self, told: &mut [Told]) {
        let end = self.sentence.tokens.end;
        for hurt in told.iter_mut().filter(|t| t.outcome == Outcome::Injured) {
            let from = hurt.tokens.end;
            let fatal = (from..end.min(from + 5)).any(|i| {
                self.is(i, words!["proved", "proven", "turned", "were", "was"])
                    && (i + 1..end.min(i + 5)).any(|j| self.is(j, words!["fatal"]))
            });
            if fatal {
                hurt.outcome = Outcome::Killed;
            }
        }
    }
}
