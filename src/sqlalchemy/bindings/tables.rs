//! `Table` and `MetaData` as scripts construct and read them.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, Value, Vm};

use super::super::elements::coerce::handle;
use super::super::errors::raise;
use super::super::names::Name;
use super::super::schema::constraint::ConstraintKind;
use super::super::schema::{Column, Constraint, Index, IndexPart, MetaData, Table};
use super::super::state::State;
use super::objects::{self, Answer, adopt, optional_text, receiver};
use super::schema::{represent_column, split_options};

pub(super) fn define_table(vm: &mut Vm, state: &Rc<State>) {
    let table = ClassBuilder::new("Table", "sqlalchemy.sql.schema")
        .base(&state.class("TableClause"))
        .base(&state.class("SchemaItem"))
        .static_method("__new__", "cls, *args, **kw", construct_table)
        .method("__init__", "self, *args, **kw", |_, _| Ok(Value::None))
        .method("append_column", "self, column, replace_existing=False", |vm, arguments| {
            let table: Rc<Table> = receiver(vm, &arguments[0])?;
            let column: Rc<Column> = receiver(vm, &arguments[1])?;
            table.append_column(vm, &column)?;
            Ok(Value::None)
        })
        .method("append_constraint", "self, constraint", |vm, arguments| {
            let table: Rc<Table> = receiver(vm, &arguments[0])?;
            append_item(vm, &table, &arguments[1])?;
            Ok(Value::None)
        })
        .method("create", "self, bind=..., checkfirst=False", |vm, arguments| {
            let bind = bound(vm, &arguments[1], "Table.create")?;
            super::ddl::create_table(vm, &arguments[0], &bind, &arguments[2])
        })
        .method("drop", "self, bind=..., checkfirst=False", |vm, arguments| {
            let bind = bound(vm, &arguments[1], "Table.drop")?;
            super::ddl::drop_table(vm, &arguments[0], &bind, &arguments[2])
        })
        .method("to_metadata", "self, metadata, schema=None, referred_schema_fn=None, name=None", copy_table)
        .method("tometadata", "self, metadata, schema=None, referred_schema_fn=None, name=None", copy_table)
        .method("__repr__", "self", |vm, arguments| {
            let table: Rc<Table> = receiver(vm, &arguments[0])?;
            let mut parts = vec![format!("'{}'", table.name()), "MetaData()".to_string()];
            for column in table.columns.borrow().iter() {
                parts.push(represent_column(vm, column)?);
            }
            parts.push(format!(
                "schema={}",
                table.schema.borrow().as_ref().map_or("None".to_string(), |name| format!("'{name}'"))
            ));
            Ok(format!("Table({})", parts.join(", ")).into())
        })
        .getter("metadata", |vm, this| {
            let table: Rc<Table> = receiver(vm, this)?;
            let metadata = table.metadata.borrow().clone();
            Ok(metadata.map_or(Value::None, |metadata| objects::metadata(vm, &metadata)))
        })
        .getter("constraints", |vm, this| {
            let table: Rc<Table> = receiver(vm, this)?;
            let mut all = vec![table.primary_key.borrow().clone()];
            all.extend(table.constraints.borrow().iter().cloned());
            let values: Vec<Value> =
                all.iter().map(|constraint| objects::constraint(vm, constraint)).collect();
            Ok(Value::Set(crate::python::Set::from_items(vm, values)?))
        })
        .getter("foreign_key_constraints", |vm, this| {
            let table: Rc<Table> = receiver(vm, this)?;
            let all: Vec<_> = table
                .constraints
                .borrow()
                .iter()
                .filter(|constraint| constraint.foreign_key().is_some())
                .cloned()
                .collect();
            let values: Vec<Value> =
                all.iter().map(|constraint| objects::constraint(vm, constraint)).collect();
            Ok(Value::Set(crate::python::Set::from_items(vm, values)?))
        })
        .getter("indexes", |vm, this| {
            let table: Rc<Table> = receiver(vm, this)?;
            let all = table.indexes.borrow().clone();
            let values: Vec<Value> = all.iter().map(|index| objects::index(vm, index)).collect();
            Ok(Value::Set(crate::python::Set::from_items(vm, values)?))
        })
        .build(vm);
    state.add_class("Table", &table);
}

/// The connection that a method is given; without one, in the lenient mode, that of the run, to which
/// SQLAlchemy 1.4 could bind metadata.
///
/// # Errors
/// `TypeError` in the words of Python.
pub(super) fn bound(vm: &mut Vm, given: &Value, method: &str) -> Answer {
    if !given.is_unbound() {
        return Ok(given.clone());
    }
    if State::of(vm).lenient.get() {
        return Ok(super::super::engine::connection::connection(vm));
    }
    Err(vm.type_error(format!("{method}() missing 1 required positional argument: 'bind'")))
}

fn metadata_argument(vm: &mut Vm, value: &Value) -> Result<Rc<MetaData>, Exception> {
    match handle::<Rc<MetaData>>(value) {
        Some(metadata) => Ok(metadata),
        None => {
            if let Some(inner) =
                vm.find_attribute(value, "metadata")?.and_then(|inner| handle::<Rc<MetaData>>(&inner))
            {
                return Ok(inner);
            }
            let shown = vm.repr(value)?;
            Err(raise(vm, "ArgumentError", format!("Expected schema 'MetaData' object, got {shown}.")))
        }
    }
}

fn construct_table(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let mut positional = arguments.rest(1).to_vec();
    let keywords = arguments.keywords(2);
    if positional.is_empty()
        && let Some(name) = keywords.remove_str("name")
    {
        positional.push(name);
    }
    if positional.len() == 1
        && let Some(metadata) = keywords.remove_str("metadata")
    {
        positional.push(metadata);
    }
    if positional.len() < 2 {
        return Err(
            vm.type_error("Table() takes at least two positional-only arguments 'name' and 'metadata'")
        );
    }
    let Some(name) = Name::from_value(&positional[0]) else {
        return Err(vm.type_error("Table name must be a string"));
    };
    let metadata = metadata_argument(vm, &positional[1])?;
    let truth = |vm: &mut Vm, name: &str| -> Result<bool, Exception> {
        match keywords.get_str(name) {
            Some(value) => vm.truth(&value),
            None => Ok(false),
        }
    };
    let extend = truth(vm, "extend_existing")?;
    let keep = truth(vm, "keep_existing")?;
    let schema = keywords
        .get_str("schema")
        .and_then(|schema| Name::from_value(&schema))
        .or_else(|| metadata.schema.borrow().clone());
    let key = MetaData::key(&name.text, schema.as_ref().map(|schema| &*schema.text));
    let known = metadata.table(&key);
    if let Some(known) = &known {
        if keep {
            return Ok(objects::table(vm, known));
        }
        if !extend && positional.len() > 2 {
            return Err(raise(
                vm,
                "InvalidRequestError",
                format!(
                    "Table '{key}' is already defined for this MetaData instance.  Specify 'extend_existing=True' to redefine options and columns on an existing Table object."
                ),
            ));
        }
    }
    let made = known.unwrap_or_else(|| Table::new(name.clone(), Some(metadata.clone())));
    made.schema.replace(schema);
    if let Some(quote) = keywords.get_str("quote").filter(|quote| !quote.is_none()) {
        let quote = vm.truth(&quote)?;
        made.name.replace(name.quoted(Some(quote)));
    }
    let value = objects::table(vm, &made);
    if let (Some(instance), Some(class)) = (value.as_instance(), arguments[0].as_class()) {
        instance.set_class(class);
    }
    made.others.borrow_mut().push(("extend_existing".to_string(), Value::Bool(true)));
    metadata.tables.borrow_mut().insert(key.clone(), made.clone());
    let finished = fill_table(vm, &made, &value, &positional[2..], &keywords);
    if let Err(error) = finished {
        metadata.tables.borrow_mut().shift_remove(&key);
        return Err(error);
    }
    if !extend {
        made.others.borrow_mut().retain(|(name, _)| name != "extend_existing");
    }
    Ok(value)
}

/// Reads columns, constraints and keyword arguments of `Table(...)`.
fn fill_table(
    vm: &mut Vm,
    table: &Rc<Table>,
    value: &Value,
    items: &[Value],
    keywords: &Dict,
) -> Result<(), Exception> {
    let (options, others) = split_options(keywords);
    table.options.borrow_mut().0.extend(options.0);
    let mut reflect_with = None;
    let mut autoload = false;
    for (name, option) in others {
        match name.as_str() {
            "comment" => {
                table.comment.replace(optional_text(&option));
            }
            "prefixes" => {
                let prefixes = objects::listed(vm, &option)?;
                table.prefixes.replace(prefixes.iter().filter_map(optional_text).collect());
            }
            "autoload_with" => reflect_with = Some(option),
            // SQLAlchemy 1.4: from the connection that the metadata is bound to.
            "autoload" if State::of(vm).lenient.get() => autoload = vm.truth(&option)?,
            "info" => table.others.borrow_mut().push((name, option)),
            "schema"
            | "quote"
            | "quote_schema"
            | "extend_existing"
            | "keep_existing"
            | "must_exist"
            | "include_columns"
            | "resolve_fks"
            | "implicit_returning"
            | "listeners"
            | "_extend_on"
            | "sqlite_autoincrement"
            | "autoload_replace"
            | "mustexist"
            | "mysql" => {}
            _ => {
                return Err(vm.type_error(format!(
                    "Additional arguments should be named <dialectname>_<argument>, got '{name}'"
                )));
            }
        }
    }
    let mut reflect_with = reflect_with.filter(|target| !target.is_none());
    if autoload && reflect_with.is_none() {
        reflect_with = Some(super::super::engine::connection::connection(vm));
    }
    if let Some(target) = reflect_with {
        if super::ddl::is_mock(vm, &target) {
            return Err(super::modules::no_inspection(vm, &target));
        }
        let inspection = vm.import("sqlalchemy.engine.reflection")?;
        vm.call_method(&inspection, "_reflect_into", Arguments::of([target, value.clone()]))?;
    }
    for item in items {
        append_item(vm, table, item)?;
    }
    table.finish();
    Ok(())
}

/// Appends a column, constraint, index or other item of a table.
///
/// # Errors
/// `ArgumentError` for what belongs into no table.
pub fn append_item(vm: &mut Vm, table: &Rc<Table>, item: &Value) -> Result<(), Exception> {
    if let Some(column) = handle::<Rc<Column>>(item) {
        return table.append_column(vm, &column);
    }
    if let Some(constraint) = handle::<Rc<Constraint>>(item) {
        return table.append_constraint(vm, &constraint);
    }
    if let Some(index) = handle::<Rc<Index>>(item) {
        return table.append_index(vm, &index);
    }
    if item.is_none() || matches!(item, Value::Opaque(_)) {
        return Ok(());
    }
    let shown = vm.repr(item)?;
    Err(raise(
        vm,
        "ArgumentError",
        format!("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {shown}"),
    ))
}

fn copy_table(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let table: Rc<Table> = receiver(vm, &arguments[0])?;
    let metadata = metadata_argument(vm, &arguments[1])?;
    let name = Name::from_value(&arguments[4]).unwrap_or_else(|| table.name.borrow().clone());
    let copy = Table::new(name, Some(metadata.clone()));
    copy.schema.replace(Name::from_value(&arguments[2]).or_else(|| table.schema.borrow().clone()));
    copy.options.replace(table.options.borrow().clone());
    copy.comment.replace(table.comment.borrow().clone());
    let columns = table.columns.borrow().clone();
    for column in &columns {
        let fresh = column.copy();
        fresh.index.set(None);
        fresh.unique.set(None);
        copy.append_column(vm, &fresh)?;
    }
    let constraints = table.constraints.borrow().clone();
    for constraint in
        constraints.iter().filter(|constraint| !constraint.foreign_key().is_some_and(|rule| rule.at_column))
    {
        if !matches!(constraint.kind, ConstraintKind::Check { type_bound: true, .. }) {
            copy.append_constraint(vm, &constraint.copy())?;
        }
    }
    let indexes = table.indexes.borrow().clone();
    for index in &indexes {
        let parts = index.column_names().into_iter().map(IndexPart::Name).collect();
        let fresh = Index::new(index.name.borrow().clone(), parts, index.unique.get(), index.options.clone());
        copy.append_index(vm, &Rc::new(fresh))?;
    }
    copy.finish();
    metadata.tables.borrow_mut().insert(copy.key(), copy.clone());
    Ok(objects::table(vm, &copy))
}

pub(super) fn define_metadata(vm: &mut Vm, state: &Rc<State>) {
    let metadata = ClassBuilder::new("MetaData", "sqlalchemy.sql.schema")
        .base(&state.class("SchemaItem"))
        .method("__init__", "self, schema=None, quote_schema=None, naming_convention=None, info=None, bind=...", |vm, arguments| {
            if !arguments[5].is_unbound() && !State::of(vm).lenient.get() {
                return Err(vm.type_error("MetaData.__init__() got an unexpected keyword argument 'bind'"));
            }
            let made = Rc::new(MetaData::default());
            made.schema.replace(Name::from_value(&arguments[1]));
            if let Some(convention) = arguments[3].as_dict() {
                made.naming_convention.replace(convention.items());
            }
            adopt(&arguments[0], &made.object, &made);
            if let Some(instance) = arguments[0].as_instance() {
                let info = if arguments[4].is_none() { Value::Dict(Dict::new()) } else { arguments[4].clone() };
                instance.set("info", info);
                instance.set("naming_convention", arguments[3].clone());
                instance.set("schema", arguments[1].clone());
            }
            let _ = vm;
            Ok(Value::None)
        })
        .method("create_all", "self, bind=..., tables=None, checkfirst=True", super::ddl::create_all)
        .method("drop_all", "self, bind=..., tables=None, checkfirst=True", super::ddl::drop_all)
        .method("reflect", "self, bind=..., schema=None, views=False, only=None, extend_existing=False, autoload_replace=True, resolve_fks=True, **kw", |vm, arguments| {
            let bind = bound(vm, &arguments[1], "MetaData.reflect")?;
            if super::ddl::is_mock(vm, &bind) {
                return Err(super::modules::no_inspection(vm, &bind));
            }
            let inspection = vm.import("sqlalchemy.engine.reflection")?;
            let call = Arguments::of([arguments[0].clone(), bind, arguments[4].clone()]);
            vm.call_method(&inspection, "_reflect_all", call)
        })
        .method("remove", "self, table", |vm, arguments| {
            let metadata: Rc<MetaData> = receiver(vm, &arguments[0])?;
            let table: Rc<Table> = receiver(vm, &arguments[1])?;
            metadata.tables.borrow_mut().shift_remove(&table.key());
            Ok(Value::None)
        })
        .method("clear", "self", |vm, arguments| {
            let metadata: Rc<MetaData> = receiver(vm, &arguments[0])?;
            metadata.tables.borrow_mut().clear();
            Ok(Value::None)
        })
        .method("__contains__", "self, key", |vm, arguments| {
            let metadata: Rc<MetaData> = receiver(vm, &arguments[0])?;
            Ok(arguments[1].as_str().is_some_and(|key| metadata.table(key).is_some()).into())
        })
        .method("__repr__", "self", |_, _| Ok("MetaData()".into()))
        .getter("tables", |vm, this| {
            let metadata: Rc<MetaData> = receiver(vm, this)?;
            let tables: Vec<(String, Rc<Table>)> =
                metadata.tables.borrow().iter().map(|(key, table)| (key.clone(), table.clone())).collect();
            let entries: Vec<(String, Value)> = tables.into_iter().map(|(key, table)| (key, objects::table(vm, &table))).collect();
            Ok(Value::dict(entries))
        })
        .getter("sorted_tables", |vm, this| {
            let metadata: Rc<MetaData> = receiver(vm, this)?;
            let tables = metadata.sorted_tables();
            Ok(Value::list(tables.iter().map(|table| objects::table(vm, table)).collect()))
        })
        .build(vm);
    state.add_class("MetaData", &metadata);
}
