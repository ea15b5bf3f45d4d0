//! Mentions gathered by act: what tells again of a known attack, and what tells of another.

mod agree;
mod retold;
mod same;
mod sides;

use super::deeds::Deed;
use super::neighbours;
use super::phrases::patient_of;
use super::scene::{Class, Scene};
use super::settings::Where;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::Strength;
use crate::lexicon::words::WordId;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::record::{ActorKind, AttackKind, AttackStatus, Period, PlacePrecision, TargetClass};
use agree::{agrees, agrees_but_kind};
use retold::retold;
use same::{is_since, same_sentence};
use sides::Side;

/// An act, as far as the mentions read so far tell of it.
#[derive(Debug, Default)]
pub(super) struct Act {
    /// Numbers of its mentions.
    pub(super) deeds: Vec<usize>,
    kinds: Vec<AttackKind>,
    places: Vec<Where>,
    when: Option<Period>,
    /// Its days are told in its own clause.
    own_days: bool,
    doer: Option<(String, bool)>,
    plural: bool,
    /// How many of its mentions are plurals.
    plurals: usize,
    /// How many are nouns.
    nouns: usize,
    series: bool,
    /// First told as another act than those before.
    other: bool,
    /// A headline's plural: acts that the text tells singly.
    sum: bool,
    /// The heads of what was attacked: "hospital".
    heads: Vec<WordId>,
    /// The last names of whom was attacked: "Massey".
    names: Vec<String>,
    /// How many it killed.
    tolls: Vec<u64>,
    /// It hit something that stands in one place.
    thing: bool,
    /// Two sides fight.
    fight: bool,
    /// Only told by the way, beside another act.
    aside: bool,
    /// It was long before the report.
    history: bool,
    /// It was in the days before the report.
    fresh: bool,
    /// First told as done to an attacker.
    on_attacker: bool,
    /// Who did it, as it was told first.
    side: Option<Side>,
    last_sentence: usize,
    heading: bool,
    /// The subheading that the mention stands under names it: "The mosque attack".
    titled: bool,
    status: AttackStatus,
}

impl Act {
    fn take(&mut self, scene: &Scene<'_, '_>, number: usize, deed: &Deed, heading: bool) {
        self.deeds.push(number);
        if deed.kind != AttackKind::Unspecified && !self.kinds.contains(&deed.kind) {
            self.kinds.push(deed.kind);
        }
        if let Some(place) = &deed.place
            && self.places.len() < MOST_PLACES
            && !self.places.iter().any(|known| known.is_again(place))
        {
            self.places.push(place.clone());
        }
        self.when = match (self.when, deed.when) {
            (None, Some(when)) => Some(when.period),
            (Some(one), Some(when))
                if when.own && (!self.own_days || when.period.days() < one.days()) =>
            {
                Some(when.period)
            }
            (one, _) => one,
        };
        self.own_days |= deed.when.is_some_and(|when| when.own);
        self.side = self.side.or_else(|| Side::of(deed));
        if let Some(doer) = &deed.doer
            && self.doer.as_ref().is_none_or(|(_, named)| !named)
        {
            self.doer = Some((
                doer.key.clone(),
                doer.named && doer.actor.kind != ActorKind::Person,
            ));
        }
        self.fight |= deed.fight;
        self.plurals += usize::from(deed.plural);
        self.nouns += usize::from(!deed.trigger.verb);
        self.plural |= deed.plural;
        self.series |= deed.series;
        if self.deeds.len() == 1 {
            self.other = deed.other;
            self.sum = heading && deed.plural && deed.trigger.word.noun;
        } else if !deed.plural {
            self.sum = false;
        }
        if let Some(toll) = deed.toll
            && !self.tolls.contains(&toll)
            && self.tolls.len() < MOST_PLACES
        {
            self.tolls.push(toll);
        }
        for target in &deed.targets {
            self.thing |= is_thing(target.target.class);
            if self.heads.len() < MOST_PLACES && !self.heads.contains(&target.head) {
                self.heads.push(target.head);
            }
            if let Some(name) = last_name(target)
                && self.names.len() < MOST_PLACES
                && !self.names.iter().any(|known| known == name)
            {
                self.names.push(name.to_owned());
            }
        }
        self.history = self
            .when
            .is_some_and(|when| !neighbours::is_recent(scene, &when));
        self.fresh = self.when.is_some_and(|when| is_fresh(scene, &when));
        if self.deeds.len() == 1 {
            self.on_attacker = is_on_attacker(scene, deed);
        }
        self.last_sentence = deed.trigger.sentence;
        self.heading |= heading;
        self.status = deed.trigger.status;
    }
}

/// How many acts at the start of a text, and how many just told, a mention can come back to.
const FIRST: usize = 8;
const LAST: usize = 64;
/// How many places of an act are remembered.
const MOST_PLACES: usize = 32;

/// The acts that a mention can come back to, with their numbers: a long list is not gone through for each mention.
fn within_reach(acts: &[Act]) -> impl DoubleEndedIterator<Item = (usize, &Act)> {
    let first = acts.len().min(FIRST);
    let last = acts.len().saturating_sub(LAST).max(first);
    let numbered = |from: usize, to: usize| (from..to).map(move |number| (number, &acts[number]));
    numbered(0, first).chain(numbered(last, acts.len()))
}

impl Act {
    /// Told as several: "the stabbings" of one morning are, by the way, one.
    fn several(&self) -> bool {
        self.plural && self.plurals * 3 >= self.nouns
    }

    /// What was done to an attacker may be of it.
    fn may_end(&self) -> bool {
        self.on_attacker || self.side.is_some_and(Side::is_official)
    }

    fn is_cyber(&self) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&AttackKind::Cyberattack)
    }
}

/// The acts that the mentions tell of, in the order of their first mentions.
pub(super) fn gather(scene: &Scene<'_, '_>, deeds: &[Deed]) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    let mut section = Section::default();
    for (number, deed) in deeds.iter().enumerate() {
        let heading = scene.page.text.sentences[deed.trigger.sentence].heading;
        section.enter(scene, deed.trigger.sentence, &mut acts);
        let home = home(scene, deeds, &acts, deed, number);
        let beside = number.checked_sub(1).is_some_and(|before| {
            deeds[before].trigger.sentence == deed.trigger.sentence && !acts.is_empty()
        });
        match home {
            Home::Known(act) => {
                let same = acts[act].last_sentence == deed.trigger.sentence;
                acts[act].take(scene, number, deed, heading);
                acts[act].aside &= deed.aside || same;
                section.entitle(deed, &mut acts, act);
            }
            Home::New => {
                let mut act = Act::default();
                act.take(scene, number, deed, heading);
                act.aside = deed.aside && beside;
                acts.push(act);
                let last = acts.len() - 1;
                section.entitle(deed, &mut acts, last);
            }
            Home::Nowhere => {}
        }
    }
    acts
}

/// The part of the text under one subheading.
#[derive(Debug, Default)]
struct Section {
    /// How many sentences were looked at.
    seen: usize,
    /// The sentence that is the subheading.
    heading: Option<usize>,
    /// The act that the subheading names.
    act: Option<usize>,
}

impl Section {
    /// Goes on to `sentence`, and into the section that it stands in.
    fn enter(&mut self, scene: &Scene<'_, '_>, sentence: usize, acts: &mut [Act]) {
        let sentences = &scene.page.text.sentences;
        let from = self.seen.max(scene.first_body);
        self.seen = sentence + 1;
        let heading = (from..=sentence).rev().find(|&i| sentences[i].heading);
        if heading.is_some() && heading != self.heading {
            self.heading = heading;
            if let Some(act) = self.act.take() {
                acts[act].titled = false;
            }
        }
    }

    /// "The mosque attack": what a subheading names is what the paragraphs under it tell of.
    fn entitle(&mut self, deed: &Deed, acts: &mut [Act], act: usize) {
        if self.heading == Some(deed.trigger.sentence) && !deed.trigger.verb && self.act.is_none() {
            self.act = Some(act);
            acts[act].titled = true;
        }
    }
}

enum Home {
    Known(usize),
    New,
    /// It tells of no act at all: "cyber attacks remain a danger".
    Nowhere,
}

fn home(scene: &Scene<'_, '_>, deeds: &[Deed], acts: &[Act], deed: &Deed, number: usize) -> Home {
    let on_attacker = is_on_attacker(scene, deed);
    let cyber = !acts.is_empty() && within_reach(acts).all(|(_, act)| act.is_cyber());
    // "Hamas's October 7 attacks" beside the news of the day: no act that has no day
    let back = deed
        .when
        .is_some_and(|when| when.own && !neighbours::is_recent(scene, &when.period))
        && within_reach(acts).any(|(_, act)| act.fresh);
    let since = is_since(scene, deed) && deed.when.is_some_and(|when| when.own);
    let clause = deed.trigger.clause.start;
    let later = deed
        .apart
        .is_some_and(|link| deed.trigger.verb || link == clause);
    let compatible = |act: &Act| {
        !(act.when.is_none() && (back && !act.heading || since && !act.history))
            && !(later && act.last_sentence == deed.trigger.sentence)
            && (agrees(act, deed) || cyber && agrees_but_kind(act, deed))
            && (!on_attacker || act.may_end())
    };
    // The sentence itself says that the two are one: "the attack targeted", "struck in a raid".
    if let Some(act) = same_sentence(scene, deeds, acts, deed, number)
        .filter(|&act| !on_attacker || acts[act].may_end())
    {
        return Home::Known(act);
    }
    // "the second bombing": the latest of the single acts, where there are several.
    if let Some(n) = deed.ordinal {
        let single: Vec<usize> = within_reach(acts)
            .filter(|(_, act)| !act.several() && compatible(act))
            .map(|(i, _)| i)
            .collect();
        // "Three shootings … The first took place": one of those just summed up.
        let summed = acts.last().is_some_and(|act| {
            act.plural && !act.heading && act.last_sentence + 2 >= deed.trigger.sentence
        });
        match (n, single.as_slice()) {
            (0, _) if summed => return Home::New,
            (0, [first, ..]) => return Home::Known(*first),
            (n, [.., last]) if n > 0 && single.len() > 1 => return Home::Known(*last),
            _ => {}
        }
    }
    let denies = deed.trigger.status == AttackStatus::Denied;
    if deed.trigger.echo && deed.other {
        return Home::Nowhere;
    }
    // "has previously denied hitting hospitals": of other acts.
    let denies = denies
        && !scene.page.text.sentences[deed.trigger.sentence]
            .tokens
            .clone()
            .any(|i| {
                scene.is(
                    i,
                    words!["previously", "repeatedly", "always", "earlier", "routinely"],
                )
            });
    if deed.trigger.echo || denies || deed.definite && !deed.other {
        if let Some(act) = recent(acts, deed, compatible) {
            return Home::Known(act);
        }
        if deed.trigger.echo {
            return Home::Nowhere;
        }
    }
    if is_generic(scene, deed) {
        // "… in attacks": the act just told, or nothing in particular.
        return match recent(acts, deed, |act| {
            compatible(act) && deed.trigger.sentence <= act.last_sentence + 1
        }) {
            Some(act) if !deed.other => Home::Known(act),
            _ => Home::Nowhere,
        };
    }
    if !deed.other
        && let Some(act) = retold(scene, acts, deed, &compatible)
    {
        return Home::Known(act);
    }
    if deed.trigger.word.strength == Strength::Weak
        && !deed.trigger.supported
        && deed.targets.is_empty()
        && deed.place.is_none()
    {
        return Home::Nowhere;
    }
    // "ISLAMIC STATE ATTACKS": a heading inside the text tells of no act that the text does not tell.
    let inside = scene.page.text.sentences[deed.trigger.sentence].heading
        && deed.trigger.sentence > scene.first_body;
    let capitals = scene.page.text.tokens[scene.chunk(deed.trigger.chunk).head].is_capitals();
    // "Erdogan calls attack unforgivable"
    let bare = deed.kind == AttackKind::Unspecified
        && deed.place.as_ref().is_none_or(|p| !p.own)
        && deed.when.is_none_or(|w| !w.own)
        && deed.targets.is_empty();
    if inside && (capitals || bare && !deed.trigger.verb) && !acts.is_empty() {
        return match recent(acts, deed, compatible) {
            Some(act) if !capitals && !deed.plural => Home::Known(act),
            _ => Home::Nowhere,
        };
    }
    // "the attacker was shot dead by police": the end of the story that the text tells.
    if on_attacker && !acts.is_empty() && deed.trigger.sentence > scene.first_body {
        return Home::Nowhere;
    }
    Home::New
}

/// The act that agrees and is nearest, or told of most: "the attack" goes back to the story's own over one named by the way.
fn recent(acts: &[Act], deed: &Deed, agrees: impl Fn(&Act) -> bool) -> Option<usize> {
    let sentence = deed.trigger.sentence;
    // "In that attack": the one told last.
    if deed.this
        && let Some((act, _)) = within_reach(acts)
            .filter(|(_, act)| agrees(act) && act.last_sentence + 1 >= sentence)
            .max_by_key(|(_, act)| act.deeds.last().copied())
    {
        return Some(act);
    }
    let fresh = within_reach(acts).any(|(_, act)| act.fresh);
    let weight = |act: &Act| {
        let away = sentence.saturating_sub(act.last_sentence);
        let near = 60 / (1 + away);
        let told = 7 * act.deeds.len().min(5);
        // "the attacks" by the way does not make several of one that is told singly.
        let single = !deed.plural && act.plurals * 3 < act.deeds.len();
        // "The attackers targeted six places": a verb does not say how many.
        let number = if act.several() == deed.plural || single || deed.trigger.verb {
            25
        } else {
            0
        };
        let old = if act.other { 0 } else { 8 };
        // "a commander behind the massacre of 2014 claimed the assault": not the one that the text only looks back on.
        let by_the_way = fresh && act.history && act.deeds.len() == 1 && !deed.plural;
        let news = if by_the_way { 0 } else { 50 };
        let main = if act.aside { 0 } else { 30 };
        // "The incident took place": rather the one just told
        let echo = deed.trigger.echo && away <= 1 && !act.history;
        let near = if echo { near + 40 } else { near };
        // "the bombing in Brussels": that of Brussels
        let there = deed.place.as_ref().is_some_and(|place| {
            place.own
                && act
                    .places
                    .iter()
                    .any(|known| known.own && is_there(known, place))
        });
        let titled = if act.titled { 60 } else { 0 };
        near + told + number + old + news + main + titled + if there { 70 } else { 0 }
    };
    // "the air strikes": of those told of before, rather than of "attacks".
    let afar = is_afar(deed.kind)
        && within_reach(acts).any(|(_, act)| act.kinds.contains(&deed.kind) && agrees(act));
    within_reach(acts)
        .filter(|(_, act)| agrees(act) && !(afar && act.kinds.is_empty()))
        .filter(|(_, act)| deed.plural || !act.sum)
        .max_by_key(|&(i, act)| (weight(act), usize::MAX - i))
        .map(|(i, _)| i)
}

/// One place, or one that is named after the other: "Brussels", "Brussels airport".
fn is_there(one: &Where, other: &Where) -> bool {
    let (one, other) = (one.place.name.as_str(), other.place.name.as_str());
    let starts = |long: &str, short: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    starts(one, other) || starts(other, one)
}

/// A region or a country.
fn is_wide(place: &Where) -> bool {
    matches!(
        place.place.precision,
        PlacePrecision::Country | PlacePrecision::Region
    )
}

/// The last name of a person who was attacked.
fn last_name(target: &super::targets::Attacked) -> Option<&str> {
    if target.target.class != TargetClass::Other {
        return None;
    }
    let last = target.target.name.rsplit(' ').next()?;
    (last.len() > 2 && last.starts_with(char::is_uppercase)).then_some(last)
}

/// "the gunman was shot dead by police": what was done to an attacker is no part of his attack.
pub(super) fn is_on_attacker(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    #[rustfmt::skip]
    const ALONE: &[Spelling] = words![
        "gunman", "attacker", "assailant", "shooter", "knifeman", "bomber", "hijacker", "assassin", "perpetrator", "suspect",
        "killer", "sniper", "intruder",
    ];
    // "the driver was killed by police"
    #[rustfmt::skip]
    const TOLD: &[Spelling] = words!["driver", "rider", "man", "teenager", "youth", "woman", "boy"];
    let the = |chunk: usize| {
        let chunk = scene.chunk(chunk);
        scene.page.text.is(chunk.tokens.start, words!["the"])
            && scene.page.text.is_form_of(chunk.head, TOLD)
    };
    // "fired at the crowd |before he was shot| by police"
    let stopped = scene.is_chunk(deed.trigger.clause.start, words!["before", "until"])
        && patient_of(scene, deed.trigger.chunk)
            .is_some_and(|whom| scene.is(scene.chunk(whom).head, words!["he", "she", "they"]));
    deed.trigger.verb
        && Side::of(deed).is_some_and(Side::is_official)
        && (stopped
            || deed
                .targets
                .iter()
                .filter_map(|target| target.chunk)
                .any(|chunk| {
                    scene.page.text.is_form_of(scene.chunk(chunk).head, ALONE) || the(chunk)
                })
            || patient_of(scene, deed.trigger.chunk)
                .is_some_and(|whom| scene.is(scene.chunk(whom).head, words!["him", "her"]))
            || is_to_stop(scene, deed))
}

/// "Police fired shots |to try to stop two of the attackers|"
fn is_to_stop(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    #[rustfmt::skip]
    const STOP: &[Spelling] = words!["stop", "subdue", "halt", "repel", "neutralise", "neutralize", "overpower"];
    (deed.trigger.chunk + 1..deed.trigger.clause.end)
        .find(|&i| {
            scene.kind(i) == ChunkKind::Verb
                && scene.page.text.is_form_of(scene.chunk(i).head, STOP)
        })
        .is_some_and(|stop| scene.chunk(stop).group.infinitive)
}

/// A day of the news, not of history.
fn is_fresh(scene: &Scene<'_, '_>, period: &Period) -> bool {
    scene
        .found
        .published
        .is_none_or(|day| (day - period.to()).num_days() <= 10)
}

impl Where {
    /// Whether the other says no more.
    fn is_again(&self, other: &Where) -> bool {
        self.own == other.own
            && self.place.name == other.place.name
            && self.place.country == other.place.country
    }
}

/// "explosions", "a blast": what is heard of an attack, by whatever weapon.
fn is_blast(deed: &Deed) -> bool {
    deed.trigger.word.noun && deed.heard
}

/// "blasts and a gunfight": the fighting that goes with a raid.
fn is_fight(deed: &Deed) -> bool {
    deed.trigger.word.noun && !deed.plural && deed.fight
}

/// What comes from far away or above.
fn is_afar(kind: AttackKind) -> bool {
    use AttackKind::*;
    matches!(kind, Airstrike | MissileStrike | DroneStrike | Shelling)
}

/// What may go on together: gunmen storm, shoot, stab, burn and carry off.
fn is_melee(kind: AttackKind) -> bool {
    use AttackKind::*;
    matches!(kind, ArmedAssault | Shooting | Stabbing | Arson | Abduction)
}

/// Things that stand in one place, so that two mentions of one are likely the same.
fn is_thing(class: TargetClass) -> bool {
    use TargetClass::*;
    matches!(
        class,
        Health
            | Education
            | Religious
            | Energy
            | Commercial
            | Transport
            | Shipping
            | Residential
            | Government
            | Culture
            | Media
    )
}

fn precise(place: &Where) -> bool {
    !matches!(
        place.place.precision,
        PlacePrecision::Country | PlacePrecision::Sea
    )
}

/// "attacks", "shelling" with nothing that says which: no time, place, actor, number or victim.
fn is_generic(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    let trigger = &deed.trigger;
    let hurt = scene.page.text.sentences[trigger.sentence]
        .tokens
        .clone()
        .any(|i| scene.class(i).any(Class::HURT));
    if trigger.verb || hurt || scene.page.text.sentences[trigger.sentence].heading {
        return false;
    }
    let chunk = scene.chunk(trigger.chunk);
    let bare = trigger.tokens.start == chunk.tokens.start || !is_determined(scene, deed);
    let free = deed.doer.is_none()
        && deed.targets.is_empty()
        && deed.place.as_ref().is_none_or(|p| !p.own)
        && deed.when.is_none_or(|w| !w.own);
    bare && free
        && (deed.plural || scene.tag(trigger.tokens.end - 1) == crate::reader::tags::Tag::Noun)
}

/// A determiner, number or genitive in front.
fn is_determined(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    let chunk = scene.chunk(deed.trigger.chunk);
    (chunk.tokens.start..deed.trigger.tokens.start).any(|i| {
        matches!(
            scene.tag(i),
            Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Genitive
        ) || scene.class(i).any(Class::DEFINITE)
    })
}
