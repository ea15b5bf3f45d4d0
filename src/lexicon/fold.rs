//! One form for all spellings of a word: lower case, plain Latin letters, straight apostrophes.

/// Longest word, in bytes, that the lexicon can hold; longer ones are unknown words.
pub(crate) const LONGEST: usize = 48;

/// A folded word on the stack.
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Default for Folded {
    fn default() -> Self {
        Folded {
            bytes: [0; LONGEST],
            length: 0,
        }
    }
}

impl Folded {
    /// Folds `word`, or gives `None` where it is longer than any word of the lexicon.
    #[inline]
    pub(crate) fn new(word: &str) -> Option<Folded> {
        let mut folded = Folded {
            bytes: [0; LONGEST],
            length: 0,
        };
        if word.len() > LONGEST {
            return None;
        }
        if word.is_ascii() {
            for (to, from) in folded.bytes.iter_mut().zip(word.bytes()) {
                *to = from.to_ascii_lowercase();
            }
            folded.length = word.len();
            return Some(folded);
        }
        for c in word.chars() {
            folded.push(c)?;
        }
        Some(folded)
    }

    fn push(&mut self, c: char) -> Option<()> {
        let mut buffer = [0; 4];
        let plain: &str = match plain_letters(c) {
            Some(plain) => plain,
            None => {
                let lower = c.to_lowercase().next().unwrap_or(c);
                lower.encode_utf8(&mut buffer)
            }
        };
        for byte in plain.bytes() {
            *self.bytes.get_mut(self.length)? = byte.to_ascii_lowercase();
            self.length += 1;
        }
        Some(())
    }

    /// The folded word as text; "" where folding left something that is none.
    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// The folded word.
    #[inline]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

/// The hash of `word` as the vocabulary keeps it: the same for all spellings that fold to one form. `None` where the word is
/// longer than any word of the lexicon.
#[inline]
pub(crate) fn folded_hash(word: &str) -> Option<u64> {
    if word.len() > LONGEST {
        return None;
    }
    if word.is_ascii() {
        Some(hash(word.as_bytes()))
    } else {
        Folded::new(word).map(|folded| hash(folded.bytes()))
    }
}

/// Hashes bytes eight at a time, capitals as small letters.
#[inline]
pub(crate) const fn hash(bytes: &[u8]) -> u64 {
    const FIRST: u64 = 0x9e37_79b9_7f4a_7c15;
    const SECOND: u64 = 0xd6e8_feb8_6659_fd93;
    let mut state = FIRST.wrapping_add((bytes.len() as u64).wrapping_mul(SECOND));
    let mut left = bytes;
    while let Some((eight, behind)) = left.split_first_chunk() {
        state = mix(state ^ small(u64::from_le_bytes(*eight)), SECOND);
        left = behind;
    }
    mix(mix(state ^ small(rest(bytes, left)), SECOND), FIRST)
}

/// What the steps of eight leave, in one or two reads: the last eight bytes over again, or all of a short word.
#[inline]
const fn rest(bytes: &[u8], left: &[u8]) -> u64 {
    if left.is_empty() {
        return 0;
    }
    if let Some(eight) = bytes.last_chunk() {
        return u64::from_le_bytes(*eight);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32;
    }
    match *bytes {
        [first, .., last] => {
            first as u64 | (bytes[bytes.len() / 2] as u64) << 8 | (last as u64) << 16
        }
        [only] => only as u64,
        [] => 0,
    }
}

/// Both halves of a product: every bit of the result hangs on every bit of the factors.
#[inline]
const fn mix(one: u64, other: u64) -> u64 {
    let product = one as u128 * other as u128;
    (product as u64) ^ (product >> 64) as u64
}

/// Eight ASCII bytes with their capitals made small, all at once.
#[inline]
const fn small(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let seven = word & (0x7f * ONES);
    let from_a = seven + (128 - b'A' as u64) * ONES;
    let past_z = seven + (127 - b'Z' as u64) * ONES;
    let capitals = (from_a ^ past_z) & !word & (0x80 * ONES);
    word | (capitals >> 2)
}

/// A word by number, all its spellings alike: half of its hash. Two words of the vocabulary never share one, as every test run
/// proves, and a word beyond it is taken for one of a rule's words once in some billion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Spelling(pub(crate) u32);

impl Spelling {
    /// The spelling of `word`, which is ASCII.
    pub(crate) const fn of(word: &str) -> Spelling {
        assert!(
            word.is_ascii() && word.len() <= LONGEST,
            "a rule's words are plain"
        );
        Spelling::of_hash(hash(word.as_bytes()))
    }

    /// The spellings of `words`.
    pub(crate) const fn of_all<const N: usize>(words: [&str; N]) -> [Spelling; N] {
        let (mut spellings, mut at) = ([Spelling(0); N], 0);
        while at < N {
            spellings[at] = Spelling::of(words[at]);
            at += 1;
        }
        spellings
    }

    #[inline]
    pub(crate) const fn of_hash(hash: u64) -> Spelling {
        Spelling((hash >> 32) as u32)
    }

    /// Whether it is one of `words`. All are compared, without a jump for each: that takes them several at a time.
    #[inline]
    pub(crate) fn is_among(self, words: &[Spelling]) -> bool {
        words
            .iter()
            .fold(false, |found, word| found | (*word == self))
    }
}

/// A set of words that may say yes to one that it does not hold: a word is a bit or shares it with others. It tells at once
/// that a sentence holds none of the words that a rule looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct WordSet([u64; 8]);

impl WordSet {
    /// The set of `words`.
    pub(crate) const fn of(words: &[Spelling]) -> WordSet {
        let (mut set, mut at) = (WordSet([0; 8]), 0);
        while at < words.len() {
            set.add(words[at]);
            at += 1;
        }
        set
    }

    /// Takes `word` in.
    #[inline]
    pub(crate) const fn add(&mut self, word: Spelling) {
        let bit = word.0 >> 23;
        self.0[(bit >> 6) as usize] |= 1 << (bit & 63);
    }

    /// Takes all of `other` in.
    #[inline]
    pub(crate) fn join(&mut self, other: &WordSet) {
        self.0
            .iter_mut()
            .zip(other.0)
            .for_each(|(own, other)| *own |= other);
    }

    /// Whether a word may be in both sets; where not, none is.
    #[inline]
    pub(crate) fn meets(&self, other: &WordSet) -> bool {
        self.0
            .iter()
            .zip(other.0)
            .fold(0, |met, (own, other)| met | own & other)
            != 0
    }
}

/// The set of a rule's words, made when the crate is compiled: `sentence.words.meets(word_set!["fatal", "deadly"])`.
macro_rules! word_set {
    ($($word:literal),* $(,)?) => {
        const { &$crate::lexicon::fold::WordSet::of(&[$($crate::lexicon::fold::Spelling::of($word)),*]) }
    };
}
pub(crate) use word_set;

/// The spellings of words that a rule asks for, worked out when the crate is compiled.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        const { &[$($crate::lexicon::fold::Spelling::of($word)),*] as &[$crate::lexicon::fold::Spelling] }
    };
}
pub(crate) use words;

/// `word` folded, of any length.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match plain_letters(c) {
            Some(plain) => folded.push_str(plain),
            None => folded.extend(c.to_lowercase()),
        }
    }
    folded.make_ascii_lowercase();
    folded
}

/// The plain Latin letters that a newsroom without accents would set for `c`.
pub(super) fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ạ'..='ặ' | 'Ḁ' | 'ḁ' => {
            "a"
        }
        'Ḃ'..='ḇ' => "b",
        'Ç' | 'ç' | 'Ć'..='č' | 'Ḉ' | 'ḉ' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' | 'Ḋ'..='ḓ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ẹ'..='ệ' | 'Ḕ'..='ḝ' | 'Ə' | 'ə' | 'ǝ' => {
            "e"
        }
        'Ĝ'..='ģ' | 'Ǧ' | 'ǧ' | 'Ḡ' | 'ḡ' => "g",
        'Ĥ'..='ħ' | 'Ḣ'..='ḫ' | 'ẖ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ǐ' | 'ǐ' | 'Ỉ'..='ị' | 'Ḭ'..='ḯ' => {
            "i"
        }
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' | 'Ḱ'..='ḵ' => "k",
        'Ĺ'..='ł' | 'Ḷ'..='ḽ' => "l",
        'Ḿ'..='ṃ' => "m",
        'Ñ' | 'ñ' | 'Ń'..='ň' | 'Ṅ'..='ṋ' => "n",
        'Ò'..='Ö'
        | 'ò'..='ö'
        | 'Ø'
        | 'ø'
        | 'Ō'..='ő'
        | 'Ơ'
        | 'ơ'
        | 'Ọ'..='ợ'
        | 'Ǒ'
        | 'ǒ'
        | 'Ṍ'..='ṓ' => "o",
        'Ŕ'..='ř' | 'Ṙ'..='ṟ' => "r",
        'Ś'..='š' | 'Ș' | 'ș' | 'Ṡ'..='ṩ' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' | 'Ṫ'..='ṱ' | 'ẗ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'Ụ'..='ự' | 'Ǔ' | 'ǔ' | 'Ṳ'..='ṻ' => {
            "u"
        }
        'Ŵ' | 'ŵ' | 'Ẁ'..='ẉ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ'..='ỹ' | 'Ẏ' | 'ẏ' => "y",
        'Ź'..='ž' | 'Ẑ'..='ẕ' => "z",
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' => "'",
        '‐' | '‑' => "-",
        // Combining accents and soft hyphens fall away.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet_in_one_form() {
        for (word, folded) in [
            ("Médecins", "medecins"),
            ("Łódź", "lodz"),
            ("DON’T", "don't"),
            ("al‑Shabaab", "al-shabaab"),
            ("Æ", "ae"),
        ] {
            assert_eq!(fold(word), folded);
            assert_eq!(folded_hash(word), folded_hash(folded));
            assert_eq!(Folded::new(word).unwrap().bytes(), folded.as_bytes());
        }
        assert!(Folded::new(&"a".repeat(LONGEST + 1)).is_none());
    }
}
