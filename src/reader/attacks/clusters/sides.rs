//! Whose side an act was done by: police who storm a hotel do not tell of what the gunmen did there.

use crate::reader::attacks::deeds::Deed;
use crate::record::ActorKind;

/// Who did it, as far as two tellings can be set apart by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Police or troops.
    Forces,
    State,
    /// Gunmen, militants or an armed group.
    Armed,
    Other,
}

impl Side {
    /// The side of the mention's doer, where it has one.
    pub(super) fn of(deed: &Deed) -> Option<Side> {
        let doer = deed.doer.as_ref()?;
        Some(match doer.actor.kind {
            ActorKind::Police | ActorKind::ArmedForces => Side::Forces,
            ActorKind::State => Side::State,
            _ if doer.armed => Side::Armed,
            _ => Side::Other,
        })
    }

    /// Police, troops or a state.
    pub(super) fn is_official(self) -> bool {
        matches!(self, Side::Forces | Side::State)
    }

    /// Police or troops on the one hand, gunmen on the other.
    pub(super) fn is_against(self, other: Side) -> bool {
        matches!(
            (self, other),
            (Side::Forces, Side::Armed) | (Side::Armed, Side::Forces)
        )
    }
}
