//! Mentions gathered by act: what tells again of a known attack, and what tells of another.

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
use crate::reader::tokens::Kind;
use crate::record::{
    ActorKind, AttackKind, AttackStatus, Period, Place, PlacePrecision, TargetClass,
};

/// An act, as far as the mentions read so far tell of it.
#[derive(Debug, Default)]
pub(super) struct Act {
    /// Numbers of its mentions.
    pub(super) deeds: Vec<usize>,
    kinds: Vec<AttackKind>,
    places: Vec<Where>,
    when: Option<Period>,
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
    /// Done by police or troops, as it was told first.
    official: bool,
    last_sentence: usize,
    heading: bool,
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
            (Some(one), Some(when)) if when.own && when.period.days() < one.days() => {
                Some(when.period)
            }
            (one, _) => one,
        };
        self.official |= self.doer.is_none() && is_official(deed);
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

    fn is_cyber(&self) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&AttackKind::Cyberattack)
    }
}

/// The acts that the mentions tell of, in the order of their first mentions.
pub(super) fn gather(scene: &Scene<'_, '_>, deeds: &[Deed]) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    for (number, deed) in deeds.iter().enumerate() {
        let heading = scene.page.text.sentences[deed.trigger.sentence].heading;
        let home = home(scene, deeds, &acts, deed, number);
        let beside = number.checked_sub(1).is_some_and(|before| {
            deeds[before].trigger.sentence == deed.trigger.sentence && !acts.is_empty()
        });
        match home {
            Home::Known(act) => {
                let same = acts[act].last_sentence == deed.trigger.sentence;
                acts[act].take(scene, number, deed, heading);
                acts[act].aside &= deed.aside || same;
            }
            Home::New => {
                let mut act = Act::default();
                act.take(scene, number, deed, heading);
                act.aside = deed.aside && beside;
                acts.push(act);
            }
            Home::Nowhere => {}
        }
    }
    acts
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
    let later = days_after(scene, deed.trigger.clause.start);
    let compatible = |act: &Act| {
        !(act.when.is_none() && (back && !act.heading || since && !act.history))
            && !(later && act.last_sentence == deed.trigger.sentence)
            && (agrees(act, deed) || cyber && agrees_but_kind(act, deed))
            && (!on_attacker || act.on_attacker || act.official)
    };
    // The sentence itself says that the two are one: "the attack targeted", "struck in a raid".
    if let Some(act) = same_sentence(scene, deeds, acts, deed, number)
        .filter(|&act| !on_attacker || acts[act].on_attacker || acts[act].official)
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
    if inside && (capitals || bare) && !deed.trigger.verb && !acts.is_empty() {
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
        let number = if act.several() == deed.plural || single {
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
        near + told + number + old + news + main + if there { 40 } else { 0 }
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

/// Mentions of one act in one sentence: a noun and its verb, a verb and what it did by the way.
fn same_sentence(
    scene: &Scene<'_, '_>,
    deeds: &[Deed],
    acts: &[Act],
    deed: &Deed,
    number: usize,
) -> Option<usize> {
    if deed.other && !deed.trigger.verb {
        return None;
    }
    within_reach(acts).rev().find_map(|(i, act)| {
        let &last = act.deeds.last()?;
        let other = &deeds[last];
        if last >= number || other.trigger.sentence != deed.trigger.sentence {
            return None;
        }
        // "the shooting and bombing rampage"
        let one_phrase =
            !other.trigger.verb && !deed.trigger.verb && other.trigger.chunk == deed.trigger.chunk;
        let together = same_doing(scene, other, deed) || same_list(scene, other, deed);
        let whole = |&n: &usize| made_of(scene, &deeds[n], deed);
        if one_phrase || together || act.deeds.iter().rev().take(4).any(whole) {
            return Some(i);
        }
        if !kinds_agree(act, deed) {
            return None;
        }
        one_act(scene, other, deed).then_some(i)
    })
}

/// "Three bombers opened fire, then blew themselves up": what the same fighters do in one sentence is one act, of whatever kinds.
fn same_doing(scene: &Scene<'_, '_>, first: &Deed, second: &Deed) -> bool {
    let (a, b) = (&first.trigger, &second.trigger);
    let bodily =
        |kind| is_melee(kind) || matches!(kind, AttackKind::SuicideBombing | AttackKind::Bombing);
    let active = |t: &super::triggers::Trigger| t.verb && !scene.chunk(t.chunk).group.passive;
    // "drove his car into a barracks, blowing himself up"
    let driven = first.kind == AttackKind::VehicleRamming
        && second.kind == AttackKind::SuicideBombing
        && !scene.chunk(b.chunk).group.finite;
    if !active(a) || !active(b) || !driven && (!bodily(first.kind) || !bodily(second.kind)) {
        return false;
    }
    let then = b
        .tokens
        .start
        .checked_sub(1)
        .is_some_and(|at| at >= a.tokens.end && scene.is(at, words!["then"]));
    let subject = scene.page.subject(a.chunk);
    then || driven || subject.is_some() && subject == scene.page.subject(b.chunk)
}

/// "the worst since |the bombing of a wedding hall|": an act that the text looks back on.
fn is_since(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    !deed.trigger.verb
        && scene
            .preposition_before(scene.anchor(deed.trigger.chunk))
            .is_some_and(|p| scene.is_chunk(p, words!["since"]))
}

/// "came two days |after two people were shot|": the clause tells of another day.
fn days_after(scene: &Scene<'_, '_>, clause: usize) -> bool {
    scene.is_chunk(clause, words!["after"])
        && clause.checked_sub(1).is_some_and(|time| {
            // not "in recent months after"
            scene.preposition_before(time).is_none()
                && scene.page.text.is_form_of(
                    scene.chunk(time).head,
                    words!["day", "week", "month", "year", "decade"],
                )
        })
}

/// "the blitz of |bombings| and |gunfire|", "a barrage of |assaults|": what the whole was made of.
fn made_of(scene: &Scene<'_, '_>, whole: &Deed, part: &Deed) -> bool {
    let (a, b) = (&whole.trigger, &part.trigger);
    let of = a.chunk + 1;
    !a.verb
        && !b.verb
        && b.chunk > of
        && b.chunk <= of + 5
        && a.tokens.end == scene.chunk(a.chunk).tokens.end
        && scene.is_chunk(of, words!["of"])
        && (of + 1..b.chunk).all(|i| {
            matches!(
                scene.kind(i),
                ChunkKind::Noun | ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma)
            )
        })
}

/// "stabbings, shootings and rammings have killed 28": what is summed up together is one series.
fn same_list(scene: &Scene<'_, '_>, first: &Deed, second: &Deed) -> bool {
    let (a, b) = (&first.trigger, &second.trigger);
    !a.verb
        && !b.verb
        && first.plural
        && second.plural
        && a.chunk < b.chunk
        && !matches!(
            scene.tag(scene.chunk(b.chunk).tokens.start),
            Tag::Determiner | Tag::Possessive | Tag::Number
        )
        && scene.page.list(a.chunk).contains(&b.chunk)
}

fn one_act(scene: &Scene<'_, '_>, first: &Deed, second: &Deed) -> bool {
    let (a, b) = (&first.trigger, &second.trigger);
    if a.status != b.status {
        return false;
    }
    // "the deadliest attack since a gunman shot three in May": long ago.
    if scene.is_chunk(b.clause.start, words!["since", "before"])
        && scene.kind(b.clause.start) == ChunkKind::Subordinator
        || is_since(scene, second)
        || days_after(scene, b.clause.start)
    {
        return false;
    }
    if places_conflict(
        first.place.as_ref().filter(|p| p.own),
        second.place.as_ref().filter(|p| p.own),
    ) && a.clause != b.clause
    {
        return false;
    }
    if let (Some(one), Some(other)) = (first.when, second.when)
        && one.own
        && other.own
        && !one.period.overlaps(&other.period)
    {
        return false;
    }
    // "launched a drone and missile attack"
    let object = scene.page.object(a.chunk).filter(|_| a.verb && !b.verb);
    if object.is_some_and(|object| scene.page.list(object).contains(&b.chunk)) {
        return true;
    }
    // ", an attack which police linked to a feud"
    let before = b.chunk.checked_sub(1).map(|i| scene.kind(i));
    if a.verb
        && !b.verb
        && before == Some(ChunkKind::Mark(Kind::Comma))
        && scene.is(scene.chunk(b.chunk).tokens.start, words!["a", "an", "the"])
        && !second.other
    {
        return true;
    }
    // "the shooting took place around six, when a woman was shot"
    if !a.verb
        && b.verb
        && scene.is_chunk(b.clause.start, words!["when", "as"])
        && a.clause.end <= b.clause.start
        && b.clause.start <= a.clause.end + 1
    {
        return true;
    }
    // "|During a wave of attacks|, Russia fired drones at the capital"
    let during = || {
        let all = scene.sentence(a.sentence);
        scene.is_chunk(all.start, words!["during", "in", "with"])
            && a.chunk < b.clause.start
            && (all.start..b.clause.start).all(|i| scene.kind(i) != ChunkKind::Verb)
            && scene.preposition_before(scene.anchor(a.chunk)) == Some(all.start)
    };
    if b.verb && !a.verb && during() {
        return true;
    }
    if b.verb {
        let subject = scene.page.subject(b.chunk);
        // "the killing of a civilian who was gunned down"
        let victim = subject.is_some_and(|s| first.targets.iter().any(|t| t.chunk == Some(s)));
        if victim && scene.chunk(b.chunk).group.passive {
            return true;
        }
        // "The attack targeted", "a strike that hit"
        if subject == Some(a.chunk) && !a.verb {
            return true;
        }
        // "stormed the hotel, shooting guests", "rammed a gate and opened fire"
        let group = scene.chunk(b.chunk).group;
        if a.verb && !group.passive && subject.is_some() && subject == scene.page.subject(a.chunk) {
            return true;
        }
        // "Russian missiles struck …, killing"
        if a.verb && !group.finite && a.clause == b.clause {
            return true;
        }
        return !a.verb && a.clause == b.clause;
    }
    // "struck in an attack", "targeted by strikes", "hit …, in strikes that"
    let preposition = scene
        .preposition_before(scene.anchor(b.chunk))
        .is_some_and(|p| scene.is_chunk(p, words!["in", "by", "with", "through"]));
    // "Explosions shook Kyiv, in the first such attack in weeks": over the noun's own verb.
    let from = if a.verb {
        a.chunk
    } else {
        let verb = (a.chunk + 1..b.chunk).find(|&i| scene.kind(i) == ChunkKind::Verb);
        verb.unwrap_or(a.chunk)
    };
    (a.verb || is_blast(first)) && preposition && !between_is_cut(scene, from, b.chunk)
}

/// A clause with a subject of its own begins between the two; "three were stabbed and eight |others were hurt| in an attack" goes on.
fn between_is_cut(scene: &Scene<'_, '_>, from: usize, to: usize) -> bool {
    (from + 1..to).any(|i| {
        matches!(
            scene.kind(i),
            ChunkKind::Subordinator | ChunkKind::Mark(Kind::Semicolon)
        ) || scene.kind(i) == ChunkKind::Verb
            && scene.chunk(i).group.finite
            && !(scene.is_passive(i) && scene.class(scene.chunk(i).head).any(Class::HURT))
    })
}

/// An act known from the headline or from nearby that the mention tells again.
fn retold(
    scene: &Scene<'_, '_>,
    acts: &[Act],
    deed: &Deed,
    compatible: &impl Fn(&Act) -> bool,
) -> Option<usize> {
    let sentences = &scene.page.text.sentences;
    let sentence = deed.trigger.sentence;
    let first_body = scene.first_body;
    let lead = sentence <= first_body + 1;
    let fresh = within_reach(acts).any(|(_, act)| act.fresh);
    // "killed 49 people at a club", then "opened fire, killing 49 people".
    let counted = deed.toll.filter(|_| !deed.plural).and_then(|toll| {
        within_reach(acts)
            .rev()
            .find(|(_, act)| !act.several() && act.tolls.contains(&toll) && compatible(act))
            .map(|(i, _)| i)
    });
    if counted.is_some() {
        return counted;
    }
    within_reach(acts)
        .rev()
        .find(|(_, act)| {
            if !compatible(act) || deed.series != act.series && deed.plural != act.several() {
                return false;
            }
            // "a series of bombings in Turkey", told twice
            let one_series = deed.series && act.series && act.kinds == [deed.kind]
                && deed.place.as_ref().is_some_and(|p| p.own && act.places.iter().any(|known| known.is_again(p)));
            if one_series {
                return true;
            }
            // "Bombings kill 23", then "a blast": the sum and one of its parts.
            // "multiple blasts and a gunfight": one act, in one sentence.
            let with_blasts = is_fight(deed) && act.last_sentence == sentence && !act.fight;
            // "the shootings", "the stabbings": of one hour as well as of several
            let of_people = rare_or_bodily(deed.kind) && act.kinds.contains(&deed.kind);
            if act.several() != deed.plural && !deed.trigger.verb && !is_blast(deed) && !with_blasts && !of_people {
                return false;
            }
            // What the text only looks back on is gone on about in its own paragraph, and no longer.
            let away = sentences[sentence].paragraph != sentences[act.last_sentence].paragraph;
            if act.history && fresh && away && deed.when.is_none_or(|when| !when.own) {
                return false;
            }
            // "Protesters clashed with police after the stabbing"
            let brawl = deed.fight && deed.trigger.verb && !act.fight && !act.kinds.is_empty() && deed.doer.is_some() && act.doer.is_some();
            if brawl && !act.kinds.contains(&AttackKind::ArmedAssault) {
                return false;
            }
            // The headline's act in the lead.
            if lead && act.heading && act.last_sentence < first_body {
                return true;
            }
            let same_place = match (&deed.place, act.places.first()) {
                (Some(place), Some(_)) => {
                    place.own && act.places.iter().any(|p| is_there(p, place) && precise(p) && (!is_wide(p) || p.place.name == place.place.name))
                }
                _ => false,
            };
            let same_day = matches!((deed.when, act.when), (Some(a), Some(b)) if a.own && a.period.overlaps(&b) && a.period.days() <= 3);
            let same_kind = deed.kind == AttackKind::Unspecified || act.kinds.is_empty() || act.kinds.contains(&deed.kind);
            let day_open = deed.when.is_none_or(|w| !w.own)
                || act.when.is_none() && !deed.plural && deed.when.is_some_and(|w| is_fresh(scene, &w.period));
            if same_place && same_kind && (same_day || day_open) {
                return true;
            }
            // "the shooting of Sonya Massey", "he shot Massey"
            // "in northern England", then "a stabbing in Southport": the story names its place by and by.
            let narrower = deed.place.as_ref().is_some_and(|p| {
                p.own && !is_wide(p) && act.places.iter().all(|known| is_wide(known) && known.place.country == p.place.country)
            });
            let open_day = deed.when.is_none_or(|w| !w.own) || act.when.is_none() || same_day;
            // "the attacks in Brussels on 22 March", "22 March, when attacks killed 32": one day long ago is that of one act.
            let one_day = matches!((deed.when, act.when), (Some(a), Some(b)) if a.own && a.period == b && b.days() == 1 && !is_fresh(scene, &b));
            let place_open = deed.place.as_ref().is_none_or(|p| !p.own) || act.places.iter().all(|p| !p.own);
            if one_day && place_open && same_kind && deed.plural == act.several() {
                return true;
            }
            if narrower && !act.places.is_empty() && open_day && act.kinds == [deed.kind] && !deed.plural && !act.several() && act.heading {
                return true;
            }
            // "The hack", "computers had been hacked": the intrusion that was told, unless another victim is named.
            let cyber = deed.kind == AttackKind::Cyberattack && act.kinds == [AttackKind::Cyberattack];
            let shared = deed.targets.is_empty() || act.heads.is_empty() || deed.targets.iter().any(|t| act.heads.contains(&t.head));
            let then = matches!((deed.when, act.when), (Some(a), Some(b)) if a.period.overlaps(&b));
            if cyber && (shared || then && act.several() == deed.plural) && !deed.series && (then || deed.when.is_none_or(|w| !w.own)) {
                return true;
            }
            // "A truck ploughed into a crowd", "the truck attack in Nice": rarely two in one text
            let rare = matches!(deed.kind, AttackKind::VehicleRamming | AttackKind::Stabbing) && act.kinds.contains(&deed.kind);
            if rare && open_day && !deed.plural && !act.several() && !act.history && (act.heading || lead) && !scene.is(scene.chunk(deed.trigger.chunk).tokens.start, words!["a", "an"]) {
                return true;
            }
            let same_person = deed.targets.iter().filter_map(last_name).any(|name| act.names.iter().any(|known| known == name));
            let near_kind = act.kinds.iter().any(|&kind| same_family(kind, deed.kind));
            if same_person && (same_kind || near_kind) && !deed.plural {
                return true;
            }
            // "shot at a trooper", then "shot the trooper"
            let known_victim = rare_or_bodily(deed.kind)
                && deed.targets.first().and_then(|t| t.chunk).is_some_and(|c| {
                    let chunk = scene.chunk(c);
                    scene.is(chunk.tokens.start, words!["the", "him", "her"]) && chunk.head <= chunk.tokens.start + 1 && scene.page.text.tokens[chunk.head].is_capital() == scene.page.text.tokens[chunk.tokens.start].is_capital()
                        && scene.people_role(c).is_some()
                });
            if known_victim && open_day && act.kinds.contains(&deed.kind) && !deed.plural && !act.several() && !act.history && !act.fight && !act.aside {
                return true;
            }
            // "The officer was shot at midnight on Sunday": the shooting of that day.
            let bodily = matches!(deed.kind, AttackKind::Shooting | AttackKind::Stabbing | AttackKind::VehicleRamming | AttackKind::SuicideBombing);
            if bodily && same_day && !act.fight && act.kinds.contains(&deed.kind) && !deed.plural && !act.several() && !other_things(act, deed) {
                return true;
            }
            // "the boy who had been shot died": the victims of the act that the text is about.
            let before = deed.trigger.chunk.checked_sub(1).map(|i| scene.kind(i));
            let kind_open = deed.kind == AttackKind::Unspecified && matches!(before, Some(ChunkKind::Wh | ChunkKind::That));
            if is_victims(scene, deed) && !act.fight && act.deeds.len() > 1 && !act.several() && (kind_open || act.kinds == [deed.kind] || all_melee(act, deed)) {
                return true;
            }
            // The same thing hit: "a hospital", then "the al-Quds hospital".
            // "a university", then "the university housing"
            let named_again = |t: &super::targets::Attacked| {
                act.heads.contains(&t.head)
                    || t.chunk.is_some_and(|c| {
                        scene.chunk(c).tokens.clone().any(|i| act.heads.contains(&scene.page.text.lemma(i)))
                    })
            };
            let same_target = deed.targets.iter().any(|t| is_thing(t.target.class) && named_again(t));
            if same_target && same_kind && !deed.plural && !act.several() {
                return true;
            }
            let near = sentence <= act.last_sentence + 1
                && sentences[sentence].paragraph <= sentences[act.last_sentence].paragraph + 1;
            // Another thing hit is another act, unless a headline tells of it.
            let apart = scene.is_chunk(deed.trigger.clause.start, words!["after", "before", "since"]);
            let other_target = (act.thing || apart && !act.heads.is_empty())
                && deed.targets.iter().any(|t| is_thing(t.target.class) && !is_known(scene, t))
                && !deed.targets.iter().any(|t| act.heads.contains(&t.head));
            // The story goes on: nothing sets the mention apart from what was just told.
            let own = deed.place.as_ref().is_some_and(|p| p.own) || deed.when.is_some_and(|w| w.own);
            let bare = !own && deed.targets.is_empty() && !deed.definite;
            // "has carried out strikes … On Saturday jets bombed": one of a run is its own act.
            let one_of_many = act.several() && !act.heading && own;
            let quarrel = deed.fight && deed.trigger.verb && !act.fight && !act.kinds.is_empty() && !act.kinds.contains(&AttackKind::ArmedAssault);
            let bodily = |kind| is_melee(kind) || kind == AttackKind::SuicideBombing;
            let akin = !quarrel && (same_kind || act.kinds.iter().all(|&kind| bodily(kind)) && bodily(deed.kind));
            // "a fire broke out after an attack by the Ukrainian army": who did it goes on
            let same_doer = near && !own && deed.targets.is_empty() && !deed.plural && !act.several()
                && matches!((&deed.doer, &act.doer), (Some(doer), Some((known, true))) if doer.named && doer.key == *known);
            let told = deed.trigger.verb || is_blast(deed) || bare && is_fight(deed) || same_doer;
            // "bombed a monastery. A jet dropped a bomb on the building."
            let from_above = deed.kind == AttackKind::Airstrike && act.kinds == [AttackKind::Bombing] && deed.targets.iter().all(|t| is_known(scene, t));
            let akin = akin || from_above;
            if near && told && akin && (!deed.plural || is_blast(deed)) && !other_target && !one_of_many && !act.aside {
                return true;
            }
            // No time, place or victim of its own, and of the same kind: told again.
            let bare = deed.place.as_ref().is_none_or(|p| !p.own) && deed.when.is_none_or(|w| !w.own);
            bare && !other_target && act.kinds.contains(&deed.kind) && deed.targets.is_empty()
        })
        .map(|(i, _)| i)
}

/// What is done to people one by one.
fn rare_or_bodily(kind: AttackKind) -> bool {
    use AttackKind::*;
    matches!(
        kind,
        Shooting | Stabbing | VehicleRamming | Assassination | Abduction
    )
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

/// "militants stormed a university", "the dead had been shot": what goes on together.
fn all_melee(act: &Act, deed: &Deed) -> bool {
    is_melee(deed.kind) && !act.kinds.is_empty() && act.kinds.iter().all(|&kind| is_melee(kind))
}

/// "the building", "the vessel": what was told of, by a general word.
fn is_known(scene: &Scene<'_, '_>, target: &super::targets::Attacked) -> bool {
    let text = &scene.page.text;
    target.chunk.is_some_and(|c| {
        let chunk = scene.chunk(c);
        text.is(chunk.tokens.start, words!["the", "this"])
            && text.is(
                chunk.head,
                words![
                    "building",
                    "site",
                    "facility",
                    "compound",
                    "complex",
                    "structure",
                    "vessel",
                    "ship",
                    "vehicle",
                    "premises",
                    "place"
                ],
            )
    })
}

/// Both hit something that stands in one place, and not the same.
fn other_things(act: &Act, deed: &Deed) -> bool {
    act.thing
        && deed.targets.iter().any(|t| is_thing(t.target.class))
        && !deed.targets.iter().any(|t| act.heads.contains(&t.head))
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
        && is_official(deed)
        && (stopped
            || deed
                .targets
                .iter()
                .filter_map(|target| target.chunk)
                .any(|chunk| {
                    scene.page.text.is_form_of(scene.chunk(chunk).head, ALONE) || the(chunk)
                })
            || patient_of(scene, deed.trigger.chunk)
                .is_some_and(|whom| scene.is(scene.chunk(whom).head, words!["him", "her"])))
}

/// Done by police or troops.
fn is_official(deed: &Deed) -> bool {
    deed.doer.as_ref().is_some_and(|doer| {
        matches!(
            doer.actor.kind,
            ActorKind::Police | ActorKind::ArmedForces | ActorKind::State
        )
    })
}

/// A day of the news, not of history.
fn is_fresh(scene: &Scene<'_, '_>, period: &Period) -> bool {
    scene
        .found
        .published
        .is_none_or(|day| (day - period.to()).num_days() <= 10)
}

/// "who had been shot", "those stabbed", "he was shot": what befell people, without a time or a place of its own.
fn is_victims(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    let trigger = &deed.trigger;
    trigger.verb
        && scene.is_passive(trigger.chunk)
        && matches!(
            deed.kind,
            AttackKind::Shooting
                | AttackKind::Stabbing
                | AttackKind::VehicleRamming
                | AttackKind::Abduction
                | AttackKind::Unspecified
                | AttackKind::ArmedAssault
        )
        && deed.doer.is_none()
        && deed.place.as_ref().is_none_or(|p| !p.own)
        && deed.when.is_none_or(|w| !w.own)
        && !deed.targets.iter().any(|t| is_thing(t.target.class))
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

/// Whether nothing sets the mention apart from the act.
fn agrees(act: &Act, deed: &Deed) -> bool {
    kinds_agree(act, deed) && agrees_but_kind(act, deed)
}

/// Whether time, place, doer and status allow the mention to tell of the act.
fn agrees_but_kind(act: &Act, deed: &Deed) -> bool {
    if deed.kind != AttackKind::Unspecified && !kinds_agree(act, deed) {
        return false;
    }
    if let (Some(when), Some(known)) = (deed.when, act.when)
        && when.own
        && !when.period.overlaps(&known)
    {
        return false;
    }
    if let (Some(doer), Some((known, true))) = (&deed.doer, &act.doer)
        && doer.named
        && doer.actor.kind != ActorKind::Person
        && doer.key != *known
    {
        return false;
    }
    // "Israel's strikes", "the attacks on Israel"
    if let Some((doer, true)) = &act.doer
        && deed
            .targets
            .iter()
            .any(|t| t.target.name.ends_with(doer.as_str()))
    {
        return false;
    }
    if act.status != deed.trigger.status
        && (deed.trigger.status == AttackStatus::Threatened
            || act.status == AttackStatus::Threatened
            || !deed.definite && deed.trigger.status != AttackStatus::Denied)
    {
        return false;
    }
    let own = deed.place.as_ref().filter(|p| p.own);
    // "In southern Helmand province, …" after an act elsewhere
    let elsewhere = |place: &Where| {
        act.places.iter().any(|known| known.own)
            && act.places.iter().all(|known| {
                !is_there(known, place)
                    && known.place.precision != PlacePrecision::Country
                    && (!is_wide(known) || is_wide(place))
            })
    };
    if deed.set && own.is_some_and(elsewhere) {
        return false;
    }
    // "the 13 October killing of Tracey Morgan" beside the story of another
    let names = || deed.targets.iter().filter_map(last_name);
    let others = !deed.trigger.verb
        && deed.when.is_some_and(|when| when.own)
        && names().next().is_some()
        && !act.names.is_empty()
        && !names().any(|name| act.names.iter().any(|known| known == name));
    if others && act.when.is_none() {
        return false;
    }
    // "the attack in Bali in 2002" is none of a run of attacks
    let one = deed.place.as_ref().is_some_and(|p| p.own) && deed.when.is_some_and(|w| w.own);
    if one && !deed.plural && !deed.trigger.verb && act.plurals == act.deeds.len() && !act.heading {
        return false;
    }
    !act.places
        .iter()
        .filter(|p| p.own)
        .any(|known| places_conflict(Some(known), own))
        || act
            .places
            .iter()
            .any(|known| own.is_some_and(|p| p.place.name == known.place.name))
}

/// Two places that cannot be one: settlements or districts of different names, or different countries.
fn places_conflict(one: Option<&Where>, other: Option<&Where>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    let (one, other) = (&one.place, &other.place);
    // "Aleppo" and "Aleppo hospital"
    if one.name.contains(&other.name) || other.name.contains(&one.name) {
        return false;
    }
    if let (Some(a), Some(b)) = (one.country, other.country)
        && a != b
    {
        return true;
    }
    let wide = |p: PlacePrecision| {
        matches!(
            p,
            PlacePrecision::Country | PlacePrecision::Region | PlacePrecision::Sea
        )
    };
    if wide(one.precision) || wide(other.precision) {
        // "Jakarta" and "Bali": of one country, and nowhere near each other
        let apart = one.precision != PlacePrecision::Country
            && other.precision != PlacePrecision::Country
            && position(one)
                .zip(position(other))
                .is_some_and(|(a, b)| apart(a, b) > 4.5);
        return one.precision == other.precision || apart;
    }
    match (position(one), position(other)) {
        (Some(a), Some(b)) => far(a, b),
        _ => one.precision == other.precision && one.precision != PlacePrecision::Point,
    }
}

fn position(place: &Place) -> Option<(f64, f64)> {
    place.latitude.zip(place.longitude)
}

/// Some 30 km or more apart.
fn far(a: (f64, f64), b: (f64, f64)) -> bool {
    apart(a, b) > 0.27
}

/// How far two positions are from each other, in degrees of latitude: 111 km each.
fn apart(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (north, east) = (a.0 - b.0, (a.1 - b.1) * a.0.to_radians().cos());
    north.hypot(east)
}

fn kinds_agree(act: &Act, deed: &Deed) -> bool {
    deed.kind == AttackKind::Unspecified
        && (deed.definite || !act.kinds.contains(&AttackKind::Cyberattack) || deed.trigger.echo)
        || act.kinds.is_empty()
        || act.kinds.iter().any(|&kind| same_family(kind, deed.kind))
        || deed.definite && is_vague(deed)
}

/// "the raid" may be one of bombers, "the blast" that of a missile.
fn is_vague(deed: &Deed) -> bool {
    deed.trigger.word.noun
        && (deed.kind == AttackKind::ArmedAssault
            || deed.kind == AttackKind::Bombing && deed.trigger.word.strength == Strength::Weak)
}

/// Kinds that two tellings of one act may give it.
fn same_family(one: AttackKind, other: AttackKind) -> bool {
    use AttackKind::*;
    if one == other {
        return true;
    }
    let pair = |a: &[AttackKind], b: &[AttackKind]| {
        a.contains(&one) && b.contains(&other) || a.contains(&other) && b.contains(&one)
    };
    pair(&[Bombing], &[SuicideBombing])
        || pair(&[SuicideBombing], &[Shooting])
        || pair(&[Airstrike], &[MissileStrike, DroneStrike, Shelling])
        || pair(&[MissileStrike], &[DroneStrike, Shelling, NavalAttack])
        || pair(
            &[ArmedAssault],
            &[
                Shooting,
                Stabbing,
                Abduction,
                Arson,
                Assassination,
                NavalAttack,
                SuicideBombing,
            ],
        )
        || pair(&[Assassination], &[Shooting, Stabbing, Bombing])
        || pair(&[NavalAttack], &[DroneStrike])
        || pair(&[Airstrike], &[Bombing])
}
