//! Article → report: a stage a file, in the order of the pipeline below.

pub(crate) mod attacks;
pub mod bench;
mod calendar;
pub(crate) mod casualties;
pub(crate) mod chunks;
mod claims;
mod damages;
mod dateline;
pub(crate) mod dates;
#[cfg(test)]
mod debug;
mod interceptions;
#[cfg(test)]
mod invariants;
mod links;
mod meetings;
pub(crate) mod numbers;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod quotes;
pub(crate) mod statements;
pub(crate) mod tags;
pub(crate) mod text;
pub(crate) mod tokens;
pub(crate) mod weapons;

use chrono::NaiveDate;
use chunks::Page;
use text::Text;

use crate::lexicon::Lexicon;
use crate::{Article, AttackId, Report};

/// What the stages have found so far. Each stage reads it and fills its own field.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) published: Option<NaiveDate>,
    pub(crate) quantities: Vec<numbers::Quantity>,
    pub(crate) dates: Vec<dates::DateFound>,
    pub(crate) places: Vec<places::PlaceFound>,
    pub(crate) weapons: Vec<weapons::WeaponFound>,
    pub(crate) people: people::People,
    pub(crate) statements: Vec<statements::StatementFound>,
    pub(crate) attacks: Vec<attacks::AttackFound>,
    /// The token of each mention of an attack, in the order of the text.
    pub(crate) attack_mentions: Vec<(usize, AttackId)>,
    pub(crate) casualties: Vec<casualties::CasualtyFound>,
    pub(crate) damages: Vec<crate::Damage>,
    pub(crate) interceptions: Vec<crate::Interception>,
    pub(crate) meetings: Vec<crate::Meeting>,
}

/// A stage by its name: it reads the page and what is found so far, and fills its own field.
type Stage = (&'static str, fn(&Page<'_>, &mut Findings));

/// The stages between the layout of the page and the links between what was found, in their order.
const STAGES: &[Stage] = &[
    ("numbers", |page, found| {
        found.quantities = numbers::quantities(page);
    }),
    ("dates", |page, found| {
        found.dates = dates::dates(page, found.published);
    }),
    ("places", |page, found| {
        found.places = places::places(page);
    }),
    ("weapons", |page, found| {
        found.weapons = weapons::weapons(page, found);
    }),
    ("people", |page, found| {
        found.people = people::people(page, found);
    }),
    ("statements", |page, found| {
        found.statements = statements::statements(page, found);
    }),
    ("attacks", |page, found| {
        found.attacks = attacks::attacks(page, found);
        found.attack_mentions = attacks::mentions(&found.attacks);
    }),
    ("casualties", |page, found| {
        found.casualties = casualties::casualties(page, found);
    }),
    ("damages", |page, found| {
        found.damages = damages::damages(page, found);
    }),
    ("interceptions", |page, found| {
        found.interceptions = interceptions::interceptions(page, found);
    }),
    ("meetings", |page, found| {
        found.meetings = meetings::meetings(page, found);
    }),
];

impl Findings {
    /// What is known before the first stage.
    fn of(article: &Article) -> Findings {
        Findings {
            published: article.published,
            ..Findings::default()
        }
    }
}

/// Reads articles.
///
/// A reader holds the word lists and no state: one reader serves any number of articles and threads, and the same article
/// gives the same report on every run.
///
/// ```
/// use reportage::{Article, Reader};
///
/// let reader = Reader::new();
/// let report = reader.read(&Article::new("Nothing happened today."));
/// assert_eq!(report.text(), "Nothing happened today.");
/// ```
#[derive(Debug, Clone)]
pub struct Reader {
    lexicon: &'static Lexicon,
}

impl Default for Reader {
    fn default() -> Self {
        Reader::new()
    }
}

impl Reader {
    /// A reader with the lists that come with the crate. They are laid out once a process, by the first reader.
    #[must_use]
    pub fn new() -> Reader {
        let lexicon = Lexicon::shared();
        attacks::lay_out(lexicon);
        Reader { lexicon }
    }

    /// Reads `article` into a report. Any text can be read; one that holds nothing of the kind gives an empty report.
    #[must_use]
    pub fn read(&self, article: &Article) -> Report {
        let page = Page::new(Text::new(&article.text, self.lexicon));
        let mut found = Findings::of(article);
        for (_, stage) in STAGES {
            stage(&page, &mut found);
        }
        Report::assemble(article.clone(), links::link(&page, found))
    }
}

/// Reads one article with a [`Reader`] of its own.
///
/// ```
/// let report = reportage::read(&reportage::Article::new("Two soldiers were killed in an ambush near Gao."));
/// assert_eq!(report.text().len(), 47);
/// ```
#[must_use]
pub fn read(article: &Article) -> Report {
    Reader::new().read(article)
}
