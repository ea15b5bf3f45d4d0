//! Whether a name is the one that was asked for.

use crate::Report;
use crate::record::OfficialId;

/// Words to look for in names: in a row, whole, of either case.
pub(super) struct Wanted(Vec<String>);

impl Wanted {
    pub(super) fn new(words: &str) -> Self {
        Self(words_of(words).collect())
    }

    /// Whether `name` holds the words in a row. Nothing holds no words at all.
    pub(super) fn is_in(&self, name: &str) -> bool {
        self.holds(name, |word, wanted| word == wanted)
    }

    /// The same, where singular and plural are one: "drone" is in "Shahed drones".
    pub(super) fn is_in_either_number(&self, name: &str) -> bool {
        self.holds(name, |word, wanted| singular(word) == singular(wanted))
    }

    /// Whether the words are in the name or an alias of this official.
    pub(super) fn is_official(&self, report: &Report, id: Option<OfficialId>) -> bool {
        id.and_then(|id| report.official(id))
            .is_some_and(|official| {
                self.is_in(&official.name) || official.aliases.iter().any(|alias| self.is_in(alias))
            })
    }

    fn holds(&self, name: &str, same: impl Fn(&str, &str) -> bool) -> bool {
        let words: Vec<String> = words_of(name).collect();
        !self.0.is_empty()
            && words.windows(self.0.len()).any(|row| {
                row.iter()
                    .zip(&self.0)
                    .all(|(word, wanted)| same(word, wanted))
            })
    }
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn whole_words_in_a_row_of_either_case() {
        assert!(Wanted::new("raikovych").is_in("Andriy Raikovych"));
        assert!(Wanted::new("Andriy Raikovych").is_in("Governor Andriy Raikovych"));
        assert!(Wanted::new("Russia").is_in("Russia's defence ministry"));
        assert!(!Wanted::new("Oman").is_in("Roman Petrov"));
        assert!(!Wanted::new("Andriy Petrov").is_in("Andriy B. Petrov"));
        assert!(!Wanted::new("").is_in("anyone"));
        assert!(!Wanted::new("one two").is_in("one"));
    }

    #[test]
    fn weapons_in_either_number() {
        assert!(Wanted::new("drone").is_in_either_number("Shahed drones"));
        assert!(Wanted::new("missiles").is_in_either_number("a Kinzhal missile"));
    }
}
