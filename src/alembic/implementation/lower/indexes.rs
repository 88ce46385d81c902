//! Indexes that operations create and drop.

use std::rc::Rc;

use crate::python::{Exception, Value, Vm};
use crate::sqlalchemy::schema::{Column, DialectOptions, Index, IndexPart, Table};
use crate::sqlalchemy::types::DataType;

use super::super::super::context::MigrationContext;
use super::super::super::operations::{CreateIndex, DropIndex};
use super::super::{Call, model};
use super::{bare_table, dialect_options};

/// `create_index`.
pub(super) fn create_index(
    vm: &mut Vm,
    context: &MigrationContext,
    create: &CreateIndex,
) -> Result<Vec<Call>, Exception> {
    let options = dialect_options(vm, &create.keywords, &["quote", "info"])?;
    let (index, table) = index(
        vm,
        context,
        &create.name,
        Some(&create.table),
        create.schema.as_deref(),
        &create.columns,
        create.unique,
        options,
    )?;
    Ok(vec![Call::CreateIndex(index, table, create.if_not_exists == Some(true))])
}

/// `drop_index`.
pub(super) fn drop_index(
    vm: &mut Vm,
    context: &MigrationContext,
    drop: &DropIndex,
) -> Result<Vec<Call>, Exception> {
    let unique = match drop.keywords.get_str("unique") {
        Some(value) => vm.truth(&value)?,
        None => false,
    };
    let options = dialect_options(vm, &drop.keywords, &["quote", "info", "unique"])?;
    let columns = [Value::from("x")];
    let (index, table) = index(
        vm,
        context,
        &drop.name,
        drop.table.as_deref(),
        drop.schema.as_deref(),
        &columns,
        unique,
        options,
    )?;
    Ok(vec![Call::DropIndex(index, table, drop.if_exists == Some(true))])
}

#[expect(clippy::too_many_arguments, reason = "these are the arguments of Alembic's own function")]
fn index(
    vm: &mut Vm,
    context: &MigrationContext,
    name: &Value,
    table: Option<&str>,
    schema: Option<&str>,
    columns: &[Value],
    unique: bool,
    options: DialectOptions,
) -> Result<(Rc<Index>, Rc<Table>), Exception> {
    let table = bare_table(context, table.unwrap_or("no_table"), schema);
    let mut parts = Vec::with_capacity(columns.len());
    for column in columns {
        if let Some(name) = column.as_str() {
            let made = Rc::new(Column::new(name.as_str(), DataType::null()));
            if table.column(name).is_none() {
                table.append_column(vm, &made)?;
            }
            parts.push(IndexPart::Column(table.column(name).unwrap_or(made)));
            continue;
        }
        match model::index_expression(vm, column)? {
            Some(part) => parts.push(part),
            None => return Err(vm.value_error("String or text() construct expected")),
        }
    }
    let index = Rc::new(Index::new(model::name(name), parts, unique, options));
    table.append_index(vm, &index)?;
    Ok((index, table))
}
