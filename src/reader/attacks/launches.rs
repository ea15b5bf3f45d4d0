//! "fired", "launched", "threw": a weapon goes, at somebody or into the sea.

use super::actors;
use super::deeds::is_thrown;
use super::phrases::{agent_of, has_weapon, identified, is_weapon, names_attack, of_weapons};
use super::scene::{Class, Scene};
use super::triggers::Trigger;
use crate::lexicon::fold::words;
use crate::lexicon::words::Lists;
use crate::reader::tags::Tag;

/// "The missile was launched from the coast": nothing says at whom.
pub(super) fn is_launch_alone(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let up = scene.is(
        trigger.tokens.start,
        words![
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
pub(super) fn is_aimed(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    scene.page.prepositions(trigger.chunk).any(|(p, noun)| {
        let head = scene.chunk(noun).head;
        scene.is_chunk(
            p,
            words![
                "at", "on", "upon", "against", "towards", "toward", "into", "onto",
            ],
        ) && !scene.is(head, words!["sea", "waters", "ocean", "space"])
            && !scene.page.text.tokens[head].lists.any(Lists::CALENDAR)
            && !is_time(scene, noun)
    })
}

/// "at 11:30 a.m.", "at about 1 am"
fn is_time(scene: &Scene<'_, '_>, noun: usize) -> bool {
    scene.chunk(noun).tokens.clone().any(|i| {
        scene.page.text.word(i).contains(':')
            || scene.is(
                i,
                &[
                    "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "gmt", "o'clock", "noon", "midnight",
                    "dawn", "dusk",
                ],
            )
    })
}

/// "fired", "launched", "threw": a weapon is what goes; "fired on the crowd".
pub(super) fn launches(scene: &Scene<'_, '_>, trigger: &mut Trigger) -> bool {
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
            // "launched S-300 missiles at a school": air defence that can also be fired at the ground
            let guard = scene
                .weapon_in(&scene.chunk(thing).tokens)
                .is_some_and(|w| !is_thrown(scene, w));
            trigger.supported = true;
            return !guard;
        }
    }
    // "fired at the protesters", "fired on them", "shots were fired"
    if scene.is(
        trigger.tokens.start,
        words!["fired", "firing", "fire", "fires"],
    ) {
        let shot = |t: usize| {
            scene.is(
                scene.chunk(t).head,
                words![
                    "shots", "shot", "rounds", "bullets", "volleys", "gunshots", "round", "volley",
                ],
            )
        };
        // "dozens of rounds", "a volley of shots"
        let shots =
            thing.is_some_and(|t| shot(t) || scene.is_chunk(t + 1, words!["of"]) && shot(t + 2));
        let at = !group.passive
            && scene
                .page
                .prepositions(trigger.chunk)
                .next()
                .is_some_and(|(p, noun)| {
                    scene.is_chunk(p, words!["at", "on", "upon", "into", "towards", "through"])
                        && p == trigger.chunk + 1
                        && !scene.page.text.tokens[scene.chunk(noun).head]
                            .lists
                            .any(Lists::CALENDAR)
                });
        // Not a footballer's shot: soldiers, police, or nobody named.
        let armed = group.passive
            || agent_of(scene, trigger.chunk).is_none_or(|s| {
                let who = identified(scene, s).unwrap_or(s);
                actors::doer(scene, who).is_some_and(|d| d.armed)
            });
        trigger.supported = (shots || at && thing.is_none()) && armed;
        // "He fired several shots from a roof": of a text that tells of violence
        let many = thing.is_some_and(|t| scene.tag(scene.chunk(t).head) == Tag::Plural);
        let somebody = agent_of(scene, trigger.chunk).is_some_and(|who| {
            scene.is(scene.chunk(who).head, words!["he", "she", "they", "who"])
                || scene.people_role(who).is_some()
        });
        return trigger.supported || shots && many && somebody;
    }
    false
}

/// "launched a missile into the sea", "fired two rockets in a test": nobody is attacked.
pub(super) fn is_test(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let range = scene.page.text.sentences[trigger.sentence].tokens.clone();
    let tested = range.clone().any(|i| {
        scene.is(
            i,
            words![
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
        scene.is(i, words!["into"])
            && (i + 1..range.end.min(i + 4))
                .any(|j| scene.is(j, words!["sea", "waters", "ocean", "space"]))
    });
    let hurt = range.clone().any(|i| scene.class(i).any(Class::HURT));
    (tested || sea) && !hurt && !is_aimed(scene, trigger)
}
