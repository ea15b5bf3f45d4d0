//! The words that name an attack, and whether they do so where they stand.

use std::ops::Range;

use super::blows::is_explosion;
use super::criticism::{is_criticism, is_war_of_words};
use super::launches::is_launch_alone;
use super::phrases::{agent_of, by_agent, is_attacker};
use super::scene::{Class, Scene};
use super::support::judge;
use super::traps;
use super::victims::victims;
use crate::lexicon::fold::{Spelling, word_set, words};
use crate::lexicon::lists::{AttackWord, Strength};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;
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

/// "(Reporting by Sarah N. Lynch; Editing by Ann Lund)": names of the newsroom, "additional reporting by".
fn signs_off(scene: &Scene<'_, '_>, start: usize) -> bool {
    let text = &scene.page.text;
    let open = text.tokens[start].kind == Kind::Open;
    let first = start + usize::from(open);
    let first = first + usize::from(text.is(first, words!["additional", "further"]));
    text.is(
        first,
        words![
            "reporting",
            "writing",
            "editing",
            "compiled",
            "edited",
            "written"
        ],
    ) && text.is(first + 1, words!["by"])
}

/// All triggers of the text that name an act, in order.
pub(super) fn triggers(scene: &Scene<'_, '_>) -> Vec<Trigger> {
    let mut found = Vec::new();
    for (n, sentence) in scene.page.text.sentences.iter().enumerate() {
        if signs_off(scene, sentence.tokens.start) {
            continue;
        }
        if sentence.lists.any(Lists::ATTACK) {
            in_sentence(scene, n, &mut found);
        }
        if sentence.lists.any(Lists::HARM.or(Lists::WEAPON)) {
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
                    words!["intercepted", "shot", "downed", "hit", "struck", "landed"],
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
    if found.iter().any(|trigger| trigger.test) || !found.is_empty() && tells_of_tests(scene) {
        found.retain(|t| !t.test && !is_launch_alone(scene, t));
    }
    if !found.is_empty() && beasts(scene) {
        found.retain(|trigger| !is_of_beast(scene, trigger));
    }
    if accident(scene, &found) {
        found.retain(|trigger| !is_of_explosion(scene, trigger));
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
            ) || is_strike(scene, t)
                || t.verb && scene.class(t.tokens.start).any(Class::HITTER))
    });
    found.retain(|trigger| !is_criticism(scene, trigger));
    // "|A blast| on Monday hit a bank": what a sure verb tells of
    let mut subjects: Vec<usize> = found
        .iter()
        .filter(|t| t.supported && t.verb)
        .filter_map(|t| scene.page.subject(t.chunk))
        .collect();
    subjects.sort_unstable();
    found.retain(|trigger| {
        trigger.supported
            || !trigger.verb && subjects.binary_search(&trigger.chunk).is_ok()
            || sure > 0 && keeps(scene, trigger, sure) && (strikes || !is_strike(scene, trigger))
    });
    found
}

/// Whether the text tells of an explosion by accident: beside coal, boilers or fireworks, and of nothing else that is
/// an attack. "An explosion ripped through a coal mine in Soma."
fn accident(scene: &Scene<'_, '_>, found: &[Trigger]) -> bool {
    #[rustfmt::skip]
    const ACCIDENTS: &[Spelling] = words![
        "accident", "accidental", "accidentally", "coal", "colliery", "miners", "mineworkers", "mineshaft", "methane", "firedamp",
        "fireworks", "firework", "firecracker", "firecrackers", "pyrotechnics", "boiler", "boilers", "cylinder", "cylinders",
        "canister", "leak", "leaks", "leaked", "leaking", "propane", "butane", "lpg", "kerosene", "ammonia", "chemical",
        "chemicals", "fertiliser", "fertilizer", "nitrate", "factory", "refinery", "smelter", "foundry", "furnace", "steelworks",
        "sawmill", "mill", "silo", "elevator", "distillery", "kitchen", "stove", "cooker", "transformer", "substation", "battery",
        "batteries", "electrical", "short-circuit", "volcano", "volcanic", "crater", "eruption", "laboratory", "rig", "petrochemical",
        "manhole", "sewer", "sewage", "welding", "industrial", "engine", "launchpad", "spacecraft", "tanker", "gasoline", "petrol",
    ];
    let text = &scene.page.text;
    let by_accident = |t: &Trigger| {
        let mut all = text.sentences[t.sentence].tokens.clone();
        all.any(|i| text.is(i, ACCIDENTS))
    };
    let mut any = false;
    for trigger in found {
        let explosion = is_of_explosion(scene, trigger);
        let chance = explosion && by_accident(trigger);
        any |= chance;
        let armed = || {
            let range = &text.sentences[trigger.sentence].tokens;
            scene.weapons_in(range).next().is_some()
        };
        if trigger.supported && !chance && (!explosion || armed()) {
            return false;
        }
    }
    any
}

/// "the explosion", "a blast |ripped through|".
fn is_of_explosion(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let text = &scene.page.text;
    if trigger.verb {
        let subject = scene.page.subject(trigger.chunk);
        let agent = by_agent(scene, trigger.chunk);
        let by = |c: Option<usize>| c.is_some_and(|c| is_explosion(scene, scene.chunk(c).head));
        by(subject) || by(agent) || text.is_form_of(trigger.tokens.start, words!["explode"])
    } else {
        is_explosion(scene, trigger.tokens.end - 1)
    }
}

/// Whether the text tells of an animal that attacks.
fn beasts(scene: &Scene<'_, '_>) -> bool {
    let text = &scene.page.text;
    let near = |at: usize| {
        let behind = (at + 1..text.tokens.len().min(at + 4))
            .any(|i| text.is_form_of(i, words!["attack", "maul"]));
        let before = (at.saturating_sub(5)..at).any(|i| {
            text.is_form_of(i, words!["attack", "maul"])
                && (i + 1..at).any(|by| text.is(by, words!["by"]))
        });
        behind || before
    };
    let mut all = text.sentences.iter().filter(|s| s.lists.any(Lists::ATTACK));
    all.any(|sentence| {
        let (mut at, end) = (sentence.tokens.start, sentence.tokens.end);
        loop {
            at = scene.find_class(at..end, Class::ANIMAL);
            if at == end || traps::is_animal(scene, at, sentence.heading) && near(at) {
                return at < end;
            }
            at += 1;
        }
    })
}

/// "the attack", "was attacked", in a text about a shark: by nobody, with nothing.
fn is_of_beast(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let chunk = scene.chunk(trigger.chunk);
    let owned =
        || super::actors::modifier(scene, &(chunk.tokens.start..trigger.tokens.start)).is_some();
    let doer = if trigger.verb {
        agent_of(scene, trigger.chunk).is_some_and(|who| is_attacker(scene, who))
    } else {
        by_agent(scene, trigger.chunk).is_some() || owned()
    };
    trigger.word.kind == AttackKind::Unspecified
        && scene
            .page
            .text
            .is_form_of(trigger.tokens.end - 1, words!["attack", "incident"])
        && !doer
}

/// "a ballistic missile test", "its fifth nuclear test"
fn tells_of_tests(scene: &Scene<'_, '_>) -> bool {
    let text = &scene.page.text;
    text.words.meets(word_set!["test", "tests"])
        && (1..text.tokens.len()).any(|i| {
            text.is(i, words!["test", "tests"])
                && text.is(
                    i - 1,
                    words![
                        "missile", "nuclear", "rocket", "weapons", "military", "launch"
                    ],
                )
        })
}

/// "strike", which is also what workers do.
fn is_strike(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    !trigger.verb && scene.is(trigger.tokens.end - 1, words!["strike", "strikes"])
}

/// Whether a doubtful trigger stays in a text with `sure` certain ones.
fn keeps(scene: &Scene<'_, '_>, trigger: &Trigger, sure: usize) -> bool {
    let labour = scene
        .tokens(&trigger.clause)
        .any(|i| scene.class(i).any(Class::LABOUR));
    if labour
        && scene.is(
            trigger.tokens.end - 1,
            words!["strike", "strikes", "striking"],
        )
    {
        return false;
    }
    if scene.is(
        trigger.tokens.start,
        words!["attack", "attacks", "attacked", "attacking"],
    ) && is_war_of_words(scene, trigger)
    {
        return false;
    }
    match trigger.word.strength {
        Strength::Weak => {
            sure > 1
                || trigger.echo
                || scene
                    .tokens(&trigger.clause)
                    .any(|i| scene.class(i).any(Class::HURT))
        }
        _ => true,
    }
}

/// The most words of a phrase that is no attack.
const LONGEST_TRAP: usize = 6;

fn in_sentence(scene: &Scene<'_, '_>, n: usize, found: &mut Vec<Trigger>) {
    let text = &scene.page.text;
    let range = text.sentences[n].tokens.clone();
    let (mut at, mut word) = (range.start, range.start);
    while at < range.end {
        // A trap matters only where it reaches a word of attack.
        word = text.find_in(word.max(at)..range.end, Lists::ATTACK);
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
                if let Some(trigger) = trigger {
                    push(trigger, found);
                }
                at = end;
            }
            None => at += 1,
        }
    }
}

/// "a stabbing attack", "suicide bombing attacks": one mention, the last word, of the kind that the first tells.
fn push(mut trigger: Trigger, found: &mut Vec<Trigger>) {
    let joined = found.last().is_some_and(|before| {
        before.tokens.end == trigger.tokens.start
            && before.chunk == trigger.chunk
            && !before.verb
            && before.word.noun
            && trigger.word.noun
            && !trigger.echo
    });
    if joined && let Some(before) = found.pop() {
        let open = [AttackKind::Unspecified, AttackKind::ArmedAssault];
        if open.contains(&trigger.word.kind) {
            (trigger.word.kind, trigger.word.means) = (before.word.kind, before.word.means);
        }
        trigger.supported |= before.supported;
    }
    found.push(trigger);
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
            words![
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
    // "the shooting death of a teenager" tells of it
    let death = scene.is(chunk.head, words!["death", "deaths"]);
    (chunk.head >= end && !owner && !day && !death)
        || scene.is(
            end - 1,
            words!["incident", "incidents", "stand-off", "standoff"],
        )
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
            .any(|i| scene.is(i, words!["being", "been"]));
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
