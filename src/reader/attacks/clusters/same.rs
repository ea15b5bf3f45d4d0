//! What one sentence says is one act: "the attack targeted", "stormed the hotel, shooting guests".

use super::agree::{kinds_agree, places_conflict};
use super::{Act, is_blast, is_melee, within_reach};
use crate::lexicon::fold::words;
use crate::reader::attacks::deeds::Deed;
use crate::reader::attacks::scene::{Class, Scene};
use crate::reader::attacks::triggers::Trigger;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::tokens::Kind;
use crate::record::AttackKind;

/// Mentions of one act in one sentence: a noun and its verb, a verb and what it did by the way.
pub(super) fn same_sentence(
    scene: &Scene<'_, '_>,
    deeds: &[Deed],
    acts: &[Act],
    deed: &Deed,
    number: usize,
) -> Option<usize> {
    if deed.other && !deed.trigger.verb {
        return None;
    }
    within_reach(acts).rev().find_map(|(i, act)| {
        let &last = act.deeds.last()?;
        let other = &deeds[last];
        if last >= number || other.trigger.sentence != deed.trigger.sentence {
            return None;
        }
        // "the shooting and bombing rampage"
        let one_phrase =
            !other.trigger.verb && !deed.trigger.verb && other.trigger.chunk == deed.trigger.chunk;
        let together = same_doing(scene, other, deed) || same_list(scene, other, deed);
        let whole = |&n: &usize| made_of(scene, &deeds[n], deed);
        if one_phrase || together || act.deeds.iter().rev().take(4).any(whole) {
            return Some(i);
        }
        if !kinds_agree(act, deed) {
            return None;
        }
        one_act(scene, other, deed).then_some(i)
    })
}

/// "Three bombers opened fire, then blew themselves up": what the same fighters do in one sentence is one act, of whatever kinds.
fn same_doing(scene: &Scene<'_, '_>, first: &Deed, second: &Deed) -> bool {
    let (a, b) = (&first.trigger, &second.trigger);
    let bodily =
        |kind| is_melee(kind) || matches!(kind, AttackKind::SuicideBombing | AttackKind::Bombing);
    let active = |t: &Trigger| t.verb && !scene.chunk(t.chunk).group.passive;
    // "drove his car into a barracks, blowing himself up"
    let driven = first.kind == AttackKind::VehicleRamming
        && second.kind == AttackKind::SuicideBombing
        && !scene.chunk(b.chunk).group.finite;
    if !active(a) || !active(b) || !driven && (!bodily(first.kind) || !bodily(second.kind)) {
        return false;
    }
    let then = b
        .tokens
        .start
        .checked_sub(1)
        .is_some_and(|at| at >= a.tokens.end && scene.is(at, words!["then"]));
    let subject = scene.page.subject(a.chunk);
    then || driven || subject.is_some() && subject == scene.page.subject(b.chunk)
}

/// "the worst since |the bombing of a wedding hall|": an act that the text looks back on.
pub(super) fn is_since(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    !deed.trigger.verb
        && scene
            .preposition_before(scene.anchor(deed.trigger.chunk))
            .is_some_and(|p| scene.is_chunk(p, words!["since"]))
}

/// "the blitz of |bombings| and |gunfire|", "a barrage of |assaults|": what the whole was made of.
fn made_of(scene: &Scene<'_, '_>, whole: &Deed, part: &Deed) -> bool {
    let (a, b) = (&whole.trigger, &part.trigger);
    let of = a.chunk + 1;
    !a.verb
        && !b.verb
        && b.chunk > of
        && b.chunk <= of + 5
        && a.tokens.end == scene.chunk(a.chunk).tokens.end
        && scene.is_chunk(of, words!["of"])
        && (of + 1..b.chunk).all(|i| {
            matches!(
                scene.kind(i),
                ChunkKind::Noun | ChunkKind::Conjunction | ChunkKind::Mark(Kind::Comma)
            )
        })
}

/// "stabbings, shootings and rammings have killed 28": what is summed up together is one series.
fn same_list(scene: &Scene<'_, '_>, first: &Deed, second: &Deed) -> bool {
    let (a, b) = (&first.trigger, &second.trigger);
    // "stabbing, shooting and car-ramming attacks"
    let bare = |trigger: &Trigger| {
        let tokens = &scene.chunk(trigger.chunk).tokens;
        scene.page.text.word(tokens.end - 1).ends_with("ing")
            && (tokens.start..trigger.tokens.start).all(|i| scene.tag(i) != Tag::Determiner)
    };
    !a.verb
        && !b.verb
        && (first.plural || bare(a))
        && (second.plural || bare(a) && bare(b))
        && a.chunk < b.chunk
        && !matches!(
            scene.tag(scene.chunk(b.chunk).tokens.start),
            Tag::Determiner | Tag::Possessive | Tag::Number
        )
        && scene.page.list(a.chunk).contains(&b.chunk)
}

fn one_act(scene: &Scene<'_, '_>, first: &Deed, second: &Deed) -> bool {
    let (a, b) = (&first.trigger, &second.trigger);
    if a.status != b.status {
        return false;
    }
    // "the deadliest attack since a gunman shot three in May": long ago.
    if scene.is_chunk(b.clause.start, words!["since", "before"])
        && scene.kind(b.clause.start) == ChunkKind::Subordinator
        || is_since(scene, second)
        || a.clause != b.clause && second.apart.is_some()
    {
        return false;
    }
    if places_conflict(
        first.place.as_ref().filter(|p| p.own),
        second.place.as_ref().filter(|p| p.own),
    ) && a.clause != b.clause
    {
        return false;
    }
    if let (Some(one), Some(other)) = (first.when, second.when)
        && one.own
        && other.own
        && !one.period.overlaps(&other.period)
    {
        return false;
    }
    // "launched a drone and missile attack"
    let object = scene.page.object(a.chunk).filter(|_| a.verb && !b.verb);
    if object.is_some_and(|object| scene.page.list(object).contains(&b.chunk)) {
        return true;
    }
    // ", an attack which police linked to a feud"
    let before = b.chunk.checked_sub(1).map(|i| scene.kind(i));
    if a.verb
        && !b.verb
        && before == Some(ChunkKind::Mark(Kind::Comma))
        && scene.is(scene.chunk(b.chunk).tokens.start, words!["a", "an", "the"])
        && !second.other
    {
        return true;
    }
    // "the shooting took place around six, when a woman was shot"
    if !a.verb
        && b.verb
        && scene.is_chunk(b.clause.start, words!["when", "as"])
        && a.clause.end <= b.clause.start
        && b.clause.start <= a.clause.end + 1
    {
        return true;
    }
    // "|During a wave of attacks|, Russia fired drones at the capital"
    let during = || {
        let all = scene.sentence(a.sentence);
        scene.is_chunk(all.start, words!["during", "in", "with"])
            && a.chunk < b.clause.start
            && (all.start..b.clause.start).all(|i| scene.kind(i) != ChunkKind::Verb)
            && scene.preposition_before(scene.anchor(a.chunk)) == Some(all.start)
    };
    if b.verb && !a.verb && during() {
        return true;
    }
    if b.verb {
        let subject = scene.page.subject(b.chunk);
        // "the killing of a civilian who was gunned down"
        let victim = subject.is_some_and(|s| first.targets.iter().any(|t| t.chunk == Some(s)));
        if victim && scene.chunk(b.chunk).group.passive {
            return true;
        }
        // "The attack targeted", "a strike that hit"
        if subject == Some(a.chunk) && !a.verb {
            return true;
        }
        // "stormed the hotel, shooting guests", "rammed a gate and opened fire"
        let group = scene.chunk(b.chunk).group;
        if a.verb && !group.passive && subject.is_some() && subject == scene.page.subject(a.chunk) {
            return true;
        }
        // "Russian missiles struck …, killing"
        if a.verb && !group.finite && a.clause == b.clause {
            return true;
        }
        return !a.verb && a.clause == b.clause;
    }
    // "struck in an attack", "targeted by strikes", "hit …, in strikes that"
    let preposition = scene
        .preposition_before(scene.anchor(b.chunk))
        .is_some_and(|p| scene.is_chunk(p, words!["in", "by", "with", "through"]));
    // "Explosions shook Kyiv, in the first such attack in weeks": over the noun's own verb.
    let from = if a.verb {
        a.chunk
    } else {
        let verb = (a.chunk + 1..b.chunk).find(|&i| scene.kind(i) == ChunkKind::Verb);
        verb.unwrap_or(a.chunk)
    };
    (a.verb || is_blast(first)) && preposition && !between_is_cut(scene, from, b.chunk)
}

/// A clause with a subject of its own begins between the two; "three were stabbed and eight |others were hurt| in an attack" goes on.
fn between_is_cut(scene: &Scene<'_, '_>, from: usize, to: usize) -> bool {
    (from + 1..to).any(|i| {
        matches!(
            scene.kind(i),
            ChunkKind::Subordinator | ChunkKind::Mark(Kind::Semicolon)
        ) || scene.kind(i) == ChunkKind::Verb
            && scene.chunk(i).group.finite
            && !(scene.is_passive(i) && scene.class(scene.chunk(i).head).any(Class::HURT))
    })
}
