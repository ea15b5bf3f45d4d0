//! The report as JSON.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Records, Report, check};
use crate::record::null::or_default;
use crate::record::{
    Attack, Casualty, Damage, DateMention, Interception, Meeting, Official, Place, Statement, Toll,
};
use crate::{Article, Error};

/// The keys of a report, in their order.
#[derive(Serialize)]
struct Written<'r> {
    #[serde(flatten)]
    article: &'r Article,
    attacks: &'r [Attack],
    casualties: &'r [Casualty],
    officials: &'r [Official],
    statements: &'r [Statement],
    damages: &'r [Damage],
    interceptions: &'r [Interception],
    meetings: &'r [Meeting],
    dates: &'r [DateMention],
    places: &'r [Place],
    toll: Toll,
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Records {
            attacks,
            casualties,
            officials,
            statements,
            damages,
            interceptions,
            meetings,
            dates,
            places,
        } = &self.records;
        let toll = self.toll();
        Written {
            article: &self.article,
            attacks,
            casualties,
            officials,
            statements,
            damages,
            interceptions,
            meetings,
            dates,
            places,
            toll,
        }
        .serialize(serializer)
    }
}

/// A report whose spans and ids are still to be checked.
#[derive(Deserialize)]
pub(super) struct Unchecked {
    text: String,
    #[serde(default)]
    id: Option<String>,
    #[serde(default, with = "crate::record::day::option")]
    published: Option<chrono::NaiveDate>,
    #[serde(default)]
    headline: Option<String>,
    #[serde(default)]
    outlet: Option<String>,
    #[serde(default, deserialize_with = "or_default")]
    attacks: Vec<Attack>,
    #[serde(default, deserialize_with = "or_default")]
    casualties: Vec<Casualty>,
    #[serde(default, deserialize_with = "or_default")]
    officials: Vec<Official>,
    #[serde(default, deserialize_with = "or_default")]
    statements: Vec<Statement>,
    #[serde(default, deserialize_with = "or_default")]
    damages: Vec<Damage>,
    #[serde(default, deserialize_with = "or_default")]
    interceptions: Vec<Interception>,
    #[serde(default, deserialize_with = "or_default")]
    meetings: Vec<Meeting>,
    #[serde(default, deserialize_with = "or_default")]
    dates: Vec<DateMention>,
    #[serde(default, deserialize_with = "or_default")]
    places: Vec<Place>,
}

impl TryFrom<Unchecked> for Report {
    type Error = Error;

    fn try_from(read: Unchecked) -> Result<Self, Error> {
        let mut article = Article::new(read.text);
        article.id = read.id;
        article.published = read.published;
        article.headline = read.headline;
        article.outlet = read.outlet;
        let records = Records {
            attacks: read.attacks,
            casualties: read.casualties,
            officials: read.officials,
            statements: read.statements,
            damages: read.damages,
            interceptions: read.interceptions,
            meetings: read.meetings,
            dates: read.dates,
            places: read.places,
        };
        check::all(&article.text, &records)?;
        Ok(Self::assemble(article, records))
    }
}

impl<'de> Deserialize<'de> for Report {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Unchecked::deserialize(deserializer)?
            .try_into()
            .map_err(serde::de::Error::custom)
    }
}
