//! The Python side: classes and modules that scripts import.

mod columns;
mod compilation;
pub mod constraints;
mod constructors;
pub mod ddl;
pub mod dialect;
mod engines;
pub mod expressions;
pub mod functions;
mod library;
pub mod modules;
mod mutations;
pub mod named_types;
pub mod objects;
pub mod orm;
pub mod queries;
pub mod schema;
mod sources;
pub mod tables;
mod texts;

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Value, Vm};

use super::dialects::Dialect;
use super::state::State;

/// Makes all classes besides types and exceptions.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    define_names(vm, state);
    dialect::define_classes(vm, state);
    expressions::define_classes(vm, state);
    functions::define_classes(vm, state);
    queries::define_classes(vm, state);
    schema::define_classes(vm, state);
    ddl::define_classes(vm, state);
    super::engine::connection::define_classes(vm, state);
    super::engine::result::define_classes(vm, state);
}

/// `quoted_name`, `conv`, and the object that `compile()` gives.
fn define_names(vm: &mut Vm, state: &Rc<State>) {
    let text = vm.types.str.clone();
    let quoted = ClassBuilder::new("quoted_name", "sqlalchemy.sql.elements")
        .base(&text)
        .static_method("__new__", "cls, value, quote=None", |vm, arguments| {
            let Some(class) = arguments[0].as_class().cloned() else { return Ok(Value::None) };
            let made = vm.wrap_base(&class, arguments[1].base().clone());
            if let Some(instance) = made.as_instance() {
                instance.set("quote", arguments[2].clone());
            }
            Ok(made)
        })
        .method("__init__", "self, *args, **kw", |_, _| Ok(Value::None))
        .build(vm);
    state.add_class("quoted_name", &quoted);
    let conventional = ClassBuilder::new("conv", "sqlalchemy.sql.elements")
        .base(&quoted)
        .constant("_is_conventional", true)
        .build(vm);
    state.add_class("conv", &conventional);
    let compiled = ClassBuilder::new("Compiled", "sqlalchemy.engine.interfaces")
        .method("__str__", "self", |vm, arguments| vm.attribute(&arguments[0], "string"))
        .method("construct_params", "self, params=None, **kw", |vm, arguments| {
            vm.attribute(&arguments[0], "params")
        })
        .method("process", "self, element, **kw", |vm, arguments| {
            let compiler = vm.attribute(&arguments[0], "dialect")?;
            vm.call_method(&compiler, "process", Arguments::of([arguments[1].clone()]))
        })
        .build(vm);
    state.add_class("Compiled", &compiled);
}

/// The dialect that an argument names: a dialect object, an engine, or `None` for the run's.
pub fn dialect_of(vm: &mut Vm, value: &Value) -> Dialect {
    if let Some(found) = value.payload::<Dialect>() {
        return *found;
    }
    match value {
        Value::None | Value::Unbound => Dialect::Default,
        _ => match vm.find_attribute(value, "dialect") {
            Ok(Some(dialect)) => dialect.payload::<Dialect>().map_or(Dialect::Default, |found| *found),
            _ => Dialect::Default,
        },
    }
}
