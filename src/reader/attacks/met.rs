//! What an act met, where neither an object nor "on" names it: what a bomb wrecked, the house that it went off in, what it aimed at.

use super::scene::{Class, Scene};
use super::targets::{class, is_thing_attacked};
use super::triggers::Trigger;
use crate::lexicon::fold::{Spelling, words};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;
use crate::record::{AttackKind, TargetClass};

/// What is done to houses, bridges and ships.
#[rustfmt::skip]
pub(super) const WRECKS: &[Spelling] = words![
    "destroy", "damage", "flatten", "level", "gut", "wreck", "demolish", "raze", "cripple", "obliterate", "ruin", "collapse",
    "devastate", "sink",
];

/// "|A nurse| distributing vaccines was shot": who is told to do something with the thing at `object`.
pub(super) fn busy_with(scene: &Scene<'_, '_>, object: usize) -> Option<usize> {
    let (verb, who) = (object.checked_sub(1)?, object.checked_sub(2)?);
    let group = scene.chunk(verb).group;
    let busy = who >= scene.page.sentence_chunks(object).start
        && scene.kind(verb) == ChunkKind::Verb
        && group.form == Form::Gerund
        && !group.finite
        && scene.kind(who) == ChunkKind::Noun
        && scene.preposition_before(who).is_none();
    busy.then_some(who)
}

/// "A bomb exploded |outside a bank|", "opened fire |in a bowling alley|": the house or the vehicle that it was done in or at, where
/// the words name nothing else; not a town, not a street.
pub(super) fn scene_of_harm(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    use TargetClass::*;
    let class_of = scene.class(trigger.tokens.start);
    // Fighting near a temple is not on it.
    let beside = trigger.word.kind != AttackKind::Shooting;
    let blows = trigger.verb
        && (class_of.any(Class::EXPLODER)
            // "Mortars |landed near a school|"
            || scene.page.text.is_form_of(trigger.tokens.start, words!["land", "fall", "crash"]))
        || matches!(
            trigger.word.kind,
            AttackKind::Bombing | AttackKind::SuicideBombing | AttackKind::Shooting
        );
    if !blows {
        return None;
    }
    let from = scene.page.chunk_of(trigger.tokens.end - 1)?;
    scene
        .page
        .prepositions(from)
        .take_while(|&(preposition, _)| preposition < trigger.clause.end)
        .filter(|&(preposition, _)| {
            scene.is_chunk(preposition, &["in", "inside", "outside", "aboard"])
                || beside && scene.is_chunk(preposition, &["near"])
        })
        // "the blast, two of them still |in hospital|": of the act only where nothing but its own phrases stands between
        .filter(|&(preposition, noun)| {
            (from + 1..preposition)
                .all(|i| matches!(scene.kind(i), ChunkKind::Noun | ChunkKind::Preposition))
                && !scene.is(scene.chunk(noun).tokens.start, &["hospital"])
        })
        .map(|(_, noun)| noun)
        .find(|&noun| {
            let housed = matches!(
                class(scene, noun),
                Commercial
                    | Religious
                    | Education
                    | Health
                    | Transport
                    | Government
                    | Police
                    | Media
                    | Culture
                    | Aid
                    | Energy
            );
            let chunk = scene.chunk(noun);
            housed
                && !scene.page.text.is_form_of(
                    chunk.head,
                    words![
                        "street", "road", "highway", "avenue", "state", "area", "zone", "car",
                        "park", "square"
                    ],
                )
        })
}

/// "a strike |that destroyed a hospital|", "the fire, |which gutted a school|": what the act did it to.
pub(super) fn ruined(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    const LONGEST: usize = 6;
    let all = scene.sentence(trigger.sentence);
    let mut ahead = (trigger.chunk + 1..all.end).take(LONGEST);
    let pronoun = ahead.find(|&i| matches!(scene.kind(i), ChunkKind::That | ChunkKind::Wh))?;
    let verb = pronoun + 1;
    (verb < all.end && wrecks(scene, verb))
        .then(|| done_to(scene, trigger, verb))
        .flatten()
}

/// "a bombing |targeting a police bus|", "a blast hitting a convoy": what the participle behind the noun names.
pub(super) fn aimed_at(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    // "air strikes in Hodeidah |targeting| oil tanks", "the attack, |targeting| tourists"
    let mut behind = trigger.chunk + 1..trigger.clause.end.min(trigger.chunk + 6);
    let verb = behind.find(|&i| {
        !matches!(
            scene.kind(i),
            ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Mark(Kind::Comma)
        )
    })?;
    let aims = scene.kind(verb) == ChunkKind::Verb
        && !scene.chunk(verb).group.finite
        && scene.is(
            scene.chunk(verb).head,
            &["targeting", "hitting", "striking", "destroying"],
        );
    aims.then(|| scene.page.object(verb))
        .flatten()
        .filter(|&object| is_thing_attacked(scene, object))
}

/// "A letter bomb |injured a postal worker|", "a missile |destroyed a bus|": whom the weapon met that stands for the act.
pub(super) fn harmed(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    let chunk = scene.chunk(trigger.chunk);
    scene.weapon_in(&(chunk.head..chunk.head + 1))?;
    // "|The soldier| was killed by a landmine"
    if scene
        .preposition_before(trigger.chunk)
        .is_some_and(|p| scene.is_chunk(p, &["by"]))
        && let Some(verb) = trigger.chunk.checked_sub(2)
        && scene.kind(verb) == ChunkKind::Verb
        && scene.chunk(verb).group.passive
        && (scene.class(scene.chunk(verb).head).any(Class::HARM) || wrecks(scene, verb))
    {
        return scene
            .page
            .subject(verb)
            .filter(|&whom| is_thing_attacked(scene, whom));
    }
    let verb =
        (trigger.chunk + 1..trigger.clause.end).find(|&i| scene.kind(i) == ChunkKind::Verb)?;
    let harms = scene.chunk(verb).group.finite
        && (wrecks(scene, verb)
            || scene
                .class(scene.chunk(verb).head)
                .any(Class::HARM.or(Class::HURT)));
    harms
        .then(|| done_to(scene, trigger, verb))
        .flatten()
        .filter(|&object| scene.tag(scene.chunk(object).head) != Tag::Number)
}

/// "An arson attack |destroyed a synagogue|", "the strike flattened a house": what the act itself wrecked.
pub(super) fn wrecked(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    let verb = trigger.chunk + 1;
    (verb < trigger.clause.end && wrecks(scene, verb))
        .then(|| done_to(scene, trigger, verb))
        .flatten()
}

/// Whether chunk `verb` has a verb of [`WRECKS`].
fn wrecks(scene: &Scene<'_, '_>, verb: usize) -> bool {
    scene.page.text.is_form_of(scene.chunk(verb).head, WRECKS)
}

/// The thing to which the act itself does what the verb in chunk `verb` tells.
fn done_to(scene: &Scene<'_, '_>, trigger: &Trigger, verb: usize) -> Option<usize> {
    let by_act = scene.kind(verb) == ChunkKind::Verb
        && !scene.is_passive(verb)
        && scene.page.subject(verb) == Some(trigger.chunk);
    by_act
        .then(|| scene.page.object(verb))
        .flatten()
        .filter(|&object| is_thing_attacked(scene, object))
}
