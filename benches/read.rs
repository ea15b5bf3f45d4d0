//! The pace of the whole read and of each stage, beside a bare pass of `unicode_word_indices` on the same text.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use divan::Bencher;
use divan::counter::BytesCount;
use reportage::bench::{Underway, lexicon, stages};
use reportage::{Article, Reader};
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    divan::main();
    // not when asked for a list or run as a test
    if std::env::args().any(|word| word == "--bench") {
        compare();
    }
}

/// The texts that are read.
#[derive(Debug, Clone, Copy)]
enum Texts {
    /// The sample article, again and again: flatters the branch predictor.
    Sample,
    /// The project's own articles in turn.
    Articles,
}

const BOTH: [Texts; 2] = [Texts::Sample, Texts::Articles];

impl Texts {
    fn articles(self) -> Vec<Article> {
        let texts = match self {
            Self::Sample => vec![include_str!("../examples/sample.txt").to_owned()],
            Self::Articles => own_texts(),
        };
        let dated = |text| Article::new(text).published_str("2024-01-05");
        texts.into_iter().flat_map(dated).collect()
    }
}

/// The texts of `tests/articles`, which the package does not hold.
fn own_texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = files.map(|file| file.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    paths.sort();
    paths.iter().flat_map(fs::read_to_string).collect()
}

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(
        articles
            .iter()
            .map(|article| article.text.len())
            .sum::<usize>(),
    )
}

/// The bare pass that the read is measured against.
fn count_words(articles: &[Article]) -> usize {
    let words = |article: &Article| article.text.unicode_word_indices().count();
    articles.iter().map(words).sum()
}

/// The whole read; the number keeps it from being optimised away.
fn read_all(reader: &Reader, articles: &[Article]) -> usize {
    let read = |article| reader.read(article).dates().len();
    articles.iter().map(read).sum()
}

#[divan::bench(args = BOTH, max_time = 1)]
fn unicode_word_indices(bencher: Bencher, texts: Texts) {
    let articles = texts.articles();
    bencher
        .counter(bytes(&articles))
        .bench(|| count_words(black_box(&articles)));
}

#[divan::bench(args = BOTH, max_time = 1)]
fn whole_read(bencher: Bencher, texts: Texts) {
    let (reader, articles) = (Reader::new(), texts.articles());
    bencher
        .counter(bytes(&articles))
        .bench(|| read_all(&reader, black_box(&articles)));
}

#[divan::bench(args = stages(), max_time = 1)]
fn stage_over_articles(bencher: Bencher, name: &str) {
    stage(bencher, name, Texts::Articles);
}

#[divan::bench(args = stages(), max_time = 0.5)]
fn stage_over_sample(bencher: Bencher, name: &str) {
    stage(bencher, name, Texts::Sample);
}

/// One stage over all texts, what comes before it not counted.
fn stage(bencher: Bencher, name: &str, texts: Texts) {
    let articles = texts.articles();
    let number = stages().iter().position(|stage| *stage == name);
    let Some(number) = number else { return };
    let before = || {
        let past = |article| Underway::past(article, number);
        articles.iter().map(past).collect::<Vec<_>>()
    };
    bencher
        .counter(bytes(&articles))
        .with_inputs(before)
        .bench_values(|underway| underway.into_iter().map(Underway::next).collect::<Vec<_>>());
}

/// What the first reader of a process costs; later ones cost nothing.
#[divan::bench(max_time = 1)]
fn first_reader() -> impl Sized {
    lexicon()
}

#[divan::bench(max_time = 1)]
fn later_reader() -> Reader {
    Reader::new()
}

/// Says at which part of the pace of the bare pass the whole read runs; the two take turns, the best of each counts.
fn compare() {
    for texts in BOTH {
        let (reader, articles) = (Reader::new(), texts.articles());
        let [mut words, mut reading] = [Duration::MAX; 2];
        for _ in 0..100 {
            words = words.min(time(|| count_words(black_box(&articles))));
            reading = reading.min(time(|| read_all(&reader, black_box(&articles))));
        }
        let part = words.as_secs_f64() / reading.as_secs_f64();
        println!("{texts:?}: the read runs at {part:.2} of the pace of unicode_word_indices");
    }
}

fn time(work: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}
