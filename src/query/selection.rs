//! A list of records and the tests that they have to pass.

use std::fmt;
use std::iter::FusedIterator;
use std::slice;
use std::sync::Arc;

use crate::Report;

/// A test that a record has to pass; shared, so that a selection can be cloned.
type Test<'r, T> = Arc<dyn Fn(&T) -> bool + Send + Sync + 'r>;

/// Records of one type that pass every test put to them so far: an iterator, and a list to narrow down.
///
/// Nothing is looked at before it is asked for.
///
/// ```
/// # let report = reportage::Report::from_json(r#"{"text": ""}"#)?;
/// let deadly = report.casualties().killed().that(|casualty| casualty.count.min() > Some(0));
/// assert_eq!(deadly.clone().civilians().count(), 0);
/// # Ok::<(), reportage::Error>(())
/// ```
pub struct Selection<'r, T> {
    report: &'r Report,
    records: slice::Iter<'r, T>,
    tests: Vec<Test<'r, T>>,
}

impl<'r, T> Selection<'r, T> {
    pub(super) fn new(report: &'r Report, records: &'r [T]) -> Self {
        Self {
            report,
            records: records.iter(),
            tests: Vec::new(),
        }
    }

    /// Only those that pass a test of one's own.
    #[must_use]
    pub fn that(mut self, test: impl Fn(&T) -> bool + Send + Sync + 'r) -> Self {
        self.tests.push(Arc::new(test));
        self
    }

    /// The report that the records are of.
    pub(super) const fn report(&self) -> &'r Report {
        self.report
    }

    fn passes(&self, record: &T) -> bool {
        self.tests.iter().all(|test| test(record))
    }
}

impl<'r, T> Iterator for Selection<'r, T> {
    type Item = &'r T;

    fn next(&mut self) -> Option<&'r T> {
        loop {
            let record = self.records.next()?;
            if self.passes(record) {
                return Some(record);
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.records.len();
        (if self.tests.is_empty() { left } else { 0 }, Some(left))
    }
}

impl<T> DoubleEndedIterator for Selection<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        loop {
            let record = self.records.next_back()?;
            if self.passes(record) {
                return Some(record);
            }
        }
    }
}

impl<T> FusedIterator for Selection<'_, T> {}

impl<T> Clone for Selection<'_, T> {
    fn clone(&self) -> Self {
        Self {
            report: self.report,
            records: self.records.clone(),
            tests: self.tests.clone(),
        }
    }
}

/// The records that are left.
impl<T: fmt::Debug> fmt::Debug for Selection<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
