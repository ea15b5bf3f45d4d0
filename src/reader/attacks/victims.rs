//! "Gunmen killed two": the verb of harm where nothing else names the act.

use super::met::WRECKS;
use super::phrases::{agent_of, names_attack, patient_of, time_apart};
use super::scene::{Class, Scene};
use super::triggers::Trigger;
use super::{actors, traps};
use crate::lexicon::fold::{word_set, words};
use crate::lexicon::lists::{AttackWord, PeopleRole, Strength};
use crate::lexicon::words::Lists;
use crate::reader::tags::Tag;
use crate::record::{AttackKind, AttackStatus, WeaponClass};

/// "Gunmen killed two": the victims' verb is the mention where nothing else in the sentence names the act.
pub(super) fn victims(scene: &Scene<'_, '_>, n: usize, found: &mut Vec<Trigger>) {
    let first = found.partition_point(|t| t.sentence < n);
    let words = &scene.page.text.sentences[n].words;
    if found[first..].iter().any(|t| !ends_attacker(scene, t)) {
        if words.meets(word_set!["while", "whereas"]) {
            meanwhile(scene, n, first, found);
        } else if words.meets(word_set!["after", "since", "before"]) {
            long_after(scene, n, first, found);
        }
        return;
    }
    for at in scene.page.text.sentences[n].tokens.clone() {
        if found.get(first).is_some_and(|t| t.tokens.start < at) {
            return;
        }
        if let Some(trigger) = harm(scene, n, at) {
            found.truncate(first);
            found.push(trigger);
            return;
        }
    }
}

/// "Blasts killed 62 in Damascus, |while car bombs killed 57 in Homs|": an act beside the one that the sentence names.
fn meanwhile(scene: &Scene<'_, '_>, n: usize, first: usize, found: &mut Vec<Trigger>) {
    let all = scene.sentence(n);
    let Some(at) = all
        .clone()
        .find(|&i| scene.is_chunk(i, words!["while", "whereas"]))
    else {
        return;
    };
    if at + 1 >= all.end {
        return;
    }
    let clause = at + 1..scene.clause(n, at + 1).end;
    if found[first..].iter().any(|t| clause.contains(&t.chunk)) {
        return;
    }
    let told = scene.tokens(&clause).find_map(|i| harm(scene, n, i));
    let own = |t: &Trigger| {
        !t.verb
            || scene
                .page
                .subject(t.chunk)
                .is_some_and(|subject| clause.contains(&subject))
    };
    if let Some(trigger) = told.filter(own) {
        let place = found.partition_point(|t| t.tokens.start < trigger.tokens.start);
        found.insert(place, trigger);
    }
}

/// "A gunman |killed| three officers two weeks after the shooting of a black man": the act of another day is not the one that the
/// sentence tells of.
fn long_after(scene: &Scene<'_, '_>, n: usize, first: usize, found: &mut Vec<Trigger>) {
    let Some(link) = time_apart(scene, &found[first]) else {
        return;
    };
    let told = scene.tokens(&(scene.sentence(n).start..link));
    if let Some(trigger) = told.into_iter().find_map(|i| harm(scene, n, i)) {
        found.insert(first, trigger);
    }
}

/// The mention that the verb of harm at token `at` is, or the weapon that does the harm.
fn harm(scene: &Scene<'_, '_>, n: usize, at: usize) -> Option<Trigger> {
    let text = &scene.page.text;
    if !matches!(scene.tag(at), Tag::Verb(_)) {
        return None;
    }
    // "Glide bombs |destroyed| a nursing home"
    let wrecks = text.is_form_of(at, WRECKS);
    let harms = text.tokens[at].lists.any(Lists::HARM) && scene.class(at).any(Class::HARM);
    let told = text.is_form_of(at, words!["leave", "claim", "take", "die", "perish"]);
    let beats = to_death(scene, at);
    if !harms && !wrecks && !told && !beats {
        return None;
    }
    let chunk = scene
        .page
        .chunk_of(at)
        .filter(|&c| scene.chunk(c).head == at)?;
    let passive = scene.is_passive(chunk);
    let agent = agent_of(scene, chunk);
    let does = harms || wrecks || costs_lives(scene, chunk);
    let weapon = agent
        .filter(|_| does)
        .and_then(|a| killing_weapon(scene, a, n))
        .or_else(|| bomb_met(scene, chunk, n));
    if let Some(weapon) = weapon
        && let Some(status) = traps::status(scene, &weapon)
    {
        return Some(Trigger { status, ..weapon });
    }
    if !harms && !beats {
        return None;
    }
    let armed = beats
        || agent.is_some_and(|a| {
            !names_attack(scene, a)
                && !scene.is(
                    scene.chunk(a).head,
                    words![
                        "offensive",
                        "war",
                        "campaign",
                        "operation",
                        "operations",
                        "invasion",
                        "siege",
                        "conflict",
                        "crackdown",
                    ],
                )
                && actors::doer(scene, a).is_some_and(|d| d.armed)
        });
    let patient = if passive {
        scene.page.subject(chunk)
    } else {
        scene.page.object(chunk)
    };
    let own = |p: usize| {
        scene.is(
            scene.chunk(p).head,
            // "Mexico is killing us"
            words![
                "himself",
                "herself",
                "themselves",
                "itself",
                "us",
                "me",
                "it",
                "you",
            ],
        )
    };
    if !armed || patient.is_none_or(|p| own(p) || is_of_war(scene, p)) {
        return None;
    }
    let trigger = Trigger {
        tokens: at..at + 1,
        chunk,
        sentence: n,
        clause: scene.clause(n, chunk),
        word: AttackWord {
            noun: false,
            kind: if beats {
                AttackKind::ArmedAssault
            } else {
                AttackKind::Unspecified
            },
            means: None,
            strength: Strength::Likely,
        },
        verb: true,
        status: AttackStatus::Reported,
        echo: false,
        supported: true,
        test: false,
    };
    let status = traps::status(scene, &trigger)?;
    Some(Trigger { status, ..trigger })
}

/// "before |being shot dead| by police", "police |shot| him": how an attack ended, and not the attack.
fn ends_attacker(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    if !trigger.verb {
        return false;
    }
    let chunk = scene.chunk(trigger.chunk);
    // "shot dead |by| police": the agent of a fixed phrase
    let by = scene
        .is(trigger.tokens.end, words!["by"])
        .then(|| scene.page.chunk_of(trigger.tokens.end + 1))
        .flatten();
    let police = by
        .or_else(|| agent_of(scene, trigger.chunk))
        .is_some_and(|agent| {
            let head = scene.chunk(agent).head;
            scene.people_role(agent) == Some(PeopleRole::Force)
                || actors::is_force_word(scene, head)
        });
    let being = scene.is(chunk.tokens.start, words!["being"]);
    let whom = patient_of(scene, trigger.chunk);
    police && (being || whom.is_some_and(|p| scene.is(scene.chunk(p).head, words!["him", "her"])))
}

/// "Israel's air and ground offensive has killed |more than 38,000 people|": so many die in a war, not in an act that has no name.
fn is_of_war(scene: &Scene<'_, '_>, patient: usize) -> bool {
    const MOST: u64 = 1000;
    let tokens = &scene.chunk(patient).tokens;
    let quantities = &scene.found.quantities;
    let first = quantities.partition_point(|q| q.tokens.end <= tokens.start);
    quantities
        .get(first)
        .is_some_and(|q| q.tokens.start < tokens.end && q.min.is_some_and(|n| n >= MOST))
}

/// "beat a man |to death|", "stoned the couple |to death|".
fn to_death(scene: &Scene<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 8;
    let text = &scene.page.text;
    let beats = text.is_form_of(
        at,
        words![
            "beat", "kick", "stone", "club", "bludgeon", "batter", "thrash", "flog", "bash",
            "pummel"
        ],
    );
    if !beats {
        return false;
    }
    let end = text.sentences[text.sentence_of(at)].tokens.end;
    (at + 1..end.min(at + LONGEST)).any(|i| {
        // not "to death metal"
        text.is(i, words!["death"])
            && text.is(i - 1, words!["to"])
            && !(i + 1 < end && scene.tag(i + 1) == Tag::Noun)
    })
}

/// "left nine people |dead|", "claimed three |lives|", "took the |lives| of eight": what a weapon did, by other verbs than of harm.
fn costs_lives(scene: &Scene<'_, '_>, verb: usize) -> bool {
    const LONGEST: usize = 10;
    let text = &scene.page.text;
    let head = scene.chunk(verb).head;
    let end = text.sentences[text.sentence_of(head)].tokens.end;
    let mut behind = head + 1..end.min(head + LONGEST);
    if text.is_form_of(head, words!["leave"]) {
        return behind.any(|i| {
            text.is(
                i,
                words![
                    "dead", "wounded", "injured", "maimed", "hurt", "dying", "bleeding"
                ],
            )
        });
    }
    text.is_form_of(head, words!["claim", "take"])
        && behind.any(|i| text.is(i, words!["life", "lives"]))
}

/// "died in |a roadside bomb|", "claimed |a car bomb| on Wednesday", "claimed responsibility for |a truck bomb|": the bomb that
/// stands for its blast.
fn bomb_met(scene: &Scene<'_, '_>, verb: usize, n: usize) -> Option<Trigger> {
    let claims = scene
        .page
        .text
        .is_form_of(scene.chunk(verb).head, words!["claim"]);
    let bomb = if claims {
        let object = scene.page.object(verb)?;
        let responsible = scene.is(scene.chunk(object).head, words!["responsibility"]);
        let behind = || {
            let mut all = scene.page.prepositions(object);
            all.find(|&(p, _)| scene.is_chunk(p, words!["for"]))
        };
        if responsible { behind()?.1 } else { object }
    } else {
        let mut all = scene.page.prepositions(verb);
        all.find(|&(p, _)| scene.is_chunk(p, words!["in", "from"]))?
            .1
    };
    killing_weapon(scene, bomb, n).filter(|t| {
        matches!(
            t.word.kind,
            AttackKind::Bombing | AttackKind::SuicideBombing
        )
    })
}

/// "A truck bomb killed one": the weapon is the mention where it does the harm itself.
pub(super) fn killing_weapon(scene: &Scene<'_, '_>, at: usize, n: usize) -> Option<Trigger> {
    let chunk = scene.chunk(at);
    let weapon = scene.weapon_in(&(chunk.tokens.start..chunk.head + 1))?;
    let weapon = &scene.found.weapons[weapon];
    let kind = weapon.kind?;
    let harms = matches!(
        kind,
        AttackKind::Bombing
            | AttackKind::SuicideBombing
            | AttackKind::MissileStrike
            | AttackKind::DroneStrike
            | AttackKind::Shelling
    ) || matches!(
        weapon.weapon.class,
        WeaponClass::GlideBomb | WeaponClass::BarrelBomb | WeaponClass::ClusterMunition
    );
    if weapon.tokens.end <= chunk.head || weapon.defends || !harms {
        return None;
    }
    Some(Trigger {
        tokens: chunk.head..chunk.head + 1,
        chunk: at,
        sentence: n,
        clause: scene.clause(n, at),
        word: AttackWord {
            noun: true,
            kind,
            means: None,
            strength: Strength::Sure,
        },
        verb: false,
        status: AttackStatus::Reported,
        echo: false,
        supported: true,
        test: false,
    })
}
