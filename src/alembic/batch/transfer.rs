//! Making the new table: CREATE, INSERT … SELECT, DROP, RENAME, and the indexes.

use std::collections::HashSet;
use std::rc::Rc;

use crate::python::{Exception, Vm};
use crate::sqlalchemy::names::Name;
use crate::sqlalchemy::schema::{
    Column, Constraint, ConstraintKind, DialectOptions, Index, IndexPart, MetaData, Table, naming,
};

use super::super::implementation::{Call, execute, model, perform};
use super::apply::{ApplyBatch, Transfer, is_type_bound};

/// Alembic cuts the temporary name here.
const LONGEST_TEMPORARY_NAME: usize = 50;

/// `_alembic_tmp_t`
pub fn temporary_name(table: &str) -> String {
    format!("_alembic_tmp_{table}").chars().take(LONGEST_TEMPORARY_NAME).collect()
}

impl ApplyBatch {
    /// Makes the new table, moves the rows, and puts it in the old one's place.
    ///
    /// # Errors
    /// What the database raises. When the rows do not go over, the new table is dropped again.
    pub fn create(mut self, vm: &mut Vm) -> Result<(), Exception> {
        let new_table = self.new_table(vm)?;
        let context = self.context.clone();
        perform(vm, &context, &Call::CreateTable(new_table.clone(), false))?;
        if let Err(error) = self.move_rows(vm, &new_table) {
            perform(vm, &context, &Call::DropTable(new_table, false))?;
            return Err(error);
        }
        let schema = self.table.schema.borrow().as_ref().map(|name| name.text.to_string());
        let rename = Call::RenameTable {
            table: new_table.name().to_string(),
            new_name: self.table.name().to_string(),
            schema,
        };
        perform(vm, &context, &rename)?;
        new_table.name.replace(self.table.name.borrow().clone());
        for index in self.all_indexes(vm, &new_table)? {
            perform(vm, &context, &Call::CreateIndex(index, new_table.clone(), false))?;
        }
        Ok(())
    }

    fn move_rows(&self, vm: &mut Vm, new_table: &Table) -> Result<(), Exception> {
        let dialect = self.context.settings.dialect;
        let source = execute::table_name(dialect, &self.table);
        let target = execute::table_name(dialect, new_table);
        let (mut names, mut values) = (Vec::new(), Vec::new());
        for (key, transfer) in &self.transfers {
            let value = |column: &Column| format!("{source}.{}", dialect.quote_name(&column.name.borrow()));
            let value = match transfer {
                Transfer::Nothing => continue,
                Transfer::Column(column) => value(column),
                Transfer::Cast(column, data_type) => {
                    let data_type = execute::type_text(vm, &self.context, data_type)?;
                    format!(
                        "CAST({} AS {data_type}) AS {}",
                        value(column),
                        dialect.quote_name(&column.name.borrow())
                    )
                }
            };
            values.push(value);
            let column = self.columns.get(key).expect("columns and transfers have the same keys");
            names.push(dialect.quote_name(&column.name.borrow()));
        }
        let statement = format!(
            "INSERT INTO {target} ({}) SELECT {} \nFROM {source}",
            names.join(", "),
            values.join(", ")
        );
        execute::statement(vm, &self.context, &statement)?;
        perform(vm, &self.context, &Call::DropTable(self.table.clone(), false))
    }

    /// The new table under its temporary name, with all that survives.
    fn new_table(&mut self, vm: &mut Vm) -> Result<Rc<Table>, Exception> {
        let keys: Vec<String> = self.columns.keys().cloned().collect();
        let order = match self.ordering.apply(&keys) {
            Ok(order) => order,
            Err(error) => {
                let class = super::super::bindings::import(vm, "sqlalchemy.exc", "CircularDependencyError")?;
                let class = class.as_class().cloned().unwrap_or_else(|| vm.exceptions.runtime_error.clone());
                return Err(vm.new_exception(&class, error.to_string()));
            }
        };
        self.columns.sort_by_cached_key(|key, _| order.iter().position(|name| name == key));
        self.transfers.sort_by_cached_key(|key, _| order.iter().position(|name| name == key));

        let metadata = MetaData::default();
        metadata.assumes_referents.set(true);
        let table = Table::new(temporary_name(&self.table.name()), Some(Rc::new(metadata)));
        table.schema.replace(self.table.schema.borrow().clone());
        table.prefixes.replace(self.table.prefixes.borrow().clone());
        table.comment.replace(self.table.comment.borrow().clone());
        table.options.replace(self.options());
        for column in self.columns.values() {
            table.append_column(vm, column)?;
        }
        for given in &self.table_args {
            match model::element(given) {
                Some(model::Element::Column(column)) => table.append_column(vm, &column)?,
                Some(model::Element::Constraint(constraint)) => table.append_constraint(vm, &constraint)?,
                Some(model::Element::Index(index)) => table.append_index(vm, &index)?,
                None => {}
            }
        }
        self.name_checks_of_types(vm, &table);
        let constraints: Vec<Rc<Constraint>> =
            self.named_constraints.values().chain(&self.unnamed_constraints).cloned().collect();
        for constraint in constraints {
            if self.survives(&constraint) {
                self.carry_over(vm, &table, &constraint)?;
            }
        }
        table.finish();
        Ok(table)
    }

    /// Options of the table, where `table_kwargs` does not say otherwise.
    fn options(&self) -> DialectOptions {
        let given = self.table_kwargs.items();
        let mut options: Vec<_> = given
            .into_iter()
            .filter_map(|(name, value)| name.as_str().map(|name| (name.to_string(), value)))
            .filter(|(name, _)| name.contains('_'))
            .collect();
        for (name, value) in &self.table.options.borrow().0 {
            if !options.iter().any(|(known, _)| known == name) {
                options.push((name.clone(), value.clone()));
            }
        }
        DialectOptions(options)
    }

    /// Whether all columns of a constraint are still there.
    fn survives(&self, constraint: &Constraint) -> bool {
        let mut columns: HashSet<String> = constraint.column_names().into_iter().collect();
        if let ConstraintKind::Check { sqltext, .. } = &constraint.kind {
            columns.clear();
            sqltext.walk(&mut |element| {
                if let Some(column) = element.single_column()
                    && !column.lightweight
                {
                    columns.insert(column.name().to_string());
                }
            });
        }
        columns.iter().all(|column| self.transfers.contains_key(column))
    }

    fn carry_over(
        &self,
        vm: &mut Vm,
        table: &Rc<Table>,
        constraint: &Rc<Constraint>,
    ) -> Result<(), Exception> {
        let copy = constraint.copy();
        // A name is what it is: no convention acts on it again.
        let name = copy.name.borrow().as_ref().map(|name| Name { conventional: true, ..name.clone() });
        copy.name.replace(name);
        if constraint.is_primary_key() && constraint.columns.borrow().is_empty() {
            return Ok(());
        }
        table.append_constraint(vm, &copy)
    }

    /// CHECKs that types bring along are named by the convention of the table that is replaced.
    fn name_checks_of_types(&self, vm: &Vm, table: &Rc<Table>) {
        let has_convention = |metadata: &Rc<MetaData>| {
            let convention = metadata.naming_convention.borrow();
            convention
                .iter()
                .find(|(key, _)| key.as_str().is_some_and(|key| key.as_str() == "ck"))
                .map(|(_, text)| text.clone())
        };
        let Some(template) = self.table.metadata.borrow().as_ref().and_then(has_convention) else { return };
        let needs_name = template.as_str().is_some_and(|text| text.contains("constraint_name"));
        for constraint in table.constraints.borrow().iter().filter(|constraint| is_type_bound(constraint)) {
            if needs_name && constraint.name.borrow().is_none() {
                let columns = constraint.column_names().join(", ");
                self.context.warn(
                    vm,
                    format!(
                        "The CHECK constraint generated by the type of column '{}.{columns}' has no name, while the naming convention in use requires one; the constraint is emitted without a name.  Boolean and Enum datatypes should be given a name, e.g. Boolean(name='...'), in order for their CHECK constraints to participate fully in batch mode.",
                        self.table.name()
                    ),
                );
                continue;
            }
            let name = naming::constraint_name(constraint, &self.table);
            constraint.name.replace(name);
        }
    }

    /// Indexes of the old table that were not dropped, then the new ones.
    fn all_indexes(&self, vm: &mut Vm, table: &Rc<Table>) -> Result<Vec<Rc<Index>>, Exception> {
        let mut indexes = Vec::new();
        for index in self.indexes.values() {
            let parts = index.parts.borrow().iter().map(|part| self.moved(table, part)).collect();
            let copy =
                Index::new(index.name.borrow().clone(), parts, index.unique.get(), index.options.clone());
            indexes.push(Rc::new(copy));
        }
        for index in self.new_indexes.values() {
            let mut parts = Vec::new();
            for part in index.parts.borrow().iter() {
                let key = match part {
                    IndexPart::Name(name) => name.clone(),
                    IndexPart::Column(column) => column.key().to_string(),
                    IndexPart::Expression(expression) => match model::plain_text(expression) {
                        Some(text) => text,
                        None => match expression.single_column() {
                            Some(column) => column.name().to_string(),
                            None => continue,
                        },
                    },
                };
                // By key: a renamed column is still known by the name that it had.
                let found = table.columns.borrow().iter().find(|column| *column.key() == *key).cloned();
                match found {
                    Some(column) => parts.push(IndexPart::Column(column)),
                    None => return Err(vm.key_error(&crate::python::Value::from(key))),
                }
            }
            let copy =
                Index::new(index.name.borrow().clone(), parts, index.unique.get(), index.options.clone());
            indexes.push(Rc::new(copy));
        }
        for index in &indexes {
            index.table.replace(Rc::downgrade(table));
        }
        Ok(indexes)
    }

    /// A part of an index on the new table; a dropped column keeps its name, and the database
    /// refuses it, as with Alembic.
    fn moved(&self, table: &Table, part: &IndexPart) -> IndexPart {
        let name = match part {
            IndexPart::Name(name) => name.clone(),
            IndexPart::Column(column) => column.name().to_string(),
            IndexPart::Expression(_) => return part.clone(),
        };
        table.column(&name).map_or_else(|| part.clone(), IndexPart::Column)
    }
}

#[cfg(test)]
mod tests {
    use super::temporary_name;

    #[test]
    fn temporary_names_are_cut() {
        assert_eq!(temporary_name("users"), "_alembic_tmp_users");
        assert_eq!(temporary_name(&"x".repeat(60)).len(), 50);
    }
}
