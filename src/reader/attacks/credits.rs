//! Who is said to be behind an act: claims of responsibility, blame, and weapons named by the way.

use super::actors::{self, Doer};
use super::phrases::{by_agent, is_weapon, names_attack};
use super::scene::{Class, Scene};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::record::ActorKind;

/// What a sentence adds to an act without naming it.
#[derive(Debug)]
pub(super) struct Credit {
    pub(super) sentence: usize,
    pub(super) doer: Option<Doer>,
    pub(super) weapons: Vec<usize>,
}

/// The credits of the text: "The group claimed responsibility", "Officials blamed Boko Haram", "A rifle was used".
pub(super) fn credits(scene: &Scene<'_, '_>) -> Vec<Credit> {
    let mut found = Vec::new();
    let worth = Lists::CUE
        .or(Lists::WEAPON)
        .or(Lists::ORGANISATION)
        .or(Lists::PEOPLE);
    for (n, sentence) in scene.page.text.sentences.iter().enumerate() {
        if !sentence.lists.any(worth) {
            continue;
        }
        for at in scene.sentence(n) {
            if scene.kind(at) != ChunkKind::Verb || !may_credit(scene, at) {
                continue;
            }
            if let Some(doer) = doer(scene, at) {
                found.push(Credit {
                    sentence: n,
                    doer: Some(doer),
                    weapons: Vec::new(),
                });
            } else if let Some(weapons) = used(scene, at) {
                let subject = scene.page.subject(at).filter(|_| !scene.is_passive(at));
                found.push(Credit {
                    sentence: n,
                    doer: subject.and_then(|s| culprit(scene, s)),
                    weapons,
                });
            }
        }
    }
    found
}

/// Whether the verb group at `at` is of a kind that credits: nearly all are not.
fn may_credit(scene: &Scene<'_, '_>, at: usize) -> bool {
    let chunk = scene.chunk(at);
    let verb = matches!(scene.tag(chunk.head), Tag::Be(_))
        || scene
            .class(chunk.head)
            .any(Class::TAKER.or(Class::CLAIM).or(Class::BLAME));
    verb && !chunk.group.negated
}

/// Who claims, or is blamed, by the verb group at `at`.
fn doer(scene: &Scene<'_, '_>, at: usize) -> Option<Doer> {
    let head = scene.chunk(at).head;
    let class = scene.class(head);
    let group = scene.chunk(at).group;
    if class.any(Class::CLAIM) || scene.is(head, words!["taken", "took", "takes"]) {
        let object = if group.passive {
            scene.page.subject(at)
        } else {
            scene.page.object(at)
        };
        let responsibility = object
            .is_some_and(|o| scene.is(scene.chunk(o).head, words!["responsibility", "credit"]));
        if !responsibility {
            return None;
        }
        let claimant = if group.passive {
            by_agent(scene, at)
        } else {
            scene.page.subject(at)
        };
        return claimant.and_then(|c| culprit(scene, c));
    }
    // "it was carried out by Sandworm"
    if group.passive
        && scene.is(
            head,
            words![
                "carried",
                "perpetrated",
                "committed",
                "orchestrated",
                "staged",
            ],
        )
        && group.modal.is_none()
        && scene
            .page
            .subject(at)
            .is_some_and(|s| scene.is(scene.chunk(s).head, words!["it", "this", "which"]))
    {
        return by_agent(scene, at).and_then(|by| culprit(scene, by));
    }
    // "said it was behind the bombing"
    if matches!(scene.tag(head), Tag::Be(_))
        && scene.is_chunk(at + 1, words!["behind"])
        && group.modal.is_none()
    {
        let subject = scene.page.subject(at)?;
        return culprit(scene, subject).or_else(|| actors::pronoun(scene, subject));
    }
    // "A member of Islamic State was responsible for the bombing"
    if matches!(scene.tag(head), Tag::Be(_))
        && scene.is_chunk(at + 1, words!["responsible"])
        && group.modal.is_none()
        && links_for(scene, at + 1)
    {
        let subject = scene.page.subject(at)?;
        return culprit(scene, subject).or_else(|| {
            let all = scene.page.sentence_chunks(at);
            // "a member of the Islamic State group"
            let of = subject + 2;
            (of < all.end && of < at && scene.is_chunk(subject + 1, words!["of"]))
                .then(|| culprit(scene, of))
                .flatten()
        });
    }
    if !class.any(Class::BLAME) || group.modal.is_some() {
        return None;
    }
    let behind = |words: &[Spelling]| {
        scene
            .page
            .prepositions(at)
            .find(|&(p, _)| scene.is_chunk(p, words))
            .map(|(_, noun)| noun)
    };
    // "was blamed on X", "attributed to X", "blamed the attack on X", "laid the blame on X"
    // "vessels linked to X" are no act
    let of_act =
        !scene.is(head, words!["linked", "link", "links", "linking"]) || links_act(scene, at);
    let blamed = behind(words!["on", "to"])
        .filter(|_| of_act)
        .and_then(|c| culprit(scene, c));
    if blamed.is_some() || group.passive {
        let subject = || scene.page.subject(at).and_then(|c| culprit(scene, c));
        return blamed.or_else(|| {
            // "Boko Haram was suspected"; states are suspected of much else.
            let group = |doer: &Doer| doer.actor.kind == ActorKind::ArmedGroup;
            if scene.is(head, words!["suspected"]) {
                return subject().filter(group);
            }
            scene
                .is(head, words!["blamed", "accused"])
                .then(subject)
                .flatten()
        });
    }
    // "blamed X for the attack", "accused X of carrying it out"
    let cause = behind(words!["for", "of"]).is_some()
        || scene.is(head, words!["blamed", "blames", "blame"]);
    let object = scene.page.object(at)?;
    (cause
        && scene.is(
            head,
            words!["blamed", "blames", "blaming", "accused", "accuses"],
        ))
    .then(|| culprit(scene, object))
    .flatten()
}

/// "responsible |for the bombing|"
fn links_for(scene: &Scene<'_, '_>, at: usize) -> bool {
    let all = scene.page.sentence_chunks(at);
    (at + 1..all.end.min(at + 5))
        .any(|i| scene.kind(i) == ChunkKind::Noun && names_attack(scene, i))
        && scene.is_chunk(at + 1, words!["for"])
}

/// "|The bombing| was linked to X", "police linked |the attack| to X"
fn links_act(scene: &Scene<'_, '_>, at: usize) -> bool {
    let group = scene.chunk(at).group;
    let linked = if !group.passive {
        scene.page.object(at)
    } else if group.finite {
        scene.page.subject(at)
    } else {
        at.checked_sub(1)
    };
    linked.is_some_and(|noun| {
        scene.kind(noun) == ChunkKind::Noun
            && (names_attack(scene, noun)
                || scene.is(
                    scene.chunk(noun).head,
                    words!["it", "this", "which", "that"],
                ))
    })
}

/// An armed actor that is no "no group".
fn culprit(scene: &Scene<'_, '_>, at: usize) -> Option<Doer> {
    let chunk = scene.chunk(at);
    if scene.is(chunk.tokens.start, words!["no", "any", "nobody", "none"]) {
        return None;
    }
    actors::doer(scene, at).filter(|doer| doer.armed)
}

/// "used an X-59 missile", "armed with rifles", "a rifle was used", "carried a knife".
fn used(scene: &Scene<'_, '_>, at: usize) -> Option<Vec<usize>> {
    let head = scene.chunk(at).head;
    let group = scene.chunk(at).group;
    if group.modal.is_some() || group.infinitive {
        return None;
    }
    let thing = if scene.is(
        head,
        words![
            "used", "using", "carried", "carrying", "wielding", "employed",
        ],
    ) {
        if group.passive && group.finite {
            scene.page.subject(at)
        } else {
            scene.page.object(at)
        }
    } else if scene.is(head, words!["armed"]) {
        scene
            .page
            .prepositions(at)
            .find(|&(p, _)| scene.is_chunk(p, words!["with"]))
            .map(|(_, noun)| noun)
    } else {
        None
    }?;
    if !is_weapon(scene, thing) {
        return None;
    }
    let weapons: Vec<usize> = scene
        .page
        .list(thing)
        .into_iter()
        .flat_map(|c| scene.weapons_in(&scene.chunk(c).tokens))
        .filter(|&w| !scene.found.weapons[w].defends)
        .collect();
    (!weapons.is_empty()).then_some(weapons)
}
