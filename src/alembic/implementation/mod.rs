//! How operations reach the database: each is lowered to the calls that Alembic makes on its
//! implementation, and each call is carried out for the dialect, or queued by a batch block.

pub mod default;
pub mod execute;
pub mod lower;
pub mod model;
pub mod sqlite;

use std::rc::Rc;

use crate::python::{Exception, Vm};
use crate::sqlalchemy::dialects::Dialect;
use crate::sqlalchemy::names::Name;
use crate::sqlalchemy::schema::{Column, Constraint, Index, Table};
use crate::sqlalchemy::types::TypeRef;

use super::context::MigrationContext;

/// A change to a default: leave, drop, or set.
#[derive(Debug, Clone)]
pub enum DefaultChange {
    /// Leave it.
    Keep,
    /// Drop it.
    Drop,
    /// Take it from this column, which carries the new default and nothing else.
    Set(Rc<Column>),
}

/// `alter_column` as the implementation gets it.
#[derive(Debug, Clone)]
pub struct ColumnAlteration {
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// Column.
    pub column: String,
    /// New nullability.
    pub nullable: Option<bool>,
    /// New default.
    pub server_default: DefaultChange,
    /// The existing default is said to be a Computed.
    pub existing_computed: bool,
    /// The existing default is said to be an Identity.
    pub existing_identity: bool,
    /// New name.
    pub new_name: Option<Name>,
    /// New type.
    pub new_type: Option<TypeRef>,
    /// New comment: outer `None` leaves it, inner `None` drops it.
    pub comment: Option<Option<String>>,
    /// Type as it is said to be.
    pub existing_type: Option<TypeRef>,
    /// Default as it is said to be, on a column that carries nothing else.
    pub existing_default: Option<Rc<Column>>,
    /// Nullability as it is said to be.
    pub existing_nullable: Option<bool>,
    /// Comment as it is said to be.
    pub existing_comment: Option<String>,
    /// `autoincrement`.
    pub autoincrement: Option<bool>,
    /// `existing_autoincrement`.
    pub existing_autoincrement: Option<bool>,
    /// `postgresql_using`.
    pub postgresql_using: Option<String>,
}

/// A constraint to be dropped: Alembic makes an empty one of the right class.
#[derive(Debug, Clone)]
pub struct ConstraintDrop {
    /// Name, after the naming convention.
    pub name: Option<Name>,
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// `foreignkey`, `primary`, `unique`, `check`, or unknown.
    pub kind: Option<String>,
    /// IF EXISTS.
    pub if_exists: bool,
    /// It is the CHECK that a Boolean or Enum brings along.
    pub type_bound: bool,
}

/// A call on the implementation.
#[derive(Debug, Clone)]
pub enum Call {
    /// ALTER TABLE … ADD COLUMN
    AddColumn {
        /// Table.
        table: String,
        /// Schema.
        schema: Option<String>,
        /// The column, which belongs to a table of its own.
        column: Rc<Column>,
        /// IF NOT EXISTS.
        if_not_exists: bool,
        /// Write REFERENCES into it.
        inline_references: bool,
        /// Write PRIMARY KEY into it.
        inline_primary_key: bool,
        /// In a batch: stand before this column.
        insert_before: Option<String>,
        /// In a batch: stand after this column.
        insert_after: Option<String>,
    },
    /// ALTER TABLE … ALTER COLUMN, RENAME COLUMN
    AlterColumn(Box<ColumnAlteration>),
    /// ALTER TABLE … DROP COLUMN
    DropColumn {
        /// Table.
        table: String,
        /// Schema.
        schema: Option<String>,
        /// Column.
        column: String,
        /// IF EXISTS.
        if_exists: bool,
        /// Type as it is said to be.
        existing_type: Option<TypeRef>,
    },
    /// ALTER TABLE … ADD CONSTRAINT
    AddConstraint(Rc<Constraint>, Rc<Table>),
    /// ALTER TABLE … DROP CONSTRAINT
    DropConstraint(ConstraintDrop),
    /// CREATE INDEX
    CreateIndex(Rc<Index>, Rc<Table>, bool),
    /// DROP INDEX
    DropIndex(Rc<Index>, Rc<Table>, bool),
    /// CREATE TABLE
    CreateTable(Rc<Table>, bool),
    /// DROP TABLE
    DropTable(Rc<Table>, bool),
    /// ALTER TABLE … RENAME TO
    RenameTable {
        /// Name before.
        table: String,
        /// Name after.
        new_name: String,
        /// Schema.
        schema: Option<String>,
    },
    /// COMMENT ON TABLE; `None` drops it.
    TableComment(Rc<Table>, Option<String>),
    /// COMMENT ON COLUMN
    ColumnComment(Rc<Column>, Rc<Table>),
}

/// Carries out a call at once.
///
/// # Errors
/// What Alembic's implementation for the dialect raises, or the database.
pub fn perform(vm: &mut Vm, context: &Rc<MigrationContext>, call: &Call) -> Result<(), Exception> {
    match context.settings.dialect {
        Dialect::Sqlite => sqlite::perform(vm, context, call),
        _ => default::perform(vm, context, call),
    }
}
