//! Places by sentence.

use super::*;
use crate::lexicon::Lexicon;
use crate::reader::text::Text;

fn read(source: &str) -> Vec<(String, Option<String>)> {
    let page = Page::new(Text::new(source, Lexicon::shared()));
    let found = places(&page);
    let said = |p: PlaceFound| (p.place.name, p.place.country.map(|c| c.to_string()));
    found
        .into_iter()
        .filter(|p| !p.government)
        .map(said)
        .collect()
}

#[test]
fn places_have_a_country() {
    for (source, expected) in [
        ("A bomb went off in Kandahar.", vec![("Kandahar", "AF")]),
        (
            "Shells fell on Kharkiv in Ukraine.",
            vec![("Kharkiv", "UA"), ("Ukraine", "UA")],
        ),
        (
            "Fighting raged in the Gaza Strip.",
            vec![("Gaza Strip", "PS")],
        ),
        (
            "They met in Tripoli, Lebanon.",
            vec![("Tripoli", "LB"), ("Lebanon", "LB")],
        ),
        ("Moscow said it would respond.", vec![]),
        ("Mr Paris spoke on Friday.", vec![]),
    ] {
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(n, c)| (n.to_owned(), Some(c.to_owned())))
            .collect();
        assert_eq!(read(source), expected, "{source}");
    }
}
