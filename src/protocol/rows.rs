//! What happened to rows, and what a failure leaves behind.

use serde::{Deserialize, Serialize};

use super::{Cell, Driver, TableChange};

/// What happened to the rows between two moments.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RowReportView {
    /// Tables in which something happened.
    pub tables: Vec<TableRowsView>,
    /// Number of the other tables.
    pub equal_tables: usize,
    /// Rows of the other tables.
    pub equal_rows: u64,
    /// Why rows were not compared, where they were not.
    pub remark: Option<String>,
}

/// One table's rows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TableRowsView {
    /// Name after; before, if the table is gone.
    pub table: String,
    /// Name before, where it was another.
    pub old_name: Option<String>,
    /// The table is gone.
    pub dropped: bool,
    /// Rows before.
    pub before: u64,
    /// Rows after.
    pub after: u64,
    /// Rows that are new.
    pub inserted: u64,
    /// Rows of which a value changed.
    pub updated: u64,
    /// Rows that are gone.
    pub deleted: u64,
    /// Rows that were compared, where that is not all of them; 0: they could only be counted.
    pub compared: Option<u64>,
    /// The script does not name the table.
    pub unnamed: bool,
    /// Columns of which values changed.
    pub columns: Vec<ColumnRowsView>,
    /// Rows that are gone (`true`) or new, in words.
    pub examples: Vec<(bool, String)>,
}

/// One column's values.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnRowsView {
    /// Name after; before, if the column is gone.
    pub column: String,
    /// Name before, where it was another.
    pub old_name: Option<String>,
    /// Values that are another one now.
    pub changed: u64,
    /// Values that are NULL now and were not.
    pub nulled: u64,
    /// Values whose storage class changed: from, to, how many.
    pub retyped: Vec<(String, String, u64)>,
    /// The column is new: rows that have a value in it.
    pub filled: Option<u64>,
    /// The column is gone: rows that had a value in it.
    pub lost: Option<u64>,
    /// Examples: the row's key, the value before, the value after.
    pub examples: Vec<(String, String, String)>,
}

/// Rows that a failed statement stumbled over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OffendingRows {
    /// Their table.
    pub table: String,
    /// What is the matter with them, in a sentence.
    pub text: String,
    /// What finds them in the grid, as typed into its filter; empty where they are all rows, None where nothing does.
    pub filter: Option<String>,
    /// Columns of the examples.
    pub columns: Vec<String>,
    /// The first of them.
    pub rows: Vec<Vec<Cell>>,
}

/// A failed run, made again from where it began in scratch databases, with each driver.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplayView {
    /// The command.
    pub line: String,
    /// What came of it.
    pub outcomes: Vec<ReplayOutcome>,
}

/// What came of a run with one driver.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplayOutcome {
    /// The driver.
    pub driver: Driver,
    /// The revision that failed; None when the run came to its end.
    pub failed: Option<String>,
    /// What it failed with.
    pub message: String,
    /// The version table afterwards.
    pub current: Vec<String>,
    /// What is left of the failed revision in the schema.
    pub tables: Vec<TableChange>,
    /// What is left of it in the rows.
    pub rows: RowReportView,
    /// What the same command does next, in a sentence.
    pub again: String,
    /// It then runs to its end.
    pub again_ends: bool,
}
