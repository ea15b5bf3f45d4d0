//! With what: weapons, and how many were launched, intercepted and landed.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::words::words;
use super::{Count, Span};

words! {
    /// What class of weapon it is.
    #[derive(Default)]
    pub enum WeaponClass: "a weapon class" {
        /// A missile of no class that the text names.
        Missile = "missile",
        /// A ballistic missile.
        BallisticMissile = "ballistic_missile",
        /// A cruise missile.
        CruiseMissile = "cruise_missile",
        /// A missile fired at aircraft, drones or missiles.
        AirDefence = "air_defence",
        /// An unmanned aircraft, exploding or armed.
        Drone = "drone",
        /// An unmanned boat.
        SeaDrone = "sea_drone",
        /// A bomb, planted, thrown or dropped.
        Bomb = "bomb",
        /// A guided bomb that glides to its target.
        GlideBomb = "glide_bomb",
        /// A barrel bomb.
        BarrelBomb = "barrel_bomb",
        /// A cluster munition.
        ClusterMunition = "cluster_munition",
        /// An explosive in a car, lorry or other vehicle.
        CarBomb = "car_bomb",
        /// An explosive belt or vest.
        SuicideVest = "suicide_vest",
        /// An improvised explosive device, a roadside bomb.
        Ied = "ied",
        /// A mine, on land or at sea.
        Mine = "mine",
        /// A hand grenade.
        Grenade = "grenade",
        /// A rocket-propelled grenade or other shoulder-fired anti-tank weapon.
        RocketPropelledGrenade = "rocket_propelled_grenade",
        /// An unguided rocket.
        Rocket = "rocket",
        /// A mortar.
        Mortar = "mortar",
        /// A gun, howitzer or shell.
        Artillery = "artillery",
        /// A tank or other armoured vehicle.
        Tank = "tank",
        /// A rifle, pistol, machine gun.
        Firearm = "firearm",
        /// A knife, machete, axe.
        Blade = "blade",
        /// A vehicle driven into people.
        Vehicle = "vehicle",
        /// A warplane.
        Aircraft = "aircraft",
        /// A helicopter.
        Helicopter = "helicopter",
        /// A warship, gunboat or submarine.
        Ship = "ship",
        /// A torpedo.
        Torpedo = "torpedo",
        /// A chemical or biological agent.
        Chemical = "chemical",
        /// A nuclear or radiological weapon.
        Nuclear = "nuclear",
        /// Fire, petrol bombs, white phosphorus, thermite.
        Incendiary = "incendiary",
        /// Malicious software, a flood of requests.
        Cyber = "cyber",
        /// Tear gas, batons, rubber bullets, water cannon.
        CrowdControl = "crowd_control",
        /// Stones, clubs, fists and whatever is at hand.
        Melee = "melee",
        /// Explosives of no class that the text names.
        Explosive = "explosive",
        /// Anything else.
        #[default]
        Other = "other",
    }
}

/// A weapon that the text names, and how many of them it counts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Weapon {
    /// The name as the text gives it, without the number: "Shahed drones".
    pub name: String,
    /// The model or make, in its canonical form: "Shahed-136".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What class of weapon it is.
    #[serde(default, deserialize_with = "or_default")]
    pub class: WeaponClass,
    /// How many were fired, dropped or sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched: Option<Count>,
    /// How many were shot down or otherwise stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intercepted: Option<Count>,
    /// How many came down where they did harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landed: Option<Count>,
    /// Where the text names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Weapon {
    /// A weapon of a class, by the name that the text gives it.
    #[must_use]
    pub fn new(name: impl Into<String>, class: WeaponClass) -> Self {
        Self {
            name: name.into(),
            class,
            ..Self::default()
        }
    }
}
