//! Ids: a record's place in its list in the report.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($( $id:ident $variant:ident $word:literal; )+) => {
        $(
            #[doc = concat!("The id of one ", $word, ": its place in the report's list, counted from 0.")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $id(pub u32);

            impl $id {
                /// As a place in the report's list.
                #[must_use]
                pub const fn index(self) -> usize {
                    self.0 as usize
                }

                /// The id of the record at a place in the report's list.
                #[must_use]
                pub fn at(index: usize) -> Self {
                    Self(u32::try_from(index).unwrap_or(u32::MAX))
                }
            }

            /// The bare number.
            impl fmt::Display for $id {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&self.0, f)
                }
            }

            impl From<$id> for RecordId {
                fn from(id: $id) -> Self {
                    Self::$variant(id)
                }
            }
        )+

        /// The id of a record of any type; in JSON `{"attack": 3}`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum RecordId {
            $(
                #[doc = concat!("One ", $word, ".")]
                $variant($id),
            )+
        }

        impl RecordId {
            /// The type of the record in a word: "attack".
            #[must_use]
            pub const fn record(self) -> &'static str {
                match self {
                    $( Self::$variant(_) => $word, )+
                }
            }

            /// The place in the report's list.
            #[must_use]
            pub const fn index(self) -> usize {
                match self {
                    $( Self::$variant(id) => id.index(), )+
                }
            }
        }
    };
}

ids! {
    AttackId Attack "attack";
    CasualtyId Casualty "casualty";
    OfficialId Official "official";
    StatementId Statement "statement";
    DamageId Damage "damage";
    InterceptionId Interception "interception";
    MeetingId Meeting "meeting";
}

/// "attack 3".
impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.record(), self.index())
    }
}
