//! One mention read: who, whom, with what, of which kind.

use std::ops::Range;

use super::actors::{self, Doer};
use super::allies;
use super::blows;
use super::phrases::{
    agent_of, by_agent, identified, is_explosive, is_weapon, names_attack, patient_of,
};
use super::scene::{Class, Scene};
use super::settings::{self, When, Where};
use super::targets::{self, Attacked};
use super::triggers::Trigger;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::{PeopleRole, Strength};
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::numbers::Unit;
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;
use crate::record::{
    ActorKind, AttackKind, Means, Period, Place, PlacePrecision, Precision, Stance, WeaponClass,
};

/// A mention with all that its sentence says of the act.
#[derive(Debug, Clone)]
pub(super) struct Deed {
    pub(super) trigger: Trigger,
    pub(super) kind: AttackKind,
    pub(super) means: Option<Means>,
    pub(super) doer: Option<Doer>,
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
    let when = settings::date(scene, &trigger);
    let when = overnight(scene, &trigger, when);
    let definite = if trigger.verb {
        by_the_attack(scene, &trigger) || by_the_attacker(scene, &trigger)
    } else {
        super::traps::is_definite(scene, &trigger) || is_predicate(scene, &trigger)
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
        aside: is_aside(scene, &trigger),
        set,
        other: is_other(scene, &trigger) && !(trigger.verb && definite),
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

/// "The class that was targeted by |the attack|": the verb tells of the act that its agent names.
fn by_the_attack(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    scene.is_passive(trigger.chunk)
        && by_agent(scene, trigger.chunk).is_some_and(|by| {
            names_attack(scene, by) && scene.is(scene.chunk(by).tokens.start, words!["the", "this"])
        })
}

/// "|The gunman| then fired at a car", "|the driver| also stabbed a guard": the one whose act was told goes on.
fn by_the_attacker(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    agent_of(scene, trigger.chunk).is_some_and(|who| {
        let chunk = scene.chunk(who);
        scene.is(chunk.tokens.start, words!["the", "both"])
            && scene.is(
                chunk.head,
                words![
                    "gunman",
                    "gunmen",
                    "attacker",
                    "attackers",
                    "assailant",
                    "assailants",
                    "shooter",
                    "shooters",
                    "driver",
                    "bomber",
                    "bombers",
                    "knifeman",
                    "suspect",
                    "suspects",
                    "hijackers",
                    "hijacker",
                    "killer",
                ],
            )
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
    Some(When { period, own: true })
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
                "probe"
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
        return told() && scene.page.subject(verb).is_some_and(it);
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

/// "sanctions on |Russia|" beside Russian strikes: the country of the state that did it is not where it was done; but rebels and
/// armies attack "|in northern Nigeria|" too.
fn is_home(scene: &Scene<'_, '_>, found: &Where, doer: Option<&Doer>) -> bool {
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
    let named = scene
        .found
        .places
        .iter()
        .find(|p| p.place.span == found.place.span);
    !(found.own && named.is_some_and(|p| inside(p.tokens.start)))
}

/// Whether who did it is who tells it: "The army said it had struck a command centre".
fn own_words(scene: &Scene<'_, '_>, trigger: &Trigger, doer: Option<&Doer>) -> bool {
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
        if scene.is(scene.chunk(sentence.start).tokens.start, words!["then"]) {
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
            && !(day && scene.is(i, words!["previous", "earlier"]))
    })
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

/// The weapons of the mention's phrase and clause.
fn weapons(scene: &Scene<'_, '_>, trigger: &Trigger) -> Vec<usize> {
    let all = scene.tokens(&trigger.clause);
    let mut found: Vec<usize> = scene
        .weapons_in(&all)
        .filter(|&w| is_thrown(scene, w) && !is_person(scene, w))
        .filter(|&w| {
            // Weapons of another phrase's compound ("air defence missiles") are not of this act.
            let tokens = &scene.found.weapons[w].tokens;
            scene
                .page
                .chunk_of(tokens.start)
                .is_some_and(|c| is_means(scene, c, trigger))
        })
        .collect();
    // "four drones which were launched": the weapon stands before the clause.
    if found.is_empty() && trigger.verb {
        let class = scene.class(trigger.tokens.start);
        let thing = if class.any(Class::HITTER) && !scene.is_passive(trigger.chunk)
            || class.any(Class::LAUNCHER) && scene.is_passive(trigger.chunk)
        {
            scene.page.subject(trigger.chunk)
        } else {
            None
        };
        if let Some(thing) = thing.filter(|&t| is_explosive(scene, t)) {
            let tokens = &scene.chunk(thing).tokens;
            found.extend(scene.weapons_in(tokens).filter(|&w| is_thrown(scene, w)));
        }
    }
    found.dedup();
    // "Helicopters dropped barrel bombs", "tanks fired shells": what came down, rather than what carried it.
    let carrier = |&w: &usize| {
        matches!(
            scene.found.weapons[w].weapon.class,
            WeaponClass::Aircraft | WeaponClass::Helicopter | WeaponClass::Tank | WeaponClass::Ship
        )
    };
    if found.len() > 1 && !found.iter().all(carrier) {
        found.retain(|w| !carrier(w));
    }
    found
}

/// Not the rifles that "police |seized|", the mortars that "were |supplied| by" a friend, "gun |laws|": talked of, not used.
pub(super) fn may_be_used(scene: &Scene<'_, '_>, weapon: usize) -> bool {
    #[rustfmt::skip]
    const KEPT: &[Spelling] = words![
        "seize", "recover", "confiscate", "find", "discover", "uncover", "supply", "provide", "deliver", "promise", "pledge", "send",
        "sell", "buy", "purchase", "acquire", "own", "deploy", "display", "parade", "smuggle", "ban", "license", "register", "surrender",
        "manufacture", "produce", "develop", "test", "transfer", "ship", "import", "export", "donate", "defuse", "dismantle",
        "intercept", "neutralise", "neutralize", "destroy", "down", "possess", "store", "collect", "return",
    ];
    let tokens = &scene.found.weapons[weapon].tokens;
    let Some(at) = scene.page.chunk_of(tokens.start) else {
        return false;
    };
    let all = scene.page.sentence_chunks(at);
    let kept = |verb: usize| scene.page.text.is_form_of(scene.chunk(verb).head, KEPT);
    let verb = |i: &usize| scene.kind(*i) == ChunkKind::Verb;
    let before = (all.start..at).rev().take(7).find(verb);
    let behind = (at + 1..all.end).take(3).find(verb);
    // "gun laws", "missile defence": a thing of another kind
    let head = tokens.end > scene.chunk(at).head || names_attack(scene, at);
    head && !before.is_some_and(kept)
        && !behind.is_some_and(|v| kept(v) && scene.chunk(v).group.passive)
}

/// "S-300 missiles" are fired at towns too; a battery is not.
pub(super) fn is_thrown(scene: &Scene<'_, '_>, weapon: usize) -> bool {
    let weapon = &scene.found.weapons[weapon];
    !weapon.defends || weapon.kind.is_some() && weapon.weapon.model.is_some()
}

/// "a suicide bomber", "a bomber struck a mosque": a person, not an aeroplane.
fn is_person(scene: &Scene<'_, '_>, weapon: usize) -> bool {
    let weapon = &scene.found.weapons[weapon];
    let last = weapon.tokens.end - 1;
    let bomber = scene.is(last, words!["bomber", "bombers"]);
    bomber
        && scene.page.chunk_of(last).is_some_and(|c| {
            let chunk = scene.chunk(c);
            !(chunk.tokens.start..last).any(|i| {
                scene.is(
                    i,
                    words![
                        "strategic",
                        "long-range",
                        "nuclear",
                        "stealth",
                        "heavy",
                        "russian",
                        "american",
                    ],
                )
            }) && weapon.weapon.model.is_none()
        })
}

/// Whether weapons in chunk `at` are what the act was done with: not its target.
fn is_means(scene: &Scene<'_, '_>, at: usize, trigger: &Trigger) -> bool {
    if at == trigger.chunk {
        return true;
    }
    // "artillery shelling and |air strikes|": the shells are those of the other act
    if names_attack(scene, at) {
        return false;
    }
    // "|missile| and drone attacks", "|rocket|, mortar and artillery fire"
    let comma_or_and = |i: usize| {
        matches!(
            scene.kind(i),
            ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma)
        )
    };
    let mut last = at;
    while !trigger.verb
        && last + 2 <= trigger.chunk
        && comma_or_and(last + 1)
        && scene.kind(last + 2) == ChunkKind::Noun
        && is_weapon(scene, last)
    {
        last += 2;
    }
    if last == trigger.chunk {
        return true;
    }
    // "targeted Israel with drones and |missiles|"
    let mut at = at;
    while at >= trigger.chunk + 3
        && comma_or_and(at - 1)
        && is_weapon(scene, at)
        && is_weapon(scene, at - 2)
    {
        at -= 2;
    }
    let class = scene.class(trigger.tokens.start);
    // "fired rockets in response to the killing of a commander": not what he was killed with.
    let killing = !trigger.verb
        && scene.is(
            trigger.tokens.end - 1,
            words!["killing", "killings", "murder", "murders", "assassination"],
        );
    if killing && at < trigger.chunk {
        return false;
    }
    if let Some(preposition) = scene.preposition_before(at) {
        return scene.is_chunk(
            preposition,
            words![
                "with",
                "by",
                "of",
                "using",
                "from",
                "in",
                "involving",
                "behind",
            ],
        ) || scene.is_chunk(preposition, words!["after"]);
    }
    if trigger.verb {
        let group = scene.chunk(trigger.chunk).group;
        if scene.page.subject(trigger.chunk) == Some(at) {
            return !group.passive || class.any(Class::LAUNCHER.or(Class::EXPLODER));
        }
        if scene.page.object(trigger.chunk) == Some(at) {
            let driven = class.any(Class::RAMMER)
                && !scene
                    .page
                    .subject(trigger.chunk)
                    .is_some_and(|s| is_weapon(scene, s));
            return driven
                || class.any(Class::LAUNCHER.or(Class::EXPLODER))
                || blows::runs_over(scene, trigger);
        }
    }
    scene.verb_over(at, &trigger.clause).is_some_and(|v| {
        scene
            .class(scene.chunk(v).head)
            .any(Class::LAUNCHER.or(Class::EXPLODER))
            || scene.is(
                scene.chunk(v).head,
                words!["using", "used", "carrying", "wearing", "fired"],
            )
    }) || at < trigger.chunk && scene.kind(trigger.chunk) == ChunkKind::Verb
}

/// The kind that the mention itself tells: its own, or its weapon's.
fn kind(
    scene: &Scene<'_, '_>,
    trigger: &Trigger,
    weapons: &[usize],
) -> (AttackKind, Option<Means>) {
    let word = trigger.word;
    let by_weapon = weapons.iter().find_map(|&w| scene.found.weapons[w].kind);
    if word.kind == AttackKind::Unspecified {
        // "warplanes targeted a camp with bombs": from the air
        let kind = by_weapon
            .filter(|&kind| kind != AttackKind::Bombing)
            .or_else(|| by_doer(scene, trigger))
            .or(by_weapon);
        return (kind.unwrap_or_default(), word.means);
    }
    // "hacking 20 people to death"
    if word.kind == AttackKind::Cyberattack && trigger.verb {
        let patient = patient_of(scene, trigger.chunk);
        let to_death = scene.is(trigger.tokens.end, words!["to"])
            && scene.is(trigger.tokens.end + 1, words!["death"]);
        let people = patient.is_some_and(|p| {
            scene.people_role(p) == Some(PeopleRole::Victim)
                && scene.page.text.tokens[trigger.tokens.start]
                    .lists
                    .any(Lists::ATTACK)
                && scene.is(
                    trigger.tokens.start,
                    words!["hacking", "hacked", "hack", "hacks"],
                )
                && (scene.chunk(p).tokens.end..scene.chunk(p).tokens.end + 4)
                    .any(|i| scene.is(i, words!["death", "machetes", "machete"]))
        });
        if to_death || people || by_weapon == Some(AttackKind::Stabbing) {
            return (AttackKind::Stabbing, word.means);
        }
    }
    // "A drone |dropped| explosives on a post", "bombs |dropped| from a quadcopter"
    if word.kind == AttackKind::Airstrike
        && trigger.verb
        && scene
            .page
            .text
            .is_form_of(trigger.tokens.start, words!["drop"])
        && scene.tokens(&trigger.clause).any(|i| {
            scene
                .page
                .text
                .is_form_of(i, words!["drone", "quadcopter", "multicopter", "uav"])
        })
    {
        return (AttackKind::DroneStrike, word.means);
    }
    // "A suicide bomber rammed an explosives-laden truck into the base"
    if word.kind == AttackKind::VehicleRamming
        && matches!(
            by_weapon,
            Some(AttackKind::Bombing | AttackKind::SuicideBombing)
        )
    {
        return (AttackKind::SuicideBombing, word.means);
    }
    // "A suicide bomber rammed his car into a convoy"
    if word.kind == AttackKind::VehicleRamming
        && scene
            .tokens(&trigger.clause)
            .any(|i| scene.is(i, &["suicide"]))
    {
        return (AttackKind::SuicideBombing, word.means);
    }
    // "A boat packed with explosives rammed the frigate"
    if word.kind == AttackKind::VehicleRamming && by_weapon == Some(AttackKind::NavalAttack) {
        return (AttackKind::NavalAttack, word.means);
    }
    // "A rocket slammed into the market"
    if word.kind == AttackKind::VehicleRamming
        && let Some(
            kind @ (AttackKind::Shelling | AttackKind::MissileStrike | AttackKind::DroneStrike),
        ) = by_weapon
    {
        return (kind, None);
    }
    // "A gunman massacred 49 people"
    if word.means == Some(Means::Massacre) && trigger.verb {
        let lone = agent(scene, trigger).is_some_and(|who| {
            scene.is(scene.chunk(who).head, words!["gunman", "shooter", "sniper"])
        });
        if lone {
            return (AttackKind::Shooting, word.means);
        }
    }
    // "jets pounded the hills"
    if word.kind == AttackKind::Shelling
        && by_weapon.is_none_or(|kind| kind == AttackKind::Airstrike)
        && by_doer(scene, trigger) == Some(AttackKind::Airstrike)
    {
        return (AttackKind::Airstrike, None);
    }
    // "chlorine was dropped"
    if by_weapon == Some(AttackKind::ChemicalAttack) {
        return (AttackKind::ChemicalAttack, word.means);
    }
    // "jets bombed": from the air.
    if word.kind == AttackKind::Bombing {
        let doer = by_doer(scene, trigger).filter(|&k| k == AttackKind::Airstrike);
        if doer.is_some()
            || by_weapon == Some(AttackKind::Airstrike)
            || by_weapon.is_none() && bombed_by_state(scene, trigger)
        {
            return (AttackKind::Airstrike, word.means);
        }
    }
    // "a suicide bomber … exploded", "missile strikes" told as "air strikes"
    let suicide = matches!(word.kind, AttackKind::Bombing)
        && (by_weapon == Some(AttackKind::SuicideBombing)
            || scene
                .tokens(&trigger.clause)
                .any(|i| scene.is(i, words!["suicide"])));
    if suicide {
        return (AttackKind::SuicideBombing, word.means);
    }
    // "shells exploded": the weapon tells more than the blast.
    if word.kind == AttackKind::Bombing
        && word.strength < crate::lexicon::lists::Strength::Sure
        && let Some(kind) = by_weapon
    {
        return (kind, word.means);
    }
    // "a shooting" with a missile beside it stays one; "armed assault" of hackers does not.
    (word.kind, word.means)
}

/// The kind that the attacker's word tells: "a suicide bomber attacked", "gunmen struck", "warplanes hit".
fn by_doer(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<AttackKind> {
    let agent = agent(scene, trigger);
    let told = agent.and_then(|agent| identified(scene, agent));
    let chunks = [agent, told, Some(trigger.chunk)];
    chunks.into_iter().flatten().find_map(|c| {
        scene.chunk(c).tokens.clone().rev().find_map(|i| {
            // The longest word asked for has 14 letters; in a buffer, so that no token costs an allocation.
            let word = scene.page.text.word(i).as_bytes();
            let mut lower = [0; 16];
            let lower = lower.get_mut(..word.len())?;
            lower.copy_from_slice(word);
            lower.make_ascii_lowercase();
            Some(match std::str::from_utf8(lower).ok()? {
                "shooter" | "shooters" | "sniper" | "snipers" => AttackKind::Shooting,
                "gunman" | "gunmen" | "police" | "officer" | "officers" | "guard" | "guards"
                    if is_firing(scene, trigger) =>
                {
                    AttackKind::Shooting
                }
                "bomber" | "bombers"
                    if scene
                        .tokens(&trigger.clause)
                        .any(|i| scene.is(i, words!["suicide"])) =>
                {
                    AttackKind::SuicideBombing
                }
                "warplanes" | "jets" | "aircraft" | "planes" | "warplane" | "helicopters"
                | "helicopter" | "jet" | "aerial" => AttackKind::Airstrike,
                "hackers" | "hacker" | "cybercriminals" | "ransomware" | "cyber" | "malware" => {
                    AttackKind::Cyberattack
                }
                "bomber" => AttackKind::Bombing,
                "drone" | "drones" => AttackKind::DroneStrike,
                "missile" | "missiles" => AttackKind::MissileStrike,
                "rocket" | "rockets" | "artillery" | "mortar" | "mortars" => AttackKind::Shelling,
                "knife" | "knifeman" | "knives" | "machete" | "machetes" => AttackKind::Stabbing,
                "pirates" => AttackKind::NavalAttack,
                _ => return None,
            })
        })
    })
}

/// "fired at the crowd": with no word of what was fired.
fn is_firing(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    trigger.verb
        && scene
            .page
            .text
            .is(trigger.tokens.start, words!["fired", "fires", "firing"])
}

/// "Israel bombed Gaza", "the air force bombed a camp", "Russian bombing": states bomb from the air.
fn bombed_by_state(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    scene.page.text.is_form_of(
        trigger.tokens.end - 1,
        words!["bomb", "bombing", "bombard", "bombardment"],
    ) && doer(scene, trigger).is_some_and(|doer| doer.actor.kind == ActorKind::State)
}

/// The chunk of who did it, in the mention's own clause.
fn agent(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
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
fn doer(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Doer> {
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

/// A finer means, by the classes of the weapons.
pub(super) fn means_of(class: WeaponClass) -> Option<Means> {
    Some(match class {
        WeaponClass::BallisticMissile => Means::BallisticMissile,
        WeaponClass::CruiseMissile => Means::CruiseMissile,
        WeaponClass::Missile => Means::Missile,
        WeaponClass::Drone => Means::AttackDrone,
        WeaponClass::SeaDrone => Means::SeaDrone,
        WeaponClass::GlideBomb => Means::GlideBomb,
        WeaponClass::BarrelBomb => Means::BarrelBomb,
        WeaponClass::ClusterMunition => Means::ClusterMunition,
        WeaponClass::CarBomb => Means::CarBomb,
        WeaponClass::SuicideVest => Means::SuicideVest,
        WeaponClass::Ied => Means::RoadsideBomb,
        WeaponClass::Mine => Means::Mine,
        WeaponClass::Grenade => Means::Grenade,
        WeaponClass::RocketPropelledGrenade => Means::RocketPropelledGrenade,
        WeaponClass::Rocket => Means::Rocket,
        WeaponClass::Mortar => Means::Mortar,
        WeaponClass::Artillery => Means::Artillery,
        WeaponClass::Tank => Means::Tank,
        WeaponClass::Firearm => Means::Firearm,
        WeaponClass::Blade => Means::Blade,
        WeaponClass::Vehicle => Means::Vehicle,
        WeaponClass::Aircraft => Means::Warplane,
        WeaponClass::Helicopter => Means::Helicopter,
        WeaponClass::Incendiary => Means::Incendiary,
        WeaponClass::CrowdControl => Means::CrowdControl,
        _ => return None,
    })
}
