//! A toll: what an article says altogether, outcome by outcome.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Count, Outcome};

/// How many people came to what harm altogether; in JSON an object of outcomes.
///
/// An outcome of which no count is given is absent; one that is said not to have happened has a count of none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Toll {
    counts: BTreeMap<Outcome, Count>,
}

impl Toll {
    /// How many came to this harm; none where no count is given.
    #[must_use]
    pub fn get(&self, outcome: Outcome) -> Option<&Count> {
        self.counts.get(&outcome)
    }

    /// How many were killed, where a count is given.
    #[must_use]
    pub fn killed(&self) -> Option<&Count> {
        self.get(Outcome::Killed)
    }

    /// How many were injured, where a count is given.
    #[must_use]
    pub fn injured(&self) -> Option<&Count> {
        self.get(Outcome::Injured)
    }

    /// Each outcome of which a count is given, with that count.
    pub fn iter(&self) -> impl Iterator<Item = (Outcome, &Count)> {
        self.counts.iter().map(|(outcome, count)| (*outcome, count))
    }

    /// Whether no outcome has a count.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Adds people who are not yet counted.
    pub(crate) fn add(&mut self, outcome: Outcome, count: &Count) {
        let sum = match self.counts.get(&outcome) {
            Some(known) => known.add(count),
            // through `add`, so that the words of one count do not stand for a sum
            None => count.add(&Count::exactly(0)),
        };
        self.counts.insert(outcome, sum);
    }
}
