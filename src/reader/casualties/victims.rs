//! People in a noun phrase: how many, who, and of what kind.

use super::Victim;
use super::anchors::Reading;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::CountryPart;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::numbers::{Quantity, Unit};
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Shape};
use crate::record::{AgeGroup, Category, Count, Outcome, Sex};

/// Nouns that are measured or kept, and are no people.
#[rustfmt::skip]
const THINGS: &[Spelling] = words![
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes",
    "second", "seconds", "time", "times", "mile", "miles", "km", "kilometre", "kilometres", "kilometer",
    "kilometers", "metre", "metres", "meter", "meters", "foot", "feet", "kg", "ton", "tons", "tonnes", "dollar",
    "dollars", "euros", "pounds", "cow", "cows", "cattle", "sheep", "goat", "goats", "dog", "dogs", "cat", "cats",
    "horse", "horses", "bird", "birds", "fish", "animal", "animals", "livestock", "camel", "camels", "pig",
    "pigs", "chickens", "elephant", "elephants", "whale", "whales", "dolphins", "donkeys", "tree", "trees", "job",
    "jobs", "house", "houses", "home", "homes", "place", "places", "site", "sites", "case", "cases", "point",
    "points", "game", "games", "goal", "goals", "seat", "seats", "incident", "incidents", "attack", "attacks",
    "strike", "strikes", "raid", "raids", "blast", "blasts", "explosion", "explosions", "bomb", "bombs", "shot",
    "shots", "occasion", "occasions", "ankle", "knee", "leg", "arm", "head", "hand", "back", "shoulder",
    "hamstring", "chest", "village", "villages", "town", "towns", "city", "cities", "district", "districts",
    "position", "positions", "part", "parts", "area", "areas", "country", "countries", "building", "buildings",
    "vehicle", "vehicles", "car", "cars", "drone", "drones", "tank", "tanks", "missile", "missiles", "plane",
    "planes", "ship", "ships", "boat", "boats", "percent", "cent", "other", "way", "ways", "document",
    "documents", "weapon", "weapons", "rifle", "rifles", "gun", "guns", "bill", "bills", "email", "emails",
    "injury", "injuries", "wound", "wounds", "operation", "operations", "round", "rounds", "floor", "storey",
    "hospital", "hospitals", "match", "matches", "record", "records", "species", "vote", "votes", "charge",
    "charges", "count", "counts", "state", "states", "province", "provinces", "region", "square", "acres",
    "hectares", "bridge", "bridges",
];

/// Nouns for a body of people: one of them is no one person.
const BODIES: &[Spelling] = words![
    "army",
    "battalion",
    "brigade",
    "cell",
    "crew",
    "crowd",
    "family",
    "force",
    "gang",
    "garrison",
    "group",
    "household",
    "military",
    "militia",
    "mob",
    "patrol",
    "platoon",
    "police",
    "regiment",
    "squad",
    "staff",
    "taliban",
    "personnel",
    "troops",
    "people",
    "levies",
    "community",
    "peshmerga",
    "aircrew",
    "faithful",
    "elderly",
    "youth wing",
    "cavalry",
];

impl Reading<'_, '_> {
    /// The people that noun phrase `chunk` gives as harmed in the way of `outcome`.
    pub(super) fn victim(&self, chunk: usize, outcome: Outcome) -> Option<Victim> {
        let piece = self.page.chunk(chunk);
        if piece.kind != ChunkKind::Noun {
            return None;
        }
        // "shot |the attacker| dead"
        let (start, end) = (piece.tokens.start, piece.tokens.end);
        let dead = piece.head + 1 == end
            && end > start + 1
            && self.is(piece.head, words!["dead"])
            && matches!(
                self.tag(piece.head - 1),
                Tag::Noun | Tag::Plural | Tag::Proper
            );
        if dead {
            return self.people(&(start..end - 1), piece.head - 1, outcome);
        }
        self.people(&piece.tokens, piece.head, outcome)
    }

    /// The same of the tokens of a phrase with its head.
    pub(super) fn people(&self, tokens: &Tokens, head: usize, outcome: Outcome) -> Option<Victim> {
        let tag = self.tag(head);
        if self.is(head, TOLD) {
            return None;
        }
        let quantity = self.quantity(tokens);
        // "several were killed" has a count, "they were killed" has none.
        if tag == Tag::Pronoun && quantity.is_none() || self.is(head, NOBODY) {
            return self.pronoun(tokens, head);
        }
        let word = self.person_word(tokens, head);
        if self.is(tokens.start, words!["no"])
            && !self.is(tokens.start + 1, words!["fewer", "less", "more"])
            && (word.is_some() || self.is(head, words!["one", "others"]))
        {
            let mut victim = self.single(tokens, Count::exactly(0));
            (victim.people, victim.numbered) = (true, true);
            self.describe(&mut victim, word.as_ref());
            return Some(victim);
        }
        let named = self.is_named(tokens, head);
        if let Some(quantity) = quantity {
            return self.numbered(tokens, head, quantity, word, outcome);
        }
        if named && word.as_ref().is_none_or(|w| !w.plural) {
            let mut victim = self.single(tokens, Count::exactly(1));
            victim.named = true;
            self.describe(&mut victim, word.as_ref());
            let female = self.found.people.at(head).and_then(|p| p.female);
            victim.sex = victim
                .sex
                .or(female.map(|f| if f { Sex::Female } else { Sex::Male }));
            return Some(victim);
        }
        let first = tokens.start;
        // "the 62-year-old", "a 7-year-old"
        let text = &self.page.text;
        if text.tokens[head].shape.any(Shape::HYPHEN) && text.word(head).ends_with("-year-old") {
            let mut victim = self.single(tokens, Count::exactly(1));
            victim.people = true;
            victim.definite = self.is(first, words!["the", "this", "that"]);
            return Some(victim);
        }
        if tag == Tag::Determiner
            || head == first
                && self.is(
                    first,
                    words!["those", "all", "both", "many", "others", "another"],
                )
        {
            let count = match () {
                () if self.is(head, words!["both"]) => Count::exactly(2),
                () if self.is(head, words!["another"]) => Count::exactly(1),
                () if self.is(head, words!["those", "all", "others"]) => Count::at_least(2),
                () if self.is(head, words!["many", "most"]) => Count::at_least(2).approximately(),
                () => return None,
            };
            let mut victim = self.single(tokens, count);
            victim.more = self.is(head, words!["others", "another"]);
            victim.people = victim.more;
            victim.definite = self.is(head, words!["those", "all", "both", "most"]);
            return Some(victim);
        }
        if word.is_none()
            && self.is(first, words!["a"])
            && tokens.len() == 2
            && self.is(head, words!["second", "third", "fourth", "fifth", "sixth"])
        {
            let mut victim = self.single(tokens, Count::exactly(1));
            (victim.more, victim.people) = (true, true);
            return Some(victim);
        }
        let word = word?;
        // "captured Russian" is no count of one.
        if word.bare && !self.is(first, words!["a", "an", "the", "another"]) && !word.plural {
            return None;
        }
        let definite = self.is(
            first,
            words!["the", "this", "that", "these", "those", "all", "both"],
        );
        let collective = self.is(head, BODIES);
        let count = match () {
            () if self.is(first, words!["no"]) => Count::exactly(0),
            () if self.is(first, words!["both"]) => Count::exactly(2),
            () if self.is(first, words!["many", "most"]) => Count::at_least(2).approximately(),
            () if self.is(head, words!["couple"]) && !word.plural => Count::exactly(2),
            () if self.is(head, words!["family", "household"]) => self.family(tokens)?,
            () if self.is(first, words!["any", "every", "each"]) => return None,
            () if word.plural => Count::at_least(2),
            () if collective || self.is(first, words!["any", "every", "each", "some"]) => {
                return None;
            }
            () => Count::exactly(1),
        };
        let mut victim = self.single(tokens, count);
        victim.people = true;
        victim.definite = definite;
        victim.more = self.is(head, words!["others"])
            || self.is(first, words!["another", "other"])
            || self.is(first, words!["a"])
                && self.is(
                    first + 1,
                    words!["second", "third", "fourth", "fifth", "sixth"],
                );
        self.describe(&mut victim, Some(&word));
        Some(victim)
    }

    fn single(&self, tokens: &Tokens, count: Count) -> Victim {
        Victim {
            tokens: tokens.clone(),
            count: count.with_words(self.page.text.slice(tokens)),
            who: Some(tokens.clone()),
            category: Category::Unknown,
            age: None,
            sex: None,
            numbered: false,
            more: false,
            definite: false,
            pronoun: false,
            named: false,
            generic: false,
            people: false,
        }
    }

    /// "a family of five" is five, "a family" nobody can say.
    fn family(&self, tokens: &Tokens) -> Option<Count> {
        let of = self
            .is(tokens.end, words!["of"])
            .then_some(tokens.end + 1)?;
        let quantity = self.quantity_at(of)?;
        Some(quantity.count(self.page))
    }

    /// "he", "they", "no one".
    fn pronoun(&self, tokens: &Tokens, head: usize) -> Option<Victim> {
        if self.is(head, NOBODY) {
            let mut victim = self.single(tokens, Count::exactly(0));
            (victim.people, victim.numbered) = (true, true);
            return Some(victim);
        }
        if self.is(head, words!["those"]) {
            let mut victim = self.single(tokens, Count::at_least(2));
            victim.definite = true;
            return Some(victim);
        }
        if self.is(head, words!["others", "more"]) {
            let counted = head
                .checked_sub(1)
                .and_then(|i| self.quantity_at(i))
                .filter(|q| q.tokens.end >= head);
            let count = counted.map_or(Count::at_least(2), |q| q.count(self.page));
            let tokens = &(counted
                .map_or(tokens.start, |q| q.tokens.start)
                .min(tokens.start)..tokens.end);
            let mut victim = self.single(tokens, count);
            (victim.people, victim.more, victim.numbered) = (true, true, counted.is_some());
            return Some(victim);
        }
        if self.is(head, words!["one"]) && head > 0 && self.is(head - 1, words!["no"]) {
            let mut victim = self.single(tokens, Count::exactly(0));
            (victim.people, victim.numbered) = (true, true);
            return Some(victim);
        }
        if self.is(head, words!["one", "another", "someone", "somebody"]) {
            let mut victim = self.single(tokens, Count::exactly(1));
            victim.more = self.is(head, words!["another"]);
            victim.people = victim.more;
            victim.numbered = self.is(head, words!["one"]);
            return Some(victim);
        }
        if self.is(head, words!["many"]) {
            return Some(self.single(tokens, Count::at_least(2).approximately()));
        }
        // "her two sons": the grammar may part the owner from what is owned.
        if self.is(head, words!["her", "his", "their"])
            && let Some(next) = self
                .chunk_at(tokens.end)
                .map(|c| self.page.chunk(c))
                .filter(|c| c.kind == ChunkKind::Noun)
        {
            return self.people(&next.tokens.clone(), next.head, Outcome::Killed);
        }
        let sex = match () {
            () if self.is(head, words!["he", "him", "himself"]) => Some(Sex::Male),
            () if self.is(head, words!["she", "her", "herself"]) => Some(Sex::Female),
            () => None,
        };
        let many = self.is(head, words!["they", "them", "both"]);
        (sex.is_some() || many).then(|| {
            let count = if many {
                Count::at_least(2)
            } else {
                Count::exactly(1)
            };
            let mut victim = self.single(tokens, count);
            (victim.pronoun, victim.definite, victim.sex) = (true, true, sex);
            victim
        })
    }

    /// "at least 27 rebel fighters", "61", "70 others".
    fn numbered(
        &self,
        tokens: &Tokens,
        head: usize,
        quantity: &Quantity,
        word: Option<PersonWord>,
        outcome: Outcome,
    ) -> Option<Victim> {
        let behind = quantity.tokens.end.max(tokens.start);
        let bare = head < behind;
        if !bare && word.is_none() && !self.may_be_people(head, outcome) {
            return None;
        }
        if bare && (self.measures(behind) || self.is_age(tokens)) {
            return None;
        }
        // The count of "one" behind "the" is no count: "the one killed".
        let mut victim = self.single(tokens, quantity.count(self.page));
        victim.numbered = true;
        victim.more = quantity.more
            || self.is(head, words!["others"])
            || (behind..tokens.end).any(|i| self.is(i, words!["more", "other", "others"]));
        victim.people = word.is_some();
        victim.generic = bare
            || self.is(
                head,
                words![
                    "people",
                    "persons",
                    "person",
                    "others",
                    "more",
                    "individuals",
                    "victims",
                    "bodies",
                    "lives",
                ],
            );
        victim.definite = self.is(tokens.start, words!["the", "those", "these", "all"]);
        let mut from = behind;
        while from < tokens.end
            && self.is(from, words!["of", "more", "additional", "further", "the"])
        {
            from += 1;
        }
        victim.who = (from < tokens.end && !bare).then_some(from..tokens.end);
        if quantity.tokens.end > tokens.end {
            victim.tokens = tokens.start..quantity.tokens.end;
        }
        self.describe(&mut victim, word.as_ref());
        Some(victim)
    }

    /// "Omar, 34, was": a number between commas behind a person.
    pub(super) fn is_age(&self, tokens: &Tokens) -> bool {
        let comma = |i: usize| {
            self.page
                .text
                .tokens
                .get(i)
                .is_some_and(|t| t.kind == Kind::Comma)
        };
        let closes = comma(tokens.end) || matches!(self.tag(tokens.end), Tag::Mark);
        tokens.start > 1
            && comma(tokens.start - 1)
            && closes
            && (tokens.len() == 1
                || tokens.len() == 2
                    && self.is(
                        tokens.start,
                        words!["then", "now", "just", "only", "barely", "still", "about"],
                    ))
            && matches!(self.tag(tokens.start - 2), Tag::Proper | Tag::Noun)
    }

    /// Whether a number before token `at` measures something else: "12 per cent", "5 pm".
    fn measures(&self, at: usize) -> bool {
        self.is(at, THINGS)
            || self.is(
                at,
                words!["per", "percent", "pm", "am", "p.m.", "a.m.", "%"],
            )
    }

    /// A noun in no list may name people where it is counted and killed or hurt, unless it names things.
    fn may_be_people(&self, head: usize, outcome: Outcome) -> bool {
        let token = &self.page.text.tokens[head];
        let things = Lists::TARGET
            .or(Lists::WEAPON)
            .or(Lists::CALENDAR)
            .or(Lists::ATTACK)
            .or(Lists::DAMAGE)
            .or(Lists::REGION);
        matches!(
            outcome,
            Outcome::Killed | Outcome::Injured | Outcome::Abducted
        ) && matches!(
            self.tag(head),
            Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Verb(_)
        ) && !token.lists.any(things)
            && !self.is(head, THINGS)
            && (self.tag(head) != Tag::Proper || self.page.text.word(head).ends_with('s'))
    }

    /// The quantity in the phrase, the owner's part left out.
    fn quantity(&self, tokens: &Tokens) -> Option<&Quantity> {
        let from = (tokens.start..tokens.end)
            .rev()
            .find(|&i| self.tag(i) == Tag::Genitive)
            .map_or(tokens.start, |i| i + 1);
        let quantities = &self.found.quantities;
        let first = quantities.partition_point(|q| q.tokens.end <= from);
        quantities[first..]
            .iter()
            .take_while(|q| q.tokens.start < tokens.end)
            .find(|q| matches!(q.unit, Unit::Plain) && self.counts(q))
    }

    /// The quantity that begins at or just before token `at`.
    pub(super) fn quantity_at(&self, at: usize) -> Option<&Quantity> {
        if !self.holds(at) {
            return None;
        }
        let quantities = &self.found.quantities;
        let first = quantities.partition_point(|q| q.tokens.end <= at);
        quantities
            .get(first)
            .filter(|q| q.tokens.start <= at && matches!(q.unit, Unit::Plain) && self.counts(q))
    }

    /// Whether a quantity can count people: not "one" of "one another", no age, no day of the month.
    fn counts(&self, quantity: &Quantity) -> bool {
        let (before, behind) = (quantity.tokens.start.checked_sub(1), quantity.tokens.end);
        let month = |i: usize| {
            self.page
                .text
                .tokens
                .get(i)
                .is_some_and(|t| t.lists.any(Lists::MONTH) && t.is_capital())
        };
        !before.is_some_and(month)
            && !month(behind)
            && !before.is_some_and(|i| {
                self.is(i, words!["aged", "age", "flight", "no", "number", "unit"])
            })
    }

    /// The people word that ends at `head`.
    pub(super) fn person_word(&self, tokens: &Tokens, head: usize) -> Option<PersonWord> {
        let text = &self.page.text;
        let mut best: Option<PersonWord> = None;
        for at in (tokens.start..=head).rev().take(4) {
            if !text.tokens[at].lists.any(Lists::PEOPLE) {
                continue;
            }
            if let Some(entry) = text
                .matches(&text.lexicon.lists.people, at, head + 1)
                .find(|m| at + m.length == head + 1)
            {
                let known = best.take();
                let category = match (known.as_ref().map(|k| k.category), entry.value.category) {
                    (Some(known), Category::Unknown) => known,
                    (_, category) => category,
                };
                best = Some(PersonWord {
                    category,
                    age: entry.value.age.or(known.as_ref().and_then(|k| k.age)),
                    sex: entry.value.sex.or(known.as_ref().and_then(|k| k.sex)),
                    plural: self.is_plural(head),
                    bare: false,
                });
            }
        }
        best.or_else(|| self.demonym(head))
    }

    /// "Palestinians", "an Israeli".
    fn demonym(&self, head: usize) -> Option<PersonWord> {
        let text = &self.page.text;
        if !text.tokens[head].lists.any(Lists::COUNTRY) {
            return None;
        }
        text.matches(&text.lexicon.lists.countries, head, head + 1)
            .find(|m| m.value.part == CountryPart::Demonym)?;
        let plural = self.page.text.word(head).ends_with('s');
        Some(PersonWord {
            category: Category::Unknown,
            age: None,
            sex: None,
            plural,
            bare: true,
        })
    }

    fn is_plural(&self, head: usize) -> bool {
        if self.is(head, MANY) {
            return true;
        }
        let pos = self.page.text.tokens[head].pos;
        self.tag(head) == Tag::Plural
            || pos.any(Pos::PLURAL) && !pos.any(Pos::NOUN)
            || pos.any(Pos::PLURAL) && self.tag(head) != Tag::Noun
    }

    /// Whether the phrase is a person's name.
    fn is_named(&self, tokens: &Tokens, head: usize) -> bool {
        if self.tag(head) != Tag::Proper {
            return false;
        }
        let token = &self.page.text.tokens[head];
        if token.lists.any(
            Lists::COUNTRY
                .or(Lists::REGION)
                .or(Lists::ORGANISATION)
                .or(Lists::MONTH)
                .or(Lists::WEEKDAY),
        ) && self.found.people.at(head).is_none()
        {
            return false;
        }
        // "his son |Lane|", "the driver |Hassan|"
        let described = head > tokens.start
            && self.page.text.tokens[head - 1].lists.any(Lists::PEOPLE)
            && matches!(self.tag(head - 1), Tag::Noun)
            && self
                .page
                .text
                .word(head - 1)
                .starts_with(char::is_lowercase);
        described
            || self.found.people.at(head).is_some()
            || (tokens.start..head).any(|i| {
                self.page.text.tokens[i].lists.any(Lists::GIVEN_NAME) && self.tag(i) == Tag::Proper
            })
    }

    fn describe(&self, victim: &mut Victim, word: Option<&PersonWord>) {
        let Some(word) = word else { return };
        victim.category = word.category;
        victim.people = true;
        victim.age = word.age;
        victim.sex = victim.sex.or(word.sex);
        // "civilian workers", "police officers", "a wounded seven-year-old girl": the words before the head tell too.
        for i in victim.tokens.clone() {
            let category = match () {
                () if self.is(i, words!["civilian", "civilians"]) => Category::Civilian,
                () if self.is(i, words!["police", "policeman", "policemen"]) => Category::Police,
                () if matches!(victim.category, Category::Unknown | Category::Militant)
                    && self.is(i, words!["army", "military"]) =>
                {
                    Category::Military
                }
                () if victim.category == Category::Unknown
                    && self.is(i, words!["militant", "rebel", "terrorist", "insurgent"]) =>
                {
                    Category::Militant
                }
                () => continue,
            };
            if victim.category != Category::Child {
                victim.category = category;
            }
            break;
        }
        if victim.category == Category::Child {
            victim.age = Some(AgeGroup::Child);
        }
        for i in victim.tokens.clone() {
            if self.is(
                i,
                words![
                    "girl",
                    "girls",
                    "woman",
                    "women",
                    "female",
                    "schoolgirl",
                    "schoolgirls",
                    "mother",
                    "daughter",
                ],
            ) {
                victim.sex = Some(Sex::Female);
            } else if self.is(
                i,
                words![
                    "boy",
                    "boys",
                    "man",
                    "men",
                    "male",
                    "schoolboy",
                    "father",
                    "son",
                ],
            ) {
                victim.sex = Some(Sex::Male);
            } else if self.is(i, words!["elderly"]) {
                victim.age = Some(AgeGroup::Elderly);
            }
        }
    }
}

/// Nouns that are plural by themselves.
const MANY: &[Spelling] = words![
    "people",
    "police",
    "troops",
    "personnel",
    "peshmerga",
    "levies",
    "others",
];

/// What is told, and no people: "several reports that he was killed".
const TOLD: &[Spelling] = words![
    "report",
    "reports",
    "claim",
    "claims",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "case",
    "cases",
    "incident",
    "incidents",
    "occasion",
    "occasions",
    "times",
    "account",
    "accounts",
    "allegation",
    "allegations",
];

const NOBODY: &[Spelling] = words!["nobody", "none", "no-one", "noone"];

/// What a word for people says.
#[derive(Debug, Clone)]
pub(super) struct PersonWord {
    pub(super) category: Category,
    age: Option<AgeGroup>,
    sex: Option<Sex>,
    plural: bool,
    /// A name of a people alone: "an Israeli".
    bare: bool,
}
