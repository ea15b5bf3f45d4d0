//! Damage, interceptions and meetings, narrowed down.

use super::names::Wanted;
use super::{Damages, Interceptions, Meetings};
use crate::record::{AttackId, Harm, TargetClass};

/// Damage, narrowed down.
impl<'r> Damages<'r> {
    /// Only damage by this attack.
    #[must_use]
    pub fn of_attack(self, attack: AttackId) -> Self {
        self.that(move |damage| damage.attack == Some(attack))
    }

    /// Only damage to things of this class.
    #[must_use]
    pub fn to(self, class: TargetClass) -> Self {
        self.that(move |damage| damage.what.class == class)
    }

    /// Only damage of this sort.
    #[must_use]
    pub fn with_harm(self, how: Harm) -> Self {
        self.that(move |damage| damage.how == how)
    }
}

/// Interceptions, narrowed down.
impl<'r> Interceptions<'r> {
    /// Only those of weapons of this attack.
    #[must_use]
    pub fn of_attack(self, attack: AttackId) -> Self {
        self.that(move |interception| interception.attack == Some(attack))
    }

    /// Only those by someone whose name holds these words: `by("Ukraine")`.
    #[must_use]
    pub fn by(self, actor: &str) -> Self {
        let wanted = Wanted::new(actor);
        self.that(move |interception| {
            interception
                .by
                .as_ref()
                .is_some_and(|actor| wanted.is_in(&actor.name))
        })
    }
}

/// Meetings, narrowed down.
impl<'r> Meetings<'r> {
    /// Only those with a participant whose name holds these words: `with("NATO")`.
    #[must_use]
    pub fn with(self, participant: &str) -> Self {
        let wanted = Wanted::new(participant);
        self.that(move |meeting| {
            meeting
                .participants
                .iter()
                .any(|actor| wanted.is_in(&actor.name))
        })
    }
}
