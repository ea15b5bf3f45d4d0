//! The kind of an act: by its word, by the weapon, by who did it.

use super::doer;
use super::doers::agent;
use crate::lexicon::fold::words;
use crate::lexicon::lists::{PeopleRole, Strength};
use crate::lexicon::words::Lists;
use crate::reader::attacks::phrases::{identified, patient_of};
use crate::reader::attacks::scene::Scene;
use crate::reader::attacks::triggers::Trigger;
use crate::record::{ActorKind, AttackKind, Means, WeaponClass};

/// The kind that the mention itself tells, and a finer means.
type Told = (AttackKind, Option<Means>);

/// The kind that the mention itself tells: its own, or its weapon's.
pub(super) fn kind(scene: &Scene<'_, '_>, trigger: &Trigger, weapons: &[usize]) -> Told {
    use AttackKind::*;
    let word = trigger.word;
    let by_weapon = weapons.iter().find_map(|&w| scene.found.weapons[w].kind);
    if word.means == Some(Means::Massacre) && trigger.verb && by_lone_gunman(scene, trigger) {
        return (Shooting, word.means);
    }
    let told = match word.kind {
        // "warplanes targeted a camp with bombs": from the air
        Unspecified => by_weapon
            .filter(|&kind| kind != Bombing)
            .or_else(|| by_doer(scene, trigger))
            .or(by_weapon)
            .or_else(|| fires_shots(scene, trigger).then_some(Shooting))
            .map(|kind| (kind, word.means)),
        Cyberattack => hacked(scene, trigger, by_weapon),
        Airstrike => dropped(scene, trigger),
        VehicleRamming => rammed(scene, trigger, by_weapon),
        Shelling => pounded(scene, trigger, by_weapon),
        _ => None,
    };
    // "chlorine was dropped"
    let chemical = || (by_weapon == Some(ChemicalAttack)).then_some((ChemicalAttack, word.means));
    told.or_else(chemical)
        .or_else(|| match word.kind {
            Bombing => bombed(scene, trigger, by_weapon),
            _ => None,
        })
        // "a shooting" with a missile beside it stays one.
        .unwrap_or((word.kind, word.means))
}

/// "A gunman massacred 49 people".
fn by_lone_gunman(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    agent(scene, trigger)
        .is_some_and(|who| scene.is(scene.chunk(who).head, words!["gunman", "shooter", "sniper"]))
}

/// "hacking 20 people to death": with blades.
fn hacked(scene: &Scene<'_, '_>, trigger: &Trigger, by_weapon: Option<AttackKind>) -> Option<Told> {
    if !trigger.verb {
        return None;
    }
    let end = trigger.tokens.end;
    let to_death = scene.is(end, words!["to"]) && scene.is(end + 1, words!["death"]);
    let text = &scene.page.text;
    let hacks = text.tokens[trigger.tokens.start].lists.any(Lists::ATTACK)
        && text.is_form_of(trigger.tokens.start, words!["hack"]);
    let people = || {
        patient_of(scene, trigger.chunk).is_some_and(|p| {
            let behind = scene.chunk(p).tokens.end;
            scene.people_role(p) == Some(PeopleRole::Victim)
                && (behind..behind + 4).any(|i| scene.is(i, words!["death", "machetes", "machete"]))
        })
    };
    (to_death || hacks && people() || by_weapon == Some(AttackKind::Stabbing))
        .then_some((AttackKind::Stabbing, trigger.word.means))
}

/// "A drone |dropped| explosives on a post", "bombs |dropped| from a quadcopter".
fn dropped(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Told> {
    let text = &scene.page.text;
    let drone = |i: usize| text.is_form_of(i, words!["drone", "quadcopter", "multicopter", "uav"]);
    (trigger.verb
        && text.is_form_of(trigger.tokens.start, words!["drop"])
        && scene.tokens(&trigger.clause).any(drone))
    .then_some((AttackKind::DroneStrike, trigger.word.means))
}

/// What rams is a vehicle, unless it carries a bomb, is a boat or was fired.
fn rammed(scene: &Scene<'_, '_>, trigger: &Trigger, by_weapon: Option<AttackKind>) -> Option<Told> {
    use AttackKind::*;
    let means = trigger.word.means;
    let mut clause = scene.tokens(&trigger.clause);
    match by_weapon {
        // "A suicide bomber rammed an explosives-laden truck into the base"
        Some(Bombing | SuicideBombing) => Some((SuicideBombing, means)),
        // "A suicide bomber rammed his car into a convoy"
        _ if clause.any(|i| scene.is(i, words!["suicide"])) => Some((SuicideBombing, means)),
        // "A boat packed with explosives rammed the frigate"
        Some(NavalAttack) => Some((NavalAttack, means)),
        // "A rocket slammed into the market"
        Some(kind @ (Shelling | MissileStrike | DroneStrike)) => Some((kind, None)),
        _ => None,
    }
}

/// "Jets pounded the hills": from the air. "He was pummelled by suspects": with fists.
fn pounded(
    scene: &Scene<'_, '_>,
    trigger: &Trigger,
    by_weapon: Option<AttackKind>,
) -> Option<Told> {
    use AttackKind::*;
    if by_weapon.is_none_or(|kind| kind == Airstrike) && by_doer(scene, trigger) == Some(Airstrike)
    {
        return Some((Airstrike, None));
    }
    let text = &scene.page.text;
    let people =
        || patient_of(scene, trigger.chunk).is_some_and(|p| scene.people_role(p).is_some());
    let with_fists = by_weapon.is_none()
        && trigger.verb
        && text.is_form_of(trigger.tokens.start, words!["pummel", "batter"])
        && people()
        && doer(scene, trigger).is_none_or(|doer| {
            !doer.named && !matches!(doer.actor.kind, ActorKind::State | ActorKind::ArmedForces)
        });
    with_fists.then_some((ArmedAssault, None))
}

/// A bomb of aeroplanes, of one who dies with it, or of what the weapon says: "shells exploded".
fn bombed(scene: &Scene<'_, '_>, trigger: &Trigger, by_weapon: Option<AttackKind>) -> Option<Told> {
    use AttackKind::*;
    let word = trigger.word;
    // "jets bombed": from the air.
    if by_doer(scene, trigger) == Some(Airstrike)
        || by_weapon == Some(Airstrike)
        || by_weapon.is_none() && bombed_by_state(scene, trigger)
    {
        return Some((Airstrike, word.means));
    }
    // "a suicide bomber … exploded"
    let suicide = by_weapon == Some(SuicideBombing)
        || scene
            .tokens(&trigger.clause)
            .any(|i| scene.is(i, words!["suicide"]));
    if suicide {
        return Some((SuicideBombing, word.means));
    }
    // "shells exploded": the weapon tells more than the blast.
    by_weapon
        .filter(|_| word.strength < Strength::Sure)
        .map(|kind| (kind, word.means))
}

/// The kind that the attacker's word tells: "a suicide bomber attacked", "gunmen struck", "warplanes hit".
fn by_doer(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<AttackKind> {
    let agent = agent(scene, trigger);
    let told = agent.and_then(|agent| identified(scene, agent));
    let chunks = [agent, told, Some(trigger.chunk)];
    chunks.into_iter().flatten().find_map(|c| {
        scene.chunk(c).tokens.clone().rev().find_map(|i| {
            // The longest word asked for has 14 letters; in a buffer, so that no token costs an allocation.
            let word = scene.page.text.word(i).as_bytes();
            let mut lower = [0; 16];
            let lower = lower.get_mut(..word.len())?;
            lower.copy_from_slice(word);
            lower.make_ascii_lowercase();
            Some(match std::str::from_utf8(lower).ok()? {
                "shooter" | "shooters" | "sniper" | "snipers" => AttackKind::Shooting,
                "gunman" | "gunmen" | "police" | "officer" | "officers" | "guard" | "guards"
                    if is_firing(scene, trigger) =>
                {
                    AttackKind::Shooting
                }
                "bomber" | "bombers"
                    if scene
                        .tokens(&trigger.clause)
                        .any(|i| scene.is(i, words!["suicide"])) =>
                {
                    AttackKind::SuicideBombing
                }
                "warplanes" | "jets" | "aircraft" | "planes" | "warplane" | "helicopters"
                | "helicopter" | "jet" | "aerial" => AttackKind::Airstrike,
                "hackers" | "hacker" | "cybercriminals" | "ransomware" | "cyber" | "malware" => {
                    AttackKind::Cyberattack
                }
                "bomber" => AttackKind::Bombing,
                "drone" | "drones" => AttackKind::DroneStrike,
                "missile" | "missiles" => AttackKind::MissileStrike,
                "rocket" | "rockets" | "artillery" | "mortar" | "mortars" => AttackKind::Shelling,
                "knife" | "knifeman" | "knives" | "machete" | "machetes" => AttackKind::Stabbing,
                "pirates" => AttackKind::NavalAttack,
                _ => return None,
            })
        })
    })
}

/// "17 shots were fired", "fired several rounds".
fn fires_shots(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let text = &scene.page.text;
    trigger.verb
        && text.is_form_of(trigger.tokens.start, words!["fire"])
        && patient_of(scene, trigger.chunk).is_some_and(|shots| {
            text.is_form_of(
                scene.chunk(shots).head,
                words!["shot", "round", "bullet", "gunshot"],
            )
        })
}

/// "fired at the crowd": with no word of what was fired.
fn is_firing(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    trigger.verb
        && scene
            .page
            .text
            .is(trigger.tokens.start, words!["fired", "fires", "firing"])
}

/// "Israel bombed Gaza", "the air force bombed a camp", "Russian bombing": states bomb from the air.
fn bombed_by_state(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    scene.page.text.is_form_of(
        trigger.tokens.end - 1,
        words!["bomb", "bombing", "bombard", "bombardment"],
    ) && doer(scene, trigger).is_some_and(|doer| doer.actor.kind == ActorKind::State)
}

/// A finer means, by the classes of the weapons.
pub(in crate::reader::attacks) fn means_of(class: WeaponClass) -> Option<Means> {
    Some(match class {
        WeaponClass::BallisticMissile => Means::BallisticMissile,
        WeaponClass::CruiseMissile => Means::CruiseMissile,
        WeaponClass::Missile => Means::Missile,
        WeaponClass::Drone => Means::AttackDrone,
        WeaponClass::SeaDrone => Means::SeaDrone,
        WeaponClass::GlideBomb => Means::GlideBomb,
        WeaponClass::BarrelBomb => Means::BarrelBomb,
        WeaponClass::ClusterMunition => Means::ClusterMunition,
        WeaponClass::CarBomb => Means::CarBomb,
        WeaponClass::SuicideVest => Means::SuicideVest,
        WeaponClass::Ied => Means::RoadsideBomb,
        WeaponClass::Mine => Means::Mine,
        WeaponClass::Grenade => Means::Grenade,
        WeaponClass::RocketPropelledGrenade => Means::RocketPropelledGrenade,
        WeaponClass::Rocket => Means::Rocket,
        WeaponClass::Mortar => Means::Mortar,
        WeaponClass::Artillery => Means::Artillery,
        WeaponClass::Tank => Means::Tank,
        WeaponClass::Firearm => Means::Firearm,
        WeaponClass::Blade => Means::Blade,
        WeaponClass::Vehicle => Means::Vehicle,
        WeaponClass::Aircraft => Means::Warplane,
        WeaponClass::Helicopter => Means::Helicopter,
        WeaponClass::Incendiary => Means::Incendiary,
        WeaponClass::CrowdControl => Means::CrowdControl,
        _ => return None,
    })
}
