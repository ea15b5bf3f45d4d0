//! Who vouches for what stands at a place of the text: the innermost statement that holds it.

use super::Findings;
use super::chunks::Page;
use super::statements::StatementFound;
use crate::record::{ActorKind, AttackId, Claimant, Period, Place, SpeakerKind};

/// The claimant of what stands at token `at`: the speaker of the shortest statement whose content holds it.
pub(crate) fn claimant(_page: &Page<'_>, found: &Findings, at: usize) -> Option<Claimant> {
    // Stretches of content stand in the order of the text.
    let holds = |s: &&StatementFound| {
        let next = s.content.partition_point(|c| c.end <= at);
        s.content.get(next).is_some_and(|c| c.contains(&at))
    };
    let length = |s: &&StatementFound| {
        let ends = s.content.first().zip(s.content.last());
        ends.map_or(0, |(first, last)| last.end.saturating_sub(first.start))
    };
    let statement = around(found, at).filter(holds).min_by_key(length)?;
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
    let sentence = page
        .text
        .sentences
        .get(page.text.sentence_of(at))?
        .tokens
        .clone();
    let first = found
        .dates
        .partition_point(|d| d.tokens.start < sentence.start);
    let dates = found.dates[first..]
        .iter()
        .take_while(|d| d.tokens.start < sentence.end);
    dates
        .min_by_key(|d| d.tokens.start.abs_diff(at))
        .map(|d| d.period)
}

/// The place that belongs to token `at`: the nearest of its sentence.
pub(crate) fn place(page: &Page<'_>, found: &Findings, at: usize) -> Option<Place> {
    let sentence = page
        .text
        .sentences
        .get(page.text.sentence_of(at))?
        .tokens
        .clone();
    let first = found
        .places
        .partition_point(|p| p.tokens.start < sentence.start);
    let places = found.places[first..]
        .iter()
        .take_while(|p| p.tokens.start < sentence.end);
    places
        .min_by_key(|p| p.tokens.start.abs_diff(at))
        .map(|p| p.place.clone())
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
