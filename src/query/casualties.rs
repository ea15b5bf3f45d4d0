//! Casualty counts, narrowed down.

use super::Casualties;
use super::names::Wanted;
use crate::record::{AgeGroup, AttackId, Category, Outcome, Scope};

/// Casualty counts, narrowed down by outcome, people, attack and claimant.
impl<'r> Casualties<'r> {
    /// Only counts of this outcome.
    #[must_use]
    pub fn outcome(self, outcome: Outcome) -> Self {
        self.that(move |casualty| casualty.outcome == outcome)
    }

    /// Only counts of the dead.
    #[must_use]
    pub fn killed(self) -> Self {
        self.outcome(Outcome::Killed)
    }

    /// Only counts of the injured.
    #[must_use]
    pub fn injured(self) -> Self {
        self.outcome(Outcome::Injured)
    }

    /// Only counts of people whom the text puts into this category.
    #[must_use]
    pub fn category(self, category: Category) -> Self {
        self.that(move |casualty| casualty.category == category)
    }

    /// Only counts of people whom the text calls civilians or the like.
    #[must_use]
    pub fn civilians(self) -> Self {
        self.category(Category::Civilian)
    }

    /// Only counts of children, whatever else they are.
    #[must_use]
    pub fn children(self) -> Self {
        self.that(|casualty| {
            casualty.category == Category::Child || casualty.age == Some(AgeGroup::Child)
        })
    }

    /// Only counts of people harmed by this attack.
    #[must_use]
    pub fn of_attack(self, attack: AttackId) -> Self {
        self.that(move |casualty| casualty.attack == Some(attack))
    }

    /// Only counts asserted by someone whose name, alias or role holds these words: `by_source("police")`.
    #[must_use]
    pub fn by_source(self, source: &str) -> Self {
        let (report, wanted) = (self.report(), Wanted::new(source));
        self.that(move |casualty| {
            casualty.source.as_ref().is_some_and(|source| {
                wanted.is_in(&source.name) || wanted.is_official(report, source.official)
            })
        })
    }

    /// Only counts that the article asserts itself.
    #[must_use]
    pub fn without_source(self) -> Self {
        self.that(|casualty| casualty.source.is_none())
    }

    /// Only counts whose lower bound is this number or more.
    #[must_use]
    pub fn at_least(self, number: u64) -> Self {
        self.that(move |casualty| casualty.count.min().is_some_and(|min| min >= number))
    }

    /// Only counts of one event: no totals of a day, a period or a war.
    #[must_use]
    pub fn of_one_event(self) -> Self {
        self.that(|casualty| casualty.scope == Scope::Event)
    }

    /// Only the first record of each count, not those that say it again.
    #[must_use]
    pub fn new_only(self) -> Self {
        self.that(|casualty| casualty.repeats.is_none())
    }
}
