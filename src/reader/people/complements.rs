//! What hangs on an office behind it: "head |of the city's military administration|".

use super::names::{Around, Sure, is_nominal, name_at};
use super::titles::{TitleAt, Titles};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;

/// The most words that an office has behind its head.
const BEHIND: usize = 24;

impl Titles<'_, '_> {
    /// What hangs on a title behind it: "head |of the city's (KCMA) military administration|". The token after it.
    pub(super) fn complement(&self, from: usize) -> usize {
        let text = &self.page.text;
        let (mut at, mut end) = (from, from);
        let limit = self.sentence.end.min(from + BEHIND);
        while at < limit {
            let token = &text.tokens[at];
            let tag = self.page.grammar.tags[at];
            match token.kind {
                Kind::Open if at > from => {
                    // "(SBU)", "(ret.)": part of the phrase where it goes on, or where an abbreviation stands in it.
                    let Some(close) =
                        (at + 1..limit.min(at + 6)).find(|&i| text.tokens[i].kind == Kind::Close)
                    else {
                        break;
                    };
                    at = close + 1;
                    let short = close == at - 1 && text.tokens[close - 1].is_capitals();
                    if short {
                        end = at;
                    }
                    continue;
                }
                Kind::Genitive | Kind::Number => {}
                Kind::Quote if at > from && self.is_genitive(at) => {}
                Kind::Word => match tag {
                    Tag::Preposition => {
                        if !self.leads_on(at, from) {
                            break;
                        }
                        at += 1;
                        continue;
                    }
                    Tag::To if at == from => {
                        at += 1;
                        continue;
                    }
                    Tag::Determiner | Tag::Possessive => {
                        if at == from {
                            break;
                        }
                        at += 1;
                        continue;
                    }
                    Tag::Conjunction => {
                        if !self.joins(at) {
                            break;
                        }
                        at += 1;
                        continue;
                    }
                    Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective | Tag::Number => {
                        // "head |of Ukraine's security service| Vasyl Maliuk": a name ends the office.
                        let titled = token.lists.any(Lists::TITLE) && self.is_titled_person(at);
                        // "head of mission for |Doctors Without Borders|"
                        if at > from
                            && token.is_capital()
                            && token.lists.any(Lists::ORGANISATION)
                            && let Some(body) =
                                text.longest(&text.lexicon.lists.organisations, at, limit)
                            && body.length > 1
                        {
                            at += body.length;
                            end = at;
                            continue;
                        }
                        if at == from
                            || titled
                            || self.is_person(at)
                            || token.lists.any(Lists::WEEKDAY)
                        {
                            break;
                        }
                    }
                    Tag::Verb(Form::Gerund | Form::Participle)
                        if at > from
                            && matches!(
                                self.tag(at - 1),
                                Some(Tag::Preposition | Tag::Determiner | Tag::Noun)
                            )
                            && self.tag(at + 1).is_some_and(is_nominal) =>
                    {
                        at += 1;
                        continue;
                    }
                    _ => break,
                },
                _ => break,
            }
            at += 1;
            end = at;
        }
        end
    }

    /// A preposition by which an office is told: "head of", "adviser to", "analyst at"; not "on Monday", "in a statement".
    fn leads_on(&self, at: usize, from: usize) -> bool {
        let text = &self.page.text;
        let word = self.word(at);
        let office = matches!(
            word,
            "of" | "for"
                | "at"
                | "with"
                | "to"
                | "from"
                | "in"
                | "on"
                | "under"
                | "against"
                | "within"
                | "inside"
                | "into"
                | "near"
                | "across"
        );
        if !office
            || at > from
                && matches!(word, "to" | "from" | "with" | "under")
                && self.page.text.tokens[at - 1].kind != Kind::Word
        {
            return false;
        }
        let mut next = at + 1;
        while matches!(
            self.tag(next),
            Some(Tag::Determiner | Tag::Possessive | Tag::Adjective)
        ) {
            next += 1;
        }
        if !self.sentence.contains(&next) {
            return false;
        }
        let token = &text.tokens[next];
        if token.lists.any(Lists::MONTH.or(Lists::WEEKDAY))
            || token.kind == Kind::Number && word != "of"
        {
            return false;
        }
        let message = token.lists.any(Lists::MEDIUM)
            && matches!(word, "in" | "on" | "at" | "from")
            && matches!(
                token.text(text.source),
                "statement"
                    | "interview"
                    | "briefing"
                    | "conference"
                    | "tweet"
                    | "post"
                    | "Telegram"
                    | "Twitter"
                    | "Facebook"
                    | "news"
                    | "press"
                    | "television"
            );
        let time = matches!(
            token.text(text.source),
            "time" | "day" | "week" | "night" | "morning" | "year" | "month"
        );
        !message
            && !time
            && (self.tag(next).is_some_and(is_nominal)
                || matches!(self.tag(next), Some(Tag::Verb(Form::Gerund) | Tag::Number)))
    }

    /// "and" inside an office: "director and founder of", "Ministry of Health and Population"; not before another person.
    fn joins(&self, at: usize) -> bool {
        if !matches!(self.word(at), "and" | "&") {
            return false;
        }
        let mut next = at + 1;
        while matches!(self.tag(next), Some(Tag::Determiner | Tag::Possessive)) {
            next += 1;
        }
        if !self.tag(next).is_some_and(is_nominal) || self.is_person(next) {
            return false;
        }
        // "and the mayor of Y said": an office of its own with a verb behind is another person's.
        let other = self
            .all
            .get(self.first_from(next))
            .filter(|t| t.tokens.start <= next + 3);
        !other.is_some_and(|t| self.is_person(t.tokens.end))
    }

    /// "adviser to |President Ann Lund|", "critic of |Mr. Lund|"
    fn is_titled_person(&self, at: usize) -> bool {
        let title = self
            .all
            .get(self.first_from(at))
            .filter(|t| t.tokens.start == at);
        // "chairman of |Mrs Lund's campaign|" is an office of that body.
        let owns = |t: &TitleAt| (t.tokens.end..t.tokens.end + 3).any(|i| self.is_genitive(i));
        // "the |Lady Reading Hospital|"
        let institution = (at + 1..at + 4)
            .take_while(|&i| self.sentence.contains(&i) && self.page.text.tokens[i].is_capital())
            .any(|i| self.page.text.tokens[i].pos.any(Pos::INSTITUTION));
        if institution {
            return false;
        }
        title.is_some_and(|t| !owns(t) && (t.word.courtesy || self.is_person(t.tokens.end)))
    }

    /// Whether a person's name begins at `at`.
    pub(super) fn is_person(&self, at: usize) -> bool {
        if !self.sentence.contains(&at) || !self.page.text.tokens[at].is_capital() {
            return false;
        }
        let titled = self.ending_at(at).is_some();
        let around = Around {
            titled,
            named_alone: false,
            headline: self.headline,
            first: false,
        };
        name_at(self.page, self.found, at, self.sentence.end, around).is_some_and(|name| {
            // "for |Merseyside| Ann Lund": the name begins later.
            let given = |i: usize| self.page.text.tokens[i].lists.any(Lists::GIVEN_NAME);
            let later = !given(at) && (at + 1..name.tokens.end - 1).any(given);
            !later && name.sure == Sure::Yes || titled && name.sure == Sure::Maybe
        })
    }
}
