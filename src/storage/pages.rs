//! A database file in pieces that states share. In: a file's bytes and the pieces of the state before; out: pieces, of
//! which only those that differ take memory, so that a step of undo costs what it changed.

use std::collections::HashSet;
use std::rc::{Rc, Weak};

/// Bytes of a piece: four of SQLite's pages. Smaller ones share more and cost more to list.
const PIECE: usize = 16 << 10;

/// A file in pieces.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    pieces: Vec<Rc<[u8]>>,
    length: usize,
    /// Bytes that were not shared with the state before.
    fresh: usize,
    /// The file as one, while somebody else holds it.
    whole: Option<Weak<[u8]>>,
}

impl Pages {
    /// Takes a file apart; pieces that are equal to those of `before` at their place are shared with it.
    pub fn of(file: &Rc<[u8]>, before: Option<&Pages>) -> Self {
        if let Some(same) = before.filter(|before| before.is(file)) {
            return Self { fresh: 0, ..same.clone() };
        }
        let mut fresh = 0;
        let pieces = file.chunks(PIECE).enumerate().map(|(index, bytes)| {
            let known = before.and_then(|before| before.pieces.get(index));
            known.filter(|known| ***known == *bytes).cloned().unwrap_or_else(|| {
                fresh += bytes.len();
                bytes.into()
            })
        });
        let pieces = pieces.collect();
        Self { pieces, length: file.len(), fresh, whole: Some(Rc::downgrade(file)) }
    }

    fn is(&self, file: &Rc<[u8]>) -> bool {
        self.whole.as_ref().and_then(Weak::upgrade).is_some_and(|whole| Rc::ptr_eq(&whole, file))
    }

    /// The file as one.
    pub fn join(&self) -> Rc<[u8]> {
        if let Some(whole) = self.whole.as_ref().and_then(Weak::upgrade) {
            return whole;
        }
        let mut file = Vec::with_capacity(self.length);
        self.pieces.iter().for_each(|piece| file.extend_from_slice(piece));
        file.into()
    }

    /// Bytes that it took when it was made.
    pub fn fresh(&self) -> usize {
        self.fresh
    }

    /// Bytes that several files take together: what they share counts once.
    pub fn held<'a>(files: impl Iterator<Item = &'a Pages>) -> usize {
        let mut seen = HashSet::new();
        files
            .flat_map(|file| &file.pieces)
            .filter(|piece| seen.insert(piece.as_ptr()))
            .map(|piece| piece.len())
            .sum()
    }

    /// Bytes of the file.
    pub fn size(&self) -> usize {
        self.length
    }
}

impl PartialEq for Pages {
    fn eq(&self, other: &Self) -> bool {
        self.length == other.length && self.pieces == other.pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_pieces_are_shared_and_the_file_comes_back() {
        let mut bytes = vec![7_u8; PIECE * 3 + 10];
        let first: Rc<[u8]> = bytes.clone().into();
        let one = Pages::of(&first, None);
        assert_eq!(one.fresh(), bytes.len());
        assert_eq!(Pages::of(&first, Some(&one)).fresh(), 0);
        bytes[PIECE] = 8;
        let second: Rc<[u8]> = bytes.clone().into();
        let two = Pages::of(&second, Some(&one));
        assert_eq!(two.fresh(), PIECE);
        assert_eq!(Pages::held([&one, &two].into_iter()), bytes.len() + PIECE);
        drop((first, second));
        assert_eq!(two.join()[..], bytes[..]);
        assert_eq!(one.join()[PIECE], 7);
    }

    #[test]
    fn a_shorter_file_loses_its_tail() {
        let long: Rc<[u8]> = vec![1_u8; PIECE * 2].into();
        let short: Rc<[u8]> = vec![1_u8; PIECE].into();
        let one = Pages::of(&long, None);
        let two = Pages::of(&short, Some(&one));
        drop((long, short));
        assert_eq!((two.fresh(), two.size(), two.join().len()), (0, PIECE, PIECE));
    }
}
