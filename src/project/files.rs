//! The loaded tree: paths and their bytes, decoded when they are first read.

use std::collections::BTreeMap;
use std::rc::Rc;

use thiserror::Error;

/// How much may be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Files in all.
    pub files: usize,
    /// Bytes of one file.
    pub file_bytes: u64,
    /// Bytes in all.
    pub total_bytes: u64,
    /// Times that an archive may grow when it is unpacked; archives below a megabyte unpacked are
    /// not judged by it.
    pub ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { files: 20_000, file_bytes: 32 << 20, total_bytes: 192 << 20, ratio: 120 }
    }
}

/// Why a file was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileError {
    /// The path leads out of the tree or names a device.
    #[error("The path '{0}' leads out of what was loaded")]
    Path(String),
    /// Too many files.
    #[error("More than {limit} files; '{path}' and what follows was left out")]
    TooMany {
        /// The first that was left out.
        path: String,
        /// How many are taken.
        limit: usize,
    },
    /// One file is too large.
    #[error("'{path}' has {size} bytes; at most {limit} are read of one file")]
    TooLarge {
        /// The file.
        path: String,
        /// Its size.
        size: u64,
        /// The most that is taken.
        limit: u64,
    },
    /// All together are too large.
    #[error("The files have more than {limit} bytes together; '{path}' and what follows was left out")]
    TotalTooLarge {
        /// The first that was left out.
        path: String,
        /// The most that is taken.
        limit: u64,
    },
}

/// Endings of the files that can matter.
const WANTED: [&str; 12] = [
    ".py", ".sql", ".ini", ".toml", ".json", ".mako", ".cfg", ".conf", ".sqlite", ".sqlite3", ".db",
    ".prisma",
];

/// Whether a path can matter to a migration project, so that it is worth reading. Directories of
/// dependencies and of version control never do.
pub fn is_wanted(path: &str) -> bool {
    let skipped =
        ["node_modules", ".git", "__pycache__", ".venv", "venv", "site-packages", "__MACOSX", ".tox"];
    if path.split('/').any(|part| skipped.contains(&part) || part.starts_with("._")) {
        return false;
    }
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    WANTED.iter().any(|ending| name.ends_with(ending)) || name == "makefile"
}

/// Normalises a path: forward slashes, no `.`; refuses absolute paths, drive letters and `..`.
pub fn normalize_path(path: &str) -> Result<String, FileError> {
    let refuse = || FileError::Path(path.to_owned());
    let slashed = path.replace('\\', "/");
    let has_drive = slashed.as_bytes().get(1) == Some(&b':') && slashed.as_bytes()[0].is_ascii_alphabetic();
    if slashed.starts_with('/') || has_drive || slashed.contains('\0') {
        return Err(refuse());
    }
    let mut parts = Vec::new();
    for part in slashed.split('/') {
        match part {
            "" | "." => {}
            ".." => return Err(refuse()),
            part => parts.push(part),
        }
    }
    if parts.is_empty() { Err(refuse()) } else { Ok(parts.join("/")) }
}

/// One file.
#[derive(Debug, Clone)]
struct File {
    bytes: Rc<[u8]>,
    text: Option<Rc<str>>,
}

/// A loaded tree, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Files {
    entries: BTreeMap<String, File>,
    total: u64,
    limits: Limits,
}

impl Files {
    /// An empty tree with limits of its own.
    pub fn with_limits(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// The limits in force.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Adds or replaces a file. The path as it will be found is returned.
    pub fn insert(&mut self, path: &str, bytes: impl Into<Rc<[u8]>>) -> Result<String, FileError> {
        let path = normalize_path(path)?;
        let bytes = bytes.into();
        let size = bytes.len() as u64;
        let old = self.entries.get(&path).map_or(0, |file| file.bytes.len() as u64);
        if size > self.limits.file_bytes {
            return Err(FileError::TooLarge { path, size, limit: self.limits.file_bytes });
        }
        if !self.entries.contains_key(&path) && self.entries.len() >= self.limits.files {
            return Err(FileError::TooMany { path, limit: self.limits.files });
        }
        if self.total - old + size > self.limits.total_bytes {
            return Err(FileError::TotalTooLarge { path, limit: self.limits.total_bytes });
        }
        self.total = self.total - old + size;
        let text = decode(&bytes).map(Rc::from);
        self.entries.insert(path.clone(), File { bytes, text });
        Ok(path)
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) -> bool {
        let removed = self.entries.remove(path);
        self.total -= removed.as_ref().map_or(0, |file| file.bytes.len() as u64);
        removed.is_some()
    }

    /// The text of a file; `None` if there is none or it is not text.
    pub fn text(&self, path: &str) -> Option<Rc<str>> {
        self.entries.get(path).and_then(|file| file.text.clone())
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &str) -> Option<Rc<[u8]>> {
        self.entries.get(path).map(|file| file.bytes.clone())
    }

    /// Whether a file is there.
    pub fn contains(&self, path: &str) -> bool {
        self.entries.contains_key(path)
    }

    /// All paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// Paths in a directory, those in directories below it included; the empty directory is the root.
    pub fn under<'a>(&'a self, directory: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let prefix = if directory.is_empty() { String::new() } else { format!("{directory}/") };
        self.entries
            .range(prefix.clone()..)
            .map(|(path, _)| path.as_str())
            .take_while(move |path| path.starts_with(&prefix))
    }

    /// Paths of the files directly in a directory.
    pub fn directly_in<'a>(&'a self, directory: &'a str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.under(directory).filter(move |path| parent(path) == directory)
    }

    /// Whether any file is in a directory.
    pub fn has_directory(&self, directory: &str) -> bool {
        self.under(directory).next().is_some()
    }

    /// Names of what lies in `directory`, those of directories with a `/` behind them.
    pub fn names(&self, directory: &str) -> Vec<String> {
        let skip = if directory.is_empty() { 0 } else { directory.len() + 1 };
        let name = |path: &str| match path[skip..].split_once('/') {
            Some((directory, _)) => format!("{directory}/"),
            None => path[skip..].to_owned(),
        };
        let names: std::collections::BTreeSet<String> = self.under(directory).map(name).collect();
        names.into_iter().collect()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// The directory of a path; empty for the root.
pub fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

/// The last part of a path.
pub fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// Joins a directory and a relative path, resolving `.` and `..`; `None` if it leads out of the tree.
pub fn join(directory: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = directory.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// UTF-8 (a byte order mark taken off), UTF-16 with its mark, or Latin-1 where a Python coding line
/// says so; `None` for what is no text.
fn decode(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return utf16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    if bytes.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let head: String = bytes.iter().take(200).map(|byte| char::from(*byte)).collect();
    let says_latin = head.lines().take(2).any(|line| {
        line.starts_with('#')
            && line.contains("coding")
            && (line.contains("latin") || line.contains("8859-1"))
    });
    says_latin.then(|| bytes.iter().map(|byte| char::from(*byte)).collect())
}

fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok().filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside() {
        assert_eq!(normalize_path("./a\\b//c.py"), Ok("a/b/c.py".to_owned()));
        for bad in ["/etc/passwd", "a/../../b", "C:\\x", "", "..", "a\0b"] {
            assert_eq!(normalize_path(bad), Err(FileError::Path(bad.to_owned())));
        }
        assert_eq!(join("a/b", "../c"), Some("a/c".to_owned()));
        assert_eq!(join("a", "../../c"), None);
    }

    #[test]
    fn limits_hold_and_replacing_counts_once() {
        let mut files = Files::with_limits(Limits { files: 2, file_bytes: 10, total_bytes: 12, ratio: 100 });
        assert_eq!(files.insert("a.py", *b"12345678"), Ok("a.py".to_owned()));
        assert_eq!(files.insert("a.py", *b"1234567890"), Ok("a.py".to_owned()));
        assert_eq!(
            files.insert("b.py", *b"123"),
            Err(FileError::TotalTooLarge { path: "b.py".to_owned(), limit: 12 })
        );
        assert_eq!(
            files.insert("b.py", *b"12345678901"),
            Err(FileError::TooLarge { path: "b.py".to_owned(), size: 11, limit: 10 })
        );
        assert_eq!(files.insert("b/c.py", *b"1"), Ok("b/c.py".to_owned()));
        assert_eq!(
            files.insert("d.py", *b"1"),
            Err(FileError::TooMany { path: "d.py".to_owned(), limit: 2 })
        );
        assert_eq!(files.under("b").collect::<Vec<_>>(), ["b/c.py"]);
    }

    #[test]
    fn text_is_told_from_other_bytes() {
        assert_eq!(decode(b"\xef\xbb\xbfx = 1"), Some("x = 1".to_owned()));
        assert_eq!(decode(b"\x89PNG\0"), None);
        assert_eq!(decode(b"\xff\xd8\xff\xe0"), None);
        assert_eq!(
            decode(b"# -*- coding: latin-1 -*-\n'\xe9'"),
            Some("# -*- coding: latin-1 -*-\n'\u{e9}'".to_owned())
        );
        assert_eq!(decode(b"\xff\xfea\0b\0"), Some("ab".to_owned()));
    }
}
