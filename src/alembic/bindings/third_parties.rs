//! Third parties that revisions lean on: `flask` and `flask_migrate` (`current_app` with an empty
//! configuration and a logger), and `packaging.version`.
//!
//! There is no application here. What a revision reads from its configuration is not there: `get`
//! gives its default, and a missing key raises `KeyError` as it would in Flask.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, Module, ModuleBuilder, Value, Vm};

/// Registers the modules.
pub fn install(vm: &mut Vm) {
    vm.register_module("flask", flask_module);
    vm.register_module("packaging", |_| Ok(ModuleBuilder::new("packaging").build()));
    let version = include_str!("library/packaging_version.py");
    vm.register_source("packaging.version", "<packaging.version>", version, false);
    vm.register_module("flask_migrate", |vm| {
        let object = vm.types.object.clone();
        let migrate = ClassBuilder::new("Migrate", "flask_migrate")
            .base(&object)
            .method("__init__", "self, *args, **kwargs", |_, _| Ok(Value::None))
            .method("init_app", "self, *args, **kwargs", |_, _| Ok(Value::None))
            .build(vm);
        Ok(ModuleBuilder::new("flask_migrate").class(&migrate).build())
    });
}

fn flask_module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let object = vm.types.object.clone();
    let block = ClassBuilder::new("AppContext", "flask.ctx")
        .base(&object)
        .method("__enter__", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("__exit__", "self, *exception", |_, _| Ok(Value::Bool(false)))
        .method("push", "self", |_, _| Ok(Value::None))
        .method("pop", "self", |_, _| Ok(Value::None))
        .build(vm);
    let application = ClassBuilder::new("Flask", "flask.app")
        .base(&object)
        .method("__init__", "self, import_name='app', **kwargs", |vm, arguments| {
            prepare(vm, &arguments[0])?;
            Ok(Value::None)
        })
        .method("app_context", "self", move |vm, _| vm.call(&Value::Class(block.clone()), Arguments::none()))
        .build(vm);
    let current = vm.call(&Value::Class(application.clone()), Arguments::none())?;
    let g = vm.call(&Value::Class(object), Arguments::none())?;
    Ok(ModuleBuilder::new("flask")
        .class(&application)
        .value("current_app", current)
        .value("g", g)
        .function("has_app_context", "", |_, _| Ok(Value::Bool(true)))
        .function("has_request_context", "", |_, _| Ok(Value::Bool(false)))
        .build())
}

fn prepare(vm: &mut Vm, application: &Value) -> Result<(), Exception> {
    let logging = vm.import("logging")?;
    let logger = vm.call_method(&logging, "getLogger", Arguments::of([Value::from("flask.app")]))?;
    if let Some(instance) = application.as_instance() {
        instance.set("config", Value::Dict(Dict::new()));
        instance.set("extensions", Value::Dict(Dict::new()));
        instance.set("logger", logger);
        instance.set("name", "app");
        instance.set("debug", false);
    }
    Ok(())
}
