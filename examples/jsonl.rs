//! Reads one article a line as JSON from standard input and writes one report a line, in the same order.
//!
//! In: `{"id": …, "text": …, "published": "2024-01-05" | null}`. Out: `{"id": …, "report": {…}}`, or
//! `{"id": …, "error": "…"}` where a line cannot be read; that is told on standard error as well, with the
//! number of the line, and reading goes on.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use reportage::{Article, Reader, Report};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An article as it comes in.
#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(default)]
    published: Option<String>,
}

/// What is left of a row that cannot be read.
#[derive(Default, Deserialize)]
#[serde(default)]
struct OnlyId {
    id: Value,
}

/// A line as it goes out.
#[derive(Serialize)]
struct Answer {
    id: Value,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Outcome {
    Report(Box<Report>),
    Error(String),
}

fn main() -> ExitCode {
    match run(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // whoever reads the reports has seen enough of them
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("jsonl: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut lines: impl BufRead, out: impl Write) -> io::Result<()> {
    let (reader, progress) = (Reader::new(), progress());
    let mut out = io::BufWriter::new(out);
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let row = line.trim_ascii();
        if row.is_empty() {
            continue;
        }
        let answer = answer(&reader, row);
        if let Outcome::Error(problem) = &answer.outcome {
            progress.suspend(|| eprintln!("jsonl: line {number}: {problem}"));
        }
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
        progress.inc(1);
    }
    progress.finish_and_clear();
    out.flush()
}

/// The report on one row, or what is wrong with the row.
fn answer(reader: &Reader, row: &[u8]) -> Answer {
    let read = |row: Row| {
        let article = Article::new(row.text);
        let article = match row.published.as_deref() {
            Some(day) => article.published_str(day)?,
            None => article,
        };
        Ok::<_, reportage::Error>(Outcome::Report(Box::new(reader.read(&article))))
    };
    if !row.starts_with(b"{") {
        let (id, problem) = (
            Value::Null,
            "not a JSON object: a line must be {\"id\": …, \"text\": …}",
        );
        return Answer {
            id,
            outcome: Outcome::Error(problem.to_owned()),
        };
    }
    match serde_json::from_slice::<Row>(row) {
        Ok(mut row) => {
            let id = row.id.take();
            let outcome = read(row).unwrap_or_else(|error| Outcome::Error(error.to_string()));
            Answer { id, outcome }
        }
        Err(error) => {
            let OnlyId { id } = serde_json::from_slice(row).unwrap_or_default();
            // the row is a line of its own: its number is not 1, and stands elsewhere
            let problem = error.to_string().replace(" at line 1 column", " at column");
            let outcome = Outcome::Error(problem);
            Answer { id, outcome }
        }
    }
}

/// How many articles are read, on standard error, where that is a terminal.
fn progress() -> ProgressBar {
    let style = "{spinner} {human_pos} articles in {elapsed} ({per_sec})";
    let progress = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template(style) {
        progress.set_style(style);
    }
    if !progress.is_hidden() {
        progress.enable_steady_tick(Duration::from_millis(100));
    }
    progress
}
