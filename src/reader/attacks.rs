//! Attacks: the words that name them, gathered by act, with who, whom, with what, where and when.

mod actors;
mod allies;
mod blows;
mod clusters;
mod credits;
mod criticism;
mod deeds;
mod launches;
mod met;
mod neighbours;
mod phrases;
mod reckoned;
mod scene;
mod settings;
mod support;
mod targets;
#[cfg(test)]
mod tests;
mod traps;
mod triggers;
mod victims;

use super::Findings;
use super::chunks::Page;
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::Lists;
use crate::record::{
    Actor, ActorKind, Attack, AttackId, AttackKind, AttackStatus, Evidence, Means, Period, Place,
    PlacePrecision, Span, Target, TargetClass, Weapon, WeaponClass,
};
use clusters::Act;
use deeds::Deed;
use scene::{Class, Scene};

/// An attack with the tokens that name it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AttackFound {
    pub(crate) record: Attack,
    /// The token of each mention, in order.
    pub(crate) mentions: Vec<usize>,
}

/// Lays out the words that the stage asks for, once a process.
pub(crate) fn lay_out(lexicon: &Lexicon) {
    scene::Classes::shared(lexicon);
}

/// The attacks of the text, by their first mention.
pub(crate) fn attacks(page: &Page<'_>, found: &Findings) -> Vec<AttackFound> {
    if !page
        .text
        .sentences
        .iter()
        .any(|s| s.lists.any(Lists::ATTACK.or(Lists::HARM)))
    {
        return Vec::new();
    }
    let scene = Scene::new(page, found);
    let deeds: Vec<Deed> = triggers::triggers(&scene)
        .into_iter()
        .map(|trigger| deeds::read(&scene, trigger))
        .collect();
    let mut acts = clusters::gather(&scene, &deeds);
    if is_background(&scene, &deeds, &acts) || is_debate(&scene, &deeds, &acts) {
        acts.clear();
    }
    let mut found: Vec<AttackFound> = acts
        .iter()
        .enumerate()
        .map(|(number, act)| record(&scene, &deeds, act, number))
        .collect();
    if !acts.is_empty() {
        let told = order(&deeds, &acts);
        for credit in credits::credits(&scene) {
            let act = credited(&told, credit.sentence);
            settle(&scene, &mut found[act].record, credit);
        }
        suspects(&scene, &deeds, &acts, &told, &mut found);
    }
    // Among cyberattacks, "attack" and "targeted" tell of one too.
    let kinds = || {
        found
            .iter()
            .map(|a| a.record.kind)
            .filter(|&k| k != AttackKind::Unspecified)
    };
    if kinds().next().is_some() && kinds().all(|kind| kind == AttackKind::Cyberattack) {
        for attack in &mut found {
            attack.record.kind = AttackKind::Cyberattack;
        }
    }
    same_day(&mut found);
    neighbours::share(&scene, &mut found);
    arms(&scene, &mut found);
    neighbours::sides(&mut found);
    neighbours::day_of_story(&scene, &mut found);
    neighbours::days_of_lead(&scene, &mut found);
    neighbours::same_doer(&scene, &mut found);
    found
}

/// How many sentences of a text are its news.
const LEAD: usize = 4;

/// "the worst since the 11 September attacks", far down in a text on other things: a text that tells of no violence, where one or two
/// acts of long ago are named by the way.
fn is_background(scene: &Scene<'_, '_>, deeds: &[Deed], acts: &[Act]) -> bool {
    let sentences = &scene.page.text.sentences;
    let told = || {
        acts.iter()
            .flat_map(|act| act.deeds.iter().map(|&d| &deeds[d]))
    };
    if acts.is_empty() || sentences.len() < 3 * LEAD || told().count() > 2 {
        return false;
    }
    told().all(|deed| {
        let sentence = deed.trigger.sentence;
        let fresh = deed
            .when
            .is_some_and(|when| neighbours::is_recent(scene, &when.period));
        let hurt = sentences[sentence]
            .tokens
            .clone()
            .any(|i| scene.class(i).any(Class::HURT));
        sentence >= scene.first_body + LEAD && !sentences[sentence].heading && !fresh && !hurt
    })
}

/// "escalated her attacks", "a new line of attack": a longer text in which nobody is hurt and nothing is hit, and whose attacks have
/// neither arms nor armed people, tells of words.
fn is_debate(scene: &Scene<'_, '_>, deeds: &[Deed], acts: &[Act]) -> bool {
    let text = &scene.page.text;
    #[rustfmt::skip]
    const HARMED: &[Spelling] = words![
        "killed", "killing", "kills", "wounded", "wounding", "injured", "injuring", "died", "dead", "deaths", "slain", "murdered",
        "injuries", "casualties", "bodies", "fatal", "fatally", "massacred", "stabbed", "bombed", "gunned", "abducted",
    ];
    let vague = |deed: &Deed| {
        #[rustfmt::skip]
        const VAGUE: &[Spelling] = words![
            "attack", "attacks", "attacked", "attacking", "assault", "assaults", "assaulted", "assaulting", "onslaught", "clash",
            "clashes", "clashed", "clashing", "targeted", "targeting", "targets", "fired", "fires", "firing", "hit", "hits",
            "incident", "incidents", "waylaid", "ambushed", "swing", "swings", "counterattack", "broadside", "broadsides", "salvo", "barrage",
        ];
        let armed = deed.doer.as_ref().is_some_and(|doer| doer.armed);
        let thing = deed.targets.iter().any(|target| {
            !matches!(
                target.target.class,
                TargetClass::Other | TargetClass::People
            )
        });
        text.is(deed.trigger.tokens.end - 1, VAGUE)
            && !armed
            && !thing
            && deed.weapons.is_empty()
            && matches!(
                deed.kind,
                AttackKind::Unspecified | AttackKind::ArmedAssault
            )
    };
    text.sentences.len() >= 2 * LEAD
        && !acts.is_empty()
        && acts
            .iter()
            .all(|act| act.deeds.iter().all(|&d| vague(&deeds[d])))
        && !text.sentences.iter().any(|sentence| {
            sentence.lists.any(Lists::HARM) && sentence.tokens.clone().any(|i| text.is(i, HARMED))
        })
}

/// Acts of the main act's kind that have no day of their own are told with it: the shootings of a spree.
fn same_day(found: &mut [AttackFound]) {
    let main = found
        .iter()
        .filter(|attack| attack.mentions.len() > 1)
        .max_by_key(|attack| attack.mentions.len())
        .map(|attack| (attack.record.kind, attack.record.date, attack.mentions[0]));
    let Some((kind, Some(date), first)) = main else {
        return;
    };
    for attack in found.iter_mut() {
        let told = attack.record.status == AttackStatus::Reported && attack.record.date.is_none();
        if told && attack.record.kind == kind && date.days() == 1 && attack.mentions[0] >= first {
            attack.record.date = Some(date);
        }
    }
}

/// The act that a credit in `sentence` is of: the one told there or last before, else the first.
fn credited(told: &[(usize, usize)], sentence: usize) -> usize {
    let before = told.partition_point(|&(at, _)| at <= sentence);
    before
        .checked_sub(1)
        .map(|i| told[i])
        .filter(|&(at, _)| at + 4 > sentence)
        .map_or(0, |(_, act)| act)
}

/// The sentence of each mention with the number of its act, in order.
fn order(deeds: &[Deed], acts: &[Act]) -> Vec<(usize, usize)> {
    let mut told: Vec<(usize, usize)> = acts
        .iter()
        .enumerate()
        .flat_map(|(act, told)| told.deeds.iter().map(move |&d| (d, act)))
        .map(|(d, act)| (deeds[d].trigger.sentence, act))
        .collect();
    told.sort_unstable();
    told
}

/// Adds what the credit tells, where the act's own words left it open.
fn settle(scene: &Scene<'_, '_>, attack: &mut Attack, credit: credits::Credit) {
    if let Some(doer) = credit.doer {
        let open = attack.perpetrator.as_ref().is_none_or(|known| {
            !matches!(known.kind, ActorKind::State) && doer.named && known.country.is_none()
        });
        if open {
            attack.perpetrator = Some(doer.actor);
        }
    }
    for number in credit.weapons {
        let weapon = &scene.found.weapons[number].weapon;
        let known = attack
            .weapons
            .iter()
            .any(|known| known.name.eq_ignore_ascii_case(&weapon.name));
        if !known {
            attack.weapons.push(weapon.clone());
            if attack.kind == AttackKind::Unspecified {
                attack.kind = scene.found.weapons[number].kind.unwrap_or_default();
            }
        }
    }
}

/// How many sentences behind a mention still tell what an act was done with.
const BEHIND: usize = 2;

/// "He walked in with a rifle": a weapon of the act's own kind near its mentions, where no words of the act name one.
fn arms(scene: &Scene<'_, '_>, found: &mut [AttackFound]) {
    if scene.found.weapons.is_empty() {
        return;
    }
    for at in 0..found.len() {
        let record = &found[at].record;
        let open = record.weapons.is_empty()
            && record.kind != AttackKind::Unspecified
            && record.status != AttackStatus::Threatened;
        let near = open.then(|| arm(scene, found, at)).flatten();
        if let Some(w) = near {
            let weapon = scene.found.weapons[w].weapon.clone();
            found[at].record.weapons.push(weapon);
        }
    }
}

/// The weapon of the kind of attack `at` that stands near its first mentions, and with no other attack.
fn arm(scene: &Scene<'_, '_>, found: &[AttackFound], at: usize) -> Option<usize> {
    let attack = &found[at];
    let sentences = &scene.page.text.sentences;
    let known = |name: &str| {
        found
            .iter()
            .flat_map(|other| &other.record.weapons)
            .any(|weapon| weapon.name.eq_ignore_ascii_case(name))
    };
    attack.mentions.iter().take(6).find_map(|&mention| {
        let sentence = scene.page.text.sentence_of(mention);
        let last = (sentence + BEHIND).min(sentences.len() - 1);
        let range = sentences[sentence].tokens.start..sentences[last].tokens.end;
        scene.weapons_in(&range).find(|&w| {
            let weapon = &scene.found.weapons[w];
            weapon.kind == Some(attack.record.kind)
                && !weapon.defends
                && weapon.weapon.class != WeaponClass::Aircraft
                && !known(&weapon.weapon.name)
                && deeds::may_be_used(scene, w)
        })
    })
}

/// "The gunman fled": of acts whose doer no other word names, the one whom the text calls by what he did.
fn suspects(
    scene: &Scene<'_, '_>,
    deeds: &[Deed],
    acts: &[Act],
    order: &[(usize, usize)],
    found: &mut [AttackFound],
) {
    const ROLES: &[&str] = &[
        "gunman",
        "gunmen",
        "attacker",
        "attackers",
        "shooter",
        "shooters",
        "assailant",
        "assailants",
        "bomber",
        "suspect",
        "hijackers",
        "kidnappers",
        "hackers",
        "knifeman",
        "militants",
        "insurgents",
        "rebels",
    ];
    let kind = |a: &AttackFound| {
        use AttackKind::*;
        matches!(
            a.record.kind,
            Shooting | Stabbing | ArmedAssault | VehicleRamming | Abduction
        )
    };
    if found
        .iter()
        .all(|a| a.record.perpetrator.is_some() || !kind(a))
    {
        return;
    }
    for (n, sentence) in scene.page.text.sentences.iter().enumerate() {
        if !sentence.lists.any(Lists::PEOPLE) {
            continue;
        }
        for at in scene.sentence(n) {
            let chunk = scene.chunk(at);
            let fits = chunk.kind == super::chunks::ChunkKind::Noun
                && scene.page.text.tokens[chunk.head].lists.any(Lists::PEOPLE)
                && scene.is(chunk.head, ROLES)
                && scene.preposition_before(at).is_none();
            if !fits {
                continue;
            }
            let act = credited(order, n);
            let told: Vec<&Deed> = acts[act].deeds.iter().map(|&d| &deeds[d]).collect();
            let attack = &found[act];
            if attack.record.perpetrator.is_some() || !kind(attack) || is_clash(scene, &told) {
                continue;
            }
            // A spree has one gunman: the acts of its kind that have none share him.
            let of = attack.record.kind;
            let doer = actors::doer(scene, at).map(|doer| doer.actor);
            for other in found.iter_mut().filter(|_| doer.is_some()) {
                if other.record.perpetrator.is_none() && other.record.kind == of {
                    other.record.perpetrator = doer.clone();
                }
            }
        }
    }
}

/// The token of each mention, in the order of the text, with its attack.
pub(crate) fn mentions(attacks: &[AttackFound]) -> Vec<(usize, AttackId)> {
    let of = |attack: &AttackFound| {
        let id = attack.record.id;
        attack
            .mentions
            .clone()
            .into_iter()
            .map(move |mention| (mention, id))
    };
    let mut mentions: Vec<_> = attacks.iter().flat_map(of).collect();
    mentions.sort_unstable();
    mentions
}

/// The record of one act.
fn record(scene: &Scene<'_, '_>, deeds: &[Deed], act: &Act, number: usize) -> AttackFound {
    let told: Vec<&Deed> = act.deeds.iter().map(|&i| &deeds[i]).collect();
    let first = told[0];
    let span = |deed: &Deed| Span::of(scene.page.text.bytes(&deed.trigger.tokens));
    let rule = if first.trigger.verb {
        "verb of attack"
    } else {
        "noun of attack"
    };
    let mut attack = Attack::new(
        AttackId::at(number),
        kind(scene, &told),
        Evidence::new(span(first), rule),
    );
    attack.mentions = told.iter().map(|deed| span(deed)).collect();
    attack.perpetrator = perpetrator(scene, &told).filter(|_| !is_clash(scene, &told));
    attack.targets = targets(&told);
    attack.weapons = weapons(scene, &told);
    if attack.kind == AttackKind::VehicleRamming && attack.weapons.is_empty() {
        attack.weapons.extend(driven(scene, &told));
    }
    if attack.kind == AttackKind::Unspecified && told.iter().any(|deed| deed.heard) {
        attack.kind = AttackKind::Bombing;
    }
    // "have regularly attacked commercial ships"
    let at_sea = |target: &Target| target.class == TargetClass::Shipping;
    if attack.kind == AttackKind::Unspecified && attack.targets.iter().any(at_sea) {
        attack.kind = AttackKind::NavalAttack;
    }
    if attack.kind == AttackKind::Unspecified
        && by_fighters(scene, &told, attack.perpetrator.as_ref())
    {
        attack.kind = AttackKind::ArmedAssault;
    }
    // "Rebels attacked the village with machetes and guns"
    let stabs = |deed: &&Deed| deed.trigger.word.kind == AttackKind::Stabbing;
    if attack.kind == AttackKind::Stabbing
        && !told.iter().any(stabs)
        && attack
            .perpetrator
            .as_ref()
            .is_some_and(|doer| doer.kind == ActorKind::ArmedGroup && is_several(&doer.name))
    {
        attack.kind = AttackKind::ArmedAssault;
    }
    // "the attack, in which 250 people were kidnapped": more than an abduction.
    if attack.kind == AttackKind::Abduction
        && first.kind == AttackKind::Unspecified
        && attack
            .perpetrator
            .as_ref()
            .is_some_and(|doer| doer.kind == ActorKind::ArmedGroup)
    {
        attack.kind = AttackKind::ArmedAssault;
    }
    attack.means = means(&told, &attack.weapons);
    // A jet carries the weapon; it is none itself.
    attack
        .weapons
        .retain(|weapon| weapon.class != WeaponClass::Aircraft);
    attack.place = place(&told);
    attack.date = date(&told);
    attack.status = status(&told);
    AttackFound {
        record: attack,
        mentions: told.iter().map(|deed| deed.trigger.tokens.start).collect(),
    }
}

/// A group by name or in the plural, not "attacker".
fn is_several(name: &str) -> bool {
    name.starts_with(char::is_uppercase) || name.ends_with('s') || name.ends_with("men")
}

/// "a van" of "A van ploughed into shoppers".
fn driven(scene: &Scene<'_, '_>, told: &[&Deed]) -> Option<Weapon> {
    let chunk = told
        .iter()
        .find_map(|deed| blows::vehicle(scene, &deed.trigger))?;
    let tokens = scene.chunk(chunk).head..scene.chunk(chunk).head + 1;
    let mut weapon = Weapon::new(scene.page.text.slice(&tokens), WeaponClass::Vehicle);
    weapon.span = Some(Span::of(scene.page.text.bytes(&tokens)));
    Some(weapon)
}

/// The kind that most mentions tell; the more exact of two goes first.
fn kind(scene: &Scene<'_, '_>, told: &[&Deed]) -> AttackKind {
    if told
        .iter()
        .any(|deed| deed.kind == AttackKind::SuicideBombing)
    {
        return AttackKind::SuicideBombing;
    }
    // "Militants stormed the hotel, shooting guests": the assault is the whole, what was done in it its parts.
    let parts = |kind| {
        use AttackKind::*;
        matches!(
            kind,
            Unspecified | ArmedAssault | Shooting | Stabbing | Abduction | Arson
        )
    };
    let storms = |deed: &&Deed| {
        let verb = deed.trigger.tokens.start;
        deed.trigger.verb
            && scene
                .page
                .text
                .is_form_of(verb, words!["storm", "ambush", "overrun"])
    };
    if told.iter().any(storms) && told.iter().all(|deed| parts(deed.kind)) {
        return AttackKind::ArmedAssault;
    }
    // "bombed a monastery", then "a jet dropped a bomb": from the air.
    let any = |kind| told.iter().any(|deed| deed.kind == kind);
    let bombs = |deed: &&Deed| {
        matches!(
            deed.kind,
            AttackKind::Unspecified | AttackKind::Bombing | AttackKind::Airstrike
        )
    };
    if any(AttackKind::Airstrike) && any(AttackKind::Bombing) && told.iter().all(bombs) {
        return AttackKind::Airstrike;
    }
    // "A truck ploughed into the crowd", then "the terrorist attack", "the massacre": words for any of them
    let vague = |deed: &Deed| {
        deed.kind == AttackKind::ArmedAssault
            && scene.page.text.is_form_of(
                deed.trigger.tokens.end - 1,
                words![
                    "attack",
                    "massacre",
                    "rampage",
                    "carnage",
                    "bloodbath",
                    "assault",
                    "spree"
                ],
            )
    };
    // "an Israeli strike", then "a drone strike": states strike from the air by whatever means
    let by_drone = told.iter().any(|deed| {
        matches!(
            deed.kind,
            AttackKind::DroneStrike | AttackKind::MissileStrike
        )
    });
    let vague = |deed: &Deed| {
        vague(deed)
            || by_drone
                && deed.kind == AttackKind::Airstrike
                && scene.is(
                    deed.trigger.tokens.start,
                    &["strike", "strikes", "struck", "hit"],
                )
    };
    let exact = told
        .iter()
        .any(|deed| deed.kind != AttackKind::Unspecified && !vague(deed));
    let mut counts: Vec<(AttackKind, usize)> = Vec::new();
    for deed in told
        .iter()
        .filter(|deed| deed.kind != AttackKind::Unspecified && !(exact && vague(deed)))
    {
        match counts.iter_mut().find(|(kind, _)| *kind == deed.kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((deed.kind, 1)),
        }
    }
    // of kinds told as often, the first
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(AttackKind::Unspecified, |(kind, _)| *kind)
}

fn means(told: &[&Deed], weapons: &[Weapon]) -> Option<Means> {
    weapons
        .iter()
        .find_map(|weapon| deeds::means_of(weapon.class))
        .or_else(|| told.iter().find_map(|deed| deed.means))
}

/// "Militants attacked a village": fighters on foot, as far as nothing else is said.
fn by_fighters(scene: &Scene<'_, '_>, told: &[&Deed], doer: Option<&Actor>) -> bool {
    doer.is_some_and(|actor| actor.kind == ActorKind::ArmedGroup)
        && told.iter().all(|deed| {
            scene.is(
                deed.trigger.tokens.end - 1,
                &[
                    "attack",
                    "attacks",
                    "attacked",
                    "attacking",
                    "killed",
                    "killing",
                    "kill",
                ],
            )
        })
}

/// Fighting between two sides has no perpetrator: "clashes", "a gunfight".
fn is_clash(scene: &Scene<'_, '_>, told: &[&Deed]) -> bool {
    told.iter().all(|deed| {
        deed.trigger.word.means == Some(Means::Clash)
            || is_fight_word(scene, deed.trigger.tokens.end - 1)
    })
}

/// A word for fighting of two sides.
fn is_fight_word(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.is(
        at,
        &[
            "gunfight",
            "gunfights",
            "gunbattle",
            "gunbattles",
            "battle",
            "firefight",
            "firefights",
            "shootout",
            "shoot-out",
            "encounter",
            "encounters",
            "clash",
            "clashes",
            "clashed",
            "skirmish",
            "skirmishes",
            "crossfire",
            "stand-off",
            "standoff",
            "gun-battle",
        ],
    )
}

/// The first actor with a name, else the first by role.
fn perpetrator(scene: &Scene<'_, '_>, told: &[&Deed]) -> Option<Actor> {
    let suicide = kind(scene, told) == AttackKind::SuicideBombing;
    // "before police shot him dead": who ends the attack has not made it
    let ends = |deed: &Deed| clusters::is_on_attacker(scene, deed);
    let all = told.iter().all(|deed| deed.doer.is_none() || ends(deed));
    let doers = || {
        told.iter()
            .filter(move |deed| all || !ends(deed))
            .filter_map(|deed| deed.doer.as_ref())
            .filter(move |doer| {
                doer.named || !is_bomber(&doer.actor) && (!suicide || is_squad(&doer.actor))
            })
    };
    doers()
        .find(|doer| doer.named)
        .or_else(|| doers().find(|doer| doer.armed))
        .or_else(|| doers().next())
        .map(|doer| doer.actor.clone())
}

/// "Gunmen opened fire, then blew themselves up"
fn is_squad(actor: &Actor) -> bool {
    ["gunmen", "militants", "fighters", "insurgents", "rebels"]
        .iter()
        .any(|role| actor.name.ends_with(role))
}

/// "a bomber struck": who carried the bomb says nothing of who sent it.
fn is_bomber(actor: &Actor) -> bool {
    let name = actor.name.as_str();
    name.ends_with("bomber") || name.ends_with("bombers")
}

fn targets(told: &[&Deed]) -> Vec<Target> {
    let mut found: Vec<Target> = Vec::new();
    for target in told
        .iter()
        .flat_map(|deed| &deed.targets)
        .map(|a| &a.target)
    {
        if !found
            .iter()
            .any(|known| known.name.eq_ignore_ascii_case(&target.name))
        {
            found.push(target.clone());
        }
    }
    // "the mosque attack" beside "a crowded mosque": one target, by its fuller name
    let names: Vec<String> = found.iter().map(|t| t.name.to_lowercase()).collect();
    let fuller = |bare: &str| {
        names.iter().any(|name| {
            name.strip_suffix(bare)
                .is_some_and(|before| before.ends_with(' '))
        })
    };
    found.retain(|target| target.name.contains(' ') || !fuller(&target.name.to_lowercase()));
    found
}

fn weapons(scene: &Scene<'_, '_>, told: &[&Deed]) -> Vec<Weapon> {
    let mut found: Vec<Weapon> = Vec::new();
    for number in told.iter().flat_map(|deed| &deed.weapons) {
        let weapon = &scene.found.weapons[*number];
        if !found
            .iter()
            .any(|known| is_told_again(known, &weapon.weapon))
        {
            let mut weapon_record = weapon.weapon.clone();
            weapon_record.launched = weapon_record.launched.or_else(|| weapon.count.clone());
            found.push(weapon_record);
        }
    }
    found
}

/// "the missiles" after "Kinzhal ballistic missiles", "mortars" after "mortar": no weapon more.
fn is_told_again(known: &Weapon, weapon: &Weapon) -> bool {
    if known.name.eq_ignore_ascii_case(&weapon.name) {
        return true;
    }
    let stem = |name: &str| name.trim_end_matches('s').len();
    let (long, short) = (
        &known.name[..stem(&known.name)],
        &weapon.name[..stem(&weapon.name)],
    );
    let Some(from) = long.len().checked_sub(short.len()) else {
        return false;
    };
    let tail = long.get(from..);
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(short))
        && (from == 0 || long.as_bytes()[from - 1] == b' ' && weapon.model.is_none())
}

/// The most specific place of the mentions' own clauses, else of their sentences.
fn place(told: &[&Deed]) -> Option<Place> {
    let of = |own: bool| {
        told.iter()
            .filter_map(|deed| deed.place.as_ref())
            .filter(|place| place.own == own)
            .min_by_key(|place| settings::rank(place.place.precision))
            .map(|place| place.place.clone())
    };
    let (own, near) = (of(true), of(false));
    // "killed in Nigeria's Plateau state. The incident took place on Monday when gunmen broke into a house in Nakai": the narrower one.
    let narrower = |own: &Place, near: &Place| {
        told.iter()
            .all(|deed| !deed.series && deed.kind != AttackKind::Cyberattack)
            && told.iter().any(|deed| !deed.plural)
            && near.precision != PlacePrecision::NamedOnly
            && settings::rank(own.precision) >= settings::rank(PlacePrecision::Region)
            && settings::rank(near.precision) <= settings::rank(PlacePrecision::District)
            && own.country == near.country
            && own.country.is_some()
    };
    match (own, near) {
        (Some(own), Some(near)) if narrower(&own, &near) => Some(near),
        (own, near) => own.or(near),
    }
}

/// The first date of the mentions' own clauses, else of their sentences.
fn date(told: &[&Deed]) -> Option<Period> {
    let of = |own: bool| {
        let days = || {
            told.iter()
                .filter_map(|deed| deed.when)
                .filter(move |when| when.own == own)
                .map(|when| when.period)
        };
        let first = days().next()?;
        // "November's attacks", then "the 13 November attacks"
        let within = |day: &Period| first.from() <= day.from() && day.to() <= first.to();
        days().filter(within).min_by_key(Period::days)
    };
    of(true).or_else(|| of(false))
}

fn status(told: &[&Deed]) -> AttackStatus {
    let of = |deed: &&Deed| {
        if deed.own_words && deed.trigger.status == AttackStatus::Reported {
            AttackStatus::Claimed
        } else {
            deed.trigger.status
        }
    };
    if told.iter().any(|deed| of(deed) == AttackStatus::Foiled) {
        return AttackStatus::Foiled;
    }
    if told.iter().any(|deed| of(deed) == AttackStatus::Reported) {
        return AttackStatus::Reported;
    }
    told.first().map_or(AttackStatus::Reported, of)
}
