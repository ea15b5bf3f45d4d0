//! Who a noun phrase means: a person by full name, the body behind "the ministry", the person behind "he".

use super::Stage;
use crate::lexicon::fold::words;
use crate::lexicon::words::{Lists, WordId};
use crate::reader::chunks::ChunkKind;
use crate::reader::people::PersonFound;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::{Span, Speaker, SpeakerKind};

/// How many statements back a pronoun or "the ministry" is looked for.
const BACK: usize = 8;

impl Stage<'_, '_> {
    /// The speaker that `phrase` names.
    pub(super) fn speaker(&self, phrase: &Tokens) -> Speaker {
        let text = &self.page.text;
        let mut speaker = self.named(phrase);
        speaker.span = Some(Span::of(text.bytes(phrase)));
        speaker
    }

    pub(super) fn named(&self, phrase: &Tokens) -> Speaker {
        let page = self.page;
        let text = &page.text;
        let head = self.head(phrase);
        if (phrase.len() == 1 || page.grammar.tags[head] == Tag::Pronoun)
            && let Some(speaker) = self.pronoun(head)
        {
            return speaker;
        }
        if let Some(speaker) = self.office_holder(phrase, head) {
            return speaker;
        }
        if let Some(person) = self.person(phrase, head) {
            let mut speaker = Speaker::new(person.name.clone(), SpeakerKind::Person);
            speaker.official = person.official;
            return speaker;
        }
        if let Some(speaker) = self.surname(phrase) {
            return speaker;
        }
        // The phrase up to its first comma: "the ministry, which …".
        let end = phrase
            .clone()
            .find(|&t| t > phrase.start && text.tokens[t].kind == Kind::Comma)
            .filter(|_| !self.is_list(phrase))
            .unwrap_or(phrase.end);
        let words = phrase.start..end;
        if let Some(known) = self
            .definite(&words, head)
            .or_else(|| self.spelt_out(&words))
            .or_else(|| self.body_of_kind(&words, head))
        {
            return known;
        }
        if let Some(speaker) = self.sender(phrase, head) {
            return speaker;
        }
        let kind = if self.is_aged(phrase, head) {
            SpeakerKind::Person
        } else {
            self.kind_of(head)
        };
        // "the tech company, Arda": the name behind the comma is the canonical one.
        if end < phrase.end
            && !text.tokens[head].is_capital()
            && let Some(name) = self.apposed_name(end + 1, phrase.end)
        {
            return Speaker::new(text.slice(&name), SpeakerKind::Body);
        }
        Speaker::new(self.clean(&self.proper_part(&words, head)), kind)
    }

    /// "the prime minister", "the lieutenant-general": who was last named with that office before this sentence.
    fn office_holder(&self, phrase: &Tokens, head: usize) -> Option<Speaker> {
        let text = &self.page.text;
        let role = phrase.start + 1..phrase.end;
        if !(1..=3).contains(&role.len())
            || head + 1 != phrase.end
            || !text.tokens[head].lists.any(Lists::TITLE)
            || !text.is_any(phrase.start, &["the"])
            || role.clone().any(|t| text.tokens[t].is_capital())
        {
            return None;
        }
        let role = text.slice(&role);
        let start = text.sentences[text.sentence_of(head)].tokens.start;
        let holds = |title: &String| {
            let words: Vec<&str> = title.split([' ', ',']).collect();
            let wanted: Vec<&str> = role.split(' ').collect();
            let at = words.windows(wanted.len()).position(|w| {
                w.iter()
                    .zip(&wanted)
                    .all(|(a, b)| a.eq_ignore_ascii_case(b))
            });
            at.is_some_and(|at| {
                !words[..at].iter().any(|w| {
                    ["deputy", "vice", "former", "assistant", "ex"]
                        .iter()
                        .any(|m| w.eq_ignore_ascii_case(m))
                })
            })
        };
        let person = self.found.people.before(start).take(16).find(|m| {
            let official = m
                .official
                .and_then(|o| self.found.people.officials.get(o.index()));
            official.is_some_and(|o| o.titles.iter().any(holds))
        })?;
        // "a spokesperson for the embassy" in between: that one is meant.
        let other = self.statements.iter().rev().take(BACK).any(|s| {
            let unnamed = s.record.speaker.as_ref();
            unnamed.is_some_and(|s| s.kind != SpeakerKind::Person)
                && s.speaker.as_ref().is_some_and(|tokens| {
                    tokens.start > person.tokens.start
                        && text.lemma(self.head(tokens)) == text.lemma(head)
                })
        });
        if other {
            return None;
        }
        let mut speaker = Speaker::new(person.name.clone(), SpeakerKind::Person);
        speaker.official = person.official;
        Some(speaker)
    }

    /// "Cook |said|": a surname that is a common word too, of a person named in full before.
    fn surname(&self, phrase: &Tokens) -> Option<Speaker> {
        let text = &self.page.text;
        if phrase.len() != 1 || !text.tokens[phrase.start].is_capital() {
            return None;
        }
        let surname = text.slice(phrase);
        let person = self.found.people.before(phrase.start).take(24).find(|m| {
            m.name
                .rsplit_once(' ')
                .is_some_and(|(_, last)| last == surname)
        })?;
        let mut speaker = Speaker::new(person.name.clone(), SpeakerKind::Person);
        speaker.official = person.official;
        Some(speaker)
    }

    /// A name that fills the apposition which begins at token `at`.
    fn apposed_name(&self, at: usize, limit: usize) -> Option<Tokens> {
        let chunk = self
            .page
            .chunk(self.page.chunk_of(at).filter(|_| at < limit)?);
        let name = chunk.tokens.clone();
        let text = &self.page.text;
        (chunk.kind == ChunkKind::Noun
            && name.start == at
            && name.end <= limit
            && name.clone().all(|t| text.tokens[t].is_capital()))
        .then_some(name)
    }

    /// "Arda" of "the news outlet Arda": the name behind a common noun.
    fn proper_part(&self, words: &Tokens, head: usize) -> Tokens {
        let text = &self.page.text;
        let mut start = head;
        if !text.tokens[head].is_capital()
            || head + 1 < words.end && self.kind(head + 1) != Some(Kind::Open)
        {
            return words.clone();
        }
        while start > words.start && text.tokens[start - 1].is_capital() {
            start -= 1;
        }
        let common = start > words.start
            && matches!(self.page.grammar.tags[start - 1], Tag::Noun)
            && text.tokens[start - 1].is_word();
        if common {
            start..words.end
        } else {
            words.clone()
        }
    }

    /// "a senior commander told …", and two sentences on "Jane Doe, the commander": the role is that person.
    pub(super) fn look_ahead(&mut self) {
        let text = &self.page.text;
        for at in 0..self.statements.len() {
            let Some(speaker) = &self.statements[at].record.speaker else {
                continue;
            };
            if speaker.kind == SpeakerKind::Person {
                continue;
            }
            let Some(tokens) = &self.statements[at].speaker else {
                continue;
            };
            let head = self.head(tokens);
            if !text.tokens[head].lists.any(Lists::TITLE)
                || self.page.grammar.tags[head] != Tag::Noun
                || text.tokens[head].is_capital()
            {
                continue;
            }
            let role = text.word(head);
            let sentence = text.sentence_of(head);
            let person = self.statements[at + 1..].iter().take(3).find_map(|s| {
                let tokens = s.speaker.as_ref()?;
                let later = s.record.speaker.as_ref()?;
                let near = text.sentence_of(tokens.start) <= sentence + 3;
                let official = self.found.people.officials.get(later.official?.index())?;
                let same = official
                    .titles
                    .iter()
                    .any(|t| t.split([' ', ',']).any(|w| w.eq_ignore_ascii_case(role)));
                (near && same && later.kind == SpeakerKind::Person).then(|| later.clone())
            });
            if let (Some(person), Some(known)) = (person, &mut self.statements[at].record.speaker) {
                known.name = person.name;
                known.official = person.official;
                known.kind = person.kind;
            }
        }
    }

    /// The head noun of the phrase's first chunk.
    fn head(&self, phrase: &Tokens) -> usize {
        let chunk = self.page.chunk_of(phrase.start);
        chunk
            .map(|c| self.page.chunk(c).head)
            .filter(|h| phrase.contains(h))
            .unwrap_or(phrase.start)
    }

    /// The words without a note in brackets and line breaks.
    fn clean(&self, words: &Tokens) -> String {
        let text = &self.page.text;
        let open = words
            .clone()
            .find(|&t| t > words.start && text.tokens[t].kind == Kind::Open);
        let words = text.slice(&(words.start..open.unwrap_or(words.end)));
        let mut clean = String::with_capacity(words.len());
        for word in words.split_whitespace() {
            if !clean.is_empty() {
                clean.push(' ');
            }
            clean.push_str(word);
        }
        clean
    }

    fn is_list(&self, phrase: &Tokens) -> bool {
        let text = &self.page.text;
        phrase.clone().any(|t| {
            matches!(text.word(t), "and" | "or")
                && t > phrase.start
                && self.page.grammar.tags[t] == Tag::Conjunction
        })
    }

    /// The person that the phrase names: at its head, or behind a comma ("the mayor, Ann Lund").
    fn person(&self, phrase: &Tokens, head: usize) -> Option<&PersonFound> {
        let text = &self.page.text;
        let people = &self.found.people;
        // "Ann Lund and Bo Ek": no single person.
        let mentions = people.in_range(phrase);
        let at_head = mentions.iter().find(|m| m.tokens.contains(&head));
        if at_head.is_some() {
            return at_head;
        }
        mentions.iter().find(|m| {
            let before = m.tokens.start.checked_sub(1);
            before.is_some_and(|t| t >= phrase.start && text.tokens[t].kind == Kind::Comma)
                && !self.page.text.tokens[m.tokens.start]
                    .lists
                    .any(Lists::WEEKDAY)
        })
    }

    /// "he", "she", "it", "they": the speaker or person before.
    fn pronoun(&self, at: usize) -> Option<Speaker> {
        let text = &self.page.text;
        let word = text.word(at);
        let (female, person) = match word {
            "he" | "He" | "his" | "His" | "him" => (Some(false), true),
            "she" | "She" | "her" | "Her" => (Some(true), true),
            "it" | "It" | "they" | "They" => (None, false),
            _ => return None,
        };
        let sentence = text.sentence_of(at);
        let paragraph = text.sentences[sentence].paragraph;
        if person {
            // The subject of the sentence before, or the last one named of that sex; a speaker before others.
            let spoken = self.statements.iter().rev().take(BACK).find_map(|s| {
                let speaker = s.record.speaker.as_ref()?;
                (speaker.kind == SpeakerKind::Person).then_some((s, speaker))
            });
            let place = |s: &super::StatementFound| {
                s.cue.as_ref().or(s.content.first()).map_or(0, |c| c.start)
            };
            let closing = at > 0
                && matches!(
                    self.kind(at - 1),
                    Some(Kind::Comma | Kind::Quote | Kind::Dash)
                )
                && self.has_finite_verb(&(text.sentences[sentence].tokens.start..at));
            let near: Vec<&PersonFound> = self
                .found
                .people
                .before(at)
                .take(8)
                .filter(|m| m.female.is_none() || m.female == female)
                .filter(|m| text.sentence_of(m.tokens.start) + 8 >= sentence)
                // "Omar Saleh opened fire, |he| said": whom the words in front name is not who says them.
                .filter(|m| !(closing && text.sentence_of(m.tokens.start) == sentence))
                // "“They shot at Ann Lund,” he said": those whom the speaker names are others.
                .filter(|m| {
                    self.quotation_at(m.tokens.start)
                        .is_none_or(|q| text.sentence_of(q.outer.end - 1) + 1 < sentence)
                })
                .collect();
            // A person who is the subject of this or the last sentence.
            let subject = near.iter().find(|m| {
                let start = m.tokens.start;
                text.sentence_of(start) + 1 >= sentence && self.is_subject(start)
            });
            let last = near.first().map(|m| m.tokens.start);
            if let Some(unnamed) = self.unnamed_before(at, last) {
                return Some(unnamed);
            }
            if let Some((statement, speaker)) = spoken {
                let fits = near.iter().any(|m| m.name == speaker.name)
                    || !self.found.people.before(at).take(12).any(|m| {
                        m.name == speaker.name && m.female.is_some() && m.female != female
                    });
                let later = subject.is_some_and(|m| {
                    m.tokens.start > place(statement)
                        && m.name != speaker.name
                        && !self.inside_content(m.tokens.start)
                });
                // Behind a subheading, who is named there is meant, not who spoke in front of it.
                let spoke = text.sentence_of(place(statement));
                let parted = last.is_some_and(|named| {
                    let between = text.sentences.get(spoke..text.sentence_of(named));
                    between.is_some_and(|all| all.iter().any(|s| s.heading))
                });
                let later = later || parted && near.first().is_some_and(|m| m.name != speaker.name);
                let close =
                    text.sentences[text.sentence_of(place(statement))].paragraph + 3 >= paragraph;
                if fits && !later && close {
                    return Some(Speaker {
                        span: None,
                        ..speaker.clone()
                    });
                }
            }
            let person = subject.or_else(|| near.first())?;
            let mut speaker = Speaker::new(person.name.clone(), SpeakerKind::Person);
            speaker.official = person.official;
            return Some(speaker);
        }
        let plural = word.eq_ignore_ascii_case("they");
        if !plural && let Some(body) = self.body_before(at) {
            return Some(body);
        }
        self.statements.iter().rev().take(4).find_map(|s| {
            let speaker = s.record.speaker.as_ref()?;
            let near = s.content.first().is_some_and(|c| {
                text.sentences[text.sentence_of(c.start)].paragraph + 2 >= paragraph
            });
            let fits = if plural {
                speaker.kind != SpeakerKind::Person
            } else {
                speaker.kind == SpeakerKind::Body
            };
            (fits && near).then(|| Speaker {
                span: None,
                ..speaker.clone()
            })
        })
    }

    /// "A resident told reporters …. |She| said …", "The Inspector-General has ordered …. |He| assured …": someone without a name who
    /// spoke or acted in the sentence or two before, and behind the last person named, at token `named`.
    fn unnamed_before(&self, at: usize, named: Option<usize>) -> Option<Speaker> {
        let text = &self.page.text;
        let sentence = text.sentence_of(at);
        let one = |tokens: &Tokens| {
            let head = self.head(tokens);
            let token = &text.tokens[head];
            !matches!(self.page.grammar.tags[head], Tag::Plural | Tag::Pronoun)
                && token
                    .lists
                    .any(Lists::SOURCE.or(Lists::TITLE).or(Lists::PEOPLE))
                && !token.lists.any(Lists::BODY)
                // "the general" may be the one named before.
                && (text.is(tokens.start, words!["a", "an", "one", "another"])
                    || named.is_none() && text.is(tokens.start, words!["the"]))
        };
        let spoke = self.statements.last().and_then(|s| {
            let speaker = s.record.speaker.as_ref()?;
            let own = s.speaker.as_ref()?;
            let near = text.sentence_of(own.start) + 2 >= sentence && Some(own.start) > named;
            (near && speaker.kind == SpeakerKind::Unnamed && one(own)).then(|| speaker.clone())
        });
        if let Some(spoke) = spoke {
            return Some(Speaker {
                span: None,
                ..spoke
            });
        }
        // The subject of the sentence before, an office told in full.
        let before = &text.sentences[sentence.checked_sub(1)?];
        let chunk = self.page.chunk_of(before.tokens.start)?;
        let subject = self.page.chunk(chunk);
        let office = subject.kind == ChunkKind::Noun
            && text.tokens[subject.head].lists.any(Lists::TITLE)
            && Some(subject.tokens.start) > named
            && one(&subject.tokens)
            && before.paragraph + 1 >= text.sentences[sentence].paragraph;
        let phrase = office
            .then(|| self.noun_behind(subject.tokens.start, before.tokens.end))
            .flatten()?;
        Some(Speaker::new(self.clean(&phrase), SpeakerKind::Unnamed))
    }

    /// "The ministry imposed a ban on firms it |said| …": a body that is the subject earlier in the sentence.
    fn body_before(&self, at: usize) -> Option<Speaker> {
        let page = self.page;
        let first = page.sentence_chunks(page.chunk_of(at)?).start;
        let last = page.chunk_of(at)?;
        let noun = (first..last).take(12).find(|&c| {
            let chunk = page.chunk(c);
            chunk.kind == ChunkKind::Noun
                && page.grammar.tags[chunk.head] != Tag::Pronoun
                && self.quotation_at(chunk.head).is_none()
                && page.chunk(c + 1).kind == ChunkKind::Verb
                && self.kind_of(chunk.head) == SpeakerKind::Body
        })?;
        let tokens = page.chunk(noun).tokens.clone();
        Some(Speaker::new(self.clean(&tokens), SpeakerKind::Body))
    }

    /// "The statement |said|": the message by which its sender speaks.
    pub(super) fn message(&self, phrase: &Tokens) -> Option<String> {
        let head = self.head(phrase);
        let word = self.page.text.word(head);
        if !is_message(word) {
            return None;
        }
        let known = self.statements.iter().rev().take(4).find_map(|s| {
            let medium = s.record.medium.as_ref()?;
            medium.contains(word).then(|| medium.clone())
        });
        known.or_else(|| Some(self.clean(phrase)))
    }

    /// Whether the noun phrase at token `at` stands at the head of its sentence or right before a verb.
    fn is_subject(&self, at: usize) -> bool {
        let text = &self.page.text;
        let sentence = &text.sentences[text.sentence_of(at)];
        let Some(chunk) = self.page.chunk_of(at) else {
            return false;
        };
        at == sentence.tokens.start
            || self
                .page
                .grammar
                .chunks
                .get(chunk + 1)
                .is_some_and(|c| c.kind == ChunkKind::Verb && c.group.finite)
    }

    fn inside_content(&self, at: usize) -> bool {
        self.statements
            .iter()
            .rev()
            .take(6)
            .any(|s| s.content.iter().any(|c| c.contains(&at)))
    }

    /// "the ministry", "the governor", "the officials": whoever was last called so in full.
    fn definite(&self, phrase: &Tokens, head: usize) -> Option<Speaker> {
        let text = &self.page.text;
        let short = phrase.len() <= 2 && head + 1 == phrase.end;
        let the = matches!(
            text.word(phrase.start),
            "the" | "The" | "its" | "their" | "this"
        );
        if !short || !the || phrase.len() < 2 {
            return None;
        }
        let lemma = text.lemma(head);
        if lemma == WordId::UNKNOWN {
            return None;
        }
        // "In a statement, the ministry said … The statement said": the one who issued it.
        if is_message(text.word(head)) {
            let issued = self.statements.iter().rev().take(4).find(|s| {
                s.record
                    .medium
                    .as_ref()
                    .is_some_and(|m| m.contains(text.word(head)))
            });
            return issued.and_then(|s| {
                s.record.speaker.clone().map(|speaker| Speaker {
                    span: None,
                    ..speaker
                })
            });
        }
        self.statements.iter().rev().take(BACK).find_map(|s| {
            let tokens = s.speaker.as_ref()?;
            let speaker = s.record.speaker.as_ref()?;
            let same = text.lemma(self.head(tokens)) == lemma;
            let list = self.is_list(tokens) && !matches!(self.page.grammar.tags[head], Tag::Plural);
            (same && !list && tokens.len() > phrase.len()).then(|| Speaker {
                span: None,
                ..speaker.clone()
            })
        })
    }

    fn kind_of(&self, head: usize) -> SpeakerKind {
        let token = &self.page.text.tokens[head];
        let body = Lists::BODY
            .or(Lists::ORGANISATION)
            .or(Lists::COUNTRY)
            .or(Lists::MEDIUM);
        if token.lists.any(Lists::BODY) || token.is_capital() && token.lists.any(body) {
            SpeakerKind::Body
        } else if token
            .lists
            .any(Lists::SOURCE.or(Lists::TITLE).or(Lists::PEOPLE))
        {
            SpeakerKind::Unnamed
        } else if self.page.grammar.tags[head] == Tag::Proper {
            let given = self
                .page
                .text
                .tokens
                .get(head.saturating_sub(1))
                .is_some_and(|t| t.lists.any(Lists::GIVEN_NAME) && t.is_capital());
            if given {
                SpeakerKind::Person
            } else {
                SpeakerKind::Body
            }
        } else {
            SpeakerKind::Unnamed
        }
    }
}

/// Nouns for what a speaker sends out.
pub(super) fn is_message(word: &str) -> bool {
    matches!(
        word,
        "statement"
            | "message"
            | "post"
            | "tweet"
            | "letter"
            | "note"
            | "video"
            | "communique"
            | "communiqué"
            | "release"
    )
}
