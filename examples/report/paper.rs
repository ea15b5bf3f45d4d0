//! Lines of a hundred columns: headings, labelled items and their fields, with colour where it is wanted.

use std::io::{self, Write};

/// How wide a line may be.
const WIDTH: usize = 100;
/// Where the text of an item starts, and how wide the name of a field is.
const INDENT: usize = 6;
const FIELD: usize = 11;

/// How a piece of a line looks on a terminal.
#[derive(Clone, Copy)]
enum Look {
    Heading,
    Label,
    Faint,
}

/// What is printed on.
pub(super) struct Paper<W> {
    out: W,
    coloured: bool,
}

impl<W: Write> Paper<W> {
    pub(super) fn new(out: W, coloured: bool) -> Self {
        Self { out, coloured }
    }

    /// The headline of the page.
    pub(super) fn title(&mut self, words: &str) -> io::Result<()> {
        for line in wrapped(words, WIDTH) {
            self.look(Look::Heading, &line)?;
            writeln!(self.out)?;
        }
        Ok(())
    }

    /// Small print, from the left edge.
    pub(super) fn note(&mut self, words: &str) -> io::Result<()> {
        for line in wrapped(words, WIDTH) {
            self.look(Look::Faint, &line)?;
            writeln!(self.out)?;
        }
        Ok(())
    }

    /// The heading of a section, after an empty line.
    pub(super) fn heading(&mut self, words: &str) -> io::Result<()> {
        writeln!(self.out)?;
        self.look(Look::Heading, &words.to_uppercase())?;
        writeln!(self.out)
    }

    /// A record: its label in the margin, then its words.
    pub(super) fn item(&mut self, label: impl ToString, words: &str) -> io::Result<()> {
        let label = format!("{:>width$}", label.to_string(), width = INDENT - 2);
        self.hanging(Look::Label, &format!("{label}  "), words)
    }

    /// A field of the record above, where there is something to say.
    pub(super) fn field(&mut self, name: &str, words: &str) -> io::Result<()> {
        if words.is_empty() {
            return Ok(());
        }
        let name = format!("{:INDENT$}{name:FIELD$}", "");
        self.hanging(Look::Faint, &name, words)
    }

    /// Words behind a head, the lines after the first one indented as far.
    fn hanging(&mut self, look: Look, head: &str, words: &str) -> io::Result<()> {
        let indent = head.chars().count();
        self.look(look, head)?;
        for (at, line) in wrapped(words, WIDTH - indent).iter().enumerate() {
            let indent = if at == 0 { 0 } else { indent };
            writeln!(self.out, "{:indent$}{line}", "")?;
        }
        Ok(())
    }

    fn look(&mut self, look: Look, words: &str) -> io::Result<()> {
        let code = match look {
            Look::Heading => "1",
            Look::Label => "36",
            Look::Faint => "2",
        };
        if self.coloured {
            write!(self.out, "\x1b[{code}m{words}\x1b[0m")
        } else {
            write!(self.out, "{words}")
        }
    }
}

/// Words in lines of at most `width` characters, one line at least; a longer word is cut.
fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in words.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.chunks(width) {
            if used > 0 && used + 1 + piece.len() > width {
                lines.push(String::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut() {
                if used > 0 {
                    line.push(' ');
                    used += 1;
                }
                line.extend(piece);
                used += piece.len();
            }
        }
    }
    lines
}
