//! Whether the clause of a date looks ahead or back.

use super::*;
use crate::lexicon::fold::{Spelling, words};

impl Dates<'_, '_> {
    /// Whether the clause around `at` looks ahead: "will meet on Tuesday", "is due on Tuesday".
    pub(super) fn is_future(&self, at: usize) -> bool {
        let page = self.page;
        let Some(chunk) = page.chunk_of(at) else {
            return false;
        };
        let first = page.sentence_chunks(chunk).start;
        for i in (first..chunk).rev() {
            let here = page.chunk(i);
            match here.kind {
                ChunkKind::Verb => {
                    let group = here.group;
                    if let Some(modal) = group.modal {
                        return matches!(
                            self.word(modal as usize),
                            "will" | "’ll" | "'ll" | "shall" | "would" | "could" | "may" | "might"
                        ) && !group.perfect;
                    }
                    if group.infinitive {
                        // "due to meet", "plans to meet", "is to meet"
                        let governor = here.tokens.start.checked_sub(1);
                        return governor.is_some_and(|i| self.is(i, AHEAD));
                    }
                    if matches!(group.form, Form::Gerund)
                        && self.was(here.head, 1, words!["is", "are"])
                    {
                        return false;
                    }
                    if self.is(here.head, words!["is", "are"]) {
                        // "The vote is on Tuesday", not "He is dead after an attack on Tuesday".
                        return i + 3 > chunk;
                    }
                    return self.is(here.head, AHEAD) || self.is_scheduled(i);
                }
                ChunkKind::Adjective if self.is(here.head, AHEAD) => return true,
                ChunkKind::Mark(Kind::Semicolon | Kind::Colon) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether the nearest verb before `at` is in the past: "lasted until Friday".
    pub(super) fn is_over(&self, at: usize) -> bool {
        let Some(chunk) = self.page.chunk_of(at) else {
            return false;
        };
        let first = self.page.sentence_chunks(chunk).start;
        let verb = (first..chunk)
            .rev()
            .find(|&c| self.page.chunk(c).kind == ChunkKind::Verb);
        verb.is_some_and(|v| {
            let group = self.page.chunk(v).group;
            group.finite
                && group.modal.is_none()
                && matches!(group.form, Form::Past | Form::Participle)
        })
    }

    /// "By the end of the year, 4,000 |had died|": the verb behind a date that opens its sentence.
    pub(super) fn was_over(&self, at: usize) -> bool {
        let Some(chunk) = self.page.chunk_of(at) else {
            return false;
        };
        let all = self.page.sentence_chunks(chunk);
        let before = (all.start..chunk).any(|c| self.page.chunk(c).kind == ChunkKind::Verb);
        let verb = (chunk..all.end).find(|&c| self.page.chunk(c).kind == ChunkKind::Verb);
        !before
            && verb.is_some_and(|v| {
                let group = self.page.chunk(v).group;
                group.finite
                    && group.modal.is_none()
                    && matches!(group.form, Form::Past | Form::Participle)
            })
    }

    /// "Talks begin on Monday": the present tense with a day looks ahead, but not in a headline, nor for acts that are over.
    pub(super) fn is_scheduled(&self, verb: usize) -> bool {
        let head = self.page.chunk(verb).head;
        let sentence = &self.page.text.sentences[self.page.text.sentence_of(head)];
        let present = matches!(
            self.page.grammar.tags[head],
            Tag::Verb(Form::Third | Form::Base)
        );
        present && !sentence.heading && self.is(head, SCHEDULED)
    }
}

/// Verbs that in the present tense tell what is planned.
const SCHEDULED: &[Spelling] = words![
    "begin",
    "begins",
    "start",
    "starts",
    "open",
    "opens",
    "end",
    "ends",
    "expire",
    "expires",
    "resume",
    "resumes",
    "meet",
    "meets",
    "face",
    "faces",
    "vote",
    "votes",
    "visit",
    "visits",
    "arrive",
    "arrives",
    "leave",
    "leaves",
    "travel",
    "travels",
    "return",
    "returns",
    "take",
    "takes",
    "go",
    "goes",
    "close",
    "closes",
    "convene",
    "convenes",
    "run",
    "runs",
    "last",
    "lasts",
    "mature",
    "matures",
    "conclude",
    "concludes",
];

/// Words whose clause lies ahead.
const AHEAD: &[Spelling] = words![
    "due",
    "scheduled",
    "expected",
    "set",
    "slated",
    "planned",
    "plans",
    "plan",
    "planning",
    "expects",
    "going",
    "hopes",
    "intends",
    "is",
    "are",
    "about",
    "bound",
];
