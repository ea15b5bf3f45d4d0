//! Quotations that no cue claims: a quoted sentence or paragraph that goes on where a speaker left off.

use super::Stage;
use super::cues::Shape;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::{Span, Speaker, StatementKind};

/// The fewest words of a quotation that is an utterance by itself.
const UTTERANCE: usize = 3;

impl Stage<'_, '_> {
    /// The quotation that begins with the sentence `range` and is its own sentence or more, where no cue has claimed it.
    pub(super) fn unclaimed(&mut self, range: &Tokens) {
        let mut start = range.start;
        if self.kind(start) != Some(Kind::Quote) || start < self.spoken {
            return;
        }
        let text = &self.page.text;
        let Some(quotation) = self.quotation_at(start).filter(|q| q.outer.start == start) else {
            return;
        };
        let inner = quotation.outer.clone();
        let (continues, single) = (quotation.continues, quotation.single);
        if single || self.words(inner.clone()) < UTTERANCE {
            return;
        }
        let sentence = text.sentence_of(range.start);
        let last = &text.sentences[text.sentence_of(inner.end - 1)];
        let mut rest = inner.end;
        while rest < last.tokens.end && matches!(self.kind(rest), Some(Kind::Stop | Kind::Quote)) {
            rest += 1;
        }
        // Words of the reporter stand behind the quotation: "“Q,” the minister, in Paris." names who spoke.
        let speaker_behind = (rest < last.tokens.end).then_some(rest..last.tokens.end);
        let number = text.sentences[sentence].paragraph;
        if let Some(behind) = speaker_behind {
            if inner.end > range.end {
                return;
            }
            let speaker = self.noun_behind(behind.start, behind.end);
            // "“Q,” a neighbour detailed.": whatever the verb, it is one of saying there.
            let cue = speaker
                .as_ref()
                .and_then(|s| self.any_verb(s, inner.end, behind.end));
            if let (Some(speaker), Some(cue)) = (speaker.clone(), cue) {
                return self.push(super::Draft {
                    cue: Some(cue),
                    content: vec![inner],
                    speaker: Some(speaker),
                    rule: "quotation before its speaker",
                    ..super::Draft::default()
                });
            }
            if !self.cues.is_empty() {
                return;
            }
            let named = speaker.as_ref().and_then(|s| {
                let person = self.found.people.in_range(s).first()?;
                (person.tokens.start <= behind.start + 1).then(|| s.clone())
            });
            if let Some(named) = named {
                let draft = super::Draft {
                    content: vec![inner],
                    speaker: Some(named),
                    rule: "quotation before its speaker",
                    ..super::Draft::default()
                };
                self.push(draft);
            }
            return;
        }
        while start < inner.end && self.kind(start) == Some(Kind::Quote) {
            start += 1;
        }
        let before = self.statements.last();
        let near = before.filter(|s| {
            let end = s
                .content
                .iter()
                .map(|c| c.end)
                .chain(s.cue.iter().map(|c| c.end))
                .max()
                .unwrap_or(0);
            let place = text.sentence_of(end.saturating_sub(1));
            text.sentences[place].paragraph + 1 >= number
        });
        let Some(near) = near else {
            // Nobody spoke before: the quotation stands by itself only where it fills its paragraph.
            let paragraph = &text.paragraphs[number].tokens;
            if inner.start == paragraph.start
                && rest >= paragraph.end
                && self.words(inner.clone()) > 6
            {
                let speaker = self.last_person(range.start, number);
                self.push_uncued(speaker, vec![inner]);
            }
            return;
        };
        let speaker = near.record.speaker.clone();
        let last_end = near.content.iter().map(|c| c.end).max().unwrap_or(0);
        let place = &text.sentences[text.sentence_of(last_end.saturating_sub(1))];
        // A quoted paragraph behind a quotation of the paragraph before goes on with it.
        let goes_on = inner.start == text.paragraphs[number].tokens.start
            && place.paragraph + 1 == number
            && self.words(inner.clone()) * 5
                <= near
                    .content
                    .iter()
                    .map(|c| self.words(c.clone()))
                    .sum::<usize>()
                    * 6
            && near.record.kind == StatementKind::Direct;
        if (continues || goes_on) && near.record.kind != StatementKind::Indirect {
            self.extend(inner);
            return;
        }
        self.push_uncued(speaker, vec![inner]);
        if let Some(new) = self.statements.last_mut()
            && new.record.cue.is_none()
            && let [.., before, _] = self.statements.as_slice()
        {
            let medium = before.record.medium.clone();
            if let Some(new) = self.statements.last_mut() {
                new.record.medium = medium;
            }
        }
    }

    /// The verb behind a speaker behind a quotation that ends with a comma or a question: "“Q,” a neighbour |detailed|."
    fn any_verb(&self, speaker: &Tokens, quote: usize, limit: usize) -> Option<Tokens> {
        let text = &self.page.text;
        let mark = quote.checked_sub(2).and_then(|t| self.kind(t))?;
        let asks = matches!(text.word(quote - 2), "?" | "!");
        if mark != Kind::Comma && !asks || speaker.start != quote {
            return None;
        }
        let verb = self
            .page
            .chunk_of(speaker.end)
            .filter(|_| speaker.end < limit)?;
        let chunk = self.page.chunk(verb);
        let head = chunk.head;
        let ends = head + 1 >= limit
            || matches!(
                self.page.grammar.tags[head + 1],
                Tag::Mark | Tag::Preposition | Tag::Adverb | Tag::Subordinator | Tag::Conjunction
            );
        (chunk.kind == ChunkKind::Verb
            && chunk.group.finite
            && !chunk.group.passive
            && matches!(self.page.grammar.tags[head], Tag::Verb(_))
            && ends
            && self.can_speak(speaker, Shape::Finite, false))
        .then_some(head..head + 1)
    }

    /// Adds a stretch to the last statement.
    fn extend(&mut self, stretch: Tokens) {
        let (content, _) = self.contents(vec![stretch]);
        let text = &self.page.text;
        for stretch in content {
            self.spoken = self.spoken.max(stretch.end);
            let span = Span::of(text.bytes(&stretch));
            if let Some(last) = self.statements.last_mut() {
                last.record.content.push(span);
                last.content.push(stretch);
            }
        }
    }

    /// The person named last before token `at`, in its paragraph or the one before.
    fn last_person(&self, at: usize, paragraph: usize) -> Option<Speaker> {
        let text = &self.page.text;
        let person = self.found.people.before(at).next()?;
        let near = text.sentences[text.sentence_of(person.tokens.start)].paragraph + 1 >= paragraph;
        near.then(|| {
            let mut speaker = Speaker::new(person.name.clone(), crate::record::SpeakerKind::Person);
            speaker.official = person.official;
            speaker
        })
    }
}
