//! `alembic.context`, which stands for the environment, and `alembic.config.Config`.
//!
//! Scripts ask it for `-x` arguments, for options of `alembic.ini`, and whether they are written
//! offline.

use std::rc::Rc;

use crate::python::{
    Arguments, Class, ClassBuilder, Dict, Exception, Instance, Module, ModuleBuilder, Value, Vm,
};

use super::super::context::{AlembicState, MigrationContext};
use super::super::implementation::execute;
use super::{blocks, migration};

/// The payload of `Config` objects.
struct ConfigHandle {
    options: Vec<(String, String)>,
}

/// The `Config` of a context.
pub fn object(vm: &mut Vm, context: &MigrationContext) -> Value {
    make(vm, context.settings.configuration.clone())
}

fn make(vm: &mut Vm, options: Vec<(String, String)>) -> Value {
    let class = AlembicState::of(vm).classes.config.clone();
    let instance = Instance::with_payload(&class, ConfigHandle { options });
    instance.set("attributes", Value::Dict(Dict::new()));
    instance.set("config_file_name", "alembic.ini");
    instance.set("config_ini_section", "alembic");
    instance.set("cmd_opts", Value::None);
    Value::Instance(instance)
}

/// Makes the class `Config`.
pub fn class(vm: &mut Vm, object_class: &Rc<Class>) -> Rc<Class> {
    ClassBuilder::new("Config", "alembic.config")
        .base(object_class)
        .method("__init__", "self, file_=None, ini_section='alembic', **kw", |_, arguments| {
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(ConfigHandle { options: Vec::new() });
                instance.set("attributes", Value::Dict(Dict::new()));
                instance.set("config_file_name", arguments[1].clone());
                instance.set("config_ini_section", arguments[2].clone());
                instance.set("cmd_opts", Value::None);
            }
            Ok(Value::None)
        })
        .method("get_main_option", "self, name, default=None", |vm, arguments| {
            let name: String = arguments.get(vm, 1)?;
            option(vm, &arguments[0], &name, &arguments[2])
        })
        .method("get_section_option", "self, section, name, default=None", |vm, arguments| {
            let name: String = arguments.get(vm, 2)?;
            option(vm, &arguments[0], &name, &arguments[3])
        })
        .method("get_section", "self, name, default=None", |vm, arguments| {
            let handle = arguments.payload::<ConfigHandle>(vm, 0)?;
            Ok(Value::dict(handle.options.iter().map(|(name, value)| (name.as_str(), Value::from(value)))))
        })
        .method("get_template_directory", "self", |_, _| Ok(Value::from("templates")))
        .method("set_main_option", "self, name, value", |vm, arguments| {
            let (name, value): (String, String) = (arguments.get(vm, 1)?, arguments.get(vm, 2)?);
            let handle = arguments.payload::<ConfigHandle>(vm, 0)?;
            let mut options = handle.options.clone();
            options.retain(|(found, _)| *found != name);
            options.push((name, value));
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(ConfigHandle { options });
            }
            Ok(Value::None)
        })
        .method("print_stdout", "self, text, *arg", |vm, arguments| {
            let text: String = arguments.get(vm, 1)?;
            vm.host.print(crate::python::host::Stream::Output, &format!("{text}\n"));
            Ok(Value::None)
        })
        .build(vm)
}

fn option(vm: &mut Vm, object: &Value, name: &str, default: &Value) -> Result<Value, Exception> {
    let handle = Arguments::of([object.clone()]).payload::<ConfigHandle>(vm, 0)?;
    let found = handle.options.iter().find(|(found, _)| found == name);
    Ok(found.map_or_else(|| default.clone(), |(_, value)| Value::from(value)))
}

/// The context of the run.
///
/// # Errors
/// `NameError` in Alembic's words when no migration runs.
fn current(vm: &mut Vm, function: &str) -> Result<Rc<MigrationContext>, Exception> {
    if let Some(context) = AlembicState::of(vm).context.borrow().clone() {
        return Ok(context);
    }
    let class = vm.exceptions.name_error.clone();
    Err(vm.new_exception(
        &class,
        format!(
            "Can't invoke function '{function}', as the proxy object has not yet been established for the Alembic 'EnvironmentContext' class.  Try placing this code inside a callable."
        ),
    ))
}

/// `-x` arguments: a list as given, or a dict of those with `=`.
fn x_argument(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let context = current(vm, "get_x_argument")?;
    let given = &context.settings.x_arguments;
    if !vm.truth(&arguments[0])? {
        return Ok(Value::list(given.iter().map(Value::from).collect()));
    }
    Ok(Value::dict(given.iter().map(|argument| match argument.split_once('=') {
        Some((name, value)) => (name, Value::from(value)),
        None => (argument.as_str(), Value::from("")),
    })))
}

/// Makes the module `alembic.context`.
pub fn module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let builder = ModuleBuilder::new("alembic.context")
        .function("get_x_argument", "as_dictionary=False", x_argument)
        .function("is_offline_mode", "", |vm, _| {
            let context = current(vm, "is_offline_mode")?;
            Ok(Value::Bool(context.as_sql()))
        })
        .function("is_transactional_ddl", "", |vm, _| {
            let context = current(vm, "is_transactional_ddl")?;
            Ok(Value::Bool(context.transactional_ddl()))
        })
        .function("get_context", "", |vm, _| {
            let context = current(vm, "get_context")?;
            Ok(migration::object(vm, &context))
        })
        .function("get_impl", "", |vm, _| {
            let context = current(vm, "get_impl")?;
            Ok(migration::implementation(vm, &context))
        })
        .function("get_bind", "", |vm, _| {
            let context = current(vm, "get_bind")?;
            Ok(context.connection.borrow().clone())
        })
        .function("execute", "sql, execution_options=None", |vm, arguments| {
            let context = current(vm, "execute")?;
            execute::execute(vm, &context, &arguments[0], &arguments[1])?;
            Ok(Value::None)
        })
        .function("static_output", "text", |vm, arguments| {
            let context = current(vm, "static_output")?;
            let text: String = arguments.get(vm, 0)?;
            context.static_output(&text);
            Ok(Value::None)
        })
        // `env.py` is not run, so a call from a revision changes nothing.
        .function("configure", "connection=None, **kw", |vm, _| {
            current(vm, "configure")?;
            Ok(Value::None)
        })
        .function("begin_transaction", "", |vm, _| {
            current(vm, "begin_transaction")?;
            Ok(blocks::null_block(vm))
        })
        .function("get_tag_argument", "", |_, _| Ok(Value::None))
        .function("get_starting_revision_argument", "", |vm, _| {
            let context = current(vm, "get_starting_revision_argument")?;
            Ok(context.settings.starting_revision.clone().into())
        });
    let module = builder.build();
    if let Some(context) = AlembicState::of(vm).context.borrow().clone() {
        show(vm, &module, &context);
    }
    Ok(module)
}

/// Sets the attributes that exist only while a migration runs.
pub fn show(vm: &mut Vm, module: &Module, context: &MigrationContext) {
    let config = object(vm, context);
    module.set("config", config);
    module.set("script", Value::None);
}
