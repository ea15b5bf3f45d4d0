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

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn iso_days_and_nothing_looser() {
        assert_eq!(
            parse("2024-02-29").expect("a day").to_string(),
            "2024-02-29"
        );
        for wrong in [
            "",
            "2023-02-29",
            "2024-1-5",
            "24-01-05",
            "2024-01-05 ",
            "2024/01/05",
            "٢٠٢٤",
            "2024-00-01",
        ] {
            let error = parse(wrong).expect_err("a fault").to_string();
            assert!(
                error.starts_with(&format!("{wrong:?} is not a day")),
                "{error}"
            );
        }
    }
}
