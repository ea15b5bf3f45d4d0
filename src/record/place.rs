//! Where: a place, its country and its coordinates.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Span;
use super::null::or_default;
use super::words::{read, words};
use crate::Error;

/// A country by its two letters in ISO 3166-1 alpha-2, such as `UA`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// The country of two ASCII letters, of either case; none for anything else.
    /// Whether ISO has given the two letters to a country is not asked.
    #[must_use]
    pub const fn new(letters: &str) -> Option<Self> {
        match letters.as_bytes() {
            [one, other] if one.is_ascii_alphabetic() && other.is_ascii_alphabetic() => {
                Some(Self([one.to_ascii_uppercase(), other.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The two letters, in upper case.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        // always two ASCII letters, so never the empty string
        match std::str::from_utf8(&self.0) {
            Ok(letters) => letters,
            Err(_) => "",
        }
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for CountryCode {
    type Err = Error;

    fn from_str(given: &str) -> Result<Self, Error> {
        Self::new(given).ok_or_else(|| Error::Country {
            given: given.to_owned(),
        })
    }
}

impl Serialize for CountryCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CountryCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}

words! {
    /// How precisely a place is known, and what its coordinates stand for.
    #[derive(Default)]
    pub enum PlacePrecision: "a precision of place" {
        /// A building, a bridge, a crossing.
        Point = "point",
        /// A city, town or village.
        Settlement = "settlement",
        /// A district or county, or a part of a city.
        District = "district",
        /// A province, state, oblast or governorate.
        Region = "region",
        /// A whole country.
        Country = "country",
        /// A sea, strait, gulf or other water.
        Sea = "sea",
        /// So far from a place that is known: "20 km north of Aden".
        Offset = "offset",
        /// A name that the gazetteer does not hold: no coordinates.
        #[default]
        NamedOnly = "named_only",
    }
}

/// A place that the text names.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Place {
    /// The canonical name.
    pub name: String,
    /// The country that it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Degrees north of the equator, from -90 to 90.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east of Greenwich, from -180 to 180.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// How precisely it is known.
    #[serde(default, deserialize_with = "or_default")]
    pub precision: PlacePrecision,
    /// Where the text names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Place {
    /// A place of which only the name is known.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// ACLED's `geo_precision`, as its codebook defines it: 1 for a town or a point in it, 2 for a part of a
    /// region or a spot near a town, 3 for a larger region. None where no more than a country, a sea or a name
    /// is known.
    ///
    /// ```
    /// use reportage::{Place, PlacePrecision};
    ///
    /// let mut place = Place::new("Idlib Governorate");
    /// place.precision = PlacePrecision::Region;
    /// assert_eq!(place.acled_geo_precision(), Some(3));
    /// ```
    #[must_use]
    pub const fn acled_geo_precision(&self) -> Option<u8> {
        match self.precision {
            PlacePrecision::Point | PlacePrecision::Settlement => Some(1),
            PlacePrecision::District | PlacePrecision::Offset => Some(2),
            PlacePrecision::Region => Some(3),
            PlacePrecision::Country | PlacePrecision::Sea | PlacePrecision::NamedOnly => None,
        }
    }

    /// UCDP GED's `where_prec`, as its codebook defines it: 1 for an exact place, 2 for a spot near one, 3 for a
    /// second-order division, 4 for a first-order division, 6 for a country, 7 for waters and air that belong
    /// to none. None where only the name is known; 5, for rivers and borders, is not derived.
    ///
    /// ```
    /// use reportage::{Place, PlacePrecision};
    ///
    /// let mut place = Place::new("Idlib Governorate");
    /// place.precision = PlacePrecision::Region;
    /// assert_eq!(place.ucdp_where_precision(), Some(4));
    /// ```
    #[must_use]
    pub const fn ucdp_where_precision(&self) -> Option<u8> {
        match self.precision {
            PlacePrecision::Point | PlacePrecision::Settlement => Some(1),
            PlacePrecision::Offset => Some(2),
            PlacePrecision::District => Some(3),
            PlacePrecision::Region => Some(4),
            PlacePrecision::Country => Some(6),
            PlacePrecision::Sea => Some(7),
            PlacePrecision::NamedOnly => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CountryCode;

    #[test]
    fn country_codes_are_two_letters() {
        assert_eq!("ua".parse::<CountryCode>().expect("a code").as_str(), "UA");
        assert_eq!(CountryCode::new("UKR"), None);
        assert_eq!(CountryCode::new("é"), None);
        let error = "U1"
            .parse::<CountryCode>()
            .expect_err("a fault")
            .to_string();
        assert!(error.contains("ISO 3166-1 alpha-2"), "{error}");
    }
}
