//! Source files and places in them.
//!
//! Every fact the engine states about a script names a file and a line. In: the text of loaded
//! files. Out: [`Span`]s (cheap, used while evaluating) and [`Location`]s (resolved, used in
//! everything a person reads).

use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// A file of a [`SourceMap`]; valid only for the map that handed it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A range of bytes in one file: `start..end`, UTF-8 offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The file that the offsets count in.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A place as a person reads it. Lines and columns count from 1; columns count characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Location {
    /// Path as loaded, with forward slashes, relative to the root of what was loaded.
    pub file: String,
    /// First line.
    pub line: u32,
    /// First column.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// One past the last column.
    pub end_column: u32,
}

impl Location {
    /// A location that means the whole of one line.
    pub fn line(file: impl Into<String>, line: u32) -> Self {
        Self { file: file.into(), line, column: 1, end_line: line, end_column: 1 }
    }
}

/// One file's text with the starts of its lines.
#[derive(Debug)]
pub struct SourceFile {
    /// Path as loaded.
    pub path: Rc<str>,
    /// The whole text.
    pub text: Rc<str>,
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// Indexes the lines of `text`. `\n` and `\r\n` end a line.
    pub fn new(path: impl Into<Rc<str>>, text: impl Into<Rc<str>>) -> Self {
        let text = text.into();
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1);
        let line_starts = std::iter::once(0).chain(starts).collect();
        Self { path: path.into(), text, line_starts }
    }

    /// Line and column (both from 1) of a byte offset; an offset past the end means the end.
    pub fn position(&self, offset: u32) -> (u32, u32) {
        let offset = offset.min(self.text.len() as u32);
        let line = self.line_starts.partition_point(|start| *start <= offset) - 1;
        let start = self.line_starts[line] as usize;
        let column = self.text.get(start..offset as usize).map_or(0, |before| before.chars().count());
        (line as u32 + 1, column as u32 + 1)
    }

    /// The text of line `number` (from 1) without its line ending; empty past the end.
    pub fn line(&self, number: u32) -> &str {
        let Some(start) = number.checked_sub(1).and_then(|index| self.line_starts.get(index as usize)) else {
            return "";
        };
        self.text[*start as usize..].lines().next().unwrap_or("")
    }

    /// The location of the bytes `start..end`.
    pub fn location(&self, start: u32, end: u32) -> Location {
        let (line, column) = self.position(start);
        let (end_line, end_column) = self.position(end);
        Location { file: self.path.to_string(), line, column, end_line, end_column }
    }
}

/// All files that spans may point into.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<Rc<SourceFile>>,
}

impl SourceMap {
    /// Adds a file; a path added twice gives two files (an edited file is a new file).
    pub fn add(&mut self, path: impl Into<Rc<str>>, text: impl Into<Rc<str>>) -> FileId {
        self.files.push(Rc::new(SourceFile::new(path, text)));
        FileId(self.files.len() as u32 - 1)
    }

    /// The file of an id that this map handed out.
    pub fn file(&self, id: FileId) -> &Rc<SourceFile> {
        &self.files[id.0 as usize]
    }

    /// Resolves a span for a person to read.
    pub fn location(&self, span: Span) -> Location {
        self.file(span.file).location(span.start, span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_from_one() {
        let file = SourceFile::new("a.py", "é = 1\r\nb = 2\n");
        assert_eq!(file.position(0), (1, 1));
        assert_eq!(file.position(2), (1, 2));
        assert_eq!(file.position(8), (2, 1));
        assert_eq!(file.position(999), (3, 1));
        assert_eq!(file.line(1), "é = 1");
        assert_eq!(file.line(2), "b = 2");
        assert_eq!(file.line(9), "");
    }
}
