//! The part of `unicode-normalization` that Python's parser calls, without the tables.

use std::str::Chars;

/// Text that can be normalised.
pub trait UnicodeNormalization<'a> {
    /// The characters as they stand: equal to NFKC for all text without compatibility or combining characters.
    fn nfkc(self) -> Chars<'a>;
}

impl<'a> UnicodeNormalization<'a> for &'a str {
    fn nfkc(self) -> Chars<'a> {
        self.chars()
    }
}
