//! What it was done with: the weapons of the mention's own clause and sentence.

use crate::lexicon::fold::{Spelling, words};
use crate::reader::attacks::blows;
use crate::reader::attacks::phrases::{is_explosive, is_weapon, names_attack};
use crate::reader::attacks::scene::{Class, Scene};
use crate::reader::attacks::triggers::Trigger;
use crate::reader::chunks::ChunkKind;
use crate::reader::tokens::Kind;
use crate::record::WeaponClass;

/// The weapons of the mention's phrase and clause.
pub(super) fn weapons(scene: &Scene<'_, '_>, trigger: &Trigger) -> Vec<usize> {
    let all = scene.tokens(&trigger.clause);
    let mut found: Vec<usize> = scene
        .weapons_in(&all)
        .filter(|&w| is_thrown(scene, w) && !is_person(scene, w))
        .filter(|&w| {
            // Weapons of another phrase's compound ("air defence missiles") are not of this act.
            let tokens = &scene.found.weapons[w].tokens;
            scene
                .page
                .chunk_of(tokens.start)
                .is_some_and(|c| is_means(scene, c, trigger))
        })
        .collect();
    // "four drones which were launched": the weapon stands before the clause.
    if found.is_empty() && trigger.verb {
        let class = scene.class(trigger.tokens.start);
        let thing = if class.any(Class::HITTER) && !scene.is_passive(trigger.chunk)
            || class.any(Class::LAUNCHER) && scene.is_passive(trigger.chunk)
        {
            scene.page.subject(trigger.chunk)
        } else {
            None
        };
        if let Some(thing) = thing.filter(|&t| is_explosive(scene, t)) {
            let tokens = &scene.chunk(thing).tokens;
            found.extend(scene.weapons_in(tokens).filter(|&w| is_thrown(scene, w)));
        }
    }
    found.dedup();
    // "Helicopters dropped barrel bombs", "tanks fired shells": what came down, rather than what carried it.
    let carrier = |&w: &usize| {
        matches!(
            scene.found.weapons[w].weapon.class,
            WeaponClass::Aircraft | WeaponClass::Helicopter | WeaponClass::Tank | WeaponClass::Ship
        )
    };
    if found.len() > 1 && !found.iter().all(carrier) {
        found.retain(|w| !carrier(w));
    }
    found
}

/// Not the rifles that "police |seized|", the mortars that "were |supplied| by" a friend, "gun |laws|": talked of, not used.
pub(in crate::reader::attacks) fn may_be_used(scene: &Scene<'_, '_>, weapon: usize) -> bool {
    #[rustfmt::skip]
    const KEPT: &[Spelling] = words![
        "seize", "recover", "confiscate", "find", "discover", "uncover", "supply", "provide", "deliver", "promise", "pledge", "send",
        "sell", "buy", "purchase", "acquire", "own", "deploy", "display", "parade", "smuggle", "ban", "license", "register", "surrender",
        "manufacture", "produce", "develop", "test", "transfer", "ship", "import", "export", "donate", "defuse", "dismantle",
        "intercept", "neutralise", "neutralize", "destroy", "down", "possess", "store", "collect", "return",
    ];
    let tokens = &scene.found.weapons[weapon].tokens;
    let Some(at) = scene.page.chunk_of(tokens.start) else {
        return false;
    };
    let all = scene.page.sentence_chunks(at);
    let kept = |verb: usize| scene.page.text.is_form_of(scene.chunk(verb).head, KEPT);
    let verb = |i: &usize| scene.kind(*i) == ChunkKind::Verb;
    let before = (all.start..at).rev().take(7).find(verb);
    let behind = (at + 1..all.end).take(3).find(verb);
    // "gun laws", "missile defence": a thing of another kind
    let head = tokens.end > scene.chunk(at).head || names_attack(scene, at);
    head && !before.is_some_and(kept)
        && !behind.is_some_and(|v| kept(v) && scene.chunk(v).group.passive)
}

/// "S-300 missiles" are fired at towns too; a battery is not.
pub(in crate::reader::attacks) fn is_thrown(scene: &Scene<'_, '_>, weapon: usize) -> bool {
    let weapon = &scene.found.weapons[weapon];
    !weapon.defends || weapon.kind.is_some() && weapon.weapon.model.is_some()
}

/// "a suicide bomber", "a bomber struck a mosque": a person, not an aeroplane.
fn is_person(scene: &Scene<'_, '_>, weapon: usize) -> bool {
    let weapon = &scene.found.weapons[weapon];
    let last = weapon.tokens.end - 1;
    let bomber = scene.is(last, words!["bomber", "bombers"]);
    bomber
        && scene.page.chunk_of(last).is_some_and(|c| {
            let chunk = scene.chunk(c);
            !(chunk.tokens.start..last).any(|i| {
                scene.is(
                    i,
                    words![
                        "strategic",
                        "long-range",
                        "nuclear",
                        "stealth",
                        "heavy",
                        "russian",
                        "american",
                    ],
                )
            }) && weapon.weapon.model.is_none()
        })
}

/// Whether weapons in chunk `at` are what the act was done with: not its target.
fn is_means(scene: &Scene<'_, '_>, at: usize, trigger: &Trigger) -> bool {
    if at == trigger.chunk {
        return true;
    }
    // "artillery shelling and |air strikes|": the shells are those of the other act
    if names_attack(scene, at) {
        return false;
    }
    // "|missile| and drone attacks", "|rocket|, mortar and artillery fire"
    let comma_or_and = |i: usize| {
        matches!(
            scene.kind(i),
            ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma)
        )
    };
    let mut last = at;
    while !trigger.verb
        && last + 2 <= trigger.chunk
        && comma_or_and(last + 1)
        && scene.kind(last + 2) == ChunkKind::Noun
        && is_weapon(scene, last)
    {
        last += 2;
    }
    if last == trigger.chunk {
        return true;
    }
    // "targeted Israel with drones and |missiles|"
    let mut at = at;
    while at >= trigger.chunk + 3
        && comma_or_and(at - 1)
        && is_weapon(scene, at)
        && is_weapon(scene, at - 2)
    {
        at -= 2;
    }
    let class = scene.class(trigger.tokens.start);
    // "fired rockets in response to the killing of a commander": not what he was killed with.
    let killing = !trigger.verb
        && scene.is(
            trigger.tokens.end - 1,
            words!["killing", "killings", "murder", "murders", "assassination"],
        );
    if killing && at < trigger.chunk {
        return false;
    }
    if let Some(preposition) = scene.preposition_before(at) {
        return scene.is_chunk(
            preposition,
            words![
                "with",
                "by",
                "of",
                "using",
                "from",
                "in",
                "involving",
                "behind",
            ],
        ) || scene.is_chunk(preposition, words!["after"]);
    }
    if trigger.verb {
        let group = scene.chunk(trigger.chunk).group;
        if scene.page.subject(trigger.chunk) == Some(at) {
            return !group.passive || class.any(Class::LAUNCHER.or(Class::EXPLODER));
        }
        if scene.page.object(trigger.chunk) == Some(at) {
            let driven = class.any(Class::RAMMER)
                && !scene
                    .page
                    .subject(trigger.chunk)
                    .is_some_and(|s| is_weapon(scene, s));
            return driven
                || class.any(Class::LAUNCHER.or(Class::EXPLODER))
                || blows::runs_over(scene, trigger);
        }
    }
    scene.verb_over(at, &trigger.clause).is_some_and(|v| {
        scene
            .class(scene.chunk(v).head)
            .any(Class::LAUNCHER.or(Class::EXPLODER))
            || scene.is(
                scene.chunk(v).head,
                words!["using", "used", "carrying", "wearing", "fired"],
            )
    }) || at < trigger.chunk && scene.kind(trigger.chunk) == ChunkKind::Verb
}
