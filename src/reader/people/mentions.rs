//! The mentions of people, sentence by sentence: a name, what stands before it, and what stands behind it.

use super::names::{Around, Name, Sure, is_titled, name_at};
use super::titles::{Title, TitleAt, Titles};
use super::words::{DETERMINERS, sex_of_title, word_is_ordinary};
use crate::lexicon::fold::words;
use crate::lexicon::words::Lists;
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Shape, Token};
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
        mentions: Vec::with_capacity(page.text.sentences.len().min(64)),
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
                .any(|t| t.shape.any(Shape::HYPHEN))
        {
            reader.titles.read();
        }
        reader.sentence();
    }
    reader.mentions
}

/// Reads one sentence after the other.
pub(super) struct Sentences<'p, 'a> {
    pub(super) titles: Titles<'p, 'a>,
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
        // A word in small letters begins no name, nor does what stands behind it open the sentence.
        let particle = |t: &Token| {
            t.end - t.start <= 3
                && !t.shape.any(Shape::ODD)
                && (t.spelling).is_among(words!["bin", "ibn", "al", "el", "von", "van"])
        };
        let may = |t: &Token| t.kind != Kind::Word || t.is_capital() || particle(t);
        loop {
            let next = self.titles.page.text.find(at..range.end, may);
            opens &= next == at;
            at = next;
            if at >= range.end {
                break;
            }
            let token = &self.titles.page.text.tokens[at];
            if token.kind != Kind::Word {
                opens |= matches!(token.kind, Kind::Quote | Kind::Colon | Kind::Stop);
                at += 1;
                continue;
            }
            let first = std::mem::take(&mut opens);
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
            .ending_at(titles.before_note(at))
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
            let determined =
                start > titles.sentence.start && titles.page.text.is_any(start - 1, &DETERMINERS);
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
    pub(super) fn closes(&self, at: usize) -> bool {
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
        let plural = |o: &&Office| o.title.end <= last.name.start && self.titles.is_plural(o.head);
        if let Some(office) = last.titles.iter().find(plural).filter(|_| joined) {
            mention.titles.push(office.clone());
            mention.sure = mention.sure.max(Sure::Maybe);
        }
    }

    pub(super) fn office(&self, title: Title, rule: &'static str) -> Office {
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
