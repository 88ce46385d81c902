//! SQL written for PostgreSQL or MySQL, read for what it means here.
//!
//! In: one statement that SQLite does not take, or that was not written for it. Out: a [`Meaning`]:
//! statements for SQLite, a change of a table, or that it means nothing here, with the reason.
//! [`apply`] carries a change out on the model of a table, [`render`] writes the table for SQLite.
//! Nothing here runs anything.
//!
//! It reads tokens, not a grammar: a clause that it does not know is passed over where nothing depends
//! on it, and an expression is rewritten word by word, so that what SQLite knows stays as it was
//! written.

pub mod apply;
mod alter;
mod arrays;
mod block;
mod cast;
mod change;
mod column;
mod cursor;
mod definition;
mod distinct;
mod functions;
mod interval;
mod names;
mod operators;
mod ordered;
mod qualified;
mod queries;
pub mod render;
mod rewrite;
mod statement;
pub mod token;
mod words;

pub use change::{BlockStep, Comment, Constraint, IndexDefinition, Meaning, NewTable, TableChange};
pub use names::{Namer, Names, flattened};
pub use rewrite::rewrite_text;
pub use rewrite::{ident, quoted};
pub use statement::read;

use column::as_default;

/// What SQL was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// PostgreSQL, and what speaks like it.
    Postgresql,
    /// MySQL and MariaDB.
    Mysql,
}

impl Source {
    /// Its name as people write it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Postgresql => "PostgreSQL",
            Self::Mysql => "MySQL",
        }
    }
}
