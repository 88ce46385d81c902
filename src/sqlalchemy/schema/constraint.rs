//! Constraints of tables and columns.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::python::Value;

use super::super::elements::Expression;
use super::super::names::Name;
use super::{Column, DialectOptions, Identified, Table};

/// What a foreign key points at.
#[derive(Debug, Clone)]
pub enum ForeignKeyTarget {
    /// `"schema.table.column"` or `"table.column"`, as written; with only a table, its primary key.
    Text(String),
    /// A column object.
    Column(Rc<Column>),
}

impl ForeignKeyTarget {
    /// Schema, table and column (`None`: the primary key) that are pointed at.
    pub fn parts(&self) -> (Option<String>, String, Option<String>) {
        match self {
            Self::Column(column) => {
                let table = column.table();
                let schema = table
                    .as_ref()
                    .and_then(|table| table.schema.borrow().as_ref().map(|name| name.text.to_string()));
                let name = table.map_or_else(String::new, |table| table.name().to_string());
                (schema, name, Some(column.name().to_string()))
            }
            Self::Text(text) => {
                let parts: Vec<&str> = text.split('.').collect();
                match parts.as_slice() {
                    [table] => (None, (*table).to_string(), None),
                    [table, column] => (None, (*table).to_string(), Some((*column).to_string())),
                    [schema @ .., table, column] => {
                        (Some(schema.join(".")), (*table).to_string(), Some((*column).to_string()))
                    }
                    [] => (None, String::new(), None),
                }
            }
        }
    }

    /// `table.column` as SQLAlchemy's `target_fullname` gives it.
    pub fn full_name(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Column(_) => {
                let (schema, table, column) = self.parts();
                let prefix = schema.map(|schema| format!("{schema}.")).unwrap_or_default();
                format!("{prefix}{table}.{}", column.unwrap_or_default())
            }
        }
    }
}

/// The particulars of a foreign key.
#[derive(Debug, Clone, Default)]
pub struct ForeignKeyRule {
    /// What each column points at.
    pub targets: Vec<ForeignKeyTarget>,
    /// ON DELETE
    pub ondelete: Option<String>,
    /// ON UPDATE
    pub onupdate: Option<String>,
    /// MATCH
    pub match_type: Option<String>,
    /// Added after the table where the dialect can.
    pub use_alter: bool,
    /// Whether it was written as `ForeignKey` at a column.
    pub at_column: bool,
}

/// Which constraint.
#[derive(Debug, Clone)]
pub enum ConstraintKind {
    /// PRIMARY KEY; `implicit` when it comes from columns' `primary_key=True`.
    PrimaryKey {
        /// Not written as `PrimaryKeyConstraint`.
        implicit: bool,
    },
    /// UNIQUE
    Unique,
    /// FOREIGN KEY
    ForeignKey(ForeignKeyRule),
    /// CHECK
    Check {
        /// The condition.
        sqltext: Expression,
        /// Made by a Boolean or Enum type.
        type_bound: bool,
    },
    /// EXCLUDE (PostgreSQL): expression or column, and operator.
    Exclude {
        /// Elements with their operators.
        elements: Vec<(Expression, String)>,
        /// USING
        using: String,
        /// WHERE
        predicate: Option<Expression>,
    },
}

/// A constraint.
#[derive(Debug)]
pub struct Constraint {
    /// Its name.
    pub name: RefCell<Option<Name>>,
    /// When it was made: constraints stand in CREATE TABLE in this order.
    pub made: Cell<u64>,
    /// Which constraint, with its particulars.
    pub kind: ConstraintKind,
    /// Names of its columns as given, until a table resolves them.
    pub pending: RefCell<Vec<String>>,
    /// Its columns.
    pub columns: RefCell<Vec<Rc<Column>>>,
    /// DEFERRABLE
    pub deferrable: Option<bool>,
    /// INITIALLY
    pub initially: Option<String>,
    /// `sqlite_on_conflict=` and the like.
    pub options: DialectOptions,
    /// Whether it stands at a column.
    pub column_level: Cell<bool>,
    /// The table.
    pub table: RefCell<Weak<Table>>,
    /// `info=`, `comment=` and the like.
    pub others: Vec<(String, Value)>,
    /// The Python object.
    pub object: Identified,
}

impl Constraint {
    /// A constraint without name, columns and options.
    pub fn new(kind: ConstraintKind) -> Self {
        Self {
            name: RefCell::default(),
            made: Cell::new(next_number()),
            kind,
            pending: RefCell::default(),
            columns: RefCell::default(),
            deferrable: None,
            initially: None,
            options: DialectOptions::default(),
            column_level: Cell::new(false),
            table: RefCell::default(),
            others: Vec::new(),
            object: Identified::default(),
        }
    }

    /// Counts it as made now: the constraint of a `ForeignKey` at a column is made when the column
    /// joins its table.
    pub fn renew(&self) {
        self.made.set(next_number());
    }

    /// Over these columns, by name.
    #[must_use]
    pub fn on(self, columns: impl IntoIterator<Item = String>) -> Self {
        self.pending.replace(columns.into_iter().collect());
        self
    }

    /// With this name.
    #[must_use]
    pub fn named(self, name: Option<Name>) -> Self {
        self.name.replace(name);
        self
    }

    /// The foreign key's particulars.
    pub fn foreign_key(&self) -> Option<&ForeignKeyRule> {
        match &self.kind {
            ConstraintKind::ForeignKey(rule) => Some(rule),
            _ => None,
        }
    }

    /// Whether this is the primary key.
    pub fn is_primary_key(&self) -> bool {
        matches!(self.kind, ConstraintKind::PrimaryKey { .. })
    }

    /// Names of its columns: resolved ones, else as given.
    pub fn column_names(&self) -> Vec<String> {
        let columns = self.columns.borrow();
        if columns.is_empty() {
            return self.pending.borrow().clone();
        }
        columns.iter().map(|column| column.name().to_string()).collect()
    }

    /// The Python class.
    pub fn class_name(&self) -> &'static str {
        match &self.kind {
            ConstraintKind::PrimaryKey { .. } => "PrimaryKeyConstraint",
            ConstraintKind::Unique => "UniqueConstraint",
            ConstraintKind::ForeignKey(_) => "ForeignKeyConstraint",
            ConstraintKind::Check { .. } => "CheckConstraint",
            ConstraintKind::Exclude { .. } => "ExcludeConstraint",
        }
    }

    /// A copy that belongs to no table yet; columns are found again by name.
    pub fn copy(&self) -> Rc<Self> {
        let copy = Self {
            deferrable: self.deferrable,
            initially: self.initially.clone(),
            options: self.options.clone(),
            others: self.others.clone(),
            ..Self::new(self.kind.clone())
        };
        copy.name.replace(self.name.borrow().clone());
        copy.pending.replace(self.column_names());
        copy.column_level.set(self.column_level.get());
        Rc::new(copy)
    }
}

fn next_number() -> u64 {
    thread_local! { static MADE: Cell<u64> = const { Cell::new(0) }; }
    MADE.with(|made| made.replace(made.get() + 1))
}
