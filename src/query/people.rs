//! Officials and statements, narrowed down.

use super::names::Wanted;
use super::{Officials, Statements};
use crate::record::{CountryCode, OfficialId, Role, Stance, StatementKind};

/// Officials, narrowed down by name, country and role.
impl<'r> Officials<'r> {
    /// Only those whose name or alias holds these words: `named("Raikovych")`.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        let (report, wanted) = (self.report(), Wanted::new(name));
        self.that(move |official| wanted.is_official(report, Some(official.id)))
    }

    /// Only those who serve a country, by its two letters: `of_country("UA")`.
    #[must_use]
    pub fn of_country(self, letters: &str) -> Self {
        let country = CountryCode::new(letters);
        self.that(move |official| country.is_some() && official.country == country)
    }

    /// Only those with a role of this class.
    #[must_use]
    pub fn with_role(self, role: Role) -> Self {
        self.that(move |official| official.role == role)
    }

    /// Only those with a title that holds these words: `with_title("governor")`.
    #[must_use]
    pub fn with_title(self, title: &str) -> Self {
        let wanted = Wanted::new(title);
        self.that(move |official| official.titles.iter().any(|title| wanted.is_in(title)))
    }

    /// Only those of a body whose name holds these words: `of_organisation("NATO")`.
    #[must_use]
    pub fn of_organisation(self, body: &str) -> Self {
        let wanted = Wanted::new(body);
        self.that(move |official| {
            official
                .organisation
                .as_ref()
                .is_some_and(|body| wanted.is_in(&body.name))
        })
    }
}

/// Statements, narrowed down by speaker, words, stance and medium.
impl<'r> Statements<'r> {
    /// Only those by someone whose name, alias or role holds these words: `by("Raikovych")`.
    #[must_use]
    pub fn by(self, speaker: &str) -> Self {
        let (report, wanted) = (self.report(), Wanted::new(speaker));
        self.that(move |statement| {
            statement.speaker.as_ref().is_some_and(|speaker| {
                wanted.is_in(&speaker.name) || wanted.is_official(report, speaker.official)
            })
        })
    }

    /// Only those by this official.
    #[must_use]
    pub fn by_official(self, official: OfficialId) -> Self {
        self.that(move |statement| {
            statement
                .speaker
                .as_ref()
                .and_then(|speaker| speaker.official)
                == Some(official)
        })
    }

    /// Only those in whose content these words stand in a row, whole, of either case.
    #[must_use]
    pub fn about(self, words: &str) -> Self {
        let (report, wanted) = (self.report(), Wanted::new(words));
        self.that(move |statement| {
            statement
                .content
                .iter()
                .any(|span| wanted.is_in(report.text_of(*span)))
        })
    }

    /// Only those in whose content these letters stand, of either case: `containing("air defence")`.
    #[must_use]
    pub fn containing(self, text: &str) -> Self {
        let (report, wanted) = (self.report(), text.to_lowercase());
        self.that(move |statement| {
            statement
                .content
                .iter()
                .any(|span| report.text_of(*span).to_lowercase().contains(&wanted))
        })
    }

    /// Only those put in this way.
    #[must_use]
    pub fn with_stance(self, stance: Stance) -> Self {
        self.that(move |statement| statement.stance == stance)
    }

    /// Only those of this kind.
    #[must_use]
    pub fn of_kind(self, kind: StatementKind) -> Self {
        self.that(move |statement| statement.kind == kind)
    }

    /// Only those that stand wholly between quotation marks.
    #[must_use]
    pub fn direct(self) -> Self {
        self.of_kind(StatementKind::Direct)
    }

    /// Only those of which nothing stands between quotation marks.
    #[must_use]
    pub fn indirect(self) -> Self {
        self.of_kind(StatementKind::Indirect)
    }

    /// Only those of which something, not all, stands between quotation marks.
    #[must_use]
    pub fn mixed(self) -> Self {
        self.of_kind(StatementKind::Mixed)
    }

    /// Only those by a medium whose name holds these words: `via("Telegram")`.
    #[must_use]
    pub fn via(self, medium: &str) -> Self {
        let wanted = Wanted::new(medium);
        self.that(move |statement| {
            statement
                .medium
                .as_ref()
                .is_some_and(|medium| wanted.is_in(medium))
        })
    }
}
