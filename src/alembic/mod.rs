//! The `alembic` a migration sees: `op`, batch mode, and the context, with Alembic 1.20's behaviour.
//!
//! In: calls by scripts, on a connection or offline. Out: statements, in Alembic's order and
//! letters; errors and warnings in its words; and events that say what each operation did. Where
//! the behaviour differs on purpose (the lenient mode), a notice says so.

pub mod batch;
pub mod bindings;
pub mod context;
pub mod env;
pub mod events;
pub mod implementation;
pub mod invoke;
pub mod operations;
pub mod version;

pub use bindings::{establish, install, remove};
pub use context::{AlembicState, MigrationContext, Mode, Settings};
pub use events::{Effect, OperationEnd, OperationRecord, OperationSink};
