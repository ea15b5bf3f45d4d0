//! Which mentions are one person: fuller and shorter forms, spellings, surnames, roles.

use std::collections::HashMap;

use super::mentions::{Mention, Office};
use super::names::{Sure, is_particle};
use super::{People, PersonFound};
use crate::lexicon::fold::fold;
use crate::lexicon::words::{Lists, WordHash};
use crate::reader::chunks::Page;
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::{Actor, ActorKind, CountryCode, Evidence, Official, OfficialId, Role, Span};

/// A person with all that the text says of them.
#[derive(Debug, Default)]
struct Person {
    /// The folded words of the fullest name.
    words: Vec<String>,
    name: Tokens,
    offices: Vec<Office>,
    /// Roles by which the text takes the person up again: "the governor".
    roles: Vec<Tokens>,
    /// Numbers of the mentions.
    mentions: Vec<usize>,
    female: Option<bool>,
    sure: bool,
}

/// How many mentions back a role without a name is looked for.
const NEAR: usize = 12;
/// How many offices of one person are kept.
const OFFICES: usize = 16;
/// How many persons of one surname are compared.
const NAMESAKES: usize = 12;

/// The persons of the mentions, in the order in which the text first names them.
pub(super) fn persons(
    page: &Page<'_>,
    mentions: &[Mention],
    country: impl Fn(&Office) -> Option<CountryCode>,
) -> People {
    let mut known = Known {
        page,
        mentions,
        persons: Vec::with_capacity(mentions.len() / 2),
        of: vec![None; mentions.len()],
        index: HashMap::default(),
        bearers: Vec::with_capacity(mentions.len()),
    };
    let mut weak = Vec::new();
    for (number, mention) in mentions.iter().enumerate() {
        if mention.role.is_some() {
            known.role(number);
        } else if !known.named(number, true) {
            weak.push(number);
        }
    }
    // Surnames in a headline stand before the full name.
    for number in weak {
        known.named(number, false);
    }
    known.people(country)
}

struct Known<'p, 'a> {
    page: &'p Page<'a>,
    mentions: &'p [Mention],
    persons: Vec<Person>,
    of: Vec<Option<usize>>,
    /// By the first letters of each word of a name, the persons that bear it.
    index: HashMap<[u8; 3], usize, WordHash>,
    /// The entries of the index, each a person with the entry before it of the same letters.
    bearers: Vec<(usize, Option<usize>)>,
}

impl Known<'_, '_> {
    /// The words of a name by which people are told apart: folded, particles and nicknames left out.
    fn words(&self, name: &Tokens) -> Vec<String> {
        let text = &self.page.text;
        let mut quoted = false;
        let mut words = Vec::new();
        for at in name.clone() {
            match text.tokens[at].kind {
                Kind::Quote => quoted = !quoted,
                Kind::Word if !quoted => {
                    let word = text.word(at);
                    let suffix = matches!(
                        word.trim_end_matches('.'),
                        "Jr" | "Sr" | "II" | "III" | "IV"
                    );
                    if is_particle(word) && at + 1 < name.end || suffix {
                        continue;
                    }
                    let folded = fold(word);
                    let length = bare(&folded).len();
                    words.push(if length == folded.len() {
                        folded
                    } else {
                        folded[folded.len() - length..].to_owned()
                    });
                }
                _ => {}
            }
        }
        words
    }

    /// Finds or makes the person of a mention; false where the words may be anything.
    fn named(&mut self, number: usize, first: bool) -> bool {
        let mention = &self.mentions[number];
        let words = self.words(&mention.name);
        let Some(surname) = words.last() else {
            return true;
        };
        if let Some(person) = self.find(&words, surname, mention) {
            self.join(person, number, words);
            return true;
        }
        let title = !mention.titles.is_empty() && !mention.tentative || mention.courtesy.is_some();
        if mention.sure == Sure::No && !title || !first {
            return false;
        }
        let person = self.persons.len();
        self.persons.push(Person::default());
        self.join(person, number, words);
        true
    }

    /// The person known by these words: the last one named where several are.
    fn find(&self, words: &[String], surname: &str, mention: &Mention) -> Option<usize> {
        let sex = mention.female;
        let mut best: Option<((u8, bool), usize)> = None;
        let first = words.first().map_or("", String::as_str);
        for word in [surname, first] {
            let last = self.index.get(&key(word)).copied();
            let bearers = std::iter::successors(last, |&entry| self.bearers[entry].1);
            for person in bearers.take(NAMESAKES).map(|entry| self.bearers[entry].0) {
                let known = &self.persons[person];
                if matches!((sex, known.female), (Some(a), Some(b)) if a != b) {
                    continue;
                }
                // "Senator Cruz" is rather the senator of the text than his wife.
                let shared = self.shares_title(mention, known);
                let likeness = (alike(words, &known.words), shared == Some(true));
                let later = best.is_none_or(|(l, p)| {
                    likeness > l
                        || likeness == l && known.mentions.last() > self.persons[p].mentions.last()
                });
                if likeness.0 > 0 && later {
                    best = Some((likeness, person));
                }
            }
        }
        best.map(|(_, person)| person)
    }

    /// Whether a mention and a person have an office in common; none where one has no office.
    fn shares_title(&self, mention: &Mention, person: &Person) -> Option<bool> {
        let text = &self.page.text;
        let told = |o: &&Office| !o.title.is_empty() && o.rule == "title before name";
        if !mention.titles.iter().any(|o| told(&o)) || !person.offices.iter().any(|o| told(&o)) {
            return None;
        }
        let heads = |office: &Office| text.lemma(office.head);
        let roles = |office: &Office| office.role.filter(|r| *r != Role::Other);
        let same = mention.titles.iter().filter(told).any(|o| {
            person
                .offices
                .iter()
                .any(|p| heads(o) == heads(p) || roles(o).is_some() && roles(o) == roles(p))
        });
        Some(same)
    }

    fn join(&mut self, number: usize, mention_number: usize, words: Vec<String>) {
        let mention = &self.mentions[mention_number];
        self.of[mention_number] = Some(number);
        let person = &mut self.persons[number];
        person.mentions.push(mention_number);
        for office in &mention.titles {
            let words = |o: &Office| {
                self.page.text.slice(if o.title.is_empty() {
                    &o.scope
                } else {
                    &o.title
                })
            };
            let known = person.offices.iter().any(|o| words(o) == words(office));
            if !known && person.offices.len() < OFFICES {
                person.offices.push(office.clone());
            }
        }
        person.sure |=
            mention.sure == Sure::Yes || !mention.titles.is_empty() || mention.courtesy.is_some();
        person.female = person
            .female
            .or(mention.female)
            .or_else(|| given_sex(self.page, &mention.name));
        if words.len() > person.words.len() {
            person.name = mention.name.clone();
            for word in &words {
                if !person.words.contains(word) {
                    let entry = self.bearers.len();
                    let before = self.index.insert(key(word), entry);
                    self.bearers.push((number, before));
                }
            }
            person.words = words;
        }
    }

    /// "the governor": the person named last who is one.
    fn role(&mut self, number: usize) {
        let mention = &self.mentions[number];
        let text = &self.page.text;
        let length = mention.role.unwrap_or(1);
        let sentence = text.sentence_of(mention.tokens.start);
        // "the minister" is the foreign minister too; "the prime minister" is no defence minister.
        let ends_alike = |o: &Office| {
            o.head + 1 >= length
                && (0..length).all(|i| {
                    let (one, other) = (mention.tokens.end - 1 - i, o.head - i);
                    text.id(one).0 != 0 && text.lemma(one) == text.lemma(other)
                })
        };
        let same = |person: &Person| {
            person
                .offices
                .iter()
                .any(|o| !o.title.is_empty() && ends_alike(o))
        };
        let before = (number.saturating_sub(NEAR)..number).rev().filter_map(|i| {
            let person = self.of[i]?;
            let near = sentence - text.sentence_of(self.mentions[i].tokens.start) <= 5;
            near.then_some(person)
        });
        let Some(person) = before.into_iter().find(|&p| same(&self.persons[p])) else {
            return;
        };
        self.of[number] = Some(person);
        let known = &mut self.persons[person];
        known.mentions.push(number);
        known
            .roles
            .push(mention.tokens.start + 1..mention.tokens.end);
        known.female = known.female.or(mention.female);
    }

    fn people(self, country: impl Fn(&Office) -> Option<CountryCode>) -> People {
        let mut people = People::default();
        let mut ids: Vec<Option<OfficialId>> = vec![None; self.persons.len()];
        for (number, person) in self.persons.iter().enumerate() {
            if person.offices.is_empty() {
                continue;
            }
            let id = OfficialId::at(people.officials.len());
            ids[number] = Some(id);
            people.officials.push(self.official(id, person, &country));
        }
        for (number, mention) in self.mentions.iter().enumerate() {
            let Some(owner) = self.of[number] else {
                continue;
            };
            let person = &self.persons[owner];
            let overlaps = |m: &PersonFound| m.tokens.end > mention.tokens.start;
            if !person.sure || people.mentions.last().is_some_and(overlaps) {
                continue;
            }
            people.mentions.push(PersonFound {
                tokens: mention.tokens.clone(),
                name: in_one_line(self.page.text.slice(&person.name)),
                official: ids[owner],
                female: person.female,
            });
        }
        people
    }

    fn official(
        &self,
        id: OfficialId,
        person: &Person,
        country: &impl Fn(&Office) -> Option<CountryCode>,
    ) -> Official {
        let text = &self.page.text;
        let name = &in_one_line(text.slice(&person.name));
        let first = &person.offices[0];
        let words = if first.title.is_empty() {
            &first.scope
        } else {
            &first.title
        };
        let evidence = Evidence::new(Span::of(text.bytes(words)), first.rule);
        let mut official = Official::new(id, name, evidence);
        let titles = person.offices.iter().map(|o| &o.title).chain(&person.roles);
        for title in titles.filter(|t| !t.is_empty()) {
            let title = in_one_line(text.slice(title));
            if !official.titles.contains(&title) {
                official.titles.push(title);
            }
        }
        official.country = person.offices.iter().find_map(country);
        // What the person was before counts only where no body of today is told.
        let past = |o: &&Office| {
            let start = o.title.start;
            !o.title.is_empty()
                && matches!(
                    text.word(start).to_ascii_lowercase().as_str(),
                    "former" | "ex" | "then" | "onetime" | "retired"
                )
        };
        let bodies = |o: &Office| o.organisation.clone();
        let organisation = person
            .offices
            .iter()
            .filter(|o| !past(o))
            .find_map(bodies)
            .or_else(|| person.offices.iter().find_map(bodies));
        official.organisation = organisation.map(|tokens| body(self.page, &tokens));
        let country_of_body = official.organisation.as_ref().and_then(|o| o.country);
        official.country = official.country.or(country_of_body);
        let kind = official.organisation.as_ref().map(|o| o.kind);
        let roles = || {
            person
                .offices
                .iter()
                .filter_map(|o| o.role)
                .filter(|r| *r != Role::Other)
        };
        official.role = roles()
            .next()
            .map_or(Role::Other, |role| match (role, kind) {
                // "president of the bar association", "vice president at Acme"
                (Role::HeadOfState, Some(ActorKind::Company)) => Role::Company,
                (Role::HeadOfState, Some(ActorKind::Organisation)) => Role::OtherOfficial,
                (Role::Spokesperson, Some(ActorKind::ArmedGroup)) => Role::ArmedGroupSpokesperson,
                (Role::Spokesperson, Some(ActorKind::ArmedForces)) => Role::MilitarySpokesperson,
                (Role::OtherOfficial, Some(ActorKind::ArmedGroup)) => Role::ArmedGroupLeader,
                _ => role,
            });
        for &number in &person.mentions {
            let mention = &self.mentions[number];
            official
                .mentions
                .push(Span::of(text.bytes(&mention.tokens)));
            if mention.name.is_empty() {
                continue;
            }
            let bare = in_one_line(text.slice(&mention.name));
            let courtesy = mention
                .courtesy
                .as_ref()
                .map(|c| in_one_line(text.slice(&(c.start..mention.name.end))));
            for alias in courtesy.into_iter().chain([bare]) {
                if alias != *name
                    && official.aliases.len() < OFFICES
                    && !official.aliases.contains(&alias)
                {
                    official.aliases.push(alias);
                }
            }
        }
        official.mentions.sort();
        official
    }
}

/// Words as they stand, line breaks between them as spaces.
fn in_one_line(words: &str) -> String {
    // The last of the four ends other letters too: that costs a few a second look.
    let breaks = |byte| matches!(byte, b'\n' | b'\r' | b'\t' | 0xa0);
    if words.bytes().any(breaks) && words.contains(['\n', '\r', '\t', '\u{a0}']) {
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        words.to_owned()
    }
}

/// The body at `tokens` as an actor.
fn body(page: &Page<'_>, tokens: &Tokens) -> Actor {
    let text = &page.text;
    let mut actor = Actor::new(in_one_line(text.slice(tokens)));
    actor.span = Some(Span::of(text.bytes(tokens)));
    let listed = text.longest(&text.lexicon.lists.organisations, tokens.start, tokens.end);
    if let Some(listed) = listed.filter(|m| m.length == tokens.len()) {
        actor.kind = listed.value.kind;
        actor.country = listed.value.country;
    }
    actor
}

/// What the given name says of the sex.
fn given_sex(page: &Page<'_>, name: &Tokens) -> Option<bool> {
    if name.len() < 2 {
        return None;
    }
    let lists = page.text.tokens[name.start].lists;
    if lists.any(Lists::WOMANS_NAME) {
        Some(true)
    } else if lists.any(Lists::MANS_NAME) {
        Some(false)
    } else {
        None
    }
}

/// "al-Assad" and "Assad" are one surname.
fn bare(word: &str) -> &str {
    ["al-", "el-", "ul-", "ur-", "as-", "ash-", "an-"]
        .iter()
        .find_map(|article| word.strip_prefix(article).filter(|rest| rest.len() > 2))
        .unwrap_or(word)
}

fn key(word: &str) -> [u8; 3] {
    let mut key = [0; 3];
    for (to, from) in key.iter_mut().zip(word.bytes()) {
        *to = from;
    }
    key
}

/// How well two forms of a name go together: 0 not at all, 4 word by word.
fn alike(one: &[String], other: &[String]) -> u8 {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let (Some(last), Some(end)) = (short.last(), long.last()) else {
        return 0;
    };
    if short == long {
        return 4;
    }
    if short.len() == 1 {
        // "Raikovych", and rarer the given name or a family name that stands first: "Saddam", "Kim".
        if last == end {
            return 3;
        }
        if long.len() > 1 && long.contains(last) {
            return 2;
        }
        return u8::from(long.len() > 1 && last.len() >= 7 && near(last, end));
    }
    let (first, start) = (&short[0], &long[0]);
    let initial = |a: &str, b: &str| {
        a.len() <= 2 && b.starts_with(a.trim_end_matches('.'))
            || a.contains('.') && b.starts_with(&a[..1])
    };
    let inside = short.iter().all(|w| long.contains(w));
    if last == end && (first == start || inside || initial(first, start) || initial(start, first)) {
        return 3;
    }
    if inside {
        return 2;
    }
    // "Dmitri Peskov" and "Dmitry Peskov", "Zelensky" and "Zelenskyy"
    let variant = short.len() == long.len()
        && (last == end && near(first, start)
            || first == start && last.len() >= 6 && near(last, end));
    u8::from(variant) * 2
}

/// Whether two words differ by at most two letters behind a common beginning.
fn near(one: &str, other: &str) -> bool {
    let (a, b) = (one.as_bytes(), other.as_bytes());
    if a.len().abs_diff(b.len()) > 2
        || a.len() < 4
        || b.len() < 4
        || a[0] != b[0]
        || a.len() > 32
        || b.len() > 32
    {
        return false;
    }
    let allowed = if a.len().min(b.len()) >= 6 { 2 } else { 1 };
    let mut row: [usize; 33] = std::array::from_fn(|i| i);
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()] <= allowed
}
