//! What keeps a mention from telling of an act: another day, another place, another doer, another kind.

use super::sides::Side;
use super::{Act, is_there, is_wide, last_name};
use crate::lexicon::lists::Strength;
use crate::reader::attacks::deeds::Deed;
use crate::reader::attacks::settings::Where;
use crate::record::{ActorKind, AttackKind, AttackStatus, Place, PlacePrecision};

/// A sentence that tells of days so many days before an act tells nothing of the act.
const LONG_BEFORE: i64 = 30;

/// Whether nothing sets the mention apart from the act.
pub(super) fn agrees(act: &Act, deed: &Deed) -> bool {
    kinds_agree(act, deed) && agrees_but_kind(act, deed)
}

/// Whether time, place, doer and status allow the mention to tell of the act.
pub(super) fn agrees_but_kind(act: &Act, deed: &Deed) -> bool {
    if deed.kind != AttackKind::Unspecified && !kinds_agree(act, deed) {
        return false;
    }
    if days_conflict(act, deed) {
        return false;
    }
    if let (Some(doer), Some((known, true))) = (&deed.doer, &act.doer)
        && doer.named
        && doer.actor.kind != ActorKind::Person
        // "Taliban", "Pakistani Taliban"; "al-Qaeda", "al-Qaeda in the Islamic Maghreb"
        && !doer.key.contains(known.as_str())
        && !known.contains(doer.key.as_str())
    {
        return false;
    }
    // "Israel's strikes", "the attacks on Israel"
    if let Some((doer, true)) = &act.doer
        && deed
            .targets
            .iter()
            .any(|t| t.target.name.ends_with(doer.as_str()))
    {
        return false;
    }
    // "Police stormed the hotel to free the guests": none of what the gunmen did; but "rebels fired, and troops shot back"
    let sides = act.side.zip(Side::of(deed));
    if sides.is_some_and(|(one, other)| one.is_against(other))
        && !act.fight
        && !deed.fight
        && act.last_sentence != deed.trigger.sentence
    {
        return false;
    }
    if act.status != deed.trigger.status
        && (deed.trigger.status == AttackStatus::Threatened
            || act.status == AttackStatus::Threatened
            || !deed.definite && deed.trigger.status != AttackStatus::Denied)
    {
        return false;
    }
    let own = deed.place.as_ref().filter(|p| p.own);
    // "the Nice attack" is none that was told of Syria
    let named = deed.named_by_place
        && !(act.places.is_empty() && act.heading)
        && act
            .places
            .iter()
            .all(|known| places_conflict(Some(known), own));
    if named {
        return false;
    }
    // "In southern Helmand province, …" after an act elsewhere
    let elsewhere = |place: &Where| {
        act.places.iter().any(|known| known.own)
            && act.places.iter().all(|known| {
                !is_there(known, place)
                    && known.place.precision != PlacePrecision::Country
                    && (!is_wide(known) || is_wide(place))
            })
    };
    if deed.set && own.is_some_and(elsewhere) {
        return false;
    }
    // "the 13 October killing of Tracey Morgan" beside the story of another
    let names = || deed.targets.iter().filter_map(last_name);
    let others = !deed.trigger.verb
        && deed.when.is_some_and(|when| when.own)
        && names().next().is_some()
        && !act.names.is_empty()
        && !names().any(|name| act.names.iter().any(|known| known == name));
    if others && act.when.is_none() {
        return false;
    }
    // "the attack in Bali in 2002" is none of a run of attacks
    let one = deed.place.as_ref().is_some_and(|p| p.own) && deed.when.is_some_and(|w| w.own);
    if one && !deed.plural && !deed.trigger.verb && act.plurals == act.deeds.len() && !act.heading {
        return false;
    }
    !act.places
        .iter()
        .filter(|p| p.own)
        .any(|known| places_conflict(Some(known), own))
        || act
            .places
            .iter()
            .any(|known| own.is_some_and(|p| p.place.name == known.place.name))
}

/// Whether the mention's days are none of the act's.
fn days_conflict(act: &Act, deed: &Deed) -> bool {
    let (Some(when), Some(known)) = (deed.when, act.when) else {
        return false;
    };
    let before = (known.from() - when.period.to()).num_days();
    let day_after = when.said && (when.period.from() - known.to()).num_days() == 1;
    // "retook the hotel on Saturday from the men who had stormed it": a day or two before
    let from_clause_above = !act.own_days && (0..=2).contains(&before);
    // "Last year, firms left after the killing of two engineers": what is told of then is nothing of this week
    let long_before = when.firm && (when.before || !deed.definite) && before > LONG_BEFORE;
    long_before || when.own && !when.period.overlaps(&known) && !day_after && !from_clause_above
}

/// Two places that cannot be one: settlements or districts of different names, or different countries.
pub(super) fn places_conflict(one: Option<&Where>, other: Option<&Where>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    let (one, other) = (&one.place, &other.place);
    // "Aleppo" and "Aleppo hospital"
    if one.name.contains(&other.name) || other.name.contains(&one.name) {
        return false;
    }
    if let (Some(a), Some(b)) = (one.country, other.country)
        && a != b
    {
        return true;
    }
    let wide = |p: PlacePrecision| {
        matches!(
            p,
            PlacePrecision::Country | PlacePrecision::Region | PlacePrecision::Sea
        )
    };
    if wide(one.precision) || wide(other.precision) {
        // "Jakarta" and "Bali": of one country, and nowhere near each other
        let apart = one.precision != PlacePrecision::Country
            && other.precision != PlacePrecision::Country
            && position(one)
                .zip(position(other))
                .is_some_and(|(a, b)| apart(a, b) > 4.5);
        return one.precision == other.precision || apart;
    }
    match (position(one), position(other)) {
        (Some(a), Some(b)) => far(a, b),
        _ => one.precision == other.precision && one.precision != PlacePrecision::Point,
    }
}

fn position(place: &Place) -> Option<(f64, f64)> {
    place.latitude.zip(place.longitude)
}

/// Some 30 km or more apart.
fn far(a: (f64, f64), b: (f64, f64)) -> bool {
    apart(a, b) > 0.27
}

/// How far two positions are from each other, in degrees of latitude: 111 km each.
pub(super) fn apart(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (north, east) = (a.0 - b.0, (a.1 - b.1) * a.0.to_radians().cos());
    north.hypot(east)
}

pub(super) fn kinds_agree(act: &Act, deed: &Deed) -> bool {
    deed.kind == AttackKind::Unspecified
        && (deed.definite || !act.kinds.contains(&AttackKind::Cyberattack) || deed.trigger.echo)
        || act.kinds.is_empty()
        || act.kinds.iter().any(|&kind| same_family(kind, deed.kind))
        || deed.definite && is_vague(deed)
}

/// "the raid" may be one of bombers, "the blast" that of a missile.
fn is_vague(deed: &Deed) -> bool {
    deed.trigger.word.noun
        && (deed.kind == AttackKind::ArmedAssault
            || deed.kind == AttackKind::Bombing && deed.trigger.word.strength == Strength::Weak)
}

/// Kinds that two tellings of one act may give it.
pub(super) fn same_family(one: AttackKind, other: AttackKind) -> bool {
    use AttackKind::*;
    if one == other {
        return true;
    }
    let pair = |a: &[AttackKind], b: &[AttackKind]| {
        a.contains(&one) && b.contains(&other) || a.contains(&other) && b.contains(&one)
    };
    pair(&[Bombing], &[SuicideBombing])
        || pair(&[SuicideBombing], &[Shooting])
        || pair(&[Airstrike], &[MissileStrike, DroneStrike, Shelling])
        || pair(&[MissileStrike], &[DroneStrike, Shelling, NavalAttack])
        || pair(
            &[ArmedAssault],
            &[
                Shooting,
                Stabbing,
                Abduction,
                Arson,
                Assassination,
                NavalAttack,
                SuicideBombing,
            ],
        )
        || pair(&[Assassination], &[Shooting, Stabbing, Bombing])
        || pair(&[NavalAttack], &[DroneStrike])
        || pair(&[Airstrike], &[Bombing])
}
