//! What or who was attacked, hit or damaged.

use serde::{Deserialize, Serialize};

use super::Span;
use super::null::or_default;
use super::words::words;

words! {
    /// What class of target it is.
    #[derive(Default)]
    pub enum TargetClass: "a target class" {
        /// Homes, apartment blocks, hotels.
        Residential = "residential",
        /// Power stations, grids, refineries, pipelines, fuel depots.
        Energy = "energy",
        /// Waterworks, dams, sewage works.
        Water = "water",
        /// Hospitals, clinics, ambulances.
        Health = "health",
        /// Schools, kindergartens, universities.
        Education = "education",
        /// Railways, roads, bridges, airports, buses, trains.
        Transport = "transport",
        /// Ports and ships in them.
        Port = "port",
        /// Merchant ships, tankers, fishing boats.
        Shipping = "shipping",
        /// Bases, troops, weapons, warships.
        Military = "military",
        /// Police and other security forces, their stations and checkpoints.
        Police = "police",
        /// Parliaments, ministries, town halls, courts, embassies, politicians.
        Government = "government",
        /// Mosques, churches, temples, synagogues, worshippers.
        Religious = "religious",
        /// Journalists, broadcasters, newspapers.
        Media = "media",
        /// Telephone and data networks, masts, cables.
        Telecoms = "telecoms",
        /// Aid workers, convoys, warehouses, camps for the displaced.
        Aid = "aid",
        /// Factories, warehouses, mines, plants.
        Industry = "industry",
        /// Markets, shops, restaurants, banks.
        Commercial = "commercial",
        /// Fields, farms, grain stores, livestock.
        Agriculture = "agriculture",
        /// Museums, monuments, theatres, stadiums.
        Culture = "culture",
        /// A whole town, region or country.
        Place = "place",
        /// One person, or a few who are named or described.
        Person = "person",
        /// People without an office: civilians, residents, a crowd.
        People = "people",
        /// Militants, rebels, their hideouts and camps.
        ArmedGroup = "armed_group",
        /// Anything else.
        #[default]
        Other = "other",
    }
}

/// What or who was attacked, hit or damaged.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Target {
    /// The name as the text gives it: "an apartment block near the station".
    pub name: String,
    /// What class of target it is.
    #[serde(default, deserialize_with = "or_default")]
    pub class: TargetClass,
    /// Where the text names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Target {
    /// A target of a class, by the name that the text gives it.
    #[must_use]
    pub fn new(name: impl Into<String>, class: TargetClass) -> Self {
        Self {
            name: name.into(),
            class,
            span: None,
        }
    }
}
