//! Runs the steps of a plan on a database, one revision at a time.
//!
//! In: [`Step`](crate::revisions::Step)s, the scripts they run, a [`Database`]. Out: for each step
//! a [`StepReport`] of what was done, or a [`StepFailure`] with everything a person needs to know.
//!
//! A [`Session`] is one command: it evaluates scripts in one evaluator (as Alembic imports them in
//! one process), keeps the version table, and holds to one of two transaction behaviours
//! ([`Driver`]).

mod host;
mod lenient;
mod recorder;
mod renames;
mod report;
mod session;
mod statements;
mod versions;

pub use host::LoadedFiles;
pub use renames::{compose, made_renames};
pub use report::{Enumeration, OperationReport, StatementReport, StepFailure, StepReport};
pub use session::{RunConfiguration, Script, Session};
pub use versions::Versions;

use std::cell::RefCell;
use std::rc::Rc;

use crate::database::Database;

/// A database shared between the session and those who look at it.
pub type SharedDatabase = Rc<RefCell<dyn Database>>;

/// How transactions behave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Driver {
    /// A failed revision leaves nothing: the database is put back to how it was before it.
    #[default]
    Atomic,
    /// As CPython's `sqlite3`: a transaction opens at the first INSERT, UPDATE, DELETE or REPLACE
    /// and what ran before it stays when the revision fails.
    Pysqlite,
}
