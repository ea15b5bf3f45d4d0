//! An attack: one act of violence that the text tells.

use serde::{Deserialize, Serialize};

use super::null::or_default;
use super::words::words;
use super::{Actor, AttackId, Evidence, Period, Place, Span, Target, Weapon};

words! {
    /// What kind of attack it was.
    #[derive(Default)]
    pub enum AttackKind: "an attack kind" {
        /// Missiles fired from afar.
        MissileStrike = "missile_strike",
        /// Drones, exploding or armed.
        DroneStrike = "drone_strike",
        /// Bombs or missiles from aircraft.
        Airstrike = "airstrike",
        /// Artillery, mortars, rockets, tank guns.
        Shelling = "shelling",
        /// A planted or thrown explosive: a car bomb, a mine, a grenade.
        Bombing = "bombing",
        /// An explosive whose bearer or driver died with it.
        SuicideBombing = "suicide_bombing",
        /// Gunfire on people.
        Shooting = "shooting",
        /// A raid, ambush, storming, massacre, or clash between forces.
        ArmedAssault = "armed_assault",
        /// Knives and other blades.
        Stabbing = "stabbing",
        /// A vehicle driven into people.
        VehicleRamming = "vehicle_ramming",
        /// The killing, or attempted killing, of a chosen person.
        Assassination = "assassination",
        /// People carried off.
        Abduction = "abduction",
        /// Fire set.
        Arson = "arson",
        /// An attack by or on ships.
        NavalAttack = "naval_attack",
        /// A chemical or biological agent.
        ChemicalAttack = "chemical_attack",
        /// An attack on computers or networks.
        Cyberattack = "cyberattack",
        /// The text does not say.
        #[default]
        Unspecified = "unspecified",
    }
}

words! {
    /// By what means it was done, finer than the kind.
    pub enum Means: "a means of attack" {
        /// A ballistic missile.
        BallisticMissile = "ballistic_missile",
        /// A cruise missile.
        CruiseMissile = "cruise_missile",
        /// A missile of no class that the text names.
        Missile = "missile",
        /// A drone that explodes where it lands.
        AttackDrone = "attack_drone",
        /// A drone that drops bombs or fires missiles.
        ArmedDrone = "armed_drone",
        /// An unmanned boat.
        SeaDrone = "sea_drone",
        /// A warplane.
        Warplane = "warplane",
        /// A helicopter.
        Helicopter = "helicopter",
        /// A guided bomb that glides to its target.
        GlideBomb = "glide_bomb",
        /// A barrel bomb.
        BarrelBomb = "barrel_bomb",
        /// A cluster munition.
        ClusterMunition = "cluster_munition",
        /// Guns, howitzers.
        Artillery = "artillery",
        /// Mortars.
        Mortar = "mortar",
        /// Unguided rockets.
        Rocket = "rocket",
        /// A tank's gun.
        Tank = "tank",
        /// A hand grenade.
        Grenade = "grenade",
        /// A rocket-propelled grenade.
        RocketPropelledGrenade = "rocket_propelled_grenade",
        /// A mine.
        Mine = "mine",
        /// An explosive in a vehicle.
        CarBomb = "car_bomb",
        /// A roadside bomb or other improvised device.
        RoadsideBomb = "roadside_bomb",
        /// A bomb sent by post.
        ParcelBomb = "parcel_bomb",
        /// An explosive belt or vest.
        SuicideVest = "suicide_vest",
        /// A bomb of no sort that the text names.
        PlantedBomb = "planted_bomb",
        /// A rifle, pistol, machine gun.
        Firearm = "firearm",
        /// Gunfire from hiding or afar, by a marksman.
        Sniper = "sniper",
        /// Gunfire from a passing vehicle.
        DriveBy = "drive_by",
        /// An attack from hiding on people on the move.
        Ambush = "ambush",
        /// An attack on a place, to take or destroy it.
        Raid = "raid",
        /// Fighting between armed sides.
        Clash = "clash",
        /// The killing of many who could not defend themselves.
        Massacre = "massacre",
        /// The killing of captives.
        Execution = "execution",
        /// The cutting off of heads.
        Beheading = "beheading",
        /// A crowd's killing or beating.
        MobViolence = "mob_violence",
        /// People held in a place against the will of the authorities.
        HostageTaking = "hostage_taking",
        /// A ship or aircraft seized.
        Hijacking = "hijacking",
        /// Ships hit by ships, torpedoes or missiles.
        NavalGunfire = "naval_gunfire",
        /// A knife, machete or axe.
        Blade = "blade",
        /// A car, lorry or other vehicle as the weapon.
        Vehicle = "vehicle",
        /// Poison.
        Poison = "poison",
        /// A nerve agent, chlorine, mustard gas or other warfare agent.
        ChemicalAgent = "chemical_agent",
        /// White phosphorus, petrol bombs and other fire.
        Incendiary = "incendiary",
        /// Malicious software.
        Malware = "malware",
        /// A flood of requests that takes a service down.
        DenialOfService = "denial_of_service",
        /// Tear gas, batons, water cannon, rubber bullets.
        CrowdControl = "crowd_control",
    }
}

words! {
    /// How the text presents the attack.
    #[derive(Default)]
    pub enum AttackStatus: "an attack status" {
        /// As having happened.
        #[default]
        Reported = "reported",
        /// Responsibility or success is asserted by the perpetrator only.
        Claimed = "claimed",
        /// Only denied.
        Denied = "denied",
        /// Wholly intercepted, stopped or prevented.
        Foiled = "foiled",
        /// Announced, or warned of.
        Threatened = "threatened",
    }
}

/// One act of violence, or a named series of them, with all its mentions in the text.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Attack {
    /// Its place in the report's list.
    pub id: AttackId,
    /// The words that name the act, in the order of the text: "bombarded", "attack".
    pub mentions: Vec<Span>,
    /// What kind of attack it was.
    pub kind: AttackKind,
    /// By what means, where the text says more than the kind does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Means>,
    /// Who did it, by the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub perpetrator: Option<Actor>,
    /// What or who was attacked or hit.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub targets: Vec<Target>,
    /// With what, and how many were launched, intercepted and landed.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub weapons: Vec<Weapon>,
    /// Where: the most specific place that the text names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// When: first and last possible day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Period>,
    /// How the text presents it.
    #[serde(default, deserialize_with = "or_default")]
    pub status: AttackStatus,
    /// The words that it was read from, and the rule.
    pub evidence: Evidence,
    /// The words and rules of single fields, where they stand elsewhere.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub grounds: Vec<Evidence>,
}

impl Attack {
    /// An attack of which only the kind and the words are known; the evidence is its first mention.
    #[must_use]
    pub fn new(id: AttackId, kind: AttackKind, evidence: Evidence) -> Self {
        Self {
            id,
            kind,
            mentions: vec![evidence.span],
            evidence,
            ..Self::default()
        }
    }
}
