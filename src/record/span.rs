//! Where in the text something stands.

use std::fmt;
use std::ops::{Index, Range};

use serde::{Deserialize, Serialize};

/// A stretch of the article's text: byte offsets in UTF-8, half open, the end never before the start.
///
/// ```
/// use reportage::Span;
///
/// let span = Span::new(2, 9);
/// assert_eq!(&"a missile hit"[span], "missile");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "Bounds")]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from byte `start` up to and without byte `end`; the bounds may come in either order.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        if start <= end {
            Self { start, end }
        } else {
            Self {
                start: end,
                end: start,
            }
        }
    }

    /// The span of a range of byte offsets; offsets beyond 4 GiB are cut to that.
    #[must_use]
    pub fn of(range: Range<usize>) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self::new(offset(range.start), offset(range.end))
    }

    /// The offset of the first byte.
    #[must_use]
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The offset after the last byte.
    #[must_use]
    pub const fn end(self) -> u32 {
        self.end
    }

    /// The length in bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers no byte at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range of byte offsets, to index with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` lies inside this span.
    #[must_use]
    pub const fn contains_offset(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end && !self.is_empty() && !other.is_empty()
    }

    /// What the two have in common: empty where they only touch, none where they lie apart.
    #[must_use]
    pub fn intersect(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start <= end).then_some(Self { start, end })
    }

    /// The shortest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The words at this span; none where it does not lie in `text` on character boundaries.
    #[must_use]
    pub fn text(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

/// Indexing panics, as with a range, where the span does not lie in the text on character boundaries;
/// [`Span::text`] does not.
impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

/// A span as it stands in JSON, its bounds not yet compared.
#[derive(Deserialize)]
struct Bounds {
    start: u32,
    end: u32,
}

impl TryFrom<Bounds> for Span {
    type Error = String;

    fn try_from(Bounds { start, end }: Bounds) -> Result<Self, String> {
        if end < start {
            return Err(format!(
                "span {start}..{end} ends before it starts: \"end\" must be {start} or more"
            ));
        }
        Ok(Self { start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn bounds_are_ordered_and_cut_to_32_bits() {
        assert_eq!(Span::new(9, 2), Span::new(2, 9));
        assert_eq!(Span::of(2..usize::MAX).end(), u32::MAX);
    }

    #[test]
    fn spans_as_sets_of_bytes() {
        let (one, other) = (Span::new(2, 6), Span::new(4, 9));
        assert_eq!(one.intersect(other), Some(Span::new(4, 6)));
        assert_eq!(one.cover(other), Span::new(2, 9));
        assert!(one.overlaps(other) && !one.contains(other));
        assert!(one.contains(Span::new(3, 3)) && one.contains_offset(2) && !one.contains_offset(6));
        let after = Span::new(6, 7);
        assert_eq!(one.intersect(after), Some(Span::new(6, 6)));
        assert!(!one.overlaps(after));
        assert_eq!(one.intersect(Span::new(7, 8)), None);
        assert_eq!((one.len(), one.is_empty()), (4, false));
    }

    #[test]
    fn text_is_there_or_none() {
        assert_eq!(Span::new(0, 2).text("Žd"), Some("Ž"));
        assert_eq!(Span::new(1, 2).text("Žd"), None);
        assert_eq!(Span::new(0, 9).text("Žd"), None);
    }
}
