//! The article laid out: paragraphs, headings, datelines, sentences, tokens and quotations.

use std::ops::Range;

use super::quotes::{Quotation, quotations};
use super::tokens::{Kind, Shape, Token, tokens};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{Spelling, WordSet};
use crate::lexicon::phrases::{Case, Match, Phrases};
use crate::lexicon::words::{Lists, Pos, WordId};

/// A range of token numbers.
pub(crate) type Tokens = Range<usize>;

/// The most tokens that a sentence has.
const LONGEST_SENTENCE: usize = 300;

/// An article laid out.
#[derive(Debug)]
pub(crate) struct Text<'a> {
    pub(crate) source: &'a str,
    pub(crate) tokens: Vec<Token>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) sentences: Vec<Sentence>,
    /// The words of all sentences.
    pub(crate) words: WordSet,
    /// The number of the sentence that holds each token, in a dateline that of the next; what is behind all is of the last.
    sentence_at: Vec<u32>,
    pub(crate) quotations: Vec<Quotation>,
    pub(crate) lexicon: &'static Lexicon,
}

#[derive(Debug, Clone)]
pub(crate) struct Paragraph {
    pub(crate) tokens: Tokens,
    /// Numbers of its sentences.
    pub(crate) sentences: Range<usize>,
    /// A headline or a subheading: a short paragraph without a full stop.
    #[cfg(test)]
    pub(crate) heading: bool,
    /// "KYIV, Jan 5 (Reuters) -": the tokens in front of the first sentence.
    pub(crate) dateline: Tokens,
}

#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) tokens: Tokens,
    pub(crate) paragraph: usize,
    pub(crate) heading: bool,
    /// The lists of which some word of the sentence begins an entry.
    pub(crate) lists: Lists,
    /// Its words, in any spelling.
    pub(crate) words: WordSet,
}

impl<'a> Text<'a> {
    /// Lays `source` out.
    pub(crate) fn new(source: &'a str, lexicon: &'static Lexicon) -> Text<'a> {
        let mut text = Text {
            source,
            tokens: Vec::with_capacity(source.len() / 4),
            paragraphs: Vec::with_capacity(source.len() / 200),
            sentences: Vec::with_capacity(source.len() / 100),
            words: WordSet::default(),
            sentence_at: Vec::new(),
            quotations: Vec::new(),
            lexicon,
        };
        for lines in paragraph_ranges(source) {
            text.paragraph(lines);
        }
        text.sentence_at = sentence_at(&text.sentences);
        text.quotations = quotations(&text);
        text.own_apostrophes();
        text
    }

    /// "Hamas’ bureau", "the rebels' commander": a mark behind an s that closes no quotation is a genitive.
    fn own_apostrophes(&mut self) {
        let mut edges: Option<Vec<usize>> = None;
        for at in 1..self.tokens.len() {
            let token = &self.tokens[at];
            if token.kind != Kind::Quote
                || token.shape.any(Shape::SPACE_BEFORE)
                || !matches!(token.text(self.source), "'" | "’")
                || !self.tokens[at - 1].is_word()
                || !self.word(at - 1).ends_with(['s', 'S', 'z', 'x'])
                || !(self.tokens.get(at + 1))
                    .is_some_and(|t| t.is_word() && t.shape.any(Shape::SPACE_BEFORE))
            {
                continue;
            }
            let edges = edges.get_or_insert_with(|| {
                let both = |q: &Quotation| [q.outer.start, q.outer.end - 1];
                let mut edges: Vec<usize> = self.quotations.iter().flat_map(both).collect();
                edges.sort_unstable();
                edges
            });
            if edges.binary_search(&at).is_err() {
                self.tokens[at].kind = Kind::Genitive;
            }
        }
    }

    fn paragraph(&mut self, bytes: Range<usize>) {
        let first = self.tokens.len();
        tokens(
            self.source,
            bytes.start,
            bytes.end,
            self.lexicon,
            &mut self.tokens,
        );
        let all = first..self.tokens.len();
        if all.is_empty() {
            return;
        }
        if !self.tokens[all.clone()]
            .iter()
            .any(|t| matches!(t.kind, Kind::Word | Kind::Number))
        {
            // "———" and the like part a page and say nothing.
            self.tokens.truncate(first);
            return;
        }
        let number = self.paragraphs.len();
        let dateline = super::dateline::dateline(self, all.clone(), number);
        let heading = dateline.is_empty() && self.is_heading(all.clone());
        let first_sentence = self.sentences.len();
        let end = if number == 0 {
            super::dateline::outlet_behind(self, all.clone())
        } else {
            all.end
        };
        let mut start = dateline.end;
        while start < end {
            let sentence = start..self.sentence_cut(start, end);
            start = sentence.end;
            let (mut lists, mut words) = (Lists::NONE, WordSet::default());
            for token in &self.tokens[sentence.clone()] {
                lists = lists.or(token.lists);
                words.add(token.spelling);
            }
            self.words.join(&words);
            self.sentences.push(Sentence {
                tokens: sentence,
                paragraph: number,
                heading,
                lists,
                words,
            });
        }
        self.paragraphs.push(Paragraph {
            tokens: all,
            sentences: first_sentence..self.sentences.len(),
            #[cfg(test)]
            heading,
            dateline,
        });
    }

    /// A paragraph that ends without a full stop and is short enough for a headline.
    fn is_heading(&self, range: Tokens) -> bool {
        let tokens = &self.tokens[range];
        let words = tokens.iter().filter(|t| t.kind == Kind::Word).count();
        let last = tokens
            .iter()
            .rev()
            .find(|t| !matches!(t.kind, Kind::Quote | Kind::Close));
        let stopped = last.is_some_and(|t| {
            matches!(
                t.kind,
                Kind::Stop | Kind::Colon | Kind::Comma | Kind::Semicolon | Kind::Dash
            ) || (t.shape.any(Shape::STOPPED) && tokens.len() > 12)
        });
        let question =
            last.is_some_and(|t| t.kind == Kind::Stop && matches!(t.text(self.source), "?" | "!"));
        words > 0
            && words <= 28
            && (!stopped || (question && words <= 14 && self.paragraphs.is_empty()))
    }

    /// Where the sentence that begins at `start` ends, in a paragraph that ends at `limit`.
    fn sentence_cut(&self, start: usize, limit: usize) -> usize {
        // What never ends is cut, so that no stage meets a sentence of a megabyte.
        let cut = limit.min(start + LONGEST_SENTENCE);
        let may = |t: &Token| t.kind == Kind::Stop || t.shape.any(Shape::STOPPED);
        let mut at = start;
        loop {
            at = self.find(at..cut, may);
            if at >= cut {
                return cut;
            }
            if let Some(end) = self.sentence_end(at, limit) {
                return end;
            }
            at += 1;
        }
    }

    /// Where the token at `at` ends a sentence, the token after it, closing marks included.
    fn sentence_end(&self, at: usize, limit: usize) -> Option<usize> {
        let token = &self.tokens[at];
        let stop = token.kind == Kind::Stop;
        if !stop && !token.shape.any(Shape::STOPPED) {
            return None;
        }
        // "(JPM.N)", "Node.JS": a full stop inside a word.
        if stop
            && self
                .tokens
                .get(at + 1)
                .filter(|_| at + 1 < limit)
                .is_some_and(|t| {
                    !t.shape.any(Shape::SPACE_BEFORE)
                        && t.kind == Kind::Word
                        && t.end - t.start <= 2
                })
            && !token.shape.any(Shape::SPACE_BEFORE)
            && at > 0
            && self.tokens[at - 1].is_capitals()
        {
            return None;
        }
        // "Colonel (ret.) Ana Lima", "(R-Ariz.)": a note of a few words is no sentence.
        let closed = self
            .tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Close);
        if closed
            && self.tokens[at.saturating_sub(3)..at]
                .iter()
                .any(|t| t.kind == Kind::Open)
        {
            return None;
        }
        let mut next = at + 1;
        while next < limit && self.closes(next) {
            next += 1;
        }
        if next >= limit {
            return None;
        }
        let opener = (next..limit)
            .find(|&i| !matches!(self.tokens[i].kind, Kind::Quote | Kind::Open | Kind::Dash));
        let follower = &self.tokens[opener?];
        let quoted = opener != Some(next);
        let begins = match follower.kind {
            Kind::Word => {
                follower.is_capital() || follower.text(self.source).starts_with(char::is_uppercase)
            }
            Kind::Number => follower.shape.any(Shape::SPACE_BEFORE) || quoted,
            Kind::Currency | Kind::Sign => true,
            _ => false,
        };
        let ends = if stop {
            let text = token.text(self.source);
            // "What?" John said: the reporter takes over inside the sentence.
            let asks = matches!(text, "?" | "!") && next > at + 1 && self.cue_follows(next, limit);
            begins && !asks
        } else {
            begins
                && follower.kind == Kind::Word
                && (quoted || self.starts_sentence(opener?))
                && !self.is_title(token)
        };
        ends.then_some(next)
    }

    /// A closing mark directly behind a full stop belongs to its sentence.
    fn closes(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.kind {
            Kind::Quote => {
                let text = token.text(self.source);
                let tight = !token.shape.any(Shape::SPACE_BEFORE);
                let before_space = self
                    .tokens
                    .get(at + 1)
                    .is_none_or(|t| t.shape.any(Shape::SPACE_BEFORE) || t.kind == Kind::Quote);
                matches!(text, "”" | "’" | "»")
                    || (tight && (before_space || text == "''"))
                        && !matches!(text, "“" | "‘" | "„" | "«")
            }
            Kind::Close => true,
            _ => false,
        }
    }

    /// Whether a cue of speech stands within the next four tokens: `"Why?" the mayor asked.`
    fn cue_follows(&self, at: usize, limit: usize) -> bool {
        (at..limit.min(at + 5)).any(|i| {
            self.tokens[i].lists.any(Lists::CUE) && self.tokens[i].pos.any(Pos::PAST.or(Pos::THIRD))
        })
    }

    /// Whether the capital at `at` is that of a word that is no name: "the U.S. The …".
    fn starts_sentence(&self, at: usize) -> bool {
        const FUNCTION: Pos = Pos::DETERMINER
            .or(Pos::PRONOUN)
            .or(Pos::PREPOSITION)
            .or(Pos::CONJUNCTION)
            .or(Pos::SUBORDINATOR)
            .or(Pos::WH)
            .or(Pos::POSSESSIVE)
            .or(Pos::ADVERB);
        self.tokens[at].pos.any(FUNCTION)
    }

    /// "Mr.", "Lt.", "Gen.": a full stop that never ends a sentence.
    fn is_title(&self, token: &Token) -> bool {
        token.lists.any(Lists::TITLE) && token.lists.any(Lists::ABBREVIATION)
    }

    /// The entries of `phrases` that stand at token `at`, longest first, none over `limit`.
    pub(crate) fn matches<'t, T>(
        &'t self,
        phrases: &'t Phrases<T>,
        at: usize,
        limit: usize,
    ) -> impl Iterator<Item = Match<'t, T>> + 't {
        let tokens = self.tokens.get(at..limit.min(self.tokens.len()));
        let tokens = tokens.unwrap_or_default();
        let word = |i: usize| tokens.get(i).map(|token| token.word);
        phrases.matches(word, |length, case| fits(&tokens[..length], case))
    }

    /// The longest entry of `phrases` that stands at token `at`.
    pub(crate) fn longest<'t, T>(
        &'t self,
        phrases: &'t Phrases<T>,
        at: usize,
        limit: usize,
    ) -> Option<Match<'t, T>> {
        let tokens = self.tokens.get(at..limit.min(self.tokens.len()));
        let tokens = tokens.unwrap_or_default();
        let word = |i: usize| tokens.get(i).map(|token| token.word);
        phrases.longest(word, |length, case| fits(&tokens[..length], case))
    }

    /// The first token of `range` that is `wanted`; the end of the range where none is.
    #[inline]
    pub(crate) fn find(&self, range: Tokens, wanted: impl Fn(&Token) -> bool) -> usize {
        let tokens = self.tokens.get(range.clone()).unwrap_or_default();
        let first = tokens.iter().position(wanted);
        first.map_or(range.end, |first| range.start + first)
    }

    /// The first token of `range` at which entries of `lists` begin; the end of the range where there is none.
    #[inline]
    pub(crate) fn find_in(&self, range: Tokens, lists: Lists) -> usize {
        self.find(range, |token| token.lists.any(lists))
    }

    /// The text of token `at`.
    #[inline]
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens[at].text(self.source)
    }

    /// Whether token `at` is one of `words`, in any spelling.
    #[inline]
    pub(crate) fn is(&self, at: usize, words: &[Spelling]) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.spelling.is_among(words))
    }

    /// Whether the lemma of token `at` is one of `words`.
    #[inline]
    pub(crate) fn is_form_of(&self, at: usize, words: &[Spelling]) -> bool {
        self.lexicon.word(self.lemma(at)).spelling.is_among(words)
    }

    /// Whether token `at` is one of `words`, in any case, but with no accent and no full stop of its own.
    #[inline]
    pub(crate) fn is_plain(&self, at: usize, words: &[Spelling]) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.spelling.is_among(words) && !token.shape.any(Shape::ODD))
    }

    /// The same for words with signs in them.
    #[inline]
    pub(crate) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let word = self
            .tokens
            .get(at)
            .map_or("", |token| token.text(self.source));
        let Some(first) = word.as_bytes().first().map(u8::to_ascii_lowercase) else {
            return false;
        };
        // Length and first letter turn nearly all away.
        words.iter().any(|other| {
            other.len() == word.len()
                && other.as_bytes()[0].to_ascii_lowercase() == first
                && other.eq_ignore_ascii_case(word)
        })
    }

    /// The bytes from the first to the last of `tokens`.
    pub(crate) fn bytes(&self, tokens: &Tokens) -> Range<usize> {
        if tokens.is_empty() {
            let at = self
                .tokens
                .get(tokens.start)
                .map_or(self.source.len(), |t| t.start as usize);
            return at..at;
        }
        self.tokens[tokens.start].start as usize..self.tokens[tokens.end - 1].end as usize
    }

    /// The words of `tokens` as they stand in the text.
    pub(crate) fn slice(&self, tokens: &Tokens) -> &'a str {
        &self.source[self.bytes(tokens)]
    }

    /// Whether token `at` stands between quotation marks.
    pub(crate) fn is_quoted(&self, at: usize) -> bool {
        let behind = self.quotations.partition_point(|q| q.inner.start <= at);
        // one quotation inside another stands behind it
        self.quotations[..behind]
            .iter()
            .rev()
            .take(4)
            .any(|q| q.inner.contains(&at))
    }

    /// The number of the sentence that holds token `at`.
    pub(crate) fn sentence_of(&self, at: usize) -> usize {
        (self.sentence_at.get(at)).map_or(self.sentences.len().saturating_sub(1), |&n| n as usize)
    }

    /// The vocabulary's number for token `at`, whatever its case.
    #[inline]
    pub(crate) fn id(&self, at: usize) -> WordId {
        self.tokens[at].word
    }

    /// The lemma of token `at`.
    #[inline]
    pub(crate) fn lemma(&self, at: usize) -> WordId {
        self.lexicon.word(self.tokens[at].word).lemma
    }
}

/// Whether `tokens` are written as an entry of `case` must be.
#[inline]
fn fits(tokens: &[Token], case: Case) -> bool {
    match case {
        Case::Any => true,
        Case::Capital => tokens.iter().any(Token::is_capital),
        Case::Capitals => tokens[0].is_capitals(),
    }
}

/// The words that a rule asks for: `words!["at", "on"]`, or `&["'ll", "’ll"]` where one has more than plain letters.
pub(crate) trait Asked {
    /// Whether token `at` is one of them, in any case.
    fn stand_at(self, text: &Text<'_>, at: usize) -> bool;
}

impl Asked for &[Spelling] {
    #[inline]
    fn stand_at(self, text: &Text<'_>, at: usize) -> bool {
        text.is_plain(at, self)
    }
}

impl Asked for Spelling {
    #[inline]
    fn stand_at(self, text: &Text<'_>, at: usize) -> bool {
        text.is_plain(at, &[self])
    }
}

impl Asked for &[&str] {
    fn stand_at(self, text: &Text<'_>, at: usize) -> bool {
        text.is_any(at, self)
    }
}

impl<const N: usize> Asked for &[&str; N] {
    fn stand_at(self, text: &Text<'_>, at: usize) -> bool {
        text.is_any(at, self)
    }
}

/// The number of the sentence of each token, up to the end of the last sentence.
fn sentence_at(sentences: &[Sentence]) -> Vec<u32> {
    let mut numbers = Vec::with_capacity(sentences.last().map_or(0, |last| last.tokens.end));
    for (number, sentence) in sentences.iter().enumerate() {
        numbers.resize(sentence.tokens.end, number as u32);
    }
    numbers
}

/// The paragraphs of `source` as byte ranges. A line break inside a sentence ends none: hard-wrapped text has them, and text
/// taken from web pages has them around links.
fn paragraph_ranges(source: &str) -> Vec<Range<usize>> {
    let lines = lines(source);
    let mut found: Vec<Range<usize>> = Vec::new();
    // A sentence that a link has broken goes on to its full stop.
    let mut broken = false;
    for (number, line) in lines.iter().enumerate() {
        let before = number
            .checked_sub(1)
            .map(|i| &lines[i])
            .filter(|_| !line.after_blank);
        let next = lines.get(number + 1).filter(|next| !next.after_blank);
        // "MILITANTS DUG IN" further down is a subheading
        let quoted = line.text.starts_with(['"', '“']);
        let place = before.is_some_and(|b| number <= 4 && b.is_place() && !quoted);
        match (found.last_mut(), before) {
            (Some(last), Some(before))
                if place || line.continues(before, next) || broken && line.is_complete() =>
            {
                last.end = line.range.end;
                broken = !place && !line.is_complete();
            }
            _ => {
                found.push(line.range.clone());
                broken = false;
            }
        }
    }
    found
}

/// A line that is not blank.
struct Line<'a> {
    range: Range<usize>,
    text: &'a str,
    after_blank: bool,
}

fn lines(source: &str) -> Vec<Line<'_>> {
    // The other line ends of Unicode are rare: without them, a search for one byte is enough.
    const OTHERS: [char; 3] = ['\u{2028}', '\u{2029}', '\u{85}'];
    let may = |byte: u8| u8::from(byte == 0xa8) | u8::from(byte == 0xa9) | u8::from(byte == 0x85);
    let any = (source.as_bytes().iter()).fold(0, |any, &byte| any | may(byte)) != 0;
    if any && OTHERS.iter().any(|&end| source.contains(end)) {
        filled(source.split_inclusive(['\n', '\u{2028}', '\u{2029}', '\u{85}']))
    } else {
        filled(source.split_inclusive('\n'))
    }
}

/// Those of `lines`, one behind the other in the text, that are not blank.
fn filled<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Line<'a>> {
    let (mut found, mut start, mut after_blank) = (Vec::with_capacity(16), 0, true);
    for line in lines {
        let range = start..start + line.len();
        start = range.end;
        let text = line.trim();
        if !text.is_empty() {
            found.push(Line {
                range,
                text,
                after_blank,
            });
        }
        after_blank = text.is_empty();
    }
    found
}

impl Line<'_> {
    /// Whether this line goes on with the sentence of the line `before` it.
    fn continues(&self, before: &Line<'_>, next: Option<&Line<'_>>) -> bool {
        if self.text.starts_with([',', '.', ';', ')', ']', '’', ':'])
            && !self.text.starts_with("..")
        {
            return true;
        }
        if before.text.ends_with([',', '(', '[']) {
            return true;
        }
        if before.is_complete() {
            return false;
        }
        // "President" / "Ana Lima" / "said on Friday": a link in the middle of a sentence.
        let linked = self.is_short() && !self.is_complete() && next.is_some_and(Line::starts_small);
        self.starts_small() || linked || before.ends_open()
    }

    fn starts_small(&self) -> bool {
        self.text.starts_with(|c: char| {
            c.is_lowercase() || matches!(c, ',' | '.' | ';' | ')' | ']' | '’')
        })
    }

    /// It ends as sentences and headings with a colon end.
    fn is_complete(&self) -> bool {
        self.text
            .ends_with(['.', '!', '?', '"', '”', ':', ';', '…', '—'])
    }

    fn is_short(&self) -> bool {
        self.text.split_whitespace().take(9).count() < 9
    }

    /// "BEIRUT": a dateline's place on a line of its own.
    fn is_place(&self) -> bool {
        let capital = |c: char| c.is_uppercase() || matches!(c, ' ' | '/' | '-');
        (4..=30).contains(&self.text.len()) && self.text.chars().all(capital) && self.is_short()
    }

    /// It ends in the middle of a phrase: "in", "the", "and".
    fn ends_open(&self) -> bool {
        let last = self.text.rsplit(' ').next().unwrap_or("");
        last.len() < self.text.len() && OPEN_ENDS.contains(&last)
    }
}

/// Words that end no line of their own.
#[rustfmt::skip]
const OPEN_ENDS: [&str; 54] = [
    "a", "across", "against", "an", "and", "are", "as", "at", "be", "because", "been", "between", "but", "by", "during", "for",
    "from", "had", "has", "have", "her", "his", "if", "in", "into", "is", "its", "my", "near", "of", "on", "or", "our", "than",
    "that", "the", "their", "these", "those", "to", "toward", "towards", "under", "until", "upon", "was", "were", "where",
    "which", "while", "who", "whose", "will", "with",
];

/// "2014", as years of the news are written.
pub(crate) fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(source: &str) -> Vec<&str> {
        let text = Text::new(source, Lexicon::shared());
        text.sentences
            .iter()
            .map(|s| text.slice(&s.tokens))
            .collect()
    }

    #[test]
    fn sentences_end_where_readers_end_them() {
        for (source, expected) in [
            (
                "Mr. Osei met Lt. Gen. Aziz. They left.",
                vec!["Mr. Osei met Lt. Gen. Aziz.", "They left."],
            ),
            (
                "It fell in the U.S. The army denied it.",
                vec!["It fell in the U.S.", "The army denied it."],
            ),
            (
                "U.S. Army troops left at 5 p.m. Friday.",
                vec!["U.S. Army troops left at 5 p.m. Friday."],
            ),
            ("“We held.” He left.", vec!["“We held.”", "He left."]),
            (
                "\"We held,\" he said. \"They ran.\"",
                vec!["\"We held,\" he said.", "\"They ran.\""],
            ),
            ("“Why?” the mayor asked.", vec!["“Why?” the mayor asked."]),
            (
                "Two died.Three fled, he said.",
                vec!["Two died.", "Three fled, he said."],
            ),
            (
                "They hit No. 5 and J. Smith.",
                vec!["They hit No. 5 and J. Smith."],
            ),
            (
                "A headline\nA body.\nwrapped",
                vec!["A headline", "A body.", "wrapped"],
            ),
            (
                "A line that is\nwrapped here.",
                vec!["A line that is\nwrapped here."],
            ),
            (
                "President\nAna Lima\nleft on Friday.",
                vec!["President\nAna Lima\nleft on Friday."],
            ),
            (
                "They fought in\nSyria\n, he said.\nMore.",
                vec!["They fought in\nSyria\n, he said.", "More."],
            ),
            (
                "A headline\nAna Lima left.",
                vec!["A headline", "Ana Lima left."],
            ),
            ("———\nThey left.", vec!["They left."]),
        ] {
            assert_eq!(sentences(source), expected, "{source}");
        }
    }

    #[test]
    fn headings_are_short_and_have_no_full_stop() {
        let text = Text::new(
            "Two dead in raid\n\nTwo men died.\n\nWhat next\n\nNobody knows.",
            Lexicon::shared(),
        );
        let headings: Vec<bool> = text.paragraphs.iter().map(|p| p.heading).collect();
        assert_eq!(headings, [true, false, true, false]);
    }
}
