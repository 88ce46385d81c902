//! The working database as it was read back.

use serde::{Deserialize, Serialize};

/// The working database.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DatabaseView {
    /// Rows of the version table.
    pub current: Vec<String>,
    /// Name of the version table.
    pub version_table: String,
    /// Tables, the version table included (marked).
    pub tables: Vec<TableView>,
    /// Views.
    pub views: Vec<ObjectView>,
    /// Triggers.
    pub triggers: Vec<ObjectView>,
    /// Number of pending revisions.
    pub pending: usize,
}

/// A view or a trigger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ObjectView {
    /// Name.
    pub name: String,
    /// Table it is on, for a trigger.
    pub table: Option<String>,
    /// Statement.
    pub sql: String,
}

/// A table of the working database.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TableView {
    /// Name.
    pub name: String,
    /// It is the tool's version table.
    pub version_table: bool,
    /// Columns in order.
    pub columns: Vec<ColumnView>,
    /// Primary key columns in key order.
    pub primary_key: Vec<String>,
    /// Foreign keys.
    pub foreign_keys: Vec<ForeignKeyView>,
    /// UNIQUE constraints: name and columns.
    pub unique_constraints: Vec<ConstraintView>,
    /// CHECK constraints: name and expression.
    pub check_constraints: Vec<ConstraintView>,
    /// Indexes.
    pub indexes: Vec<IndexView>,
    /// Number of rows.
    pub rows: u64,
    /// Key of the revision that created it; None when it was not made by a revision.
    pub created_in: Option<String>,
    /// Keys of the revisions that changed it since, oldest first.
    pub changed_in: Vec<String>,
    /// CREATE statement.
    pub sql: String,
    /// `documented` (a revision made it), `at the start` (it was there before the first), `by hand` (none
    /// made it), or `differs` (from the preview).
    pub status: String,
}

/// A column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ColumnView {
    /// Name.
    pub name: String,
    /// Type in lower case as the diagram shows it.
    pub type_name: String,
    /// Nullable.
    pub nullable: bool,
    /// DEFAULT.
    pub default: Option<String>,
    /// Position in the primary key, from 1.
    pub key: Option<usize>,
    /// Unique by itself.
    pub unique: bool,
    /// Part of an index.
    pub indexed: bool,
    /// Part of a foreign key.
    pub foreign_key: bool,
    /// Generated: expression.
    pub generated: Option<String>,
}

/// A foreign key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ForeignKeyView {
    /// Name.
    pub name: Option<String>,
    /// Columns.
    pub columns: Vec<String>,
    /// Table referred to.
    pub referred_table: String,
    /// Columns referred to.
    pub referred_columns: Vec<String>,
    /// ON DELETE.
    pub on_delete: Option<String>,
    /// ON UPDATE.
    pub on_update: Option<String>,
}

/// A UNIQUE or CHECK constraint.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ConstraintView {
    /// Name.
    pub name: Option<String>,
    /// Columns or expression, as text.
    pub text: String,
}

/// An index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IndexView {
    /// Name.
    pub name: String,
    /// Unique.
    pub unique: bool,
    /// Columns and expressions.
    pub columns: Vec<String>,
    /// Partial: condition.
    pub predicate: Option<String>,
}
