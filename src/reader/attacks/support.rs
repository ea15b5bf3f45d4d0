//! Whether a word of attack may stand, by what stands beside it.

use super::actors;
use super::blows::{explodes, hits, rams};
use super::launches::launches;
use super::phrases::{agent_of, is_attacker, is_weapon, patient_of};
use super::scene::{Class, Scene};
use super::triggers::Trigger;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::{PeopleRole, Strength};
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::record::{AttackKind, AttackStatus};

/// Whether the trigger may stand; sets whether it is certain.
pub(super) fn judge(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let word = trigger.word;
    let head = trigger.tokens.start;
    let class = scene.class(head);
    // Cows are slaughtered too.
    if scene.is(
        head,
        words![
            "slaughter",
            "slaughtered",
            "slaughtering",
            "slaughters",
            "butchered",
            "butchering",
            "butcher",
        ],
    ) {
        let people = |c: usize| scene.people_role(c).is_some();
        let patient = if trigger.verb {
            patient_of(scene, trigger.chunk)
        } else {
            scene
                .page
                .prepositions(trigger.chunk)
                .find(|&(p, _)| scene.is_chunk(p, words!["of"]))
                .map(|(_, noun)| noun)
        };
        if !patient.is_some_and(people) {
            return false;
        }
    }
    // "hijacked a peaceful vigil", "hijack the debate": nothing that moves, and nobody
    if trigger.verb
        && scene
            .page
            .text
            .is_form_of(head, words!["hijack", "commandeer"])
    {
        let things = Lists::TARGET.or(Lists::WEAPON).or(Lists::PEOPLE);
        let moved = patient_of(scene, trigger.chunk).is_none_or(|p| {
            scene.page.text.tokens[scene.chunk(p).head]
                .lists
                .any(things)
        });
        if !moved {
            return false;
        }
    }
    if shoots_beast(scene, trigger) {
        return false;
    }
    if occurs(scene, trigger) {
        // An explosion may be an accident: it stands where another mention tells of an attack.
        trigger.supported = word.strength != Strength::Weak && !class.any(Class::EXPLODER);
        trigger.echo |= !trigger.supported;
        return true;
    }
    trigger.supported = match word.strength {
        // "shot himself", "shot herself in the foot"
        Strength::Sure => {
            let own = trigger.verb
                && word.kind == AttackKind::Shooting
                && scene.page.object(trigger.chunk).is_some_and(|o| {
                    scene.is(
                        scene.chunk(o).head,
                        words!["himself", "herself", "themselves", "itself", "myself"],
                    )
                });
            if own {
                return false;
            }
            true
        }
        _ if trigger.verb
            && trigger.status == AttackStatus::Threatened
            && !on_building(scene, trigger) =>
        {
            let all = scene.page.sentence_chunks(trigger.chunk);
            let threat = (all.start..trigger.chunk).rev().find(|&i| {
                scene.kind(i) == ChunkKind::Verb
                    && scene.class(scene.chunk(i).head).any(Class::THREAT)
            });
            let armed = threat
                .and_then(|t| scene.page.subject(t))
                .and_then(|s| actors::doer(scene, s))
                .is_some_and(|d| d.armed);
            trigger.supported = armed;
            return armed;
        }
        // "A rocket |slammed| into the market" is a hit.
        _ if trigger.verb && class.any(Class::HITTER) => {
            return class.any(Class::RAMMER) && rams(scene, trigger) || hits(scene, trigger);
        }
        _ if trigger.verb && class.any(Class::RAMMER) => return rams(scene, trigger),
        _ if trigger.verb && class.any(Class::LAUNCHER) => return launches(scene, trigger),
        _ if class.any(Class::EXPLODER) && word.kind == AttackKind::Bombing => {
            return explodes(scene, trigger);
        }
        Strength::Likely => supported(scene, trigger) || under_fire(scene, trigger),
        Strength::Weak => {
            if !trigger.verb {
                let range = scene.page.text.sentences[trigger.sentence].tokens.clone();
                let hurt = range.clone().any(|i| scene.class(i).any(Class::HURT));
                let all = scene.sentence(trigger.sentence);
                let armed = all.clone().any(|c| {
                    scene.kind(c) == ChunkKind::Noun
                        && actors::doer(scene, c).is_some_and(|d| d.armed)
                });
                trigger.supported = hurt && armed && word.kind != AttackKind::Unspecified;
                return true;
            }
            // "seized hostages", not towns or drugs
            let people = !scene.is(
                trigger.tokens.start,
                words!["seized", "seize", "seizes", "seizing", "snatched", "snatch"],
            ) || [
                scene.page.object(trigger.chunk),
                scene.page.subject(trigger.chunk),
            ]
            .into_iter()
            .flatten()
            .any(|p| scene.people_role(p) == Some(PeopleRole::Victim));
            let doing = trigger.verb
                && people
                && (has_armed_party(scene, trigger) || goes_on_doing(scene, trigger));
            if trigger.verb && !doing {
                return false;
            }
            doing
        }
    };
    true
}

/// "The convoy |came under fire|": what soldiers and ships meet with, not ministers.
fn under_fire(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let text = &scene.page.text;
    let under = trigger.verb && text.is(trigger.tokens.start + 1, words!["under"]);
    under
        && scene.page.subject(trigger.chunk).is_some_and(|subject| {
            let head = scene.chunk(subject).head;
            text.is(
                head,
                words![
                    "convoy",
                    "convoys",
                    "patrol",
                    "patrols",
                    "troops",
                    "soldiers",
                    "base",
                    "bases",
                    "outpost",
                    "position",
                    "positions",
                    "checkpoint",
                    "vehicle",
                    "vehicles",
                    "helicopter",
                    "aircraft",
                    "ship",
                    "vessel",
                    "tanker",
                    "boat",
                    "unit",
                    "forces",
                    "village",
                    "town",
                    "camp",
                    "bus",
                    "car",
                    "truck",
                    "ambulance",
                    "peacekeepers",
                    "policemen",
                    "officers",
                    "plane",
                    "post",
                    "barracks",
                    "compound",
                    "hospital",
                    "school",
                    "neighbourhood",
                    "neighborhood",
                    "district",
                    "suburb",
                ],
            )
        })
}

/// "The shooting |happened| at a club", "the attack |took place| on Tuesday": an act that came about.
fn occurs(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    if trigger.verb {
        return false;
    }
    let all = scene.page.sentence_chunks(trigger.chunk);
    let Some(verb) = (trigger.chunk + 1..all.end)
        .take(6)
        .find(|&c| scene.kind(c) == ChunkKind::Verb)
    else {
        return false;
    };
    let chunk = scene.chunk(verb);
    let group = chunk.group;
    let text = &scene.page.text;
    let happens = text.is_form_of(chunk.head, words!["happen", "occur", "unfold"])
        || text.is_form_of(chunk.head, words!["take"])
            && text.is(chunk.tokens.end, words!["place"]);
    happens
        && group.finite
        && group.modal.is_none()
        && !group.negated
        && text.is(
            scene.chunk(trigger.chunk).tokens.start,
            words!["the", "this", "that"],
        )
        && scene.page.subject(verb) == Some(trigger.chunk)
}

/// "shot and killed |a grizzly bear|": an animal.
fn shoots_beast(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    if !trigger.verb || trigger.word.kind != AttackKind::Shooting {
        return false;
    }
    let beast = |verb: usize| {
        patient_of(scene, verb)
            .is_some_and(|whom| scene.class(scene.chunk(whom).head).any(Class::ANIMAL))
    };
    let next = trigger.chunk + 2;
    let joined = scene.page.sentence_chunks(trigger.chunk).contains(&next)
        && scene.kind(next - 1) == ChunkKind::Conjunction
        && scene.kind(next) == ChunkKind::Verb;
    beast(trigger.chunk) || joined && beast(next)
}

/// Whether a weapon, an attacker or a casualty stands in the sentence of a likely word.
pub(super) fn supported(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let text = &scene.page.text;
    let sentence = &text.sentences[trigger.sentence];
    let range = sentence.tokens.clone();
    let strike = scene.is(trigger.tokens.end - 1, words!["strike", "strikes"]);
    if strike && range.clone().any(|i| scene.class(i).any(Class::LABOUR)) {
        return false;
    }
    if range
        .clone()
        .any(|i| scene.class(i).any(Class::HURT) && scene.tag(i) != Tag::Proper)
    {
        return true;
    }
    // "Police raided the offices": a search.
    if scene.is(
        trigger.tokens.end - 1,
        words!["raid", "raids", "raided", "raiding"],
    ) {
        let search = range.clone().any(|i| {
            scene.is(
                i,
                words![
                    "police",
                    "officers",
                    "agents",
                    "tax",
                    "customs",
                    "detectives",
                    "prosecutors",
                    "fbi",
                    "inspectors",
                    "offices",
                    "searched",
                    "seized",
                    "arrested",
                    "evidence",
                    "drugs",
                ],
            )
        });
        if search {
            return false;
        }
    }
    let weapons = scene.weapons_in(&range);
    if weapons.clone().any(|w| !scene.found.weapons[w].defends) {
        return true;
    }
    if on_building(scene, trigger) {
        return true;
    }
    if trigger.verb {
        return has_armed_party(scene, trigger) || by_crowd(scene, trigger);
    }
    let chunk = scene.chunk(trigger.chunk);
    let before = chunk.tokens.start..trigger.tokens.start;
    if actors::modifier(scene, &before).is_some() {
        return true;
    }
    // "an attack on the base by militants"
    (trigger.clause.start..trigger.clause.end)
        .any(|c| c != trigger.chunk && scene.kind(c) == ChunkKind::Noun && is_attacker(scene, c))
}

/// "Settlers attacked farmers", "inmates attacked guards": a crowd that falls upon people does so bodily.
fn by_crowd(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    #[rustfmt::skip]
    const CROWDS: &[Spelling] = words![
        "settler", "herder", "herdsman", "rioter", "protester", "protestor", "demonstrator", "villager", "hooligan", "inmate",
        "prisoner", "looter", "thug", "mob", "crowd", "youth", "tribesman", "gang", "rustler", "vigilante", "extremist",
        "nationalist", "colonist", "marcher", "skinhead", "detainee", "farmer", "student", "local",
    ];
    let text = &scene.page.text;
    let crowd = agent_of(scene, trigger.chunk).is_some_and(|agent| {
        let head = scene.chunk(agent).head;
        text.is_form_of(head, CROWDS) && matches!(scene.tag(head), Tag::Plural | Tag::Noun)
    });
    // whom: police, guards, journalists, a team of doctors; a single politician may be attacked in words
    let people = || {
        patient_of(scene, trigger.chunk).is_some_and(|whom| {
            let chunk = scene.chunk(whom);
            let bodily = Lists::PEOPLE.or(Lists::TARGET);
            scene.people_role(whom).is_some() && scene.tag(chunk.head) == Tag::Plural
                || text.is(
                    chunk.head,
                    words!["police", "troops", "team", "crew", "staff"],
                )
                || text.tokens[chunk.head].lists.any(bodily) && scene.tag(chunk.head) == Tag::Plural
        })
    };
    crowd && people()
}

/// "an attack on the embassy", "attacked the tanker": nobody attacks these in words.
pub(super) fn on_building(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    use crate::record::TargetClass::*;
    // "raids on homes" are searches too.
    if !scene.is(
        trigger.tokens.end - 1,
        words![
            "attack",
            "attacks",
            "attacked",
            "attacking",
            "assault",
            "assaults",
            "assaulted",
        ],
    ) {
        return false;
    }
    let listed = |noun: usize| {
        let chunk = scene.chunk(noun);
        let class = super::targets::class(scene, noun);
        matches!(
            class,
            Health | Energy | Transport | Shipping | Residential | Religious | Military
        ) && chunk.kind == ChunkKind::Noun
            || scene.is(
                chunk.head,
                words![
                    "embassy",
                    "embassies",
                    "consulate",
                    "hotel",
                    "hotels",
                    "restaurant",
                    "market",
                    "mall",
                    "checkpoint",
                    "dam",
                    "airport",
                    "barracks",
                    "convoy",
                    "nightclub",
                    "village",
                    "villages",
                ],
            )
    };
    if trigger.verb {
        let patient = patient_of(scene, trigger.chunk);
        return patient.is_some_and(listed);
    }
    scene
        .page
        .prepositions(trigger.chunk)
        .any(|(p, noun)| scene.is_chunk(p, words!["on", "at", "against"]) && listed(noun))
}

/// "Taliban kill 19 as |they storm| a university": the armed subject of the clause before.
fn goes_on_doing(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let they = scene
        .page
        .subject(trigger.chunk)
        .is_some_and(|s| scene.is(scene.chunk(s).head, words!["they"]));
    let before = scene.sentence(trigger.sentence).start..trigger.chunk;
    let armed = |verb: usize| {
        let subject = scene.page.subject(verb);
        subject
            .and_then(|s| actors::doer(scene, s))
            .is_some_and(|doer| doer.armed)
    };
    they && before
        .into_iter()
        .any(|i| scene.kind(i) == ChunkKind::Verb && armed(i))
}

/// An armed actor as the subject, or behind "by".
pub(super) fn has_armed_party(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    agent_of(scene, trigger.chunk)
        .is_some_and(|a| actors::doer(scene, a).is_some_and(|d| d.armed) || is_weapon(scene, a))
}
