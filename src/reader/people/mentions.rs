//! The mentions of people, sentence by sentence: a name, what stands before it, and what stands behind it.

use super::names::{Around, Name, Sure, is_titled, name_at};
use super::titles::{Title, TitleAt, Titles};
use crate::lexicon::lists::TitleWord;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::Role;

/// A mention as its own sentence gives it.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// Title and name.
    pub(super) tokens: Tokens,
    /// The name alone; empty where only the role is told.
    pub(super) name: Tokens,
    pub(super) sure: Sure,
    pub(super) titles: Vec<Office>,
    /// "Mr", "Dr", "Sheikh" before the name.
    pub(super) courtesy: Option<Tokens>,
    pub(super) female: Option<bool>,
    /// The titles count only where the name is that of a person told elsewhere.
    pub(super) tentative: bool,
    /// "resident", "survivor": a person without office.
    pub(super) ordinary: bool,
    /// A role without name, "the prime minister": how many words its office has.
    pub(super) role: Option<usize>,
}

/// A title, or a body alone ("Omar Saleh of the White Helmets").
#[derive(Debug, Clone)]
pub(super) struct Office {
    /// The words of the office; empty where only the body is told.
    pub(super) title: Tokens,
    pub(super) head: usize,
    pub(super) role: Option<Role>,
    pub(super) organisation: Option<Tokens>,
    /// What the country is looked for in.
    pub(super) scope: Tokens,
    pub(super) rule: &'static str,
}

/// Reads all mentions of the text.
pub(super) fn mentions(page: &Page<'_>, found: &Findings) -> Vec<Mention> {
    let mut reader = Sentences {
        titles: Titles {
            page,
            found,
            sentence: 0..0,
            headline: false,
            all: Vec::new(),
        },
        mentions: Vec::new(),
    };
    for sentence in &page.text.sentences {
        reader.titles.sentence = sentence.tokens.clone();
        // Headlines with a full stop stand first.
        let head = sentence.heading || sentence.paragraph == 0;
        reader.titles.headline = head && is_titled(page, &sentence.tokens);
        reader.titles.all.clear();
        if sentence.lists.any(Lists::TITLE)
            || page.text.tokens[sentence.tokens.clone()]
                .iter()
                .any(|t| t.shape.any(crate::reader::tokens::Shape::HYPHEN))
        {
            reader.titles.read();
        }
        reader.sentence();
    }
    reader.mentions
}

struct Sentences<'p, 'a> {
    titles: Titles<'p, 'a>,
    mentions: Vec<Mention>,
}

impl Sentences<'_, '_> {
    fn sentence(&mut self) {
        let range = self.titles.sentence.clone();
        let first_mention = self.mentions.len();
        let mut at = range.start;
        // Up to where the sentence is read; a name before it is taken.
        let mut taken = range.start;
        let mut opens = true;
        while at < range.end {
            let token = &self.titles.page.text.tokens[at];
            if token.kind != Kind::Word {
                opens |= matches!(token.kind, Kind::Quote | Kind::Colon | Kind::Stop);
                at += 1;
                continue;
            }
            let first = std::mem::take(&mut opens);
            if !token.is_capital()
                && !matches!(
                    self.titles.word(at),
                    "bin" | "ibn" | "al" | "el" | "von" | "van"
                )
            {
                at += 1;
                continue;
            }
            match self.named(at, taken, first) {
                Some(end) => {
                    at = end;
                    // Words that may be anything can still begin a title: "|New York| Senator X".
                    let weak = self
                        .mentions
                        .last()
                        .is_some_and(|m| m.sure == Sure::No && m.titles.is_empty());
                    taken = if weak { taken } else { end };
                }
                None => at = self.skip(at),
            }
        }
        self.roles(first_mention);
    }

    /// The token after what stands at `at` and is no name: a title, a body, a country of several words.
    fn skip(&self, at: usize) -> usize {
        let text = &self.titles.page.text;
        let limit = self.titles.sentence.end;
        let token = &text.tokens[at];
        let lists = &text.lexicon.lists;
        let title = self
            .titles
            .all
            .iter()
            .find(|t| t.tokens.start == at)
            .map_or(1, |t| t.tokens.len());
        let mut length = title;
        if token.lists.any(Lists::ORGANISATION) {
            length = length.max(
                text.longest(&lists.organisations, at, limit)
                    .map_or(1, |m| m.length),
            );
        }
        if token.lists.any(Lists::COUNTRY) {
            length = length.max(
                text.longest(&lists.countries, at, limit)
                    .map_or(1, |m| m.length),
            );
        }
        if token.lists.any(Lists::REGION) {
            length = length.max(
                text.longest(&lists.regions, at, limit)
                    .map_or(1, |m| m.length),
            );
        }
        at + length
    }

    /// Reads a name at `at` with its titles; the token after it.
    fn named(&mut self, at: usize, taken: usize, first: bool) -> Option<usize> {
        let titles = &self.titles;
        // A word that is a title is one, unless it is a given name: "Major", "Dean Baquet".
        let is_title = titles
            .all
            .iter()
            .any(|t| t.tokens.contains(&at) && t.tokens.start >= taken);
        if is_title && !self.is_given_and_surname(at) {
            return None;
        }
        let before = titles
            .ending_at(at)
            .filter(|t| t.tokens.start >= taken)
            .cloned();
        let titled = before.as_ref().is_some_and(|t| self.can_lead(t));
        let named_alone = before.as_ref().is_some_and(|t| {
            use Role::{
                Governor, HeadOfGovernment, HeadOfState, JudgeOrProsecutor, Legislator, Mayor,
                Minister, Police,
            };
            let office = matches!(
                t.word.role,
                HeadOfState
                    | HeadOfGovernment
                    | Minister
                    | Governor
                    | Mayor
                    | Legislator
                    | JudgeOrProsecutor
                    | Police
            );
            t.word.courtesy || t.word.rank || office
        });
        let adjective = before
            .as_ref()
            .is_some_and(|t| titles.word(t.tokens.start) == "fellow");
        if adjective {
            return None;
        }
        let titled = titled
            && !before
                .as_ref()
                .is_some_and(|t| titles.word(t.tokens.end - 1) == "partner" && t.tokens.len() == 1);
        let around = Around {
            titled,
            named_alone,
            headline: titles.headline,
            first,
        };
        let mut name = name_at(titles.page, titles.found, at, titles.sentence.end, around)?;
        self.trim(&mut name);
        self.leave_body(&mut name);
        let end = name.tokens.end;
        let mut mention = Mention {
            tokens: name.tokens.clone(),
            name: name.tokens.clone(),
            sure: name.sure,
            titles: Vec::new(),
            courtesy: None,
            female: None,
            ordinary: false,
            tentative: false,
            role: None,
        };
        if let Some(before) = before.filter(|_| titled) {
            self.lead(&mut mention, before, taken);
        }
        if mention.sure > Sure::No && mention.tokens.start > taken {
            self.distant_lead(&mut mention, taken);
        }
        self.listed(&mut mention);
        self.behind(&mut mention);
        self.mentions.push(mention);
        Some(end)
    }

    /// "head of the port of |Mersin| Ayşe Demir": the words before a given name can be those of the office.
    fn leave_body(&self, name: &mut Name) {
        let tokens = &self.titles.page.text.tokens;
        let (start, end) = (name.tokens.start, name.tokens.end);
        let given = |i: usize| tokens[i].lists.any(Lists::GIVEN_NAME);
        if given(start) || tokens[start].is_stopped() || start == self.titles.sentence.start {
            return;
        }
        let governed = matches!(self.titles.word(start - 1), "of" | "for" | "at" | "in")
            || tokens[start - 1].is_capital() && self.titles.ending_at(start).is_none();
        let title = self
            .titles
            .all
            .iter()
            .any(|t| t.tokens.end < start && start - t.tokens.end < 10 && t.word.head);
        let next = (start + 1..end.saturating_sub(1)).find(|&i| given(i));
        if let Some(next) = next.filter(|_| governed && title) {
            name.tokens.start = next;
            name.sure = Sure::Yes;
        }
    }

    /// A name takes no title or verb of a headline with it: "Kuleba |Foreign Minister|".
    fn trim(&self, name: &mut Name) {
        let lists = self.titles.page.text.tokens[name.tokens.start].lists;
        let given = lists.any(Lists::GIVEN_NAME);
        let initial = self.titles.page.text.tokens[name.tokens.start].is_stopped();
        // "Carolina |Sen.| Ann Lund"; "Haji" and "Sheikh" stand inside names.
        let before_only = |t: &TitleAt| {
            !t.word.head
                && !t.word.courtesy
                && !matches!(t.word.role, Role::ReligiousLeader | Role::OtherOfficial)
        };
        let inside = |t: &&TitleAt| {
            let within = t.tokens.start > name.tokens.start && t.tokens.end <= name.tokens.end;
            within
                && (t.tokens.len() > 1
                    || before_only(t) && t.tokens.end < name.tokens.end
                    || !given && (initial || t.tokens.end < name.tokens.end))
        };
        if let Some(title) = self.titles.all.iter().find(inside) {
            name.tokens.end = title.tokens.start;
            if name.tokens.len() == 1 {
                name.sure = Sure::No;
            }
        }
    }

    fn is_given_and_surname(&self, at: usize) -> bool {
        let tokens = &self.titles.page.text.tokens;
        tokens[at].lists.any(Lists::GIVEN_NAME)
            && !matches!(
                self.titles.word(at),
                "Major" | "Marshal" | "King" | "Prince" | "Pope" | "General"
            )
            && tokens
                .get(at + 1)
                .is_some_and(|t| t.kind == Kind::Word && t.is_capital())
    }

    /// Whether a title can stand directly before a name.
    fn can_lead(&self, title: &TitleAt) -> bool {
        let word = self.titles.word(title.tokens.start);
        !matches!(word, "Saint" | "St." | "St")
    }

    /// Titles directly before the name: "Ukrainian |Defence Minister| |Gen.| X".
    fn lead(&self, mention: &mut Mention, nearest: TitleAt, taken: usize) {
        let mut title = nearest;
        loop {
            let start = title.tokens.start;
            let word = title.word;
            if self.is_courtesy(&title) {
                mention.courtesy = Some(title.tokens.clone());
                mention.tokens.start = start;
                mention.female = mention
                    .female
                    .or_else(|| sex_of_title(self.titles.word(start)));
            } else if word_is_ordinary(&title.word, self.titles.word(title.tokens.end - 1)) {
                mention.ordinary = true;
                mention.tokens.start = self.titles.start(&title).max(taken);
            } else {
                let mut first = self.titles.start(&title).max(taken);
                if self.titles.kind(first) == Some(Kind::Genitive) {
                    first += 1;
                }
                let tokens = first..title.tokens.end;
                mention.female = mention
                    .female
                    .or_else(|| sex_of_title(self.titles.word(title.tokens.end - 1)));
                mention.tokens.start = first;
                mention.titles.push(self.office(
                    Title {
                        tokens,
                        entry: title.tokens.clone(),
                        head: title.tokens.end - 1,
                        word,
                    },
                    "title before name",
                ));
                if first < start && self.titles.ending_at(start).is_none() {
                    break;
                }
            }
            mention.sure = mention.sure.max(Sure::Maybe);
            match self
                .titles
                .ending_at(start)
                .filter(|t| t.tokens.start >= taken)
            {
                Some(next) => title = next.clone(),
                None => break,
            }
        }
        // "Imam Ali", "Prophet Elias": one name alone is of old.
        let of_old = mention.name.len() == 1
            && mention.titles.len() == 1
            && matches!(self.titles.word(mention.titles[0].head), "Imam" | "Prophet");
        if of_old {
            mention.titles.clear();
            mention.ordinary = true;
        }
        mention.titles.reverse();
        // "Ukrainian Prime Minister Gen. X" is told twice: the nearer part of the longer phrase is no title of its own.
        let mut kept: Vec<Office> = Vec::new();
        for office in mention.titles.drain(..) {
            match kept.last_mut() {
                Some(last) if last.title.end > office.title.start => {
                    last.title.end = last.title.end.max(office.title.end)
                }
                _ => kept.push(office),
            }
        }
        mention.titles = kept;
    }

    /// "Dr", "Mr" and titles of respect that are no office by themselves.
    fn is_courtesy(&self, title: &TitleAt) -> bool {
        let word = self.titles.word(title.tokens.start).trim_end_matches('.');
        title.word.courtesy
            || title.word.role == Role::ReligiousLeader
                && matches!(
                    word,
                    "Sheikh" | "Sheik" | "Shaikh" | "Shaykh" | "Brother" | "Sister" | "Tengku"
                )
    }

    /// A title that does not touch the name: "the governor of Kharkiv, |X|,", "head of the security service |X|".
    fn distant_lead(&self, mention: &mut Mention, taken: usize) {
        let titles = &self.titles;
        let at = mention.tokens.start;
        if at <= taken {
            return;
        }
        let comma = titles.kind(at - 1) == Some(Kind::Comma);
        let edge = if comma { at - 1 } else { at };
        let titled = at < mention.name.start;
        if !comma && (titled || !titles.tag(at - 1).is_some_and(super::names::is_nominal)) {
            return;
        }
        if comma && !self.closes(mention.name.end) {
            return;
        }
        let candidates = titles
            .all
            .iter()
            .rev()
            .skip_while(|t| t.tokens.end > edge)
            .take(3);
        for title in candidates {
            if title.tokens.start < taken || edge - title.tokens.end > 16 {
                return;
            }
            if !title.word.head || title.word.courtesy || title.plural {
                continue;
            }
            let end = if title.tokens.end == edge {
                edge
            } else {
                titles.complement(title.tokens.end)
            };
            if end != edge {
                continue;
            }
            let start = titles.start(title).max(taken);
            // "In talks with the mayor of Lviv, Ann Lund said": the name is the subject of what follows.
            let determined = start > titles.sentence.start
                && DETERMINERS
                    .iter()
                    .any(|w| titles.word(start - 1).eq_ignore_ascii_case(w));
            let owned = (start..title.tokens.start).any(|i| titles.is_genitive(i));
            if comma && !(determined || owned || start == titles.sentence.start) {
                return;
            }
            // "Bebe King, Ann Lund and …": a surname that is a title.
            let surname = comma
                && (start..title.tokens.start).any(|i| {
                    titles.page.text.tokens[i].lists.any(Lists::GIVEN_NAME)
                        && titles.page.text.tokens[i].is_capital()
                });
            if surname && !owned {
                return;
            }
            // "the owner, Olympos Shipping": owners are companies too.
            let owner = matches!(
                titles.word(title.tokens.end - 1),
                "owner" | "operator" | "employer"
            );
            if owner && mention.sure < Sure::Yes {
                return;
            }
            let named = Title {
                tokens: start..end,
                entry: title.tokens.clone(),
                head: title.tokens.end - 1,
                word: title.word,
            };
            if word_is_ordinary(&title.word, titles.word(named.head)) {
                mention.ordinary = true;
            } else {
                mention.female = mention
                    .female
                    .or_else(|| sex_of_title(titles.word(named.head)));
                mention
                    .titles
                    .push(self.office(named, "title and comma before name"));
            }
            if !comma {
                mention.tokens.start = start;
            }
            return;
        }
    }

    /// Whether an apposition can end before token `at`.
    fn closes(&self, at: usize) -> bool {
        match self.titles.kind(at) {
            None => true,
            Some(
                Kind::Comma
                | Kind::Stop
                | Kind::Dash
                | Kind::Quote
                | Kind::Open
                | Kind::Close
                | Kind::Colon
                | Kind::Semicolon,
            ) => true,
            Some(Kind::Word) => matches!(
                self.titles.word(at),
                "and" | "who" | "as" | "in" | "on" | "told" | "said" | "says"
            ),
            _ => false,
        }
    }

    /// "ministers A |and B|", "Senators A, B |and C|": the title of the first is that of the others.
    fn listed(&self, mention: &mut Mention) {
        if !mention.titles.is_empty() || mention.sure == Sure::No && mention.courtesy.is_some() {
            return;
        }
        let Some(last) = self.mentions.last().filter(|m| {
            m.name.end <= mention.tokens.start && m.name.start >= self.titles.sentence.start
        }) else {
            return;
        };
        let between = last.name.end..mention.tokens.start;
        let joined = !between.is_empty()
            && between.len() <= 2
            && between
                .clone()
                .all(|i| self.titles.kind(i) == Some(Kind::Comma) || self.titles.word(i) == "and");
        let plural = |o: &&Office| {
            self.titles.page.text.tokens[o.head].pos.any(Pos::PLURAL)
                && !self.titles.page.text.tokens[o.head].pos.any(Pos::NOUN)
                && o.title.end <= last.name.start
        };
        if let Some(office) = last.titles.iter().find(plural).filter(|_| joined) {
            mention.titles.push(office.clone());
            mention.sure = mention.sure.max(Sure::Maybe);
        }
    }

    /// What stands behind the name: age, brackets, appositions, "who heads …", "is the …", "of …".
    fn behind(&self, mention: &mut Mention) {
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
                Some(end) if end > next => at = end,
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
                | "represents"
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
                let title = titles.apposition(at + 1).filter(|t| !self.weak_alone(t));
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

    fn take(&self, mention: &mut Mention, title: Title, rule: &'static str) {
        let word = self.titles.word(title.head);
        mention.female = mention.female.or_else(|| sex_of_title(word));
        mention.sure = mention.sure.max(Sure::Maybe);
        if word_is_ordinary(&title.word, word) {
            mention.ordinary = true;
            return;
        }
        mention.titles.push(self.office(title, rule));
    }

    fn office(&self, title: Title, rule: &'static str) -> Office {
        Office {
            organisation: self.titles.organisation(&title),
            role: Some(title.word.role),
            head: title.head,
            scope: title.tokens.clone(),
            title: title.tokens,
            rule,
        }
    }

    /// "the governor", "the lieutenant-general": roles without a name, in the order of the text.
    fn roles(&mut self, first: usize) {
        let titles = &self.titles;
        let mut roles = Vec::new();
        for title in titles.all.iter().filter(|t| t.word.head || t.word.rank) {
            if title.plural || title.word.courtesy {
                continue;
            }
            let start = titles.start(title);
            let determined =
                start > titles.sentence.start && matches!(titles.word(start - 1), "the" | "The");
            let behind = titles.tag(title.tokens.end);
            let alone = !behind.is_some_and(super::names::is_nominal)
                && behind != Some(Tag::Genitive)
                || behind == Some(Tag::Genitive);
            let of = matches!(titles.word(title.tokens.end), "of" | "for");
            let taken = self.mentions[first..].iter().any(|m| {
                m.tokens.start < title.tokens.end && start < m.tokens.end
                    || m.titles.iter().any(|o| {
                        o.title.start < title.tokens.end && title.tokens.start < o.title.end
                    })
            });
            let qualified = start < title.tokens.start;
            let other = qualified
                && matches!(
                    titles.word(start),
                    "other" | "new" | "former" | "next" | "previous" | "then" | "local"
                );
            if determined && alone && !of && !taken && !other {
                roles.push(Mention {
                    tokens: start - 1..title.tokens.end,
                    name: title.tokens.end..title.tokens.end,
                    sure: Sure::No,
                    titles: Vec::new(),
                    courtesy: None,
                    female: sex_of_title(titles.word(title.tokens.end - 1)),
                    ordinary: false,
                    tentative: false,
                    role: Some(title.tokens.len()),
                });
            }
        }
        if !roles.is_empty() {
            self.mentions.extend(roles);
            self.mentions[first..].sort_by_key(|m| m.tokens.start);
        }
    }
}

const DETERMINERS: [&str; 9] = ["the", "a", "an", "its", "his", "her", "their", "our", "my"];

/// Roles that are no office: "resident", "survivor", "gunman".
fn word_is_ordinary(title: &TitleWord, word: &str) -> bool {
    let listed = matches!(
        title.role,
        Role::Other | Role::OtherOfficial | Role::ArmedGroupLeader | Role::Company | Role::Analyst
    );
    listed
        && ORDINARY
            .iter()
            .any(|w| w.eq_ignore_ascii_case(word.rsplit('-').next().unwrap_or(word)))
}

const ORDINARY: [&str; 77] = [
    "resident",
    "survivor",
    "witness",
    "eyewitness",
    "bystander",
    "driver",
    "demonstrator",
    "protester",
    "evacuee",
    "fisherman",
    "hostage",
    "neighbour",
    "neighbor",
    "passenger",
    "by",
    "pensioner",
    "refugee",
    "widow",
    "tourist",
    "villager",
    "waiter",
    "worker",
    "worshipper",
    "cook",
    "carpenter",
    "electrician",
    "mechanic",
    "miner",
    "postman",
    "sailor",
    "mariner",
    "celebrity",
    "socialite",
    "heiress",
    "son",
    "daughter",
    "billionaire",
    "guard",
    "bodyguard",
    "chauffeur",
    "attendant",
    "translator",
    "interpreter",
    "residents",
    "witnesses",
    "survivors",
    "gunman",
    "gunmen",
    "attacker",
    "bomber",
    "assailant",
    "gangster",
    "shooter",
    "suspect",
    "student",
    "students",
    "teacher",
    "singer",
    "artist",
    "actor",
    "actress",
    "athlete",
    "footballer",
    "farmer",
    "shopkeeper",
    "trader",
    "schoolteacher",
    "accomplice",
    "musician",
    "player",
    "rapper",
    "comedian",
    "hitman",
    "jihadist",
    "dentist",
    "businessman",
    "businesswoman",
];

/// What a title or courtesy says of the sex: "Mrs", "spokeswoman", "Sir".
pub(super) fn sex_of_title(word: &str) -> Option<bool> {
    let word = word.trim_end_matches('.');
    let female = matches!(
        word,
        "Mrs"
            | "Ms"
            | "Miss"
            | "Mme"
            | "Madame"
            | "Mademoiselle"
            | "Lady"
            | "Dame"
            | "Frau"
            | "Señora"
            | "Signora"
            | "Doña"
            | "Daw"
            | "Smt"
            | "Queen"
            | "queen"
            | "Princess"
            | "princess"
            | "Sister"
            | "baroness"
            | "Baroness"
            | "actress"
            | "widow"
            | "nun"
            | "abbess"
            | "headmistress"
            | "heiress"
            | "duchess"
            | "Duchess"
    ) || word.ends_with("woman")
        || word.ends_with("women");
    let male = matches!(
        word,
        "Mr" | "Mister"
            | "Messrs"
            | "Sir"
            | "Lord"
            | "Herr"
            | "Señor"
            | "Signor"
            | "Monsieur"
            | "King"
            | "king"
            | "Prince"
            | "prince"
            | "Father"
            | "Brother"
            | "Pope"
            | "pope"
            | "Sheikh"
            | "Sheik"
            | "Imam"
            | "imam"
            | "Ayatollah"
            | "ayatollah"
            | "Mullah"
            | "mullah"
            | "Haji"
            | "baron"
            | "Baron"
            | "Duke"
            | "duke"
            | "monk"
            | "priest"
            | "headmaster"
            | "sultan"
            | "Sultan"
            | "emir"
            | "Emir"
    ) || (word.ends_with("man") && !word.ends_with("woman"));
    match (female, male) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}
