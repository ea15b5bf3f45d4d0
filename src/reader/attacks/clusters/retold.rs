//! An act that the text tells again without saying so: the same place and day, victim, thing or story.

use super::agree::same_family;
use super::{
    Act, is_blast, is_fight, is_fresh, is_melee, is_there, is_thing, is_wide, last_name, precise,
    within_reach,
};
use crate::lexicon::fold::words;
use crate::reader::attacks::deeds::Deed;
use crate::reader::attacks::scene::Scene;
use crate::reader::attacks::targets::Attacked;
use crate::reader::chunks::ChunkKind;
use crate::record::AttackKind;

/// An act known from the headline or from nearby that the mention tells again.
pub(super) fn retold(
    scene: &Scene<'_, '_>,
    acts: &[Act],
    deed: &Deed,
    compatible: &impl Fn(&Act) -> bool,
) -> Option<usize> {
    let sentences = &scene.page.text.sentences;
    let sentence = deed.trigger.sentence;
    let first_body = scene.first_body;
    let lead = sentence <= first_body + 1;
    let fresh = within_reach(acts).any(|(_, act)| act.fresh);
    // "killed 49 people at a club", then "opened fire, killing 49 people".
    let counted = deed.toll.filter(|_| !deed.plural).and_then(|toll| {
        within_reach(acts)
            .rev()
            .find(|(_, act)| !act.several() && act.tolls.contains(&toll) && compatible(act))
            .map(|(i, _)| i)
    });
    if counted.is_some() {
        return counted;
    }
    within_reach(acts)
        .rev()
        .find(|(_, act)| {
            if !compatible(act) || deed.series != act.series && deed.plural != act.several() {
                return false;
            }
            // "a series of bombings in Turkey", told twice
            let one_series = deed.series && act.series && act.kinds == [deed.kind]
                && deed.place.as_ref().is_some_and(|p| p.own && act.places.iter().any(|known| known.is_again(p)));
            if one_series {
                return true;
            }
            // "Bombings kill 23", then "a blast": the sum and one of its parts.
            // "multiple blasts and a gunfight": one act, in one sentence.
            let with_blasts = is_fight(deed) && act.last_sentence == sentence && !act.fight;
            // "the shootings", "the stabbings": of one hour as well as of several
            let of_people = rare_or_bodily(deed.kind) && act.kinds.contains(&deed.kind);
            if act.several() != deed.plural && !deed.trigger.verb && !is_blast(deed) && !with_blasts && !of_people {
                return false;
            }
            // What the text only looks back on is gone on about in its own paragraph, and no longer.
            let away = sentences[sentence].paragraph != sentences[act.last_sentence].paragraph;
            if act.history && fresh && away && deed.when.is_none_or(|when| !when.own) {
                return false;
            }
            // "Protesters clashed with police after the stabbing"
            let brawl = deed.fight && deed.trigger.verb && !act.fight && !act.kinds.is_empty() && deed.doer.is_some() && act.doer.is_some();
            if brawl && !act.kinds.contains(&AttackKind::ArmedAssault) {
                return false;
            }
            // The headline's act in the lead.
            if lead && act.heading && act.last_sentence < first_body {
                return true;
            }
            let same_place = match (&deed.place, act.places.first()) {
                (Some(place), Some(_)) => {
                    place.own && act.places.iter().any(|p| is_there(p, place) && precise(p) && (!is_wide(p) || p.place.name == place.place.name))
                }
                _ => false,
            };
            let same_day = matches!((deed.when, act.when), (Some(a), Some(b)) if a.own && a.period.overlaps(&b) && a.period.days() <= 3);
            let same_kind = deed.kind == AttackKind::Unspecified || act.kinds.is_empty() || act.kinds.contains(&deed.kind);
            let day_open = deed.when.is_none_or(|w| !w.own)
                || act.when.is_none() && !deed.plural && deed.when.is_some_and(|w| is_fresh(scene, &w.period));
            if same_place && same_kind && (same_day || day_open) {
                return true;
            }
            // "the shooting of Sonya Massey", "he shot Massey"
            // "in northern England", then "a stabbing in Southport": the story names its place by and by.
            let narrower = deed.place.as_ref().is_some_and(|p| {
                p.own && !is_wide(p) && act.places.iter().all(|known| is_wide(known) && known.place.country == p.place.country)
            });
            let open_day = deed.when.is_none_or(|w| !w.own) || act.when.is_none() || same_day;
            // "the attacks in Brussels on 22 March", "22 March, when attacks killed 32": one day long ago is that of one act.
            let one_day = matches!((deed.when, act.when), (Some(a), Some(b)) if a.own && a.period == b && b.days() == 1 && !is_fresh(scene, &b));
            let place_open = deed.place.as_ref().is_none_or(|p| !p.own) || act.places.iter().all(|p| !p.own);
            if one_day && place_open && same_kind && deed.plural == act.several() {
                return true;
            }
            if narrower && !act.places.is_empty() && open_day && act.kinds == [deed.kind] && !deed.plural && !act.several() && act.heading {
                return true;
            }
            // "The hack", "computers had been hacked": the intrusion that was told, unless another victim is named.
            let cyber = deed.kind == AttackKind::Cyberattack && act.kinds == [AttackKind::Cyberattack];
            let shared = deed.targets.is_empty() || act.heads.is_empty() || deed.targets.iter().any(|t| act.heads.contains(&t.head));
            let then = matches!((deed.when, act.when), (Some(a), Some(b)) if a.period.overlaps(&b));
            if cyber && (shared || then && act.several() == deed.plural) && !deed.series && (then || deed.when.is_none_or(|w| !w.own)) {
                return true;
            }
            // "A truck ploughed into a crowd", "the truck attack in Nice": rarely two in one text
            let rare = matches!(deed.kind, AttackKind::VehicleRamming | AttackKind::Stabbing) && act.kinds.contains(&deed.kind);
            if rare && open_day && !deed.plural && !act.several() && !act.history && (act.heading || lead) && !scene.is(scene.chunk(deed.trigger.chunk).tokens.start, words!["a", "an"]) {
                return true;
            }
            let same_person = deed.targets.iter().filter_map(last_name).any(|name| act.names.iter().any(|known| known == name));
            let near_kind = act.kinds.iter().any(|&kind| same_family(kind, deed.kind));
            if same_person && (same_kind || near_kind) && !deed.plural {
                return true;
            }
            // "shot at a trooper", then "shot the trooper"
            let known_victim = rare_or_bodily(deed.kind)
                && deed.targets.first().and_then(|t| t.chunk).is_some_and(|c| {
                    let chunk = scene.chunk(c);
                    scene.is(chunk.tokens.start, words!["the", "him", "her"]) && chunk.head <= chunk.tokens.start + 1 && scene.page.text.tokens[chunk.head].is_capital() == scene.page.text.tokens[chunk.tokens.start].is_capital()
                        && scene.people_role(c).is_some()
                });
            if known_victim && open_day && act.kinds.contains(&deed.kind) && !deed.plural && !act.several() && !act.history && !act.fight && !act.aside {
                return true;
            }
            // "The officer was shot at midnight on Sunday": the shooting of that day.
            let bodily = matches!(deed.kind, AttackKind::Shooting | AttackKind::Stabbing | AttackKind::VehicleRamming | AttackKind::SuicideBombing);
            if bodily && same_day && !act.fight && act.kinds.contains(&deed.kind) && !deed.plural && !act.several() && !other_things(act, deed) {
                return true;
            }
            // "the boy who had been shot died": the victims of the act that the text is about.
            let before = deed.trigger.chunk.checked_sub(1).map(|i| scene.kind(i));
            let kind_open = deed.kind == AttackKind::Unspecified && matches!(before, Some(ChunkKind::Wh | ChunkKind::That));
            if is_victims(scene, deed) && !act.fight && act.deeds.len() > 1 && !act.several() && (kind_open || act.kinds == [deed.kind] || all_melee(act, deed)) {
                return true;
            }
            // The same thing hit: "a hospital", then "the al-Quds hospital".
            // "a university", then "the university housing"
            let named_again = |t: &Attacked| {
                act.heads.contains(&t.head)
                    || t.chunk.is_some_and(|c| {
                        scene.chunk(c).tokens.clone().any(|i| act.heads.contains(&scene.page.text.lemma(i)))
                    })
            };
            let same_target = deed.targets.iter().any(|t| is_thing(t.target.class) && named_again(t));
            if same_target && same_kind && !deed.plural && !act.several() {
                return true;
            }
            let near = sentence <= act.last_sentence + 1
                && sentences[sentence].paragraph <= sentences[act.last_sentence].paragraph + 1;
            // Another thing hit is another act, unless a headline tells of it.
            let apart = scene.is_chunk(deed.trigger.clause.start, words!["after", "before", "since"]);
            let other_target = (act.thing || apart && !act.heads.is_empty())
                && deed.targets.iter().any(|t| is_thing(t.target.class) && !is_known(scene, t))
                && !deed.targets.iter().any(|t| act.heads.contains(&t.head));
            // The story goes on: nothing sets the mention apart from what was just told.
            let own = deed.place.as_ref().is_some_and(|p| p.own) || deed.when.is_some_and(|w| w.own);
            let bare = !own && deed.targets.is_empty() && !deed.definite;
            // "has carried out strikes … On Saturday jets bombed": one of a run is its own act.
            let one_of_many = act.several() && !act.heading && own;
            let quarrel = deed.fight && deed.trigger.verb && !act.fight && !act.kinds.is_empty() && !act.kinds.contains(&AttackKind::ArmedAssault);
            let bodily = |kind| is_melee(kind) || kind == AttackKind::SuicideBombing;
            let akin = !quarrel && (same_kind || act.kinds.iter().all(|&kind| bodily(kind)) && bodily(deed.kind));
            // "a fire broke out after an attack by the Ukrainian army": who did it goes on
            let same_doer = near && !own && deed.targets.is_empty() && !deed.plural && !act.several()
                && matches!((&deed.doer, &act.doer), (Some(doer), Some((known, true))) if doer.named && doer.key == *known);
            let told = deed.trigger.verb || is_blast(deed) || bare && is_fight(deed) || same_doer;
            // "bombed a monastery. A jet dropped a bomb on the building."
            let from_above = deed.kind == AttackKind::Airstrike && act.kinds == [AttackKind::Bombing] && deed.targets.iter().all(|t| is_known(scene, t));
            let akin = akin || from_above;
            if near && told && akin && (!deed.plural || is_blast(deed)) && !other_target && !one_of_many && !act.aside {
                return true;
            }
            // No time, place or victim of its own, and of the same kind: told again.
            let bare = deed.place.as_ref().is_none_or(|p| !p.own) && deed.when.is_none_or(|w| !w.own);
            bare && !other_target && act.kinds.contains(&deed.kind) && deed.targets.is_empty()
        })
        .map(|(i, _)| i)
}

/// What is done to people one by one.
pub(super) fn rare_or_bodily(kind: AttackKind) -> bool {
    use AttackKind::*;
    matches!(
        kind,
        Shooting | Stabbing | VehicleRamming | Assassination | Abduction
    )
}

/// "militants stormed a university", "the dead had been shot": what goes on together.
pub(super) fn all_melee(act: &Act, deed: &Deed) -> bool {
    is_melee(deed.kind) && !act.kinds.is_empty() && act.kinds.iter().all(|&kind| is_melee(kind))
}

/// "the building", "the vessel": what was told of, by a general word.
pub(super) fn is_known(scene: &Scene<'_, '_>, target: &Attacked) -> bool {
    let text = &scene.page.text;
    target.chunk.is_some_and(|c| {
        let chunk = scene.chunk(c);
        text.is(chunk.tokens.start, words!["the", "this"])
            && text.is(
                chunk.head,
                words![
                    "building",
                    "site",
                    "facility",
                    "compound",
                    "complex",
                    "structure",
                    "vessel",
                    "ship",
                    "vehicle",
                    "premises",
                    "place"
                ],
            )
    })
}

/// Both hit something that stands in one place, and not the same.
pub(super) fn other_things(act: &Act, deed: &Deed) -> bool {
    act.thing
        && deed.targets.iter().any(|t| is_thing(t.target.class))
        && !deed.targets.iter().any(|t| act.heads.contains(&t.head))
}

/// "who had been shot", "those stabbed", "he was shot": what befell people, without a time or a place of its own.
pub(super) fn is_victims(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    let trigger = &deed.trigger;
    trigger.verb
        && scene.is_passive(trigger.chunk)
        && matches!(
            deed.kind,
            AttackKind::Shooting
                | AttackKind::Stabbing
                | AttackKind::VehicleRamming
                | AttackKind::Abduction
                | AttackKind::Unspecified
                | AttackKind::ArmedAssault
        )
        && deed.doer.is_none()
        && deed.place.as_ref().is_none_or(|p| !p.own)
        && deed.when.is_none_or(|w| !w.own)
        && !deed.targets.iter().any(|t| is_thing(t.target.class))
}
