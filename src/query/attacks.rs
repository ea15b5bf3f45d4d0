//! Attacks, narrowed down.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::Attacks;
use super::names::Wanted;
use crate::record::{AttackKind, AttackStatus, CountryCode, Period, TargetClass};

/// Attacks, narrowed down by place, day, kind, side and means.
impl<'r> Attacks<'r> {
    /// Only those in a country, by its two letters: `in_country("UA")`.
    #[must_use]
    pub fn in_country(self, letters: &str) -> Self {
        let country = CountryCode::new(letters);
        self.that(move |attack| {
            country.is_some() && attack.place.as_ref().and_then(|place| place.country) == country
        })
    }

    /// Only those at a place whose name holds these words: `at("Kharkiv")`.
    #[must_use]
    pub fn at(self, place: &str) -> Self {
        let wanted = Wanted::new(place);
        self.that(move |attack| {
            attack
                .place
                .as_ref()
                .is_some_and(|place| wanted.is_in(&place.name))
        })
    }

    /// Only those of a kind.
    #[must_use]
    pub fn of_kind(self, kind: AttackKind) -> Self {
        self.that(move |attack| attack.kind == kind)
    }

    /// Only those by someone whose name holds these words: `by("Russia")`.
    #[must_use]
    pub fn by(self, perpetrator: &str) -> Self {
        let wanted = Wanted::new(perpetrator);
        self.that(move |attack| {
            attack
                .perpetrator
                .as_ref()
                .is_some_and(|actor| wanted.is_in(&actor.name))
        })
    }

    /// Only those with a weapon whose name, model or class holds these words, in either number:
    /// `with_weapon("drone")`.
    #[must_use]
    pub fn with_weapon(self, weapon: &str) -> Self {
        let wanted = Wanted::new(weapon);
        self.that(move |attack| {
            attack.weapons.iter().any(|weapon| {
                let names = [weapon.name.as_str(), weapon.class.as_str()];
                names
                    .into_iter()
                    .chain(weapon.model.as_deref())
                    .any(|name| wanted.is_in_either_number(name))
            })
        })
    }

    /// Only those with a target of this class.
    #[must_use]
    pub fn on_target(self, class: TargetClass) -> Self {
        self.that(move |attack| attack.targets.iter().any(|target| target.class == class))
    }

    /// Only those that may have been on this day.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> Self {
        self.that(move |attack| attack.date.is_some_and(|date| date.contains(day)))
    }

    /// Only those that may have been on one of these days: `between(monday..=sunday)`.
    #[must_use]
    pub fn between(self, days: RangeInclusive<NaiveDate>) -> Self {
        self.that(move |attack| {
            let shares = |date: Period| date.from() <= *days.end() && *days.start() <= date.to();
            !days.is_empty() && attack.date.is_some_and(shares)
        })
    }

    /// Only those that the text presents so.
    #[must_use]
    pub fn with_status(self, status: AttackStatus) -> Self {
        self.that(move |attack| attack.status == status)
    }

    /// Only those that the text presents as having happened.
    #[must_use]
    pub fn reported(self) -> Self {
        self.with_status(AttackStatus::Reported)
    }
}
