//! Damage to things, and services lost.

use super::Findings;
use super::chunks::{ChunkKind, Page};
use super::claims;
use super::numbers::{Quantity, Unit};
use super::tags::{Form, Tag};
use super::text::Tokens;
use crate::lexicon::words::Lists;
use crate::record::{Count, Damage, DamageId, Evidence, Harm, Span, Target, TargetClass};

/// The damage that the text tells, in order.
pub(crate) fn damages(page: &Page<'_>, found: &Findings) -> Vec<Damage> {
    let mut stage = Stage {
        page,
        found,
        damages: Vec::new(),
    };
    for sentence in page
        .text
        .sentences
        .iter()
        .filter(|s| s.lists.any(Lists::DAMAGE))
    {
        let (mut at, end) = (sentence.tokens.start, sentence.tokens.end);
        loop {
            at = page.text.find_in(at..end, Lists::DAMAGE);
            if at == end {
                break;
            }
            at = stage.read(at, end);
        }
    }
    stage.damages
}

struct Stage<'p, 'a> {
    page: &'p Page<'a>,
    found: &'p Findings,
    damages: Vec<Damage>,
}

impl Stage<'_, '_> {
    /// Reads the word of damage at `at` and gives the token behind it.
    fn read(&mut self, at: usize, limit: usize) -> usize {
        let lists = &self.page.text.lexicon.lists;
        // "damage" is a verb and a noun: the tag tells which of them stands here.
        let nominal = matches!(self.page.grammar.tags[at], Tag::Noun | Tag::Plural);
        let entries = || self.page.text.matches(&lists.damage, at, limit);
        let Some(entry) = entries()
            .find(|e| e.value.1 == nominal)
            .or_else(|| entries().next())
        else {
            return at + 1;
        };
        let ((harm, noun), end) = (*entry.value, at + entry.length);
        let head = (at..end)
            .find(|&i| matches!(self.page.grammar.tags[i], Tag::Verb(_)))
            .unwrap_or(at);
        match self.page.grammar.tags[head] {
            Tag::Verb(_) => self.verb(head, end, harm),
            Tag::Adjective if entry.length == 1 => self.adjective(at, harm),
            Tag::Noun | Tag::Plural if noun => self.noun(at, end, harm),
            Tag::Noun | Tag::Plural => {}
            _ => self.state(at, end, harm),
        }
        end
    }

    /// "The blast damaged two houses", "a school was destroyed", "shops burned".
    fn verb(&mut self, head: usize, end: usize, harm: Harm) {
        let Some(verb) = self
            .page
            .chunk_of(head)
            .filter(|&c| self.page.chunk(c).kind == ChunkKind::Verb)
        else {
            return;
        };
        let group = self.page.chunk(verb).group;
        if group.modal.is_some() || group.negated || group.infinitive {
            return;
        }
        let token = &self.page.text.tokens[head];
        // "struck the city" is the attack, not what became of the city; "to break in and steal" is no deed yet.
        let blow = harm == Harm::Damaged && token.lists.any(Lists::ATTACK) && end == head + 1;
        let heading = self.page.text.sentences[self.page.text.sentence_of(head)].heading;
        if blow || group.form == Form::Base && !heading {
            return;
        }
        let behind = self.page.chunk_of(end - 1).unwrap_or(verb);
        let object = self.page.object(behind).or_else(|| self.page.object(verb));
        let patient = if group.passive {
            self.page.subject(verb)
        } else {
            // "shops burned": without an object the subject is what suffers.
            object.or_else(|| {
                self.page
                    .subject(verb)
                    .filter(|_| group.form != Form::Gerund)
            })
        };
        let Some(patient) = patient else { return };
        for member in self.page.list(patient) {
            self.thing(member, head, harm, "verb of damage");
        }
    }

    /// "partially burned buildings", "a damaged bridge".
    fn adjective(&mut self, at: usize, harm: Harm) {
        if let Some(chunk) = self.page.chunk_of(at) {
            if self.page.chunk(chunk).kind == ChunkKind::Noun && self.page.chunk(chunk).head > at {
                self.thing(chunk, at, harm, "damaged thing");
            } else {
                self.state(at, at + 1, harm);
            }
        }
    }

    /// "damage to power lines", "power cuts in several districts", "an outage".
    fn noun(&mut self, at: usize, end: usize, harm: Harm) {
        let Some(chunk) = self.page.chunk_of(end - 1) else {
            return;
        };
        let object = self
            .page
            .prepositions(chunk)
            .find(|&(p, _)| p == chunk + 1 && matches!(self.page.words(p), "to" | "of"));
        if let Some((_, noun)) = object {
            for member in self.page.list(noun) {
                self.thing(member, at, harm, "damage to a thing");
            }
            return;
        }
        let service = matches!(
            harm,
            Harm::WithoutPower
                | Harm::WithoutWater
                | Harm::WithoutHeating
                | Harm::WithoutGas
                | Harm::WithoutService
                | Harm::OutOfService
        );
        if service {
            let tokens = self.page.chunk(chunk).tokens.clone();
            let mut target = Target::new(self.page.text.slice(&tokens), service_class(harm));
            target.span = Some(Span::of(self.page.text.bytes(&tokens)));
            self.push(tokens, target, harm, "service lost");
        }
    }

    /// "3,000 homes are without power", "the market is in ruins".
    fn state(&mut self, at: usize, end: usize, harm: Harm) {
        let Some(chunk) = self.page.chunk_of(at) else {
            return;
        };
        let first = self.page.sentence_chunks(chunk).start;
        let verb = (first..chunk)
            .rev()
            .take(2)
            .find(|&c| self.page.chunk(c).kind == ChunkKind::Verb);
        let Some(verb) = verb.filter(|&v| {
            self.page.chunk(v).group.modal.is_none() && !self.page.chunk(v).group.negated
        }) else {
            return;
        };
        // "left 3,000 homes without power", "homes were without power"
        let behind = (verb + 1..chunk).find(|&c| self.page.chunk(c).kind == ChunkKind::Noun);
        if let Some(noun) = behind.or_else(|| self.page.subject(verb)) {
            self.thing(noun, end - 1, harm, "state of damage");
        }
    }

    /// Records `noun` as damaged, unless it is people or a weapon that was shot down.
    fn thing(&mut self, noun: usize, at: usize, harm: Harm, rule: &'static str) {
        let chunk = self.page.chunk(noun);
        let (tokens, head) = (chunk.tokens.clone(), chunk.head);
        if matches!(
            self.page.grammar.tags[head],
            Tag::Pronoun | Tag::Determiner | Tag::Adjective
        ) {
            return;
        }
        let lists = &self.page.text.lexicon.lists;
        let people = self
            .page
            .text
            .longest(&lists.people, head, tokens.end)
            .is_some();
        let service = !matches!(
            harm,
            Harm::Destroyed
                | Harm::Damaged
                | Harm::OnFire
                | Harm::Collapsed
                | Harm::Sunk
                | Harm::Crashed
        );
        let weapons = &self.found.weapons;
        let next = weapons.partition_point(|w| w.tokens.end <= head);
        let weapon = weapons.get(next).is_some_and(|w| w.tokens.contains(&head));
        // People can be without power or water; "the officer was surrounded" is no damage.
        let supply = matches!(
            harm,
            Harm::WithoutPower | Harm::WithoutWater | Harm::WithoutHeating | Harm::WithoutGas
        );
        if weapon || (people && !supply) {
            return;
        }
        // "destroyed hopes", "an overwhelming victory": only things that can be hit.
        let class = match self.class(&tokens) {
            Some(class) if class != TargetClass::Other || service => class,
            None if supply => service_class(harm),
            _ => return,
        };
        let words = self.without_number(&tokens);
        let mut target = Target::new(self.page.text.slice(&words), class);
        target.span = Some(Span::of(self.page.text.bytes(&words)));
        let count = self.quantity(&tokens).map(|q| q.count(self.page));
        let cover = at.min(tokens.start)..tokens.end.max(at + 1);
        self.push(cover, target, harm, rule);
        if let (Some(count), Some(damage)) = (count, self.damages.last_mut()) {
            set_number(damage, count, people || service);
        }
    }

    /// The class of the last word of `tokens` that the list of targets knows.
    fn class(&self, tokens: &Tokens) -> Option<TargetClass> {
        let lists = &self.page.text.lexicon.lists;
        let known = |i: &usize| self.page.text.tokens[*i].lists.any(Lists::TARGET);
        tokens
            .clone()
            .filter(known)
            .filter_map(|i| self.page.text.longest(&lists.targets, i, tokens.end))
            .next_back()
            .map(|m| *m.value)
    }

    fn quantity(&self, tokens: &Tokens) -> Option<&Quantity> {
        let first = self
            .found
            .quantities
            .partition_point(|q| q.tokens.end <= tokens.start);
        self.found
            .quantities
            .get(first)
            .filter(|q| q.tokens.start == tokens.start && q.unit == Unit::Plain)
    }

    fn without_number(&self, tokens: &Tokens) -> Tokens {
        match self.quantity(tokens) {
            Some(quantity) if quantity.tokens.end < tokens.end => quantity.tokens.end..tokens.end,
            _ => tokens.clone(),
        }
    }

    fn push(&mut self, tokens: Tokens, what: Target, how: Harm, rule: &'static str) {
        let evidence = Evidence::new(Span::of(self.page.text.bytes(&tokens)), rule);
        let mut damage = Damage::new(DamageId::at(self.damages.len()), what, how, evidence);
        damage.place = claims::place(self.page, self.found, tokens.start);
        damage.date = claims::date(self.page, self.found, tokens.start);
        damage.source = claims::claimant(self.found, tokens.start);
        damage.attack = claims::attack(self.page, self.found, tokens.start);
        self.damages.push(damage);
    }
}

/// A number of homes without power is how many are reached; a number of houses destroyed is how many they were.
fn set_number(damage: &mut Damage, count: Count, reach: bool) {
    if reach {
        damage.affected = Some(count);
    } else {
        damage.count = Some(count);
    }
}

fn service_class(harm: Harm) -> TargetClass {
    match harm {
        Harm::WithoutPower | Harm::WithoutHeating | Harm::WithoutGas => TargetClass::Energy,
        Harm::WithoutWater => TargetClass::Water,
        Harm::WithoutService | Harm::Wiped => TargetClass::Telecoms,
        _ => TargetClass::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::reader::numbers;
    use crate::reader::text::Text;

    fn read(source: &str) -> Vec<(String, Harm)> {
        let page = Page::new(Text::new(source, Lexicon::shared()));
        let found = Findings {
            quantities: numbers::quantities(&page),
            ..Findings::default()
        };
        damages(&page, &found)
            .into_iter()
            .map(|d| (d.what.name, d.how))
            .collect()
    }

    #[test]
    fn things_are_damaged_in_many_ways() {
        for (source, expected) in [
            (
                "The blast damaged two houses and a school.",
                vec![("houses", Harm::Damaged), ("a school", Harm::Damaged)],
            ),
            (
                "A bridge was destroyed by the flood.",
                vec![("A bridge", Harm::Destroyed)],
            ),
            (
                "Damage to power lines was reported.",
                vec![("power lines", Harm::Damaged)],
            ),
            (
                "Photos showed a damaged mosque.",
                vec![("a damaged mosque", Harm::Damaged)],
            ),
            ("The drone shot down two men.", vec![]),
            ("It could destroy the bridge.", vec![]),
            ("The news destroyed his hopes.", vec![]),
        ] {
            let expected: Vec<(String, Harm)> = expected
                .into_iter()
                .map(|(n, h)| (n.to_owned(), h))
                .collect();
            assert_eq!(read(source), expected, "{source}");
        }
    }
}
