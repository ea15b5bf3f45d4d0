//! The kind of an act: by its word, by the weapon, by who did it.

use super::super::phrases::identified;
use super::super::phrases::patient_of;
use super::super::scene::Scene;
use super::super::triggers::Trigger;
use super::doer;
use super::doers::agent;
use crate::lexicon::fold::words;
use crate::lexicon::lists::PeopleRole;
use crate::lexicon::words::Lists;
use crate::record::ActorKind;
use crate::record::AttackKind;
use crate::record::Means;
use crate::record::WeaponClass;

/// The kind that the mention itself tells: its own, or its weapon's.
pub(super) fn kind(
    scene: &Scene<'_, '_>,
    trigger: &Trigger,
    weapons: &[usize],
) -> (AttackKind, Option<Means>) {
    let word = trigger.word;
    let by_weapon = weapons.iter().find_map(|&w| scene.found.weapons[w].kind);
    if word.kind == AttackKind::Unspecified {
        // "warplanes targeted a camp with bombs": from the air
        let kind = by_weapon
            .filter(|&kind| kind != AttackKind::Bombing)
            .or_else(|| by_doer(scene, trigger))
            .or(by_weapon);
        return (kind.unwrap_or_default(), word.means);
    }
    // "hacking 20 people to death"
    if word.kind == AttackKind::Cyberattack && trigger.verb {
        let patient = patient_of(scene, trigger.chunk);
        let to_death = scene.is(trigger.tokens.end, words!["to"])
            && scene.is(trigger.tokens.end + 1, words!["death"]);
        let people = patient.is_some_and(|p| {
            scene.people_role(p) == Some(PeopleRole::Victim)
                && scene.page.text.tokens[trigger.tokens.start]
                    .lists
                    .any(Lists::ATTACK)
                && scene.is(
                    trigger.tokens.start,
                    words!["hacking", "hacked", "hack", "hacks"],
                )
                && (scene.chunk(p).tokens.end..scene.chunk(p).tokens.end + 4)
                    .any(|i| scene.is(i, words!["death", "machetes", "machete"]))
        });
        if to_death || people || by_weapon == Some(AttackKind::Stabbing) {
            return (AttackKind::Stabbing, word.means);
        }
    }
    // "A drone |dropped| explosives on a post", "bombs |dropped| from a quadcopter"
    if word.kind == AttackKind::Airstrike
        && trigger.verb
        && scene
            .page
            .text
            .is_form_of(trigger.tokens.start, words!["drop"])
        && scene.tokens(&trigger.clause).any(|i| {
            scene
                .page
                .text
                .is_form_of(i, words!["drone", "quadcopter", "multicopter", "uav"])
        })
    {
        return (AttackKind::DroneStrike, word.means);
    }
    // "A suicide bomber rammed an explosives-laden truck into the base"
    if word.kind == AttackKind::VehicleRamming
        && matches!(
            by_weapon,
            Some(AttackKind::Bombing | AttackKind::SuicideBombing)
        )
    {
        return (AttackKind::SuicideBombing, word.means);
    }
    // "A suicide bomber rammed his car into a convoy"
    if word.kind == AttackKind::VehicleRamming
        && scene
            .tokens(&trigger.clause)
            .any(|i| scene.is(i, &["suicide"]))
    {
        return (AttackKind::SuicideBombing, word.means);
    }
    // "A boat packed with explosives rammed the frigate"
    if word.kind == AttackKind::VehicleRamming && by_weapon == Some(AttackKind::NavalAttack) {
        return (AttackKind::NavalAttack, word.means);
    }
    // "A rocket slammed into the market"
    if word.kind == AttackKind::VehicleRamming
        && let Some(
            kind @ (AttackKind::Shelling | AttackKind::MissileStrike | AttackKind::DroneStrike),
        ) = by_weapon
    {
        return (kind, None);
    }
    // "A gunman massacred 49 people"
    if word.means == Some(Means::Massacre) && trigger.verb {
        let lone = agent(scene, trigger).is_some_and(|who| {
            scene.is(scene.chunk(who).head, words!["gunman", "shooter", "sniper"])
        });
        if lone {
            return (AttackKind::Shooting, word.means);
        }
    }
    // "jets pounded the hills"
    if word.kind == AttackKind::Shelling
        && by_weapon.is_none_or(|kind| kind == AttackKind::Airstrike)
        && by_doer(scene, trigger) == Some(AttackKind::Airstrike)
    {
        return (AttackKind::Airstrike, None);
    }
    // "chlorine was dropped"
    if by_weapon == Some(AttackKind::ChemicalAttack) {
        return (AttackKind::ChemicalAttack, word.means);
    }
    // "jets bombed": from the air.
    if word.kind == AttackKind::Bombing {
        let doer = by_doer(scene, trigger).filter(|&k| k == AttackKind::Airstrike);
        if doer.is_some()
            || by_weapon == Some(AttackKind::Airstrike)
            || by_weapon.is_none() && bombed_by_state(scene, trigger)
        {
            return (AttackKind::Airstrike, word.means);
        }
    }
    // "a suicide bomber … exploded", "missile strikes" told as "air strikes"
    let suicide = matches!(word.kind, AttackKind::Bombing)
        && (by_weapon == Some(AttackKind::SuicideBombing)
            || scene
                .tokens(&trigger.clause)
                .any(|i| scene.is(i, words!["suicide"])));
    if suicide {
        return (AttackKind::SuicideBombing, word.means);
    }
    // "shells exploded": the weapon tells more than the blast.
    if word.kind == AttackKind::Bombing
        && word.strength < crate::lexicon::lists::Strength::Sure
        && let Some(kind) = by_weapon
    {
        return (kind, word.means);
    }
    // "a shooting" with a missile beside it stays one; "armed assault" of hackers does not.
    (word.kind, word.means)
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
