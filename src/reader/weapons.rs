//! Weapons, with their model, class and numbers.

use super::Findings;
use super::chunks::Page;
use super::text::Tokens;
use crate::record::{AttackKind, Weapon};

/// A weapon that the text names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct WeaponFound {
    pub(crate) tokens: Tokens,
    pub(crate) weapon: Weapon,
    /// The kind of attack that its use makes.
    pub(crate) kind: Option<AttackKind>,
    /// It shoots other weapons down.
    pub(crate) defends: bool,
}

/// The weapons of the text, in order.
pub(crate) fn weapons(_page: &Page<'_>, _found: &Findings) -> Vec<WeaponFound> {
    Vec::new()
}
