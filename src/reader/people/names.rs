//! Where a person's name begins and ends: "Lt Gen |Mohammed bin Salman al-Saud|", "|William \"Bill\" Burns| Jr.".

use crate::lexicon::lists::CountryPart;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Shape, Token};

/// A run of words that can be a person's name.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) tokens: Tokens,
    pub(super) sure: Sure,
}

/// How much the words of a run alone speak for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// One word, or words that may be anything: a name only where the text has the person elsewhere.
    No,
    /// Two words or more that no list knows.
    Maybe,
    /// A given name with a surname.
    Yes,
}

/// What stands around a run, as far as it matters to where the run ends.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    /// A title stands directly before it.
    pub(super) titled: bool,
    /// The title is one that surnames alone follow: "President Bush", "Mrs White".
    pub(super) named_alone: bool,
    /// The words of the sentence have capitals whatever they are.
    pub(super) headline: bool,
    /// The run opens its sentence.
    pub(super) first: bool,
}

const CLOSED: Pos = Pos::FUNCTION.or(Pos::NUMBER);

const OPEN: Pos = Pos::NOUN
    .or(Pos::PLURAL)
    .or(Pos::BASE)
    .or(Pos::THIRD)
    .or(Pos::PAST)
    .or(Pos::PARTICIPLE)
    .or(Pos::GERUND)
    .or(Pos::ADJECTIVE)
    .or(Pos::ADVERB);

/// The most words that a name has.
const LONGEST: usize = 8;

/// The run of name words at token `at`, none over `limit`.
pub(super) fn name_at(
    page: &Page<'_>,
    found: &Findings,
    at: usize,
    limit: usize,
    around: Around,
) -> Option<Name> {
    let run = Run {
        page,
        found,
        limit,
        around,
    };
    run.read(at)
}

struct Run<'p, 'a> {
    page: &'p Page<'a>,
    found: &'p Findings,
    limit: usize,
    around: Around,
}

impl Run<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token> {
        (at < self.limit).then(|| &self.page.text.tokens[at])
    }

    fn word(&self, at: usize) -> &str {
        if at < self.limit {
            self.page.text.word(at)
        } else {
            ""
        }
    }

    fn read(&self, start: usize) -> Option<Name> {
        let mut at = start;
        let mut words = 0;
        if is_particle(self.word(start)) && self.is_listed(start) {
            return None;
        }
        while at < self.limit && words < LONGEST {
            if let Some(end) = self.particles(at, words) {
                at = end;
                continue;
            }
            if words > 0 {
                if let Some(end) = self.nickname(at) {
                    at = end;
                    continue;
                }
                if let Some(end) = self.suffix(at) {
                    at = end;
                    break;
                }
            }
            let fits = if words == 0 {
                self.opens(at)
            } else {
                self.goes_on(at)
            };
            if !fits {
                break;
            }
            (at, words) = (at + 1, words + 1);
        }
        if words == 0 || self.is_other(start, at) {
            return None;
        }
        let given = |i: usize| self.page.text.tokens[i].lists.any(Lists::GIVEN_NAME);
        if self.around.headline && !given(start) && (start + 1..at).any(given) {
            // "Lawmakers |Rip Donald| …"
            return None;
        }
        // "J.", "S. Speaker" of "the U. S. Speaker"
        let initials = (start..at).all(|i| {
            let token = &self.page.text.tokens[i];
            is_initial(token, self.word(i))
                || i > start && token.lists.any(Lists::TITLE) && !given(i)
        });
        if initials {
            return None;
        }
        let tokens = start..at;
        let sure = self.sure(&tokens, words);
        Some(Name { tokens, sure })
    }

    /// "bin", "van der", "de la" with a capital behind: the token after them.
    fn particles(&self, at: usize, words: usize) -> Option<usize> {
        let mut end = at;
        while end < self.limit && end < at + 3 && is_particle(self.word(end)) {
            end += 1;
        }
        if end == at {
            return None;
        }
        let next = self.token(end)?;
        let capital = next.kind == Kind::Word && next.is_capital() && self.is_name_word(end);
        // "Van Gogh", "De Mistura" open a name; "de" of lower case only behind a name, "bin Laden" anywhere.
        let opens = self.page.text.tokens[at].is_capital() || opens_name(self.word(at));
        (capital && (words > 0 || opens && self.is_name_word(end))).then_some(end)
    }

    /// `"Mad Dog"` or `(Bill)` between a given name and a surname: the token after it.
    fn nickname(&self, at: usize) -> Option<usize> {
        let open = self.token(at)?;
        if open.kind != Kind::Quote || !open.shape.any(Shape::SPACE_BEFORE) {
            return None;
        }
        let close = (at + 2..self.limit.min(at + 5))
            .find(|&i| self.page.text.tokens[i].kind == Kind::Quote)?;
        let inner = (at + 1..close).all(|i| self.page.text.tokens[i].kind == Kind::Word);
        let surname = self.token(close + 1)?;
        let goes_on = surname.kind == Kind::Word && surname.is_capital() && self.goes_on(close + 1);
        (inner && goes_on && self.page.text.tokens[at + 1].is_capital()).then_some(close + 1)
    }

    /// "Jr.", "III", ", Jr.": the token after it.
    fn suffix(&self, at: usize) -> Option<usize> {
        let at = if self.token(at)?.kind == Kind::Comma {
            at + 1
        } else {
            at
        };
        let word = self.word(at).trim_end_matches('.');
        matches!(word, "Jr" | "Sr" | "II" | "III" | "IV" | "XIV" | "XVI").then_some(at + 1)
    }

    /// A word that may stand in a name at all.
    fn is_name_word(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        token.kind == Kind::Word
            && token.is_capital()
            && !token.shape.any(Shape::DIGITS)
            && !is_plural_abbreviation(self.word(at))
            && (!token.pos.any(Pos::INSTITUTION)
                || token.lists.any(Lists::GIVEN_NAME)
                || is_word_name(self.word(at)) && self.surname_is_free(at + 1))
    }

    fn opens(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        if !self.is_name_word(at) {
            return false;
        }
        if is_initial(token, self.word(at)) {
            return self
                .token(at + 1)
                .is_some_and(|t| t.is_capital() && t.kind == Kind::Word);
        }
        let given = token.lists.any(Lists::GIVEN_NAME);
        if token.lists.any(Lists::CALENDAR) && !given {
            return false;
        }
        let worded = is_word_name(self.word(at)) && self.surname_is_free(at + 1);
        if token.pos.any(CLOSED) && !given && !worded {
            return false;
        }
        if token.is_capitals() && !given {
            // "JD Vance", "AK Antony"; "NATO" and headlines in capitals are none.
            let initials = token.end - token.start == 2
                && self.token(at + 1).is_some_and(|t| {
                    t.is_capital() && !t.is_capitals() && t.pos.without(Pos::NAME).is_none()
                });
            return initials && !self.is_listed(at);
        }
        if self.is_listed(at) {
            return false;
        }
        let common =
            token.pos.any(OPEN) && !(is_word_name(self.word(at)) && self.surname_is_free(at + 1));
        if common && !given && (self.around.first || self.around.headline) && !self.around.titled {
            return false;
        }
        if common && !given && self.around.titled {
            // "President Bush", "Mrs Brown"; "Major Crimes", "Royal Family", "Chief Says" are none.
            let verb = token.pos.any(Pos::THIRD.or(Pos::PAST)) && self.around.headline;
            let surname = self
                .token(at + 1)
                .is_some_and(|t| t.kind == Kind::Word && t.is_capital());
            return !token.pos.any(Pos::PLURAL) && !verb && (self.around.named_alone || surname);
        }
        true
    }

    /// Places, bodies, outlets, weapons: no names of people, unless a given name with a surname behind.
    fn is_listed(&self, at: usize) -> bool {
        let text = &self.page.text;
        let token = &text.tokens[at];
        let given = token.lists.any(Lists::GIVEN_NAME)
            || (is_place_name(self.word(at)) || is_word_name(self.word(at)))
                && self.surname_is_free(at + 1);
        let lists = &text.lexicon.lists;
        let named = |length: usize| length > 1 || !given || !self.surname_follows(at);
        if token.lists.any(Lists::COUNTRY)
            && let Some(found) = text.longest(&lists.countries, at, self.limit)
        {
            return named(found.length) || found.value.part != CountryPart::Name;
        }
        if token.lists.any(Lists::REGION)
            && let Some(found) = text.longest(&lists.regions, at, self.limit)
        {
            return named(found.length);
        }
        if token.lists.any(Lists::ORGANISATION)
            && let Some(found) = text.longest(&lists.organisations, at, self.limit)
        {
            return named(found.length);
        }
        if token.lists.any(Lists::MEDIUM)
            && let Some(found) = text.longest(&lists.media, at, self.limit)
        {
            return named(found.length) && found.value.kind != "channel";
        }
        if token.lists.any(Lists::WEAPON)
            && !given
            && let Some(found) = text.longest(&lists.weapons, at, self.limit)
        {
            return found.value.model.is_some() && !self.around.titled;
        }
        if !self.around.titled
            && let Some(place) = place_at(self.found, at)
        {
            // "Valls", "Obama" are towns too: one word may be a surname, unless it says where.
            let surname = place.len() == 1
                && !token.lists.any(Lists::COUNTRY.or(Lists::REGION))
                && !self.says_where(at);
            return !surname && named(place.len());
        }
        false
    }

    /// Behind "in", "near" and the like.
    fn says_where(&self, at: usize) -> bool {
        let before = if at > 0 {
            self.page.text.word(at - 1)
        } else {
            ""
        };
        matches!(
            before,
            "in" | "In"
                | "at"
                | "At"
                | "near"
                | "Near"
                | "from"
                | "From"
                | "to"
                | "around"
                | "outside"
                | "inside"
                | "into"
                | "over"
                | "across"
                | "towards"
        )
    }

    /// Whether a word behind `at` can be the surname to a given name at `at`.
    fn surname_follows(&self, at: usize) -> bool {
        self.token(at + 1).is_some_and(|t| {
            t.kind == Kind::Word
                && t.is_capital()
                && !t.pos.any(CLOSED.or(Pos::INSTITUTION))
                && !t.lists.any(Lists::COUNTRY.or(Lists::REGION))
                && !(t.pos.any(OPEN) && !t.lists.any(Lists::GIVEN_NAME) && self.around.headline)
        })
    }

    /// Whether the word at `at` has a capital and is no word of the lists.
    fn surname_is_free(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| {
            t.kind == Kind::Word && t.is_capital() && t.pos.without(Pos::NAME).is_none()
        }) || at < self.limit && is_particle(self.word(at)) && self.surname_is_free(at + 1)
    }

    fn goes_on(&self, at: usize) -> bool {
        let token = &self.page.text.tokens[at];
        let text = &self.page.text;
        if token.kind != Kind::Word || !token.is_capital() || token.shape.any(Shape::DIGITS) {
            return false;
        }
        let word = self.word(at);
        if is_initial(token, word) {
            return true;
        }
        let last = !self
            .token(at + 1)
            .is_some_and(|t| t.kind == Kind::Word && t.is_capital());
        let after_given = text.tokens[at - 1].lists.any(Lists::GIVEN_NAME);
        if token.pos.any(Pos::INSTITUTION) && !token.lists.any(Lists::GIVEN_NAME) {
            return last && after_given && !self.around.headline && is_surname(word);
        }
        if token.pos.any(CLOSED) {
            return last && after_given && !self.around.headline && is_surname(word);
        }
        if token.lists.any(Lists::MONTH.or(Lists::WEEKDAY)) && !token.lists.any(Lists::GIVEN_NAME) {
            return false;
        }
        if token.is_capitals() && !text.tokens[at - 1].is_capitals() {
            // Surnames in capitals: "Emmanuel MACRON"; not "Ahmed CNN".
            return after_given
                && token.end - token.start > 3
                && token.pos.is_none()
                && token.lists.is_none();
        }
        if token.lists.any(Lists::COUNTRY)
            && let Some(found) = text.longest(&text.lexicon.lists.countries, at, self.limit)
        {
            // "Michael Jordan", "Mark Cuban"; not "Ahmed Syrian officials".
            let adjective = found.value.part != CountryPart::Name
                && !self
                    .token(at + 1)
                    .is_some_and(|t| t.pos.any(Pos::NOUN.or(Pos::PLURAL).or(Pos::ADJECTIVE)));
            let surname = last
                && after_given
                && found.length == 1
                && (adjective || !self.around.headline || is_surname(word));
            return surname;
        }
        if self.around.headline && token.pos.any(OPEN) && !token.lists.any(Lists::GIVEN_NAME) {
            return false;
        }
        true
    }

    /// A run that belongs to the name of something else: "Rafik Hariri |Airport|", "|Camp| Ashraf", "|USS| Cole".
    fn is_other(&self, start: usize, end: usize) -> bool {
        let tokens = &self.page.text.tokens;
        let institution = |t: &Token| {
            t.kind == Kind::Word
                && t.is_capital()
                && t.pos.any(Pos::INSTITUTION)
                && !t.lists.any(Lists::MONTH.or(Lists::WEEKDAY))
        };
        if self.token(end).is_some_and(|t| {
            institution(t) && (!t.lists.any(Lists::TITLE) || is_building(self.word(end)))
        }) {
            return true;
        }
        // "Prince George's County", "Imam Ali mosque"
        let owner = self.token(end).is_some_and(|t| t.kind == Kind::Genitive)
            && self.token(end + 1).is_some_and(institution)
            && end - start == 1;
        if owner
            || self.token(end).is_some_and(|t| t.kind == Kind::Word) && is_building(self.word(end))
        {
            return true;
        }
        let direction = start > 0
            && matches!(
                self.page.text.word(start - 1),
                "New"
                    | "South"
                    | "North"
                    | "West"
                    | "East"
                    | "San"
                    | "Los"
                    | "Las"
                    | "Fort"
                    | "Port"
                    | "Mount"
                    | "Lake"
            );
        if direction
            && !self.around.titled
            && tokens[start]
                .lists
                .any(Lists::REGION.or(Lists::COUNTRY).or(Lists::GIVEN_NAME))
        {
            return true;
        }
        !self.around.titled
            && start > 0
            && institution(&tokens[start - 1])
            && tokens[start].shape.any(Shape::SPACE_BEFORE)
            && !tokens[start].lists.any(Lists::GIVEN_NAME)
    }

    fn sure(&self, run: &Tokens, words: usize) -> Sure {
        let tokens = &self.page.text.tokens[run.clone()];
        if words < 2 {
            return Sure::No;
        }
        let given = |t: &Token| t.lists.any(Lists::GIVEN_NAME);
        if !given(&tokens[0]) && !self.around.titled && place_at(self.found, run.start).is_some() {
            return Sure::No;
        }
        let free = |t: &Token| !t.pos.any(OPEN) && !t.lists.any(Lists::COUNTRY.or(Lists::REGION));
        let initial = is_initial(&tokens[0], self.word(run.start));
        // "Mark Toner", "Hope Hicks": names that are words first, with a surname that is none.
        let first = self.word(run.start);
        let worded = (is_word_name(first) || is_place_name(first))
            && (tokens[1..].iter().all(free)
                || run.clone().skip(1).any(|i| is_particle(self.word(i))));
        if worded
            || given(&tokens[0])
            || initial
            || tokens.iter().any(given) && tokens.iter().all(|t| free(t) || given(t))
        {
            return Sure::Yes;
        }
        if tokens.iter().all(|t| t.kind != Kind::Word || free(t)) {
            Sure::Maybe
        } else {
            Sure::No
        }
    }
}

/// "J.", "J.R.", "J".
fn is_initial(token: &Token, word: &str) -> bool {
    let stopped =
        token.shape.any(Shape::STOPPED) && word.split('.').all(|part| part.chars().count() <= 1);
    token.is_capital()
        && token.lists.without(Lists::ABBREVIATION).is_none()
        && (stopped && word != "U.S." || word.len() == 1 && word != "I" && word != "A")
}

/// The tokens of the place that the gazetteer reads at token `at`.
pub(super) fn place_at(found: &Findings, at: usize) -> Option<Tokens> {
    let after = found.places.partition_point(|p| p.tokens.end <= at);
    let place = found.places.get(after)?;
    place.tokens.contains(&at).then(|| place.tokens.clone())
}

/// "VIPs", "MPs", "NGOs".
fn is_plural_abbreviation(word: &str) -> bool {
    word.strip_suffix('s')
        .is_some_and(|stem| stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase()))
}

/// What is named after people: "Rafik Hariri |airport|", "Imam Reza |shrine|".
fn is_building(word: &str) -> bool {
    const BUILDINGS: [&str; 40] = [
        "mosque",
        "shrine",
        "hospital",
        "street",
        "school",
        "church",
        "university",
        "airport",
        "base",
        "camp",
        "bridge",
        "square",
        "stadium",
        "county",
        "district",
        "brigade",
        "battalion",
        "tomb",
        "mausoleum",
        "cemetery",
        "temple",
        "highway",
        "road",
        "boulevard",
        "avenue",
        "prison",
        "barracks",
        "foundation",
        "institute",
        "museum",
        "neighbourhood",
        "neighborhood",
        "brigades",
        "battalions",
        "mall",
        "hotel",
        "dam",
        "crossing",
        "refinery",
        "junction",
    ];
    BUILDINGS.iter().any(|b| b.eq_ignore_ascii_case(word))
}

/// Small words inside names.
pub(super) fn is_particle(word: &str) -> bool {
    // no particle is longer than five letters
    word.len() <= 5
        && matches!(
            word,
            "al" | "Al"
                | "el"
                | "El"
                | "ul"
                | "ur"
                | "bin"
                | "Bin"
                | "ibn"
                | "Ibn"
                | "bint"
                | "ben"
                | "Ben"
                | "abu"
                | "Abu"
                | "abd"
                | "Abd"
                | "Abdul"
                | "Umm"
                | "umm"
                | "van"
                | "Van"
                | "von"
                | "Von"
                | "der"
                | "den"
                | "ter"
                | "ten"
                | "de"
                | "De"
                | "da"
                | "Da"
                | "do"
                | "dos"
                | "das"
                | "del"
                | "Del"
                | "della"
                | "di"
                | "Di"
                | "du"
                | "Du"
                | "la"
                | "La"
                | "le"
                | "Le"
                | "y"
                | "e"
                | "zu"
                | "af"
                | "av"
                | "Mac"
        )
}

/// Particles of lower case that can open a surname: "bin Laden said".
fn opens_name(word: &str) -> bool {
    matches!(
        word,
        "bin" | "ibn" | "al" | "el" | "abu" | "von" | "van" | "bint"
    )
}

/// Given names that are places first: "Chad Bown", "Chelsea Manning".
fn is_place_name(word: &str) -> bool {
    matches!(
        word,
        "Chad"
            | "Jordan"
            | "Georgia"
            | "Israel"
            | "Paris"
            | "Austin"
            | "Houston"
            | "Dallas"
            | "Sydney"
            | "Florence"
            | "Chelsea"
            | "Victoria"
            | "Virginia"
            | "Carolina"
            | "Savannah"
            | "Madison"
            | "Lincoln"
            | "Jackson"
            | "Brooklyn"
            | "Santiago"
            | "Dakota"
            | "Preston"
            | "Carson"
            | "Kenya"
            | "India"
            | "Orlando"
    )
}

/// Given names that are ordinary words first.
fn is_word_name(word: &str) -> bool {
    matches!(
        word,
        "Park"
            | "Marine"
            | "Rush"
            | "Mark"
            | "Major"
            | "Ban"
            | "Moon"
            | "Song"
            | "Long"
            | "Min"
            | "Bill"
            | "Dick"
            | "Guy"
            | "Will"
            | "Hope"
            | "Grace"
            | "Rob"
            | "Sue"
            | "Art"
            | "May"
            | "April"
            | "June"
            | "Rich"
            | "Skip"
            | "Cliff"
            | "Chase"
            | "Lance"
            | "Miles"
            | "Dawn"
            | "Faith"
            | "Summer"
            | "Autumn"
            | "Ivy"
            | "Ruby"
            | "Pearl"
            | "Crystal"
            | "Amber"
            | "Melody"
            | "Mercy"
            | "Patience"
            | "Rose"
            | "Violet"
            | "Daisy"
            | "Lily"
            | "Olive"
            | "Grant"
            | "Rand"
            | "Earl"
            | "Duke"
            | "Joy"
            | "Sandy"
            | "Rusty"
            | "Chip"
            | "Drew"
            | "Blessing"
            | "Precious"
            | "Gift"
            | "Innocent"
            | "Angel"
            | "Prosper"
            | "Buddy"
    )
}

/// Surnames that the lists know as something else, good behind a given name.
fn is_surname(word: &str) -> bool {
    matches!(
        word,
        "An" | "Banks"
            | "Battle"
            | "Bay"
            | "Beach"
            | "Bridge"
            | "Brooks"
            | "Bush"
            | "Canyon"
            | "Case"
            | "Castle"
            | "Church"
            | "Cotton"
            | "Cross"
            | "Day"
            | "Do"
            | "England"
            | "Field"
            | "Fields"
            | "Flood"
            | "Ford"
            | "Forest"
            | "France"
            | "Gates"
            | "Guardian"
            | "Hall"
            | "Hill"
            | "Holland"
            | "Ireland"
            | "Islam"
            | "Israel"
            | "Jordan"
            | "Lake"
            | "Lane"
            | "Law"
            | "March"
            | "Marsh"
            | "May"
            | "Mills"
            | "Muslim"
            | "My"
            | "Noon"
            | "Page"
            | "Park"
            | "Point"
            | "Post"
            | "Power"
            | "Range"
            | "Ridge"
            | "Rivers"
            | "So"
            | "Spring"
            | "Star"
            | "Steel"
            | "Stone"
            | "Storm"
            | "Story"
            | "Street"
            | "Summers"
            | "Sun"
            | "Temple"
            | "To"
            | "Valley"
            | "Ward"
            | "Waters"
            | "Wells"
            | "West"
            | "Will"
            | "Wing"
            | "Winter"
            | "Woods"
            | "Young"
    )
}

/// Whether a sentence writes nearly every longer word with a capital, as American headlines do.
pub(super) fn is_titled(page: &Page<'_>, sentence: &Tokens) -> bool {
    let (mut capital, mut lower) = (0, 0);
    for token in &page.text.tokens[sentence.clone()] {
        if token.kind == Kind::Word {
            if token.is_capital() {
                capital += u32::from(token.end - token.start > 3);
            } else {
                // Headlines leave small only what is no verb, noun or adjective.
                lower += u32::from(!token.pos.any(CLOSED) && token.end - token.start > 1);
            }
        }
    }
    capital > 2 && lower * 8 < capital
}

/// Whether the tag may stand inside a noun phrase that names an office.
pub(super) fn is_nominal(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Plural | Tag::Proper | Tag::Adjective)
}
