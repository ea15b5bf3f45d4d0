//! Where reported speech begins and ends: the reporter takes over again.

use super::Stage;
use super::cue_words::is_core;
use super::cues::Shape;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::Frames;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;

impl Stage<'_, '_> {
    /// The token after the content that begins at `start` and belongs to cue number `own`.
    pub(super) fn content_end(&self, start: usize, own: usize, range: &Tokens) -> usize {
        let mut at = start;
        while at < range.end {
            match self.kind(at) {
                Some(Kind::Quote) => {
                    if let Some(quotation) = self.quotation_at(at)
                        && quotation.outer.end > at + 1
                    {
                        at = quotation.outer.end;
                        // A whole quotation that ends its sentence ends the content: "he said: “Q. R.” He left."
                        if at >= range.end || self.glosses(at, range) {
                            return at;
                        }
                        // "shouted “Q” before opening fire"
                        let then = words!["before", "after", "as", "while", "when", "during"];
                        if quotation.outer.start == start && self.page.text.is(at, then) {
                            return at;
                        }
                        continue;
                    }
                }
                Some(Kind::Comma | Kind::Dash)
                    if self.reporter_behind(start, at + 1, own, range) =>
                {
                    return at;
                }
                Some(Kind::Comma)
                    if at > start + 3
                        && (self.explains(start, at, range)
                            || self.closes_relative(at, own, range))
                        || at > start + 1 && self.closes_opener(at, own, range) =>
                {
                    return at;
                }
                Some(Kind::Comma | Kind::Word)
                    if at > start + 2 && self.adds_nothing(at, range) =>
                {
                    return at;
                }
                Some(Kind::Dash) if self.closes_dash(at, own, range) => return at,
                Some(Kind::Semicolon) if self.reporter_behind(start, at + 1, own, range) => {
                    return at;
                }
                Some(Kind::Word)
                    if at > start
                        && self.is_conjunction(at)
                        && (self.cue_follows(at + 1, own, range)
                            // "urged calm, calling the raid “a crime,” and the envoy |said|"
                            || self.kind(at - 1) == Some(Kind::Quote)
                                && self.reporter_behind(start, at + 1, own, range)) =>
                {
                    return at;
                }
                Some(Kind::Word) if at > start && self.source_at(at, own) => return at,
                _ => {}
            }
            at += 1;
        }
        range.end
    }

    /// "…, |but he did not give their names|", "|but gave no details|", "|, without elaborating|": the reporter tells what was not said.
    fn adds_nothing(&self, at: usize, range: &Tokens) -> bool {
        #[rustfmt::skip]
        const TELL: &[Spelling] = words![
            "say", "give", "provide", "elaborate", "specify", "explain", "identify", "name", "comment", "disclose", "offer", "release",
            "confirm", "reveal", "detail", "clarify", "discuss", "answer", "respond", "mention", "go",
        ];
        let text = &self.page.text;
        let is = |at: usize, words: &[Spelling]| at < range.end && text.is(at, words);
        let is_base_of = |at: usize, words: &[Spelling]| {
            is(at, words)
                || is(at + 1, words) && is(at, words!["immediately", "further", "publicly"])
        };
        let mut at = at + usize::from(self.kind(at) == Some(Kind::Comma));
        if is(at, words!["without"]) {
            return is(
                at + 1,
                words![
                    "elaborating",
                    "elaboration",
                    "giving",
                    "providing",
                    "specifying",
                    "saying",
                    "offering",
                    "naming"
                ],
            );
        }
        if !is(at, words!["but", "and", "though", "although"]) {
            return false;
        }
        let and = is(at, words!["and"]);
        at += 1;
        at += usize::from(is(at, words!["he", "she", "it", "they"]));
        if is(at, words!["gave", "offered", "provided"]) {
            return is(at + 1, words!["no", "few"]);
        }
        if is(at, words!["declined", "refused"]) {
            return is(at + 1, words!["to"]) && is_base_of(at + 2, TELL);
        }
        let denied =
            is(at, words!["did", "does", "could", "would", "do"]) && is(at + 1, words!["not"]);
        denied && !and && is_base_of(at + 2, TELL)
    }

    fn is_conjunction(&self, at: usize) -> bool {
        matches!(
            self.page.text.word(at),
            "and" | "but" | "while" | "whereas" | "though" | "although" | "with"
        )
    }

    /// Whether the words from token `at` on, conjunctions and adverbs passed over, are those of another cue.
    /// "said the raid, which hit the port, |shows|": a verb whose subject stands inside the content takes nothing over.
    fn reporter_behind(&self, start: usize, at: usize, own: usize, range: &Tokens) -> bool {
        // "said that |in recent weeks|, the army had reported …": nothing is said yet
        let opens = self.page.grammar.tags[start] == Tag::Preposition
            || self.page.text.is(start, words!["since", "after", "before"]);
        if opens && !self.has_finite_verb(&(start..at)) {
            return false;
        }
        let mut at = at;
        while at < range.end && (self.is_conjunction(at) || self.is_filler(at)) {
            at += 1;
        }
        self.cues[own + 1..].iter().any(|c| {
            let inside = c.shape == Shape::Finite
                && c.speaker
                    .as_ref()
                    .is_none_or(|s| (start..at).contains(&s.start));
            // "…, said Ann Lund": the speaker stands behind
            let inverted = c.shape == Shape::Finite
                && c.speaker.is_none()
                && c.tokens.start == at
                && is_core(self.page.text.word(at))
                && self.noun_behind(c.tokens.end, range.end).is_some();
            inverted || !inside && self.begins_at(c, at)
        })
    }

    /// "hit Goma, the largest city in the east": an aside behind a name, up to the end of the sentence, is the reporter's.
    fn explains(&self, start: usize, comma: usize, range: &Tokens) -> bool {
        let page = self.page;
        if page.grammar.tags[comma - 1] != Tag::Proper || comma + 1 >= range.end {
            return false;
        }
        let Some(noun) = page.chunk_of(comma + 1) else {
            return false;
        };
        let chunk = page.chunk(noun);
        let aside = chunk.kind == ChunkKind::Noun
            && page.grammar.tags[chunk.tokens.start] == Tag::Determiner
            && !page.text.tokens[chunk.head].is_capital()
            && !self.verb_behind(noun, range.end);
        let told = page.grammar.tags[start..comma]
            .iter()
            .any(|t| t.is_finite());
        // A further comma may close the aside, and the content goes on behind it.
        let last = !(comma + 1..range.end).any(|t| {
            self.kind(t) == Some(Kind::Comma)
                && page
                    .grammar
                    .tags
                    .get(t + 1)
                    .is_some_and(|tag| tag.is_finite() || *tag == Tag::Conjunction)
        });
        aside && told && last
    }

    /// "The army, which said it held the base, |left|": the relative clause ends with its comma.
    fn closes_relative(&self, comma: usize, own: usize, range: &Tokens) -> bool {
        let cue = &self.cues[own];
        let mut verb = self.page.chunk(cue.chunk).tokens.start;
        while verb > range.start
            && (self.page.grammar.tags[verb - 1] == Tag::Adverb
                || matches!(self.page.text.word(verb - 1), "first" | "later"))
        {
            verb -= 1;
        }
        let inside = verb > range.start && self.page.grammar.tags[verb - 1] == Tag::Wh
            || cue.lead > range.start && self.page.grammar.tags[cue.lead - 1] == Tag::Wh
            || self.inside_concession(own, range)
            // "The mayor, saying the road was closed, |left|"
            || cue.shape == Shape::Participle
                && verb > range.start
                && self.kind(verb - 1) == Some(Kind::Comma)
                && !self.has_finite_verb(&(range.start..verb));
        inside
            && self
                .page
                .grammar
                .tags
                .get(comma + 1)
                .is_some_and(|t| comma + 1 < range.end && t.is_finite())
    }

    /// "The mayor, |though| she said the rebels should be heard, stopped short of it": a clause between the subject and its verb.
    fn inside_concession(&self, own: usize, range: &Tokens) -> bool {
        let lead = self.cues[own].lead;
        let comma = (range.start + 1..lead.saturating_sub(1))
            .rev()
            .take(24)
            .find(|&t| self.kind(t) == Some(Kind::Comma));
        comma.is_some_and(|comma| {
            matches!(
                self.page.text.word(comma + 1),
                "though" | "although" | "while" | "as" | "after" | "when"
            ) && !self.has_finite_verb(&(range.start..comma))
        })
    }

    /// "|While| the army said it was winning, rebels took the town": the main clause stands behind the comma.
    fn closes_opener(&self, comma: usize, own: usize, range: &Tokens) -> bool {
        let lead = self.cues[own].lead;
        let opens = matches!(
            self.page.text.word(range.start),
            "While"
                | "Although"
                | "Though"
                | "After"
                | "When"
                | "As"
                | "Since"
                | "Because"
                | "If"
                | "Before"
                | "Once"
                | "Until"
                | "Even"
                | "Whereas"
        );
        opens
            && lead > range.start
            && lead <= range.start + 12
            && !(range.start..lead).any(|t| self.kind(t) == Some(Kind::Comma))
            && comma + 1 < range.end
            && self.page.chunk_of(comma + 1).is_some_and(|c| {
                self.page.chunk(c).kind == ChunkKind::Noun && self.verb_behind(c, range.end)
            })
    }

    /// "a “revolutionary mood,” |alluding to the rallies|", "“anchor” |— a play on words|": behind quoted words at the end of what
    /// was said, the reporter explains them.
    fn glosses(&self, at: usize, range: &Tokens) -> bool {
        let rest = at..range.end;
        if (at + 1..range.end).any(|t| self.kind(t) == Some(Kind::Quote)) {
            return false;
        }
        if self.kind(at) == Some(Kind::Dash) {
            return true;
        }
        let next = at + usize::from(self.kind(at) == Some(Kind::Comma));
        let comma = next > at || at > 1 && self.kind(at - 2) == Some(Kind::Comma);
        comma && rest.contains(&next) && self.page.grammar.tags[next] == Tag::Verb(Form::Gerund)
    }

    /// "— as X threatens to attack —": the second dash closes what the first opened.
    fn closes_dash(&self, at: usize, own: usize, range: &Tokens) -> bool {
        let lead = self.cues[own].lead;
        let open = (range.start..lead)
            .filter(|&t| self.kind(t) == Some(Kind::Dash))
            .count();
        open % 2 == 1 && at > lead
    }

    /// Whether the cue's clause begins at token `at`, and is no clause inside the content.
    fn begins_at(&self, cue: &super::cues::CueAt, at: usize) -> bool {
        let leads = match cue.shape {
            Shape::Participle => self.page.chunk(cue.chunk).tokens.start,
            _ => cue.lead,
        };
        let speaker = cue.speaker.as_ref().map(|s| s.start);
        leads == at || cue.tokens.start == at || speaker == Some(at)
    }

    /// Behind a conjunction without comma only a verb that shares the cue's subject takes over: "said X and warned Y".
    fn cue_follows(&self, at: usize, own: usize, range: &Tokens) -> bool {
        let mut at = at;
        while at < range.end && self.is_filler(at) {
            at += 1;
        }
        let speech = |c: &super::cues::CueAt| {
            // "and |began| to shoot" tells of no speech without a quotation
            let quotes = Frames(Frames::QUOTE.0 | Frames::PAREN.0);
            c.cue.frames.0 & !quotes.0 != 0
                || matches!(
                    self.kind(c.tokens.end),
                    Some(Kind::Quote | Kind::Comma | Kind::Colon)
                )
        };
        self.cues[own + 1..].iter().any(|c| {
            self.page.chunk(c.chunk).tokens.start == at && c.shape != Shape::Source && speech(c)
                || c.lead == at && c.shape == Shape::Participle
        })
    }

    /// "according to" inside a sentence ends the content before it.
    fn source_at(&self, at: usize, own: usize) -> bool {
        self.cues[own + 1..]
            .iter()
            .any(|c| c.shape == Shape::Source && c.tokens.start == at)
    }

    fn is_filler(&self, at: usize) -> bool {
        self.page
            .chunk_of(at)
            .is_some_and(|c| self.page.chunk(c).kind == ChunkKind::Adverb)
    }

    /// Where the content that ends at token `end` begins: at the sentence, behind the reporter's words of an earlier cue.
    pub(super) fn content_start(&self, end: usize, own: usize, range: &Tokens) -> usize {
        let mut start = self.behind_place(range);
        for cue in &self.cues[..own] {
            if cue.tokens.end > end || cue.tokens.end <= start {
                continue;
            }
            // "Police said ten died, but two of them were soldiers, officials said": behind the last comma with a conjunction.
            let turn = (cue.tokens.end..end).rev().find(|&t| {
                matches!(self.kind(t), Some(Kind::Comma | Kind::Semicolon))
                    && (self.is_conjunction(t + 1) || self.kind(t) == Some(Kind::Semicolon))
                    // "found another vest, another device, and a printer": no clause of its own
                    && self.has_verb(&(t + 1..end))
            });
            if let Some(turn) = turn {
                start = turn + 1;
                if self.is_conjunction(start) {
                    start += 1;
                }
            }
        }
        start
    }

    /// "SEOUL: Two ships sank, the navy said": a place in capitals before a colon is no part of the content.
    fn behind_place(&self, range: &Tokens) -> usize {
        let shouted = range
            .clone()
            .take(3)
            .take_while(|&t| self.page.text.tokens[t].is_capitals())
            .count();
        let colon = range.start + shouted;
        if shouted > 0 && colon < range.end && self.kind(colon) == Some(Kind::Colon) {
            colon + 1
        } else {
            range.start
        }
    }
}
