//! What every rule of the stage asks of the text: clauses, words by class, what stands near.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;
use std::sync::OnceLock;

use crate::lexicon::Lexicon;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::PeopleRole;
use crate::lexicon::words::{Lists, WordHasher, WordId};
use crate::reader::Findings;
use crate::reader::chunks::{Chunk, ChunkKind, Page};
use crate::reader::dates::DateFound;
use crate::reader::people::PersonFound;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Asked;
use crate::reader::tokens::{Kind, Token};
use crate::record::CountryCode;

/// Classes of words around a trigger, by lemma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class(u32);

impl Class {
    /// Carries a noun for an attack: "launched an attack", "the strike was carried out".
    pub(super) const LIGHT: Class = Class(1);
    /// "threatened to attack", "vowed more strikes"
    pub(super) const THREAT: Class = Class(2);
    /// "planned to attack", "wants to strike": nothing has happened yet.
    pub(super) const INTENT: Class = Class(4);
    /// "began to shell", "continued to pound": it happened.
    pub(super) const GOES_ON: Class = Class(8);
    /// "tried to storm", "attempted to kill"
    pub(super) const TRY: Class = Class(16);
    /// "thwarted an attack", "the raid was repelled"
    pub(super) const FOIL: Class = Class(32);
    /// "feared an attack", "the risk of strikes", "preparing for attacks"
    pub(super) const PROSPECT: Class = Class(64);
    /// "denied attacking"
    pub(super) const DENY: Class = Class(128);
    /// "another strike", "an earlier raid"
    pub(super) const OTHER: Class = Class(256);
    /// "blamed X for the attack"
    pub(super) const BLAME: Class = Class(512);
    /// "claimed the attack"
    pub(super) const CLAIM: Class = Class(1024);
    /// What a compound of an attack may end with and still tell of the act: "blast site", "attack victims".
    pub(super) const TRACE: Class = Class(2048);
    /// "killed", "wounded": harm whose doer attacks.
    pub(super) const HARM: Class = Class(4096);
    /// "if", "potential", "planned"
    pub(super) const HYPOTHESIS: Class = Class(8192);
    /// Harm to people, in any word.
    pub(super) const HURT: Class = Class(1 << 14);
    /// What strikes without being meant to: storms, diseases, prices.
    pub(super) const NATURE: Class = Class(1 << 15);
    /// "union", "pay", "walkout": the strike is one of workers.
    pub(super) const LABOUR: Class = Class(1 << 16);
    /// "hit", "strike", "target"
    pub(super) const HITTER: Class = Class(1 << 17);
    /// "fire", "launch", "throw"
    pub(super) const LAUNCHER: Class = Class(1 << 18);
    /// "explode", "go off"
    pub(super) const EXPLODER: Class = Class(1 << 19);
    /// "drove a van into", "ploughed through"
    pub(super) const RAMMER: Class = Class(1 << 21);
    /// "took responsibility", "used a rifle", "armed with knives": what may credit someone with an act.
    pub(super) const TAKER: Class = Class(1 << 22);
    /// What bites, stings and tramples by itself.
    pub(super) const ANIMAL: Class = Class(1 << 23);
    /// "this", "that", "the": what follows was told before.
    pub(super) const DEFINITE: Class = Class(1 << 20);

    pub(super) const fn any(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

const CLASSES: &[(Class, &str)] = &[
    (
        Class::LIGHT,
        "launch carry conduct stage mount unleash perpetrate commit execute intensify resume step begin start wage perform \
         undertake deliver make do lead order direct coordinate direct see suffer face experience witness continue end halt \
         escalate increase ramp trigger spark report describe confirm open inflict endure",
    ),
    (Class::THREAT, "threaten vow pledge promise swear warn"),
    (
        Class::INTENT,
        "plan prepare want intend hope seek order urge need decide agree ask allow authorise authorize refuse propose \
         consider mean aim design refrain decline call expect conspire plot able ready aim wish poise due likely \
         unlikely right instruct encourage incite tell help enable force permit willing capable",
    ),
    (
        Class::GOES_ON,
        "continue begin start proceed manage go resume keep persist happen seem appear say believe report allege think accuse \
         suspect know",
    ),
    (Class::TRY, "try attempt fail"),
    (
        Class::FOIL,
        "thwart foil avert prevent repel repulse intercept disrupt stop defeat neutralise neutralize block avoid",
    ),
    (
        Class::PROSPECT,
        "fear risk threat possibility prospect danger deter prevent avoid warn prepare plan consider rule expect anticipate \
         withstand defend protect guard guarantee halt end stop cease prohibit ban preclude oppose urge demand call need \
         likelihood chance potential preparation capable capability ability able capacity protection defence defense resist \
         counter combat fight tackle simulate rehearse imagine vulnerable immune safeguard battle suspicion count charge conviction offence offense allegation concern \
         worry contemplate weigh authorise authorize support propose intend readiness survive \
         vulnerability threaten",
    ),
    (Class::DENY, "deny reject dismiss refute dispute"),
    (
        Class::OTHER,
        "another second third fourth fifth separate earlier previous other similar different fresh new further additional last \
         past unrelated subsequent later more",
    ),
    (
        Class::BLAME,
        "blame accuse suspect attribute hold point link condemn",
    ),
    (Class::CLAIM, "claim admit acknowledge accept"),
    (
        Class::TRACE,
        "site scene victim survivor suspect spree incident plotter perpetrator wound injury wave location area investigation \
         toll spot target rampage attempt attack case death",
    ),
    (
        Class::HARM,
        "kill wound injure murder maim slay massacre slaughter shoot behead execute",
    ),
    (
        Class::HYPOTHESIS,
        "if unless whether should case event any potential possible hypothetical future imminent eventual would-be \
         prospective planned lest next upcoming fictional fictitious imaginary mock simulated imagined copycat follow-on",
    ),
    (
        Class::HURT,
        "kill wound injure die dead death casualty fatality maim slay hurt bloodshed corpse fatal deadly lethal murder hostage \
         survivor",
    ),
    (
        Class::NATURE,
        "storm hurricane cyclone typhoon tornado earthquake quake flood flooding tsunami drought wave heatwave recession crisis \
         pandemic epidemic outbreak virus disease inflation tariff sanction price lightning asteroid meteorite train landslide \
         avalanche wind rain tremor volcano wildfire blaze shortage market ban cut plague influenza malaria cancer \
         aftershock debt austerity tax scandal",
    ),
    (
        Class::LABOUR,
        "union walkout wage pay teacher nurse doctor worker employer industrial picket junior rail staff postal labour labor \
         hunger ballot commuter pilot airline driver cabin",
    ),
    (
        Class::HITTER,
        "hit strike target pound rock blast pummel slam land fall crash hammer batter smash",
    ),
    (
        Class::LAUNCHER,
        "fire launch throw hurl lob toss drop unleash plant fling send",
    ),
    (
        Class::EXPLODER,
        "explode go detonate blow rip tear set explosion blast detonation",
    ),
    (
        Class::TAKER,
        "take use carry wield employ arm perpetrate commit orchestrate stage",
    ),
    (
        Class::ANIMAL,
        "alligator baboon bear bee bison croc elk gator gorilla hog jellyfish moose otter raccoon ram rooster seal \
         walrus boar buffalo bull cat cheetah chimpanzee cheetah chimpanzee deer horse sheep goat pig camel rhinoceros zebra giraffe antelope turtle fish bird goose duck chicken cobra cougar cow coyote crocodile dingo dog dolphin eagle \
         elephant fox grizzly hippo hippopotamus hornet hyena jaguar kangaroo leopard lion lioness mastiff monkey \
         mosquito octopus orca panther piranha pitbull puma python rat rhino rottweiler shark snake spider \
         stingray swarm tiger tigress viper wasp whale wolf wolves",
    ),
    (
        Class::RAMMER,
        "drive plough plow ram steer mow crash slam smash careen veer swerve hurtle",
    ),
    (
        Class::DEFINITE,
        "the this that these those its their his her both latest",
    ),
];

/// The classes of all lemmas that have one.
#[derive(Debug)]
pub(super) struct Classes {
    of: Vec<Class>,
}

impl Classes {
    pub(super) fn shared(lexicon: &Lexicon) -> &'static Classes {
        static SHARED: OnceLock<Classes> = OnceLock::new();
        SHARED.get_or_init(|| {
            let mut map: HashMap<WordId, Class, BuildHasherDefault<WordHasher>> =
                HashMap::default();
            for (class, words) in CLASSES {
                for id in words.split_whitespace().map(|word| lexicon.word_id(word)) {
                    if id != WordId::UNKNOWN {
                        map.entry(id).or_default().0 |= class.0;
                    }
                }
            }
            // By the word's number, its lemma's classes included: one look into a table for each token.
            let of = |id: WordId| map.get(&id).map_or(0, |class| class.0);
            let all = (0..lexicon.len()).map(|n| WordId(n as u32));
            let of = all
                .map(|id| Class(of(id) | of(lexicon.word(id).lemma)))
                .collect();
            Classes { of }
        })
    }
}

/// The text, what is known of it, and the words that this stage asks for.
pub(super) struct Scene<'s, 'a> {
    pub(super) page: &'s Page<'a>,
    pub(super) found: &'s Findings,
    classes: &'static Classes,
    /// The first sentence that is no headline.
    pub(super) first_body: usize,
}

impl<'s, 'a> Scene<'s, 'a> {
    pub(super) fn new(page: &'s Page<'a>, found: &'s Findings) -> Scene<'s, 'a> {
        Scene {
            page,
            found,
            classes: Classes::shared(page.text.lexicon),
            first_body: page
                .text
                .sentences
                .iter()
                .position(|s| !s.heading)
                .unwrap_or(0),
        }
    }

    /// The class of token `at`, by its lemma.
    pub(super) fn class(&self, at: usize) -> Class {
        let word = self.page.text.id(at);
        self.classes
            .of
            .get(word.0 as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The first token of `range` that is of `class`; the end of the range where none is.
    pub(super) fn find_class(&self, range: Range<usize>, class: Class) -> usize {
        let of = |word: WordId| self.classes.of.get(word.0 as usize);
        let wanted = |token: &Token| of(token.word).is_some_and(|own| own.any(class));
        self.page.text.find(range, wanted)
    }

    /// The person whom `tokens` name.
    pub(super) fn person_in(&self, tokens: &Range<usize>) -> Option<&'s PersonFound> {
        let mentions = &self.found.people.mentions;
        let first = mentions.partition_point(|m| m.tokens.end <= tokens.start);
        mentions.get(first).filter(|m| m.tokens.start < tokens.end)
    }

    /// Whether `tokens` name a place.
    pub(super) fn has_place(&self, tokens: &Range<usize>) -> bool {
        let places = &self.found.places;
        let first = places.partition_point(|p| p.tokens.end <= tokens.start);
        places
            .get(first)
            .is_some_and(|p| p.tokens.start < tokens.end)
    }

    /// The canonical name of a country.
    pub(super) fn country_name(&self, code: CountryCode) -> Option<&'static str> {
        self.page.text.lexicon.lists.states.get(&code).copied()
    }

    pub(super) fn chunk(&self, at: usize) -> &'s Chunk {
        self.page.chunk(at)
    }

    pub(super) fn kind(&self, at: usize) -> ChunkKind {
        self.chunk(at).kind
    }

    pub(super) fn tag(&self, token: usize) -> Tag {
        self.page.grammar.tags[token]
    }

    /// Whether token `at` is one of `words`, in any case.
    pub(super) fn is(&self, at: usize, words: impl Asked) -> bool {
        words.stand_at(&self.page.text, at)
    }

    /// Whether chunk `at` is one word of `words`.
    pub(super) fn is_chunk(&self, at: usize, words: impl Asked) -> bool {
        let Some(chunk) = self.page.grammar.chunks.get(at) else {
            return false;
        };
        chunk.tokens.len() == 1 && self.is(chunk.tokens.start, words)
    }

    /// The chunks of sentence `n`.
    pub(super) fn sentence(&self, n: usize) -> Range<usize> {
        self.page.grammar.of_sentence[n].clone()
    }

    /// The tokens of chunks `chunks`.
    pub(super) fn tokens(&self, chunks: &Range<usize>) -> Range<usize> {
        if chunks.is_empty() {
            return 0..0;
        }
        self.chunk(chunks.start).tokens.start..self.chunk(chunks.end - 1).tokens.end
    }

    /// The clause of the sentence `n` that holds chunk `at`.
    pub(super) fn clause(&self, n: usize, at: usize) -> Range<usize> {
        let all = self.sentence(n);
        let mut start = at;
        while start > all.start && !self.begins_clause(start, &all) {
            start -= 1;
        }
        let mut end = at + 1;
        while end < all.end && !self.begins_clause(end, &all) {
            end += 1;
        }
        start..end
    }

    /// Whether a clause begins at chunk `at` of the sentence `all`.
    fn begins_clause(&self, at: usize, all: &Range<usize>) -> bool {
        if at == all.start {
            return true;
        }
        match self.kind(at) {
            ChunkKind::Subordinator | ChunkKind::Wh => true,
            ChunkKind::That => self.verb_ahead(at + 1, all),
            ChunkKind::Mark(Kind::Semicolon | Kind::Dash | Kind::Stop) => true,
            ChunkKind::Mark(Kind::Colon) => true,
            ChunkKind::Preposition => {
                self.is_chunk(at, words!["after", "following", "despite"]) && at > all.start + 1
            }
            ChunkKind::Mark(Kind::Comma) => {
                let next = at + 1;
                next < all.end
                    && !self.is_state(next)
                    && (self.kind(next) == ChunkKind::Verb && self.chunk(next).group.finite
                        || self.new_subject(next, all))
            }
            ChunkKind::Conjunction => {
                let next = at + 1;
                next < all.end
                    && (self.kind(next) == ChunkKind::Verb
                        && self.chunk(next).group.finite
                        // "was shot |and killed| on Friday": one doing
                        && self.kind(at - 1) != ChunkKind::Verb
                        || self.new_subject(next, all)
                        || self.new_scene(next, all))
            }
            // "officials said gunmen attacked": what was said is a clause of its own.
            ChunkKind::Noun => {
                let before = self.chunk(at - 1);
                before.kind == ChunkKind::Verb
                    && self.page.text.tokens[before.head].lists.any(Lists::CUE)
                    && self.new_subject(at, all)
            }
            _ => false,
        }
    }

    /// "in San Bernardino, |California| last year": the state or country of the place in front of the comma.
    fn is_state(&self, at: usize) -> bool {
        let places = &self.found.places;
        let start = self.chunk(at).tokens.start;
        let next = places.partition_point(|place| place.tokens.start < start);
        let wide = |precision| {
            matches!(
                precision,
                crate::record::PlacePrecision::Region | crate::record::PlacePrecision::Country
            )
        };
        next > 0
            && places[next - 1].tokens.end + 1 >= start
            && (places[next - 1].tokens.end > start
                || places.get(next).is_some_and(|place| {
                    place.tokens.start == start
                        && wide(place.place.precision)
                        && !wide(places[next - 1].place.precision)
                }))
    }

    /// A noun phrase with a finite verb of its own stands at chunk `at`.
    fn new_subject(&self, at: usize, all: &Range<usize>) -> bool {
        let mut i = at;
        while i < all.end
            && matches!(
                self.kind(i),
                ChunkKind::Adverb | ChunkKind::Mark(Kind::Quote)
            )
        {
            i += 1;
        }
        if i >= all.end || self.kind(i) != ChunkKind::Noun {
            return false;
        }
        self.verb_ahead(i, all)
    }

    /// "and |in neighbouring Miranda| a grenade was thrown": a phrase in front of a subject with its verb.
    fn new_scene(&self, at: usize, all: &Range<usize>) -> bool {
        let subject = at + 2;
        self.kind(at) == ChunkKind::Preposition
            && subject + 1 < all.end
            && self.kind(at + 1) == ChunkKind::Noun
            && self.kind(subject) == ChunkKind::Noun
            && self.kind(subject + 1) == ChunkKind::Verb
            && self.chunk(subject + 1).group.finite
    }

    /// A finite verb behind the noun phrases at `at`, no clause mark between.
    fn verb_ahead(&self, at: usize, all: &Range<usize>) -> bool {
        for i in at..all.end.min(at + 8) {
            match self.kind(i) {
                ChunkKind::Verb => return self.chunk(i).group.finite,
                ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb => {}
                _ => return false,
            }
        }
        false
    }

    /// Whether verb group `at` is passive; so is "shot" of "were picked up and shot".
    pub(super) fn is_passive(&self, at: usize) -> bool {
        let group = self.chunk(at).group;
        let head = self.chunk(at).head;
        // "Bombers |opened fire| then blew themselves up": nobody is opened fire.
        if self.page.text.is(head, words!["opened"])
            && self.page.text.is(head + 1, words!["fire"])
            && group.passive
        {
            return head > 0 && matches!(self.tag(head - 1), Tag::Be(_));
        }
        // "Judge gunned down in Mogadishu": a headline leaves the auxiliary out.
        let sentence = self.page.text.sentence_of(self.chunk(at).head);
        if self.page.text.sentences[sentence].heading
            && group.finite
            && matches!(group.form, Form::Past | Form::Participle)
            && !group.perfect
            && self.page.object(at).is_none()
            && let Some(subject) = self.page.subject(at)
        {
            let armed = matches!(
                self.people_role(subject),
                Some(PeopleRole::Attacker | PeopleRole::Force)
            );
            let weapon = self.weapon_in(&self.chunk(subject).tokens).is_some();
            // "Police officer attacked in Paris": without an object, these are passive
            let transitive = self.page.text.is(
                head,
                words![
                    "attacked",
                    "killed",
                    "stabbed",
                    "wounded",
                    "injured",
                    "ambushed",
                    "targeted",
                    "kidnapped",
                    "abducted",
                    "beaten",
                    "murdered",
                    "slain",
                    "gunned",
                    "assaulted",
                    "hurt"
                ],
            );
            if !weapon && (!armed || transitive) {
                return true;
            }
        }
        if group.passive || !group.finite && group.form != Form::Past {
            return group.passive;
        }
        let all = self.page.sentence_chunks(at);
        let joined = at > all.start + 1
            && self.kind(at - 1) == ChunkKind::Conjunction
            && self.chunk(at).tokens.len() == 1
            && self.page.object(at).is_none();
        joined
            && (all.start..at - 1)
                .rev()
                .find(|&i| self.kind(i) == ChunkKind::Verb)
                .is_some_and(|verb| self.chunk(verb).group.passive)
    }

    /// The verb group that noun chunk `at` is the object of, directly or in a list.
    pub(super) fn verb_over(&self, at: usize, clause: &Range<usize>) -> Option<usize> {
        let mut i = at;
        while i > clause.start {
            i -= 1;
            match self.kind(i) {
                ChunkKind::Verb => return Some(i),
                ChunkKind::Adverb | ChunkKind::Mark(Kind::Quote) => {}
                ChunkKind::Preposition if self.is_particle(i) => {}
                _ => return None,
            }
        }
        None
    }

    /// The preposition chunk in front of noun chunk `at`.
    pub(super) fn preposition_before(&self, at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        // "in the first |such attack|"
        // "in a |“strike”|"
        if self.kind(before) == ChunkKind::Mark(Kind::Quote) && before > 0 {
            let article = self.chunk(before - 1);
            before -= 1;
            if article.tokens.len() == 1 && self.tag(article.head) == Tag::Determiner {
                before = before.checked_sub(1)?;
            }
        }
        let such = self.kind(before) == ChunkKind::Noun
            && self
                .page
                .text
                .is(self.chunk(at).tokens.start, words!["such"]);
        if such {
            before = before.checked_sub(1)?;
        }
        (self.kind(before) == ChunkKind::Preposition && !self.is_particle(before)).then_some(before)
    }

    /// The phrase that stands for noun chunk `at` in its clause: "a series" of "a series of raids".
    pub(super) fn anchor(&self, at: usize) -> usize {
        const SETS: &[Spelling] = words![
            "series",
            "wave",
            "waves",
            "spate",
            "string",
            "number",
            "dozens",
            "hundreds",
            "scores",
            "some",
            "many",
            "several",
            "barrage",
            "flurry",
            "succession",
            "rash",
            "surge",
            "thousands",
            "one",
            "two",
            "both",
            "most",
            "all",
            "pair",
            "round",
            "couple",
        ];
        match at.checked_sub(2) {
            Some(set)
                if self.is_chunk(at - 1, words!["of"])
                    && self.kind(set) == ChunkKind::Noun
                    && self.is(self.chunk(set).head, SETS) =>
            {
                set
            }
            _ => at,
        }
    }

    /// "out" of "carried out strikes", "up" of "stepped up raids".
    fn is_particle(&self, at: usize) -> bool {
        at > 0
            && self.kind(at - 1) == ChunkKind::Verb
            && self.is_chunk(at, words!["out", "up", "off", "down"])
    }

    /// The part that people at chunk `at` play, by the head of the phrase.
    pub(super) fn people_role(&self, at: usize) -> Option<PeopleRole> {
        let chunk = self.chunk(at);
        let text = &self.page.text;
        // "shot |a soldier dead|"
        let dead = chunk.head > chunk.tokens.start && text.is(chunk.head, words!["dead"]);
        let head = chunk.head - usize::from(dead);
        (chunk.tokens.start..=head)
            .filter(|&i| text.tokens[i].lists.any(Lists::PEOPLE))
            .find_map(|i| {
                text.matches(&text.lexicon.lists.people, i, chunk.tokens.end)
                    .find(|found| i + found.length == head + 1)
                    .map(|found| found.value.role)
            })
    }

    /// The finding whose tokens overlap chunk `at`, of a list sorted by position.
    pub(super) fn weapon_in(&self, tokens: &Range<usize>) -> Option<usize> {
        let weapons = &self.found.weapons;
        let first = weapons.partition_point(|w| w.tokens.end <= tokens.start);
        weapons
            .get(first)
            .filter(|w| w.tokens.start < tokens.end)
            .map(|_| first)
    }

    /// The dates that begin inside `tokens`.
    pub(super) fn dates_in(&self, tokens: &Range<usize>) -> &'s [DateFound] {
        let dates = &self.found.dates;
        let first = dates.partition_point(|d| d.tokens.start < tokens.start);
        let last = dates.partition_point(|d| d.tokens.start < tokens.end);
        &dates[first..last.max(first)]
    }

    /// The numbers of the weapons inside `tokens`.
    pub(super) fn weapons_in(&self, tokens: &Range<usize>) -> Range<usize> {
        let weapons = &self.found.weapons;
        let first = weapons.partition_point(|w| w.tokens.start < tokens.start);
        let last = weapons.partition_point(|w| w.tokens.start < tokens.end);
        first..last.max(first)
    }
}
