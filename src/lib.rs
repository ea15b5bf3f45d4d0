//! Reads English conflict news into typed, sourced records: attacks, casualties, officials, statements.
//!
//! What goes in is an [`Article`], what comes out is a [`Report`]: the article with its records, each with
//! the bytes of the text that it was read from and the rule that read it. The records are plain data
//! ([`record`]); the report answers questions about them ([`query`]) and goes to JSON and back.
//!
//! ```
//! use reportage::Report;
//!
//! let report = Report::from_json(r#"{
//!     "text": "A drone killed two in Odesa. Three more died later.",
//!     "casualties": [
//!         {"id": 0, "outcome": "killed", "count": {"min": 2, "max": 2}, "evidence": {"start": 8, "end": 18}},
//!         {"id": 1, "outcome": "killed", "count": {"min": 3, "max": 3}, "evidence": {"start": 29, "end": 44},
//!          "adds_to": 0}
//!     ]
//! }"#)?;
//! assert_eq!(report.toll().killed().and_then(|dead| dead.exact()), Some(5));
//! for casualty in report.casualties().killed() {
//!     println!("{}: {}", casualty.count, report.text_of(casualty.evidence.span));
//! }
//! # Ok::<(), reportage::Error>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod article;
mod error;
mod lexicon;
pub mod query;
mod reader;
pub mod record;
mod report;

pub use article::Article;
pub use error::Error;
pub use query::Selection;
#[doc(hidden)]
pub use reader::bench;
pub use reader::{Reader, read};
pub use record::*;
pub use report::Report;

/// The examples of the README, as doc tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
