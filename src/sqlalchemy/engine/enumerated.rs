//! The values that columns take by their type, where no CHECK of the database tells them: SQLAlchemy gives
//! an `Enum` none unless asked for.
//!
//! In: columns and tables that a script made or altered. Out: told to the [`StatementRunner`](super::StatementRunner).

use crate::python::Vm;

use super::super::schema::Table;
use super::super::state::State;
use super::super::types::{Family, TypeRef, decorator};

/// The column of a table has this type now.
pub fn tell_column(vm: &mut Vm, schema: Option<&str>, table: &str, column: &str, data_type: &TypeRef) {
    let state = State::of(vm);
    let found = decorator::implementation(vm, data_type, state.dialect.get());
    let values = match found {
        Ok(found) if found.family() == Family::Enum => found.parameters.values.clone(),
        _ => Vec::new(),
    };
    let runner = state.runner.borrow().clone();
    if let Some(Ok(mut runner)) = runner.as_ref().map(|runner| runner.try_borrow_mut()) {
        runner.enumeration(schema, table, column, values);
    }
}

/// A table was made.
pub fn tell_table(vm: &mut Vm, table: &Table) {
    let schema = table.schema.borrow().as_ref().map(|name| name.text.to_string());
    let columns = table.columns.borrow().clone();
    for column in columns {
        let data_type = column.data_type();
        let may_be =
            matches!(data_type.family(), Family::Enum | Family::Decorator) || !data_type.variants.is_empty();
        if may_be {
            tell_column(vm, schema.as_deref(), &table.name(), &column.name(), &data_type);
        }
    }
}
