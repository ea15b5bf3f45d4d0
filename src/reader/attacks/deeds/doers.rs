//! Who did it: by the verb, the owner, the claim, the accusation.

use std::ops::Range;

use crate::lexicon::fold::words;
use crate::lexicon::words::Lists;
use crate::reader::attacks::actors::Doer;
use crate::reader::attacks::phrases::{agent_of, by_agent, is_weapon, names_attack};
use crate::reader::attacks::scene::{Class, Scene};
use crate::reader::attacks::settings::Where;
use crate::reader::attacks::triggers::Trigger;
use crate::reader::attacks::{actors, allies, blows};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;
use crate::record::{ActorKind, AttackKind, PlacePrecision, Stance};

/// "sanctions on |Russia|" beside Russian strikes: the country of the state that did it is not where it was done; but rebels and
/// armies attack "|in northern Nigeria|" too.
pub(super) fn is_home(scene: &Scene<'_, '_>, found: &Where, doer: Option<&Doer>) -> bool {
    let Some(doer) = doer.map(|d| &d.actor) else {
        return false;
    };
    let home = found.place.precision == PlacePrecision::Country
        && doer.country.is_some()
        && doer.country == found.place.country;
    if !home || doer.kind == ActorKind::ArmedGroup {
        return false;
    }
    let inside = |at: usize| {
        (at.saturating_sub(2)..at)
            .any(|i| scene.is(i, words!["in", "inside", "across", "within", "throughout"]))
    };
    let places = &scene.found.places;
    let first = places.partition_point(|p| p.place.span < found.place.span);
    let named = places
        .get(first)
        .filter(|p| p.place.span == found.place.span);
    !(found.own && named.is_some_and(|p| inside(p.tokens.start)))
}

/// Whether who did it is who tells it: "The army said it had struck a command centre".
pub(super) fn own_words(scene: &Scene<'_, '_>, trigger: &Trigger, doer: Option<&Doer>) -> bool {
    let Some(doer) = doer.filter(|d| d.armed) else {
        return false;
    };
    let at = trigger.tokens.start;
    // "The army said it had struck", "said its jets bombed": the speaker is the doer.
    let back = agent(scene, trigger).is_some_and(|a| {
        let chunk = scene.chunk(a);
        let all = scene.page.sentence_chunks(a);
        let refers = scene.is(chunk.head, words!["it", "they", "we"])
            || scene.is(chunk.tokens.start, words!["its", "their", "our"]);
        refers
            && (all.start..a)
                .rev()
                .take(4)
                .find(|&i| scene.kind(i) == ChunkKind::Verb)
                .is_some_and(|v| {
                    scene.page.text.tokens[scene.chunk(v).head]
                        .lists
                        .any(Lists::CUE)
                })
    });
    if back {
        return true;
    }
    // Statements stand in the order of the text; one that holds the mention begins before it.
    let last = scene
        .found
        .statements
        .partition_point(|s| s.content.first().is_some_and(|c| c.start <= at));
    let from = last.saturating_sub(4);
    scene.found.statements[from..last]
        .iter()
        // Who claims responsibility tells nothing new: the act is known.
        .filter(|s| s.record.stance != Stance::ClaimedResponsibility)
        .filter(|s| s.holds(at))
        .any(|s| {
            let outside = |tokens: &Range<usize>| {
                !s.content
                    .iter()
                    .any(|c| c.start < tokens.end && tokens.start < c.end)
                    && !scene.is(tokens.start, words!["its", "their"])
            };
            let speaker = s.speaker.as_ref().filter(|tokens| outside(tokens));
            let own = speaker.and_then(|tokens| {
                let chunk = scene.page.chunk_of(tokens.end.checked_sub(1)?)?;
                actors::doer(scene, chunk).or_else(|| actors::modifier(scene, tokens))
            });
            own.is_some_and(|d| d.key == doer.key)
        })
}

/// The chunk of who did it, in the mention's own clause.
pub(super) fn agent(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    if trigger.verb {
        // "The convoy came under fire", "hit a mine": the subject suffers it.
        if blows::runs_over(scene, trigger) {
            return None;
        }
        if scene
            .page
            .text
            .is(trigger.tokens.start + 1, words!["under"])
        {
            return None;
        }
        return agent_of(scene, trigger.chunk);
    }
    // "an attack by gunmen"
    let by = scene
        .page
        .prepositions(trigger.chunk)
        .find(|&(p, noun)| scene.is_chunk(p, words!["by", "from"]) && noun < trigger.clause.end)
        .map(|(_, noun)| noun);
    if by.is_some() {
        return by;
    }
    // "carried out missile and drone attacks", "launched rocket, mortar and artillery attacks"
    let mut first = scene.anchor(trigger.chunk);
    while first >= trigger.clause.start + 2
        && matches!(
            scene.kind(first - 1),
            ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma)
        )
        && scene.kind(first - 2) == ChunkKind::Noun
    {
        first -= 2;
    }
    let before = scene.verb_over(first, &trigger.clause);
    if let Some(verb) = before
        && scene
            .class(scene.chunk(verb).head)
            .any(Class::LIGHT.or(Class::CLAIM))
        && !scene.chunk(verb).group.passive
    {
        // "Turkey has suffered a spate of bombings", "the city saw an attack": whose subject undergoes it or reports it.
        let undergoes = scene.page.text.is_form_of(
            scene.chunk(verb).head,
            words![
                "suffer",
                "see",
                "face",
                "experience",
                "witness",
                "endure",
                "report",
                "describe",
                "confirm",
                "trigger",
                "spark",
            ],
        );
        return scene.page.subject(verb).filter(|_| !undergoes);
    }
    // "Militants killed dozens |in attacks on the city|"
    let harmed = scene
        .preposition_before(first)
        .filter(|&p| scene.is_chunk(p, words!["in", "during"]))
        .and_then(|p| {
            (trigger.clause.start..p)
                .rev()
                .find(|&i| scene.kind(i) == ChunkKind::Verb)
        })
        .filter(|&verb| {
            let chunk = scene.chunk(verb);
            chunk.group.finite
                && !scene.is_passive(verb)
                && scene.class(chunk.head).any(Class::HARM)
        })
        .and_then(|verb| scene.page.subject(verb));
    if harmed.is_some() {
        return harmed;
    }
    // "the strike was carried out by militants"
    let verb =
        (trigger.chunk + 1..trigger.clause.end).find(|&i| scene.kind(i) == ChunkKind::Verb)?;
    if scene.page.subject(verb) == Some(trigger.chunk) && scene.chunk(verb).group.passive {
        return by_agent(scene, verb);
    }
    None
}

/// Who did it by the words of the mention's clause.
pub(super) fn doer(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Doer> {
    let chunk = scene.chunk(trigger.chunk);
    if !trigger.verb {
        let before = chunk.tokens.start..trigger.tokens.start;
        if let Some(found) = actors::modifier(scene, &before) {
            return Some(found);
        }
    }
    // "indicts Iranians for hacking": the gerund's subject is not that of the sentence.
    let gerund = trigger.verb && {
        let group = scene.chunk(trigger.chunk).group;
        group.form == Form::Gerund && !group.finite
    };
    if gerund && let Some(found) = accused(scene, trigger) {
        return Some(found);
    }
    let Some(agent) = agent(scene, trigger) else {
        return accused(scene, trigger);
    };
    if scene.page.text.tokens[scene.chunk(agent).head]
        .lists
        .any(Lists::CALENDAR)
    {
        return None;
    }
    doer_of(scene, agent, trigger).map(|doer| allies::joined(scene, agent, doer))
}

/// "accused two rebels of firing", "charged Juan Rios in the killing", "the hackers are accused of hitting": whom the law says it was.
fn accused(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Doer> {
    let preposition = scene.preposition_before(trigger.chunk)?;
    if !scene.is_chunk(preposition, words!["of", "with", "for", "in", "over"]) {
        return None;
    }
    let all = scene.page.sentence_chunks(trigger.chunk);
    let verb = (all.start..preposition)
        .rev()
        .take(6)
        .find(|&i| scene.kind(i) == ChunkKind::Verb)?;
    let group = scene.chunk(verb).group;
    let accuses = scene.is(
        scene.chunk(verb).head,
        words![
            "accused",
            "accuses",
            "accuse",
            "accusing",
            "charged",
            "charges",
            "charging",
            "indicted",
            "indicts",
            "indict",
            "sentenced",
            "convicted",
            "suspected",
            "blamed",
            "blames",
            "blaming",
        ],
    );
    if !accuses || group.negated || group.modal.is_some() {
        return None;
    }
    let culprit = if scene.is_passive(verb) {
        scene.page.subject(verb)
    } else {
        scene.page.object(verb)
    }?;
    actors::doer(scene, culprit).filter(|doer| doer.armed || doer.named)
}

/// The actor of chunk `agent`: itself, the owner of the weapon or of the attack that it names, or who fired it.
fn doer_of(scene: &Scene<'_, '_>, agent: usize, trigger: &Trigger) -> Option<Doer> {
    let chunk = scene.chunk(agent);
    // "said its jets had bombed"
    if scene.is(chunk.tokens.start, words!["its", "their", "our"])
        && let Some(found) = actors::pronoun(scene, agent)
    {
        return Some(found);
    }
    if is_weapon(scene, agent) || names_attack(scene, agent) {
        let whole = chunk.tokens.start..chunk.head + 1;
        if let Some(found) = actors::modifier(scene, &whole) {
            return Some(found);
        }
        // "a missile fired by Yemen's Houthi movement struck"
        let verb = agent + 1;
        let all = scene.page.sentence_chunks(agent);
        if verb < all.end
            && scene.kind(verb) == ChunkKind::Verb
            && scene.chunk(verb).group.passive
            && !scene.chunk(verb).group.finite
        {
            return by_agent(scene, verb).and_then(|by| actors::doer(scene, by));
        }
        return None;
    }
    if scene.tag(chunk.head) == Tag::Pronoun {
        return actors::pronoun(scene, agent);
    }
    let found = actors::doer(scene, agent)?;
    // People who are no fighters do what verbs of bodily attack say, and nothing of war.
    let bodily = matches!(
        trigger.word.kind,
        AttackKind::Shooting
            | AttackKind::Stabbing
            | AttackKind::VehicleRamming
            | AttackKind::Arson
            | AttackKind::ArmedAssault
            | AttackKind::Assassination
            | AttackKind::Abduction
            | AttackKind::Unspecified
    );
    // "an attack by two men"
    let by = !trigger.verb
        && scene
            .preposition_before(agent)
            .is_some_and(|p| scene.is_chunk(p, words!["by"]));
    (found.armed || bodily && (trigger.verb || by)).then_some(found)
}
