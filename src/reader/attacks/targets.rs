//! What or who was attacked, in the words of the text, with its class.

use super::blows;
use super::met::{aimed_at, busy_with, harmed, ruined, scene_of_harm, wrecked};
use super::phrases::{is_explosive, is_weapon, names_attack};
use super::scene::{Class, Scene};
use super::triggers::Trigger;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::PeopleRole;
use crate::lexicon::words::{Lists, WordId};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::tokens::Kind;
use crate::record::{Span, Target, TargetClass};

/// A target, and where the sentence names it.
#[derive(Debug, Clone)]
pub(super) struct Attacked {
    pub(super) target: Target,
    /// Its phrase; none inside the mention's own.
    pub(super) chunk: Option<usize>,
    /// It is a name alone, of nobody known: likely a place.
    pub(super) named: bool,
    /// The lemma of its head: "hospital".
    pub(super) head: WordId,
}

/// What or who was attacked, in the words of the text.
pub(super) fn targets(scene: &Scene<'_, '_>, trigger: &Trigger) -> Vec<Attacked> {
    let mut found = Vec::new();
    if trigger.verb {
        let passive = scene.is_passive(trigger.chunk);
        let class = scene.class(trigger.tokens.start);
        let launcher = class.any(Class::LAUNCHER.or(Class::EXPLODER).or(Class::RAMMER))
            && trigger.tokens.len() == 1;
        // "An explosives-laden boat rammed |a frigate|"
        let charged = launcher
            && !passive
            && class.any(Class::RAMMER)
            && scene
                .page
                .subject(trigger.chunk)
                .is_some_and(|s| is_weapon(scene, s));
        let launcher = launcher && !charged;
        let patient = match (launcher, passive) {
            (true, _) => None,
            (false, true) => scene
                .page
                .subject(trigger.chunk)
                .map(|whom| busy_with(scene, whom).unwrap_or(whom)),
            (false, false) if blows::runs_over(scene, trigger) => scene.page.subject(trigger.chunk),
            (false, false) => object_behind(scene, trigger),
        };
        // "shot and killed a protester": the object stands behind the second verb.
        let patient = patient.or_else(|| joined_object(scene, trigger, launcher));
        // "set off |a car bomb|": what it was done with.
        let patient = patient.filter(|&p| !(class.any(Class::EXPLODER) && is_weapon(scene, p)));
        if let Some(patient) = patient.filter(|&p| is_thing_attacked(scene, p)) {
            for member in members(scene, patient) {
                found.extend(target(scene, member));
            }
        }
        if launcher || patient.is_none() {
            at_targets(
                scene,
                trigger,
                words!["at", "on", "into", "towards", "against", "onto", "upon"],
                &mut found,
            );
        }
        if found.is_empty() {
            found.extend(scene_of_harm(scene, trigger).and_then(|at| target(scene, at)));
        }
        return found;
    }
    // "live streamed the incident on Periscope": where it was shown
    if trigger.echo && scene.is(trigger.tokens.end - 1, &["incident", "incidents"]) {
        return found;
    }
    // "of" tells the patient of nouns that come from verbs: "the bombing of the hospital".
    let of = !scene.is(
        trigger.tokens.end - 1,
        words!["attack", "attacks", "strike", "strikes"],
    );
    let prepositions: &[Spelling] = if of {
        words!["on", "against", "at", "into", "of", "upon", "targeting"]
    } else {
        words!["on", "against", "at", "upon"]
    };
    at_targets(scene, trigger, prepositions, &mut found);
    if found.is_empty()
        && let Some(aim) = aimed_at(scene, trigger)
    {
        found.extend(
            members(scene, aim)
                .into_iter()
                .filter_map(|at| target(scene, at)),
        );
    }
    if found.is_empty() {
        found.extend(scene_of_harm(scene, trigger).and_then(|at| target(scene, at)));
    }
    if found.is_empty()
        && let Some(ruined) = ruined(scene, trigger)
            .or_else(|| harmed(scene, trigger))
            .or_else(|| wrecked(scene, trigger))
    {
        found.extend(target(scene, ruined));
    }
    if found.is_empty() {
        found.extend(compound(scene, trigger));
    }
    found
}

/// The target inside the compound: "hospital" of "the hospital bombing", "mosque" of "a mosque attack".
fn compound(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Attacked> {
    let chunk = scene.chunk(trigger.chunk);
    let text = &scene.page.text;
    let at = trigger.tokens.start.checked_sub(1)?;
    if at < chunk.tokens.start || !text.tokens[at].lists.any(Lists::TARGET) {
        return None;
    }
    // "street clashes", "a home invasion", "ground attacks": where or how, not whom
    if text.is_form_of(
        at,
        words![
            "street", "road", "highway", "ground", "home", "computer", "gate"
        ],
    ) {
        return None;
    }
    // "a car bombing", "a truck attack": what it was done with
    let driven = text.is_form_of(
        at,
        words![
            "car",
            "truck",
            "lorry",
            "van",
            "vehicle",
            "motorcycle",
            "boat"
        ],
    );
    if driven || !scene.tag(at).is_nominal() || scene.weapon_in(&(at..at + 1)).is_some() {
        return None;
    }
    let found = text.longest(&text.lexicon.lists.targets, at, at + 1)?;
    let tokens = at..at + 1;
    let mut target = Target::new(text.slice(&tokens), *found.value);
    target.span = Some(Span::of(text.bytes(&tokens)));
    Some(Attacked {
        named: false,
        chunk: None,
        head: text.lemma(at),
        target,
    })
}

/// The object of the verb that is joined to this one by "and".
fn joined_object(scene: &Scene<'_, '_>, trigger: &Trigger, launcher: bool) -> Option<usize> {
    let all = scene.page.sentence_chunks(trigger.chunk);
    let next = trigger.chunk + 2;
    let joined = !launcher
        && next < all.end
        && scene.kind(trigger.chunk + 1) == ChunkKind::Conjunction
        && scene.kind(next) == ChunkKind::Verb
        && !scene.is_passive(trigger.chunk);
    joined.then(|| scene.page.object(next)).flatten()
}

/// The object of the verb, over the particle of a fixed phrase: "opened fire on".
pub(super) fn object_behind(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    let last = scene.page.chunk_of(trigger.tokens.end - 1)?;
    if last == trigger.chunk {
        return scene.page.object(trigger.chunk);
    }
    let next = last + 1;
    let all = scene.page.sentence_chunks(trigger.chunk);
    (next < all.end && scene.kind(next) == ChunkKind::Noun).then_some(next)
}

fn at_targets(
    scene: &Scene<'_, '_>,
    trigger: &Trigger,
    words: &[Spelling],
    found: &mut Vec<Attacked>,
) {
    let from = scene
        .page
        .chunk_of(trigger.tokens.end - 1)
        .unwrap_or(trigger.chunk);
    for (preposition, noun) in scene.page.prepositions(from) {
        if preposition >= trigger.clause.end {
            break;
        }
        if !scene.is_chunk(preposition, words) || !is_thing_attacked(scene, noun) {
            continue;
        }
        // "raids in four districts |of the city|", "sorties out |of Erbil|": what another word's "of" tells
        if preposition != from + 1 && scene.is_chunk(preposition, &["of"]) {
            continue;
        }
        for member in members(scene, noun) {
            found.extend(target(scene, member));
        }
        break;
    }
}

/// The members of the list that begins with `noun`; not the speakers of "struck Tripoli, the army and officials said", nor the other
/// name of "Derna, a town on the coast".
fn members(scene: &Scene<'_, '_>, noun: usize) -> Vec<usize> {
    let mut found = scene.page.list(noun);
    let all = scene.page.sentence_chunks(noun);
    // "a refinery in Tuapse |and a railway station|"
    let beyond = noun + 4;
    if found.len() == 1
        && beyond < all.end
        && scene.is_chunk(noun + 1, &["in", "near"])
        && scene.has_place(&scene.chunk(noun + 2).tokens)
        && scene.kind(noun + 3) == ChunkKind::Conjunction
        && scene.kind(beyond) == ChunkKind::Noun
        && !matches!(
            class(scene, beyond),
            TargetClass::Other | TargetClass::Place
        )
        && scene.kind((beyond + 1).min(all.end - 1)) != ChunkKind::Verb
    {
        found.push(beyond);
    }
    let speaks = |at: usize| {
        at + 1 < all.end && scene.kind(at + 1) == ChunkKind::Verb && {
            let group = scene.chunk(at + 1).group;
            group.finite && scene.kind(at - 1) == ChunkKind::Mark(Kind::Comma)
        }
    };
    // "hitting Hebron, |the army and the police| said"
    if let [.., one, two] = found[..]
        && found.len() > 2
        && scene.kind(two - 1) == ChunkKind::Conjunction
        && scene.kind(one - 1) == ChunkKind::Mark(Kind::Comma)
        && two + 1 < all.end
        && scene.kind(two + 1) == ChunkKind::Verb
        && scene.page.text.tokens[scene.chunk(two + 1).head]
            .lists
            .any(Lists::CUE)
    {
        found.truncate(found.len() - 2);
    }
    while found.len() > 1 && found.last().is_some_and(|&at| speaks(at)) {
        found.pop();
    }
    let comma = |at: usize| scene.kind(at - 1) == ChunkKind::Mark(Kind::Comma);
    let article = |at: usize| scene.is(scene.chunk(at).tokens.start, &["a", "an", "the"]);
    if let [first, second] = found[..]
        && comma(second)
        && (article(second) || scene.has_place(&scene.chunk(second).tokens))
        && scene.tag(scene.chunk(first).head) == Tag::Proper
    {
        found.truncate(1);
    }
    found
}

/// What is hit, attacked or fired at only in figures of speech, and what times, measures and circumstances are made of: "hit a raw
/// nerve", "struck the theme", "the heaviest barrages of the war", "opened fire at the end", "fired into the air".
#[rustfmt::skip]
const NO_TARGETS: &[Spelling] = words![
    "responsibility", "suspicion", "record", "purpose", "board", "time", "night", "hour", "fire", "dawn", "first", "close", "am",
    "pm", "gmt", "noon", "midnight", "least", "random", "radio", "television", "tv", "telegram", "twitter", "facebook", "anonymity",
    "condition", "war", "conflict", "invasion", "campaign", "uprising", "insurgency", "ceasefire", "truce", "decade", "century",
    "end", "start", "beginning", "height", "scene", "ground", "horseback", "foot", "motorcycle", "motorbike", "air", "range",
    "gunpoint", "basis", "eve", "anniversary", "sidelines", "occasion", "expense", "rate", "pace", "order", "behalf", "side", "way",
    "run", "spot", "moment", "theme", "nerve", "chance", "warning", "total", "rest", "world", "floor", "ceiling", "bullet", "shot",
    "round", "metre", "meter", "kilometre", "kilometer", "mile", "day", "week", "month", "year", "minute", "second", "rampage",
    "story", "headline", "deal", "milestone", "jackpot", "song", "note", "tone", "roadblock", "snag", "trail", "plea", "blow",
    "fear", "item", "source", "pose", "balance", "chord", "limit", "peak", "low", "high", "bottom", "brake", "gas", "button",
    "right", "issue", "question", "problem", "idea", "policy", "plan", "decision", "proposal", "reputation", "credibility", "name",
    "speed", "someone", "anyone", "everyone", "somebody", "anybody", "everybody", "something", "anything", "everything", "thing",
];

/// Dates, times, pronouns, weapons and attacks are no targets.
pub(super) fn is_thing_attacked(scene: &Scene<'_, '_>, at: usize) -> bool {
    let chunk = scene.chunk(at);
    let token = &scene.page.text.tokens[chunk.head];
    chunk.kind == ChunkKind::Noun
        && scene.tag(chunk.head) != Tag::Pronoun
        && !token.lists.any(Lists::CALENDAR)
        && !names_attack(scene, at)
        && !is_explosive(scene, at)
        && !scene.page.text.is_form_of(chunk.head, NO_TARGETS)
        && !scene.is(chunk.head, words!["back", "no", "none", "site"])
        && !scene.is(chunk.head, &["a.m.", "p.m."])
        && (scene.tag(chunk.head) != Tag::Number || scene.is_chunk(at + 1, words!["of"]))
}

/// The target that chunk `at` names, with its class.
fn target(scene: &Scene<'_, '_>, at: usize) -> Option<Attacked> {
    if !is_thing_attacked(scene, at) {
        return None;
    }
    let chunk = scene.chunk(at);
    let mut end = chunk.tokens.end;
    if scene.page.text.tokens[end - 1].kind == Kind::Genitive {
        end -= 1;
    }
    // "shot |a soldier| dead"
    if end > chunk.tokens.start + 1 && scene.is(end - 1, &["dead", "unconscious"]) {
        end -= 1;
    }
    // "the city of Kurakhove", "members of a militia"
    let all = scene.page.sentence_chunks(at);
    if at + 2 < all.end
        && scene.is_chunk(at + 1, words!["of"])
        && scene.kind(at + 2) == ChunkKind::Noun
        && end == chunk.tokens.end
    {
        end = scene.chunk(at + 2).tokens.end;
    }
    // "hundreds |of homes|", "a row |of shops|": of the class of what is counted
    let counted = end > chunk.tokens.end
        && (scene.tag(chunk.head) == Tag::Number
            || scene.page.text.is_form_of(
                chunk.head,
                words![
                    "hundred", "dozen", "score", "thousand", "ten", "number", "row", "group",
                    "pair", "couple", "part", "series", "cluster", "line", "majority", "handful",
                ],
            ));
    let kind = class(scene, if counted { at + 2 } else { at });
    let tokens = chunk.tokens.start..end;
    let mut target = Target::new(scene.page.text.slice(&tokens), kind);
    target.span = Some(Span::of(scene.page.text.bytes(&tokens)));
    let text = &scene.page.text;
    let named = chunk.tokens.clone().all(|i| {
        scene.tag(i) == Tag::Proper
            && text.tokens[i].is_capital()
            && !text.tokens[i].lists.any(
                Lists::COUNTRY
                    .or(Lists::ORGANISATION)
                    .or(Lists::PEOPLE)
                    .or(Lists::GIVEN_NAME),
            )
    }) && scene.preposition_before(at).is_some()
        && scene.person_in(&chunk.tokens).is_none();
    Some(Attacked {
        named,
        chunk: Some(at),
        head: scene.page.text.lemma(chunk.head),
        target,
    })
}

pub(super) fn class(scene: &Scene<'_, '_>, at: usize) -> TargetClass {
    let chunk = scene.chunk(at);
    let text = &scene.page.text;
    let listed = (chunk.tokens.start..=chunk.head).find_map(|i| {
        text.tokens[i]
            .lists
            .any(Lists::TARGET)
            .then(|| text.longest(&text.lexicon.lists.targets, i, chunk.tokens.end))
            .flatten()
            .filter(|m| i + m.length == chunk.head + 1)
            .map(|m| *m.value)
    });
    // "a camp |for displaced people|", "a school |sheltering| families" stays a school
    let shelters = || {
        (chunk.tokens.end..text.tokens.len().min(chunk.tokens.end + 4)).any(|i| {
            text.is(
                i,
                words!["displaced", "refugees", "idps", "migrants", "evacuees"],
            )
        }) || chunk
            .tokens
            .clone()
            .any(|i| text.is(i, words!["displaced", "refugee", "refugees"]))
    };
    if listed == Some(TargetClass::Military)
        && text.is_form_of(chunk.head, words!["camp"])
        && shelters()
    {
        return TargetClass::Aid;
    }
    if let Some(class) = listed {
        return class;
    }
    match scene.people_role(at) {
        Some(PeopleRole::Victim) => TargetClass::People,
        Some(PeopleRole::Attacker) => TargetClass::ArmedGroup,
        Some(PeopleRole::Force)
            if scene.is(
                chunk.head,
                words!["police", "policeman", "policemen", "officer", "officers"],
            ) =>
        {
            TargetClass::Police
        }
        Some(PeopleRole::Force) => TargetClass::Military,
        None => {
            // "the container ship MSC Orion": the noun before the name
            let kind = (chunk.tokens.start..chunk.head)
                .filter(|_| scene.tag(chunk.head) == Tag::Proper)
                .filter(|&i| {
                    text.tokens[i].lists.any(Lists::TARGET) && !text.tokens[i].is_capital()
                })
                .filter_map(|i| text.longest(&text.lexicon.lists.targets, i, chunk.head))
                .map(|m| *m.value)
                .next_back();
            let place = if scene.has_place(&chunk.tokens) {
                TargetClass::Place
            } else {
                TargetClass::Other
            };
            kind.unwrap_or(place)
        }
    }
}
