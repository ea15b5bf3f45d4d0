//! What is no violence but words: criticism, campaigns, quarrels.

use super::phrases::patient_of;
use super::scene::{Class, Scene};
use super::triggers::Trigger;
use crate::lexicon::fold::words;
use crate::reader::tags::Tag;

/// "attacks on her credibility", "attacked his record", "Ms Lee's attacks on the nominee": words, with whatever else in the sentence.
pub(super) fn is_criticism(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    if !scene.is(
        trigger.tokens.end - 1,
        words![
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
        patient_of(scene, trigger.chunk)
    } else {
        scene
            .page
            .prepositions(trigger.chunk)
            .find(|&(p, _)| scene.is_chunk(p, words!["on", "against"]))
            .map(|(_, noun)| noun)
    };
    let words = target.is_some_and(|t| {
        scene.is(
            scene.chunk(t).head,
            words![
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
                words![
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
            .is_some_and(|m| scene.page.grammar.tags.get(m.tokens.end) == Some(&Tag::Genitive));
    let hurt = scene
        .tokens(&trigger.clause)
        .any(|i| scene.class(i).any(Class::HURT));
    (verbal && !armed || owner) && !hurt
}

/// "The candidate attacked his rival", "attacks on the senator": a named person on either side, and nobody hurt.
pub(super) fn is_war_of_words(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let person = |c: usize| {
        let chunk = scene.chunk(c);
        scene.is(
            chunk.head,
            words!["he", "she", "his", "her", "him", "i", "you"],
        ) || scene.person_in(&chunk.tokens).is_some()
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
        .any(|(p, noun)| scene.is_chunk(p, words!["on", "against", "by", "from"]) && person(noun))
}
