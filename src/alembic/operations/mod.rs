//! Operations as data: every directive of `op` and `batch_op` with the arguments it was given.
//!
//! In: a call by a script. Out: an [`Operation`], which `implementation` executes, `batch` queues,
//! and the lint rules read. Arguments that are SQLAlchemy objects (columns, types, constraints,
//! expressions) are held as the script made them.

pub mod arguments;
pub mod describe;

use std::rc::Rc;

use crate::python::{Dict, Value};
use crate::source::Span;

/// One directive, where it was called, and whether inside a batch block.
#[derive(Debug, Clone)]
pub struct Operation {
    /// What to do.
    pub directive: Directive,
    /// The call in the script.
    pub span: Option<Span>,
    /// Called on `batch_op`.
    pub batch: bool,
}

/// A value of which `False` means "leave it as it is" and `None` "remove it".
#[derive(Debug, Clone, Default)]
pub enum Alteration {
    /// Not given.
    #[default]
    Keep,
    /// `None`: remove.
    Remove,
    /// The new value.
    Set(Value),
}

impl Alteration {
    /// Reads the convention of Alembic's arguments.
    pub fn from_argument(value: &Value) -> Self {
        match value {
            Value::None => Self::Remove,
            Value::Unbound | Value::Bool(false) => Self::Keep,
            value => Self::Set(value.clone()),
        }
    }

    /// Whether something is to be done.
    pub fn is_given(&self) -> bool {
        !matches!(self, Self::Keep)
    }
}

/// The directives.
#[derive(Debug, Clone)]
pub enum Directive {
    /// `add_column`
    AddColumn(AddColumn),
    /// `alter_column`
    AlterColumn(Box<AlterColumn>),
    /// `drop_column`
    DropColumn(DropColumn),
    /// `create_table`
    CreateTable(CreateTable),
    /// `drop_table`
    DropTable(DropTable),
    /// `rename_table`
    RenameTable(RenameTable),
    /// `create_index`
    CreateIndex(CreateIndex),
    /// `drop_index`
    DropIndex(DropIndex),
    /// `create_primary_key`, `create_unique_constraint`, `create_check_constraint`,
    /// `create_foreign_key`, `create_exclude_constraint`
    CreateConstraint(CreateConstraint),
    /// `drop_constraint`
    DropConstraint(DropConstraint),
    /// `create_table_comment` (`Some`) and `drop_table_comment` (`None`)
    TableComment(TableComment),
    /// `execute`
    Execute(Execute),
    /// `bulk_insert`
    BulkInsert(BulkInsert),
}

/// `add_column`
#[derive(Debug, Clone)]
pub struct AddColumn {
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// The `Column`.
    pub column: Value,
    /// IF NOT EXISTS.
    pub if_not_exists: Option<bool>,
    /// Write REFERENCES into the column.
    pub inline_references: bool,
    /// Write PRIMARY KEY into the column.
    pub inline_primary_key: bool,
    /// In a batch: the column to stand before.
    pub insert_before: Option<String>,
    /// In a batch: the column to stand after.
    pub insert_after: Option<String>,
}

/// `alter_column`
#[derive(Debug, Clone)]
pub struct AlterColumn {
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// Column.
    pub column: String,
    /// New nullability.
    pub nullable: Option<bool>,
    /// New default.
    pub server_default: Alteration,
    /// New comment.
    pub comment: Alteration,
    /// New name.
    pub new_name: Option<String>,
    /// New type: a type object or class.
    pub new_type: Option<Value>,
    /// Type as it is said to be.
    pub existing_type: Option<Value>,
    /// Default as it is said to be.
    pub existing_server_default: Alteration,
    /// Nullability as it is said to be.
    pub existing_nullable: Option<bool>,
    /// Comment as it is said to be.
    pub existing_comment: Option<String>,
    /// `autoincrement`.
    pub autoincrement: Option<Value>,
    /// `existing_autoincrement`.
    pub existing_autoincrement: Option<Value>,
    /// Other keywords: dialect arguments.
    pub keywords: Rc<Dict>,
}

/// `drop_column`
#[derive(Debug, Clone)]
pub struct DropColumn {
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// Column.
    pub column: String,
    /// IF EXISTS.
    pub if_exists: Option<bool>,
    /// Type as it is said to be.
    pub existing_type: Option<Value>,
}

/// `create_table`
#[derive(Debug, Clone)]
pub struct CreateTable {
    /// Table.
    pub table: String,
    /// Columns, constraints and indexes.
    pub elements: Vec<Value>,
    /// IF NOT EXISTS.
    pub if_not_exists: Option<bool>,
    /// `schema`, `comment`, `prefixes`, `info` and dialect arguments.
    pub keywords: Rc<Dict>,
}

/// `drop_table`
#[derive(Debug, Clone)]
pub struct DropTable {
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// IF EXISTS.
    pub if_exists: Option<bool>,
}

/// `rename_table`
#[derive(Debug, Clone)]
pub struct RenameTable {
    /// Name before.
    pub table: String,
    /// Name after.
    pub new_name: String,
    /// Schema.
    pub schema: Option<String>,
}

/// `create_index`
#[derive(Debug, Clone)]
pub struct CreateIndex {
    /// Name; `None` takes it from a naming convention. A `str`, or what `op.f()` gave.
    pub name: Value,
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// Names, `text()` or expressions.
    pub columns: Vec<Value>,
    /// UNIQUE.
    pub unique: bool,
    /// IF NOT EXISTS.
    pub if_not_exists: Option<bool>,
    /// Dialect arguments: `sqlite_where`, `postgresql_using` ….
    pub keywords: Rc<Dict>,
}

/// `drop_index`
#[derive(Debug, Clone)]
pub struct DropIndex {
    /// Name.
    pub name: Value,
    /// Table, where given.
    pub table: Option<String>,
    /// Schema.
    pub schema: Option<String>,
    /// IF EXISTS.
    pub if_exists: Option<bool>,
    /// Dialect arguments.
    pub keywords: Rc<Dict>,
}

/// What kind of constraint, with what makes it.
#[derive(Debug, Clone)]
pub enum ConstraintKind {
    /// PRIMARY KEY of these columns.
    PrimaryKey(Vec<String>),
    /// UNIQUE of these columns.
    Unique(Vec<String>),
    /// CHECK: text or an expression.
    Check(Value),
    /// FOREIGN KEY.
    ForeignKey {
        /// Columns.
        columns: Vec<String>,
        /// Table referred to.
        referred_table: String,
        /// Its schema.
        referred_schema: Option<String>,
        /// Columns referred to.
        referred_columns: Vec<String>,
        /// ON UPDATE.
        on_update: Option<String>,
        /// ON DELETE.
        on_delete: Option<String>,
        /// DEFERRABLE.
        deferrable: Option<bool>,
        /// INITIALLY.
        initially: Option<String>,
        /// MATCH.
        matching: Option<String>,
    },
    /// EXCLUDE (PostgreSQL).
    Exclude(Vec<Value>),
}

impl ConstraintKind {
    /// Name of the directive that creates it.
    pub fn directive(&self) -> &'static str {
        match self {
            Self::PrimaryKey(_) => "create_primary_key",
            Self::Unique(_) => "create_unique_constraint",
            Self::Check(_) => "create_check_constraint",
            Self::ForeignKey { .. } => "create_foreign_key",
            Self::Exclude(_) => "create_exclude_constraint",
        }
    }
}

/// `create_…_constraint`, `create_primary_key`, `create_foreign_key`
#[derive(Debug, Clone)]
pub struct CreateConstraint {
    /// Name; `None` takes it from a naming convention.
    pub name: Value,
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// Kind and parts.
    pub kind: ConstraintKind,
    /// Other keywords.
    pub keywords: Rc<Dict>,
}

/// `drop_constraint`
#[derive(Debug, Clone)]
pub struct DropConstraint {
    /// Name.
    pub name: Value,
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// `type_`: `foreignkey`, `primary`, `unique`, `check` or nothing.
    pub kind: Option<String>,
    /// IF EXISTS.
    pub if_exists: Option<bool>,
}

/// `create_table_comment` and `drop_table_comment`
#[derive(Debug, Clone)]
pub struct TableComment {
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    /// The comment; `None` drops it.
    pub comment: Option<String>,
    /// Which of the two directives was called.
    pub drop: bool,
}

/// `execute`
#[derive(Debug, Clone)]
pub struct Execute {
    /// Text or an executable construct.
    pub statement: Value,
    /// `execution_options`.
    pub execution_options: Value,
}

/// `bulk_insert`
#[derive(Debug, Clone)]
pub struct BulkInsert {
    /// `Table` or `table()`.
    pub table: Value,
    /// Rows: a list of dictionaries, if the script is right.
    pub rows: Value,
    /// One statement for all rows.
    pub multiinsert: bool,
}
