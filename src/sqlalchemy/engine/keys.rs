//! `RMKeyView`: what `result.keys()` gives.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Exception, Instance, Value, Vm};

use super::super::state::State;

/// `RMKeyView`: the names of a result's columns.
struct KeyView(Value);

/// The view of some names.
pub fn view(vm: &mut Vm, names: &[String]) -> Value {
    let class = State::of(vm).class("RMKeyView");
    let names = Value::list(names.iter().map(Value::from).collect());
    Value::Instance(Instance::with_payload(&class, KeyView(names)))
}

/// Defines the class.
pub fn define(vm: &mut Vm, state: &Rc<State>) {
    fn names(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
        Ok(arguments.payload::<KeyView>(vm, 0)?.0.clone())
    }
    let class = ClassBuilder::new("RMKeyView", "sqlalchemy.engine.result")
        .method("__iter__", "self", |vm, arguments| {
            let names = names(vm, arguments)?;
            vm.iter(&names)
        })
        .method("__len__", "self", |vm, arguments| {
            let names = names(vm, arguments)?;
            Ok(Value::Int(vm.length(&names)? as i64))
        })
        .method("__contains__", "self, key", |vm, arguments| {
            let names = names(vm, arguments)?;
            Ok(vm.contains(&names, &arguments[1])?.into())
        })
        .method("__eq__", "self, other", |vm, arguments| {
            let own = names(vm, arguments)?;
            let other = Value::list(vm.collect(&arguments[1])?);
            Ok(vm.equals(&own, &other)?.into())
        })
        .method("__repr__", "self", |vm, arguments| {
            let names = names(vm, arguments)?;
            Ok(format!("RMKeyView({})", vm.repr(&names)?).into())
        })
        .build(vm);
    state.add_class("RMKeyView", &class);
}
