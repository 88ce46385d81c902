//! What runs SQL: the trait that the runner, `sqlalchemy` and `alembic` speak to, and its SQLite.
//!
//! In: one SQL statement at a time with positional parameters. Out: rows, counts, or the
//! database's own error. Nothing above the runner may assume that the database is SQLite.

pub mod dump;
pub mod sqlite;

use thiserror::Error;

use crate::schema::Schema;

/// A value as the database stores it.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// NULL.
    Null,
    /// INTEGER.
    Integer(i64),
    /// REAL.
    Real(f64),
    /// TEXT.
    Text(String),
    /// BLOB.
    Blob(Vec<u8>),
}

/// What one statement gave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// Names of the result's columns; empty when the statement returns no rows.
    pub columns: Vec<String>,
    /// Declared types of the result's columns, where a column is a table's column.
    pub declared_types: Vec<Option<String>>,
    /// The rows.
    pub rows: Vec<Vec<Scalar>>,
    /// Rows inserted, updated or deleted by this statement itself (not by triggers or cascades).
    pub rows_affected: u64,
    /// rowid of the last insert on this connection.
    pub last_insert_id: i64,
}

/// Why a statement failed. `Display` is the database's own message.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct DatabaseError {
    /// What kind of failure, in the classes of Python's DB-API.
    pub kind: ErrorKind,
    /// The database's message, unchanged.
    pub message: String,
    /// Byte offset into the statement, where the database says it.
    pub offset: Option<u32>,
}

/// DB-API exception classes (PEP 249), which is what a Python script sees of a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// Bad SQL, missing object, locked, out of memory: `OperationalError`.
    Operational,
    /// A constraint was violated: `IntegrityError`.
    Integrity,
    /// Wrong number of parameters, several statements: `ProgrammingError`.
    Programming,
    /// Value too big and the like: `DataError`.
    Data,
    /// Anything else: `DatabaseError`.
    Other,
    /// The run was stopped by a limit or by the user, not by the statement.
    Interrupted,
}

impl ErrorKind {
    /// Name of the exception class in `sqlite3` / `sqlalchemy.exc`.
    pub fn exception_name(self) -> &'static str {
        match self {
            Self::Operational | Self::Interrupted => "OperationalError",
            Self::Integrity => "IntegrityError",
            Self::Programming => "ProgrammingError",
            Self::Data => "DataError",
            Self::Other => "DatabaseError",
        }
    }
}

/// What [`Database::mark`] remembered, for [`Database::go_back`].
#[derive(Debug)]
pub enum Mark {
    /// The database file's bytes.
    Bytes(Vec<u8>),
    /// The database itself keeps it, until it is asked for the next one.
    Kept,
}

/// A connection to a database. Synchronous; one statement at a time; no implicit transactions
/// (who drives it decides when to `BEGIN`, which is how both transaction behaviours of
/// `ALEMBIC.md` §3, pysqlite's and atomic, are built above it).
pub trait Database {
    /// Runs exactly one statement with positional parameters (`?`).
    ///
    /// # Errors
    /// The database's own message; `Programming` when `sql` holds more than one statement or the
    /// number of parameters differs.
    fn run(&mut self, sql: &str, parameters: &[Scalar]) -> Result<Outcome, DatabaseError>;

    /// Runs one statement without parameters and stops after `most` rows of its result; whether there were more.
    ///
    /// # Errors
    /// As [`Database::run`].
    fn run_at_most(&mut self, sql: &str, most: usize) -> Result<(Outcome, bool), DatabaseError> {
        let mut outcome = self.run(sql, &[])?;
        let more = outcome.rows.len() > most;
        outcome.rows.truncate(most);
        Ok((outcome, more))
    }

    /// A number that grows with every statement that may have changed what the database holds; None where others may
    /// change it too.
    fn writes(&self) -> Option<u64> {
        None
    }

    /// Whether a transaction is open.
    fn in_transaction(&self) -> bool;

    /// Reads the schema back.
    ///
    /// # Errors
    /// Whatever the catalogue queries fail with (a damaged file).
    fn schema(&mut self) -> Result<Schema, DatabaseError>;

    /// Whether there is a table of that name, which is cheaper to ask than the whole schema.
    ///
    /// # Errors
    /// Whatever the catalogue query fails with.
    fn has_table(&mut self, name: &str) -> Result<bool, DatabaseError> {
        Ok(self.schema()?.table(name).is_some())
    }

    /// The whole database as the bytes of a database file.
    ///
    /// # Errors
    /// Out of memory, or a transaction that forbids it.
    fn snapshot(&mut self) -> Result<Vec<u8>, DatabaseError>;

    /// Replaces the whole content by a database file's bytes.
    ///
    /// # Errors
    /// `file is not a database` and the like; the content is then unchanged.
    fn restore(&mut self, bytes: &[u8]) -> Result<(), DatabaseError>;

    /// Remembers the whole content, to go back to; cheaper than [`Database::snapshot`] where it is done again and again.
    ///
    /// # Errors
    /// As [`Database::snapshot`].
    fn mark(&mut self) -> Result<Mark, DatabaseError> {
        self.snapshot().map(Mark::Bytes)
    }

    /// Goes back to what [`Database::mark`] remembered last.
    ///
    /// # Errors
    /// As [`Database::restore`].
    fn go_back(&mut self, mark: &Mark) -> Result<(), DatabaseError> {
        match mark {
            Mark::Bytes(bytes) => self.restore(bytes),
            Mark::Kept => Ok(()),
        }
    }

    /// Lets go of what [`Database::mark`] remembered.
    fn forget_mark(&mut self) {}

    /// From now on refuses what came after `version` (major, minor), in that version's words, and says that it
    /// is that version; `None`: everything it knows.
    ///
    /// # Errors
    /// The database's own, where it refuses to be configured.
    fn hold_to(&mut self, version: Option<(u32, u32)>) -> Result<(), DatabaseError>;

    /// From now on interrupts a statement after `instructions` of work, in the database's own measure.
    ///
    /// # Errors
    /// The database's own, where it refuses to be configured.
    fn set_budget(&mut self, instructions: u64) -> Result<(), DatabaseError>;

    /// Version of the engine, such as `3.53.4`, or the one it is held to.
    fn version(&self) -> String;
}
