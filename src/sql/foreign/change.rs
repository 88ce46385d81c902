//! What a statement of another database means here.

use crate::schema::{CheckConstraint, Column, ForeignKey, PrimaryKey, Table, UniqueConstraint};

/// What a statement means here.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// These statements of SQLite, in order.
    Statements(Vec<String>),
    /// CREATE TABLE
    CreateTable(Box<NewTable>),
    /// ALTER TABLE: changes in their order.
    AlterTable {
        /// The table.
        table: String,
        /// IF EXISTS.
        if_exists: bool,
        /// The changes.
        changes: Vec<TableChange>,
    },
    /// DROP TABLE
    DropTables {
        /// Tables.
        tables: Vec<String>,
        /// IF EXISTS.
        if_exists: bool,
        /// CASCADE: foreign keys and views that point at them go too.
        cascade: bool,
    },
    /// DROP SCHEMA … CASCADE: all tables of that schema.
    DropSchema(String),
    /// CREATE INDEX
    CreateIndex(IndexDefinition),
    /// ALTER INDEX … RENAME TO
    RenameIndex {
        /// Name before.
        from: String,
        /// Name after.
        to: String,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// DROP INDEX
    DropIndexes {
        /// Indexes.
        names: Vec<String>,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// CREATE TYPE, CREATE DOMAIN: SQLite has no types of its own; the name is remembered.
    CreateType {
        /// Its name.
        name: String,
        /// Values of an enumeration.
        values: Vec<String>,
    },
    /// ALTER TYPE … ADD VALUE
    AddEnumValue {
        /// The type.
        name: String,
        /// The value.
        value: String,
    },
    /// ALTER TYPE … RENAME VALUE: rows that hold it change.
    RenameEnumValue {
        /// The type.
        name: String,
        /// Value before.
        from: String,
        /// Value after.
        to: String,
    },
    /// ALTER TYPE … RENAME TO
    RenameType {
        /// Name before.
        from: String,
        /// Name after.
        to: String,
    },
    /// DROP TYPE
    DropTypes(Vec<String>),
    /// COMMENT ON TABLE, COMMENT ON COLUMN
    Comment(Comment),
    /// DO: a block that only runs statements.
    Block {
        /// Its statements, in order.
        steps: Vec<BlockStep>,
        /// It has an EXCEPTION clause: a statement that fails is passed over.
        forgiving: bool,
    },
    /// Nothing: the reason, as the end of a sentence that begins with the statement's name.
    Nothing {
        /// `CREATE EXTENSION`
        what: String,
        /// `SQLite has no extensions`
        why: &'static str,
    },
    /// A query over the catalogue of the other database: the query with its tables' names flattened.
    Catalogue {
        /// The query.
        query: String,
        /// Tables of the catalogue that it reads, such as `pg_type`.
        tables: Vec<&'static str>,
    },
}

/// A statement of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockStep {
    /// IF [NOT] EXISTS: the query, and whether it must find something.
    pub condition: Option<(String, bool)>,
    /// The statement as it was written.
    pub statement: String,
}

/// A table to be made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewTable {
    /// The table as SQLite is to have it; constraints have the names that the other database gives.
    pub table: Table,
    /// IF NOT EXISTS.
    pub if_not_exists: bool,
    /// TEMPORARY.
    pub temporary: bool,
    /// Indexes declared with it (MySQL's KEY).
    pub indexes: Vec<IndexDefinition>,
    /// LIKE: the table whose columns it takes.
    pub like: Option<String>,
    /// Comments declared with it.
    pub comments: Vec<Comment>,
}

/// A comment on a table or one of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Table.
    pub table: String,
    /// Column; none for the table itself.
    pub column: Option<String>,
    /// The comment; none takes it away.
    pub text: Option<String>,
}

/// A constraint of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Constraint {
    /// PRIMARY KEY
    PrimaryKey(PrimaryKey),
    /// UNIQUE
    Unique(UniqueConstraint),
    /// FOREIGN KEY
    ForeignKey(ForeignKey),
    /// CHECK
    Check(CheckConstraint),
    /// UNIQUE or PRIMARY KEY USING INDEX: the index becomes the constraint.
    UsingIndex {
        /// Name of the constraint; the index's own otherwise.
        name: Option<String>,
        /// The index.
        index: String,
        /// PRIMARY KEY rather than UNIQUE.
        primary: bool,
    },
    /// EXCLUDE: there is nothing like it here.
    Exclude,
}

/// A change of one table.
#[derive(Debug, Clone, PartialEq)]
pub enum TableChange {
    /// ADD COLUMN
    AddColumn {
        /// The column.
        column: Column,
        /// IF NOT EXISTS.
        if_not_exists: bool,
        /// Constraints written at the column.
        constraints: Vec<Constraint>,
        /// It is numbered by a sequence, an identity or AUTO_INCREMENT.
        numbered: bool,
        /// AFTER this column; `Some(None)` is FIRST.
        after: Option<Option<String>>,
    },
    /// DROP COLUMN
    DropColumn {
        /// Name.
        name: String,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// RENAME COLUMN
    RenameColumn {
        /// Name before.
        from: String,
        /// Name after.
        to: String,
    },
    /// RENAME TO
    RenameTable(String),
    /// ALTER COLUMN … TYPE
    SetType {
        /// Column.
        column: String,
        /// Type as it is to be declared.
        type_name: String,
        /// USING, as an expression of SQLite.
        using: Option<String>,
    },
    /// SET NOT NULL and DROP NOT NULL
    SetNullable {
        /// Column.
        column: String,
        /// Whether NULL may stand there.
        nullable: bool,
    },
    /// SET DEFAULT and DROP DEFAULT
    SetDefault {
        /// Column.
        column: String,
        /// The default as SQLite takes it.
        default: Option<String>,
    },
    /// ADD CONSTRAINT
    AddConstraint(Constraint),
    /// DROP CONSTRAINT
    DropConstraint {
        /// Name.
        name: String,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// DROP INDEX of a UNIQUE constraint.
    DropUnique(UniqueConstraint),
    /// DROP PRIMARY KEY (MySQL)
    DropPrimaryKey,
    /// RENAME CONSTRAINT
    RenameConstraint {
        /// Name before.
        from: String,
        /// Name after.
        to: String,
    },
    /// ADD INDEX (MySQL)
    AddIndex(IndexDefinition),
    /// DROP INDEX (MySQL); also drops a UNIQUE constraint of that name.
    DropIndex(String),
    /// RENAME INDEX (MySQL)
    RenameIndex {
        /// Name before.
        from: String,
        /// Name after.
        to: String,
    },
    /// COMMENT, at the table or at a column.
    Comment(Comment),
    /// A clause that means nothing here: its words.
    Nothing(String),
}

/// An index to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IndexDefinition {
    /// Name; none lets the database choose.
    pub name: Option<String>,
    /// Table.
    pub table: String,
    /// UNIQUE.
    pub unique: bool,
    /// IF NOT EXISTS.
    pub if_not_exists: bool,
    /// Columns and expressions, as SQLite takes them; with DESC where it was written.
    pub parts: Vec<String>,
    /// Names that stand in an expression, for when SQLite cannot index it.
    pub mentioned: Vec<String>,
    /// WHERE, as SQLite takes it.
    pub predicate: Option<String>,
    /// USING, where it is not btree: `gin`.
    pub method: Option<String>,
}
