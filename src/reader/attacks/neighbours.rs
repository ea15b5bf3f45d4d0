//! What an act has from the acts told beside it: the place and the day of the story, where its own words give none.

use std::collections::HashMap;

use super::AttackFound;
use super::scene::Scene;
use super::settings::rank;
use crate::lexicon::fold::words;
use crate::lexicon::lists::CountryPart;
use crate::lexicon::words::Lists;
use crate::reader::places::PlaceFound;
use crate::reader::tags::{Form, Tag};
use crate::record::{
    Actor, ActorKind, Attack, AttackKind, AttackStatus, CountryCode, Period, Place, PlacePrecision,
    Precision,
};

/// How many sentences a day carries on: "Shells hit the market on Monday. … A school was struck too."
const NEAR: usize = 2;

/// How many acts before and behind another are looked at.
const BESIDE: usize = 12;

/// Days that a day of publication may lie behind an act that is still news.
const NEWS: i64 = 45;

/// Fills the places and days that are left open.
pub(super) fn share(scene: &Scene<'_, '_>, found: &mut [AttackFound]) {
    place_leads(scene, found);
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&i| found[i].mentions.first().copied());
    // A text with one place is all there.
    let mut names = found
        .iter()
        .filter_map(|attack| attack.record.place.as_ref())
        .map(|place| place.name.as_str());
    let first = names.next();
    let one_scene = names.all(|name| Some(name) == first);
    for (n, &i) in order.iter().enumerate() {
        if found[i].record.place.is_none() && is_news(scene, &found[i].record) {
            let before = order[n.saturating_sub(BESIDE)..n].iter().rev().find(|&&j| {
                is_placed(scene, &found[j].record)
                    && is_beside(scene, &found[j], &found[i], one_scene)
            });
            let other = before.or_else(|| {
                order[n + 1..].iter().take(BESIDE).find(|&&j| {
                    is_placed(scene, &found[j].record)
                        && is_beside(scene, &found[j], &found[i], one_scene)
                })
            });
            found[i].record.place = other.and_then(|&j| found[j].record.place.clone());
        }
        if found[i].record.date.is_none() && is_told(scene, &found[i]) {
            found[i].record.date = order[n.saturating_sub(BESIDE)..n]
                .iter()
                .rev()
                .find_map(|&j| day_of(scene, &found[j], &found[i]));
        }
    }
}

/// What comes from far away or from above in a war, where its own words do not say whose it is: that of the one state whose strikes
/// on the country the text tells of.
pub(super) fn sides(found: &mut [AttackFound]) {
    let far = |attack: &Attack| {
        use AttackKind::*;
        matches!(
            attack.kind,
            Airstrike | MissileStrike | DroneStrike | Shelling
        )
    };
    let country = |attack: &Attack| attack.place.as_ref().and_then(|place| place.country);
    // what one act takes is the doer of all others: one answer for each country
    let mut doers: HashMap<CountryCode, Option<Actor>> = HashMap::new();
    for at in 0..found.len() {
        let open = &found[at].record;
        if open.perpetrator.is_some() || !far(open) || open.status == AttackStatus::Denied {
            continue;
        }
        let Some(here) = country(open) else {
            continue;
        };
        let doer = || {
            // "Israeli attacks" where nothing says how tell as much, if nothing better is told.
            let known = |other: &&Attack, kind: bool| {
                other.perpetrator.is_some() && country(other) == Some(here) && far(other) == kind
            };
            let all = || found.iter().map(|other| &other.record);
            let told = all().any(|other| known(&other, true));
            let mut of_others = all()
                .filter(|other| known(other, told))
                .filter(|other| told || other.kind == AttackKind::Unspecified)
                .filter_map(|other| other.perpetrator.as_ref());
            let first = of_others.next()?;
            let one = first.kind == ActorKind::State
                && first.country != Some(here)
                && of_others.all(|other| other.name == first.name);
            one.then(|| first.clone())
        };
        let doer = doers.entry(here).or_insert_with(doer).clone();
        found[at].record.perpetrator = doer;
    }
}

/// "The group claimed the bombing of the bank": another bombing of that day in that country, of which nothing says whose it is.
pub(super) fn same_doer(scene: &Scene<'_, '_>, found: &mut [AttackFound]) {
    let country = |attack: &Attack| attack.place.as_ref().and_then(|place| place.country);
    for at in 0..found.len() {
        let open = &found[at].record;
        let (Some(day), Some(here)) = (open.date, country(open)) else {
            continue;
        };
        let told = matches!(open.status, AttackStatus::Reported | AttackStatus::Foiled);
        // Fighting of two sides is nobody's.
        let fight = |&at: &usize| super::is_fight_word(scene, at);
        if open.perpetrator.is_some() || !told || found[at].mentions.iter().any(fight) {
            continue;
        }
        let (from, to) = (at.saturating_sub(BESIDE), (at + BESIDE).min(found.len()));
        let mut doers = found[from..to]
            .iter()
            .map(|other| &other.record)
            .filter_map(|other| {
                let same = other.kind == open.kind
                    && country(other) == Some(here)
                    && other
                        .date
                        .is_some_and(|date| date.overlaps(&day) && date.days() <= 3);
                other.perpetrator.as_ref().filter(|_| same)
            });
        let Some(first) = doers.next() else {
            continue;
        };
        if doers.all(|other| other.name == first.name) {
            found[at].record.perpetrator = Some(first.clone());
        }
    }
}

/// Days before that of the report within which all that a text dates is its one story.
const STORY: i64 = 7;

/// A text that dates its news on one day: what else it tells as having happened, in the same country, was of that day.
pub(super) fn day_of_story(scene: &Scene<'_, '_>, found: &mut [AttackFound]) {
    let Some(published) = scene.found.published else {
        return;
    };
    let country = |attack: &Attack| attack.place.as_ref().and_then(|place| place.country);
    let fresh = |period: &Period| (published - period.to()).num_days() <= STORY;
    let mut days = found
        .iter()
        .filter(|attack| attack.record.status != AttackStatus::Threatened)
        .filter_map(|attack| attack.record.date.map(|date| (date, attack)))
        .filter(|(date, _)| fresh(date));
    let Some((day, first)) = days.next() else {
        return;
    };
    let (here, start) = (country(&first.record), first.mentions.first().copied());
    if day.days() > 2 || !days.all(|(other, _)| other == day) {
        return;
    }
    for attack in found.iter_mut() {
        let open = attack.record.date.is_none()
            && attack.mentions.first().copied() >= start
            && country(&attack.record) == here;
        if open && is_told(scene, attack) {
            attack.record.date = Some(day);
        }
    }
}

/// The acts that the headline or the lead tells without a day: the day of the report, or the one before.
pub(super) fn days_of_lead(scene: &Scene<'_, '_>, found: &mut [AttackFound]) {
    let Some(day) = scene.found.published else {
        return;
    };
    let sentences = &scene.page.text.sentences;
    let lead = sentences
        .get(scene.first_body + 1)
        .or(sentences.last())
        .map_or(0, |sentence| sentence.tokens.end);
    let Some(before) = day.pred_opt() else {
        return;
    };
    for attack in found.iter_mut() {
        let first = attack.mentions.first().copied().unwrap_or(usize::MAX);
        if first >= lead || attack.record.date.is_some() {
            continue;
        }
        let dated = scene.page.chunk_of(first).is_some_and(|c| {
            let tokens = &scene.chunk(c).tokens;
            (tokens.start.saturating_sub(1)..tokens.end)
                .any(|i| scene.page.text.tokens[i].lists.any(Lists::CALENDAR))
        });
        if !dated && is_told(scene, attack) {
            attack.record.date = Some(Period::new(before, day, Precision::Day));
        }
    }
}

/// "LUBBOCK, Texas — A gunman opened fire": an act of the lead that only has its state or country happened where the report was
/// filed, unless that is the capital, where the bureaus are.
fn filed_from(scene: &Scene<'_, '_>) -> Option<Place> {
    let text = &scene.page.text;
    let dateline = text
        .paragraphs
        .iter()
        .take(4)
        .map(|p| &p.dateline)
        .find(|dateline| !dateline.is_empty())?;
    let places = &scene.found.places;
    let place = places
        .iter()
        .find(|place| dateline.contains(&place.tokens.start))?;
    let capital = text.longest(
        &text.lexicon.lists.countries,
        place.tokens.start,
        place.tokens.end,
    );
    let bureau = capital.is_some_and(|m| m.value.part == CountryPart::Government);
    (place.place.precision == PlacePrecision::Settlement && !bureau).then(|| place.place.clone())
}

/// The acts of headline and lead that have a state or country at most get the dateline's place.
fn place_leads(scene: &Scene<'_, '_>, found: &mut [AttackFound]) {
    let Some(filed) = filed_from(scene) else {
        return;
    };
    let paragraphs = &scene.page.text.paragraphs;
    let lead = paragraphs[..paragraphs.len().min(3)]
        .last()
        .map_or(0, |p| p.tokens.end);
    for attack in found
        .iter_mut()
        .filter(|a| a.mentions.first().is_some_and(|&at| at < lead))
    {
        let wide = attack.record.place.as_ref().is_none_or(|place| {
            matches!(
                place.precision,
                PlacePrecision::Country | PlacePrecision::Region
            ) && place.country == filed.country
        });
        if wide && is_news(scene, &attack.record) {
            attack.record.place = named_beside(scene, attack).or_else(|| Some(filed.clone()));
        }
    }
}

/// "CAGAYAN DE ORO — … a series of clashes with troops in the hills of |Impasugong|": a place that the act's own sentence names
/// goes before the one where the report was filed.
fn named_beside(scene: &Scene<'_, '_>, attack: &AttackFound) -> Option<Place> {
    let text = &scene.page.text;
    let narrow = |place: &PlaceFound| {
        let before = place.tokens.start.checked_sub(1);
        !place.government
            && rank(place.place.precision) <= rank(PlacePrecision::District)
            && before.is_some_and(|at| {
                text.is(at, words!["in", "at", "near", "of", "outside", ","])
                    || text.tokens[at].is_capital()
            })
    };
    attack.mentions.iter().take(3).find_map(|&mention| {
        let sentence = &text.sentences[text.sentence_of(mention)].tokens;
        let places = &scene.found.places;
        let first = places.partition_point(|place| place.tokens.start < mention);
        places[first..]
            .iter()
            .take_while(|place| place.tokens.start < sentence.end)
            .find(|place| narrow(place))
            .map(|place| place.place.clone())
    })
}

/// An act of these days, not one of history that the text looks back on.
fn is_news(scene: &Scene<'_, '_>, attack: &Attack) -> bool {
    attack.date.is_none_or(|date| is_recent(scene, &date))
}

/// Whether the days lie so near to the day of publication that what happened then is news.
pub(super) fn is_recent(scene: &Scene<'_, '_>, days: &Period) -> bool {
    scene
        .found
        .published
        .is_none_or(|day| (day - days.to()).num_days() <= NEWS)
}

/// How many sentences away an act still lends its place.
const BESIDE_PLACE: usize = 3;

/// Whether two acts may be of one scene: told near each other, of the same days, by nobody else.
fn is_beside(
    scene: &Scene<'_, '_>,
    other: &AttackFound,
    attack: &AttackFound,
    one_scene: bool,
) -> bool {
    let (one, two) = (&other.record, &attack.record);
    let named = |attack: &Attack| {
        attack
            .perpetrator
            .as_ref()
            .is_some_and(|doer| matches!(doer.kind, ActorKind::State) || doer.country.is_some())
    };
    if named(one) && named(two) && one.perpetrator != two.perpetrator {
        return false;
    }
    if let (Some(one), Some(two)) = (one.date, two.date)
        && !one.overlaps(&two)
    {
        return false;
    }
    let sentence = |at: usize| scene.page.text.sentence_of(at);
    // What the text is about has its place from farther away.
    let far = if attack.mentions.len() > 3 { 4 } else { 1 };
    let near = |here: usize| {
        let there = other.mentions.iter().take(BESIDE);
        there
            .into_iter()
            .any(|&at| sentence(at).abs_diff(here) <= far * BESIDE_PLACE)
    };
    one_scene
        || attack
            .mentions
            .iter()
            .take(BESIDE)
            .any(|&at| near(sentence(at)))
}

fn is_placed(scene: &Scene<'_, '_>, attack: &Attack) -> bool {
    attack.place.is_some() && is_news(scene, attack)
}

/// The day of `other`, where it is one that goes on to `attack`.
fn day_of(scene: &Scene<'_, '_>, other: &AttackFound, attack: &AttackFound) -> Option<Period> {
    let sentence = |at: Option<&usize>| at.map(|&at| scene.page.text.sentence_of(at));
    let here = sentence(attack.mentions.first())?;
    let near = other.mentions.iter().rev().take(BESIDE).any(|at| {
        let there = scene.page.text.sentence_of(*at);
        there <= here && here - there <= NEAR
    });
    let code = |attack: &AttackFound| attack.record.place.as_ref().and_then(|place| place.country);
    let same_country = code(other)
        .zip(code(attack))
        .is_none_or(|(one, two)| one == two);
    let country_wide = |a: &AttackFound| {
        a.record
            .place
            .as_ref()
            .is_some_and(|p| p.precision == PlacePrecision::Country)
    };
    let date = other
        .record
        .date
        .filter(|date| date.days() <= 2 && is_news(scene, &other.record))?;
    (near && same_country && !country_wide(attack)).then_some(date)
}

/// Whether the act is told as one that happened then: "was struck", "an explosion hit"; not "has carried out strikes", "earlier raids".
fn is_told(scene: &Scene<'_, '_>, attack: &AttackFound) -> bool {
    let text = &scene.page.text;
    let Some(&first) = attack.mentions.first() else {
        return false;
    };
    if attack.record.status != AttackStatus::Reported
        && attack.record.status != AttackStatus::Claimed
    {
        return false;
    }
    let sentence = text.sentences[text.sentence_of(first)].tokens.clone();
    let tags = &scene.page.grammar.tags;
    let perfect =
        (sentence.start..first).any(|i| matches!(tags[i], Tag::Have(Form::Base | Form::Third)));
    let aside = sentence.clone().any(|i| is_past_story(text.word(i)));
    let plural = attack.mentions.len() == 1 && tags[first] == Tag::Plural;
    // "is also targeting vessels"
    let going_on = matches!(tags[first], Tag::Verb(Form::Gerund))
        && (first.saturating_sub(3)..first).any(|i| text.is(i, words!["is", "are", "am"]));
    !going_on && !perfect && !aside && !plural
}

/// Words by which a text leaves its day.
fn is_past_story(word: &str) -> bool {
    matches!(
        word,
        "previously"
            | "previous"
            | "earlier"
            | "recent"
            | "recently"
            | "repeatedly"
            | "numerous"
            | "past"
            | "ago"
            | "since"
            | "once"
            | "often"
            | "frequently"
            | "regularly"
            | "months"
            | "years"
            | "history"
            | "following"
            | "Following"
            | "after"
            | "before"
    )
}
