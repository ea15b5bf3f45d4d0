//! Questions to a report.
