//! `Connection`, `Engine`, `Transaction` objects.

use std::cell::Cell;
use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, Instance, Value, Vm};

use super::super::bindings::objects::Answer;
use super::super::errors::raise;
use super::super::state::State;
use super::TransactionRequest;
use super::execute::{driver_sql, execute, transaction};

/// State of a connection.
#[derive(Default)]
struct Connection {
    savepoints: Cell<u32>,
    closed: Cell<bool>,
    /// Since the last `commit()` or `rollback()` nothing ran: a transaction can be begun.
    fresh: Cell<bool>,
}

/// State of a transaction object.
struct Transaction {
    /// The savepoint's number; `None` for an outer transaction.
    savepoint: Option<u32>,
    active: Cell<bool>,
    /// Whether leaving the block ends it (`engine.begin()`, `connection.begin()`).
    owner: Value,
}

/// The connection object of the run, made when first asked for.
pub fn connection(vm: &mut Vm) -> Value {
    struct Shared(Value);
    if let Some(known) = vm.find_extension::<Shared>() {
        return known.0.clone();
    }
    let class = State::of(vm).class("Connection");
    let made = Value::Instance(Instance::with_payload(&class, Connection::default()));
    let engine = engine(vm);
    if let Some(instance) = made.as_instance() {
        instance.set("engine", engine);
        instance.set("info", Value::Dict(Dict::new()));
    }
    vm.set_extension(Shared(made.clone()));
    made
}

/// The engine object of the run.
pub fn engine(vm: &mut Vm) -> Value {
    struct Shared(Value);
    if let Some(known) = vm.find_extension::<Shared>() {
        return known.0.clone();
    }
    let class = State::of(vm).class("Engine");
    let made = Value::Instance(Instance::new(&class));
    vm.set_extension(Shared(made.clone()));
    made
}

fn begin(vm: &mut Vm, owner: &Value, savepoint: Option<u32>) -> Answer {
    let request = savepoint.map_or(TransactionRequest::Begin, TransactionRequest::Savepoint);
    transaction(vm, request)?;
    let class =
        State::of(vm).class(if savepoint.is_some() { "NestedTransaction" } else { "RootTransaction" });
    let payload = Transaction { savepoint, active: Cell::new(true), owner: owner.clone() };
    Ok(Value::Instance(Instance::with_payload(&class, payload)))
}

/// Notes whether the run's connection has anything under way.
fn set_fresh(vm: &mut Vm, fresh: bool) {
    let connection = connection(vm);
    if let Some(connection) = connection.payload::<Connection>() {
        connection.fresh.set(fresh);
    }
}

fn finish(vm: &mut Vm, this: &Value, keep: bool) -> Result<(), Exception> {
    let Some(state) = this.payload::<Transaction>() else { return Ok(()) };
    if !state.active.replace(false) {
        return Ok(());
    }
    if state.savepoint.is_none() {
        set_fresh(vm, true);
    }
    transaction(
        vm,
        match (state.savepoint, keep) {
            (Some(number), true) => TransactionRequest::Release(number),
            (Some(number), false) => TransactionRequest::RollbackTo(number),
            (None, true) => TransactionRequest::Commit,
            (None, false) => TransactionRequest::Rollback,
        },
    )
}

fn parameters(arguments: &Arguments) -> Value {
    let given = arguments.rest(2);
    match given.len() {
        0 => {
            let keywords = arguments.keywords(3);
            keywords.remove_str("execution_options");
            let named = keywords.remove_str("parameters");
            match named {
                Some(named) => named,
                None if keywords.is_empty() => Value::None,
                None => Value::Dict(keywords),
            }
        }
        1 => given[0].clone(),
        _ => Value::list(given.to_vec()),
    }
}

/// The three forms in which a result is asked for.
fn executing(builder: ClassBuilder) -> ClassBuilder {
    let mut builder =
        builder.method("execute", "self, statement, *multiparams, **params", |vm, arguments| {
            set_fresh(vm, false);
            execute(vm, &arguments[1], &parameters(arguments))
        });
    for name in ["scalar", "scalars"] {
        builder = builder.method(name, "self, statement, *multiparams, **params", move |vm, arguments| {
            let result = execute(vm, &arguments[1], &parameters(arguments))?;
            if vm.find_attribute(&result, name)?.is_none() {
                return Ok(result);
            }
            vm.call_method(&result, name, Arguments::none())
        });
    }
    builder
        .method(
            "exec_driver_sql",
            "self, statement, parameters=None, execution_options=None",
            |vm, arguments| {
                let sql: String = arguments.get(vm, 1)?;
                driver_sql(vm, &sql, &arguments[2])
            },
        )
        .getter("dialect", |vm, _| {
            let state = State::of(vm);
            let dialect = state.dialect.get();
            Ok(state.dialect_object(vm, dialect))
        })
        .getter("name", |vm, _| Ok(State::of(vm).dialect.get().name().into()))
        .getter("driver", |vm, _| Ok(State::of(vm).dialect.get().driver().into()))
        .method("execution_options", "self, **opt", |_, arguments| Ok(arguments[0].clone()))
        .method("get_execution_options", "self", |_, _| Ok(Value::Dict(Dict::new())))
        .method("run_callable", "self, callable_, *args, **kwargs", |vm, arguments| {
            let connection = connection(vm);
            let mut positional = vec![connection];
            positional.extend(arguments.rest(2).iter().cloned());
            vm.call(&arguments[1], Arguments::of(positional))
        })
}

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    let connection = executing(ClassBuilder::new("Connection", "sqlalchemy.engine.base"))
        .method("begin", "self", |vm, arguments| {
            if let Some(connection) = arguments[0].payload::<Connection>()
                && !connection.fresh.replace(false)
                && !State::of(vm).lenient.get()
            {
                return Err(raise(
                    vm,
                    "InvalidRequestError",
                    "This connection has already initialized a SQLAlchemy Transaction() object via begin() or autobegin; can't call begin() here unless rollback() or commit() is called first.",
                ));
            }
            begin(vm, &arguments[0], None)
        })
        .method("begin_nested", "self", |vm, arguments| {
            let number = match arguments[0].payload::<Connection>() {
                Some(connection) => {
                    connection.savepoints.set(connection.savepoints.get() + 1);
                    connection.savepoints.get()
                }
                None => 1,
            };
            begin(vm, &arguments[0], Some(number))
        })
        .method("begin_twophase", "self, xid=None", |vm, arguments| begin(vm, &arguments[0], None))
        .method("connect", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("commit", "self", |vm, _| {
            transaction(vm, TransactionRequest::Commit)?;
            set_fresh(vm, true);
            Ok(Value::None)
        })
        .method("rollback", "self", |vm, _| {
            transaction(vm, TransactionRequest::Rollback)?;
            set_fresh(vm, true);
            Ok(Value::None)
        })
        .method("close", "self", |_, arguments| {
            if let Some(connection) = arguments[0].payload::<Connection>() {
                connection.closed.set(true);
            }
            Ok(Value::None)
        })
        .method("detach", "self", |_, _| Ok(Value::None))
        .method("invalidate", "self, exception=None", |_, _| Ok(Value::None))
        .method("in_transaction", "self", |_, arguments| {
            let connection = arguments[0].payload::<Connection>();
            Ok(connection.is_some_and(|connection| !connection.fresh.get()).into())
        })
        .method("in_nested_transaction", "self", |_, _| Ok(false.into()))
        .method("get_transaction", "self", |_, _| Ok(Value::None))
        .method("get_nested_transaction", "self", |_, _| Ok(Value::None))
        .method("get_isolation_level", "self", |_, _| Ok("SERIALIZABLE".into()))
        .method("__enter__", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("__exit__", "self, type_, value, traceback", |_, _| Ok(Value::None))
        .getter("closed", |_, _| Ok(false.into()))
        .getter("invalidated", |_, _| Ok(false.into()))
        .getter("connection", |_, this| Ok(this.clone()))
        .getter("dbapi_connection", |_, this| Ok(this.clone()))
        .getter("default_isolation_level", |_, _| Ok("SERIALIZABLE".into()))
        .method("cursor", "self", |_, arguments| Ok(arguments[0].clone()))
        .build(vm);
    state.add_class("Connection", &connection);
    let engine = executing(ClassBuilder::new("Engine", "sqlalchemy.engine.base"))
        .method("connect", "self, **kw", |vm, _| Ok(super::connection::connection(vm)))
        .method("begin", "self", |vm, _| {
            let connection = super::connection::connection(vm);
            let transaction = begin(vm, &connection, None)?;
            let class = State::of(vm).class("_EngineBegin");
            let made = Instance::new(&class);
            made.set("transaction", transaction);
            made.set("connection", connection);
            Ok(Value::Instance(made))
        })
        .method("raw_connection", "self", |vm, _| Ok(super::connection::connection(vm)))
        .method("dispose", "self, close=True", |_, _| Ok(Value::None))
        .method("has_table", "self, table_name, schema=None", |vm, arguments| {
            let name: String = arguments.get(vm, 1)?;
            Ok(super::execute::has_table(vm, &Value::None, &name)?.into())
        })
        .method("table_names", "self", |vm, _| {
            let schema = super::execute::read_schema(vm)?;
            let mut names: Vec<String> = schema.tables.iter().map(|table| table.name.clone()).collect();
            names.sort();
            Ok(Value::list(names.iter().map(Value::from).collect()))
        })
        .getter("url", |vm, _| {
            let class = State::of(vm).class("URL");
            Ok(Value::Instance(Instance::new(&class)))
        })
        .getter("engine", |_, this| Ok(this.clone()))
        .build(vm);
    state.add_class("Engine", &engine);
    let url = ClassBuilder::new("URL", "sqlalchemy.engine.url")
        .method("__str__", "self", |vm, _| Ok(format!("{}://", State::of(vm).dialect.get().name()).into()))
        .method("get_backend_name", "self", |vm, _| Ok(State::of(vm).dialect.get().name().into()))
        .method("render_as_string", "self, hide_password=True", |vm, _| {
            Ok(format!("{}://", State::of(vm).dialect.get().name()).into())
        })
        .getter("drivername", |vm, _| Ok(State::of(vm).dialect.get().name().into()))
        .getter("database", |_, _| Ok(Value::None))
        .build(vm);
    state.add_class("URL", &url);
    define_transactions(vm, state);
}

fn define_transactions(vm: &mut Vm, state: &Rc<State>) {
    let root = ClassBuilder::new("Transaction", "sqlalchemy.engine.base")
        .method("commit", "self", |vm, arguments| {
            let inactive = arguments[0].payload::<Transaction>().is_some_and(|state| !state.active.get());
            if inactive {
                return Err(raise(vm, "InvalidRequestError", "This transaction is inactive"));
            }
            finish(vm, &arguments[0], true)?;
            Ok(Value::None)
        })
        .method("rollback", "self", |vm, arguments| {
            finish(vm, &arguments[0], false)?;
            Ok(Value::None)
        })
        .method("close", "self", |vm, arguments| {
            finish(vm, &arguments[0], false)?;
            Ok(Value::None)
        })
        .method("__enter__", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("__exit__", "self, type_, value, traceback", |vm, arguments| {
            finish(vm, &arguments[0], arguments[1].is_none())?;
            Ok(false.into())
        })
        .getter("is_active", |_, this| {
            Ok(this.payload::<Transaction>().is_some_and(|state| state.active.get()).into())
        })
        .getter("connection", |_, this| {
            Ok(this.payload::<Transaction>().map_or(Value::None, |state| state.owner.clone()))
        })
        .build(vm);
    state.add_class("Transaction", &root);
    for name in ["RootTransaction", "NestedTransaction"] {
        let class = ClassBuilder::new(name, "sqlalchemy.engine.base").base(&root).build(vm);
        state.add_class(name, &class);
    }
    let begin = ClassBuilder::new("_EngineBegin", "sqlalchemy.engine.base")
        .method("__enter__", "self", |vm, arguments| vm.attribute(&arguments[0], "connection"))
        .method("__exit__", "self, type_, value, traceback", |vm, arguments| {
            let transaction = vm.attribute(&arguments[0], "transaction")?;
            finish(vm, &transaction, arguments[1].is_none())?;
            Ok(false.into())
        })
        .build(vm);
    state.add_class("_EngineBegin", &begin);
}
