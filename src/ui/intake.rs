//! What of a dropped or picked folder is read, and how much. In: paths and sizes; out: a decision
//! with its reason. The reading itself is in `files`.

use super::format;

/// Most files that one drop may bring.
pub const MAXIMUM_FILES: usize = 20_000;
/// Largest file.
pub const MAXIMUM_FILE: u64 = 64_000_000;
/// Largest database or dump that is dropped by itself.
pub const MAXIMUM_DATABASE: u64 = 400_000_000;
/// Most of all files together.
pub const MAXIMUM_TOTAL: u64 = 256_000_000;

/// Endings of what a migration project is made of.
const WANTED: [&str; 18] = [
    "patch", "diff", "mbox", "py", "sql", "ini", "toml", "json", "cfg", "mako", "zip", "db", "sqlite",
    "sqlite3", "up", "down", "gz", "dump",
];

/// Folders that never hold anyone's own migrations.
const SKIPPED_FOLDERS: [&str; 17] = [
    "node_modules",
    ".git",
    ".hg",
    ".svn",
    "__pycache__",
    ".venv",
    "venv",
    "env",
    "virtualenv",
    "site-packages",
    "dist-packages",
    ".tox",
    ".nox",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".idea",
];

/// Why something was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TooMuch {
    /// One file is too large.
    #[error("{name} is {size}; the limit for one file is {}", format::bytes(MAXIMUM_FILE))]
    File {
        /// Its name.
        name: String,
        /// Its size, written out.
        size: String,
    },
    /// A database is too large.
    #[error("{name} is {size}; the limit for a database is {}", format::bytes(MAXIMUM_DATABASE))]
    Database {
        /// Its name.
        name: String,
        /// Its size, written out.
        size: String,
    },
    /// All together are too large.
    #[error("these files are more than {} together", format::bytes(MAXIMUM_TOTAL))]
    Total,
    /// There are too many.
    #[error("these are more than {} files", format::thousands(MAXIMUM_FILES as u64))]
    Count,
}

impl TooMuch {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Database { .. } => "Use the command line for it (--database), or a copy with fewer rows.",
            _ => "Drop the migrations folder alone, or a .zip of it.",
        }
    }
}

/// Whether a folder is entered.
pub fn enters(folder: &str) -> bool {
    !SKIPPED_FOLDERS.contains(&folder)
}

/// Whether a file of a folder is read: by its ending, and `journal` files by their name.
pub fn wants(path: &str) -> bool {
    let name = format::file_name(path);
    let mut folders = path.split('/').rev().skip(1);
    if folders.any(|folder| !enters(folder)) {
        return false;
    }
    match name.rsplit_once('.') {
        Some((_, ending)) => WANTED.contains(&ending.to_ascii_lowercase().as_str()),
        None => name.contains("journal"),
    }
}

/// What has been accepted so far.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tally {
    files: usize,
    total: u64,
}

impl Tally {
    /// Counts a file in, or says which limit it breaks.
    pub fn accept(&mut self, name: &str, size: u64) -> Result<(), TooMuch> {
        let alone = self.files == 0 && !name.contains('/') && may_be_database(name);
        if alone && size <= MAXIMUM_DATABASE {
            self.files += 1;
            return Ok(());
        }
        if alone {
            return Err(TooMuch::Database { name: name.to_owned(), size: format::bytes(size) });
        }
        if size > MAXIMUM_FILE {
            return Err(TooMuch::File { name: name.to_owned(), size: format::bytes(size) });
        }
        self.files += 1;
        self.total += size;
        if self.files > MAXIMUM_FILES {
            return Err(TooMuch::Count);
        }
        if self.total > MAXIMUM_TOTAL {
            return Err(TooMuch::Total);
        }
        Ok(())
    }
}

/// Whether a name is one that databases and dumps have.
fn may_be_database(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [".db", ".sqlite", ".sqlite3", ".sql", ".gz", ".dump"].iter().any(|ending| lower.ends_with(ending))
}

/// Whether a file that came by itself is a database rather than a part of a project: by its ending, by how SQLite's
/// files begin, or by the line with which a tool heads its dump.
pub fn is_database(name: &str, bytes: &[u8]) -> bool {
    let lower = name.to_ascii_lowercase();
    if name.contains('/') || !may_be_database(name) {
        return false;
    }
    if !lower.ends_with(".sql") {
        return true;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2_000)]).replace("\r\n", "\n");
    let dumps =
        ["-- PostgreSQL database", "-- MySQL dump", "-- MariaDB dump", "PRAGMA foreign_keys=OFF;\nBEGIN"];
    head.starts_with("SQLite format 3")
        // As Python's `iterdump` begins.
        || head.starts_with("BEGIN TRANSACTION;\nCREATE TABLE")
        || dumps.iter().any(|line| head.contains(line))
}

/// A name for what was dropped: the common first folder, else the first file without its ending.
pub fn project_name(paths: &[&str]) -> String {
    let Some(first) = paths.first() else { return "Untitled".to_owned() };
    if let Some((folder, _)) = first.split_once('/') {
        let prefix = format!("{folder}/");
        if paths.iter().all(|path| path.starts_with(&prefix)) {
            return folder.to_owned();
        }
    }
    let name = format::file_name(first);
    match paths {
        [_] => name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned(),
        _ => "Dropped files".to_owned(),
    }
}

/// A file name for a pasted script: what it is made of decides its ending; `number` tells several
/// apart.
pub fn pasted_name(text: &str, number: usize) -> String {
    let python = text.lines().any(|line| {
        let line = line.trim_start();
        line.starts_with("import ")
            || line.starts_with("from ")
            || line.starts_with("def ")
            || line.starts_with("revision")
    });
    if !python {
        return format!("{number:04}_pasted.sql");
    }
    let id = text.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        let name = name.split(':').next().unwrap_or(name).trim();
        (name == "revision").then(|| value.trim().trim_matches(['"', '\'']).to_owned())
    });
    match id
        .filter(|id| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-'))
    {
        Some(id) => format!("{id}_pasted.py"),
        None => format!("pasted_{number}.py"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_migration_project_is_made_of() {
        for path in [
            "m/versions/a.py",
            "1.up.sql",
            "alembic.ini",
            "meta/_journal.json",
            "x.SQLITE",
            "m/script.py.mako",
        ] {
            assert!(wants(path), "{path}");
        }
        for path in ["app/node_modules/x/y.json", "logo.png", "venv/lib/a.py", "README"] {
            assert!(!wants(path), "{path}");
        }
    }

    #[test]
    fn limits_have_words() {
        let mut tally = Tally::default();
        assert_eq!(tally.accept("a.py", 10), Ok(()));
        let error = tally.accept("big.zip", 200_000_000).expect_err("over the limit");
        assert_eq!(error.to_string(), "big.zip is 200 MB; the limit for one file is 64 MB");
        let mut tally = Tally { files: MAXIMUM_FILES, total: 0 };
        assert_eq!(
            tally.accept("a.py", 1).expect_err("over the limit").to_string(),
            "these are more than 20,000 files"
        );
        let mut tally = Tally { files: 0, total: MAXIMUM_TOTAL };
        assert_eq!(tally.accept("a.py", 1), Err(TooMuch::Total));
    }

    #[test]
    fn databases_are_told_from_scripts() {
        assert!(is_database("a.sqlite", b"x") && is_database("dump.sql.gz", b"x"));
        assert!(is_database("a.sql", b"--\n-- PostgreSQL database dump\n"));
        assert!(is_database("a.sql", b"PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n"));
        assert!(is_database("a.sql", b"PRAGMA foreign_keys=OFF;\r\nBEGIN TRANSACTION;\r\n"));
        assert!(is_database("a.sql", b"BEGIN TRANSACTION;\nCREATE TABLE t (id);\n"));
        assert!(!is_database("0001_users.sql", b"CREATE TABLE users (id int);"));
        assert!(
            !is_database("app/dev.db", b"SQLite format 3\0") && !is_database("a.py", b"SQLite format 3\0")
        );
        let mut tally = Tally::default();
        assert_eq!(tally.accept("big.sqlite", 200_000_000), Ok(()));
        let error = Tally::default().accept("big.sqlite", 500_000_000).expect_err("over the limit");
        assert_eq!(error.to_string(), "big.sqlite is 500 MB; the limit for a database is 400 MB");
        assert_eq!(error.help(), "Use the command line for it (--database), or a copy with fewer rows.");
    }

    #[test]
    fn names() {
        assert_eq!(project_name(&["api/m/a.py", "api/b.py"]), "api");
        assert_eq!(project_name(&["shop.zip"]), "shop");
        assert_eq!(project_name(&["a.py", "b.py"]), "Dropped files");
        assert_eq!(pasted_name("from alembic import op\nrevision: str = 'ab12'\n", 1), "ab12_pasted.py");
        assert_eq!(pasted_name("CREATE TABLE t (id int);", 2), "0002_pasted.sql");
    }
}
