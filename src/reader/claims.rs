//! Who vouches for what stands at a place of the text: the innermost statement that holds it.

use super::Findings;
use super::chunks::Page;
use super::statements::StatementFound;
use crate::record::{ActorKind, AttackId, Claimant, Period, Place, SpeakerKind};

/// The claimant of what stands at token `at`: the speaker of the shortest statement whose content holds it.
pub(crate) fn claimant(found: &Findings, at: usize) -> Option<Claimant> {
    let length = |s: &&StatementFound| {
        let ends = s.content.first().zip(s.content.last());
        ends.map_or(0, |(first, last)| last.end.saturating_sub(first.start))
    };
    let statement = around(found, at)
        .filter(|s| s.holds(at))
        .min_by_key(length)?;
    let speaker = statement.record.speaker.as_ref()?;
    let mut claimant = Claimant::new(speaker.name.clone(), statement.record.stance);
    claimant.span = speaker.span;
    claimant.official = speaker.official;
    claimant.statement = Some(statement.record.id);
    claimant.kind = match speaker.kind {
        SpeakerKind::Person => ActorKind::Person,
        SpeakerKind::Body => ActorKind::Organisation,
        _ => ActorKind::Unknown,
    };
    Some(claimant)
}

/// The statements near token `at`; they stand in the order of the text.
fn around(found: &Findings, at: usize) -> impl Iterator<Item = &StatementFound> {
    // A statement of many paragraphs is rare: those that begin up to forty records before `at` are looked at.
    let end = found
        .statements
        .partition_point(|s| s.content.first().is_none_or(|c| c.start <= at));
    found.statements[end.saturating_sub(40)..end].iter()
}

/// The day that belongs to token `at`: the nearest date of its sentence.
pub(crate) fn date(page: &Page<'_>, found: &Findings, at: usize) -> Option<Period> {
    nearest(page, &found.dates, |date| date.tokens.start, at).map(|date| date.period)
}

/// The place that belongs to token `at`: the nearest of its sentence.
pub(crate) fn place(page: &Page<'_>, found: &Findings, at: usize) -> Option<Place> {
    nearest(page, &found.places, |place| place.tokens.start, at).map(|place| place.place.clone())
}

/// Of what was found, in the order of the text, the nearest to token `at` in its sentence.
fn nearest<'f, T>(
    page: &Page<'_>,
    found: &'f [T],
    start: impl Fn(&T) -> usize,
    at: usize,
) -> Option<&'f T> {
    let sentence = &page.text.sentences.get(page.text.sentence_of(at))?.tokens;
    let first = found.partition_point(|one| start(one) < sentence.start);
    let inside = found[first..]
        .iter()
        .take_while(|one| start(one) < sentence.end);
    inside.min_by_key(|one| start(one).abs_diff(at))
}

/// The attack that belongs to token `at`: the one named nearest in its sentence, else the last one named before it in its
/// paragraph.
pub(crate) fn attack(page: &Page<'_>, found: &Findings, at: usize) -> Option<AttackId> {
    let sentence = page.text.sentences.get(page.text.sentence_of(at))?;
    let paragraph = page.text.paragraphs.get(sentence.paragraph)?.tokens.clone();
    let mentions = &found.attack_mentions;
    let from = |token: usize| mentions.partition_point(|(mention, _)| *mention < token);
    let here = mentions[from(sentence.tokens.start)..from(sentence.tokens.end)]
        .iter()
        .min_by_key(|(mention, _)| mention.abs_diff(at));
    let before = || mentions[from(paragraph.start)..from(at.max(paragraph.start))].last();
    here.or_else(before).map(|(_, id)| *id)
}
