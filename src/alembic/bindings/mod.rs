//! The Python modules a migration sees as `alembic`.
//!
//! In: imports and calls by scripts. Out: operations on the context of the run. [`install`]
//! registers the modules; they are made when first imported.

pub mod blocks;
pub mod config;
pub mod migration;
pub mod op;
pub mod ops;
pub mod third_parties;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Exception, Module, ModuleBuilder, Value, Vm};

use crate::sqlalchemy::state::State;

use super::context::{AlembicState, Classes, MigrationContext, Mode, Settings};

/// The Alembic whose behaviour this is.
pub const ALEMBIC_VERSION: &str = "1.20.1";

/// Registers the modules.
pub fn install(vm: &mut Vm) {
    third_parties::install(vm);
    vm.register_module("alembic", |_| {
        Ok(ModuleBuilder::new("alembic").value("__version__", ALEMBIC_VERSION).build())
    });
    vm.register_module("alembic.op", op::module);
    vm.register_module("alembic.context", config::module);
    vm.register_module("alembic.operations", operations_module);
    vm.register_module("alembic.operations.base", operations_module);
    vm.register_module("alembic.operations.batch", operations_module);
    vm.register_module("alembic.operations.ops", ops::module);
    vm.register_module("alembic.operations.toimpl", ops::implementations_module);
    vm.register_module("alembic.runtime", |_| Ok(ModuleBuilder::new("alembic.runtime").build()));
    vm.register_module("alembic.runtime.migration", migration_module);
    vm.register_module("alembic.runtime.environment", migration_module);
    vm.register_module("alembic.migration", migration_module);
    vm.register_module("alembic.config", |vm| {
        let class = AlembicState::of(vm).classes.config.clone();
        Ok(ModuleBuilder::new("alembic.config").class(&class).build())
    });
    vm.register_module("alembic.util", util_module);
    vm.register_module("alembic.util.exc", util_module);
    vm.register_module("alembic.util.messaging", util_module);
    vm.register_module("alembic.ddl", |_| Ok(ModuleBuilder::new("alembic.ddl").build()));
    vm.register_module("alembic.ddl.impl", |vm| implementations_module(vm, "alembic.ddl.impl"));
    vm.register_module("alembic.ddl.sqlite", |vm| implementations_module(vm, "alembic.ddl.sqlite"));
    vm.register_module("alembic.ddl.postgresql", |vm| implementations_module(vm, "alembic.ddl.postgresql"));
    vm.register_module("alembic.ddl.mysql", |vm| implementations_module(vm, "alembic.ddl.mysql"));
    vm.register_module("alembic.autogenerate", |vm| autogenerate_module(vm, "alembic.autogenerate"));
    vm.register_module("alembic.autogenerate.api", |vm| autogenerate_module(vm, "alembic.autogenerate.api"));
    vm.register_module("alembic.autogenerate.render", |vm| {
        autogenerate_module(vm, "alembic.autogenerate.render")
    });
}

/// A name of a module, imported as a script would.
///
/// # Errors
/// `ImportError` when there is no such module or name.
pub fn import(vm: &mut Vm, module: &str, name: &str) -> Result<Value, Exception> {
    if let Some(class) = State::of(vm).find_class(name) {
        return Ok(Value::Class(class));
    }
    let module = vm.import(module)?;
    vm.attribute(&module, name)
}

/// Makes the classes that several modules show.
pub fn make_classes(vm: &mut Vm) -> Classes {
    let object = vm.types.object.clone();
    let exception = vm.exceptions.exception.clone();
    Classes {
        command_error: vm.new_exception_class("CommandError", "alembic.util.exc", &exception),
        operations: op::operations_class(vm, &object),
        batch_operations: op::batch_operations_class(vm, &object),
        migrate_operation: ops::base_class(vm, &object),
        migration_context: migration::class(vm, &object),
        mock_connection: migration::mock_connection_class(vm, &object),
        block: blocks::class(vm, &object),
        config: config::class(vm, &object),
        implementation: migration::implementation_class(vm, &object),
    }
}

/// Makes `op` and `context` act on a connection with these settings, until [`remove`]. Offline, the
/// connection is `None` and something stands for it. `options` are what scripts see as
/// `get_context().opts`.
///
/// # Errors
/// When the dialect object of the connection cannot be read.
pub fn establish(
    vm: &mut Vm,
    connection: Value,
    dialect: Value,
    settings: Settings,
    options: Value,
) -> Result<Rc<MigrationContext>, Exception> {
    let state = AlembicState::of(vm);
    let dialect = if dialect.is_none() && !connection.is_none() {
        vm.attribute(&connection, "dialect")?
    } else {
        dialect
    };
    let context = Rc::new(MigrationContext {
        settings,
        connection: RefCell::new(connection),
        dialect,
        options,
        sink: state.sink.borrow().clone(),
        object: RefCell::default(),
        copying: Cell::new(false),
    });
    if context.settings.mode != Mode::Execute && context.connection.borrow().is_none() {
        let mock = migration::mock_connection(vm, &context);
        context.connection.replace(mock);
    }
    state.context.replace(Some(context.clone()));
    op::establish(vm, Some(context.clone()));
    if let Some(Value::Module(module)) = vm.modules.get_str("alembic.context") {
        config::show(vm, &module, &context);
    }
    Ok(context)
}

/// Ends what [`establish`] began: `op` is unusable again.
pub fn remove(vm: &mut Vm) {
    op::establish(vm, None);
    AlembicState::of(vm).context.replace(None);
}

fn operations_module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let state = AlembicState::of(vm);
    let classes = &state.classes;
    Ok(ModuleBuilder::new("alembic.operations")
        .class(&classes.operations)
        .class(&classes.batch_operations)
        .class(&classes.migrate_operation)
        .value("AbstractOperations", &classes.operations)
        .build())
}

fn migration_module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let class = AlembicState::of(vm).classes.migration_context.clone();
    let object = vm.types.object.clone();
    let environment =
        ClassBuilder::new("EnvironmentContext", "alembic.runtime.environment").base(&object).build(vm);
    Ok(ModuleBuilder::new("alembic.runtime.migration").class(&class).class(&environment).build())
}

fn util_module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let class = AlembicState::of(vm).classes.command_error.clone();
    Ok(ModuleBuilder::new("alembic.util")
        .class(&class)
        .function("msg", "msg, newline=True, flush=False, quiet=False", |vm, arguments| {
            let text: String = arguments.get(vm, 0)?;
            vm.host.print(crate::python::host::Stream::Output, &format!("{text}\n"));
            Ok(Value::None)
        })
        .function("warn", "msg, stacklevel=2", |vm, arguments| {
            let text: String = arguments.get(vm, 0)?;
            if let Some(context) = AlembicState::of(vm).context.borrow().clone() {
                context.warn(vm, text);
            }
            Ok(Value::None)
        })
        .function("rev_id", "", |vm, _| {
            let mut bytes = [0u8; 6];
            vm.host.random(&mut bytes);
            Ok(Value::from(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()))
        })
        .function("to_list", "x, default=None", |vm, arguments| match &arguments[0] {
            Value::None => Ok(arguments[1].clone()),
            Value::List(_) => Ok(arguments[0].clone()),
            text if text.as_str().is_some() => Ok(Value::list(vec![text.clone()])),
            other => Ok(Value::list(vm.collect(other)?)),
        })
        .build())
}

/// Base classes of custom implementations: they can be subclassed, and change nothing here.
fn implementations_module(vm: &mut Vm, name: &str) -> Result<Rc<Module>, Exception> {
    let base = AlembicState::of(vm).classes.implementation.clone();
    let mut builder = ModuleBuilder::new(name);
    for class in ["DefaultImpl", "SQLiteImpl", "PostgresqlImpl", "MySQLImpl"] {
        let class = ClassBuilder::new(class, name).base(&base).build(vm);
        builder = builder.class(&class);
    }
    Ok(builder.build())
}

/// Hooks of autogenerate, which take functions and never call them while migrations run.
fn autogenerate_module(vm: &mut Vm, name: &str) -> Result<Rc<Module>, Exception> {
    let object = vm.types.object.clone();
    let dispatcher = ClassBuilder::new("Dispatcher", "alembic.util.langhelpers")
        .base(&object)
        .method("dispatch_for", "self, target, qualifier='default', **kw", |_, _| {
            Ok(Value::function("decorate", "fn", |_, arguments| Ok(arguments[0].clone())))
        })
        .build(vm);
    let made = |vm: &mut Vm| vm.call(&Value::Class(dispatcher.clone()), Arguments::none());
    let (comparators, renderers) = (made(vm)?, made(vm)?);
    Ok(ModuleBuilder::new(name).value("comparators", comparators).value("renderers", renderers).build())
}
