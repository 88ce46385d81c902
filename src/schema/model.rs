//! Tables, columns, keys, constraints, indexes, views and triggers.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// Everything in a database that is not rows. Internal tables (`sqlite_…`) are left out; the
/// version table of the migration tool is kept and marked by whoever shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schema {
    /// Tables, in the order in which the database lists them (creation order on SQLite). Shared, since most stay as
    /// they are from one reading to the next.
    pub tables: Vec<Rc<Table>>,
    /// Views.
    pub views: Vec<View>,
    /// Triggers.
    pub triggers: Vec<Trigger>,
    /// Tables in which virtual tables (full-text search and the like) keep what is theirs: nobody made them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shadow_tables: Vec<Rc<Table>>,
}

impl Schema {
    /// The table of that name; names compare exactly as the database stores them.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.each_table().find(|table| table.name == name)
    }

    /// The table of that name, in whatever case.
    pub fn table_in_any_case(&self, name: &str) -> Option<&Table> {
        self.each_table().find(|table| table.name.eq_ignore_ascii_case(name))
    }

    /// The tables, as plain references.
    pub fn each_table(&self) -> impl DoubleEndedIterator<Item = &Table> {
        self.tables.iter().map(|table| &**table)
    }

    /// A schema of tables alone.
    pub fn of(tables: impl IntoIterator<Item = Table>) -> Self {
        Self { tables: tables.into_iter().map(Rc::new).collect(), ..Self::default() }
    }

    /// The table at a place, to be changed.
    pub fn table_mut(&mut self, place: usize) -> Option<&mut Table> {
        self.tables.get_mut(place).map(Rc::make_mut)
    }
}

/// One table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Name as stored.
    pub name: String,
    /// Columns in their order.
    pub columns: Vec<Column>,
    /// The primary key, if the table has one.
    pub primary_key: Option<PrimaryKey>,
    /// Foreign keys, in the order of their declaration.
    pub foreign_keys: Vec<ForeignKey>,
    /// UNIQUE constraints (not unique indexes, which are in `indexes`).
    pub unique_constraints: Vec<UniqueConstraint>,
    /// CHECK constraints.
    pub check_constraints: Vec<CheckConstraint>,
    /// Indexes made by CREATE INDEX.
    pub indexes: Vec<Index>,
    /// The CREATE TABLE statement as the database stores it.
    pub sql: String,
    /// Declared WITHOUT ROWID.
    pub without_rowid: bool,
    /// Declared STRICT.
    pub strict: bool,
    /// Declared with AUTOINCREMENT.
    pub autoincrement: bool,
}

impl Table {
    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Position of a column in the primary key, from 1.
    pub fn key_position(&self, column: &str) -> Option<usize> {
        let key = self.primary_key.as_ref()?;
        key.columns.iter().position(|name| name == column).map(|index| index + 1)
    }

    /// Whether a single-column UNIQUE constraint or unique, unfiltered index covers the column.
    pub fn is_unique(&self, column: &str) -> bool {
        let one = |columns: &[String]| columns.len() == 1 && columns[0] == column;
        self.unique_constraints.iter().any(|unique| one(&unique.columns))
            || self.indexes.iter().any(|index| {
                index.unique
                    && index.predicate.is_none()
                    && index.columns.len() == 1
                    && index.columns[0].name.as_deref() == Some(column)
            })
    }
}

/// One column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Name as stored.
    pub name: String,
    /// Type as declared, such as `VARCHAR(80)`; empty when none was declared.
    pub type_name: String,
    /// No NOT NULL was declared. (A primary key column of SQLite may be nullable.)
    pub nullable: bool,
    /// DEFAULT as SQL text, as stored.
    pub default: Option<String>,
    /// COLLATE, where it is not the default BINARY.
    pub collation: Option<String>,
    /// A generated column's expression.
    pub generated: Option<Generated>,
}

/// GENERATED ALWAYS AS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generated {
    /// Expression as SQL text, without the parentheses.
    pub expression: String,
    /// STORED rather than VIRTUAL.
    pub stored: bool,
}

/// PRIMARY KEY.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrimaryKey {
    /// Constraint name, if it was given one.
    pub name: Option<String>,
    /// Columns in key order.
    pub columns: Vec<String>,
}

/// FOREIGN KEY, single or composite.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignKey {
    /// Constraint name, if it was given one.
    pub name: Option<String>,
    /// Columns of this table.
    pub columns: Vec<String>,
    /// The table referred to.
    pub referred_table: String,
    /// Columns referred to, resolved to the primary key when the declaration names none; as many
    /// as `columns` unless the referred table is missing, then possibly empty.
    pub referred_columns: Vec<String>,
    /// ON DELETE, upper case; None for NO ACTION.
    pub on_delete: Option<String>,
    /// ON UPDATE, upper case; None for NO ACTION.
    pub on_update: Option<String>,
    /// `DEFERRABLE INITIALLY DEFERRED` and the like, as declared.
    pub deferrable: Option<String>,
}

/// UNIQUE as a table or column constraint.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UniqueConstraint {
    /// Constraint name, if it was given one.
    pub name: Option<String>,
    /// Columns in order.
    pub columns: Vec<String>,
}

/// CHECK.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckConstraint {
    /// Constraint name, if it was given one.
    pub name: Option<String>,
    /// Expression as SQL text, without the outer parentheses.
    pub expression: String,
}

/// CREATE INDEX.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Name.
    pub name: String,
    /// UNIQUE.
    pub unique: bool,
    /// Indexed columns and expressions in order.
    pub columns: Vec<IndexColumn>,
    /// WHERE of a partial index, as SQL text.
    pub predicate: Option<String>,
    /// The CREATE INDEX statement as stored.
    pub sql: String,
}

/// A column or an expression of an index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexColumn {
    /// The column; None for an expression.
    pub name: Option<String>,
    /// The expression as SQL text, where it is not a plain column.
    pub expression: Option<String>,
    /// DESC.
    pub descending: bool,
    /// Collation, where it is not BINARY.
    pub collation: Option<String>,
}

/// CREATE VIEW.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Name.
    pub name: String,
    /// Statement as stored.
    pub sql: String,
}

/// CREATE TRIGGER.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trigger {
    /// Name.
    pub name: String,
    /// Table (or view) it is on.
    pub table: String,
    /// Statement as stored.
    pub sql: String,
}
