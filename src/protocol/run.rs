//! What revisions did, and how they failed.

use serde::{Deserialize, Serialize};

use super::{BatchView, Finding, OffendingRows, RowReportView};

/// One revision, run in one direction.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StepView {
    /// Key of the revision.
    pub revision: String,
    /// `upgrade`, `downgrade` or `stamp`.
    pub direction: String,
    /// Operations as they ran.
    pub operations: Vec<OperationView>,
    /// Time in milliseconds.
    pub milliseconds: f64,
    /// What was assumed or emulated, and warnings.
    pub notices: Vec<Finding>,
    /// It failed.
    pub failed: bool,
    /// What it did to the rows, when it ran in the working database and there were any.
    pub rows: Option<RowReportView>,
}

/// One operation: an `op.…` call, a statement through the connection, or a statement of a script.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OperationView {
    /// Name as called: `add_column`, `execute`, `create_table` ….
    pub name: String,
    /// What it is about: `users.email`, `pk_resumes`.
    pub object: String,
    /// Tables it names.
    pub tables: Vec<String>,
    /// `add`, `remove`, `change` or `data`.
    pub effect: String,
    /// First line in the revision's file, from 1; 0 if unknown.
    pub line: u32,
    /// Last line.
    pub end_line: u32,
    /// Ran as SQLite's move and copy.
    pub move_and_copy: bool,
    /// The move-and-copy taken apart, where the schema before and after it is known.
    pub batch: Option<BatchView>,
    /// What it sent.
    pub statements: Vec<StatementView>,
    /// It failed.
    pub failed: bool,
}

/// One statement as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StatementView {
    /// SQL.
    pub sql: String,
    /// Parameters, as text.
    pub parameters: Vec<String>,
    /// Rows changed or returned.
    pub rows: Option<u64>,
    /// Time in milliseconds.
    pub milliseconds: f64,
    /// The database's message, if it failed.
    pub error: Option<String>,
}

/// All about one revision.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RevisionDetail {
    /// Key.
    pub key: String,
    /// Path of the file.
    pub file: String,
    /// Present text.
    pub text: String,
    /// Text as loaded; None when made here.
    pub original: Option<String>,
    /// Second file, for tools that keep the way down in one of its own: path and text.
    pub down_file: Option<(String, String)>,
    /// `python` or `sql`.
    pub language: String,
    /// What its upgrade did when it last ran (in the working database, else in the preview).
    pub upgrade: Option<StepView>,
    /// What its downgrade did when it last ran.
    pub downgrade: Option<StepView>,
}

/// A failed run: what the error sheet shows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FailureView {
    /// The fact: `4b8d2f6a913e failed on its first statement`.
    pub title: String,
    /// The message of the error.
    pub message: String,
    /// Key of the revision, if one was running.
    pub revision: Option<String>,
    /// File.
    pub file: Option<String>,
    /// Line of the operation, from 1.
    pub line: Option<u32>,
    /// Last line of the operation.
    pub end_line: Option<u32>,
    /// The operation, as called.
    pub operation: Option<String>,
    /// The statement.
    pub sql: Option<String>,
    /// Traceback in Python's form.
    pub traceback: Option<String>,
    /// State of the database, in sentences; `true` marks what is well.
    pub state: Vec<(bool, String)>,
    /// What to do, best first, at most three.
    pub remedies: Vec<Remedy>,
    /// The statement can be passed over: what `Request::SkipStatement` takes.
    pub skip: Option<SkipOffer>,
    /// The command line that failed.
    pub command: String,
    /// Something of the run stayed, which undo takes back.
    pub can_undo: bool,
    /// The rows that it stumbled over, where they can be told.
    pub rows: Vec<OffendingRows>,
}

/// A statement that failed and can be passed over.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SkipOffer {
    /// Its place: `file:line`.
    pub place: String,
    /// The command that failed on it.
    pub line: String,
}

/// Something that can be done about a failure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Remedy {
    /// Verb first: `Give the column a server default`.
    pub title: String,
    /// One sentence.
    pub detail: String,
    /// A command line that does it, if one does.
    pub command: Option<String>,
}
