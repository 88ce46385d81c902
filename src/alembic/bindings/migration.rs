//! `alembic.runtime.migration`: `MigrationContext` as scripts see it, its `impl`, and what stands
//! for a connection in offline scripts.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::python::{Arguments, Class, ClassBuilder, Dict, Exception, Instance, Value, Vm};

use super::super::context::{AlembicState, MigrationContext, Mode, Settings};
use super::super::implementation::execute;
use super::super::invoke::Target;
use super::{blocks, config, import};

/// The payload of `MigrationContext` objects.
struct ContextHandle(Rc<MigrationContext>);

/// The payload of `impl` objects and mock connections.
struct PartHandle(Rc<MigrationContext>);

/// The object a script sees for a context.
pub fn object(vm: &mut Vm, context: &Rc<MigrationContext>) -> Value {
    if let Some(known) = context.object.borrow().clone() {
        return known;
    }
    let class = AlembicState::of(vm).classes.migration_context.clone();
    let made = Value::Instance(Instance::with_payload(&class, ContextHandle(context.clone())));
    context.object.replace(Some(made.clone()));
    made
}

/// The context of an object that a script passes.
pub fn context_of(vm: &mut Vm, value: &Value) -> Result<Rc<MigrationContext>, Exception> {
    if let Some(handle) = value.payload::<ContextHandle>() {
        return Ok(handle.0.clone());
    }
    let name = vm.type_name(value);
    Err(vm.type_error(format!("expected a MigrationContext, got {name}")))
}

/// What `get_context().impl` and `op.impl` are.
pub fn implementation(vm: &mut Vm, context: &Rc<MigrationContext>) -> Value {
    let class = AlembicState::of(vm).classes.implementation.clone();
    Value::Instance(Instance::with_payload(&class, PartHandle(context.clone())))
}

/// What stands for the connection while a script is written offline.
pub fn mock_connection(vm: &mut Vm, context: &Rc<MigrationContext>) -> Value {
    let class = AlembicState::of(vm).classes.mock_connection.clone();
    Value::Instance(Instance::with_payload(&class, PartHandle(context.clone())))
}

fn context(vm: &mut Vm, object: &Value) -> Result<Rc<MigrationContext>, Exception> {
    context_of(vm, object)
}

fn part(vm: &mut Vm, object: &Value) -> Result<Rc<MigrationContext>, Exception> {
    Arguments::of([object.clone()]).payload::<PartHandle>(vm, 0).map(|handle| handle.0.clone())
}

/// A context of a connection that the script itself has: `MigrationContext.configure(connection)`.
fn configure(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let connection = arguments[1].clone();
    let state = AlembicState::of(vm);
    let running = state.context.borrow().clone();
    let options = match arguments[7].as_dict() {
        Some(options) => options.copy(),
        None => Dict::new(),
    };
    let dialect = if connection.is_none() {
        running.as_ref().map_or(Value::None, |context| context.dialect.clone())
    } else {
        vm.attribute(&connection, "dialect")?
    };
    let mut settings = running.map_or_else(Settings::default, |context| context.settings.clone());
    if let Some(name) = options.get_str("version_table").and_then(|name| name.as_str().cloned()) {
        settings.version_table.name = name.to_string();
    }
    if let Some(as_sql) = options.get_str("as_sql") {
        settings.mode = if vm.truth(&as_sql)? { Mode::Offline } else { Mode::Execute };
    }
    let context = Rc::new(MigrationContext {
        settings,
        connection: RefCell::new(connection),
        dialect,
        options: Value::Dict(options),
        sink: state.sink.borrow().clone(),
        object: RefCell::default(),
        copying: Cell::new(false),
    });
    Ok(object(vm, &context))
}

/// Rows of the version table; nothing when there is no table.
///
/// # Errors
/// Whatever the query raises.
fn current_heads(vm: &mut Vm, context: &MigrationContext) -> Result<Vec<Value>, Exception> {
    if context.as_sql() {
        let start = context.settings.starting_revision.as_deref().filter(|revision| *revision != "base");
        return Ok(start.map(Value::from).into_iter().collect());
    }
    let connection = context.connection.borrow().clone();
    let inspect = import(vm, "sqlalchemy", "inspect")?;
    let inspector = vm.call_positional(&inspect, [connection.clone()])?;
    let table = &context.settings.version_table;
    let present =
        vm.call_method(&inspector, "has_table", Arguments::of([Value::from(table.name.as_str())]))?;
    if !vm.truth(&present)? {
        return Ok(Vec::new());
    }
    let statement = table.select(context.settings.dialect);
    let result = vm.call_method(&connection, "exec_driver_sql", Arguments::of([Value::from(statement)]))?;
    let scalars = vm.call_method(&result, "scalars", Arguments::none())?;
    let rows = vm.call_method(&scalars, "all", Arguments::none())?;
    vm.collect(&rows)
}

fn current_revision(vm: &mut Vm, context: &MigrationContext) -> Result<Value, Exception> {
    let heads = current_heads(vm, context)?;
    if heads.len() > 1 {
        let name = &context.settings.version_table.name;
        let message =
            format!("Version table '{name}' has more than one head present; please use get_current_heads()");
        return Err(AlembicState::command_error(vm, message));
    }
    Ok(heads.into_iter().next().unwrap_or(Value::None))
}

/// Makes the class `MigrationContext`.
pub fn class(vm: &mut Vm, object_class: &Rc<Class>) -> Rc<Class> {
    ClassBuilder::new("MigrationContext", "alembic.runtime.migration")
        .base(object_class)
        .class_method(
            "configure",
            "cls, connection=None, url=None, dialect_name=None, dialect=None, environment_context=None, dialect_opts=None, opts=None",
            configure,
        )
        .getter("connection", |vm, object| Ok(context(vm, object)?.connection.borrow().clone()))
        .getter("bind", |vm, object| Ok(context(vm, object)?.connection.borrow().clone()))
        .getter("dialect", |vm, object| Ok(context(vm, object)?.dialect.clone()))
        .getter("as_sql", |vm, object| Ok(Value::Bool(context(vm, object)?.as_sql())))
        .getter("opts", |vm, object| Ok(context(vm, object)?.options.clone()))
        .getter("purge", |_, _| Ok(Value::Bool(false)))
        .getter("script", |_, _| Ok(Value::None))
        .getter("environment_context", |_, _| Ok(Value::None))
        .getter("transactional_ddl", |vm, object| Ok(context(vm, object)?.settings.transactional_ddl.into()))
        .getter("version_table", |vm, object| {
            Ok(context(vm, object)?.settings.version_table.name.as_str().into())
        })
        .getter("version_table_schema", |vm, object| {
            Ok(context(vm, object)?.settings.version_table.schema.clone().into())
        })
        .getter("config", |vm, object| {
            let context = context(vm, object)?;
            Ok(config::object(vm, &context))
        })
        .getter("impl", |vm, object| {
            let context = context(vm, object)?;
            Ok(implementation(vm, &context))
        })
        .method("autocommit_block", "self", |vm, arguments| {
            let context = context(vm, &arguments[0])?;
            Ok(blocks::autocommit_block(vm, context))
        })
        .method("begin_transaction", "self, _per_migration=False", |vm, _| Ok(blocks::null_block(vm)))
        .method("execute", "self, sql, execution_options=None", |vm, arguments| {
            let context = context(vm, &arguments[0])?;
            execute::execute(vm, &context, &arguments[1], &arguments[2])?;
            Ok(Value::None)
        })
        .method("get_current_revision", "self", |vm, arguments| {
            let context = context(vm, &arguments[0])?;
            current_revision(vm, &context)
        })
        .method("get_current_heads", "self", |vm, arguments| {
            let context = context(vm, &arguments[0])?;
            Ok(Value::tuple(current_heads(vm, &context)?))
        })
        .build(vm)
}

/// Makes the class of `impl`.
pub fn implementation_class(vm: &mut Vm, object_class: &Rc<Class>) -> Rc<Class> {
    ClassBuilder::new("SQLiteImpl", "alembic.ddl.sqlite")
        .base(object_class)
        .getter("bind", |vm, object| Ok(part(vm, object)?.connection.borrow().clone()))
        .getter("connection", |vm, object| Ok(part(vm, object)?.connection.borrow().clone()))
        .getter("dialect", |vm, object| Ok(part(vm, object)?.dialect.clone()))
        .getter("as_sql", |vm, object| Ok(Value::Bool(part(vm, object)?.as_sql())))
        .getter("transactional_ddl", |vm, object| Ok(Value::Bool(part(vm, object)?.transactional_ddl())))
        .getter("__dialect__", |vm, object| {
            let dialect = part(vm, object)?.dialect.clone();
            vm.attribute(&dialect, "name")
        })
        .method("execute", "self, sql, execution_options=None", |vm, arguments| {
            let context = part(vm, &arguments[0])?;
            execute::execute(vm, &context, &arguments[1], &arguments[2])?;
            Ok(Value::None)
        })
        .method(
            "_exec",
            "self, construct, execution_options=None, multiparams=None, params=None",
            |vm, arguments| {
                let context = part(vm, &arguments[0])?;
                execute::execute(vm, &context, &arguments[1], &arguments[2])
            },
        )
        .method("static_output", "self, text", |vm, arguments| {
            let text: String = arguments.get(vm, 1)?;
            part(vm, &arguments[0])?.static_output(&text);
            Ok(Value::None)
        })
        .method("bulk_insert", "self, table, rows, multiinsert=True", |vm, arguments| {
            let context = part(vm, &arguments[0])?;
            let multiinsert = vm.truth(&arguments[3])?;
            execute::bulk_insert(vm, &context, &arguments[1], &arguments[2], multiinsert)
        })
        .build(vm)
}

/// Makes the class of what stands for a connection offline.
pub fn mock_connection_class(vm: &mut Vm, object_class: &Rc<Class>) -> Rc<Class> {
    ClassBuilder::new("MockConnection", "sqlalchemy.engine.mock")
        .base(object_class)
        .getter("dialect", |vm, object| Ok(part(vm, object)?.dialect.clone()))
        .getter("name", |vm, object| {
            let dialect = part(vm, object)?.dialect.clone();
            vm.attribute(&dialect, "name")
        })
        .getter("engine", |_, object| Ok(object.clone()))
        .method("connect", "self, **kwargs", |_, arguments| Ok(arguments[0].clone()))
        .method("execution_options", "self, **kw", |_, arguments| Ok(arguments[0].clone()))
        .method("execute", "self, obj, parameters=None, execution_options=None", |vm, arguments| {
            let context = part(vm, &arguments[0])?;
            execute::execute(vm, &context, &arguments[1], &Value::None)?;
            Ok(Value::None)
        })
        .build(vm)
}

/// The target of operations called on the context itself.
pub fn target(context: &Rc<MigrationContext>) -> Target {
    Target { context: context.clone(), batch: None }
}
