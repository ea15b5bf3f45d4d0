//! Attacks: the words that name them, gathered by act, with who, whom, with what, where and when.

mod actors;
mod clusters;
mod deeds;
mod scene;
mod settings;
mod traps;
mod triggers;

use super::Findings;
use super::chunks::Page;
use crate::lexicon::words::Lists;
use crate::record::{
    Actor, Attack, AttackId, AttackKind, AttackStatus, Evidence, Means, Period, Place,
    PlacePrecision, Span, Target, Weapon,
};
use clusters::Act;
use deeds::Deed;
use scene::Scene;

/// An attack with the tokens that name it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AttackFound {
    pub(crate) record: Attack,
    /// The token of each mention, in order.
    pub(crate) mentions: Vec<usize>,
}

/// The attacks of the text, by their first mention.
pub(crate) fn attacks(page: &Page<'_>, found: &Findings) -> Vec<AttackFound> {
    if !page
        .text
        .sentences
        .iter()
        .any(|s| s.lists.any(Lists::ATTACK.or(Lists::HARM)))
    {
        return Vec::new();
    }
    let scene = Scene::new(page, found);
    let deeds: Vec<Deed> = triggers::triggers(&scene)
        .into_iter()
        .map(|trigger| deeds::read(&scene, trigger))
        .collect();
    clusters::gather(&scene, &deeds)
        .iter()
        .enumerate()
        .map(|(number, act)| record(&scene, &deeds, act, number))
        .collect()
}

/// The token of each mention, in the order of the text, with its attack.
pub(crate) fn mentions(attacks: &[AttackFound]) -> Vec<(usize, AttackId)> {
    let of = |attack: &AttackFound| {
        let id = attack.record.id;
        attack
            .mentions
            .clone()
            .into_iter()
            .map(move |mention| (mention, id))
    };
    let mut mentions: Vec<_> = attacks.iter().flat_map(of).collect();
    mentions.sort_unstable();
    mentions
}

/// The record of one act.
fn record(scene: &Scene<'_, '_>, deeds: &[Deed], act: &Act, number: usize) -> AttackFound {
    let told: Vec<&Deed> = act.deeds.iter().map(|&i| &deeds[i]).collect();
    let first = told[0];
    let span = |deed: &Deed| Span::of(scene.page.text.bytes(&deed.trigger.tokens));
    let rule = if first.trigger.verb {
        "verb of attack"
    } else {
        "noun of attack"
    };
    let mut attack = Attack::new(
        AttackId::at(number),
        kind(&told),
        Evidence::new(span(first), rule),
    );
    attack.mentions = told.iter().map(|deed| span(deed)).collect();
    attack.perpetrator = perpetrator(&told);
    attack.targets = targets(&told);
    attack.weapons = weapons(scene, &told);
    attack.means = means(&told, &attack.weapons);
    attack.place = place(&told);
    attack.date = date(&told);
    attack.status = status(&told);
    AttackFound {
        record: attack,
        mentions: told.iter().map(|deed| deed.trigger.tokens.start).collect(),
    }
}

/// The kind that most mentions tell; the more exact of two goes first.
fn kind(told: &[&Deed]) -> AttackKind {
    if told
        .iter()
        .any(|deed| deed.kind == AttackKind::SuicideBombing)
    {
        return AttackKind::SuicideBombing;
    }
    let mut counts: Vec<(AttackKind, usize)> = Vec::new();
    for deed in told
        .iter()
        .filter(|deed| deed.kind != AttackKind::Unspecified)
    {
        match counts.iter_mut().find(|(kind, _)| *kind == deed.kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((deed.kind, 1)),
        }
    }
    // of kinds told as often, the first
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(AttackKind::Unspecified, |(kind, _)| *kind)
}

fn means(told: &[&Deed], weapons: &[Weapon]) -> Option<Means> {
    weapons
        .iter()
        .find_map(|weapon| deeds::means_of(weapon.class))
        .or_else(|| told.iter().find_map(|deed| deed.means))
}

/// The first actor with a name, else the first by role.
fn perpetrator(told: &[&Deed]) -> Option<Actor> {
    let doers = || told.iter().filter_map(|deed| deed.doer.as_ref());
    doers()
        .find(|doer| doer.named)
        .or_else(|| doers().find(|doer| doer.armed))
        .or_else(|| doers().next())
        .map(|doer| doer.actor.clone())
}

fn targets(told: &[&Deed]) -> Vec<Target> {
    let mut found: Vec<Target> = Vec::new();
    for target in told.iter().flat_map(|deed| &deed.targets) {
        if !found
            .iter()
            .any(|known| known.name.eq_ignore_ascii_case(&target.name))
        {
            found.push(target.clone());
        }
    }
    found
}

fn weapons(scene: &Scene<'_, '_>, told: &[&Deed]) -> Vec<Weapon> {
    let mut found: Vec<Weapon> = Vec::new();
    for number in told.iter().flat_map(|deed| &deed.weapons) {
        let weapon = &scene.found.weapons[*number];
        if !found
            .iter()
            .any(|known| known.name.eq_ignore_ascii_case(&weapon.weapon.name))
        {
            let mut weapon_record = weapon.weapon.clone();
            weapon_record.launched = weapon_record.launched.or_else(|| weapon.count.clone());
            found.push(weapon_record);
        }
    }
    found
}

/// The most specific place of the mentions' own clauses, else of their sentences.
fn place(told: &[&Deed]) -> Option<Place> {
    let rank = |place: &Place| match place.precision {
        PlacePrecision::Point => 0,
        PlacePrecision::Settlement | PlacePrecision::Offset | PlacePrecision::NamedOnly => 1,
        PlacePrecision::District => 2,
        PlacePrecision::Region => 3,
        PlacePrecision::Sea => 4,
        _ => 5,
    };
    let of = |own: bool| {
        told.iter()
            .filter_map(|deed| deed.place.as_ref())
            .filter(|place| place.own == own)
            .min_by_key(|place| rank(&place.place))
            .map(|place| place.place.clone())
    };
    of(true).or_else(|| of(false))
}

/// The first date of the mentions' own clauses, else of their sentences.
fn date(told: &[&Deed]) -> Option<Period> {
    let of = |own: bool| {
        told.iter()
            .filter_map(|deed| deed.when)
            .find(|when| when.own == own)
            .map(|when| when.period)
    };
    of(true).or_else(|| of(false))
}

fn status(told: &[&Deed]) -> AttackStatus {
    let of = |deed: &&Deed| {
        if deed.own_words && deed.trigger.status == AttackStatus::Reported {
            AttackStatus::Claimed
        } else {
            deed.trigger.status
        }
    };
    if told.iter().any(|deed| of(deed) == AttackStatus::Foiled) {
        return AttackStatus::Foiled;
    }
    if told.iter().any(|deed| of(deed) == AttackStatus::Reported) {
        return AttackStatus::Reported;
    }
    told.first().map_or(AttackStatus::Reported, of)
}
