//! What scripts and statements say, read without running them.
//!
//! [`script`] reads calls, functions and imports of a Python file; [`sql`] reads what a statement does;
//! [`steps`] puts both together with the record of what ran.

pub mod calls;
pub mod script;
pub mod sql;
mod sql_table;
pub mod steps;
pub mod tokens;

pub use calls::{Argument, Call, Value};
pub use script::{Function, Import, Placed, Script};
