//! The table from which an enumeration of words is made.

use std::str::FromStr;

use serde::{Deserialize, Deserializer};

/// Makes an enumeration from a table of variant, name and meaning.
///
/// ```text
/// words! {
///     /// What it classifies.
///     pub enum Colour: "a colour" {
///         /// As the sky.
///         Blue = "blue",
///     }
/// }
/// ```
macro_rules! words {
    (
        $(#[$about:meta])*
        pub enum $name:ident: $what:literal {
            $( $(#[$meaning:meta])* $variant:ident = $word:literal, )+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$meaning])* $variant, )+
        }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name of the value, as it stands in JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Error;

            fn from_str(given: &str) -> Result<Self, Self::Err> {
                match given {
                    $( $word => Ok(Self::$variant), )+
                    _ => Err($crate::Error::Word {
                        what: $what,
                        given: given.to_owned(),
                        expected: [$($word),+].join(", "),
                    }),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::record::words::read(deserializer)
            }
        }
    };
}
pub(crate) use words;

/// Reads a string value by its `FromStr`.
pub(crate) fn read<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr<Err = crate::Error>,
    D: Deserializer<'de>,
{
    let given = std::borrow::Cow::<str>::deserialize(deserializer)?;
    given.parse().map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::record::*;

    /// Each value has a name of its own, by which it is read back.
    macro_rules! reads_back {
        ($($name:ident),+ $(,)?) => {$(
            let mut names = BTreeSet::new();
            for value in $name::ALL {
                assert_eq!(value.as_str().parse::<$name>().as_ref(), Ok(value));
                assert_eq!(value.to_string(), value.as_str());
                assert!(names.insert(value.as_str()), "{value} stands for two values");
            }
            let error = "no such".parse::<$name>().expect_err("a fault").to_string();
            for name in names {
                assert!(error.contains(name), "{error}");
            }
        )+};
    }

    #[test]
    fn every_value_reads_back() {
        reads_back!(
            ActorKind,
            AgeGroup,
            AttackKind,
            AttackStatus,
            Category,
            Harm,
            Means,
            MeetingStatus,
            Outcome,
            PlacePrecision,
            Precision,
            Role,
            Scope,
            Sex,
            SpeakerKind,
            Stance,
            StatementKind,
            TargetClass,
            TimexType,
            WeaponClass,
        );
    }

    #[test]
    fn names_are_padded_as_text() {
        assert_eq!(format!("{:>8}", Outcome::Killed), "  killed");
    }
}
