//! Small word lists about people that are part of the rules.

use crate::lexicon::lists::TitleWord;
use crate::record::Role;

/// Words that open a phrase for one person.
pub(super) const DETERMINERS: [&str; 9] =
    ["the", "a", "an", "its", "his", "her", "their", "our", "my"];

/// Roles that are no office: "resident", "survivor", "gunman".
pub(super) fn word_is_ordinary(title: &TitleWord, word: &str) -> bool {
    let listed = matches!(
        title.role,
        Role::Other | Role::OtherOfficial | Role::ArmedGroupLeader | Role::Company | Role::Analyst
    );
    let last = || word.rsplit('-').next().unwrap_or(word);
    listed && {
        let last = last();
        ORDINARY.iter().any(|w| w.eq_ignore_ascii_case(last))
    }
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
