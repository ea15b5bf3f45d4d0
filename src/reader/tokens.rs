//! The text in tokens: words, numbers, clitics and punctuation, each with what the vocabulary knows of it.

use unicode_segmentation::UnicodeSegmentation;

use crate::lexicon::fold::{LONGEST, Spelling, folded_hash, hash};
use crate::lexicon::words::{Lists, Pos, WordId};
use crate::lexicon::{Lexicon, bare};

/// One token of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// First byte in the text.
    pub(crate) start: u32,
    /// Byte after the last.
    pub(crate) end: u32,
    pub(crate) word: WordId,
    pub(crate) spelling: Spelling,
    pub(crate) pos: Pos,
    pub(crate) lists: Lists,
    pub(crate) kind: Kind,
    pub(crate) shape: Shape,
}

/// What a token is by its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word: letters, perhaps with digits, hyphens and apostrophes inside ("X-59", "O'Brien", "Mr.").
    Word,
    /// A number that begins with a digit: "5", "38,919", "1.1m", "24/7", "10:30", "2nd".
    Number,
    /// `'s` or `'` after a noun.
    Genitive,
    /// `n't`, `'ll`, `'ve`, `'re`, `'d`, `'m` behind a verb or pronoun.
    Clitic,
    /// A quotation mark, single or double, or an apostrophe that stands alone.
    Quote,
    /// `.` `!` `?` `…` and `...`.
    Stop,
    Comma,
    Colon,
    Semicolon,
    /// `-` between spaces, `--`, `–`, `—`.
    Dash,
    /// `(` or `[`.
    Open,
    /// `)` or `]`.
    Close,
    /// `$`, `£`, `€` and the like.
    Currency,
    Percent,
    /// Any other sign.
    Sign,
}

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Shape(u8);

impl Shape {
    pub(crate) const CAPITAL: Shape = Shape(1);
    /// Two letters or more, all capital.
    pub(crate) const CAPITALS: Shape = Shape(2);
    /// Directly behind white space, or at the start of the text.
    pub(crate) const SPACE_BEFORE: Shape = Shape(4);
    /// An abbreviation with its full stop: "Mr.", "U.S.", "p.m.".
    pub(crate) const STOPPED: Shape = Shape(8);
    pub(crate) const DIGITS: Shape = Shape(16);
    pub(crate) const HYPHEN: Shape = Shape(32);
    /// It has a letter beyond ASCII, or a full stop of its own.
    pub(crate) const ODD: Shape = Shape(64);

    #[inline]
    pub(crate) const fn any(self, other: Shape) -> bool {
        self.0 & other.0 != 0
    }

    #[inline]
    const fn or(self, other: Shape) -> Shape {
        Shape(self.0 | other.0)
    }
}

impl Token {
    #[inline]
    pub(crate) fn text<'a>(&self, source: &'a str) -> &'a str {
        &source[self.start as usize..self.end as usize]
    }

    #[inline]
    pub(crate) fn is_capital(&self) -> bool {
        self.shape.any(Shape::CAPITAL)
    }

    #[inline]
    pub(crate) fn is_capitals(&self) -> bool {
        self.shape.any(Shape::CAPITALS)
    }

    #[inline]
    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// What a character does to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Space,
    Other,
}

const CLASSES: [Class; 128] = {
    let mut classes = [Class::Other; 128];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => Class::Space,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

/// ASCII letters and digits.
const ALPHANUMERIC: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = matches!(CLASSES[byte], Class::Letter | Class::Digit);
        byte += 1;
    }
    table
};

/// "Tyler, |Tex|.": American states as papers cut them short behind a town.
#[rustfmt::skip]
fn is_short_state(text: &str) -> bool {
    matches!(
        text,
        "Ala" | "Ariz" | "Ark" | "Calif" | "Colo" | "Conn" | "Del" | "Fla" | "Ga" | "Ill" | "Ind" | "Kan" | "Ky" | "La"
            | "Mass" | "Md" | "Mich" | "Minn" | "Miss" | "Mo" | "Mont" | "Neb" | "Nev" | "Okla" | "Ore" | "Pa" | "Tenn"
            | "Tex" | "Va" | "Vt" | "Wash" | "Wis" | "Wyo"
    )
}

/// The bits that all small letters of ASCII have, and neither capitals nor digits.
const SMALL: u8 = 0x60;

/// What neither goes on with a word nor makes it an abbreviation or an address.
const ENDS_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] =
            !ALPHANUMERIC[byte] && !matches!(byte as u8, b'.' | b':' | b'-' | b'\'' | b'&' | b'/');
        byte += 1;
    }
    table
};

#[inline(always)]
fn class_at(source: &str, at: usize) -> Option<(Class, usize)> {
    let byte = *source.as_bytes().get(at)?;
    if byte < 128 {
        return Some((CLASSES[byte as usize], 1));
    }
    foreign_class_at(source, at)
}

#[cold]
fn foreign_class_at(source: &str, at: usize) -> Option<(Class, usize)> {
    let c = source[at..].chars().next()?;
    let class = if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}') {
        Class::Space
    } else if c.is_alphabetic()
        || matches!(
            c,
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}'
        )
    {
        Class::Letter
    } else if c.is_numeric() {
        Class::Digit
    } else {
        Class::Other
    };
    Some((class, c.len_utf8()))
}

/// Cuts `source[from..to]` into tokens and appends them to `tokens`.
pub(crate) fn tokens(
    source: &str,
    from: usize,
    to: usize,
    lexicon: &Lexicon,
    tokens: &mut Vec<Token>,
) {
    let mut cutter = Cutter {
        source: &source[..to],
        lexicon,
        tokens,
        space: true,
    };
    let mut at = from;
    while let Some(&byte) = cutter.source.as_bytes().get(at) {
        if byte == b' ' {
            cutter.space = true;
            at += 1;
            continue;
        }
        let Some((class, length)) = class_at(cutter.source, at) else {
            break;
        };
        at = match class {
            Class::Space => {
                cutter.space = true;
                at + length
            }
            Class::Letter => cutter.word(at),
            Class::Digit => cutter.number(at),
            Class::Other => cutter.sign(at, length),
        };
    }
}

struct Cutter<'a> {
    source: &'a str,
    lexicon: &'a Lexicon,
    tokens: &'a mut Vec<Token>,
    space: bool,
}

impl Cutter<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.source.as_bytes().get(at).copied().unwrap_or(0)
    }

    fn is_letter(&self, at: usize) -> bool {
        matches!(class_at(self.source, at), Some((Class::Letter, _)))
    }

    fn is_word_character(&self, at: usize) -> bool {
        matches!(
            class_at(self.source, at),
            Some((Class::Letter | Class::Digit, _))
        )
    }

    fn is_upper(&self, at: usize) -> bool {
        self.source[at..]
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
    }

    /// The length of an apostrophe at `at`, or 0.
    fn apostrophe(&self, at: usize) -> usize {
        match self.byte(at) {
            b'\'' => 1,
            0xe2 if self.source[at..].starts_with('’') => 3,
            _ => 0,
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let text = &self.source[start..end];
        let mut shape = Shape::default();
        if self.space {
            shape = shape.or(Shape::SPACE_BEFORE);
        }
        let (mut word, mut pos, mut lists) = (WordId::UNKNOWN, Pos::NONE, Lists::NONE);
        if !text.is_ascii() || text.ends_with('.') {
            shape = shape.or(Shape::ODD);
        }
        // What is longer than any word of the lists is like none of them.
        let hash = folded_hash(bare(text));
        if matches!(kind, Kind::Word | Kind::Number | Kind::Clitic) {
            shape = shape.or(letters(text));
            if kind == Kind::Word && text.ends_with('.') {
                shape = shape.or(Shape::STOPPED);
            }
            word = hash.map_or(WordId::UNKNOWN, |hash| self.lexicon.id_of_hash(hash));
            let known = self.lexicon.word(word);
            (pos, lists) = (known.pos, known.lists);
        }
        if kind == Kind::Number {
            pos = Pos::NUMBER;
        }
        self.tokens.push(Token {
            start: start as u32,
            end: end as u32,
            word,
            spelling: hash.map_or(Spelling::default(), Spelling::of_hash),
            pos,
            lists,
            kind,
            shape,
        });
        self.space = false;
    }

    /// A word of ASCII letters and digits, all letters small where `small` says so: most words of most texts, by the shortest way.
    #[inline(always)]
    fn push_plain(&mut self, start: usize, end: usize, small: bool) {
        let bytes = &self.source.as_bytes()[start..end];
        let (mut word, mut spelling) = (WordId::UNKNOWN, Spelling::default());
        if bytes.len() <= LONGEST {
            let hash = hash(bytes);
            word = self.lexicon.id_of_hash(hash);
            spelling = Spelling::of_hash(hash);
        }
        let known = self.lexicon.word(word);
        let mut shape = if small {
            Shape::default()
        } else {
            letters(&self.source[start..end])
        };
        if self.space {
            shape = shape.or(Shape::SPACE_BEFORE);
        }
        self.space = false;
        let (start, end) = (start as u32, end as u32);
        self.tokens.push(Token {
            start,
            end,
            word,
            spelling,
            pos: known.pos,
            lists: known.lists,
            kind: Kind::Word,
            shape,
        });
    }

    /// Reads a word at `start` and gives the byte after it.
    fn word(&mut self, start: usize) -> usize {
        let bytes = self.source.as_bytes();
        let mut end = start;
        // What all letters have in common tells whether all are small.
        let mut common = SMALL;
        while let Some(&byte) = bytes.get(end)
            && ALPHANUMERIC[byte as usize]
        {
            common &= byte;
            end += 1;
        }
        if end > start && bytes.get(end).is_none_or(|&byte| ENDS_WORD[byte as usize]) {
            self.push_plain(start, end, common == SMALL);
            return end;
        }
        self.odd_word(start)
    }

    /// A word with more to it than letters and a space behind them.
    #[inline(never)]
    fn odd_word(&mut self, start: usize) -> usize {
        let (end, plain) = self.letters_end(start);
        match self.byte(end) {
            b'.' => {
                if let Some(end) = self
                    .site(start, end)
                    .or_else(|| self.abbreviation(start, end))
                {
                    self.push(start, end, Kind::Word);
                    return end;
                }
            }
            b':' => {
                if let Some(end) = self.address(start, end) {
                    self.push(start, end, Kind::Word);
                    return end;
                }
            }
            _ => {}
        }
        if plain {
            self.push_plain(start, end, false);
            return end;
        }
        if !self.source.as_bytes()[start..end].is_ascii() && self.foreign(start, end) {
            return end;
        }
        let end = self.calendar_compound(start, end).unwrap_or(end);
        self.word_and_clitic(start, end)
    }

    /// The end of a run of letters and digits with hyphens and apostrophes inside, and whether it is plain ASCII without them.
    fn letters_end(&self, start: usize) -> (usize, bool) {
        let bytes = self.source.as_bytes();
        let (mut at, mut plain) = (start, true);
        loop {
            while bytes
                .get(at)
                .is_some_and(|&byte| ALPHANUMERIC[byte as usize])
            {
                at += 1;
            }
            let Some((class, length)) = class_at(self.source, at) else {
                break;
            };
            match class {
                Class::Letter | Class::Digit => at += length,
                Class::Space => break,
                Class::Other => {
                    let joint = self.joint(at);
                    if joint == 0 || !self.is_word_character(at + joint) {
                        break;
                    }
                    at += joint;
                }
            }
            plain = false;
        }
        (at, plain)
    }

    /// The length of a sign that joins two parts of a word, or 0.
    fn joint(&self, at: usize) -> usize {
        match self.byte(at) {
            b'-' | b'\'' | b'&' => 1,
            b'/' if self.byte(at + 1).is_ascii_digit()
                && self.byte(at.wrapping_sub(1)).is_ascii_digit() =>
            {
                1
            }
            0xe2 if self.source[at..].starts_with(['’', '‑', '‐']) => 3,
            _ => 0,
        }
    }

    /// "https://…": up to the next space.
    fn address(&self, start: usize, end: usize) -> Option<usize> {
        let scheme = matches!(&self.source[start..end], "http" | "https")
            && self.source[end..].starts_with("://");
        scheme.then(|| self.address_end(start))
    }

    fn address_end(&self, start: usize) -> usize {
        let rest = &self.source[start..];
        let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '”' | ')' | '>');
        start + rest.find(ends).unwrap_or(rest.len())
    }

    /// "www.…", and outlets named by their address ("RTE.ie"), also where the next word is glued on.
    fn site(&self, start: usize, end: usize) -> Option<usize> {
        if !self.byte(end + 1).is_ascii_lowercase() {
            return None;
        }
        if self.source[start..end].eq_ignore_ascii_case("www") {
            return Some(self.address_end(start));
        }
        let mut at = end + 1;
        while self.byte(at).is_ascii_lowercase() {
            at += 1;
        }
        DOMAINS.contains(&&self.source[end + 1..at]).then_some(at)
    }

    /// "Mr.", "Lt.", "U.S.", "p.m.", "J.": the word with its full stop.
    fn abbreviation(&self, start: usize, end: usize) -> Option<usize> {
        if self.byte(end) != b'.' {
            return None;
        }
        let text = &self.source[start..end];
        if text.len() == 1 {
            // "U.S." and "p.m." go on letter by letter; "J." is an initial where a capital follows.
            let mut at = end + 1;
            while self.byte(at).is_ascii_alphabetic() && self.byte(at + 1) == b'.' {
                at += 2;
            }
            if at > end + 1 {
                return Some(at);
            }
            if self.byte(at).is_ascii_uppercase() && !self.byte(at + 1).is_ascii_alphanumeric() {
                return Some(at + 1);
            }
            let initial = self.is_upper(start) && text != "I";
            return (initial
                && self.byte(at) == b' '
                && self.is_letter(at + 1)
                && self.is_upper(at + 1))
            .then_some(end + 1);
        }
        if text.len() > 7 || self.byte(end + 1) == b'.' {
            return None;
        }
        // "D-N.C.": party and state.
        let state = text.len() == 3
            && text.as_bytes()[1] == b'-'
            && self.byte(end + 1).is_ascii_uppercase()
            && self.byte(end + 2) == b'.';
        if state {
            return Some(end + 3);
        }
        let comma = || self.tokens.last().is_some_and(|t| t.kind == Kind::Comma);
        if is_short_state(text) && comma() {
            return Some(end + 1);
        }
        let word = self.lexicon.word_id(text);
        if !self.lexicon.word(word).lists.any(Lists::ABBREVIATION) {
            return None;
        }
        // "No. 5", "Jan. 5": words of their own without the number behind.
        let needs_number = matches!(
            text,
            "No" | "no" | "Mar" | "mar" | "Art" | "Sun" | "Sat" | "Fig"
        );
        let next = self.source[end + 1..].trim_start_matches([' ', '\u{a0}']);
        (!needs_number || next.starts_with(|c: char| c.is_ascii_digit())).then_some(end + 1)
    }

    /// "mid-June", "September-October", "May-28": parts of the calendar come apart, the "mid-" with its hyphen.
    fn calendar_compound(&self, start: usize, end: usize) -> Option<usize> {
        let text = &self.source[start..end];
        let hyphen = text.find('-')?;
        let rest = text[hyphen + 1..].bytes().next()?;
        if !rest.is_ascii_uppercase() && !rest.is_ascii_digit() {
            return None;
        }
        if matches!(&text[..hyphen], "mid" | "Mid" | "early" | "late") {
            return Some(start + hyphen + 1);
        }
        let word = self.lexicon.word_id(&text[..hyphen]);
        let calendar = self.lexicon.word(word).lists.any(Lists::CALENDAR) && self.is_upper(start);
        calendar.then_some(start + hyphen)
    }

    /// Pushes a word, its genitive or clitic cut off: "Ukraine" + "'s", "did" + "n't".
    fn word_and_clitic(&mut self, start: usize, end: usize) -> usize {
        let text = &self.source[start..end];
        let cut = text.rfind(['\'', '’']).map(|at| start + at);
        if let Some(at) = cut {
            let mark = self.apostrophe(at);
            let (tail, before) = (&self.source[at + mark..end], &self.source[start..at]);
            let kind = match tail {
                "s" | "S" => Some((at, Kind::Genitive)),
                "ll" | "ve" | "re" | "d" | "m" => Some((at, Kind::Clitic)),
                "t" | "T" if before.ends_with(['n', 'N']) && before.len() > 1 => {
                    // "can't" is "ca" + "n't" to a linguist; "can" + "'t" keeps the words that the lists know.
                    let at = if before.eq_ignore_ascii_case("can") {
                        at
                    } else {
                        at - 1
                    };
                    Some((at, Kind::Clitic))
                }
                _ => None,
            };
            if let Some((at, kind)) = kind.filter(|&(at, _)| at > start) {
                self.push(start, at, Kind::Word);
                self.push(at, end, kind);
                return end;
            }
        }
        self.push(start, end, Kind::Word);
        // "officials' ": the mark goes with the plural, unless it closes a quotation; `quotes` decides.
        end
    }

    /// A word in a script whose words are not set apart by spaces; UAX #29 knows where they end.
    fn foreign(&mut self, start: usize, end: usize) -> bool {
        let source = self.source;
        if source[start..end]
            .chars()
            .all(|c| c < '\u{370}' || matches!(c, '’' | '‑' | '‐' | '\u{1e00}'..='\u{1eff}'))
        {
            return false;
        }
        for (at, word) in source[start..end].unicode_word_indices() {
            self.push(start + at, start + at + word.len(), Kind::Word);
        }
        true
    }

    /// Reads a number at `start`: "5", "38,919", "1.1m", "24/7", "10:30", "2nd", "5-year-old".
    fn number(&mut self, start: usize) -> usize {
        let mut at = start;
        loop {
            while matches!(class_at(self.source, at), Some((Class::Digit, _))) {
                at += class_at(self.source, at).map_or(1, |(_, length)| length);
            }
            let (sign, next) = (self.byte(at), self.byte(at + 1));
            let goes_on = match sign {
                b',' => self.thousands(at),
                b'.' | b':' | b'/' => next.is_ascii_digit(),
                _ => false,
            };
            if !goes_on {
                break;
            }
            at += 1;
        }
        let digits_end = at;
        let mut kind = Kind::Number;
        while let Some((class @ (Class::Letter | Class::Digit), length)) = class_at(self.source, at)
        {
            // "5 people" with its space lost: the word behind a number is no part of it.
            if class == Class::Letter && at - digits_end >= 3 {
                kind = Kind::Word;
            }
            at += length;
        }
        if self.byte(at) == b'-' && self.is_letter(at + 1) {
            // "62-year-old", "122-mm", "5-month"
            at = self.letters_end(at + 1).0;
            kind = Kind::Word;
        }
        if at > digits_end
            && kind == Kind::Number
            && self.byte(at) == b'.'
            && self.byte(digits_end + 1) == b'.'
        {
            // "7p.m."
            at = self.letters_end(digits_end).0;
            at = self.abbreviation(digits_end, at).unwrap_or(at);
        }
        let end =
            if kind == Kind::Word && self.byte(digits_end) != b'-' && self.glued(digits_end, at) {
                digits_end
            } else {
                at
            };
        self.push(
            start,
            end,
            if end == digits_end {
                Kind::Number
            } else {
                kind
            },
        );
        end
    }

    /// Whether what stands behind the digits is a word of its own: "5people".
    fn glued(&self, from: usize, to: usize) -> bool {
        let word = self.lexicon.word_id(&self.source[from..to]);
        self.lexicon
            .word(word)
            .pos
            .any(Pos::NOUN.or(Pos::PARTICIPLE))
    }

    /// Whether the comma at `at` parts thousands: "38,919", not "5,10".
    fn thousands(&self, at: usize) -> bool {
        (1..=3).all(|i| self.byte(at + i).is_ascii_digit()) && !self.byte(at + 4).is_ascii_digit()
    }

    /// Reads a sign and gives the byte after it.
    fn sign(&mut self, at: usize, length: usize) -> usize {
        let c = self.source[at..].chars().next().unwrap_or(' ');
        let repeated = |c: u8| {
            self.source.as_bytes()[at..]
                .iter()
                .take_while(|&&b| b == c)
                .count()
        };
        let (kind, length) = match c {
            '.' => (Kind::Stop, repeated(b'.')),
            '!' | '?' | '…' => (Kind::Stop, length),
            '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '‚' => (Kind::Quote, length),
            '\'' if self.byte(at + 1) == b'\'' => (Kind::Quote, 2),
            '`' if self.byte(at + 1) == b'`' => (Kind::Quote, 2),
            '\'' | '’' | '`' => (Kind::Quote, length),
            ',' => (Kind::Comma, 1),
            ':' => (Kind::Colon, 1),
            ';' => (Kind::Semicolon, 1),
            '-' => (Kind::Dash, repeated(b'-')),
            '–' | '—' | '―' => (Kind::Dash, length),
            '(' | '[' | '{' => (Kind::Open, 1),
            ')' | ']' | '}' => (Kind::Close, 1),
            '$' | '£' | '€' | '¥' | '₦' | '₹' => (Kind::Currency, length),
            '%' => (Kind::Percent, 1),
            _ => (Kind::Sign, length),
        };
        self.push(at, at + length, kind);
        at + length
    }
}

const CAPITAL: u8 = Shape::CAPITAL.0;
const DIGITS: u8 = Shape::DIGITS.0;
const HYPHEN: u8 = Shape::HYPHEN.0;
const SMALL_LETTER: u8 = 128;

/// What a byte tells of how its word is written.
const LETTERS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => SMALL_LETTER,
            b'A'..=b'Z' => CAPITAL,
            b'0'..=b'9' => DIGITS,
            b'-' => HYPHEN,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// How the letters of a word are written.
fn letters(text: &str) -> Shape {
    let (mut bits, mut capitals) = (0, 0);
    for (at, byte) in text.bytes().enumerate() {
        let class = LETTERS[byte as usize];
        // A hyphen counts inside the word.
        bits |= if at == 0 { class & !HYPHEN } else { class };
        capitals += usize::from(class & CAPITAL != 0);
    }
    // "al-Shabaab" and "eThekwini" are names too.
    let mut shape = Shape(bits & (CAPITAL | DIGITS | HYPHEN));
    if !text.is_ascii() && text.chars().next().is_some_and(char::is_uppercase) {
        shape = shape.or(Shape::CAPITAL);
    }
    if capitals > 1 && bits & SMALL_LETTER == 0 {
        shape = shape.or(Shape::CAPITALS);
    }
    shape
}

/// Ends of addresses by which outlets are named in prose.
const DOMAINS: [&str; 24] = [
    "com", "org", "net", "ie", "uk", "co", "ru", "ua", "info", "io", "tv", "news", "de", "fr",
    "eu", "ca", "au", "za", "ng", "ke", "pk", "ph", "gov", "mil",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        tokens(text, 0, text.len(), Lexicon::shared(), &mut found);
        found.iter().map(|t| t.text(text)).collect()
    }

    #[test]
    fn words_numbers_and_signs_come_apart() {
        for (text, expected) in [
            (
                "Ukraine’s army didn't fire.",
                "Ukraine|’s|army|did|n't|fire|.",
            ),
            (
                "Mr. Vitiuk, 38, told U.S. officials",
                "Mr.|Vitiuk|,|38|,|told|U.S.|officials",
            ),
            (
                "38,919 dead at 10:30 p.m. on 9/11",
                "38,919|dead|at|10:30|p.m.|on|9/11",
            ),
            (
                "\"One worker,unfortunately, died.\"The",
                "\"|One|worker|,|unfortunately|,|died|.|\"|The",
            ),
            (
                "RTE.ieAmbassadors met.They left",
                "RTE.ie|Ambassadors|met|.|They|left",
            ),
            (
                "X-59 missile — 62-year-old -- $5m",
                "X-59|missile|—|62-year-old|--|$|5m",
            ),
            ("wounded ... he said…", "wounded|...|he|said|…"),
            ("2,3 and 1.1m in the 1990s", "2|,|3|and|1.1m|in|the|1990s"),
        ] {
            assert_eq!(cut(text).join("|"), expected);
        }
    }

    #[test]
    fn other_scripts_are_cut_by_their_own_rules() {
        assert_eq!(cut("Київ стоїть"), ["Київ", "стоїть"]);
        assert_eq!(cut("東京 now"), ["東", "京", "now"]);
    }
}
