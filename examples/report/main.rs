//! Reads an article and prints who attacked whom, who was hurt, who said what: a page, or JSON.

mod page;
mod paper;

use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use reportage::{Article, Report};

const SAMPLE: &str = include_str!("../sample.txt");
const SAMPLE_PUBLISHED: &str = "2024-01-05";

const HELP: &str = "\
Reads an article and prints who attacked whom, who was hurt, who said what.

Usage: report [FILE] [--published DATE] [--json]

  FILE              the article as UTF-8 text; - for standard input; without it, a sample
  --published DATE  the day of publication, as in 2024-01-05, against which \"on Tuesday\" is read
  --json            the report as JSON, as other programs want it
  --help            this text

Exit codes: 0 a report was printed, 1 the article cannot be read, 2 the call is wrong.
";

/// Why there is no report.
enum Fault {
    /// The call is wrong.
    Usage(String),
    /// The article cannot be read.
    Article(String),
    /// The report cannot be written.
    Output(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// What is asked for on the command line.
#[derive(Default)]
struct Call {
    file: Option<OsString>,
    published: Option<String>,
    json: bool,
    help: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // whoever reads the page has seen enough of it
        Err(Fault::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Fault::Output(error)) => {
            eprintln!("report: cannot write: {error}");
            ExitCode::FAILURE
        }
        Err(Fault::Article(problem)) => {
            eprintln!("report: {problem}");
            ExitCode::FAILURE
        }
        Err(Fault::Usage(problem)) => {
            eprintln!("report: {problem}\nTry --help.");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Fault> {
    let call = call(std::env::args_os().skip(1))?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    if call.help {
        out.write_all(HELP.as_bytes())?;
    } else {
        let report = reportage::read(&article(&call)?);
        print(&report, call.json, &mut out)?;
    }
    Ok(out.flush()?)
}

fn print(report: &Report, json: bool, out: &mut impl Write) -> io::Result<()> {
    if json {
        serde_json::to_writer_pretty(&mut *out, report)?;
        return writeln!(out);
    }
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    page::print(report, out, io::stdout().is_terminal() && !plain)
}

/// Reads the command line.
fn call(mut given: impl Iterator<Item = OsString>) -> Result<Call, Fault> {
    let mut call = Call::default();
    while let Some(word) = given.next() {
        match word.to_str() {
            Some("--help" | "-h") => call.help = true,
            Some("--json") => call.json = true,
            Some("--published") => {
                let day = given.next().ok_or_else(|| {
                    Fault::Usage("--published wants a day, as in 2024-01-05".to_owned())
                })?;
                call.published = Some(day.to_string_lossy().into_owned());
            }
            Some(option) if option.starts_with("--published=") => {
                call.published = option.split_once('=').map(|(_, day)| day.to_owned());
            }
            Some(option) if option.starts_with('-') && option != "-" => {
                return Err(Fault::Usage(format!("there is no option {option}")));
            }
            _ if call.file.is_some() => {
                let word = word.to_string_lossy();
                return Err(Fault::Usage(format!(
                    "one article at a time: what is {word}?"
                )));
            }
            _ => call.file = Some(word),
        }
    }
    Ok(call)
}

/// The article that is asked for, with its day of publication where that is known.
fn article(call: &Call) -> Result<Article, Fault> {
    let (text, known) = match &call.file {
        Some(file) => (text_of(file)?, None),
        None => (SAMPLE.to_owned(), Some(SAMPLE_PUBLISHED)),
    };
    let article = Article::new(text);
    match call.published.as_deref().or(known) {
        Some(day) => article
            .published_str(day)
            .map_err(|error| Fault::Usage(format!("--published: {error}"))),
        None => Ok(article),
    }
}

/// The text of a file, or of standard input for `-`.
fn text_of(file: &OsStr) -> Result<String, Fault> {
    let (name, read) = if file == "-" {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        ("standard input".into(), read.map(|_| bytes))
    } else {
        (file.to_string_lossy(), std::fs::read(Path::new(file)))
    };
    let bytes = read.map_err(|error| Fault::Article(format!("cannot read {name}: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Fault::Article(format!(
            "{name} is not UTF-8 text: byte {at} is no part of a character"
        ))
    })
}
