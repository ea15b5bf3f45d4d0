//! Reads one article a line as JSON from standard input and writes one report a line, in the same order.
use std::io::{self, BufRead, Write};

use reportage::{Article, Reader};

fn main() -> io::Result<()> {
    let reader = Reader::new();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let row: serde_json::Value = serde_json::from_str(&line).map_err(io::Error::other)?;
        let mut article = Article::new(row["text"].as_str().unwrap_or_default());
        if let Some(day) = row["published"].as_str() {
            article = article.published_str(day).map_err(io::Error::other)?;
        }
        let report = reader.read(&article);
        writeln!(
            out,
            "{}",
            serde_json::json!({ "id": row["id"], "report": report })
        )?;
    }
    Ok(())
}
