//! SQL scripts as text: split into statements with their places, and say what each one is.
//!
//! In: the text of a script. Out: [`Statement`]s whose spans follow one another without a gap from
//! the first byte to the last. Nothing is parsed deeply: whatever the database will make of a
//! statement is the database's to say.

mod classify;
pub mod foreign;
mod rename;
mod scan;
pub mod transfer;

pub use classify::{Kind, Object, ObjectKind, classify};
pub use rename::{StatedRename, stated_renames};
pub use scan::{Dialect, Statement, split};

/// The words a statement begins with, comments before it skipped, in upper case.
pub fn first_words(sql: &str) -> impl Iterator<Item = String> {
    let mut rest = sql.trim_start();
    loop {
        if let Some(comment) = rest.strip_prefix("--") {
            rest = comment.split_once('\n').map_or("", |(_, after)| after).trim_start();
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after).trim_start();
        } else {
            break;
        }
    }
    rest.split_whitespace().map(str::to_ascii_uppercase)
}
