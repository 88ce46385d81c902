//! The pure model of a database schema, as it was read back from a database.
//!
//! In: what reflection found (see `database`). Out: plain values that the diff, the diagram, the
//! rules and the inventory work on. Nothing here knows SQL dialects, databases or scripts.

pub mod definition;
pub mod diff;
pub mod export;
mod model;
mod relations;

pub use model::{
    CheckConstraint, Column, ForeignKey, Generated, Index, IndexColumn, PrimaryKey, Schema, Table, Trigger,
    UniqueConstraint, View,
};
