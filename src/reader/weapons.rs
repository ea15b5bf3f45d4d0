//! Weapons, with their model, class and numbers.

use super::Findings;
use super::chunks::{ChunkKind, Page};
use super::numbers::Unit;
use super::tags::Tag;
use super::text::Tokens;
use crate::lexicon::fold::words;
use crate::lexicon::lists::WeaponWord;
use crate::lexicon::words::Lists;
use crate::record::{AttackKind, Count, Span, Weapon, WeaponClass};

/// A weapon that the text names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct WeaponFound {
    /// The weapon's words without the number: "Shahed attack drones".
    pub(crate) tokens: Tokens,
    pub(crate) weapon: Weapon,
    /// The kind of attack that its use makes.
    pub(crate) kind: Option<AttackKind>,
    /// It shoots other weapons down.
    pub(crate) defends: bool,
    /// How many, where a number stands before it.
    pub(crate) count: Option<Count>,
}

/// The weapons of the text, in order.
pub(crate) fn weapons(page: &Page<'_>, found: &Findings) -> Vec<WeaponFound> {
    let mut weapons = Vec::new();
    for sentence in page
        .text
        .sentences
        .iter()
        .filter(|s| s.lists.any(Lists::WEAPON))
    {
        let (mut at, end) = (sentence.tokens.start, sentence.tokens.end);
        loop {
            at = page.text.find_in(at..end, Lists::WEAPON);
            if at == end {
                break;
            }
            match weapon(page, found, at, end) {
                Some(weapon) => {
                    at = weapon.tokens.end;
                    weapons.push(weapon);
                }
                None => at += 1,
            }
        }
    }
    weapons
}

/// The weapon whose words begin at `at`: "Kinzhal ballistic missiles", "a car packed with explosives".
fn weapon(page: &Page<'_>, found: &Findings, at: usize, limit: usize) -> Option<WeaponFound> {
    let text = &page.text;
    let first = text.longest(&text.lexicon.lists.weapons, at, limit)?;
    if !is_thing(page, at, at + first.length, first.value) || in_name(page, found, at, first.length)
    {
        return None;
    }
    let (mut word, mut end) = (*first.value, at + first.length);
    // "Shahed" + "attack drones", "X-59" + "missile": one weapon, the model of the first and the class of the last.
    while end < limit && text.tokens[end].lists.any(Lists::WEAPON) {
        let Some(next) = text.longest(&text.lexicon.lists.weapons, end, limit) else {
            break;
        };
        let vague = matches!(
            next.value.class,
            WeaponClass::Other | WeaponClass::Melee | WeaponClass::Nuclear
        );
        let compound = next.value.model.is_none() && !vague;
        if !compound || !is_thing(page, end, end + next.length, next.value) {
            break;
        }
        end += next.length;
        word = join(word, *next.value);
    }
    // "X-59 cruise weapon": a head noun of its own keeps the phrase together in the text, not in the name.
    let tokens = at..end;
    let mut weapon = Weapon::new(text.slice(&tokens), word.class);
    weapon.model = word.model.map(str::to_owned);
    weapon.span = Some(Span::of(text.bytes(&tokens)));
    Some(WeaponFound {
        count: count(page, found, at),
        tokens,
        weapon,
        kind: word.kind,
        defends: word.defends,
    })
}

/// "ballistic" of "Kinzhal ballistic missile" adds nothing to what the model tells.
fn join(model: WeaponWord, head: WeaponWord) -> WeaponWord {
    let generic = matches!(
        head.class,
        WeaponClass::Missile | WeaponClass::Drone | WeaponClass::Bomb
    );
    WeaponWord {
        model: model.model.or(head.model),
        class: if generic && model.class != WeaponClass::Other {
            model.class
        } else {
            head.class
        },
        kind: model.kind.or(head.kind),
        defends: model.defends || head.defends,
    }
}

/// Verbs ("shell", "mine"), names of people and places, and parts of other names are no weapons.
fn is_thing(page: &Page<'_>, from: usize, to: usize, word: &WeaponWord) -> bool {
    let tag = page.grammar.tags[to - 1];
    let nominal = matches!(
        tag,
        Tag::Noun | Tag::Plural | Tag::Proper | Tag::Number | Tag::Adjective
    );
    if !nominal {
        return false;
    }
    // "oil tanks", "a think tank": vessels and offices
    let text = &page.text;
    let vessel = from > 0
        && to - from == 1
        && text.is_form_of(from, words!["tank"])
        && text.is_form_of(
            from - 1,
            words![
                "oil", "fuel", "water", "gas", "storage", "petrol", "gasoline", "diesel",
                "kerosene", "think", "septic", "propane", "ammonia", "holding", "fish",
            ],
        );
    if vessel {
        return false;
    }
    // A model's name that is also a word ("Arrow", "Javelin", "Hornet") must be written as a name.
    let named = word.model.is_some() && to - from == 1;
    let token = &page.text.tokens[from];
    if named && !token.is_capital() {
        return false;
    }
    // A person's name: "Grad" before another name is no rocket, "Mr Buk" neither.
    let title = from
        .checked_sub(1)
        .is_some_and(|i| page.text.tokens[i].is_stopped());
    let given = token.lists.any(Lists::GIVEN_NAME)
        && page
            .text
            .tokens
            .get(to)
            .is_some_and(|t| t.is_capital() && !t.lists.any(Lists::WEAPON));
    !(named && (title || given))
}

/// "|Baton| Rouge", "the |AK| Party": the first word of a longer name.
fn in_name(page: &Page<'_>, found: &Findings, at: usize, length: usize) -> bool {
    let text = &page.text;
    if !text.tokens[at].is_capital() {
        return false;
    }
    let next = found.places.partition_point(|p| p.tokens.end <= at);
    let place = found
        .places
        .get(next)
        .is_some_and(|place| place.tokens.start <= at && place.tokens.end > at + length);
    let longer = |m: usize| m > length;
    place
        || text
            .longest(&text.lexicon.lists.organisations, at, text.tokens.len())
            .is_some_and(|m| longer(m.length))
}

/// The number in front of a weapon, adjectives between: "12 Iranian-made drones".
fn count(page: &Page<'_>, found: &Findings, at: usize) -> Option<Count> {
    let chunk = page
        .chunk_of(at)
        .map(|c| page.chunk(c))
        .filter(|c| c.kind == ChunkKind::Noun)?;
    let first = found
        .quantities
        .partition_point(|q| q.tokens.end <= chunk.tokens.start);
    let quantity = found.quantities[first..]
        .iter()
        .take_while(|q| q.tokens.start < at)
        .last()?;
    let adjectives = page.grammar.tags[quantity.tokens.end.min(at)..at]
        .iter()
        .all(|t| matches!(t, Tag::Adjective | Tag::Noun | Tag::Proper | Tag::Adverb));
    let owner = page.grammar.tags[quantity.tokens.end.min(at)..at].contains(&Tag::Genitive);
    (quantity.unit == Unit::Plain && quantity.tokens.end <= at && adjectives && !owner)
        .then(|| quantity.count(page))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::reader::numbers::quantities;
    use crate::reader::text::Text;

    fn read(source: &str) -> Vec<(String, Option<String>, WeaponClass, Option<u64>)> {
        let page = Page::new(Text::new(source, Lexicon::shared()));
        let found = Findings {
            quantities: quantities(&page),
            ..Findings::default()
        };
        weapons(&page, &found)
            .into_iter()
            .map(|w| {
                (
                    w.weapon.name,
                    w.weapon.model,
                    w.weapon.class,
                    w.count.and_then(|c| c.min()),
                )
            })
            .collect()
    }

    #[test]
    fn weapons_have_model_class_and_number() {
        for (source, name, model, class, count) in [
            (
                "They fired 12 Shahed drones.",
                "Shahed drones",
                Some("Shahed"),
                WeaponClass::Drone,
                Some(12),
            ),
            (
                "A Kh-101 cruise missile fell.",
                "Kh-101 cruise missile",
                Some("Kh-101"),
                WeaponClass::CruiseMissile,
                None,
            ),
            (
                "Men with AK-47s came.",
                "AK-47s",
                Some("AK-47"),
                WeaponClass::Firearm,
                None,
            ),
            (
                "At least three car bombs went off.",
                "car bombs",
                None,
                WeaponClass::CarBomb,
                Some(3),
            ),
            (
                "A roadside bomb hit the bus.",
                "roadside bomb",
                None,
                WeaponClass::Ied,
                None,
            ),
        ] {
            let expected = (name.to_owned(), model.map(str::to_owned), class, count);
            assert_eq!(read(source), [expected], "{source}");
        }
    }

    #[test]
    fn verbs_and_names_are_no_weapons() {
        for source in [
            "They shell the town.",
            "He aimed an arrow at the javelin.",
            "They mine gold there.",
        ] {
            let found = read(source);
            assert!(
                found
                    .iter()
                    .all(|w| w.1.is_none() && w.0 != "shell" && w.0 != "mine"),
                "{source}: {found:?}"
            );
        }
    }
}
