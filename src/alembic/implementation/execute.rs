//! Sending statements: to the connection, to an offline script, or nowhere.

use std::rc::Rc;

use crate::python::{Arguments, Exception, Value, Vm};
use crate::sqlalchemy::dialects::{Dialect, types};
use crate::sqlalchemy::errors;
use crate::sqlalchemy::schema::Table;
use crate::sqlalchemy::types::TypeRef;

use super::super::bindings::import;
use super::super::context::{MigrationContext, Mode};
use super::model;

/// A table's name in SQL.
pub fn table_name(dialect: Dialect, table: &Table) -> String {
    dialect.format_table(table, true)
}

/// A name with its schema in SQL, as Alembic's own ALTER statements write it.
pub fn qualified(dialect: Dialect, name: &str, schema: Option<&str>) -> String {
    match schema {
        Some(schema) => {
            let schema: Vec<String> = schema.split('.').map(|part| dialect.quote(part)).collect();
            format!("{}.{}", schema.join("."), dialect.quote(name))
        }
        None => dialect.quote(name),
    }
}

/// A type as DDL.
///
/// # Errors
/// `CompileError` for a type that the dialect lacks.
pub fn type_text(vm: &mut Vm, context: &MigrationContext, data_type: &TypeRef) -> Result<String, Exception> {
    types::render(vm, context.settings.dialect, data_type)
}

/// Sends a statement that is already text.
///
/// # Errors
/// What the database raises, wrapped by SQLAlchemy.
pub fn statement(vm: &mut Vm, context: &MigrationContext, sql: &str) -> Result<(), Exception> {
    match context.settings.mode {
        Mode::Record => Ok(()),
        Mode::Offline => {
            context.statement_output(sql);
            Ok(())
        }
        Mode::Execute => {
            let connection = context.connection.borrow().clone();
            vm.call_method(&connection, "exec_driver_sql", Arguments::of([Value::from(sql)]))?;
            Ok(())
        }
    }
}

/// `op.execute`: text becomes `text()`, so that `:name` is a bind.
///
/// # Errors
/// What compiling raises, or the database.
pub fn execute(
    vm: &mut Vm,
    context: &Rc<MigrationContext>,
    construct: &Value,
    execution_options: &Value,
) -> Result<Value, Exception> {
    let construct = match construct.as_str() {
        Some(_) => {
            let text = import(vm, "sqlalchemy", "text")?;
            vm.call_positional(&text, [construct.clone()])?
        }
        None => construct.clone(),
    };
    send(vm, context, &construct, execution_options, None)
}

/// Sends a construct, for several sets of parameters if `rows` is given.
fn send(
    vm: &mut Vm,
    context: &MigrationContext,
    construct: &Value,
    execution_options: &Value,
    rows: Option<Value>,
) -> Result<Value, Exception> {
    match context.settings.mode {
        Mode::Record => Ok(Value::None),
        Mode::Offline => {
            let text = compiled(vm, context, construct)?;
            context.statement_output(&text);
            Ok(Value::None)
        }
        Mode::Execute => {
            let mut connection = context.connection.borrow().clone();
            if let Some(options) = execution_options.as_dict().filter(|options| !options.is_empty()) {
                let mut arguments = Arguments::none();
                for (name, value) in options.items() {
                    if let Value::Str(name) = name {
                        arguments.keyword.push((name, value));
                    }
                }
                connection = vm.call_method(&connection, "execution_options", arguments)?;
            }
            let mut arguments = Arguments::of([construct.clone()]);
            arguments.positional.extend(rows);
            vm.call_method(&connection, "execute", arguments)
        }
    }
}

/// A construct as text for an offline script.
fn compiled(vm: &mut Vm, context: &MigrationContext, construct: &Value) -> Result<String, Exception> {
    let mut arguments = Arguments::none().with_keyword("dialect", context.dialect.clone());
    let ddl = import(vm, "sqlalchemy.schema", "ExecutableDDLElement").ok();
    let is_ddl = match (ddl, construct.as_instance()) {
        (Some(Value::Class(class)), Some(instance)) => instance.is_instance_of(&class),
        _ => false,
    };
    if context.settings.literal_binds && !is_ddl {
        arguments =
            arguments.with_keyword("compile_kwargs", Value::dict([("literal_binds", Value::Bool(true))]));
    }
    let compiled = vm.call_method(construct, "compile", arguments)?;
    Ok(vm.to_str(&compiled)?.to_string())
}

/// `op.bulk_insert`: the first row's keys decide the columns.
///
/// # Errors
/// `TypeError` for anything but a list of dictionaries, in Alembic's words; or the database's.
pub fn bulk_insert(
    vm: &mut Vm,
    context: &Rc<MigrationContext>,
    table: &Value,
    rows: &Value,
    multiinsert: bool,
) -> Result<Value, Exception> {
    let Some(list) = rows.as_list() else { return Err(vm.type_error("List expected")) };
    let items: Vec<Value> = list.borrow().to_vec();
    if items.first().is_some_and(|row| row.as_dict().is_none()) {
        return Err(vm.type_error("List of dictionaries expected"));
    }
    if items.is_empty() {
        return Ok(Value::None);
    }
    if context.as_sql() {
        for row in &items {
            let values = literal_values(vm, table, row)?;
            let insert = insert_into(vm, table)?;
            let insert = vm.call_method(&insert, "values", values)?;
            send(vm, context, &insert, &Value::None, None)?;
        }
        return Ok(Value::None);
    }
    if multiinsert {
        let insert = insert_into(vm, table)?;
        send(vm, context, &insert, &Value::None, Some(rows.clone()))?;
        return Ok(Value::None);
    }
    for row in &items {
        let mut arguments = Arguments::none();
        for (name, value) in row.as_dict().map(|row| row.items()).unwrap_or_default() {
            if let Value::Str(name) = name {
                arguments.keyword.push((name, value));
            }
        }
        let insert = insert_into(vm, table)?;
        let insert = vm.call_method(&insert, "values", arguments)?;
        send(vm, context, &insert, &Value::None, None)?;
    }
    Ok(Value::None)
}

fn insert_into(vm: &mut Vm, table: &Value) -> Result<Value, Exception> {
    let insert = vm.call_method(table, "insert", Arguments::none())?;
    vm.call_method(&insert, "inline", Arguments::none())
}

/// The values of a row, written into the statement with the types of their columns.
fn literal_values(vm: &mut Vm, table: &Value, row: &Value) -> Result<Arguments, Exception> {
    let columns = vm.attribute(table, "c")?;
    let expression = import(vm, "sqlalchemy.sql.elements", "ClauseElement")?;
    let mut arguments = Arguments::none();
    for (name, value) in row.as_dict().map(|row| row.items()).unwrap_or_default() {
        let column = vm.get_item(&columns, &name)?;
        let data_type = vm.attribute(&column, "type")?;
        let is_clause = match (&expression, value.as_instance()) {
            (Value::Class(class), Some(instance)) => instance.is_instance_of(class),
            _ => false,
        };
        let value = if is_clause {
            value
        } else if !value.is_none() && model::data_type(vm, &data_type)?.is_null() {
            let shown = vm.repr(&value)?;
            return Err(errors::raise(
                vm,
                "CompileError",
                format!(
                    "No literal value renderer is available for literal value \"{shown}\" with datatype NULL"
                ),
            ));
        } else {
            model::inline_literal(vm, &value, &data_type)?
        };
        if let Value::Str(name) = name {
            arguments.keyword.push((name, value));
        }
    }
    Ok(arguments)
}
