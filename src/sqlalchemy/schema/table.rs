//! Tables: `Table(...)` with its columns, constraints and indexes, and `table(...)` without DDL.

use std::cell::RefCell;
use std::rc::Rc;

use crate::python::{Exception, Value, Vm};

use super::super::elements::{self, From};
use super::super::errors::raise;
use super::super::names::Name;
use super::super::types::{Family, TypeRef};
use super::constraint::{Constraint, ConstraintKind};
use super::defaults::PythonDefault;
use super::{Autoincrement, Column, DialectOptions, Identified, Index, IndexPart, MetaData, naming};

/// A table.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: RefCell<Name>,
    /// Its schema.
    pub schema: RefCell<Option<Name>>,
    /// The collection it is in.
    pub metadata: RefCell<Option<Rc<MetaData>>>,
    /// Columns in order.
    pub columns: RefCell<Vec<Rc<Column>>>,
    /// The primary key, possibly without columns.
    pub primary_key: RefCell<Rc<Constraint>>,
    /// All constraints but the primary key, in order of creation.
    pub constraints: RefCell<Vec<Rc<Constraint>>>,
    /// Indexes in order of creation.
    pub indexes: RefCell<Vec<Rc<Index>>>,
    /// Words after CREATE, such as TEMPORARY.
    pub prefixes: RefCell<Vec<String>>,
    /// `comment=`
    pub comment: RefCell<Option<String>>,
    /// `sqlite_autoincrement=` and the like.
    pub options: RefCell<DialectOptions>,
    /// `info=` and what else the model does not interpret.
    pub others: RefCell<Vec<(String, Value)>>,
    /// Whether it was made by `table()`: no DDL, no defaults.
    pub lightweight: bool,
    /// The Python object.
    pub object: Identified,
}

impl Table {
    /// A table without columns.
    pub fn new(name: impl Into<Name>, metadata: Option<Rc<MetaData>>) -> Rc<Self> {
        Self::made(name.into(), metadata, false)
    }

    /// What `table(name)` makes.
    pub fn lightweight(name: impl Into<Name>) -> Rc<Self> {
        Self::made(name.into(), None, true)
    }

    fn made(name: Name, metadata: Option<Rc<MetaData>>, lightweight: bool) -> Rc<Self> {
        let implicit = Constraint::new(ConstraintKind::PrimaryKey { implicit: true });
        let schema = metadata.as_ref().and_then(|metadata| metadata.schema.borrow().clone());
        Rc::new(Self {
            name: RefCell::new(name),
            schema: RefCell::new(schema),
            metadata: RefCell::new(metadata),
            columns: RefCell::default(),
            primary_key: RefCell::new(Rc::new(implicit)),
            constraints: RefCell::default(),
            indexes: RefCell::default(),
            prefixes: RefCell::default(),
            comment: RefCell::default(),
            options: RefCell::default(),
            others: RefCell::default(),
            lightweight,
            object: Identified::default(),
        })
    }

    /// The name as text.
    pub fn name(&self) -> Rc<str> {
        self.name.borrow().text.clone()
    }

    /// `schema.name`
    pub fn key(&self) -> String {
        let schema = self.schema.borrow();
        MetaData::key(&self.name(), schema.as_ref().map(|name| &*name.text))
    }

    /// What labels of its columns start with.
    pub fn label_prefix(&self) -> String {
        match &*self.schema.borrow() {
            Some(schema) => format!("{}_{}", schema.text.replace('.', "_"), self.name()),
            None => self.name().to_string(),
        }
    }

    /// A column by its key in `table.c`.
    pub fn column(&self, key: &str) -> Option<Rc<Column>> {
        let columns = self.columns.borrow();
        columns
            .iter()
            .find(|column| *column.key() == *key)
            .or_else(|| columns.iter().find(|column| *column.name() == *key))
            .cloned()
    }

    /// Keys of the tables its foreign keys point at.
    pub fn referred_keys(&self) -> Vec<String> {
        let constraints = self.constraints.borrow();
        let targets = constraints
            .iter()
            .filter_map(|constraint| constraint.foreign_key())
            .flat_map(|rule| &rule.targets);
        targets
            .map(|target| {
                let (schema, table, _) = target.parts();
                MetaData::key(&table, schema.as_deref())
            })
            .collect()
    }

    /// Columns of the primary key.
    pub fn key_columns(&self) -> Vec<Rc<Column>> {
        self.primary_key.borrow().columns.borrow().clone()
    }

    /// Appends a column with all that is written at it: keys, index, unique, checks.
    ///
    /// # Errors
    /// `DuplicateColumnError` / `ArgumentError` in SQLAlchemy's words.
    pub fn append_column(self: &Rc<Self>, vm: &mut Vm, column: &Rc<Column>) -> Result<(), Exception> {
        if let Some(other) = column.table()
            && !Rc::ptr_eq(&other, self)
        {
            return Err(raise(
                vm,
                "ArgumentError",
                format!("Column object '{}' already assigned to Table '{}'", column.name(), other.name()),
            ));
        }
        let key = column.key();
        let duplicate = self.columns.borrow().iter().position(|known| *known.key() == *key).or_else(|| {
            // A column with a key of its own takes the place of the one that has its name as key.
            let name = column.name();
            let is_renamed = !self.lightweight && self.replaces() && *name != *key;
            let same = |known: &Rc<Column>| *known.name() == *name && *known.key() == *name;
            self.columns.borrow().iter().position(|known| is_renamed && same(known))
        });
        match duplicate {
            Some(at) if !Rc::ptr_eq(&self.columns.borrow()[at], column) => {
                if !self.lightweight && self.columns.borrow()[at].name() == column.name() && !self.replaces()
                {
                    return Err(raise(
                        vm,
                        "DuplicateColumnError",
                        format!(
                            "A column with name '{}' is already present in table '{}'.",
                            column.name(),
                            self.name()
                        ),
                    ));
                }
                self.columns.borrow_mut()[at] = column.clone();
            }
            Some(_) => {}
            None => self.columns.borrow_mut().push(column.clone()),
        }
        column.parent.replace(Some(From::Table(self.clone())));
        if self.lightweight {
            return Ok(());
        }
        if column.primary_key.get() {
            let key = self.primary_key.borrow().clone();
            let mut columns = key.columns.borrow_mut();
            columns.retain(|known| known.name() != column.name());
            columns.push(column.clone());
        }
        for constraint in column.constraints.borrow().iter() {
            constraint.table.replace(Rc::downgrade(self));
            let name = naming::constraint_name(constraint, self);
            constraint.name.replace(name);
        }
        let foreign_keys = column.foreign_keys.borrow().clone();
        for foreign_key in foreign_keys {
            foreign_key.renew();
            foreign_key.pending.replace(vec![column.name().to_string()]);
            self.append_constraint(vm, &foreign_key)?;
        }
        self.implied_by_flags(vm, column)?;
        self.implied_by_type(vm, column, &column.data_type())
    }

    /// Reflection and `extend_existing` replace columns of the same name.
    fn replaces(&self) -> bool {
        self.others.borrow().iter().any(|(name, _)| name == "extend_existing")
    }

    /// `index=True`, `unique=True`.
    fn implied_by_flags(self: &Rc<Self>, vm: &mut Vm, column: &Rc<Column>) -> Result<(), Exception> {
        let unique = column.unique.get() == Some(true);
        if column.index.get() == Some(true) {
            let index =
                Index::new(None, vec![IndexPart::Column(column.clone())], unique, DialectOptions::default());
            return self.append_index(vm, &Rc::new(index));
        }
        if unique {
            let constraint = Constraint::new(ConstraintKind::Unique).on([column.key().to_string()]);
            return self.append_constraint(vm, &Rc::new(constraint));
        }
        Ok(())
    }

    /// CHECK constraints of `Boolean` and `Enum` with `create_constraint=True`.
    fn implied_by_type(
        self: &Rc<Self>,
        vm: &mut Vm,
        column: &Rc<Column>,
        data_type: &TypeRef,
    ) -> Result<(), Exception> {
        if data_type.family() == Family::Decorator
            && let Some(item) = &data_type.parameters.item
        {
            return self.implied_by_type(vm, column, item);
        }
        if !data_type.parameters.create_constraint {
            return Ok(());
        }
        let expression = elements::column_expression(column);
        let sqltext = match data_type.family() {
            Family::Boolean => elements::in_literals(&expression, &[Value::Int(0), Value::Int(1)]),
            Family::Enum => {
                let values: Vec<Value> = data_type.parameters.values.iter().map(Value::from).collect();
                elements::in_literals(&expression, &values)
            }
            _ => return Ok(()),
        };
        let constraint = Constraint::new(ConstraintKind::Check { sqltext, type_bound: true })
            .named(data_type.parameters.name.clone());
        constraint.columns.replace(vec![column.clone()]);
        self.append_constraint(vm, &Rc::new(constraint))
    }

    /// Appends a constraint, finding its columns.
    ///
    /// # Errors
    /// `ConstraintColumnNotFoundError` in SQLAlchemy's words.
    pub fn append_constraint(
        self: &Rc<Self>,
        vm: &mut Vm,
        constraint: &Rc<Constraint>,
    ) -> Result<(), Exception> {
        let pending = constraint.pending.borrow().clone();
        if !pending.is_empty() {
            let mut columns = Vec::with_capacity(pending.len());
            for name in &pending {
                match self.column(name) {
                    Some(column) => columns.push(column),
                    None => {
                        return Err(raise(
                            vm,
                            "ConstraintColumnNotFoundError",
                            format!(
                                "Can't create {} on table '{}': no column named '{name}' is present.",
                                constraint.class_name(),
                                self.name()
                            ),
                        ));
                    }
                }
            }
            constraint.columns.replace(columns);
        }
        constraint.table.replace(Rc::downgrade(self));
        if constraint.is_primary_key() {
            for column in constraint.columns.borrow().iter() {
                column.primary_key.set(true);
                if !column.nullable_given.get() {
                    column.nullable.set(false);
                }
            }
            if constraint.columns.borrow().is_empty() {
                let marked: Vec<Rc<Column>> =
                    self.columns.borrow().iter().filter(|column| column.primary_key.get()).cloned().collect();
                constraint.columns.replace(marked);
            } else {
                for column in self.columns.borrow().iter() {
                    let inside = constraint.columns.borrow().iter().any(|known| Rc::ptr_eq(known, column));
                    column.primary_key.set(inside);
                }
            }
            self.primary_key.replace(constraint.clone());
        } else {
            let known = self.constraints.borrow().iter().any(|known| Rc::ptr_eq(known, constraint));
            if !known {
                self.constraints.borrow_mut().push(constraint.clone());
            }
        }
        let name = naming::constraint_name(constraint, self);
        constraint.name.replace(name);
        Ok(())
    }

    /// Appends an index, finding its columns.
    ///
    /// # Errors
    /// `ConstraintColumnNotFoundError` in SQLAlchemy's words.
    pub fn append_index(self: &Rc<Self>, vm: &mut Vm, index: &Rc<Index>) -> Result<(), Exception> {
        let mut parts = index.parts.borrow().clone();
        for part in &mut parts {
            if let IndexPart::Name(name) = part {
                match self.column(name) {
                    Some(column) => *part = IndexPart::Column(column),
                    None => {
                        let name = name.clone();
                        return Err(raise(
                            vm,
                            "ConstraintColumnNotFoundError",
                            format!(
                                "Can't create Index on table '{}': no column named '{name}' is present.",
                                self.name()
                            ),
                        ));
                    }
                }
            }
        }
        index.parts.replace(parts);
        index.table.replace(Rc::downgrade(self));
        let name = naming::index_name(index, self);
        index.name.replace(name);
        let known = self.indexes.borrow().iter().any(|known| Rc::ptr_eq(known, index));
        if !known {
            self.indexes.borrow_mut().push(index.clone());
        }
        Ok(())
    }

    /// Gives the primary key its conventional name, once all columns are there.
    pub fn finish(self: &Rc<Self>) {
        let key = self.primary_key.borrow().clone();
        if key.columns.borrow().is_empty() {
            return;
        }
        key.table.replace(Rc::downgrade(self));
        let name = naming::constraint_name(&key, self);
        key.name.replace(name);
    }

    /// The column that the database numbers by itself, as `_autoincrement_column`.
    pub fn autoincrement_column(&self) -> Option<Rc<Column>> {
        let key = self.key_columns();
        let integer = |column: &Column| column.data_type().affinity() == "Integer";
        if let [only] = key.as_slice() {
            let automatic = match only.autoincrement.get() {
                Autoincrement::Yes => true,
                Autoincrement::No => false,
                Autoincrement::IgnoreForeignKey => integer(only),
                Autoincrement::Auto => {
                    integer(only)
                        && only.foreign_keys.borrow().is_empty()
                        && !self.is_foreign_key(only)
                        && only.server_default.borrow().is_none()
                        && matches!(&*only.default.borrow(), None | Some(PythonDefault::Sequence(_)))
                }
            };
            return automatic.then(|| only.clone());
        }
        key.into_iter().find(|column| column.autoincrement.get() == Autoincrement::Yes)
    }

    /// Whether a foreign key of the table covers the column.
    pub fn is_foreign_key(&self, column: &Rc<Column>) -> bool {
        self.constraints.borrow().iter().any(|constraint| {
            constraint.foreign_key().is_some()
                && constraint.columns.borrow().iter().any(|known| Rc::ptr_eq(known, column))
        })
    }
}
