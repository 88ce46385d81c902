//! The `alembic` a migration sees: `op`, batch mode, and the context, with Alembic 1.20's behaviour.
//!
//! In: calls by scripts, on a connection or offline. Out: statements, in Alembic's order and
//! letters; errors and warnings in its words; and events that say what each operation did. Where
//! the behaviour differs on purpose (the lenient mode), a notice says so.

pub mod env;
pub mod events;

pub use events::{Effect, OperationEnd, OperationRecord, OperationSink};
