//! Gold records: what a careful reader takes from an article, in `NAME.gold.json` beside `NAME.txt`.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// A stretch of an article, counted in characters.
pub(crate) type Stretch = Range<usize>;

/// An article with its gold records.
pub(crate) struct Gold {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) records: Records,
}

/// The gold articles of a folder, by name; panics where a file cannot be read.
pub(crate) fn articles(folder: &str) -> Vec<Gold> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(&folder).expect("a folder of articles");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| article(path)).collect()
}

fn article(path: &Path) -> Option<Gold> {
    let name = path.file_name()?.to_str()?.strip_suffix(".gold.json")?;
    let read = |path: &Path| {
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let text = read(&path.with_file_name(format!("{name}.txt")));
    let records = serde_json::from_str(&read(path));
    Some(Gold {
        name: name.to_owned(),
        text,
        records: records.unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    })
}

impl Gold {
    /// Where a quotation stands; panics where it does not.
    pub(crate) fn find(&self, quotation: &Quotation) -> Stretch {
        let (words, nth) = match quotation {
            Quotation::First(words) => (words, 0),
            Quotation::Nth(words, nth) => (words, *nth),
        };
        let start = occurrences(&self.text, words).nth(nth);
        let start = start.unwrap_or_else(|| panic!("{}: not found: {words:?} ({nth})", self.name));
        let before = self.text[..start].chars().count();
        before..before + words.chars().count()
    }

    pub(crate) fn find_all(&self, quotations: &[Quotation]) -> Vec<Stretch> {
        quotations.iter().map(|words| self.find(words)).collect()
    }
}

/// Where `words` begin in `text`; they may overlap.
fn occurrences<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    text.char_indices()
        .map(|(at, _)| at)
        .filter(move |at| text[*at..].starts_with(words))
}

/// Words of the article: their first occurrence, or one counted from 0.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Quotation {
    First(String),
    Nth(String, usize),
}

/// An answer, or several that are as good.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Accepted {
    One(String),
    Any(Vec<String>),
}

impl Accepted {
    pub(crate) fn all(&self) -> &[String] {
        match self {
            Self::One(answer) => std::slice::from_ref(answer),
            Self::Any(answers) => answers,
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Records {
    pub(crate) published: String,
    pub(crate) attacks: Vec<Attack>,
    pub(crate) casualties: Vec<Casualty>,
    pub(crate) officials: Vec<Official>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) dates: Vec<Date>,
}

#[derive(Deserialize)]
pub(crate) struct Attack {
    pub(crate) id: String,
    pub(crate) mentions: Vec<Quotation>,
    pub(crate) kinds: Vec<String>,
    pub(crate) perpetrator: Option<Accepted>,
    pub(crate) targets: Vec<String>,
    pub(crate) weapons: Vec<String>,
    pub(crate) place: Option<Accepted>,
    pub(crate) country: Option<String>,
    pub(crate) date: Option<[String; 2]>,
    pub(crate) status: String,
}

#[derive(Deserialize)]
pub(crate) struct Casualty {
    pub(crate) evidence: Quotation,
    pub(crate) outcome: String,
    pub(crate) min: Option<u64>,
    pub(crate) max: Option<u64>,
    pub(crate) category: String,
    pub(crate) attack: Option<String>,
    pub(crate) source: Option<Accepted>,
    pub(crate) repeats: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Official {
    pub(crate) name: String,
    pub(crate) titles: Vec<String>,
    pub(crate) organisation: Option<Accepted>,
    pub(crate) aliases: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Statement {
    pub(crate) speaker: Option<Accepted>,
    pub(crate) content: Vec<Quotation>,
    pub(crate) kind: String,
    pub(crate) medium: Option<Accepted>,
}

#[derive(Deserialize)]
pub(crate) struct Date {
    pub(crate) span: Quotation,
    pub(crate) from: String,
    pub(crate) to: String,
}
