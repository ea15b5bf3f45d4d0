//! The body and the country that an office belongs to.

use super::names::{is_nominal, place_at};
use super::titles::{Title, Titles};
use crate::lexicon::lists::{CountryPart, TitleWord};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Shape};
use crate::record::{CountryCode, Role};

impl Titles<'_, '_> {
    /// The body that a title names, by list or by its words.
    pub(super) fn organisation(&self, title: &Title) -> Option<Tokens> {
        self.listed_body(&title.tokens)
            .or_else(|| match (self.named_body(title), self.common_body(title)) {
                // "the |Kherson| regional administration"
                (Some(named), Some(common))
                    if common.start <= named.start && named.end <= common.end =>
                {
                    Some(common)
                }
                (named, common) => named.or(common),
            })
            .or_else(|| self.body_before(title))
    }

    /// "Security Service of Ukraine", "NATO", "Kremlin": the longest body of the lists.
    pub(super) fn listed_body(&self, tokens: &Tokens) -> Option<Tokens> {
        let text = &self.page.text;
        let lists = &text.lexicon.lists;
        let mut best: Option<Tokens> = None;
        let mut at = tokens.start;
        while at < tokens.end {
            let token = &text.tokens[at];
            let mut length = 0;
            if token.lists.any(Lists::COUNTRY)
                && let Some(country) = text
                    .longest(&lists.countries, at, tokens.end)
                    .filter(|m| m.length > 1)
            {
                at += country.length;
                continue;
            }
            if token.lists.any(Lists::ORGANISATION) {
                length = text
                    .longest(&lists.organisations, at, tokens.end)
                    .map_or(0, |m| m.length);
            }
            if token.lists.any(Lists::MEDIUM) && token.is_capital() {
                let medium = text.longest(&lists.media, at, tokens.end).filter(|m| {
                    m.value.kind != "channel"
                        && !matches!(m.value.name, "Foreign Policy" | "Foreign Affairs")
                });
                length = length.max(medium.map_or(0, |m| m.length));
            }
            // "Treasury |Committee|"
            if length > 0
                && let Some(next) = text.tokens[..tokens.end].get(at + length)
                && next.is_capital()
                && token.is_capital()
                && is_branch(next.text(text.source))
                && next.shape.any(Shape::SPACE_BEFORE)
            {
                length += 1;
            }
            let longer = best.as_ref().is_none_or(|b| b.len() < length);
            if length > 0 && longer {
                best = Some(at..at + length);
            }
            at += length.max(1);
        }
        // "the Kremlin", "the Pentagon" are bodies, though the list has them as a government's name.
        best.or_else(|| {
            let seat = tokens.clone().find(|&i| {
                matches!(
                    self.word(i),
                    "Kremlin" | "Pentagon" | "Downing" | "Elysee" | "Élysée"
                )
            })?;
            Some(seat..seat + 1)
        })
    }

    /// "analyst at market intelligence firm |ICIS|": words with capitals behind a preposition, that no list knows.
    fn named_body(&self, title: &Title) -> Option<Tokens> {
        let text = &self.page.text;
        let public = matches!(
            title.word.role,
            Role::Mayor
                | Role::Governor
                | Role::HeadOfState
                | Role::HeadOfGovernment
                | Role::Minister
                | Role::Diplomat
                | Role::JudgeOrProsecutor
        );
        let behind = title.head + 1..title.tokens.end;
        let first = behind
            .clone()
            .find(|&i| matches!(self.word(i), "of" | "at" | "for" | "with" | "from" | "to"))?;
        // "vice president of sales at X" is no head of state
        let at = behind.clone().rev().find(|&i| self.word(i) == "at");
        let public = public && at.is_none();
        let run = self
            .capitals(first + 1..at.filter(|&at| at > first).unwrap_or(title.tokens.end))
            .or_else(|| self.capitals(at? + 1..title.tokens.end))?;
        let institution = |i: usize| {
            text.tokens[i].lists.any(Lists::BODY) || text.tokens[i].pos.any(Pos::INSTITUTION)
        };
        // "commander of the Falluja operation"
        let next = &self.page.text.tokens[run.end.min(self.page.text.tokens.len() - 1)];
        let attribute = run.end < title.tokens.end
            && self.tag(run.end).is_some_and(is_nominal)
            && !next.lists.any(Lists::BODY);
        if attribute {
            return None;
        }
        // "adviser to Kadyrov", "lawyer for Mr Osei": a person, no body.
        let personal = matches!(title.word.role, Role::Adviser | Role::Lawyer)
            && run.len() == 1
            && !self.page.text.tokens[run.start].is_capitals();
        let person =
            |word: &TitleWord| word.courtesy || word.rank || word.role == Role::ReligiousLeader;
        let titled = !institution(run.end - 1)
            && self.all.iter().any(|t| {
                t.tokens.start == run.start && (person(&t.word) || t.tokens.end >= run.end)
            });
        (!public && !personal && !titled && !self.is_place(&run)).then_some(run)
    }

    /// "|Wells Fargo| CEO", "|WFP| director": a name before an office, that is no place and no country.
    fn body_before(&self, title: &Title) -> Option<Tokens> {
        let tokens = &self.page.text.tokens;
        let role = matches!(
            title.word.role,
            Role::Company
                | Role::OtherOfficial
                | Role::Analyst
                | Role::AidOrganisation
                | Role::Spokesperson
                | Role::Journalist
                | Role::InternationalOrganisation
        );
        let capital = |i: &usize| {
            tokens[*i].kind == Kind::Word
                && tokens[*i].is_capital()
                && !tokens[*i].lists.any(Lists::COUNTRY.or(Lists::REGION))
        };
        let start = (title.tokens.start..title.entry.start).find(capital)?;
        let end = (start..title.entry.start)
            .find(|i| !capital(i))
            .unwrap_or(title.entry.start);
        let run = start..end;
        let plain = |i: usize| {
            tokens[i].is_capitals()
                || tokens[i].pos.without(Pos::NAME).is_none()
                    && !tokens[i].lists.any(Lists::TITLE_MODIFIER)
        };
        let person = matches!(
            title.word.role,
            Role::Spokesperson | Role::OtherOfficial | Role::Analyst
        ) && run.len() == 1
            && !tokens[run.start].is_capitals();
        let enough = if title.word.role == Role::OtherOfficial {
            run.clone().all(plain)
        } else {
            run.clone().any(plain)
        };
        (role && !person && enough && !self.is_place(&run)).then_some(run)
    }

    /// The first run of words with capitals in `tokens`, "of", "and" and the like inside included.
    pub(super) fn capitals(&self, tokens: Tokens) -> Option<Tokens> {
        let text = &self.page.text;
        let capital = |i: usize| {
            let token = &text.tokens[i];
            matches!(token.kind, Kind::Word | Kind::Number) && token.is_capital()
        };
        let start = tokens.clone().find(|&i| capital(i))?;
        let (mut start, mut end) = (start, start + 1);
        let mut at = end;
        while at < tokens.end {
            if capital(at) {
                end = at + 1;
            } else if self.is_genitive(at) && at == end {
                // "Machar's faction" has no name; "Ukraine's Security Service" names its country, "King's College" itself.
                if at + 1 >= tokens.end || !capital(at + 1) {
                    return None;
                }
                if self.is_place(&(start..at)) {
                    (start, end) = (at + 1, at + 2);
                }
            } else if !matches!(
                self.word(at),
                "of" | "and" | "for" | "on" | "the" | "&" | "de" | "du" | "la"
            ) {
                break;
            }
            at += 1;
        }
        Some(start..end)
    }

    /// Whether a run of capitals is a place or a country and nothing more.
    pub(super) fn is_place(&self, run: &Tokens) -> bool {
        let text = &self.page.text;
        let lists = &text.lexicon.lists;
        let first = &text.tokens[run.start];
        let covers = |length: usize| length >= run.len();
        first.lists.any(Lists::COUNTRY)
            && text
                .longest(&lists.countries, run.start, run.end)
                .is_some_and(|m| covers(m.length))
            || first.lists.any(Lists::REGION)
                && text
                    .longest(&lists.regions, run.start, run.end)
                    .is_some_and(|m| covers(m.length))
            || place_at(self.found, run.start).is_some_and(|p| p.end >= run.end)
    }

    /// "the |Kherson regional administration|", "|Defence Ministry| spokesman": a common noun for a body, with its name.
    fn common_body(&self, title: &Title) -> Option<Tokens> {
        let text = &self.page.text;
        let tokens = &text.tokens;
        let mut at = title.tokens.start;
        while at < title.tokens.end {
            let found = tokens[at]
                .lists
                .any(Lists::BODY)
                .then(|| text.longest(&text.lexicon.lists.bodies, at, title.tokens.end))
                .flatten();
            let Some(found) = found else {
                at += 1;
                continue;
            };
            let body = at..at + found.length;
            at = body.end;
            let generic = tokens[body.start].lists.any(Lists::TITLE_MODIFIER)
                && body.len() == 1
                && self.names_body_before(&title.tokens, body.start).is_none();
            if body.end > title.entry.start && body.start < title.entry.end && generic
                || body.contains(&title.head)
            {
                continue;
            }
            let mut start = body.start;
            while start > title.tokens.start
                && start != title.head + 1
                && self.names_body(start - 1)
            {
                start -= 1;
            }
            while start < body.start && self.is_genitive(start) {
                start += 1;
            }
            // "|State| Attorney", "|Executive| Director": the capital is the title's.
            let capital = |i: usize| tokens[i].is_capital();
            let named = (start..body.start).any(capital)
                || body.clone().any(capital)
                    && (!capital(title.head) || body.start > title.head || body.len() > 1);
            // "spokesman for |the army|", not "president of |business| development"
            let governed = start > title.head
                && matches!(
                    self.tag(start - 1),
                    Some(Tag::Preposition | Tag::Determiner | Tag::Possessive)
                )
                && !self.tag(body.end).is_some_and(Tag::is_nominal);
            let vague = VAGUE_BODIES.contains(&self.word(body.end - 1).to_lowercase().as_str());
            let (named, governed) = (named && !vague, governed && !vague);
            if named || governed {
                return Some(start..body.end);
            }
        }
        None
    }

    /// A word with a capital before `at` that belongs to the same phrase: "|Kabul| police".
    fn names_body_before(&self, phrase: &Tokens, at: usize) -> Option<usize> {
        let before = at.checked_sub(1).filter(|i| phrase.contains(i))?;
        (self.names_body(before) && self.page.text.tokens[before].is_capital()).then_some(before)
    }

    /// A word that can stand before the noun of a body and belong to its name; not "former", "assistant".
    fn names_body(&self, at: usize) -> bool {
        const OFFICE: [&str; 12] = [
            "former",
            "ex",
            "assistant",
            "deputy",
            "acting",
            "senior",
            "retired",
            "top",
            "chief",
            "then",
            "vice",
            "interim",
        ];
        let office = self.page.text.is_any(at, &OFFICE);
        !office && (self.tag(at).is_some_and(is_nominal) || self.tag(at) == Some(Tag::Genitive))
    }
}

/// The country that the words name: "Ukraine's", "Ukrainian", "Kremlin", "mayor of Kyiv".
pub(super) fn country(
    page: &Page<'_>,
    found_so_far: &Findings,
    tokens: &Tokens,
) -> Option<CountryCode> {
    let text = &page.text;
    let lists = &text.lexicon.lists;
    let mut place = None;
    let mut at = tokens.start;
    while at < tokens.end {
        let token = &text.tokens[at];
        let mut length = 1;
        if token.lists.any(Lists::ORGANISATION)
            && let Some(found) = text.longest(&lists.organisations, at, tokens.end)
        {
            if found.value.country.is_some() {
                return found.value.country;
            }
            length = found.length;
        }
        if token.lists.any(Lists::COUNTRY)
            && let Some(found) = text.longest(&lists.countries, at, tokens.end)
        {
            // "ambassador to Russia" serves another country; "Russian" tells whose it is.
            let abroad = matches!(text.word(at.saturating_sub(1)), "to" | "on" | "in")
                && found.value.part != CountryPart::Adjective;
            if !abroad {
                return found.value.code;
            }
        }
        if token.lists.any(Lists::REGION) && place.is_none() {
            place = text
                .longest(&lists.regions, at, tokens.end)
                .and_then(|m| m.value.code);
        }
        at += length;
    }
    place.or_else(|| {
        let from = found_so_far
            .places
            .partition_point(|p| p.tokens.end <= tokens.start);
        let here = found_so_far
            .places
            .get(from)
            .filter(|p| p.tokens.start < tokens.end)?;
        here.place.country
    })
}

/// Nouns for bodies that are as often something else.
const VAGUE_BODIES: [&str; 17] = [
    "group",
    "groups",
    "team",
    "community",
    "side",
    "people",
    "city",
    "state",
    "country",
    "region",
    "area",
    "troops",
    "delegation",
    "world",
    "business",
    "executive",
    "bureau",
];

/// What a body's name goes on with: "Treasury |Committee|", "Harvard Law |School|".
fn is_branch(word: &str) -> bool {
    matches!(
        word,
        "Committee"
            | "Department"
            | "Council"
            | "Commission"
            | "Board"
            | "Agency"
            | "Bureau"
            | "Institute"
            | "Authority"
            | "Ministry"
            | "Office"
            | "Academy"
            | "College"
            | "School"
            | "Hospital"
            | "Court"
            | "Foundation"
            | "Federation"
            | "Union"
    )
}
