//! The last stage: what the stages found, linked to each other and laid out as records.

use std::collections::HashSet;

use super::Findings;
use super::chunks::Page;
use super::claims;
use super::dates::timex::timex;
use super::statements::StatementFound;
use crate::lexicon::words::WordHash;
use crate::record::{Attack, Count, DateMention, Interception, RecordId, Span, Stance};
use crate::report::Records;

/// The records of the report.
pub(crate) fn link(page: &Page<'_>, found: Findings) -> Records {
    let asserted = asserted(page, &found);
    let dates = found.dates.iter().map(|date| {
        let mut mention = DateMention::new(Span::of(page.text.bytes(&date.tokens)), date.period);
        let (kind, value) = timex(page.text.slice(&date.tokens), &date.named);
        (mention.timex_type, mention.timex_value) = (Some(kind), Some(value));
        mention.resolved = Some(date.resolved.into());
        mention
    });
    let mut records = Records {
        dates: dates.collect(),
        ..Records::default()
    };
    let days: Vec<_> = found
        .statements
        .iter()
        .map(|s| {
            s.record
                .date
                .or_else(|| claims::date(page, &found, anchor(s)))
        })
        .collect();
    for ((statement, held), day) in found.statements.into_iter().zip(asserted).zip(days) {
        let mut record = statement.record;
        record.date = day;
        // A denial does not assert what stands in it.
        if record.stance == Stance::Denied {
            record.denies = held;
        } else {
            record.asserts = held;
        }
        records.statements.push(record);
    }
    records.attacks = found
        .attacks
        .into_iter()
        .map(|attack| attack.record)
        .collect();
    records.casualties = found
        .casualties
        .into_iter()
        .map(|casualty| casualty.record)
        .collect();
    records.officials = found.people.officials;
    (records.damages, records.meetings) = (found.damages, found.meetings);
    records.interceptions = found.interceptions;
    records.places = found
        .places
        .into_iter()
        .filter(|place| !place.government)
        .map(|place| place.place)
        .collect();
    settle(&mut records);
    records
}

/// The token by which a statement stands in its sentence.
fn anchor(statement: &StatementFound) -> usize {
    let cue = statement.cue.as_ref().map(|cue| cue.start);
    cue.or_else(|| statement.content.first().map(|content| content.start))
        .unwrap_or(0)
}

/// For each statement, the records that its content tells.
fn asserted(page: &Page<'_>, found: &Findings) -> Vec<Vec<RecordId>> {
    // Every record by where it is told, in the order of the text, so that a statement looks only at its own stretch.
    let mut told: Vec<(Span, RecordId)> = Vec::new();
    for attack in &found.attacks {
        told.extend(
            attack
                .record
                .mentions
                .iter()
                .map(|&span| (span, attack.record.id.into())),
        );
    }
    told.extend(
        found
            .casualties
            .iter()
            .map(|c| (c.record.evidence.span, c.record.id.into())),
    );
    told.extend(found.damages.iter().map(|d| (d.evidence.span, d.id.into())));
    told.extend(
        found
            .interceptions
            .iter()
            .map(|i| (i.evidence.span, i.id.into())),
    );
    told.sort_by_key(|(span, _)| *span);
    /// So many are looked through one by one.
    const FEW: usize = 16;
    let held = |statement: &StatementFound| {
        // A set beside a longer list: one quotation may tell of thousands.
        let (mut ids, mut seen) = (Vec::new(), HashSet::<RecordId, WordHash>::default());
        for content in &statement.content {
            let stretch = Span::of(page.text.bytes(content));
            let first = told.partition_point(|(span, _)| span.start() < stretch.start());
            let inside = told[first..]
                .iter()
                .take_while(|(span, _)| span.start() < stretch.end());
            for (_, id) in inside.filter(|(span, _)| stretch.contains(*span)) {
                let new = if ids.len() < FEW {
                    !ids.contains(id)
                } else {
                    if seen.is_empty() {
                        seen.extend(&ids);
                    }
                    seen.insert(*id)
                };
                if new {
                    ids.push(*id);
                }
            }
        }
        ids
    };
    found.statements.iter().map(held).collect()
}

/// What one record knows of another: an attack's day and place serve its casualties and damage, interceptions its weapons.
fn settle(records: &mut Records) {
    let attacks = &records.attacks;
    let of = |id: Option<crate::record::AttackId>| id.and_then(|id| attacks.get(id.index()));
    for casualty in &mut records.casualties {
        if let Some(attack) = of(casualty.attack) {
            casualty.date = casualty.date.or(attack.date);
            casualty.place = casualty.place.take().or_else(|| attack.place.clone());
        }
    }
    for damage in &mut records.damages {
        if let Some(attack) = of(damage.attack) {
            damage.date = damage.date.or(attack.date);
            damage.place = damage.place.take().or_else(|| attack.place.clone());
        }
    }
    for interception in &records.interceptions {
        if let Some(attack) = interception
            .attack
            .and_then(|id| records.attacks.get_mut(id.index()))
        {
            account(attack, interception);
        }
    }
}

/// Enters an interception into the account of the attack's weapons: launched, intercepted, landed.
fn account(attack: &mut Attack, interception: &Interception) {
    let shot = &interception.weapon;
    let same = |w: &&mut crate::record::Weapon| {
        w.class == shot.class && (w.model == shot.model || shot.model.is_none())
    };
    let Some(weapon) = attack.weapons.iter_mut().find(same) else {
        return;
    };
    if weapon.intercepted.is_none() {
        weapon.intercepted.clone_from(&interception.count);
    }
    if weapon.launched.is_none() {
        weapon.launched.clone_from(&interception.launched);
    }
    let exact = |count: &Option<Count>| count.as_ref().and_then(Count::exact);
    if let (Some(launched), Some(intercepted)) =
        (exact(&weapon.launched), exact(&weapon.intercepted))
    {
        weapon.landed = launched.checked_sub(intercepted).map(Count::exactly);
    }
}
