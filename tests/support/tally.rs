//! What was right, what was reported and what there was to find, task by task; names that are alike; pairs.

use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The counts of one task.
#[derive(Default, Clone, Copy)]
pub(crate) struct Counts {
    right: usize,
    pub(crate) found: usize,
    pub(crate) gold: usize,
}

impl Counts {
    pub(crate) fn precision(self) -> f64 {
        percent(self.right, self.found)
    }

    pub(crate) fn recall(self) -> f64 {
        percent(self.right, self.gold)
    }

    /// The harmonic mean of the two, in percent.
    pub(crate) fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 {
            return 0.0;
        }
        2.0 * precision * recall / (precision + recall)
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    100.0 * part as f64 / whole as f64
}

/// All tasks, in the order in which they were first counted.
#[derive(Default)]
pub(crate) struct Tally(pub(crate) Vec<(&'static str, Counts)>);

impl Tally {
    pub(crate) fn add(&mut self, task: &'static str, right: usize, found: usize, gold: usize) {
        let known = self.0.iter().position(|(name, _)| *name == task);
        let at = known.unwrap_or_else(|| {
            self.0.push((task, Counts::default()));
            self.0.len() - 1
        });
        let counts = &mut self.0[at].1;
        counts.right += right;
        counts.found += found;
        counts.gold += gold;
    }

    /// A field that may be empty on either side.
    pub(crate) fn field(&mut self, task: &'static str, found: bool, gold: bool, right: bool) {
        let right = found && gold && right;
        self.add(task, right.into(), found.into(), gold.into());
    }
}

/// One-to-one pairs of two lists, the heaviest first; what weighs nothing is no pair.
pub(crate) fn pairs<G, P>(
    golds: &[G],
    found: &[P],
    weight: impl Fn(&G, &P) -> f64,
) -> Vec<(usize, usize)> {
    let mut weighed = Vec::new();
    for (i, gold) in golds.iter().enumerate() {
        for (j, one) in found.iter().enumerate() {
            let weight = weight(gold, one);
            if weight > 0.0 {
                weighed.push((weight, i, j));
            }
        }
    }
    // the sort is stable: of pairs that weigh the same, those come first that stand first
    weighed.sort_by(|one, other| other.0.partial_cmp(&one.0).unwrap_or(Ordering::Equal));
    let (mut golds_paired, mut found_paired) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, i, j) in weighed {
        if !golds_paired.contains(&i) && !found_paired.contains(&j) {
            golds_paired.insert(i);
            found_paired.insert(j);
            pairs.push((i, j));
        }
    }
    pairs
}

/// Words that do not tell one name from another.
const EMPTY_WORDS: &[&str] = &[
    "the", "a", "an", "mr", "mrs", "ms", "dr", "his", "her", "its", "their", "of", "s",
];

/// The words of a name: plain lower-case letters, British spelling, empty words left out.
pub(crate) fn words(name: &str) -> Vec<String> {
    let plain: String = name.chars().map(plain).collect();
    let plain = plain
        .to_ascii_lowercase()
        .replace("'s", " ")
        .replace("defense", "defence")
        .replace("organization", "organisation");
    plain
        .replace('\u{1}', "")
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty() && !EMPTY_WORDS.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Letters with marks, and the letters that they are without.
const MARKED: &[(&str, char)] = &[
    ("ÀÁÂÃÄÅĀĂĄàáâãäåāăąǎ", 'a'),
    ("ÇĆĈĊČçćĉċč", 'c'),
    ("ĎḌďḍ", 'd'),
    ("ÈÉÊËĒĔĖĘĚèéêëēĕėęěẽ", 'e'),
    ("ĜĞĠĢĝğġģ", 'g'),
    ("ĤḤĥḥ", 'h'),
    ("ÌÍÎÏĨĪĬĮİìíîïĩīĭį", 'i'),
    ("ÑŃŅŇñńņň", 'n'),
    ("ÒÓÔÕÖŌŎŐòóôõöōŏőǒ", 'o'),
    ("ŔŖŘŕŗř", 'r'),
    ("ŚŜŞŠȘṢśŝşšșṣ", 's'),
    ("ŢŤȚṬţťțṭ", 't'),
    ("ÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűųư", 'u'),
    ("ÝŸýÿ", 'y'),
    ("ŹŻŽẒźżžẓ", 'z'),
    ("\u{a0}\u{202f}\u{2009}", ' '),
    ("…", '.'),
];

/// A letter without its marks; what is no plain letter then, as a mark to be left out.
fn plain(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let plain = MARKED.iter().find(|(marked, _)| marked.contains(letter));
    plain.map_or('\u{1}', |(_, plain)| *plain)
}

/// Whether the words of a name cover, or are covered by, those of an answer that is accepted, or half of all are in both.
pub(crate) fn alike<'a>(name: &str, accepted: impl IntoIterator<Item = &'a String>) -> bool {
    let said: BTreeSet<String> = words(name).into_iter().collect();
    accepted.into_iter().any(|answer| {
        let answer: BTreeSet<String> = words(answer).into_iter().collect();
        let both = said.intersection(&answer).count();
        let either = said.union(&answer).count();
        !said.is_empty()
            && !answer.is_empty()
            && (said.is_subset(&answer) || answer.is_subset(&said) || 2 * both >= either)
    })
}
