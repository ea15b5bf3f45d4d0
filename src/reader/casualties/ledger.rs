//! The ledger: each count with its attack and its claimant, and how the counts stand to each other.

use super::scope::scope;
use super::{CasualtyFound, Told, Victim};
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::Lists;
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::claims;
use crate::reader::text::Tokens;
use crate::record::{
    AttackId, AttackStatus, Casualty, CasualtyId, Category, Count, Evidence, Outcome, Scope, Span,
    Victims,
};

/// The records of what the sentences tell.
pub(super) fn ledger(page: &Page<'_>, found: &Findings, mut told: Vec<Told>) -> Vec<CasualtyFound> {
    shot_dead(page, found, &mut told);
    let mut list: Vec<CasualtyFound> = Vec::with_capacity(told.len());
    for (number, told) in told.iter().enumerate() {
        list.push(CasualtyFound {
            record: record(page, found, told, number),
            tokens: told.tokens.clone(),
        });
    }
    relate(page, found, &told, &mut list);
    list
}

/// How many counts beside it one is compared with, when a person who was shot may be one who died.
const BESIDE: usize = 40;

/// "Hall was shot at the gate", where the text tells that Hall died: no second person.
fn shot_dead(page: &Page<'_>, found: &Findings, told: &mut Vec<Told>) {
    let one = |t: &Told| t.victim.count.exact() == Some(1);
    let dead: Vec<usize> = (0..told.len())
        .filter(|&i| told[i].outcome == Outcome::Killed && one(&told[i]))
        .collect();
    let same = |shot: &Told, dead: &Told| {
        same_person(page, &dead.victim, &shot.victim)
            && (dead.victim.named && shot.victim.named
                || attack(page, found, dead) == attack(page, found, shot))
    };
    let gone: Vec<usize> = (0..told.len())
        .filter(|&at| {
            let shot = &told[at];
            let open = shot.outcome == Outcome::Injured
                && one(shot)
                && shot.part_of.is_none()
                && (shot.victim.definite || shot.victim.named)
                && shot
                    .tokens
                    .clone()
                    .any(|i| page.text.is(i, words!["shot", "shoots", "shooting"]));
            let from = dead.partition_point(|&d| d + BESIDE < at);
            open && dead[from..]
                .iter()
                .take_while(|&&d| d < at + BESIDE)
                .any(|&d| same(shot, &told[d]))
        })
        .collect();
    if gone.is_empty() {
        return;
    }
    for t in told.iter_mut() {
        t.part_of = t.part_of.filter(|whole| gone.binary_search(whole).is_err());
        t.part_of = t
            .part_of
            .map(|whole| whole - gone.partition_point(|&g| g < whole));
    }
    let mut number = 0;
    told.retain(|_| {
        number += 1;
        gone.binary_search(&(number - 1)).is_err()
    });
}

fn record(page: &Page<'_>, found: &Findings, told: &Told, number: usize) -> Casualty {
    let span = Span::of(page.text.bytes(&told.tokens));
    let mut record = Casualty::new(
        CasualtyId::at(number),
        told.outcome,
        told.victim.count.clone(),
        Evidence::new(span, told.rule),
    );
    record.who = told.victim.who.as_ref().map(|who| {
        let mut victims = Victims::new(page.text.slice(who));
        victims.span = Some(Span::of(page.text.bytes(who)));
        victims
    });
    record.category = told.victim.category;
    (record.age, record.sex) = (told.victim.age, told.victim.sex);
    record.scope = scope(page, told);
    if record.scope == Scope::Event {
        record.attack = attack(page, found, told);
    }
    record.source = claims::claimant(found, told.victim.tokens.start);
    record
}

/// The attack that did it: the one of the sentence, else the one that the text is at, else the first of all.
fn attack(page: &Page<'_>, found: &Findings, told: &Told) -> Option<AttackId> {
    let sentence = &page.text.sentences[told.sentence].tokens;
    let mentions = &found.attack_mentions;
    let from = |token: usize| mentions.partition_point(|(mention, _)| *mention < token);
    let here = &mentions[from(sentence.start)..from(sentence.end)];
    // What stands before in the sentence did it, rather than what comes after: "a bomb exploded, killing 18".
    let distance = |mention: usize| {
        if told.tokens.contains(&mention) {
            0
        } else if mention < told.tokens.start {
            told.tokens.start - mention
        } else {
            2 + mention - told.tokens.end
        }
    };
    if let Some((_, id)) = here.iter().min_by_key(|(mention, _)| distance(*mention)) {
        return Some(*id);
    }
    // "about 150,000 people fled the city": a war drives out so many, unless the sentence names the attack.
    let masses = told.outcome == Outcome::Displaced
        && figure(&told.victim.count).is_some_and(|number| number >= 10_000);
    if masses {
        return None;
    }
    // "In March, at least 37 were killed": another time than the one that the text is at.
    if background(page, sentence) {
        return None;
    }
    let before = mentions[..from(sentence.start)].last();
    if let Some(&(last, id)) = before {
        return Some(main(page, found, told, (last, id)).unwrap_or(id));
    }
    mentions.first().map(|(_, id)| *id)
}

/// How many acts at the start of a text may be its main one.
const FIRST: usize = 8;

/// How many sentences behind the last word of an act still go on about it.
const NEAR: usize = 1;

/// The act that the text is about, where the one told last, at token `last`, was told by the way in another paragraph.
fn main(
    page: &Page<'_>,
    found: &Findings,
    told: &Told,
    (last, id): (usize, AttackId),
) -> Option<AttackId> {
    let sentences = &page.text.sentences;
    let there = page.text.sentence_of(last);
    let near = there + NEAR >= told.sentence;
    if near || sentences[there].paragraph == sentences[told.sentence].paragraph {
        return None;
    }
    let of_last = found.attacks.get(id.index())?;
    let main = found
        .attacks
        .iter()
        .take(FIRST)
        .filter(|attack| attack.record.status != AttackStatus::Threatened)
        .rev()
        .max_by_key(|attack| attack.mentions.len())?;
    // Not in a round-up of many acts: there each has its own.
    let told = main.mentions.len();
    let most = told > 2 && 2 * told >= found.attack_mentions.len();
    (most && told >= 2 * of_last.mentions.len()).then_some(main.record.id)
}

/// Whether the sentence goes back to another month or year.
fn background(page: &Page<'_>, sentence: &Tokens) -> bool {
    let is = |at: usize, words: &[Spelling]| sentence.contains(&at) && page.text.is(at, words);
    let digits = |at: usize| {
        sentence.contains(&at) && page.text.word(at).bytes().all(|b| b.is_ascii_digit())
    };
    sentence.clone().any(|at| {
        let month = |at: usize| {
            sentence.contains(&at)
                && page.text.tokens[at].lists.any(Lists::MONTH)
                && page.text.tokens[at].is_capital()
        };
        is(at, words!["in"])
            && (month(at + 1) && !digits(at + 2)
                || digits(at + 1) && page.text.word(at + 1).len() == 4)
            || is(at, words!["last"]) && is(at + 1, words!["year", "month"])
            || is(at, words!["year", "years", "month", "months"])
                && is(at + 1, words!["ago", "earlier", "before"])
    })
}

/// How many counts before it one is set against.
const WINDOW: usize = 200;

/// How each count stands to those before it.
fn relate(page: &Page<'_>, found: &Findings, told: &[Told], list: &mut [CasualtyFound]) {
    for at in 0..told.len() {
        if let Some(whole) = told[at].part_of {
            list[at].record.part_of = Some(CasualtyId::at(whole));
        }
        if list[at].record.scope != Scope::Event {
            repeats_total(told, list, at);
            continue;
        }
        if let Some(earlier) =
            (at.saturating_sub(WINDOW)..at).find(|&e| repeats(page, told, list, at, e))
        {
            let first = list[earlier]
                .record
                .repeats
                .unwrap_or(CasualtyId::at(earlier));
            list[at].record.repeats = Some(first);
            continue;
        }
        stands(page, found, told, list, at);
    }
    sums(told, list);
}

/// A running total told twice.
fn repeats_total(told: &[Told], list: &mut [CasualtyFound], at: usize) {
    let earlier = (at.saturating_sub(WINDOW)..at).find(|&e| {
        let (one, other) = (&list[e].record, &list[at].record);
        one.scope == other.scope
            && one.outcome == other.outcome
            && told[e].part_of.is_none()
            && figure(&one.count) == figure(&other.count)
            && told[e].sentence != told[at].sentence
    });
    list[at].record.repeats = earlier.map(|e| list[e].record.repeats.unwrap_or(CasualtyId::at(e)));
}

fn figure(count: &Count) -> Option<u64> {
    count.min().or(count.max())
}

/// Whether count `at` says again what count `e` said.
fn repeats(page: &Page<'_>, told: &[Told], list: &[CasualtyFound], at: usize, e: usize) -> bool {
    let (one, other) = (&told[e], &told[at]);
    let (earlier, later) = (&list[e].record, &list[at].record);
    if other.earlier
        || one.outcome != other.outcome
        || one.sentence == other.sentence
        || earlier.scope != Scope::Event
    {
        return false;
    }
    // "27 others were hurt" goes back to 27 told of before; "27 more", "another 27" do not.
    let others = page.text.is(other.victim.tokens.end - 1, words!["others"])
        && figure(&other.victim.count).is_some_and(|number| number > 2);
    if among_them(page, &other.victim) {
        return false;
    }
    // "a woman later died": nobody who was told of before
    if other.update
        && figure(&other.victim.count) == Some(1)
        && !other.victim.definite
        && !other.victim.named
    {
        return false;
    }
    if other.victim.more && !one.victim.more && !others
        || other.part_of.is_some() != one.part_of.is_some() && other.victim.count.exact() == Some(1)
    {
        return false;
    }
    let alike = earlier.attack == later.attack || one.tally || one.sentence == 0;
    // "those hurt", "the victims": all told of before.
    if other.victim.definite
        && !other.victim.numbered
        && !other.victim.named
        && other.victim.count.max().is_none()
    {
        return alike && one.part_of.is_none();
    }
    if !alike {
        return false;
    }
    let (a, b) = (&earlier.count, &later.count);
    if figure(a) != figure(b) || a.is_none() != b.is_none() {
        return false;
    }
    if figure(a) == Some(1) || !other.victim.numbered {
        return same_person(page, &one.victim, &other.victim)
            && same_as_all(page, told, list, at, e);
    }
    kinds(&one.victim, &other.victim)
}

/// How many mentions of one person are compared.
const MENTIONS: usize = 12;

/// Whether nothing that was told of the person of count `e` before speaks against count `at`: "Cpl Hall was killed", "a
/// policeman died" and "Cpl Reed was shot dead" are not all one.
fn same_as_all(
    page: &Page<'_>,
    told: &[Told],
    list: &[CasualtyFound],
    at: usize,
    e: usize,
) -> bool {
    let first = list[e].record.repeats.unwrap_or(CasualtyId::at(e));
    (at.saturating_sub(WINDOW)..at)
        .rev()
        .filter(|&k| k != e && (k == first.index() || list[k].record.repeats == Some(first)))
        .take(MENTIONS)
        .all(|k| same_person(page, &told[k].victim, &told[at].victim))
}

/// Whether one and one are the same: sex, age and kind do not speak against it.
fn same_person(page: &Page<'_>, one: &Victim, other: &Victim) -> bool {
    if one.named && other.named {
        let surname = |v: &Victim| page.text.id(v.tokens.end - 1);
        let last = |v: &Victim| page.text.word(v.tokens.end - 1);
        return surname(one) == surname(other) && last(one) == last(other);
    }
    if other.more {
        return false;
    }
    let sexes = one.sex.is_some() && other.sex.is_some() && one.sex != other.sex;
    let ages = one.age.is_some() && other.age.is_some() && one.age != other.age;
    !sexes && !ages && kinds(one, other)
}

fn kinds(one: &Victim, other: &Victim) -> bool {
    one.category == other.category
        || one.category == Category::Unknown
        || other.category == Category::Unknown
}

/// "five |of them|".
fn among_them(page: &Page<'_>, victim: &Victim) -> bool {
    let end = victim.tokens.end;
    let word = |at: usize, words: &[Spelling]| page.text.is(at, words);
    let them = words!["them", "those", "whom", "these"];
    let hurt = words!["injured", "wounded", "hurt"];
    victim.numbered
        && (word(end, words!["of"]) && (word(end + 1, them) || word(end + 2, hurt))
            || word(end - 1, them) && word(end - 2, words!["of"]))
}

/// How a count that is new stands to an earlier one of the same attack.
fn stands(page: &Page<'_>, found: &Findings, told: &[Told], list: &mut [CasualtyFound], at: usize) {
    let new = &told[at];
    if new.part_of.is_some() {
        return;
    }
    // "five of them are in a critical condition": of those told of last
    if among_them(page, &new.victim) {
        let whole = (at.saturating_sub(6)..at).rev().find(|&e| {
            told[e].part_of.is_none()
                && figure(&told[e].victim.count) >= figure(&new.victim.count)
                && told[e].victim.numbered
                && new.sentence - told[e].sentence <= 2
        });
        if let Some(whole) = whole {
            list[at].record.part_of = Some(CasualtyId::at(whole));
            return;
        }
    }
    let same_event = |e: &usize| {
        list[*e].record.scope == Scope::Event
            && told[*e].outcome == new.outcome
            // "the opposition said three; the government put the toll at one"
            && (told[*e].sentence != new.sentence || new.tally && !told[*e].tally)
            && list[*e].record.repeats.is_none()
            && told[*e].part_of.is_none()
            && list[*e].record.part_of.is_none()
    };
    let Some(base) = (at.saturating_sub(WINDOW)..at)
        .filter(same_event)
        .filter(|&e| {
            let (one, other) = (list[e].record.attack, list[at].record.attack);
            one == other && (one.is_some() || found.attacks.is_empty())
                || told[e].tally
                    && told[e].sentence == 0
                    && other.is_some()
                    && !told[at].victim.numbered
        })
        .max_by_key(|&e| (figure(&told[e].victim.count), std::cmp::Reverse(e)))
    else {
        return;
    };
    let (old, now) = (
        figure(&told[base].victim.count).unwrap_or(0),
        figure(&new.victim.count).unwrap_or(0),
    );
    let id = CasualtyId::at(base);
    let record = &mut list[at].record;
    if new.earlier {
        record.part_of = Some(id);
        return;
    }
    if new.victim.more {
        if told[base].tally || told[base].victim.numbered && !new.victim.numbered {
            record.part_of = Some(id);
        } else {
            record.adds_to = Some(id);
        }
        return;
    }
    let claimants = |one: &Casualty, other: &Casualty| {
        one.source
            .as_ref()
            .zip(other.source.as_ref())
            .is_some_and(|(one, other)| one.name != other.name)
    };
    if new.tally && !new.update && now != old && claimants(&list[base].record, &list[at].record) {
        list[at].record.contradicts = Some(id);
        return;
    }
    let record = &mut list[at].record;
    if new.tally && now >= old || new.update && now > old {
        record.updates = Some(id);
        return;
    }
    let generic = |v: &Victim| {
        v.generic && v.category == Category::Unknown && v.sex.is_none() && v.age.is_none()
    };
    if now == 0 {
        return;
    }
    if now < old {
        // "the dead include a nurse", "two soldiers were killed at the gate": part of the figure told first.
        let open = new.victim.count.max().is_none();
        let rival = generic(&new.victim)
            && new.victim.numbered
            && now > 1
            && record.attack.is_some()
            && now * 2 > old
            && !open;
        if rival {
            record.contradicts = Some(id);
        } else if generic(&told[base].victim)
            || told[base].victim.category == new.victim.category
            // "ordinary working people were hurt": the eight told of before, or some of them
            || !new.victim.numbered && open && kinds(&told[base].victim, &new.victim)
        {
            record.part_of = Some(id);
        }
    } else if generic(&new.victim)
        && generic(&told[base].victim)
        && new.victim.numbered
        && told[base].victim.numbered
        && old > 1
    {
        record.contradicts = Some(id);
    } else if generic(&new.victim) && new.victim.numbered && !told[base].victim.numbered {
        record.updates = Some(id);
    }
}

/// "killing at least 23", then "killing 18" and "killing 5": the sum was told first.
fn sums(told: &[Told], list: &mut [CasualtyFound]) {
    for outcome in [Outcome::Killed, Outcome::Injured] {
        let free: Vec<usize> = (0..told.len())
            .filter(|&t| {
                let r = &list[t].record;
                told[t].outcome == outcome
                    && r.scope == Scope::Event
                    && r.repeats.is_none()
                    && told[t].part_of.is_none()
                    && told[t].victim.numbered
            })
            .take(64)
            .collect();
        for (n, &whole) in free.iter().enumerate() {
            let Some(total) = figure(&told[whole].victim.count).filter(|&t| t > 2) else {
                continue;
            };
            let (mut sum, mut parts) = (0, Vec::new());
            for &part in free[n + 1..].iter().take(8) {
                let figure = figure(&told[part].victim.count).unwrap_or(0);
                if figure == 0 || figure >= total || told[part].sentence == told[whole].sentence {
                    continue;
                }
                sum += figure;
                parts.push(part);
                if sum >= total {
                    break;
                }
            }
            if sum == total && parts.len() > 1 {
                for part in parts {
                    let record = &mut list[part].record;
                    (record.contradicts, record.adds_to, record.updates) = (None, None, None);
                    record.part_of = Some(CasualtyId::at(whole));
                }
                break;
            }
        }
    }
}
