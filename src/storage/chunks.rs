//! Long contents in pieces, each known by its hash: what changed is told without keeping the old content, and what
//! was read is checked. In: bytes; out: hashes, ranges that differ.

use std::fmt::Write as _;
use std::ops::Range;

use xxhash_rust::xxh64::xxh64;

/// Bytes of a piece. A database of 200 MB has 3,200 of them; a change of one row rewrites one or two.
pub const CHUNK: usize = 64 << 10;

/// The hash of bytes.
pub fn hash(bytes: &[u8]) -> u64 {
    xxh64(bytes, 0)
}

/// The hashes of all pieces.
pub fn hashes(bytes: &[u8]) -> Vec<u64> {
    bytes.chunks(CHUNK).map(hash).collect()
}

/// The ranges of bytes to write so that a file with the pieces `before` has the pieces `now`; neighbours are one.
pub fn changed(before: &[u64], now: &[u64], length: usize) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (index, hash) in now.iter().enumerate() {
        if before.get(index) == Some(hash) {
            continue;
        }
        let range = index * CHUNK..((index + 1) * CHUNK).min(length);
        match ranges.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => ranges.push(range),
        }
    }
    ranges
}

/// Hashes as text.
pub fn to_text(hashes: &[u64]) -> String {
    let mut text = String::with_capacity(hashes.len() * 16);
    for hash in hashes {
        // Writing to a string never fails.
        let _ = write!(text, "{hash:016x}");
    }
    text
}

/// Hashes from text; None when it is none.
pub fn from_text(text: &str) -> Option<Vec<u64>> {
    if !text.is_ascii() || !text.len().is_multiple_of(16) {
        return None;
    }
    (0..text.len()).step_by(16).map(|at| u64::from_str_radix(&text[at..at + 16], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pieces_that_differ_are_written() {
        let mut bytes = vec![7_u8; CHUNK * 5 + 10];
        let before = hashes(&bytes);
        assert!(changed(&before, &before, bytes.len()).is_empty());
        bytes[CHUNK + 3] = 1;
        bytes[CHUNK * 2] = 1;
        bytes[CHUNK * 5 + 9] = 1;
        let now = hashes(&bytes);
        let wanted = [CHUNK..CHUNK * 3, CHUNK * 5..CHUNK * 5 + 10];
        assert_eq!(changed(&before, &now, bytes.len()), wanted);
        assert_eq!(changed(&[], &now, bytes.len()).len(), 1);
        assert_eq!(from_text(&to_text(&now)), Some(now));
        assert_eq!(from_text("12"), None);
    }
}
