//! Statements: who speaks, by which cue, and where speech begins and ends.
//!
//! Sentence by sentence: the cues that stand outside quotation marks ([`cues`]), what each governs ([`frames`]): content
//! behind it ([`behind`]), before it ([`ahead`]) or by a source phrase ([`sources`]), and where that ends ([`borders`]);
//! who speaks ([`subjects`], [`speakers`]) and by what means ([`medium`]); at last the quotations that no cue claimed
//! ([`quoted`]) and the headlines that name their source behind or before a colon ([`headings`]).

mod ahead;
mod behind;
mod bodies;
mod borders;
mod cue_words;
mod cues;
mod frames;
mod headings;
mod medium;
mod quoted;
mod sources;
mod speakers;
mod subjects;
#[cfg(test)]
mod tests;

use super::Findings;
use super::chunks::Page;
use super::tags::Tag;
use super::text::Tokens;
use super::tokens::Kind;
use crate::lexicon::lists::Frames;
use crate::lexicon::words::Lists;
use crate::record::{
    Actor, Evidence, Span, Speaker, Stance, Statement, StatementId, StatementKind,
};

/// A statement with its tokens.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StatementFound {
    pub(crate) record: Statement,
    /// The cue's tokens.
    pub(crate) cue: Option<Tokens>,
    /// The tokens of each stretch of content.
    pub(crate) content: Vec<Tokens>,
    /// The speaker's tokens in the sentence of the cue.
    pub(crate) speaker: Option<Tokens>,
}

impl StatementFound {
    /// Whether token `at` stands in the content, whose stretches follow each other in the text.
    pub(crate) fn holds(&self, at: usize) -> bool {
        let next = self.content.partition_point(|content| content.end <= at);
        self.content
            .get(next)
            .is_some_and(|content| content.contains(&at))
    }
}

/// The statements of the text, in order.
pub(crate) fn statements(page: &Page<'_>, found: &Findings) -> Vec<StatementFound> {
    let mut stage = Stage {
        page,
        found,
        statements: Vec::with_capacity((page.text.sentences.len() / 2).min(64)),
        spoken: 0,
        cues: Vec::new(),
        short_forms: Vec::new(),
    };
    stage.find_short_forms();
    for number in 0..page.text.sentences.len() {
        stage.sentence(number);
    }
    stage.look_ahead();
    let mut statements = stage.statements;
    statements.sort_by_key(|s| s.content.first().map_or(0, |c| c.start));
    for (number, statement) in statements.iter_mut().enumerate() {
        statement.record.id = StatementId::at(number);
    }
    statements
}

/// What a rule has read of one statement.
#[derive(Debug, Clone, Default)]
struct Draft {
    cue: Option<Tokens>,
    stance: Stance,
    speaker: Option<Tokens>,
    content: Vec<Tokens>,
    medium: Option<String>,
    addressee: Option<Actor>,
    rule: &'static str,
}

struct Stage<'p, 'a> {
    page: &'p Page<'a>,
    found: &'p Findings,
    statements: Vec<StatementFound>,
    /// The token up to which quotations have found their statement.
    spoken: usize,
    /// The cues of the sentence at hand.
    cues: Vec<cues::CueAt>,
    /// "(Centcom)" behind the name.
    short_forms: Vec<bodies::ShortForm>,
}

impl Stage<'_, '_> {
    fn sentence(&mut self, number: usize) {
        let sentence = &self.page.text.sentences[number];
        let range = sentence.tokens.clone();
        self.cues.clear();
        if sentence.lists.any(Lists::CUE) {
            self.find_cues(&range);
            let before = self.statements.len();
            for at in 0..self.cues.len() {
                if self.is_told(at, before) {
                    continue;
                }
                if let Some(draft) = self.read(at, &range) {
                    self.push(draft);
                }
            }
        }
        if sentence.heading {
            self.heading(&range);
        } else {
            self.unclaimed(&range);
        }
    }

    /// Whether cue number `at` stands inside what the sentence has told already as somebody's words, and has no speaker of its
    /// own: "residents said they |feared| a raid", "he said he had |told| nobody".
    fn is_told(&self, at: usize, before: usize) -> bool {
        let cue = &self.cues[at];
        let verb = cue.tokens.start;
        let inside = self.statements[before..].iter().any(|s| s.holds(verb));
        inside && {
            let plain = matches!(
                cue.cue.stance,
                Stance::Said | Stance::Agreed | Stance::Described
            );
            let weak = plain && !cue.has(Frames(Frames::PAREN.0 | Frames::QUOTE.0));
            // "which it said was closed", "what they called a trap" are the reporter's.
            let stands_for = cue.speaker.as_ref().is_none_or(|s| {
                s.len() == 1
                    && self.page.grammar.tags[s.start] == Tag::Pronoun
                    && s.start > 0
                    && self.page.grammar.tags[s.start - 1] != Tag::Wh
            });
            weak || stands_for
        }
    }

    /// Makes a record of a draft.
    fn push(&mut self, mut draft: Draft) {
        let text = &self.page.text;
        let mut stretches = std::mem::take(&mut draft.content);
        if draft.cue.is_some() {
            self.begun_before(&mut stretches);
        }
        let (content, kind) = self.contents(stretches);
        if content.is_empty() {
            return;
        }
        let known = self.statements.iter().rev().take(6);
        if known
            .filter(|s| s.content == content)
            .any(|s| s.cue.is_some() || draft.cue.is_none())
        {
            return;
        }
        let end = content.iter().map(|c| c.end).max().unwrap_or(0);
        if kind != StatementKind::Indirect {
            self.spoken = self.spoken.max(end);
        }
        let spans = content.iter().map(|c| Span::of(text.bytes(c))).collect();
        let ground = draft.cue.clone().unwrap_or_else(|| content[0].clone());
        let evidence = Evidence::new(Span::of(text.bytes(&ground)), draft.rule);
        let mut record = Statement::new(
            StatementId::at(self.statements.len()),
            kind,
            spans,
            evidence,
        );
        record.stance = draft.stance;
        record.cue = draft.cue.clone().map(|c| Span::of(text.bytes(&c)));
        record.speaker = draft.speaker.clone().map(|s| self.speaker(&s));
        record.medium = draft
            .medium
            .or_else(|| draft.speaker.as_ref().and_then(|s| self.message(s)));
        record.addressee = draft.addressee;
        self.statements.push(StatementFound {
            record,
            cue: draft.cue,
            content,
            speaker: draft.speaker,
        });
    }

    /// A quotation that goes on from the paragraph before: what stands there was said by the same cue, if by none of its own.
    fn begun_before(&mut self, stretches: &mut Vec<Tokens>) {
        let all = &self.page.text.quotations;
        let Some(first) = stretches.first() else {
            return;
        };
        let at = all.partition_point(|q| q.outer.start < first.start);
        let mut at = match all.get(at) {
            Some(q) if q.continues && q.outer.start == first.start => at,
            _ => return,
        };
        let mut earlier = Vec::new();
        for _ in 0..12 {
            let before = all[..at].iter().rposition(|q| !q.nested && !q.single);
            let Some(before) = before.filter(|&b| all[at].continues && !all[b].closed) else {
                break;
            };
            let outer = all[before].outer.clone();
            let told = |s: &StatementFound| s.content.iter().any(|c| outer.contains(&c.start));
            let uncued = |s: &StatementFound| s.cue.is_none() && s.speaker.is_none();
            match self.statements.last() {
                Some(last) if told(last) && uncued(last) => {
                    self.statements.pop();
                }
                Some(last) if told(last) => break,
                _ => {}
            }
            earlier.push(outer);
            at = before;
        }
        earlier.reverse();
        stretches.splice(0..0, earlier);
    }

    /// A record for words that go on without a cue, by the speaker of the statement before.
    fn push_uncued(&mut self, speaker: Option<Speaker>, content: Vec<Tokens>) {
        let before = self.statements.len();
        self.push(Draft {
            content,
            rule: "quotation without cue",
            ..Draft::default()
        });
        if self.statements.len() > before
            && let Some(new) = self.statements.last_mut()
        {
            new.record.speaker = speaker.map(|s| Speaker { span: None, ..s });
        }
    }

    /// Content without quotation marks and punctuation at its edges, and how much of it is quoted.
    fn contents(&self, mut content: Vec<Tokens>) -> (Vec<Tokens>, StatementKind) {
        let (mut quoted, mut reported) = (false, false);
        content.retain_mut(|own| {
            let Some(stretch) = self.trimmed(own.clone()) else {
                return false;
            };
            let mut outside = 0;
            let mut at = stretch.start;
            let mut inside = false;
            // Words inside top-level quotations against words outside them.
            for quotation in self.quotations_in(&stretch) {
                if quotation.inner.end <= at || quotation.nested {
                    continue;
                }
                outside += self.words(at..quotation.inner.start.max(at).min(stretch.end));
                at = quotation.inner.end.min(stretch.end);
                inside = true;
            }
            outside += self.words(at..stretch.end);
            quoted |= inside;
            reported |= outside > 0;
            *own = stretch;
            true
        });
        let kind = match (quoted, reported) {
            (true, false) => StatementKind::Direct,
            (true, true) => StatementKind::Mixed,
            _ => StatementKind::Indirect,
        };
        (content, kind)
    }

    /// How many words stand in `range`.
    fn words(&self, range: Tokens) -> usize {
        self.page
            .text
            .tokens
            .get(range)
            .map_or(0, |t| t.iter().filter(|t| is_word(t.kind)).count())
    }

    /// `range` without punctuation at its edges; none where no word is left.
    fn trimmed(&self, range: Tokens) -> Option<Tokens> {
        let tokens = &self.page.text.tokens;
        // A question mark belongs to what was said.
        let edge = |at: usize| match tokens[at].kind {
            Kind::Stop => !matches!(self.page.text.word(at), "?" | "!"),
            Kind::Quote | Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash => true,
            _ => false,
        };
        let (mut start, mut end) = (range.start, range.end.min(tokens.len()));
        while start < end && edge(start) {
            start += 1;
        }
        while start < end && edge(end - 1) {
            end -= 1;
        }
        (start < end && self.words(start..end) > 0).then_some(start..end)
    }

    /// The quotations that reach into `range`, by where they begin.
    fn quotations_in(
        &self,
        range: &Tokens,
    ) -> impl Iterator<Item = &crate::reader::quotes::Quotation> {
        let all = &self.page.text.quotations;
        let first = all.partition_point(|q| q.outer.start < range.start);
        // At most one double and one single quotation are open over the start.
        let first = first.saturating_sub(2);
        let end = range.end;
        let start = range.start;
        all[first..]
            .iter()
            .take_while(move |q| q.outer.start < end)
            .filter(move |q| q.outer.end > start)
    }

    /// The outermost quotation that holds token `at`, marks included.
    fn quotation_at(&self, at: usize) -> Option<&crate::reader::quotes::Quotation> {
        self.quotations_in(&(at..at + 1))
            .find(|q| q.outer.contains(&at))
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.page.text.tokens.get(at).map(|t| t.kind)
    }
}

/// A list of one stretch.
fn one(stretch: Tokens) -> Vec<Tokens> {
    std::iter::once(stretch).collect()
}

fn is_word(kind: Kind) -> bool {
    matches!(kind, Kind::Word | Kind::Number)
}
