//! The prose specifications in `tests/spec/`: each text is read, and its records are compared with those below it.

use std::collections::BTreeSet;

use notation::{SUBJECTS, Told, clauses, openings, tell};
use reading::read;
use reportage::Article;
use specification::{Case, Expectation, cases};

#[path = "support/notation.rs"]
mod notation;
#[path = "support/reading.rs"]
mod reading;
#[path = "support/specification.rs"]
mod specification;

#[test]
fn specifications() {
    let (cases, openings) = (cases("tests/spec"), openings());
    let mut run = Run::default();
    for case in &cases {
        run.case(case, &openings);
    }
    println!(
        "{} texts, {} records expected, {} known failures",
        cases.len(),
        run.expected,
        run.known_failures
    );
    assert!(
        run.faults.is_empty(),
        "{} faults\n\n{}",
        run.faults.len(),
        run.faults.join("\n\n")
    );
}

/// All that was found wrong so far.
#[derive(Default)]
struct Run {
    faults: Vec<String>,
    expected: usize,
    known_failures: usize,
}

impl Run {
    fn case(&mut self, case: &Case, openings: &BTreeSet<String>) {
        if let Some(fault) = malformed(case, openings) {
            self.faults.push(fault);
            return;
        }
        let mut article = Article::new(case.text.as_str());
        if let Some(day) = &case.setting.published {
            article = article.published_str(day).expect("a day");
        }
        let mut left = tell(&read(&article));
        // lines that say more choose first, so that they do not find their record taken
        let mut lines: Vec<&Expectation> = case.expectations.iter().collect();
        lines.sort_by_key(|line| {
            let nothing = line.words.starts_with("nothing");
            (nothing, std::cmp::Reverse(clauses(&line.words).len()))
        });
        let mut missed = Vec::new();
        for line in lines {
            self.expected += 1;
            self.known_failures += usize::from(line.known_failure);
            let is_met = met(line, &case.setting.subjects, &mut left);
            match (is_met, line.known_failure) {
                (true, true) => self.faults.push(format!(
                    "{}: a known failure passes now: take its mark off\n  - {}",
                    line.place, line.words
                )),
                (false, false) => missed.push(line),
                _ => {}
            }
        }
        self.report(case, &missed, &left);
    }

    /// Tells what was missed, and what was read that nobody expects.
    fn report(&mut self, case: &Case, missed: &[&Expectation], left: &[Told]) {
        let known = case.expectations.iter().any(|line| line.known_failure);
        let listed = |told: &&Told| case.setting.subjects.iter().any(|it| it == told.subject);
        for line in missed {
            let others: String = left.iter().map(|told| format!("\n  - {told}")).collect();
            self.faults.push(format!(
                "{}: not read\n  - {}\nof {}\nread, and not expected, were{}",
                line.place,
                line.words,
                quoted(&case.text),
                if others.is_empty() { " none" } else { &others }
            ));
        }
        if missed.is_empty() && !known {
            for told in left.iter().filter(listed) {
                self.faults.push(format!(
                    "{}: read, but not expected\n  - {told}\nof {}",
                    case.place,
                    quoted(&case.text)
                ));
            }
        }
    }
}

/// Whether a line holds; the record that it tells is used up.
fn met(line: &Expectation, subjects: &[String], left: &mut Vec<Told>) -> bool {
    if line.words.starts_with("nothing") {
        return !left
            .iter()
            .any(|told| subjects.iter().any(|it| it == told.subject));
    }
    let found = left.iter().position(|told| told.is(&line.words));
    found.map(|at| left.remove(at)).is_some()
}

/// What is wrong with the case itself.
fn malformed(case: &Case, openings: &BTreeSet<String>) -> Option<String> {
    let unknown = |subject: &&String| !SUBJECTS.contains(&subject.as_str());
    if let Some(subject) = case.setting.subjects.iter().find(unknown) {
        let known = SUBJECTS.join(", ");
        return Some(format!(
            "{}: no subject {subject:?}: there are {known}",
            case.place
        ));
    }
    if case.expectations.is_empty() {
        return Some(format!(
            "{}: no records below the text: write \"- nothing\" where none are expected",
            case.place
        ));
    }
    let is_known = |clause: &String| {
        let first = clause.split(' ').next().unwrap_or_default();
        first.starts_with('“') || openings.contains(first)
    };
    let typo = case.expectations.iter().find_map(|line| {
        let clauses = clauses(&line.words);
        let clause = clauses.iter().find(|clause| !is_known(clause))?;
        Some((line, clause.clone()))
    });
    typo.map(|(line, clause)| format!("{}: nothing is told like this: {clause}", line.place))
}

fn quoted(text: &str) -> String {
    format!("> {}", text.replace('\n', "\n> "))
}
