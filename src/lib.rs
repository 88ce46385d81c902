//! Stillroom: a migration playground. See `src/README.md` for the map of the code.
//!
//! Modules stand in the order of dependency: each may import only those above it (checked by
//! `tests/tidy.rs`).

pub mod source;
pub mod diagnostic;
pub mod protocol;
pub mod shapes;
pub mod schema;
pub mod sql;
pub mod database;
pub mod revisions;
pub mod python;
pub mod sqlalchemy;
pub mod alembic;
pub mod project;
pub mod runner;
pub mod diagram;
pub mod engine;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod worker;
pub mod layout_worker;
pub mod ui;
