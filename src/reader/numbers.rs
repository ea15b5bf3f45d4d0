//! Quantities: "27", "two dozen", "at least 12", "between 10 and 15", "1.1m", "scores", "a couple of".

use super::chunks::Page;
use super::tags::Tag;
use super::text::{Text, Tokens};
use super::tokens::{Kind, Shape, Token};
use crate::lexicon::fold::{Folded, Spelling, words};
use crate::lexicon::words::{Lists, Pos};
use crate::record::Count;

/// A quantity in the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quantity {
    /// Its words, those that bound it included: "at least 12".
    pub(crate) tokens: Tokens,
    pub(crate) min: Option<u64>,
    pub(crate) max: Option<u64>,
    pub(crate) approximate: bool,
    /// It adds to what was counted before: "three more", "another five".
    pub(crate) more: bool,
    pub(crate) unit: Unit,
}

/// What a quantity measures, as far as the words beside it tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Nothing else: it may count people or things.
    Plain,
    Money,
    Percent,
    /// "2024" where a year may stand.
    Year,
    /// A time of day, a fraction, a date, a score, a model number.
    Other,
}

impl Quantity {
    /// The quantity as a record's count, with the words that it was read from.
    pub(crate) fn count(&self, page: &Page<'_>) -> Count {
        let count = match (self.min, self.max) {
            (Some(min), Some(max)) => Count::between(min, max),
            (Some(min), None) => Count::at_least(min),
            (None, Some(max)) => Count::at_most(max),
            (None, None) => Count::default(),
        };
        let count = if self.approximate {
            count.approximately()
        } else {
            count
        };
        count.with_words(page.text.slice(&self.tokens))
    }
}

/// A bare number: its value, how many tokens it takes, and what kind of word it was.
struct Bare {
    length: usize,
    min: u64,
    max: Option<u64>,
    vague: bool,
}

/// All quantities of the text, in order.
pub(crate) fn quantities(page: &Page<'_>) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::with_capacity(page.text.sentences.len().min(64));
    for sentence in &page.text.sentences {
        let (mut at, end) = (sentence.tokens.start, sentence.tokens.end);
        let may = |t: &Token| t.kind == Kind::Number || t.lists.any(Lists::NUMBER);
        loop {
            at = page.text.find(at..end, may);
            if at == end {
                break;
            }
            match quantity(page, at, &sentence.tokens) {
                Some(quantity) => {
                    at = quantity.tokens.end.max(at + 1);
                    found.push(quantity);
                }
                None => at += 1,
            }
        }
    }
    found
}

/// The quantity whose bare number begins at `at`.
fn quantity(page: &Page<'_>, at: usize, sentence: &Tokens) -> Option<Quantity> {
    let bare = bare(page, at, sentence.end)?;
    let mut end = at + bare.length;
    let (mut min, mut max) = (Some(bare.min), bare.max);
    let mut approximate = bare.vague;
    // "10 to 15", "10-15", "two or three", "between 10 and 15"
    if let Some((upper, length)) = range_behind(page, at, end, sentence)
        && upper >= bare.min
    {
        max = Some(upper);
        end += length;
    }
    let unit = unit(page, at, end, sentence);
    let bounds = bounds_before(page, at, sentence.start);
    let from = at - bounds.length;
    match bounds.effect {
        Effect::None => {}
        Effect::Least => max = None,
        Effect::More => (min, max) = (min.map(|n| if bare.vague { n } else { n + 1 }), None),
        Effect::Most => (min, max) = (None, max.or(min)),
        Effect::Less => (min, max) = (None, max.or(min).map(|n| n.saturating_sub(1))),
        Effect::Nearly => {
            (min, max) = (None, max.or(min));
            approximate = true;
        }
        Effect::About => approximate = true,
    }
    // "12 or more", "50-plus", "a dozen or so"
    let word = |i: usize| {
        page.text
            .tokens
            .get(i)
            .filter(|_| i < sentence.end)
            .map_or("", |t| t.text(page.text.source))
    };
    if word(end) == "or" && word(end + 1) == "more" {
        (max, end) = (None, end + 2);
    } else if word(end) == "or" && matches!(word(end + 1), "so" | "thereabouts") {
        (approximate, end) = (true, end + 2);
    } else if matches!(word(end), "plus" | "+") {
        (max, end) = (None, end + 1);
    }
    let more = matches!(word(end), "more" | "additional" | "further") || bounds.more;
    Some(Quantity {
        tokens: from..end,
        min,
        max,
        approximate,
        more,
        unit,
    })
}

/// Words for numbers that are not exact.
#[rustfmt::skip]
const VAGUE: &[Spelling] = words![
    "dozens", "scores", "hundreds", "thousands", "millions", "tens", "several", "few", "couple", "many", "score",
];

/// The value of the number word or figure at `at`.
fn bare(page: &Page<'_>, at: usize, limit: usize) -> Option<Bare> {
    let token = &page.text.tokens[at];
    if token.kind == Kind::Number {
        return figure(page, at, limit);
    }
    let next = |i: usize| {
        page.text
            .tokens
            .get(at + i)
            .filter(|_| at + i < limit)
            .map_or("", |t| t.text(page.text.source))
    };
    let vague = |min, length| {
        Some(Bare {
            length,
            min,
            max: None,
            vague: true,
        })
    };
    let plural_of = |length: usize| {
        if next(length) == "of" {
            length + 1
        } else {
            length
        }
    };
    let lower = if page.text.is(at, VAGUE) {
        Folded::new(page.text.word(at))?
    } else {
        Folded::default()
    };
    match lower.as_str() {
        "dozens" => {
            // "dozens and dozens", "dozens more"
            return vague(24, plural_of(1));
        }
        "scores" => return vague(40, plural_of(1)),
        "hundreds" => return vague(200, plural_of(1)),
        "thousands" => return vague(2000, plural_of(1)),
        "millions" => return vague(2_000_000, plural_of(1)),
        "tens" if next(1) == "of" && next(2) == "thousands" => return vague(20_000, plural_of(3)),
        "several" => {
            return Some(Bare {
                length: plural_of(1),
                min: 3,
                max: None,
                vague: true,
            });
        }
        "few" => {
            let a = at > 0 && page.text.word(at - 1).eq_ignore_ascii_case("a");
            return a.then_some(Bare {
                length: 1,
                min: 3,
                max: None,
                vague: true,
            });
        }
        "couple" => {
            let a = at > 0 && page.text.word(at - 1).eq_ignore_ascii_case("a");
            let of = next(1) == "of" || page.grammar.tags.get(at + 1) == Some(&Tag::Plural);
            return (a && of).then_some(Bare {
                length: plural_of(1),
                min: 2,
                max: Some(2),
                vague: false,
            });
        }
        "many" | "tens" => return None,
        "score" => return None,
        _ => {}
    }
    let (mut total, mut current, mut length, mut any) = (0u64, 0u64, 0usize, false);
    let text = &page.text;
    while at + length < limit {
        let here = at + length;
        if let Some(value) = small_number_at(text, here) {
            if any && current % 100 != 0 && !(current >= 20 && current % 10 == 0 && value < 10) {
                break;
            }
            current += value;
        } else if let Some(scale) = scale_at(text, here) {
            if scale == 12 && any {
                current *= 12;
            } else if scale == 100 {
                current = current.max(1) * 100;
            } else if scale == 12 {
                current = 12;
            } else {
                total += current.max(1) * scale;
                current = 0;
            }
        } else if any
            && current % 100 == 0
            && current > 0
            && text.is(here, words!["and"])
            && here + 1 < limit
            && small_number_at(text, here + 1).is_some()
        {
            length += 1;
            continue;
        } else {
            break;
        }
        any = true;
        length += 1;
    }
    // "one" as a pronoun ("one of the worst") is for the readers of the noun behind it.
    any.then(|| Bare {
        length,
        min: total + current,
        max: Some(total + current),
        vague: false,
    })
}

/// "27", "38,919", "1.1m", "2 million", "3.5 thousand".
fn figure(page: &Page<'_>, at: usize, limit: usize) -> Option<Bare> {
    let text = page.text.word(at);
    let digits: usize = text
        .bytes()
        .take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'))
        .count();
    let (number, suffix) = text.split_at(digits);
    let number = number.trim_end_matches(['.', ',']);
    let mut scale_by = match suffix {
        "" => 1,
        "k" | "K" => 1_000,
        "m" | "M" | "mn" | "mln" => 1_000_000,
        "bn" | "b" | "B" => 1_000_000_000,
        _ => return None,
    };
    let mut length = 1;
    if at + 1 < limit
        && scale_by == 1
        && let Some(by) = scale(page.text.word(at + 1))
    {
        (scale_by, length) = (by, 2);
    }
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = || whole.bytes().filter(u8::is_ascii_digit);
    let add = |sum: u64, digit: u8| sum.checked_mul(10)?.checked_add(u64::from(digit - b'0'));
    digits().next()?;
    let whole = digits().try_fold(0, add)?;
    let mut value = whole.checked_mul(scale_by)?;
    if !fraction.is_empty() {
        let places = 10u64.checked_pow(fraction.len().min(18) as u32)?;
        let part: u64 = fraction.get(..fraction.len().min(18))?.parse().ok()?;
        value = value.checked_add(part.checked_mul(scale_by)? / places)?;
    }
    Some(Bare {
        length,
        min: value,
        max: Some(value),
        vague: false,
    })
}

/// The value of the word at `at`, as of [`small_number`].
pub(super) fn small_number_at(text: &Text<'_>, at: usize) -> Option<u64> {
    #[rustfmt::skip]
    const SMALL: &[Spelling] = words![
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
        "seventy", "eighty", "ninety",
    ];
    let token = text.tokens.get(at)?;
    if token.shape.any(Shape::HYPHEN) || token.shape.any(Shape::ODD) {
        return small_number(Folded::new(text.word(at))?.as_str());
    }
    let place = SMALL.iter().position(|word| *word == token.spelling)? as u64;
    Some(if place < 20 { place } else { (place - 18) * 10 })
}

/// The value of the word at `at`, as of [`scale`].
fn scale_at(text: &Text<'_>, at: usize) -> Option<u64> {
    let scales = words!["dozen", "hundred", "thousand", "million", "billion"];
    if !text.is(at, scales) {
        return None;
    }
    scale(Folded::new(text.word(at))?.as_str())
}

/// The value of "three", "twenty", "forty-two".
pub(super) fn small_number(word: &str) -> Option<u64> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    if let Some(n) = ONES.iter().position(|w| *w == word) {
        return Some(n as u64);
    }
    let (tens, ones) = word.split_once('-').unwrap_or((word, ""));
    let tens = (TENS.iter().position(|w| *w == tens)? as u64 + 2) * 10;
    match ones {
        "" => (word.len() == word.trim_end_matches('-').len()).then_some(tens),
        _ => Some(tens + ONES[1..10].iter().position(|w| *w == ones)? as u64 + 1),
    }
}

fn scale(word: &str) -> Option<u64> {
    Some(match word {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        _ => return None,
    })
}

/// "to 15", "- 15", "or three", and "and 15" behind "between".
fn range_behind(page: &Page<'_>, at: usize, end: usize, sentence: &Tokens) -> Option<(u64, usize)> {
    if end + 1 >= sentence.end {
        return None;
    }
    let joint = page.text.word(end);
    let between = at > sentence.start && page.text.word(at - 1).eq_ignore_ascii_case("between");
    let joins = match joint {
        "to" | "or" => true,
        "-" | "–" => !page.text.tokens[end].shape.any(Shape::SPACE_BEFORE),
        "and" => between,
        _ => false,
    };
    let upper = joins.then(|| bare(page, end + 1, sentence.end)).flatten()?;
    // "5 to 10 May", "one or two", not "sentenced five to ten years": the unit tells later.
    Some((upper.min, 1 + upper.length))
}

enum Effect {
    None,
    Least,
    More,
    Most,
    Less,
    Nearly,
    About,
}

struct Bounds {
    length: usize,
    effect: Effect,
    more: bool,
}

/// The last words of what [`bounds_before`] reads: most numbers have none of them in front.
#[rustfmt::skip]
const ENDS_BOUND: &[Spelling] = words![
    "a", "an", "than", "as", "of", "least", "most", "to", "over", "above", "under", "minimum", "exceeding", "below", "nearly",
    "almost", "about", "around", "some", "roughly", "approximately", "circa", "estimated", "perhaps", "possibly", "another",
    "additional", "further", "between", "exactly", "only", "just",
];

/// What bounds a number from in front of it.
fn bounds_before(page: &Page<'_>, at: usize, start: usize) -> Bounds {
    let word = |back: usize| {
        let at = at.checked_sub(back).filter(|&i| i >= start);
        at.and_then(|i| Folded::new(page.text.word(i)))
            .unwrap_or_default()
    };
    if at == start || !page.text.is(at - 1, ENDS_BOUND) {
        return Bounds {
            length: 0,
            effect: Effect::None,
            more: false,
        };
    }
    let one = word(1);
    // "a dozen", "a hundred"
    if matches!(one.as_str(), "a" | "an") && page.text.tokens[at].lists.any(Lists::NUMBER) {
        let outer = bounds_before(page, at - 1, start);
        return Bounds {
            length: outer.length + 1,
            ..outer
        };
    }
    let of = |length, effect| Bounds {
        length,
        effect,
        more: false,
    };
    let (two, three) = (word(2), word(3));
    match (three.as_str(), two.as_str(), one.as_str()) {
        ("no", "fewer" | "less", "than") | ("not", "less" | "fewer", "than") => {
            of(3, Effect::Least)
        }
        ("as", "many", "as") => of(3, Effect::Most),
        ("no", "more", "than") => of(3, Effect::Most),
        ("in", "excess", "of") => of(3, Effect::More),
        ("well" | "far" | "slightly" | "much", "more", "than") => of(3, Effect::More),
        (_, "at", "least") => of(2, Effect::Least),
        (_, "at", "most") | (_, "up", "to") => of(2, Effect::Most),
        (_, "more", "than")
        | (_, "upwards" | "upward", "of")
        | (_, "well" | "just", "over" | "above") => of(2, Effect::More),
        (_, "less" | "fewer", "than") | (_, "just", "under") => of(2, Effect::Less),
        (_, "close", "to") => of(2, Effect::Nearly),
        (_, "a", "minimum") => of(1, Effect::None),
        (_, "minimum", "of") => of(2, Effect::Least),
        (_, _, "over" | "above" | "exceeding") => of(1, Effect::More),
        (_, _, "under" | "below") => of(1, Effect::Less),
        (_, _, "nearly" | "almost") => of(1, Effect::Nearly),
        (
            _,
            _,
            "about" | "around" | "some" | "roughly" | "approximately" | "circa" | "estimated"
            | "perhaps" | "possibly",
        ) => of(1, Effect::About),
        (_, _, "another" | "additional" | "further") => Bounds {
            length: 1,
            effect: Effect::None,
            more: true,
        },
        (_, _, "between") => of(1, Effect::None),
        (_, _, "exactly" | "only" | "just") => of(1, Effect::None),
        _ => of(0, Effect::None),
    }
}

/// What the words beside a number say that it measures.
fn unit(page: &Page<'_>, at: usize, end: usize, sentence: &Tokens) -> Unit {
    let tokens = &page.text.tokens;
    let before = at
        .checked_sub(1)
        .filter(|&i| i >= sentence.start)
        .map(|i| &tokens[i]);
    let after = tokens.get(end).filter(|_| end < sentence.end);
    if before.is_some_and(|t| t.kind == Kind::Currency) {
        return Unit::Money;
    }
    if after.is_some_and(|t| {
        t.kind == Kind::Percent || matches!(t.text(page.text.source), "percent" | "per" | "pc")
    }) {
        return Unit::Percent;
    }
    let text = page.text.word(at);
    if text.contains([':', '/'])
        || text.contains('.')
            && tokens[at].kind == Kind::Number
            && end == at + 1
            && !text.ends_with('m')
    {
        return Unit::Other;
    }
    let year = text.len() == 4 && end == at + 1 && matches!(text.parse::<u32>(), Ok(1800..=2099));
    let counts = after.is_some_and(|t| t.pos.any(Pos::PLURAL) && !t.is_capital());
    if year && !counts {
        return Unit::Year;
    }
    Unit::Plain
}
