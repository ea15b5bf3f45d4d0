//! The layout of `gazetteer.bin`: sections behind a head, all numbers little-endian.
//!
//! | section | holds |
//! | --- | --- |
//! | regions | country (2 letters), begin of its name (3 bytes); an empty name where no region is known |
//! | places | begin of its name (3), packed (8): latitude 18 bits, longitude 19, region 12, kind 3, population 8 |
//! | name starts | for each of 2^15 buckets, and their end, the number of its first meaning (3) |
//! | meanings | mark of the name (3), place and flags (3), by bucket, mark and likelihood |
//! | first word starts | as above for 2^12 buckets |
//! | first words | mark of the word (3), words of the longest name that begins so (1) |
//! | names | length (1), UTF-8 |

use std::sync::OnceLock;

use super::{Entry, EntryKind};

static DATA: &[u8] = include_bytes!("../data/gazetteer.bin");

/// Where the section offsets begin, after the credit line.
const HEAD: usize = 96;
const REGION: usize = 5;
const PLACE: usize = 11;
const MEANING: usize = 6;
const FIRST_WORD: usize = 4;

/// Bits of a hash that choose the bucket, the first ones.
const NAME_BITS: u32 = 15;
const FIRST_WORD_BITS: u32 = 12;

const COMMON_WORD: u32 = 1 << 23;
const PERSONAL_NAME: u32 = 1 << 22;
const ALTERNATE: u32 = 1 << 21;

/// Frequencies of the eight steps to the next doubling of a population, in 256ths.
const EIGHTHS: [u64; 8] = [256, 279, 304, 332, 362, 395, 431, 470];

pub(super) static TABLE: Table = Table::open(DATA);

/// The sections.
#[derive(Debug)]
pub(super) struct Table {
    regions: &'static [u8],
    places: &'static [u8],
    name_starts: &'static [u8],
    meanings: &'static [u8],
    first_word_starts: &'static [u8],
    first_words: &'static [u8],
    names: &'static [u8],
}

impl Table {
    const fn open(data: &'static [u8]) -> Table {
        Table {
            regions: section(data, 0),
            places: section(data, 1),
            name_starts: section(data, 2),
            meanings: section(data, 3),
            first_word_starts: section(data, 4),
            first_words: section(data, 5),
            names: section(data, 6),
        }
    }

    /// What a name with this hash may mean, likeliest first.
    #[inline]
    pub(super) fn meanings(
        &'static self,
        hash: Option<u64>,
    ) -> impl Iterator<Item = Meaning> + Clone + use<> {
        let rows = hash.map_or(&[][..], |hash| self.bucket(hash));
        let mark = hash.map_or(0, mark);
        rows.iter()
            .skip_while(move |row| begins(row) < mark)
            .take_while(move |row| begins(row) == mark)
            .map(|row| Meaning(u32::from_le_bytes([row[3], row[4], row[5], 0])))
    }

    /// Whether any name has this hash.
    #[inline]
    pub(super) fn holds(&'static self, hash: u64) -> bool {
        let mark = mark(hash);
        // The marks of a bucket rise.
        let marks = self.bucket(hash).iter().map(begins);
        marks.take_while(|own| *own <= mark).any(|own| own == mark)
    }

    /// The meanings of all names whose hashes begin alike.
    #[inline]
    fn bucket(&'static self, hash: u64) -> &'static [[u8; MEANING]] {
        let bucket = (hash >> (64 - NAME_BITS)) as usize;
        rows::<MEANING>(self.name_starts, self.meanings, bucket)
    }

    /// The number of words of the longest name of several words whose first has this hash.
    #[inline]
    pub(super) fn longest_after(&'static self, hash: Option<u64>) -> Option<usize> {
        let hash = hash?;
        let mark = (hash >> (64 - FIRST_WORD_BITS - 24)) as u32 & 0xff_ffff;
        rows::<FIRST_WORD>(
            self.first_word_starts,
            self.first_words,
            (hash >> (64 - FIRST_WORD_BITS)) as usize,
        )
        .iter()
        .find(|row| begins(row) == mark)
        .map(|row| usize::from(row[3]))
    }

    /// How many places the table holds.
    #[cfg(test)]
    pub(super) fn places(&self) -> usize {
        self.places.len() / PLACE
    }

    fn name(&'static self, begin: usize) -> &'static str {
        // The lengths are below 128: with them the names are one text, which is proved to be one once.
        static NAMES: OnceLock<&str> = OnceLock::new();
        let names = NAMES.get_or_init(|| std::str::from_utf8(self.names).unwrap_or_default());
        let length = names.as_bytes().get(begin).copied().unwrap_or_default();
        let name = begin + 1..begin + 1 + usize::from(length);
        names.get(name).unwrap_or_default()
    }
}

/// The bits of a hash that tell the names of a bucket apart.
#[inline]
const fn mark(hash: u64) -> u32 {
    (hash >> (64 - NAME_BITS - 24)) as u32 & 0xff_ffff
}

/// A place by its number, with what is known of the name it was found by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meaning(u32);

impl Meaning {
    #[cfg(test)]
    pub(super) fn of_place(number: usize) -> Meaning {
        Meaning(number as u32)
    }

    /// The place in full.
    pub(super) fn entry(self) -> Entry {
        let place = row::<PLACE>(TABLE.places, (self.0 & (ALTERNATE - 1)) as usize);
        let [a, b, c, packed @ ..] = place;
        let packed = u64::from_le_bytes(packed);
        let bits = |from: u32, count: u32| (packed >> from) & ((1 << count) - 1);
        let [first, second, region @ ..] = row::<REGION>(TABLE.regions, bits(37, 12) as usize);
        Entry {
            name: TABLE.name(low3(&[a, b, c]) as usize),
            country: [first, second],
            region: Some(TABLE.name(low3(&region) as usize)).filter(|name| !name.is_empty()),
            latitude: degrees(bits(0, 18), 90_000),
            longitude: degrees(bits(18, 19), 180_000),
            population: population(bits(52, 8)),
            kind: kind(bits(49, 3)),
            common_word: self.0 & COMMON_WORD != 0,
            personal_name: self.0 & PERSONAL_NAME != 0,
            alternate: self.0 & ALTERNATE != 0,
        }
    }
}

fn kind(number: u64) -> EntryKind {
    match number {
        1 => EntryKind::Capital,
        2 => EntryKind::Region,
        3 => EntryKind::Country,
        4 => EntryKind::Area,
        _ => EntryKind::Settlement,
    }
}

/// Thousandths of a degree, counted from the south pole or the date line.
fn degrees(thousandths: u64, origin: i32) -> f64 {
    f64::from(thousandths as i32 - origin) / 1000.0
}

/// Two to the power of eighths.
fn population(eighths: u64) -> u32 {
    if eighths == 0 {
        return 0;
    }
    let step = EIGHTHS[(eighths % 8) as usize];
    u32::try_from((step << (eighths / 8)) >> 8).unwrap_or(u32::MAX)
}

/// The rows of one bucket.
#[inline]
fn rows<const WIDTH: usize>(
    starts: &'static [u8],
    table: &'static [u8],
    bucket: usize,
) -> &'static [[u8; WIDTH]] {
    let from = low3(&row::<3>(starts, bucket)) as usize;
    let to = low3(&row::<3>(starts, bucket + 1)) as usize;
    table
        .as_chunks::<WIDTH>()
        .0
        .get(from..to)
        .unwrap_or_default()
}

#[inline]
fn row<const WIDTH: usize>(table: &[u8], number: usize) -> [u8; WIDTH] {
    table
        .as_chunks::<WIDTH>()
        .0
        .get(number)
        .copied()
        .unwrap_or([0; WIDTH])
}

/// The mark that a row begins with, in one read.
#[inline]
fn begins<const WIDTH: usize>(row: &[u8; WIDTH]) -> u32 {
    row.first_chunk()
        .map_or(0, |four| u32::from_le_bytes(*four) & 0xff_ffff)
}

#[inline]
fn low3(bytes: &[u8]) -> u32 {
    u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0])
}

/// Section `number` of the table, found while compiling.
const fn section(data: &'static [u8], number: usize) -> &'static [u8] {
    let from = offset(data, number);
    let to = offset(data, number + 1);
    data.split_at(to).0.split_at(from).1
}

const fn offset(data: &[u8], number: usize) -> usize {
    let at = HEAD + 4 * number;
    u32::from_le_bytes([data[at], data[at + 1], data[at + 2], data[at + 3]]) as usize
}
