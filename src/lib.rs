//! Reads English conflict news into typed, sourced records.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
