//! "hit", "rammed", "exploded": verbs that tell of an attack where a weapon, a vehicle or a bomb does it.

use super::actors;
use super::phrases::{
    agent_of, by_agent, has_weapon, is_attacker, is_explosive, is_target, is_weapon, names_attack,
    patient_of,
};
use super::scene::Class;
use super::scene::Scene;
use super::targets::object_behind;
use super::triggers::Trigger;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::PeopleRole;
use crate::lexicon::words::Lists;
use crate::reader::tags::Tag;
use crate::record::{AttackKind, WeaponClass};

/// "hit", "struck", "targeted": a weapon, an attack or an armed party does it, and not a storm.
pub(super) fn hits(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let passive = scene.is_passive(trigger.chunk);
    let agent = agent_of(scene, trigger.chunk);
    let patient = patient_of(scene, trigger.chunk);
    // "shells landed on the market", "drones crashed into a tower": only weapons do so.
    let lands = scene.is(
        trigger.tokens.start,
        words![
            "landed", "fell", "crashed", "landing", "falling", "crashing", "fall", "falls",
            "lands", "land", "crash", "crashes", "slammed", "smashed", "slam", "smash", "slamming",
            "smashing", "fallen",
        ],
    );
    if lands {
        let reaches = scene.page.prepositions(trigger.chunk).any(|(p, noun)| {
            scene.is_chunk(
                p,
                words![
                    "on", "in", "into", "onto", "near", "inside", "outside", "at",
                ],
            ) && is_target(scene, noun)
        });
        trigger.supported = reaches && !passive && agent.is_some_and(|a| is_explosive(scene, a));
        return trigger.supported;
    }
    if runs_over(scene, trigger) {
        trigger.supported = true;
        return true;
    }
    if let Some(agent) = agent {
        let head = scene.chunk(agent).head;
        if scene.class(head).any(Class::NATURE) && !is_weapon(scene, agent) {
            return false;
        }
        let labour = names_attack(scene, agent)
            && scene
                .tokens(&trigger.clause)
                .any(|i| scene.class(i).any(Class::LABOUR));
        if labour {
            return false;
        }
        // "A series of explosions hit churches"
        let of = agent + 2 < trigger.chunk
            && scene.anchor(agent + 2) == agent
            && names_attack(scene, agent + 2);
        if of || is_weapon(scene, agent) || names_attack(scene, agent) || is_attacker(scene, agent)
        {
            trigger.supported = true;
            return true;
        }
        let doer = actors::doer(scene, agent).or_else(|| actors::pronoun(scene, agent));
        let (armed, force) = (
            doer.as_ref().is_some_and(|d| d.armed),
            doer.as_ref().is_some_and(|d| d.force),
        );
        // "struck dozens of targets"
        let physical = patient.is_some_and(|p| {
            is_target(scene, p)
                || p + 2 < scene.page.sentence_chunks(p).end
                    && scene.is_chunk(p + 1, words!["of"])
                    && is_target(scene, p + 2)
        });
        let range = scene.page.text.sentences[trigger.sentence].tokens.clone();
        let weapon = scene.weapon_in(&range).is_some();
        let military = || patient.is_some_and(|p| is_military(scene, p));
        trigger.supported = armed && physical && (weapon || force || military());
        // "the senator hit the campaign trail"
        return armed || passive && weapon || matches!(scene.tag(head), Tag::Pronoun) && physical;
    }
    if !passive {
        return false;
    }
    patient.is_none_or(|p| is_target(scene, p))
}

/// "|targets in Syria|", "|Kurdish positions|", "|military sites|": what states hit in war, and not in their plans.
fn is_military(scene: &Scene<'_, '_>, patient: usize) -> bool {
    #[rustfmt::skip]
    const HELD: &[Spelling] = words![
        "target", "position", "site", "base", "camp", "depot", "hideout", "stronghold", "facility", "launcher", "tunnel", "compound",
        "convoy", "warehouse", "headquarters", "bunker", "outpost", "airbase", "airfield", "infrastructure", "cell", "commander",
    ];
    #[rustfmt::skip]
    const ENEMY: &[Spelling] = words![
        "military", "militant", "militants", "rebel", "rebels", "terrorist", "terror", "insurgent", "enemy", "jihadist", "army",
        "weapons", "missile", "rocket", "ammunition", "guerrilla", "separatist",
    ];
    let chunk = scene.chunk(patient);
    if !scene.page.text.is_form_of(chunk.head, HELD)
        || scene.is(chunk.tokens.start, words!["its", "their", "his", "our"])
    {
        return false;
    }
    let enemy = chunk.tokens.clone().any(|i| {
        scene.is(i, ENEMY)
            || scene.page.text.tokens[i]
                .lists
                .any(Lists::COUNTRY.or(Lists::ORGANISATION))
    });
    let placed = || {
        scene.is_chunk(
            patient + 1,
            words!["in", "near", "across", "inside", "around", "at", "outside"],
        ) && scene.page.sentence_chunks(patient).contains(&(patient + 2))
            && scene.has_place(&scene.chunk(patient + 2).tokens)
    };
    enemy || placed()
}

/// "A bus |hit a landmine|", "the patrol struck a roadside bomb": the subject suffers what it meets.
pub(super) fn runs_over(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let met = trigger.verb
        && scene
            .page
            .text
            .is_form_of(trigger.tokens.start, words!["hit", "strike"])
        && !scene.is_passive(trigger.chunk);
    met && scene.page.object(trigger.chunk).is_some_and(|object| {
        let head = scene.chunk(object).head;
        scene.weapon_in(&(head..head + 1)).is_some_and(|w| {
            matches!(
                scene.found.weapons[w].weapon.class,
                WeaponClass::Mine | WeaponClass::Ied
            )
        })
    })
}

/// What people are run over with.
pub(super) const VEHICLES: &[Spelling] = words![
    "car",
    "van",
    "truck",
    "lorry",
    "vehicle",
    "pickup",
    "bus",
    "tractor",
    "SUV",
    "bulldozer",
    "taxi",
    "motorcycle",
    "motorist",
];

/// The phrase of the vehicle that was driven: "a van" of "ploughed a van into shoppers".
pub(super) fn vehicle(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    if !trigger.verb {
        return None;
    }
    let parties = [
        scene.page.object(trigger.chunk),
        scene.page.subject(trigger.chunk),
        by_agent(scene, trigger.chunk),
    ];
    parties.into_iter().flatten().find(|&c| {
        let head = scene.chunk(c).head;
        scene.is(head, VEHICLES) && !scene.is(head, words!["motorist"])
    })
}

/// "drove a van into a crowd": a vehicle and people whom it is driven into.
pub(super) fn rams(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let passive = scene.is_passive(trigger.chunk);
    let subject = scene.page.subject(trigger.chunk);
    let thing = patient_of(scene, trigger.chunk);
    let vehicle = |c: usize| scene.is(scene.chunk(c).head, VEHICLES);
    // "drove a truck |at high speed| into a crowd"
    let into = scene
        .page
        .prepositions(trigger.chunk)
        .find(|&(p, noun)| {
            scene.is_chunk(p, words!["into", "through", "at"])
                && !scene.is(
                    scene.chunk(noun).head,
                    words!["speed", "pace", "night", "noon"],
                )
        })
        .map(|(_, noun)| noun);
    let crowd = into.is_some_and(|noun| {
        scene.people_role(noun).is_some()
            || scene.is(
                scene.chunk(noun).head,
                words![
                    "crowd",
                    "crowds",
                    "market",
                    "parade",
                    "pedestrians",
                    "shoppers",
                    "people",
                    "group",
                    "protesters",
                    "checkpoint",
                    "stop",
                    "pavement",
                    "sidewalk",
                    "festival",
                    "soldiers",
                    "rally",
                    "procession",
                    "gate",
                ],
            )
    });
    // "A bomber drove a lorry into the gate of the base"
    let bomber = subject.is_some_and(|s| {
        scene.people_role(s) == Some(PeopleRole::Attacker)
            || scene.is(scene.chunk(s).head, words!["bomber", "bombers"])
    });
    let crowd = crowd || bomber && into.is_some_and(|noun| is_target(scene, noun));
    // "rammed |the gates of a restaurant|"
    let breaks = scene
        .page
        .text
        .is_form_of(trigger.tokens.start, words!["ram", "crash", "smash"]);
    let gates = bomber
        && breaks
        && !passive
        && thing.is_some_and(|t| {
            scene.is(
                scene.chunk(t).head,
                words![
                    "gate",
                    "gates",
                    "wall",
                    "entrance",
                    "barrier",
                    "fence",
                    "checkpoint"
                ],
            ) || is_target(scene, t)
        });
    let crowd = crowd || gates;
    let driven = thing.is_some_and(vehicle);
    let by_person = !passive && subject.is_some_and(|s| scene.people_role(s).is_some());
    // "An explosives-laden boat rammed the frigate"
    let charged = !passive
        && subject.is_some_and(|s| is_weapon(scene, s))
        && thing.is_some_and(|t| is_target(scene, t));
    if charged {
        trigger.supported = true;
        return true;
    }
    // "crashed a truck through shoppers": chance may do that, who drives into them means to.
    let means = scene.page.text.is_form_of(
        trigger.tokens.start,
        words!["drive", "ram", "steer", "mow", "plough", "plow"],
    );
    trigger.supported = crowd && (bomber || means && driven && (passive || by_person));
    trigger.supported || crowd && (by_person || subject.is_some_and(vehicle))
}

/// "exploded", "went off", "the blast": a bomb, or a text that tells of one.
pub(super) fn explodes(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let text = &scene.page.text;
    let range = text.sentences[trigger.sentence].tokens.clone();
    if trigger.verb {
        let group = scene.chunk(trigger.chunk).group;
        // "set |off| a bomb": over the particle.
        let object = object_behind(scene, trigger);
        let parties = [scene.page.subject(trigger.chunk), object];
        let weapon = parties
            .iter()
            .flatten()
            .any(|&p| is_weapon(scene, p) || has_weapon(scene, p));
        let attacker = scene
            .page
            .subject(trigger.chunk)
            .is_some_and(|s| is_attacker(scene, s));
        let vehicle = parties.iter().flatten().any(|&p| {
            scene.is(
                scene.chunk(p).head,
                words![
                    "car",
                    "vehicle",
                    "van",
                    "truck",
                    "lorry",
                    "motorcycle",
                    "motorbike",
                    "device",
                    "explosives",
                    "parcel",
                    "minibus",
                    "blast",
                    "explosion",
                    "bus",
                    "shell",
                    "shells",
                    "charge",
                ],
            )
        });
        trigger.supported = weapon || attacker || vehicle && !group.infinitive;
        // "set off fires": only a bomb is set off by who attacks.
        if scene.is(trigger.tokens.start, words!["set", "sets", "setting"]) {
            return object.is_some_and(|o| is_weapon(scene, o));
        }
        let sets = scene.is(
            trigger.tokens.start,
            words![
                "set", "sets", "setting", "blow", "blew", "blown", "go", "went", "goes", "rip",
                "ripped", "tear", "tore", "ripping", "tearing",
            ],
        );
        return trigger.supported || !sets;
    }
    trigger.supported = scene.weapons_in(&range).any(|w| {
        matches!(
            scene.found.weapons[w].kind,
            Some(AttackKind::Bombing | AttackKind::SuicideBombing)
        )
    }) || is_deadly(scene, trigger);
    true
}

/// "A blast |killed| ten people in Kabul", "the explosion outside a mosque |wounded| six": what goes off among people and is
/// no accident (`triggers` sees to those).
fn is_deadly(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let text = &scene.page.text;
    let mut all = text.sentences[trigger.sentence].tokens.clone();
    is_explosion(scene, trigger.tokens.end - 1)
        && all.any(|i| scene.class(i).any(Class::HURT) && scene.tag(i) != Tag::Proper)
}

/// "explosion", "blast", "detonation": what is heard, whatever it came from.
pub(super) fn is_explosion(scene: &Scene<'_, '_>, at: usize) -> bool {
    let heard = words!["explosion", "blast", "detonation"];
    scene.page.text.is_form_of(at, heard)
}
