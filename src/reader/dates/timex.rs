//! TIMEX3 types and values, as TimeML 1.2.1 (ISO 24617-1) writes them: "Tuesday night" is TIME, `2024-01-02TNI`.

use chrono::{Datelike, NaiveDate};

use crate::reader::numbers::small_number;
use crate::record::{Period, Precision, TimexType};

/// Type and value of the expression `words`, which names `period`: "last week" is DATE, `2023-W52`.
pub(crate) fn timex(words: &str, period: &Period) -> (TimexType, String) {
    let (from, date) = (period.from(), TimexType::Date);
    match period.precision() {
        Precision::PartOfDay => (TimexType::Time, iso(from) + part(words)),
        Precision::Day if period.days() == 1 => (date, iso(from)),
        Precision::Weekend => (date, format!("{}-WE", week(from))),
        Precision::Week => (date, week(from)),
        Precision::Month => (date, from.format("%Y-%m").to_string()),
        Precision::Season => (date, season(words, from)),
        Precision::Year => (date, format!("{:04}", from.year())),
        Precision::Decade if period.days() > 4000 => (date, format!("{:02}", from.year() / 100)),
        Precision::Decade => (date, format!("{:03}", from.year() / 10)),
        Precision::Day | Precision::Span | Precision::Open => {
            let length = length(words).unwrap_or_else(|| format!("P{}D", period.days()));
            (TimexType::Duration, length)
        }
    }
}

/// `2024-01-02`, without the detour over a format.
fn iso(day: NaiveDate) -> String {
    let Some(year) = u32::try_from(day.year()).ok().filter(|year| *year < 10_000) else {
        return day.to_string();
    };
    let number = year * 10_000 + day.month() * 100 + day.day();
    let mut iso = String::with_capacity(16);
    for (place, power) in (0..8).rev().map(|power| (7 - power, 10_u32.pow(power))) {
        if place == 4 || place == 6 {
            iso.push('-');
        }
        iso.push(char::from(b'0' + (number / power % 10) as u8));
    }
    iso
}

/// The part of the day that is named last: "Tuesday morning" is `TMO`.
fn part(words: &str) -> &'static str {
    let parts = words.rsplit([' ', '-']).map(|word| match word {
        "morning" | "mornings" | "dawn" | "sunrise" | "daybreak" => Some("TMO"),
        "afternoon" | "afternoons" => Some("TAF"),
        "evening" | "evenings" | "dusk" | "sunset" => Some("TEV"),
        "noon" | "midday" => Some("T12:00"),
        "midnight" => Some("T24:00"),
        "daytime" | "daylight" => Some("TDT"),
        _ => None,
    });
    // "tonight", "overnight", "the early hours"
    parts.flatten().next().unwrap_or("TNI")
}

/// The ISO week of `day`: `2024-W01`.
fn week(day: NaiveDate) -> String {
    day.format("%G-W%V").to_string()
}

/// `2023-SU`, `2024-Q1`; a winter by the year that it begins in.
fn season(words: &str, from: NaiveDate) -> String {
    let year = from.year();
    let named = words.split([' ', '-']).find_map(|word| match word {
        _ if word.eq_ignore_ascii_case("spring") => Some("SP"),
        _ if word.eq_ignore_ascii_case("summer") => Some("SU"),
        _ if ["autumn", "fall"]
            .iter()
            .any(|fall| word.eq_ignore_ascii_case(fall)) =>
        {
            Some("FA")
        }
        _ if word.eq_ignore_ascii_case("winter") => Some("WI"),
        _ => None,
    });
    named.map_or_else(
        || format!("{year:04}-Q{}", from.month0() / 3 + 1),
        |season| format!("{year:04}-{season}"),
    )
}

/// The length that is counted in units: "the past 24 hours" is `PT24H`, "the last year" `P1Y`.
fn length(words: &str) -> Option<String> {
    let mut back = words.rsplit([' ', '-']);
    let (time, letter) = match back.next()?.trim_end_matches('s') {
        "hour" => ("T", "H"),
        "day" => ("", "D"),
        "week" => ("", "W"),
        "month" => ("", "M"),
        "year" => ("", "Y"),
        "decade" => ("", "DE"),
        _ => return None,
    };
    let before = back.next()?;
    let count = match before {
        "past" | "last" | "a" | "an" => 1,
        _ => before.parse().ok().or_else(|| small_number(before))?,
    };
    Some(format!("P{time}{count}{letter}"))
}

#[cfg(test)]
mod tests {
    use crate::{Article, Reader};

    #[test]
    fn types_and_values() {
        for (source, kind, value) in [
            ("The raid came on Tuesday.", "DATE", "2024-01-02"),
            ("The raid came on Tuesday night.", "TIME", "2024-01-02TNI"),
            ("It was hit on Tuesday morning.", "TIME", "2024-01-02TMO"),
            ("It was hit last weekend.", "DATE", "2023-W52-WE"),
            ("Talks begin next week.", "DATE", "2024-W02"),
            ("It fell in May last year.", "DATE", "2023-05"),
            ("It fell in early May 2022.", "DATE", "2022-05"),
            ("They have held it since November.", "DATE", "2023-11"),
            ("They took it in the summer of 2023.", "DATE", "2023-SU"),
            ("They took it in 2019.", "DATE", "2019"),
            ("The war of the 1990s.", "DATE", "199"),
            ("Ten died in the past 24 hours.", "DURATION", "PT24H"),
            ("Ten died in the past three days.", "DURATION", "P3D"),
            ("It ran between 3 and 10 May 2022.", "DURATION", "P8D"),
        ] {
            let article = Article::new(source).published_str("2024-01-05");
            let report = Reader::new().read(&article.expect("a day"));
            let found = report.dates().first().expect(source);
            let read = found.timex_type.map(|kind| kind.to_string());
            assert_eq!(read.as_deref(), Some(kind), "{source}");
            assert_eq!(found.timex_value.as_deref(), Some(value), "{source}");
        }
    }
}
