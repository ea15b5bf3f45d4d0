//! Days reckoned from another that the sentence names: "on Wednesday they marked the 10th anniversary of the bombing", "on Sunday,
//! two days after a strike".

use chrono::{Datelike, Days};

use super::scene::Scene;
use super::triggers::Trigger;
use crate::lexicon::fold::words;
use crate::reader::chunks::ChunkKind;
use crate::reader::dates::ordinal_at;
use crate::reader::numbers::small_number_at;
use crate::record::{Period, Precision};

/// The day of an act by another day of its sentence.
///
/// `apart` is the link of "two days |after| an air strike".
pub(super) fn day(
    scene: &Scene<'_, '_>,
    trigger: &Trigger,
    apart: Option<usize>,
) -> Option<Period> {
    anniversary(scene, trigger).or_else(|| days_before(scene, trigger, apart?))
}

/// "killed six on Sunday, |two days after| an air strike": the Friday.
fn days_before(scene: &Scene<'_, '_>, trigger: &Trigger, link: usize) -> Option<Period> {
    if !scene.is_chunk(link, words!["after"]) {
        return None;
    }
    let time = scene.chunk(link - 1);
    let unit = match () {
        () if scene.is(time.head, words!["day", "days"]) => 1,
        () if scene.is(time.head, words!["week"]) => 7,
        () => return None,
    };
    let first = time.tokens.start;
    let many = if scene.is(first, words!["a"]) {
        1
    } else {
        number(scene, first)?
    };
    let all = scene.sentence(trigger.sentence);
    let before = scene.chunk(all.start).tokens.start..first;
    let mut dates = scene.dates_in(&before).iter();
    let told = dates.find(|d| d.period.days() == 1)?.period.from();
    let then = told.checked_sub_days(Days::new(u64::from(many * unit)))?;
    Some(Period::new(then, then, Precision::Day))
}

/// The number in words or figures at a token.
fn number(scene: &Scene<'_, '_>, at: usize) -> Option<u32> {
    const MOST_IN_WORDS: u32 = 20;
    let text = &scene.page.text;
    let mut figures = text.word(at).split(|c: char| !c.is_ascii_digit());
    let in_words = || ordinal_at(text, at).or_else(|| small_number_at(text, at)?.try_into().ok());
    figures
        .next()?
        .parse()
        .ok()
        .filter(|n| (1..=200).contains(n))
        .or_else(|| in_words().filter(|n| (1..=MOST_IN_WORDS).contains(n)))
}

/// The day of an act whose anniversary the sentence tells of, where it names the day of the anniversary.
fn anniversary(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Period> {
    let years = i32::try_from(years(scene, trigger)?).ok()?;
    let sentence = scene.page.text.sentences[trigger.sentence].tokens.clone();
    // "Wednesday's service to mark": the day stands in front, or behind the act
    let mut dates = scene.dates_in(&sentence).iter();
    let told = dates.find(|d| d.period.days() == 1)?.period.from();
    let then = told.with_year(told.year() - years)?;
    Some(Period::new(then, then, Precision::Day))
}

/// How many years ago: "the |tenth anniversary| of the bombing", "mark |ten years| since a bomb went off".
fn years(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<u32> {
    let anchor = scene.anchor(trigger.chunk);
    let before = |link: usize| {
        link.checked_sub(1)
            .filter(|&i| scene.kind(i) == ChunkKind::Noun)
    };
    let of = || {
        let link = scene.preposition_before(anchor)?;
        let noun = before(link)?;
        scene
            .is(scene.chunk(noun).head, words!["anniversary"])
            .then_some(noun)
    };
    let since = || {
        let link = Some(trigger.clause.start)
            .filter(|&i| scene.is_chunk(i, words!["since"]))
            .or_else(|| scene.preposition_before(anchor))
            .filter(|&i| scene.is_chunk(i, words!["since"]))?;
        let noun = before(link)?;
        let marks = noun.checked_sub(1).is_some_and(|verb| {
            scene.page.text.is_form_of(
                scene.chunk(verb).head,
                words!["mark", "commemorate", "remember"],
            )
        });
        (marks && scene.is(scene.chunk(noun).head, words!["years", "year"])).then_some(noun)
    };
    let tokens = scene.chunk(of().or_else(since)?).tokens.clone();
    tokens.into_iter().find_map(|i| number(scene, i))
}
