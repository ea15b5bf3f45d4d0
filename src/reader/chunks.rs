//! Noun phrases and verb groups, and how they stand to each other: subject, object, what a preposition governs.

mod relations;

use std::ops::Range;

use super::tags::{Form, Tag, tag};
use super::text::{Text, Tokens};
use super::tokens::Kind;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::CountryPart;
use crate::lexicon::words::{Lists, Pos};

/// A piece of a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Chunk {
    pub(crate) kind: ChunkKind,
    pub(crate) tokens: Tokens,
    /// The token that the piece turns on: the head noun, the main verb.
    pub(crate) head: usize,
    /// For verb groups.
    pub(crate) group: Group,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChunkKind {
    Noun,
    Verb,
    /// An adjective that stands alone, as behind "is".
    Adjective,
    Adverb,
    Preposition,
    Conjunction,
    Subordinator,
    That,
    Wh,
    Mark(Kind),
}

/// How a verb group is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Group {
    /// The form of the main verb.
    pub(crate) form: Form,
    /// "was killed", "has been hit", and a participle without auxiliary ("people killed in").
    pub(crate) passive: bool,
    pub(crate) negated: bool,
    /// "would", "could", "may", "will" …: the first word of the modal, if any.
    pub(crate) modal: Option<u32>,
    pub(crate) perfect: bool,
    /// "to attack"
    pub(crate) infinitive: bool,
    /// It can carry a sentence: "hit", "was hit", "has hit"; not "hitting", "to hit", "hit" of "a town hit by".
    pub(crate) finite: bool,
}

const NO_GROUP: Group = Group {
    form: Form::Base,
    passive: false,
    negated: false,
    modal: None,
    perfect: false,
    infinitive: false,
    finite: false,
};

/// The tags and chunks of a whole text.
#[derive(Debug)]
pub(crate) struct Grammar {
    /// One a token.
    pub(crate) tags: Vec<Tag>,
    pub(crate) chunks: Vec<Chunk>,
    /// The number of the chunk that holds each token, or [`NO_CHUNK`].
    chunk_at: Vec<u32>,
    /// The chunks of each sentence.
    pub(crate) of_sentence: Vec<Range<usize>>,
}

/// The number of no chunk: the tokens of a dateline have none.
const NO_CHUNK: u32 = u32::MAX;

/// Reads the grammar of all sentences of `text`.
pub(crate) fn grammar(text: &Text<'_>) -> Grammar {
    let mut grammar = Grammar {
        tags: Vec::with_capacity(text.tokens.len()),
        chunks: Vec::with_capacity(text.tokens.len() * 3 / 4),
        chunk_at: Vec::with_capacity(text.tokens.len()),
        of_sentence: Vec::with_capacity(text.sentences.len()),
    };
    for sentence in &text.sentences {
        // Datelines lie outside the sentences.
        grammar.tags.resize(sentence.tokens.start, Tag::Mark);
        tag(text, sentence, &mut grammar.tags);
        quantities(text, &sentence.tokens, &mut grammar.tags);
        let first = grammar.chunks.len();
        chunk(text, &sentence.tokens, &grammar.tags, &mut grammar.chunks);
        grammar.chunk_at.resize(sentence.tokens.start, NO_CHUNK);
        for (number, chunk) in grammar.chunks.iter().enumerate().skip(first) {
            for _ in chunk.tokens.clone() {
                grammar.chunk_at.push(number as u32);
            }
        }
        grammar.of_sentence.push(first..grammar.chunks.len());
    }
    grammar.tags.resize(text.tokens.len(), Tag::Mark);
    grammar
}

/// "at least 12", "more than two dozen", "as many as 50": the words before a number belong to its phrase.
fn quantities(text: &Text<'_>, sentence: &Tokens, tags: &mut [Tag]) {
    for at in sentence.clone() {
        // "at least one officer"
        let one = tags[at] == Tag::Determiner && text.is(at, words!["one"]);
        if tags[at] != Tag::Number && !one {
            continue;
        }
        // "at least |a| dozen"
        let article = at > sentence.start && text.is(at - 1, words!["a"]);
        let first = at - usize::from(article);
        if first == sentence.start || !text.is_plain(first - 1, QUANTIFIER_ENDS) {
            continue;
        }
        for pattern in QUANTIFIERS.iter().filter(|p| !one || p.len() > 1) {
            let from = first.saturating_sub(pattern.len());
            if from >= sentence.start
                && pattern.len() <= first
                && pattern
                    .iter()
                    .enumerate()
                    .all(|(i, word)| text.is_plain(from + i, &[*word]))
            {
                tags[from..first].fill(Tag::Adverb);
                tags[at] = Tag::Number;
                break;
            }
        }
    }
}

/// What bounds or blurs a number in front of it; longer ones first.
const QUANTIFIERS: [&[Spelling]; 32] = [
    words!["no", "fewer", "than"],
    words!["no", "less", "than"],
    words!["no", "more", "than"],
    words!["not", "less", "than"],
    words!["as", "many", "as"],
    words!["as", "few", "as"],
    words!["in", "excess", "of"],
    words!["at", "least"],
    words!["at", "most"],
    words!["more", "than"],
    words!["less", "than"],
    words!["fewer", "than"],
    words!["up", "to"],
    words!["close", "to"],
    words!["upwards", "of"],
    words!["upward", "of"],
    words!["well", "over"],
    words!["just", "over"],
    words!["just", "under"],
    words!["some"],
    words!["about"],
    words!["around"],
    words!["over"],
    words!["nearly"],
    words!["almost"],
    words!["approximately"],
    words!["roughly"],
    words!["under"],
    words!["only"],
    words!["another"],
    words!["circa"],
    words!["exactly"],
];

/// The most tokens that a phrase has.
const LONGEST_PHRASE: usize = 40;

/// The last words of quantifiers: most numbers have none of them in front.
#[rustfmt::skip]
const QUANTIFIER_ENDS: &[Spelling] = words![
    "than", "as", "of", "least", "most", "to", "over", "under", "some", "about", "around", "nearly", "almost", "approximately",
    "roughly", "only", "another", "circa", "exactly",
];

/// Whether the word at `at` can bound a number: "over", "about", "up" of "up to".
fn is_quantifier(text: &Text<'_>, at: usize) -> bool {
    QUANTIFIERS.iter().any(|pattern| text.is_plain(at, pattern))
}

fn chunk(text: &Text<'_>, sentence: &Tokens, tags: &[Tag], chunks: &mut Vec<Chunk>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let limit = sentence.end.min(at + LONGEST_PHRASE);
        // The first tag tells which kinds of phrase there can be.
        let phrase = match tags[at] {
            Tag::Verb(_)
            | Tag::Be(_)
            | Tag::Have(_)
            | Tag::Do(_)
            | Tag::Modal
            | Tag::To
            | Tag::Negation => verb_group(text, at, limit, tags),
            Tag::Noun
            | Tag::Plural
            | Tag::Proper
            | Tag::Number
            | Tag::Adjective
            | Tag::Adverb
            | Tag::Determiner
            | Tag::Possessive
            | Tag::Pronoun => noun_phrase(text, at, limit, tags),
            Tag::Mark if text.tokens[at].kind == Kind::Percent => {
                noun_phrase(text, at, limit, tags)
            }
            Tag::Genitive
            | Tag::Preposition
            | Tag::Conjunction
            | Tag::Subordinator
            | Tag::That
            | Tag::Wh
            | Tag::Mark => None,
        };
        let chunk = phrase.unwrap_or_else(|| single(text, at, tags));
        at = chunk.tokens.end;
        chunks.push(chunk);
    }
}

fn single(text: &Text<'_>, at: usize, tags: &[Tag]) -> Chunk {
    let kind = match tags[at] {
        Tag::Adjective => ChunkKind::Adjective,
        Tag::Preposition | Tag::To => ChunkKind::Preposition,
        Tag::Conjunction => ChunkKind::Conjunction,
        Tag::Subordinator => ChunkKind::Subordinator,
        Tag::That => ChunkKind::That,
        Tag::Wh => ChunkKind::Wh,
        Tag::Mark => ChunkKind::Mark(text.tokens[at].kind),
        _ => ChunkKind::Adverb,
    };
    Chunk {
        kind,
        tokens: at..at + 1,
        head: at,
        group: NO_GROUP,
    }
}

/// Whether the day at `at` begins a phrase of its own behind a noun; "Good Friday", "Bloody Sunday" are days by name.
fn day_behind(text: &Text<'_>, at: usize) -> bool {
    let token = &text.tokens[at];
    if !token.is_capital() || at == 0 {
        return false;
    }
    let day = token.lists.any(Lists::WEEKDAY);
    let month = token.lists.any(Lists::MONTH)
        && !text.tokens[at - 1].is_capital()
        && text
            .tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Number);
    let named = words![
        "good",
        "bloody",
        "black",
        "easter",
        "palm",
        "ash",
        "holy",
        "maundy",
        "super",
        "cyber",
        "whit",
        "shrove",
        "red",
        "fat",
        "bright",
        "sheffield",
        "a",
        "each",
        "every",
    ];
    (day && !text.is(at - 1, named)) || month
}

/// A nation's adjective or a body in capitals, as it stands before other adjectives: "Algerian", "UN", "U.S.".
fn is_attributive(text: &Text<'_>, at: usize) -> bool {
    let token = &text.tokens[at];
    let nation = token.lists.any(Lists::COUNTRY)
        && text
            .matches(&text.lexicon.lists.countries, at, at + 1)
            .any(|m| m.value.part == CountryPart::Adjective || token.is_capitals());
    // "|vice| foreign minister", "|deputy| prime minister"
    let rank = text.is(at, words!["vice", "deputy", "assistant", "associate"]);
    nation || rank || token.is_capitals() && token.lists.any(Lists::ORGANISATION)
}

/// "last November", "this week"
fn is_near_day(text: &Text<'_>, at: usize) -> bool {
    ["last", "this", "next"].contains(&text.word(at))
        && text
            .tokens
            .get(at + 1)
            .is_some_and(|t| t.lists.any(Lists::CALENDAR))
}

/// "at least 27 rebel fighters", "Ukraine's biggest telecoms operator", "he".
fn noun_phrase(text: &Text<'_>, start: usize, limit: usize, tags: &[Tag]) -> Option<Chunk> {
    let (mut at, mut head, mut last_content) = (start, None, None);
    while at < limit {
        // "a bombing that killed 34 |last month|"
        if head.is_none() && at > start && tags[at - 1] == Tag::Number && is_near_day(text, at) {
            break;
        }
        match tags[at] {
            Tag::Pronoun => {
                if head.is_none() && last_content.is_none() {
                    (head, at) = (Some(at), at + 1);
                }
                break;
            }
            // "five |more| people", "dozens |more| civilians"
            Tag::Determiner
                if at > start
                    && tags[at - 1] == Tag::Number
                    && text.is(at, words!["more"])
                    && matches!(
                        tags.get(at + 1),
                        Some(Tag::Noun | Tag::Plural | Tag::Adjective | Tag::Proper)
                    )
                    && at + 1 < limit =>
            {
                head = None;
                last_content = Some(at);
            }
            Tag::Determiner | Tag::Possessive => {
                // "all the", "half its": a second determiner only directly behind the first.
                if head.is_some()
                    || at > start
                        && !matches!(
                            tags[at - 1],
                            Tag::Determiner | Tag::Possessive | Tag::Adverb
                        )
                {
                    break;
                }
            }
            Tag::Adverb => {
                let inside = tags[at + 1..limit.min(at + 4)]
                    .iter()
                    .find(|t| **t != Tag::Adverb);
                let owned = at > start && matches!(tags[at - 1], Tag::Determiner | Tag::Possessive);
                let opens = matches!(inside, Some(Tag::Adjective | Tag::Number))
                    || owned && matches!(inside, Some(Tag::Proper | Tag::Noun | Tag::Plural));
                // "shot down 28": a particle belongs to its verb.
                let particle = text.tokens[at].pos.any(Pos::PREPOSITION)
                    && !matches!(inside, Some(Tag::Adjective))
                    && !is_quantifier(text, at);
                let quantity = head.is_none() && opens && !particle;
                if !quantity {
                    break;
                }
            }
            Tag::Number | Tag::Adjective => {
                // "Algerian |foreign| ministry", "UN |humanitarian| chief": the nation or body goes on.
                if tags[at] == Tag::Adjective
                    && head.is_some()
                    && head == at.checked_sub(1)
                    && (tags.get(at + 1).is_some_and(|t| t.is_nominal())
                        || text.tokens[at].kind == Kind::Dash)
                    && at + 1 < limit
                    && is_attributive(text, at - 1)
                {
                    head = None;
                }
                // "a July 17 news release", "its October 7 attack"
                let day = head == at.checked_sub(1)
                    && head.is_some()
                    && tags[at] == Tag::Number
                    && text.tokens[at - 1].lists.any(Lists::MONTH)
                    && (matches!(tags[start], Tag::Determiner | Tag::Possessive)
                        || start > 0 && tags[start - 1] == Tag::Genitive)
                    && tags.get(at + 1).is_some_and(|t| t.is_nominal());
                if day {
                    head = None;
                }
                // A number behind the head noun begins another phrase, unless it numbers the noun: "Flight 17".
                if head.is_some()
                    && !(tags[at] == Tag::Number
                        && tags.get(at + 1).is_none_or(|t| !t.is_nominal())
                        && text.tokens[head?].is_capital())
                {
                    break;
                }
                last_content = Some(at);
            }
            Tag::Noun | Tag::Plural | Tag::Proper => {
                // "In recent |weeks| Israeli officials said": the time in front of a name
                if head == at.checked_sub(1)
                    && head.is_some()
                    && start > 0
                    && text.tokens[at].is_capital()
                    && text.is(start - 1, words!["in", "for", "over", "within", "during"])
                    && text.is(
                        at - 1,
                        words!["weeks", "days", "months", "years", "hours", "times"],
                    )
                {
                    break;
                }
                // "On Saturday American jets bombed": the day is a phrase of its own in front of the subject.
                if day_before(text, at, start) {
                    break;
                }
                // "killed 14 people Sunday", "in Kabul Monday evening"
                if head == at.checked_sub(1) && head.is_some() && day_behind(text, at) {
                    break;
                }
                if head.is_some() && is_told(text, at, start) {
                    break;
                }
                // "a bombing last November": the time is a phrase of its own.
                if head.is_some() && is_near_day(text, at) {
                    break;
                }
                if let Some(previous) = head
                    && at > previous + 1
                    && tags[at - 1] != Tag::Genitive
                    && !matches!(tags[at - 1], Tag::Mark)
                    && !tags[at - 1].is_nominal()
                {
                    break;
                }
                head = Some(at);
                last_content = Some(at);
            }
            Tag::Genitive => {
                // What is owned must stand behind: "Ukraine's army"; else the phrase ends with the mark.
                head?;
                let owned = tags[at + 1..limit].first();
                at += 1;
                if !matches!(
                    owned,
                    Some(
                        Tag::Noun
                            | Tag::Plural
                            | Tag::Proper
                            | Tag::Adjective
                            | Tag::Number
                            | Tag::Adverb
                    )
                ) {
                    break;
                }
                // The owner is no longer the head; adjectives may come again.
                let rest = noun_phrase(text, at, limit, tags);
                if let Some(rest) = rest {
                    return Some(Chunk {
                        kind: ChunkKind::Noun,
                        tokens: start..rest.tokens.end,
                        head: rest.head,
                        group: NO_GROUP,
                    });
                }
                break;
            }
            Tag::Mark if text.tokens[at].kind == Kind::Percent => {}
            // "the Oct. 11, 2015, attack": the year stands between commas
            Tag::Mark if is_dated(text, at, start, limit, tags) => {
                head = None;
                at += 2;
                if text.tokens[at].kind != Kind::Comma {
                    continue;
                }
            }
            _ => break,
        }
        at += 1;
    }
    let head = head.or_else(|| {
        // "five", "the wounded": numbers and adjectives behind a determiner stand for their noun.
        let last = last_content?;
        let stands =
            tags[last] == Tag::Number || matches!(tags[start], Tag::Determiner | Tag::Possessive);
        stands.then_some(last)
    });
    let head = match head {
        Some(head) => head,
        // "another", "both", "all" alone
        None if matches!(tags[start], Tag::Determiner) => start,
        None => return None,
    };
    let end = at.max(head + 1);
    Some(Chunk {
        kind: ChunkKind::Noun,
        tokens: start..end,
        head,
        group: NO_GROUP,
    })
}

/// "told Reuters |hackers| had prepared": whom somebody told is a phrase of its own, "Reuters reporters" apart.
fn is_told(text: &Text<'_>, at: usize, start: usize) -> bool {
    start > 0
        && text.is(start - 1, words!["told", "tells", "telling"])
        && text.tokens[at - 1].lists.any(Lists::MEDIUM)
        && text.tokens[at - 1].is_capital()
        && !text.tokens[at].is_capital()
        && text.tokens[at].pos.any(Pos::PLURAL)
        && !text.is(
            at,
            words![
                "reporters",
                "journalists",
                "correspondents",
                "news",
                "viewers",
                "readers",
                "listeners"
            ],
        )
}

/// Whether the comma at `at` stands between the day and the year of "the Oct. 11, 2015, attack", a noun behind.
fn is_dated(text: &Text<'_>, at: usize, start: usize, limit: usize, tags: &[Tag]) -> bool {
    let year = at + 1;
    let noun = at + 2 + usize::from(at + 2 < limit && text.tokens[at + 2].kind == Kind::Comma);
    let owned = matches!(tags[start], Tag::Determiner | Tag::Possessive)
        || start > 0 && tags[start - 1] == Tag::Genitive;
    owned
        && text.tokens[at].kind == Kind::Comma
        && at >= start + 2
        && noun < limit
        && tags[at - 1] == Tag::Number
        && text.tokens[at - 2].lists.any(Lists::MONTH)
        && text.word(year).len() == 4
        && text.word(year).bytes().all(|byte| byte.is_ascii_digit())
        && matches!(tags[noun], Tag::Noun | Tag::Plural | Tag::Adjective)
        && !text.tokens[noun].is_capital()
}

/// Whether the phrase that starts at `start` behind "on" is so far a weekday, and the name or noun at `at` no part of it.
fn day_before(text: &Text<'_>, at: usize, start: usize) -> bool {
    let part = at == start + 2 && text.tokens[start + 1].lists.any(Lists::CALENDAR);
    (at == start + 1 || part)
        && start > 0
        && text.tokens[start].lists.any(Lists::WEEKDAY)
        && text.word(start - 1).eq_ignore_ascii_case("on")
        && !text.tokens[at].lists.any(Lists::CALENDAR)
}

/// "|no fewer than| nine", "|not less than| 20": a least number, and no denial.
fn is_bound(text: &Text<'_>, at: usize) -> bool {
    text.is(at, words!["no", "not"])
        && text.is(at + 1, words!["fewer", "less", "more"])
        && text.is(at + 2, words!["than"])
}

/// "has not been hit", "would attack", "to launch", "killing".
fn verb_group(text: &Text<'_>, start: usize, limit: usize, tags: &[Tag]) -> Option<Chunk> {
    let mut group = NO_GROUP;
    let (mut at, mut head, mut be, mut finite) = (start, None, false, false);
    while at < limit {
        match tags[at] {
            Tag::Modal if head.is_none() => {
                group.modal = group.modal.or(Some(at as u32));
                finite = true;
            }
            Tag::To if at == start || text.word(at - 1) == "not" => group.infinitive = true,
            // "said nobody was hurt": behind the main verb a negation is another clause's.
            Tag::Negation if main_done(head, tags) => break,
            // "killed |not less than| 20"
            Tag::Negation if is_bound(text, at) => break,
            Tag::Negation => group.negated = true,
            Tag::Adverb => {
                if text.tokens[at].pos.any(Pos::NEGATION) && !is_bound(text, at) {
                    group.negated = true;
                }
                // An adverb belongs to the group only where the group goes on behind it.
                let goes_on = tags[at..limit].iter().find(|t| **t != Tag::Adverb);
                if at == start
                    || !matches!(goes_on, Some(Tag::Verb(_) | Tag::Be(_) | Tag::Have(_)))
                    || main_done(head, tags)
                {
                    break;
                }
            }
            Tag::Have(form) if !main_done(head, tags) => {
                group.perfect = true;
                finite |= matches!(form, Form::Past | Form::Third | Form::Base);
                (head, group.form) = (Some(at), form);
            }
            Tag::Be(form) if !main_done(head, tags) => {
                be = true;
                finite |=
                    matches!(form, Form::Past | Form::Third | Form::Base) && !group.infinitive;
                (head, group.form) = (Some(at), form);
            }
            Tag::Do(form) if head.is_none() => {
                finite = true;
                (head, group.form) = (Some(at), form);
            }
            Tag::Verb(form) => {
                if main_done(head, tags) {
                    break;
                }
                // "is a", "has troops" end above; a bare past behind "be" or "have" is their participle.
                if head.is_some() && matches!(form, Form::Third) {
                    break;
                }
                group.passive = matches!(form, Form::Participle | Form::Past) && be
                    || form == Form::Participle && head.is_none();
                finite |= matches!(form, Form::Past | Form::Third)
                    || form == Form::Base && head.is_none() && !group.infinitive;
                (head, group.form) = (Some(at), form);
            }
            _ => break,
        }
        at += 1;
    }
    let head = head.or(group.modal.map(|at| at as usize))?;
    group.finite = finite && !group.infinitive;
    Some(Chunk {
        kind: ChunkKind::Verb,
        tokens: start..at.max(head + 1),
        head,
        group,
    })
}

/// Whether the main verb is there already.
fn main_done(head: Option<usize>, tags: &[Tag]) -> bool {
    head.is_some_and(|h| matches!(tags[h], Tag::Verb(_)))
}

/// A text with its grammar: what the stages that read sentences work on.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) grammar: Grammar,
}

impl<'a> Page<'a> {
    pub(crate) fn new(text: Text<'a>) -> Page<'a> {
        let grammar = grammar(&text);
        Page { text, grammar }
    }

    /// The chunk with number `at`.
    pub(crate) fn chunk(&self, at: usize) -> &Chunk {
        &self.grammar.chunks[at]
    }

    /// The number of the chunk that holds token `token`; none in a dateline.
    pub(crate) fn chunk_of(&self, token: usize) -> Option<usize> {
        let number = *self.grammar.chunk_at.get(token)?;
        (number != NO_CHUNK).then_some(number as usize)
    }

    /// The chunks of the sentence that holds chunk `at`.
    pub(crate) fn sentence_chunks(&self, at: usize) -> Range<usize> {
        self.grammar.of_sentence[self.text.sentence_of(self.chunk(at).tokens.start)].clone()
    }

    fn kind(&self, at: usize) -> ChunkKind {
        self.chunk(at).kind
    }

    fn is_comma(&self, at: usize) -> bool {
        self.kind(at) == ChunkKind::Mark(Kind::Comma)
    }

    /// The words of chunk `at`.
    pub(crate) fn words(&self, at: usize) -> &'a str {
        self.text.slice(&self.chunk(at).tokens)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// The chunks of `source`, noun phrases in [] and verb groups in <>.
    fn drawn(source: &str) -> String {
        let page = Page::new(Text::new(source, Lexicon::shared()));
        let mut drawn = Vec::new();
        for (at, chunk) in page.grammar.chunks.iter().enumerate() {
            drawn.push(match chunk.kind {
                ChunkKind::Noun => format!("[{}]", page.words(at)),
                ChunkKind::Verb => format!("<{}>", page.words(at)),
                _ => page.words(at).to_owned(),
            });
        }
        drawn.join(" ")
    }

    #[test]
    fn sentences_fall_into_phrases() {
        for (source, expected) in [
            (
                "Gunmen killed at least five soldiers in Mali.",
                "[Gunmen] <killed> [at least five soldiers] in [Mali] .",
            ),
            (
                "The attack has not been claimed by any group.",
                "[The attack] <has not been claimed> by [any group] .",
            ),
            (
                "Two people killed in the raid were teachers.",
                "[Two people] <killed> in [the raid] <were> [teachers] .",
            ),
            ("He said nobody fled.", "[He] <said> <nobody fled> ."),
            (
                "Shelling wounded ten, killing a child.",
                "[Shelling] <wounded> [ten] , <killing> [a child] .",
            ),
            (
                "Russia's defence ministry said it would respond.",
                "[Russia's defence ministry] <said> [it] <would respond> .",
            ),
            (
                "He vowed to attack the base.",
                "[He] <vowed> <to attack> [the base] .",
            ),
            (
                "On Sunday Malian soldiers left.",
                "On [Sunday] [Malian soldiers] <left> .",
            ),
            (
                "It claimed a bombing last November.",
                "[It] <claimed> [a bombing] [last November] .",
            ),
            (
                "The strikes hit a market before dawn.",
                "[The strikes] <hit> [a market] before [dawn] .",
            ),
        ] {
            assert_eq!(drawn(source), expected);
        }
    }

    #[test]
    fn subjects_are_found_over_what_stands_between() {
        for (source, verb, subject) in [
            (
                "The bomb, one of the largest this year, killed ten.",
                "killed",
                "The bomb",
            ),
            (
                "The strike on the market killed ten.",
                "killed",
                "The strike",
            ),
            ("Gunmen who stormed the hotel fled.", "stormed", "Gunmen"),
            ("Gunmen who stormed the hotel fled.", "fled", "Gunmen"),
            (
                "A woman who tried to stab officers was shot.",
                "was shot",
                "A woman",
            ),
            ("Men who came from Gaza were held.", "were held", "Men"),
            ("A boy who threw stones at troops died.", "died", "A boy"),
            ("A mine killed two and wounded three.", "wounded", "A mine"),
            ("A shell hit the house, killing two.", "killing", "A shell"),
            ("He said the raid killed two.", "killed", "the raid"),
            ("Envoys from Kenya and Somalia met.", "met", "Envoys"),
            ("Police and soldiers killed two.", "killed", "Police"),
            (
                "The raid was in Kenya and Somalia denied it.",
                "denied",
                "Somalia",
            ),
        ] {
            let page = Page::new(Text::new(source, Lexicon::shared()));
            let at = (0..page.grammar.chunks.len())
                .find(|&i| page.words(i) == verb)
                .unwrap_or_else(|| panic!("{source}"));
            assert_eq!(
                page.subject(at).map(|s| page.words(s)),
                Some(subject),
                "{source}"
            );
        }
    }
}
