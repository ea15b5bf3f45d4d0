//! Names of the gazetteer, and which of several places a name means.

use std::collections::HashMap;

use super::surroundings::Apposed;
use super::{PlaceFound, Places};
use crate::lexicon::gazetteer::{self, Entry, EntryKind};
use crate::lexicon::words::{Lists, Pos, WordHash};
use crate::reader::tags::Tag;
use crate::reader::text::Tokens;
use crate::reader::tokens::Shape;
use crate::record::{CountryCode, Place, PlacePrecision};

/// The least people of a place that is believed although the text names neither its country nor anything else near it.
const GREAT: u32 = 100_000;

impl<'a> Places<'_, 'a> {
    /// The place at `at` whose name the gazetteer holds, `length` tokens long.
    pub(super) fn listed(
        &mut self,
        at: usize,
        length: usize,
        stretch: &Tokens,
    ) -> Option<PlaceFound> {
        let name = at..at + length;
        let end = name.end;
        let apposed = self.apposed(end);
        let kind = self.two_word_kind(end).or_else(|| self.kind_behind(end));
        let wanted = kind.map(|(_, kind)| kind);
        // "Kauran Daji village" is another place than Kauran.
        let run = self.run_end(at, stretch);
        if length == 1 && run > end && kind.is_none() && self.kind_behind(run).is_some() {
            return self.unlisted(at, stretch);
        }
        let holder = self.holder(end);
        let (entry, several) = self.best(&name, holder, wanted)?;
        let located = self.is_located(at);
        let told = located || kind.is_some() || apposed.is_some() || self.is_apposed_kind(end);
        let whole = entry.kind == EntryKind::Country;
        let doubtful = entry.common_word && !whole
            || entry.personal_name
            || entry.alternate && entry.population < GREAT
            || length == 1 && self.evidence.is_surname(self.word(at));
        let surname = length == 1 && self.evidence.is_surname(self.word(at));
        if doubtful && !told && !self.is_second(at, end) || surname && !located {
            return None;
        }
        // "at the Grand Floridian", "Port Chicago": a word that goes on as another name.
        let article = at > stretch.start && matches!(self.word(at - 1), "the" | "The");
        if entry.common_word && !whole && kind.is_none() && (article || self.goes_on(end, stretch))
        {
            return None;
        }
        if let Some(end) = self
            .institution_end(end, stretch)
            .filter(|_| located && !whole)
        {
            return Some(self.institution(at..end, &entry));
        }
        if self.is_inside_name(&name, stretch, located, kind.is_some()) {
            return None;
        }
        // A small place of a country that the text does not name is rather another one, which no list knows.
        let code = CountryCode::new(entry.country_code());
        // "San Juan in Guatemala", "Suffolk, England", "Athens, Ga.", where the list has others only
        let contrary = holder.country.is_some_and(|country| Some(country) != code)
            && match entry.kind {
                EntryKind::Settlement => self.word(end) == "in" || entry.population < GREAT,
                _ => false,
            }
            || holder.short && holder.country != code;
        let strange = contrary && apposed.is_some()
            || !self.evidence.is_empty()
                && self.evidence.count(code) == 0
                && entry.kind == EntryKind::Settlement
                && entry.population < GREAT
                && !apposed.is_some()
            || contrary && self.evidence.count(code) == 0;
        let believed = self.is_firmly_located(at) && !self.is_owner(end) || kind.is_some();
        if strange && !believed && !apposed.is_some() && !self.is_second(at, end) {
            return None;
        }
        // "in Nakai Danwal village" is another place than Nakai.
        if strange && length == 1 && self.run_end(at, stretch) > end {
            return self.unlisted(at, stretch);
        }
        let tokens = at..self.listed_end(end);
        let mut place = Place::new(self.page.text.slice(&tokens));
        place.precision = precision(&entry);
        if strange
            && (entry.population < 15_000
                || entry.alternate
                || contrary
                || self.evidence.is_clear())
        {
            place.country = holder.country.or_else(|| self.country_around(at));
            place.precision = wanted.unwrap_or(PlacePrecision::NamedOnly);
            if contrary && apposed.is_some() {
                self.told.push(self.found.len());
            } else {
                self.guessed.push(self.found.len());
            }
            return Some(self.placed(tokens, place, None));
        }
        fill(&mut place, &entry);
        if let Some(kind) = wanted.filter(|_| tokens.end > end) {
            place.precision = kind;
        }
        if apposed.is_some() {
            self.told.push(self.found.len());
        }
        if several {
            self.open.push((self.found.len(), name));
        }
        Some(self.placed(tokens, place, region_of(&entry)))
    }

    /// "in Macon and |Augusta|": one more place of a list, and nobody who does something.
    fn is_second(&self, at: usize, end: usize) -> bool {
        self.is_listed(at)
            && !matches!(self.page.grammar.tags.get(end), Some(Tag::Verb(_)))
            && !self.goes_on(end, &(at..self.page.text.tokens.len()))
    }

    /// "Lebanon, |Ohio|", "Cuba, |N.Y.|": a town that shares its name with a country.
    pub(super) fn namesake(
        &mut self,
        name: &Tokens,
        own: Option<CountryCode>,
    ) -> Option<PlaceFound> {
        let apposed = self.apposed(name.end);
        let region = apposed.region?;
        if apposed.country == own {
            return None;
        }
        let town = gazetteer::lookup(self.page.text.slice(name))
            .find(|e| e.kind == EntryKind::Settlement && e.region == Some(region));
        if town.is_none() && !apposed.short {
            return None;
        }
        let mut place = Place::new(self.page.text.slice(name));
        place.country = apposed.country;
        place.precision = PlacePrecision::NamedOnly;
        if let Some(town) = town {
            fill(&mut place, &town);
        }
        self.told.push(self.found.len());
        Some(self.placed(name.clone(), place, Some(region)))
    }

    /// "Paris, Texas" at one place is Paris, Texas throughout, unless the text tells of another one too.
    pub(super) fn settle_told(&mut self) {
        let told = std::mem::take(&mut self.told);
        let mut senses: HashMap<&str, Option<usize>, WordHash> = HashMap::default();
        for &number in &told {
            let place = &self.found[number].place;
            let sense = senses.entry(&place.name).or_insert(Some(number));
            let other = sense.map(|i| self.found[i].place.country);
            if other.is_some_and(|country| country != place.country) {
                *sense = None;
            }
        }
        if senses.is_empty() {
            return;
        }
        let same = self.found.iter().enumerate().filter_map(|(number, found)| {
            let model = senses.get(found.place.name.as_str()).copied().flatten()?;
            (found.place.country != self.found[model].place.country).then_some((number, model))
        });
        for (number, model) in same.collect::<Vec<_>>() {
            let (place, region) = (self.found[model].place.clone(), self.found[model].region);
            let found = &mut self.found[number];
            found.place.country = place.country;
            (found.place.latitude, found.place.longitude) = (place.latitude, place.longitude);
            found.place.precision = place.precision;
            (found.region, found.government) = (region, false);
        }
    }

    /// "at Santana |High School|", "near Kabul |University|": where the name of an institution ends that begins with a place's.
    fn institution_end(&self, from: usize, stretch: &Tokens) -> Option<usize> {
        (from..stretch.end.min(from + 3))
            .take_while(|&i| self.goes_on(i, stretch))
            .find(|&i| {
                matches!(
                    self.word(i),
                    "School"
                        | "University"
                        | "College"
                        | "Academy"
                        | "Clinic"
                        | "Museum"
                        | "Arena"
                        | "Theatre"
                        | "Theater"
                )
            })
            .map(|i| i + 1)
    }

    /// The institution as a place, in the country of the place that it is named after where the text knows that country.
    fn institution(&mut self, tokens: Tokens, entry: &Entry) -> PlaceFound {
        let mut place = Place::new(self.page.text.slice(&tokens));
        let code = CountryCode::new(entry.country_code());
        if self.evidence.is_empty() || self.evidence.count(code) > 0 {
            fill(&mut place, entry);
        } else {
            place.country = self.country_around(tokens.start);
            self.guessed.push(self.found.len());
        }
        place.precision = PlacePrecision::Point;
        self.placed(tokens, place, None)
    }

    /// "Lagos Island Club", "Paris Match": a name that goes on, or goes before, is another name.
    fn is_inside_name(&self, name: &Tokens, stretch: &Tokens, located: bool, typed: bool) -> bool {
        if located {
            return false;
        }
        let behind = self.token(name.end).filter(|_| name.end < stretch.end);
        let text = &self.page.text;
        let heading = || text.sentences[text.sentence_of(name.start)].heading;
        let goes_on = behind.is_some_and(|t| {
            t.is_word()
                && t.is_capital()
                && t.shape.any(Shape::SPACE_BEFORE)
                && !t.lists.any(Lists::CALENDAR)
                && !t.lists.any(Lists::TITLE)
                // "Kabul Blast Kills Dozens": a headline writes its words large.
                && !(!t.pos.is_none() && !t.pos.any(Pos::INSTITUTION) && heading())
        });
        let before = (name.start > stretch.start).then(|| name.start - 1);
        let inside = before.and_then(|i| self.token(i)).is_some_and(|t| {
            t.is_word()
                && t.is_capital()
                && !t.lists.any(Lists::COUNTRY)
                && t.pos.is_none()
                && !heading()
        });
        goes_on && !typed || inside
    }

    /// The meaning of a name that fits the text, and whether it has several: the country behind it, then the countries that
    /// the text is about.
    fn best(
        &self,
        name: &Tokens,
        apposed: Apposed,
        kind: Option<PlacePrecision>,
    ) -> Option<(Entry, bool)> {
        let mut words = [""; 5];
        let length = name.len().min(5);
        for (word, at) in words.iter_mut().zip(name.clone()) {
            *word = self.word(at);
        }
        let mut entries = gazetteer::lookup_words(&words[..length]);
        let first = entries.next()?;
        let mut best = (first, 0.0);
        let mut several = false;
        for entry in entries {
            if !several {
                best.1 = self.weight(&best.0, apposed, kind);
                several = true;
            }
            let weight = self.weight(&entry, apposed, kind);
            if weight > best.1 {
                best = (entry, weight);
            }
        }
        Some((best.0, several))
    }

    /// How well a meaning fits, in powers of ten of its people.
    fn weight(&self, entry: &Entry, apposed: Apposed, kind: Option<PlacePrecision>) -> f64 {
        let code = CountryCode::new(entry.country_code());
        let mut weight = size(entry);
        if code.is_some() && code == apposed.country {
            weight += 20.0;
        }
        if apposed.region.is_some() && entry.region == apposed.region {
            weight += 25.0;
        }
        // A country that the text names lifts its places over others up to some fifty times their size.
        let named = self.evidence.count(code).min(4);
        if named > 0 {
            // A small town is not lifted over a great city that bears its name.
            let most = if entry.population < 30_000 { 0.9 } else { 2.0 };
            weight += (0.75 + f64::from(named) * 0.27).min(most);
        }
        if let Some(region) = region_of(entry) {
            weight += f64::from(self.evidence.region(region).min(3)) * 0.3;
        }
        match (kind, entry.kind) {
            (Some(PlacePrecision::Region), EntryKind::Region) => weight + 2.5,
            (Some(PlacePrecision::Settlement), EntryKind::Settlement | EntryKind::Capital) => {
                weight + 1.0
            }
            _ => weight,
        }
    }

    /// Names of several places, once all places of the text are known.
    pub(super) fn settle_open(&mut self) {
        if self.open.is_empty() {
            return;
        }
        // They were noted in the order of the text.
        let open = |number: usize| self.open.binary_search_by_key(&number, |(n, _)| *n).is_ok();
        let sure = self.found.iter().enumerate();
        let sure = sure.filter(|(number, _)| !open(*number)).map(|(_, p)| p);
        self.evidence.absorb(sure);
        let mut named: HashMap<Option<CountryCode>, u32, WordHash> = HashMap::default();
        for place in &self.found {
            *named.entry(place.place.country).or_default() += 1;
        }
        for (number, name) in std::mem::take(&mut self.open) {
            let country = self.found[number].place.precision == PlacePrecision::Country;
            let before = self.found[number].place.country;
            if country {
                self.settle_country(number, &name, named[&before]);
            } else {
                self.settle_town(number, &name);
            }
            let after = self.found[number].place.country;
            *named.entry(before).or_default() -= 1;
            *named.entry(after).or_default() += 1;
        }
    }

    /// "Tripoli", where the text is about Lebanon.
    fn settle_town(&mut self, number: usize, name: &Tokens) {
        let apposed = self.holder(name.end);
        let kind = self
            .two_word_kind(name.end)
            .or_else(|| self.kind_behind(name.end));
        let Some((entry, _)) = self.best(name, apposed, kind.map(|(_, kind)| kind)) else {
            return;
        };
        let precision = self.found[number].place.precision;
        let found = &mut self.found[number];
        if found.place.country != CountryCode::new(entry.country_code())
            || found.region != region_of(&entry)
        {
            fill(&mut found.place, &entry);
            found.region = region_of(&entry);
            if found.tokens.end > name.end || precision == PlacePrecision::Offset {
                found.place.precision = precision;
            }
        }
    }

    /// "Atlanta, Georgia": a state that shares its name with a country, where the text is about the state's country and does
    /// not tell of the country beyond the `named` mentions that are not settled.
    fn settle_country(&mut self, number: usize, name: &Tokens, named: u32) {
        let text = self.page.text.slice(name);
        let Some(state) = gazetteer::lookup(text).find(|e| e.kind == EntryKind::Region) else {
            return;
        };
        let own = self.found[number].place.country;
        let other = CountryCode::new(state.country_code());
        let before = number.checked_sub(1).map(|i| &self.found[i]);
        let inside = before.is_some_and(|place| {
            place.tokens.end + 1 == name.start
                && place.region == Some(state.name)
                && self.word(place.tokens.end) == ","
        });
        let alone = self.evidence.count(own).saturating_sub(2 * named);
        if inside
            || self.evidence.count(other) >= 3
                && self.evidence.count(other) > 3 * alone + 1
                && alone == 0
        {
            let found = &mut self.found[number];
            fill(&mut found.place, &state);
            found.place.precision = PlacePrecision::Region;
            found.region = Some(state.name);
        }
    }

    /// The country named just before a name ("the Syrian town of Madaya"), else that of the last scene.
    pub(super) fn country_around(&self, at: usize) -> Option<CountryCode> {
        let text = &self.page.text;
        let near = (at.saturating_sub(5)..at).rev().find_map(|i| {
            let token = &text.tokens[i];
            let named = token.is_capital() && token.lists.any(Lists::COUNTRY);
            named
                .then(|| text.longest(&text.lexicon.lists.countries, i, at))
                .flatten()
        });
        if let Some(country) = near.and_then(|m| m.value.code) {
            return Some(country);
        }
        // The last scene: "U.S. officials said" and the like are none.
        let mut last = self.found.iter().rev().take(4).filter(|p| p.located);
        last.find_map(|p| p.place.country)
    }
}

fn fill(place: &mut Place, entry: &Entry) {
    place.country = CountryCode::new(entry.country_code());
    (place.latitude, place.longitude) = (Some(entry.latitude), Some(entry.longitude));
    place.precision = precision(entry);
}

fn region_of(entry: &Entry) -> Option<&'static str> {
    match entry.kind {
        EntryKind::Region => Some(entry.name),
        _ => entry.region,
    }
}

fn precision(entry: &Entry) -> PlacePrecision {
    match entry.kind {
        EntryKind::Settlement | EntryKind::Capital => PlacePrecision::Settlement,
        EntryKind::Region | EntryKind::Area => PlacePrecision::Region,
        EntryKind::Country => PlacePrecision::Country,
    }
}

/// How much a place weighs by itself, in powers of ten of its people: capitals more, regions less than their cities.
fn size(entry: &Entry) -> f64 {
    let kind = match entry.kind {
        EntryKind::Country => 10.0,
        EntryKind::Capital => 0.7,
        EntryKind::Area => 0.5,
        EntryKind::Region => -1.7,
        EntryKind::Settlement => 0.0,
    };
    f64::from(entry.population.max(100)).log10() + kind - if entry.alternate { 1.0 } else { 0.0 }
}
