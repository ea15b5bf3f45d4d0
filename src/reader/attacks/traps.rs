//! What is no attack: what never happened, what is no violence, and the status of what is told.

use super::phrases::{agent_of, by_agent, names_attack};
use super::scene::{Class, Scene};
use super::triggers::{Trigger, is_told};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;
use crate::record::AttackStatus;

/// The token behind a phrase that is no attack: "heart attack", "air raid siren".
pub(super) fn end_of_trap(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<usize> {
    let text = &scene.page.text;
    text.longest(&text.lexicon.lists.traps, at, limit)
        .map(|found| at + found.length)
}

/// How the text presents the act; none where it tells of no act at all.
pub(super) fn status(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<AttackStatus> {
    if supposed(scene, trigger) || of_animals(scene, trigger) {
        return None;
    }
    if trigger.verb {
        verb_status(scene, trigger)
    } else {
        noun_status(scene, trigger)
    }
}

/// What is said of acts in general, and of none that happened.
#[rustfmt::skip]
const GENERAL: &[Spelling] = words![
    "common", "commonplace", "frequent", "rare", "routine", "likely", "unlikely", "possible", "inevitable", "imminent",
    "unusual", "uncommon", "normal", "typical", "usual", "infrequent", "endemic", "rife",
];

/// "shark", in a headline also "Shark"; the Tigers are people.
pub(super) fn is_animal(scene: &Scene<'_, '_>, at: usize, heading: bool) -> bool {
    let text = &scene.page.text;
    scene.class(at).any(Class::ANIMAL) && (heading || !text.tokens[at].is_capital())
}

/// "was attacked by a bear", "a second alligator attacked", "a wolf's attack": no act of people.
fn of_animals(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let named = |at: usize| is_animal(scene, at, false);
    let animal =
        |chunk: usize| scene.kind(chunk) == ChunkKind::Noun && named(scene.chunk(chunk).head);
    if trigger.verb {
        // "set dogs on prisoners" is done by people; "dogs attacked" is not.
        return agent_of(scene, trigger.chunk).is_some_and(animal);
    }
    let chunk = scene.chunk(trigger.chunk);
    let own = (chunk.tokens.start..trigger.tokens.start).any(named);
    own || by_agent(scene, trigger.chunk).is_some_and(animal)
}

/// "if rebels attack", "unless", "whether", "in the event that": a clause that supposes.
fn supposed(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let first = trigger.clause.start;
    let event = first.checked_sub(1).is_some_and(|before| {
        scene.is(
            scene.chunk(before).head,
            words![
                "event",
                "eventuality",
                "case",
                "possibility",
                "scenario",
                "likelihood"
            ],
        )
    });
    if event && scene.kind(first) == ChunkKind::That {
        return true;
    }
    scene.kind(first) == ChunkKind::Subordinator
        && scene.is(
            scene.chunk(first).tokens.start,
            words!["if", "unless", "whether", "lest", "until"],
        )
}

fn verb_status(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<AttackStatus> {
    let chunk = scene.chunk(trigger.chunk);
    let group = chunk.group;
    let all = scene.page.sentence_chunks(trigger.chunk);
    // "shot down" is an interception, "fired from his post" a dismissal.
    let next = trigger.tokens.end;
    if next < scene.tokens(&all).end
        && scene.is(next, words!["down"])
        && scene.is(
            trigger.tokens.start,
            words!["shot", "shoot", "shooting", "shoots"],
        )
    {
        return None;
    }
    // "Sanders shot back, "…": an answer.
    let answers = scene.is(trigger.tokens.end - 1, words!["back"])
        || next < scene.tokens(&all).end && scene.is(next, words!["back"]);
    if answers
        && scene.is(
            trigger.tokens.start,
            words![
                "shot", "fired", "hit", "shoots", "fires", "hits", "firing", "hitting",
            ],
        )
        && (speaks_next(scene, next, scene.tokens(&all).end)
            || scene.is(next, words!["back"]) && !is_armed_subject(scene, trigger.chunk))
    {
        return None;
    }
    if let Some(modal) = group.modal {
        let will = scene.is(modal as usize, &["will", "would", "'ll", "’ll", "shall"]);
        return (will && threat_before(scene, trigger)).then_some(AttackStatus::Threatened);
    }
    if group.negated {
        return None;
    }
    if group.infinitive {
        return infinitive(scene, trigger);
    }
    if let Some(found) = disarmed(scene, trigger) {
        return found;
    }
    if !is_told(scene, trigger) {
        return None;
    }
    let being = scene.is(chunk.tokens.start, words!["being", "having"]);
    if !group.finite && (group.form == Form::Gerund || being) {
        return gerund(scene, trigger);
    }
    // "different houses, to avoid being tracked |and killed|"
    let joined = trigger.chunk >= 2 && scene.kind(trigger.chunk - 1) == ChunkKind::Conjunction;
    let led = joined
        .then(|| trigger.chunk - 2)
        .filter(|&i| scene.kind(i) == ChunkKind::Verb);
    let feared = led.is_some_and(|led| {
        scene.is(scene.chunk(led).tokens.start, words!["being", "getting"])
            && (all.start..led)
                .rev()
                .take(2)
                .any(|i| scene.class(scene.chunk(i).head).any(Class::PROSPECT))
    });
    if feared {
        return None;
    }
    // "No ship was hit"
    let subject = scene.page.subject(trigger.chunk);
    let none = words![
        "no", "none", "nobody", "neither", "you", "anyone", "anybody",
    ];
    if subject.is_some_and(|s| scene.is(scene.chunk(s).tokens.start, none)) {
        return None;
    }
    // "the odds have shot up this week": what rises
    let rises = trigger.tokens.len() > 1
        && scene.is(trigger.tokens.end - 1, words!["up"])
        && scene.is(
            trigger.tokens.start,
            words!["shot", "shoot", "shoots", "shooting"],
        )
        && scene.page.chunk_of(trigger.tokens.end).is_none_or(|next| {
            let head = scene.chunk(next).head;
            scene.kind(next) != ChunkKind::Noun
                || scene.page.text.tokens[head].lists.any(Lists::CALENDAR)
        });
    if rises {
        return None;
    }
    if is_filmed(scene, trigger) {
        return None;
    }
    // "denied that any village had been bombed"
    let all = scene.page.sentence_chunks(trigger.chunk);
    let denies = (all.start..trigger.chunk).rev().take(6).any(|i| {
        scene.kind(i) == ChunkKind::Verb
            && scene.class(scene.chunk(i).head).any(Class::DENY)
            && i + 1 < all.end
            && (scene.kind(i + 1) == ChunkKind::That || i + 2 == trigger.chunk)
    });
    Some(if denies {
        AttackStatus::Denied
    } else {
        AttackStatus::Reported
    })
}

/// "low-level strikes on police |are common|", "attacks |remain rare|"
fn is_general(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let told = (trigger.chunk + 1..trigger.clause.end)
        .find(|&i| scene.kind(i) == ChunkKind::Verb && scene.chunk(i).group.finite);
    let Some(verb) = told.map(|verb| scene.chunk(verb)) else {
        return false;
    };
    let text = &scene.page.text;
    let stays = words!["remain", "remains", "become", "becomes", "seem"];
    let lasts = matches!(scene.tag(verb.head), Tag::Be(_))
        && !text.is(verb.head, words!["was", "were"])
        || text.is(verb.head, stays);
    let behind = verb.tokens.end..verb.tokens.end + 4;
    lasts && behind.into_iter().any(|at| text.is(at, GENERAL))
}

/// "The army |usually responds| with artillery barrages"
fn is_usual(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let verb = (trigger.clause.start..trigger.chunk)
        .rev()
        .find(|&i| scene.kind(i) == ChunkKind::Verb && scene.chunk(i).group.finite);
    verb.is_some_and(|verb| {
        let tokens = &scene.chunk(verb).tokens;
        let usual = (tokens.start.saturating_sub(2)..tokens.end + 1).any(|at| {
            scene.is(
                at,
                words![
                    "usually",
                    "normally",
                    "typically",
                    "generally",
                    "routinely",
                    "always",
                    "customarily",
                    "sometimes",
                ],
            )
        });
        usual && matches!(scene.chunk(verb).group.form, Form::Base | Form::Third)
    })
}

/// "video |shot| at the hospital", "a film |shot| in Aleppo"
fn is_filmed(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    scene.is(trigger.tokens.start, words!["shot", "shooting"])
        && trigger.chunk.checked_sub(1).is_some_and(|before| {
            // "the video, shot by a worker"
            let comma = scene.kind(before) == ChunkKind::Mark(Kind::Comma) && before > 0;
            let before = before - usize::from(comma);
            scene.kind(before) == ChunkKind::Noun
                && scene.page.text.is_form_of(
                    scene.chunk(before).head,
                    words![
                        "video",
                        "footage",
                        "film",
                        "photo",
                        "picture",
                        "photograph",
                        "image",
                        "clip",
                        "movie",
                        "series",
                        "documentary",
                        "scene",
                        "selfie"
                    ],
                )
        })
}

/// "Trump |shot back| in a statement" against "troops shot back".
fn is_armed_subject(scene: &Scene<'_, '_>, verb: usize) -> bool {
    scene
        .page
        .subject(verb)
        .and_then(|subject| super::actors::doer(scene, subject))
        .is_some_and(|doer| doer.armed)
}

/// A comma, a colon or a quotation mark right behind the verb and its "back".
fn speaks_next(scene: &Scene<'_, '_>, at: usize, end: usize) -> bool {
    (at..end.min(at + 2)).any(|i| {
        matches!(
            scene.page.text.tokens[i].kind,
            Kind::Comma | Kind::Colon | Kind::Quote
        )
    })
}

/// "found a bomb |planted| by rebels", "engineers who dismantle the mines |laid| there": a bomb that did not go off is an attack
/// foiled where it was found, and none where bombs in general are cleared.
fn disarmed(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Option<AttackStatus>> {
    #[rustfmt::skip]
    const CLEAR: &[Spelling] = words![
        "dismantle", "defuse", "clear", "remove", "disarm", "find", "discover", "detect", "neutralise", "neutralize", "deactivate",
        "uncover", "dispose", "detonate",
    ];
    let chunk = scene.chunk(trigger.chunk);
    let set = scene.page.text.is_form_of(
        trigger.tokens.start,
        words!["plant", "lay", "bury", "place", "hide", "rig"],
    );
    if !set || !chunk.group.passive || chunk.group.finite {
        return None;
    }
    let all = scene.page.sentence_chunks(trigger.chunk);
    let verb = (all.start..trigger.chunk)
        .rev()
        .take(4)
        .find(|&i| scene.kind(i) == ChunkKind::Verb)?;
    let group = scene.chunk(verb).group;
    if !scene.page.text.is_form_of(scene.chunk(verb).head, CLEAR) {
        return None;
    }
    let done = group.finite && group.form == Form::Past && group.modal.is_none();
    Some((done && !group.negated).then_some(AttackStatus::Foiled))
}

/// A verb of threat earlier in the sentence: "warned that the raids will not stop".
fn threat_before(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let all = scene.page.sentence_chunks(trigger.chunk);
    (all.start..trigger.chunk).any(|i| {
        scene.kind(i) == ChunkKind::Verb && scene.class(scene.chunk(i).head).any(Class::THREAT)
    })
}

/// "|a failed attempt| to bomb an airliner", "plots included |an attempt| to blow up a train |in 2009|".
fn is_failed(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let plan = scene.chunk(trigger.chunk - 1);
    #[rustfmt::skip]
    const FAILED: &[Spelling] = words![
        "failed", "botched", "abortive", "unsuccessful", "foiled", "thwarted", "bungled", "aborted", "averted", "disrupted",
    ];
    if plan.tokens.clone().any(|i| scene.is(i, FAILED)) {
        return true;
    }
    let tokens = scene.tokens(&(trigger.chunk..trigger.clause.end));
    let published = scene.found.published;
    scene.is(plan.head, words!["attempt", "bid"])
        && scene.is(plan.tokens.start, words!["a", "an"])
        && scene
            .dates_in(&tokens)
            .iter()
            .any(|date| published.is_none_or(|day| date.period.to() < day))
}

/// "threatened to attack", "began to shell", "planned to storm".
fn infinitive(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<AttackStatus> {
    let all = scene.page.sentence_chunks(trigger.chunk);
    // "a plan to bomb the road was foiled"
    if trigger.chunk > all.start
        && scene.kind(trigger.chunk - 1) == ChunkKind::Noun
        && scene.is(
            scene.chunk(trigger.chunk - 1).head,
            words![
                "plan",
                "plot",
                "attempt",
                "bid",
                "plans",
                "attempts",
                "conspiracy",
            ],
        )
    {
        let foiled = all.clone().any(|i| {
            scene.kind(i) == ChunkKind::Verb && scene.class(scene.chunk(i).head).any(Class::FOIL)
        });
        return (foiled || is_failed(scene, trigger)).then_some(AttackStatus::Foiled);
    }
    let governor = (all.start..trigger.chunk)
        .rev()
        .take(6)
        .find(|&i| matches!(scene.kind(i), ChunkKind::Verb | ChunkKind::Adjective))?;
    // "attempts to disrupt |or attack| polling stations"
    let joined = governor + 2 == trigger.chunk
        && scene.kind(governor + 1) == ChunkKind::Conjunction
        && scene.chunk(governor).group.infinitive;
    if joined
        && governor > all.start
        && scene
            .class(scene.chunk(governor - 1).head)
            .any(Class::INTENT.or(Class::PROSPECT).or(Class::TRY))
    {
        return None;
    }
    let head = scene.chunk(governor).head;
    let class = scene.class(head);
    let near = scene.class(scene.chunk(trigger.chunk - 1).head);
    let group = scene.chunk(governor).group;
    if class.any(Class::THREAT) {
        return Some(AttackStatus::Threatened);
    }
    if class.any(Class::INTENT.or(Class::PROSPECT)) || near.any(Class::INTENT.or(Class::PROSPECT)) {
        return None;
    }
    if group.modal.is_some() || group.negated {
        return None;
    }
    // "those who are trying to attack us"
    let now = scene
        .chunk(governor)
        .tokens
        .clone()
        .any(|i| scene.is(i, &["is", "are", "am", "'re", "’re"]));
    if class.any(Class::TRY) {
        return (!now).then_some(AttackStatus::Reported);
    }
    // "would let the regime |continue to attack|": nothing is told.
    let goes_on = class.any(Class::GOES_ON) && governor + 1 == trigger.chunk && !group.infinitive;
    let uses = scene.is(head, words!["used", "using", "came", "went", "returned"]);
    // "what |drove| a gunman |to shoot| a trooper"
    let made = governor + 1 < trigger.chunk
        && matches!(group.form, Form::Past | Form::Participle)
        && !group.infinitive
        && scene.is(
            head,
            words![
                "drove",
                "driven",
                "led",
                "prompted",
                "inspired",
                "motivated",
                "provoked"
            ],
        );
    (goes_on || uses || made).then_some(AttackStatus::Reported)
}

/// "denied hitting civilians", "accused of firing", "capable of launching".
fn gerund(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<AttackStatus> {
    let all = scene.page.sentence_chunks(trigger.chunk);
    let (mut before, mut about) = (trigger.chunk, false);
    while before > all.start {
        before -= 1;
        if scene.kind(before) == ChunkKind::Preposition {
            if scene.is_chunk(before, words!["without", "against", "from"]) {
                return None;
            }
            // "stood next to burning cars", "amid burning tyres": what is on fire
            let on_fire = scene.is(trigger.tokens.start, words!["burning"])
                && scene.is_chunk(
                    before,
                    words![
                        "to", "amid", "among", "beside", "through", "past", "near", "between",
                        "behind", "around", "with", "over", "inside",
                    ],
                );
            if on_fire {
                return None;
            }
            // "talked about shooting up the school"
            about |= scene.is_chunk(before, words!["about"]);
            continue;
        }
        break;
    }
    if before >= trigger.chunk {
        return Some(AttackStatus::Reported);
    }
    let direct = before + 1 == trigger.chunk;
    // "will keep bombing", "never stopped shelling"
    let governor = scene.chunk(before);
    if direct
        && governor.kind == ChunkKind::Verb
        && (governor.group.modal.is_some() || governor.group.negated)
        && !scene.class(governor.head).any(Class::DENY)
    {
        return None;
    }
    let talks = |i: usize| {
        scene.kind(i) == ChunkKind::Verb
            && scene.is(
                scene.chunk(i).head,
                words![
                    "talk",
                    "talks",
                    "talked",
                    "talking",
                    "think",
                    "thinks",
                    "thought",
                    "thinking",
                    "fantasised",
                    "fantasized",
                    "joked",
                    "joking",
                    "dreamed",
                    "dreamt",
                    "asked",
                    "spoke",
                    "speaking",
                ],
            )
    };
    if about && (all.start..trigger.chunk).rev().take(4).any(talks) {
        return None;
    }
    let class = scene.class(scene.chunk(before).head);
    if scene.kind(before) == ChunkKind::Verb && class.any(Class::DENY) {
        return Some(AttackStatus::Denied);
    }
    if direct && scene.kind(before) == ChunkKind::Noun {
        // "shot down a missile targeting Odesa"
        let stopped = (all.start..before)
            .rev()
            .take(3)
            .any(|i| scene.kind(i) == ChunkKind::Verb && shoots_down(scene, i));
        return Some(if stopped {
            AttackStatus::Foiled
        } else {
            AttackStatus::Reported
        });
    }
    if class.any(Class::PROSPECT.or(Class::INTENT)) && !scene.is_chunk(before, words![","]) {
        return None;
    }
    Some(AttackStatus::Reported)
}

/// "shot down", "intercepted", "downed"
fn shoots_down(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let chunk = scene.chunk(verb);
    let head = chunk.head;
    let down = scene.page.text.tokens.get(head + 1).is_some() && scene.is(head + 1, words!["down"]);
    !chunk.group.negated
        && (scene.is(head, words!["shot", "shooting", "shoot", "brought"]) && down
            || scene.is(
                head,
                words![
                    "intercepted",
                    "downed",
                    "destroyed",
                    "intercepting",
                    "downing",
                ],
            ))
}

fn noun_status(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<AttackStatus> {
    let chunk = scene.chunk(trigger.chunk);
    let end = trigger.tokens.end;
    let day = end < chunk.tokens.end
        && (end..chunk.tokens.end).all(|i| {
            scene.page.text.tokens[i].lists.any(Lists::CALENDAR)
                || scene.is(
                    i,
                    words!["last", "this", "next", "early", "late", "earlier"],
                )
        });
    // "attack helicopter", "raid shelter": only traces of an act let a compound tell of it.
    let owner = end < chunk.tokens.end && scene.tag(end) == Tag::Genitive;
    // "in strikes President Biden condemned": the name begins a phrase of its own.
    let name = end < chunk.tokens.end
        && scene.tag(end) == Tag::Proper
        && !scene.page.text.tokens[end - 1].is_capital();
    if chunk.head >= end
        && !owner
        && !name
        && !day
        && !scene.class(chunk.head).any(Class::TRACE)
        && scene.kind(trigger.chunk) == ChunkKind::Noun
    {
        return None;
    }
    let first = chunk.tokens.start;
    if is_charge(scene, trigger) || is_arrest(scene, trigger) {
        return None;
    }
    if scene.is(
        first,
        words!["no", "any", "every", "each", "neither", "whatever"],
    ) {
        return None;
    }
    let definite = is_definite(scene, trigger);
    let supposed = (first..end).any(|i| scene.class(i).any(Class::HYPOTHESIS));
    if supposed {
        return None;
    }
    let attempted = (first..end).any(|i| {
        scene.is(
            i,
            words!["foiled", "thwarted", "failed", "averted", "unsuccessful"],
        )
    });
    if attempted {
        return Some(AttackStatus::Foiled);
    }
    let mut anchor = scene.anchor(trigger.chunk);
    // "on suspicion of murder and attempted murder"
    let all = scene.page.sentence_chunks(anchor);
    while anchor >= all.start + 2
        && scene.kind(anchor - 1) == ChunkKind::Conjunction
        && scene.kind(anchor - 2) == ChunkKind::Noun
        && names_attack(scene, anchor - 2)
    {
        anchor -= 2;
    }
    if !definite && (is_general(scene, trigger) || is_usual(scene, trigger)) {
        return None;
    }
    if let Some(preposition) = scene.preposition_before(anchor) {
        return behind_preposition(scene, trigger, preposition, definite);
    }
    // as subject: "the attack was foiled", "an attack could come", "said that attacks will continue"
    let verb = (trigger.chunk + 1..trigger.clause.end).find(|&i| scene.kind(i) == ChunkKind::Verb);
    let subject = verb.is_some_and(|v| {
        scene.chunk(v).group.modal.is_some() && scene.page.subject(v) == Some(trigger.chunk)
    });
    if let Some(verb) = scene
        .verb_over(anchor, &trigger.clause)
        .filter(|_| !subject)
    {
        return as_object(scene, verb, definite);
    }
    // "An attack by rebels on several parts of Heet was thwarted"
    let thwarted = verb.is_some_and(|v| {
        let group = scene.chunk(v).group;
        group.passive && group.finite && scene.class(scene.chunk(v).head).any(Class::FOIL)
    });
    if let Some(verb) = verb.filter(|&v| thwarted || scene.page.subject(v) == Some(trigger.chunk)) {
        let group = scene.chunk(verb).group;
        if group.passive
            && scene.class(scene.chunk(verb).head).any(Class::FOIL)
            && group.modal.is_none()
        {
            return (!group.negated).then_some(AttackStatus::Foiled);
        }
        if group.modal.is_some() && !definite {
            return None;
        }
        let ends = scene.is(
            scene.chunk(verb).head,
            words![
                "stop",
                "end",
                "cease",
                "continue",
                "increase",
                "follow",
                "intensify",
            ],
        );
        if group.modal.is_some() && ends && threat_before(scene, trigger) {
            return Some(AttackStatus::Threatened);
        }
    }
    Some(AttackStatus::Reported)
}

/// "charged with first-degree murder", "guilty of two murders", "without incident": the words of courts and of the police.
fn is_charge(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let (start, last) = (trigger.tokens.start, trigger.tokens.end - 1);
    let from = scene.page.text.sentences[trigger.sentence].tokens.start;
    if scene.is(last, words!["incident"]) {
        return start > from && scene.is(start - 1, words!["without"]);
    }
    #[rustfmt::skip]
    const CRIMES: &[Spelling] = words![
        "murder", "murders", "manslaughter", "homicide", "assault", "assaults", "battery", "kidnapping", "abduction", "arson",
        "rape", "robbery",
    ];
    let bare = scene.chunk(trigger.chunk).tokens.start == start
        || !scene.page.text.tokens[scene.chunk(trigger.chunk).tokens.start]
            .pos
            .any(Pos::DETERMINER);
    bare && scene.page.text.is(last, CRIMES)
        && (from.max(start.saturating_sub(9))..start).any(|i| {
            scene.is(
                i,
                words![
                    "charged",
                    "charge",
                    "charges",
                    "convicted",
                    "guilty",
                    "count",
                    "counts",
                    "suspicion",
                    "indicted",
                    "acquitted",
                    "arraigned",
                    "trial",
                    "tried",
                ],
            )
        })
}

/// "Police detained 13 people in raids across the city": the law at work, and nobody hurt.
fn is_arrest(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    #[rustfmt::skip]
    const LAW: &[Spelling] = words![
        "police", "officer", "authority", "prosecutor", "agent", "detective", "investigator", "gendarme", "FBI", "counterterrorism",
        "counter-terrorism", "anti-terrorism", "customs",
    ];
    #[rustfmt::skip]
    const HELD: &[Spelling] = words!["detain", "arrest", "custody", "apprehend", "detention", "suspect", "seize", "confiscate", "search"];
    let text = &scene.page.text;
    let sentence = text.sentences[trigger.sentence].tokens.clone();
    let any = |list: &'static [Spelling]| sentence.clone().any(|i| text.is_form_of(i, list));
    text.is(trigger.tokens.end - 1, words!["raid", "raids"])
        && any(LAW)
        && any(HELD)
        && !sentence
            .clone()
            .any(|i| scene.class(i).any(Class::HURT.or(Class::HARM)))
}

/// "the attack", "this raid", "Saturday's strike", "its attacks".
pub(super) fn is_definite(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let chunk = scene.chunk(trigger.chunk);
    let first = chunk.tokens.start;
    let tokens = &scene.page.text.tokens;
    // "claimed its first attack in the country": a new one
    let new = (first + 1..trigger.tokens.start)
        .any(|i| scene.is(i, words!["first", "second", "third"]))
        && scene.is(first, words!["its", "their", "his", "her"]);
    // "blamed |that| attack on rebels": a bare singular has its word in front
    let last = trigger.tokens.end - 1;
    let that = first == trigger.tokens.start
        && scene.tag(last) == Tag::Noun
        && first > 0
        && scene.is(first - 1, words!["that", "this"]);
    that || first < trigger.tokens.start
        && !new
        && (tokens[first].pos.any(Pos::DETERMINER.or(Pos::POSSESSIVE))
            && scene.class(first).any(Class::DEFINITE)
            // "the group's raid", but "a policeman's shooting of a teenager"
            || !scene.is(first, words!["a", "an", "another", "one"])
                && (first..trigger.tokens.start).any(|i| scene.tag(i) == Tag::Genitive))
}

/// "fear of attacks", "protection against strikes", "in case of an attack", "in response to the attack".
fn behind_preposition(
    scene: &Scene<'_, '_>,
    trigger: &Trigger,
    preposition: usize,
    definite: bool,
) -> Option<AttackStatus> {
    let all = scene.page.sentence_chunks(trigger.chunk);
    if preposition <= all.start {
        return Some(AttackStatus::Reported);
    }
    let before = preposition - 1;
    let class = scene.class(scene.chunk(before).head);
    let word = scene.chunk(preposition).tokens.start;
    if class.any(Class::DENY) {
        return Some(AttackStatus::Reported);
    }
    if scene.kind(before) == ChunkKind::Verb && class.any(Class::THREAT) && !definite {
        let warns = scene.is(
            scene.chunk(before).head,
            words!["warned", "warns", "warning", "warn"],
        );
        return (!warns).then_some(AttackStatus::Threatened);
    }
    let open = class.any(Class::PROSPECT.or(Class::HYPOTHESIS));
    if open
        && !definite
        && scene.is(
            word,
            words!["of", "for", "against", "from", "to", "on", "with"],
        )
    {
        return None;
    }
    if !definite
        && scene.is(word, words!["against", "without"])
        && !scene.page.text.tokens[scene.chunk(before).head]
            .pos
            .any(Pos::PAST)
    {
        return None;
    }
    // "a base for attacks on neighbours", "singled out for murder": what may come
    #[rustfmt::skip]
    const MEANT_FOR: &[Spelling] = words![
        "base", "platform", "springboard", "launchpad", "ground", "pretext", "plan", "cover", "potential", "capacity", "single",
        "ready", "prepare", "train", "need", "call", "demand", "bill", "budget", "target", "vulnerable", "haven", "site",
        "suitable", "scout", "recruit", "equip", "build", "design",
    ];
    if !definite && scene.is(word, words!["for"]) {
        let head = scene.chunk(before).head;
        let out = scene.is(head, words!["out", "up"]) && before > all.start;
        let head = if out {
            scene.chunk(before - 1).head
        } else {
            head
        };
        if scene.page.text.is_form_of(head, MEANT_FOR) {
            return None;
        }
    }
    Some(AttackStatus::Reported)
}

/// The object of a verb: "foiled an attack", "fear an attack", "will launch an attack", "vowed more strikes".
fn as_object(scene: &Scene<'_, '_>, verb: usize, definite: bool) -> Option<AttackStatus> {
    let chunk = scene.chunk(verb);
    let (class, group) = (scene.class(chunk.head), chunk.group);
    let light = class.any(Class::LIGHT);
    if class.any(Class::THREAT) {
        return (!definite).then_some(AttackStatus::Threatened);
    }
    if class.any(Class::FOIL) && group.modal.is_none() && !group.negated && !group.infinitive {
        return Some(AttackStatus::Foiled);
    }
    if definite && !light {
        return Some(AttackStatus::Reported);
    }
    // "helped to repel attacks", "managed to foil a plot"
    if class.any(Class::FOIL) && group.infinitive {
        let all = scene.page.sentence_chunks(verb);
        let helped = (all.start..verb).rev().take(8).any(|i| {
            let head = scene.chunk(i).head;
            scene.kind(i) == ChunkKind::Verb
                && scene.is(
                    head,
                    words!["helped", "managed", "able", "succeeded", "enabled"],
                )
        });
        return helped.then_some(AttackStatus::Foiled);
    }
    if class.any(Class::PROSPECT) && !light || class.any(Class::FOIL) {
        return None;
    }
    // "is also conducting air strikes": what goes on is a campaign, unless it tells of its dead
    let sentence = &scene.page.text.sentences[scene.page.text.sentence_of(chunk.head)];
    let hurt = sentence
        .tokens
        .clone()
        .any(|i| scene.class(i).any(Class::HURT));
    let now = chunk
        .tokens
        .clone()
        .any(|i| scene.is(i, &["is", "are", "'re", "’re"]));
    if light && !hurt && !sentence.heading && now && group.form == Form::Gerund {
        return None;
    }
    if group.modal.is_some() || group.negated {
        return None;
    }
    // "proposed that they stage joint strikes"
    let sentence = &scene.page.text.sentences[scene.page.text.sentence_of(chunk.head)];
    let base = group.form == Form::Base && !group.infinitive && !group.perfect;
    let past = scene.page.text.tokens[chunk.head].pos.any(Pos::PAST);
    if light && base && !past && !sentence.heading {
        return None;
    }
    if group.infinitive {
        let all = scene.page.sentence_chunks(verb);
        let governor = (all.start..verb)
            .rev()
            .take(5)
            .find(|&i| matches!(scene.kind(i), ChunkKind::Verb | ChunkKind::Adjective));
        let class = governor
            .map(|g| scene.class(scene.chunk(g).head))
            .unwrap_or_default();
        let near = scene.class(scene.chunk(verb.saturating_sub(1)).head);
        if class.any(Class::THREAT) {
            return Some(AttackStatus::Threatened);
        }
        // "continues to launch attacks": what goes on is no act.
        let goes_on = class.any(Class::GOES_ON)
            && governor.is_some_and(|g| {
                let group = scene.chunk(g).group;
                group.finite && matches!(group.form, Form::Base | Form::Third)
            });
        if goes_on && light {
            return None;
        }
        if class.any(Class::GOES_ON.or(Class::TRY)) || scene.is(chunk.head, words!["investigate"]) {
            return Some(AttackStatus::Reported);
        }
        if light
            || class.any(Class::INTENT.or(Class::PROSPECT))
            || near.any(Class::INTENT.or(Class::PROSPECT))
        {
            return None;
        }
    }
    if group.form == Form::Gerund && light && !group.finite {
        let all = scene.page.sentence_chunks(verb);
        let before = (all.start..verb)
            .rev()
            .find(|&i| scene.kind(i) != ChunkKind::Preposition);
        if before.is_some_and(|b| {
            scene
                .class(scene.chunk(b).head)
                .any(Class::PROSPECT.or(Class::INTENT))
        }) {
            return None;
        }
    }
    Some(AttackStatus::Reported)
}
