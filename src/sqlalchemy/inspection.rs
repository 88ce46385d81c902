//! The inspector's answers and reflection into tables: what `sqlalchemy.engine.reflection` is made of.
//!
//! In: a [`schema::Schema`] read back from the database. Out: SQLAlchemy's dictionaries, and tables of
//! the model, over [`super::reflection`].

use std::rc::Rc;

use crate::python::{Arguments, Exception, ModuleBuilder, Value, Vm};
use crate::schema;

use super::bindings::{objects, tables as table_objects};
use super::elements::coerce::handle;
use super::elements::text;
use super::engine::execute::read_schema;
use super::errors::raise;
use super::reflection::{self, ReflectedTable};
use super::schema::{MetaData, Table};
use super::state::State;
use super::types::python as type_objects;

fn dict(entries: Vec<(&str, Value)>) -> Value {
    Value::dict(entries.into_iter().map(|(name, value)| (name.to_string(), value)))
}

fn names(columns: &[String]) -> Value {
    Value::list(columns.iter().map(Value::from).collect())
}

fn no_such_table(vm: &mut Vm, name: &str) -> Exception {
    raise(vm, "NoSuchTableError", name)
}

/// `get_columns`
fn columns(vm: &mut Vm, table: &ReflectedTable) -> Value {
    let mut made = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let data_type = type_objects::to_value(vm, &column.data_type);
        let mut entries = vec![
            ("name", Value::from(&column.name)),
            ("type", data_type),
            ("nullable", column.nullable.into()),
            ("default", column.default.clone().into()),
            ("primary_key", column.primary_key.into()),
        ];
        if let Some((sqltext, stored)) = &column.computed {
            entries.push((
                "computed",
                dict(vec![("sqltext", Value::from(sqltext)), ("persisted", (*stored).into())]),
            ));
        }
        made.push(dict(entries));
    }
    Value::list(made)
}

fn indexes(vm: &mut Vm, table: &ReflectedTable) -> Value {
    let mut made = Vec::new();
    for index in &table.indexes {
        let mut options = Vec::new();
        if let Some(predicate) = &index.predicate {
            options.push(("sqlite_where", objects::expression(vm, &text(predicate.as_str()))));
        }
        made.push(dict(vec![
            ("name", Value::from(&index.name)),
            ("column_names", names(&index.columns)),
            ("unique", Value::Int(i64::from(index.unique))),
            ("dialect_options", dict(options)),
        ]));
    }
    Value::list(made)
}

fn foreign_keys(table: &ReflectedTable) -> Value {
    let made = table.foreign_keys.iter().map(|key| {
        let mut options = Vec::new();
        options.extend(key.on_delete.as_ref().map(|action| ("ondelete", Value::from(action))));
        options.extend(key.on_update.as_ref().map(|action| ("onupdate", Value::from(action))));
        options.extend(key.deferrable.map(|deferrable| ("deferrable", Value::Bool(deferrable))));
        options.extend(key.initially.as_ref().map(|initially| ("initially", Value::from(initially))));
        dict(vec![
            ("name", key.name.clone().into()),
            ("constrained_columns", names(&key.columns)),
            ("referred_schema", Value::None),
            ("referred_table", Value::from(&key.referred_table)),
            ("referred_columns", names(&key.referred_columns)),
            ("options", dict(options)),
        ])
    });
    Value::list(made.collect())
}

fn uniques(table: &ReflectedTable) -> Value {
    let made = table.unique_constraints.iter().map(|unique| {
        dict(vec![("name", unique.name.clone().into()), ("column_names", names(&unique.columns))])
    });
    Value::list(made.collect())
}

fn checks(table: &ReflectedTable) -> Value {
    let made = table.check_constraints.iter().map(|check| {
        dict(vec![("sqltext", Value::from(&check.sqltext)), ("name", check.name.clone().into())])
    });
    Value::list(made.collect())
}

fn primary_key(table: &ReflectedTable) -> Value {
    let (name, columns) = table.primary_key.clone().unwrap_or_default();
    dict(vec![("constrained_columns", names(&columns)), ("name", name.into())])
}

/// One of the inspector's questions about one table.
fn ask(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let question: String = arguments.get(vm, 0)?;
    let name: String = arguments.get(vm, 1)?;
    let schema = read_schema(vm)?;
    let is_view = schema.views.iter().any(|view| view.name == name);
    if is_view && schema.table(&name).is_none() {
        if question != "columns" {
            return Ok(if question == "primary_key" {
                primary_key(&ReflectedTable::default())
            } else {
                Value::list(Vec::new())
            });
        }
        return view_columns(vm, &name);
    }
    let Some(table) = reflection::read(vm, &schema, &name)? else { return Err(no_such_table(vm, &name)) };
    Ok(match question.as_str() {
        "columns" => columns(vm, &table),
        "indexes" => indexes(vm, &table),
        "foreign_keys" => foreign_keys(&table),
        "unique_constraints" => uniques(&table),
        "check_constraints" => checks(&table),
        _ => primary_key(&table),
    })
}

/// Columns of a view, which the schema does not carry: asked of the database.
fn view_columns(vm: &mut Vm, name: &str) -> Result<Value, Exception> {
    use crate::database::Scalar;
    let quoted = super::dialects::Dialect::Sqlite.quote_always(name);
    let outcome = super::engine::run_sql(vm, &format!("PRAGMA table_xinfo({quoted})"), &[])?;
    let mut made = Vec::new();
    for row in outcome.rows {
        let text = |at: usize| match row.get(at) {
            Some(Scalar::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let resolved = reflection::resolve_type(vm, &text(2))?;
        let data_type = type_objects::to_value(vm, &resolved);
        made.push(dict(vec![
            ("name", Value::from(text(1))),
            ("type", data_type),
            ("nullable", true.into()),
            ("default", Value::None),
            ("primary_key", Value::Int(0)),
        ]));
    }
    Ok(Value::list(made))
}

/// Fills a table with what the database has under its name; columns that are there already stay.
///
/// # Errors
/// `NoSuchTableError`.
pub fn reflect_table(vm: &mut Vm, table: &Rc<Table>, schema: &schema::Schema) -> Result<(), Exception> {
    let mut name = table.name().to_string();
    if let Some(owner) = &*table.schema.borrow() {
        let flat = format!("{}.{name}", owner.text);
        if schema.table(&flat).is_some() {
            name = flat;
        }
    }
    let Some(mut found) = reflection::read(vm, schema, &name)? else { return Err(no_such_table(vm, &name)) };
    found.columns.retain(|column| table.column(&column.name).is_none());
    found.fill(vm, table)?;
    for constraint in
        table.constraints.borrow().iter().filter(|constraint| constraint.foreign_key().is_some())
    {
        for column in constraint.columns.borrow().iter() {
            column.foreign_keys.borrow_mut().push(constraint.clone());
        }
    }
    Ok(())
}

/// Reflects a table into a metadata, and the tables its foreign keys point at.
fn reflect_into(
    vm: &mut Vm,
    metadata: &Rc<MetaData>,
    name: &str,
    schema: &schema::Schema,
) -> Result<Rc<Table>, Exception> {
    if let Some(known) = metadata.table(name) {
        return Ok(known);
    }
    let table = Table::new(name, Some(metadata.clone()));
    metadata.tables.borrow_mut().insert(name.to_string(), table.clone());
    if let Err(error) = reflect_table(vm, &table, schema) {
        metadata.tables.borrow_mut().shift_remove(name);
        return Err(error);
    }
    for key in table.referred_keys() {
        if schema.table(&key).is_some() {
            reflect_into(vm, metadata, &key, schema)?;
        }
    }
    Ok(table)
}

/// Adds the native functions of `sqlalchemy.engine.reflection`.
pub fn native_module(vm: &mut Vm) -> Rc<crate::python::Module> {
    let _ = vm;
    ModuleBuilder::new("sqlalchemy._reflection")
        .function("ask", "question, table", ask)
        .function("table_names", "", |vm, _| {
            let schema = read_schema(vm)?;
            let mut all: Vec<String> = schema.tables.iter().map(|table| table.name.clone()).collect();
            all.sort();
            Ok(names(&all))
        })
        .function("view_names", "", |vm, _| {
            let schema = read_schema(vm)?;
            let mut all: Vec<String> = schema.views.into_iter().map(|view| view.name).collect();
            all.sort();
            Ok(names(&all))
        })
        .function("enumerations", "", |vm, _| {
            let runner = State::of(vm).runner.borrow().clone();
            let known = runner.and_then(|runner| Some(runner.try_borrow().ok()?.enumerations()));
            let made = known.unwrap_or_default().into_iter();
            Ok(Value::list(
                made.map(|(name, labels)| Value::tuple([Value::from(name), names(&labels)])).collect(),
            ))
        })
        .function("view_definition", "name", |vm, arguments| {
            let name: String = arguments.get(vm, 0)?;
            let schema = read_schema(vm)?;
            let sql = schema.views.into_iter().find(|view| view.name == name).map(|view| view.sql);
            Ok(sql.into())
        })
        .function("reflect_into", "table", |vm, arguments| {
            let table: Rc<Table> = objects::receiver(vm, &arguments[0])?;
            let schema = read_schema(vm)?;
            reflect_table(vm, &table, &schema)?;
            let metadata = table.metadata.borrow().clone();
            for key in table.referred_keys() {
                if let Some(metadata) = &metadata
                    && schema.table(&key).is_some()
                {
                    reflect_into(vm, metadata, &key, &schema)?;
                }
            }
            Ok(Value::None)
        })
        .function("reflect_all", "metadata, only", |vm, arguments| {
            let Some(metadata) = handle::<Rc<MetaData>>(&arguments[0]) else { return Ok(Value::None) };
            let schema = read_schema(vm)?;
            let wanted = match &arguments[1] {
                Value::None => None,
                only => Some(vm.collect(only)?),
            };
            for table in &schema.tables {
                let chosen = wanted.as_ref().is_none_or(|wanted| {
                    wanted.iter().any(|name| name.as_str().is_some_and(|name| *name == *table.name))
                });
                if chosen {
                    reflect_into(vm, &metadata, &table.name, &schema)?;
                }
            }
            Ok(Value::None)
        })
        .function("append", "table, item", |vm, arguments| {
            let table: Rc<Table> = objects::receiver(vm, &arguments[0])?;
            table_objects::append_item(vm, &table, &arguments[1])?;
            Ok(Value::None)
        })
        .build()
}
