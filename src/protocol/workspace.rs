//! The workspace as a whole: project, revisions, findings.

use serde::{Deserialize, Serialize};

use super::{DatabaseView, DiagramGraph, Progress, WorkingDatabaseView};

/// Everything the page shows that is not a single revision's detail.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkspaceView {
    /// Grows with every change of anything below.
    pub generation: u32,
    /// Grows when another project is opened.
    pub opened: u32,
    /// The open project.
    pub project: Option<ProjectView>,
    /// Revisions, newest first (Alembic's order of `history`), then faulty files without a place.
    pub revisions: Vec<RevisionView>,
    /// All findings on files and graph.
    pub findings: Vec<Finding>,
    /// The working database.
    pub database: DatabaseView,
    /// All working databases of the project.
    pub databases: Vec<WorkingDatabaseView>,
    /// States of the working database that are kept, newest first.
    pub backups: Vec<super::BackupView>,
    /// Boxes and lines to lay out: the union of all schemas seen, so that places stay.
    pub diagram: DiagramGraph,
    /// What `Undo` would take back, in words.
    pub undo: Option<String>,
    /// What `Redo` would do again, in words.
    pub redo: Option<String>,
    /// Preview state: how many revisions were run in the scratch database, of how many.
    pub preview: Option<Progress>,
}

/// The open project.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ProjectView {
    /// Name.
    pub name: String,
    /// Slug of the sample it is, if it is one.
    pub sample: Option<String>,
    /// Tool as people call it: `Alembic`, `Flask-Migrate`, `dbmate` ….
    pub tool: String,
    /// What stands before a command in the command bar: `flask db`, `alembic`, `dbmate` ….
    pub command_prefix: String,
    /// Directory that holds the revisions.
    pub directory: String,
    /// Directories found that could be meant.
    pub candidates: Vec<CandidateView>,
    /// Index of the chosen one; None while the user has to pick.
    pub chosen: Option<usize>,
    /// Files of the project.
    pub files: Vec<FileView>,
    /// Settings in force.
    pub settings: Settings,
    /// What was skipped or assumed while loading, in sentences.
    pub notices: Vec<String>,
}

/// A migration directory that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CandidateView {
    /// Directory.
    pub path: String,
    /// Tool.
    pub tool: String,
    /// Number of revision files.
    pub revisions: usize,
    /// Why it was taken for one.
    pub reason: String,
}

/// A file of the project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileView {
    /// Path.
    pub path: String,
    /// Size in bytes.
    pub size: usize,
    /// Differs from what was loaded.
    pub edited: bool,
    /// Made here.
    pub created: bool,
    /// Key of the revision it holds.
    pub revision: Option<String>,
}

/// Settings that `env.py` or the tool's configuration would give.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `ix`, `uq`, `ck`, `fk`, `pk` → template.
    pub naming_convention: std::collections::BTreeMap<String, String>,
    /// Each revision in a transaction of its own.
    pub transaction_per_migration: Option<bool>,
    /// Whether DDL is inside the transaction.
    pub transactional_ddl: Option<bool>,
    /// Whether connections run `PRAGMA foreign_keys = ON`, as an application's own do.
    pub foreign_keys: Option<bool>,
    /// Name of the version table.
    pub version_table: Option<String>,
    /// Dialect that the scripts see: `sqlite` (default), `postgresql`, `mysql`.
    pub dialect: Option<String>,
    /// What autogenerate writes.
    pub render_as_batch: Option<bool>,
    /// Transaction behaviour.
    pub driver: Driver,
    /// Behave and fail exactly as Alembic on SQLite 3.40 does.
    pub strict: bool,
    /// Template of new files' names, `%%(rev)s_%%(slug)s` with Alembic's tokens.
    pub file_template: Option<String>,
    /// Places (`file:line`) whose statements are passed over when they fail.
    pub skip_statements: Vec<String>,
}

/// How transactions behave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Driver {
    /// A failed revision leaves nothing.
    #[default]
    Atomic,
    /// As Python's sqlite3 does: a transaction opens at the first DML only.
    Pysqlite,
}

/// A revision in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RevisionView {
    /// Unique key: the id, or `file:PATH` when there is none (or it is taken twice).
    pub key: String,
    /// The id; empty when the file has none.
    pub id: String,
    /// First line of the docstring.
    pub message: String,
    /// Path of the file.
    pub file: String,
    /// `Create Date`, as written.
    pub date: Option<String>,
    /// Who wrote it, where the docstring has an `Author:` line.
    pub author: Option<String>,
    /// Number of operations that its upgrade ran (from the preview); None until known.
    pub operations: Option<usize>,
    /// down_revision.
    pub parents: Vec<String>,
    /// depends_on.
    pub depends_on: Vec<String>,
    /// Branch labels, inherited ones included.
    pub labels: Vec<String>,
    /// Applied, pending or faulty.
    pub state: RevisionState,
    /// Is in the version table.
    pub current: bool,
    /// No other revision builds on it.
    pub head: bool,
    /// Has no down_revision.
    pub base: bool,
    /// Several others build on it.
    pub branchpoint: bool,
    /// Builds on several.
    pub mergepoint: bool,
    /// The last run of it failed.
    pub failed: bool,
    /// Its file differs from what was loaded, or was made here.
    pub edited: bool,
    /// Its file was made here.
    #[serde(default)]
    pub created: bool,
    /// Lane in the drawn graph, from 0 (the trunk).
    pub lane: usize,
    /// Objects added, changed and removed (from the preview); None until known.
    pub changes: Option<ChangeCounts>,
    /// Names of tables it touched (from the preview).
    pub tables: Vec<String>,
    /// Findings on its file, by severity: info, warning, error.
    pub findings: [usize; 3],
}

/// State of a revision.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RevisionState {
    /// Its upgrade has run (or it was stamped).
    Applied,
    /// Not yet.
    #[default]
    Pending,
    /// Cannot be run as it stands.
    Faulty,
}

/// How many tables a step added, changed, removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChangeCounts {
    /// Added.
    pub added: usize,
    /// Changed.
    pub changed: usize,
    /// Removed.
    pub removed: usize,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Code, such as `GR03`.
    pub code: String,
    /// `info`, `warning`, `error`.
    pub severity: String,
    /// The fact.
    pub message: String,
    /// File, if any.
    pub file: Option<String>,
    /// Line from 1, if any.
    pub line: Option<u32>,
    /// Last line.
    pub end_line: Option<u32>,
    /// Object concerned.
    pub object: Option<String>,
    /// Remedy.
    pub help: Option<String>,
    /// Key of the revision of that file.
    pub revision: Option<String>,
    /// Its code is that of a rule, which has a page.
    #[serde(default)]
    pub rule: bool,
    /// What its fix does, where it has one.
    #[serde(default)]
    pub fix: Option<String>,
}
