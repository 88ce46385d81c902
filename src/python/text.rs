//! `str`: immutable text that is cheap to share, with its hash and interning.

use std::borrow::Borrow;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::rc::Rc;

use super::limits::Tracked;

/// A Python string. Cloning shares the text. Attribute names are interned, so that comparing two
/// of them is comparing two pointers. Lone surrogates are not representable.
#[derive(Clone)]
pub struct Str(Rc<StrData>);

struct StrData {
    text: Box<str>,
    hash: Cell<u64>,
    ascii: bool,
    _memory: Tracked,
}

thread_local! {
    static INTERNED: RefCell<HashSet<Str>> = RefCell::new(HashSet::new());
}

impl Str {
    /// Makes a new string.
    pub fn new(text: impl Into<Box<str>>) -> Self {
        let text = text.into();
        let ascii = text.is_ascii();
        let memory = Tracked::new(text.len() + 56);
        Self(Rc::new(StrData { text, hash: Cell::new(0), ascii, _memory: memory }))
    }

    /// The one shared string with this text; for names, which there are few of.
    pub fn intern(text: &str) -> Self {
        INTERNED.with(|table| {
            if let Some(found) = table.borrow().get(text) {
                return found.clone();
            }
            let made = Self::new(text);
            table.borrow_mut().insert(made.clone());
            made
        })
    }

    /// Forgets interned strings that nothing holds.
    pub(crate) fn forget_unused() {
        INTERNED.with(|table| table.borrow_mut().retain(|text| Rc::strong_count(&text.0) > 1));
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// Whether both are the same object.
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Whether bytes and characters are the same thing here.
    pub fn is_ascii_text(&self) -> bool {
        self.0.ascii
    }

    /// Characters, as `len()` counts them.
    pub fn char_count(&self) -> usize {
        if self.0.ascii { self.0.text.len() } else { self.0.text.chars().count() }
    }

    /// The byte offset of character `index`, or the end of the text.
    pub fn byte_offset(&self, index: usize) -> usize {
        if self.0.ascii {
            return index.min(self.0.text.len());
        }
        self.0.text.char_indices().nth(index).map_or(self.0.text.len(), |(offset, _)| offset)
    }

    /// The characters `start..end`, counted in characters and clamped to the text.
    pub fn char_slice(&self, start: usize, end: usize) -> &str {
        if start >= end {
            return "";
        }
        let from = self.byte_offset(start);
        let to = if self.0.ascii {
            end.min(self.0.text.len())
        } else {
            self.0.text[from..].char_indices().nth(end - start).map_or(self.0.text.len(), |(at, _)| from + at)
        };
        self.0.text.get(from..to).unwrap_or("")
    }

    /// A number that tells this object from others, for `id()`.
    pub fn identity(&self) -> usize {
        Rc::as_ptr(&self.0).cast::<u8>() as usize
    }

    /// The hash that dictionaries use; computed once, the same in every run.
    pub fn hash_code(&self) -> u64 {
        let known = self.0.hash.get();
        if known != 0 {
            return known;
        }
        let computed = hash_bytes(self.0.text.as_bytes()).max(1);
        self.0.hash.set(computed);
        computed
    }
}

/// Hashes bytes, eight at a time.
pub(crate) fn hash_bytes(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = bytes.len() as u64 ^ FACTOR;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().expect("chunks of eight bytes"));
        hash = (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    }
    for byte in chunks.remainder() {
        hash = (hash.rotate_left(9) ^ u64::from(*byte)).wrapping_mul(FACTOR);
    }
    hash ^ (hash >> 29)
}

impl Deref for Str {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0.text
    }
}

impl Borrow<str> for Str {
    fn borrow(&self) -> &str {
        &self.0.text
    }
}

impl AsRef<str> for Str {
    fn as_ref(&self) -> &str {
        &self.0.text
    }
}

impl PartialEq for Str {
    fn eq(&self, other: &Self) -> bool {
        self.same(other) || self.0.text == other.0.text
    }
}

impl Eq for Str {}

impl PartialEq<str> for Str {
    fn eq(&self, other: &str) -> bool {
        &*self.0.text == other
    }
}

impl PartialEq<&str> for Str {
    fn eq(&self, other: &&str) -> bool {
        &*self.0.text == *other
    }
}

impl PartialOrd for Str {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Str {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.text.cmp(&other.0.text)
    }
}

impl Hash for Str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}

impl fmt::Display for Str {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0.text)
    }
}

impl fmt::Debug for Str {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0.text, formatter)
    }
}

impl From<&str> for Str {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Str {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&String> for Str {
    fn from(text: &String) -> Self {
        Self::new(text.as_str())
    }
}

impl From<&Str> for Str {
    fn from(text: &Str) -> Self {
        text.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_count_characters() {
        let text = Str::new("héllo");
        assert_eq!(text.char_count(), 5);
        assert_eq!(text.char_slice(1, 3), "él");
        assert_eq!(text.char_slice(4, 99), "o");
        assert_eq!(text.char_slice(3, 2), "");
        assert!(Str::intern("name").same(&Str::intern("name")));
    }
}
