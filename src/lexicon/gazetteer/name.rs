//! One number for all spellings of a name: the hash of its folded form, made letter by letter.

use crate::lexicon::fold::plain_letters;

/// Names longer than this are none of the table's.
const LONGEST: usize = 120;

/// FNV-1a over a folded name.
#[derive(Debug, Clone)]
pub(super) struct Hasher {
    state: u64,
    words: usize,
    length: usize,
    inside: bool,
}

impl Hasher {
    pub(super) fn new() -> Hasher {
        Hasher {
            state: 0xcbf2_9ce4_8422_2325,
            words: 0,
            length: 0,
            inside: false,
        }
    }

    /// Takes up the next word of the name, which a hyphen may cut in several.
    #[inline]
    pub(super) fn push_word(&mut self, word: &str) {
        self.inside = false;
        if word.len() > LONGEST {
            self.length = LONGEST + 1;
            return;
        }
        for c in word.chars() {
            self.push(c);
        }
    }

    /// How many words the name has so far.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// The name's hash, or `None` where there is no letter or there are too many.
    #[inline]
    pub(super) fn finish(&self) -> Option<u64> {
        if self.words == 0 || self.length > LONGEST {
            return None;
        }
        let mixed = (self.state ^ (self.state >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        Some(mixed ^ (mixed >> 33))
    }

    #[inline]
    fn push(&mut self, c: char) {
        match c {
            'a'..='z' | '0'..='9' => self.push_byte(c as u8),
            'A'..='Z' => self.push_byte(c.to_ascii_lowercase() as u8),
            '\'' | '.' | '`' => {}
            ' ' | '-' | '/' | '_' => self.inside = false,
            _ if c.is_ascii() => self.push_byte(c as u8),
            _ => self.push_foreign(c),
        }
    }

    fn push_foreign(&mut self, c: char) {
        match plain_letters(c) {
            Some("'") => {}
            Some("-") => self.inside = false,
            Some(plain) => plain.bytes().for_each(|byte| self.push_byte(byte)),
            None if matches!(c, '–' | '—') || c.is_whitespace() => self.inside = false,
            None if matches!(c, 'ʿ' | 'ʾ' | 'ʹ' | 'ʺ') => {}
            None => {
                let mut buffer = [0; 4];
                c.encode_utf8(&mut buffer)
                    .bytes()
                    .for_each(|byte| self.push_byte(byte));
            }
        }
    }

    #[inline]
    fn push_byte(&mut self, byte: u8) {
        if !self.inside {
            self.inside = true;
            self.words += 1;
            if self.words > 1 {
                self.mix(b' ');
            }
        }
        self.mix(byte);
    }

    #[inline]
    fn mix(&mut self, byte: u8) {
        self.state = (self.state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        self.length += 1;
    }
}

/// The hash of a name in one piece.
#[inline]
pub(super) fn hash(name: &str) -> Option<u64> {
    let mut hasher = Hasher::new();
    hasher.push_word(name);
    hasher.finish()
}

/// The hash of what comes before the first space or hyphen.
#[inline]
pub(super) fn hash_first(word: &str) -> Option<u64> {
    if word.len() > LONGEST {
        return None;
    }
    let mut hasher = Hasher::new();
    for c in word.chars() {
        let before = hasher.clone();
        hasher.push(c);
        if hasher.words() > 1 {
            return before.finish();
        }
    }
    hasher.finish()
}
