//! The table as it will be: queued calls applied to a copy of the table as it is.
//!
//! In: the existing table, reflected or given, and calls. Out: columns, constraints and indexes of
//! the new table. Which of them survive, and the words of every error, are Alembic's
//! (`ApplyBatchImpl`). `transfer` then makes the new table.

use std::rc::Rc;

use indexmap::IndexMap;

use crate::python::{Dict, Exception, Value, Vm};
use crate::sqlalchemy::engine::enumerated;
use crate::sqlalchemy::names::Name;
use crate::sqlalchemy::schema::{Autoincrement, Column, Constraint, ConstraintKind, Index, IndexPart, Table};
use crate::sqlalchemy::types::{DataType, Family, TypeRef};

use super::super::context::MigrationContext;
use super::super::implementation::{Call, ColumnAlteration, ConstraintDrop, DefaultChange, model};
use super::losses::Kept;
use super::ordering::{ColumnOrdering, UnknownNeighbour};

/// Where the values of a column of the new table come from.
#[derive(Debug, Clone)]
pub enum Transfer {
    /// It is new.
    Nothing,
    /// The column of that name.
    Column(Rc<Column>),
    /// The column, cast to a type of another kind.
    Cast(Rc<Column>, TypeRef),
}

/// A table being made anew.
pub struct ApplyBatch {
    pub(super) context: Rc<MigrationContext>,
    /// Take what PostgreSQL would: constraints without a name, and names that it would have given.
    lenient: bool,
    /// The table as it is.
    pub(super) table: Rc<Table>,
    pub(super) table_args: Vec<Value>,
    pub(super) table_kwargs: Rc<Dict>,
    /// Columns of the new table, by the key they had.
    pub(super) columns: IndexMap<String, Rc<Column>>,
    pub(super) transfers: IndexMap<String, Transfer>,
    pub(super) named_constraints: IndexMap<String, Rc<Constraint>>,
    pub(super) unnamed_constraints: Vec<Rc<Constraint>>,
    /// CHECKs written at columns of `copy_from`.
    column_constraints: IndexMap<String, (String, Rc<Constraint>)>,
    pub(super) indexes: IndexMap<String, Rc<Index>>,
    pub(super) new_indexes: IndexMap<String, Rc<Index>>,
    pub(super) ordering: ColumnOrdering,
}

fn name_of(constraint: &Constraint) -> Option<String> {
    constraint.name.borrow().as_ref().map(|name| name.text.to_string())
}

fn is_check(constraint: &Constraint) -> bool {
    matches!(constraint.kind, ConstraintKind::Check { .. })
}

pub(super) fn is_type_bound(constraint: &Constraint) -> bool {
    matches!(constraint.kind, ConstraintKind::Check { type_bound: true, .. })
}

/// Whether an index stands for a column's `index=True`; Alembic leaves those of `copy_from` behind.
fn is_flag(index: &Index) -> bool {
    match index.parts.borrow().as_slice() {
        [IndexPart::Column(column)] => {
            column.index.get() == Some(true)
                && index.name.borrow().as_ref().is_some_and(|name| name.conventional)
        }
        _ => false,
    }
}

/// A copy for the new table. Keys at the column come along as constraints of the table.
fn detached(column: &Column) -> Rc<Column> {
    let copy = column.copy();
    copy.foreign_keys.borrow_mut().clear();
    copy.unique.set(Some(false));
    copy.index.set(Some(false));
    copy
}

/// The type without the CHECK it would bring along.
fn without_constraint(data_type: &TypeRef) -> TypeRef {
    if !data_type.parameters.create_constraint {
        return data_type.clone();
    }
    let mut copy: DataType = (**data_type).clone();
    copy.parameters.create_constraint = false;
    Rc::new(copy)
}

impl ApplyBatch {
    /// Takes stock of the existing table. Warns of CHECK constraints without a name, which are lost.
    ///
    /// # Errors
    /// What reading `table_args` raises.
    pub fn new(
        vm: &mut Vm,
        context: Rc<MigrationContext>,
        table: Rc<Table>,
        table_args: &[Value],
        table_kwargs: &Rc<Dict>,
        reflected: bool,
        partial_reordering: Vec<Vec<String>>,
    ) -> Result<Self, Exception> {
        let existing: Vec<String> =
            table.columns.borrow().iter().map(|column| column.name().to_string()).collect();
        let mut batch = Self {
            lenient: !context.settings.strict,
            context,
            table: table.clone(),
            table_args: table_args.to_vec(),
            table_kwargs: table_kwargs.clone(),
            columns: IndexMap::new(),
            transfers: IndexMap::new(),
            named_constraints: IndexMap::new(),
            unnamed_constraints: Vec::new(),
            column_constraints: IndexMap::new(),
            indexes: IndexMap::new(),
            new_indexes: IndexMap::new(),
            ordering: ColumnOrdering::new(existing, partial_reordering),
        };
        for column in table.columns.borrow().iter() {
            let name = column.name().to_string();
            batch.columns.insert(name.clone(), detached(column));
            batch.transfers.insert(name.clone(), Transfer::Column(column.clone()));
            if !reflected {
                for constraint in column.constraints.borrow().iter() {
                    if let Some(constraint_name) = name_of(constraint) {
                        batch.column_constraints.insert(constraint_name, (name.clone(), constraint.clone()));
                    }
                }
            }
        }
        let restated = batch.restates_checks();
        let key = table.primary_key.borrow().clone();
        for constraint in table.constraints.borrow().iter().chain(std::iter::once(&key)) {
            if is_type_bound(constraint) {
                continue;
            }
            match name_of(constraint) {
                None if reflected && is_check(constraint) => {
                    if !restated {
                        let table = table.name();
                        batch.context.warn(
                            vm,
                            format!(
                                "Unnamed CHECK constraint on reflected table '{table}' is being omitted from the table recreate; pass the constraint explicitly using batch_alter_table.table_args.  Naming CHECK constraints avoids this going forward."
                            ),
                        );
                    }
                }
                Some(name) => {
                    batch.named_constraints.insert(name, constraint.clone());
                }
                None => batch.unnamed_constraints.push(constraint.clone()),
            }
        }
        for index in table.indexes.borrow().iter().filter(|index| !is_flag(index)) {
            let name = index.name.borrow().as_ref().map_or_else(String::new, |name| name.text.to_string());
            batch.indexes.insert(name, index.clone());
        }
        Ok(batch)
    }

    fn restates_checks(&self) -> bool {
        self.table_args.iter().any(|given| {
            matches!(model::element(given), Some(model::Element::Constraint(constraint)) if is_check(&constraint))
        })
    }

    /// Applies one call.
    ///
    /// # Errors
    /// `KeyError` for an unknown column, `ValueError` for a constraint without a name or unknown.
    pub fn apply(&mut self, vm: &mut Vm, call: &Call) -> Result<(), Exception> {
        match call {
            Call::AddColumn { column, insert_before, insert_after, .. } => {
                self.add_column(vm, column, insert_before.as_deref(), insert_after.as_deref())
            }
            Call::AlterColumn(alteration) => self.alter_column(vm, alteration),
            Call::DropColumn { column, existing_type, .. } => {
                self.drop_column(vm, column, existing_type.as_ref())
            }
            Call::AddConstraint(constraint, _) => self.add_constraint(vm, constraint),
            Call::DropConstraint(drop) => self.drop_constraint(vm, drop),
            Call::CreateIndex(index, _, if_not_exists) => {
                if *if_not_exists {
                    return Err(vm.type_error(
                        "ApplyBatchImpl.create_index() got an unexpected keyword argument 'if_not_exists'",
                    ));
                }
                let name =
                    index.name.borrow().as_ref().map_or_else(String::new, |name| name.text.to_string());
                self.new_indexes.insert(name, index.clone());
                Ok(())
            }
            Call::DropIndex(index, _, if_exists) => {
                if *if_exists {
                    return Err(vm.type_error(
                        "ApplyBatchImpl.drop_index() got an unexpected keyword argument 'if_exists'",
                    ));
                }
                let name =
                    index.name.borrow().as_ref().map_or_else(String::new, |name| name.text.to_string());
                match self.indexes.shift_remove(&name) {
                    Some(_) => Ok(()),
                    None => Err(vm.value_error(format!("No such index: '{name}'"))),
                }
            }
            // Comments are part of the table that is made.
            Call::TableComment(..) | Call::ColumnComment(..) => Ok(()),
            Call::RenameTable { .. } => Err(vm.not_implemented("TODO")),
            Call::CreateTable(..) => Err(vm.not_implemented("Can't create table in batch mode")),
            Call::DropTable(..) => Err(vm.not_implemented("Can't drop table in batch mode")),
        }
    }

    /// What the new table keeps, for the notices of what it loses.
    pub fn kept(&self) -> Kept {
        let was: Vec<String> = self
            .table
            .indexes
            .borrow()
            .iter()
            .filter_map(|index| index.name.borrow().as_ref().map(|name| name.text.to_string()))
            .collect();
        Kept {
            autoincrement: self.table_kwargs.get_str("sqlite_autoincrement").is_some(),
            columns: self
                .columns
                .iter()
                .map(|(name, column)| (name.clone(), column.data_type().parameters.collation.is_some()))
                .collect(),
            dropped_indexes: was.into_iter().filter(|name| !self.indexes.contains_key(name)).collect(),
        }
    }

    fn tell_of_type(&self, vm: &mut Vm, column: &str, data_type: &TypeRef) {
        let schema = self.table.schema.borrow().as_ref().map(|name| name.text.to_string());
        enumerated::tell_column(vm, schema.as_deref(), &self.table.name(), column, data_type);
    }

    fn unknown_column(vm: &mut Vm, name: &str) -> Exception {
        vm.key_error(&Value::from(name))
    }

    fn add_column(
        &mut self,
        vm: &mut Vm,
        column: &Rc<Column>,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<(), Exception> {
        let name = column.name().to_string();
        if let Err(UnknownNeighbour(neighbour)) = self.ordering.add(&name, before, after) {
            return Err(Self::unknown_column(vm, &neighbour));
        }
        self.tell_of_type(vm, &name, &column.data_type());
        // The CHECK of its type comes as a call of its own, with its conventional name.
        let copy = detached(column);
        let data_type = without_constraint(&copy.data_type());
        copy.data_type.replace(data_type);
        self.columns.insert(name.clone(), copy);
        self.transfers.insert(name, Transfer::Nothing);
        Ok(())
    }

    fn drop_column(
        &mut self,
        vm: &mut Vm,
        name: &str,
        existing_type: Option<&TypeRef>,
    ) -> Result<(), Exception> {
        let key = self.table.primary_key.borrow().clone();
        key.columns.borrow_mut().retain(|column| *column.name() != *name);
        if self.columns.shift_remove(name).is_none() {
            return Err(Self::unknown_column(vm, name));
        }
        self.transfers.shift_remove(name);
        self.ordering.remove(name);
        if let Some(constraint) = existing_type.and_then(|data_type| data_type.parameters.name.as_ref()) {
            self.named_constraints.shift_remove(&*constraint.text);
        }
        Ok(())
    }

    fn alter_column(&mut self, vm: &mut Vm, alteration: &ColumnAlteration) -> Result<(), Exception> {
        let key = alteration.column.as_str();
        let Some(existing) = self.columns.get(key).cloned() else {
            return Err(Self::unknown_column(vm, key));
        };
        if let Some(name) = alteration.new_name.as_ref().filter(|name| *name.text != *key) {
            // The key stays: the new table refers to the column by it.
            existing.name.replace(name.clone());
            let dialect = self.context.settings.dialect.name();
            let constraint = alteration.existing_type.as_ref().and_then(|existing| {
                existing.for_dialect(dialect).parameters.name.as_ref().map(|name| name.text.to_string())
            });
            if let Some(constraint) = constraint {
                self.named_constraints.shift_remove(&constraint);
            }
        }
        if let Some(new_type) = &alteration.new_type {
            self.tell_of_type(vm, key, new_type);
            let old_type = existing.data_type();
            if old_type.affinity() != new_type.affinity()
                && new_type.family() != Family::Json
                && let Some(Transfer::Column(column)) = self.transfers.get(key).cloned()
            {
                self.transfers.insert(key.to_owned(), Transfer::Cast(column, new_type.clone()));
            }
            existing.data_type.replace(without_constraint(new_type));
        }
        if let Some(nullable) = alteration.nullable {
            existing.set_nullable(nullable);
        }
        match &alteration.server_default {
            DefaultChange::Keep => {}
            DefaultChange::Drop => {
                existing.server_default.replace(None);
            }
            DefaultChange::Set(column) => {
                let default = column.server_default.borrow().clone();
                existing.server_default.replace(default);
            }
        }
        if let Some(autoincrement) = alteration.autoincrement {
            existing.autoincrement.set(if autoincrement { Autoincrement::Yes } else { Autoincrement::No });
        }
        if let Some(comment) = &alteration.comment {
            existing.comment.replace(comment.clone());
        }
        Ok(())
    }

    fn add_constraint(&mut self, vm: &mut Vm, constraint: &Rc<Constraint>) -> Result<(), Exception> {
        let name = name_of(constraint);
        // The CHECK of a type may be without a name, the script's own may not.
        if name.is_none() && !is_type_bound(constraint) {
            if !self.lenient {
                return Err(vm.value_error("Constraint must have a name"));
            }
            self.context.notice(
                vm,
                "LN03",
                "Alembic refuses this in batch mode (Constraint must have a name); the constraint was added without one",
            );
        }
        if constraint.is_primary_key() {
            let key = self.table.primary_key.borrow().clone();
            self.unnamed_constraints.retain(|known| !Rc::ptr_eq(known, &key));
        }
        match name {
            Some(name) => {
                self.named_constraints.insert(name, constraint.clone());
            }
            None => self.unnamed_constraints.push(constraint.clone()),
        }
        Ok(())
    }

    fn drop_constraint(&mut self, vm: &mut Vm, drop: &ConstraintDrop) -> Result<(), Exception> {
        let Some(name) = drop.name.as_ref().map(|name: &Name| name.text.to_string()) else {
            if drop.type_bound {
                return Ok(());
            }
            let constraint = self.take_unnamed(vm, drop)?;
            self.forget_key(&constraint);
            return Ok(());
        };
        if let Some((column, _)) = self.column_constraints.shift_remove(&name) {
            if let Some(column) = self.columns.get(&column) {
                column
                    .constraints
                    .borrow_mut()
                    .retain(|constraint| name_of(constraint).as_deref() != Some(&name));
            }
            return Ok(());
        }
        let found =
            self.named_constraints.shift_remove(&name).or_else(|| self.take_by_default_name(vm, &name));
        let Some(constraint) = found else {
            if drop.type_bound {
                return Ok(());
            }
            return Err(vm.value_error(format!("No such constraint: '{name}'")));
        };
        self.forget_key(&constraint);
        Ok(())
    }

    /// The columns of a primary key that was dropped are ordinary ones.
    fn forget_key(&self, constraint: &Constraint) {
        if !constraint.is_primary_key() {
            return;
        }
        for column in constraint.columns.borrow().iter() {
            if let Some(column) = self.columns.get(&*column.name()) {
                column.primary_key.set(false);
            }
        }
    }

    /// In the lenient mode: dropping without a name takes the first constraint of that kind that has
    /// none, as scripts do that drop what they reflected; other databases give every one a name.
    fn take_unnamed(&mut self, vm: &mut Vm, drop: &ConstraintDrop) -> Result<Rc<Constraint>, Exception> {
        let is_meant = |constraint: &Rc<Constraint>| match drop.kind.as_deref() {
            Some("primary") => constraint.is_primary_key(),
            Some("foreignkey") => matches!(constraint.kind, ConstraintKind::ForeignKey(_)),
            Some("unique") => matches!(constraint.kind, ConstraintKind::Unique),
            Some("check") => matches!(constraint.kind, ConstraintKind::Check { .. }),
            _ => false,
        };
        let found = self.unnamed_constraints.iter().position(is_meant).filter(|_| self.lenient);
        let Some(at) = found else { return Err(vm.value_error("Constraint must have a name")) };
        let constraint = self.unnamed_constraints.remove(at);
        let columns = constraint.column_names().join(", ");
        self.context.notice(
            vm,
            "LN04",
            format!(
                "Alembic refuses this in batch mode (Constraint must have a name); the {} without a name on ({columns}) of table '{}' was taken",
                drop.kind.as_deref().unwrap_or("constraint"),
                self.table.name(),
            ),
        );
        Ok(constraint)
    }

    /// In the lenient mode: a constraint without a name whose name PostgreSQL would have made up so.
    fn take_by_default_name(&mut self, vm: &Vm, name: &str) -> Option<Rc<Constraint>> {
        if !self.lenient {
            return None;
        }
        let table = self.table.name();
        let at = self.unnamed_constraints.iter().position(|constraint| {
            default_name(&table, constraint) == name
                    // MySQL's only name of a primary key.
                    || constraint.is_primary_key() && name == "PRIMARY"
        })?;
        self.context.notice(
            vm,
            "LN04",
            format!("No constraint of table '{table}' is named '{name}' here; the one that PostgreSQL names so was taken"),
        );
        Some(self.unnamed_constraints.remove(at))
    }
}

/// The name that PostgreSQL gives a constraint that has none.
fn default_name(table: &str, constraint: &Constraint) -> String {
    let columns = constraint.column_names().join("_");
    match &constraint.kind {
        ConstraintKind::PrimaryKey { .. } => format!("{table}_pkey"),
        ConstraintKind::Unique => format!("{table}_{columns}_key"),
        ConstraintKind::ForeignKey(_) => format!("{table}_{columns}_fkey"),
        ConstraintKind::Check { .. } => format!("{table}_{columns}_check"),
        ConstraintKind::Exclude { .. } => format!("{table}_{columns}_excl"),
    }
}
