//! Quotation marks in pairs: where quoted words begin and end, over sentences and paragraphs.

use super::text::{Text, Tokens};
use super::tokens::{Kind, Shape};
use crate::lexicon::fold::words;

/// Words inside quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The tokens between the marks.
    pub(crate) inner: Tokens,
    /// The tokens with their marks.
    pub(crate) outer: Tokens,
    /// The mark is single: often a headline's, or a quotation in a quotation.
    pub(crate) single: bool,
    /// The closing mark is there; without one, the quotation ends with its paragraph.
    pub(crate) closed: bool,
    /// It goes on from the paragraph before, which ended without a closing mark.
    pub(crate) continues: bool,
    /// It lies inside another quotation.
    pub(crate) nested: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    /// An apostrophe, a foot mark: no quotation mark.
    Neither,
}

/// The quotations of `text`, by where they begin; one inside another stands after it.
pub(crate) fn quotations(text: &Text<'_>) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open_before = false;
    for paragraph in &text.paragraphs {
        open_before = in_paragraph(text, &paragraph.tokens, open_before, &mut found);
    }
    found.sort_by_key(|q| (q.outer.start, std::cmp::Reverse(q.outer.end)));
    found
}

/// Finds the quotations of one paragraph; true where the last double mark stays open.
fn in_paragraph(
    text: &Text<'_>,
    paragraph: &Tokens,
    open_before: bool,
    found: &mut Vec<Quotation>,
) -> bool {
    // At most one double and one single quotation are open at a time.
    let (mut double, mut single): (Option<usize>, Option<usize>) = (None, None);
    for at in paragraph
        .clone()
        .filter(|&at| text.tokens[at].kind == Kind::Quote)
    {
        let is_single = matches!(text.word(at), "'" | "’" | "‘" | "‚" | "`");
        let open = if is_single { &mut single } else { &mut double };
        match side(text, at, open.is_some(), is_single, paragraph) {
            Side::Neither => {}
            Side::Open => {
                // A second opening mark: the first was never closed, or was a stray one.
                *open = Some(at);
            }
            Side::Close => {
                if let Some(start) = open.take() {
                    let nested = is_single && double.is_some();
                    let continues = !is_single && open_before && start == paragraph.start;
                    push(found, start, at, is_single, true, continues, nested);
                    if !is_single {
                        single = None;
                    }
                }
            }
        }
    }
    if let Some(start) = double {
        let continues = open_before && start == paragraph.start;
        push(found, start, paragraph.end, false, false, continues, false);
        // "held on “suspicion of murder." was never closed: what goes on in the next paragraph begins a sentence.
        let phrase = start > paragraph.start
            && text.is_plain(
                start - 1,
                words![
                    "on", "of", "for", "in", "with", "a", "an", "the", "as", "by"
                ],
            );
        return !phrase || text.tokens.get(start + 1).is_none_or(|t| t.is_capital());
    }
    false
}

fn push(
    found: &mut Vec<Quotation>,
    start: usize,
    end: usize,
    single: bool,
    closed: bool,
    continues: bool,
    nested: bool,
) {
    let outer = start..end + usize::from(closed);
    if start + 1 < end {
        found.push(Quotation {
            inner: start + 1..end,
            outer,
            single,
            closed,
            continues,
            nested,
        });
    }
}

/// Which side of a quotation the mark at `at` is.
fn side(text: &Text<'_>, at: usize, open: bool, single: bool, paragraph: &Tokens) -> Side {
    let token = &text.tokens[at];
    let space_before = token.shape.any(Shape::SPACE_BEFORE)
        || at == paragraph.start
        || matches!(
            text.tokens[at - 1].kind,
            Kind::Open | Kind::Dash | Kind::Quote
        );
    let next = text.tokens.get(at + 1).filter(|_| at + 1 < paragraph.end);
    let space_after = next.is_none_or(|t| t.shape.any(Shape::SPACE_BEFORE));
    match text.word(at) {
        "“" | "„" | "«" | "``" => Side::Open,
        "”" | "»" => {
            // Set the wrong way round by some desks: ”Like this”.
            if !open && space_before && !space_after {
                Side::Open
            } else {
                Side::Close
            }
        }
        "‘" | "‚" => {
            // "‘90s", "‘em": an apostrophe set the wrong way round.
            if next.is_some_and(|t| t.kind == Kind::Number) && !space_after {
                Side::Neither
            } else {
                Side::Open
            }
        }
        _ if single => {
            if open && !space_before {
                // "officials' homes" inside a quotation closes it only where punctuation or its end shows so.
                let plural = text.word(at - 1).ends_with('s')
                    && space_after
                    && next.is_some_and(|t| t.kind == Kind::Word && !t.is_capital());
                if !space_after && next.is_some_and(|t| t.kind == Kind::Word)
                    || (plural && closes_later(text, at, paragraph))
                {
                    Side::Neither
                } else {
                    Side::Close
                }
            } else if !open
                && space_before
                && !space_after
                && next.is_some_and(|t| t.kind == Kind::Word)
                && closes_later(text, at, paragraph)
            {
                Side::Open
            } else {
                Side::Neither
            }
        }
        _ if open => {
            // A straight mark between space and word opens anew where the text forgot to close.
            if space_before
                && !space_after
                && next.is_some_and(|t| t.kind == Kind::Word && t.is_capital())
                && token.shape.any(Shape::SPACE_BEFORE)
            {
                Side::Open
            } else {
                Side::Close
            }
        }
        _ if space_before || !space_after => Side::Open,
        _ => Side::Close,
    }
}

/// Whether a single mark that could close stands within the next sixty tokens.
fn closes_later(text: &Text<'_>, at: usize, paragraph: &Tokens) -> bool {
    (at + 2..paragraph.end.min(at + 60)).any(|i| {
        let token = &text.tokens[i];
        token.kind == Kind::Quote
            && matches!(text.word(i), "'" | "’")
            && !token.shape.any(Shape::SPACE_BEFORE)
    })
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::reader::text::Text;

    fn inner(source: &str) -> Vec<&str> {
        let text = Text::new(source, Lexicon::shared());
        text.quotations
            .iter()
            .map(|q| text.slice(&q.inner))
            .collect()
    }

    #[test]
    fn marks_of_all_kinds_pair() {
        for (source, expected) in [
            (
                "“We held,” he said. \"They ran.\"",
                vec!["We held,", "They ran."],
            ),
            (
                "He called it 'a big blow' for Kyiv's army.",
                vec!["a big blow"],
            ),
            ("The officials' homes burned.", vec![]),
            ("He said: ``We held.''", vec!["We held."]),
            (
                "“He said ‘no’ to us,” she said.",
                vec!["He said ‘no’ to us,", "no"],
            ),
            (
                "\"It goes on.\n\"And ends.\"",
                vec!["It goes on.", "And ends."],
            ),
            ("It don't matter, 'they' said", vec!["they"]),
        ] {
            assert_eq!(inner(source), expected, "{source}");
        }
    }

    #[test]
    fn a_quotation_goes_on_over_paragraphs() {
        let text = Text::new("“It goes on.\n“And ends,” he said.", Lexicon::shared());
        assert!(!text.quotations[0].closed);
        assert!(text.quotations[1].continues);
    }
}
