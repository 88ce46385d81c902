//! Rows: windows of tables, edits, the results of SQL, backups.

use serde::{Deserialize, Serialize};

/// What a value is, as SQLite stores it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CellKind {
    /// NULL.
    #[default]
    Null,
    /// INTEGER.
    Integer,
    /// REAL.
    Real,
    /// TEXT.
    Text,
    /// BLOB.
    Blob,
}

/// A value as text, so that numbers of 64 bits pass through JavaScript as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// What it is.
    pub kind: CellKind,
    /// The number, the text, or the bytes in hexadecimal; of long ones the beginning.
    pub text: String,
    /// Bytes of the whole value, where `text` is not all of it.
    pub cut: Option<usize>,
}

/// A column of a window.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ColumnHead {
    /// Name.
    pub name: String,
    /// Declared type; empty where it has none.
    pub type_name: String,
    /// Position in the primary key, from 1.
    pub key: Option<usize>,
    /// Takes NULL.
    pub nullable: bool,
    /// Is computed and cannot be written.
    pub generated: bool,
    /// Table and column that a foreign key of this column alone names.
    pub references: Option<(String, String)>,
}

/// How a filter compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FilterOperator {
    /// The text is in it.
    Contains,
    /// `=`
    Equal,
    /// `<>`
    Different,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
    /// `LIKE`
    Like,
    /// `NOT LIKE`
    NotLike,
    /// `IN`
    In,
    /// `NOT IN`
    NotIn,
    /// `BETWEEN`, both ends in it.
    Between,
    /// `IS NULL`
    Null,
    /// `IS NOT NULL`
    NotNull,
}

/// A condition on rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFilter {
    /// The column; None means any.
    pub column: Option<String>,
    /// How.
    pub operator: FilterOperator,
    /// With what: one value, two for `Between`, any number for `In` and `NotIn`, none for `Null` and `NotNull`.
    pub values: Vec<String>,
}

/// Which rows are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsQuery {
    /// The table or view.
    pub table: String,
    /// Rows before the window.
    pub offset: u64,
    /// Rows of the window, at most 500.
    pub limit: u32,
    /// Column to sort by, and whether backwards.
    pub order: Option<(String, bool)>,
    /// Conditions, all of which hold.
    pub filters: Vec<RowFilter>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataRow {
    /// Values that tell it from the others; empty where nothing does.
    pub key: Vec<Cell>,
    /// Values.
    pub cells: Vec<Cell>,
}

/// A window of rows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RowsPage {
    /// What was asked.
    pub query: RowsQuery,
    /// Columns.
    pub columns: Vec<ColumnHead>,
    /// Rows.
    pub rows: Vec<DataRow>,
    /// How many rows there are in all.
    pub total: u64,
    /// There are more than `total`: counting stopped.
    pub more: bool,
    /// Why rows cannot be changed.
    pub read_only: Option<String>,
}

/// A change of rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum RowEdit {
    /// Another value.
    Update {
        /// The table.
        table: String,
        /// The row's key.
        key: Vec<Cell>,
        /// The column.
        column: String,
        /// The value.
        value: Cell,
    },
    /// A new row; columns that are not named take their defaults.
    Insert {
        /// The table.
        table: String,
        /// Columns and values.
        values: Vec<(String, Cell)>,
    },
    /// Rows go.
    Delete {
        /// The table.
        table: String,
        /// Their keys.
        keys: Vec<Vec<Cell>>,
    },
}

/// What SQL gave.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SqlRun {
    /// Each statement that ran.
    pub results: Vec<SqlResult>,
    /// The one that did not.
    pub failure: Option<SqlFailure>,
    /// What else is to be said.
    pub notice: Option<String>,
}

/// What one statement gave.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SqlResult {
    /// The statement.
    pub sql: String,
    /// Names of columns; empty when it returns no rows.
    pub columns: Vec<String>,
    /// Rows, at most 1,000.
    pub rows: Vec<Vec<Cell>>,
    /// There are more.
    pub more: bool,
    /// Rows it wrote.
    pub changed: u64,
    /// Milliseconds.
    pub duration: f64,
    /// The plan, when that was asked: depth and text of each line.
    pub plan: Vec<(usize, String)>,
}

/// Why a statement failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SqlFailure {
    /// SQLite's message.
    pub message: String,
    /// Line in the text, from 1.
    pub line: u32,
    /// Column in the line, from 1, in characters.
    pub column: u32,
    /// What to do.
    pub help: String,
}

/// A state of the working database that is kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct BackupView {
    /// Number.
    pub id: u32,
    /// Name.
    pub name: String,
    /// It was made before a run.
    pub automatic: bool,
    /// When, in milliseconds since 1970.
    pub made: f64,
    /// Current revisions.
    pub current: Vec<String>,
    /// Tables, without the version table.
    pub tables: usize,
    /// Rows in them.
    pub rows: u64,
    /// Bytes of the file.
    pub size: u64,
}

/// What can be done with backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum BackupRequest {
    /// Keeps the working database under a name.
    Create {
        /// The name.
        name: String,
    },
    /// Brings one back.
    Restore {
        /// Its number.
        id: u32,
    },
    /// Forgets one.
    Delete {
        /// Its number.
        id: u32,
    },
    /// Takes the database to how the project starts.
    ResetToStart,
}
