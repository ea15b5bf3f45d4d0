//! A door for the benches to the stages one by one; no part of the public interface.

use std::any::Any;

use super::chunks::Page;
use super::text::Text;
use super::{Findings, STAGES, links};
use crate::lexicon::Lexicon;
use crate::{Article, Report};

/// The names of all stages, in their order.
#[must_use]
pub fn stages() -> Vec<&'static str> {
    let found = STAGES.iter().map(|(name, _)| *name);
    ["text", "chunks"]
        .into_iter()
        .chain(found)
        .chain(["links"])
        .collect()
}

/// The word lists, read anew: what the first [`Reader`](crate::Reader) of a process costs.
#[must_use]
pub fn lexicon() -> Box<dyn Any> {
    Box::new(Lexicon::builtin())
}

/// An article on its way through the pipeline.
#[derive(Debug)]
pub struct Underway<'a> {
    article: &'a Article,
    state: State<'a>,
}

/// How far it has come.
#[derive(Debug)]
enum State<'a> {
    Article,
    Text(Text<'a>),
    /// Before the stage of this number.
    Page(Box<Page<'a>>, Findings, usize),
    Report(Report),
}

impl<'a> Underway<'a> {
    /// An article that has passed so many stages.
    #[must_use]
    pub fn past(article: &'a Article, stages: usize) -> Self {
        let state = State::Article;
        (0..stages).fold(Self { article, state }, |underway, _| underway.next())
    }

    /// The article one stage further; the same where there is none left.
    #[must_use]
    pub fn next(self) -> Self {
        let article = self.article;
        let state = match self.state {
            State::Article => State::Text(Text::new(&article.text, Lexicon::shared())),
            State::Text(text) => State::Page(Box::new(Page::new(text)), Findings::of(article), 0),
            State::Page(page, mut found, stage) => match STAGES.get(stage) {
                Some((_, run)) => {
                    run(&page, &mut found);
                    State::Page(page, found, stage + 1)
                }
                None => State::Report(Report::assemble(article.clone(), links::link(&page, found))),
            },
            State::Report(report) => State::Report(report),
        };
        Self { article, state }
    }

    /// The report, at the end of the way.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        match &self.state {
            State::Report(report) => Some(report),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Underway, stages};
    use crate::{Article, Reader};

    #[test]
    fn stage_by_stage_is_the_whole_read() {
        let article = Article::new("Shelling killed five in Gao, the governor said.");
        let underway = Underway::past(&article, stages().len());
        assert_eq!(underway.report(), Some(&Reader::new().read(&article)));
    }
}
