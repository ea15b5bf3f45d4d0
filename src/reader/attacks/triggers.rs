//! The words that name an attack, and whether they do so where they stand.

use std::ops::Range;

use super::actors::{self, is_force_word};
use super::scene::{Class, Scene};
use super::traps;
use crate::lexicon::lists::{AttackWord, PeopleRole, Strength};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::record::{AttackKind, AttackStatus};

/// A word that names an attack, where it stands.
#[derive(Debug, Clone)]
pub(super) struct Trigger {
    /// The words of the mention: "attack", "air strikes", "opened fire".
    pub(super) tokens: Range<usize>,
    pub(super) chunk: usize,
    pub(super) sentence: usize,
    pub(super) clause: Range<usize>,
    pub(super) word: AttackWord,
    pub(super) verb: bool,
    pub(super) status: AttackStatus,
    /// It can only tell again of an act that is known: "the incident", "the blast site".
    pub(super) echo: bool,
    /// It is sure of itself, or has a weapon, an attacker or a casualty beside it.
    pub(super) supported: bool,
    /// A weapon is tried out: "launched a missile into the sea".
    pub(super) test: bool,
}

/// All triggers of the text that name an act, in order.
pub(super) fn triggers(scene: &Scene<'_, '_>) -> Vec<Trigger> {
    let mut found = Vec::new();
    for (n, sentence) in scene.page.text.sentences.iter().enumerate() {
        if sentence.lists.any(Lists::ATTACK) {
            in_sentence(scene, n, &mut found);
        }
        if sentence.lists.any(Lists::HARM) {
            victims(scene, n, &mut found);
        }
    }
    // A text of launches at nobody tells of tests, whatever it calls them.
    let downed = |t: &Trigger| {
        let range = scene.page.text.sentences[t.sentence].tokens.clone();
        range.clone().any(|i| {
            scene.class(i).any(Class::HURT)
                || scene.is(
                    i,
                    &["intercepted", "shot", "downed", "hit", "struck", "landed"],
                )
        })
    };
    if !found.is_empty()
        && found
            .iter()
            .all(|t| t.test || is_launch_alone(scene, t) && !downed(t))
    {
        found.clear();
    }
    // In a text about tests, missiles that go up without a target are tests too.
    if found.iter().any(|trigger| trigger.test) {
        found.retain(|t| !t.test && !is_launch_alone(scene, t));
    }
    // A text that tells of violence makes its doubtful words likely ones.
    let sure = found.iter().filter(|t| t.supported && !t.echo).count();
    let strikes = found.iter().any(|t| {
        t.supported
            && (matches!(
                t.word.kind,
                AttackKind::Airstrike
                    | AttackKind::MissileStrike
                    | AttackKind::DroneStrike
                    | AttackKind::Shelling
            ) || is_strike(scene, t))
    });
    found.retain(|trigger| !is_criticism(scene, trigger));
    found.retain(|trigger| {
        trigger.supported
            || sure > 0 && keeps(scene, trigger, sure) && (strikes || !is_strike(scene, trigger))
    });
    found
}

/// "The missile was launched from the coast": nothing says at whom.
fn is_launch_alone(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let up = scene.is(
        trigger.tokens.start,
        &[
            "fired",
            "fires",
            "fire",
            "firing",
            "launched",
            "launches",
            "launching",
            "launch",
        ],
    );
    if !trigger.verb || !up {
        return false;
    }
    !is_aimed(scene, trigger)
}

/// "fired at Haifa", "launched towards the ship"
fn is_aimed(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    scene.page.prepositions(trigger.chunk).any(|(p, noun)| {
        let head = scene.chunk(noun).head;
        scene.is_chunk(
            p,
            &["at", "on", "against", "towards", "toward", "into", "onto"],
        ) && !scene.is(head, &["sea", "waters", "ocean", "space"])
            && !scene.page.text.tokens[head].lists.any(Lists::CALENDAR)
    })
}

/// "strike", which is also what workers do.
fn is_strike(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    !trigger.verb && scene.is(trigger.tokens.end - 1, &["strike", "strikes"])
}

/// Whether a doubtful trigger stays in a text with `sure` certain ones.
fn keeps(scene: &Scene<'_, '_>, trigger: &Trigger, sure: usize) -> bool {
    let labour = scene
        .tokens(&trigger.clause)
        .any(|i| scene.class(i).any(Class::LABOUR));
    if labour && scene.is(trigger.tokens.end - 1, &["strike", "strikes", "striking"]) {
        return false;
    }
    if scene.is(
        trigger.tokens.start,
        &["attack", "attacks", "attacked", "attacking"],
    ) && is_war_of_words(scene, trigger)
    {
        return false;
    }
    match trigger.word.strength {
        Strength::Weak => sure > 1,
        _ => true,
    }
}

/// "attacks on her credibility", "attacked his record", "Ms Lee's attacks on the nominee": words, with whatever else in the sentence.
fn is_criticism(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    if !scene.is(
        trigger.tokens.end - 1,
        &[
            "attack",
            "attacks",
            "attacked",
            "attacking",
            "counterattack",
            "counterattacks",
            "assault",
            "assaults",
            "broadside",
        ],
    ) {
        return false;
    }
    let chunk = scene.chunk(trigger.chunk);
    let target = if trigger.verb {
        if scene.is_passive(trigger.chunk) {
            scene.page.subject(trigger.chunk)
        } else {
            scene.page.object(trigger.chunk)
        }
    } else {
        scene
            .page
            .prepositions(trigger.chunk)
            .find(|&(p, _)| scene.is_chunk(p, &["on", "against"]))
            .map(|(_, noun)| noun)
    };
    let words = target.is_some_and(|t| {
        scene.is(
            scene.chunk(t).head,
            &[
                "credibility",
                "record",
                "records",
                "character",
                "integrity",
                "reputation",
                "policy",
                "policies",
                "willingness",
                "campaign",
                "candidacy",
                "proposal",
                "proposals",
                "plan",
                "plans",
                "bill",
                "judgment",
                "judgement",
                "legacy",
                "rival",
                "rivals",
                "nominee",
                "candidate",
                "candidates",
                "opponent",
                "opponents",
                "frontrunner",
                "front-runner",
                "freedom",
                "freedoms",
                "rights",
                "democracy",
                "judiciary",
                "temperament",
                "motives",
                "patriotism",
                "honesty",
                "trustworthiness",
                "decision",
                "report",
                "media",
                "press",
                "journalism",
                "science",
                "way",
                "idea",
                "ideas",
                "values",
                "establishment",
                "critics",
                "argument",
                "speech",
                "remarks",
            ],
        )
    });
    let armed = scene
        .weapons_in(&scene.page.text.sentences[trigger.sentence].tokens)
        .next()
        .is_some();
    if words && !armed {
        return true;
    }
    let verbal = !trigger.verb
        && (chunk.tokens.start..trigger.tokens.start).any(|i| {
            scene.is(
                i,
                &[
                    "verbal",
                    "personal",
                    "scurrilous",
                    "negative",
                    "rhetorical",
                    "partisan",
                    "political",
                    "racist",
                    "sexist",
                    "blistering",
                    "scathing",
                    "withering",
                    "ad",
                    "attack",
                ],
            )
        });
    let owner = !trigger.verb
        && scene
            .person_in(&(chunk.tokens.start..trigger.tokens.start))
            .is_some_and(|m| scene.tag(m.tokens.end) == Tag::Genitive);
    let hurt = scene
        .tokens(&trigger.clause)
        .any(|i| scene.class(i).any(Class::HURT));
    (verbal && !armed || owner) && !hurt
}

/// "The candidate attacked his rival", "attacks on the senator": a named person on either side, and nobody hurt.
fn is_war_of_words(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let person = |c: usize| {
        let chunk = scene.chunk(c);
        scene.is(chunk.head, &["he", "she", "his", "her", "him", "i", "you"])
            || scene.person_in(&chunk.tokens).is_some()
    };
    if trigger.verb {
        let parties = [
            scene.page.subject(trigger.chunk),
            scene.page.object(trigger.chunk),
        ];
        return parties.into_iter().flatten().any(person);
    }
    scene
        .page
        .prepositions(trigger.chunk)
        .any(|(p, noun)| scene.is_chunk(p, &["on", "against", "by", "from"]) && person(noun))
}

/// The most words of a phrase that is no attack.
const LONGEST_TRAP: usize = 6;

fn in_sentence(scene: &Scene<'_, '_>, n: usize, found: &mut Vec<Trigger>) {
    let text = &scene.page.text;
    let range = text.sentences[n].tokens.clone();
    let (mut at, mut word) = (range.start, range.start);
    while at < range.end {
        // A trap matters only where it reaches a word of attack.
        word = word.max(at);
        while word < range.end && !text.tokens[word].lists.any(Lists::ATTACK) {
            word += 1;
        }
        if word == range.end {
            return;
        }
        at = at.max(word.saturating_sub(LONGEST_TRAP));
        let next = if text.tokens[at].lists.any(Lists::TRAP) {
            traps::end_of_trap(scene, at, range.end)
        } else {
            None
        };
        if let Some(next) = next {
            at = next;
            continue;
        }
        if !text.tokens[at].lists.any(Lists::ATTACK) {
            at += 1;
            continue;
        }
        match trigger_at(scene, n, at, range.end) {
            Some((trigger, end)) => {
                found.extend(trigger);
                at = end;
            }
            None => at += 1,
        }
    }
}

/// The longest entry that stands at `at` in the part of speech it needs, and the token behind it.
fn trigger_at(
    scene: &Scene<'_, '_>,
    n: usize,
    at: usize,
    limit: usize,
) -> Option<(Option<Trigger>, usize)> {
    let text = &scene.page.text;
    for found in text.matches(&text.lexicon.lists.attacks, at, limit) {
        let (word, end) = (*found.value, at + found.length);
        let last = end - 1;
        // A trap inside the entry or across its end: "air raid siren", "bomb attack drill".
        let trapped = (at + 1..end).any(|i| {
            text.tokens[i].lists.any(Lists::TRAP)
                && traps::end_of_trap(scene, i, limit).is_some_and(|e| e > end)
        });
        if trapped {
            return Some((None, end));
        }
        let (chunk, tokens) = if word.noun {
            let tag = scene.tag(last);
            let nominal = tag.is_nominal() || tag == Tag::Adjective && found.length > 1;
            if !nominal {
                continue;
            }
            let chunk = scene.page.chunk_of(last)?;
            if scene.kind(chunk) != ChunkKind::Noun {
                continue;
            }
            (chunk, mention(scene, at, last))
        } else {
            let participle = scene.tag(at) == Tag::Adjective && word.strength == Strength::Sure;
            if !matches!(scene.tag(at), Tag::Verb(_)) && !participle {
                continue;
            }
            (scene.page.chunk_of(at)?, at..end)
        };
        let verb = !word.noun && scene.kind(chunk) == ChunkKind::Verb;
        let mut trigger = Trigger {
            tokens,
            chunk,
            sentence: n,
            clause: scene.clause(n, chunk),
            word,
            verb,
            status: AttackStatus::Reported,
            echo: !verb && !word.noun,
            supported: false,
            test: false,
        };
        let Some(status) = traps::status(scene, &trigger) else {
            return Some((None, end));
        };
        trigger.status = status;
        if word.noun {
            trigger.echo |= is_echo(scene, &trigger);
        }
        let judged = judge(scene, &mut trigger);
        return Some((judged.then_some(trigger), end));
    }
    None
}

/// The words of a noun's mention: its head, with the word before it where the two name one kind.
fn mention(scene: &Scene<'_, '_>, from: usize, last: usize) -> Range<usize> {
    let two = last > from
        && scene.is(
            last - 1,
            &[
                "air", "cyber", "mortar", "aerial", "shooting", "hostage", "stand", "gun",
            ],
        );
    if two {
        last - 1..last + 1
    } else {
        last..last + 1
    }
}

/// "the blast site", "attack victims": the act is known already.
fn is_echo(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let chunk = scene.chunk(trigger.chunk);
    let end = trigger.tokens.end;
    let owner = end < chunk.tokens.end && scene.tag(end) == Tag::Genitive;
    let day = scene.page.text.tokens[chunk.head]
        .lists
        .any(Lists::CALENDAR);
    (chunk.head >= end && !owner && !day)
        || scene.is(end - 1, &["incident", "incidents", "stand-off", "standoff"])
}

/// Whether the trigger may stand; sets whether it is certain.
fn judge(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let word = trigger.word;
    let head = trigger.tokens.start;
    let class = scene.class(head);
    // Cows are slaughtered too.
    if scene.is(
        head,
        &[
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
        let patient = if trigger.verb && !scene.is_passive(trigger.chunk) {
            scene.page.object(trigger.chunk)
        } else if trigger.verb {
            scene.page.subject(trigger.chunk)
        } else {
            scene
                .page
                .prepositions(trigger.chunk)
                .find(|&(p, _)| scene.is_chunk(p, &["of"]))
                .map(|(_, noun)| noun)
        };
        if !patient.is_some_and(people) {
            return false;
        }
    }
    trigger.supported = match word.strength {
        // "shot himself", "shot herself in the foot"
        Strength::Sure => {
            let own = trigger.verb
                && word.kind == AttackKind::Shooting
                && scene.page.object(trigger.chunk).is_some_and(|o| {
                    scene.is(
                        scene.chunk(o).head,
                        &["himself", "herself", "themselves", "itself", "myself"],
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
        _ if trigger.verb && class.any(Class::RAMMER) => return rams(scene, trigger),
        _ if trigger.verb && class.any(Class::LAUNCHER) => return launches(scene, trigger),
        _ if trigger.verb && class.any(Class::HITTER) => return hits(scene, trigger),
        _ if class.any(Class::EXPLODER) && word.kind == AttackKind::Bombing => {
            return explodes(scene, trigger);
        }
        Strength::Likely => supported(scene, trigger),
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
                &["seized", "seize", "seizes", "seizing", "snatched", "snatch"],
            ) || [
                scene.page.object(trigger.chunk),
                scene.page.subject(trigger.chunk),
            ]
            .into_iter()
            .flatten()
            .any(|p| scene.people_role(p) == Some(PeopleRole::Victim));
            let doing = trigger.verb && people && has_armed_party(scene, trigger);
            if trigger.verb && !doing {
                return false;
            }
            doing
        }
    };
    true
}

/// Whether a weapon, an attacker or a casualty stands in the sentence of a likely word.
fn supported(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let text = &scene.page.text;
    let sentence = &text.sentences[trigger.sentence];
    let range = sentence.tokens.clone();
    let strike = scene.is(trigger.tokens.end - 1, &["strike", "strikes"]);
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
        &["raid", "raids", "raided", "raiding"],
    ) {
        let search = range.clone().any(|i| {
            scene.is(
                i,
                &[
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
        return has_armed_party(scene, trigger);
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

/// "an attack on the embassy", "attacked the tanker": nobody attacks these in words.
fn on_building(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    use crate::record::TargetClass::*;
    // "raids on homes" are searches too.
    if !scene.is(
        trigger.tokens.end - 1,
        &[
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
                &[
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
        let patient = if scene.is_passive(trigger.chunk) {
            scene.page.subject(trigger.chunk)
        } else {
            scene.page.object(trigger.chunk)
        };
        return patient.is_some_and(listed);
    }
    scene
        .page
        .prepositions(trigger.chunk)
        .any(|(p, noun)| scene.is_chunk(p, &["on", "at", "against"]) && listed(noun))
}

/// People or a group that attack: "militants", "the Taliban"; no state, which also acts otherwise.
fn is_attacker(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.people_role(at) == Some(PeopleRole::Attacker)
        || actors::doer(scene, at)
            .is_some_and(|d| d.armed && !matches!(d.actor.kind, crate::record::ActorKind::State))
}

/// The chunk that a "by" behind the verb governs.
pub(super) fn by_agent(scene: &Scene<'_, '_>, chunk: usize) -> Option<usize> {
    scene
        .page
        .prepositions(chunk)
        .find(|&(p, _)| scene.is_chunk(p, &["by"]))
        .map(|(_, noun)| noun)
}

/// An armed actor as the subject, or behind "by".
fn has_armed_party(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let agent = if scene.is_passive(trigger.chunk) {
        by_agent(scene, trigger.chunk)
    } else {
        scene.page.subject(trigger.chunk)
    };
    agent.is_some_and(|a| actors::doer(scene, a).is_some_and(|d| d.armed) || is_weapon(scene, a))
}

/// A phrase whose head is a weapon.
pub(super) fn is_weapon(scene: &Scene<'_, '_>, at: usize) -> bool {
    let chunk = scene.chunk(at);
    // "a suicide bomber" is no aeroplane.
    if scene.is(chunk.head, &["bomber", "bombers"])
        && !(chunk.tokens.start..chunk.head).any(|i| {
            scene.is(
                i,
                &["strategic", "long-range", "nuclear", "stealth", "heavy"],
            )
        })
    {
        return false;
    }
    scene
        .weapon_in(&(chunk.tokens.start..chunk.head + 1))
        .is_some_and(|w| scene.found.weapons[w].tokens.end > chunk.head)
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
fn of_weapons(scene: &Scene<'_, '_>, at: usize) -> bool {
    at + 2 < scene.page.sentence_chunks(at).end
        && scene.is_chunk(at + 1, &["of"])
        && has_weapon(scene, at + 2)
}

/// A phrase in which a weapon stands, or the one behind its "of".
pub(super) fn has_weapon(scene: &Scene<'_, '_>, at: usize) -> bool {
    let all = scene.page.sentence_chunks(at);
    let end = if at + 2 < all.end && scene.is_chunk(at + 1, &["of"]) {
        at + 2
    } else {
        at
    };
    let tokens = scene.chunk(at).tokens.start..scene.chunk(end).tokens.end;
    scene.weapon_in(&tokens).is_some()
}

/// "hit", "struck", "targeted": a weapon, an attack or an armed party does it, and not a storm.
fn hits(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let passive = scene.is_passive(trigger.chunk);
    let (agent, patient) = if passive {
        (
            by_agent(scene, trigger.chunk),
            scene.page.subject(trigger.chunk),
        )
    } else {
        (
            scene.page.subject(trigger.chunk),
            scene.page.object(trigger.chunk),
        )
    };
    // "shells landed on the market", "drones crashed into a tower": only weapons do so.
    let lands = scene.is(
        trigger.tokens.start,
        &[
            "landed", "fell", "crashed", "landing", "falling", "crashing", "fall", "falls",
            "lands", "land", "crash", "crashes", "slammed", "smashed", "slam", "smash", "slamming",
            "smashing", "fallen",
        ],
    );
    if lands {
        let reaches = scene.page.prepositions(trigger.chunk).any(|(p, noun)| {
            scene.is_chunk(
                p,
                &[
                    "on", "in", "into", "onto", "near", "inside", "outside", "at",
                ],
            ) && is_target(scene, noun)
        });
        trigger.supported = reaches && !passive && agent.is_some_and(|a| is_explosive(scene, a));
        return trigger.supported;
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
        if is_weapon(scene, agent) || names_attack(scene, agent) || is_attacker(scene, agent) {
            trigger.supported = true;
            return true;
        }
        let doer = actors::doer(scene, agent).or_else(|| actors::pronoun(scene, agent));
        let (armed, force) = (
            doer.as_ref().is_some_and(|d| d.armed),
            doer.as_ref().is_some_and(|d| d.force),
        );
        let physical = patient.is_some_and(|p| is_target(scene, p));
        let range = scene.page.text.sentences[trigger.sentence].tokens.clone();
        let weapon = scene.weapon_in(&range).is_some();
        trigger.supported = armed && physical && (weapon || force);
        // "the senator hit the campaign trail"
        return armed || passive && weapon || matches!(scene.tag(head), Tag::Pronoun) && physical;
    }
    if !passive {
        return false;
    }
    patient.is_none_or(|p| is_target(scene, p))
}

/// A phrase for a thing, people or a place that can be attacked.
pub(super) fn is_target(scene: &Scene<'_, '_>, at: usize) -> bool {
    let chunk = scene.chunk(at);
    let text = &scene.page.text;
    let military = scene.is(
        chunk.head,
        &[
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

/// "fired", "launched", "threw": a weapon is what goes; "fired on the crowd".
fn launches(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let group = scene.chunk(trigger.chunk).group;
    let thing = if group.passive {
        scene.page.subject(trigger.chunk)
    } else {
        scene.page.object(trigger.chunk)
    };
    if let Some(thing) = thing {
        // "launched a missile attack", "unleashed a wave of strikes": the noun is the mention.
        let all = scene.page.sentence_chunks(thing);
        let whole = thing + 2 < all.end
            && scene.anchor(thing + 2) == thing
            && names_attack(scene, thing + 2);
        if names_attack(scene, thing) || whole {
            return false;
        }
        if is_weapon(scene, thing) || has_weapon(scene, thing) && of_weapons(scene, thing) {
            if is_test(scene, trigger) {
                trigger.test = true;
                return true;
            }
            let guard = scene
                .weapon_in(&scene.chunk(thing).tokens)
                .is_some_and(|w| scene.found.weapons[w].defends);
            trigger.supported = true;
            return !guard;
        }
    }
    // "fired at the protesters", "fired on them", "shots were fired"
    if scene.is(trigger.tokens.start, &["fired", "firing", "fire", "fires"]) {
        let shots = thing.is_some_and(|t| {
            scene.is(
                scene.chunk(t).head,
                &[
                    "shots", "shot", "rounds", "bullets", "volleys", "gunshots", "round",
                ],
            )
        });
        let at = !group.passive
            && scene
                .page
                .prepositions(trigger.chunk)
                .next()
                .is_some_and(|(p, noun)| {
                    scene.is_chunk(p, &["at", "on", "upon", "into", "towards", "through"])
                        && p == trigger.chunk + 1
                        && !scene.page.text.tokens[scene.chunk(noun).head]
                            .lists
                            .any(Lists::CALENDAR)
                });
        // Not a footballer's shot: soldiers, police, or nobody named.
        let armed = group.passive
            || scene
                .page
                .subject(trigger.chunk)
                .is_none_or(|s| actors::doer(scene, s).is_some_and(|d| d.armed));
        trigger.supported = (shots || at && thing.is_none()) && armed;
        return trigger.supported;
    }
    false
}

/// "launched a missile into the sea", "fired two rockets in a test": nobody is attacked.
fn is_test(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let range = scene.page.text.sentences[trigger.sentence].tokens.clone();
    let tested = range.clone().any(|i| {
        scene.is(
            i,
            &[
                "test",
                "tests",
                "tested",
                "testing",
                "test-fired",
                "test-firing",
                "test-launched",
                "orbit",
                "satellite",
                "drill",
                "drills",
                "exercise",
                "exercises",
            ],
        )
    });
    let sea = range.clone().any(|i| {
        scene.is(i, &["into"])
            && (i + 1..range.end.min(i + 4))
                .any(|j| scene.is(j, &["sea", "waters", "ocean", "space"]))
    });
    let hurt = range.clone().any(|i| scene.class(i).any(Class::HURT));
    (tested || sea) && !hurt && !is_aimed(scene, trigger)
}

/// What people are run over with.
const VEHICLES: &[&str] = &[
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
        scene.is(head, VEHICLES) && !scene.is(head, &["motorist"])
    })
}

/// "drove a van into a crowd": a vehicle and people whom it is driven into.
fn rams(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let passive = scene.is_passive(trigger.chunk);
    let subject = scene.page.subject(trigger.chunk);
    let thing = if passive {
        subject
    } else {
        scene.page.object(trigger.chunk)
    };
    let vehicle = |c: usize| scene.is(scene.chunk(c).head, VEHICLES);
    let into = scene
        .page
        .prepositions(trigger.chunk)
        .find(|&(p, _)| scene.is_chunk(p, &["into", "through", "at"]))
        .map(|(_, noun)| noun);
    let crowd = into.is_some_and(|noun| {
        scene.people_role(noun).is_some()
            || scene.is(
                scene.chunk(noun).head,
                &[
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
            || scene.is(scene.chunk(s).head, &["bomber", "bombers"])
    });
    let crowd = crowd || bomber && into.is_some_and(|noun| is_target(scene, noun));
    let driven = thing.is_some_and(vehicle);
    let by_person = !passive && subject.is_some_and(|s| scene.people_role(s).is_some());
    trigger.supported = crowd && driven && (passive || by_person);
    trigger.supported || crowd && (by_person || subject.is_some_and(vehicle))
}

/// "exploded", "went off", "the blast": a bomb, or a text that tells of one.
fn explodes(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
    let text = &scene.page.text;
    let range = text.sentences[trigger.sentence].tokens.clone();
    if trigger.verb {
        let group = scene.chunk(trigger.chunk).group;
        let parties = [
            scene.page.subject(trigger.chunk),
            scene.page.object(trigger.chunk),
        ];
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
                &[
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
        let object = scene.page.object(trigger.chunk);
        if scene.is(trigger.tokens.start, &["set", "sets", "setting"]) {
            return object.is_some_and(|o| is_weapon(scene, o));
        }
        let sets = scene.is(
            trigger.tokens.start,
            &[
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
    });
    true
}

/// "Gunmen killed two": the victims' verb is the mention where nothing else in the sentence names the act.
fn victims(scene: &Scene<'_, '_>, n: usize, found: &mut Vec<Trigger>) {
    if found.last().is_some_and(|t| t.sentence == n) {
        return;
    }
    let text = &scene.page.text;
    for at in text.sentences[n].tokens.clone() {
        if !text.tokens[at].lists.any(Lists::HARM)
            || !matches!(scene.tag(at), Tag::Verb(_))
            || !scene.class(at).any(Class::HARM)
        {
            continue;
        }
        let Some(chunk) = scene
            .page
            .chunk_of(at)
            .filter(|&c| scene.chunk(c).head == at)
        else {
            continue;
        };
        let passive = scene.is_passive(chunk);
        let agent = if passive {
            by_agent(scene, chunk)
        } else {
            scene.page.subject(chunk)
        };
        if let Some(weapon) = agent.and_then(|a| killing_weapon(scene, a, n))
            && let Some(status) = traps::status(scene, &weapon)
        {
            found.push(Trigger { status, ..weapon });
            return;
        }
        let armed = agent.is_some_and(|a| {
            !names_attack(scene, a)
                && !scene.is(
                    scene.chunk(a).head,
                    &[
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
                &["himself", "herself", "themselves", "itself"],
            )
        };
        if !armed || patient.is_none_or(own) {
            continue;
        }
        let trigger = Trigger {
            tokens: at..at + 1,
            chunk,
            sentence: n,
            clause: scene.clause(n, chunk),
            word: AttackWord {
                noun: false,
                kind: AttackKind::Unspecified,
                means: None,
                strength: Strength::Likely,
            },
            verb: true,
            status: AttackStatus::Reported,
            echo: false,
            supported: true,
            test: false,
        };
        if let Some(status) = traps::status(scene, &trigger) {
            found.push(Trigger { status, ..trigger });
            return;
        }
    }
}

/// "A truck bomb killed one": the weapon is the mention where it does the harm itself.
fn killing_weapon(scene: &Scene<'_, '_>, at: usize, n: usize) -> Option<Trigger> {
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

/// Whether the verb tells of the past, or of what is going on, and not of what happens in general.
pub(super) fn is_told(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let group = scene.chunk(trigger.chunk).group;
    if scene.page.text.sentences[trigger.sentence].heading {
        return true;
    }
    let chunk = scene.chunk(trigger.chunk);
    if group.passive {
        let present = chunk
            .tokens
            .clone()
            .any(|i| scene.is(i, &["is", "are", "am", "'re", "’re"]));
        let going_on = chunk
            .tokens
            .clone()
            .any(|i| scene.is(i, &["being", "been"]));
        return !present || going_on;
    }
    match group.form {
        Form::Base | Form::Third => {
            group.infinitive
                || group.perfect
                || scene.page.text.tokens[chunk.head].pos.any(Pos::PAST)
                    && !scene.page.text.word(chunk.head).ends_with('s')
        }
        _ => true,
    }
}
