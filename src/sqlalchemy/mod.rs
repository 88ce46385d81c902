//! What a migration sees as `sqlalchemy`: types, constructs, expressions, connections, sessions.
//!
//! In: calls of scripts. Out: SQL text equal to SQLAlchemy 2.1's for the dialect of the run, given to
//! a [`engine::StatementRunner`]. `alembic` builds on the model here; nothing here runs SQL itself.

pub mod bindings;
pub mod dialects;
pub mod elements;
pub mod engine;
pub mod errors;
pub mod inspection;
pub mod names;
pub mod reflection;
pub mod schema;
pub mod state;
pub mod types;

pub use names::Name;
pub use state::State;

/// The version that scripts read as `sqlalchemy.__version__`.
pub const VERSION: &str = "2.1.9";

/// Registers the modules of `sqlalchemy` with an evaluator. Classes are made when first imported.
pub fn install(vm: &mut crate::python::Vm) {
    bindings::modules::register(vm);
}
