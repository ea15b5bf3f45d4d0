//! Reads a word list: tab-separated columns, `#` for comments, one entry a line.

use super::phrases::{Case, Phrases};
use super::words::{Lists, Pos, Words, plural, regular_forms};

/// The entries of a list, each with its columns; a missing column reads as "".
pub(crate) fn rows(list: &'static str) -> impl Iterator<Item = Row> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(Row::new)
}

/// The most columns that a list has.
const COLUMNS: usize = 8;

/// One line of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    columns: [&'static str; COLUMNS],
}

impl Row {
    fn new(line: &'static str) -> Row {
        let (mut columns, mut start, mut n) = ([""; COLUMNS], 0, 0);
        for (at, byte) in line.bytes().enumerate() {
            if byte == b'\t' && n + 1 < COLUMNS {
                columns[n] = &line[start..at];
                (n, start) = (n + 1, at + 1);
            }
        }
        columns[n] = &line[start..];
        Row { columns }
    }

    /// Column `n`, trimmed; "" where there is none or it is "-".
    pub(crate) fn column(self, n: usize) -> &'static str {
        match self.columns.get(n).map_or("", |column| column.trim()) {
            "-" => "",
            column => column,
        }
    }

    /// Column `n`, or the entry where it is empty.
    pub(crate) fn column_or_entry(self, n: usize) -> &'static str {
        Some(self.column(n))
            .filter(|column| !column.is_empty())
            .unwrap_or(self.entry())
    }

    /// How the entry varies, by the part of speech in column `n`.
    pub(crate) fn inflects(self, n: usize) -> Inflects {
        match self.column(n) {
            "verb" => Inflects::Verb,
            "noun" => Inflects::Noun,
            _ => Inflects::No,
        }
    }

    /// The entry itself.
    pub(crate) fn entry(self) -> &'static str {
        self.column(0)
    }
}

/// How an entry varies in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inflects {
    /// It stands as it is.
    No,
    /// Its last word has a plural.
    Noun,
    /// Its first word is a verb, or an adverb with the verb behind it.
    Verb,
}

/// Where the entries of a list go.
pub(crate) struct Target<'a, T> {
    pub(crate) words: &'a mut Words,
    pub(crate) phrases: &'a mut Phrases<T>,
    pub(crate) list: Lists,
}

/// Reads `data` into `phrases`, each row by `add`, and lays the list out for look-up.
pub(crate) fn fill<T>(
    words: &mut Words,
    phrases: &mut Phrases<T>,
    list: Lists,
    data: &'static str,
    mut add: impl FnMut(&mut Target<'_, T>, Row),
) {
    let mut target = Target {
        words,
        phrases,
        list,
    };
    for row in rows(data) {
        add(&mut target, row);
    }
    phrases.finish();
}

impl<T: Clone> Target<'_, T> {
    /// Adds `entry` in all its forms.
    pub(crate) fn add(&mut self, entry: &str, inflects: Inflects, value: T) {
        let case = Case::of(entry);
        match inflects {
            Inflects::No => self.add_form(entry, case, value),
            Inflects::Noun => {
                let (singular, plurals) = entry
                    .split_once('|')
                    .map_or((entry, ""), |(one, many)| (one, many));
                let by_rule = plural(singular);
                let plurals = if plurals.is_empty() {
                    by_rule.as_str()
                } else {
                    plurals
                };
                self.add_form(singular, case, value.clone());
                for many in plurals.split('|') {
                    self.noun(singular, many, case == Case::Any);
                    if many != singular {
                        let case = if case == Case::Capitals {
                            Case::Capital
                        } else {
                            case
                        };
                        self.add_form(many, case, value.clone());
                    }
                }
            }
            Inflects::Verb => {
                let (adverb, phrase) = self.parted(entry);
                let (verb, rest) = phrase
                    .split_once(' ')
                    .map_or((phrase, ""), |(verb, rest)| (verb, rest));
                for form in self.verb_forms(verb) {
                    let whole = format!("{adverb} {form} {rest}");
                    self.add_form(whole.trim(), case, value.clone());
                }
            }
        }
    }

    /// "forcibly |take": an adverb in front of a verb has no forms.
    fn parted<'e>(&self, entry: &'e str) -> (&'e str, &'e str) {
        entry
            .split_once(' ')
            .filter(|(first, _)| {
                first.ends_with("ly") && !self.words.get(self.words.id(first)).pos.any(Pos::BASE)
            })
            .unwrap_or(("", entry))
    }

    /// A one-word noun of a list is a noun for the grammar too.
    fn noun(&mut self, singular: &str, many: &str, common: bool) {
        if common && !singular.contains(' ') && !many.contains(' ') {
            // "troops" and "barracks" are their own plural, and hardly ever one.
            let only_plural = singular == many && many.ends_with('s');
            let id = self
                .words
                .add(singular, if only_plural { Pos::PLURAL } else { Pos::NOUN });
            self.words.add_form(many, Pos::PLURAL, id);
        } else if common {
            let (last, lasts) = (
                singular.rsplit(' ').next().unwrap_or(""),
                many.rsplit(' ').next().unwrap_or(""),
            );
            if self.words.get(self.words.id(last)).pos.is_none() {
                // "number of hostages"
                let plural = last.ends_with('s') && !last.ends_with("ss") && !last.ends_with("us");
                let id = self
                    .words
                    .add(last, if plural { Pos::PLURAL } else { Pos::NOUN });
                self.words.add_form(lasts, Pos::PLURAL, id);
            }
        }
    }

    /// The forms of a verb that the vocabulary has, or by rule.
    fn verb_forms(&mut self, verb: &str) -> Vec<String> {
        let id = self.words.id(verb);
        let known = self.words.get(id).pos.any(Pos::BASE);
        if !known {
            let (third, past, gerund) = regular_forms(verb);
            add_verb(self.words, verb, &[&past], &[&past], &gerund, &third);
        }
        let lemma = self.words.id(verb);
        let mut forms = self.words.forms_of(lemma);
        forms.push(verb.to_owned());
        forms.sort();
        forms.dedup();
        forms
    }

    fn add_form(&mut self, entry: &str, case: Case, value: T) {
        let mut parts = super::cut(entry);
        let Some(first) = parts.next() else { return };
        let first = self.words.intern(first);
        let word = self.words.get_mut(first);
        word.lists = word.lists.or(self.list);
        let words = &mut *self.words;
        self.phrases.add(
            std::iter::once(first).chain(parts.map(|part| words.intern(part))),
            case,
            value,
        );
    }
}

/// Takes a verb in with all its forms.
pub(crate) fn add_verb(
    words: &mut Words,
    base: &str,
    past: &[&str],
    participle: &[&str],
    gerund: &str,
    third: &str,
) {
    let lemma = words.add(base, Pos::BASE);
    let forms = past
        .iter()
        .map(|form| (*form, Pos::PAST))
        .chain(participle.iter().map(|form| (*form, Pos::PARTICIPLE)));
    for (form, pos) in forms
        .chain(gerund.split('|').map(|form| (form, Pos::GERUND)))
        .chain([(third, Pos::THIRD)])
    {
        words.add_form(form, pos, lemma);
        words.note_form(lemma, form);
    }
}
