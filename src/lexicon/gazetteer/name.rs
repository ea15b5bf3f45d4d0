//! One number for all spellings of a name: the hash of its folded form, made letter by letter.

use crate::lexicon::fold::plain_letters;

/// Names longer than this are none of the table's.
const LONGEST: usize = 120;

/// Signs that say nothing, and signs that part words; no byte of a name is either.
const SILENT: u8 = 0xff;
const PARTS: u8 = 0xfe;

/// What becomes of each ASCII character of a name.
const FOLDED: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'\'' | b'.' | b'`' => SILENT,
            b' ' | b'-' | b'/' | b'_' => PARTS,
            other => other.to_ascii_lowercase(),
        };
        byte += 1;
    }
    table
};

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
        if !word.is_ascii() {
            word.chars().for_each(|c| self.push(c));
            return;
        }
        let mut own = self.clone();
        for &byte in word.as_bytes() {
            match FOLDED[usize::from(byte & 127)] {
                SILENT => {}
                PARTS => own.inside = false,
                folded => own.push_byte(folded),
            }
        }
        *self = own;
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
        if !c.is_ascii() {
            return self.push_foreign(c);
        }
        match FOLDED[c as usize] {
            SILENT => {}
            PARTS => self.inside = false,
            folded => self.push_byte(folded),
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

    #[inline(always)]
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

    #[inline(always)]
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

/// What comes before the first space or hyphen, and whether that is the whole word.
#[inline]
pub(super) fn first(word: &str) -> (Hasher, bool) {
    let mut hasher = Hasher::new();
    let parted = |byte| FOLDED.get(usize::from(byte)).is_none_or(|&f| f == PARTS);
    if word.len() > LONGEST || !word.bytes().any(parted) {
        hasher.push_word(word);
        return (hasher, true);
    }
    for c in word.chars() {
        let before = hasher.clone();
        hasher.push(c);
        if hasher.words() > 1 {
            return (before, false);
        }
    }
    (hasher, true)
}
