//! Stillroom: a migration playground. See `src/README.md` for the map of the code.
//!
//! Modules stand in the order of dependency: each may import only those above it (checked by
//! `tests/tidy.rs`).

pub mod source;
pub mod diagnostic;
pub mod protocol;
pub mod shapes;
#[cfg(feature = "engine")]
pub mod storage;
pub mod schema;
#[cfg(feature = "engine")]
pub mod sql;
#[cfg(feature = "engine")]
pub mod database;
#[cfg(feature = "engine")]
pub mod seed;
#[cfg(feature = "engine")]
pub mod rows;
#[cfg(feature = "engine")]
pub mod revisions;
#[cfg(feature = "engine")]
pub mod python;
#[cfg(feature = "engine")]
pub mod sqlalchemy;
#[cfg(feature = "engine")]
pub mod alembic;
#[cfg(feature = "engine")]
pub mod project;
#[cfg(feature = "engine")]
pub mod runner;
#[cfg(feature = "engine")]
pub mod lint;
pub mod diagram;
#[cfg(feature = "engine")]
pub mod review;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(all(feature = "engine", not(target_arch = "wasm32")))]
pub mod cli;
#[cfg(all(feature = "engine", target_arch = "wasm32"))]
pub mod worker;
#[cfg(feature = "layout")]
pub mod layout_worker;
#[cfg(feature = "page")]
pub mod ui;
