//! Databases that come in from a file, and which revision one of them matches.

use serde::{Deserialize, Serialize};

/// What came of a file that was opened as a working database.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OpenedDatabase {
    /// The file's name.
    pub file: String,
    /// What it is: `SQLite database`, `SQL dump of SQLite`, `dump of PostgreSQL`, `dump of MySQL`.
    pub kind: String,
    /// Name of the working database that holds it now.
    pub database: String,
    /// Tables, without the version table.
    pub tables: usize,
    /// Rows in all of them.
    pub rows: u64,
    /// What of it has no meaning in SQLite and was left out, with its line.
    pub left_out: Vec<String>,
    /// What else is to be known of it.
    pub notices: Vec<String>,
    /// The revision it matches best; None in a project without revisions.
    pub matched: Option<RevisionMatch>,
}

/// The revision whose schema is nearest to the working database's.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RevisionMatch {
    /// In one sentence: "This is revision f2eae0e50079, plus index ix_x on users."
    pub verdict: String,
    /// The revision; several on a branched history; empty is the base.
    pub revisions: Vec<String>,
    /// Nothing differs.
    pub exact: bool,
    /// What differs, a line each.
    pub differences: Vec<String>,
    /// Revisions that leave the same schema as the one named.
    pub alike: Vec<String>,
    /// What the version table says; None when there is none.
    pub stated: Option<Vec<String>>,
    /// What differs from what the version table says; None when that revision is not known.
    pub stated_differences: Option<usize>,
    /// The command that makes the version table say it; None when it says so.
    pub stamp: Option<String>,
}
