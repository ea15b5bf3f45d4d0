//! Acts of two parties together: "the US and Britain", "Hamas and Islamic Jihad".

use super::actors::{self, Doer};
use super::scene::Scene;
use crate::lexicon::fold::words;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::record::{Actor, ActorKind, Span};

/// "|The US and Britain| carried out air strikes": both did it, under the name that joins them.
pub(super) fn joined(scene: &Scene<'_, '_>, agent: usize, doer: Doer) -> Doer {
    let noun = |at: usize| scene.kind(at) == ChunkKind::Noun;
    let and = |at: usize| scene.is_chunk(at, words!["and"]);
    let all = scene.page.sentence_chunks(agent);
    let (first, second) = if agent + 2 < all.end && and(agent + 1) && noun(agent + 2) {
        (agent, agent + 2)
    } else if agent >= all.start + 2 && and(agent - 1) && noun(agent - 2) {
        (agent - 2, agent)
    } else {
        return doer;
    };
    let other = if first == agent { second } else { first };
    let party = |doer: &Doer| {
        doer.named && matches!(doer.actor.kind, ActorKind::State | ActorKind::ArmedGroup)
    };
    let Some(ally) = actors::doer(scene, other)
        .filter(party)
        .filter(|a| a.key != doer.key)
    else {
        return doer;
    };
    // "in Syria and Iraq, …": only where nothing but the pair itself is the subject
    let governed = first > all.start && scene.kind(first - 1) == ChunkKind::Preposition;
    if !party(&doer) || governed {
        return doer;
    }
    let (from, to) = (
        scene.chunk(first).tokens.clone(),
        scene.chunk(second).tokens.clone(),
    );
    let start = from.start + usize::from(scene.tag(from.start) == Tag::Determiner);
    let tokens = start..to.end;
    let mut actor = Actor::new(scene.page.text.slice(&tokens));
    actor.kind = doer.actor.kind;
    actor.span = Some(Span::of(scene.page.text.bytes(&tokens)));
    let (one, two) = if first == agent {
        (&doer.key, &ally.key)
    } else {
        (&ally.key, &doer.key)
    };
    Doer {
        key: format!("{one} and {two}"),
        actor,
        ..doer
    }
}
