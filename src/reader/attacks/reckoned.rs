//! Days reckoned from another that the sentence names: "on Wednesday they marked the 10th anniversary of the bombing", "on Sunday,
//! two days after a strike".

use chrono::{Datelike, Days};

use super::phrases::time_apart;
use super::scene::Scene;
use super::triggers::Trigger;
use crate::lexicon::fold::{Spelling, words};
use crate::reader::chunks::ChunkKind;
use crate::record::{Period, Precision};

/// The ordinals and numbers that come with anniversaries, by what they count.
#[rustfmt::skip]
const ORDINALS: &[Spelling] = words![
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
];
#[rustfmt::skip]
const NUMBERS: &[Spelling] = words![
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
];

/// The day of an act by another day of its sentence.
pub(super) fn day(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Period> {
    anniversary(scene, trigger).or_else(|| days_before(scene, trigger))
}

/// "killed six on Sunday, |two days after| an air strike": the Friday.
fn days_before(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Period> {
    let link = time_apart(scene, trigger).filter(|&i| scene.is_chunk(i, words!["after"]))?;
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
    let told = scene
        .found
        .dates
        .iter()
        .find(|d| before.contains(&d.tokens.start) && d.period.days() == 1)?;
    let then = told
        .period
        .from()
        .checked_sub_days(Days::new(u64::try_from(many * unit).ok()?))?;
    Some(Period::new(then, then, Precision::Day))
}

/// The number in words or figures at a token.
fn number(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let digits = scene
        .page
        .text
        .word(at)
        .split(|c: char| !c.is_ascii_digit());
    let listed = |list: &[Spelling]| list.iter().position(|&known| scene.is(at, known));
    digits
        .into_iter()
        .next()?
        .parse()
        .ok()
        .filter(|n| (1..=200).contains(n))
        .or_else(|| Some(listed(ORDINALS).or_else(|| listed(NUMBERS))? + 1))
}

/// The day of an act whose anniversary the sentence tells of, where it names the day of the anniversary.
fn anniversary(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Period> {
    let years = i32::try_from(years(scene, trigger)?).ok()?;
    let sentence = scene.page.text.sentences[trigger.sentence].tokens.clone();
    let named = scene.found.dates.iter().find(|date| {
        sentence.contains(&date.tokens.start)
            && date.period.days() == 1
            && date.tokens.end <= trigger.tokens.start
    });
    // "Wednesday's service to mark": the day stands in front, or behind the act
    let named = named.or_else(|| {
        let mut dates = scene.found.dates.iter();
        dates.find(|date| sentence.contains(&date.tokens.start) && date.period.days() == 1)
    })?;
    let told = named.period.from();
    let then = told.with_year(told.year() - years)?;
    Some(Period::new(then, then, Precision::Day))
}

/// How many years ago: "the |tenth anniversary| of the bombing", "mark |ten years| since a bomb went off".
fn years(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<usize> {
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
