//! Who did it: states, forces, groups and people by role, from the phrases that name them.

use std::ops::Range;

use super::scene::Scene;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::lists::{Country, CountryPart, Organisation, PeopleRole};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::Tag;
use crate::reader::tokens::{Kind, Shape};
use crate::record::{Actor, ActorKind, Span};

/// An actor, and how much the words say of it.
#[derive(Debug, Clone)]
pub(super) struct Doer {
    pub(super) actor: Actor,
    /// A state, a force, a group or armed people: someone who attacks. Others only do where the verb leaves no doubt.
    pub(super) armed: bool,
    /// The actor has a name of its own, or a country's.
    pub(super) named: bool,
    /// People or machines that attack, not a state as such.
    pub(super) force: bool,
    /// The canonical name, by which two tellings are compared.
    pub(super) key: String,
}

impl Doer {
    fn new(actor: Actor, armed: bool, named: bool) -> Doer {
        let force = armed && actor.kind != ActorKind::State;
        Doer {
            key: actor.name.clone(),
            actor,
            armed,
            named,
            force,
        }
    }
}

/// A country or organisation inside a phrase.
enum Name {
    Country(Country),
    Organisation(Organisation),
}

/// "a gunman identified as |Pavel Hruska|", "a group called |Lakurawa|": the doer `at` by the name that follows.
fn by_name(scene: &Scene<'_, '_>, at: usize, name: usize) -> Option<Doer> {
    let head = scene.chunk(at).head;
    let role = scene.people_role(at);
    let attacker = role == Some(PeopleRole::Attacker);
    if let Some(mut known) = doer(scene, name) {
        known.armed |= attacker;
        return Some(known);
    }
    let group = scene.is(head, GROUPS) || scene.is(head, BODIES);
    if !group && (role.is_none() || is_plural(scene, head)) {
        return None;
    }
    let tokens = &scene.chunk(name).tokens;
    let mut actor = Actor::new(scene.page.text.slice(tokens));
    actor.span = Some(Span::of(scene.page.text.bytes(tokens)));
    actor.kind = if group {
        ActorKind::ArmedGroup
    } else {
        ActorKind::Person
    };
    Some(Doer::new(actor, group || attacker, true))
}

/// Words for those who fight together under a name.
const GROUPS: &[Spelling] = words![
    "group",
    "militia",
    "front",
    "gang",
    "cartel",
    "brigade",
    "brigades",
    "faction",
    "cell",
    "battalion",
];

/// Words for those who do so where the text gives a name of their own, and for others.
const BODIES: &[Spelling] = words!["movement", "network", "organisation", "organization"];

/// The actor that noun chunk `at` names: "Gunmen", "Russian forces", "the Islamic State group", "Israel's air force".
pub(super) fn doer(scene: &Scene<'_, '_>, at: usize) -> Option<Doer> {
    let chunk = scene.chunk(at);
    if chunk.kind != ChunkKind::Noun || scene.tag(chunk.head) == Tag::Pronoun {
        return None;
    }
    if let Some(called) = scene
        .page
        .called(at)
        .and_then(|name| by_name(scene, at, name))
    {
        return Some(called);
    }
    let tokens = chunk.tokens.clone();
    let span = Some(Span::of(scene.page.text.bytes(&tokens)));
    let role = scene.people_role(at);
    let names = names(scene, &tokens);
    let (last_end, last) = match names.last() {
        Some((range, name)) => (range.end, Some(name)),
        None => (0, None),
    };
    let at_head = last_end > chunk.head;
    let person = scene
        .person_in(&tokens)
        .filter(|m| chunk.head < m.tokens.end && tokens.start <= m.tokens.start);
    // A force of a country is the country; a group's fighters are the group.
    let group = names.iter().rev().find_map(|(range, name)| match name {
        Name::Organisation(o) if is_group(o) => Some((range, o)),
        _ => None,
    });
    let country = names.iter().rev().find_map(|(_, name)| match name {
        Name::Country(c) => Some(c.name),
        Name::Organisation(_) => None,
    });
    if let Some((range, group)) = group {
        return Some(group_doer(scene, group, range, span));
    }
    if let Some(person) = person {
        let mut actor = Actor::new(person.name.clone());
        (actor.kind, actor.span) = (ActorKind::Person, span);
        return Some(Doer::new(actor, false, true));
    }
    if let Some(group) = group_meant(scene, &tokens) {
        return Some(group);
    }
    if at_head {
        return match last? {
            Name::Country(country)
                if country.part == CountryPart::Demonym && !is_plural(scene, chunk.head) =>
            {
                None
            }
            Name::Country(country) => Some(armed(state(country.name, country.code, span))),
            Name::Organisation(o) => organisation(scene, o, span),
        };
    }
    let forces = |name: &str| {
        let mut doer = armed(state(name, None, span));
        doer.force = true;
        doer
    };
    if is_branch(scene, at)
        && let Some(whole) = doer(scene, at + 2).filter(|d| d.force && d.named)
    {
        return Some(whole);
    }
    match role {
        Some(PeopleRole::Force) => Some(match country {
            Some(name) => forces(name),
            None => force(scene, at, span),
        }),
        Some(PeopleRole::Attacker) if is_loyal(scene, at) => {
            let mut doer = force(scene, at, span);
            doer.actor.kind = ActorKind::ArmedGroup;
            Some(doer)
        }
        Some(PeopleRole::Attacker) => {
            // "fighters of the CODECO militia", "gunmen from Boko Haram"
            let all = scene.page.sentence_chunks(at);
            let group = (at + 2 < all.end && scene.is_chunk(at + 1, &["of", "from"]))
                .then(|| doer(scene, at + 2))
                .flatten()
                .filter(|d| d.force);
            if group.is_some() {
                return group;
            }
            let mut actor = Actor::new(phrase(scene, at));
            (actor.kind, actor.span) = (ActorKind::ArmedGroup, span);
            Some(Doer::new(actor, true, false))
        }
        Some(PeopleRole::Victim) => {
            let mut actor = Actor::new(phrase(scene, at));
            (actor.kind, actor.span) = (ActorKind::Person, span);
            Some(Doer::new(actor, false, false))
        }
        None if let Some(group) = unlisted_group(scene, at) => Some(group),
        None if is_force_word(scene, chunk.head) => Some(match country {
            Some(name) => forces(name),
            None => force(scene, at, span),
        }),
        None => None,
    }
}

/// The actor whom the words in front of a noun for an attack name: "Russian" of "Russian strikes", "Hamas" of "Hamas
/// attacks", "rebel" of "rebel shelling", "Israel's" of "Israel's bombardment".
pub(super) fn modifier(scene: &Scene<'_, '_>, tokens: &Range<usize>) -> Option<Doer> {
    let text = &scene.page.text;
    // "Hamas's October 7 attack": the date cuts the phrase.
    let mut tokens = tokens.clone();
    if let Some(month) = tokens.start.checked_sub(1)
        && text.tokens[month].lists.any(Lists::MONTH)
        && scene.tag(month) == Tag::Proper
    {
        tokens.start = scene
            .page
            .chunk_of(month)
            .map_or(month, |c| scene.chunk(c).tokens.start);
    }
    let tokens = &tokens;
    // "Hamas’ October attacks": the bare mark of the genitive stands as a quotation mark before the phrase.
    let tokens = &match tokens.start.checked_sub(2) {
        Some(owner)
            if text.tokens[owner + 1].kind == Kind::Quote
                && !text.tokens[owner + 1].shape.any(Shape::SPACE_BEFORE)
                && text.word(owner).ends_with('s')
                && text.tokens[owner].is_word() =>
        {
            owner..tokens.end
        }
        _ => tokens.clone(),
    };
    let names = names(scene, tokens);
    let span = |range: &Range<usize>| Some(Span::of(text.bytes(range)));
    let grouped = |(_, name): &(_, Name)| matches!(name, Name::Organisation(o) if is_group(o));
    if !names.iter().any(grouped)
        && let Some(group) = group_meant(scene, tokens)
    {
        return Some(group);
    }
    for (range, name) in names.iter().rev() {
        match name {
            Name::Organisation(o) if is_group(o) => {
                return Some(group_doer(scene, o, range, span(range)));
            }
            Name::Organisation(o) if is_force(o) => return organisation(scene, o, span(range)),
            Name::Organisation(_) => {}
            Name::Country(country) => {
                let owns = range.end < tokens.end && scene.tag(range.end) == Tag::Genitive;
                // "Indonesia's deadliest terror attack": what the country suffered.
                let suffers = owns
                    && text.is(
                        range.end + 1,
                        words!["deadliest", "worst", "bloodiest", "worst-ever"],
                    );
                if suffers {
                    continue;
                }
                let by = match country.part {
                    CountryPart::Adjective | CountryPart::Demonym => true,
                    // "US strikes", "UK air strikes": the letters are the adjective.
                    CountryPart::Name => {
                        owns || text.word(range.start).len() <= 4
                            && text.tokens[range.start].is_capitals()
                    }
                    CountryPart::Government => false,
                };
                if by && let Some(irregulars) = irregulars(scene, range, tokens.end) {
                    return Some(irregulars);
                }
                if by {
                    return Some(armed(state(country.name, country.code, span(range))));
                }
            }
        }
    }
    if let Some(at) = government(scene, tokens) {
        let mut actor = Actor::new("government forces");
        (actor.kind, actor.span) = (ActorKind::ArmedForces, span(&(at..at + 1)));
        return Some(Doer::new(actor, true, false));
    }
    // "separatist shelling", "an Islamist militant attack"
    let plain = words![
        "separatist",
        "insurgent",
        "guerrilla",
        "jihadist",
        "jihadi",
        "settler",
        "militant"
    ];
    if let Some(at) = tokens.clone().find(|&i| text.is_form_of(i, plain)) {
        let kin = at > tokens.start
            && text.tokens[at - 1].is_capital()
            && scene.tag(at - 1) == Tag::Adjective;
        let named = at - usize::from(kin)..at + 1;
        return Some(by_irregulars(scene, &named, false));
    }
    // "rebel shelling", "army raid", "militants' attack"
    let at = tokens.clone().rev().find(|&i| {
        text.tokens[i].lists.any(Lists::PEOPLE)
            && !text.tokens.get(i + 1).is_some_and(|_| {
                scene.is(
                    i + 1,
                    &["jet", "jets", "plane", "planes", "aircraft", "pilot"],
                )
            })
            && text
                .longest(&text.lexicon.lists.people, i, tokens.end)
                .is_some_and(|m| {
                    m.value.role != PeopleRole::Victim && !text.tokens[i].pos.any(Pos::ADJECTIVE)
                })
    })?;
    let word = text.word(at).to_lowercase();
    if matches!(
        word.as_str(),
        "suspect"
            | "terrorist"
            | "general"
            | "private"
            | "major"
            | "suicide"
            | "regular"
            | "bomber"
            | "officer"
            | "ground"
    ) {
        return None;
    }
    let name = if word == "army" || word == "police" || word == "military" || word.ends_with('s') {
        word
    } else {
        format!("{word}s")
    };
    let mut actor = Actor::new(name);
    (actor.kind, actor.span) = (ActorKind::ArmedGroup, span(&(at..at + 1)));
    Some(Doer::new(actor, true, false))
}

/// "|Palestinian militant| attacks", "|Israeli settler| violence": people of a nation, and not its state.
fn irregulars(scene: &Scene<'_, '_>, nation: &Range<usize>, end: usize) -> Option<Doer> {
    #[rustfmt::skip]
    const IRREGULARS: &[Spelling] = words![
        "militant", "rebel", "separatist", "insurgent", "guerrilla", "settler", "jihadist", "jihadi", "extremist", "terrorist",
        "paramilitary", "mercenary", "hacker", "gang", "cartel", "herder", "militia", "opposition", "dissident",
    ];
    let text = &scene.page.text;
    let at = (nation.end..end.min(nation.end + 3)).find(|&i| text.is_form_of(i, IRREGULARS))?;
    Some(by_irregulars(scene, &(nation.start..at + 1), true))
}

/// The fighters whom `tokens` name in the singular: "Syrian rebel" of "Syrian rebel shelling".
fn by_irregulars(scene: &Scene<'_, '_>, tokens: &Range<usize>, named: bool) -> Doer {
    let text = &scene.page.text;
    let mut actor = Actor::new(text.slice(tokens));
    if !actor.name.ends_with('s') {
        actor.name.push('s');
    }
    actor.kind = ActorKind::ArmedGroup;
    actor.span = Some(Span::of(text.bytes(tokens)));
    Doer::new(actor, true, named)
}

fn armed(actor: Actor) -> Doer {
    Doer::new(actor, true, true)
}

/// A group by the name that the text gives it, where that is its own letters or spelling; else by its canonical name.
fn group_doer(
    scene: &Scene<'_, '_>,
    o: &Organisation,
    range: &Range<usize>,
    span: Option<Span>,
) -> Doer {
    let written = scene.page.text.slice(range);
    let letters = written.len() > 2 && written.chars().all(|c| c.is_ascii_uppercase());
    let own = letters && !written.starts_with("IS") || skeleton(written) == skeleton(o.name);
    let mut actor = Actor::new(if own { written } else { o.name });
    (actor.kind, actor.country, actor.span) = (o.kind, o.country, span);
    let mut doer = armed(actor);
    doer.key = o.name.to_owned();
    doer
}

/// The consonants of a name, doubled ones once: "al-Shabab" and "Al-Shabaab" have the same.
fn skeleton(name: &str) -> String {
    let mut bare = String::new();
    for c in name.chars().filter(|c| c.is_alphanumeric()) {
        let c = c.to_ascii_lowercase();
        if !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') && !bare.ends_with(c) {
            bare.push(c);
        }
    }
    bare
}

fn state(name: &str, country: Option<crate::CountryCode>, span: Option<Span>) -> Actor {
    let mut actor = Actor::new(name);
    (actor.kind, actor.country, actor.span) = (ActorKind::State, country, span);
    actor
}

/// How far back the group is looked for that "the group" means.
const BACK: usize = 150;

/// "|the group|", "|the militant group's| October 7 attack", "this Iranian-backed movement's forces": the armed group named last.
fn group_meant(scene: &Scene<'_, '_>, tokens: &Range<usize>) -> Option<Doer> {
    let text = &scene.page.text;
    if !text.is(tokens.start, words!["the", "this"]) {
        return None;
    }
    let word = (tokens.start + 1..tokens.end).take(5).find(|&i| {
        text.is(
            i,
            words![
                "group",
                "movement",
                "militia",
                "organisation",
                "organization",
                "militants",
                "rebels",
                "insurgents",
                "jihadists",
                "guerrillas"
            ],
        )
    })?;
    let ends = word + 1 == tokens.end || scene.tag(word + 1) == Tag::Genitive;
    let other = (tokens.start + 1..word).any(|i| is_of_another(scene, i));
    if !ends || other {
        return None;
    }
    let from = tokens.start.saturating_sub(BACK);
    (from..tokens.start).rev().find_map(|i| {
        if !text.tokens[i].lists.any(Lists::ORGANISATION) {
            return None;
        }
        let found = text.longest(&text.lexicon.lists.organisations, i, tokens.start)?;
        let range = i..i + found.length;
        is_group(found.value).then(|| {
            group_doer(
                scene,
                found.value,
                &range,
                Some(Span::of(text.bytes(&range))),
            )
        })
    })
}

/// "the |rival| group", "the |Lotus| movement": not the group named last. "the Iran-backed group", "the Sunni Muslim
/// group", "the Lebanese group" may be.
fn is_of_another(scene: &Scene<'_, '_>, at: usize) -> bool {
    let text = &scene.page.text;
    if text.is(at, words!["rival", "other", "second", "splinter", "local"]) {
        return true;
    }
    let faith = words![
        "sunni",
        "shiite",
        "shia",
        "muslim",
        "islamist",
        "islamic",
        "christian",
        "druze",
        "maoist",
        "communist",
        "marxist"
    ];
    let ends = [
        "-backed", "-aligned", "-allied", "-linked", "-led", "-based", "-run",
    ];
    let word = text.word(at);
    scene.tag(at) == Tag::Proper
        && !text.tokens[at].lists.any(Lists::COUNTRY)
        && !text.is(at, faith)
        && !matches!(word, "Shi'ite" | "Shi’ite")
        && !ends.iter().any(|end| word.ends_with(end))
}

/// "government forces", "the army": a force without a country, by its phrase.
fn force(scene: &Scene<'_, '_>, at: usize, span: Option<Span>) -> Doer {
    let own = phrase(scene, at);
    // "forces loyal to Muammar Gaddafi"
    let (name, named) = if is_loyal(scene, at) {
        let whose = scene.page.words(at + 3);
        (format!("{own} loyal to {whose}"), true)
    } else {
        (own, false)
    };
    let mut actor = Actor::new(name);
    (actor.kind, actor.span) = (ActorKind::ArmedForces, span);
    Doer::new(actor, true, named)
}

/// "|government| shelling", "|regime| warplanes", "his |government|'s jets": of a government that is not named.
fn government(scene: &Scene<'_, '_>, tokens: &Range<usize>) -> Option<usize> {
    let text = &scene.page.text;
    tokens.clone().find(|&i| {
        let genitive = i + 1 < tokens.end && scene.tag(i + 1) == Tag::Genitive;
        let next = i + 1 + usize::from(genitive);
        let what = words![
            "air",
            "warplane",
            "jet",
            "helicopter",
            "gunship",
            "bomber",
            "aircraft",
            "gunboat",
            "tank",
            "artillery",
            "rocket",
            "mortar"
        ];
        text.is(i, words!["government", "regime", "junta"])
            && (next >= tokens.end || text.is_form_of(next, what))
    })
}

/// "loyal to" and a name stand behind chunk `at`.
fn is_loyal(scene: &Scene<'_, '_>, at: usize) -> bool {
    at + 3 < scene.page.sentence_chunks(at).end
        && scene.is_chunk(at + 1, &["loyal"])
        && scene.is_chunk(at + 2, &["to"])
        && scene.kind(at + 3) == ChunkKind::Noun
}

fn organisation(scene: &Scene<'_, '_>, o: &Organisation, span: Option<Span>) -> Option<Doer> {
    if is_group(o) {
        let mut actor = Actor::new(o.name);
        (actor.kind, actor.country, actor.span) = (o.kind, o.country, span);
        return Some(armed(actor));
    }
    if !is_force(o) {
        return None;
    }
    let country = o.country.and_then(|code| scene.country_name(code));
    let mut doer = armed(match country {
        Some(name) => state(name, o.country, span),
        None => {
            let mut actor = Actor::new(o.name);
            (actor.kind, actor.span) = (o.kind, span);
            actor
        }
    });
    doer.force = o.class != "government";
    Some(doer)
}

fn is_group(o: &Organisation) -> bool {
    o.class == "armed_group"
}

fn is_force(o: &Organisation) -> bool {
    matches!(o.class, "armed_forces" | "police" | "government")
        || matches!(o.name, "NATO" | "African Union" | "MONUSCO")
}

/// The countries and organisations inside `tokens`, in order; longest match, none inside another.
fn names(scene: &Scene<'_, '_>, tokens: &Range<usize>) -> Vec<(Range<usize>, Name)> {
    let text = &scene.page.text;
    let mut found = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let token = &text.tokens[at];
        let organisation = token
            .lists
            .any(Lists::ORGANISATION)
            .then(|| text.longest(&text.lexicon.lists.organisations, at, tokens.end))
            .flatten();
        let country = token
            .lists
            .any(Lists::COUNTRY)
            .then(|| text.longest(&text.lexicon.lists.countries, at, tokens.end))
            .flatten();
        let (length, name) = match (organisation, country) {
            (Some(o), Some(c)) if c.length > o.length => (c.length, Name::Country(*c.value)),
            (Some(o), _) => (o.length, Name::Organisation(*o.value)),
            (None, Some(c)) => (c.length, Name::Country(*c.value)),
            (None, None) => {
                at += 1;
                continue;
            }
        };
        found.push((at..at + length, name));
        at += length;
    }
    found
}

/// The words of a phrase from its first adjective or noun to its head: "masked gunmen" of "two masked gunmen".
fn phrase(scene: &Scene<'_, '_>, at: usize) -> String {
    let chunk = scene.chunk(at);
    let from = chunk
        .tokens
        .clone()
        .find(|&i| {
            matches!(
                scene.tag(i),
                Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Verb(_)
            )
        })
        .unwrap_or(chunk.head)
        .min(chunk.head);
    scene.page.text.slice(&(from..chunk.head + 1)).to_owned()
}

fn is_plural(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.page.text.word(at).ends_with('s')
}

/// "the regional affiliate of Islamic State", "a faction of the Taliban"
fn is_branch(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.is(
        scene.chunk(at).head,
        &[
            "affiliate",
            "branch",
            "faction",
            "wing",
            "arm",
            "offshoot",
            "cell",
            "members",
            "elements",
            "remnants",
            "supporters",
            "followers",
            "loyalists",
            "sympathisers",
            "sympathizers",
            "adherents",
            "fighters",
            "militants",
        ],
    ) && at + 2 < scene.page.sentence_chunks(at).end
        && scene.is_chunk(at + 1, &["of"])
        && scene.kind(at + 2) == ChunkKind::Noun
}

/// "the Zaïre self-defence group", "the Dagoberto Ramos front": a group by a name that no list has.
fn unlisted_group(scene: &Scene<'_, '_>, at: usize) -> Option<Doer> {
    let chunk = scene.chunk(at);
    if !scene.is(chunk.head, GROUPS) {
        return None;
    }
    let text = &scene.page.text;
    let first = (chunk.tokens.start..chunk.head).find(|&i| {
        scene.tag(i) == Tag::Proper
            && text.tokens[i].is_capital()
            && !text.tokens[i].lists.any(Lists::COUNTRY)
    })?;
    let tokens = first..chunk.head + 1;
    let mut actor = Actor::new(text.slice(&tokens));
    (actor.kind, actor.span) = (ActorKind::ArmedGroup, Some(Span::of(text.bytes(&tokens))));
    Some(Doer::new(actor, true, true))
}

/// "forces", "army", "navy", "warplanes": what a state attacks with.
pub(super) fn is_force_word(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.is(
        at,
        &[
            "forces",
            "army",
            "military",
            "navy",
            "troops",
            "warplanes",
            "jets",
            "aircraft",
            "planes",
            "bombers",
            "helicopters",
            "warships",
            "artillery",
            "gunboats",
            "police",
            "coalition",
            "junta",
            "regime",
            "militia",
            "militias",
            "air",
            "force",
            "commandos",
            "soldiers",
            "warplane",
            "jet",
            "helicopter",
            "gunships",
            "fighters",
            "drones",
            "missiles",
            "tanks",
            "snipers",
            "hackers",
            "settlers",
            "army's",
        ],
    )
}

/// "The army said it had struck": the pronoun is the speaker of its sentence.
pub(super) fn pronoun(scene: &Scene<'_, '_>, at: usize) -> Option<Doer> {
    let chunk = scene.chunk(at);
    let owner = scene.is(chunk.tokens.start, &["its", "their", "our"]);
    if !owner && !scene.is(chunk.head, &["it", "they", "we"]) {
        return None;
    }
    let all = scene.page.sentence_chunks(at);
    let cue = (all.start..at)
        .rev()
        .take(8)
        .find(|&i| scene.kind(i) == ChunkKind::Verb && scene.chunk(i).group.finite)?;
    let speaker = scene.page.subject(cue)?;
    doer(scene, speaker).filter(|d| d.armed)
}
