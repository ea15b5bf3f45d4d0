//! What a noun phrase names: a weapon, an attacker, an attack, something that can be attacked.

use super::actors;
use super::actors::is_force_word;
use super::scene::Scene;
use super::triggers::Trigger;
use crate::lexicon::fold::words;
use crate::lexicon::lists::PeopleRole;
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;

/// People or a group that attack: "militants", "the Taliban"; no state, which also acts otherwise.
pub(super) fn is_attacker(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.people_role(at) == Some(PeopleRole::Attacker)
        || actors::doer(scene, at)
            .is_some_and(|d| d.armed && !matches!(d.actor.kind, crate::record::ActorKind::State))
}

/// Who does what verb group `verb` says: its subject, or of a passive one the agent behind "by".
pub(super) fn agent_of(scene: &Scene<'_, '_>, verb: usize) -> Option<usize> {
    if scene.is_passive(verb) {
        return by_agent(scene, verb);
    }
    let subject = scene.page.subject(verb)?;
    Some(bearer(scene, subject).unwrap_or(subject))
}

/// "|Attackers| wielding machetes killed": who holds the weapon that stands before the verb.
fn bearer(scene: &Scene<'_, '_>, weapon: usize) -> Option<usize> {
    let (holds, who) = (weapon.checked_sub(1)?, weapon.checked_sub(2)?);
    let first = scene.page.sentence_chunks(weapon).start;
    if who < first || scene.kind(holds) != ChunkKind::Verb || !has_weapon(scene, weapon) {
        return None;
    }
    let head = scene.chunk(holds).head;
    // "|The army| used planes to bomb a market"
    if scene.is(head, &["used", "uses", "deployed"]) && !scene.chunk(holds).group.passive {
        return scene.page.subject(holds);
    }
    let bears = scene.kind(who) == ChunkKind::Noun
        && scene.is(
            head,
            &["wielding", "carrying", "brandishing", "using", "wearing"],
        );
    bears.then_some(who)
}

/// "A gunman |identified as| John Smith fired": whom the name at `at` is told of.
pub(super) fn identified(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let text = &scene.page.text;
    let first = scene.page.sentence_chunks(at).start;
    let who = at.checked_sub(3).filter(|&who| who >= first)?;
    let named = scene.is_chunk(at - 1, words!["as"])
        && text.is(
            scene.chunk(at - 2).head,
            words!["identified", "named", "known"],
        );
    (named && scene.kind(who) == ChunkKind::Noun).then_some(who)
}

/// Whom or what verb group `verb` is done to: its object, or of a passive one the subject.
pub(super) fn patient_of(scene: &Scene<'_, '_>, verb: usize) -> Option<usize> {
    if scene.is_passive(verb) {
        scene.page.subject(verb)
    } else {
        scene.page.object(verb)
    }
}

/// The chunk that a "by" behind the verb governs.
pub(super) fn by_agent(scene: &Scene<'_, '_>, chunk: usize) -> Option<usize> {
    scene
        .page
        .prepositions(chunk)
        .find(|&(p, _)| scene.is_chunk(p, words!["by"]))
        .map(|(_, noun)| noun)
}

/// A phrase whose head is a weapon.
pub(super) fn is_weapon(scene: &Scene<'_, '_>, at: usize) -> bool {
    let chunk = scene.chunk(at);
    // "a suicide bomber" is no aeroplane.
    if scene.is(chunk.head, words!["bomber", "bombers"])
        && !(chunk.tokens.start..chunk.head).any(|i| {
            scene.is(
                i,
                words!["strategic", "long-range", "nuclear", "stealth", "heavy"],
            )
        })
    {
        return false;
    }
    scene
        .weapon_in(&(chunk.tokens.start..chunk.head + 1))
        .is_some_and(|w| {
            let end = scene.found.weapons[w].tokens.end;
            // "chlorine cylinders", "a rocket salvo"
            let held = end == chunk.head
                && scene.page.text.is_form_of(
                    chunk.head,
                    words![
                        "barrel",
                        "cylinder",
                        "canister",
                        "container",
                        "salvo",
                        "volley",
                        "barrage"
                    ],
                );
            end > chunk.head || held
        })
        || has_weapon(scene, at) && scene.chunk(at).kind == ChunkKind::Noun && of_weapons(scene, at)
}

/// A phrase whose head is a weapon that harms where it comes down: no jet, no tank.
pub(super) fn is_explosive(scene: &Scene<'_, '_>, at: usize) -> bool {
    use crate::record::WeaponClass as Class;
    let chunk = scene.chunk(at);
    let head = scene
        .weapon_in(&(chunk.tokens.start..chunk.head + 1))
        .map(|w| &scene.found.weapons[w])
        .filter(|w| w.tokens.end > chunk.head && !w.defends);
    head.is_some_and(|w| {
        matches!(
            w.weapon.class,
            Class::Missile
                | Class::BallisticMissile
                | Class::CruiseMissile
                | Class::Drone
                | Class::Bomb
                | Class::GlideBomb
                | Class::BarrelBomb
                | Class::ClusterMunition
                | Class::Rocket
                | Class::Mortar
                | Class::Artillery
                | Class::Grenade
        )
    }) || of_weapons(scene, at)
}

/// "a barrage of rockets", "dozens of drones"
pub(super) fn of_weapons(scene: &Scene<'_, '_>, at: usize) -> bool {
    at + 2 < scene.page.sentence_chunks(at).end
        && scene.is_chunk(at + 1, words!["of"])
        && has_weapon(scene, at + 2)
}

/// A phrase in which a weapon stands, or the one behind its "of".
pub(super) fn has_weapon(scene: &Scene<'_, '_>, at: usize) -> bool {
    let all = scene.page.sentence_chunks(at);
    let end = if at + 2 < all.end && scene.is_chunk(at + 1, words!["of"]) {
        at + 2
    } else {
        at
    };
    let tokens = scene.chunk(at).tokens.start..scene.chunk(end).tokens.end;
    scene.weapon_in(&tokens).is_some()
}

/// A phrase for a thing, people or a place that can be attacked.
pub(super) fn is_target(scene: &Scene<'_, '_>, at: usize) -> bool {
    let chunk = scene.chunk(at);
    let text = &scene.page.text;
    let military = scene.is(
        chunk.head,
        words![
            "targets",
            "target",
            "positions",
            "position",
            "sites",
            "installations",
            "infrastructure",
            "outposts",
            "hideouts",
            "launchers",
            "depots",
        ],
    );
    if military || scene.people_role(at).is_some() || is_force_word(scene, chunk.head) {
        return true;
    }
    let listed = chunk.tokens.clone().any(|i| {
        text.tokens[i].lists.any(Lists::TARGET)
            && text
                .longest(&text.lexicon.lists.targets, i, chunk.tokens.end)
                .is_some_and(|m| i + m.length == chunk.head + 1)
    });
    listed || scene.tag(chunk.head) == Tag::Proper || scene.has_place(&chunk.tokens)
}

/// Whether chunk `at` is a noun for an attack: "The strike hit a market".
pub(super) fn names_attack(scene: &Scene<'_, '_>, at: usize) -> bool {
    let chunk = scene.chunk(at);
    let text = &scene.page.text;
    chunk.kind == ChunkKind::Noun
        && (chunk.tokens.start..=chunk.head).any(|i| {
            text.tokens[i].lists.any(Lists::ATTACK)
                && text
                    .matches(&text.lexicon.lists.attacks, i, chunk.tokens.end)
                    .any(|m| m.value.noun && i + m.length == chunk.head + 1)
        })
}

/// "nearly two weeks |after| the shooting", "three days |before| a bomb went off": the link to a mention that is of another time than
/// what the words in front of it tell of.
pub(super) fn time_apart(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    let link = scene
        .preposition_before(scene.anchor(trigger.chunk))
        .filter(|&i| !trigger.verb && scene.is_chunk(i, words!["after", "since", "before"]))
        .unwrap_or(trigger.clause.start);
    let time = link.checked_sub(1)?;
    let apart = scene.is_chunk(link, words!["after", "since", "before"])
        && scene.kind(time) == ChunkKind::Noun
        // not "in recent months after", "fled last year after"
        && scene.preposition_before(time).is_none()
        && !scene.is(
            scene.chunk(time).tokens.start,
            words!["this", "last", "that", "next", "every", "each", "same"],
        )
        && scene.page.text.is_form_of(
            scene.chunk(time).head,
            words!["day", "week", "month", "year", "decade"],
        );
    apart.then_some(link)
}
