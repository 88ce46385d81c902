//! What happened to the rows between two moments. In: [`Picture`]s of a database before and after, and the
//! renames that were made. Out: for each table how many rows were inserted, updated and deleted, and for each
//! column what was filled, lost, set to NULL or changed in type, with examples.
//!
//! Rows are matched by the primary key of before, else by rowid, so that a table that was made anew or renamed
//! is the same table. Above a limit only the first rows by key are kept, which the report says.

mod compare;
mod picture;

pub use compare::compare;
pub use picture::{Limits, Picture};

/// What happened to the rows, for each table in which something did.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RowReport {
    /// Tables with changes; those that were there before first.
    pub tables: Vec<TableReport>,
}

impl RowReport {
    /// Marks the tables that a script does not name. `named` are the names it uses.
    pub fn mark_unnamed(&mut self, named: &dyn Fn(&str) -> bool) {
        for table in &mut self.tables {
            table.unnamed = !named(&table.table) && !table.old_name.as_deref().is_some_and(named);
        }
    }
}

/// How rows of before and after were brought together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Matched {
    /// By the columns of the primary key.
    Key,
    /// By rowid.
    Rowid,
    /// Not at all: the table is new or gone, or has neither in common. Numbers are differences of counts.
    #[default]
    Counts,
}

/// One table's rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableReport {
    /// Name after; before, if the table is gone.
    pub table: String,
    /// Name before, where it was another.
    pub old_name: Option<String>,
    /// The table is gone.
    pub dropped: bool,
    /// Rows before.
    pub before: u64,
    /// Rows after.
    pub after: u64,
    /// Rows that are new.
    pub inserted: u64,
    /// Rows of which a value changed in a column that was there before.
    pub updated: u64,
    /// Rows that are gone.
    pub deleted: u64,
    /// How rows were matched.
    pub matched: Matched,
    /// Rows that were compared, where that is not all of them.
    pub compared: Option<u64>,
    /// The script does not name the table.
    pub unnamed: bool,
    /// Columns of which values changed.
    pub columns: Vec<ColumnReport>,
    /// Rows that are gone or new, as examples: `true` for gone, and the row in words.
    pub examples: Vec<(bool, String)>,
}

/// One column's values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ColumnReport {
    /// Name after; before, if the column is gone.
    pub column: String,
    /// Name before, where it was another.
    pub old_name: Option<String>,
    /// Values that are another one now, NULL included.
    pub changed: u64,
    /// Values that are NULL now and were not.
    pub nulled: u64,
    /// Values whose storage class changed, such as `text` to `integer`: from, to, how many.
    pub retyped: Vec<(&'static str, &'static str, u64)>,
    /// The column is new: rows that have a value in it.
    pub filled: Option<u64>,
    /// The column is gone: rows that had a value in it.
    pub lost: Option<u64>,
    /// Examples: the row's key, the value before, the value after.
    pub examples: Vec<(String, String, String)>,
}
