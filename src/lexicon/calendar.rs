//! The words of the calendar: months, weekdays, units, parts of the day, seasons, feasts.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use chrono::Weekday;

use super::words::{Lists, Pos, WordHasher, WordId, Words};

/// What a word means to the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CalendarWord {
    /// 1 to 12.
    Month(u32),
    Weekday(Weekday),
    Unit(Unit),
    Season(Season),
    /// Days from the day of publication: today 0, yesterday -1.
    Day(i64),
    /// "morning", "night": part of a day.
    Part,
    Feast(Feast),
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A feast or a day with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Feast {
    /// The turn of the year: 31 December and 1 January.
    NewYear,
    /// A fixed day: month and day.
    Fixed(u32, u32),
    /// Days from Easter Sunday.
    Easter(i64),
    /// The fast of Ramadan, by the tabular Islamic calendar.
    Ramadan,
    EidAlFitr,
    EidAlAdha,
    /// The fourth Thursday of November.
    Thanksgiving,
}

/// The calendar's words.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calendar {
    words: HashMap<WordId, CalendarWord, BuildHasherDefault<WordHasher>>,
}

impl Calendar {
    pub(crate) fn load(words: &mut Words) -> Calendar {
        let mut calendar = Calendar::default();
        let mut add = |entries: &str, value: CalendarWord, pos: Pos| {
            for entry in entries.split_whitespace() {
                let id = words.add(entry, pos);
                let word = words.get_mut(id);
                let own = match value {
                    CalendarWord::Month(_) => Lists::MONTH,
                    CalendarWord::Weekday(_) => Lists::WEEKDAY,
                    _ => Lists::NONE,
                };
                word.lists = word.lists.or(Lists::CALENDAR).or(own);
                calendar.words.insert(id, value);
            }
        };
        for (month, names) in MONTHS.iter().enumerate() {
            add(names, CalendarWord::Month(month as u32 + 1), Pos::NONE);
        }
        for (day, names) in WEEKDAYS.iter().enumerate() {
            let day = Weekday::try_from(day as u8).unwrap_or(Weekday::Mon);
            add(names, CalendarWord::Weekday(day), Pos::NONE);
        }
        for (unit, one, many) in UNITS {
            add(one, CalendarWord::Unit(unit), Pos::NOUN);
            add(many, CalendarWord::Unit(unit), Pos::PLURAL);
        }
        for (season, names) in SEASONS {
            add(names, CalendarWord::Season(season), Pos::NOUN);
        }
        for (days, name) in [(0, "today tonight"), (-1, "yesterday"), (1, "tomorrow")] {
            add(name, CalendarWord::Day(days), Pos::ADVERB.or(Pos::NOUN));
        }
        add(PARTS, CalendarWord::Part, Pos::NOUN);
        for (feast, names) in FEASTS {
            add(names, CalendarWord::Feast(feast), Pos::NONE);
        }
        calendar
    }

    #[inline]
    pub(crate) fn get(&self, word: WordId) -> Option<CalendarWord> {
        self.words.get(&word).copied()
    }
}

const MONTHS: [&str; 12] = [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
];

const WEEKDAYS: [&str; 7] = [
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
];

const UNITS: [(Unit, &str, &str); 10] = [
    (Unit::Hour, "hour", "hours"),
    (Unit::Day, "day", "days"),
    (Unit::Night, "night", "nights"),
    (Unit::Weekend, "weekend", "weekends"),
    (Unit::Week, "week", "weeks"),
    (Unit::Fortnight, "fortnight", "fortnights"),
    (Unit::Month, "month", "months"),
    (Unit::Quarter, "quarter", "quarters"),
    (Unit::Year, "year", "years"),
    (Unit::Decade, "decade", "decades"),
];

const SEASONS: [(Season, &str); 4] = [
    (Season::Spring, "spring springtime"),
    (Season::Summer, "summer summertime"),
    (Season::Autumn, "autumn"),
    (Season::Winter, "winter wintertime"),
];

const PARTS: &str =
    "morning afternoon evening dawn dusk noon midday midnight daybreak sunrise sunset nightfall";

const FEASTS: [(Feast, &str); 12] = [
    (Feast::Fixed(12, 25), "christmas xmas"),
    (Feast::Fixed(12, 24), "noche-buena"),
    (Feast::Easter(0), "easter"),
    (Feast::Easter(-7), "palm-sunday"),
    (Feast::Ramadan, "ramadan ramazan ramadhan"),
    (Feast::EidAlFitr, "eid eid-ul-fitr eid-al-fitr"),
    (Feast::EidAlAdha, "eid-al-adha eid-ul-adha"),
    (Feast::Fixed(3, 20), "nowruz norooz"),
    (Feast::Fixed(10, 31), "halloween"),
    (Feast::Fixed(2, 14), "valentine"),
    (Feast::Thanksgiving, "thanksgiving"),
    (Feast::NewYear, "hogmanay"),
];
