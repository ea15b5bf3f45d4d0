//! What holds of any text: a report and no panic, the same one each time, in time that grows with the length.

use std::time::{Duration, Instant};

use arbtest::arbitrary::{self, Unstructured};
use arbtest::arbtest;
use reportage::{Article, Error, Reader, Report};
use support::reading::read;

mod support {
    pub(crate) mod reading;
}

fn dated(text: impl Into<String>) -> Article {
    Article::new(text)
        .published_str("2024-01-05")
        .expect("a day")
}

#[test]
fn short_texts() {
    let texts = [
        "", " ", "\n", "a", "é", "“", "\"", "'", "5", ".", "-", "—", "…", ",", "(", "\u{feff}",
        "\u{a0}", "\u{0}", "🚀", "\r\n\r\n", "said", "“”", "''", "5,", "U.S.", "killed", "Jan",
    ];
    for text in texts {
        read(&dated(text));
        read(&Article::new(text));
    }
}

#[test]
fn bad_days_are_told() {
    for day in [
        "",
        "yesterday",
        "2024-02-30",
        "2024-1-5",
        "05/01/2024",
        "2024-01-05T00:00",
    ] {
        let error = Article::new("x").published_str(day).expect_err("a fault");
        assert!(matches!(error, Error::Day { .. }), "{error}");
    }
}

#[test]
fn days_at_the_ends_of_the_calendar() {
    let text = "Five were killed last week, and ten next month, in 1999, since May, two years ago.";
    for day in ["0000-01-01", "0001-01-01", "9999-12-31", "1582-10-15"] {
        read(&Article::new(text).published_str(day).expect("a day"));
    }
}

#[test]
fn json_with_a_span_outside_the_text_is_told() {
    let json = |end: usize| {
        format!(
            r#"{{"text": "Fire in Gao.", "dates": [{{"span": {{"start": 8, "end": {end}}},
                "from": "2024-01-05", "to": "2024-01-05"}}]}}"#
        )
    };
    assert!(Report::from_json(&json(11)).is_ok());
    let error = Report::from_json(&json(99)).expect_err("a fault");
    assert!(matches!(error, Error::Span { .. }), "{error}");
    assert!(error.to_string().contains("12 bytes"), "{error}");
}

/// Words and marks of which the stages think something, to be thrown together.
const PIECES: &[&str] = &[
    "killed",
    "killing",
    "wounded",
    "at least",
    "five",
    "12",
    "1,200",
    "dozens of",
    "two more",
    "civilians",
    "soldiers",
    "a child",
    "including",
    "of them",
    "no one",
    "missing",
    "the toll",
    "rose to",
    "since the war began",
    "missiles",
    "a drone",
    "shelling",
    "struck",
    "attack",
    "bomb",
    "gunmen",
    "opened fire",
    "shot down",
    "22 of 28",
    "drones",
    "a hospital",
    "houses",
    "Kharkiv",
    "Gaza",
    "Mali",
    "Kyiv",
    "near",
    "in",
    "on",
    "at",
    "by",
    "of",
    "the",
    "a",
    "and",
    "or",
    "with",
    "after",
    "Russia",
    "Israeli",
    "Hamas",
    "police",
    "the army",
    "governor",
    "President",
    "Gen.",
    "Lt. Col.",
    "Mr",
    "Oleh Ivanenko",
    "Ivanenko",
    "spokesman for",
    "he",
    "she",
    "who",
    "said",
    "told",
    "denied",
    "claimed",
    "added",
    "that",
    "according to",
    "Reuters",
    "Telegram",
    "on Telegram",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    "'s",
    "(",
    ")",
    "–",
    "-",
    ",",
    ".",
    ":",
    ";",
    "?",
    "…",
    "\n",
    "\n\n",
    "\u{a0}",
    "KYIV, Jan 5 (Reuters) -",
    "Tuesday",
    "last week",
    "yesterday",
    "5 January",
    "January 5, 2024",
    "2023",
    "May",
    "Dec.",
    "overnight",
    "since",
    "between",
    "two years ago",
    "the 1990s",
    "met",
    "talks",
    "summit",
    "été",
    "Łódź",
    "🚀",
    "ORDER",
];

fn pieces(u: &mut Unstructured<'_>) -> arbitrary::Result<String> {
    let mut text = String::new();
    while !u.is_empty() && text.len() < 4_000 {
        text.push_str(u.choose(PIECES)?);
        if !u.ratio(1, 8)? {
            text.push(' ');
        }
    }
    Ok(text)
}

#[test]
fn any_text_gives_a_report() {
    arbtest(|u| {
        read(&dated(u.arbitrary::<String>()?));
        Ok(())
    })
    .budget_ms(1_500);
}

#[test]
fn any_jumble_of_news_gives_a_report() {
    arbtest(|u| {
        let text = pieces(u)?;
        read(&if u.arbitrary()? {
            dated(text)
        } else {
            Article::new(text)
        });
        Ok(())
    })
    .budget_ms(4_000);
}

#[test]
fn the_same_text_gives_the_same_report() {
    arbtest(|u| {
        let article = dated(pieces(u)?);
        let other = article.clone();
        let elsewhere = std::thread::spawn(move || Reader::new().read(&other));
        let here = Reader::new().read(&article);
        assert_eq!(here, elsewhere.join().expect("a report"));
        Ok(())
    })
    .budget_ms(1_000);
}

/// Texts made to be slow: a name, a beginning and a piece over and over.
const SLOW: &[(&str, &str, &str)] = &[
    ("quotation marks", "", "\""),
    ("opening marks", "", "“"),
    ("single quotation marks", "", "'"),
    ("said", "", "said "),
    ("digits", "", "7"),
    ("numbers", "", "7 "),
    ("capitals", "", "A"),
    ("names", "", "Oleh Ivanenko "),
    ("commas", "", ","),
    ("words and commas", "", "houses, "),
    ("open brackets", "", "("),
    ("open brackets with words", "", "(the "),
    ("full stops", "", "."),
    ("initials", "", "U.S. "),
    ("line breaks", "", "\n"),
    ("lines", "", "Five killed\n"),
    ("dashes", "", "– "),
    ("counts", "", "killed five and wounded "),
    (
        "counts with parts",
        "",
        "killed five, including two children, ",
    ),
    ("and", "", "and "),
    ("of", "", "the mayor of "),
    ("titles", "", "General "),
    ("attacks", "", "attack "),
    (
        "sentences of attack",
        "",
        "Drones struck Kharkiv, killing five. ",
    ),
    ("quotations", "", "“We will go on,” he said. "),
    ("quotations without a speaker", "", "“We will go on.”\n"),
    ("dates", "", "on Tuesday 5 January 2024 and "),
    ("since", "", "since "),
    ("a letter", "", "a"),
    ("letters beyond ASCII", "", "é"),
    ("emoji", "", "🚀"),
    ("spaces", "", " "),
    ("no-break spaces", "", "\u{a0}"),
    (
        "a long quotation of attacks",
        "“",
        "Drones struck Kharkiv, killing five. ",
    ),
    (
        "a long reported speech",
        "He said ",
        "that drones struck Kharkiv and killed five and ",
    ),
    (
        "a town and its people",
        "Drones struck Kharkiv. ",
        "The strike killed two more. ",
    ),
    (
        "officials",
        "",
        "Governor Oleh Ivanenko said drones struck Odesa on Tuesday. ",
    ),
    (
        "one official by surname",
        "Governor Oleh Ivanenko spoke. ",
        "Ivanenko said no. He said so. ",
    ),
    (
        "a village that no list knows",
        "",
        "Gunmen raided the village of Qorvex on Monday. ",
    ),
    (
        "a country that is a state as well",
        "",
        "A gunman opened fire in Athens, Georgia. ",
    ),
    (
        "bombing by nobody named",
        "",
        "Jets pounded Sanaa with dozens of air strikes on Monday. ",
    ),
];

/// A megabyte; less where the reader is not optimised, so that it takes no longer.
const LONG: usize = if cfg!(debug_assertions) {
    160_000
} else {
    1_000_000
};
const SHORT: usize = LONG / 4;

/// A text takes four times as long as a quarter of it; more than eight times, and the time is not linear.
const FACTOR: u32 = 8;

/// What the long text may take.
const LIMIT: Duration = Duration::from_secs(4);

#[test]
fn time_grows_with_length() {
    let reader = Reader::new();
    let time = |start: &str, piece: &str, length: usize| {
        let article = dated(start.to_owned() + &piece.repeat(length / piece.len()));
        let start = Instant::now();
        let report = reader.read(&article);
        let taken = start.elapsed();
        drop(report);
        taken
    };
    let mut slow = Vec::new();
    for (name, start, piece) in SLOW {
        // other work on the machine may slow one measurement down, hardly three
        let grew = (0..3).all(|_| {
            let (short, long) = (time(start, piece, SHORT), time(start, piece, LONG));
            let bad = long > LIMIT || long > short * FACTOR + Duration::from_millis(50);
            if bad {
                slow.push(format!(
                    "{name}: {short:.2?} for {SHORT} bytes, {long:.2?} for {LONG}"
                ));
            }
            bad
        });
        if !grew {
            slow.retain(|line| !line.starts_with(&format!("{name}:")));
        }
    }
    assert!(slow.is_empty(), "too slow:\n{}", slow.join("\n"));
}
