//! Connections, engines, results: what runs statements.
//!
//! In: statements of scripts. Out: statements for a [`StatementRunner`], whose outcome comes back as
//! results. The runner decides about transactions and tells the world.

pub mod connection;
pub mod enumerated;
pub mod execute;
mod adapt;
mod keys;
pub mod result;

pub use execute::{execute, has_table, run_sql};

use crate::database::{DatabaseError, Outcome, Scalar};
use crate::python::Vm;

/// A statement that is ready to run.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The SQL, with `?` for parameters.
    pub sql: String,
    /// One row of parameters; several for `executemany`.
    pub parameters: Vec<Vec<Scalar>>,
    /// Whether it is an `executemany`.
    pub many: bool,
}

/// What a script asks of the transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransactionRequest {
    /// `connection.begin()`
    Begin,
    /// `commit()`
    Commit,
    /// `rollback()`
    Rollback,
    /// `begin_nested()`: a savepoint of this number.
    Savepoint(u32),
    /// The savepoint is kept.
    Release(u32),
    /// The savepoint is undone.
    RollbackTo(u32),
}

/// Runs statements for scripts: the runner implements it over a database, and streams what happens.
/// [`Vm::current_span`] says where in the script a statement comes from.
pub trait StatementRunner {
    /// Runs a statement, once for each row of parameters; the outcome of several adds up their
    /// affected rows.
    ///
    /// # Errors
    /// The database's own.
    fn run(&mut self, vm: &mut Vm, statement: &Statement) -> Result<Outcome, DatabaseError>;

    /// What a script asks of the transaction; the policy is the runner's.
    ///
    /// # Errors
    /// The database's own, for savepoints it does not know.
    fn transaction(&mut self, vm: &mut Vm, request: TransactionRequest) -> Result<(), DatabaseError>;

    /// Whether a transaction is open.
    fn in_transaction(&self) -> bool;

    /// Reads the schema back.
    ///
    /// # Errors
    /// The database's own.
    fn schema(&mut self) -> Result<crate::schema::Schema, DatabaseError>;

    /// Enumerations that CREATE TYPE made, with their values, where the database has no types of its own.
    fn enumerations(&self) -> Vec<(String, Vec<String>)> {
        Vec::new()
    }

    /// A column has a type with these values, which no CHECK tells; none where it takes anything.
    fn enumeration(&mut self, schema: Option<&str>, table: &str, column: &str, values: Vec<String>) {
        let _ = (schema, table, column, values);
    }

    /// Version of the database's engine.
    fn server_version(&self) -> String;

    /// Something assumed or left out, to be said at the place in the script.
    fn notice(&mut self, vm: &mut Vm, code: &'static str, message: String);
}
