//! Reads an article, and checks all that must hold of every report.

use reportage::{Article, Evidence, Reader, RecordId, Report, Span};

/// Reads an article; panics where something does not hold that must hold of every report.
pub(crate) fn read(article: &Article) -> Report {
    let report = Reader::new().read(article);
    let faults = faults(&report);
    assert!(
        faults.is_empty(),
        "of the text {:?}:\n{}",
        shortened(report.text()),
        faults.join("\n")
    );
    report
}

fn shortened(text: &str) -> String {
    text.chars().take(400).collect()
}

/// All that does not hold of a report.
fn faults(report: &Report) -> Vec<String> {
    let mut faults = Faults {
        report,
        found: Vec::new(),
    };
    faults.json();
    faults.evidence();
    faults.attacks();
    faults.casualties();
    faults.statements();
    faults.dates();
    faults.found
}

struct Faults<'r> {
    report: &'r Report,
    found: Vec<String>,
}

impl Faults<'_> {
    fn expect(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.found.push(fault());
        }
    }

    /// It survives JSON and back; on the way back every span and id is checked.
    fn json(&mut self) {
        let json = serde_json::to_string(self.report).expect("a report is JSON");
        match Report::from_json(&json) {
            Ok(back) => self.expect(&back == self.report, || {
                "comes back from JSON changed".to_owned()
            }),
            Err(error) => self
                .found
                .push(format!("does not come back from JSON: {error}")),
        }
    }

    /// Every record has words that it was read from, inside one paragraph, and a rule; and can be explained.
    fn evidence(&mut self) {
        macro_rules! each {
            ($($list:ident),+) => {$(
                for record in self.report.$list() {
                    self.grounds(record.id.into(), &record.evidence, &record.grounds);
                }
            )+};
        }
        each!(
            attacks,
            casualties,
            officials,
            statements,
            damages,
            interceptions,
            meetings
        );
    }

    fn grounds(&mut self, id: RecordId, evidence: &Evidence, grounds: &[Evidence]) {
        for evidence in grounds.iter().chain([evidence]) {
            let words = self.report.text_of(evidence.span);
            self.expect(!words.trim().is_empty(), || {
                format!("{id} has no words for evidence")
            });
            self.expect(!evidence.rule.is_empty(), || {
                format!("{id} names no rule for {words:?}")
            });
        }
        let words = self.report.text_of(evidence.span);
        self.expect(!words.contains("\n\n"), || {
            format!("{id} is read across paragraphs: {words:?}")
        });
        self.expect(self.report.explain(id).is_some(), || {
            format!("{id} cannot be explained")
        });
    }

    fn attacks(&mut self) {
        for attack in self.report.attacks() {
            let id = attack.id;
            self.expect(!attack.mentions.is_empty(), || {
                format!("attack {id} has no mention")
            });
            self.in_order(id.into(), "mentions", &attack.mentions);
        }
    }

    /// Relations lead to another count, repeats to an earlier one.
    fn casualties(&mut self) {
        for casualty in self.report.casualties() {
            let id = casualty.id;
            let relations = [
                casualty.repeats,
                casualty.part_of,
                casualty.adds_to,
                casualty.updates,
                casualty.contradicts,
            ];
            self.expect(!relations.contains(&Some(id)), || {
                format!("casualty {id} relates to itself")
            });
            self.expect(casualty.repeats.is_none_or(|first| first < id), || {
                format!("casualty {id} repeats a later one")
            });
        }
    }

    fn statements(&mut self) {
        for statement in self.report.statements() {
            self.in_order(statement.id.into(), "content", &statement.content);
        }
    }

    fn dates(&mut self) {
        let mut last = Span::new(0, 0);
        for date in self.report.dates() {
            let span = date.span;
            self.expect(!span.is_empty() && last.end() <= span.start(), || {
                format!("dates out of order or overlapping: {last} and {span}")
            });
            last = span;
        }
    }

    /// Spans hold something, follow each other and do not overlap.
    fn in_order(&mut self, id: RecordId, field: &str, spans: &[Span]) {
        let empty = spans.iter().any(|span| span.is_empty());
        let crossed = spans.windows(2).any(|pair| pair[0].end() > pair[1].start());
        let report = self.report;
        self.expect(!empty && !crossed, || {
            let words: Vec<&str> = spans.iter().map(|span| report.text_of(*span)).collect();
            format!("{field} of {id} empty, out of order or overlapping: {words:?}")
        });
    }
}
