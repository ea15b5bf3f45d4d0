//! Prose specifications: markdown in which a text stands as a block quote and the records expected as the list below it.
//!
//! `Published: 2024-01-05` sets the day of publication (`unknown` takes it away), `Subject: dates, places` says of which
//! records all have to be listed; in front of the first `##` for the whole file, behind one for its section. A line of a
//! list that begins with `known failure:` is expected to fail. All else is prose.

use std::fs;
use std::path::{Path, PathBuf};

/// A text, and the records expected of it.
pub(crate) struct Case {
    pub(crate) text: String,
    pub(crate) setting: Setting,
    pub(crate) expectations: Vec<Expectation>,
    /// The file and the line on which the text begins.
    pub(crate) place: String,
}

/// What holds for all texts of a file or of a section.
#[derive(Clone, Default)]
pub(crate) struct Setting {
    pub(crate) published: Option<String>,
    pub(crate) subjects: Vec<String>,
}

/// A line of a list.
pub(crate) struct Expectation {
    /// The record, as the notation has it.
    pub(crate) words: String,
    pub(crate) known_failure: bool,
    /// The file and the line.
    pub(crate) place: String,
}

/// All texts of the specifications in a folder.
pub(crate) fn cases(folder: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(root.join(folder)).expect("a folder of specifications");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path
            .strip_prefix(root)
            .unwrap_or(path)
            .display()
            .to_string();
        Reading::file(&name, &fs::read_to_string(path).expect("UTF-8 text"))
    };
    paths.iter().flat_map(read).collect()
}

/// A file that is being read.
#[derive(Default)]
struct Reading {
    cases: Vec<Case>,
    of_file: Setting,
    /// The setting of the section, once one has begun.
    of_section: Option<Setting>,
    /// The line before was one of a text.
    in_text: bool,
    /// The line before was one of a list.
    in_list: bool,
}

impl Reading {
    fn file(name: &str, markdown: &str) -> Vec<Case> {
        let mut reading = Self::default();
        for (number, line) in markdown.lines().enumerate() {
            reading.line(line.trim_end(), &format!("{name}:{}", number + 1));
        }
        reading.cases
    }

    fn line(&mut self, line: &str, place: &str) {
        let (was_in_text, was_in_list) = (self.in_text, self.in_list);
        (self.in_text, self.in_list) = (false, false);
        if let Some(words) = line.strip_prefix('>') {
            self.text(words.strip_prefix(' ').unwrap_or(words), was_in_text, place);
        } else if let Some(words) = line.strip_prefix("- ") {
            self.expectation(words, place);
        } else if was_in_list && line.starts_with("  ") {
            self.expectation_goes_on(line.trim_start());
        } else if line.starts_with("## ") {
            self.of_section = Some(self.of_file.clone());
        } else if let Some(day) = line.strip_prefix("Published:") {
            self.setting().published = Some(day.trim().to_owned()).filter(|day| day != "unknown");
        } else if let Some(subjects) = line.strip_prefix("Subject:") {
            let subjects = subjects.split(',').map(|name| name.trim().to_owned());
            self.setting().subjects = subjects.collect();
        }
    }

    fn setting(&mut self) -> &mut Setting {
        self.of_section.as_mut().unwrap_or(&mut self.of_file)
    }

    fn text(&mut self, words: &str, goes_on: bool, place: &str) {
        self.in_text = true;
        let setting = self.setting().clone();
        match self.cases.last_mut() {
            Some(case) if goes_on => {
                case.text.push('\n');
                case.text.push_str(words);
            }
            _ => self.cases.push(Case {
                text: words.to_owned(),
                setting,
                expectations: Vec::new(),
                place: place.to_owned(),
            }),
        }
    }

    fn expectation(&mut self, words: &str, place: &str) {
        self.in_list = true;
        let marked = words.strip_prefix("known failure:");
        let expectation = Expectation {
            words: marked.unwrap_or(words).trim().to_owned(),
            known_failure: marked.is_some(),
            place: place.to_owned(),
        };
        // a list without a text before it is prose
        if let Some(case) = self.cases.last_mut() {
            case.expectations.push(expectation);
        }
    }

    fn expectation_goes_on(&mut self, words: &str) {
        self.in_list = true;
        let case = self.cases.last_mut();
        if let Some(last) = case.and_then(|case| case.expectations.last_mut()) {
            last.words.push(' ');
            last.words.push_str(words);
        }
    }
}
