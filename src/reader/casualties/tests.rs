//! What is read in one sentence, and what in none.

use crate::{Article, Reader};

/// The counts of `text`: "killed 25, injured 3..", parts marked "of which".
fn read(reader: &Reader, text: &str) -> String {
    let report = reader.read(&Article::new(text));
    let mut said: Vec<String> = Vec::new();
    for casualty in report.casualties() {
        let (min, max) = (casualty.count.min(), casualty.count.max());
        let count = match (min, max) {
            (Some(min), Some(max)) if min == max => min.to_string(),
            (Some(min), Some(max)) => format!("{min}-{max}"),
            (Some(min), None) => format!("{min}+"),
            (None, Some(max)) => format!("-{max}"),
            (None, None) => "?".to_owned(),
        };
        let about = if casualty.count.approximate() {
            "~"
        } else {
            ""
        };
        let part = if casualty.part_of.is_some() {
            "of which "
        } else {
            ""
        };
        let again = if casualty.repeats.is_some() {
            "again "
        } else {
            ""
        };
        said.push(format!("{part}{again}{} {about}{count}", casualty.outcome));
    }
    said.join(", ")
}

#[test]
fn counts_are_read_in_all_wordings() {
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for line in include_str!("tests/counts.txt")
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        let (sentence, expected) = line.split_once(" => ").expect("a sentence and its counts");
        let found = read(&reader, sentence);
        if found != expected {
            wrong.push(format!("{sentence} => {found}\n    expected {expected}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn what_harms_nobody_counts_nobody() {
    let reader = Reader::new();
    let wrong: Vec<String> = include_str!("tests/none.txt")
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(|sentence| (sentence, read(&reader, sentence)))
        .filter(|(_, found)| !found.is_empty())
        .map(|(sentence, found)| format!("{sentence} => {found}"))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn tolls_count_nobody_twice() {
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for line in include_str!("tests/tolls.txt")
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        let (text, expected) = line.split_once(" => ").expect("a text and its toll");
        let report = reader.read(&Article::new(text.replace(" / ", "\n")));
        let said: Vec<String> = report
            .toll()
            .iter()
            .map(|(outcome, count)| format!("{outcome} {count}"))
            .collect();
        if said.join(", ") != expected {
            wrong.push(format!(
                "{text} => {}\n    expected {expected}",
                said.join(", ")
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
