//! Reads English conflict news into typed, sourced records.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod article;
mod error;
pub mod query;
pub mod record;
mod report;

pub use article::Article;
pub use error::Error;
pub use record::*;
pub use report::Report;
