//! One mention read: who, whom, with what, of which kind.

mod doers;
mod kinds;
mod means;

use std::ops::Range;

use super::actors::Doer;
use super::phrases::{agent_of, by_agent, names_attack, time_apart};
use super::scene::{Class, Scene};
use super::settings::{self, When, Where};
use super::targets::{self, Attacked};
use super::triggers::Trigger;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::Strength;
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::numbers::Unit;
use crate::reader::tags::Tag;
use crate::reader::tokens::Kind;
use crate::record::{AttackKind, Means, Period, Place, PlacePrecision, Precision, Span};
use doers::{doer, is_home, own_words};
use kinds::kind;
pub(super) use kinds::means_of;
use means::weapons;
pub(super) use means::{is_thrown, may_be_used};

/// A mention with all that its sentence says of the act.
#[derive(Debug, Clone)]
pub(super) struct Deed {
    pub(super) trigger: Trigger,
    pub(super) kind: AttackKind,
    pub(super) means: Option<Means>,
    pub(super) doer: Option<Doer>,
    /// The noun itself names the place: "the Nice attack".
    pub(super) named_by_place: bool,
    /// The doer's own words tell of the act: "it had struck".
    pub(super) own_words: bool,
    pub(super) targets: Vec<Attacked>,
    /// Numbers of the weapons.
    pub(super) weapons: Vec<usize>,
    pub(super) place: Option<Where>,
    pub(super) when: Option<When>,
    /// "the attack", "Saturday's strikes"
    pub(super) definite: bool,
    /// "that attack", "this killing": the one just told.
    pub(super) this: bool,
    /// The link of "two weeks |after| the shooting": of another time than what is told in front of it.
    pub(super) apart: Option<usize>,
    /// "since the bombing", "in the wake of the raid": told by the way.
    pub(super) aside: bool,
    /// "In the southern province of Kandahar, …": the sentence sets its own scene.
    pub(super) set: bool,
    /// "another attack", "a second blast", "an earlier raid"
    pub(super) other: bool,
    /// "the first blast", "the second bombing": one of several that were told.
    pub(super) ordinal: Option<usize>,
    /// Only its noise is told: "a blast", "explosions".
    pub(super) heard: bool,
    /// A run of attacks without a day: "has stepped up its strikes".
    pub(super) series: bool,
    pub(super) plural: bool,
    /// How many were killed, as its sentence says: two tellings of one number are of one act.
    pub(super) toll: Option<u64>,
    /// Two sides fight: "clashed", "a gunfight".
    pub(super) fight: bool,
}

/// Reads what the sentence says of the trigger's act.
pub(super) fn read(scene: &Scene<'_, '_>, trigger: Trigger) -> Deed {
    let weapons = weapons(scene, &trigger);
    let (mut kind, means) = kind(scene, &trigger, &weapons);
    // A blast may be that of a missile as well as that of a bomb.
    let heard = kind == AttackKind::Bombing
        && trigger.word.strength == Strength::Weak
        && weapons.is_empty();
    if heard {
        kind = AttackKind::Unspecified;
    }
    let doer = doer(scene, &trigger);
    let targets = targets::targets(scene, &trigger);
    let place = settings::place(scene, &trigger).or_else(|| {
        scene
            .found
            .places
            .is_empty()
            .then(|| settings::named_place(scene, &trigger))
            .flatten()
            .map(|place| Where { place, own: true })
    });
    let place = place.filter(|found| !is_home(scene, found, doer.as_ref()));
    // "the assassination of Fu'ad Shukr" names a person.
    use AttackKind::*;
    let of_people = matches!(kind, Assassination | Abduction | Stabbing | Shooting)
        || scene.page.text.is_form_of(
            trigger.tokens.end - 1,
            words!["killing", "murder", "slaying", "execution", "beheading"],
        );
    let place = if of_people {
        place
    } else {
        named_target(&targets, place)
    };
    let apart = time_apart(scene, &trigger);
    let when = settings::date(scene, &trigger, apart);
    let when = overnight(scene, &trigger, when);
    let predicate = !trigger.verb && is_predicate(scene, &trigger);
    let definite = if trigger.verb {
        by_the_attack(scene, &trigger) || by_the_attacker(scene, &trigger)
    } else {
        predicate || super::traps::is_definite(scene, &trigger)
    };
    let set = place
        .as_ref()
        .is_some_and(|place| place.own && settings::is_set(scene, &trigger, &place.place));
    // "Wounded by US raid": from the ground or from the air.
    let heading = scene.page.text.sentences[trigger.sentence].heading;
    if heading && weapons.is_empty() && scene.is(trigger.tokens.end - 1, words!["raid", "raids"]) {
        kind = AttackKind::Unspecified;
    }
    Deed {
        kind,
        means,
        named_by_place: is_named_by_place(scene, &trigger, place.as_ref()),
        own_words: own_words(scene, &trigger, doer.as_ref()),
        targets,
        weapons,
        place,
        when,
        definite,
        this: !trigger.verb && {
            let first = scene.chunk(trigger.chunk).tokens.start;
            let before = first
                .checked_sub(1)
                .filter(|_| definite && first == trigger.tokens.start);
            let this = |at| scene.is(at, words!["that", "this", "those", "these"]);
            this(first) || before.is_some_and(this)
        },
        apart,
        aside: is_aside(scene, &trigger) || apart.is_some(),
        set,
        other: is_other(scene, &trigger) && !(definite && (trigger.verb || predicate))
            || is_most_recent(scene, &trigger),
        ordinal: ordinal(scene, &trigger),
        heard,
        series: is_series(scene, &trigger),
        plural: is_plural(scene, &trigger),
        toll: toll(scene, &trigger),
        fight: trigger.word.means == Some(Means::Clash)
            || super::is_fight_word(scene, trigger.tokens.end - 1),
        doer,
        trigger,
    }
}

/// "|the Nice attack|", "|Paris attacks|": the place stands in the noun phrase of the mention.
fn is_named_by_place(scene: &Scene<'_, '_>, trigger: &Trigger, place: Option<&Where>) -> bool {
    let phrase = Span::of(scene.page.text.bytes(&scene.chunk(trigger.chunk).tokens));
    let inside = |place: &Where| place.place.span.is_some_and(|span| phrase.contains(span));
    !trigger.verb && place.is_some_and(|place| place.own && inside(place))
}

/// "The class that was targeted by |the attack|": the verb tells of the act that its agent names.
fn by_the_attack(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    scene.is_passive(trigger.chunk)
        && by_agent(scene, trigger.chunk).is_some_and(|by| {
            names_attack(scene, by) && scene.is(scene.chunk(by).tokens.start, words!["the", "this"])
        })
}

/// "|The gunman| then fired at a car", "|the driver| also stabbed a guard": the one whose act was told goes on.
fn by_the_attacker(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    // "the planes struck at dawn"
    #[rustfmt::skip]
    const TOLD: &[Spelling] = words![
        "gunman", "gunmen", "attacker", "attackers", "assailant", "assailants", "shooter", "shooters", "driver", "bomber",
        "bombers", "knifeman", "suspect", "suspects", "hijackers", "hijacker", "killer", "planes", "jets", "warplanes", "aircraft",
        "helicopters", "missiles", "rockets", "shells", "bombs", "drones",
    ];
    agent_of(scene, trigger.chunk).is_some_and(|who| {
        let chunk = scene.chunk(who);
        scene.is(chunk.tokens.start, words!["the", "both"])
            && scene.is(chunk.head, TOLD)
            && chunk.head == chunk.tokens.start + 1
    })
}

/// "Overnight, jets struck a camp": the night before the day of the report, or of the day that stands with it, and that day.
fn overnight(scene: &Scene<'_, '_>, trigger: &Trigger, when: Option<When>) -> Option<When> {
    // "Overnight, |the army struck|": the adverb may stand before the clause.
    let clause = scene.tokens(&trigger.clause);
    let sentence = scene.page.text.sentences[trigger.sentence].tokens.start;
    let night = (clause.start.saturating_sub(3).max(sentence)..clause.end)
        .any(|i| scene.page.text.is(i, words!["overnight"]));
    let own = when.filter(|when| when.own);
    if !night || own.is_some_and(|when| when.period.days() != 1) {
        return when;
    }
    let Some(day) = own.map(|when| when.period.to()).or(scene.found.published) else {
        return when;
    };
    let period = Period::new(day.pred_opt()?, day, Precision::Day);
    Some(When::sure(period))
}

/// "a strike on Kropivsk": a target with a name of its own that no list knows is the place, if nothing nearer is.
fn named_target(targets: &[Attacked], place: Option<Where>) -> Option<Where> {
    let wide = place.as_ref().is_none_or(|p| {
        matches!(
            p.place.precision,
            PlacePrecision::Country | PlacePrecision::Region
        )
    });
    let Some(target) = targets.iter().find(|t| wide && t.named) else {
        return place;
    };
    let mut found = Place::new(target.target.name.clone());
    found.span = target.target.span;
    found.country = place.and_then(|p| p.place.country);
    Some(Where {
        place: found,
        own: true,
    })
}

/// "killing 49 people": the number beside the word for death; small ones are too common to tell acts by.
fn toll(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<u64> {
    let range = scene.page.text.sentences[trigger.sentence].tokens.clone();
    let quantities = &scene.found.quantities;
    let first = quantities.partition_point(|q| q.tokens.start < range.start);
    quantities[first..]
        .iter()
        .take_while(|q| q.tokens.start < range.end)
        .filter(|q| q.unit == Unit::Plain && !q.approximate && q.min == q.max)
        .filter(|q| q.min.is_some_and(|n| n >= 7))
        .filter(|q| {
            let before = q.tokens.start.checked_sub(1);
            before.is_none_or(|i| !scene.page.text.tokens[i].lists.any(Lists::MONTH))
        })
        .find(|q| {
            let from = range.start.max(q.tokens.start.saturating_sub(2));
            (from..range.end.min(q.tokens.end + 5)).any(|i| {
                scene.class(i).any(Class::HURT.or(Class::HARM))
                    && scene.is(
                        i,
                        words![
                            "killed",
                            "killing",
                            "kill",
                            "kills",
                            "dead",
                            "died",
                            "slaughtered",
                            "massacred",
                        ],
                    )
            })
        })
        .and_then(|q| q.min)
}

fn is_plural(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let last = trigger.tokens.end - 1;
    !trigger.verb
        && (scene.tag(last) == Tag::Plural || scene.page.text.word(last).ends_with('s'))
        && !is_one_of(scene, trigger.chunk)
}

/// "an explosion |which witnesses said| was an air strike": what was told, by a relative clause.
fn is_what_it_was(scene: &Scene<'_, '_>, all: &Range<usize>, verb: usize) -> bool {
    let wh = (all.start + 1..verb)
        .rev()
        .take(4)
        .find(|&i| scene.is_chunk(i, words!["which", "that"]));
    wh.is_some_and(|wh| {
        let before = (all.start..wh)
            .rev()
            .find(|&i| scene.kind(i) != ChunkKind::Mark(Kind::Comma));
        before.is_some_and(|i| names_attack(scene, i))
    })
}

/// "It was |the second such shooting|", "what he called |a terrorist attack|": what was just told, by another name.
fn is_predicate(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let all = scene.page.sentence_chunks(trigger.chunk);
    // "is being investigated |as a possible drone attack|"
    let anchor = scene.anchor(trigger.chunk);
    if anchor >= all.start + 2 && scene.is_chunk(anchor - 1, words!["as"]) {
        let head = scene.chunk(anchor - 2).head;
        return scene.page.text.is_form_of(
            head,
            words![
                "investigate",
                "treat",
                "describe",
                "see",
                "regard",
                "view",
                "condemn",
                "denounce",
                "classify",
                "handle",
                "probe",
                "begin",
                "start"
            ],
        );
    }
    let Some(verb) = (all.start..scene.anchor(trigger.chunk))
        .rev()
        .take(3)
        .find(|&i| scene.kind(i) == ChunkKind::Verb)
    else {
        return false;
    };
    let head = scene.chunk(verb).head;
    let told = || (verb + 1..trigger.chunk).all(|i| scene.kind(i) != ChunkKind::Noun);
    if matches!(scene.tag(head), Tag::Be(_)) {
        let it = |s: usize| scene.is(scene.chunk(s).tokens.start, words!["it", "this", "that"]);
        return told()
            && (scene.page.subject(verb).is_some_and(it) || is_what_it_was(scene, &all, verb));
    }
    // "what he called a massacre", "what appears to be an attack"
    let what = |i: usize| scene.is_chunk(i, words!["what"]);
    let names = scene.page.text.is_form_of(
        head,
        words![
            "call", "describe", "condemn", "label", "brand", "dub", "term", "be"
        ],
    );
    names && (all.start..verb).rev().take(6).any(what)
}

/// "|since| the bombing", "|in the wake of| police shootings", "|linked to| the attacks": told by the way.
fn is_aside(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    if trigger.verb {
        return false;
    }
    let Some(preposition) = scene.preposition_before(scene.anchor(trigger.chunk)) else {
        return false;
    };
    if scene.is_chunk(
        preposition,
        words![
            "after",
            "following",
            "since",
            "before",
            "amid",
            "despite",
            "like",
            "unlike",
            "over",
        ],
    ) {
        return true;
    }
    preposition.checked_sub(1).is_some_and(|before| {
        scene.page.text.is_form_of(
            scene.chunk(before).head,
            words![
                "wake",
                "aftermath",
                "response",
                "retaliation",
                "revenge",
                "reprisal",
                "anniversary",
                "link",
                "connect",
                "tie",
                "relate",
                "similar",
                "echo",
                "comparison",
                "series",
                "string",
                "spate"
            ],
        )
    })
}

/// "one of the worst attacks in decades": a single one.
fn is_one_of(scene: &Scene<'_, '_>, at: usize) -> bool {
    at.checked_sub(2).is_some_and(|one| {
        scene.is_chunk(at - 1, words!["of"]) && scene.is_chunk(one, words!["one"])
    })
}

/// "another attack", "an earlier raid", "in a separate incident".
fn is_other(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    if trigger.verb {
        // "Hours later, |gunmen attacked|": the adverb may stand before the clause.
        let clause = scene
            .tokens(&(trigger.clause.start..trigger.chunk + 1))
            .start;
        let clause = clause + usize::from(scene.page.text.tokens[clause].kind == Kind::Comma);
        let sentence = scene.page.text.sentences[trigger.sentence].tokens.start;
        let led_in = clause.checked_sub(2).filter(|&at| {
            at >= sentence
                && scene.page.text.tokens[clause - 1].kind == Kind::Comma
                && scene
                    .page
                    .text
                    .is(at, words!["later", "afterwards", "separately", "elsewhere"])
        });
        let sentence = scene.sentence(trigger.sentence);
        // "|Then| four people were shot at a filling station."
        let first = scene.chunk(sentence.start).tokens.start;
        // "|Earlier on Friday|, a priest was hacked to death."
        let earlier = scene.is(first, words!["earlier"])
            && (scene.is(first + 1, words!["on", "in", "this", "that"])
                || scene.page.text.tokens[first + 1].lists.any(Lists::CALENDAR))
            && trigger.clause.start <= sentence.start + 5;
        if earlier || scene.is(first, words!["then"]) {
            return true;
        }
        if led_in.is_some() || is_apart(scene, sentence.start..trigger.clause.start) {
            return true;
        }
        let first = trigger.clause.start;
        return scene.tokens(&(first..trigger.chunk)).take(4).any(|i| {
            scene.is(
                i,
                words![
                    "separately",
                    "afterward",
                    "afterwards",
                    "elsewhere",
                    "earlier",
                    "meanwhile",
                    "later",
                    "previously",
                ],
            )
        });
    }
    let chunk = scene.chunk(trigger.chunk);
    let plural = is_plural(scene, trigger);
    (chunk.tokens.start..trigger.tokens.start).any(|i| {
        // "two separate strikes" are those just told.
        // "the previous day's attack" is that of the story.
        let day = scene.page.text.tokens[i + 1].lists.any(Lists::CALENDAR)
            || scene.is(
                i + 1,
                words!["day", "night", "week", "month", "weekend", "evening"],
            );
        scene.class(i).any(Class::OTHER)
            && !(plural && scene.is(i, words!["separate", "different"]))
            // "a city reeling from yet another attack": the one just told
            && !(i > 0 && scene.is(i, words!["another"]) && scene.is(i - 1, words!["yet"]))
            && !(day && scene.is(i, words!["previous", "earlier"]))
    })
}

/// "In |the most recent attack|, a car bomb …", after a list of older ones: far down in a text it is none of the news.
fn is_most_recent(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let first = scene.chunk(trigger.chunk).tokens.start;
    !trigger.verb
        && trigger.sentence > scene.first_body + 8
        && scene.is(first + 1, words!["most"])
        && scene.is(first + 2, words!["recent"])
}

/// "|A day before the rampage|, a man shot a singer": another day than that of the act just told.
fn is_apart(scene: &Scene<'_, '_>, opening: Range<usize>) -> bool {
    let Some(preposition) = opening
        .clone()
        .take(4)
        .find(|&i| scene.is_chunk(i, words!["before", "after"]))
    else {
        return false;
    };
    let time = (opening.start..preposition).any(|i| {
        scene.page.text.is_form_of(
            scene.chunk(i).head,
            words!["day", "week", "month", "year", "hour", "decade"],
        )
    });
    let act = (preposition + 1..opening.end).take(2).any(|i| {
        scene.kind(i) == ChunkKind::Noun
            && (names_attack(scene, i)
                || scene.is(
                    scene.chunk(i).head,
                    words!["rampage", "massacre", "killings", "killing"],
                ))
    });
    time && act
}

/// "the first blast" is 0, "the second" 1.
fn ordinal(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
    let chunk = scene.chunk(trigger.chunk);
    if trigger.verb || !scene.is(chunk.tokens.start, words!["the"]) {
        return None;
    }
    (chunk.tokens.start..trigger.tokens.start).find_map(|i| {
        words!["first", "second", "third", "fourth", "fifth"]
            .iter()
            .position(|&word| scene.is(i, word))
    })
}

/// "stepped up its strikes", "has launched numerous raids", "a wave of attacks".
fn is_series(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    if trigger.verb || !is_plural(scene, trigger) {
        return false;
    }
    let chunk = scene.chunk(trigger.chunk);
    let many = (chunk.tokens.start..trigger.tokens.start).any(|i| {
        scene.is(
            i,
            words![
                "numerous",
                "repeated",
                "frequent",
                "regular",
                "daily",
                "mounting",
                "near-daily",
            ],
        )
    });
    // "Russia steps up missile strikes", where headlines leave the verb in doubt
    let up = (trigger.tokens.start.saturating_sub(5)..trigger.tokens.start).any(|i| {
        scene.is(
            i,
            words!["steps", "step", "stepped", "stepping", "ramps", "ramped"],
        ) && scene.is(i + 1, words!["up"])
    });
    let run = scene.preposition_before(trigger.chunk).is_some_and(|p| {
        p > 0
            && scene.is(
                scene.chunk(p - 1).head,
                words![
                    "series",
                    "wave",
                    "spate",
                    "string",
                    "campaign",
                    "surge",
                    "increase",
                    "rise",
                    "number",
                    "dozens",
                    "hundreds",
                    "thousands",
                ],
            )
    });
    let verb = scene.verb_over(trigger.chunk, &trigger.clause);
    let steps = verb.is_some_and(|v| {
        scene.is(
            scene.chunk(v).head,
            words![
                "stepped",
                "steps",
                "step",
                "intensified",
                "intensifies",
                "increased",
                "escalated",
                "escalates",
                "ramped",
                "stepping",
                "intensifying",
            ],
        )
    });
    many || up || run || steps
}
