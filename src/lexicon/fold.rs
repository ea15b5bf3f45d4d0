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
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    const FIRST: u64 = 0x9e37_79b9_7f4a_7c15;
    const SECOND: u64 = 0xd6e8_feb8_6659_fd93;
    let mut state = FIRST.wrapping_add((bytes.len() as u64).wrapping_mul(SECOND));
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        state = mix(state ^ small(eight(chunk)), SECOND);
    }
    mix(
        mix(state ^ small(rest(bytes, chunks.remainder())), SECOND),
        FIRST,
    )
}

#[inline]
fn eight(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_le_bytes)
}

/// What the steps of eight leave, in one or two reads: the last eight bytes over again, or all of a short word.
#[inline]
fn rest(bytes: &[u8], remainder: &[u8]) -> u64 {
    let four = |bytes: &[u8]| bytes.try_into().map_or(0, u32::from_le_bytes);
    match remainder {
        [] => 0,
        _ if bytes.len() > 8 => eight(&bytes[bytes.len() - 8..]),
        [first, .., last] if bytes.len() < 4 => {
            u64::from(*first) | u64::from(bytes[bytes.len() / 2]) << 8 | u64::from(*last) << 16
        }
        [only] => u64::from(*only),
        _ => u64::from(four(&bytes[..4])) | u64::from(four(&bytes[bytes.len() - 4..])) << 32,
    }
}

/// Both halves of a product: every bit of the result hangs on every bit of the factors.
#[inline]
fn mix(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    (product as u64) ^ (product >> 64) as u64
}

/// Eight ASCII bytes with their capitals made small, all at once.
#[inline]
fn small(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let seven = word & (0x7f * ONES);
    let from_a = seven + (128 - u64::from(b'A')) * ONES;
    let past_z = seven + (127 - u64::from(b'Z')) * ONES;
    let capitals = (from_a ^ past_z) & !word & (0x80 * ONES);
    word | (capitals >> 2)
}

/// `word` folded, of any length.
pub(crate) fn fold(word: &str) -> String {
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
