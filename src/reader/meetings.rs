//! Meetings: talks, summits, sessions and visits: who, about what, when, at whose request.

use super::Findings;
use super::chunks::{ChunkKind, Page};
use super::claims;
use super::tags::Tag;
use super::text::Tokens;
use crate::lexicon::words::Lists;
use crate::record::{Actor, Evidence, Meeting, MeetingId, MeetingStatus, Span};

/// The meetings of the text, in order.
pub(crate) fn meetings(page: &Page<'_>, found: &Findings) -> Vec<Meeting> {
    let mut stage = Stage {
        page,
        found,
        meetings: Vec::new(),
        last: None,
    };
    for sentence in page
        .text
        .sentences
        .iter()
        .filter(|s| s.lists.any(Lists::MEETING))
    {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let named = page.text.tokens[at].lists.any(Lists::MEETING);
            at = if named {
                stage.word(at, sentence.tokens.end)
            } else {
                at + 1
            };
        }
    }
    stage.meetings
}

struct Stage<'p, 'a> {
    page: &'p Page<'a>,
    found: &'p Findings,
    meetings: Vec<Meeting>,
    /// The sentence and head word of the last meeting: a second mention belongs to it.
    last: Option<usize>,
}

impl Stage<'_, '_> {
    /// A word that names a meeting: "talks", "will hold a special meeting", "ministers met".
    fn word(&mut self, at: usize, limit: usize) -> usize {
        let text = &self.page.text;
        let Some(entry) = text.longest(&text.lexicon.lists.meetings, at, limit) else {
            return at + 1;
        };
        let (verb, end) = (*entry.value, at + entry.length);
        let Some(chunk) = self.page.chunk_of(end - 1) else {
            return end;
        };
        match self.page.grammar.tags[if verb { at } else { end - 1 }] {
            Tag::Verb(_) if verb => self.verb(self.page.chunk_of(at).unwrap_or(chunk), at),
            Tag::Noun | Tag::Plural | Tag::Proper
                if !verb && self.page.chunk(chunk).kind == ChunkKind::Noun =>
            {
                self.noun(chunk, at);
            }
            _ => {}
        }
        end
    }

    /// "Ministers met in Geneva", "Putin will meet Xi".
    fn verb(&mut self, verb: usize, at: usize) {
        let Some(subject) = self.page.subject(verb) else {
            return;
        };
        let mut participants = self.actors(subject);
        if participants.is_empty() {
            return;
        }
        if let Some(object) = self.page.object(verb) {
            // "met demands", "met with resistance": only bodies and people meet.
            let people = self.actors(object);
            if people.is_empty() {
                return;
            }
            participants.extend(people);
        }
        participants.extend(self.with(verb));
        if participants.len() < 2 && !self.is_plural(subject) {
            return;
        }
        self.push(verb, at, participants);
    }

    /// "a meeting of NATO and Ukraine on air defence", "peace talks".
    fn noun(&mut self, noun: usize, at: usize) {
        // "the meeting" again is the one told before.
        let definite = self.page.words(noun).to_lowercase().starts_with("the ");
        let near = self
            .last
            .is_some_and(|last| self.page.text.sentence_of(at) <= last + 3);
        if definite && near {
            self.enrich(noun, at);
            return;
        }
        let before = self.page.sentence_chunks(noun).start;
        let verb = (before..noun)
            .rev()
            .take(3)
            .find(|&c| self.page.chunk(c).kind == ChunkKind::Verb);
        let mut participants = Vec::new();
        let held = verb.filter(|&v| self.page.object(v) == Some(noun) || v + 1 == noun);
        if let Some(subject) = held.and_then(|v| self.page.subject(v)) {
            participants.extend(self.actors(subject));
            participants.extend(self.of(subject));
        }
        participants.extend(self.with(noun));
        if participants.is_empty() && !definite && held.is_none() {
            return;
        }
        self.push(noun, at, participants);
    }

    /// People and bodies behind "with", "between", "of", "from".
    fn with(&self, chunk: usize) -> Vec<Actor> {
        let named = |p: usize| matches!(self.page.words(p), "with" | "between" | "among" | "of");
        self.page
            .prepositions(chunk)
            .filter(|&(p, _)| named(p))
            .flat_map(|(_, n)| self.actors(n))
            .collect()
    }

    /// "ambassadors from NATO and Ukraine": where those who meet come from.
    fn of(&self, chunk: usize) -> Vec<Actor> {
        let named = |p: usize| matches!(self.page.words(p), "from" | "of");
        self.page
            .prepositions(chunk)
            .take(2)
            .filter(|&(p, _)| named(p))
            .flat_map(|(_, n)| self.actors(n))
            .collect()
    }

    /// The members of a list that can meet: names, bodies, people.
    fn actors(&self, noun: usize) -> Vec<Actor> {
        // Lists of names say nothing of a word without a capital: "plan" begins "Plan International".
        let lists = Lists::BODY
            .or(Lists::TITLE)
            .or(Lists::SOURCE)
            .or(Lists::PEOPLE);
        let can = |&n: &usize| {
            let chunk = self.page.chunk(n);
            let head = &self.page.text.tokens[chunk.head];
            head.is_capital() || head.lists.any(lists)
        };
        let actor = |n: usize| {
            let mut actor = Actor::new(self.page.words(n));
            actor.span = Some(Span::of(self.page.text.bytes(&self.page.chunk(n).tokens)));
            actor
        };
        self.page
            .list(noun)
            .into_iter()
            .filter(can)
            .map(actor)
            .collect()
    }

    fn is_plural(&self, noun: usize) -> bool {
        self.page.grammar.tags[self.page.chunk(noun).head] == Tag::Plural
    }

    fn push(&mut self, chunk: usize, at: usize, participants: Vec<Actor>) {
        // Headline and lead tell the same meeting.
        let shared = |meeting: &Meeting| {
            meeting
                .participants
                .iter()
                .filter(|a| participants.iter().any(|b| b.name == a.name))
                .count()
        };
        if let Some(known) = self.meetings.last_mut().filter(|m| shared(m) >= 2) {
            if participants.len() > known.participants.len() {
                known.participants = participants;
            }
            self.enrich(chunk, at);
            return;
        }
        let tokens = self.page.chunk(chunk).tokens.clone();
        let evidence = Evidence::new(Span::of(self.page.text.bytes(&tokens)), "word of meeting");
        let mut meeting = Meeting::new(MeetingId::at(self.meetings.len()), evidence);
        meeting.participants = participants;
        meeting.place = self.place(chunk);
        meeting.date = claims::date(self.page, self.found, at);
        meeting.status = self.status(chunk);
        self.last = Some(self.page.text.sentence_of(at));
        self.meetings.push(meeting);
        self.enrich(chunk, at);
    }

    /// What a mention adds: what it is about, a nearer date, who asked for it.
    fn enrich(&mut self, chunk: usize, at: usize) {
        let about = self.about(chunk);
        let requested_by = self.requested_by(at);
        let date = claims::date(self.page, self.found, at);
        let Some(meeting) = self.meetings.last_mut() else {
            return;
        };
        if meeting.about.is_none() {
            meeting.about = about.map(|tokens| Span::of(self.page.text.bytes(&tokens)));
        }
        meeting.requested_by = meeting.requested_by.take().or(requested_by);
        // "next week", then "on 10 January": the narrower day is the meeting's.
        meeting.date = match (meeting.date, date) {
            (Some(known), Some(new)) if new.days() >= known.days() => Some(known),
            (known, new) => new.or(known),
        };
        self.last = Some(self.page.text.sentence_of(at));
    }

    /// "on air defence", "about the ceasefire", "to discuss aid".
    fn about(&self, chunk: usize) -> Option<Tokens> {
        let about = self.page.prepositions(chunk).find(|&(p, n)| {
            let day = self
                .found
                .dates
                .iter()
                .any(|d| d.tokens.contains(&self.page.chunk(n).head));
            matches!(
                self.page.words(p),
                "on" | "about" | "over" | "concerning" | "regarding"
            ) && !day
        });
        if let Some((_, noun)) = about {
            return Some(self.page.chunk(noun).tokens.clone());
        }
        let end = self.page.sentence_chunks(chunk).end;
        let discuss = (chunk + 1..end.min(chunk + 8)).find(|&c| {
            self.page.chunk(c).kind == ChunkKind::Verb
                && matches!(
                    self.page.text.word(self.page.chunk(c).head),
                    "discuss" | "address" | "discussed"
                )
        })?;
        Some(self.page.chunk(self.page.object(discuss)?).tokens.clone())
    }

    /// "at Kyiv's request", "at the request of Kyiv".
    fn requested_by(&self, at: usize) -> Option<Actor> {
        let sentence = self
            .page
            .text
            .sentences
            .get(self.page.text.sentence_of(at))?
            .tokens
            .clone();
        let request = sentence
            .clone()
            .find(|&i| self.page.text.word(i) == "request")?;
        let chunk = self.page.chunk_of(request)?;
        let tokens = self.page.chunk(chunk).tokens.clone();
        let owner = tokens
            .clone()
            .find(|&i| self.page.grammar.tags[i] == Tag::Genitive)
            .map(|i| tokens.start..i);
        let of = || {
            let (p, noun) = self.page.prepositions(chunk).next()?;
            (self.page.words(p) == "of").then(|| self.page.chunk(noun).tokens.clone())
        };
        let owner = owner.or_else(of)?;
        let mut actor = Actor::new(self.page.text.slice(&owner));
        actor.span = Some(Span::of(self.page.text.bytes(&owner)));
        Some(actor)
    }

    fn place(&self, chunk: usize) -> Option<crate::record::Place> {
        let held = self
            .page
            .prepositions(chunk)
            .find(|&(p, _)| matches!(self.page.words(p), "in" | "at"))?;
        let tokens = self.page.chunk(held.1).tokens.clone();
        let first = self
            .found
            .places
            .partition_point(|p| p.tokens.end <= tokens.start);
        self.found
            .places
            .get(first)
            .filter(|p| p.tokens.start < tokens.end)
            .map(|p| p.place.clone())
    }

    /// Planned where the verb looks ahead, proposed where it only may come.
    fn status(&self, chunk: usize) -> MeetingStatus {
        let sentence = self.page.sentence_chunks(chunk);
        let verb = if self.page.chunk(chunk).kind == ChunkKind::Verb {
            Some(chunk)
        } else {
            (sentence.start..chunk)
                .rev()
                .find(|&c| self.page.chunk(c).kind == ChunkKind::Verb)
        };
        let Some(group) = verb.map(|v| self.page.chunk(v).group) else {
            return MeetingStatus::Held;
        };
        if let Some(modal) = group.modal {
            return match self.page.text.word(modal as usize) {
                "will" | "shall" | "'ll" | "’ll" => MeetingStatus::Planned,
                _ => MeetingStatus::Proposed,
            };
        }
        if group.infinitive {
            MeetingStatus::Planned
        } else {
            MeetingStatus::Held
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::reader::text::Text;

    #[test]
    fn meetings_have_participants_and_a_subject() {
        for (source, participants, about, status) in [
            (
                "Envoys from Kenya and Somalia will hold a special meeting on border security.",
                "Envoys|Kenya|Somalia",
                Some("border security"),
                MeetingStatus::Planned,
            ),
            (
                "Ministers met in Geneva to discuss the truce.",
                "Ministers",
                Some("the truce"),
                MeetingStatus::Held,
            ),
            (
                "Mr Osei held talks with the rebels.",
                "Mr Osei|the rebels",
                None,
                MeetingStatus::Held,
            ),
        ] {
            let page = Page::new(Text::new(source, Lexicon::shared()));
            let found = meetings(&page, &Findings::default());
            let [meeting] = &found[..] else {
                panic!("{source}: {found:?}")
            };
            let names: Vec<&str> = meeting.participants.iter().map(|a| &*a.name).collect();
            let said = (
                names.join("|"),
                meeting.about.map(|span| &source[span.range()]),
                meeting.status,
            );
            assert_eq!(said, (participants.to_owned(), about, status), "{source}");
        }
        for source in [
            "The plan met fierce resistance.",
            "He met demands for cash.",
        ] {
            let page = Page::new(Text::new(source, Lexicon::shared()));
            assert!(meetings(&page, &Findings::default()).is_empty(), "{source}");
        }
    }
}
