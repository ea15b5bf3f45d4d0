//! Bodies told again by other words: "Centcom" for US Central Command, "the militant group" for Hezbollah.

use super::Stage;
use super::speakers::is_message;
use crate::lexicon::fold::{word_set, words};
use crate::lexicon::words::Lists;
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::{Speaker, SpeakerKind};

/// How many tokens back a body is looked for.
const BEFORE: usize = 90;
/// How many statements back.
const BACK: usize = 6;

/// Nouns that stand for bodies, and the classes of the bodies that they stand for.
const NOUNS: &[(&[&str], &[&str])] = &[
    (
        &[
            "group",
            "movement",
            "militia",
            "militants",
            "rebels",
            "insurgents",
            "jihadists",
            "faction",
            "guerrillas",
            "fighters",
        ],
        &["armed_group"],
    ),
    (
        &[
            "watchdog",
            "monitor",
            "observatory",
            "charity",
            "organisation",
            "organization",
        ],
        &["ngo", "observer", "international", "agency"],
    ),
    (&["alliance", "bloc", "body", "union"], &["international"]),
    (&["agency"], &["agency", "international", "ngo"]),
    (
        &[
            "company",
            "firm",
            "operator",
            "airline",
            "carrier",
            "manufacturer",
            "maker",
            "giant",
            "retailer",
        ],
        &["company"],
    ),
    (&["army", "military", "navy"], &["armed_forces"]),
    (&["party"], &["party"]),
    (&["court", "tribunal"], &["court"]),
];

/// Words that make a group one of rights, of aid or of observers.
const PEACEFUL: &[&str] = &[
    "rights",
    "monitoring",
    "aid",
    "advocacy",
    "research",
    "campaign",
    "relief",
    "humanitarian",
    "medical",
];

/// Words that tell no group from another.
const MODIFIERS: &[&str] = &[
    "militant",
    "armed",
    "rebel",
    "insurgent",
    "terrorist",
    "terror",
    "jihadist",
    "extremist",
    "hardline",
    "military",
    "defence",
    "defense",
    "nuclear",
    "health",
    "global",
    "tech",
    "energy",
    "oil",
    "telecoms",
    "telecom",
    "shadowy",
    "powerful",
    "same",
];

/// "(Centcom)" behind a name, with the tokens of the name.
#[derive(Debug, Clone)]
pub(super) struct ShortForm {
    at: usize,
    name: Tokens,
}

impl Stage<'_, '_> {
    /// All short forms that the text gives in brackets, in its order.
    pub(super) fn find_short_forms(&mut self) {
        let text = &self.page.text;
        if !text.words.meets(word_set!["(", "[", "{"]) {
            return;
        }
        for open in 1..text.tokens.len().saturating_sub(2) {
            let short = open + 1;
            let closed = text.tokens[open].kind == Kind::Open
                && text.tokens[short].is_capital()
                && text.tokens[open + 2].kind == Kind::Close;
            if !closed {
                continue;
            }
            if let Some(name) = self.name_before(open)
                && name.len() > 1
                && self.is_short_for(short, &name)
            {
                self.short_forms.push(ShortForm { at: short, name });
            }
        }
    }

    /// "Médecins Sans Frontières", "the Organisation of African Unity": the name that ends before token `open`.
    fn name_before(&self, open: usize) -> Option<Tokens> {
        let text = &self.page.text;
        let mut chunk = self.page.chunk_of(open - 1)?;
        let first = self.page.sentence_chunks(chunk).start;
        let named = |chunk: usize| {
            let noun = self.page.chunk(chunk);
            noun.kind == ChunkKind::Noun && text.tokens[noun.head].is_capital()
        };
        let last = self.page.chunk(chunk);
        if !named(chunk) || last.tokens.end != open || last.head + 1 != open {
            return None;
        }
        while chunk >= first + 2
            && self.page.chunk(chunk - 1).kind == ChunkKind::Preposition
            && text.is(
                self.page.chunk(chunk - 1).head,
                words!["of", "for", "sans", "de", "on"],
            )
            && named(chunk - 2)
        {
            chunk -= 2;
        }
        Some(self.page.chunk(chunk).tokens.start..open)
    }

    /// Whether the short form begins as one of the words of the name does.
    fn is_short_for(&self, short: usize, name: &Tokens) -> bool {
        let text = &self.page.text;
        let first = |at: usize| text.word(at).chars().next();
        !text.tokens[short].lists.any(Lists::CALENDAR)
            && name
                .clone()
                .any(|at| text.tokens[at].is_capital() && first(at) == first(short))
    }

    /// "Centcom |added|", after "US Central Command (Centcom)".
    pub(super) fn spelt_out(&self, phrase: &Tokens) -> Option<Speaker> {
        let text = &self.page.text;
        let the = usize::from(text.is(phrase.start, words!["the"]));
        if phrase.len() != 1 + the || !text.tokens[phrase.end - 1].is_capital() {
            return None;
        }
        let word = text.word(phrase.end - 1);
        let given = self
            .short_forms
            .iter()
            .rev()
            .filter(|form| form.at < phrase.start)
            .find(|form| text.word(form.at) == word)?;
        let from = given.name.start + usize::from(text.is(given.name.start, words!["the"]));
        let name = text.slice(&(from..given.name.end));
        Some(Speaker::new(name.to_owned(), SpeakerKind::Body))
    }

    /// "the Iran-backed militant group", after Hezbollah: the last body of that kind.
    pub(super) fn body_of_kind(&self, phrase: &Tokens, head: usize) -> Option<Speaker> {
        let text = &self.page.text;
        let generic = head + 1 == phrase.end
            && (2..=7).contains(&phrase.len())
            && text.is(phrase.start, words!["the"])
            && !text.tokens[head].is_capital();
        if !generic {
            return None;
        }
        // "the main opposition alliance" is one of its own, "the Israeli military" has its name
        let plain = (phrase.start + 1..head).all(|at| {
            MODIFIERS.contains(&text.word(at))
                || PEACEFUL.contains(&text.word(at))
                || self.is_backed(at, head)
        });
        if !plain {
            return None;
        }
        let word = text.word(head);
        let (_, classes) = NOUNS.iter().find(|(nouns, _)| nouns.contains(&word))?;
        let peaceful = phrase.clone().any(|at| PEACEFUL.contains(&text.word(at)));
        let classes = if peaceful {
            &["ngo", "observer", "international"]
        } else {
            *classes
        };
        let spoke = self.statements.iter().rev().take(BACK).find_map(|s| {
            let tokens = s.speaker.as_ref()?;
            let speaker = s.record.speaker.as_ref()?;
            let same = speaker.kind == SpeakerKind::Body
                && tokens
                    .clone()
                    .any(|at| self.is_of_class(at, tokens.end, classes));
            same.then(|| Speaker {
                span: None,
                ..speaker.clone()
            })
        });
        spoke.or_else(|| self.named_before(phrase.start, classes))
    }

    /// "a statement by |the Kuwait Field hospital|": who sent it.
    pub(super) fn sender(&self, phrase: &Tokens, head: usize) -> Option<Speaker> {
        let text = &self.page.text;
        let note = is_message(text.word(head))
            || text.is(
                head,
                words![
                    "report",
                    "bulletin",
                    "memo",
                    "communique",
                    "statements",
                    "tally",
                    "count"
                ],
            );
        let issued = usize::from(text.is(
            head + 1,
            words!["issued", "released", "published", "posted"],
        ));
        let by = head + 1 + issued;
        if !note || text.tokens[head].is_capital() || !text.is(by, words!["by", "from"]) {
            return None;
        }
        let sender = self.page.chunk(self.page.chunk_of(by + 1)?);
        let spoken = sender.kind == ChunkKind::Noun
            && sender.tokens.start == by + 1
            && text.sentence_of(sender.head) == text.sentence_of(phrase.start);
        spoken.then(|| self.named(&sender.tokens))
    }

    /// "|Javer Antonetti|, 53, told": a name with an age is a person's.
    pub(super) fn is_aged(&self, phrase: &Tokens, head: usize) -> bool {
        let text = &self.page.text;
        let comma = |at: usize| text.tokens.get(at).is_some_and(|t| t.kind == Kind::Comma);
        let age = |at: usize| {
            text.word(at)
                .parse::<u8>()
                .is_ok_and(|age| (1..=110).contains(&age))
        };
        (phrase.start..head + 1).all(|at| text.tokens[at].is_capital())
            && (2..=4).contains(&(head + 1 - phrase.start))
            && head + 3 < text.tokens.len()
            && comma(head + 1)
            && age(head + 2)
            && comma(head + 3)
    }

    /// A word of "Iran-backed", "al-Qaeda-linked".
    fn is_backed(&self, at: usize, head: usize) -> bool {
        (at..head).any(|i| {
            self.page.text.is(
                i,
                words![
                    "backed",
                    "aligned",
                    "linked",
                    "led",
                    "supported",
                    "allied",
                    "affiliated",
                    "based"
                ],
            ) || [
                "-backed", "-aligned", "-linked", "-led", "-allied", "-based",
            ]
            .iter()
            .any(|end| self.page.text.word(i).ends_with(end))
        })
    }

    /// The last body of one of the classes that the text names before token `end`.
    fn named_before(&self, end: usize, classes: &[&str]) -> Option<Speaker> {
        let text = &self.page.text;
        let at = (end.saturating_sub(BEFORE)..end)
            .rev()
            .find(|&at| self.is_of_class(at, end, classes))?;
        let length = text
            .longest(&text.lexicon.lists.organisations, at, end)?
            .length;
        // the longest name that ends there
        let from = (at.saturating_sub(6)..at)
            .find(|&from| {
                let found = text.longest(&text.lexicon.lists.organisations, from, end);
                found.is_some_and(|found| from + found.length == at + length)
            })
            .unwrap_or(at);
        let name = text.slice(&(from..at + length));
        Some(Speaker::new(name.to_owned(), SpeakerKind::Body))
    }

    fn is_of_class(&self, at: usize, end: usize, classes: &[&str]) -> bool {
        let text = &self.page.text;
        text.tokens[at].lists.any(Lists::ORGANISATION)
            && text.tokens[at].is_capital()
            && self.page.grammar.tags[at] != Tag::Genitive
            && text
                .longest(&text.lexicon.lists.organisations, at, end)
                .is_some_and(|found| classes.contains(&found.value.class))
    }
}
