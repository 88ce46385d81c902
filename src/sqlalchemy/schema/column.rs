//! Columns: `Column(...)` of a table, `column(...)` of an ad-hoc table, and columns of subqueries.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::python::{Dict, Value};

use super::super::elements::From;
use super::super::names::Name;
use super::super::types::TypeRef;
use super::constraint::Constraint;
use super::defaults::{Computed, Identity, PythonDefault, Sequence, ServerDefault};
use super::{DialectOptions, Identified};

/// `autoincrement=`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Autoincrement {
    /// `"auto"`
    #[default]
    Auto,
    /// `True`
    Yes,
    /// `False`
    No,
    /// `"ignore_fk"`
    IgnoreForeignKey,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// Its name; empty until a declarative class gives one.
    pub name: RefCell<Name>,
    /// The key it has in `table.c`; the name unless given.
    pub key: RefCell<Rc<str>>,
    /// Its type.
    pub data_type: RefCell<TypeRef>,
    /// Whether NULL is allowed.
    pub nullable: Cell<bool>,
    /// Whether `nullable` was given, rather than derived from `primary_key`.
    pub nullable_given: Cell<bool>,
    /// Whether it is part of the primary key.
    pub primary_key: Cell<bool>,
    /// `autoincrement=`
    pub autoincrement: Cell<Autoincrement>,
    /// `default=`
    pub default: RefCell<Option<PythonDefault>>,
    /// `onupdate=`
    pub onupdate: RefCell<Option<PythonDefault>>,
    /// `server_default=`
    pub server_default: RefCell<Option<ServerDefault>>,
    /// `Computed(...)`
    pub computed: RefCell<Option<Computed>>,
    /// `Identity(...)`
    pub identity: RefCell<Option<Identity>>,
    /// `Sequence(...)`
    pub sequence: RefCell<Option<Rc<Sequence>>>,
    /// `index=`
    pub index: Cell<Option<bool>>,
    /// `unique=`
    pub unique: Cell<Option<bool>>,
    /// `comment=`
    pub comment: RefCell<Option<String>>,
    /// `system=`: never part of CREATE TABLE.
    pub system: Cell<bool>,
    /// `sqlite_on_conflict_not_null=` and the like.
    pub options: RefCell<DialectOptions>,
    /// Constraints written at the column: CHECK.
    pub constraints: RefCell<Vec<Rc<Constraint>>>,
    /// `ForeignKey(...)` written at the column, as constraints of one column.
    pub foreign_keys: RefCell<Vec<Rc<Constraint>>>,
    /// `info=`
    pub info: RefCell<Option<Rc<Dict>>>,
    /// What it belongs to.
    pub parent: RefCell<Option<From>>,
    /// Whether it was made by `column()`: no DDL, no defaults.
    pub lightweight: bool,
    /// Arguments that the model does not interpret (`doc`, `insert_default` …).
    pub others: RefCell<Vec<(String, Value)>>,
    /// The Python object.
    pub object: Identified,
}

impl Column {
    /// A nullable column without anything else.
    pub fn new(name: impl Into<Name>, data_type: TypeRef) -> Self {
        let name = name.into();
        Self {
            key: RefCell::new(name.text.clone()),
            name: RefCell::new(name),
            data_type: RefCell::new(data_type),
            nullable: Cell::new(true),
            nullable_given: Cell::new(false),
            primary_key: Cell::new(false),
            autoincrement: Cell::default(),
            default: RefCell::default(),
            onupdate: RefCell::default(),
            server_default: RefCell::default(),
            computed: RefCell::default(),
            identity: RefCell::default(),
            sequence: RefCell::default(),
            index: Cell::default(),
            unique: Cell::default(),
            comment: RefCell::default(),
            system: Cell::default(),
            options: RefCell::default(),
            constraints: RefCell::default(),
            foreign_keys: RefCell::default(),
            info: RefCell::default(),
            parent: RefCell::default(),
            lightweight: false,
            others: RefCell::default(),
            object: Identified::default(),
        }
    }

    /// What `column(name, type)` makes.
    pub fn lightweight(name: impl Into<Name>, data_type: TypeRef) -> Self {
        Self { lightweight: true, ..Self::new(name, data_type) }
    }

    /// The name as text.
    pub fn name(&self) -> Rc<str> {
        self.name.borrow().text.clone()
    }

    /// The key in `table.c`.
    pub fn key(&self) -> Rc<str> {
        self.key.borrow().clone()
    }

    /// The type; a column without one that is a foreign key has the type of what it points at.
    pub fn data_type(&self) -> TypeRef {
        let own = self.data_type.borrow().clone();
        if !own.is_null() || self.foreign_keys.borrow().is_empty() {
            return own;
        }
        self.referred()
            .filter(|column| !std::ptr::eq(&**column, self))
            .map_or(own, |column| column.data_type())
    }

    /// The column its first foreign key points at, where that is known.
    fn referred(&self) -> Option<Rc<Self>> {
        let keys = self.foreign_keys.borrow();
        let target = keys.first()?.foreign_key()?.targets.first()?.clone();
        if let super::ForeignKeyTarget::Column(column) = target {
            return Some(column);
        }
        let metadata = self.table()?.metadata.borrow().clone()?;
        let (schema, table, column) = target.parts();
        metadata.table(&super::MetaData::key(&table, schema.as_deref()))?.column(&column?)
    }

    /// Sets whether NULL is allowed, explicitly.
    pub fn set_nullable(&self, nullable: bool) {
        self.nullable.set(nullable);
        self.nullable_given.set(true);
    }

    /// The table it belongs to, if that is a table.
    pub fn table(&self) -> Option<Rc<super::Table>> {
        match &*self.parent.borrow() {
            Some(From::Table(table)) => Some(table.clone()),
            _ => None,
        }
    }

    /// A copy without a table, as `Column._copy()`: constraints written at the column are copied,
    /// its foreign keys too.
    pub fn copy(&self) -> Rc<Self> {
        let copy =
            Self { lightweight: self.lightweight, ..Self::new(self.name.borrow().clone(), self.data_type()) };
        *copy.key.borrow_mut() = self.key();
        copy.nullable.set(self.nullable.get());
        copy.nullable_given.set(self.nullable_given.get());
        copy.primary_key.set(self.primary_key.get());
        copy.autoincrement.set(self.autoincrement.get());
        copy.index.set(self.index.get());
        copy.unique.set(self.unique.get());
        copy.system.set(self.system.get());
        copy.default.replace(self.default.borrow().clone());
        copy.onupdate.replace(self.onupdate.borrow().clone());
        copy.server_default.replace(self.server_default.borrow().clone());
        copy.computed.replace(self.computed.borrow().clone());
        copy.identity.replace(self.identity.borrow().clone());
        copy.sequence.replace(self.sequence.borrow().clone());
        copy.comment.replace(self.comment.borrow().clone());
        copy.options.replace(self.options.borrow().clone());
        copy.info.replace(self.info.borrow().clone());
        copy.others.replace(self.others.borrow().clone());
        let copied = |list: &RefCell<Vec<Rc<Constraint>>>| {
            list.borrow().iter().map(|constraint| constraint.copy()).collect()
        };
        copy.constraints.replace(copied(&self.constraints));
        copy.foreign_keys.replace(copied(&self.foreign_keys));
        Rc::new(copy)
    }
}
