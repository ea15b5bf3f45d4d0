//! What stands behind a name: "Ann Lund, |38|, |mayor of Oslo|", "Omar Saleh |of the White Helmets|".

use super::mentions::{Mention, Office, Sentences};
use super::names::Sure;
use super::titles::Title;
use super::words::{sex_of_title, word_is_ordinary};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;
use crate::record::Role;

impl Sentences<'_, '_> {
    /// What stands behind the name: age, brackets, appositions, "who heads …", "is the …", "of …".
    pub(super) fn behind(&self, mention: &mut Mention) {
        let titles = &self.titles;
        let mut at = mention.name.end;
        if let Some(end) = self.bracket(at, mention) {
            at = end;
        }
        let single = mention.sure == Sure::No;
        for _ in 0..3 {
            if !matches!(titles.kind(at), Some(Kind::Comma | Kind::Dash)) {
                break;
            }
            let mut next = at + 1;
            // ", 38,"
            let age =
                titles.kind(next) == Some(Kind::Number) || matches!(titles.word(next), "aged");
            if age {
                next += 1 + usize::from(titles.word(next) == "aged");
                if matches!(titles.kind(next), Some(Kind::Comma)) {
                    at = next;
                    mention.sure = mention
                        .sure
                        .max(if single { Sure::No } else { Sure::Maybe });
                    continue;
                }
                break;
            }
            match self.apposed(next, mention) {
                Some(end) if end > next => {
                    // "a former agent who is now head of"
                    at = self.relative(end, mention).unwrap_or(end);
                }
                _ => break,
            }
        }
        if at == mention.name.end {
            self.joined(mention);
        }
    }

    /// "(38)", "(SBU)", "(R-Texas)" behind a name: the token after it.
    fn bracket(&self, at: usize, mention: &mut Mention) -> Option<usize> {
        let titles = &self.titles;
        if titles.kind(at) != Some(Kind::Open) {
            return None;
        }
        let close = (at + 1..titles.sentence.end.min(at + 14))
            .find(|&i| titles.kind(i) == Some(Kind::Close))?;
        if let Some(title) = titles.apposition(at + 1).filter(|t| t.tokens.end == close) {
            self.take(mention, title, "title in brackets");
        }
        Some(close + 1)
    }

    /// An apposition at `at`; the token after it.
    fn apposed(&self, at: usize, mention: &mut Mention) -> Option<usize> {
        let titles = &self.titles;
        if let Some(end) = self.relative(at, mention) {
            return Some(end);
        }
        if let Some(title) = titles.apposition(at) {
            // A list of people: "Ann Lund, mayor of X, and …" is hers; "Ann Lund, President Obama" is his.
            let end = title.tokens.end;
            if title.word.courtesy {
                return None;
            }
            // "to retake Fallujah, Iraq's leader was …": one word may be a place.
            let doubtful = mention.sure == Sure::No
                && mention.titles.is_empty()
                && (!self.closes(end)
                    || titles.tag(mention.tokens.start.wrapping_sub(1)) == Some(Tag::Preposition));
            if !self.weak_alone(&title) && !doubtful {
                self.take(mention, title, "title behind name");
            }
            return Some(end);
        }
        // ", of Human Rights Watch,", ", with the ICRC,", ", from Médecins Sans Frontières,"
        if mention.sure > Sure::No && matches!(titles.word(at), "of" | "from" | "with") {
            return self.body(at, mention);
        }
        None
    }

    /// "who heads the ICRC office there", "who is the mayor of", "who works for NATO": the token after it.
    fn relative(&self, at: usize, mention: &mut Mention) -> Option<usize> {
        let titles = &self.titles;
        if titles.word(at) != "who" {
            return None;
        }
        let doubtful =
            mention.sure == Sure::No && mention.titles.is_empty() && mention.courtesy.is_none();
        let end = self.told_by_clause(at, mention);
        if doubtful && !mention.titles.is_empty() {
            // One word may be a place; the office counts where the word is a known surname.
            (mention.sure, mention.tentative) = (Sure::No, true);
        }
        end
    }

    fn told_by_clause(&self, at: usize, mention: &mut Mention) -> Option<usize> {
        let titles = &self.titles;
        let mut verb = at + 1;
        while matches!(titles.tag(verb), Some(Tag::Adverb))
            || matches!(titles.word(verb), "has" | "had")
        {
            verb += 1;
        }
        let word = titles.word(verb);
        if matches!(
            word,
            "heads"
                | "headed"
                | "leads"
                | "led"
                | "runs"
                | "ran"
                | "chairs"
                | "chaired"
                | "commands"
                | "commanded"
                | "directs"
                | "directed"
                | "oversees"
                | "oversaw"
                | "manages"
                | "managed"
                | "edits"
                | "governs"
                | "presides"
                | "coordinates"
                | "founded"
                | "founds"
        ) {
            let end = self.object_end(verb + 1);
            let office = Office {
                title: verb..end,
                head: verb,
                role: None,
                organisation: titles.listed_body(&(verb + 1..end)),
                scope: verb..end,
                rule: "who heads",
            };
            let body = (verb + 1..end).any(|i| {
                let token = &titles.page.text.tokens[i];
                token.lists.any(Lists::BODY.or(Lists::ORGANISATION))
                    || token.pos.any(Pos::INSTITUTION)
            });
            if end > verb + 1 && body {
                mention.titles.push(office);
                mention.sure = mention.sure.max(Sure::Maybe);
                return Some(end);
            }
            return None;
        }
        if matches!(
            word,
            "is" | "was" | "became" | "serves" | "served" | "works" | "worked" | "been"
        ) {
            let mut next = verb + 1;
            if matches!(titles.word(next), "as") {
                next += 1;
            }
            if matches!(titles.word(next), "for" | "with" | "at") {
                return self.body(next, mention);
            }
            let title = titles.apposition(next)?;
            let end = title.tokens.end;
            self.take(mention, title, "who is");
            return Some(end);
        }
        None
    }

    /// The end of a verb's object with what hangs on it: "the ICRC office |there|".
    fn object_end(&self, at: usize) -> usize {
        let titles = &self.titles;
        let mut start = at;
        while matches!(titles.tag(start), Some(Tag::Determiner | Tag::Possessive)) {
            start += 1;
        }
        let mut end = start;
        while titles.tag(end).is_some_and(super::names::is_nominal)
            || titles.tag(end) == Some(Tag::Genitive)
        {
            end += 1;
        }
        if end == start {
            return start;
        }
        let end = titles.complement(end).max(end);
        if matches!(titles.word(end), "there" | "here") {
            end + 1
        } else {
            end
        }
    }

    /// A body behind "of", "at", "with": "|of the White Helmets|". The token after it.
    fn body(&self, at: usize, mention: &mut Mention) -> Option<usize> {
        let titles = &self.titles;
        let mut start = at + 1;
        while matches!(titles.tag(start), Some(Tag::Determiner | Tag::Possessive)) {
            start += 1;
        }
        let end = titles.complement(at).max(start);
        if end <= start {
            return None;
        }
        let scope = start..end;
        let text = &titles.page.text;
        let body = titles
            .listed_body(&scope)
            .filter(|b| b.start < start + 4)
            .or_else(|| {
                let run = titles
                    .capitals(scope.clone())
                    .filter(|r| r.start <= start + 3)?;
                let institution = (run.start..scope.end.min(run.end + 2)).any(|i| {
                    let token = &text.tokens[i];
                    let town = matches!(
                        titles.word(i),
                        "City" | "County" | "State" | "Town" | "District" | "Heights"
                    );
                    token.lists.any(Lists::BODY_NAME) && token.is_capital() && !town
                        || token.lists.any(Lists::BODY)
                });
                (institution && !titles.is_place(&run)).then_some(run)
            })?;
        mention.titles.push(Office {
            title: at..at,
            head: at,
            role: None,
            organisation: Some(body),
            scope,
            rule: "body behind name",
        });
        mention.sure = mention.sure.max(Sure::Maybe);
        Some(end)
    }

    /// Without a comma: "X |of the White Helmets|", "X |is the mayor of|", "X, |was named head of|".
    fn joined(&self, mention: &mut Mention) {
        let titles = &self.titles;
        let at = mention.name.end;
        match titles.tag(at) {
            Some(Tag::Preposition) if matches!(titles.word(at), "of" | "at" | "from" | "with") => {
                if mention.sure > Sure::No {
                    let with_title = !mention.titles.is_empty();
                    let word = titles.word(at);
                    // "met X with the Red Cross": only "of" and "at" are sure to belong to the name.
                    if word == "of" || word == "at" && with_title || word == "from" && !with_title {
                        self.workplace(at, mention);
                    }
                }
            }
            Some(Tag::Be(Form::Third | Form::Past)) => {
                // "was appointed minister of health"
                let verb = titles.word(at + 1);
                let named = matches!(
                    verb,
                    "appointed" | "named" | "elected" | "reappointed" | "re-elected"
                );
                let title = titles
                    .apposition(at + 1 + usize::from(named))
                    .filter(|t| !self.weak_alone(t));
                if let Some(title) = title.filter(|_| titles.word(at + 1) != "not") {
                    self.take(mention, title, "is");
                }
            }
            _ => {
                if matches!(titles.word(at), "who") {
                    self.relative(at, mention);
                }
            }
        }
    }

    /// "gas analyst X |at Rystad Energy|" fills the body of the title that stands before; else it is an office alone.
    fn workplace(&self, at: usize, mention: &mut Mention) {
        let titles = &self.titles;
        let missing = mention.titles.iter().position(|o| {
            o.organisation.is_none() && o.title.end <= mention.name.start && !o.title.is_empty()
        });
        if let Some(number) = missing {
            let public = matches!(
                mention.titles[number].role,
                Some(
                    Role::Mayor
                        | Role::Governor
                        | Role::HeadOfState
                        | Role::HeadOfGovernment
                        | Role::Minister
                        | Role::Legislator
                )
            );
            let end = titles.complement(at);
            if end > at + 1 && !public {
                let scope = at + 1..end;
                let run = titles.listed_body(&scope).or_else(|| {
                    titles
                        .capitals(scope.clone())
                        .filter(|r| r.start <= at + 3 && !titles.is_place(r))
                });
                mention.titles[number].organisation = run;
            }
            return;
        }
        if mention.titles.is_empty() {
            self.body(at, mention);
        }
    }

    /// "a member", "the owner", "a teacher": no office without a body.
    fn weak_alone(&self, title: &Title) -> bool {
        let bare = title.tokens.len() <= 2 && title.head + 1 == title.tokens.end;
        let needs = matches!(
            self.titles.word(title.head),
            "member"
                | "owner"
                | "founder"
                | "partner"
                | "player"
                | "host"
                | "fellow"
                | "student"
                | "guard"
                | "exile"
                | "employer"
                | "trader"
                | "farmer"
                | "widow"
                | "teacher"
                | "engineer"
                | "cook"
                | "miner"
                | "mechanic"
                | "electrician"
                | "carpenter"
                | "actor"
                | "singer"
                | "artist"
                | "athlete"
                | "soldier"
                | "veteran"
                | "conscript"
                | "recruit"
                | "deputy"
                | "worker"
                | "shopkeeper"
                | "footballer"
                | "hotelier"
                | "sailor"
                | "driver"
        );
        needs && bare
    }

    pub(super) fn take(&self, mention: &mut Mention, title: Title, rule: &'static str) {
        let word = self.titles.word(title.head);
        mention.female = mention.female.or_else(|| sex_of_title(word));
        mention.sure = mention.sure.max(Sure::Maybe);
        if word_is_ordinary(&title.word, word) {
            mention.ordinary = true;
            return;
        }
        mention.titles.push(self.office(title, rule));
    }
}
