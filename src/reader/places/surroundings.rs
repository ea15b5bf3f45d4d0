//! What stands around a name: words of place, kinds, countries behind a comma, and what makes a person of it.

use super::{Places, is_articled, signs};
use crate::lexicon::gazetteer::{self, Entry, EntryKind};
use crate::lexicon::lists::CountryPart;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::{Kind, Shape, Token};
use crate::record::{CountryCode, PlacePrecision};

/// What a comma and a wider place say of the name before them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Apposed {
    pub(super) country: Option<CountryCode>,
    /// "Texas" behind "Paris".
    pub(super) region: Option<&'static str>,
    /// "Ga." behind "Athens": it can be no further place of a list.
    pub(super) short: bool,
}

impl Apposed {
    pub(super) fn is_some(self) -> bool {
        self.country.is_some() || self.region.is_some()
    }
}

impl<'a> Places<'_, 'a> {
    /// How many tokens the longest name of the gazetteer has that begins at `at`.
    pub(super) fn listed_length(&self, at: usize, stretch: &Tokens) -> Option<usize> {
        let (mut window, mut length) = ([""; 5], 0);
        let last = stretch.end.min(at + 5);
        let first = self.word(at);
        // Most names are of one word: the others are read only where some name of several words begins so.
        let begun = gazetteer::begin(first);
        for i in at..last.min(at + begun.most) {
            let token = &self.page.text.tokens[i];
            let word = token.text(self.page.text.source);
            if !token.is_word() || i > at && !token.is_capital() && !signs::is_joint(word) {
                break;
            }
            window[length] = word;
            length += 1;
        }
        begun.longest_of(&window[..length])
    }

    /// A person's name: a title or given name in front, or a given name with another name behind.
    pub(super) fn is_person(
        &self,
        at: usize,
        known: bool,
        length: usize,
        stretch: &Tokens,
    ) -> bool {
        let tokens = &self.page.text.tokens;
        let token = &tokens[at];
        // "in San Pedro"
        if signs::begins_place(self.word(at)) && self.is_located(at) {
            return false;
        }
        let before = (at > stretch.start).then(|| &tokens[at - 1]);
        let space = token.shape.any(Shape::SPACE_BEFORE);
        let titled = before.is_some_and(|t| {
            t.is_stopped() && t.lists.any(Lists::TITLE)
                || t.is_capital()
                    && t.is_word()
                    && t.lists.any(Lists::TITLE.or(Lists::GIVEN_NAME))
                    && !t.lists.any(Lists::COUNTRY)
        });
        if titled && space && !known {
            return true;
        }
        let after = at + length.max(1);
        let next = tokens.get(after).filter(|_| after < stretch.end);
        let goes_on = next.is_some_and(|t| {
            t.is_word() && t.is_capital() && !t.is_capitals() && t.shape.any(Shape::SPACE_BEFORE)
        });
        // "Tahrir Square"
        if signs::kind(self.word(after)).is_some() {
            return false;
        }
        let given = token.lists.any(Lists::GIVEN_NAME)
            || matches!(self.word(at), "Jordan" | "Chad" | "Georgia" | "Israel");
        if !goes_on || length > 1 || !given {
            return false;
        }
        if !known {
            return true;
        }
        // "Jordan Peterson", "Chad Smith": a country's name with a name that is no word behind it.
        next.is_some_and(|t| {
            t.pos.without(Pos::NAME).is_none()
                && !t.lists.any(
                    Lists::CALENDAR
                        .or(Lists::COUNTRY)
                        .or(Lists::TITLE)
                        .or(Lists::ORGANISATION)
                        .or(Lists::REGION),
                )
        }) && signs::kind(self.word(after + 1)).is_none()
            && !self.is_located(at)
    }

    /// "region", "district", "camp" behind a name: the token after it, and what it makes of the name.
    pub(super) fn kind_behind(&self, at: usize) -> Option<(usize, PlacePrecision)> {
        let word = self.word(at);
        let kind = signs::kind(word)?;
        // "the Athens City Council"
        if word == "City" && self.goes_on(at + 1, &(at..self.page.text.tokens.len())) {
            return None;
        }
        // "air base", "refugee camp" have two words.
        Some((at + 1, kind)).filter(|_| !self.page.text.tokens[at].is_capitals())
    }

    /// The end of a name that ends at `end`, with its kind: "Gao |region|"; "Homs and Hama provinces" keep their plural out.
    pub(super) fn extended(&self, end: usize) -> usize {
        let Some((after, _)) = self.two_word_kind(end).or_else(|| self.kind_behind(end)) else {
            return end;
        };
        let word = self.word(after - 1);
        if word.ends_with('s') && word != "barracks" && word != "Barracks" || word == "area" {
            return end;
        }
        after
    }

    /// "air base", "refugee camp", "international airport".
    pub(super) fn two_word_kind(&self, at: usize) -> Option<(usize, PlacePrecision)> {
        let second = match self.word(at) {
            "air" | "Air" | "naval" | "Naval" | "military" | "army" => "base",
            "Airfield" | "International" | "international" => "airport",
            "refugee" | "displacement" | "Refugee" => "camp",
            "train" | "railway" | "metro" | "power" | "police" | "bus" => "station",
            _ => return None,
        };
        let next = self.word(at + 1);
        next.eq_ignore_ascii_case(second)
            .then_some((at + 2, PlacePrecision::Point))
    }

    /// Whether a word of place stands before `at`: "in", "near", "the town of", "north of".
    pub(super) fn is_located(&self, at: usize) -> bool {
        let (asked, known) = self.asked.get();
        if asked == at {
            return known;
        }
        let located = self.reads_located(at);
        self.asked.set((at, located));
        located
    }

    fn reads_located(&self, at: usize) -> bool {
        let mut i = at;
        // "in eastern Aleppo", "in the Karada district"
        let mut steps = 0;
        while let Some(before) = i.checked_sub(1).filter(|_| steps < 4) {
            let word = self.word(before);
            let tag = self.page.grammar.tags[before];
            if !(signs::is_side(word) || tag == Tag::Adjective) {
                break;
            }
            // "north of": the direction belongs to "of".
            (i, steps) = (before, steps + 1);
        }
        let Some(before) = i.checked_sub(1) else {
            return false;
        };
        let word = self.word(before);
        if word == "of" {
            return before.checked_sub(1).is_some_and(|i| {
                let word = self.word(i);
                signs::kind(word).is_some()
                    || signs::bearing(word).is_some()
                    || signs::is_part(word)
            });
        }
        signs::is_locative(word) && !(word == "to" && self.is_told_to(before))
    }

    /// "according |to|", "told |to|": no way to a place.
    fn is_told_to(&self, to: usize) -> bool {
        to > 0
            && matches!(
                self.word(to - 1),
                "according" | "According" | "thanks" | "due" | "belonging"
            )
    }

    /// "in", "near", "outside" or a kind of place and "of" in front: what stands behind is a place, known or not.
    pub(super) fn is_firmly_located(&self, at: usize) -> bool {
        let mut i = at;
        while i > 0 && at - i < 3 && signs::is_side(self.word(i - 1)) {
            i -= 1;
        }
        let before = if i > 0 { self.word(i - 1) } else { "" };
        signs::is_firm_locative(before)
            || matches!(before, "at" | "of" | "around" | "from" | "between") && self.is_located(at)
    }

    /// "Massey|'s| yard"
    pub(super) fn is_owner(&self, end: usize) -> bool {
        self.token(end).is_some_and(|t| t.kind == Kind::Genitive)
    }

    /// As `extended`, for names of the gazetteer: the mosque of "a Philadelphia mosque" has no name of its own.
    pub(super) fn listed_end(&self, end: usize) -> usize {
        let after = self.extended(end);
        if after == end {
            return end;
        }
        let word = self.word(after - 1);
        let own = matches!(
            word,
            "airport" | "airbase" | "airfield" | "base" | "camp" | "prison" | "crossing"
        );
        let kind = signs::kind(word);
        let large = self.page.text.tokens[after - 1].is_capital()
            && !self.page.text.sentences[self.page.text.sentence_of(end)].heading;
        if kind == Some(PlacePrecision::Point) && !own && !large {
            return end;
        }
        after
    }

    /// "…, Nigeria", "…, Texas", "…, Tenn.": the country or region behind a comma.
    pub(super) fn apposed(&self, at: usize) -> Apposed {
        if self.token(at).is_none_or(|t| t.kind != Kind::Comma) {
            return Apposed::default();
        }
        self.holder(at)
    }

    /// "San Pedro, |northern| Mexico": the token behind words of direction.
    fn past_sides(&self, at: usize) -> usize {
        // "North Carolina" is a name.
        let limit = self.page.text.tokens.len().min(at + 5);
        if self.token(at).is_some_and(Token::is_capital)
            && self.listed_length(at, &(at..limit)).is_some_and(|n| n > 1)
        {
            return at;
        }
        let sides = (at..at + 3).take_while(|&i| signs::is_side(self.word(i)));
        at + sides.count()
    }

    /// The same behind a comma or "in": "… in Guatemala", "… in southern Iraq".
    pub(super) fn holder(&self, at: usize) -> Apposed {
        let none = Apposed::default();
        let text = &self.page.text;
        if self.word(at) != "in" && self.token(at).is_none_or(|t| t.kind != Kind::Comma) {
            return none;
        }
        let next = self.past_sides(at + 1);
        let Some(token) = self.token(next).filter(|t| t.is_word() && t.is_capital()) else {
            return none;
        };
        // "Axel Rudakubana, PA Media reported"
        let alone = token.is_stopped() || !self.goes_on(next + 1, &(next..text.tokens.len()));
        if let Some(state) = signs::us_state(self.word(next)).filter(|_| alone) {
            return Apposed {
                country: CountryCode::new("US"),
                region: Some(state),
                short: true,
            };
        }
        let named = token
            .lists
            .any(Lists::COUNTRY)
            .then(|| text.longest(&text.lexicon.lists.countries, next, next + 4))
            .flatten()
            .filter(|m| m.value.part == CountryPart::Name);
        let country = named.and_then(|m| m.value.code);
        let limit = text.tokens.len().min(next + 5);
        let entries = self.listed_length(next, &(next..limit)).map(|length| {
            let mut words = [""; 5];
            for (i, word) in words.iter_mut().enumerate().take(length) {
                *word = self.word(next + i);
            }
            gazetteer::lookup_words(&words[..length])
        });
        let region = entries
            .clone()
            .and_then(|mut entries| entries.find(|e| e.kind == EntryKind::Region));
        // "San Diego, San Jose and Oakland", "in Southport, Patrick Hurley said": no region before all.
        let first = entries
            .and_then(|mut entries| entries.next())
            .filter(|e| e.kind == EntryKind::Region && !e.personal_name);
        let held = |entry: &Entry| CountryCode::new(entry.country_code());
        Apposed {
            country: country.or_else(|| first.as_ref().and_then(held)),
            region: region.map(|entry| entry.name),
            short: false,
        }
    }

    /// "Bouza, a village in …", "Zliten, the coastal town": a kind of place told behind a comma.
    pub(super) fn is_apposed_kind(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == Kind::Comma)
            && matches!(self.word(at + 1), "a" | "an" | "the")
            && (at + 2..at + 6)
                .take_while(|&i| self.token(i).is_some_and(Token::is_word))
                .any(|i| {
                    signs::kind(self.word(i)).is_some_and(|kind| kind != PlacePrecision::Point)
                        && !self.page.text.tokens[i].is_capital()
                        && matches!(
                            self.word(i + 1),
                            "in" | "of"
                                | "near"
                                | "on"
                                | "outside"
                                | "north"
                                | "south"
                                | "east"
                                | "west"
                                | ","
                                | "about"
                                | "some"
                                | "close"
                        )
                })
    }

    /// "at Lupa |in Ituri|", "at Kora |near Mopti|": a known place that holds the name or lies by it.
    pub(super) fn lies_in(&self, at: usize) -> bool {
        if !matches!(self.word(at), "in" | "near" | "outside") {
            return false;
        }
        let next = self.past_sides(at + 1);
        let limit = self.page.text.tokens.len().min(next + 5);
        self.token(next).is_some_and(|t| {
            t.is_word()
                && t.is_capital()
                && !t.lists.any(Lists::CALENDAR)
                && (t.lists.any(Lists::COUNTRY.or(Lists::REGION))
                    || self.listed_length(next, &(next..limit)).is_some())
        })
    }

    /// "Deir Ali, |east of| Aleppo", "Banki, |130 km south-east of| Maiduguri", "Ada, |20 miles from| the border".
    pub(super) fn is_apposed_offset(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == Kind::Comma)
            && (at + 1..at + 9)
                .take_while(|&i| {
                    self.token(i).is_some_and(|t| {
                        matches!(t.kind, Kind::Word | Kind::Number | Kind::Open | Kind::Close)
                    })
                })
                .any(|i| {
                    let word = self.word(i);
                    match self.word(i + 1) {
                        "of" => signs::bearing(word).is_some(),
                        "from" => matches!(
                            word,
                            "km" | "kilometres"
                                | "kilometers"
                                | "miles"
                                | "mi"
                                | "metres"
                                | "meters"
                        ),
                        _ => false,
                    }
                })
    }

    /// "the Blue |Dome| hotel", "Wells |Fargo|": the end of another name, which is no place's.
    pub(super) fn ends_other_name(&self, at: usize, stretch: &Tokens) -> bool {
        if at == stretch.start || self.is_located(at) {
            return false;
        }
        let (before, token) = (&self.page.text.tokens[at - 1], &self.page.text.tokens[at]);
        let time = Lists::CALENDAR;
        // "Syrian Aleppo"
        let text = &self.page.text;
        let country = before.lists.any(Lists::COUNTRY)
            && text
                .longest(&text.lexicon.lists.countries, at - 1, at)
                .is_some();
        !country
            && before.is_word()
            && before.is_capital()
            && !before.is_capitals()
            && token.shape.any(Shape::SPACE_BEFORE)
            && !before.lists.any(time)
            && !before.pos.any(Pos::FUNCTION.or(Pos::ADVERB))
            && !before.pos.any(
                Pos::PAST
                    .or(Pos::THIRD)
                    .or(Pos::BASE)
                    .or(Pos::GERUND)
                    .or(Pos::NUMBER),
            )
            && !signs::is_side(self.word(at - 1))
            && self.found.last().is_none_or(|f| f.tokens.end != at)
            && !self.page.text.sentences[self.page.text.sentence_of(at)].heading
    }

    /// "in Tessit and |Labbezanga|": the second of two places.
    pub(super) fn is_joined(&self, at: usize) -> bool {
        at > 0
            && self.word(at - 1) == "and"
            && self.found.last().is_some_and(|last| {
                last.tokens.end + 1 == at && self.is_firmly_located(last.tokens.start)
            })
    }

    /// The end of the run of capitals from `at` that no list explains: "Tel Rifaat", "al-Shifa", "Umm al-Fahm".
    pub(super) fn run_end(&self, at: usize, stretch: &Tokens) -> usize {
        let mut end = at + 1;
        while end < stretch.end.min(at + 4) {
            let token = &self.page.text.tokens[end];
            let word = token.text(self.page.text.source);
            let joint = matches!(word, "al" | "el" | "de" | "ul" | "ud" | "es")
                && self.goes_on(end + 1, stretch);
            let name = joint
                || token.is_word()
                    && token.shape.any(Shape::SPACE_BEFORE)
                    && (token.is_capital()
                        && (token.pos.is_none() || token.pos == Pos::NAME)
                        && !token.lists.any(Lists::CALENDAR)
                        || is_articled(word));
            if !name {
                break;
            }
            end += 1;
        }
        end
    }
}
