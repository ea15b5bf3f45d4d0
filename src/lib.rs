//! Reads English conflict news into typed, sourced records.
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
pub use reader::{Reader, read};
pub use record::*;
pub use report::Report;
