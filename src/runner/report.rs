//! What a step did, as plain values.

use crate::diagnostic::Diagnostic;
use crate::source::Location;

/// One revision, run in one direction.
#[derive(Debug, Clone, Default)]
pub struct StepReport {
    /// Operations in the order in which they began.
    pub operations: Vec<OperationReport>,
    /// What was assumed, emulated, lost or warned of.
    pub notices: Vec<Diagnostic>,
    /// What the script printed and logged, a line each.
    pub printed: Vec<String>,
    /// Enumerations made or changed, in order.
    pub enumerations: Vec<Enumeration>,
    /// SQL text written instead of run (`--sql`).
    pub output: String,
    /// Wall time.
    pub milliseconds: f64,
}

/// The values that a column takes, or a type: no CHECK of the database tells them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Enumeration {
    /// The column's table; none for a type.
    pub table: Option<String>,
    /// Name of the column or type.
    pub name: String,
    /// The values; none where there are none any more.
    pub values: Vec<String>,
    /// They come to those there were.
    pub added: bool,
}

/// One operation: an `op.…` call, a statement through the connection, a statement of a SQL script.
#[derive(Debug, Clone, Default)]
pub struct OperationReport {
    /// Name as called.
    pub name: String,
    /// What it is about: `users.email`.
    pub object: String,
    /// Tables it names.
    pub tables: Vec<String>,
    /// `add`, `remove`, `change` or `data`.
    pub effect: &'static str,
    /// Where in the script.
    pub location: Option<Location>,
    /// Ran as SQLite's move and copy.
    pub move_and_copy: bool,
    /// Only queued by `batch_op`; what it sent stands with the block.
    pub queued: bool,
    /// What it sent.
    pub statements: Vec<StatementReport>,
    /// It failed.
    pub failed: bool,
}

/// One statement as it was sent.
#[derive(Debug, Clone, Default)]
pub struct StatementReport {
    /// SQL.
    pub sql: String,
    /// Parameters as text, of the first row.
    pub parameters: Vec<String>,
    /// Rows changed or returned.
    pub rows: Option<u64>,
    /// Wall time.
    pub milliseconds: f64,
    /// The database's message, if it failed.
    pub error: Option<String>,
}

/// Why a step failed.
#[derive(Debug, Clone, Default)]
pub struct StepFailure {
    /// Class and message, as the last line of a traceback: `sqlite3.OperationalError: …`.
    pub summary: String,
    /// The message alone.
    pub message: String,
    /// The traceback in Python's form, for Python scripts.
    pub traceback: Option<String>,
    /// The innermost place in a file of the project.
    pub location: Option<Location>,
    /// The operation that failed.
    pub operation: Option<OperationReport>,
    /// The statement that failed.
    pub statement: Option<StatementReport>,
    /// Place of the statement that failed, of SQL or of the revision: `file:line`, by which it can be passed over.
    pub place: Option<String>,
    /// A limit or the person ended it, not an error of the script.
    pub stopped: bool,
    /// What had been done.
    pub report: StepReport,
}
