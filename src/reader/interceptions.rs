//! Interceptions: weapons shot down or otherwise stopped.

use super::Findings;
use super::chunks::{ChunkKind, Page};
use super::claims;
use super::tags::Tag;
use super::text::Tokens;
use super::weapons::WeaponFound;
use crate::lexicon::words::Lists;
use crate::record::{Actor, Count, Evidence, Interception, InterceptionId, Span, WeaponClass};

/// The interceptions of the text, in order.
pub(crate) fn interceptions(page: &Page<'_>, found: &Findings) -> Vec<Interception> {
    let mut stage = Stage {
        page,
        found,
        interceptions: Vec::new(),
    };
    for sentence in page
        .text
        .sentences
        .iter()
        .filter(|s| s.lists.any(Lists::INTERCEPT))
    {
        let range = &sentence.tokens;
        for at in range
            .clone()
            .filter(|&i| page.text.tokens[i].lists.any(Lists::INTERCEPT))
        {
            stage.verb(at, range.end);
        }
    }
    stage.interceptions
}

struct Stage<'p, 'a> {
    page: &'p Page<'a>,
    found: &'p Findings,
    interceptions: Vec<Interception>,
}

impl<'p> Stage<'p, '_> {
    /// A verb of shooting down at `at`: "air defences downed 10 drones", "28 of 35 drones were intercepted".
    fn verb(&mut self, at: usize, limit: usize) {
        let lists = &self.page.text.lexicon.lists;
        let Some(entry) = self.page.text.longest(&lists.interceptions, at, limit) else {
            return;
        };
        let sure = *entry.value;
        if self.page.grammar.tags[at] == Tag::Adjective {
            // "parts of a downed missile"
            if let Some(weapon) = self.weapon_in(at..(at + 6).min(limit)).filter(|_| sure) {
                self.push(
                    at..weapon.tokens.end,
                    weapon,
                    weapon.count.clone().or(Some(Count::exactly(1))),
                    None,
                    None,
                    "downed weapon",
                );
            }
            return;
        }
        let Some(verb) = self
            .page
            .chunk_of(at)
            .filter(|&c| self.page.chunk(c).kind == ChunkKind::Verb)
        else {
            return;
        };
        let group = self.page.chunk(verb).group;
        if self.page.chunk(verb).head != at
            || group.modal.is_some()
            || group.negated
            || group.infinitive
        {
            return;
        }
        if group.passive {
            if let Some(subject) = self.page.subject(verb) {
                self.harvest(subject, at, self.agent(verb), "weapon shot down");
            }
        } else {
            // "shot down" keeps its particle out of the group.
            let behind = self.page.chunk_of(at + entry.length - 1).unwrap_or(verb);
            if let Some(object) = self.page.object(behind) {
                let by = self.page.subject(verb).map(|s| self.actor(s));
                self.harvest(object, at, by, "shot down weapon");
            }
        }
    }

    /// The weapons of a noun phrase and of those joined to it by "and".
    fn harvest(&mut self, noun: usize, at: usize, by: Option<Actor>, rule: &'static str) {
        for member in self.page.list(noun) {
            let tokens = self.page.chunk(member).tokens.clone();
            if let Some(weapon) = self.weapon_in(tokens.clone()) {
                let count = weapon.count.clone().or_else(|| self.quantity_in(&tokens));
                self.push(cover(at, &tokens), weapon, count, None, by.clone(), rule);
            } else if let Some((count, of)) = self.part_of(member) {
                // "28 of the 35 drones"
                let launched = of.count.clone();
                self.push(
                    cover(at, &(tokens.start..of.tokens.end)),
                    of,
                    Some(count),
                    launched,
                    by.clone(),
                    rule,
                );
            }
        }
    }

    /// "28 of 35 drones": the number and the weapon behind "of".
    fn part_of(&self, noun: usize) -> Option<(Count, &'p WeaponFound)> {
        let count = self.quantity_in(&self.page.chunk(noun).tokens)?;
        let (preposition, whole) = self.page.prepositions(noun).next()?;
        let of = self.page.words(preposition).eq_ignore_ascii_case("of") && preposition == noun + 1;
        let weapon = self.weapon_in(self.page.chunk(whole).tokens.clone())?;
        of.then_some((count, weapon))
    }

    fn quantity_in(&self, tokens: &Tokens) -> Option<Count> {
        let first = self
            .found
            .quantities
            .partition_point(|q| q.tokens.end <= tokens.start);
        let quantity = self
            .found
            .quantities
            .get(first)
            .filter(|q| q.tokens.start < tokens.end)?;
        Some(quantity.count(self.page))
    }

    /// The first weapon in `tokens` that is not itself an air defence.
    fn weapon_in(&self, tokens: Tokens) -> Option<&'p WeaponFound> {
        let found = self.found;
        let first = found
            .weapons
            .partition_point(|w| w.tokens.end <= tokens.start);
        found.weapons[first..]
            .iter()
            .take_while(|w| w.tokens.start < tokens.end)
            .find(|w| !w.defends && flies(w.weapon.class))
    }

    /// "by air defences" behind a passive.
    fn agent(&self, verb: usize) -> Option<Actor> {
        let (_, noun) = self
            .page
            .prepositions(verb)
            .find(|&(p, _)| self.page.words(p).eq_ignore_ascii_case("by"))?;
        Some(self.actor(noun))
    }

    fn actor(&self, noun: usize) -> Actor {
        let mut actor = Actor::new(self.page.words(noun));
        actor.span = Some(Span::of(
            self.page.text.bytes(&self.page.chunk(noun).tokens),
        ));
        actor
    }

    fn push(
        &mut self,
        tokens: Tokens,
        weapon: &WeaponFound,
        count: Option<Count>,
        launched: Option<Count>,
        by: Option<Actor>,
        rule: &'static str,
    ) {
        let at = tokens.start;
        let evidence = Evidence::new(Span::of(self.page.text.bytes(&tokens)), rule);
        let id = InterceptionId::at(self.interceptions.len());
        let mut record = Interception::new(id, weapon.weapon.clone(), evidence);
        (record.count, record.launched, record.by) = (count, launched, by);
        record.place = claims::place(self.page, self.found, at);
        record.date = claims::date(self.page, self.found, at);
        record.source = claims::claimant(self.found, at);
        record.attack = claims::attack(self.page, self.found, at);
        self.interceptions.push(record);
    }
}

/// What can be shot down; five tanks destroyed are no interception.
fn flies(class: WeaponClass) -> bool {
    use WeaponClass::{
        Aircraft, BallisticMissile, BarrelBomb, Bomb, CruiseMissile, Drone, GlideBomb, Helicopter,
        Missile, Mortar, Rocket, SeaDrone, Torpedo,
    };
    matches!(
        class,
        Missile
            | BallisticMissile
            | CruiseMissile
            | Drone
            | SeaDrone
            | Rocket
            | GlideBomb
            | Bomb
            | BarrelBomb
            | Mortar
            | Aircraft
            | Helicopter
            | Torpedo
    )
}

/// From the verb to the noun phrase, in whichever order they stand.
fn cover(at: usize, tokens: &Tokens) -> Tokens {
    at.min(tokens.start)..tokens.end.max(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::reader::text::Text;
    use crate::reader::{numbers, weapons};

    #[test]
    fn weapons_that_did_not_land_are_counted() {
        for (source, weapon, count, launched, by) in [
            (
                "Air defences downed 10 Kinzhal missiles.",
                "Kinzhal missiles",
                Some(10),
                None,
                Some("Air defences"),
            ),
            (
                "The army shot down 28 of 35 drones.",
                "drones",
                Some(28),
                Some(35),
                Some("The army"),
            ),
            (
                "Five rockets were intercepted by Israel.",
                "rockets",
                Some(5),
                None,
                Some("Israel"),
            ),
            (
                "Parts of a downed missile hit a roof.",
                "missile",
                Some(1),
                None,
                None,
            ),
        ] {
            let page = Page::new(Text::new(source, Lexicon::shared()));
            let mut found = Findings {
                quantities: numbers::quantities(&page),
                ..Findings::default()
            };
            found.weapons = weapons::weapons(&page, &found);
            let read = interceptions(&page, &found);
            let [read] = &read[..] else {
                panic!("{source}: {read:?}")
            };
            let number = |count: &Option<Count>| count.as_ref().and_then(Count::min);
            let said = (
                &*read.weapon.name,
                number(&read.count),
                number(&read.launched),
                read.by.as_ref().map(|a| &*a.name),
            );
            assert_eq!(said, (weapon, count, launched, by), "{source}");
        }
    }
}
