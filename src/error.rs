//! What can go wrong: every message says what was wrong, where, and what would be right.

use crate::record::{RecordId, Span};

/// What can go wrong when an article, a report or a value is read from outside.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A day that is not on the calendar, or not written as an ISO day.
    #[error("{given:?} is not a day: write year, month and day as in 2024-01-05")]
    Day {
        /// What stood there.
        given: String,
    },
    /// A period that ends before it begins.
    #[error(
        "the period from {from} to {to} ends before it begins: \"to\" must be the same day or a later one"
    )]
    Period {
        /// The first day as given.
        from: String,
        /// The last day as given.
        to: String,
    },
    /// A country code that is not two letters.
    #[error("{given:?} is not a country code: write two letters of ISO 3166-1 alpha-2, as in UA")]
    Country {
        /// What stood there.
        given: String,
    },
    /// A count whose lower bound lies above its upper bound.
    #[error(
        "the count from {min} to {max} has its bounds the wrong way round: \"min\" must not exceed \"max\""
    )]
    Count {
        /// The lower bound as given.
        min: u64,
        /// The upper bound as given.
        max: u64,
    },
    /// A word that names no value of an enumeration.
    #[error("{given:?} is not {what}: the values are {expected}")]
    Word {
        /// What was being read, with its article: "an attack kind".
        what: &'static str,
        /// What stood there.
        given: String,
        /// Every value there is, separated by commas.
        expected: String,
    },
    /// A line of a lexicon that cannot be read.
    #[error("{file}, line {line}: {problem}; {expected}")]
    Lexicon {
        /// The lexicon's file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        problem: String,
        /// What would be right.
        expected: String,
    },
    /// Text that is not JSON, or JSON that is not what was asked for.
    #[error("bad JSON at line {line}, column {column}: {problem}")]
    Json {
        /// The line, counted from 1.
        line: usize,
        /// The column in bytes, counted from 1; 0 before the first byte.
        column: usize,
        /// What is wrong there.
        problem: String,
    },
    /// A line of JSON Lines that cannot be read.
    #[error("line {line}: {problem}")]
    JsonLine {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        #[source]
        problem: Box<Error>,
    },
    /// A span that does not lie in its text on character boundaries.
    #[error("{record}: {field} span {span} {problem}")]
    Span {
        /// The record that holds the span: "statement 3".
        record: String,
        /// The field that holds the span: "content".
        field: &'static str,
        /// The span.
        span: Span,
        /// What is wrong with it, and what would be right.
        problem: String,
    },
    /// An id that refers to no record.
    #[error(
        "{record}: {field} refers to {id}, but the report holds {held} of that type, counted from 0"
    )]
    NoSuchRecord {
        /// The record that refers: "casualty 2".
        record: String,
        /// The field that refers: "attack".
        field: &'static str,
        /// The id that refers to nothing.
        id: RecordId,
        /// How many records of that type there are.
        held: usize,
    },
    /// A record whose id is not its place in its list.
    #[error(
        "the {record} at place {place} has the id {id}: ids count from 0 in the order of the list, so it must be {place}"
    )]
    Numbering {
        /// The type of record: "attack".
        record: &'static str,
        /// The place in the list, counted from 0.
        place: usize,
        /// The id that stands there.
        id: u32,
    },
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let said = error.to_string();
        // serde_json repeats the place at the end of its message; ours stands at the front
        let place = format!(" at line {line} column {column}");
        let problem = said.strip_suffix(&place).unwrap_or(&said).to_owned();
        Self::Json {
            line,
            column,
            problem,
        }
    }
}

impl Error {
    /// The same error, said of line `line` (counted from 1) of a JSON Lines file.
    #[must_use]
    pub fn on_line(self, line: usize) -> Self {
        Self::JsonLine {
            line,
            problem: Box::new(self),
        }
    }
}
