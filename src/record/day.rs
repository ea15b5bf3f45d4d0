//! Days as ISO strings, in JSON and from callers.

use chrono::NaiveDate;

use crate::Error;

/// Reads `2024-01-05`, and nothing looser.
pub(crate) fn parse(given: &str) -> Result<NaiveDate, Error> {
    let wrong = || Error::Day {
        given: given.to_owned(),
    };
    let bytes = given.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shaped {
        return Err(wrong());
    }
    let number = |digits: &[u8]| {
        digits
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
    };
    let year = i32::try_from(number(&bytes[..4])).map_err(|_| wrong())?;
    NaiveDate::from_ymd_opt(year, number(&bytes[5..7]), number(&bytes[8..])).ok_or_else(wrong)
}

/// For `#[serde(with = "day::option")]`.
pub(crate) mod option {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::ref_option, reason = "the signature that serde asks for")]
    pub(crate) fn serialize<S: Serializer>(
        day: &Option<NaiveDate>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.collect_str(day),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        let given = Option::<std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        given
            .map(|given| super::parse(&given).map_err(serde::de::Error::custom))
            .transpose()
    }
}
