//! The words that names are made of, and those that tell of things named after people.

use crate::lexicon::words::Lists;
use crate::reader::tokens::{Shape, Token};

/// "J.", "J.R.", "J".
pub(super) fn is_initial(token: &Token, word: &str) -> bool {
    let stopped =
        token.shape.any(Shape::STOPPED) && word.split('.').all(|part| part.chars().count() <= 1);
    token.is_capital()
        && token.lists.without(Lists::ABBREVIATION).is_none()
        && (stopped && word != "U.S." || word.len() == 1 && word != "I" && word != "A")
}

/// "VIPs", "MPs", "NGOs".
pub(super) fn is_plural_abbreviation(word: &str) -> bool {
    word.strip_suffix('s')
        .is_some_and(|stem| stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase()))
}

/// What is named after people: "Rafik Hariri |airport|", "Imam Reza |shrine|".
pub(super) fn is_building(word: &str) -> bool {
    #[rustfmt::skip]
    const BUILDINGS: [&str; 40] = [
        "mosque", "shrine", "hospital", "street", "school", "church", "university", "airport",
        "base", "camp", "bridge", "square", "stadium", "county", "district", "brigade", "battalion",
        "tomb", "mausoleum", "cemetery", "temple", "highway", "road", "boulevard", "avenue",
        "prison", "barracks", "foundation", "institute", "museum", "neighbourhood", "neighborhood",
        "brigades", "battalions", "mall", "hotel", "dam", "crossing", "refinery", "junction",
    ];
    BUILDINGS.iter().any(|b| b.eq_ignore_ascii_case(word))
}

/// Small words inside names.
#[rustfmt::skip]
pub(in crate::reader::people) fn is_particle(word: &str) -> bool {
    // no particle is longer than five letters
    word.len() <= 5 && matches!(word,
        "al" | "Al" | "el" | "El" | "ul" | "ur" | "bin" | "Bin" | "ibn" | "Ibn" | "bint" | "ben"
            | "Ben" | "abu" | "Abu" | "abd" | "Abd" | "Abdul" | "Umm" | "umm" | "van" | "Van"
            | "von" | "Von" | "der" | "den" | "ter" | "ten" | "de" | "De" | "da" | "Da" | "do"
            | "dos" | "das" | "del" | "Del" | "della" | "di" | "Di" | "du" | "Du" | "la" | "La"
            | "le" | "Le" | "y" | "e" | "zu" | "af" | "av" | "Mac")
}

/// Particles of lower case that can open a surname: "bin Laden said".
#[rustfmt::skip]
pub(super) fn opens_name(word: &str) -> bool {
    matches!(word, "bin" | "ibn" | "al" | "el" | "abu" | "von" | "van" | "bint")
}

/// Given names that are places first: "Chad Bown", "Chelsea Manning".
#[rustfmt::skip]
pub(super) fn is_place_name(word: &str) -> bool {
    matches!(word,
        "Chad" | "Jordan" | "Georgia" | "Israel" | "Paris" | "Austin" | "Houston" | "Dallas"
            | "Sydney" | "Florence" | "Chelsea" | "Victoria" | "Virginia" | "Carolina" | "Savannah"
            | "Madison" | "Lincoln" | "Jackson" | "Brooklyn" | "Santiago" | "Dakota" | "Preston"
            | "Carson" | "Kenya" | "India" | "Orlando")
}

/// Given names that are ordinary words first.
#[rustfmt::skip]
pub(super) fn is_word_name(word: &str) -> bool {
    matches!(word,
        "Park" | "Marine" | "Rush" | "Mark" | "Major" | "Ban" | "Moon" | "Song" | "Long" | "Min"
            | "Bill" | "Dick" | "Guy" | "Will" | "Hope" | "Grace" | "Rob" | "Sue" | "Art" | "May"
            | "April" | "June" | "Rich" | "Skip" | "Cliff" | "Chase" | "Lance" | "Miles" | "Dawn"
            | "Faith" | "Summer" | "Autumn" | "Ivy" | "Ruby" | "Pearl" | "Crystal" | "Amber"
            | "Melody" | "Mercy" | "Patience" | "Rose" | "Violet" | "Daisy" | "Lily" | "Olive"
            | "Grant" | "Rand" | "Earl" | "Duke" | "Joy" | "Sandy" | "Rusty" | "Chip" | "Drew"
            | "Blessing" | "Precious" | "Gift" | "Innocent" | "Angel" | "Prosper" | "Buddy")
}

/// Surnames that the lists know as something else, good behind a given name.
#[rustfmt::skip]
pub(super) fn is_surname(word: &str) -> bool {
    matches!(word,
        "An" | "Banks" | "Battle" | "Bay" | "Beach" | "Bridge" | "Brooks" | "Bush" | "Canyon"
            | "Case" | "Castle" | "Church" | "Cotton" | "Cross" | "Day" | "Do" | "England" | "Field"
            | "Fields" | "Flood" | "Ford" | "Forest" | "France" | "Gates" | "Guardian" | "Hall"
            | "Hill" | "Holland" | "Ireland" | "Islam" | "Israel" | "Jordan" | "Lake" | "Lane"
            | "Law" | "March" | "Marsh" | "May" | "Mills" | "Muslim" | "My" | "Noon" | "Page"
            | "Park" | "Point" | "Post" | "Power" | "Range" | "Ridge" | "Rivers" | "So" | "Spring"
            | "Star" | "Steel" | "Stone" | "Storm" | "Story" | "Street" | "Summers" | "Sun"
            | "Temple" | "To" | "Valley" | "Ward" | "Waters" | "Wells" | "West" | "Will" | "Wing"
            | "Winter" | "Woods" | "Young")
}
