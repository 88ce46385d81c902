//! SQL scripts as text: split into statements with their places, and say what each one is.
//!
//! In: the text of a script. Out: [`Statement`]s whose spans follow one another without a gap from
//! the first byte to the last. Nothing is parsed deeply: whatever the database will make of a
//! statement is the database's to say.

mod classify;
mod rename;
mod scan;

pub use classify::{Kind, Object, ObjectKind, classify};
pub use rename::{StatedRename, stated_renames};
pub use scan::{Dialect, Statement, split};
