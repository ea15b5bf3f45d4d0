//! The domain lists with their values: attacks, weapons, harm, people, targets, titles, organisations, cues, media, places.

use std::collections::BTreeMap;

use super::phrases::Phrases;
use super::rows::{Inflects, Row, Target, fill};
use super::words::{Lists, Pos, Words};
use crate::record::{
    ActorKind, AgeGroup, AttackKind, Category, CountryCode, Harm, Means, Outcome, Role, Sex,
    Stance, TargetClass, WeaponClass,
};

/// How sure a word names an attack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// Only beside a weapon, a perpetrator, a casualty or a conflict place: "hit".
    Weak,
    /// Usually, in conflict news: "raid".
    Likely,
    /// By itself: "airstrike".
    Sure,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct AttackWord {
    pub(crate) noun: bool,
    pub(crate) kind: AttackKind,
    pub(crate) means: Option<Means>,
    pub(crate) strength: Strength,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct WeaponWord {
    pub(crate) model: Option<&'static str>,
    pub(crate) class: WeaponClass,
    /// The attack that its use makes.
    pub(crate) kind: Option<AttackKind>,
    /// It shoots other weapons down.
    pub(crate) defends: bool,
}

/// What a word of harm is in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HarmRole {
    /// A verb whose subject does the harm: "kill".
    Agent,
    /// A verb whose subject is harmed: "die".
    Patient,
    Both,
    /// A noun for the harm: "death".
    Event,
    /// A noun for the count: "death toll".
    Toll,
    /// A noun for the people: "body", "fatality".
    Victim,
    /// What people are: "dead", "missing", "in hospital".
    State,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct HarmWord {
    pub(crate) outcome: Outcome,
    pub(crate) role: HarmRole,
}

/// What part people of a kind mostly play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PeopleRole {
    Victim,
    Force,
    Attacker,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct PeopleWord {
    pub(crate) category: Category,
    pub(crate) age: Option<AgeGroup>,
    pub(crate) sex: Option<Sex>,
    pub(crate) role: PeopleRole,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct TitleWord {
    pub(crate) role: Role,
    /// A noun that takes modifiers and "of …".
    pub(crate) head: bool,
    /// "Mr", "Dr": no office.
    pub(crate) courtesy: bool,
    /// "Lt Gen", "Sgt": a rank or short form set before a name.
    pub(crate) rank: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Organisation {
    pub(crate) name: &'static str,
    pub(crate) kind: ActorKind,
    pub(crate) country: Option<CountryCode>,
    /// The list's own kind: "armed_group", "media", "international" …
    pub(crate) class: &'static str,
}

/// What may follow or hold the content of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Frames(pub(crate) u16);

impl Frames {
    pub(crate) const THAT: Frames = Frames(1);
    pub(crate) const QUOTE: Frames = Frames(2);
    pub(crate) const PAREN: Frames = Frames(4);
    pub(crate) const NP: Frames = Frames(8);
    pub(crate) const TO: Frames = Frames(16);
    pub(crate) const AS: Frames = Frames(32);
    pub(crate) const TOLD: Frames = Frames(64);
    pub(crate) const OF: Frames = Frames(128);
    pub(crate) const FOR: Frames = Frames(256);
    pub(crate) const BY: Frames = Frames(512);

    pub(crate) const fn has(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }

    fn read(column: &str) -> Frames {
        Frames(column.split(',').fold(0, |all, frame| {
            all | match frame.trim() {
                "that" => Frames::THAT.0,
                "quote" => Frames::QUOTE.0,
                "paren" => Frames::PAREN.0,
                "np" => Frames::NP.0,
                "to" => Frames::TO.0,
                "as" => Frames::AS.0,
                "told" => Frames::TOLD.0,
                "of" => Frames::OF.0,
                "for" => Frames::FOR.0,
                "by" => Frames::BY.0,
                _ => 0,
            }
        }))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CuePart {
    Verb,
    Noun,
    Phrase,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Cue {
    pub(crate) part: CuePart,
    pub(crate) stance: Stance,
    pub(crate) frames: Frames,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Medium {
    pub(crate) name: &'static str,
    /// agency, newspaper, broadcaster, website, social, channel
    pub(crate) kind: &'static str,
}

/// What a word or name of a country is to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CountryPart {
    Name,
    /// "Russian": of the country, or one of its people.
    Adjective,
    Demonym,
    /// The capital and other names for the government: "Moscow", "the Kremlin".
    Government,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Country {
    /// The canonical name: "Russia".
    pub(crate) name: &'static str,
    pub(crate) code: Option<CountryCode>,
    pub(crate) part: CountryPart,
    /// "Mogadishu"; empty where there is none.
    pub(crate) capital: &'static str,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Region {
    pub(crate) code: Option<CountryCode>,
    /// region, sea, river, territory
    pub(crate) kind: &'static str,
    pub(crate) latitude: Option<f64>,
    pub(crate) longitude: Option<f64>,
}

/// All domain lists.
#[derive(Debug, Clone, Default)]
pub(crate) struct DomainLists {
    pub(crate) attacks: Phrases<AttackWord>,
    pub(crate) weapons: Phrases<WeaponWord>,
    pub(crate) harm: Phrases<HarmWord>,
    pub(crate) people: Phrases<PeopleWord>,
    pub(crate) targets: Phrases<TargetClass>,
    /// Words of damage: how, and whether the word is a noun.
    pub(crate) damage: Phrases<(Harm, bool)>,
    /// Verbs of shooting down: whether they are of weapons only.
    pub(crate) interceptions: Phrases<bool>,
    /// Words that name a meeting: whether they are verbs.
    pub(crate) meetings: Phrases<bool>,
    /// Phrases that are no attack: the reason.
    pub(crate) traps: Phrases<&'static str>,
    pub(crate) titles: Phrases<TitleWord>,
    /// Words that stand in front of a title: the kind.
    pub(crate) title_modifiers: Phrases<&'static str>,
    pub(crate) organisations: Phrases<Organisation>,
    /// Common nouns for bodies: the kind.
    pub(crate) bodies: Phrases<&'static str>,
    /// Role nouns that speak: the kind.
    pub(crate) sources: Phrases<&'static str>,
    pub(crate) cues: Phrases<Cue>,
    pub(crate) media: Phrases<Medium>,
    pub(crate) countries: Phrases<Country>,
    /// The name of each state by its code; states stand before the territories that bear the code of one.
    pub(crate) states: BTreeMap<CountryCode, &'static str>,
    pub(crate) regions: Phrases<Region>,
}

impl DomainLists {
    pub(crate) fn load(words: &mut Words) -> DomainLists {
        let mut lists = DomainLists::default();
        lists.violence(words);
        lists.people_and_things(words);
        lists.speech(words);
        lists.geography(words);
        lists
    }

    fn violence(&mut self, words: &mut Words) {
        fill(
            words,
            &mut self.attacks,
            Lists::ATTACK,
            include_str!("data/attacks.tsv"),
            |target, row| {
                let noun = row.column(1) == "noun";
                let word = AttackWord {
                    noun,
                    kind: row.column(2).parse().unwrap_or_default(),
                    means: means(row.column(3)),
                    strength: match row.column(4) {
                        "sure" => Strength::Sure,
                        "likely" => Strength::Likely,
                        _ => Strength::Weak,
                    },
                };
                target.add(
                    row.entry(),
                    if noun { Inflects::Noun } else { Inflects::Verb },
                    word,
                );
            },
        );
        fill(
            words,
            &mut self.harm,
            Lists::HARM,
            include_str!("data/harm.tsv"),
            |target, row| {
                let Ok(outcome) = row.column(2).parse() else {
                    return;
                };
                let inflects = row.inflects(1);
                target.add(
                    row.entry(),
                    inflects,
                    HarmWord {
                        outcome,
                        role: harm_role(row.column(3)),
                    },
                );
            },
        );
        fill(
            words,
            &mut self.weapons,
            Lists::WEAPON,
            include_str!("data/weapons.tsv"),
            |target, row| {
                let class = row.column(2);
                let model = Some(row.column(1)).filter(|model| !model.is_empty());
                let word = WeaponWord {
                    model,
                    class: weapon_class(class),
                    kind: row.column(3).parse().ok(),
                    defends: class.starts_with("air_defence"),
                };
                target.add(row.entry(), Inflects::Noun, word);
            },
        );
        fill(
            words,
            &mut self.interceptions,
            Lists::INTERCEPT,
            include_str!("data/interceptions.tsv"),
            |target, row| {
                target.add(row.entry(), Inflects::Verb, row.column(1) == "sure");
            },
        );
        fill(
            words,
            &mut self.traps,
            Lists::TRAP,
            include_str!("data/traps.tsv"),
            |target, row| {
                // The list has no column for the part of speech: both the plural and the forms of a verb may stand.
                let verb = row
                    .entry()
                    .split(' ')
                    .next()
                    .is_some_and(|w| target.words.get(target.words.id(w)).pos.any(Pos::BASE));
                if verb && row.entry().contains(' ') {
                    target.add(row.entry(), Inflects::Verb, row.column(1));
                }
                target.add(row.entry(), Inflects::Noun, row.column(1));
            },
        );
    }

    fn people_and_things(&mut self, words: &mut Words) {
        fill(
            words,
            &mut self.people,
            Lists::PEOPLE,
            include_str!("data/people.tsv"),
            |target, row| {
                target.add(row.entry(), Inflects::Noun, people_word(row));
            },
        );
        fill(
            words,
            &mut self.targets,
            Lists::TARGET,
            include_str!("data/targets.tsv"),
            |target, row| {
                target.add(row.entry(), Inflects::Noun, target_class(row.column(1)));
            },
        );
        fill(
            words,
            &mut self.damage,
            Lists::DAMAGE,
            include_str!("data/damage.tsv"),
            |target, row| {
                let inflects = row.inflects(1);
                target.add(
                    row.entry(),
                    inflects,
                    (damage(row.column(2)), inflects == Inflects::Noun),
                );
            },
        );
        fill(
            words,
            &mut self.titles,
            Lists::TITLE,
            include_str!("data/titles.tsv"),
            |target, row| {
                let role = row.column(1);
                let word = TitleWord {
                    role: title_role(role),
                    head: row.column(3) == "head",
                    courtesy: role == "courtesy",
                    rank: role == "rank" || role == "officer",
                };
                let inflects = if word.head || row.entry().contains('|') {
                    Inflects::Noun
                } else {
                    Inflects::No
                };
                // "president", "President" and "PRESIDENT" are one office.
                target.add(&row.entry().to_lowercase(), inflects, word);
            },
        );
        fill(
            words,
            &mut self.title_modifiers,
            Lists::TITLE_MODIFIER,
            include_str!("data/title_modifiers.tsv"),
            |target, row| {
                target.add(row.entry(), Inflects::No, row.column(1));
            },
        );
    }

    fn speech(&mut self, words: &mut Words) {
        fill(
            words,
            &mut self.organisations,
            Lists::ORGANISATION,
            include_str!("data/organisations.tsv"),
            |target, row| {
                let class = row.column(2);
                let name = row.column_or_entry(1);
                let organisation = Organisation {
                    name,
                    kind: actor_kind(class),
                    country: CountryCode::new(row.column(3)),
                    class,
                };
                target.add(row.entry(), Inflects::No, organisation);
            },
        );
        fill(
            words,
            &mut self.bodies,
            Lists::BODY,
            include_str!("data/body_nouns.tsv"),
            |target, row| {
                target.add(row.entry(), Inflects::Noun, row.column(1));
            },
        );
        fill(
            words,
            &mut self.sources,
            Lists::SOURCE,
            include_str!("data/sources.tsv"),
            |target, row| {
                target.add(row.entry(), Inflects::Noun, row.column(1));
            },
        );
        fill(
            words,
            &mut self.cues,
            Lists::CUE,
            include_str!("data/cues.tsv"),
            |target, row| {
                let (part, inflects) = match row.column(1) {
                    "verb" => (CuePart::Verb, Inflects::Verb),
                    "noun" => (CuePart::Noun, Inflects::Noun),
                    _ => (CuePart::Phrase, Inflects::No),
                };
                let cue = Cue {
                    part,
                    stance: stance(row.column(2)),
                    frames: Frames::read(row.column(3)),
                };
                target.add(row.entry(), inflects, cue);
            },
        );
        fill(
            words,
            &mut self.meetings,
            Lists::MEETING,
            include_str!("data/meetings.tsv"),
            |target, row| {
                let verb = row.column(1) == "verb";
                target.add(
                    row.entry(),
                    if verb { Inflects::Verb } else { Inflects::Noun },
                    verb,
                );
            },
        );
        fill(
            words,
            &mut self.media,
            Lists::MEDIUM,
            include_str!("data/media.tsv"),
            |target, row| {
                let name = row.column_or_entry(1);
                let kind = row.column(2);
                let inflects = if kind == "channel" {
                    Inflects::Noun
                } else {
                    Inflects::No
                };
                target.add(row.entry(), inflects, Medium { name, kind });
            },
        );
    }

    fn geography(&mut self, words: &mut Words) {
        let states = &mut self.states;
        fill(
            words,
            &mut self.countries,
            Lists::COUNTRY,
            include_str!("data/countries.tsv"),
            |target, row| {
                country(target, row);
                if let Some(code) = CountryCode::new(row.column(1)) {
                    states.entry(code).or_insert(row.entry());
                }
            },
        );
        fill(
            words,
            &mut self.regions,
            Lists::REGION,
            include_str!("data/regions.tsv"),
            |target, row| {
                let region = Region {
                    code: CountryCode::new(row.column(1)),
                    kind: row.column(2),
                    latitude: row.column(3).parse().ok(),
                    longitude: row.column(4).parse().ok(),
                };
                target.add(row.entry(), Inflects::No, region);
            },
        );
    }
}

fn country(target: &mut Target<'_, Country>, row: Row) {
    let name = row.entry();
    let code = CountryCode::new(row.column(1));
    let parts = |column: usize| {
        row.column(column)
            .split(',')
            .map(str::trim)
            .filter(|s| !s.is_empty())
    };
    let capital = parts(5).next().unwrap_or("");
    let mut add = |entry: &str, part: CountryPart, inflects: Inflects| {
        let country = Country {
            name,
            code,
            part,
            capital,
        };
        target.add(entry, inflects, country)
    };
    add(name, CountryPart::Name, Inflects::No);
    for other in parts(2) {
        add(other, CountryPart::Name, Inflects::No);
    }
    for adjective in parts(4) {
        add(adjective, CountryPart::Adjective, Inflects::No);
    }
    for demonym in parts(3) {
        add(demonym, CountryPart::Demonym, Inflects::Noun);
    }
    for government in parts(5).chain(parts(6)) {
        add(government, CountryPart::Government, Inflects::No);
    }
    for adjective in parts(4).filter(|a| !a.contains(' ')) {
        target.words.add(adjective, Pos::ADJECTIVE);
    }
}

fn people_word(row: Row) -> PeopleWord {
    let (age, sex) = match row.column(2) {
        "child" => (Some(AgeGroup::Child), None),
        "elderly" => (Some(AgeGroup::Elderly), None),
        "woman" => (Some(AgeGroup::Adult), Some(Sex::Female)),
        "man" => (Some(AgeGroup::Adult), Some(Sex::Male)),
        "girl" => (Some(AgeGroup::Child), Some(Sex::Female)),
        "boy" => (Some(AgeGroup::Child), Some(Sex::Male)),
        _ => (None, None),
    };
    let role = match row.column(3) {
        "force" => PeopleRole::Force,
        "attacker" => PeopleRole::Attacker,
        _ => PeopleRole::Victim,
    };
    PeopleWord {
        category: row.column(1).parse().unwrap_or_default(),
        age,
        sex,
        role,
    }
}

fn harm_role(column: &str) -> HarmRole {
    match column {
        "agent" => HarmRole::Agent,
        "patient" => HarmRole::Patient,
        "both" => HarmRole::Both,
        "event" => HarmRole::Event,
        "toll" => HarmRole::Toll,
        "victim" => HarmRole::Victim,
        _ => HarmRole::State,
    }
}

fn means(column: &str) -> Option<Means> {
    Some(match column {
        "drone" => Means::AttackDrone,
        "ied" => Means::RoadsideBomb,
        "truck_bomb" | "suicide_car" => Means::CarBomb,
        "letter_bomb" => Means::ParcelBomb,
        "kidnapping" | "hostage_taking" => Means::HostageTaking,
        "ramming" => Means::Vehicle,
        "ddos" => Means::DenialOfService,
        "hack" | "malware" => Means::Malware,
        "lynching" | "riot" | "stampede" => Means::MobViolence,
        "acid" => Means::ChemicalAgent,
        "piracy" | "boarding" => Means::Hijacking,
        "torpedo" => Means::NavalGunfire,
        other => return other.parse().ok(),
    })
}

fn weapon_class(column: &str) -> WeaponClass {
    match column {
        "air_defence_missile" | "air_defence_system" => WeaponClass::AirDefence,
        "anti_tank_missile" => WeaponClass::Missile,
        "attack_drone" | "loitering_munition" => WeaponClass::Drone,
        "armoured_vehicle" => WeaponClass::Tank,
        "submarine" => WeaponClass::Ship,
        other => other.parse().unwrap_or_default(),
    }
}

fn target_class(column: &str) -> TargetClass {
    match column {
        "infrastructure" | "industrial" => TargetClass::Industry,
        "vehicle" | "aircraft" => TargetClass::Transport,
        "ship" => TargetClass::Shipping,
        other => other.parse().unwrap_or_default(),
    }
}

fn damage(column: &str) -> Harm {
    match column {
        "without_heat" => Harm::WithoutHeating,
        "without_internet" | "cut_off" => Harm::WithoutService,
        "closed" | "evacuated" => Harm::Closed,
        other => other.parse().unwrap_or_default(),
    }
}

fn title_role(column: &str) -> Role {
    match column {
        "officer" | "rank" => Role::Commander,
        "judge" | "prosecutor" => Role::JudgeOrProsecutor,
        "academic" => Role::Analyst,
        "religious" => Role::ReligiousLeader,
        "royal" => Role::OtherOfficial,
        "activist" | "tribal" => Role::CommunityLeader,
        "party_leader" | "head" => Role::OtherOfficial,
        other => other.parse().unwrap_or_default(),
    }
}

fn actor_kind(class: &str) -> ActorKind {
    match class {
        "government" | "ministry" | "parliament" | "court" => ActorKind::Government,
        "armed_forces" => ActorKind::ArmedForces,
        "police" => ActorKind::Police,
        "armed_group" => ActorKind::ArmedGroup,
        "company" | "media" => ActorKind::Company,
        _ => ActorKind::Organisation,
    }
}

fn stance(column: &str) -> Stance {
    match column {
        "demanded" => Stance::Ordered,
        "rejected" => Stance::Denied,
        "criticised" => Stance::Condemned,
        "apologised" => Stance::Regretted,
        "argued" => Stance::Insisted,
        "believed" | "quoted" => Stance::Said,
        other => other.parse().unwrap_or_default(),
    }
}
